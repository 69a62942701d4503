"""Which blocks are boilerplate, how surely and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.article import Block, Kind, Removal
from qusair_reader.clean.cues import CAPTION, explain
from qusair_reader.clean.facts import Facts, measure
from qusair_reader.clean.odds import family_odds
from qusair_reader.clean.places import find_alone, find_fenced, spare_the_story
from qusair_reader.clean.region import find_ties, join_ties, shown, survey
from qusair_reader.clean.table import Table, load_table, probability, removable, score
from qusair_reader.segment.credits import is_credited
from qusair_reader.segment.kinds import find_kinds

DOUBTFUL = 0.3
"""Probability from which a kept block is worth showing to a person."""

_CREDITED = 0.82
"""Share of the captions with a picture credit that pages call boilerplate, of those labelled either way."""

_TITLE = 0.4
"""Least log odds of a headline that an aggressive cleaning takes: a short one looks like a link, and a
text without it has lost more than it has with a link too many."""

_FENCED = 4.0
"""Log odds of what stands in a fenced box."""

_PROTECTED: frozenset[Kind] = frozenset(
    {"headline", "standfirst", "byline", "dateline", "caption", "correction", "note"}
)
"""Kinds that are article and stay by default, however they look."""


class Verdict(NamedTuple):
    """What cleaning thinks of one block."""

    probability: float
    """Estimated probability that the block is boilerplate, 0 to 1."""
    rule: str
    """Short stable name of the family or shape that speaks against it; empty where nothing does."""
    reason: str
    """What the block would be, for a person."""
    removed: bool
    """Whether cleaning takes the block out."""

    @property
    def doubtful(self) -> bool:
        """Whether the block stays though it may well be boilerplate."""
        return not self.removed and self.probability >= DOUBTFUL


def assess(
    text: str,
    blocks: Sequence[Block],
    *,
    aggressive: bool,
    table: Table | None = None,
    title: str = "",
) -> list[Verdict]:
    """Judge each block of one region.

    What stays is judged again as the cleaned text shows it, without what went and with a blank line
    between all blocks, until nothing more goes: so the cleaned text, read again, is clean. A region
    that would lose every block is judged as if it had blank lines only, and if it would still lose
    every one it loses none. An aggressive cleaning takes captions with a picture credit too: the
    picture is not there.

    Args:
        text: The whole text.
        blocks: The blocks of one region, in order.
        aggressive: Whether to remove what is only probably boilerplate as well.
        table: The table to judge by; None for the one that ships.
        title: The title a web page gave itself, by which its headline is known again.
    """
    table = table or load_table()
    facts, odds, staying = _sift(text, blocks, table, aggressive=aggressive, title=title)
    going = set(range(len(blocks))).difference(staying) if staying else set()
    return [
        _verdict(text[block.start : block.end], facts[i], odds[i], removed=i in going)
        for i, block in enumerate(blocks)
    ]


def is_furniture(text: str, blocks: Sequence[Block], *, aggressive: bool, title: str = "") -> bool:
    """Tell whether a region is kept whole only because it would lose every block."""
    weights = load_table().weights
    if any(
        measure(text[block.start : block.end], weights).easy
        for block in blocks
        if block.kind != "caption"
    ):
        return False  # a sentence that stays in any case, mostly the first that is looked at
    facts, _, staying = _sift(text, blocks, load_table(), aggressive=aggressive, title=title)
    return bool(facts) and not staying


def _sift(
    text: str, blocks: Sequence[Block], table: Table, *, aggressive: bool, title: str
) -> tuple[list[Facts], list[float], list[int]]:
    """Return what all blocks show, their log odds, and the indexes of those that no pass would remove."""
    facts = [measure(text[block.start : block.end], table.weights) for block in blocks]
    cut = table.cuts["aggressive" if aggressive else "default"]
    fenced = find_fenced(facts)
    odds = [
        _FENCED if i in fenced else family_odds(fact.family) if fact.family else 0.0
        for i, fact in enumerate(facts)
    ]
    judged = [i for i in shown(facts) if i not in fenced]
    alone = find_alone(blocks, facts, judged)
    ties = join_ties(find_ties(text, [(block.start, block.end) for block in blocks]), judged)
    kinds = [blocks[i].kind for i in judged]
    staying, uneven = judged, any(ties)
    while staying:
        spans = [(blocks[i].start, blocks[i].end) for i in staying]
        left = [facts[i] for i in staying]
        region = survey(text, spans, left, ties, kinds or find_kinds(text, spans, title))
        scores = score(text, region, table)
        free = [
            i not in alone
            and (may_go(kind, fact) or (aggressive and (kind != "headline" or value >= _TITLE)))
            for i, kind, fact, value in zip(staying, region.kinds, left, scores, strict=True)
        ]
        spare_the_story(left, free)
        for i, value in zip(staying, scores, strict=True):
            odds[i] = value
        gone = removable(scores, cut, free, region, even=not any(ties))
        if aggressive:
            pictures = zip(gone, region.kinds, spans, strict=True)
            gone = [is_gone or _is_picture(text, kind, span) for is_gone, kind, span in pictures]
        if not any(gone) and not any(ties):
            break
        staying = [i for i, is_gone in zip(staying, gone, strict=True) if not is_gone]
        if not staying and uneven:
            staying, uneven = judged, False
        ties, kinds = [], []
    return facts, odds, staying


def _is_picture(text: str, kind: Kind, span: tuple[int, int]) -> bool:
    """Tell whether a block is a caption with a picture credit."""
    return kind == "caption" and is_credited(text[span[0] : span[1]])


def may_go(kind: Kind, fact: Facts) -> bool:
    """Tell whether a block of this kind can be removed by default.

    Only a family says more than the kind, which goes by shape: "Sign up for more" looks like a
    headline above the first paragraph.
    """
    return kind not in _PROTECTED or fact.family is not None


def _verdict(block: str, fact: Facts, odds: float, *, removed: bool) -> Verdict:
    """Return the verdict on a block with these log odds."""
    share = probability(odds)
    if not removed and share < DOUBTFUL:
        return Verdict(share, "", "", removed=False)
    if fact.family is not None:
        return Verdict(share, fact.family.rule, fact.family.reason, removed)
    rule, reason = explain(block, fact)
    if removed and rule == CAPTION:
        share = max(share, _CREDITED)
    return Verdict(share, rule, reason, removed)


def judge(
    text: str, blocks: Sequence[Block], *, aggressive: bool, title: str = ""
) -> list[Removal | None]:
    """Return why each block of one region is taken out, None where it is kept.

    Args:
        text: The whole text.
        blocks: The blocks of one region, in order.
        aggressive: Whether to remove what is only probably boilerplate as well.
        title: The title a web page gave itself.
    """
    return [
        Removal(verdict.rule, verdict.reason, verdict.probability) if verdict.removed else None
        for verdict in assess(text, blocks, aggressive=aggressive, title=title)
    ]

"""Log odds that blocks are boilerplate: of known families, and what a block's place takes off or adds."""

from __future__ import annotations

from itertools import pairwise
from math import log, log2

from qusair_reader.clean.families import Family
from qusair_reader.clean.region import Region

NEVER = -9.0
"""Log odds of a block that is easy, or that the first trees settle."""
_ANYWHERE = 0.98
"""Families this certain are boilerplate wherever they stand."""
_HEADING = 5
"""Most words of a heading within the prose that has a family's words."""
_WITHIN = 4
"""The first zone of blocks that have prose on both sides."""
_LIKELY, _DOUBT, _CROWD = 0.5, 0.3, 0.2
"""From which log odds a block counts towards a crowd; what is taken off within the prose, and how
much more per doubling of the crowd."""
_SENTENCE, _SENTENCE_WORDS, _SPOKEN_FOR = 2.0, 5, -1.0
"""What is taken off a sentence, its least number of words, and what they weigh less than."""
_TITLED, _TITLE_WORDS = 1.5, 8
"""What is taken off a block that may be the heading of the sentence below it, and its most words."""
_ITEM, _LISTED = 130, 4.0
"""Longest item of a list of other stories below the story, in code points, and its log odds: of 1,073
such blocks under a heading of the family one was of the article."""
_TOLD = 0.85
"""Share of the prose after which a story is over: what follows may be prose of the furniture."""
_LABELLED = frozenset(":|[")
"""What divides a label from the one story it stands before: that is no heading of a list."""


def zone(region: Region, i: int) -> int:
    """Return the place of a block: before, after or within the prose; and short or longer."""
    count = len(region.facts)
    if not region.prose[i]:
        place = 0
    elif region.prose[i] == region.prose[count]:
        place = 2
    else:
        place = _WITHIN
    return place + (region.facts[i].words > 6)


def weigh_places(region: Region, odds: list[float]) -> None:
    """Change the log odds that the trees give by what stands around a block."""
    _doubt_sentences(region, odds)
    _doubt_headings(region, odds)
    _doubt_crowds(region, odds)
    _follow_headings(region, odds)


def _doubt_sentences(region: Region, odds: list[float]) -> None:
    """Lower the log odds of sentences whose words speak for them, wherever they stand.

    Where the trees are in two minds, as much of what ends like a sentence is article as is not,
    and a sentence is what nobody wants to lose.
    """
    for i, fact in enumerate(region.facts):
        if (
            fact.family is None
            and fact.ending >= 2
            and fact.words >= _SENTENCE_WORDS
            and fact.lexical < _SPOKEN_FOR
        ):
            odds[i] -= _SENTENCE


def _doubt_headings(region: Region, odds: list[float]) -> None:
    """Lower the log odds of what may be the heading of a sentence that nothing speaks against."""
    for i, (fact, below) in enumerate(pairwise(region.facts)):
        if (
            fact.family is None
            and fact.ending == 0
            and fact.words <= _TITLE_WORDS
            and below.family is None
            and below.ending == 3
            and below.words >= _SENTENCE_WORDS
            and below.lexical < 0
        ):
            odds[i] -= _TITLED


def _doubt_crowds(region: Region, odds: list[float]) -> None:
    """Lower the log odds of blocks within the prose, the more so the more of them look alike.

    The blocks of a list are all article or all boilerplate, so a mistake about one is a mistake
    about all of them. Known families are told by their words and not doubted.
    """
    within = [
        i
        for i, fact in enumerate(region.facts)
        if fact.family is None and odds[i] > NEVER and zone(region, i) >= _WITHIN
    ]
    likely = len([i for i in within if odds[i] >= _LIKELY])
    doubt = _DOUBT + _CROWD * log2(1 + max(0, likely - 4) / 4)
    for i in within:
        odds[i] -= doubt


def _follow_headings(region: Region, odds: list[float]) -> None:
    """Raise the log odds of what a heading such as "Most read" lists when the story is over."""
    body = region.chars[-1]
    listing = False
    for i, fact in enumerate(region.facts):
        told = region.chars[i] >= _TOLD * body > 0
        if not told or fact.length > _ITEM:
            listing = False
        elif fact.family is not None:
            listing = fact.family.rule == "related" and not _LABELLED.intersection(fact.key[:-1])
        elif listing and (fact.ending <= 1 or (fact.ending == 2 and not fact.lexical < 0)):
            odds[i] = max(odds[i], _LISTED)


def known_odds(region: Region) -> list[float]:
    """Return the log odds of known families, as they were counted, and NEVER for other blocks.

    Within the prose a single "TikTok" or "About" may be a heading, so there the less certain
    families need another one beside them, or more words than such a heading has.
    """
    known = [fact.family is not None for fact in region.facts]
    odds = [NEVER] * len(known)
    for i, fact in enumerate(region.facts):
        if fact.family is None:
            continue
        beside = True in known[max(0, i - 1) : i] or True in known[i + 1 : i + 2]
        if (
            fact.family.confidence >= _ANYWHERE
            or zone(region, i) < _WITHIN
            or beside
            or fact.words > _HEADING
        ):
            odds[i] = family_odds(fact.family)
    return odds


def family_odds(family: Family) -> float:
    """Return the log odds of a family's blocks, as they were counted."""
    return log(family.confidence / (1 - family.confidence))

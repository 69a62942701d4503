"""What a whole region tells: running sums, runs of short blocks, stanzas, repetitions, vocabulary.

Gathered once, so that each block's surroundings can be looked up at a bounded cost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from qusair_reader.article import Kind
from qusair_reader.clean.facts import Facts
from qusair_reader.clean.words import strip
from qusair_reader.segment.kinds import find_kinds

FAR = 30
"""Distances, in blocks, count up to here."""
_MOST = 5.0
"""How much the words of one block may weigh in a sum over several."""


class Runs(NamedTuple):
    """Stretches of blocks that belong together."""

    start: list[int]
    """Index of the first block of the stretch that each block is in."""
    end: list[int]
    """Index of the block after its last one."""


class Region(NamedTuple):
    """What the whole region tells. Sums have one item more than blocks: item i is before block i."""

    spans: Sequence[tuple[int, int]]
    kinds: Sequence[Kind]
    facts: Sequence[Facts]
    prose: list[int]
    """Number of prose blocks."""
    chars: list[int]
    """Code points in prose blocks."""
    sure: list[int]
    """Number of blocks of a known family."""
    bare: list[int]
    """Number of blocks that end without a mark."""
    length: list[int]
    """Code points in blocks."""
    lexical: list[float]
    """Weight of the words of the blocks that are not prose."""
    spoken: list[float]
    """Weight of the words of all blocks."""
    since: list[int]
    """Blocks since the last prose block, per block."""
    until: list[int]
    """Blocks until the next one."""
    since_sure: list[int]
    """Blocks since the last block of a known family."""
    until_sure: list[int]
    """Blocks until the next one."""
    runs: Runs
    """What lies around each block between two paragraphs of prose."""
    stanzas: Runs
    """What stands together between blank lines."""
    tied: float
    """Share of the blocks that follow another one in their stanza."""
    keys: list[str]
    """The beginning of each block without what may stand around a word."""
    repeats: dict[str, int]
    """How often each key occurs."""
    seen: list[int]
    """How often each block's key has occurred before it."""
    alike: dict[tuple[str, ...], int]
    """How many blocks have the same two first, and the same two last words."""
    vocabulary: frozenset[str]
    """The words of the prose."""
    voices: float
    """Share of the prose in which somebody says something: high in news, low in advice."""


def _distances(flags: Iterable[bool]) -> list[int]:
    """Return, per block, how many blocks ago the last flag was, at most FAR."""
    found, distance = [], FAR
    for flag in flags:
        distance = 0 if flag else min(distance + 1, FAR)
        found.append(distance)
    return found


def _stretches(joined: Sequence[bool]) -> Runs:
    """Return the stretch that each block is in; `joined` tells which go on from the one before."""
    count = len(joined)
    start, end = list(range(count)), list(range(1, count + 1))
    for i in range(1, count):
        if joined[i]:
            start[i] = start[i - 1]
    for i in range(count - 2, -1, -1):
        if joined[i + 1]:
            end[i] = end[i + 1]
    return Runs(start, end)


def find_ties(text: str, spans: Sequence[tuple[int, int]]) -> list[bool]:
    """Return which blocks follow the one before without a blank line, where others have one.

    In a text that separates all blocks alike that tells nothing, so there no block does.
    """
    close = [text.count("\n", a[1], b[0]) < 2 for a, b in pairwise(spans)]
    return [False, *close] if False in close else [False] * len(spans)


def join_ties(ties: Sequence[bool], which: Sequence[int]) -> list[bool]:
    """Return the ties between some of the blocks: one holds over what stood between, if all there held."""
    return [k > 0 and all(ties[which[k - 1] + 1 : now + 1]) for k, now in enumerate(which)]


def shown(facts: Sequence[Facts]) -> list[int]:
    """Return which blocks tell something of those around them: all but labels of advertisements, if there are others.

    Such a label stands anywhere in a story, so that what is beside it may well be article.
    """
    telling = [i for i, fact in enumerate(facts) if not (fact.family and fact.family.aside)]
    return telling or list(range(len(facts)))


def survey(
    text: str,
    spans: Sequence[tuple[int, int]],
    facts: Sequence[Facts],
    ties: Sequence[bool] = (),
    kinds: Sequence[Kind] = (),
) -> Region:
    """Gather what the region tells.

    Args:
        text: The whole text.
        spans: Where the region's blocks are.
        facts: What each of them shows by itself.
        ties: See `find_ties`; none for blocks that blank lines separate.
        kinds: The blocks' kinds, where they are known.
    """
    prose = [fact.prose for fact in facts]
    sure = [fact.family is not None for fact in facts]
    ties = ties or [False] * len(facts)
    keys = [strip(fact.key) or fact.key for fact in facts]
    repeats: dict[str, int] = {}
    seen = []
    for key in keys:
        seen.append(repeats.get(key, 0))
        repeats[key] = seen[-1] + 1
    alike: dict[tuple[str, ...], int] = {}
    for fact in facts:
        alike[fact.first] = alike.get(fact.first, 0) + 1
        alike[fact.last] = alike.get(fact.last, 0) + 1
    bounded = [max(-_MOST, min(_MOST, fact.lexical)) for fact in facts]
    inside = [not (now or before) for before, now in zip([True, *prose[:-1]], prose, strict=True)]
    return Region(
        spans,
        kinds or find_kinds(text, spans),
        facts,
        [0, *accumulate(prose)],
        [0, *accumulate([fact.length if fact.prose else 0 for fact in facts])],
        [0, *accumulate(sure)],
        [0, *accumulate([fact.ending == 0 for fact in facts])],
        [0, *accumulate([fact.length for fact in facts])],
        [0.0, *accumulate([0.0 if p else w for p, w in zip(prose, bounded, strict=True)])],
        [0.0, *accumulate(bounded)],
        _distances(prose),
        _distances(reversed(prose))[::-1],
        _distances(sure),
        _distances(reversed(sure))[::-1],
        _stretches(inside),
        _stretches(ties),
        sum(ties) / max(1, len(facts)),
        keys,
        repeats,
        seen,
        alike,
        frozenset().union(*[fact.vocabulary for fact in facts]),
        sum([fact.voice for fact in facts]) / max(1, sum(prose)),
    )

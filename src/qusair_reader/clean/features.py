"""What surrounds a block: its neighbours, the run of short blocks around it, its place.

Everything is put together from a bounded number of neighbours and running sums over the region,
gathered once, so the cost is linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from qusair_reader.article import Kind
from qusair_reader.clean.facts import Facts
from qusair_reader.segment.kinds import find_kinds

FAR = 30
"""Distances, in blocks, count up to here."""
KINDS: tuple[Kind, ...] = (
    "paragraph",
    "list",
    "subheading",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "caption",
    "correction",
    "note",
)
"""The kinds in the order of the table."""
_MOST = 5.0
"""How much the words of one block may weigh in a sum over several."""


class Runs(NamedTuple):
    """The runs of blocks that are not prose: what lies around each block between two paragraphs."""

    start: list[int]
    """Index of the first block of the run that each block is in."""
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
    lexical: list[float]
    """Weight of the words of the blocks that are not prose."""
    since: list[int]
    """Blocks since the last prose block, per block."""
    until: list[int]
    """Blocks until the next one."""
    since_sure: list[int]
    """Blocks since the last block of a known family."""
    until_sure: list[int]
    """Blocks until the next one."""
    runs: Runs
    repeats: dict[str, int]
    """How often each beginning of a block occurs."""
    vocabulary: set[str]
    """The words of the prose."""


def _distances(flags: Iterable[bool]) -> list[int]:
    """Return, per block, how many blocks ago the last flag was, at most FAR."""
    found, distance = [], FAR
    for flag in flags:
        distance = 0 if flag else min(distance + 1, FAR)
        found.append(distance)
    return found


def _find_runs(prose: Sequence[bool]) -> Runs:
    """Return the run that each block is in; a prose block is a run of its own."""
    count = len(prose)
    start, end = list(range(count)), list(range(1, count + 1))
    for i in range(1, count):
        if not prose[i] and not prose[i - 1]:
            start[i] = start[i - 1]
    for i in range(count - 2, -1, -1):
        if not prose[i] and not prose[i + 1]:
            end[i] = end[i + 1]
    return Runs(start, end)


def survey(text: str, spans: Sequence[tuple[int, int]], facts: Sequence[Facts]) -> Region:
    """Gather what the region tells."""
    prose = [fact.prose for fact in facts]
    sure = [fact.family is not None for fact in facts]
    repeats: dict[str, int] = {}
    for fact in facts:
        repeats[fact.key] = repeats.get(fact.key, 0) + 1
    vocabulary: set[str] = set()
    for (start, end), is_prose in zip(spans, prose, strict=True):
        if is_prose:
            vocabulary.update(text[start:end].lower().split())
    weight = [0.0 if f.prose else max(-_MOST, min(_MOST, f.lexical)) for f in facts]
    return Region(
        spans,
        find_kinds(text, spans),
        facts,
        [0, *accumulate(prose)],
        [0, *accumulate([fact.length if fact.prose else 0 for fact in facts])],
        [0, *accumulate(sure)],
        [0, *accumulate([fact.ending == 0 for fact in facts])],
        [0.0, *accumulate(weight)],
        _distances(prose),
        _distances(reversed(prose))[::-1],
        _distances(sure),
        _distances(reversed(sure))[::-1],
        _find_runs(prose),
        repeats,
        vocabulary,
    )


FAMILY = 14
"""Where `Facts.own` holds the family's confidence."""
_OUTSIDE = Facts(0, 0, prose=False, lexical=0.0, family=None, key="", ending=-1, title=-1.0, own=())


def features(text: str, region: Region, i: int) -> list[float]:
    """Return all features of block `i` of the region, in the order of the table."""
    facts = region.facts
    fact, count = facts[i], len(facts)
    before2, before, after, after2 = [
        facts[j] if 0 <= j < count else _OUTSIDE for j in (i - 2, i - 1, i + 1, i + 2)
    ]
    repeats = region.repeats[fact.key]
    return [
        *fact.own,
        KINDS.index(region.kinds[i]),
        *_known(text, region, i),
        before2.length,
        before.length,
        before.lexical,
        before.title,
        after.length,
        after.lexical,
        after.title,
        after2.length,
        after2.lexical,
        repeats,
        fact.words if repeats > 1 else 0,
        *_place(region, i),
        *_run(region, i),
        *_windows(region, i),
    ]


def _known(text: str, region: Region, i: int) -> tuple[float, int]:
    """Return the share of a block's longer words that the prose uses too, and their number."""
    start, end = region.spans[i]
    words = [w for w in text[start : min(end, start + 300)].lower().split() if len(w) > 4]
    if not words:
        return -1.0, 0
    vocabulary = region.vocabulary
    return len([w for w in words if w in vocabulary]) / len(words), len(words)


def _place(region: Region, i: int) -> tuple[float, ...]:
    """Return where block `i` stands in the region, and what the region is like."""
    count = len(region.facts)
    paragraphs, chars = region.prose[count], region.chars[count]
    return (
        count,
        i,
        count - i,
        i / count,
        region.prose[i],
        paragraphs - region.prose[i],
        region.chars[i] / (chars + 1),
        region.since[i],
        region.until[i],
        region.since_sure[i],
        region.until_sure[i],
        region.sure[i],
        region.sure[count] - region.sure[i],
        region.sure[count] / count,
        paragraphs / count,
        chars / (paragraphs + 1),
        region.lexical[count] / (count - paragraphs + 1),
    )


def _run(region: Region, i: int) -> tuple[float, ...]:
    """Return what the run around block `i` is like, near the block and whole."""
    facts = region.facts
    start, end = region.runs.start[i], region.runs.end[i]
    low, high = max(start, i - 8), min(end, i + 9)
    close, far = max(start, i - 3), min(end, i + 4)
    weights = [fact.lexical for fact in facts[low:high]]
    opener = facts[start]
    lead = facts[start - 1] if start else _OUTSIDE
    tail = facts[end] if end < len(facts) else _OUTSIDE
    lexical, sure = region.lexical, region.sure
    return (
        end - start,
        i - start,
        sum(weights) / len(weights),
        max(weights),
        min(weights),
        (lexical[far] - lexical[close]) / (far - close),
        (lexical[end] - lexical[start]) / (end - start),
        (sure[end] - sure[start]) / (end - start),
        (sure[far] - sure[close]) / (far - close),
        opener.lexical,
        opener.own[FAMILY],
        lead.ending,
        lead.lexical,
        tail.length,
    )


def _windows(region: Region, i: int) -> tuple[float, ...]:
    """Return what lies within eight and three blocks, whatever run it is in."""
    count = len(region.facts)
    first, last = max(0, i - 8), min(count, i + 9)
    low, high = max(0, i - 3), min(count, i + 4)
    lexical, bare = region.lexical, region.bare
    return (
        lexical[i] - lexical[first],
        lexical[i] - lexical[low],
        lexical[last] - lexical[i + 1],
        lexical[high] - lexical[i + 1],
        max([fact.lexical for fact in region.facts[first:i]], default=0.0),
        lexical[i],
        lexical[count] - lexical[i + 1],
        bare[last] - bare[first],
        region.prose[last] - region.prose[first],
    )

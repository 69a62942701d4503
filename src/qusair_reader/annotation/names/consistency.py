"""One article, one reading: what a word was taken for elsewhere sways the places where it is unsure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.names.table import KINDS, LABELS, UNIT, Table
from qusair_reader.annotation.names.tokens import Tokens
from qusair_reader.annotation.names.viterbi import best

_MOST = 5
"""More votes than this count as this many."""
_ALWAYS = {
    "US": "place",
    "U.S.": "place",
    "UK": "place",
    "U.K.": "place",
    "UN": "org",
    "U.N.": "org",
    "EU": "org",
}
"""What is a name wherever it stands, with the kind it has where it is taken for none."""


class Reading(NamedTuple):
    """A run, the scores of its tokens' labels, and the labels chosen."""

    tokens: Tokens
    start: int
    end: int
    scores: list[list[int]]
    labels: list[int]


class _Votes(NamedTuple):
    """What the places of each word were taken for: all of them, and those where it was a name on its own."""

    cast: dict[str, Counter[int]]
    alone: dict[str, Counter[int]]


def settle(readings: Sequence[Reading], table: Table) -> list[Reading]:
    """Return the readings after each word's votes from its other places.

    A vote weighs as much as a feature of weight 1: chosen on text that is not tested on. A word alone has no
    vote on the longer name of a person or organisation: Obama makes nobody of the Obama Foundation, nor
    Washington a town of Denzel Washington.
    """
    votes = _Votes({}, {})
    for reading in readings:
        _count(reading, votes, table)
    return [_swayed(reading, votes, table) for reading in readings]


def _count(reading: Reading, votes: _Votes, table: Table) -> None:
    """Count a run's tokens with a capital."""
    words, lowers = reading.tokens.words, reading.tokens.lowers
    alone = {first for first, last, _ in spans(reading.labels) if first == last}
    for offset, label in enumerate(reading.labels):
        word = words[reading.start + offset]
        if word != lowers[reading.start + offset]:
            key, kind = table.words[word].key, (label + 1) // 2
            votes.cast.setdefault(key, Counter())[kind] += 1
            if offset in alone:
                votes.alone.setdefault(key, Counter())[kind] += 1


def _closed(labels: list[int]) -> set[int]:
    """Return the places within the longer names of persons and organisations."""
    if len(labels) == 1:
        return set()
    return {
        offset
        for first, last, kind in spans(labels)
        if first < last and KINDS[kind] in ("person", "org")
        for offset in range(first, last + 1)
    }


def _swayed(reading: Reading, votes: _Votes, table: Table) -> Reading:
    words, lowers = reading.tokens.words, reading.tokens.lowers
    closed = _closed(reading.labels)
    scores: list[list[int]] = []
    swayed = False
    for offset, row in enumerate(reading.scores):
        index, label = reading.start + offset, reading.labels[offset]
        changed = row
        if words[index] != lowers[index]:
            key = table.words[words[index]].key
            cast = votes.cast[key]
            if offset in closed and key in votes.alone:
                cast = cast - votes.alone[key]
            others = cast.total() - 1
            own = (label + 1) // 2
            if others and cast[own] <= others:
                changed = _voted(row, cast, own, others)
                swayed = True
        scores.append(changed)
    if not swayed:
        return reading
    return reading._replace(labels=best(scores, table.start, table.transitions))


def _voted(row: list[int], cast: Counter[int], own: int, others: int) -> list[int]:
    """Return a token's scores with the votes of its other places."""
    weight = UNIT * min(others, _MOST)
    added = [weight * (cast[kind] - (kind == own)) // others for kind in range(LABELS // 2 + 1)]
    return [score + added[(label + 1) // 2] for label, score in enumerate(row)]


def spans(labels: list[int]) -> list[tuple[int, int, int]]:
    """Return the first and last token and the kind of each labelled stretch."""
    if len(labels) == 1:
        return [(0, 0, labels[0] // 2)] if labels[0] else []
    found: list[tuple[int, int, int]] = []
    for index, label in enumerate(labels):
        if label % 2:
            found.append((index, index, label // 2))
        elif label:
            first, _, kind = found[-1]
            found[-1] = (first, index, kind)
    return found


def spread(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with every name of several words, and "US", found wherever the same words stand.

    Where it was read as less than the whole name, or not at all, it is read as elsewhere; a place where it
    lies within a longer name stays as it is. So is a word that is a name on its own at least as often as it is none,
    if it has a capital within a sentence.
    """
    votes: dict[tuple[str, ...], Counter[int]] = {}
    for reading in readings:
        words = reading.tokens.words[reading.start : reading.end]
        for first, last, kind in spans(reading.labels):
            if last > first:
                votes.setdefault(tuple(words[first : last + 1]), Counter())[kind] += 1
    single = _single(readings)
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(votes, key=len, reverse=True):
        names.setdefault(name[0], []).append(name)
    return [_spread(reading, names, votes, single) for reading in readings]


def _single(readings: Sequence[Reading]) -> dict[str, int]:
    """Return the words that are as often as not names on their own where they are not within others, with their kind."""
    none: Counter[str] = Counter()
    for reading in readings:
        if 0 in reading.labels:
            words = reading.tokens.words[reading.start : reading.end]
            none.update(
                word for word, label in zip(words, reading.labels, strict=True) if not label
            )
    votes: dict[str, Counter[int]] = {}
    for reading in readings:
        for first, last, kind in spans(reading.labels):
            if first == last and (word := reading.tokens.words[reading.start + first]) in none:
                votes.setdefault(word, Counter())[kind] += 1
    return {
        word: cast.most_common(1)[0][0]
        for word, cast in votes.items()
        if cast.total() >= none[word]
    }


def _spread(
    reading: Reading,
    names: dict[str, list[tuple[str, ...]]],
    votes: dict[tuple[str, ...], Counter[int]],
    single: dict[str, int],
) -> Reading:
    words = reading.tokens.words[reading.start : reading.end]
    labels = list(reading.labels)
    at, end = 0, len(words)
    while at < end:
        length = 1
        for name in names.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                length = len(name)
                if _is_cut(labels, at, at + length):
                    begin = 1 + 2 * votes[name].most_common(1)[0][0]
                    labels[at : at + length] = [begin, *[begin + 1] * (length - 1)]
                break
        if not labels[at] and words[at] in _ALWAYS:
            labels[at] = 1 + 2 * KINDS.index(_ALWAYS[words[at]])
        elif (
            not labels[at]
            and words[at] in single
            and not reading.tokens.opening[reading.start + at]
        ):
            labels[at] = 1 + 2 * single[words[at]]
        at += length
    return reading if labels == reading.labels else reading._replace(labels=labels)


def _is_cut(labels: list[int], start: int, end: int) -> bool:
    """Tell whether these tokens are not one name, and no name reaches over either end of them."""
    if any(label and label % 2 == 0 for label in (labels[start], *labels[end : end + 1])):
        return False
    return not labels[start] or any(label % 2 or not label for label in labels[start + 1 : end])

"""The features of the tokens of a run in their surroundings, as rows of the table of weights."""

from __future__ import annotations

from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.forms import digest
from qusair_reader.annotation.names.lexicon import UNKNOWN, Entry
from qusair_reader.annotation.names.tokens import Tokens
from qusair_reader.annotation.names.words import EDGE, OWN, ROWS, Word, scatter

Pairs = tuple[tuple[int, int], ...]
"""What each template combines: two hashes, numbers or truths."""

_ALL_CAPITALS = frozenset(digest(shape) for shape in ("XX", "X.X.", "X.X.X."))
"""Shapes of words that may be initials."""

_WRAP = 0xFFFFFFFF


class _Run:
    """A run's words with two more on each side, an edge where the sentence ends, and the run as a whole.

    The run's first word is at place 2.
    """

    __slots__ = (
        "first",
        "head",
        "kin",
        "known",
        "length",
        "listed",
        "listing",
        "lows",
        "shape",
        "shapes",
        "whole",
    )

    def __init__(self, tokens: Tokens, start: int, end: int, words: dict[str, Word]) -> None:
        entries = _around(tokens, start, end, words)
        self.length = end - start
        self.lows = [EDGE if entry is None else entry.low for entry in entries]
        self.shapes = [EDGE if entry is None else entry.shape for entry in entries]
        self.known = [UNKNOWN if entry is None else entry.entry for entry in entries]
        self.listed = _listed(tokens, start, words)
        self.whole = self.shape = self.kin = self.listing = 0
        for place in range(2, self.length + 2):
            self.whole = (self.whole * 31 + self.lows[place]) & _WRAP
            self.shape = (self.shape * 31 + self.shapes[place]) & _WRAP
            self.kin = (self.kin * 67 + self.known[place].sort) & _WRAP
            self.listing = (self.listing * 521 + self.known[place].lists) & _WRAP
        self.head = self.first = EDGE
        for index in range(start, end):
            if tokens.words[index] != tokens.lowers[index]:
                self.head = self.lows[index - start + 2]
                if self.first == EDGE:
                    self.first = self.head


def _around(tokens: Tokens, start: int, end: int, words: dict[str, Word]) -> list[Word | None]:
    """Return the words of a run with two on each side, None beyond the edges of the sentence."""
    entries: list[Word | None] = [None, None]
    for step in (1, 2):
        at = start - step
        if at < 0 or tokens.opening[at + 1]:
            break
        entries[-step] = words[tokens.words[at]]
    entries += [words[word] for word in tokens.words[start:end]]
    entries += [None, None]
    for step in (0, 1):
        at = end + step
        if at >= len(tokens.words) or tokens.opening[at]:
            break
        entries[step - 2] = words[tokens.words[at]]
    return entries


def _listed(tokens: Tokens, start: int, words: dict[str, Word]) -> Entry:
    """Return the entry of the capitalised word that stands before this run in an enumeration."""
    at = start - 1
    if at > 0 and tokens.words[at] in (",", "and", "or") and not tokens.opening[start]:
        if at > 1 and tokens.words[at] != "," and tokens.words[at - 1] == ",":
            at -= 1
        word = tokens.words[at - 1]
        if word != tokens.lowers[at - 1]:
            return words[word].entry
    return UNKNOWN


def _near(run: _Run, offset: int, state: int, opening: bool) -> Pairs:
    """Return what the words of the run and beside it show of the token."""
    at, lows, shapes = offset + 2, run.lows, run.shapes
    low, left, right = lows[at], lows[1], lows[run.length + 2]
    rest = run.length - offset
    place = min(offset, 4) * 8 + min(rest, 5)
    return (
        (lows[at - 1], 0),
        (lows[at + 1], 0),
        (lows[at - 2], 0),
        (lows[at + 2], 0),
        (lows[at - 1], low),
        (low, lows[at + 1]),
        (shapes[at - 1], shapes[at]),
        (shapes[at], shapes[at + 1]),
        (place, 0),
        (run.whole, offset),
        (left, min(offset, 3)),
        (right, min(rest, 4)),
        (run.head, min(rest, 4)),
        (run.first, min(offset, 3)),
        (left, right),
        (run.shape, offset),
        (shapes[at], place),
        (left, shapes[at]),
        (right, shapes[at]),
        (state, opening),
    )


def _told(facts: Facts, entry: Word) -> Pairs:
    """Return what stands beside the word in other places of the article."""
    beside = facts.beside(entry.key)
    return (beside, 0), (beside, entry.shape), (beside, entry.entry.lists)


def _forms(facts: Facts, entry: Word, word: str) -> Pairs:
    """Return longer forms of the name in other places of the article; nothing where there are none."""
    before, after = facts.before(entry.key), facts.after(entry.key)
    full = facts.expansion(word) if entry.shape in _ALL_CAPITALS else None
    if before is None and after is None and full is None:
        return ()
    return tuple(
        pair
        for other, none in ((before, 0), (after, 0), (full, -1))
        for pair in (
            ((EDGE, 0), (none, 0))
            if other is None
            else ((other.low, 0), (other.entry.sort, other.entry.lists))
        )
    )


def _kept(run: _Run, offset: int, state: int, opening: bool) -> Pairs:
    """Return what the lexicon knows of the words of the run and beside it."""
    at, known, length = offset + 2, run.known, run.length
    rest = length - offset
    return (
        (known[0].fine, min(offset, 2)),
        (known[length + 3].fine, min(rest, 2)),
        (run.listed.fine, min(offset, 2)),
        (run.listed.lists * 64 + run.listed.sort, min(offset, 2)),
        (known[at - 1].sort, known[at].sort),
        (known[at].sort, known[at + 1].sort),
        (known[at].case * 16 + state, opening),
        (known[1].fine, min(offset, 3)),
        (known[length + 2].fine, min(rest, 4)),
        (known[length + 1].sort, known[length + 1].lists),
        (known[length + 1].fine, min(rest, 4)),
        (known[2].fine, min(offset, 3)),
        (run.kin, offset),
        (run.listing, offset),
    )


def run_features(
    tokens: Tokens, start: int, end: int, words: dict[str, Word], facts: Facts
) -> list[list[int]]:
    """Return, for each token of the run, its features besides those of the word alone."""
    run = _Run(tokens, start, end, words)
    constants = scatter()[OWN:]
    out: list[list[int]] = []
    for index in range(start, end):
        word, offset, opening = (
            tokens.words[index],
            index - start,
            tokens.opening[index],
        )
        entry = words[word]
        state = facts.state(tokens.lowers[index], entry.key)
        pairs = (
            *_near(run, offset, state, opening),
            *_told(facts, entry),
            *_kept(run, offset, state, opening),
            *_forms(facts, entry, word),
        )
        out.append(
            [
                (x * a + y * b + c) % ROWS
                for (x, y), (a, b, c) in zip(pairs, constants, strict=False)
            ]
        )
    return out

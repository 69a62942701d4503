"""The features of the tokens of a run in their surroundings, as rows of the table of weights."""

from __future__ import annotations

from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.forms import digest
from qusair_reader.annotation.names.lexicon import UNKNOWN, Entry
from qusair_reader.annotation.names.tokens import Tokens
from qusair_reader.annotation.names.words import EDGE, OWN, ROWS, Word, scatter

_ALL_CAPITALS = frozenset(digest(shape) for shape in ("XX", "X.X.", "X.X.X."))
"""Shapes of words that may be initials."""


class _Around:
    """A run's words with two more on each side, an edge where the sentence ends."""

    __slots__ = ("entries", "lows", "shapes", "suffixes")

    def __init__(self, tokens: Tokens, start: int, end: int, words: dict[str, Word]) -> None:
        entries: list[Word | None] = [words[word] for word in tokens.words[start:end]]
        left: list[Word | None] = [None, None]
        for step in (1, 2):
            at = start - step
            if at < 0 or tokens.opening[at + 1]:
                break
            left[-step] = words[tokens.words[at]]
        right: list[Word | None] = [None, None]
        for step in (0, 1):
            at = end + step
            if at >= len(tokens.words) or tokens.opening[at]:
                break
            right[step] = words[tokens.words[at]]
        entries = left + entries + right
        self.lows = [EDGE if entry is None else entry.low for entry in entries]
        self.suffixes = [EDGE if entry is None else entry.suffix for entry in entries]
        self.shapes = [EDGE if entry is None else entry.shape for entry in entries]
        self.entries = [UNKNOWN if entry is None else entry.entry for entry in entries]


def _listed(tokens: Tokens, start: int, words: dict[str, Word]) -> Entry:
    """Return the entry of the capitalised word that stands before this run in an enumeration."""
    at = start - 1
    if at > 0 and tokens.words[at] in (",", "and", "or") and not tokens.opening[start]:
        at -= tokens.words[at] != "," and tokens.words[at - 1] == ","
        word = tokens.words[at - 1]
        if word != tokens.lowers[at - 1]:
            return words[word].entry
    return UNKNOWN


def run_features(
    tokens: Tokens, start: int, end: int, words: dict[str, Word], facts: Facts
) -> list[list[int]]:
    """Return, for each token of the run, its features besides those of the word alone."""
    around = _Around(tokens, start, end, words)
    lows, shapes, suffixes, known = around.lows, around.shapes, around.suffixes, around.entries
    length = end - start
    whole = shape = 0
    head = first = EDGE
    for place in range(2, length + 2):
        whole = (whole * 31 + lows[place]) & 0xFFFFFFFF
        shape = (shape * 31 + shapes[place]) & 0xFFFFFFFF
    for index in range(start, end):
        if tokens.words[index] != tokens.lowers[index]:
            head = lows[index - start + 2]
            if first == EDGE:
                first = head
    left, right, beyond = lows[1], lows[length + 2], lows[0]
    listed = _listed(tokens, start, words)
    constants = scatter()[OWN:]
    out: list[list[int]] = []
    for offset in range(length):
        at, index = offset + 2, start + offset
        entry = words[tokens.words[index]]
        low = entry.low
        state = facts.state(tokens.lowers[index], entry.key)
        opening = tokens.opening[index]
        before, after = facts.before(entry.key), facts.after(entry.key)
        full = facts.expansion(tokens.words[index]) if entry.shape in _ALL_CAPITALS else None
        place = min(offset, 4) * 8 + min(length - offset, 5)
        pairs = (
            (lows[at - 1], 0),
            (lows[at + 1], 0),
            (lows[at - 2], 0),
            (lows[at + 2], 0),
            (lows[at - 1], low),
            (low, lows[at + 1]),
            (shapes[at - 1], shapes[at]),
            (shapes[at], shapes[at + 1]),
            (suffixes[at - 1], offset == 0),
            (suffixes[at + 1], offset + 1 == length),
            (place, 0),
            (whole, offset),
            (left, min(offset, 3)),
            (right, min(length - offset, 4)),
            (head, min(length - offset, 4)),
            (first, min(offset, 3)),
            (state, opening),
            (low, state * 2 + opening),
            (left, right),
            (shape, offset),
            (EDGE if before is None else before.low, 0),
            (EDGE if after is None else after.low, 0),
            (
                0 if before is None else before.entry.coarse,
                0 if before is None else before.entry.lists,
            ),
            (0 if after is None else after.entry.coarse, 0 if after is None else after.entry.lists),
            (EDGE if full is None else full.low, 0),
            (-1 if full is None else full.entry.coarse, 0 if full is None else full.entry.lists),
            (beyond, left),
            (right, lows[length + 3]),
            (known[0].fine, min(offset, 2)),
            (known[length + 3].fine, min(length - offset, 2)),
            (listed.fine, min(offset, 2)),
            (listed.lists * 64 + listed.coarse, min(offset, 2)),
            (known[at - 1].coarse, known[at].coarse),
            (known[at].coarse, known[at + 1].coarse),
            (known[at - 1].fine, 0),
            (known[at + 1].fine, 0),
            (known[at - 1].lists, known[at].lists),
            (known[at].lists, known[at + 1].lists),
            (known[at].case * 16 + state, opening),
            (known[1].fine, min(offset, 3)),
            (known[length + 2].fine, min(length - offset, 4)),
            (known[length + 1].coarse, known[length + 1].lists),
            (shapes[at], place),
            (left, shapes[at]),
            (right, shapes[at]),
            (entry.suffix, state),
        )
        out.append(
            [
                (x * a + y * b + c) % ROWS
                for (x, y), (a, b, c) in zip(pairs, constants, strict=False)
            ]
        )
    return out

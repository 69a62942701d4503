"""The features of the tokens of a run in their surroundings, as rows of the table of weights."""

from __future__ import annotations

from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.tokens import Tokens
from qusair_reader.annotation.names.words import EDGE, ROWS, Word, scatter

_FIRST = 16
"""The templates of a word in its surroundings follow those of the word alone."""


class _Around:
    """A run's words with two more on each side, an edge where the sentence ends."""

    __slots__ = ("lexicons", "lows", "shapes", "suffixes")

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
        self.lexicons = [0 if entry is None else entry.lexicon for entry in entries]


def run_features(
    tokens: Tokens, start: int, end: int, words: dict[str, Word], facts: Facts
) -> list[list[int]]:
    """Return, for each token of the run, its features besides those of the word alone."""
    around = _Around(tokens, start, end, words)
    lows, shapes, suffixes, lexicons = around.lows, around.shapes, around.suffixes, around.lexicons
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
    constants = scatter()[_FIRST:]
    out: list[list[int]] = []
    for offset in range(length):
        at, index = offset + 2, start + offset
        entry = words[tokens.words[index]]
        low = entry.low
        state = facts.state(tokens.lowers[index], entry.key)
        opening = tokens.opening[index]
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
            (facts.before(entry.key), 0),
            (facts.after(entry.key), 0),
            (beyond, left),
            (lexicons[at - 1], lexicons[at]),
            (lexicons[at], lexicons[at + 1]),
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

"""How long the rest takes to read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from qusair_reader.pager.document import Document
from qusair_reader.segment.words import WORDS_A_MINUTE, word_count

WORD = 6.0
"""Code points of a word with the space after it, where nothing was counted yet."""
NEAR = 8
"""How many regions are counted word by word; beyond them the length tells."""


def words_after(document: Document, offset: int) -> int:
    """Return how many words cleaning keeps from this offset to the end, an estimate if it is far."""
    here = document.index_at(offset)
    last = min(document.regions, here + NEAR)
    starts, sums = _counted(document, here)
    at = max(0, bisect_right(starts, offset) - 1)
    total = sums[-1] - sums[at]
    if at < len(starts) and offset > starts[at]:
        block = document.blocks(here)[at]
        if block.removal is None:
            total -= word_count(document.text[block.start : offset])
    for index in range(here + 1, last):
        if document.is_prepared(index):
            total += _counted(document, index)[1][-1]
        else:
            span = document.span(index)
            total += int((span.end - span.start) / WORD)
    if last < document.regions:
        total += int((len(document.text) - document.span(last).start) / WORD)
    return max(0, total)


def _counted(document: Document, index: int) -> tuple[list[int], list[int]]:
    """Return where the region's blocks start, and the words before each, the total last."""

    def count() -> tuple[list[int], list[int]]:
        blocks = document.blocks(index)
        words = (
            word_count(document.text[block.start : block.end]) if block.removal is None else 0
            for block in blocks
        )
        return [block.start for block in blocks], list(accumulate(words, initial=0))

    return document.recall("words", index, count)


def minutes_left(document: Document, offset: int) -> int:
    """Return the minutes that reading from this offset to the end takes, rounded up."""
    return -(-words_after(document, offset) // WORDS_A_MINUTE)

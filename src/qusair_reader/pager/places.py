"""What is at a place: the block, the sentence, the marks, and what the reader is looking at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from qusair_reader.annotation.marks import Marks
from qusair_reader.article import Block, Span
from qusair_reader.pager import scroll
from qusair_reader.pager.document import Document
from qusair_reader.pager.flow import Cursor, Flow
from qusair_reader.pager.state import State, Top

REACH = 32
"""How many regions are read to count paragraphs: 2 MB of text."""


def attention(state: State, document: Document) -> int:
    """Return the offset that a command without a place of its own means.

    That is the current mark, or else the current hit, if it is on the screen; otherwise the first
    visible word.
    """
    seen = scroll.visible(state, document)
    for span in (state.current, state.search and state.search.hit):
        if span and seen.start <= span.start < max(seen.end, seen.start + 1):
            return span.start
    return seen.start


def marks_at(document: Document, offset: int) -> Marks | None:
    """Return the marks of the region that holds the offset; None until they are known."""
    return document.marks(document.index_at(offset))


def block_at(document: Document, offset: int) -> Block | None:
    """Return the block that holds the offset, or the next one of its region."""
    index = document.index_at(offset)
    blocks = document.blocks(index)
    ends = document.recall("ends", index, lambda: [block.end for block in blocks], 64)
    at = bisect_right(ends, offset)
    return blocks[at] if at < len(blocks) else (blocks[-1] if blocks else None)


def nth_block(document: Document, number: int) -> Block | None:
    """Return the kept block with this number, from 1; None where it is out of reach."""
    for index in range(min(REACH, document.regions)):
        kept = [block for block in document.blocks(index) if block.removal is None]
        if number <= len(kept):
            return kept[max(0, number - 1)]
        number -= len(kept)
    return None


def number_of(document: Document, block: Block) -> int | None:
    """Return the number of a kept block, from 1; None for a removed one or one out of reach."""
    index = document.index_at(block.start)
    if block.removal is not None or index >= REACH:
        return None
    before = sum(
        other.removal is None for earlier in range(index) for other in document.blocks(earlier)
    )
    own = (other for other in document.blocks(index) if other.start <= block.start)
    return before + sum(other.removal is None for other in own)


def sentence_at(document: Document, offset: int) -> Span | None:
    """Return the sentence that holds the offset, or the next one of its block."""
    block = block_at(document, offset)
    if block is None:
        return None
    sentences = sentences_of(document, block)
    return next(
        (one for one in sentences if one.end > offset), sentences[-1] if sentences else None
    )


def sentences_of(document: Document, block: Block) -> tuple[Span, ...]:
    """Return the sentences of a block."""

    def find() -> tuple[Span, ...]:
        from qusair_reader.segment.sentences import find_sentences

        return tuple(Span(*one) for one in find_sentences(document.text, block.start, block.end))

    return document.recall("sentences", block.start, find, 512)


def sentences_from(document: Document, flow: Flow, offset: int, step: int) -> Iterator[Span]:
    """Yield the sentences that start after the offset, or before it where `step` is negative."""
    here = flow.locate(Top(max(0, offset)))
    if here is None:
        return
    for cursor in chain((here,), flow.items_from(here, step)):
        yield from _beyond(document, flow, cursor, offset, step)


def _beyond(
    document: Document, flow: Flow, cursor: Cursor, offset: int, step: int
) -> Iterator[Span]:
    block = flow.item(cursor).block
    if block is None:
        return
    sentences = sentences_of(document, block)
    if step > 0:
        yield from (one for one in sentences if one.start > offset)
    else:
        yield from (one for one in reversed(sentences) if one.start < offset)

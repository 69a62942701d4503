"""What a page is made of: blocks as wrapped and indented rows, and the space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import cell_len
from qusair_reader.layout.lines import columns, depth_at, indent
from qusair_reader.layout.wrap import LineSpan, wrap
from qusair_reader.segment.items import item_mark

_TOGETHER = frozenset({("byline", "dateline"), ("dateline", "byline"), ("list", "list")})
_HANGING = 2
"""Cells by which the rest of a line of verse stands in."""


class Row(NamedTuple):
    """One row of a block."""

    line: LineSpan
    """What it shows of the text."""
    indent: int = 0
    """Cells left free before the line."""
    tabs: tuple[int, ...] = ()
    """Cells that each tab of a table's line takes; without any, a tab is a space."""


class _Part(NamedTuple):
    """A line, or what goes on from it, that hangs by so many cells."""

    start: int
    end: int
    hanging: int


def gap(before: Kind | None, after: Kind) -> int:
    """Return how many blank rows stand between two blocks; none before the first of a page."""
    if before is None or (before, after) in _TOGETHER:
        return 0
    return 2 if after == "headline" and before != "headline" else 1


def begins_list(text: str, before: Block, after: Block) -> bool:
    """Tell whether the second of two neighbouring items is of another list, not of one within it.

    That is so where a blank line stands between them and one has a bullet, the other a number.
    """
    if text.count("\n", before.end, after.start) < 2:
        return False
    if depth_at(text, after.start) > depth_at(text, before.start):
        return False
    return {_is_numbered(text, before), _is_numbered(text, after)} == {True, False}


def _is_numbered(text: str, block: Block) -> bool | None:
    """Tell whether an item has a number or letter; None where it has no sign at all."""
    found = item_mark(text, block.start, block.end)
    return found and found[1].rstrip()[-1] in ".)"


def block_rows(text: str, block: Block, width: int, *, in_stanza: bool = False) -> tuple[Row, ...]:
    """Return the rows of one block, without the blank ones round it.

    Args:
        text: The whole text.
        block: What to lay out; the items of a list hang from their bullets, and stand in as they do
            in the text.
        width: Cells of the text column.
        in_stanza: Whether it is a line of a stanza, which hangs and stands in likewise.
    """
    if in_stanza and (filled := columns(text, block, width)):
        line = LineSpan(block.start, block.end, filled.cells)
        return (Row(line, filled.indent, filled.tabs),)
    if block.kind == "list":
        return tuple(_hung(text, _items(text, block), width))
    if in_stanza:
        return tuple(_hung(text, _lines(text, block), width))
    return tuple(Row(line) for line in wrap(text, block.start, block.end, width))


def _hung(text: str, parts: Iterable[_Part], width: int) -> Iterator[Row]:
    """Yield the rows of lines that stand in as they do in the text and hang by so many cells."""
    for part in parts:
        left = indent(text, part.start, width)
        room = width - left
        hanging = min(part.hanging, room // 2)
        for number, line in enumerate(wrap(text, part.start, part.end, room, hanging=hanging)):
            yield Row(line, left + hanging if number else left)


def _lines(text: str, block: Block) -> Iterator[_Part]:
    """Yield the lines of a block of a stanza."""
    start = block.start
    for line in text[block.start : block.end].split("\n"):
        head = start + len(line) - len(line.lstrip(" \t"))
        yield _Part(head, start + len(line), _HANGING)
        start += len(line) + 1


def _items(text: str, block: Block) -> Iterator[_Part]:
    """Yield the items of a list; a line without bullet goes on."""
    starts = [block.start]
    at = text.find("\n", block.start, block.end)
    while at >= 0:
        if found := item_mark(text, at + 1, block.end):
            starts.append(found.start(1))
        at = text.find("\n", at + 1, block.end)
    for start, end in zip(starts, [*starts[1:], block.end], strict=True):
        found = item_mark(text, start, end)
        yield _Part(start, end, cell_len(found[1]) if found else 0)

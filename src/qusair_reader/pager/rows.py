"""The rows of one item: what stands above its text, and its text wrapped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from qusair_reader.article import Block, Kind
from qusair_reader.layout.page import block_rows
from qusair_reader.layout.wrap import LineSpan
from qusair_reader.pager.document import Item


class Row(NamedTuple):
    """One row of the column."""

    kind: Literal["blank", "fold", "text"]
    start: int
    """The first code point that it shows, or that comes below it."""
    end: int
    is_lead: bool = False
    """Whether it stands above the text of its item."""
    line: LineSpan | None = None
    """What a row of text shows."""
    indent: int = 0
    """Cells left free before the line."""
    tabs: tuple[int, ...] = ()
    """Cells that each tab of a table's line takes; without any, a tab is a space."""


def rows_of(
    text: str, item: Item, width: int, space: int, *, in_stanza: bool = False
) -> tuple[Row, ...]:
    """Return the rows of an item, the blank ones above it included.

    Args:
        text: The whole text.
        item: What to lay out.
        width: Cells of the column.
        space: How many blank rows stand above it.
        in_stanza: Whether it is a line of a stanza.
    """
    return tuple(_rows(text, item, width, space, in_stanza))


def _rows(text: str, item: Item, width: int, space: int, in_stanza: bool) -> Iterator[Row]:
    blank = Row("blank", item.start, item.start, is_lead=True)
    yield from (blank,) * space
    if item.block is None:
        yield Row("fold", item.start, item.end)
        return
    if item.group:
        yield Row("fold", item.start, item.start, is_lead=True)
    found = block_rows(text, item.block, width, in_stanza=in_stanza)
    for line, indent, tabs in found:
        yield Row("text", line.start, line.end, line=line, indent=indent, tabs=tabs)
    if not found:
        yield Row("text", item.start, item.end)


def kind_of(item: Item) -> Kind:
    """Return what an item is taken for when the space around it is decided."""
    if item.block is None:
        return "paragraph"
    return "note" if item.group else item.block.kind


def fold_label(group: tuple[Block, ...], *, is_open: bool) -> str:
    """Return the line that stands in place of removed blocks, or over them.

    >>> from qusair_reader.article import Removal
    >>> block = Block(0, 5, "paragraph", Removal("sign-up", "newsletter sign-up", 0.99))
    >>> fold_label((block, block), is_open=False)
    '▸ 2 blocks removed: newsletter sign-up'
    """
    reasons = dict.fromkeys(block.removal.reason for block in group if block.removal)
    count = f"{len(group)} blocks" if len(group) > 1 else "1 block"
    return f"{'▾' if is_open else '▸'} {count} removed: {', '.join(reasons)}"

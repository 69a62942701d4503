"""What a page is made of: blocks as wrapped and indented rows, and the space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import cell_len
from qusair_reader.layout.wrap import LineSpan, wrap

_ITEM = re.compile(r"[ \t]*((?:[•‣◦▪▫●○■□►▸▶➤➜✓✔✗★·*+–—-]|\(?(?:\d{1,3}|[A-Za-z])[.)])[ \t]+)")
_TOGETHER = frozenset({("byline", "dateline"), ("dateline", "byline"), ("list", "list")})


class Row(NamedTuple):
    """One row of a block."""

    line: LineSpan
    """What it shows of the text."""
    indent: int = 0
    """Cells left free before the line."""


def gap(before: Kind | None, after: Kind) -> int:
    """Return how many blank rows stand between two blocks; none before the first of a page."""
    if before is None or (before, after) in _TOGETHER:
        return 0
    return 2 if after == "headline" and before != "headline" else 1


def block_rows(text: str, block: Block, width: int) -> tuple[Row, ...]:
    """Return the rows of one block, without the blank ones round it.

    Args:
        text: The whole text.
        block: What to lay out; the items of a list hang from their bullets.
        width: Cells of the text column.
    """
    if block.kind != "list":
        lines = wrap(text, block.start, block.end, width)
        return tuple(map(Row, lines))
    rows: list[Row] = []
    for start, end, bullet in _items(text, block):
        hanging = min(bullet, width // 2)
        for number, line in enumerate(wrap(text, start, end, width, hanging=hanging)):
            rows.append(Row(line, hanging if number else 0))
    return tuple(rows)


def _items(text: str, block: Block) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and bullet width of the items of a list; a line without bullet goes on."""
    starts = [block.start]
    at = text.find("\n", block.start, block.end)
    while at >= 0:
        if _ITEM.match(text, at + 1, block.end):
            starts.append(at + 1)
        at = text.find("\n", at + 1, block.end)
    for start, end in zip(starts, [*starts[1:], block.end], strict=True):
        found = _ITEM.match(text, start, end)
        yield start, end, cell_len(found[1]) if found else 0

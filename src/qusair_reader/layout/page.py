"""What a page is made of: blocks as wrapped and indented rows, and the space between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import cell_len
from qusair_reader.layout.wrap import LineSpan, wrap
from qusair_reader.segment.items import item_mark

_TOGETHER = frozenset({("byline", "dateline"), ("dateline", "byline"), ("list", "list")})
_IN_STANZAS = frozenset({"paragraph", "subheading"})
"""Kinds that a line of a stanza may be taken for."""
_LONGEST = 60
"""Code points of a line of verse, of an address, of a menu; a longer line is a paragraph."""
_LEAST = 3
"""Lines of a stanza."""
_FARTHEST = 200
"""How many lines above and below are looked at."""
_HANGING = 2
"""Cells by which the rest of a line of verse stands in."""
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"


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


def is_in_stanza(text: str, block: Block) -> bool:
    """Tell whether a block is a line of a stanza: of verse, an address, a menu.

    Those are three or more short lines between two blank ones, most of which end no sentence: what
    people say in turn, a line each, stays apart.
    """
    if block.kind not in _IN_STANZAS or block.end - block.start > _LONGEST:
        return False
    lines = [text[block.start : block.end]]
    for step in (-1, 1):
        for line in islice(_lines(text, block, step), _FARTHEST):
            if len(line) > _LONGEST:
                return False
            lines.append(line)
    ends = sum(line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) for line in lines)
    return len(lines) >= _LEAST and 2 * ends <= len(lines)


def _lines(text: str, block: Block, step: int) -> Iterator[str]:
    """Yield the lines above or below a block up to a blank one, without the white space around them."""
    at = text.rfind("\n", 0, block.start) if step < 0 else text.find("\n", block.end)
    while at >= 0:
        if step < 0:
            end, at = at, text.rfind("\n", 0, at)
            line = text[at + 1 : end].strip()
        else:
            start, at = at + 1, text.find("\n", at + 1)
            line = text[start : at if at >= 0 else len(text)].strip()
        if not line:
            return
        yield line


def block_rows(text: str, block: Block, width: int, *, in_stanza: bool = False) -> tuple[Row, ...]:
    """Return the rows of one block, without the blank ones round it.

    Args:
        text: The whole text.
        block: What to lay out; the items of a list hang from their bullets.
        width: Cells of the text column.
        in_stanza: Whether it is a line of a stanza, which hangs.
    """
    if block.kind != "list":
        hanging = min(_HANGING, width // 2) if in_stanza else 0
        lines = wrap(text, block.start, block.end, width, hanging=hanging)
        return tuple(Row(line, hanging if number else 0) for number, line in enumerate(lines))
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
        if item_mark(text, at + 1, block.end):
            starts.append(at + 1)
        at = text.find("\n", at + 1, block.end)
    for start, end in zip(starts, [*starts[1:], block.end], strict=True):
        mark = item_mark(text, start, end)
        yield start, end, cell_len(mark[1]) if mark else 0

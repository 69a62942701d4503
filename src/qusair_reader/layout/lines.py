"""Lines that stay lines: of verse, an address, a menu, a table; and how far they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice, zip_longest
from typing import NamedTuple

from qusair_reader.article import Block
from qusair_reader.layout.cells import cell_len

_IN_STANZAS = frozenset({"paragraph", "subheading"})
"""Kinds that a line of a stanza may be taken for."""
_LONGEST = 60
"""Code points of a line of verse, of an address, of a menu; a longer line is a paragraph."""
_LONGEST_ROW = 120
"""Code points of a line of a table; in a longer one the tab stands before prose."""
_LEAST = 3
"""Lines of a stanza."""
_FARTHEST = 200
"""How many lines above and below are looked at."""
_DEEPEST = 8
"""Most cells by which a line stands in."""
_TAB = 8
"""Cells from one tab stop to the next."""
_BETWEEN = 2
"""Cells between two columns of a table."""
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"


class Columns(NamedTuple):
    """How a line of a table is filled to its columns."""

    indent: int
    """Cells before its first word."""
    tabs: tuple[int, ...]
    """Cells that each of its tabs takes."""
    cells: int
    """Width of what it shows, filled."""


def is_in_stanza(text: str, block: Block) -> bool:
    """Tell whether a block is a line of a stanza: of verse, an address, a menu, a table.

    Those are three or more short lines between two blank ones, most of which end no sentence: what
    people say in turn, a line each, stays apart. Lines with tabs in them are a table's.
    """
    if block.kind not in _IN_STANZAS:
        return False
    return _is_in_short_lines(text, block) or bool(_table(text, block))


def _is_in_short_lines(text: str, block: Block) -> bool:
    own = text[block.start : block.end]
    if len(own) > _LONGEST and not _is_couplet(own, depth_at(text, block.start)):
        return False
    lines = [own]
    for line in map(str.strip, _neighbours(text, block.start, block.end)):
        if len(line) > _LONGEST:
            return False
        lines.append(line)
    ends = sum(line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) for line in lines)
    return len(lines) >= _LEAST and 2 * ends <= len(lines)


def _is_couplet(own: str, depth: int) -> bool:
    """Tell whether a block is one sentence on two lines of verse, the second of which stands in."""
    first, _, second = own.partition("\n")
    return max(len(first), len(second.strip())) <= _LONGEST and _depth(second) > depth


def _neighbours(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the lines above and below a stretch, up to a blank one or some two hundred away."""
    for step in (-1, 1):
        yield from islice(_lines(text, start if step < 0 else end, step), _FARTHEST)


def _lines(text: str, at: int, step: int) -> Iterator[str]:
    """Yield the lines above or below the line of an offset, up to a blank one."""
    at = text.rfind("\n", 0, at) if step < 0 else text.find("\n", at)
    while at >= 0:
        if step < 0:
            end, at = at, text.rfind("\n", 0, at)
            line = text[at + 1 : end]
        else:
            start, at = at + 1, text.find("\n", at + 1)
            line = text[start : at if at >= 0 else len(text)]
        if not line.strip():
            return
        yield line


def indent(text: str, start: int, width: int) -> int:
    """Return the cells by which a line stands in from the outermost one between the same blank lines.

    Args:
        text: The whole text.
        start: Where the line's first word starts.
        width: Cells of the column, of which it takes no more than a fourth.
    """
    own = depth_at(text, start)
    if not own:
        return 0
    least = min((_depth(line) for line in _neighbours(text, start, start)), default=own)
    return max(0, min(own - least, _DEEPEST, width // 4))


def depth_at(text: str, start: int) -> int:
    """Return the cells of white space before the first word of a line, which starts here."""
    return _depth(text[text.rfind("\n", 0, start) + 1 : start])


def _depth(line: str) -> int:
    """Return the cells of white space that a line begins with."""
    space = line[: len(line) - len(line.lstrip())]
    return cell_len(space.expandtabs(_TAB)) if space else 0


def columns(text: str, block: Block, width: int) -> Columns | None:
    """Return how to fill a line of a table; None for other blocks and where the table is too wide."""
    lines = _table(text, block)
    if not lines:
        return None
    cells = [line.strip(" ").split("\t") for line in lines]
    if len({len(one) for one in cells}) > 1 and any("\t\t" in line for line in lines):
        # Typed for a terminal: as many tabs as it takes to reach the column.
        stops = _next_stops(cells[0])
        end = stops[-1]
    else:
        wide = (max(map(cell_len, column)) for column in zip_longest(*cells, fillvalue=""))
        stops = list(accumulate((one + _BETWEEN for one in wide), initial=0))
        end = stops[-1] - _BETWEEN
    return None if end > width else _filled(cells[0], stops)


def _table(text: str, block: Block) -> list[str]:
    """Return the lines of the table that a block is a line of, its own first; none where it is none."""
    begin = text.rfind("\n", 0, block.start) + 1
    own = text[begin : block.end]
    if "\t" not in own or "\n" in own or text[begin : block.start].strip():
        return []  # what stands before the block on its line was ended by another sign
    others = map(str.rstrip, _neighbours(text, block.start, block.end))
    lines = [own, *(line for line in others if "\t" in line)]
    is_one = len(lines) > 1 and any("\t" in line.lstrip() for line in lines)
    return lines if is_one and max(map(len, lines)) <= _LONGEST_ROW else []


def _next_stops(cells: list[str]) -> list[int]:
    """Return where each cell starts, and where the last one ends, with a stop in every eighth column."""
    starts = [0]
    for cell in cells[:-1]:
        starts.append(((starts[-1] + cell_len(cell)) // _TAB + 1) * _TAB)
    return [*starts, starts[-1] + cell_len(cells[-1])]


def _filled(cells: list[str], stops: list[int]) -> Columns:
    """Return the line with each cell at its stop; it begins with the first that is not empty."""
    first = next(index for index, cell in enumerate(cells) if cell.strip())
    last = len(cells) - 1
    start = stops[first] + cell_len(cells[first]) - cell_len(cells[first].lstrip())
    tabs = [stops[at + 1] - stops[at] - cell_len(cells[at]) for at in range(first, last)]
    return Columns(start, tuple(tabs), stops[last] + cell_len(cells[last]) - start)

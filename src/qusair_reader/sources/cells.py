"""What was gathered between two block boundaries of a page → blocks: cells of one row, parts of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_RUNS = re.compile(r" {2,}")
_EMPTY_LINES = re.compile(r"\n{2,}")
_EDGES = " |\n\t\xa0"
"""What a block neither begins nor ends with: white space, and the bars of empty cells."""
_WIDE = 120
"""Code points above which a cell is no entry of a table but a column of the page."""


class Cell(NamedTuple):
    """What stands in one cell of a table, or in a block outside tables."""

    text: str
    linked: int
    """Code points of it in links."""

    def is_wide(self) -> bool:
        """Whether it is a column of a page rather than a table's entry."""
        return len(self.text) > _WIDE or "\n" in self.text


def rows(cells: list[Cell]) -> list[Cell]:
    """Join the cells of a row that stand on one line; wide ones stand for themselves."""
    if len(cells) == 1:
        return cells
    groups: list[list[Cell]] = []
    for cell in cells:
        if not groups or cell.is_wide() or groups[-1][-1].is_wide():
            groups.append([])
        groups[-1].append(cell)
    return [in_one_row(group) if len(group) > 1 else group[0] for group in groups]


def in_one_row(cells: list[Cell]) -> Cell:
    """Join the cells of a row in one line."""
    text = " | ".join(cell.text.replace("\n", " ") for cell in cells)
    return Cell(text, sum(cell.linked for cell in cells))


def blocks(text: str) -> list[str]:
    """Part a text where a line is empty."""
    return [_RUNS.sub(" ", block).strip().strip(_EDGES) for block in _EMPTY_LINES.split(text)]

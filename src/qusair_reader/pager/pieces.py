"""Lines that are not part of the text, as pieces with a role; the view gives each role its style."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from qusair_reader.article import Span
from qusair_reader.layout.cells import cell_len, clip, graphemes


class Piece(NamedTuple):
    """A stretch of a line in one style."""

    text: str
    role: str
    """A style of the theme: "status", "help_key"."""


Line = tuple[Piece, ...]


def width(pieces: Iterable[Piece]) -> int:
    """Return the cells of a line."""
    return sum(cell_len(piece.text) for piece in pieces)


def shorten(text: str, cells: int) -> str:
    """Return the text, cut with an ellipsis where it does not fit.

    >>> shorten("corridor", 5), shorten("corridor", 8), shorten("corridor", 0)
    ('corr…', 'corridor', '')
    """
    if cell_len(text) <= cells:
        return text
    return clip(text, cells - 1) + "…" if cells > 0 else ""


def padded(text: str, cells: int) -> str:
    """Return the text in exactly so many cells."""
    text = shorten(text, cells)
    return text + " " * (cells - cell_len(text))


@lru_cache(maxsize=1024)
def around(text: str, lit: Span, cells: int) -> tuple[str, Span]:
    """Return a part of the text that fits and shows what is lit, and where that is in it.

    >>> around("there were more than five hundred rebels", Span(21, 33), 24)
    ('…five hundred rebels', Span(start=1, end=13))
    """
    if cell_len(text) <= cells:
        return text, lit
    start = 0
    if cell_len(text[: lit.end]) >= cells:
        room = max(0, (cells - cell_len(text[lit.start : lit.end]) - 2) // 2)
        start = lit.start
        for grapheme in reversed(list(graphemes(text[: lit.start]))):
            room -= grapheme.cells
            if room < 0:
                break
            start = grapheme.start
        word = text.find(" ", start, lit.start) + 1
        start = word or start
    lead = "…" if start else ""
    part = shorten(lead + text[start:], cells)
    shift = len(lead) - start
    return part, Span(min(lit.start + shift, len(part)), min(lit.end + shift, len(part)))


def spread(left: Iterable[Piece], right: Iterable[Piece], cells: int, role: str) -> Line:
    """Return a line with these at its ends; the left one gives way where both do not fit."""
    right = tuple(right)
    room = max(0, cells - width(right))
    kept: list[Piece] = []
    for piece in left:
        text = shorten(piece.text, room)
        kept.append(Piece(text, piece.role))
        room -= cell_len(text)
    return (*kept, Piece(" " * max(0, room), role), *right)

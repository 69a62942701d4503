"""Quotation marks: their characters, and what its neighbours make of each one."""

from __future__ import annotations

from typing import NamedTuple

from qusair_reader.article import Span

CHARACTERS = frozenset("“”„‟\"«»＂‘’‚‛‹›'`")
"""Every character that can be, or be part of, a quotation mark."""
SINGLES = "‘’‚‛‹›'`"

LEFT = frozenset("“„‟«‘‚‛‹`")
RIGHT = frozenset("”»’›")
SPACES = frozenset(" \t\n\xa0\u2009\u202f")
BEFORE_OPENING = SPACES | frozenset("([{—–-/…¿¡")
AFTER_CLOSING = SPACES | frozenset(")]},.;:?!—–-/…")

OPENS, CLOSES, EITHER = "opens", "closes", "either"


class Mark(NamedTuple):
    """One quotation mark and its role: OPENS, CLOSES, or EITHER where the state decides."""

    start: int
    end: int
    role: str


class Pair(NamedTuple):
    """A stretch in quotation marks, marks included."""

    start: int
    end: int
    opening: int
    """Length of the opening mark."""
    closing: int
    """Length of the closing mark; 0 where the quotation runs on to the next block."""
    inner: tuple[Span, ...]


def shape(text: str, mark: Span, low: int, high: int) -> str:
    """Return what the neighbours of a mark make of it, whatever its glyph."""
    start, end = mark
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    opens = before in BEFORE_OPENING or before in LEFT
    closes = after in AFTER_CLOSING or after in RIGHT
    if before in "\"'" and start - 1 > low:
        opens = text[start - 2] in BEFORE_OPENING
    if after in "\"'":
        closes = end + 1 >= high or text[end + 1] in AFTER_CLOSING
    if before in ".,?!…" and not after.isalnum():
        closes = True
    if opens and after in SPACES:
        opens = before in SPACES
    if closes and before in SPACES:
        closes = after in SPACES
    if opens == closes:
        return EITHER
    return OPENS if opens else CLOSES

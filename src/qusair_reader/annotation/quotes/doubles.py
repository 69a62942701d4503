"""Pair the double quotation marks of a block, whatever their style, nested ones within."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.annotation.quotes.marks import (
    BEFORE_OPENING,
    CLOSES,
    EITHER,
    LEFT,
    OPENS,
    SPACES,
    Mark,
    Pair,
    shape,
)
from qusair_reader.article import Span


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"[“”„‟\"«»＂]|``|'{2,3}(?!')|‘‘|’’")


@cache
def _short_number() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,])(?:\d{1,3}|\d{1,3}[.,]\d{1,2}|\d[-–/]\d{1,2}|\d?[½¼¾])$")


def _marks(text: str, low: int, high: int) -> list[Mark]:
    marks = []
    for found in _double().finditer(text, low, high):
        start, end = found.span()
        if end - start == 3:
            # Three apostrophes: a single mark inside a double one, at either end.
            if start > low and text[start - 1] not in BEFORE_OPENING:
                start += 1
            else:
                end -= 1
        seen = shape(text, Span(start, end), low, high)
        alone = seen == EITHER and (end == high or text[end] in SPACES)
        marks.append(Mark(start, end, EITHER if alone else _role(text[start], seen)))
    return marks


def _role(glyph: str, seen: str) -> str:
    """Return the role of a mark: its glyph's own, unless its neighbours say the opposite."""
    if glyph == "»" or (glyph == "«" and seen == CLOSES):
        return CLOSES if seen == CLOSES else EITHER
    if glyph in LEFT:
        return EITHER if seen == CLOSES else OPENS
    if glyph in "”’":
        return EITHER if seen == OPENS else CLOSES
    return seen


def _is_unit(text: str, marks: Sequence[Mark], at: int, low: int, *, is_open: bool) -> bool:
    """Return whether the mark is an inch or second sign: a short number before it, no speech to end."""
    start = marks[at].start
    if start == low or not (text[start - 1].isdigit() or text[start - 1] in "½¼¾"):
        return False
    if not _short_number().search(text, max(low, start - 7), start):
        return False
    return not is_open or (at + 1 < len(marks) and marks[at + 1].role == CLOSES)


def pair_doubles(text: str, low: int, high: int) -> tuple[list[Pair], Mark | None]:
    """Return the outermost pairs between two offsets, and the mark that is still open at the end."""
    marks = _marks(text, low, high)
    pairs: list[Pair] = []
    opened: Mark | None = None
    nested: Mark | None = None
    inner: list[Span] = []
    for at, mark in enumerate(marks):
        if mark.role != OPENS and _is_unit(text, marks, at, low, is_open=opened is not None):
            continue
        if opened is None:
            if mark.role != CLOSES:
                opened, nested, inner = mark, None, []
        elif mark.role == OPENS:
            if nested is None and _two_close(marks, at):
                nested = mark
            else:
                # The closing mark of what was open is missing: nothing is known of it.
                opened, nested, inner = mark, None, []
        elif nested is not None:
            inner.append(Span(nested.start, mark.end))
            nested = None
        else:
            lengths = opened.end - opened.start, mark.end - mark.start
            pairs.append(Pair(opened.start, mark.end, *lengths, tuple(inner)))
            opened = None
    return pairs, opened


def _two_close(marks: Sequence[Mark], at: int) -> bool:
    """Return whether the next two marks can close a nested quotation and the one around it."""
    return [mark.role != OPENS for mark in marks[at + 1 : at + 3]] == [True, True]

"""Pair the double quotation marks of a block, whatever their style, nested ones within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
from qusair_reader.annotation.quotes.unclosed import can_begin, ends_before, has_narration
from qusair_reader.article import Span


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"[“”„‟\"«»＂]|``|'{2,3}(?!')|‘‘|’’")


@cache
def _short_number() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,])(?:\d{1,3}|\d{1,3}[.,]\d{1,2}|\d[-–/]\d{1,2}|\d?[½¼¾])$")


def first_mark(text: str, low: int, high: int) -> Mark | None:
    """Return the first double mark between two offsets."""
    return next(_marks(text, low, high), None)


def _marks(text: str, low: int, high: int) -> Iterator[Mark]:
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
        yield Mark(start, end, EITHER if alone else _role(text[start], seen))


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
    marks = list(_marks(text, low, high))
    state = _Pairing(text, marks, low)
    for at, mark in enumerate(marks):
        is_open = state.opened is not None
        if mark.role != OPENS and _is_unit(text, marks, at, low, is_open=is_open):
            continue
        if not is_open:
            if mark.role != CLOSES:
                state.begin(mark)
        elif mark.role == OPENS:
            state.open_again(at)
        else:
            state.close(mark)
    return state.pairs, state.opened


class _Pairing:
    """What is open, and the pairs so far."""

    def __init__(self, text: str, marks: Sequence[Mark], low: int) -> None:
        self.text = text
        self.marks = marks
        self.low = low
        self.pairs: list[Pair] = []
        self.opened: Mark | None = None
        self.nested: Mark | None = None
        self.inner: list[Span] = []
        self.spared = False

    def begin(self, mark: Mark) -> None:
        """Open a quotation."""
        self.opened, self.nested, self.inner, self.spared = mark, None, [], False

    def close(self, mark: Mark) -> None:
        """Close the innermost quotation that is open."""
        if self.nested is not None:
            self.inner.append(Span(self.nested.start, mark.end))
            self.nested = None
            return
        self._keep(mark.end, mark.end - mark.start)
        self.opened = None

    def _keep(self, end: int, closing: int) -> None:
        assert self.opened is not None
        start, opening = self.opened.start, self.opened.end - self.opened.start
        self.pairs.append(Pair(start, end, opening, closing, tuple(self.inner)))

    def open_again(self, at: int) -> None:
        """Take a mark that opens while another is open: nested, or the other was never closed."""
        mark, opened = self.marks[at], self.opened
        assert opened is not None
        if self.nested is None and (self._two_close(at) or self._is_curly_in_straight(at)):
            self.nested = mark
            return
        if not has_narration(self.text, opened.end, mark.start):
            end = ends_before(self.text, opened, mark)
            if end is not None:
                self._keep(end, 0)
            elif self._is_never_closed(mark):
                self.spared = True
                return
        self.begin(mark)

    def _two_close(self, at: int) -> bool:
        """Return whether the next two marks can close a nested quotation and the one around it."""
        return [mark.role != OPENS for mark in self.marks[at + 1 : at + 3]] == [True, True]

    def _is_curly_in_straight(self, at: int) -> bool:
        """Return whether curly marks stand as a pair within straight ones."""
        opened, following = self.opened, self.marks[at + 1 : at + 3]
        assert opened is not None
        if self.text[opened.start] not in "\"'" or self.text[self.marks[at].start] != "“":
            return False
        # Where the two open together and nothing closes the outer one, it is a stray mark.
        doubled = self.marks[at].start == opened.end and len(following) == 1
        return bool(following) and self.text[following[0].start] == "”" and not doubled

    def _is_never_closed(self, mark: Mark) -> bool:
        """Return whether a mark opens a nested quotation without an end of its own; one is believed."""
        opened = self.opened
        assert opened is not None
        if self.spared or self.nested is not None or mark.start == opened.end:
            return False
        return can_begin(self.text, opened, self.low, ",:")

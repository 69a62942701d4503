"""Pair the single quotation marks of a stretch, telling them from apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qusair_reader.annotation.quotes.marks import (
    BEFORE_OPENING,
    CHARACTERS,
    EITHER,
    OPENS,
    SPACES,
    Mark,
    Pair,
    shape,
)
from qusair_reader.annotation.quotes.words import word_set
from qusair_reader.article import Span

_LOOK_AHEAD = 40
"""So many marks are tried as the closing one."""
_STRAIGHT_REACH = 600
"""A straight mark that could open again ends the search for a closing one this far on."""
_DROPPED = word_set("ol an t th o lil wi tha mo po")
"""Words that end in an apostrophe for a letter left out, besides those in -in’."""


@cache
def _single() -> re.Pattern[str]:
    # An apostrophe inside a word is never a mark, so it is not even looked at.
    return re.compile(
        r"(?<!['’‘`])(?:[‘‚‛‹›`]|(?<!\w)['’]|['’](?!\w))(?!['’‘`])|(?<=[^\w\s])['’](?='')"
        r"|(?<![\w'’‘`])‘(?=’\w)"
    )


@cache
def _elision() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d0s?|\d\ds?|n['’]|(?:em|til|tis|twas|twere|cause|cuz|bout|round|cos|im|neath|tween|"
        r"gainst|hood|n|ere|appen|ave|ello)\b)(?!['’][,.])",
        re.IGNORECASE,
    )


def _marks(text: str, low: int, high: int) -> list[Mark]:
    marks = []
    for found in _single().finditer(text, low, high):
        start, end = found.span()
        if text[max(low, start - 2) : start].lower() in ("’n", "'n"):
            continue  # the second apostrophe of "rock ’n’ roll"
        role = shape(text, Span(start, end), low, high)
        before = text[start - 1] if start > low else " "
        starts_word = end < high and text[end].isalnum()
        if starts_word and (before in BEFORE_OPENING or before in CHARACTERS):
            if _elision().match(text, end, high):
                continue
            role = OPENS
        if role == EITHER and text[start] in "‘‚‛`":
            role = OPENS
        useless = end == high or text[end] in SPACES if role == OPENS else text[start] == "`"
        if not useless:
            marks.append(Mark(start, end, role))
    return marks


def _closes_well(text: str, opening: Mark, mark: Mark) -> bool:
    """Return whether a mark can hardly be a possessive or stand for a letter left out."""
    last = text[mark.start - 1]
    if not last.isalnum():
        return True
    if last in "sSzx":
        return False
    word = text[max(opening.end, mark.start - 12) : mark.start].rpartition(" ")[2].lower()
    return word not in _DROPPED and not (len(word) > 3 and word.endswith("in"))


def _closer(text: str, marks: Sequence[Mark], at: int) -> int | None:
    """Return the index of the mark that closes the quotation opened at index `at`."""
    weak = None
    opening = marks[at]
    for index in range(at + 1, min(len(marks), at + _LOOK_AHEAD)):
        mark = marks[index]
        if mark.role == OPENS:
            far = mark.start - opening.end > _STRAIGHT_REACH
            if weak is not None or far or text[opening.start] in "‘‚‛":
                break
        elif mark.start > opening.end:
            if _closes_well(text, opening, mark):
                return index
            weak = index if weak is None else weak
    return weak


def _outside(marks: Sequence[Mark], holes: Sequence[Pair]) -> Iterator[Mark]:
    """Yield the marks that are in none of the holes; both are in text order."""
    at = 0
    for mark in marks:
        while at < len(holes) and holes[at].end <= mark.start:
            at += 1
        if at == len(holes) or mark.end <= holes[at].start:
            yield mark


def pair_singles(
    text: str, low: int, high: int, holes: Sequence[Pair]
) -> tuple[list[Pair], Mark | None]:
    """Return the pairs outside the holes, and the last mark that opens but is never closed."""
    marks = list(_outside(_marks(text, low, high), holes))
    pairs: list[Pair] = []
    unclosed = None
    at = 0
    while at < len(marks):
        opening = marks[at]
        closer = _closer(text, marks, at) if opening.role == OPENS else None
        at += 1
        if closer is not None:
            close = marks[closer]
            lengths = opening.end - opening.start, close.end - close.start
            pairs.append(Pair(opening.start, close.end, *lengths, ()))
            unclosed = None
            at = closer + 1
        elif opening.role == OPENS:
            unclosed = opening
    return pairs, unclosed

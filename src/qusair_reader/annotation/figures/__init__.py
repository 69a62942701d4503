"""Figures: numbers, money, measures, ages, dates, times and durations, as a reader means them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from qusair_reader.annotation.figures.scan import scan
from qusair_reader.annotation.marks import Figure
from qusair_reader.article import Block

__all__ = ["find"]

_LIKE = str.maketrans("\u017f\u0131\u0130\u212a\u02da", "siIK°")
"""Letters that match an ASCII one where case does not count, so that no table has the word: the long
s of old print, Turkish i without and with its dot, and the sign of the kelvin; and the ring that is
typed for a degree."""


def find(text: str, blocks: Sequence[Block]) -> list[Figure]:
    """Return the figures in these blocks of the text, sorted by start, none overlapping.

    A span takes in the approximator and the unit ("more than 500", "up to €2.5bn"), not the noun
    that is counted; it never leaves its block.
    """
    return [
        replace(figure, start=figure.start + block.start, end=figure.end + block.start)
        for block in blocks
        for figure in scan(_plain(text[block.start : block.end]))
    ]


@cache
def _note() -> re.Pattern[str]:
    """Raised digits behind a number or a time, which refer to a note unless they are a power of ten."""
    # The mark comes first: looking for it alone is quick in text that has none.
    return re.compile(
        r"[⁰¹²³⁴-⁹](?:(?<=\d.)|(?<=[ap]m.))(?<!\b10.)(?<![x×·]10.)[⁰¹²³⁴-⁹]?(?![⁰¹²³⁴-⁹])"
    )


def _plain(text: str) -> str:
    """Return a text with the words of the tables as these have them, without note marks; every offset holds."""
    if text.isascii():
        return text
    return _note().sub(lambda mark: "*" * len(mark[0]), text.translate(_LIKE))

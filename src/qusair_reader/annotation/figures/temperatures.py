"""Temperatures told by their tens: "highs in the mid-80s", "temperatures in the 90s"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import DECADES
from qusair_reader.annotation.marks import Figure

DEGREES = ("°", "°C", "°F")
_REACH = 64
"""So much text before the tens may lie between them and the word of the weather."""


@cache
def _weather() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:temperatures?|temps?|mercury|thermometers?|heat\s+ind(?:ex|exes|ices)|wind\s+chills?|dew\s+points?)\b[^.!?;]*"
        r"|(?:highs?|lows?)\s+(?:(?:will|should|could|may|might|are|were|is|was)\s+)?(?:(?:be|reach(?:ing)?|remain(?:ing)?|stay(?:ing)?)\s+)?(?:(?:mostly|generally|only|again)\s+)?(?:in|into|from|near|around)\s+(?:the\s+)?)\Z",
        re.IGNORECASE,
    )


def is_weather(text: str, start: int, floor: int) -> bool:
    """Whether the words before tell of the weather, so that tens are degrees, not years."""
    return bool(_weather().search(text[max(floor, start - _REACH) : start]))


@cache
def _below_zero() -> re.Pattern[str]:
    return re.compile(r"\s+below\s+zero(?![\w-])", re.IGNORECASE)


def below_zero(text: str, at: int, end: int) -> int | None:
    """Return where the "below zero" that stands at `at` ends."""
    if text[at + 1 : at + 6].lower() != "below":  # nearly every number: spares the pattern
        return None
    match = _below_zero().match(text, at, end)
    return match.end() if match else None


@cache
def _tens() -> re.Pattern[str]:
    part = r"(?:low(?:er)?|mid(?:dle)?|high(?:er)?|upper)"
    return re.compile(
        rf"(?P<the>the\s+)?(?P<part>{part}(?:[\s-]+(?:to|and|or)[\s-]+{part})?[\s-]+)?(?:(?P<digits>[1-9]0|1[0-2]0)[’']?s|(?P<word>{'|'.join(DECADES)}))(?![a-z])"
        rf"(?:\s+(?:to|and|or)\s+(?:the\s+)?(?P<more>{part}[\s-]+)?(?P<last>[1-9]0|1[0-2]0)[’']?s(?![a-z]))?",
        re.IGNORECASE,
    )


@cache
def _part_before() -> re.Pattern[str]:
    """What the tens belong to where it starts no figure itself: "(the upper) 40s"."""
    return re.compile(
        r"\bthe\s+(?P<part>(?:low(?:er)?|mid(?:dle)?|high(?:er)?|upper)[\s-]+(?:(?:to|and|or)[\s-]+)?)\Z",
        re.IGNORECASE,
    )


def tens_of_degrees(text: str, start: int, end: int, floor: int) -> Figure | None:
    """Read "(the) mid-80s", "(the upper) 40s" after a word of the weather."""
    match = _tens().match(text, start, end)
    if not match:
        return None
    before = _part_before().search(text, max(floor, start - 16), start)
    begin = match.end("the") if match["the"] else before.start("part") if before else start
    if not is_weather(text, begin, floor):
        return None
    word = (match["word"] or "").lower()
    low = 10.0 * (DECADES.index(word) + 2) if word else float(match["digits"])
    high = float(match["last"] or low) + 9
    about = bool(match["part"] or match["more"] or before)
    return Figure(begin, match.end(), "measure", None, "°", low, high, about)

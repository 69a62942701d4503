"""Years that are told by their era: "44 BC", "AD 79", "300-200 BCE"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import Date


@cache
def _of_era() -> re.Pattern[str]:
    return re.compile(
        r"(?P<first>\d{1,2},\d{3}|\d{1,4})(?:(?:\s?[-–]\s?|\s+(?P<link>and|or|to)\s+)(?P<last>\d{1,2},\d{3}|\d{1,4}))?"
        r"[ \u00a0\n](?P<era>BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.|C\.E\.)(?!\w)"
    )


@cache
def _before_era() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:in|since|by|until|till|during|from|before|after|late|early|circa|around|about|to|through|between|back|c\.)\s+|[(–-])\Z",
        re.IGNORECASE,
    )


@cache
def _after_era() -> re.Pattern[str]:
    return re.compile(
        r"(?<=\.)\s+[A-Z]|\s*(?:[.,;:)\]–—?!”’\"-]|\Z)|\s+(?:and|or|to|when|was|were|is|in|by|after|before|with|that|the|as|until|till|onwards?|at|he|she|it|they)(?![a-z])"
    )


@cache
def _anno_domini() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)A(?:D|\.D\.)[ \u00a0\n]\Z")


@cache
def _year_of_lord() -> re.Pattern[str]:
    return re.compile(r"(?P<first>\d{1,4})(?:\s?[-–]\s?(?P<last>\d{1,4}))?(?![\w%]|[.,:]\d)")


def year_of_era(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read "44 BC", "AD 79" and "300-200 BCE".

    The year 0 of ISO 8601-1 is 1 BC, and years before it have a sign; longer ones begin with "Y"
    (ISO 8601-2).
    """
    lead = _anno_domini().search(text, max(floor, start - 5), start)
    match = (_year_of_lord() if lead else _of_era()).match(text, start, end)
    if not match:
        return None
    when = _before_era().search(text, max(floor, start - 10), start)
    if not (lead or when or match["last"] or _after_era().match(text, match.end(), end)):
        return None  # "12 BC ferries": British Columbia
    early = not lead and match["era"].startswith("B")
    iso: str | None = _signed(match["first"], early=early)
    if match["last"]:
        iso = f"{iso}/{_signed(match['last'], early=early)}"
        link = None if lead else match["link"]
        if link and not (when and when[0].lower().strip() in ("between", "from")):
            iso = None  # two years, or one of them
    return Date(lead.start() if lead else start, match.end(), "date", iso)


def _signed(digits: str, *, early: bool) -> str:
    number = int(digits.replace(",", ""))
    number = 1 - number if early else number
    return f"{'Y' if abs(number) > 9999 else ''}{'-' if number < 0 else ''}{abs(number):04}"

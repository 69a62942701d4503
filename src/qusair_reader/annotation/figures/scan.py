"""The walk through a block: one pattern finds the places where a figure may start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qusair_reader.annotation.figures.clock import clock_time
from qusair_reader.annotation.figures.dates import (
    MONTHS,
    WEEKDAYS,
    Date,
    calendar_date,
    spoken_year,
)
from qusair_reader.annotation.figures.digits import VULGAR
from qusair_reader.annotation.figures.exclusions import places
from qusair_reader.annotation.figures.numwords import (
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    VAGUE,
    alternatives,
)
from qusair_reader.annotation.figures.quantities import dated, quantity
from qusair_reader.annotation.figures.relative import relative_date, vague_duration
from qusair_reader.annotation.figures.tables import currencies
from qusair_reader.annotation.marks import Figure

_NUMBER_WORDS = (
    *ONES,
    *TENS,
    *SCALES,
    *VAGUE,
    *ORDINALS,
    "half",
    "quarter",
    "twice",
    "thrice",
    "minus",
    "negative",
    "age",
    "aged",
    "between",
)
_DATE_WORDS = (
    *(month.lower() for month in MONTHS), "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    *(day.lower() for day in WEEKDAYS), "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "today", "yesterday", "tomorrow", "tonight", "overnight", "noon", "midday", "midnight", "last", "next", "this", "that", "past", "coming",
    "following", "previous", "preceding", "prior", "recent", "current", "latest", "the", "these", "those", "every", "each", "early", "late",
    "mid", "earlier", "later", "sometime", "end", "beginning", "middle", "start", "spring", "summer", "autumn", "fall", "winter", "fiscal", "financial",
    "easter", "christmas", "thanksgiving", "new", "halloween", "ramadan", "eid", "passover", "hanukkah", "diwali", "boxing", "good", "election",
    "labor", "labour", "memorial", "independence", "veterans", "presidents", "columbus", "valentine", "martin", "bank", "super", "black", "a", "an",
    "his", "her", "its", "their", "few", "several", "many", "couple", "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades",
    "centuries", "fy", "year-end", "year", "one-year", "future", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
    "nineties", "three-quarters", "upcoming", "our", "first-quarter", "mother", "father", "yom", "rosh", "mardi", "st", "groundhog", "armistice", "remembrance",
)  # fmt: skip


def _by_first_letter(words: object) -> str:
    """A pattern for any of the words, capitals allowed, that branches on the first letter."""
    groups: dict[str, set[str]] = {}
    for word in words:  # type: ignore[attr-defined]
        groups.setdefault(word[0], set()).add(word[1:])
    parts = [
        f"[{letter}{letter.upper()}](?:(?i:{alternatives(rest)}))"
        for letter, rest in sorted(groups.items())
    ]
    return "|".join(parts)


@cache
def _starts() -> re.Pattern[str]:
    signs = [
        sign
        for sign in currencies().signs
        if not sign.isalpha()
        or sign
        in (
            "Rs",
            "Re",
            "RMB",
            "DM",
            "RM",
            "Dh",
            "Dhs",
            "Rp",
            "Tk",
            "SFr",
            "Sfr",
            "KSh",
            "Ksh",
            "FCFA",
            "LL",
            "TL",
            "NIS",
            "JD",
            "KD",
            "R",
            "rmb",
        )
    ]
    codes = "|".join(currencies().codes)
    quarter = r"Q[1-4](?!\w)|H[12](?=\s+(?:of\s+)?(?:19|20)\d\d)"
    vulgar = "".join(VULGAR)
    return re.compile(
        rf"(?P<money>(?<![A-Za-z0-9])(?:[-−]\s?)?(?:(?:{alternatives(signs)}|{codes})[ \u00a0]?-?(?=\.?\d)|(?:{alternatives(s for s in signs if not s[-1].isalnum() and s[-1] != '.')})[ \u00a0]?(?=[a-z])))"
        rf"|(?P<label>(?<![\w])(?!{quarter})(?:[A-Za-z]+[.-]?)+(?<!\bmid-)(?<!\bpre-)(?<!\bpost-)(?<!\blate-)(?<!\bearly-)(?<!c\.)(?<!No\.)\d[\w-]*)"
        rf"|(?<![\w])(?P<digits>(?<![\d][-–])[-−+]?\.?\d|[{vulgar}])"
        rf"|(?<![\w])(?P<word>{quarter}|(?:mid|pre|post|late|early)-(?=\d)|[’'](?=\d0s)|(?:{_by_first_letter([*_NUMBER_WORDS, *_DATE_WORDS])})(?![a-z]))"
    )


def scan(text: str, start: int, end: int) -> Iterator[Figure]:
    """Yield the figures between two offsets, in order."""
    barred = [(match.start(), match.end()) for match in places().finditer(text, start, end)]
    find, at, floor = _starts().search, start, start
    while match := find(text, at, end):
        begin = match.start()
        while barred and barred[0][1] <= begin:
            barred.pop(0)
        if barred and barred[0][0] <= begin:
            at = barred[0][1]
            continue
        stop = min(end, barred[0][0]) if barred else end
        kind = match.lastgroup
        figure = None
        if kind != "label":
            figure = _figure(text, match, begin, stop, floor)
        if figure is None:
            at = match.end() if kind != "digits" else _past_digits(text, match.end(), end)
            continue
        yield figure
        at = floor = figure.end


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"[\d,.]*[\w%-]*")


def _past_digits(text: str, at: int, end: int) -> int:
    match = _digits().match(text, at, end)
    return match.end() if match else at


def _figure(text: str, match: re.Match[str], start: int, end: int, floor: int) -> Figure | None:
    kind = match.lastgroup
    if kind == "money":
        return quantity(text, start, end, floor, sign_end=match.end())
    date = _date(text, start, end, floor)
    if date:
        return dated(text, date, floor)
    return quantity(text, start, end, floor)


def _date(text: str, start: int, end: int, floor: int) -> Date | None:
    return (
        clock_time(text, start, end)
        or calendar_date(text, start, end, floor)
        or spoken_year(text, start, end)
        or relative_date(text, start, end)
        or vague_duration(text, start, end)
    )

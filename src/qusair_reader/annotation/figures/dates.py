"""Calendar dates: days, months, weekdays, seasons, holidays.

The ISO forms follow ISO 8601-1, with `X` for the digits the text leaves open (ISO 8601-2, EDTF):
"5 June" is XXXX-06-05.
"""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import (
    DAY,
    DAYPART,
    EDGE,
    HOLIDAY,
    HOLIDAY_HINTS,
    MONTH,
    RELATIVE,
    SEASON,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    Date,
    hints,
    month_number,
    year_digits,
)
from qusair_reader.annotation.figures.numwords import cardinal
from qusair_reader.annotation.figures.years import SPOKEN_YEAR, spoken_digits

_GAP = r"[ \u00a0\n]+"
_TO = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or|until|through|&)\s+)"


@cache
def _day() -> re.Pattern[str]:
    lead = rf"(?:(?i:{EDGE})[\s-]+|(?i:this|last|next)\s+(?i:coming\s+|past\s+)?)?(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{_GAP}(?:the{_GAP})?)?"
    word = r"(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,6}teenth|twentieth|twenty[\s-][a-z]{3,7}|thirtieth|thirty[\s-]first)"
    return re.compile(
        rf"(?:the{_GAP})?(?P<word4>{word})(?:{_GAP}day)?{_GAP}of{_GAP}(?P<month4>{MONTH})(?:,?{_GAP}(?P<year4>{YEAR}))?"
        rf"|{lead}(?:the{_GAP})?(?P<day>{DAY})(?:{_TO}(?P<to>{DAY}))?(?:{_GAP}of(?={_GAP}))?(?:{_GAP}|-)?(?P<month>{MONTH})(?:[,.]?(?:{_GAP}|-)(?P<year>{YEAR}))?"
        rf"|{lead}(?P<month2>{MONTH})(?:{_GAP[:-1]}*(?P<day2>{DAY})(?:{_TO}(?P<to2>{DAY})(?!(?:{_GAP}|-){MONTH}))?(?:,?{_GAP}(?P<year2>{YEAR}))?(?!\d|,\d{{3}})"
        rf"|{_GAP}(?i:the{_GAP})?(?P<word>{word})(?![a-z]))"
    )


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(
        r"(?P<y4>(?:1\d|20)\d\d)(?P<sep4>[-/])(?P<m4>0[1-9]|1[0-2])(?P=sep4)(?P<d4>0[1-9]|[12]\d|3[01])(?![\d/-])"
        r"(?:T[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w))?"
        r"|(?P<d5>\d{1,2})(?P<sep>[/.-])(?P<m5>\d{1,2})(?P=sep)(?P<y5>(?:1\d|20)\d\d|\d\d)(?![\d/-]|\.\d)"
    )


@cache
def _month() -> re.Pattern[str]:
    year = rf"(?:,?{_GAP}(?:of{_GAP})?|-)(?P<year>{YEAR})|{_GAP}(?P<spoken>{SPOKEN_YEAR})|{_GAP}(?:of{_GAP})?(?P<rel>(?i:(?:last|this|next|that)\s+year))"
    return re.compile(
        rf"(?P<edge>(?i:(?:the\s+)?{EDGE})[\s-]+)?(?P<lead>(?i:{RELATIVE})\s+(?:past\s+|coming\s+)?)?(?P<month>{MONTH})(?:{_TO}(?:(?:early|late|mid)[\s-])?(?P<to>{MONTH}))?(?:{year})?(?!\d)"
    )


@cache
def _season() -> re.Pattern[str]:
    year = rf"(?:,?{_GAP}(?:(?:of|in){_GAP})?(?:{YEAR}(?:[-–/]\d{{1,4}}(?![\d,.]\d))?|{SPOKEN_YEAR}|(?i:last|this|next)\s+year))"
    edge = rf"(?i:(?:the\s+)?{EDGE})[\s-]+"
    return re.compile(
        rf"(?:{edge})?(?:the\s+)?{SEASON}{year}"
        rf"|(?:{edge})?(?i:{RELATIVE})\s+(?i:past\s+|coming\s+)?{SEASON}(?![\s-]+[A-Z][a-z])"
        rf"|{edge}(?:the\s+)?{SEASON}(?![\s-]+of\s+the)"
        rf"|(?<=in |by |of |ng |il |ce )(?:spring|summer|autumn|winter)(?![a-z])"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<nth>(?i:(?:the\s+)?(?:first|second|third|fourth|last)\s+))?(?:(?i:early|late|earlier|later)\s+(?:on\s+)?)?(?P<lead>(?i:{RELATIVE})\s+(?i:coming\s+|past\s+)?)?(?P<day>{WEEKDAY})s?(?:{_GAP}(?P<part>(?:early\s+|late\s+|mid[\s-])?{DAYPART})|\s+the\s+{DAY}(?<=[a-z]))?"
        rf"(?P<of>\s+(?:of|in)\s+(?:{MONTH}(?:,?{_GAP}{YEAR})?|(?i:each|every|the)\s+(?:month|year)(?![a-z])))?"
    )


@cache
def _holiday() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?i:{RELATIVE}|early|late)\s+)?{HOLIDAY}(?:,?{_GAP}(?:of{_GAP})?{YEAR})?"
    )


def _on(year: str | None, month: int, day: str) -> str:
    number = int("".join(filter(str.isdecimal, day)))
    return f"{year or 'XXXX'}-{month:02}-{number:02}"


def _day_iso(match: re.Match[str]) -> str | None:
    which = "4" if match["word4"] else "2"
    if spelled := match["word4"] or match["word"]:
        number = cardinal(spelled, 0, len(spelled))
        if number is None or not 1 <= (number.value or 0) <= 31:
            return None
        year = year_digits(match["year" + which])
        return _on(year, month_number(match["month" + which]), str(int(number.value or 0)))
    which = "" if match["month"] else "2"
    year, month = year_digits(match["year" + which]), month_number(match["month" + which])
    first = _on(year, month, match["day" + which])
    last = match["to" + which]
    return f"{first}/{_on(year, month, last)}" if last else first


def _numeric_iso(match: re.Match[str]) -> str | None:
    """The date of "05/06/2013" where only one order of day and month is possible."""
    if match["y4"]:
        return match[0].replace("/", "-")
    day, month = int(match["d5"]), int(match["m5"])
    if day <= 12 < month:
        day, month = month, day
    elif day != month and not month <= 12 < day:
        return None
    return f"{match['y5']}-{month:02}-{day:02}" if len(match["y5"]) == 4 else None


def _is_date(match: re.Match[str]) -> bool:
    if match["y4"]:
        return True
    day, month = int(match["d5"]), int(match["m5"])
    return 1 <= min(day, month) <= 12 and max(day, month) <= 31


_PLAIN_MONTHS = frozenset(
    ["january", "february", "july", "september", "october", "november", "december"]
)
_CUES = frozenset([
    "in", "since", "by", "until", "till", "of", "from", "to", "through", "before", "after", "during", "every", "each", "between",
    "around", "past", "about", "starting", "beginning", "ending", "through", "till", "last", "this", "next", "early", "late", "mid",
    "for", "on"
])  # fmt: skip
_OWNERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"(?P<word>[A-Za-z]+|[’']s?|[-,(])[\s(]*\Z")


@cache
def _not_month_after() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:on|for|of|to|against|in|was|is|through|and|be|have|has|had|not|also|well|say|said|says|will|would)\b|\s+[A-Z][a-z]|[’']s|-[a-z]"
    )


def _is_month(text: str, match: re.Match[str], floor: int) -> bool:
    """Whether May, March, June and the short forms are months here, not words or names."""
    month = match["month"]
    plain = month.lower() in _PLAIN_MONTHS
    sure = any(match[group] for group in ("year", "spoken", "rel", "edge", "to"))
    if plain or sure or (match["lead"] and not match["lead"].lower().startswith("that")):
        return True
    if month.isupper() and month.rstrip(".").title() in SHORT_MONTHS:
        return False
    before = text[max(floor, match.start() - 24) : match.start()]
    found = _word_before().search(before)
    if month in ("May", "March"):
        return _is_may(text, match, before, found["word"].lower() if found else "")
    if found and found["word"].lower() in _CUES:
        return not re.match(r"\s+[A-Z][a-z]", text[match.end() : match.end() + 3])
    return month[-1] == "." or _is_full_month(text, match, found)


def _is_may(text: str, match: re.Match[str], before: str, word: str) -> bool:
    """Whether May or March is a month: after "in", beside another month, or before a noun."""
    after = text[match.end() : match.end() + 16]
    verb = _not_month_after().match(text, match.end())
    if word in ("of", "to", "for", "on", "this"):
        return not verb or after.startswith((" and ", " to "))
    if word in _CUES:
        return not re.match(r"\s+be\b", after)
    if word in ("and", "or", ","):
        return bool(re.search(rf"{MONTH}(?:,|\s+and|\s+or)\s*\Z", before))
    if word in _OWNERS:
        return bool(re.match(r"\s+[a-z]{3,}", after)) and not verb
    return bool(re.match(rf"\s+(?:and|or|to)\s+{MONTH}", after))


def _is_full_month(text: str, match: re.Match[str], found: re.Match[str] | None) -> bool:
    """Whether April, June or August stands alone, not beside a surname or after a first name."""
    if match["month"].lower() not in ("april", "june", "august"):
        return False
    named = found is not None and found["word"][0].isupper() and len(found["word"]) > 1
    return not named and not re.match(r"\s+[A-Z][a-z]", text[match.end() : match.end() + 3])


def calendar_date(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a date with a month, a weekday, a season or a holiday that starts at `start`."""
    if match := _day().match(text, start, end):
        return Date(start, match.end(), "date", _day_iso(match))
    if (match := _month().match(text, start, end)) and _is_month(text, match, floor):
        return Date(start, match.end(), "date", _month_iso(match), hedged=False)
    if match := _weekday().match(text, start, end):
        kind = "time" if match["part"] else "date"
        stop = match.end() if match["nth"] or not match["of"] else match.start("of")
        return Date(start, stop, kind, hedged=False)
    match = _season().match(text, start, end) if hints(text, start, end, SEASONS) else None
    if match is None and hints(text, start, end, HOLIDAY_HINTS):
        match = _holiday().match(text, start, end)
    return Date(start, match.end(), "date", hedged=False) if match else None


def numeric_date(text: str, start: int, end: int) -> Date | None:
    """Read a date in digits: 2013-06-05, 25/12/2013, 5.6.2013."""
    match = _numeric().match(text, start, end)
    if not match or not _is_date(match):
        return None
    return Date(start, match.end(), "date", _numeric_iso(match))


def _month_iso(match: re.Match[str]) -> str | None:
    if match["edge"] or match["to"] or match["rel"] or match["lead"]:
        return None
    year = year_digits(match["year"]) or (
        spoken_digits(match["spoken"]) if match["spoken"] else None
    )
    return f"{year or 'XXXX'}-{month_number(match['month']):02}"

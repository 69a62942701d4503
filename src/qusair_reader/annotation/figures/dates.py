"""Calendar dates: days, months, years, decades, centuries, quarters, weekdays, seasons, holidays.

The ISO forms follow ISO 8601-1, with `X` for the digits the text leaves open (ISO 8601-2, EDTF):
"5 June" is XXXX-06-05, "the 1990s" 199X.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.figures.numwords import ONES, ORDINALS, TENS, alternatives

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:\.|(?![A-Za-z])))"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![a-rt-z])|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY(?![A-Z]))"
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)(?![a-z]))?(?![\d%])(?![.,]\d)(?!:\d)"
YEAR = r"(?:(?:1\d|20)\d\d(?![\d%])(?![.,:]\d)(?!s)|[’']\d\d(?![\ds]))"
DAYPART = r"(?:morning|afternoon|evening|night|lunchtime|noon|midday|midnight|a\.?m\.?|p\.?m\.?)s?(?![a-z])"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:time)?(?![a-z])"
HOLIDAY = (
    r"(?:Christmas(?:\s+(?:Day|Eve))?|Easter(?:\s+(?:Sunday|Monday|Day|week))?|Thanksgiving(?:\s+Day)?|New\s+Year(?:[’']s)?(?:\s+(?:Day|Eve))?"
    r"|Halloween|Ramadan|Eid(?:\s+al[\s-]?(?:Fitr|Adha))?|Passover|Hanukkah|Diwali|Boxing\s+Day|Good\s+Friday|Ash\s+Wednesday|Palm\s+Sunday"
    r"|(?:Election|Labor|Labour|Memorial|Independence|Veterans|Presidents[’']?|Columbus|Mother[’']s|Father[’']s|Valentine[’']s|May|Remembrance"
    r"|Armistice|Australia|Anzac|Bastille|St\.?\s+Patrick[’']s|Inauguration|Martin\s+Luther\s+King(?:\s+Jr\.?)?|Groundhog|Flag|Earth|Victory|VE|VJ)\s+Day"
    r"|Bank\s+Holiday|Super\s+Tuesday|Black\s+Friday|Cyber\s+Monday|Shrove\s+Tuesday|Yom\s+Kippur|Rosh\s+Hashanah|Mardi\s+Gras|Lent|Whitsun|Pentecost)(?![a-z])"
)
_EDGE = r"(?:early|mid|late|the\s+(?:early|middle|mid|late)(?:\s+part)?(?:\s+of)?|(?:the\s+)?(?:end|beginning|start|turn|middle|eve|close|first\s+half|second\s+half|last\s+half|rest|remainder|latter\s+half)\s+of)"
ERA = r"(?:\s?(?:AD|BC|BCE|CE|A\.D\.|B\.C\.)(?![A-Za-z]))"

_NUMBER = {name[:3].lower(): index for index, name in enumerate(MONTHS, start=1)}


class Date(NamedTuple):
    """A calendar date in the text."""

    start: int
    end: int
    kind: str
    iso: str | None = None


def _flags(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


@cache
def _day_month() -> re.Pattern[str]:
    weekday = rf"(?:(?:{WEEKDAY}|{_SHORT_WEEKDAY}),?[ \n]+(?:the[ ]+)?)?"
    lead = rf"(?:(?i:{_EDGE})[\s-]+)?".replace(" ", "[ ]")
    return re.compile(
        rf"{lead}{weekday}(?:the[ \n]+)?(?P<day>{DAY})(?:\s?(?:[-–—/]|to|and|or|&)\s?(?P<to>{DAY}))?(?:[ \n-]+of)?[ \n-]*(?P<month>{MONTH})(?![A-Za-z])(?:[,.]?[ \n-]+(?P<year>{YEAR}))?"
        rf"|{lead}{weekday}(?P<month2>{MONTH})[ \n]*(?P<day2>{DAY})(?:\s?(?:[-–—]|to|and|or|&)\s?(?P<to2>{DAY})(?![ \n]+(?:{MONTH})))?(?:,?[ \n]+(?P<year2>{YEAR}))?(?!\d)"
        rf"|(?P<y4>(?:1\d|20)\d\d)-(?P<m4>0[1-9]|1[0-2])-(?P<d4>0[1-9]|[12]\d|3[01])(?![\d-])"
        rf"|(?P<d5>\d{{1,2}})(?P<sep>[/.-])(?P<m5>\d{{1,2}})(?P=sep)(?P<y5>(?:1\d|20)\d\d|\d\d)(?![\d/.-]\d|\d)"
    )


@cache
def _month_year() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<edge>(?i:{_EDGE})[\s-]+)?(?P<month>{MONTH})(?![A-Za-z])(?:\s?(?:[-–—/]|to|and|or)\s?(?P<to>{MONTH})(?![A-Za-z]))?(?:(?:,?[ \n]+(?:of[ \n]+)?|-)(?P<year>{YEAR})|[ \n]+(?P<rel>(?:last|this|next|that)\s+year))?(?![\d])"
        rf"|(?P<edge2>(?i:{_EDGE})[\s-]+)?(?:the[ ]+)?(?P<season>{SEASON})(?:,?[ \n]+(?:of[ \n]+)?(?P<syear>{YEAR}))"
    )


@cache
def _span_of_years() -> re.Pattern[str]:
    ordinals = alternatives(ORDINALS)
    return re.compile(
        rf"(?:the\s+)?(?:(?:early|mid|late|end|the)[\s-]+){{0,2}}(?:(?:to|and)[ -](?:mid|late)[\s-]+)?(?P<decade>(?:1\d|20)\d0)[’']?s(?![a-z])(?:\s?(?:-|–|and|to)\s?(?P<to>(?:1\d|20)?\d0)[’']?s(?![a-z]))?"
        rf"|(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?[’'](?P<short>\d0)s(?![a-z])"
        rf"|the\s+(?:(?:early|mid|late)[\s-]+)?(?P<bare>[2-9]0)s(?![a-z])|the\s+(?:(?:early|mid|late|roaring|swinging)[\s-]+)?(?P<word>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?![a-z])"
        rf"|(?:the\s+)?(?:(?:early|mid|late|end\s+of\s+the|turn\s+of\s+the|beginning\s+of\s+the|start\s+of\s+the|first\s+half\s+of\s+the|second\s+half\s+of\s+the)[\s-]+)?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?i:{ordinals}|twenty[\s-]first))(?:\s?(?:-|–|to|and|or)\s?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)|(?i:{ordinals}|twenty[\s-]first)))?[\s-]+(?i:century|centuries|millennium)(?P<era>{ERA})?(?![a-z])",
    )


@cache
def _quarter() -> re.Pattern[str]:
    year = rf"(?:[ \n]+(?:of|in)[ \n]+(?:(?:the\s+)?(?:fiscal|financial)\s+)?(?P<year>{YEAR}|(?:last|this|next|the)\s+(?:fiscal\s+|financial\s+)?year|(?:fiscal\s+)?{YEAR})|[ \n]+(?P<year3>{YEAR}))?"
    return re.compile(
        rf"(?i:(?:(?:the|its|their|this|last|next|a|our|his)\s+)?(?:(?:(?:this|last|next)\s+year[’']s|{YEAR}|company[’']s|fiscal|financial|year[\s-]ago|year[\s-]earlier|comparable|current|latest|recent|flat|strong|weak|record|full|same)[\s-]+){{0,3}}(?:(?P<ord>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?:\s?(?:-|–|and|or|to)\s?(?:first|second|third|fourth))?)[\s-]+(?:fiscal[\s-]+)?(?P<part>quarter|half|trimester|semester)s?(?![a-z]))(?!-final)(?!\s+final){year}"
        rf"|(?:Q(?P<q>[1-4])|H(?P<h>[12]))(?:[ \n]+(?:of[ \n]+)?(?P<year2>{YEAR}))?(?![\w])"
        rf"|(?:FY|(?i:fiscal|financial)(?:[ \n]+(?i:year))?)[ \n]*(?P<fy>{YEAR}|\d\d(?!\d))(?:[-–/]\d\d(?!\d))?"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<lead>(?i:(?:(?:early|late|later|earlier)\s+)?(?:(?:on\s+)?(?:last|next|this|that|every|each|the\s+(?:following|previous|next|last|coming))\s+(?:coming\s+|past\s+)?)|(?:early|late|earlier|later|mid)[\s-]+(?:on\s+)?))?"
        rf"(?P<day>{WEEKDAY})(?P<s>s)?(?:[ \n]+(?P<part>(?:early\s+|late\s+|mid[\s-])?{DAYPART}))?"
    )


@cache
def _holiday() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?i:last|next|this|each|every|the\s+(?:last|next|coming)|early|late)\s+)?{HOLIDAY}(?:,?[ \n]+(?:of[ \n]+)?{YEAR})?"
        rf"|(?i:(?:early|late|mid|the)\s+)?(?i:last|next|this|that|each|every|the\s+(?:last|next|coming|past|following|previous|early|late|same)|(?:early|late)(?:\s+(?:last|next|this|that))?)\s+(?i:past\s+|coming\s+)?{SEASON}"
    )


def _year(text: str | None) -> str | None:
    """The year as four digits; two digits after an apostrophe name the nearest century."""
    if not text:
        return None
    if text[0] in "’'":
        return ("20" if int(text[1:]) < 30 else "19") + text[1:]
    return text if text.isdigit() and len(text) == 4 else None


def _month_number(name: str) -> int:
    return _NUMBER[name[:3].lower()]


def _on(year: str | None, month: int, day: str) -> str:
    number = int(re.match(r"\d+", day)[0])  # type: ignore[index]
    return f"{year or 'XXXX'}-{month:02}-{number:02}"


def _day_date(match: re.Match[str]) -> str | None:
    if match["month"] or match["month2"]:
        which = "" if match["month"] else "2"
        year, month = _year(match["year" + which]), _month_number(match["month" + which])
        first = _on(year, month, match["day" + which])
        last = match["to" + which]
        return f"{first}/{_on(year, month, last)}" if last else first
    if match["y4"]:
        return match[0]
    day, month = int(match["d5"]), int(match["m5"])
    if len(match["y5"]) != 4 or not (1 <= day <= 31 and 1 <= month <= 31):
        return None
    if day <= 12 < month:
        day, month = month, day
    elif not (month <= 12 < day):
        if day != month:
            return None
    return f"{match['y5']}-{month:02}-{day:02}"


_MONTH_CUES = frozenset(
    "in since by until till last this next early late mid of from to through before after during every each and or between for around on that "
    "following previous past about starting beginning late- mid- early- -".split()
)


def _month_is_meant(text: str, match: re.Match[str], floor: int) -> bool:
    """Whether May, March and the short forms are months here, not words or names."""
    month = match["month"]
    if month.rstrip(".").lower() not in (
        "may",
        "march",
        "mar",
        "jan",
        "jun",
        "sep",
        "dec",
        "april",
        "june",
        "august",
        "apr",
        "jul",
        "oct",
        "nov",
        "feb",
        "aug",
        "sept",
    ):
        return True
    if match["year"] or match["rel"] or match["edge"]:
        return True
    before = text[max(floor, match.start() - 24) : match.start()]
    last = re.search(r"([A-Za-z’']+|-)[\s(]*\Z", before)
    word = last[1] if last else ""
    after = text[match.end() : match.end() + 16]
    if month.rstrip(".").lower() in ("april", "june", "august"):
        return not re.match(r"\s+[A-Z][a-z]", after) or word.lower() in _MONTH_CUES
    if match["to"]:
        return True
    if word.lower() in _MONTH_CUES and (
        word.islower()
        or len(before.split()) == 1
        or not re.search(r"[a-z]\s+[A-Z]\w+\s*\Z", before)
    ):
        if word.lower() in ("and", "or", "of", "for", "to", "that", "on") and month.lower() in (
            "may",
            "march",
        ):
            return (
                bool(re.search(rf"{MONTH}\s+(?:and|or|to)\s*\Z", before))
                or word.lower() in ("of", "to", "for")
                and not re.match(r"\s+(?:[A-Z]|on\b|be\b|have\b)", after)
            )
        return not re.match(r"\s+be\b", after)
    if word.lower() in ("a", "an", "the", "its", "their", "his", "her", "our") and month in (
        "May",
        "March",
    ):
        return bool(
            re.match(
                r"\s+(?!on\b|for\b|of\b|to\b|against\b|in\b|was\b|is\b|through\b|and\b)[a-z]{3,}",
                after,
            )
        )
    if word in ("s", "’s", "'s") or re.search(r"[’']s?\s*\Z", before):
        return month == "May" or bool(re.match(r"\s+[a-z]", after))
    return bool(re.match(rf"\s+(?:and|or|to)\s+{MONTH}(?![A-Za-z])", after))


_DECADES = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        "23456789",
        strict=True,
    )
)


def _years_iso(match: re.Match[str]) -> str | None:
    if match["decade"]:
        return None if match["to"] else match["decade"][:3] + "X"
    digit = (match["short"] or match["bare"] or "")[:1] or _DECADES.get(
        (match["word"] or "").lower()
    )
    if digit:
        return f"19{digit}X" if digit in "3456789" else None
    word = re.sub(r"[\s-]+", "-", match["century"].lower())
    number = (
        int(re.match(r"\d+", word)[0])
        if word[0].isdigit()
        else ORDINALS.get(word, 21 if word == "twenty-first" else 0)
    )  # type: ignore[index]
    if (
        match["era"]
        or "centuries" in match[0].lower()
        or "millennium" in match[0].lower()
        or not 1 <= number <= 22
    ):
        return None
    return f"{int(number) - 1:02}XX"


def calendar_date(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a calendar date that starts at `start`."""
    if match := _day_month().match(text, start, end):
        return Date(start, match.end(), "date", _day_date(match))
    if match := _span_of_years().match(text, start, end):
        return Date(start, match.end(), "date", _years_iso(match))
    if match := _quarter().match(text, start, end):
        return Date(start, match.end(), "date")
    if match := _month_year().match(text, start, end):
        if match["season"]:
            return Date(start, match.end(), "date")
        if _month_is_meant(text, match, floor):
            month = f"{_month_number(match['month']):02}"
            year = _year(match["year"])
            exact = not (match["edge"] or match["to"] or match["rel"])
            return Date(start, match.end(), "date", f"{year or 'XXXX'}-{month}" if exact else None)
    if match := _weekday().match(text, start, end):
        return Date(start, match.end(), "time" if match["part"] else "date")
    if match := _holiday().match(text, start, end):
        return Date(start, match.end(), "date")
    return None


@cache
def _spoken_year() -> re.Pattern[str]:
    ones = "one|two|three|four|five|six|seven|eight|nine"
    return re.compile(
        rf"(?P<hundreds>sixteen|seventeen|eighteen|nineteen|twenty)[\s-](?:(?P<tens>{alternatives(TENS)})(?:[\s-](?P<one>{ones}))?|(?P<teen>ten|eleven|twelve|\w+teen)|(?:oh|o[’'])[\s-](?P<zero>{ones}))(?![a-z])",
        re.IGNORECASE,
    )


def spoken_year(text: str, start: int, end: int) -> Date | None:
    """Read a year in words: "nineteen ninety-six"."""
    match = _spoken_year().match(text, start, end)
    if not match:
        return None
    small = {key.lower(): value for key, value in {**ONES, **TENS}.items()}
    hundreds = small[match["hundreds"].lower()]
    rest = sum(
        small.get((match[part] or "").lower(), 0) for part in ("tens", "one", "teen", "zero")
    )
    return Date(start, match.end(), "date", f"{hundreds}{rest:02}")

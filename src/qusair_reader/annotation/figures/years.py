"""Years and what is made of them: decades, centuries, quarters, financial years, spans of years."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import is_change
from qusair_reader.annotation.figures.calendar import DECADES, EDGE, YEAR, Date, hints, year_digits
from qusair_reader.annotation.figures.numwords import ONES, ORDINALS, TENS, Number, alternatives
from qusair_reader.annotation.figures.temperatures import is_weather

_ONES = "one|two|three|four|five|six|seven|eight|nine"
SPOKEN_STARTS = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
SPOKEN_YEAR = (
    rf"(?i:(?:{'|'.join(SPOKEN_STARTS)})[\s-](?:(?:{'|'.join(TENS)})(?:[\s-](?:{_ONES}))?"
    rf"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:oh|o[’'])[\s-](?:{_ONES})))(?![A-Za-z])"
)
"""A year in words: "nineteen ninety-six"."""
_PART = rf"(?:the\s+)?(?:{EDGE}\s+(?:the\s+)?|(?:early|mid|late)[\s-]+(?:(?:to|and|or)[\s-]+(?:mid|late)[\s-]+)?)?"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternatives(ORDINALS)}|twenty[\s-]first)"


@cache
def _era() -> re.Pattern[str]:
    return re.compile(
        rf"(?i:{_PART})(?P<decade>(?:1\d|20)\d0)(?<!\b1000(?=s\sof\s))[’']?s(?![a-z])(?:\s?(?:-|–|and|to)\s?(?:early\s|late\s|mid-)?(?P<to>(?:1\d|20)?\d0)[’']?s(?![a-z]))?"
        rf"|(?i:{_PART})[’'](?P<short>\d0)s(?![a-z])"
        rf"|(?i:the)\s+(?:(?:early|mid|late)[\s-]+)?(?P<bare>[2-9]0)[’']?s(?![a-z])(?:\s?(?:-|–|and|or|to)\s?(?:early\s|late\s|mid-)?[’']?[2-9]0s(?![a-z]))?"
        rf"|(?i:the)\s+(?:(?:early|mid|late|roaring|swinging)[\s-]+)?(?P<word>(?i:{'|'.join(DECADES)}))(?![a-z])"
        rf"|(?i:{_PART}(?P<century>{_ORDINAL})(?:(?:\s?(?:-|–|to|and|or)\s?|\s+)(?:the\s+)?{_ORDINAL})?[\s-]+(?:century|centuries|millennium))(?:\s?(?P<era>AD|BCE?|CE|A\.D\.|B\.C\.))?(?![A-Za-z])"
    )


@cache
def _quarter() -> re.Pattern[str]:
    whose = rf"(?:(?:this|last|next)\s+year[’']s|{YEAR}|fiscal|financial|year[\s-]ago|year[\s-]earlier|comparable|current|latest)"
    year = rf"(?:{YEAR}|(?:(?:last|this|next|the)\s+)?(?:(?:fiscal|financial)\s+)?(?:year(?![a-z])|{YEAR}))"
    ordinal = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
    return re.compile(
        rf"(?P<the>(?:the|this|last|next)\s+)?(?:{whose}[\s-]+){{0,2}}(?P<ordinal>{ordinal})(?:(?:\s?[-–]\s?|\s+(?:and|or|to|two|three)\s+|\s+(?=two|three))(?:{ordinal}|two|three))?"
        rf"(?P<link>[\s-]+)(?:(?:fiscal|financial)[\s-]+)?(?P<part>quarters?|half|trimester|semester)(?![a-z])(?![\s-]+finals?)(?P<year>\s+(?:of|in)\s+{year}|\s+{YEAR})?",
        re.IGNORECASE,
    )


@cache
def _short_quarter() -> re.Pattern[str]:
    return re.compile(
        rf"(?:Q(?P<q>[1-4])|H[12])(?:[ \u00a0\n]+(?:of\s+)?(?P<year>{YEAR}))?(?!\w)"
        rf"|(?:(?P<q2>[1-4])Q|[12]H)(?:[ \u00a0\n]+(?:of\s+)?(?P<year2>{YEAR})|\d\d)(?!\w)"
        rf"|(?:FY|(?i:fiscal|financial)(?:\s+(?i:year))?)[ \u00a0\n]*(?P<fy>{YEAR}|\d\d(?!\d))(?:[-–/]\d\d(?!\d))?"
    )


@cache
def _edged() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:the\s+)?{EDGE}(?:\s+|-)|(?:pre|post)-)(?:the\s+year\s+)?(?:{YEAR})(?:[-–]\d\d(?:\d\d)?(?!\d))?(?![\w-]|,\d)|the\s+year\s+(?:{YEAR}|two\s+thousand(?:\s+(?:and\s+)?(?:{_ONES}|ten|eleven|twelve|[a-z]+teen|twenty)(?![a-z]))?)",
        re.IGNORECASE,
    )


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(SPOKEN_YEAR)


def spoken_digits(words: str) -> str:
    """Return the four digits of a year in words."""
    first, *rest = re.split(r"[\s-]+", words.lower())
    small = {**ONES, **TENS}
    return f"{small[first]}{sum(small.get(word, 0) for word in rest):02}"


def _era_iso(match: re.Match[str]) -> str | None:
    plain = match[0].lower().removeprefix("the ")
    if match["decade"]:
        alone = plain[:4] == match["decade"] and not match["to"]
        return match["decade"][:3] + "X" if alone else None
    if not match["century"]:
        return None
    word = re.sub(r"[\s-]+", "-", match["century"].lower())
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else int(ORDINALS.get(word, 21))
    plain_century = plain.startswith(match["century"].lower()) and plain.endswith("century")
    return f"{number - 1:02}XX" if plain_century and 1 <= number <= 30 else None


_ERAS = ("0s", "0’s", "0's", "centur", "millennium", *DECADES)


def era(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a decade or a century: "the 1990s", "the ’80s", "the late 19th century"."""
    if text[start] in "’'":
        return _short_year(text, start, end)
    match = _era().match(text, start, end) if hints(text, start, end, _ERAS) else None
    if not match:
        return None
    if match[0].endswith("Century") and re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]):
        return None
    if (match["bare"] or match["word"]) and is_weather(text, start, floor):
        return None
    lead = re.match(r"(?i:the)\s+(?=[\w-]+-century)", match[0])
    begin = start + lead.end() if lead else start
    return Date(begin, match.end(), "date", _era_iso(match), hedged=False)


@cache
def _short() -> re.Pattern[str]:
    return re.compile(r"[’'](?:(?P<decade>[1-9]0)s|(?P<year>\d\d))(?!\w)")


@cache
def _before_short() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|of|since|by|from|until|before|after|and|or|to|through|spring|summer|autumn|fall|winter|back\s+in|class\s+of)\s+\Z",
        re.IGNORECASE,
    )


def _short_year(text: str, start: int, end: int) -> Date | None:
    """Read "’80s" and, after a preposition, "’08"."""
    match = _short().match(text, start, end)
    if not match:
        return None
    if match["decade"]:
        return Date(start, match.end(), "date", hedged=False)
    if not _before_short().search(text[max(0, start - 10) : start]):
        return None
    return Date(start, match.end(), "date", year_digits(match[0]), hedged=False)


@cache
def _results() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:net\s+|pre-?tax\s+|operating\s+)?(?:profits?|earnings|results|sales|loss(?:es)?|revenues?|income|figures|dividend|turnover|growth|gdp)(?![a-z])",
        re.IGNORECASE,
    )


def part_of_year(text: str, start: int, end: int, floor: int) -> Date | None:  # noqa: ARG001
    """Read a quarter, a half or a financial year: "the third quarter of 1990", "Q3 2013", "FY2014"."""
    short = text[start] in "QHFf" or text[start + 1 : start + 2] in ("Q", "H")
    match = _short_quarter().match(text, start, end) if short else None
    if match:
        year, quarter = year_digits(match["year"] or match["year2"]), match["q"] or match["q2"]
        iso = f"{year}-{32 + int(quarter)}" if year and quarter else None
        return Date(start, match.end(), "date", iso, hedged=False)
    if not hints(text, start, end, ("quarter", "half", "mester")):
        return None
    match = _quarter().match(text, start, end)
    if not match:
        return None
    part, the = match["part"].lower(), (match["the"] or "").lower()
    results = "-" in match["link"] and _results().match(text, match.end(), end)
    unsaid = (part == "half" and not results) or (
        match["ordinal"].lower() == "last" and not the and part != "quarter"
    )
    if unsaid and not match["year"]:
        return None
    begin = match.end("the") if "-" in match["link"] and the.startswith("the") else start
    return Date(begin, match.end(), "date", hedged=False)


def edged_year(text: str, start: int, end: int, floor: int) -> Date | None:  # noqa: ARG001
    """Read a year with its part or in words: "mid-1996", "the end of 1990", "the year two thousand"."""
    match = _edged().match(text, start, end)
    return Date(start, match.end(), "date", hedged=False) if match else None


def spoken_year(text: str, start: int, end: int, floor: int) -> Date | None:  # noqa: ARG001
    """Read a year in words: "nineteen ninety-six"."""
    if match := _spoken().match(text, start, end):
        return Date(start, match.end(), "date", spoken_digits(match[0]))
    return None


@cache
def _counted() -> re.Pattern[str]:
    """What a bare number of four digits counts: a year would hardly stand before it."""
    return re.compile(
        r"[ \u00a0\n]+(?:(?:more|other|additional|new|local|young|civilian|armed|extra|different|active)[ \n]+)?(?:people|men|women|children|boys|girls|police|troops|soldiers"
        r"|officers|staff|personnel|dead|others|civilians|residents|workers|employees|jobs|homes|houses|households|families|students|pupils|patients|cases|deaths|votes|voters"
        r"|members|delegates|seats|points|copies|units|shares|dollars|euros|pounds|tons|tonnes|miles|kilometres|kilometers|metres|meters|feet|acres|hectares|hours|days|years|cars"
        r"|vehicles|aircraft|flights|passengers|schools|shops|stores|pages|words|species|rooms|beds|guests|fans|spectators|protesters|refugees|migrants|prisoners|rebels|fighters)(?![a-z])"
    )


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?i:\b(?:in|since|by|until|till|during|from|before|after|of|late|early|mid|end|fiscal|year|circa|around|about|to|through|between|and|or|for|the|back|"
        r"spring|summer|autumn|winter|fall))|\bc\.|mid-|pre-|post-|late-|early-|[(\[,–/-])[ \u00a0\n]*\Z"
    )


@cache
def _strong_cue() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|since|by|during|fiscal|until|late|early|circa)\s+\Z|\bc\.\s?\Z", re.IGNORECASE
    )


@cache
def _averaged() -> re.Pattern[str]:
    return re.compile(r"[-–]\d{4}\s+(?:pre-?industrial\s+)?(?:levels?|averages?|baselines?|mean)\b")


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        r"(?P<first>[12]\d{3})(?:(?:\s?[-–—/]\s?)(?P<last>(?:1\d|20)\d\d|\d\d|\d(?!\d|[-–/]))(?![\d,.]\d|\d|[a-z])|\s+(?P<link>to|and|until|through)\s+(?P<to>(?:1\d|20)\d\d)(?!\d|,\d|\.\d))?(?:\s+(?P<era>AD|BCE?|CE)\b)?"
    )


def year(text: str, number: Number, floor: int, end: int) -> Date | None:
    """Return the year, or the span of years, that a bare number of four digits stands for."""
    match = _years().match(text, number.start, end)
    if not match or number.shape not in ("digits", "range", "score"):
        return None
    stop, value = match.end("first"), int(match["first"])
    if value >= 2200 or re.match(r"%|[:.]\d|,\d{3}|\w", text[stop : stop + 4]):
        return None
    if match["era"] and not match["last"]:
        return Date(number.start, match.end("era"), "date")
    before = text[max(floor, number.start - 20) : number.start]
    counted = _counted().match(text, stop, end)
    if _strong_cue().search(before):
        early = value < 1700 and (counted or is_change(text, number.start))
        return _span(match, before) if value > 1000 and not early else None
    if not 1700 <= value <= 2050 or counted:
        return None
    told = _cue().search(before) or _averaged().match(text, stop, end)
    cue = told or not before.strip() or before.rstrip()[-1:] in ".:;"
    return _span(match, before) if cue or value >= 1900 else None


def _span(match: re.Match[str], before: str) -> Date:
    start, first = match.start(), match["first"]
    last = match["last"] or match["to"]
    alone = Date(start, match.end("first"), "date", first)
    if not last or (match["link"] == "and" and not re.search(r"(?i)between\s+\Z", before)):
        return alone
    full = first[: 4 - len(last)] + last
    if int(full) <= int(first):
        return alone
    return Date(start, match.end("last" if match["last"] else "to"), "date", f"{first}/{full}")

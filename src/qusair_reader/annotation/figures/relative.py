"""Dates told from the day of writing or from the story: "yesterday", "the past two weeks", "a year ago"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import amount
from qusair_reader.annotation.figures.calendar import (
    ADJECTIVES,
    DURATION_UNIT,
    EDGE,
    MONTH,
    SEASON,
    Date,
)
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import period, time_unit

_UNIT = rf"(?:{DURATION_UNIT}|quarters?|half[\s-]year|terms?|periods?|generations?)"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_EDGE = rf"(?:(?:earlier|later|early|late|sometime|mid)[\s-]+(?:in\s+|on\s+)?|(?:the\s+)?{EDGE}\s+)"


@cache
def _simple() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_EDGE})?(?:the\s+(?:day\s+(?:before\s+yesterday|after\s+tomorrow)|(?:night|day|week|month|year|weekend)\s+(?:before\s+last|after\s+next))"
        rf"|(?:yesterday|tomorrow|today)(?:\s+{_PART}(?![a-z]))?|tonight|year[\s-]?end)(?![a-z-])"
        rf"|(?:{_EDGE})?(?:this|last|next|that|every|each|the\s+(?:same|next|following|previous))\s+{_PART}(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _deictic() -> re.Pattern[str]:
    word = (
        r"last|next|past|coming|following|previous|preceding|prior|recent|current|latest|same|first|final|opening|closing"
        r"|intervening|ensuing|upcoming|whole|entire|full|early|remaining|subsequent|future|later"
    )
    return re.compile(
        rf"(?:{_EDGE})?(?:(?P<head>(?:the|these|those|this|his|her|its|their|our|my)\s+)?(?P<word>{word})"
        rf"|(?P<point>this|that|these|those|every|each))\s+(?:(?:past|coming|last|next|full|new|other|following|{ADJECTIVES})\s+)?",
        re.IGNORECASE,
    )


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<unit>{_UNIT})(?![A-Za-z-]|\s+olds?(?![a-z]))(?:[’']s\s+(?:(?:first|second|third|fourth|final|latest)\s+)?(?:quarter|half|period))?"
        r"(?:[’'](?=\s))?(?:\s+(?:or\s+so|or\s+two|or\s+more)(?![a-z]))?",
        re.IGNORECASE,
    )


@cache
def _few() -> re.Pattern[str]:
    return re.compile(r"(?:several|few|many|couple\s+of|handful\s+of)\s+", re.IGNORECASE)


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]+(?:(?:or\s+so|plus)\s+)?(?:{ADJECTIVES}[\s-]+){{0,2}}", re.IGNORECASE
    )


@cache
def _the() -> re.Pattern[str]:
    described = rf"(?:fiscal|financial|calendar|school|academic|year[\s-](?:ago|earlier)|comparable|corresponding|current|latest|full|{MONTH}|(?:1\d|20)\d\d)"
    return re.compile(
        rf"(?P<edge>{_EDGE})?the\s+(?:{described}\s+){{0,2}}"
        rf"(?P<unit>year|month|week|quarter|weekend|day|morning|afternoon|evening|decade|century|period|(?i:{SEASON}))(?![A-Za-z-])"
        r"(?:\s+(?P<tail>before(?=[\s.,;:)]*(?:[.,;:)]|\Z))|earlier|of(?![a-z])))?"
        r"|the\s+(?P<many>days|weeks|months|years|hours|decades)(?=\s+(?:before|after|ahead|since|following|leading|that\s+followed)(?![a-z]))",
        re.IGNORECASE,
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<count>(?:an?|several|(?:a\s+|the\s+)?(?:few|couple\s+of))\s+(?:{ADJECTIVES}\s+)?|several-)?(?P<unit>{DURATION_UNIT})(?![A-Za-z])(?P<long>[\s-]+long(?![a-z]))?(?![-–][a-z])"
        r"(?P<half>\s+and\s+a\s+(?:half|quarter)(?![a-z]))?(?P<or>\s+or\s+(?:so|two|more)(?![a-z]))?"
        r"(?P<ago>\s+(?:ago|earlier|later|hence|from\s+now|before(?=\s*[.,;:]))(?![a-z]))?",
        re.IGNORECASE,
    )


def relative_date(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a date told from another: "last week", "the coming weeks", "the first nine months"."""
    if match := _simple().match(text, start, end):
        last = match[0].rsplit(None, 1)[-1]
        if (
            last[0].isupper()
            and not last.isupper()
            and not _opens(text, start + len(match[0]) - len(last), floor)
        ):
            return None
        kind = "time" if re.search(rf"{_PART}|night", match[0], re.IGNORECASE) else "date"
        return Date(start, match.end(), kind, hedged=False)
    if _is_idiom(text, start, end):
        return None
    return _counted(text, start, end) or _the_unit(text, start, end)


@cache
def _idiom() -> re.Pattern[str]:
    return re.compile(
        r"these\s+days(?![a-z])|(?:the\s+)?end\s+of\s+the\s+day(?![a-z])|this\s+day(?![a-z])|(?:the\s+)?(?:early|later)\s+(?:days|years)(?![a-z])"
        r"|the\s+(?:year|month|week|day)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _idiom_before() -> re.Pattern[str]:
    """What makes an idiom or an award of a time: "at (the end of the day)", "player of (the year)"."""
    return re.compile(
        r"\b(?:at|to)\s+(?:the\s+)?\Z|\b(?:player|m[ae]n|wom[ae]n|person|book|song|album|film|game|goal|team|newcomer|story|word|manager|rookie|coach|athlete"
        r"|company|artist|driver|footballer|sportsman|personality|photo|picture|photograph|car|product|journalist|reporter|teacher|chef|quote)s?\s+of\s+\Z",
        re.IGNORECASE,
    )


def _is_idiom(text: str, start: int, end: int) -> bool:
    """Whether the words tell no time: "these days", "at the end of the day", "player of the year"."""
    match = _idiom().match(text, start, end)
    if not match:
        return False
    words = " ".join(match[0].lower().split())
    if words.startswith("these") or "early" in words or "later" in words:
        return True
    before = _idiom_before().search(text[max(0, start - 20) : start])
    if not before:
        return False
    return words.endswith("of the day") or words == "this day" or before[0].rstrip().endswith("of")


def _opens(text: str, at: int, floor: int) -> bool:
    """Whether a capital here may only mark the start of a sentence or a quotation."""
    before = text[max(floor, at - 4) : at].rstrip(" \n“‘\"'`(")
    return not before or before[-1] in ".!?:;–—-,"


def _counted(text: str, start: int, end: int) -> Date | None:
    match = _deictic().match(text, start, end)
    if not match:
        return None
    at, number, few = match.end(), None, _few().match(text, match.end(), end)
    if few:
        at = few.end()
    elif at < end and text[at].isalnum():
        number = amount(text, at, end)
        gap = _gap().match(text, number.end, end) if number else None
        if number is None or gap is None or number.shape in ("ordinal", "ratio"):
            number = None
        else:
            at = gap.end()
    unit = _unit().match(text, at, end)
    if not unit or (unit["unit"][0].isupper() and not unit["unit"].isupper()):
        return None
    word = (match["word"] or match["point"]).lower()
    if number or few:
        if word in ("that", "this"):
            return None
    elif not _fits(word, unit["unit"].lower(), match["head"]):
        return None
    return _told(start, unit.end(), "date", number, unit["unit"])


def _told(start: int, end: int, kind: str, number: Number | None, word: str) -> Date:
    """A stretch of time with its count, if it has one, in its unit."""
    name, factor = time_unit(word)
    if number is None:
        return Date(start, end, kind, hedged=False, unit=name)
    value, low, high = (
        None if item is None else item * factor for item in (number.value, number.low, number.high)
    )
    iso = period(value, name) if kind == "duration" else None
    return Date(start, end, kind, iso, False, value, name, low, high)


_WHOLE_UNITS = frozenset(
    ["day", "week", "month", "year", "hour", "minute", "weekend", "night", "decade"]
)


def _fits(word: str, unit: str, head: str | None) -> bool:
    """Whether a unit of time may follow the word without a count between them."""
    plural = unit.endswith("s") or unit in ("centuries", "millennia")
    single = unit.rstrip("s")
    if word in ("first", "final", "opening", "closing", "remaining"):
        return head is not None and single in _WHOLE_UNITS
    if word in ("whole", "entire", "full", "early", "later"):
        return single in _WHOLE_UNITS and (plural or word not in ("early", "later"))
    if single in ("second", "minute", "term", "period", "generation", "sec", "min"):
        return single == "period" and word in ("latest", "same", "previous", "preceding", "prior")
    if word in ("recent", "these", "those", "future", "intervening", "ensuing", "subsequent"):
        return plural
    return not (plural and word in ("every", "each", "this", "that"))


def _the_unit(text: str, start: int, end: int) -> Date | None:
    """Read "the quarter", "the weekend", "the end of the year", "the year before"."""
    match = _the().match(text, start, end)
    if match and match["many"]:
        return Date(start, match.end("many"), "date", hedged=False)
    if not match or (match["unit"][0].isupper() and not match["unit"].isupper()):
        return None
    unit, tail = match["unit"].lower(), (match["tail"] or "").lower()
    if tail in ("before", "earlier"):
        return Date(start, match.end("tail"), "date", hedged=False)
    described = match["edge"] or len(match[0].split()) > 2 + (tail != "")
    rare = (
        "period",
        "day",
        "decade",
        "century",
        "morning",
        "afternoon",
        "evening",
        "spring",
        "fall",
    )
    if not described and (unit in rare or tail == "of"):
        return None
    return Date(start, match.end("unit"), "date", hedged=False)


def vague_duration(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a time without a number: "a few days", "a year ago", "several weeks", "years later"."""
    match = _bare().match(text, start, end)
    if not match or (match["unit"][0].isupper() and match["count"] and not match["unit"].isupper()):
        return None
    count = (match["count"] or "").lower().split()
    unit, factor = time_unit(match["unit"])
    if match["long"]:
        begin = match.start("unit") if count[:1] in (["a"], ["an"]) else start
        return Date(begin, match.end("long"), "duration", hedged=False, unit=unit)
    one = 1.0 if count[:1] in (["a"], ["an"]) and count[1:2] not in (["few"], ["couple"]) else None
    if match["ago"]:
        return Date(start, match.end("ago"), "date", value=one and one * factor, unit=unit)
    if not count:
        return _unsaid(text, match, unit, floor)
    if count[0] not in ("a", "an") or (len(count) > 1 and count[1] in ("few", "couple")):
        stop = match.end("or") if match["or"] else match.end("unit")
        return Date(start, stop, "duration", unit=unit)
    return _one(text, match, floor)


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s(—–-])(?:for|in|within|after|before|than|nearly|almost|about|over|under|around|takes?|took|taken|taking|lasts?|lasted|spends?|spent|waits?|waited"
        r"|just|only|is|was|be|at|least|with|from|through|until|during|and|or|half|quarter|of|cost|every|barely|exactly|roughly|up\s+to)\s+\Z",
        re.IGNORECASE,
    )


def _one(text: str, match: re.Match[str], floor: int) -> Date | None:
    """Read "a year" where it lasts; "four flights a week" is a rate."""
    unit = match["unit"].lower()
    name, factor = time_unit(unit)
    value = factor * (1.0 if not match["half"] else 1.25 if "quarter" in match["half"] else 1.5)
    if match["half"]:
        return Date(
            match.start(),
            match.end("half"),
            "duration",
            period(value, name),
            value=value,
            unit=name,
        )
    if match["or"]:
        high = 2 * factor if match["or"].endswith("two") else None
        return Date(
            match.start(),
            match.end("or"),
            "duration",
            None,
            value=None if high else value,
            unit=name,
            low=value if high else None,
            high=high,
        )
    if unit in ("second", "min", "sec", "hr", "yr", "millisecond") or unit.endswith("s"):
        return None
    before = text[max(floor, match.start() - 14) : match.start()]
    lasting = _lasting().search(before)
    if not lasting or (
        unit in ("minute", "day", "night")
        and not re.search(
            r"(?:for|in|within|after|than|over|under|nearly|almost|about|takes?|took|lasted|half|least)\s+\Z",
            before,
        )
    ):
        return None
    return Date(
        match.start(), match.end("unit"), "duration", period(value, name), value=value, unit=name
    )


def _unsaid(text: str, match: re.Match[str], unit: str, floor: int) -> Date | None:
    """Read "(for) weeks", "(within) hours"."""
    if not re.search(
        r"\b(?:for|within)\s+\Z", text[max(floor, match.start() - 8) : match.start()], re.IGNORECASE
    ):
        return None
    return Date(match.start(), match.end("unit"), "duration", hedged=False, unit=unit)


@cache
def _stretch() -> re.Pattern[str]:
    return re.compile(r"(?:in|for|during|over|through)\s+\Z", re.IGNORECASE)


def counted_stretch(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read "the nine months" after "in" or "for": a stretch that the text has told before."""
    lead = re.compile(r"the\s+", re.IGNORECASE).match(text, start, end)
    if not lead or lead.end() >= end or not _stretch().search(text[max(floor, start - 8) : start]):
        return None
    number = amount(text, lead.end(), end)
    if number is None or number.shape in ("ordinal", "ratio", "fraction"):
        return None
    gap = _gap().match(text, number.end, end)
    unit = _unit().match(text, gap.end(), end) if gap else None
    if not unit or gap is None or "-" in gap[0]:
        return None
    return _told(start, unit.end(), "duration", number, unit["unit"])

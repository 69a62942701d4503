"""Dates told from the day of writing or from the story: "yesterday", "the past two weeks", "a year ago"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import amount
from qusair_reader.annotation.figures.calendar import (
    ADJECTIVES,
    EDGE,
    MONTH,
    SEASON,
    Date,
)
from qusair_reader.annotation.figures.stretches import gap_before_unit, told, unit_of_time

_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_EDGE = rf"(?:(?:earlier|later|early|late|sometime|mid)[\s-]+(?:in\s+|on\s+)?|(?:the\s+)?{EDGE}\s+)"


@cache
def _simple() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_EDGE})?(?:the\s+(?:day\s+(?:before\s+yesterday|after\s+tomorrow)|(?:night|day|week|month|year|weekend)\s+(?:before\s+last|after\s+next)(?!\s+(?:[a-z]+day|week|month|year|night)(?![a-z])))"
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
def _few() -> re.Pattern[str]:
    return re.compile(r"(?:several|few|many|couple\s+of|handful\s+of)\s+", re.IGNORECASE)


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
        around = text[max(floor, start - 12) : match.end() + 12]
        if last.isupper() and not around.isupper():
            return None
        kind = "time" if re.search(rf"{_PART}|night", match[0], re.IGNORECASE) else "date"
        return Date(start, match.end(), kind, hedged=False)
    if _is_idiom(text, start, end):
        return None
    return _counted(text, start, end, floor) or _the_unit(text, start, end)


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


def _counted(text: str, start: int, end: int, floor: int) -> Date | None:
    match = _deictic().match(text, start, end)
    if not match:
        return None
    at, number, few = match.end(), None, _few().match(text, match.end(), end)
    if few:
        at = few.end()
    elif at < end and text[at].isalnum():
        number = amount(text, at, end)
        gap = gap_before_unit().match(text, number.end, end) if number else None
        if number is None or gap is None or number.shape in ("ordinal", "ratio"):
            number = None
        else:
            at = gap.end()
    unit = unit_of_time().match(text, at, end)
    if not unit or (unit["unit"][0].isupper() and not unit["unit"].isupper()):
        return None
    word = (match["word"] or match["point"]).lower()
    if number or few:
        if word in ("that", "this") or (word == "last" and _is_verb(text, match, floor)):
            return None
    elif not _fits(word, unit["unit"].lower(), match["head"]):
        return None
    return told(start, unit.end(), "date", number, unit["unit"])


@cache
def _lasting() -> re.Pattern[str]:
    """What "last" follows as a verb: a plural, an adverb, "to" or a helping verb."""
    return re.compile(
        r"(?:[a-z]{2}[a-rt-z]s|ly|\b(?:to|will|can|could|would|may|might|should|must|often|not))\s+\Z"
    )


def _is_verb(text: str, match: re.Match[str], floor: int) -> bool:
    """Whether "last" is what something does: "courses last four weeks"."""
    if match["head"] or match[0][0].isupper() or match.start("word") != match.start():
        return False
    return bool(_lasting().search(text, max(floor, match.start() - 10), match.start()))


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
    kind = "time" if unit in ("morning", "afternoon", "evening") else "date"
    return Date(start, match.end("unit"), kind, hedged=False)

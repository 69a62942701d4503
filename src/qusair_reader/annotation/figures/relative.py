"""Dates that are told from the day of writing or from the story: "yesterday", "the past two weeks"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import amount
from qusair_reader.annotation.figures.dates import DAYPART, MONTH, SEASON, Date
from qusair_reader.annotation.figures.suffixes import _ADJECTIVES, DURATION_WORDS

_UNIT = rf"(?:{DURATION_WORDS}|quarter|half[\s-]year|term|period|generation)"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_EDGE = (
    r"(?:(?:earlier|later|early|late|sometime|some\s+time|mid)[\s-]+(?:in\s+|on\s+)?"
    r"|(?:the\s+)?(?:end|beginning|start|middle|rest|remainder|turn|close|first\s+half|second\s+half|latter\s+half)\s+of\s+)"
)


@cache
def _simple() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_EDGE})?(?:the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)"
        rf"|(?:yesterday|tomorrow|today)(?:\s+{_PART}(?![a-z]))?|tonight|overnight|year[\s-]?end)(?![a-z-])"
        rf"|(?:{_EDGE})?(?:this|last|next|that|every|each|the\s+(?:same|next|following|previous))\s+{_PART}(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _deictic() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<edge>{_EDGE})?(?:"
        rf"(?P<head>(?:the|these|those|this|his|her|its|their|our|my)\s+)?(?P<word>last|next|past|coming|following|previous|preceding|prior|recent|current|latest|same|first|final|opening|closing|intervening|ensuing|upcoming|whole|entire|full|early|remaining|subsequent|future|later)"
        rf"|(?P<point>this|that|these|those|every|each))\s+(?:(?P<mid>past|coming|last|next|full|new|other|two|{_ADJECTIVES})\s+)?",
        re.IGNORECASE,
    )


@cache
def _unit_here() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<unit>{_UNIT})(?![a-z-]|\s+old)(?:[’']s\s+(?:(?:first|second|third|fourth|final|latest)\s+)?(?:quarter|half|period))?(?:[’'](?=\s))?(?:\s+(?P<weekday>or\s+so|or\s+two|or\s+more))?",
        re.IGNORECASE,
    )


@cache
def _vague_count() -> re.Pattern[str]:
    return re.compile(
        r"(?:several|few|many|couple\s+of|handful\s+of|dozen\s+or\s+so)\s+", re.IGNORECASE
    )


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]+(?:(?:or\s+so|plus)\s+)?(?:{_ADJECTIVES}[\s-]+){{0,2}}", re.IGNORECASE
    )


_NOT_WITH_ONE = frozenset(
    {
        "first",
        "final",
        "opening",
        "closing",
        "early",
        "remaining",
        "whole",
        "entire",
        "full",
        "later",
    }
)


def relative_date(text: str, start: int, end: int) -> Date | None:
    """Read a date told from another: "last week", "the coming weeks", "the first nine months"."""
    if match := _simple().match(text, start, end):
        return Date(
            start,
            match.end(),
            "time" if re.search(rf"{_PART}|night", match[0], re.IGNORECASE) else "date",
        )
    return _counted(text, start, end) or _the_unit(text, start, end)


def _counted(text: str, start: int, end: int) -> Date | None:
    match = _deictic().match(text, start, end)
    if not match:
        return None
    at, counted = match.end(), False
    few = _vague_count().match(text, at, end)
    if few:
        at, counted = few.end(), True
    elif at < end and (text[at].isalnum()):
        number = amount(text, at, end)
        if number is not None and number.shape != "ordinal":
            gap = _gap().match(text, number.end, end)
            if gap:
                at, counted = gap.end(), True
    unit = _unit_here().match(text, at, end)
    if not unit:
        return None
    word = (match["word"] or match["point"]).lower()
    name = unit["unit"].lower()
    if not counted and not _fits(word, name, match["head"]):
        return None
    return Date(start, unit.end(), "date")


_DETERMINERS = frozenset({"this", "that", "every", "each", "these", "those"})


def _fits(word: str, unit: str, head: str | None) -> bool:
    """Whether a unit of time may follow the word without a count between them."""
    plural = unit.endswith("s") or unit in ("centuries", "millennia")
    if word in ("first", "final", "opening", "closing", "remaining"):
        return head is not None and unit.rstrip("s") in (
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "weekend",
            "night",
            "decade",
        )
    if word in ("whole", "entire", "full", "early", "later"):
        return unit.rstrip("s") not in ("second", "minute", "term", "period") and (
            word != "early" or plural
        )
    if unit in ("second", "minute", "term", "period", "generation"):
        return unit == "period" and word in ("latest", "same", "previous", "preceding", "prior")
    if word == "recent":
        return plural
    if word in ("every", "each"):
        return not plural
    return True


@cache
def _the() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<edge>{_EDGE})?the\s+(?:(?:fiscal|financial|calendar|school|academic|year[\s-](?:ago|earlier)|comparable|corresponding|current|latest|full|{MONTH}|(?:1\d|20)\d\d)\s+){{0,2}}"
        rf"(?P<unit>year|month|week|quarter|weekend|day|morning|afternoon|evening|decade|century|period|hour|(?i:{SEASON}))(?![a-z-])(?P<tail>\s+(?:before|after|earlier|ahead|ended|of)(?![a-z]))?",
        re.IGNORECASE,
    )


def _the_unit(text: str, start: int, end: int) -> Date | None:
    """Read "the quarter", "the weekend", "the end of the year", "the year before"."""
    match = _the().match(text, start, end)
    if not match:
        return None
    unit = match["unit"].lower()
    stop = match.end("unit")
    tail = (match["tail"] or "").strip().lower()
    described = stop - start > len("the " + unit)
    if tail in ("before", "after", "earlier"):
        return (
            Date(start, match.end("tail"), "date")
            if unit in ("year", "month", "week", "day", "decade", "quarter") and tail != "after"
            else Date(start, stop, "date")
        )
    if (
        unit in ("period", "hour", "day", "decade", "century", "morning", "afternoon", "evening")
        and not described
    ):
        return None
    if unit in ("spring", "fall") and not match["edge"]:
        return None
    if tail == "of" and not described:
        return None
    return Date(start, stop, "date")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<count>an?|several|(?:a\s+|the\s+)?(?:few|couple\s+of)|many)\s+(?:{_ADJECTIVES}\s+)?)?(?P<unit>{DURATION_WORDS})"
        rf"(?P<half>\s+and\s+a\s+(?:half|quarter))?(?P<or>\s+or\s+(?:so|two|more))?(?:\s+(?P<ago>ago|earlier|later|before|hence|from\s+now|on))?(?![a-z])",
        re.IGNORECASE,
    )


def vague_duration(text: str, start: int, end: int) -> Date | None:
    """Read a time without a number: "a few days", "a year ago", "several weeks", "years later"."""
    match = _bare().match(text, start, end)
    if not match:
        return None
    count = (match["count"] or "").lower()
    ago = (match["ago"] or "").lower()
    if ago in ("on", "before") and count in ("a", "an", ""):
        ago = ""
    stop = (
        match.end()
        if ago
        else match.end("or")
        if match["or"]
        else match.end("half")
        if match["half"]
        else match.end("unit")
    )
    if ago:
        return Date(start, stop, "date")
    if count in ("a", "an"):
        return _one(text, match, stop, end)
    if count:
        return Date(start, stop, "duration")
    return None


def _one(text: str, match: re.Match[str], stop: int, end: int) -> Date | None:
    unit = match["unit"].lower()
    if match["half"] or match["or"]:
        return Date(match.start(), stop, "duration")
    if unit in ("second", "minute", "day", "night", "min", "sec", "hr", "yr") or unit.endswith("s"):
        return None
    return Date(match.start(), stop, "duration")


__all__ = ["DAYPART", "relative_date", "vague_duration"]

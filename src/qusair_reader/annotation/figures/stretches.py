"""Stretches of time: "a few days", "a year and a half", "weeks-long", "the nine months"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import amount
from qusair_reader.annotation.figures.calendar import ADJECTIVES, DURATION_UNIT, Date
from qusair_reader.annotation.figures.joins import compound
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import Suffix, period, time_unit

_AGO = r"\s+(?:ago|earlier|later|hence|from\s+now|before(?=\s*[.,;:]))(?![a-z])"
UNIT = rf"(?:{DURATION_UNIT}|quarters?|half[\s-]year|terms?|periods?|generations?)"


@cache
def unit_of_time() -> re.Pattern[str]:
    """Return the pattern of a unit of time, with what its possessive may own: "year's third quarter"."""
    return re.compile(
        rf"(?P<unit>{UNIT})(?![A-Za-z-]|\s+olds?(?![a-z]))(?:[’']s\s+(?:(?:first|second|third|fourth|final|latest)\s+)?(?:quarter|half|period))?"
        r"(?:[’'](?=\s))?(?:\s+(?:or\s+so|or\s+two|or\s+more)(?![a-z]))?",
        re.IGNORECASE,
    )


@cache
def gap_before_unit() -> re.Pattern[str]:
    """Return the pattern of what stands between a count and its unit: "two (more) weeks"."""
    return re.compile(
        rf"[\s-]+(?:(?:or\s+so|plus)\s+)?(?:{ADJECTIVES}[\s-]+){{0,2}}", re.IGNORECASE
    )


def told(start: int, end: int, kind: str, number: Number | None, word: str) -> Date:
    """A stretch of time with its count, if it has one, in its unit."""
    name, factor = time_unit(word)
    if number is None:
        return Date(start, end, kind, hedged=False, unit=name)
    value, low, high = (
        None if item is None else item * factor for item in (number.value, number.low, number.high)
    )
    iso = period(value, name) if kind == "duration" else None
    return Date(start, end, kind, iso, False, value, name, low, high)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<count>(?:an?|several|(?<!how )(?<!as )many|(?:a\s+|the\s+)?(?:few|couple\s+of))\s+(?:{ADJECTIVES}\s+)?|several-)?(?P<unit>{DURATION_UNIT})(?![A-Za-z])(?P<long>[\s-]+long(?![a-z]))?(?![-–][a-z])"
        r"(?P<half>\s+and\s+a\s+(?:half|quarter)(?![a-z]))?(?P<or>\s+or\s+(?:so|two|more)(?![a-z]))?"
        rf"(?P<ago>{_AGO})?",
        re.IGNORECASE,
    )


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
    return _with_smaller(text, match, floor, end) or _one(text, match, floor)


def _with_smaller(text: str, match: re.Match[str], floor: int, end: int) -> Date | None:
    """Read "an hour and 20 minutes", but not the rate in "$40 an hour and 5 minutes of rest"."""
    start, (name, factor) = match.start(), time_unit(match["unit"])
    if 0 < floor >= start - 1:
        return None
    one = Number(start, match.end("unit"), 1.0)
    number, suffix, iso = compound(text, one, Suffix(one.end, "duration", name, factor), end)
    if number is one:
        return None
    ago = re.compile(_AGO, re.IGNORECASE).match(text, suffix.end, end)
    if ago:
        return Date(start, ago.end(), "date", None, True, number.value, name)
    return Date(start, suffix.end, "duration", iso, True, number.value, name)


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s(—–-])(?:for|in|within|after|before|than|nearly|almost|about|over|under|around|takes?|took|taken|taking|lasts?|lasted|spends?|spent|waits?|waited"
        r"|just|only|is|was|be|at|least|with|from|through|until|during|and|or|half|quarter|of|cost|every|barely|exactly|roughly|up\s+to)\s+\Z",
        re.IGNORECASE,
    )


def _one(text: str, match: re.Match[str], floor: int) -> Date | None:
    """Read "a year" where it lasts; "four flights a week" is a rate."""
    start, (name, factor) = match.start(), time_unit(match["unit"])
    if match["half"]:
        value = factor * (1.25 if "quarter" in match["half"] else 1.5)
        iso = period(value, name)
        return Date(start, match.end("half"), "duration", iso, value=value, unit=name)
    if match["or"]:
        stop = match.end("or")
        if not match["or"].endswith("two"):
            return Date(start, stop, "duration", value=factor, unit=name)
        return Date(start, stop, "duration", unit=name, low=factor, high=2 * factor)
    before = text[max(floor, start - 14) : start]
    rate = 0 < floor >= start - 1
    after = not rate and _after().match(text, match.end())
    if not after and not _lasts(match["unit"].lower(), before):
        return None
    iso = period(factor, name)
    return Date(start, match.end("unit"), "duration", iso, value=factor, unit=name)


def _lasts(unit: str, before: str) -> bool:
    """Whether the words before "a year" give it a length; a day or a minute needs more than "is"."""
    if unit in ("second", "min", "sec", "hr", "yr", "millisecond") or unit.endswith("s"):
        return False
    if unit in ("minute", "day", "night"):
        return bool(_lasting_long().search(before))
    return bool(_lasting().search(before))


@cache
def _lasting_long() -> re.Pattern[str]:
    return re.compile(
        r"(?:for|in|within|after|than|over|under|nearly|almost|about|takes?|took|lasted|half|least)\s+\Z"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"\s+after(?![\w-])")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(r"\b(?:for|within)\s+\Z", re.IGNORECASE)


def _unsaid(text: str, match: re.Match[str], unit: str, floor: int) -> Date | None:
    """Read "(for) weeks", "(within) hours", "hours (after)"."""
    plural = match["unit"].lower().endswith("s")
    if not (plural and _after().match(text, match.end())) and not _whole().search(
        text, max(floor, match.start() - 12), match.start()
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
    gap = gap_before_unit().match(text, number.end, end)
    unit = unit_of_time().match(text, gap.end(), end) if gap else None
    if not unit or gap is None or "-" in gap[0] or unit["unit"].istitle():
        return None
    return told(start, unit.end(), "duration", number, unit["unit"])

"""Times that a stopwatch shows: "27:05.17", "in 2:03:14", "with 1:52 left"; they last, and tell no hour of the day."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import Date


@cache
def _stopwatch() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<hour>\d{1,2}):(?=\d\d:))?(?P<minute>\d{1,3}):(?P<second>[0-5]\d(?P<part>\.\d{1,3})?)(?![\w:]|[.,]\d)"
    )


@cache
def _told_after() -> re.Pattern[str]:
    """What is done with time that is left or played, not with an hour of the day."""
    return re.compile(
        r"\s+(?:left|remaining|to\s+(?:go|play|spare)|on\s+the\s+clock|into\s+(?:the|extra|overtime))(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _told_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|ran|swam|clock(?:s|ed|ing)|(?:times?|best|records?)\s+(?:of|was|is))\s+(?:an?\s+)?(?:(?:about|under|just|only|exactly|over|around)\s+){0,2}\Z",
        re.IGNORECASE,
    )


@cache
def _of_day() -> re.Pattern[str]:
    """What makes it an hour of the day: a half of the day, a zone, a day."""
    return re.compile(
        r"\s?(?:[ap]\.?m\b|h(?:rs|ours)?(?![a-z]))|\s+(?:[A-Z]{1,4}T|GMT|UTC|local|eastern|o[’']clock|in\s+the|tomorrow|tonight|this|(?:on\s+)?[a-z]+day)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _hour_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<at>at\s+\Z)|(?:\b(?:by|until|till|from|before|after|around|about|since|to|and|time|is|was)|[’']s)\s+\Z|@\s?\Z",
        re.IGNORECASE,
    )


def race_time(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a time that was stopped: it has parts of a second, or the words around it tell."""
    match = _stopwatch().match(text, start, end)
    if not match or not (match["part"] or _is_stopped(text, match, floor, end)):
        return None
    hour, minute, second = int(match["hour"] or 0), int(match["minute"]), float(match["second"])
    shown = match["second"].removeprefix("0")
    iso = f"PT{f'{hour}H' if hour else ''}{minute}M{shown}S"
    value = hour * 3600 + minute * 60 + second
    return Date(start, match.end(), "duration", iso, True, value, "second")


def _is_stopped(text: str, match: re.Match[str], floor: int, end: int) -> bool:
    before = text[max(floor, match.start() - 32) : match.start()]
    hour_of_day = _hour_before().search(before)
    if _told_after().match(text, match.end(), end):
        return not (hour_of_day and hour_of_day["at"])
    if _of_day().match(text, match.end(), end):
        return False
    if _told_before().search(before):
        return match["hour"] is not None or match["minute"][0] != "0"
    return len(match["hour"] or "") == 1 and not hour_of_day

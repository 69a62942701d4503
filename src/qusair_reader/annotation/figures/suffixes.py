"""What follows a number and says what it counts: per cent, an age, a time or another unit."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.figures.calendar import ADJECTIVES, DURATION_UNIT
from qusair_reader.annotation.marks import FigureKind


class Suffix(NamedTuple):
    """A unit in the text and what it makes of its number."""

    end: int
    kind: FigureKind
    unit: str | None
    factor: float = 1


_TIME_UNITS: dict[str, tuple[str, float]] = {
    "nanosecond": ("second", 1e-9), "microsecond": ("second", 1e-6), "millisecond": ("second", 1e-3),
    "sec": ("second", 1), "min": ("minute", 1), "hr": ("hour", 1), "yr": ("year", 1), "fortnight": ("week", 2),
    "decade": ("year", 10), "century": ("year", 100), "centurie": ("year", 100), "millennium": ("year", 1000),
    "millennia": ("year", 1000), "ms": ("second", 1e-3), "s": ("second", 1), "h": ("hour", 1),
}  # fmt: skip
"""Units of time that are told in another: the unit and how many of it. The others stand for themselves."""
_DESIGNATORS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y",
}  # fmt: skip


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(
        r"[ \u00a0]?%(?:[\s-]?points?(?![a-z]))?"
        r"|[\s-]+(?:per[\s-]?cent|percent|pct)(?:s|age)?(?:[\s-]+points?)?(?![a-z])|p(?:er)?ct?(?!\w)|[ \u00a0](?-i:pc)(?!\w|\s(?:away|distant|across)\b)"
        r"|[\s-]+percentage[\s-]+points?(?![a-z])|[\s-](?P<bp>basis[\s-]points?)(?![a-z])|[ \u00a0-]?(?P<bps>(?-i:bps?))(?!\w)|(?:(?<=[^\d]\d)|(?<=\.\d\d))[ \u00a0]?(?-i:pp)(?!\w|\.\s?\d)"
        r"|[ \u00a0]?(?P<mille>‰)",
        re.IGNORECASE,
    )


@cache
def _part_of_point() -> re.Pattern[str]:
    """The step of a rate: "(quarter)-point cut", "(half) a point off interest rates"."""
    return re.compile(
        r"[\s-](?P<point>point)s?(?=(?:[\s-]+(?:interest|base|key|policy|lending|rate)){0,3}[\s-]+(?:cuts?|rises?|hikes?|increases?|reductions?|moves?|steps?|drops?|easing|tightening|increments?)(?![a-z]))",
        re.IGNORECASE,
    )


def points_after(text: str, at: int, end: int) -> Suffix | None:
    """Read the point of "a quarter-point cut", a percentage point where rates are told."""
    match = _part_of_point().match(text, at, end)
    return Suffix(match.end("point"), "percent", "%") if match else None


@cache
def _old() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?P<unit>year|month|week|day|yr)s?[’']?[\s-]+old(?:s|er)?(?![a-z])"
        r"|[\s-]+(?P<of>year|month|week|day)s?\s+of\s+age(?![a-z])|[\s-]?(?P<short>y/?o)(?![\w/])",
        re.IGNORECASE,
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\s–-]+(?:(?:{ADJECTIVES}|(?:very|good|fiscal|trading),?)[\s-]+){{0,2}}(?P<unit>{DURATION_UNIT}|quarters)"
        r"|[ ]?(?P<glued>hrs?|mins?|secs?|ms)|(?P<letter>h|(?<=\.\d)s|(?<=\.\d\d)s))(?:[\s-]+long(?![a-z]))?(?:[’'](?=\s))?(?![A-Za-z]|-old)",
        re.IGNORECASE,
    )


def percent_after(text: str, at: int, end: int) -> Suffix | None:
    """Read a percent sign or word; basis points count as hundredths of a percentage point."""
    match = _percent().match(text, at, end)
    if not match:
        return None
    factor = 0.01 if match["bp"] or match["bps"] else 0.1 if match["mille"] else 1
    return Suffix(match.end(), "percent", "%", factor)


def age_after(text: str, at: int, end: int) -> Suffix | None:
    """Read "-year-old", "months of age"."""
    match = _old().match(text, at, end)
    if not match:
        return None
    unit = (match["unit"] or match["of"] or "year").lower()
    return Suffix(match.end(), "age", "year" if unit == "yr" else unit)


@cache
def _compound() -> re.Pattern[str]:
    """What makes a unit of time the first half of a word: "(20 second)-hand cars", "(40 year)-round jobs"."""
    return re.compile(
        r"-(?!long(?![a-z])|plus(?![a-z])|odd(?![a-z])|per-|an?-|and-|or-)[a-z]"
        r"|(?<=second)\s+(?:homes?|hal(?:f|ves)|floors?|chances?|places?|jobs?|helpings?|marriages?|languages?|opinions?|thoughts?|prizes?|yellow)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|the|his|her|its|their|this|that)\s+[\w.,-]+\Z", re.IGNORECASE)


def _is_compound(text: str, at: int, match: re.Match[str], end: int) -> bool:
    """Whether the unit after a count and a space is half a word, which the count tells how many of."""
    unit = (match["unit"] or "s").lower()
    if unit.endswith("s") or text[at : at + 1] in "-–":
        return False
    if _compound().match(text, match.end("unit"), end):
        return unit == "second" or not _article().search(text, max(0, at - 24), at)
    counted = _counted_long().match(text, match.end("unit"), end)
    return counted is not None and not _article().search(text, max(0, at - 24), at)


@cache
def _counted_long() -> re.Pattern[str]:
    return re.compile(r"-long\s+(?:[a-z]+\s+)?[a-z]{2,}[a-rt-z]s(?![a-z])")


def time_after(text: str, at: int, end: int) -> Suffix | None:
    """Read a unit of time; the factor turns decades and centuries into years."""
    match = _time().match(text, at, end)
    if not match or (match["letter"] and not match["letter"].islower()):
        return None
    if _is_compound(text, at, match, end):
        return None
    unit, factor = time_unit(match["unit"] or match["glued"] or match["letter"])
    return Suffix(match.end(), "duration", unit, factor)


def time_unit(word: str) -> tuple[str, float]:
    """Return the unit that a word for time is told in, and how many of it: "decades" is 10 years."""
    name = word.lower()
    if name not in ("s", "ms"):
        name = name.removesuffix("s")
    return _TIME_UNITS.get(name, (name, 1))


def period(value: float | None, unit: str | None) -> str | None:
    """Return the ISO 8601 form of a duration, or None where its unit has none (nights, seasons)."""
    mark = _DESIGNATORS.get(unit or "")
    if value is None or not mark or not (value == 0 or 1e-9 <= value < 1e12):
        return None
    count = f"{value:.9f}".rstrip("0").rstrip(".")
    return f"P{mark[:-1]}{count}{mark[-1]}"

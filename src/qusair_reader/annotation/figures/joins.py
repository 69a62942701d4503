"""Units after a number, and figures told in two parts: "6ft 2in", "44 mg to 50 mg"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import is_change, single
from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.measures import unit_after
from qusair_reader.annotation.figures.money import currency_after
from qusair_reader.annotation.figures.numwords import ONES, Number, alternatives
from qusair_reader.annotation.figures.suffixes import (
    Suffix,
    age_after,
    percent_after,
    period,
    points_after,
    time_after,
)


def suffix_after(text: str, number: Number, at: int, end: int) -> Suffix | None:
    """Read whatever unit stands at `at`, after the number or its approximator."""
    digits = at == number.end and (text[at - 1].isdigit() or number.shape in ("digits", "fraction"))
    if number.shape in ("fraction", "half") and (points := points_after(text, at, end)):
        return points
    if number.vague or number.shape in ("fraction", "half"):
        of = _of().match(text, at, end)
        at = of.end() if of else at
    return (
        percent_after(text, at, end)
        or _stones_after(text, number, at)
        or _minutes_after(text, at, end)
        or age_after(text, at, end)
        or currency_after(text, number, at, end)
        or time_after(text, at, end)
        or unit_after(text, at, end, digits=digits)
    )


@cache
def _minutes() -> re.Pattern[str]:
    return re.compile(r"m(?=[ \u00a0]?[0-5]?\d(?:\.\d+)?s(?!\w))")


def _minutes_after(text: str, at: int, end: int) -> Suffix | None:
    """Read the minutes of "5m 30s"; without seconds behind it an m is no minute."""
    match = _minutes().match(text, at, end) if text.startswith("m", at) else None
    return Suffix(match.end(), "duration", "minute") if match else None


def _stones_after(text: str, number: Number, at: int) -> Suffix | None:
    """Read the weight of "14st", which is no ordinal: only "1st" and "21st" are."""
    if not text.startswith("st", at) or text[at + 2 : at + 3].isalnum() or number.grouped:
        return None
    value = int(number.value or number.high or 0)
    ordinal = value % 10 == 1 and value % 100 != 11
    return None if ordinal or not 2 <= value < 80 else Suffix(at + 2, "measure", "st")


@cache
def _m_before_unit() -> re.Pattern[str]:
    return re.compile(r"m[ \u00a0](?!in(?![a-z])|[A-Za-z](?![a-z]))")


def lettered(text: str, number: Number, end: int) -> tuple[Number, Suffix] | None:
    """Read "2m francs", "1.8M dollars", "3m sq km": before another unit a lone letter is a multiplier."""
    if number.shape != "digits" or not text[number.end : number.end + 1].isalpha():
        return None
    many = multiplied(text, number, end, letters=True)
    if many.end == number.end:
        return None
    suffix = currency_after(text, many, many.end, end)
    if suffix is None and _m_before_unit().match(text, number.end, end):
        suffix = unit_after(text, many.end, end, digits=True)
    return (many, suffix) if suffix else None


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r"\s+of(?=\s)(?:\s+an?(?=\s)|\s+(?:1|one)(?=\s+per\s?cent|%))?|(?<=[Hh]alf)\s+an?(?=\s)",
        re.IGNORECASE,
    )


_SMALLER = {
    "ft": ("in", 12),
    "lb": ("oz", 16),
    "st": ("lb", 14),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
}
"""Units that are told together: "6ft 2in", "two hours, 30 minutes and 5 seconds"."""


@cache
def _with() -> re.Pattern[str]:
    return re.compile(r"(?P<gap>,?\s+and\s+|,?\s+|)(?:0(?=\d(?!\d)))?(?=[\da-z])")


@cache
def _inches() -> re.Pattern[str]:
    return re.compile(
        r"-(\d|1[01])(?![\w%]|[.,]\d)|(?<=['’′])(?:\s?(\d|1[01])\s?[\"”″]|(\d|1[01])(?!\w))"
        r"|(?:(?<=(?<!\d)[3-8]ft)|(?<=(?<!\d)[3-8][ \u00a0]ft))[ \u00a0](\d|1[01])(?![\w%½-]|[.,:/]\d|\s?[\"”″]|\s(?:in|inch|inches|ft|feet|foot|m|cm|met(?:re|er)s?|miles?|x|by|and|or|to|of|per|million)(?![a-z]))"
        r"|(?<=(?<!\d)[3-8][ \u00a0-]foot)[ \u00a0](\d|1[01])(?![\w%½-]|[.,:/]\d|\s(?:in|inch|inches|feet|foot|m|cm|met(?:re|er)s?|miles?|x|by|of|per|million)(?![a-z]))"
        rf"|(?<=[Ff]oot)[ \u00a0-](?P<word>{alternatives(word for word, value in ONES.items() if 1 <= value < 12)})(?![\w-]|\s(?:in|inch|inches|feet|foot|met(?:re|er)s?|miles?|by|hundred|thousand|million)(?![a-z]))"
    )


def compound(
    text: str, number: Number, suffix: Suffix, end: int
) -> tuple[Number, Suffix, str | None]:
    """Add the smaller unit that follows: the number and unit, and the ISO form of a duration."""
    if suffix.unit == "ft" and (inches := _inches().match(text, suffix.end, end)):
        told = inches[inches.lastindex or 1]
        more = ONES[told] if inches["word"] else int(told)
        value = (number.value or 0) + more / 12
        return number._replace(value=value), suffix._replace(end=inches.end()), None
    iso, share, last = period(number.value, suffix.unit), 1, suffix
    total = number.value
    while total is not None and (found := _part(text, last, end)):
        part, last, size = found
        share *= size
        second = period(part.value, last.unit)
        iso = (iso or "") + (second or "").removeprefix("PT" if "T" in (iso or "") else "P")
        total += (part.value or 0) / share
        number = number._replace(value=total, end=part.end)
    if last is suffix:
        return number, suffix, None
    return number, suffix._replace(end=last.end), iso or None


def _part(text: str, suffix: Suffix, end: int) -> tuple[Number, Suffix, int] | None:
    """Read the count of the next smaller unit, that unit, and how many make one of the larger."""
    smaller = ("cent", 100) if suffix.kind == "money" else _SMALLER.get(suffix.unit or "")
    link = _with().match(text, suffix.end, end)
    if not smaller or not link or link.end() >= end or suffix.factor != 1:
        return None
    part = single(text, link.end(), end)
    if part is None or part.value is None or part.shape not in ("digits", "words", "fraction"):
        return None
    after = _in_letter(text, link, part, smaller[0]) or suffix_after(text, part, part.end, end)
    if after is None or not 0 <= part.value < smaller[1]:
        return None
    coins = suffix.kind == after.kind == "money" and after.factor == 0.01
    return (part, after, smaller[1]) if coins or after.unit == smaller[0] else None


def _in_letter(text: str, link: re.Match[str], part: Number, unit: str) -> Suffix | None:
    """Read the letter of minutes or seconds that follow their larger unit at once: "3h20m"."""
    if unit not in ("minute", "second") or link["gap"] not in ("", " ", "\u00a0"):
        return None
    if text[part.end : part.end + 1] != unit[0] or text[part.end + 1 : part.end + 2].isalpha():
        return None
    return Suffix(part.end + 1, "duration", unit)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"\s?[-–—]\s?|\s+to\s+", re.IGNORECASE)


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"\s+and\s+", re.IGNORECASE)


def joined(
    text: str, number: Number, suffix: Suffix, end: int, *, between: bool = False
) -> tuple[Number, Suffix]:
    """Join the ends of a range that both carry the unit: "44 mg to 50 mg", "between 5% and 7%"."""
    link = (_and() if between else _to()).match(text, suffix.end, end)
    if number.value is None or not link or link.end() >= end:
        return number, suffix
    if "to" in link[0].lower() and is_change(text, number.start):
        return number, suffix
    other = single(text, link.end(), end)
    if other is None or other.value is None or other.value <= number.value:
        return number, suffix
    after = suffix_after(text, other, other.end, end)
    if after is None or not _is_same(suffix, after):
        return number, suffix
    return Number(number.start, other.end, None, number.value, other.value, shape="range"), after


def _is_same(low: Suffix, high: Suffix) -> bool:
    """Whether both ends of a range have one unit, of which the second may tell the rate."""
    rated = f"{high.unit}/".startswith(f"{low.unit}/")
    rated = rated or (low.unit == "°" and high.unit in ("°C", "°F"))
    return rated and (low.kind, low.factor) == (high.kind, high.factor)

"""From a number to a figure: its kind from what follows, its bounds from what stands around it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from qusair_reader.annotation.figures.ages import bare_age, decade_age, told_age
from qusair_reader.annotation.figures.amounts import amount, single
from qusair_reader.annotation.figures.approximators import Hedge, hedge_after, hedge_before
from qusair_reader.annotation.figures.calendar import Date
from qusair_reader.annotation.figures.context import stands_for_nothing
from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.exclusions import is_label
from qusair_reader.annotation.figures.measures import unit_after
from qusair_reader.annotation.figures.money import currency_after, signed_money
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import (
    Suffix,
    age_after,
    percent_after,
    period,
    time_after,
)
from qusair_reader.annotation.figures.years import year
from qusair_reader.annotation.marks import Figure, FigureKind

_KINDS: dict[str, FigureKind] = {"date": "date", "time": "time", "duration": "duration"}


def dated(text: str, date: Date, floor: int) -> Figure:
    """Return a date, time or duration as a figure, with the approximator before it."""
    kind = _KINDS[date.kind]
    hedge = hedge_before(text, date.start, floor) if date.hedged else Hedge(date.start, "")
    counted = kind == "duration" or date.iso is None or hedge.relation == "about"
    if not counted or _compared().match(text, hedge.start):
        hedge = Hedge(date.start, "")
    about = hedge.relation == "about"
    return Figure(
        hedge.start,
        date.end,
        kind,
        date.value,
        date.unit,
        date.value if hedge.relation == "low" else date.low,
        date.value if hedge.relation == "high" else date.high,
        about,
        None if about and kind == "date" else date.iso,
    )


@cache
def _lone() -> re.Pattern[str]:
    return re.compile(r"an?(?=\s)", re.IGNORECASE)


@cache
def _lone_tail() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of|from|away|long|wide|high|tall|deep|thick|north|south|east|west|off|apart|inland|ahead|behind)(?![a-z])"
    )


def _lone_unit(text: str, start: int, end: int, floor: int) -> Figure | None:
    """Read "a litre of", "about a mile": one of a unit, told by what stands around it."""
    article = _lone().match(text, start, end)
    suffix = unit_after(text, article.end(), end, digits=False) if article else None
    if (
        article is None
        or suffix is None
        or text[start - 1 : start] == "-"
        or floor
        and start - floor < 2
    ):
        return None
    hedged = hedge_before(text, start, floor).start < start
    if not hedged and not _lone_tail().match(text, suffix.end, end):
        return None
    number = Number(start, article.end(), 1.0)
    return _figure(text, number, suffix.end, "measure", suffix, "", floor)


@cache
def _compared() -> re.Pattern[str]:
    """A comparison with another time, not a bound: "lower than a year ago"."""
    return re.compile(r"(?:higher|lower|longer|older|younger|shorter|greater)\s", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?P<minus>(?:minus|negative)\s+(?=[\w.]))|(?P<between>between\s+)", re.IGNORECASE
    )


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<two>twice)|thrice)(?![\w-])", re.IGNORECASE)


def money(text: str, start: int, sign_end: int, end: int, floor: int) -> Figure | None:
    """Read an amount whose currency sign stands between `start` and `sign_end`."""
    found = signed_money(text, start, sign_end, end)
    if found is None:
        return None
    number, code, stop = found
    stop, relation = hedge_after(text, stop, end)
    return _figure(text, number, stop, "money", Suffix(stop, "money", code), relation, floor)


def quantity(text: str, start: int, end: int, floor: int) -> Figure | None:
    """Read the figure whose number, "aged", "between", "minus" or "twice" starts at `start`.

    Args:
        text: The text.
        start: Where it starts.
        end: Where to stop reading.
        floor: Where to stop reading backwards.
    """
    if age := told_age(text, start, end) or decade_age(text, start, end, floor):
        return age
    if twice := _twice().match(text, start, end):
        return Figure(start, twice.end(), "number", 2.0 if twice["two"] else 3.0)
    lead = _lead().match(text, start, end)
    begin = lead.end() if lead else start
    between = bool(lead and lead["between"])
    number = amount(text, begin, end, between=between) if begin < end else None
    if number is None and not lead:
        return _lone_unit(text, start, end, floor)
    if number is None or (between and number.shape != "range"):
        return None
    if number.start < end and text[begin].isdigit() and (date := year(text, number, floor, end)):
        return None if lead else dated(text, date, floor)
    if lead and not between and number.value is not None:
        number = number._replace(value=-number.value)
    return _with_unit(text, number._replace(start=start), end, floor)


def _with_unit(text: str, number: Number, end: int, floor: int) -> Figure | None:
    digits = text[number.end - 1].isdigit() or number.shape in ("digits", "fraction")
    if number.shape == "ordinal":
        return _bare(text, number, number.end, "", end, floor)
    at, relation = hedge_after(text, number.end, end)
    suffix = _suffix(text, number, at, end, digits=digits and at == number.end)
    if suffix is None and at != number.end:
        suffix = _suffix(text, number, number.end, end, digits=digits)
    if suffix and number.shape != "ratio":
        return _measured(text, number, suffix, relation, end, floor)
    if digits and at == number.end and number.value is not None and number.shape == "digits":
        grown = multiplied(text, number, end, letters=True)
        if grown.end != number.end:
            number, (at, relation) = grown, hedge_after(text, grown.end, end)
    return _bare(text, number, at, relation, end, floor)


def _suffix(text: str, number: Number, at: int, end: int, *, digits: bool) -> Suffix | None:
    if number.vague or number.shape in ("fraction", "half"):
        of = _of().match(text, at, end)
        at = of.end() if of else at
    return (
        percent_after(text, at, end)
        or age_after(text, at, end)
        or currency_after(text, number, at, end)
        or time_after(text, at, end)
        or unit_after(text, at, end, digits=digits)
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r"\s+of(?=\s)(?:\s+an?(?=\s)|\s+(?:1|one)(?=\s+per\s?cent|%))?|(?<=[Hh]alf)\s+an?(?=\s)",
        re.IGNORECASE,
    )


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:ago|earlier|later|before(?=\s*[.,;:])|hence|from\s+now|previously)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _and_half() -> re.Pattern[str]:
    return re.compile(r"\s+and\s+an?\s+(half|quarter)(?![a-z])", re.IGNORECASE)


def _measured(
    text: str, number: Number, suffix: Suffix, relation: str, end: int, floor: int
) -> Figure:
    stop, kind = suffix.end, suffix.kind
    iso = None
    if relation == "" and number.shape in ("digits", "words"):
        number, suffix, iso = _compound(text, number, suffix, end)
        stop = suffix.end
    if relation == "" and kind != "duration":
        number, suffix = _joined(text, number, suffix, end)
        stop = suffix.end
    if (
        kind == "duration"
        and number.value is not None
        and (tail := _and_half().match(text, stop, end))
    ):
        more = 0.5 if tail[1].lower() == "half" else 0.25
        number, stop = number._replace(value=number.value + more), tail.end()
    if not relation:
        stop, relation = hedge_after(text, stop, end)
    if kind == "duration" and (ago := _ago().match(text, stop, end)):
        stop, kind = ago.end(), "date"
    figure = _figure(text, number, stop, kind, suffix, relation, floor)
    return replace(figure, iso=iso) if iso and kind == "duration" else figure


_SMALLER = {
    "ft": ("in", 12),
    "lb": ("oz", 16),
    "st": ("lb", 14),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
}
"""Units that are told together: "6ft 2in", "two hours and 30 minutes"."""


@cache
def _with() -> re.Pattern[str]:
    return re.compile(r"(?:,?\s+and\s+|,?\s+|)(?=[\da-z])")


def _compound(
    text: str, number: Number, suffix: Suffix, end: int
) -> tuple[Number, Suffix, str | None]:
    """Add the smaller unit that follows: the number and unit, and the ISO form of a duration."""
    smaller = ("cent", 100) if suffix.kind == "money" else _SMALLER.get(suffix.unit or "")
    link = _with().match(text, suffix.end, end)
    if not smaller or not link or link.end() >= end or number.value is None or suffix.factor != 1:
        return number, suffix, None
    part = single(text, link.end(), end)
    if part is None or part.value is None or part.shape not in ("digits", "words"):
        return number, suffix, None
    after = _suffix(text, part, part.end, end, digits=True)
    if after is None or not 0 < part.value < smaller[1]:
        return number, suffix, None
    coins = suffix.kind == after.kind == "money" and after.factor == 0.01
    if not coins and after.unit != smaller[0]:
        return number, suffix, None
    first, second = period(number.value, suffix.unit), period(part.value, after.unit)
    iso = first + second.removeprefix("PT" if "T" in first else "P") if first and second else None
    return (
        number._replace(value=number.value + part.value / smaller[1], end=part.end),
        suffix._replace(end=after.end),
        iso,
    )


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"\s?[-–—]\s?|\s+to\s+", re.IGNORECASE)


def _joined(text: str, number: Number, suffix: Suffix, end: int) -> tuple[Number, Suffix]:
    """Join the ends of a range that both carry the unit: "44 mg to 50 mg"."""
    link = _to().match(text, suffix.end, end)
    if number.value is None or not link or link.end() >= end:
        return number, suffix
    if "to" in link[0].lower() and text[max(0, number.start - 5) : number.start] == "from ":
        return number, suffix
    other = single(text, link.end(), end)
    if other is None or other.value is None or other.value <= number.value:
        return number, suffix
    after = _suffix(text, other, other.end, end, digits=True)
    if after is None or (after.kind, after.unit) != (suffix.kind, suffix.unit):
        return number, suffix
    return Number(number.start, other.end, None, number.value, other.value, shape="range"), after


def _figure(
    text: str,
    number: Number,
    stop: int,
    kind: FigureKind,
    suffix: Suffix | None,
    relation: str,
    floor: int,
) -> Figure:
    hedge = hedge_before(text, number.start, floor)
    relations = (hedge.relation, relation)
    factor = suffix.factor if suffix else 1
    value, low, high = (
        None if item is None else round(float(item) * factor, 12)
        for item in (number.value, number.low, number.high)
    )
    if value is not None:
        low = value if "low" in relations else low
        high = value if "high" in relations else high
    unit = suffix.unit if suffix else None
    iso = period(value, unit) if kind == "duration" else None
    about = "about" in relations or number.vague
    return Figure(hedge.start, stop, kind, value, unit, low, high, about, iso)


@cache
def _ordinal_letters() -> re.Pattern[str]:
    return re.compile(r"(?:st|nd|rd|th)(?![a-z])", re.IGNORECASE)


def _bare(text: str, number: Number, at: int, relation: str, end: int, floor: int) -> Figure | None:
    """A number without a unit: an age, an ordinal, a score, a number, or nothing."""
    if number.shape in ("digits", "range", "score") and text[number.end - 1].isdigit():
        if number.shape == "digits" and (
            letters := _ordinal_letters().match(text, number.end, end)
        ):
            return Figure(number.start, letters.end(), "ordinal", number.value)
        if number.end < end and (text[number.end].isalpha() or text[number.end] in "_@#°"):
            return None
        if is_label(text, number, floor, end):
            return None
        if age := bare_age(text, number, floor, end):
            return age
    elif is_label(text, number, floor, end):
        return None
    if stands_for_nothing(text, number, floor, end):
        return None
    if number.shape == "ordinal":
        return Figure(number.start, number.end, "ordinal", float(number.value or 0))
    return _figure(text, number, at, "number", None, relation, floor)

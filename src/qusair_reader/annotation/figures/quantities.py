"""From a number to a figure: its kind from what follows, its bounds from what stands around it."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import amount, ranged, single
from qusair_reader.annotation.figures.approximators import hedge_after, hedge_before
from qusair_reader.annotation.figures.context import is_year, stands_for_nothing
from qusair_reader.annotation.figures.dates import Date
from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.exclusions import is_label
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import (
    TIME_UNITS,
    Suffix,
    age_after,
    currency_after,
    percent_after,
    time_after,
    unit_after,
)
from qusair_reader.annotation.figures.tables import currencies
from qusair_reader.annotation.marks import Figure, FigureKind


def dated(text: str, date: Date, floor: int) -> Figure:
    """Return a date, time or duration as a figure, with the approximator before it."""
    hedge = hedge_before(text, date.start, floor)
    start = hedge.start if hedge.relation or date.kind == "duration" else date.start
    kind: FigureKind = (
        "time" if date.kind == "time" else "duration" if date.kind == "duration" else "date"
    )
    return Figure(start, date.end, kind, iso=date.iso, approximate=hedge.relation == "about")


@cache
def _minus() -> re.Pattern[str]:
    return re.compile(r"(?:minus|negative)\s+(?=[\w.])|between\s+", re.IGNORECASE)


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(
        r"(?:aged?|ages)\s+(?P<of>of\s+|from\s+|between\s+|about\s+|around\s+|just\s+|only\s+|at\s+least\s+|over\s+|under\s+)?(?=[\dA-Za-z])",
        re.IGNORECASE,
    )


@cache
def _plain_sign() -> re.Pattern[str]:
    return re.compile(r"[-−\s]+")


def quantity(text: str, start: int, end: int, floor: int, *, sign_end: int = 0) -> Figure | None:
    """Read the figure whose number, sign, "aged" or "minus" starts at `start`.

    Args:
        text: The text.
        start: Where it starts.
        end: Where to stop reading.
        floor: Where to stop reading backwards.
        sign_end: End of the currency sign before the number, 0 where there is none.
    """
    if sign_end:
        return _money(text, start, sign_end, end, floor)
    if aged := _aged().match(text, start, end):
        return _age(text, aged, end)
    if twice := re.compile(r"(?:twice|thrice)(?![\w-])", re.IGNORECASE).match(text, start, end):
        return Figure(start, twice.end(), "number", 2.0 if twice[0].lower() == "twice" else 3.0)
    begin, negative, between = start, False, False
    if lead := _minus().match(text, start, end):
        begin = lead.end()
        between = lead[0][0] in "bB"
        negative = not between
    number = amount(text, begin, end, between=between) if begin < end else None
    if number is None:
        return None
    if negative and number.value is not None:
        number = number._replace(value=-number.value)
    if between and number.shape != "range":
        return None
    if number.shape == "digits" and text[begin] in "-+−" and not _signed(text, begin, floor):
        return None
    return _with_unit(text, number._replace(start=start), end, floor)


def _signed(text: str, at: int, floor: int) -> bool:
    return at <= floor or text[at - 1] in " \n\u00a0\t([“‘\"'$£€/:~"


def _with_unit(text: str, number: Number, end: int, floor: int) -> Figure | None:
    digits = text[number.end - 1].isdigit() or number.shape in ("digits", "fraction")
    at, relation = number.end, ""
    if number.shape != "ordinal":
        odd, relation = hedge_after(text, at, end)
        suffix = _suffix(text, odd, end, digits=digits and odd == at) or (
            _suffix(text, at, end, digits=digits) if odd != at else None
        )
        if suffix:
            return _measured(text, number, suffix, relation, end, floor)
        at = odd
    if digits and number.shape in ("digits", "range"):
        grown = multiplied(text, number, end, letters=True) if number.value is not None else number
        if grown.end != number.end:
            number, at = grown, grown.end
    return _bare(text, number, at, relation, end, floor)


def _suffix(text: str, at: int, end: int, *, digits: bool) -> Suffix | None:
    return (
        percent_after(text, at, end)
        or age_after(text, at, end)
        or currency_after(text, at, end)
        or time_after(text, at, end)
        or unit_after(text, at, end, digits=digits)
    )


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:ago|earlier|later|before(?=\s*[.,;]|\s+the)|hence|from\s+now|previously)(?![a-z])",
        re.IGNORECASE,
    )


def _measured(
    text: str, number: Number, suffix: Suffix, relation: str, end: int, floor: int
) -> Figure | None:
    stop, kind = suffix.end, suffix.kind
    if number.shape == "ratio" or number.shape == "ordinal":
        return _bare(text, number, number.end, relation, end, floor)
    if kind in ("money", "measure", "percent") and not relation:
        number, stop, suffix = _second_half(text, number, suffix, end)
    if not relation:
        stop, relation = hedge_after(text, stop, end)
    if kind == "duration":
        tail = re.compile(r"\s+and\s+a\s+(half|quarter)(?![a-z])").match(text, stop, end)
        if tail and number.value is not None:
            number, stop = (
                number._replace(value=number.value + (0.5 if tail[1] == "half" else 0.25)),
                tail.end(),
            )
        if ago := _ago().match(text, stop, end):
            stop, kind = ago.end(), "date"
    return _figure(text, number, stop, kind, suffix, relation, floor)


def _second_half(text: str, number: Number, suffix: Suffix, end: int) -> tuple[Number, int, Suffix]:
    """Join "44 mg to 50 mg" and "7 feet 10 inches"."""
    if number.value is None or number.shape == "range":
        return number, suffix.end, suffix
    link = re.compile(r"\s?[-–—]\s?|\s+to\s+", re.IGNORECASE).match(text, suffix.end, end)
    if link and link.end() < end:
        other = single(text, link.end(), end)
        after = _suffix(text, other.end, end, digits=True) if other else None
        if (
            other
            and after
            and after.kind == suffix.kind
            and after.unit == suffix.unit
            and other.value is not None
            and other.value > number.value
        ):
            joined = Number(number.start, other.end, None, number.value, other.value, shape="range")
            return joined, after.end, after
    return number, suffix.end, suffix


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
    relations = {hedge.relation, relation}
    factor = suffix.factor if suffix else 1
    value = None if number.value is None else round(number.value * factor, 12)
    low = None if number.low is None else round(number.low * factor, 12)
    high = None if number.high is None else round(number.high * factor, 12)
    if value is not None:
        low = value if "low" in relations else low
        high = value if "high" in relations else high
    unit = suffix.unit if suffix else None
    iso = _period(value, unit) if kind == "duration" else None
    return Figure(
        hedge.start, stop, kind, value, unit, low, high, "about" in relations or number.vague, iso
    )


def _period(value: float | None, unit: str | None) -> str | None:
    """The ISO 8601 form of a duration."""
    mark = next(
        (mark for name, factor, mark in TIME_UNITS.values() if name == unit and factor == 1), ""
    )
    if value is None or not mark or value < 0 or value > 1e12:
        return None
    count = f"{value:.9f}".rstrip("0").rstrip(".")
    return f"PT{count}{mark}" if unit in ("second", "minute", "hour") else f"P{count}{mark}"


def _money(text: str, start: int, sign_end: int, end: int, floor: int) -> Figure | None:
    number = single(text, sign_end, end, letters=True)
    if number is None or number.shape == "ordinal":
        return None
    lead = text[start:sign_end]
    sign = lead.strip(" \u00a0-−")
    code = currencies().signs.get(sign, sign if sign in currencies().codes else None)
    if "-" in lead or "−" in lead:
        number = number._replace(value=-number.value if number.value is not None else None)
    number = _money_range(text, number, lead, end)
    stop, relation = hedge_after(text, number.end, end)
    extra = re.compile(r"(?:\s+(?:US\s+|U\.S\.\s+)?dollars|[ ]?(?:USD|CAD|AUD|NZD)(?!\w))").match(
        text, stop, end
    )
    stop = extra.end() if extra else stop
    number = number._replace(start=start)
    return _figure(text, number, stop, "money", Suffix(stop, "money", code), relation, floor)


def _money_range(text: str, number: Number, lead: str, end: int) -> Number:
    both = ranged(text, number, end, letters=True)
    if both.shape == "range":
        return both
    link = re.compile(
        rf"\s?[-–—]\s?{re.escape(lead.strip())}\s?|\s+to\s+{re.escape(lead.strip())}\s?"
    ).match(text, number.end, end)
    if link and number.value is not None and link.end() < end:
        other = single(text, link.end(), end, letters=True)
        if other and other.value is not None and other.value > number.value:
            return Number(number.start, other.end, None, number.value, other.value, shape="range")
    return number


def _age(text: str, aged: re.Match[str], end: int) -> Figure | None:
    number = amount(text, aged.end(), end, between=True)
    if number is None or number.vague or number.shape in ("ordinal", "ratio", "fraction"):
        return None
    if number.value is not None and not 0 <= number.value < 130:
        return None
    both = re.compile(r"\s+and\s+(?=\d)").match(text, number.end, end)
    if (
        both
        and number.shape != "range"
        and (other := single(text, both.end(), end))
        and "between" in aged[0].lower()
    ):
        number = Number(number.start, other.end, None, number.value, other.value, shape="range")
    stop, relation = hedge_after(text, number.end, end)
    word = (aged["of"] or "").strip().lower()
    low = number.value if relation == "low" or word in ("over", "at least") else number.low
    high = number.value if relation == "high" or word == "under" else number.high
    return Figure(
        aged.start(),
        stop,
        "age",
        number.value,
        "year",
        low,
        high,
        word in ("about", "around") or relation == "about",
    )


def _bare(text: str, number: Number, at: int, relation: str, end: int, floor: int) -> Figure | None:
    """A number without a unit: a year, an age, an ordinal, a score, a number, or nothing."""
    if number.shape == "digits" and not number.grouped:
        ordinal = re.compile(r"(?:st|nd|rd|th)(?![a-z])", re.IGNORECASE).match(
            text, number.end, end
        )
        if ordinal:
            return Figure(number.start, ordinal.end(), "ordinal", number.value)
        if number.end < end and (text[number.end].isalpha() or text[number.end] in "_@#"):
            return None
        if year := is_year(text, number, floor, end):
            hedge = hedge_before(text, number.start, floor)
            start = hedge.start if hedge.relation == "about" else number.start
            return Figure(
                start, year.end, "date", iso=year.iso, approximate=hedge.relation == "about"
            )
        if is_label(text, number.start, number.end, floor, end):
            return None
        if age := _bare_age(text, number, floor, end):
            return age
    if stands_for_nothing(text, number, floor, end):
        return None
    if number.shape == "ordinal":
        return Figure(number.start, number.end, "ordinal", number.value)
    return _figure(text, number, at, "number", None, relation, floor)


@cache
def _age_after() -> re.Pattern[str]:
    return re.compile(
        r"(?=,(?:\s+(?:of|from|who|whose|was|is|a|an|the|said|has|had|told|and|died|were|in)\b|\s+[a-z]+(?:ed|s)\b))|(?=\))"
    )


@cache
def _age_before() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s“‘\"'(])[A-Z][\w’'.-]*,\s\Z|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\s\(\Z")


def _bare_age(text: str, number: Number, floor: int, end: int) -> Figure | None:
    """Read an age between commas or brackets after a name: "George Lowe, 89, died"."""
    if number.value is None or not 1 <= number.value <= 115 or number.shape != "digits":
        return None
    before = text[max(floor, number.start - 40) : number.start]
    if not _age_before().search(before):
        return None
    if before.endswith("(") and not text.startswith(")", number.end):
        return None
    if before.endswith(", ") and not text.startswith(",", number.end):
        return None
    if not _age_after().match(text, number.end, end):
        return None
    return Figure(number.start, number.end, "age", number.value, "year")

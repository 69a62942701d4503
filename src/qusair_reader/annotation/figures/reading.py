"""How a number with its unit, or a date, becomes a figure: the approximators around it and its bounds."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.figures.amounts import is_change
from qusair_reader.annotation.figures.approximators import Hedge, hedge_before
from qusair_reader.annotation.figures.calendar import Date
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import Suffix, period
from qusair_reader.annotation.marks import Figure, FigureKind

_KINDS: dict[str, FigureKind] = {"date": "date", "time": "time", "duration": "duration"}


class Scope(NamedTuple):
    """Where a figure may be: the text, and where to stop reading forwards and backwards."""

    text: str
    end: int
    floor: int


class Reading(NamedTuple):
    """A number with what follows it, before the approximator in front is known."""

    number: Number
    end: int
    kind: FigureKind
    suffix: Suffix | None = None
    relation: str = ""


def dated(scope: Scope, date: Date) -> Figure:
    """Return a date, time or duration as a figure, with the approximator before it."""
    kind = _KINDS[date.kind]
    hedge = Hedge(date.start, "")
    if date.hedged:
        hedge = hedge_before(scope.text, date.start, scope.floor)
    counted = kind == "duration" or date.iso is None or hedge.relation == "about"
    if not counted or _compared().match(scope.text, hedge.start):
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
def _compared() -> re.Pattern[str]:
    """A comparison with another time, not a bound: "lower than a year ago"."""
    return re.compile(r"(?:higher|lower|longer|older|younger|shorter|greater)\s", re.IGNORECASE)


def completed(scope: Scope, reading: Reading) -> Figure:
    """Add the approximator in front, and the bounds that it and the one behind set."""
    number, stop, kind, suffix, relation = reading
    hedge = hedge_before(scope.text, number.start, scope.floor)
    if _is_during(scope, hedge.start, kind):
        hedge = Hedge(number.start, "")
    relations = (hedge.relation, relation)
    factor = suffix.factor if suffix else 1
    value, low, high = (
        None if item is None else _rounded(float(item) * factor)
        for item in (number.value, number.low, number.high)
    )
    if value is not None:
        low = value if "low" in relations else low
        high = value if "high" in relations else high
    unit = suffix.unit if suffix else None
    iso = period(value, unit) if kind == "duration" else None
    about = "about" in relations or number.vague
    return Figure(hedge.start, stop, kind, value, unit, low, high, about, iso)


def _rounded(value: float) -> float:
    """Round off what the binary form of a number adds; a tiny number keeps its digits."""
    return round(value, 12) if abs(value) >= 1e-6 else float(f"{value:.6g}")


@cache
def _over() -> re.Pattern[str]:
    return re.compile(r"over\s")


def _is_during(scope: Scope, start: int, kind: FigureKind) -> bool:
    """Whether "over" tells when, not how much: "$30bn over ten years", "nine over seven innings"."""
    if not _over().match(scope.text, start):
        return False
    return start - 1 <= scope.floor > 0 or (kind == "duration" and is_change(scope.text, start))

"""The walk through a block: each place where a figure may start is tried, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qusair_reader.annotation.figures.calendar import Date
from qusair_reader.annotation.figures.clock import clock_time
from qusair_reader.annotation.figures.dates import calendar_date, numeric_date
from qusair_reader.annotation.figures.exclusions import places
from qusair_reader.annotation.figures.quantities import dated, money, quantity
from qusair_reader.annotation.figures.relative import (
    counted_stretch,
    relative_date,
    vague_duration,
)
from qusair_reader.annotation.figures.triggers import Place, next_place
from qusair_reader.annotation.figures.years import edged_year, era, part_of_year
from qusair_reader.annotation.marks import Figure


def scan(text: str, start: int, end: int) -> Iterator[Figure]:
    """Yield the figures between two offsets, in order."""
    barred = [(match.start(), match.end()) for match in places().finditer(text, start, end)]
    barred.append((end, end))
    at, floor, bar = start, start, 0
    while place := next_place(text, at, end):
        begin = place.start
        while barred[bar][1] <= begin and bar < len(barred) - 1:
            bar += 1
        if barred[bar][0] <= begin:
            at = barred[bar][1]
            continue
        figure = _figure(text, place, barred[bar][0], floor)
        if figure is None:
            at = _past(text, place, end)
        else:
            yield figure
            at = floor = max(figure.end, begin + 1)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"[\d.,]*(?:[\w-]*\w)?")


def _past(text: str, place: Place, end: int) -> int:
    """Where to look on after a place that holds no figure: past the word or the run of digits."""
    run = _run().match(text, place.stop, end) if place.shape == "digits" else None
    return run.end() if run else place.stop


def _figure(text: str, place: Place, end: int, floor: int) -> Figure | None:
    start = place.start
    if place.shape == "money":
        return money(text, start, min(place.stop, end), end, floor)
    if place.shape == "digits":
        if _is_glued(text, start, floor):
            return None
        date = _date_in_digits(text, start, end, floor)
    else:
        date = _date_in_words(text, start, end, floor)
    return dated(text, date, floor) if date else quantity(text, start, end, floor)


def _is_glued(text: str, at: int, floor: int) -> bool:
    """Whether digits belong to a code or a name: G20, F-16, A/73, p.12, #3."""
    if at <= floor:
        return False
    before = text[at - 1]
    if before.isalnum() or before in "_#^":
        return True
    if at - 1 <= floor or before not in "-/.\\":
        return False
    return text[at - 2].isalnum() and not (before == "." and text[at - 2] == "c")


def _date_in_digits(text: str, start: int, end: int, floor: int) -> Date | None:
    return (
        clock_time(text, start, end)
        or calendar_date(text, start, end, floor)
        or numeric_date(text, start, end)
        or era(text, start, end)
        or part_of_year(text, start, end)
    )


def _date_in_words(text: str, start: int, end: int, floor: int) -> Date | None:
    return (
        clock_time(text, start, end)
        or calendar_date(text, start, end, floor)
        or era(text, start, end)
        or part_of_year(text, start, end)
        or edged_year(text, start, end)
        or relative_date(text, start, end, floor)
        or vague_duration(text, start, end, floor)
        or counted_stretch(text, start, end, floor)
    )

"""The walk through a block: each place where a figure may start is tried, from left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from qusair_reader.annotation.figures.calendar import MONTHS, WEEKDAYS, Date
from qusair_reader.annotation.figures.clock import between_times, clock_time
from qusair_reader.annotation.figures.dates import calendar_date, numeric_date
from qusair_reader.annotation.figures.eras import year_of_era
from qusair_reader.annotation.figures.exclusions import is_subsection, places
from qusair_reader.annotation.figures.numwords import ONES, ORDINALS, SCALES, TENS, VAGUE
from qusair_reader.annotation.figures.quantities import money, quantity
from qusair_reader.annotation.figures.reading import Scope, dated
from qusair_reader.annotation.figures.relative import relative_date
from qusair_reader.annotation.figures.stopwatch import race_time
from qusair_reader.annotation.figures.stretches import counted_stretch, vague_duration
from qusair_reader.annotation.figures.triggers import Place, next_place
from qusair_reader.annotation.figures.years import (
    SPOKEN_STARTS,
    edged_year,
    era,
    part_of_year,
    spoken_year,
)
from qusair_reader.annotation.marks import Figure


def scan(text: str) -> Iterator[Figure]:
    """Yield the figures of one block's text, in order."""
    end = len(text)
    barred = [match.span() for match in places().finditer(text)]
    barred.append((end, end))
    at = floor = bar = 0
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
    return re.compile(r"[\d.,:]*(?:[\w-]*\w)?")


def _past(text: str, place: Place, end: int) -> int:
    """Where to look on after a place that holds no figure: past the word or the run of digits."""
    run = _run().match(text, place.stop, end) if place.shape == "digits" else None
    return run.end() if run else place.stop


def _figure(text: str, place: Place, end: int, floor: int) -> Figure | None:
    start, scope = place.start, Scope(text, end, floor)
    if place.shape == "money":
        return money(scope, start, min(place.stop, end))
    if place.shape == "digits":
        if _is_glued(text, start, floor):
            return None
        date = _date_in_digits(text, start, end, floor)
    elif text.endswith(("multi-", "Multi-"), floor, start):  # "multi-million"
        return None
    else:
        date = _date_in_words(text, place, end, floor)
    return dated(scope, date) if date else quantity(scope, start)


def _is_glued(text: str, at: int, floor: int) -> bool:
    """Whether digits belong to a code or a name: G20, F-16, A/73, p.12, #3."""
    if at <= floor:
        return False
    before = text[at - 1]
    if before.isalnum() or before in "_#^":
        return True
    if at - 1 <= floor or before not in "-/.\\(":
        return False
    if before == "(":
        return text[at - 2] not in " \u00a0\n" and is_subsection(text, at, floor)
    return text[at - 2].isalnum() and not (before == "." and text[at - 2] == "c")


def _date_in_digits(text: str, start: int, end: int, floor: int) -> Date | None:
    return (
        race_time(text, start, end, floor)
        or clock_time(text, start, end, floor)
        or calendar_date(text, start, end, floor)
        or numeric_date(text, start, end)
        or year_of_era(text, start, end, floor)
        or era(text, start, end, floor)
        or part_of_year(text, start, end, floor)
    )


_Parser = Callable[[str, int, int, int], Date | None]


@cache
def _parsers() -> dict[str, tuple[_Parser, ...]]:
    """The date recognisers that may read something at a word; other words try them all."""
    table: dict[str, tuple[_Parser, ...]] = dict.fromkeys((*ONES, "half"), (clock_time,))
    table |= dict.fromkeys(TENS, ())
    table |= dict.fromkeys(SPOKEN_STARTS, (clock_time, spoken_year))
    table |= dict.fromkeys((*SCALES, *VAGUE, "twice", "thrice", "minus", "negative"), ())
    table["between"] = (between_times,)
    table |= dict.fromkeys(ORDINALS, (calendar_date, era, part_of_year, relative_date))
    table["second"] = (calendar_date, era, part_of_year, relative_date)
    table["quarter"] = (clock_time, part_of_year, relative_date, vague_duration)
    table |= dict.fromkeys(("a", "an"), (clock_time, vague_duration))
    table |= dict.fromkeys(("several", "few", "many"), (vague_duration,))
    table |= dict.fromkeys((*map(str.lower, MONTHS), *map(str.lower, WEEKDAYS)), (calendar_date,))
    table |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), (relative_date,))
    return table


_ALL: tuple[_Parser, ...] = (
    clock_time, calendar_date, era, part_of_year, edged_year, spoken_year, relative_date, vague_duration, counted_stretch,
)  # fmt: skip


def _date_in_words(text: str, place: Place, end: int, floor: int) -> Date | None:
    start = place.start
    for parser in _parsers().get(text[start : place.stop].lower(), _ALL):
        if date := parser(text, start, end, floor):
            return date
    return None

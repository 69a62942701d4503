"""From a number to a figure: its kind from what follows, its bounds from what stands around it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from qusair_reader.annotation.figures.age_bounds import is_age_beyond, is_age_group, is_bounded_age
from qusair_reader.annotation.figures.ages import bare_age, decade_age, told_age
from qusair_reader.annotation.figures.amounts import amount, is_score
from qusair_reader.annotation.figures.approximators import hedge_after, hedge_before
from qusair_reader.annotation.figures.context import measures_nothing, stands_for_nothing
from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.exclusions import is_label, is_numbered
from qusair_reader.annotation.figures.joins import compound, joined, lettered, suffix_after
from qusair_reader.annotation.figures.measures import unit_after
from qusair_reader.annotation.figures.money import money_between, signed_money
from qusair_reader.annotation.figures.numwords import FOLDS, Number, alternatives
from qusair_reader.annotation.figures.reading import Reading, Scope, completed, dated
from qusair_reader.annotation.figures.suffixes import Suffix
from qusair_reader.annotation.figures.temperatures import DEGREES, below_zero, tens_of_degrees
from qusair_reader.annotation.figures.years import year
from qusair_reader.annotation.marks import Figure

_BIG = ("B ", "T ", "G ", "b ", "t ")
"""Letters that are no multiplier before another word unless a currency stands before the number."""


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?P<minus>(?:minus|negative)(?:\s+(?=[\w.])|-(?=\d)))|(?P<between>between\s+)",
        re.IGNORECASE,
    )


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<two>twice)|thrice|(?P<fold>{alternatives(FOLDS)})-?fold)(?![\w-])", re.IGNORECASE
    )


def money(scope: Scope, start: int, sign_end: int) -> Figure | None:
    """Read an amount whose currency sign stands between `start` and `sign_end`."""
    found = signed_money(scope.text, start, sign_end, scope.end)
    if found is None:
        return None
    number, code, stop = found
    stop, relation = hedge_after(scope.text, stop, scope.end)
    return completed(scope, Reading(number, stop, "money", Suffix(stop, "money", code), relation))


def quantity(scope: Scope, start: int) -> Figure | None:
    """Read the figure whose number, "aged", "between", "minus" or "twice" starts at `start`."""
    text, end, floor = scope
    tens = decade_age(text, start, end, floor) or tens_of_degrees(text, start, end, floor)
    if figure := told_age(text, start, end) or tens:
        return figure
    if twice := _twice().match(text, start, end):
        times = FOLDS[twice["fold"].lower()] if twice["fold"] else 2.0 if twice["two"] else 3.0
        return completed(scope, Reading(Number(start, twice.end(), times), twice.end(), "number"))
    lead = _lead().match(text, start, end)
    if lead and lead.end() < end:
        return _led(scope, lead)
    number = amount(text, start, end)
    if number is None:
        return _lone_unit(scope, start)
    date = year(text, number, floor, end) if text[start].isdigit() else None
    if date and not is_numbered(text, number, floor):
        return dated(scope, date)
    return _with_unit(scope, number)


def _led(scope: Scope, lead: re.Match[str]) -> Figure | None:
    """Read "between 30 and 40", "minus 12"; a span of years after "between" stands for itself."""
    text, end, floor = scope
    between = lead["between"] is not None
    number = amount(text, lead.end(), end, between=between)
    if between and (number is None or number.shape != "range"):
        return _between(scope, lead, number)
    if number is None:
        return None
    if text[lead.end()].isdigit() and year(text, number, floor, end):
        return None
    if between:
        return _with_unit(scope, number._replace(start=lead.start()))
    either = _plus_or().search(text, max(floor, lead.start() - 10), lead.start())
    if either:
        return _with_unit(scope, number._replace(start=either.start()))
    if number.value is not None:
        number = number._replace(value=-number.value)
    return _with_unit(scope, number._replace(start=lead.start()))


def _between(scope: Scope, lead: re.Match[str], number: Number | None) -> Figure | None:
    """Read "between 5% and 7%", "between $30m and $45m", where both ends have their unit or sign."""
    text, end, _ = scope
    if number is None:
        found = money_between(text, lead.end(), end)
    else:
        suffix = suffix_after(text, number, number.end, end)
        if suffix is None or suffix.kind == "age":  # "the gap between 5-year-olds and …"
            return None
        found = joined(text, number, suffix, end, between=True)
    if found is None or found[0].shape != "range":
        return None
    return _measured(scope, found[0]._replace(start=lead.start()), found[1], "")


@cache
def _plus_or() -> re.Pattern[str]:
    return re.compile(r"\bplus\s+or\s+\Z", re.IGNORECASE)


@cache
def _lone() -> re.Pattern[str]:
    return re.compile(r"an?(?=\s)", re.IGNORECASE)


@cache
def _lone_tail() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of|from|away|long|wide|high|tall|deep|thick|north|south|east|west|off|apart|inland|ahead|behind)(?![a-z])"
    )


def _lone_unit(scope: Scope, start: int) -> Figure | None:
    """Read "a litre of", "about a mile": one of a unit, told by what stands around it; "a ton of" is much."""
    text, end, floor = scope
    article = _lone().match(text, start, end)
    suffix = unit_after(text, article.end(), end, digits=False) if article else None
    rate = text[start - 1 : start] == "-" or 0 < floor >= start - 1
    if article is None or suffix is None or rate:
        return None
    hedged = hedge_before(text, start, floor).start < start
    if not hedged and suffix.unit == "ton":
        return None
    if not hedged and not _lone_tail().match(text, suffix.end, end):
        return None
    return completed(
        scope, Reading(Number(start, article.end(), 1.0), suffix.end, "measure", suffix)
    )


def _with_unit(scope: Scope, number: Number) -> Figure | None:
    text, end, floor = scope
    added_on = number.shape == "score" and "+" in text[number.start : number.end]  # "the 90+3rd"
    if number.shape == "ordinal" or added_on:
        return _bare(scope, Reading(number, number.end, "number"))
    if many := lettered(text, number, end):
        return _measured(scope, *many, "")
    at, relation = hedge_after(text, number.end, end)
    suffix = suffix_after(text, number, at, end)
    if suffix is None and at != number.end:
        suffix = suffix_after(text, number, number.end, end)
    if suffix and number.shape != "ratio":
        if measures_nothing(text, number, suffix.end, floor, end):
            return None
        return _measured(scope, number, suffix, relation)
    if at == number.end and number.shape == "digits" and not text.startswith(_BIG, at):
        return _in_letters(scope, number)
    return _counted(scope, number, at, relation)


def _in_letters(scope: Scope, number: Number) -> Figure | None:
    """Read a number that no unit follows but maybe a lone letter for a multiplier: "48m", "55m years ago"."""
    text, end, _ = scope
    number = multiplied(text, number, end, letters=True)
    if number.scale != 1 and (suffix := suffix_after(text, number, number.end, end)):
        return _measured(scope, number, suffix, "")
    return _counted(scope, number, *hedge_after(text, number.end, end))


def _counted(scope: Scope, number: Number, at: int, relation: str) -> Figure | None:
    """Read a number without a unit as a factor, as an age with its bound, or as what it is alone."""
    if fold := _times(scope, number, at):
        return completed(scope, Reading(number, fold.end(), "number", None, relation))
    text, end, floor = scope
    if below := below_zero(text, number.end, end):
        return _below_zero(scope, number, Suffix(below, "measure", "°"))
    if is_age_group(text, number, end):
        stop = number.end + 1
        return completed(scope, Reading(number, stop, "age", Suffix(stop, "age", "year")))
    bounded = relation and is_bounded_age(text, number, at, floor)
    if bounded or is_age_beyond(text, number, floor, end):
        return completed(scope, Reading(number, at, "age", Suffix(at, "age", "year"), relation))
    return _bare(scope, Reading(number, at, "number", None, relation))


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:ago|earlier|later|before(?=\s*[.,;:])|hence|from\s+now|previously)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _and_half() -> re.Pattern[str]:
    return re.compile(r"\s+and\s+an?\s+(half|quarter)(?![a-z])", re.IGNORECASE)


def _below_zero(scope: Scope, number: Number, suffix: Suffix) -> Figure:
    """Read "15 degrees below zero", "10 below zero"."""
    value, low, high = number.value, number.low, number.high
    if value is not None:
        number = number._replace(value=-abs(value))
    if low is not None and high is not None:
        number = number._replace(low=-high, high=-low)
    return completed(scope, Reading(number, suffix.end, "measure", suffix))


def _measured(scope: Scope, number: Number, suffix: Suffix, relation: str) -> Figure:
    """Make a figure of a number and its unit, with a second part, "and a half" and "ago" after it."""
    text, end, _ = scope
    iso = None
    if not relation and number.shape in ("digits", "words"):
        number, suffix, iso = compound(text, number, suffix, end)
    if not relation and suffix.kind != "duration":
        number, suffix = joined(text, number, suffix, end)
    stop, kind = suffix.end, suffix.kind
    if suffix.unit in DEGREES and (below := below_zero(text, stop, end)):
        return _below_zero(scope, number, suffix._replace(end=below))
    if kind == "duration":
        tail = _and_half().match(text, stop, end)
        if tail and number.value is not None:
            more = 0.5 if tail[1].lower() == "half" else 0.25
            number, stop = number._replace(value=number.value + more), tail.end()
    if not relation:
        stop, relation = hedge_after(text, stop, end)
    if relation and kind == "duration" and suffix.unit in ("year", "month", "week", "day"):
        bounded = is_bounded_age(text, number._replace(end=suffix.end), stop, scope.floor)
        kind = "age" if bounded else kind
    if kind == "duration" and (ago := _ago().match(text, stop, end)):
        stop, kind = ago.end(), "date"
    figure = completed(scope, Reading(number, stop, kind, suffix, relation))
    return replace(figure, iso=iso) if iso and kind == "duration" else figure


@cache
def _fold() -> re.Pattern[str]:
    return re.compile(r"-?fold(?![\w-])|(?<=\d)(?P<x>[xX×])(?![\w-])")


def _times(scope: Scope, number: Number, at: int) -> re.Match[str] | None:
    """Read what makes a number a factor: "4-fold", "3x", but not the name "Model 3X"."""
    fold = _fold().match(scope.text, at, scope.end)
    named = fold and fold["x"] and is_label(scope.text, number, scope.floor, scope.end)
    return None if named else fold


@cache
def _ordinal_letters() -> re.Pattern[str]:
    return re.compile(r"(?:st|nd|rd|th)(?![a-z])", re.IGNORECASE)


def _bare(scope: Scope, reading: Reading) -> Figure | None:
    """A number without a unit: an age, an ordinal, a score, a number, or nothing."""
    text, end, floor = scope
    number = reading.number
    letters = _ordinal_letters().match(text, number.end, end)
    if letters and text[number.end - 1].isdigit() and number.shape == "digits":
        return Figure(number.start, letters.end(), "ordinal", number.value)
    if number.shape in ("digits", "words") and (age := bare_age(text, number, floor, end)):
        return age
    if _is_no_number(scope, number):
        return None
    if number.shape == "range" and is_score(text, number.start, number.end):
        return Figure(number.start, number.end, "number")
    if number.shape == "ordinal":
        return Figure(number.start, number.end, "ordinal", float(number.value or 0))
    return completed(scope, reading)


def _is_no_number(scope: Scope, number: Number) -> bool:
    """Whether it is a code, a label, or a word that only looks like a number."""
    text, end, floor = scope
    glued = text[number.end : number.end + 1]
    if text[number.end - 1].isdigit() and glued and (glued.isalpha() or glued in "_@#°"):
        return not text.startswith("pts", number.end)  # points of a table or a market
    return is_label(text, number, floor, end) or stands_for_nothing(text, number, floor, end)

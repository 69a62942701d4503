"""Ages told by a bound or a group: "65 and older", "adults over 65", "18-24s"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.numwords import Number


@cache
def timed_before() -> re.Pattern[str]:
    """Return the pattern of what makes "under 20s" a time: "in under 20s", "ran under 20s"."""
    return re.compile(r"\b(?:in|ran|run|runs|time)\s\Z", re.IGNORECASE)


@cache
def _bounded() -> re.Pattern[str]:
    return re.compile(r"[\s-]+(?:and|or)[\s-]+(?P<age>(?:old|young)er)?", re.IGNORECASE)


_PEOPLE = (
    r"\b(?:people|persons?|those|anyone|everyone|anybody|everybody|adults?|children|kids|babies|infants|wom[ae]n|m[ae]n|girls|boys|patients|voters|players|pensioners|residents"
    r"|citizens|students|pupils|viewers|riders|passengers|workers|drivers|guests|visitors|youths|teens|teenagers|americans|britons)\s+(?:(?:who\s+)?are\s+)?"
)


@cache
def _people_before() -> re.Pattern[str]:
    return re.compile(rf"{_PEOPLE}\Z", re.IGNORECASE)


@cache
def _people_beyond() -> re.Pattern[str]:
    return re.compile(
        rf"{_PEOPLE}(?:over|under|above|below|(?:old|young)er\s+than)\s+\Z", re.IGNORECASE
    )


@cache
def uncounted() -> re.Pattern[str]:
    """Return the pattern of what follows an age that stands for itself: no noun that a number would count."""
    return re.compile(
        r"\s*(?:[.,;:!?)”’\"–—]|\Z)|\s+(?:and|or|but|in|on|at|to|by|of|for|from|with|as|than|who|is|are|was|were|has|have|had|can|could|may|must|should|will|would|do|did|does|live|die|died|eat|get|go|need|pay|travel|vote)(?![a-z])"
    )


def is_age_beyond(text: str, number: Number, floor: int, end: int) -> bool:
    """Whether a bare number bounds the age of people: "adults over 65", "children under five"."""
    bounded = text.endswith(("er ", "ow ", "ve ", "an "), floor, number.start)
    if not bounded or not 1 <= (number.value or 0) <= 115:
        return False
    before = _people_beyond().search(text, max(floor, number.start - 40), number.start)
    return before is not None and uncounted().match(text, number.end, end) is not None


@cache
def _group() -> re.Pattern[str]:
    return re.compile(r"s(?![\w’'-])")


def is_age_group(text: str, number: Number, end: int) -> bool:
    """Whether the "s" behind a range makes it people of these ages: "18-24s", but not "in 10-12s"."""
    low, high = number.low or 0, number.high or 0
    if not 10 < low < high <= 115 or low % 10 == 0 or number.grouped:
        return False
    if not _group().match(text, number.end, end):
        return False
    return not timed_before().search(text, max(0, number.start - 8), number.start)


def is_bounded_age(text: str, number: Number, stop: int, floor: int) -> bool:
    """Whether a bound that ends at `stop` is one of age: "65 and older", "anyone 16 or over"."""
    bound = _bounded().match(text, number.end, stop)
    if not bound or not 1 <= (number.value or number.high or 0) <= 115:
        return False
    people = _people_before().search(text, max(floor, number.start - 28), number.start)
    return bool(bound["age"] or (people and number.shape != "ordinal"))

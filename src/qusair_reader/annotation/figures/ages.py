"""Ages that no unit follows: "aged 14 to 19", "George Lowe, 89, died", "in her 40s"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.age_bounds import timed_before, uncounted
from qusair_reader.annotation.figures.amounts import amount
from qusair_reader.annotation.figures.approximators import hedge_after
from qusair_reader.annotation.figures.calendar import DECADES
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.people import is_of_person
from qusair_reader.annotation.marks import Figure

_HEDGES = {"about": "about", "around": "about", "over": "low", "at least": "low", "under": "high", "between": "between"}  # fmt: skip


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(
        r"(?:aged?|ages)\s+(?:of\s+|from\s+)?(?:(?P<hedge>between|about|around|just|only|at\s+least|over|under)\s+)?(?=[\dA-Za-z])",
        re.IGNORECASE,
    )


@cache
def _side() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<over>over)|under)[\s-](?P<age>\d\d)s(?![a-z])", re.IGNORECASE)


def told_age(text: str, start: int, end: int) -> Figure | None:
    """Read "aged 14 to 19", "age 87", "the age of fourteen", "over-65s"."""
    side = _side().match(text, start, end)
    if side and not timed_before().search(text, max(0, start - 8), start):
        age = float(side["age"])
        low, high = (age, None) if side["over"] else (None, age)
        return Figure(start, side.end(), "age", age, "year", low, high)
    aged = _aged().match(text, start, end)
    if not aged or aged.end() >= end:
        return None
    hedge = _HEDGES.get(" ".join((aged["hedge"] or "").lower().split()), "")
    number = amount(
        text, aged.end(), end, between=hedge == "between" or aged[0].lower().startswith("ages")
    )
    if number is None or number.vague or number.shape not in ("digits", "words", "range"):
        return None
    if not 0 <= (number.value if number.value is not None else number.high or 0) < 130:
        return None
    counted = _unit_of_age().match(text, number.end, end)
    if counted and hedge == "between":
        both = _between_units(text, start, number, counted, end)
        if both:
            return both
    unit = counted["unit"].lower() if counted else "year"
    stop, after = hedge_after(text, counted.end() if counted else number.end, end)
    low = number.value if "low" in (hedge, after) else number.low
    high = number.value if "high" in (hedge, after) else number.high
    about = "about" in (hedge, after)
    return Figure(start, stop, "age", number.value, unit, low, high, about)


@cache
def _unit_of_age() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?P<unit>year|month|week|day)s?(?![a-z]|\s+(?:ago|later|earlier)(?![a-z]))(?:\s+old(?![a-z]))?",
        re.IGNORECASE,
    )


_YEARS = {"year": 1, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}


def _between_units(
    text: str, start: int, low: Number, counted: re.Match[str], end: int
) -> Figure | None:
    """Read "aged between two months and 11 years", in the unit of the older."""
    link = re.compile(r"\s+and\s+", re.IGNORECASE).match(text, counted.end(), end)
    high = amount(text, link.end(), end) if link and link.end() < end else None
    last = _unit_of_age().match(text, high.end, end) if high else None
    if low.value is None or high is None or high.value is None or last is None:
        return None
    unit = last["unit"].lower()
    least = low.value * _YEARS[counted["unit"].lower()] / _YEARS[unit]
    if least >= high.value:
        return None
    return Figure(start, last.end(), "age", None, unit, least, high.value)


@cache
def _named_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s“‘\"'(])[A-Z][\w’'.-]+,\s\Z|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\s\(\Z|\b(?:he|she),\s\Z|\b(?:wife|husband|mother|father|son|daughter|brother|sister|partner|girlfriend|boyfriend)\s(?:[A-Z][\w’'-]+\s)?\(\Z"
    )


@cache
def _kin_before() -> re.Pattern[str]:
    kin = r"(?:boy|girl|child|(?:grand|step)?(?:son|daughter)|brother|sister|twin|cousin|nephew|niece)"
    return re.compile(
        rf"\b{kin}(?:\s[A-Z][\w’'-]+)?,\s\Z|\b(?:{kin}s|children)(?:\s[A-Z][\w’'-]+,\s\w+,?(?:\sand)?)*\s[A-Z][\w’'-]+,\s\Z"
    )


_AGE = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen)"


@cache
def _aged_before() -> re.Pattern[str]:
    """Another age of the same list: "aged 15 and (16)"."""
    return re.compile(
        rf"\b(?:aged|ages)\s+{_AGE}(?:,\s+{_AGE}){{0,3}}(?P<link>,?\s+(?:and|or)|,)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _listed_after() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s+(?:and|or)|,)\s+{_AGE}(?!\w)")


@cache
def _is_before() -> re.Pattern[str]:
    """Words that an age follows: "who is 34", "she turned 40"."""
    return re.compile(
        r"\b(?:(?:who|he|she)(?:\s+(?:is|was)|[’']s)|I(?:\s+am|\s+was|[’']m))\s+(?:(?:now|only|just|still|about)\s+)?\Z|\b(?:turn(?:s|ed|ing)?)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _person_after() -> re.Pattern[str]:
    return re.compile(r",\s(?:he|she|I|his|her)(?![\w-])")


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"\s*[.,;:)](?!\d)|\s+(?:and|when|in|on|this|next|last|but)\b|\s*\Z")


@cache
def _comma_after() -> re.Pattern[str]:
    return re.compile(r",(?!\d|\s\d{4}|\s+[A-Z][a-z]+\s+\d)|[;)]|\.(?=\s|\Z)")


def bare_age(text: str, number: Number, floor: int, end: int) -> Figure | None:
    """Read an age between commas or brackets after a name: "George Lowe, 89, died"."""
    if number.value is None or not 1 <= number.value <= 115:
        return None
    before = text[max(floor, number.start - 40) : number.start]
    if _is_listed(text, number, end) or _is_of(text, number, before, end):
        meant = True
    elif number.shape == "digits":
        meant = (
            _is_told(text, number, before, end)
            or _is_apposed(text, number, before, end)
            or is_of_person(text, number, end)
        )
    else:
        before = text[max(0, number.start - 60) : number.start]
        closed = text[number.end : number.end + 1] in (",", ".")
        kin = closed and _kin_before().search(before) is not None
        meant = kin or _is_paired(text, number, before, end)
    return Figure(number.start, number.end, "age", number.value, "year") if meant else None


@cache
def _people_after() -> re.Pattern[str]:
    """Others whom a number counts: "a boy aged six and two men"."""
    return re.compile(
        r"\s+(?:(?:other|more|young|old|adult|[A-Z][a-z]+)\s+)?(?:(?!is|was|has|his|as|its|this)[a-z]{2,}s|men|women|people|children|police|other)(?![a-z])"
    )


@cache
def _of_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:an?|the)\s(?:[a-z-]+\s)?(?:boy|girl|child|toddler|man|woman|lad|youth)\sof\s\Z",
        re.IGNORECASE,
    )


def _is_of(text: str, number: Number, before: str, end: int) -> bool:
    """Whether a number tells of what age one is: "a girl of (six)"."""
    if not before.endswith("of ") or not _of_before().search(before):
        return False
    return uncounted().match(text, number.end, end) is not None


@cache
def _pair_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])[A-Z][\w’'-]+,\s{_AGE},?\s(?:and\s)?[A-Z][\w’'-]+,\s\Z|(?P<first>(?<![\w’'-])[A-Z][\w’'-]+,\s\Z)"
    )


@cache
def _pair_after() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:and\s)?[A-Z][\w’'-]+,\s{_AGE}(?=\s?[,.;:)–—]|\s(?:who|was|were)\b)")


def _is_paired(text: str, number: Number, before: str, end: int) -> bool:
    """Whether two names have an age each: "Tom, (six), and Mia, (three), were found"."""
    found = _pair_before().search(before)
    if found is None:
        return False
    if found["first"]:
        return _pair_after().match(text, number.end, end) is not None
    return uncounted().match(text, number.end, end) is not None


def _is_listed(text: str, number: Number, end: int) -> bool:
    """Whether a number goes on with a list of ages: "aged 15 and (16)"."""
    before = text[max(0, number.start - 48) : number.start]
    listed = _aged_before().search(before) if "age" in before.lower() else None
    if listed is None or _people_after().match(text, number.end, end):
        return False
    return listed["link"] != "," or bool(_listed_after().match(text, number.end, end))


def _is_told(text: str, number: Number, before: str, end: int) -> bool:
    """Whether a verb or the sentence tells the age: "she turned (40)", "At (93), she still swims"."""
    if (number.value or 0) < 10:
        return False
    if before.endswith("At ") and _person_after().match(text, number.end, end):
        return True
    if not _is_before().search(before):
        return False
    return bool(_clause_end().match(text, number.end, end))


def _is_apposed(text: str, number: Number, before: str, end: int) -> bool:
    """Whether a number stands between commas or brackets after a person."""
    close = _comma_after().match(text, number.end, end)
    if not close or not _named_before().search(before):
        return False
    if before.endswith("(") != (close[0] == ")") or _label_before().search(before):
        return False
    return close[0] not in ".;" or bool(_full_name_before().search(before))


@cache
def _full_name_before() -> re.Pattern[str]:
    kin = r"(?:wife|husband|mother|father|son|daughter|brother|sister|partner|friend|neighbou?r)"
    return re.compile(
        r"[A-Z][\w’'.-]+\s+[A-Z][\w’'.-]+,\s\Z|(?:he|she|is),\s\Z"
        rf"|(?:^|[.!?”]\s|\b(?:said|says|named|called)\s|\b{kin},?\s)[A-Z][\w’'-]+,\s\Z"
    )


@cache
def _label_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:No|Chapter|Page|Section|Article|Room)\w*\.?,?\s\Z")


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<part>early|mid|late)[\s-]+)?(?:(?P<digits>[1-9]0)[’']?s|(?P<word>teens|{'|'.join(DECADES)}))(?![a-z])"
        rf"(?:\s+(?:and|or|to)\s+(?:early[\s-]+|mid[\s-]+|late[\s-]+)?(?P<last>[1-9]0[’']?s|{'|'.join(DECADES)})(?![a-z]))?",
        re.IGNORECASE,
    )


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(r"(?:his|her|their|its|our|my|your)\s+", re.IGNORECASE)


@cache
def _whose_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:his|her|their|our|my|your)\s+\Z", re.IGNORECASE)


def _tens(word: str) -> float:
    """The first year of "40s", "forties" or "teens"."""
    if word[0].isdigit():
        return float(word[:2])
    return 10.0 * (DECADES.index(word.lower()) + 2) if word.lower() in DECADES else 13.0


def decade_age(text: str, start: int, end: int, floor: int) -> Figure | None:
    """Read "(her) 40s", "(his) mid-fifties"; where the owner opens the place, the span starts after it."""
    lead = _whose().match(text, start, end)
    begin = lead.end() if lead else start
    if not lead and not _whose_before().search(text[max(floor, start - 8) : start]):
        return None
    match = _decade().match(text, begin, end)
    if not match:
        return None
    low = _tens(match["digits"] or match["word"])
    last = _tens(match["last"]) if match["last"] else low
    high = last + 9 if last != 13 else 19.0
    return Figure(begin, match.end(), "age", None, "year", low, high, bool(match["part"]))

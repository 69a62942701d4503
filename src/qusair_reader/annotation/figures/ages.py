"""Ages that no unit follows: "aged 14 to 19", "George Lowe, 89, died", "in her 40s"."""

from __future__ import annotations

import re
from functools import cache

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


@cache
def _timed_before() -> re.Pattern[str]:
    """What makes "under 20s" a time: "in under 20s", "ran under 20s"."""
    return re.compile(r"\b(?:in|ran|run|runs|time)\s\Z", re.IGNORECASE)


def told_age(text: str, start: int, end: int) -> Figure | None:
    """Read "aged 14 to 19", "age 87", "the age of fourteen", "over-65s"."""
    side = _side().match(text, start, end)
    if side and not _timed_before().search(text, max(0, start - 8), start):
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
    stop, after = hedge_after(text, number.end, end)
    low = number.value if "low" in (hedge, after) else number.low
    high = number.value if "high" in (hedge, after) else number.high
    about = "about" in (hedge, after)
    return Figure(start, stop, "age", number.value, "year", low, high, about)


@cache
def _bounded() -> re.Pattern[str]:
    return re.compile(r"[\s-]+(?:and|or)[\s-]+(?P<age>(?:old|young)er)?", re.IGNORECASE)


@cache
def _people_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:people|persons?|those|anyone|everyone|anybody|everybody|adults?|children|kids|wom[ae]n|m[ae]n|girls|boys|patients|voters|players|pensioners|residents|citizens"
        r"|students|pupils|viewers|riders|passengers|workers|drivers|guests|visitors|youths|teens|teenagers|americans|britons)\s+(?:(?:who\s+)?are\s+)?\Z",
        re.IGNORECASE,
    )


def is_bounded_age(text: str, number: Number, stop: int, floor: int) -> bool:
    """Whether a bound that ends at `stop` is one of age: "65 and older", "anyone 16 or over"."""
    bound = _bounded().match(text, number.end, stop)
    if not bound or not 1 <= (number.value or number.high or 0) <= 115:
        return False
    people = _people_before().search(text, max(floor, number.start - 28), number.start)
    return bool(bound["age"] or (people and number.shape != "ordinal"))


@cache
def _named_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s“‘\"'(])[A-Z][\w’'.-]+,\s\Z|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\s\(\Z|\b(?:he|she|man|woman|boy|girl|(?:grand|step)?(?:son|daughter|father|mother)|baby|toddler|child|brother|sister|wife|husband|partner|girlfriend|boyfriend|twin|uncle|aunt|cousin|nephew|niece|widow|player|driver|teenager|student|teacher|officer|soldier),\s\Z"
    )


@cache
def _kin_before() -> re.Pattern[str]:
    kin = r"(?:boy|girl|child|(?:grand|step)?(?:son|daughter)|brother|sister|twin|cousin|nephew|niece)"
    return re.compile(
        rf"\b{kin}(?:\s[A-Z][\w’'-]+)?,\s\Z|\b(?:{kin}s|children)(?:\s[A-Z][\w’'-]+,\s\w+,?(?:\sand)?)*\s[A-Z][\w’'-]+,\s\Z"
    )


@cache
def _aged_before() -> re.Pattern[str]:
    """Another age of the same list: "aged 15 and (16)"."""
    return re.compile(
        r"\b(?:aged|ages)\s+\d{1,2}(?:,\s+\d{1,2}){0,3}(?P<link>,?\s+(?:and|or)|,)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _listed_after() -> re.Pattern[str]:
    return re.compile(r"(?:,?\s+(?:and|or)|,)\s+\d{1,2}(?!\d)")


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
    return re.compile(r",(?!\d|\s\d{4}|\s+[A-Z][a-z]+\s+\d)|\)|\.(?=\s|\Z)")


def bare_age(text: str, number: Number, floor: int, end: int) -> Figure | None:
    """Read an age between commas or brackets after a name: "George Lowe, 89, died"."""
    if number.value is None or not 1 <= number.value <= 115:
        return None
    before = text[max(floor, number.start - 40) : number.start]
    if number.shape == "digits":
        meant = (
            _is_listed(text, number, end)
            or _is_told(text, number, before, end)
            or _is_apposed(text, number, before, end)
            or is_of_person(text, number, end)
        )
    else:
        before = text[max(0, number.start - 60) : number.start]
        meant = text[number.end : number.end + 1] in (",", ".") and bool(
            _kin_before().search(before)
        )
    return Figure(number.start, number.end, "age", number.value, "year") if meant else None


def _is_listed(text: str, number: Number, end: int) -> bool:
    """Whether a number goes on with a list of ages: "aged 15 and (16)"."""
    listed = _aged_before().search(text, max(0, number.start - 32), number.start)
    if listed is None:
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
    return close[0] != "." or bool(_full_name_before().search(before))


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
        rf"(?:(?P<part>early|mid|late)[\s-]+)?(?:(?P<digits>[1-9]0)[’']?s|(?P<word>teens|{'|'.join(DECADES)}))(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(r"(?:his|her|their|its|our|my|your)\s+", re.IGNORECASE)


@cache
def _whose_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:his|her|their|our|my|your)\s+\Z", re.IGNORECASE)


def decade_age(text: str, start: int, end: int, floor: int) -> Figure | None:
    """Read "(her) 40s", "(his) mid-fifties"; where the owner opens the place, the span starts after it."""
    lead = _whose().match(text, start, end)
    begin = lead.end() if lead else start
    if not lead and not _whose_before().search(text[max(floor, start - 8) : start]):
        return None
    match = _decade().match(text, begin, end)
    if not match:
        return None
    if match["digits"]:
        low = float(match["digits"])
    else:
        word = match["word"].lower()
        low = 10.0 * (DECADES.index(word) + 2) if word in DECADES else 13.0
    high = low + 9 if low != 13 else 19.0
    return Figure(begin, match.end(), "age", None, "year", low, high, bool(match["part"]))

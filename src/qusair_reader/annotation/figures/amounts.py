"""A number as a reader means it: its multiplier, its range and its ratio."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.digits import VULGAR, multiplied, numeral
from qusair_reader.annotation.figures.mixed import article_number, fraction, mixed, with_tail
from qusair_reader.annotation.figures.numwords import Number, cardinal, vague
from qusair_reader.annotation.figures.shares import part_number

_DIGIT_STARTS = frozenset("0123456789.-−+" + "".join(VULGAR))
_MANY = ("10s", "100s", "1000s")


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?|-(?:in|of|for)-", re.IGNORECASE)


@cache
def _ratio_end() -> re.Pattern[str]:
    return re.compile(
        r"(?![\s-]+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|quarters?|games?|matches|starts|%)(?![a-z]))(?![%\w])"
    )


def single(text: str, start: int, end: int, *, letters: bool = False) -> Number | None:
    """Read one number, without a range.

    Args:
        text: The text.
        start: Where it starts.
        end: Where to stop reading.
        letters: Whether a lone letter is a multiplier, as it is after a currency sign.
    """
    if text[start] in _DIGIT_STARTS:
        if text.startswith(_MANY, start) and (number := vague(text, start, end)):
            return number
        number = numeral(text, start, end)
        if number is None:
            return None
        number = multiplied(text, number, end, letters=letters)
        return with_tail(text, number, end)
    number = part_number(text, start, end) or article_number(text, start, end)
    number = number or vague(text, start, end) or cardinal(text, start, end)
    if number is None or number.vague:
        return number
    if number.shape in ("fraction", "half"):
        return number
    found = mixed(text, number, end) or fraction(text, number, end)
    return found or with_tail(text, number, end)


@cache
def _range_link() -> re.Pattern[str]:
    return re.compile(
        r"-\s+(?:to|or|and)\s+|-(?:to|or)-|\s?[-–—]\s?|\s+to\s+|-to-|\s+or\s+|\s+and\s+",
        re.IGNORECASE,
    )


def _ratio_of(text: str, number: Number, end: int) -> Number | None:
    """Read "one in five", "nine out of ten"."""
    link = _ratio().match(text, number.end, end)
    if (
        not link
        or number.value is None
        or number.grouped
        or number.shape not in ("words", "digits")
    ):
        return None
    whole = single(text, link.end(), end) if link.end() < end else None
    if (
        whole is None
        or not whole.value
        or whole.shape not in ("words", "digits")
        or whole.value <= number.value
    ):
        return None
    if 1500 <= whole.value < 2100 and whole.shape == "digits" and not whole.grouped:
        return None
    sure = "out" in link[0].lower() or link[0].lower() == "-in-"
    if not sure and not _ratio_end().match(text, whole.end):
        return None
    return Number(number.start, whole.end, number.value / whole.value, shape="ratio")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|up|down|(?:rose|ris|fell|fall|fallen|gain|los[te]|climb|dropp?|slipp?|jump|slid|add|increas|decreas|grew|grow|declin|dipp?|soar|tumbl|advanc|eas|surg|plung|shed)"
        r"(?:e?s|ed|ing|e)?)(?:\s+(?:by|about|nearly|almost|around|some|another|just|more\s+than))*\s+\Z",
        re.IGNORECASE,
    )


def is_change(text: str, start: int) -> bool:
    """Whether two amounts with "to" between them are a change, not a range: "fell 2p to 145p"."""
    return bool(_change().search(text, max(0, start - 32), start))


def _is_moved(text: str, start: int) -> bool:
    before = _change().search(text, max(0, start - 32), start)
    return before is not None and not before[0].lower().startswith("from")


def _ordered(low: Number, high: Number, link: str) -> bool:
    if low.value is None or high.value is None or "ordinal" in (low.shape, high.shape):
        return False
    word = link.strip(" -\n").lower()
    if word == "or":
        return low.value < high.value <= 2 * low.value + 2
    return word == "to" or low.value < high.value


def _is_score(first: Number, second: Number, link: str) -> bool:
    """Whether two numbers are the two sides of a score or a vote: 6-3, 52-48, 0–0, 45 to 42."""
    if first.value is None or second.value is None or first.value < second.value:
        return False
    if link.strip(" -\n").lower() == "to":
        return first.value > second.value
    plain = all(
        side.shape == "digits" and not side.grouped and 0 <= (side.value or 0) < 1000
        for side in (first, second)
    )
    odds = first.value % 500 == 0 and second.value == 1  # "5,000-1"
    return (plain or odds) and link.strip() in ("-", "–", "—")


@cache
def _played() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:won|wins?|beat|beaten|lost|lose[sr]?|loss|losing|defeat(?:ed|s)?|victory|draw|drew|led|leads?|trail(?:ed|s|ing)?|down|behind|record|score|vote[ds]?)(?:\s+(?:by|of|in|was))?"
        r"|\d[-–]\d{1,3}(?:\s?\(\d{1,2}[-–]\d{1,2}\))?,?(?:\s+and)?)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _low_score() -> re.Pattern[str]:
    return re.compile(
        r"\d{1,3}[-–]\d{1,3}(?=[.,;:)]|\s+(?:to|at|in|on|against|and|with|when|before|after|last|this|over|(?P<told>win|loss|defeat|victory|draw|record))\b|\s*\Z|\s+\()"
    )


@cache
def _bowled() -> re.Pattern[str]:
    """Wickets for runs: "took 5-42"."""
    return re.compile(
        r"(?:(?<=took )|(?<=taking )|(?<=takes )|(?<=claimed )|(?<=returned )|(?<=figures of ))(?:10|[1-9])[-–]\d{2,3}"
    )


def is_score(text: str, start: int, stop: int) -> bool:
    """Whether "3-6" is a score, not a range: beside another score or after a word of winning and losing."""
    bowled = _bowled().match(text, start)
    if bowled and bowled.end() == stop:
        return True
    low = _low_score().match(text, start)
    if not low or low.end() != stop:
        return False
    return low["told"] is not None or bool(_played().search(text, max(0, start - 24), start))


def ranged(
    text: str, number: Number, end: int, *, between: bool = False, letters: bool = False
) -> Number:
    """Return the range that starts with this number, or the number itself where none does."""
    link = _range_link().match(text, number.end, end)
    if not link or link.end() >= end or number.vague:
        return number
    if link[0].strip().lower() == "and" and not between:
        return number
    high = single(text, link.end(), end, letters=letters)
    if high is None or high.vague or text[high.start] in "+-−":
        return number
    both = _pair(number, high, link[0])
    return number if "to" in link[0].lower() and _is_leap(text, both) else both


def _is_leap(text: str, both: Number) -> bool:
    """Whether "to" parts a change from its level, or two levels: "rose 34 to 17,949", "from 45 to 42"."""
    if both.shape == "score":
        return is_change(text, both.start)
    return (both.high or 0) > 4 * (both.low or 0) > 0 and _is_moved(text, both.start)


def _pair(low: Number, high: Number, link: str) -> Number:
    """Make a range or a score of two numbers, the multiplier of the second being that of both."""
    alone = low
    if low.value is not None and low.scale == 1 < high.scale and low.value < 1000:
        low = low._replace(value=low.value * high.scale)
    if _is_score(low, high, link):
        return Number(low.start, high.end, None, shape="score")
    if not _ordered(low, high, link):
        return alone
    return Number(
        low.start, high.end, None, low.value, high.value, shape="range", grouped=high.grouped
    )


@cache
def _record() -> re.Pattern[str]:
    """Wins, losses and draws, a line-up, a ratio, a scale or time added on: "12-3-1", "4-2-3-1", "1:50,000", "45+2"."""
    return re.compile(
        r"(?:\d{1,3}(?:(?P<dash>[-–])\d{1,3}(?:(?P=dash)\d{1,3}){1,2}|:\d{1,3}(?:,\d{3})*)|(?:45|90|105|120)\+\d{1,2}(?:st|nd|rd|th)?)(?![\w–-]|[.,:/]\d)"
    )


def amount(text: str, start: int, end: int, *, between: bool = False) -> Number | None:
    """Read a number, its ratio or its range that starts at `start`."""
    if record := _record().match(text, start, end):
        return Number(start, record.end(), None, shape="score")
    number = single(text, start, end)
    if number is None:
        return None
    return _ratio_of(text, number, end) or ranged(text, number, end, between=between)

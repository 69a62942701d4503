"""Fractions in words behind a number: "two thirds", "and a half", "one hundred and three quarters"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.numwords import (
    ONES,
    PARTS,
    SCALES,
    Number,
    alternatives,
    cardinal,
)

_FEW = "two|three|four|five|six|seven|eight|nine"


@cache
def _article() -> re.Pattern[str]:
    scales = "|".join(word for word in SCALES)
    return re.compile(rf"(?:an?)[\s-]+(?=(?:{scales})(?![a-z]))", re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    plurals = [f"{word}s" for word in PARTS if word != "half"] + ["halves"]
    return re.compile(
        rf"(?P<gap>[\s-]{{1,3}})(?:(?P<one>{alternatives(PARTS)})|(?P<many>{alternatives(plurals)}))(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    parts = alternatives(f"{word}s" for word in PARTS if word not in ("half", "hundred"))
    return re.compile(
        r"[\s-]+and[\s-]+(?:(?P<a>an?|one|two|three)?[\s-]*(?P<part>half|third|quarter|fourth|fifth|eighth|tenth)s?(?![a-z])"
        rf"|(?P<count>{_FEW})[\s-]+(?P<parts>{parts})(?![a-z-]))(?!\s+of\s+an?\s)"
        r"|\s+point(?P<point>(?:[\s-]+(?:zero|nought|naught|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z]))+)",
        re.IGNORECASE,
    )


@cache
def _last_added() -> re.Pattern[str]:
    return re.compile(rf"\s+and\s+(?P<count>one|{_FEW})\Z", re.IGNORECASE)


def with_tail(text: str, number: Number, end: int) -> Number:
    """Add "and a half" or "point five" where it follows."""
    match = _tail().match(text, number.end, end)
    if not match or number.value is None or number.shape == "ordinal":
        return number
    value = number.value
    if match["point"]:
        digits = "".join(
            str(ONES.get(word, 0))
            for word in re.split(r"[\s-]+", match["point"].lower().strip(" \n-"))
        )
        value = float(f"{int(value)}.{digits}")
        number = number._replace(end=match.end(), value=value, grouped=True)
        return multiplied(text, number, end, letters=False) if number.scale == 1 else number
    if match["count"]:
        return _with_parts(number, match.end(), match["count"], match["parts"][:-1]) or number
    if not match["a"]:
        return number
    count = match["a"] if match["a"].lower() in ONES else "one"
    whole = _with_parts(number, match.end(), count, match["part"]) or number
    return multiplied(text, whole, end, letters=False) if number.scale == 1 else whole


def _with_parts(number: Number, end: int, count: str, part: str) -> Number | None:
    """Add so many thirds or quarters; None where they make a whole: "two and five quarters".

    They are parts of what the number ends in, "a million and a half" being 1.5 million; those of a
    hundred are parts of one.
    """
    share = ONES[count.lower()] / PARTS[part.lower()]
    if number.value is None or share >= 1:
        return None
    scale = 1 if number.scale == 100 else number.scale
    return number._replace(end=end, value=number.value + share * scale, grouped=True)


def mixed(text: str, number: Number, end: int) -> Number | None:
    """Read "one hundred and three quarters": what "and" adds to a number counts the parts behind it."""
    added = _last_added().search(text, number.start, number.end)
    part = _part().match(text, number.end, end) if added else None
    if not added or not part or number.shape != "words":
        return None
    if part["many"]:
        word = "half" if part["many"].lower() == "halves" else part["many"][:-1]
    elif added["count"].lower() == "one" and part["one"].lower() in ("half", "quarter"):
        word = part["one"]
    else:
        return None
    before = added.start()
    whole = article_number(text, number.start, before) or cardinal(text, number.start, before)
    return whole and _with_parts(whole, part.end(), added["count"], word)


def fraction(text: str, number: Number, end: int) -> Number | None:
    """Read "two-thirds", "one fifth" after their count."""
    match = _part().match(text, number.end, end)
    if not number.value or number.shape == "ordinal":
        return None
    if not match:
        return _compound_part(text, number, end) if number.value == 1 else None
    if match["one"]:
        if number.value != 1 or _is_compound(text, match):
            return None
        below = PARTS[match["one"].lower()]
    else:
        word = match["many"].lower()
        if word == "quarters" and not re.match(
            r"(?:two|three|3)$", text[number.start : number.end], re.IGNORECASE
        ):
            return None
        below = PARTS["half" if word == "halves" else word[:-1]]
    return Number(number.start, match.end(), number.value / below, shape="fraction")


def _is_compound(text: str, part: re.Match[str]) -> bool:
    """Whether an ordinal begins another word: "one third-party vendor", but "one-third-full"."""
    if part["gap"] == "-" or part["one"].lower() in ("half", "quarter"):
        return False
    return text[part.end() : part.end() + 1] == "-" and text[part.end() + 1 :][:1].isalpha()


def _compound_part(text: str, number: Number, end: int) -> Number | None:
    """Read "one twenty-fifth": a part whose name is itself composed."""
    if text[number.end : number.end + 1] not in (" ", "-"):
        return None
    below = cardinal(text, number.end + 1, end)
    if below is None or below.shape != "ordinal" or not below.value or below.value < 20:
        return None
    return Number(number.start, below.end, 1 / below.value, shape="fraction")


def article_number(text: str, start: int, end: int) -> Number | None:
    """Read "a hundred", "a dozen", "a million"."""
    match = _article().match(text, start, end)
    if not match:
        return None
    number = cardinal(text, match.end(), end)
    return number._replace(start=start) if number else None

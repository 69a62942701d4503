"""Numbers in words: cardinals, ordinals, fractions and vague plurals ("tens of thousands")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "nought": 0, "naught": 0,
}  # fmt: skip
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
"""Multipliers; lakh and crore are those of Indian English, billion and up the short scale."""
FOLDS: dict[str, float] = {
    **{word: float(value) for word, value in (ONES | TENS).items() if value > 1},
    "hundred": 100.0, "thousand": 1000.0,
}  # fmt: skip
"""Words that "-fold" may follow in one word: "tenfold"."""
_LAST_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}
ORDINALS: dict[str, float] = (
    {f"{word}th": value for word, value in ONES.items() if value in (4, 6, 7, 10, 11)}
    | {f"{word}th": value for word, value in ONES.items() if value > 12}
    | {f"{word[:-1]}ieth": value for word, value in TENS.items()}
    | {
        f"{word}th": value
        for word, value in SCALES.items()
        if word not in ("dozen", "lakh", "crore")
    }
    | _LAST_ORDINALS
)
PARTS: dict[str, float] = {
    word: value for word, value in ORDINALS.items() if word not in ("first", "second")
} | {"half": 2, "quarter": 4}
"""Denominators in the singular."""
VAGUE: dict[str, float] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
    "trillions": 1e12,
}


HANDFULS = (
    "miles", "kilometres", "kilometers", "metres", "meters", "feet", "inches", "yards", "acres", "hectares", "tons", "tonnes", "kilos",
    "kilograms", "grams", "ounces", "gallons", "litres", "liters", "pints", "barrels", "degrees", "pounds", "dollars", "euros", "cents",
    "pence", "bucks", "quid", "percent", "per",
)  # fmt: skip
"""Units of which there may be "a few", and the first word of "per cent"."""


class Number(NamedTuple):
    """A number as it is written, before its unit and its approximator are known."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    vague: bool = False
    """Whether the words give an order of magnitude only."""
    shape: str = "words"
    """words, digits, ordinal, fraction, ratio, range or score."""
    grouped: bool = False
    """Whether the digits are grouped or have decimals or a multiplier: never a year or a label."""
    scale: float = 1
    """The multiplier that ends the number: 1e6 in "2.5 million"."""


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _next_word() -> re.Pattern[str]:
    cardinals = alternatives([*ONES, *TENS, *SCALES])
    return re.compile(
        rf"(?P<gap>\s+and\s+|\s*&\s*|\s?-\s?|,?\s+|)(?P<word>{cardinals}|{alternatives(ORDINALS)})(?![a-z])",
        re.IGNORECASE,
    )


def _is_and(gap: str) -> bool:
    return "and" in gap.lower() or "&" in gap


class _Sum:
    """A cardinal as it grows word by word; `take` refuses what cannot follow."""

    def __init__(self) -> None:
        self.total: float = 0
        self.part: float = 0
        self.room: float = 0
        """What may be added: less than this (0: nothing said yet)."""
        self.scale: float = float("inf")

    def take(self, value: float, gap: str, *, scale: bool) -> bool:
        if scale:
            return self._multiply(value, gap)
        joined = _is_and(gap)
        if self.room == 0:
            if joined:
                return False
        elif (
            value >= self.room
            or value == 0
            or (joined and self.room < 100)
            or ("," in gap and self.room < 1000)
        ):
            return False
        self.part += value
        self.room = 10 if value in TENS.values() else 0.5
        return True

    def _multiply(self, value: float, gap: str) -> bool:
        if _is_and(gap) or "," in gap:
            return False
        empty = self.part == 0 and self.room > 0
        if value in (12, 100):
            if empty or (value == 100 and self.part >= 100):
                return False
            self.part = (self.part or 1) * value
            self.room = 100 if value == 100 else 0.5
        elif not empty and value < self.scale:
            self.total += (self.part or 1) * value
            self.part, self.scale, self.room = 0, value, min(value, 1e6)
        elif empty and self.total and value in (1e3, 1e6, 1e7):
            self.total *= value
        else:
            return False
        return True


def cardinal(text: str, start: int, end: int) -> Number | None:
    """Read a cardinal or ordinal in words that starts at `start`."""
    pattern = _next_word()
    total, at, shape, words, scale = _Sum(), start, "words", 0, 1.0
    while match := pattern.match(text, at, end):
        gap, word = match["gap"], match["word"].lower()
        if (at == start) != (gap == ""):
            break
        if word in SCALES:
            taken = total.take(SCALES[word], gap, scale=True)
        elif word in ONES or word in TENS:
            taken = total.take(ONES.get(word, TENS.get(word, 0)), gap, scale=False)
        else:
            value = ORDINALS[word]
            if words and value < 100 and total.room in (0, 0.5):
                break
            taken = total.take(value, gap, scale=value >= 100)
            shape = "ordinal" if taken else shape
        if not taken:
            break
        at, words, scale = match.end(), words + 1, SCALES.get(word, 1)
        if shape == "ordinal":
            break
    if not words:
        return None
    return Number(start, at, float(total.total + total.part), shape=shape, scale=scale)


@cache
def _vague() -> re.Pattern[str]:
    plural = alternatives(VAGUE)
    scale = alternatives(SCALES)
    return re.compile(
        rf"(?P<many>{plural}|10{{1,3}}s(?=\s+of\s))(?:\s+(?:upon|and)\s+(?P=many))?"
        rf"(?:\s+of\s+(?P<of>{plural}))?(?:\s+of\s+(?P<of2>{plural}))?(?![\w-])"
        rf"|(?P<few>(?:a\s+|the\s+)?(?:few|couple(?:\s+of)?)|several|many)\s+(?P<scale>{scale})s?(?:\s+(?P<scale2>{scale}))?(?![\w])"
        rf"|(?P<handful>(?:a\s+)?(?:few|couple\s+of)|several)(?=\s+(?:{alternatives(HANDFULS)})(?![a-z]))",
        re.IGNORECASE,
    )


def vague(text: str, start: int, end: int) -> Number | None:
    """Read an order of magnitude: "dozens", "tens of thousands", "a few hundred", "several million".

    `low` is the least that the plural can mean (two of the power named), `value` is None.
    """
    match = _vague().match(text, start, end)
    if not match:
        return None
    if match["handful"]:
        least = 2.0
    elif match["few"]:
        least = 2 * SCALES[match["scale"].lower()]
        least *= SCALES[match["scale2"].lower()] if match["scale2"] else 1
    else:
        many = match["many"].lower()
        least = 2 * (float(many[:-1]) if many[0] == "1" else VAGUE[many])
        for part in (match["of"], match["of2"]):
            least *= VAGUE[part.lower()] if part else 1
    return Number(start, match.end(), None, low=least, vague=True)

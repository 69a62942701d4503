"""The places where a figure may start: every word is looked up once, so that other text costs little."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.figures.calendar import (
    DECADES,
    HOLIDAY_STARTS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from qusair_reader.annotation.figures.digits import VULGAR
from qusair_reader.annotation.figures.numwords import (
    FOLDS,
    HANDFULS,
    ONES,
    ORDINALS,
    PARTS,
    SCALES,
    TENS,
    VAGUE,
)
from qusair_reader.annotation.figures.signs import amount_after, letter_signs
from qusair_reader.annotation.figures.tables import currencies

ANY = frozenset({"*"})
"""Stands for "whatever follows" in the table of words."""
_CARDINALS = (*ONES, *TENS, *SCALES)
_NAMED = tuple(
    name.lower()
    for name in (
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *(f"{day}s" for day in WEEKDAYS),
    )
)
_ALWAYS = (
    *_CARDINALS, *VAGUE, *ORDINALS, *_NAMED, *(f"{word}fold" for word in FOLDS), "half", "quarter", "twice", "thrice", "minus", "negative", "age", "aged", "ages", "between",
    "today", "yesterday", "tomorrow", "tonight", "noon", "midday", "midnight", "fy", "fiscal", "financial",
)  # fmt: skip
_PLURALS = ("seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades", "centuries", "weekends", "quarters", "yrs")  # fmt: skip
_UNITS = (
    *_PLURALS, "second", "minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century",
    "millennium", "morning", "afternoon", "evening", "lunchtime", "period", "generation",
)  # fmt: skip
_STEPS = (
    "last", "next", "past", "coming", "following", "previous", "preceding", "prior", "recent", "current", "latest", "same", "final", "opening",
    "closing", "intervening", "ensuing", "upcoming", "whole", "entire", "full", "early", "late", "mid", "remaining", "subsequent", "future", "later",
    "fiscal", "financial", "calendar", "school", "academic", "comparable", "corresponding", "first",
)  # fmt: skip
_EDGES = (
    "end",
    "beginning",
    "start",
    "turn",
    "middle",
    "close",
    "rest",
    "remainder",
    "latter",
    "eve",
)
_COUNTS = ("several", "few", "many", "couple", "handful")
_MORE = ("other", "long", "more", "working", "trading", "consecutive", "hard", "dozen", "straight", "solid", "successive", "business")  # fmt: skip
_PERIODS = (*_UNITS, *_STEPS, *SEASONS, *_NAMED, *_CARDINALS, *_COUNTS, *_MORE)
LONE_UNITS = (
    "mile", "kilometre", "kilometer", "metre", "meter", "foot", "inch", "yard", "tonne", "ton", "kilo", "kilogram", "pound", "ounce",
    "gram", "gallon", "litre", "liter", "barrel", "acre", "hectare", "degree", "square", "nautical",
)  # fmt: skip
"""Units that may stand after "a" as a measure: "about a mile", "a litre of"."""


class Place(NamedTuple):
    """Where a figure may start; `stop` is where to look on if none does."""

    start: int
    stop: int
    shape: str
    """word, digits or money."""


_FOLLOWED: tuple[tuple[Iterable[str], Iterable[str]], ...] = (
    (("the",), (*_PERIODS, *_EDGES, *ORDINALS, *DECADES, "0", "roaring", "swinging")),
    (("a", "an"), (*LONE_UNITS, *SCALES, *PARTS, *_UNITS, *_COUNTS, "full", "whole", "long", "fiscal", "calendar")),
    (("this", "that", "these", "those", "every", "each"), (*_PERIODS, "christmas", "easter", "thanksgiving")),
    (("his", "her", "its", "their", "our", "my", "your"), (*_STEPS, *DECADES, "teens", "0")),
    (_STEPS, (*_PERIODS, *DECADES, *ORDINALS, "of", "in", "on", "the", "this", "that", "christmas", "easter", "thanksgiving", "new", "today", "yesterday", "0")),
    (_EDGES, ("of", "half", "part")),
    (("earlier", "sometime", "pre", "post"), (*_PERIODS, "in", "on", "this", "that", "today", "yesterday", "tomorrow", "0")),
    (("over", "under"), ("0",)),
    (_COUNTS, (*_UNITS, *SCALES, *_MORE, "of")),
    (("several", "few", "couple"), HANDFULS),
    (_UNITS, ("ago", "earlier", "later", "before", "after", "hence", "from", "long")),
    (("year",), ("end",)),
    (SEASONS, ("of", "in", "last", "this", "next", "0")),
    *(((word,), following) for word, following in HOLIDAY_STARTS.items()),
)  # fmt: skip
"""Words that may start a figure, with the words (or a digit, "0") one of which must follow."""


@cache
def _followers() -> dict[str, frozenset[str]]:
    """Return the words that may start a figure, each with all that may follow it."""
    table: dict[str, frozenset[str]] = {}
    for words, following in _FOLLOWED:
        follow = frozenset(following)
        table.update((word, table.get(word, frozenset()) | follow) for word in words)
    always = (word for word, following in HOLIDAY_STARTS.items() if following == ("*",))
    table.update((word, ANY) for word in (*_ALWAYS, *always))
    return table


_AFTER_PREPOSITION = frozenset((*_PLURALS, *SEASONS)) - {"fall"}
_PREPOSITIONS = ("in ", "by ", "of ", "for ", "since ", "until ", "during ", "within ")


@cache
def _tokens() -> re.Pattern[str]:
    signs = {sign[-1] for sign in currencies().signs if not sign[-1].isalnum()} - set("./ ")
    return re.compile(
        rf"(?P<word>[A-Za-z]+)|(?P<digits>(?<![\w.])[-−+]?\.\d|(?<![\w)%°])[-−+](?=\d)|\d|[{''.join(VULGAR)}])"
        rf"|(?P<sign>(?:(?<!\w)[-−]\s?)?[{''.join(sorted(signs))}])|(?P<era>(?<!\w)[’'](?=\d0s|\d\d(?!\w)))"
    )


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"[\s-]+(?:(?P<word>[A-Za-z]+)|[\d’'])|(?=[’']s\s+Day)")


@cache
def _after_sign() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]?(?:-?(?=\.?\d)|(?=[a-z]))")


def next_place(text: str, at: int, end: int) -> Place | None:
    """Return the first place from `at` on where a figure may start."""
    search, table = _tokens().search, _followers()
    while match := search(text, at, end):
        start, at = match.span()
        kind = match.lastgroup
        if kind == "word":
            if start and text[start - 1].isalnum():
                continue
            word = match[0]
            following = table.get(word.lower())
            if following is not None and (
                following is ANY
                or _follows(text, at, end, following)
                or (word in _AFTER_PREPOSITION and _has_preposition(text, start))
            ):
                return Place(start, at, "word")
            if word in _lettered() and (place := _sign_in_letters(text, start, at, end)):
                return place
        elif kind != "sign":
            return Place(start, at, "word" if kind == "era" else "digits")
        elif place := _sign(text, start, at, end):
            return place
    return None


def _follows(text: str, at: int, end: int, following: frozenset[str]) -> bool:
    """Whether one of the words, or a digit where "0" is among them, comes next."""
    match = _next().match(text, at, end)
    if not match:
        return False
    word = match["word"]
    return word.lower() in following if word else "0" in following


def _has_preposition(text: str, start: int) -> bool:
    return text[max(0, start - 7) : start].lower().endswith(_PREPOSITIONS)


@cache
def _lettered() -> frozenset[str]:
    return letter_signs() | {"Q", "H", "FY"}


def _sign_in_letters(text: str, start: int, at: int, end: int) -> Place | None:
    """Read "Rs 20", "USD115", and the quarters "Q3", "H1"."""
    if text[start:at] in ("Q", "H", "FY"):
        return Place(start, at, "word") if at < end and text[at].isdigit() else None
    stop = amount_after(text, start, at, end)
    return None if stop is None else Place(start, stop, "money")


def _sign(text: str, start: int, at: int, end: int) -> Place | None:
    """Read a sign and the letters that belong to it: "$", "US$", "-£"."""
    match = _after_sign().match(text, at, end)
    if not match:
        return None
    signs = currencies().signs
    for size in range(5, 1, -1):
        before = at - size
        if before >= 0 and text[before:at] in signs and not (before and text[before - 1].isalnum()):
            return Place(before, match.end(), "money")
    return Place(start, match.end(), "money") if not (start and text[start - 1].isalpha()) else None

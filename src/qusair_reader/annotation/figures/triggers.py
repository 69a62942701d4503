"""The places where a figure may start, found with one pattern so that other text costs little."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from qusair_reader.annotation.figures.calendar import (
    DECADES,
    HOLIDAY_WORDS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from qusair_reader.annotation.figures.digits import VULGAR
from qusair_reader.annotation.figures.numwords import (
    ONES,
    ORDINALS,
    PARTS,
    SCALES,
    TENS,
    VAGUE,
    alternatives,
)
from qusair_reader.annotation.figures.tables import currencies

_CARDINALS = (*ONES, *TENS, *SCALES)
_NUMBERS = (
    *_CARDINALS,
    *VAGUE,
    *ORDINALS,
    "half",
    "quarter",
    "twice",
    "thrice",
    "minus",
    "negative",
    "aged?",
    "ages",
    "between",
)
_CALENDAR = (
    *(name.lower() for name in (*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)), *HOLIDAY_WORDS,
    "today", "yesterday", "tomorrow", "tonight", "overnight", "noon", "midday", "midnight", "fy", "fiscal", "financial", "year-end", "year end",
)  # fmt: skip
_UNITS = (
    "seconds", "minutes", "hours", "days", "nights", "weeks", "weekends", "months", "quarters", "years", "yrs", "decades", "centuries",
    "second", "minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century", "millennium",
    "morning", "afternoon", "evening", "lunchtime", "period",
)  # fmt: skip
_STEPS = (
    "last", "next", "past", "coming", "following", "previous", "preceding", "prior", "recent", "current", "latest", "same", "final", "opening",
    "closing", "intervening", "ensuing", "upcoming", "whole", "entire", "full", "early", "late", "mid", "remaining", "subsequent", "future", "later",
    "fiscal", "financial", "calendar", "school", "academic", "year-ago", "year-earlier", "comparable", "corresponding",
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
    "first",
    "second",
    "last",
)
_COUNTS = ("several", "few", "many", "couple")
_LONE = (
    "US$",
    "Rs",
    "Re",
    "RMB",
    "DM",
    "RM",
    "Dh",
    "Dhs",
    "Rp",
    "Tk",
    "SFr",
    "Sfr",
    "KSh",
    "Ksh",
    "FCFA",
    "LL",
    "TL",
    "NIS",
    "JD",
    "KD",
    "rmb",
)
"""Currency signs made of letters that stand before a figure."""


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words in any case that branches on the first letter."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    parts = []
    for letter, rest in sorted(groups.items()):
        tails = "|".join(sorted(set(rest), key=len, reverse=True)).replace(" ", r"\s+")
        parts.append(f"[{letter}{letter.upper()}](?i:{tails})")
    return f"(?:{'|'.join(parts)})(?![A-Za-z])"


def _before(words: str, following: Iterable[str], also: str = "") -> str:
    return rf"(?:{words})(?=\s+(?:{_any(following)}{also}))"


def _words() -> str:
    named = tuple(name.lower() for name in (*MONTHS, *WEEKDAYS))
    after_the = (
        *_UNITS,
        *_STEPS,
        *_EDGES,
        *SEASONS,
        *DECADES,
        *named,
        *_CARDINALS,
        *ORDINALS,
        *_COUNTS,
        "year-ago",
    )
    stretches = (
        *_UNITS,
        *_STEPS,
        *SEASONS,
        *named,
        *_CARDINALS,
        *_COUNTS,
        "other",
        "long",
        "first",
    )
    after_a = (
        *SCALES,
        *PARTS,
        *_UNITS,
        "half",
        "few",
        "couple",
        "baker",
        "full",
        "whole",
        "long",
        "fiscal",
        "calendar",
    )
    edge_of = rf"(?=\s+(?:of|in|on|the|{_any((*_UNITS, *_STEPS, *SEASONS, *named, 'this', 'that', 'today', 'yesterday', 'christmas', 'tomorrow', 'easter', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'))}|\d)|-)"
    return "|".join((
        _any((*_NUMBERS, *_CALENDAR)),
        _before("[Tt]he|THE", after_the, r"|[\d’']"),
        _before("[Aa]n?", after_a),
        _before("[Tt]h(?:is|at|ese|ose)|[Ee](?:very|ach)|THIS|EVERY", stretches),
        _before("[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y", (*_STEPS, *DECADES, "first", "teens", "mid"), r"|\d0s"),
        _before(_any(_STEPS), (*stretches, "of", "in", "on", "the", "christmas", "easter", "new")),
        rf"{_any(_EDGES)}(?=\s+(?:half\s+|part\s+)?of\s)",
        rf"(?:{_any(('early', 'late', 'mid', 'earlier', 'later', 'sometime', 'pre', 'post'))}){edge_of}",
        _before(_any(_COUNTS), (*_UNITS, *SCALES, *ADJECTIVE_STARTS), ),
        r"several(?=-(?:day|week|month|year))",
        rf"(?<=[Ff]or )(?:{_any(_UNITS[:13])})|(?<=[Ww]ithin )(?:{_any(_UNITS[:13])})|{_any(_UNITS[:13])}(?=\s+(?:ago|earlier|later|before|hence|from)(?![a-z])|[\s-]long)|{_any(_UNITS[13:25])}(?=-long)",
        _before(_any(SEASONS), ("of", "in", "last", "this", "next"), r"|\d"),
        r"(?<=in )(?:spring|summer|autumn|winter)(?![a-z])|(?<=(?:of|by) )(?:summer|winter|autumn)(?![a-z])|(?<=(?:ince|ntil|ring) )(?:spring|summer|autumn|winter)(?![a-z])",
        r"Q[1-4](?!\w)|H[12](?=\s+(?:of\s+)?(?:19|20)\d\d)|[’'](?=\d0s)",
    ))  # fmt: skip


ADJECTIVE_STARTS = (
    "more",
    "long",
    "full",
    "working",
    "trading",
    "consecutive",
    "other",
    "hard",
    "dozen",
)


@cache
def triggers() -> re.Pattern[str]:
    """Return the pattern; its groups are money (a sign and the start of its figure), digits and word."""
    signs = [sign for sign in currencies().signs if not sign.isalpha() or sign in _LONE]
    codes = "|".join(currencies().codes)
    before_words = alternatives(
        sign for sign in signs if not sign[-1].isalnum() and sign[-1] != "."
    )
    return re.compile(
        rf"(?P<money>(?<![A-Za-z0-9])(?:[-−]\s?)?(?:(?:{alternatives(signs)}|{codes}|usd|eur|gbp)[ \u00a0]?-?(?=\.?\d)|(?:{before_words})[ \u00a0]?(?=[a-z])))"
        rf"|(?P<digits>(?<![\w.])[-−+]?\.\d|(?<![\w)])[-−+](?=\d)|\d|[{''.join(VULGAR)}])"
        rf"|(?<!\w)(?P<word>{_words()})"
    )

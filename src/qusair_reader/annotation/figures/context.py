"""What a bare number is, told from the words around it: a year, a pronoun, an adverb, a count."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.dates import Date
from qusair_reader.annotation.figures.numwords import Number


@cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(
        r"[ \u00a0\n]+(?!(?:was|is|has|its|as|his|this|across|does|less|plus|versus|towards|afterwards|sometimes|always|perhaps|besides|was)\b)(?:[a-z-]+[ \n]+)?(?:[a-z]{2,}s|people|men|women|children|police|troops|staff|personnel|dead|others)(?![a-z])"
    )


@cache
def _year_cue() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:in|since|by|until|till|during|from|before|after|of|late|early|mid|end|fiscal|year|circa|c\.|around|about|to|through|between|and|or|summer|spring|"
        r"autumn|winter|fall|for|the|back|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]he|[Ii]n\s+the\s+year)|mid-|pre-|post-|late-|early-|[(\[,–/-])[ \u00a0\n]*\Z"
    )


@cache
def _year_range() -> re.Pattern[str]:
    return re.compile(
        r"(?P<first>(?:1\d|20)\d\d)(?:\s?[-–—/]\s?(?P<last>(?:1\d|20)\d\d|\d\d)(?![\d,.]\d|\d)|\s+(?:to|and)\s+(?P<to>(?:1\d|20)\d\d)(?![\d,]))?"
    )


def is_year(text: str, number: Number, floor: int, end: int) -> Date | None:
    """Return the year, or span of years, that a number of four digits stands for."""
    if number.shape not in ("digits",) or number.grouped:
        return None
    match = _year_range().match(text, number.start, end)
    if (
        not match
        or match.end("first") != number.end
        or number.value is None
        or not 1100 <= number.value < 2100
    ):
        return None
    if re.compile(r"%|[:.]\d|\d|\s+(?:AD|BC|BCE|CE)\b").match(text, number.end, end):
        era = re.compile(r"\s+(?:AD|BC|BCE|CE)\b").match(text, number.end, end)
        return Date(number.start, era.end(), "date") if era else None
    before = text[max(floor, number.start - 20) : number.start]
    cue = bool(_year_cue().search(before)) or not before.strip() or before.rstrip()[-1:] in ".:;"
    if not 1700 <= number.value <= 2050 and not cue:
        return None
    if _plural_noun().match(text, number.end, end) and not re.search(
        r"(?i)\b(?:in|since|by|of|the|during|fiscal)\s+\Z", before
    ):
        return None
    return _years(match)


def _years(match: re.Match[str]) -> Date:
    first, last = match["first"], match["last"]
    if not last:
        return Date(match.start(), match.end("first"), "date", first)
    full = last if len(last) == 4 else first[:2] + last
    if int(full) <= int(first):
        return Date(match.start(), match.end("first"), "date", first)
    return Date(match.start(), match.end("last"), "date", f"{first}/{full}")


@cache
def _pronoun_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|that|which|every|any|no|some|each|another|such|other|the|many\s+a|loved|only|single|a|an|new|old|good|bad|big|small|little|great|young|right|wrong|same|next|last|first|second|third|"
        r"latter|former|evil|previous|current|whole|as|not)[\s-]+\Z",
        re.IGNORECASE,
    )


@cache
def _pronoun_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s+(?:is|was|can|could|may|might|must|should|would|will|who|that|which|another|has|had|does|did|by\s+one|else|thinks?|needs?|wants?|feels?|sees?|says|gets?|knows?|expects?|to|day|more\s+time|cannot|never|always|also|hopes?)\b"
        r"|[’'](?:s|d|ll)\b|-(?:sided|off|time|on-one|liner|upmanship|stop|party)\b|self\b|[’']s\s+self)",
        re.IGNORECASE,
    )


def stands_for_nothing(text: str, number: Number, floor: int, end: int) -> bool:
    """Whether a number word is a pronoun, an adverb or part of an idiom here."""
    word = text[number.start : number.end].lower()
    before = text[max(floor, number.start - 24) : number.start]
    if word == "one":
        return _is_pronoun(text, number, before, end)
    if number.shape == "ordinal":
        return _is_adverb(text, number, before, end, word)
    if word in ("half", "quarter"):
        return True
    if (
        word in ("zero", "nought", "ten", "million", "thousand", "hundred")
        and re.match(r"-[a-z]", text[number.end : number.end + 2])
        and word == "zero"
    ):
        return True
    return False


def _is_pronoun(text: str, number: Number, before: str, end: int) -> bool:
    if _pronoun_after().match(text, number.end, end):
        return True
    if re.search(r"\b(?:only|the|a|not|first|last|next|another|as)[\s-]+\Z", before, re.IGNORECASE):
        follows = re.compile(
            r"[\s-]+(?!(?:in|on|at|of|and|or|but|to|for|with|from|who|that|which|is|was|as|by|he|she|they|we|I|it|you)\b)[a-z]+"
        ).match(text, number.end, end)
        return not follows
    return bool(_pronoun_before().search(before))


def _is_adverb(text: str, number: Number, before: str, end: int, word: str) -> bool:
    sentence = not before.strip(" \n“‘\"'") or before.rstrip(" \n“‘\"'")[-1:] in (
        ".",
        "!",
        "?",
        ":",
        ";",
    )
    if sentence and text.startswith(",", number.end):
        return True
    if word == "first":
        return bool(re.search(r"\bat\s+\Z", before)) or bool(
            re.compile(
                r"\s+(?:of\s+all|name|names|hand|aid|lady)\b|-(?:hand|aid|class)\b", re.IGNORECASE
            ).match(text, number.end, end)
        )
    if word == "second":
        if re.search(
            r"\b(?:a|per|split|each|every|this|that|any|one)[\s-]+\Z", before, re.IGNORECASE
        ):
            return not re.compile(r"\s+[a-z]{3,}").match(text, number.end, end) or bool(
                re.compile(
                    r"\s+(?:to|that|and|or|before|after|later|when|as|in|on|of|for|ago|longer)\b"
                ).match(text, number.end, end)
            )
        return bool(
            re.compile(r"-(?:hand|guess|rate|degree)|\s+(?:thoughts?|nature|guess\w*)\b").match(
                text, number.end, end
            )
        )
    return False

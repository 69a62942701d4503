"""Number words that are no numbers here: the pronoun "one", the adverb "first", the time "a second"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.numwords import Number


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|that|which|every|any|no|some|each|another|such|other|whatever|whichever|loved|same|evil|little|big|good|bad|new|old|young|right|wrong|next|last|latter|former|previous|current|great)[\s-]+\Z"
        r"|\b(?:an?|the)\s+(?:(?!(?:of|in|at|to|for|and|or|than|with|by|from|on)\b)[\w’'-]+\s+){1,2}\Z",
        re.IGNORECASE,
    )


@cache
def _weakly_determined() -> re.Pattern[str]:
    return re.compile(r"\b(?:only|the|a|not|first|as)[\s-]+\Z", re.IGNORECASE)


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?!(?:in|on|at|of|and|or|but|to|for|with|from|who|whom|whose|that|which|is|was|are|were|as|by|he|she|they|we|i|it|you|where|when|can|could|will|would|should|may|might|must|has|had|than|not)\b)[a-z]",
        re.IGNORECASE,
    )


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(
        r"\s+[a-z]+ed(?![a-z])|\s+(?:made|taken|seen|given|known|built|held|sent|used)\b"
    )


@cache
def _verb_after() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:that|who|which|whose|is|was|can|could|may|might|must|should|would|will|has|had|does|did|another|else|thinks?|needs?|wants?|feels?|sees?|says|gets?|knows?|expects?|cannot|never|always|hopes?)\b(?!\s+of)"
        r"|\s+(?:(?:by|on)\s+one|more\s+time|day|to\s+another)\b|[’'](?:s|d|ll|re)\b|-(?:sided|off|time|on-one|liner|upmanship|stop|party|way|piece|size|eyed|shot|man|woman)\b|self\b",
        re.IGNORECASE,
    )


def stands_for_nothing(text: str, number: Number, floor: int, end: int) -> bool:
    """Whether a number word is a pronoun, an adverb or part of a name or an idiom here."""
    return _is_in_name(text, number, floor, end) or _is_no_count(text, number, floor, end)


def _is_no_count(text: str, number: Number, floor: int, end: int) -> bool:
    word = text[number.start : number.end].lower()
    if word == "one":
        return _is_pronoun(text, number, text[max(floor, number.start - 32) : number.start], end)
    if number.shape in ("fraction", "half"):
        return word.startswith("half") and _is_part(text, number)
    if number.shape == "ordinal":
        before = text[max(floor, number.start - 24) : number.start]
        return _is_adverb(text, number, before, end, word)
    if word in ("scores", "tens"):
        return not _many_of(text, number, floor)
    if word in ("zero", "five"):
        return _is_idiom(text, number, floor, word)
    return word in _SCALES_AND_PARTS and not _counts(text, number, floor)


_SCALES_AND_PARTS = frozenset(
    ["half", "quarter", "million", "thousand", "hundred", "dozen", "billion"]
)


def _is_idiom(text: str, number: Number, floor: int, word: str) -> bool:
    """Whether a number is part of "zero in on", "net zero" or "high-five"."""
    before = text[max(floor, number.start - 7) : number.start].lower()
    named = word == "zero" and before.endswith(("net-", "net ", "ground "))
    return named or before.endswith("high-") or text.startswith(" in on", number.end)


def _many_of(text: str, number: Number, floor: int) -> bool:
    """Whether "scores of" is a count, not the marks of a test."""
    before = text[max(floor, number.start - 12) : number.start]
    marks = r"\b(?:tests?|exams?|credit|high|low|average|final|the|their|his|her|its|reading|maths?|of)\s+\Z"
    return text.startswith(" of ", number.end) and not re.search(marks, before, re.IGNORECASE)


def _is_part(text: str, number: Number) -> bool:
    """Whether "half" is one of two parts: "the second half of the game"."""
    before = text[max(0, number.start - 12) : number.start]
    return bool(
        re.search(
            r"\b(?:first|second|other|better|latter|last|this|each|opening|top|bottom|one|the|a)[\s-]+\Z",
            before,
            re.IGNORECASE,
        )
    )


def _counts(text: str, number: Number, floor: int) -> bool:
    """Whether a lone scale or part counts something: after "the" or an adjective it may."""
    before = text[max(floor, number.start - 16) : number.start]
    return bool(
        re.search(
            r"(?:\b(?:per|the|by|about|nearly|almost|over|than|another|few|every|last|next|first|this|that)\s+|[-–(]|^)\Z",
            before,
        )
    ) and text[number.start : number.end].lower() not in ("half", "quarter")


def _is_pronoun(text: str, number: Number, before: str, end: int) -> bool:
    rest = text[number.end : min(end, number.end + 24)]
    if re.match(r"\s+of\b", rest):
        return bool(
            re.search(r"\b(?:the|that|this|no|any|some|every|each)\s+\Z", before, re.IGNORECASE)
        )
    if _verb_after().match(text, number.end, end) or before.lower().endswith(
        ("-on-", "one on ", "-in-")
    ):
        return True
    followed = bool(_noun_after().match(text, number.end, end))
    if _weakly_determined().search(before):
        return not followed or bool(_participle().match(text, number.end, end))
    found = _determined().search(before)
    if found is None:
        return False
    return not followed or found[0].split()[0].lower() not in ("a", "an", "the")


@cache
def _first_idiom() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of\s+all|names?|hand|aid|lady|and\s+foremost|[a-z]{3,}ed|came|met|began|took|saw|went|became|ran|won|got|heard|made|said|told)\b|-(?:hand|aid|class|rate)\b",
        re.IGNORECASE,
    )


@cache
def _second_idiom() -> re.Pattern[str]:
    return re.compile(
        r"-(?:hand|class|guess\w*|rate|degree)\b|\s+(?:thoughts?|nature|guess\w*)\b", re.IGNORECASE
    )


@cache
def _function_after() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:to|that|and|or|but|before|after|later|when|as|in|on|of|for|ago|longer|while|if|at)\b|(?!\s+[a-z]{3})",
        re.IGNORECASE,
    )


def _is_adverb(text: str, number: Number, before: str, end: int, word: str) -> bool:
    opening = before.rstrip(" \n“‘\"'")
    if (not opening or opening[-1] in ".!?:;—") and text.startswith(",", number.end):
        return True
    if word == "first":
        return bool(re.search(r"\bat\s+\Z|[A-Za-z]-\Z", before, re.IGNORECASE)) or bool(
            _first_idiom().match(text, number.end, end)
        )
    if word == "second":
        if re.search(
            r"\b(?:a|per|split|each|every|this|that|any|one)[\s-]+\Z", before, re.IGNORECASE
        ):
            return bool(_function_after().match(text, number.end, end))
        return bool(_second_idiom().match(text, number.end, end))
    return bool(re.search(r"\bone[\s-]\Z", before))


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:for|in|within|just|only|than|least|after|about|of|every|last|to|by|and|or|took|takes?|lasts?|lasted|least|full|the|a)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _day_counted() -> re.Pattern[str]:
    return re.compile(
        r"(?:[\s-]+(?:of|after|before|later|earlier|ago|a|an|per|long|in|at|each|every|last|next|this|from|out|off|to|only|and)(?![a-z])|-)"
    )


def measures_nothing(text: str, number: Number, stop: int, floor: int, end: int) -> bool:
    """Whether a number and its unit, which ends at `stop`, are part of a name or an idiom.

    "She hopes to win one day" tells no length, nor does "Three Mile Island" or "the Six Day War".
    """
    if number.end + 1 < stop and text[number.end + 1].isupper():
        return _is_name(text, number, stop, floor, end)
    if text[number.start : number.end].lower() != "one" or text[number.end] == "-":
        return False
    if not text.endswith("day", number.end, stop):
        return False
    if _day_counted().match(text, stop):
        return False
    return not _lasting().search(text, max(floor, number.start - 10), number.start)


@cache
def _named_unit() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\n-](?P<unit>[A-Z][a-z]+)[’']?\Z")


@cache
def _landmark() -> re.Pattern[str]:
    """What has a number and a unit in its name: "Ten Mile Road", "the Hundred Years’ War"."""
    return re.compile(
        r"[ \u00a0\n](?:[A-Z][a-z]+[ \u00a0\n])?(?:Islands?|Creek|Road|Rd|Woods?|Beach|Lake|River|House|Bay|Point|Hill|Hole|Canyon|Bottom|Bridge|Cross|Crossing|Lane"
        r"|Street|Avenue|Park|Ranch|Farm|Marsh|Corner|Station|Slough|Branch|Fork|Prairie|Rock|Ridge|Bluff|Crescent|Stones?|Gulch|Springs?|Swamp"
        r"|Forest|Fields?|Ponds?|Harbou?r|Reef|Cay|Wars?|Theat(?:re|er)|Offensive|Plain|Valley|Dam|Village|Tower|Inn)(?![a-z])"
    )


@cache
def _first_letters() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])(?:(?P<small>[a-z])|[A-Z])(?=[a-z])")


_WINDOW = 60
"""So much text on either side tells a headline, which has every word capitalised, from a sentence."""


def _is_name(text: str, number: Number, stop: int, floor: int, end: int) -> bool:
    """Whether a number and its capitalised unit are a name: before a landmark, or amid small letters."""
    unit = _named_unit().match(text, number.end, stop)
    spelled = text[number.start].isupper()
    if not unit or not (spelled or text[number.start].isdigit()):
        return False
    in_sentence = is_sentence(text, number.start, stop)
    if _landmark().match(text, stop, end):
        return in_sentence or spelled
    amid = _follows_small(text, number.start, floor)
    # The rapper 50 Cent has a coin in the singular; "a 10 Mile run" is only oddly written.
    return amid and in_sentence and (spelled or (unit["unit"] == "Cent" and number.value != 1))


def _is_in_name(text: str, number: Number, floor: int, end: int) -> bool:
    """Whether a number word has a capital for being in a name: "at the Four Seasons"."""
    if number.shape != "words" or number.vague or not text[number.start].isupper():
        return False
    named = _capital_after().match(text, number.end, end)
    if not named or not _follows_small(text, number.start, floor):
        return False
    return is_sentence(text, number.start, named.end())


@cache
def _capital_after() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0][A-Z][a-z]+")


def _follows_small(text: str, start: int, floor: int) -> bool:
    """Whether a word in small letters stands before, so that a capital begins no sentence."""
    before = text[max(floor, start - 16) : start].split()
    small = bool(before) and before[-1].isalpha() and before[-1].islower()
    return small and text[start - 1] in " \u00a0"


def is_sentence(text: str, start: int, stop: int) -> bool:
    """Whether most words around a stretch are in small letters, as they are not in a headline."""
    around = text[max(0, start - _WINDOW) : start] + text[stop : stop + _WINDOW]
    first = [letter["small"] for letter in _first_letters().finditer(around)]
    return any(first) and 2 * sum(map(bool, first)) >= len(first)

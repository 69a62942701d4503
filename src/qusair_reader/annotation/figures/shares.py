"""Parts of a whole in words: "half a million", "a quarter of", "less than a third", "half an hour"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import DURATION_UNIT, hints
from qusair_reader.annotation.figures.numwords import PARTS, SCALES, Number, alternatives


@cache
def _half() -> re.Pattern[str]:
    scales = alternatives(SCALES)
    return re.compile(
        rf"(?:an?\s+)?(?:(?P<half>half|quarter|third)|(?P<more>three[\s-]quarters|two[\s-]thirds))"
        rf"(?:-|\s+)(?:of\s+)?(?:an?[\s-]+)?(?P<scale>(?:{scales}))(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _share() -> re.Pattern[str]:
    """A part that is no ordinal: nothing that it could count follows."""
    no_noun = (
        r"(?=\s*(?:[.,;:!?)”’\"]|\Z)|\s+(?:of|to|in|on|at|from|more|less|fewer|higher|lower|bigger|larger|smaller|cheaper|as|the|over|since|by|for"
        r"|and|or|were|was|are|is|have|had|has|said|say|believe|think|who|that|during|before|after|than|off|when|if|between|through|each|per)(?![a-z]))"
    )
    month = r"(?!\s+of\s+(?:July|June|May|March|April|[JFASOND][a-z]+(?:uary|ber|ust))(?![a-z]))"
    parts = alternatives(word for word in PARTS if word not in ("half", "quarter", "hundred"))
    return re.compile(
        rf"an?[\s-]+(?:(?P<half>half)(?![a-z-])|(?P<part>quarter|{parts})(?![a-z]){month}{no_noun})"
        r"|(?P<bare>half)(?![a-z-])(?=\s+(?:of|the|its|their|his|her|my|our|all|that|those|these|as|were|are|was|is|have|had|said)(?![a-z]))",
        re.IGNORECASE,
    )


@cache
def _half_time() -> re.Pattern[str]:
    measures = (
        r"(?:per\s?cent|percent(?:age)?|point|miles?|(?:kilo|centi|milli)?met(?:re|er)s?|inch(?:es)?|foot|feet|yards?|acres?|hectares?"
        r"|lit(?:re|er)s?|gallons?|pints?|kilos?|kilograms?|pounds?|ounces?|tonnes?|tons?|degrees?|cups?|tablespoons?|teaspoons?)"
    )
    return re.compile(
        rf"half(?=(?:-|\s+an?\s+|\s+)(?:{DURATION_UNIT}|{measures})(?![a-z]))|(?P<three>three[\s-]quarters?|three-fourths)(?=-(?:percentage-)?points?(?![a-z]))|(?P<quarter>quarter)(?=[\s-]century(?![a-z])|[\s-](?:percentage[\s-])?point(?![a-z]))",
        re.IGNORECASE,
    )


@cache
def _any_share() -> re.Pattern[str]:
    parts = alternatives(word for word in PARTS if word not in ("half", "hundred"))
    return re.compile(rf"an?\s+(?P<part>{parts})(?![a-z-])", re.IGNORECASE)


@cache
def _hedged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:more|less|fewer|greater)\s+than|nearly|about|almost|over|around|roughly|only|just|under|at\s+least)\s+\Z",
        re.IGNORECASE,
    )


def _hedged_share(text: str, start: int, end: int) -> re.Match[str] | None:
    """Read "less than a third (agreed)": after an approximator it is a part whatever follows."""
    match = _any_share().match(text, start, end)
    return match if match and _hedged().search(text, max(0, start - 16), start) else None


def part_number(text: str, start: int, end: int) -> Number | None:
    """Read "half a million", "a quarter of a billion", "a third", "half of"."""
    if not hints(text, start, end, PARTS):
        return None
    if match := _half().match(text, start, end):
        more = (match["more"] or "").lower()
        part = 1 / PARTS[match["half"].lower()] if match["half"] else 0.75 if "q" in more else 2 / 3
        return Number(start, match.end(), part * SCALES[match["scale"].lower()])
    match = _share().match(text, start, end) or _hedged_share(text, start, end)
    if not match:
        timed = _half_time().match(text, start, end)
        if not timed:
            return None
        part = 0.25 if timed["quarter"] else 0.75 if timed["three"] else 0.5
        return Number(start, timed.end(), part, shape="half")
    word = match.groupdict().get("part")
    part = PARTS[word.lower()] if word else 2
    return Number(start, match.end(), 1 / part, shape="fraction")

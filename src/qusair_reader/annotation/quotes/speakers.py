"""Who speaks: the reporting clause around a stretch in quotation marks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.quotes import cues, phrases
from qusair_reader.article import Span


class Found(NamedTuple):
    """A speaker, and the cue that names it as one."""

    speaker: Span
    cue: Span | None


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr|vs))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Rev|Sgt|Hon|Maj))(?<!\bProf)"
        r"[.?!][”\"’']?\s+(?=[A-Z“\"‘'0-9])"
    )


def right_limit(text: str, low: int, high: int) -> int:
    """Return where the sentence that goes on after a quotation ends."""
    found = _sentence_end().search(text, low, high)
    return found.start() if found else high


def left_limit(text: str, low: int, high: int) -> int:
    """Return where the sentence that leads up to a quotation begins."""
    start = max(low, high - 400)
    for found in _sentence_end().finditer(text, start, high):
        if text[found.end() : high].strip(" \xa0(["):
            start = found.end()
    return start


@cache
def _script() -> re.Pattern[str]:
    return re.compile(
        r"((?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al|of|the))*)\s*:\s*$"
    )


def after_quote(text: str, end: int, high: int) -> Found | None:
    """Return the speaker of the clause right after a quotation: "he said", "said Anna Berg"."""
    limit = min(right_limit(text, end, high), end + 260)
    low = end
    while low < limit and text[low] in " ,\xa0\n—–-":
        low += 1
    if low >= limit:
        return None
    for found in cues.pattern().finditer(text, low, limit):
        at = found.start()
        cue = Span(*found.span())
        if found["to"]:
            speaker = phrases.after(text, found.end(), limit)
            return Found(speaker, cue) if speaker else None
        if at == low:
            speaker = phrases.after(text, found.end(), limit)
            if speaker is None and low == end:
                return None
        else:
            if found.group().lower() in cues.participles():
                continue
            speaker = phrases.before(text, low, at)
        if speaker is not None:
            return Found(speaker, cue)
    return None


def before_quote(text: str, low: int, start: int) -> Found | None:
    """Return the speaker of the clause that leads up to a quotation: "Anna Berg said:"."""
    left = left_limit(text, low, start)
    best = None
    for found in cues.pattern().finditer(text, left, start):
        best = found
        if found["to"]:
            break
    if best is None:
        script = _script().search(text, left, start)
        if script:
            return Found(Span(*script.span(1)), None)
        return None
    cue = Span(*best.span())
    if best["to"]:
        speaker = phrases.after(text, best.end(), start)
    elif best.group().lower() in cues.participles():
        speaker = _subject(text, left, best.start())
    else:
        speaker = phrases.before(text, left, best.start())
    return Found(speaker, cue) if speaker else None


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:\w+ed|is|was|were|are|has|had|have|went|gave|took|made|came|left|ran|told|said|says|wrote|spoke|did|does|"
        r"will|would|could|began|stood|sat|held|led|got|kept|sent|met|saw|hit|won|lost|fought|shot|drew|put|\w+(?:es|[^s]s))\b"
    )


def _subject(text: str, low: int, high: int) -> Span | None:
    """Return the subject of the sentence, for a participle that has none of its own."""
    at = low
    for found in _finite().finditer(text, low, high):
        speaker = phrases.before(text, at, found.start())
        if speaker is not None and (
            text[speaker.start].isupper()
            or text[speaker.start : speaker.end].lower() in phrases.PRONOUNS
            or text[speaker.start : speaker.start + 4].lower() == "the "
        ):
            return speaker
    return None

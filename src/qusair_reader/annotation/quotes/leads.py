"""What leads up to a subject and is no part of it: "On Tuesday night Berg", "15:10 Berg"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    Token,
    is_finite,
    is_name,
    is_word,
    word_set,
)

_RELATIVE = word_set("last next")
_PERIODS = word_set("week month year weekend morning afternoon evening")
_PARTS = _PERIODS | word_set("night lunchtime spring summer autumn winter")
"""What a word for a day or "last" goes on with: "Tuesday night", "last summer"."""
_HALVES = word_set("late early")
_TOLD = word_set("told tells telling")


def past(words: Sequence[Token], first: int, start: int, last: int) -> int:
    """Return the index at which the subject in `words[start:last + 1]` begins."""
    start = _past_prepositions(words, start, last)
    if start + 1 < last and is_finite(words[start]) and words[start + 1].lower == "by":
        start += 2  # "The word was used by Berg, who said"
    start = _past_times(words, first, start, last)
    if start < last and (_is_rally(words, first, start, last) or _is_hearer(words, start, last)):
        start = last
        while is_name(words[start - 1]):
            start -= 1
    return start


def _past_prepositions(words: Sequence[Token], start: int, last: int) -> int:
    while start <= last and (words[start].lower in PREPOSITIONS or words[start].lower in CLAUSE):
        # Only a preposition that begins a sentence governs a name of its own: "In Geneva Berg".
        governs = words[start].lower in PREPOSITIONS and words[start].word[0].isupper()
        start += 1
        if governs and start < last and words[start].lower not in DETERMINERS:
            start += 1
    if start + 1 < last and words[start].lower == "according" and words[start + 1].lower == "to":
        start += 2  # "according to Berg, who said"
    return start


def _past_times(words: Sequence[Token], first: int, start: int, last: int) -> int:
    """Return the index after days, their parts and times of the clock: "Late last night Berg"."""
    if start + 1 < last and words[start].lower in _HALVES and _is_day(words[start + 1]):
        start += 1
    while start < last and (_is_day(words[start]) or _is_clock(words, first, start)):
        start += 1
    if first < start < last and words[start].lower in _PARTS and _is_day(words[start - 1]):
        start += 1
    if start + 1 < last and words[start].lower == "this" and words[start + 1].lower in _PERIODS:
        start += 2  # "Earlier this week Berg"
    return start


def _is_day(token: Token) -> bool:
    return token.lower in DAYS or token.lower in _RELATIVE


def _is_clock(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a time of the clock ends here: "3.45pm", the "10" of "15:10"."""
    token = words[at]
    if not token.word[0].isdigit():
        return False
    if token.lower.endswith(("am", "pm")):
        return True
    hour = words[at - 2 : at] if at >= first + 2 else []
    return bool(hour) and hour[0].word.isdigit() and hour[1].word == ":" and token.word.isdigit()


def _is_rally(words: Sequence[Token], first: int, start: int, last: int) -> bool:
    """Return whether a phrase with a preposition leads up to a name: "At a rally Berg"."""
    return (
        start == first + 1
        and words[first].lower in PREPOSITIONS
        and words[start].lower in DETERMINERS
        and words[start + 1].word[0].islower()
        and is_name(words[last])
    )


def _is_hearer(words: Sequence[Token], start: int, last: int) -> bool:
    """Return whether somebody who is told something stands before a name: "told the court Berg"."""
    if start == 0 or words[start - 1].lower not in _TOLD or not is_name(words[last]):
        return False
    inside = words[start:last]
    plain = all(is_word(word) and word.lower not in PREPOSITIONS for word in inside)
    return plain and any(word.word.islower() and word.lower not in DETERMINERS for word in inside)

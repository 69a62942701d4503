"""Nouns of speech and whose they are: "was Berg’s verdict", "The reply from Holm was:"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import cues, phrases, reporting, subjects, voices
from qusair_reader.annotation.quotes.clauses import Found
from qusair_reader.annotation.quotes.words import (
    Token,
    is_finite,
    is_word,
    word_set,
)
from qusair_reader.article import Span

_COPULAS = word_set("was is were are came comes ran runs")
_FROM = word_set("from of by")
_TELLING = word_set("advice answer message reply response retort verdict warning")
"""Those that "is" joins to the words themselves; "his view of it is" may be anybody's summary."""
_REACH = 9
"""A noun of speech stands so many words from the verb."""


def after(words: Sequence[Token], first: int) -> Found | None:
    """Return whose words a clause after the quotation says they are.

    "Was Berg’s verdict", "came the reply from Holm", "is how the mayor describes it".
    """
    if words[first].lower not in _COPULAS:
        return None
    if [word.lower for word in words[first + 1 : first + 2]] == ["how"]:
        return _how(words, first + 2)
    for at in range(first + 1, min(len(words), first + _REACH)):
        if words[at].lower in cues.sayings():
            return _found(words, first + 1, at)
        if not is_word(words[at]) and words[at].word != "’":
            return None
    return None


def before(words: Sequence[Token]) -> Found | None:
    """Return whose words a sentence says will follow: "Berg’s verdict was:", "His message to voters:"."""
    if words[-1].word != ":" and words[-1].lower not in _COPULAS:
        return None
    start = phrases.chunk_start(words, 0, len(words) - 2)
    for at in range(start, min(len(words) - 1, start + _REACH)):
        if words[at].lower in cues.sayings() and at > start:
            told = words[-1].word == ":" or words[at].lower in _TELLING
            found = _found(words, start, at) if told else None
            return found._replace(strong=False) if found else None
        if is_finite(words[at]):
            return None
    return None


def _how(words: Sequence[Token], first: int) -> Found | None:
    for at in range(first + 1, min(len(words), first + _REACH)):
        if reporting.is_verb(words, at):
            speaker = subjects.before(words, first, at)
            cue = Span(words[at].start, words[at].end)
            return Found(speaker, cue, close=True) if speaker else None
    return None


def _found(words: Sequence[Token], first: int, at: int) -> Found | None:
    cue = Span(words[at].start, words[at].end)
    if owner := voices.owner(words, first, at):
        return Found(owner, cue, close=True)
    if at + 1 < len(words) and words[at + 1].lower in _FROM:
        giver = phrases.after(words, at + 2)
        return Found(giver[0], cue, close=True) if giver else None
    return None

"""Speakers of whole sentences before speech: "Berg:", "Berg looked up:", "Berg shrugged."."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import phrases, reporting, subjects
from qusair_reader.annotation.quotes.clauses import NAMING, Found
from qusair_reader.annotation.quotes.words import CLAUSE, Token, is_finite, is_name, word_set
from qusair_reader.article import Span

_NOBODY = word_set("breaking exclusive just latest listen live more now update updated video watch")
"""What a line begins with that is no speaker: "Watch: “We stay”"."""
_SHORT_BEAT = 9
"""A sentence without a cue tells who speaks next only where it is as short as "Berg shrugged."."""


def script(words: Sequence[Token]) -> Found | None:
    """Return the speaker of a script line, "Anna Berg:", or of a sentence that ends in a colon."""
    named = words[:-1]
    if words[-1].word != ":" or not named:
        return None
    plain = len(named) <= 7 and not any(is_finite(word) for word in named)
    plain = plain and named[-1].end - named[0].start > 1  # "Q:" and "A:" are nobody
    times = named[0].lower in CLAUSE or named[-1].lower in _NOBODY  # "Then, later on CNN:"
    plain = plain and not times
    if plain and (last := _before_matter(named)):
        return Found(Span(named[0].start, named[last - 1].end), None, close=True)
    if plain and is_name(named[0]) and is_name(named[-1]):
        return Found(Span(named[0].start, named[-1].end), None, close=True)
    start = phrases.chunk_start(named, 0, len(named) - 1)
    if start and named[start - 1].word in "-—–" and all(map(is_name, named[start:])):
        return Found(Span(named[start].start, named[-1].end), None, close=True)
    return main_clause(named)


def _before_matter(words: Sequence[Token]) -> int:
    """Return how many words a name before a matter has: "Berg on Holm:", "Anna Berg on the vote:"."""
    at = next((at for at, word in enumerate(words) if word.lower == "on"), 0)
    full = is_name(words[-1]) or (at > 1 and is_name(words[at - 2]))
    return at if at and full and is_name(words[0]) and is_name(words[at - 1]) else 0


def main_clause(words: Sequence[Token]) -> Found | None:
    """Return the subject of the sentence, past what leads up to it."""
    speaker = subjects.subject(words, 0, len(words))
    return Found(speaker, None, close=False, strong=False) if speaker else None


def finished(words: Sequence[Token]) -> Found | None:
    """Return the speaker in a finished sentence: of its first cue, or else its subject."""
    for at in range(1, len(words)):
        if reporting.is_strong(words[at]) and reporting.is_verb(words, at):
            speaker = subjects.before(words, 0, at)
            if speaker is not None:
                return Found(speaker, Span(words[at].start, words[at].end), close=False)
    named = any(word.lower in NAMING for word in words)
    if len(words) > _SHORT_BEAT or named:
        return None  # "She has been called"
    speaker = subjects.subject(words, 0, len(words))
    return Found(speaker, None, close=False, strong=False) if speaker else None

"""Subjects with a clause of their own: "A man who fell from a bridge said", "Police guarding the weir said"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import cues
from qusair_reader.annotation.quotes.phrases import chunk_start, suffix
from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE,
    PREPOSITIONS,
    Token,
    is_adverb,
    is_finite,
    word_set,
)
from qusair_reader.article import Span

_RELATIVES = word_set("who which that")
_WITH_CLAUSE = (
    cues.STRONG
    | word_set("""admitted alleged believed claimed complained confirmed denied discovered
    feared felt found heard hoped insisted knew learned learnt realised realized saw suggested thought understood""")
)
"""Verbs that a clause can follow without "that": "A man who thought the mayor said"."""
_NO_VERBS = word_set(
    "morning evening during thing something nothing anything everything king ring spring wing string"
)


def modified(words: Sequence[Token], first: int, phrase: Span) -> Span | None:
    """Return the phrase at the head of a stretch, where the one before the verb only tells more of it.

    Args:
        words: The clause.
        first: Where it begins.
        phrase: The noun phrase before the verb: "a bridge" of "A man who fell from a bridge".
    """
    start = next(at for at in range(first, len(words)) if words[at].start >= phrase.start)
    begin = chunk_start(words, first, start)
    at = start - 1
    governed = at > begin and words[at].lower in PREPOSITIONS
    at -= governed
    if at <= begin or not (is_finite(words[at]) or _is_doing(words[at])):
        return None
    noun = at
    while noun > begin and _is_of_verb(words[noun]):
        noun -= 1
    related = words[noun].lower in _RELATIVES
    if not _modifies(words[noun + 1 : at + 1], related=related, governed=governed):
        return None
    head = suffix(words, first, noun - related)
    opening = begin + (words[begin].lower in CLAUSE or words[begin].lower == "and")
    return head if head and head.start == words[opening].start else None


def _modifies(verb: Sequence[Token], *, related: bool, governed: bool) -> bool:
    """Return whether a verb makes what follows a part of the phrase before it, no clause.

    Args:
        verb: The words of the verb.
        related: Whether "who" stands before them.
        governed: Whether a preposition stands between them and what follows.
    """
    if not governed and verb[-1].lower in _WITH_CLAUSE:
        return False
    if related:
        return True
    finite = any(word.lower in AUXILIARIES for word in verb)
    return not finite and (governed or _is_doing(verb[-1]))


def _is_doing(token: Token) -> bool:
    lower = token.lower
    return (
        token.word.islower() and len(lower) > 4 and lower.endswith("ing") and lower not in _NO_VERBS
    )


def _is_of_verb(token: Token) -> bool:
    return is_finite(token) or _is_doing(token) or is_adverb(token) or token.lower in ADVERBS

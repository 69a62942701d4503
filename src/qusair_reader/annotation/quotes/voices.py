"""Speakers who are not the subject of the verb: "asked by Berg", "quoted Berg as saying"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import cues, phrases, reporting, subjects
from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    DETERMINERS,
    Token,
    is_adverb,
    is_name,
    word_set,
)
from qusair_reader.article import Span

_QUOTES = word_set("quoted quotes quoting cited cites citing")
_LABELLED = word_set("""accused attacked blasted branded called characterised characterized condemned criticised
    criticized denounced derided described dismissed dubbed hailed labelled labeled lambasted likened mocked praised
    ridiculed slammed termed""")
"""Participles that tell how somebody names a thing."""
_AS: tuple[list[str], ...] = ([], ["as"], ["as", "a"], ["as", "an"], ["as", "the"], ["of"])
_OWNED = 6
"""So many words can tell whose it is."""
_REACH = 14
"""So many words can tell whom somebody quotes."""
_OVERHEARD = word_set("heard overheard seen filmed recorded caught")
_WHOM = word_set("him her them me us")


def passive(words: Sequence[Token], first: int, at: int) -> Span | None:
    """Return the speaker where the clause after a quotation has its verb in the passive.

    "She was told by Anna Berg", "a woman can be heard shouting", "the paper quoted her as saying".
    """
    before = words[at - 1].lower
    if before in reporting.PASSIVE:
        return agent(words, at)
    if words[at].lower not in cues.participles():
        return None
    return subjects.subject(words, first, at) if before in _OVERHEARD else quoted(words, at)


def agent(words: Sequence[Token], at: int) -> Span | None:
    """Return who asks in a passive clause: "She was asked by Anna Berg"."""
    following = [word.lower for word in words[at + 1 : at + 2]]
    if following != ["by"] or words[at].lower not in cues.STRONG:
        return None
    found = phrases.after(words, at + 2)
    return found[0] if found else None


def labeller(words: Sequence[Token], at: int) -> Span | None:
    """Return who names a thing in the passive: "described by Berg as", "branded by critics"."""
    if words[at].lower not in _LABELLED or at + 2 >= len(words) or words[at + 1].lower != "by":
        return None
    found = phrases.after(words, at + 2, bare=True)
    if found is None or [word.lower for word in words[found[1] :]] not in _AS:
        return None
    return found[0]


def labelled(lead: Sequence[Token], rest: Sequence[Token]) -> tuple[Span, Token] | None:
    """Return who names a thing, and the verb, where the name stands between: "branded “mad” by Berg"."""
    at = len(lead) - 1
    while at > 0 and lead[at].lower in ("as", "a", "an", "the"):
        at -= 1
    if at < 1 or lead[at].lower not in _LABELLED or not rest or rest[0].lower != "by":
        return None
    back = at - 1
    while back > 0 and (is_adverb(lead[back]) or lead[back].lower in ADVERBS):
        back -= 1
    found = phrases.after(rest, 1, bare=True)
    passive = lead[back].lower in reporting.PASSIVE or lead[back].word == ","
    return (found[0], lead[at]) if found and passive else None


def quoted(words: Sequence[Token], at: int) -> Span | None:
    """Return who is quoted as saying something, rather than who quotes: "the paper quoted Berg as"."""
    if words[at].lower != "saying" or words[at - 1].lower != "as":
        return None
    for back in range(at - 2, max(0, at - _REACH), -1):
        if words[back].lower in _QUOTES and words[back - 1].lower in reporting.PASSIVE:
            return subjects.subject(words, 0, back) if words[back + 1].lower == "by" else None
        if words[back].lower in _QUOTES:
            whom = words[back + 1]
            if whom.lower in _WHOM:
                return Span(whom.start, whom.end)
            found = phrases.after(words, back + 1)
            return found[0] if found and found[1] == at - 1 else None
    return None


def in_words(words: Sequence[Token], at: int) -> tuple[Span, Token] | None:
    """Return whose words the next ones are said to be, and the noun: "in Berg’s words"."""
    if words[at].lower != "in":
        return None
    for index in range(at + 2, min(len(words), at + 2 + _OWNED)):
        if words[index].lower == "words":
            found = owner(words, at + 1, index)
            return (found, words[index]) if found else None
    return None


def owner(words: Sequence[Token], first: int, limit: int) -> Span | None:
    """Return who owns the noun at an index: "the mayor" of "the mayor’s first answer"."""
    for at in range(limit - 1, first - 1, -1):
        token = words[at]
        if token.lower in ("his", "her"):
            return Span(token.start, token.end)
        ending = token.lower == "’s" or token.lower.endswith(("’s", "'s"))
        opens = is_name(words[first]) or words[first].lower in DETERMINERS
        if ending and opens and at < first + _OWNED:
            return Span(words[first].start, token.start if token.lower == "’s" else token.end - 2)
    return None

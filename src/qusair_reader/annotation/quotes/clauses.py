"""Reporting clauses: which word is the cue, and who speaks by it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.quotes import cues, phrases, reporting, subjects, voices
from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_name,
    is_plural,
    is_word,
    word_set,
)
from qusair_reader.article import Span

_POSSESSIVES = word_set("its his her their")
NAMING = word_set("called named dubbed termed labelled labeled branded")
"""Verbs by which a thing is called something."""
_WHOM = word_set("him her them me us")
_HEARER = 5
"""So many words can say to whom something is said."""
_TRANSITIVE = word_set("told tells asked asks answered answers emailed texted")
"""Verbs before whom they are said to, not only by whom."""
_TOLD = word_set("told tells")
"""Verbs that never stand before who speaks."""
_JOINING = word_set("after and before but then while who")
"""Words before a verb whose subject is that of the verb before."""
_OBJECTS = word_set("that it me us him her them as out")


class Found(NamedTuple):
    """A speaker, the cue that names it as one, and how close the clause stands."""

    speaker: Span
    cue: Span | None
    close: bool
    """Whether nothing but the clause itself stands between speaker and marks."""
    strong: bool = True
    """Whether the cue nearly always reports speech."""


def _cue(words: Sequence[Token], first: int, count: int = 1) -> Span:
    return Span(words[first].start, words[first + count - 1].end)


def inverted(words: Sequence[Token], first: int) -> Found | None:
    """Return the speaker of a clause that begins with its cue: "said Anna Berg"."""
    if mine := voices.in_words(words, first):
        return Found(mine[0], Span(mine[1].start, mine[1].end), close=True)
    count = reporting.phrase_length(words, first)
    at = first
    if not count:
        if words[at].lower in ("has", "had", "also", "then", "once", "later"):
            at += 1
        if at < len(words) and reporting.is_inverted_base(words, at):
            return _said_by_several(words, at)
        if at >= len(words) or not reporting.is_verb(words, at) or words[at].lower in _TOLD:
            return None
    bare = reporting.is_strong(words[at]) and words[at].lower not in _TRANSITIVE
    begin = at + (count or 1 + reporting.particle(words, at))
    found = _after_phrase(words, begin) if count else phrases.after(words, begin, bare=bare)
    found = found or _headline_subject(words, at + 1)
    if found is None:
        return None
    return Found(
        found[0],
        _cue(words, at, count or 1),
        close=True,
        strong=bool(count) or reporting.is_strong(words[at]),
    )


def _said_by_several(words: Sequence[Token], at: int) -> Found | None:
    """Return the speakers after a verb in the plural: "say the researchers"."""
    found = phrases.after(words, at + 1, bare=True)
    if found is None:
        return None
    several = words[at + 1].lower in PRONOUNS or any(
        is_plural(word) or word.lower == "and"
        for word in words[at + 1 :]
        if word.end <= found[0].end
    )
    return Found(found[0], _cue(words, at), close=True) if several else None


def _headline_subject(words: Sequence[Token], first: int) -> tuple[Span, int] | None:
    """Return a subject without an article, as headlines have it: "‘I quit,’ says minister"."""
    rest = words[first:]
    if not 0 < len(rest) <= 3 or words[first - 1].lower not in (
        "says",
        "claims",
        "warns",
        "insists",
    ):
        return None
    if any(not word.word.isalpha() or not word.word.islower() for word in rest):
        return None
    return Span(rest[0].start, rest[-1].end), len(words)


def following(words: Sequence[Token], first: int) -> Found | None:
    """Return the speaker of a clause with its subject first: "the army command said"."""
    weak = None
    for at in range(first + 1, len(words)):
        if words[at].word in ";:?!":
            break
        if named := _by_phrase(words, first, at):
            return named
        if heard := voices.passive(words, first, at):
            return Found(heard, _cue(words, at), close=False)
        if not (reporting.is_verb(words, at) or _cries(words, first, at)):
            continue
        if turned := _turned(words, at):
            return turned
        speaker = subjects.before(words, first, at)
        if speaker is None:
            continue
        close, strong = speaker.start == words[first].start, reporting.is_strong(words[at])
        here = Found(speaker, _cue(words, at), close, strong)
        if close and strong:
            return here
        weak = weak or here
        if strong:
            break
    return weak


def _cries(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a verb tells how somebody speaks: "Berg, his mother, sobbed"."""
    behind = words[at + 1 : at + 2]
    whole = not behind or not is_word(behind[0]) or behind[0].lower in PREPOSITIONS
    return whole and words[at].lower in cues.outcries() and words[first].lower not in CLAUSE


def _by_phrase(words: Sequence[Token], first: int, at: int) -> Found | None:
    """Return the speaker after "according to" or "in the words of"."""
    count = reporting.phrase_length(words, at)
    found = _after_phrase(words, at + count) if count else None
    return Found(found[0], _cue(words, at, count), close=at - first < 4) if found else None


def _after_phrase(words: Sequence[Token], first: int) -> tuple[Span, int] | None:
    """Return the speaker after "according to", which may be "him" as well."""
    if _is_whom(words, first):
        return Span(words[first].start, words[first].end), first + 1
    return phrases.after(words, first, bare=True)


def _is_whom(words: Sequence[Token], at: int) -> bool:
    """Return whether a pronoun stands alone: "according to her,", not "according to her lawyer"."""
    if at >= len(words) or words[at].lower not in _WHOM:
        return False
    return at + 1 == len(words) or not is_word(words[at + 1])


def _turned(words: Sequence[Token], at: int) -> Found | None:
    """Return the speaker of a clause that ends the sentence verb first: "..., said Anna Berg"."""
    if (
        words[at - 1].word != ","
        or not reporting.is_strong(words[at])
        or words[at].lower in _TRANSITIVE
    ):
        return None
    found = phrases.after(words, at + 1, bare=True)
    if found is None or (found[1] < len(words) and words[found[1]].word not in ",.;"):
        return None
    return Found(found[0], _cue(words, at), close=False)


def further_cue(words: Sequence[Token]) -> Span | None:
    """Return the last cue of clauses whose subject stands before them: ", calling it", "and added"."""
    for at in range(len(words) - 1, 0, -1):
        joined = words[at - 1].lower in _JOINING
        joined = joined or (words[at - 1].word == "," and words[at].lower in cues.participles())
        if joined and reporting.is_cue(words, at):
            return _cue(words, at)
    return None


def unlisted(words: Sequence[Token], first: int) -> Found | None:
    """Return the speaker by a verb that is in no list: "Berg started", "blared the front page"."""
    if _is_past(words[first]) or words[first].lower in cues.outcries():
        found = phrases.after(words, first + 1)
        return Found(found[0], _cue(words, first), close=True, strong=False) if found else None
    for at in range(first + 1, min(len(words), first + 6)):
        if not is_word(words[at]) or reporting.is_reduced(words, at):
            return None
        if _is_past(words[at]):
            passive = at - 1 > first and words[at - 1].lower in reporting.PASSIVE
            if passive and words[at].lower in cues.STRONG:
                return None  # "the inspector was asked"
            speaker = subjects.before(words, first, at - passive)
            if speaker is None or speaker.start != words[first].start:
                return None
            return Found(speaker, _cue(words, at), close=True, strong=False)
    return None


def _is_past(token: Token) -> bool:
    return token.word[0].islower() and len(token.word) > 3 and token.lower.endswith("ed")


def leading(words: Sequence[Token]) -> Found | None:
    """Return the speaker by the last good cue before the marks: "Anna Berg said:"."""
    best: Found | None = None
    last = len(words) - 1
    for at in range(last, -1, -1):
        if count := reporting.phrase_length(words, at):
            found = _after_phrase(words, at + count)
            alone = found and words[found[1] :] and _is_whom(words, at + count)
            if found and (alone or words[at + count].lower not in _POSSESSIVES):
                close = all(word.word == "," for word in words[found[1] :])
                return Found(found[0], _cue(words, at, count), close=close)
            continue
        if mine := voices.in_words(words, at):
            return Found(mine[0], Span(mine[1].start, mine[1].end), close=words[last].word == ",")
        if agent := voices.agent(words, at) or voices.labeller(words, at):
            return Found(agent, _cue(words, at), close=False)
        if not reporting.is_cue(words, at) or (at == last and _names_a_thing(words, at)):
            continue
        here = _clause(words, at)
        if here is not None and (here.strong or here.close):
            return here
        best = best or here
    return best


def _names_a_thing(words: Sequence[Token], at: int) -> bool:
    """Return whether a thing is so called ("a song called"), rather than somebody calling it so."""
    if words[at].lower not in NAMING or words[at - 1].lower in PRONOUNS:
        return False
    return not any(word.lower in ("what", "which") for word in words[max(0, at - 8) : at])


def _clause(words: Sequence[Token], at: int) -> Found | None:
    """Return the speaker of the cue at this index, the quotation standing after it."""
    behind = words[at + 1 + reporting.particle(words, at) :]
    rest = [word for word in behind if word.word not in ",:—–-"]
    close = not rest or (len(rest) == 1 and rest[0].lower in _OBJECTS)
    close = close or _is_hearer(rest)
    strong = reporting.is_strong(words[at])
    if words[at].lower in cues.participles():
        speaker = voices.quoted(words, at) or _of_participle(words, at)
    else:
        speaker = subjects.before(words, 0, at)
        turned = at <= 4 and (at == 0 or words[at - 1].word == ",")
        if (
            rest
            and words[-1].word in ",:"
            and (speaker is None or turned)
            and words[at].lower not in _TOLD
        ):
            # An inverted cue: "But, said Berg," or "In other words, explained Berg:".
            found = phrases.after(words, at + 1)
            if found and found[1] >= len(words) - 2:
                return Found(found[0], _cue(words, at), close=True, strong=strong)
    return Found(speaker, _cue(words, at), close, strong) if speaker else None


def _is_hearer(words: Sequence[Token]) -> bool:
    """Return whether a phrase says to whom something is said: "called to her son"."""
    if not 2 <= len(words) <= _HEARER or words[0].lower != "to" or words[-1].lower == "as":
        return False
    return words[1].lower in DETERMINERS or is_name(words[1]) or words[1].lower in _OBJECTS


def _of_participle(words: Sequence[Token], at: int) -> Span | None:
    """Return the speaker of a participle: of the cue before it, or the sentence's subject."""
    if (
        at > 1
        and words[at].lower in ("reading", "saying", "stating")
        and words[at - 1].word[0].islower()
    ):
        thing = phrases.suffix(words, 0, at - 1)  # "held up a sign saying"
        if thing and words[at - 2].lower in DETERMINERS:
            return thing
    if at and is_word(words[at - 1]):
        for back in range(at - 2, max(-1, at - 9), -1):
            if words[back].lower == "with":  # "with one of them asking"
                return phrases.suffix(words, back + 1, at - 1)
    for back in range(at - 1, 0, -1):
        if reporting.is_strong(words[back]) and reporting.is_verb(words, back):
            speaker = subjects.before(words, 0, back)
            if speaker is not None:
                return speaker
    speaker = subjects.subject(words, 0, at)
    if speaker is None and at:
        crowd = phrases.suffix(words, 0, at - 1)  # "Hundreds of dockers chanting"
        speaker = crowd if crowd and crowd.start == words[0].start else None
    return speaker

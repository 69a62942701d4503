"""Who speaks: the reporting clause around a stretch in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.quotes import cues, phrases
from qusair_reader.annotation.quotes.words import (
    ARTICLES,
    PRONOUNS,
    Token,
    is_finite,
    is_name,
    is_word,
    sentence_end,
    tokens,
)
from qusair_reader.article import Span

_REACH = 320
"""A clause farther than this many code points from the marks is not looked at."""
_LICENSES_BASE = frozenset(
    """to will would can could may might must should did do does i we you they who people critics officials
    also often always""".split()
)
_PASSIVE = frozenset("is was were are be been being get got gets".split())


_NAMING = frozenset("called named dubbed termed labelled labeled branded".split())
_SIGNATURE = frozenset("—–―-~")


class Found(NamedTuple):
    """A speaker, the cue that names it as one, and how close the clause stands."""

    speaker: Span
    cue: Span | None
    close: bool
    """Whether nothing but the clause itself stands between speaker and marks."""
    strong: bool = True
    """Whether the cue nearly always reports speech."""


def _is_cue(words: Sequence[Token], at: int) -> bool:
    """Return whether the word reports speech here: a verb, active, and no noun."""
    lower = words[at].lower
    if lower not in cues.verbs():
        return False
    previous = words[at - 1].lower if at else ""
    if at and words[at].word[0].isupper() and is_word(words[at - 1]):
        return False
    if previous in ARTICLES or previous.endswith(("’s", "'s")):
        return False
    if lower in cues.bases():
        return previous in _LICENSES_BASE or (at > 0 and is_name(words[at - 1]))
    if previous in _PASSIVE and lower not in cues.participles():
        return False
    return True


def _phrase(words: Sequence[Token], at: int) -> int:
    """Return the length of a prepositional cue ("according to") at this index, or 0."""
    lower = words[at].lower
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if lower == "according" and following == "to":
        return 2
    if (
        lower == "in"
        and following == "the"
        and [w.lower for w in words[at + 2 : at + 4]] == ["words", "of"]
    ):
        return 4
    return 0


def _cue_span(words: Sequence[Token], first: int, count: int = 1) -> Span:
    return Span(words[first].start, words[first + count - 1].end)


def after_quote(text: str, end: int, high: int, *, ended: bool) -> Found | None:
    """Return the speaker in the clause right after a quotation: "he said", "said Anna Berg".

    `ended` says that the quotation ended a sentence, so that what follows is its clause only where
    it goes on in lower case or with an inverted verb.
    """
    limit = min(high, end + _REACH)
    stop = sentence_end().search(text, end, limit)
    words = tokens(text, end, stop.start() if stop else limit)
    first = 0
    while first < len(words) and (words[first].word in ",—–-[]" or words[first].word.isdigit()):
        first += 1  # a footnote mark may stand between
    if first >= len(words) or not is_word(words[first]):
        return None
    if ended and not words[first].word[0].islower():
        return None
    return _inverted(words, first) or _following(words, first)


def _inverted(words: Sequence[Token], first: int) -> Found | None:
    """Return the speaker of a clause that begins with its verb: "said Anna Berg"."""
    count = _phrase(words, first)
    at = first
    if not count:
        if words[at].lower in ("has", "had", "also", "then", "once", "later") and at + 1 < len(
            words
        ):
            at += 1
        if not _is_cue(words, at) or words[at].lower in cues.participles():
            return None
        count = 1
    found = phrases.after(words, at + count, len(words))
    if found is None and at + 2 < len(words) and words[at].lower in ("says", "said", "told"):
        return None
    if found is None:
        return None
    strong = words[at].lower in cues.STRONG or count > 1
    return Found(found[0], _cue_span(words, at, count), close=True, strong=strong)


def _following(words: Sequence[Token], first: int) -> Found | None:
    """Return the speaker of a clause with its subject first: "the army command said"."""
    weak = None
    for at in range(first + 1, len(words)):
        if words[at].word in ";:?!":
            break
        count = _phrase(words, at)
        if count:
            found = phrases.after(words, at + count, len(words))
            if found:
                return Found(found[0], _cue_span(words, at, count), close=at - first < 4)
            continue
        if not _is_cue(words, at) or words[at].lower in cues.participles():
            continue
        speaker = phrases.before(words, first, at)
        if speaker is None:
            continue
        close = speaker.start == words[first].start
        strong = words[at].lower in cues.STRONG
        found_here = Found(speaker, _cue_span(words, at), close, strong)
        if close and strong:
            return found_here
        weak = weak or found_here
        if strong and not close:
            break
    return weak


def lead_in(text: str, low: int, start: int) -> Span:
    """Return the unfinished sentence that leads up to a quotation; empty after a full stop."""
    begin = max(low, start - 2 * _REACH)
    left = begin
    for found in sentence_end().finditer(text, begin, start):
        left = found.end()
    if text[left:start].strip(" \xa0(["):
        before = text[begin:start].rstrip(" \xa0\n([")
        if before and before[-1] in ".?!":
            left = start
    return Span(left, start)


def before_quote(text: str, low: int, start: int) -> Found | None:
    """Return the speaker of the unfinished sentence that leads up to a quotation: "Anna Berg said:"."""
    words = tokens(text, low, start)
    while words and words[-1].word in "([“‘\"'—–-":
        words.pop()
    if not words:
        return None
    return _leading_cue(words) or _script(words)


def _leading_cue(words: Sequence[Token]) -> Found | None:
    best: Found | None = None
    last = len(words) - 1
    for at in range(last, -1, -1):
        count = _phrase(words, at)
        if count:
            found = phrases.after(words, at + count, len(words))
            if found:
                return Found(found[0], _cue_span(words, at, count), close=False)
            continue
        if not _is_cue(words, at):
            continue
        if at == last and words[at].lower in _NAMING and not _names_for(words, at):
            continue
        found_here = _clause(words, at)
        if found_here is None:
            continue
        if found_here.strong or found_here.close:
            return found_here
        best = best or found_here
    return best


def _names_for(words: Sequence[Token], at: int) -> bool:
    """Return whether somebody calls something so ("what he called"), rather than the thing being so called."""
    return words[at - 1].lower in PRONOUNS or any(
        word.lower in ("what", "which") for word in words[max(0, at - 8) : at]
    )


def _clause(words: Sequence[Token], at: int) -> Found | None:
    """Return the speaker of the reporting verb at this index, the quotation standing after it."""
    last = len(words) - 1
    rest = [word for word in words[at + 1 :] if word.word not in ",:—–-"]
    close = not rest or (
        len(rest) == 1
        and rest[0].lower in ("that", "it", "me", "us", "him", "her", "them", "as", "out")
    )
    strong = words[at].lower in cues.STRONG
    speaker: Span | None
    if words[at].lower in cues.participles():
        speaker = _of_participle(words, at)
    else:
        speaker = phrases.before(words, 0, at)
        if rest and words[last].word in ",:" and (speaker is None or _is_adverbial(words, at)):
            found = phrases.after(words, at + 1, last)
            if found and found[1] >= last - 1:
                return Found(found[0], _cue_span(words, at), close=True, strong=strong)
    if speaker is None:
        return None
    return Found(speaker, _cue_span(words, at), close, strong)


def _is_adverbial(words: Sequence[Token], at: int) -> bool:
    """Return whether all that stands before an inverted verb is "But," or "In other words,"."""
    return at <= 4 and (at == 0 or words[at - 1].word == ",")


def _of_participle(words: Sequence[Token], at: int) -> Span | None:
    """Return the speaker of a participle: of the verb before it, or the sentence's subject."""
    if at and words[at - 1].word != "," and is_word(words[at - 1]):
        for back in range(at - 1, max(-1, at - 9), -1):
            if words[back].lower == "with" and back + 1 < at:
                return phrases.suffix(words, back + 1, at - 1)
    for back in range(at - 1, 0, -1):
        if (
            _is_cue(words, back)
            and words[back].lower in cues.STRONG
            and words[back].lower not in cues.participles()
        ):
            speaker = phrases.before(words, 0, back)
            if speaker is not None:
                return speaker
    return phrases.subject(words, 0, at)


def _script(words: Sequence[Token]) -> Found | None:
    """Return the speaker of a script line, "Anna Berg:", or of a sentence that ends in a colon."""
    if words[-1].word != ":":
        return None
    named = words[:-1]
    if not named:
        return None
    if (
        len(named) <= 7
        and is_name(named[0])
        and is_name(named[-1])
        and not any(is_finite(w) for w in named)
    ):
        return Found(Span(named[0].start, named[-1].end), None, close=True)
    speaker = phrases.subject(named, 0, len(named))
    return Found(speaker, None, close=False, strong=False) if speaker else None


def beat(text: str, low: int, high: int) -> Found | None:
    """Return the subject of the finished sentence before a quotation: "Berg shrugged."."""
    begin = max(low, high - _REACH)
    stripped = high
    while stripped > begin and text[stripped - 1].isspace():
        stripped -= 1
    left = begin
    for found in sentence_end().finditer(text, begin, stripped):
        left = found.end()
    words = tokens(text, left, stripped)
    if not words:
        return None
    for at in range(1, len(words)):
        if (
            _is_cue(words, at)
            and words[at].lower in cues.STRONG
            and words[at].lower not in cues.participles()
        ):
            speaker = phrases.before(words, 0, at)
            if speaker is not None:
                return Found(speaker, None, close=False)
    speaker = phrases.subject(words, 0, len(words))
    return Found(speaker, None, close=False, strong=False) if speaker else None


def signature(text: str, low: int, high: int) -> Found | None:
    """Return who signs a quotation that stands alone: "— Ida Lindqvist, boat builder"."""
    if high - low > 160:
        return None
    words = tokens(text, low, high)
    if len(words) < 2 or words[0].word not in _SIGNATURE:
        return None
    first = 1
    while first < len(words) and words[first].word in _SIGNATURE:
        first += 1
    last = first
    while (
        last < len(words) and is_word(words[last]) and words[last].lower not in ("in", "on", "at")
    ):
        last += 1
    if (
        last == first
        or not is_name(words[first])
        or last - first > 6
        or any(is_finite(w) for w in words[first:last])
    ):
        return None
    return Found(Span(words[first].start, words[last - 1].end), None, close=True)


def is_pronoun(text: str, span: Span) -> bool:
    """Return whether a speaker is only a pronoun."""
    return text[span.start : span.end].lower() in PRONOUNS

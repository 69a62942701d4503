"""What stands before the subject of a sentence: "In 1998, after the war, Berg", "OSLO: Berg"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DAYS,
    PREPOSITIONS,
    Token,
    is_finite,
    is_word,
    word_set,
)

_TIMES = word_set(
    "later ago earlier before after night morning week month year day afternoon evening time"
)
_BEFORE = word_set("back ever even immediately just long only right shortly soon up down out over")
"""What may stand before a word that leads up to a subject: "Back in 1999", "Ever since"."""
_SPANS = word_set("seconds minutes hours days weeks months years moments decades")


def past(words: Sequence[Token], first: int, limit: int) -> int:
    """Return the index after phrases that lead up to the subject: "In 1998, after the war, Berg"."""
    at = _past_dateline(words, first, limit)
    for _ in range(3):
        if at >= limit or not (leads_in(words[at]) or _says_when(words, at, limit)):
            break
        while at < limit and words[at].word != ",":
            at += 1
        at += 1
    return at


def _past_dateline(words: Sequence[Token], first: int, limit: int) -> int:
    """Return the index of the first word that is not the place of a report: "OSLO: Berg"."""
    at = first
    while at < limit and not is_word(words[at]):
        at += 1
    end = at
    while end < limit and words[end].word.isupper() and len(words[end].word) > 1:
        end += 1
    end = _past_agency(words, end, limit)
    parted = at < end < limit - 1 and words[end].word in ":—–-"
    opens = parted and not words[end + 1].word[0].islower()  # not "NASA — the agency — said"
    return end + 1 if opens else at


def _past_agency(words: Sequence[Token], end: int, limit: int) -> int:
    """Return the index after the day and the agency of a report: "OSLO, May 3 (Reuters)"."""
    at = end
    if at < limit - 2 and words[at].word == "," and words[at + 1].lower in DAYS:
        at += 3 if words[at + 2].word.isdigit() else 2
    if at < limit - 2 and words[at].word == "(" and words[at + 2].word == ")":
        at += 3
    return at if at < limit and words[at].word in "—–-" else end


def _says_when(words: Sequence[Token], at: int, limit: int) -> bool:
    """Return whether a stretch that begins with no such word leads up to a subject all the same."""
    if at + 2 < limit and words[at].lower in _BEFORE and words[at + 1].lower in PREPOSITIONS:
        return True
    spans = [word.lower in _SPANS for word in words[at : min(at + 4, limit - 1)]]
    behind = words[at + spans.index(True) + 1].lower if True in spans else ""
    return behind in ("after", "before", "into") or _is_time(words, at, limit)


def _is_time(words: Sequence[Token], at: int, limit: int) -> bool:
    """Return whether the stretch before the next comma says when: "Hours later,"."""
    for last in range(at + 1, min(limit, at + 7)):
        if words[last].word == ",":
            return words[last - 1].lower in _TIMES or words[last - 1].lower in DAYS
        if is_finite(words[last]):
            return False
    return False


def leads_in(token: Token) -> bool:
    """Return whether a phrase that leads up to a subject begins with this word."""
    lower = token.lower
    if lower in PREPOSITIONS or lower in CLAUSE or lower in ("but", "and"):
        return True
    return lower.endswith(("ing", "ed"))

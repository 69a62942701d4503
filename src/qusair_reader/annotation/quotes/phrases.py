"""Noun phrases around a reporting verb, by capitalisation, determiners and stop words alone."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    ATTACHING,
    CLAUSE,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    TITLES,
    Token,
    is_finite,
    is_name,
    is_word,
)
from qusair_reader.article import Span

_BREAKS = frozenset(',;:—–(«»“”"[')
_AFTER_STOP = frozenset(
    """in on at after during when while as to by who which whose whom before with about via through because since
    that but and if where last this next late early earlier later shortly recently afterwards then also again once
    until over amid following outside inside near from under against is was has had will would said told asked asking
    referring adding speaking responding citing noting pointing gesturing laughing smiling standing sitting holding
    into out regarding among between back have are were or so just only even upon without within of-the-record
    aloud loudly quietly softly bluntly again both""".split()
)
_NOT_OPENING = frozenset(
    "there here what how why when where while if not yes no well then today yesterday".split()
)
_LONGEST = 16
"""No speaker has more words than this; what is longer is a clause taken for one."""


def _span(words: Sequence[Token], first: int, last: int) -> Span | None:
    return (
        Span(words[first].start, words[last].end) if 0 <= first <= last < first + _LONGEST else None
    )


def _is_appositive(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a stretch between commas explains what stands before it."""
    if first > last:
        return True
    head = words[first]
    if head.word[0].isdigit() or head.word[0].islower():
        return head.lower not in PRONOUNS
    return last == first and "-" in head.word


def before(words: Sequence[Token], first: int, verb: int) -> Span | None:
    """Return the noun phrase of `words[first:verb]` that is the subject of the verb after it."""
    last = verb - 1
    while last > first and (words[last].lower in ADVERBS or _is_auxiliary(words[last])):
        last -= 1
    if last < first:
        return None
    if words[last].lower in ("who", "which"):
        last -= 1
        while last >= first and words[last].word in ",—–-":
            last -= 1
        if last < first:
            return None
        return _whole(words, first, last)
    if words[last].lower in ("and", "but", "or"):
        return subject(words, _chunk(words, first, last), last) or subject(words, first, last)
    if words[last].word in ",—–-":
        return _before_parenthesis(words, first, last)
    if words[last].word == ")":
        opening = last
        while opening > first and words[opening].word != "(":
            opening -= 1
        inner = suffix(words, first, opening - 1)
        return Span(inner.start, words[last].end) if inner and last - opening < 6 else inner
    return suffix(words, first, last)


def _is_auxiliary(token: Token) -> bool:
    return (token.lower.endswith("ly") and token.word[0].islower()) or token.lower in (
        "has had have having would will could did does do may might must can should to".split()
    )


def _chunk(words: Sequence[Token], first: int, last: int) -> int:
    """Return the index at which the comma-free stretch that ends at `last` begins."""
    at = last
    while at > first and words[at - 1].word not in _BREAKS and words[at - 1].word not in "-)":
        at -= 1
    return at


def _before_parenthesis(words: Sequence[Token], first: int, comma: int) -> Span | None:
    """Return the subject that a parenthesis parts from its verb: "X, a spokesman for Y, told"."""
    end = comma - 1
    start = _chunk(words, first, end)
    if start == end and is_affiliation(words[end]) and start - 2 >= first:
        person = suffix(words, first, start - 2)
        return Span(person.start, words[end].end) if person else None
    for _ in range(5):
        end = start - 1
        while end >= first and words[end].word in ",—–-(":
            end -= 1
        if end < first:
            return None
        start = _chunk(words, first, end)
        if not _is_appositive(words, start, end):
            break
        if start <= first:
            break
        if words[start].lower in DETERMINERS and not is_name(
            words[_chunk_before(words, first, start)]
        ):
            break
    return _whole(words, first, end)


def is_affiliation(token: Token) -> bool:
    """Return whether the word is an American legislator's party and state: "R-Ky."."""
    return len(token.word) > 3 and token.word[1] == "-" and token.word[0] in "RDI" and token.word[2].isupper()


def _chunk_before(words: Sequence[Token], first: int, start: int) -> int:
    at = start - 1
    while at > first and not is_word(words[at]):
        at -= 1
    return at if at >= first else first


def _whole(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the noun phrase that ends the stretch before a parenthesis or a relative clause."""
    start = _chunk(words, first, last)
    if start > first + 1 and _is_appositive(words, start, last) and words[start - 1].word == ",":
        end = start - 2
        begin = _chunk(words, first, end)
        if (
            words[begin].lower not in PREPOSITIONS
            and words[begin].lower not in CLAUSE
            and is_name(words[end])
        ):
            return suffix(words, begin, end)
    return suffix(words, start, last)


def suffix(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the longest noun phrase of `words[first:last + 1]` that ends with its last word."""
    if last < first:
        return None
    if words[last].lower in PRONOUNS:
        return Span(words[last].start, words[last].end)
    start = last + 1
    at = last
    while at >= first:
        token = words[at]
        if not is_word(token) and token.word not in "&.’'":
            break
        if token.lower in CLAUSE and not (token.lower == "and" and _joins(words, first, at)):
            break
        if at < last and (token.lower in PRONOUNS or (start == at + 1 and _ends_clause(words, at))):
            break
        start = at
        if token.lower in DETERMINERS and not (at > first and words[at - 1].lower in DETERMINERS):
            if at >= first + 2 and _attaches(words, first, at - 1):
                at -= 1
            else:
                break
        at -= 1
    if start > last or not (is_name(words[start]) or words[start].lower in DETERMINERS):
        # "An official who asked not to be named said": the phrase stands before the relative clause.
        for back in range(min(start, last), first, -1):
            if words[back].lower == "who":
                return suffix(words, first, back - 1)
    return _trimmed(words, first, start, last)


def _attaches(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether the preposition at this index ties what follows to a noun before it."""
    if words[at].lower not in ATTACHING or at <= first:
        return False
    head = words[at - 1]
    return (
        is_word(head)
        and head.lower not in CLAUSE
        and not is_finite(head)
        and head.lower not in PRONOUNS
    )


def _ends_clause(words: Sequence[Token], at: int) -> bool:
    """Return whether a finite verb here parts an earlier clause from the subject that follows."""
    token = words[at]
    return is_finite(token) and not token.lower.endswith("ed")


def _joins(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether "and" joins two parts of one subject rather than two clauses."""
    if not first < at < len(words) - 1 or words[at + 1].lower in PRONOUNS:
        return False
    start = _chunk(words, first, at - 1)
    if at - start > 6 or any(is_finite(word) or word.lower in PRONOUNS for word in words[start:at]):
        return False
    return is_name(words[at - 1]) == is_name(words[at + 1]) and (
        is_name(words[start]) or words[start].lower in DETERMINERS
    )


def _trimmed(words: Sequence[Token], first: int, start: int, last: int) -> Span | None:
    """Drop what leads up to the subject: "On Monday Berg", "At a rally Trump", "Still Berg"."""
    while start <= last and (words[start].lower in PREPOSITIONS or words[start].lower in CLAUSE):
        # Only a preposition that begins the sentence governs a name of its own: "In Geneva Berg said".
        governs = words[start].lower in PREPOSITIONS and words[start].word[0].isupper()
        start += 1
        if governs and start < last and words[start].lower not in DETERMINERS:
            start += 1
    while start < last and (words[start].lower in DAYS or words[start].lower in ("last", "next")):
        start += 1
    if start > last:
        return None
    if (
        start == first + 1
        and words[first].lower in PREPOSITIONS
        and words[start].lower in DETERMINERS
        and is_name(words[last])
        and words[start + 1].word[0].islower()
    ):
        start = last
        while start > first and is_name(words[start - 1]):
            start -= 1
    return _span(words, start, last)


def after(words: Sequence[Token], first: int, limit: int) -> tuple[Span, int] | None:
    """Return the noun phrase that begins at index `first`, and the index after it."""
    if first >= limit:
        return None
    head = words[first]
    if head.lower in PRONOUNS:
        return Span(head.start, head.end), first + 1
    if not is_word(head) or head.lower in _AFTER_STOP or head.lower in _NOT_OPENING:
        return None
    determined = head.lower in DETERMINERS
    if head.word[0].islower() and not determined and not _has_capital(words, first, limit):
        return None
    last = first
    for at in range(first, min(limit, first + _LONGEST)):
        token = words[at]
        if not is_word(token) and token.word not in "&’":
            break
        if at > first and _stops(words, at) and not _goes_on(words, first, at, limit):
            break
        if (
            at > first
            and token.word[0].islower()
            and (token.lower.endswith("ly") or token.lower in PRONOUNS)
        ):
            break
        last = at
    if last + 1 < limit and words[last + 1].word == "(" and is_name(words[last]):
        for at in range(last + 2, min(limit, last + 6)):
            if words[at].word == ")":
                last = at
                break
    if last + 2 < limit and words[last + 1].word == "," and is_affiliation(words[last + 2]):
        last += 2
    return Span(head.start, words[last].end), last + 1


def _stops(words: Sequence[Token], at: int) -> bool:
    """Return whether the word cannot belong to the phrase: "said Berg last week"."""
    lower = words[at].lower
    if lower in ("last", "next", "this", "late", "early") and words[at - 1].lower in DETERMINERS:
        return False
    return lower in _AFTER_STOP or lower in DAYS


def _goes_on(words: Sequence[Token], first: int, at: int, limit: int) -> bool:
    """Return whether a stop word still belongs to the phrase: "the mayor in exile", "Ryan and Trump"."""
    token = words[at]
    if at + 1 >= limit:
        return False
    following = words[at + 1]
    if token.lower == "and":
        return is_name(words[at - 1]) == is_name(following) and following.lower not in PRONOUNS
    if (
        token.lower in ("from", "at", "in", "with", "near", "on")
        and words[first].lower in DETERMINERS
    ):
        return (
            following.lower not in ("an", "a", "his", "her", "this")
            and following.lower not in DAYS
            and not (following.word[0].isdigit())
        )
    return False


def _has_capital(words: Sequence[Token], first: int, limit: int) -> bool:
    for token in words[first : min(limit, first + 7)]:
        if is_name(token):
            return True
        if not is_word(token):
            return False
    return False


def subject(words: Sequence[Token], first: int, limit: int) -> Span | None:
    """Return the subject of the sentence `words[first:limit]`, where it is plain."""
    at = first
    while at < limit and not is_word(words[at]):
        at += 1
    for _ in range(3):
        if at >= limit or not (_leads_in(words[at]) or _is_time(words, at, limit)):
            break
        while at < limit and words[at].word != ",":
            at += 1
        at += 1
    if at >= limit:
        return None
    head = words[at]
    if head.lower in PRONOUNS:
        return Span(head.start, head.end)
    if not (is_name(head) or head.lower in DETERMINERS):
        return None
    for verb in range(at + 1, min(limit, at + 40)):
        token = words[verb]
        if token.word in ";:?!":
            return None
        if token.word in ",—–(" or token.lower in RELATIVE:
            return _span(words, at, verb - 1)
        if is_finite(token) or (
            is_name(words[verb - 1]) and token.word[0].islower() and token.lower.endswith("s")
        ):
            last = verb - 1
            while last > at and (words[last].lower in ADVERBS or words[last].lower.endswith("ly")):
                last -= 1
            return _span(words, at, last)
    return None


_TIMES = frozenset("later ago earlier before after night morning week month year day afternoon evening time".split())


def _is_time(words: Sequence[Token], at: int, limit: int) -> bool:
    """Return whether the stretch before the next comma says when: "Hours later,"."""
    for last in range(at + 1, min(limit, at + 7)):
        if words[last].word == ",":
            return words[last - 1].lower in _TIMES or words[last - 1].lower in DAYS
        if is_finite(words[last]):
            return False
    return False


def _leads_in(token: Token) -> bool:
    lower = token.lower
    return (
        lower in PREPOSITIONS
        or lower in CLAUSE
        or lower.endswith(("ing", "ed"))
        or lower in ("but", "and")
    )


__all__ = ["TITLES", "after", "before", "subject", "suffix"]

"""The subject of a clause: straight before its verb, across a parenthesis, or of the whole sentence."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import holders, introductions
from qusair_reader.annotation.quotes.modifiers import modified
from qusair_reader.annotation.quotes.phrases import chunk_start, span_of, suffix
from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    WEEKDAYS,
    Token,
    is_adverb,
    is_affiliation,
    is_finite,
    is_name,
    is_word,
    word_set,
)
from qusair_reader.article import Span

_DASHES = ",—–-"
_RELATIVES = word_set("who whose whom which")
_STRETCHES = word_set("night week month year morning afternoon evening weekend")
"""What "last" and "this" make the time of an event."""
_MOVING = word_set("""allowed allowing caused causing drove driving encouraged encouraging forced forcing inspired
    inspiring led leading moved prompted prompting provoked provoking""")
"""Verbs by which somebody is made to do something."""
_LONGEST = 9
"""Who is made to do it has so many words at most."""
_COPULAS = word_set("is was were are am be been being")


def before(words: Sequence[Token], first: int, verb: int) -> Span | None:
    """Return the noun phrase of `words[first:verb]` that is the subject of the verb after it."""
    last = verb - 1
    while last > first and (said_when := _is_adverbial(words[last]) or _words_of_day(words, last)):
        last -= said_when
    if last < first:
        return None
    end = words[last]
    if end.lower in ("who", "which"):
        return _before_relative(words, first, last)
    further = _further(words, first, last, verb)
    if further is not None:
        moved = words[verb - 1].lower == "to" and _moved(words, first, last)
        return moved or _of_clause(words, first, further)
    if end.word in _DASHES:
        return _across(words, first, last)
    if end.word == ")":
        return _bracketed(words, first, last)
    found = suffix(words, first, last)
    return found and (modified(words, first, found) or found)


def _moved(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return who is made to do something: "which led Berg to say", "prompting one man to shout"."""
    for at in range(last - 1, max(first, last - _LONGEST), -1):
        if not is_word(words[at]):
            return None
        if words[at].lower in _MOVING:
            return span_of(words, at + 1, last)
    return None


def _further(words: Sequence[Token], first: int, last: int, verb: int) -> int | None:
    """Return where the clause ends that a further verb goes on with, if one does.

    "Berg rose and said", "Berg paused, then said", "Berg rose and, with a smile, said".
    """
    end = words[last]
    if end.lower in ("and", "but", "or") or any(word.lower == "to" for word in words[last:verb]):
        return last if end.lower in CLAUSE else last + 1
    if end.word != ",":
        return None
    if words[verb - 1].lower == "then":
        return last
    aside = chunk_start(words, first, last - 1) - 1
    return aside - 1 if aside > first + 1 and words[aside - 1].lower == "and" else None


def _before_relative(words: Sequence[Token], first: int, pronoun: int) -> Span | None:
    """Return what a relative pronoun stands for: "Anna Berg, who said"."""
    last = pronoun - 1
    while last >= first and words[last].word in _DASHES:
        last -= 1
    return _antecedent(words, first, last)


def _of_clause(words: Sequence[Token], first: int, limit: int) -> Span | None:
    """Return the subject of the clause around a further verb: "Berg rose and", "Berg was quick to"."""
    start = chunk_start(words, first, limit - 1)
    return subject(words, start, limit) or subject(words, first, limit)


def _is_adverbial(token: Token) -> bool:
    """Return whether the word can stand between a subject and its verb."""
    lower = token.lower
    return (
        is_adverb(token)
        or lower in ADVERBS
        or lower == "to"
        or (lower in AUXILIARIES and lower not in _COPULAS)
    )


def _words_of_day(words: Sequence[Token], last: int) -> int:
    """Return how many words at this index say when: "Berg on Monday said", "Berg last night said"."""
    if last < 1:
        return 0
    if words[last].lower in _STRETCHES and words[last - 1].lower in ("last", "this"):
        count = 3 if last > 1 and words[last - 2].lower in ("earlier", "late") else 2
        return 0 if last < count or _takes_time(words[last - count]) else count
    if words[last].lower not in WEEKDAYS:
        return 0
    if words[last - 1].lower == "on":
        return 2
    return int(is_name(words[last - 1]) or _is_adverbial(words[last - 1]))


def _takes_time(word: Token) -> bool:
    """Return whether what follows says when of this word alone: "a man held", "the events of"."""
    return is_finite(word) or word.lower in PREPOSITIONS or not is_word(word)


def _bracketed(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the phrase before a bracket, a short bracket included: "Sen. Ruiz (D-Nev.)"."""
    opening = last
    while opening > first and words[opening].word != "(":
        opening -= 1
    inner = suffix(words, first, opening - 1)
    told = last - opening < 6 and is_name(words[opening + 1])
    return Span(inner.start, words[last].end) if inner and told else inner


def _explains(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a stretch between commas explains what stands before it."""
    if first > last:
        return True
    head = words[first]
    if head.word[0].isdigit() or head.word[0].islower():
        return head.lower not in PRONOUNS
    return last == first and "-" in head.word


def _across(words: Sequence[Token], first: int, comma: int) -> Span | None:
    """Return the subject that a parenthesis parts from its verb: "X, a spokesman for Y, told"."""
    end = comma - 1
    start = chunk_start(words, first, end)
    if start == end >= first + 2 and is_affiliation(words[end]):
        person = suffix(words, first, end - 2)
        return Span(person.start, words[end].end) if person else None
    relative = _relative(words, first, comma)
    if relative is not None:  # "Berg, whose firm, Salt, builds boats, said"
        return _antecedent(words, first, relative - 2)
    for _ in range(5):
        end = start - 1
        while end >= first and words[end].word in ",—–-(":
            end -= 1
        if end < first:
            return None
        after, start = start, chunk_start(words, first, end)
        held = _led_up_to(words, first, start, after, comma) or _held(words, first, end, comma)
        if held is not None:
            return held
        explains = _explains(words, start, end) or _is_region(words, first, start, end)
        if not explains or start <= first:
            break
        if words[start].lower in DETERMINERS and not holders.follows_name(words, first, start):
            break
    found = _antecedent(words, first, end)
    role = words[start].lower in DETERMINERS or holders.is_owned(words, start, end)
    if found and role and holders.is_name_only(words, end + 2, comma - 1):
        return Span(found.start, words[comma - 1].end)  # "the mayor, Anna Berg, said"
    return found


def _led_up_to(
    words: Sequence[Token], first: int, start: int, after: int, comma: int
) -> Span | None:
    """Return a role with its holder's name that something leads up to: "And the mayor, Berg, said"."""
    named = holders.role_and_name(words, start, after, comma - 1)
    if named is None or (start != first and named != start + 1):
        return None
    return Span(words[named].start, words[comma - 1].end)


def _held(words: Sequence[Token], first: int, end: int, comma: int) -> Span | None:
    """Return a role without an article that ends at an index, with the full name behind its comma.

    "Minister of Works, Anna Berg, said", not "Berg, minister of works, said".
    """
    start = chunk_start(words, first, end)
    full = comma - end > 3 and holders.is_name_only(words, end + 2, comma - 1)
    if not full or words[end + 1].word != "," or holders.follows_name(words, first, start):
        return None
    while start < end and (words[start].lower in CLAUSE or words[start].lower in ("and", "but")):
        start += 1
    role = holders.is_role(words[start : end + 1])
    return Span(words[start].start, words[comma - 1].end) if role else None


def _relative(words: Sequence[Token], first: int, comma: int) -> int | None:
    """Return the index of the relative pronoun that begins the parenthesis ending in a comma."""
    for at in range(comma - 1, max(first, comma - 40), -1):
        if words[at].lower in _RELATIVES and words[at - 1].word in _DASHES:
            return at
    return None


def _is_region(words: Sequence[Token], first: int, start: int, end: int) -> bool:
    """Return whether a stretch says where the place before its comma is: "at a mill in Hull, England"."""
    if start < first + 2 or end > start + 1 or not holders.is_name_only(words, start, end):
        return False
    before = chunk_start(words, first, start - 2)
    return is_name(words[start - 2]) and words[before].word[0].islower()


def _antecedent(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the noun phrase that ends before a parenthesis or a relative clause."""
    if last < first:
        return None
    start = chunk_start(words, first, last)
    if start > first + 1 and _explains(words, start, last) and words[start - 1].word == ",":
        begin = chunk_start(words, first, start - 2)
        if words[begin].lower == "as" and holders.is_name_only(words, begin + 1, start - 2):
            begin += 1
        if not introductions.leads_in(words[begin]) and is_name(words[start - 2]):
            return suffix(words, begin, start - 2)
    return suffix(words, start, last)


def subject(words: Sequence[Token], first: int, limit: int) -> Span | None:
    """Return the subject of the sentence `words[first:limit]`, where it is plain."""
    at = introductions.past(words, first, limit)
    if at >= limit:
        return None
    if words[at].lower in AUXILIARIES:
        return _asked_about(words, at + 1, limit)
    head = words[at]
    if head.lower in PRONOUNS:
        return Span(head.start, head.end)
    if not (is_name(head) or head.lower in DETERMINERS):
        return None
    end = _subject_end(words, at, min(limit, at + 40))
    return span_of(words, at, _with_holder(words, at, end, limit)) if end is not None else None


def _with_holder(words: Sequence[Token], first: int, end: int, limit: int) -> int:
    """Return the last word of a subject with the name behind it: "The mayor, Anna Berg, wept"."""
    role = words[first : end + 1]
    told = role[0].lower in DETERMINERS or holders.is_owned(words, first, end)
    if end + 2 >= limit or words[end + 1].word != "," or not (told or holders.is_role(role)):
        return end
    comma = next((at for at in range(end + 2, limit) if words[at].word == ","), end)
    return comma - 1 if holders.is_name_only(words, end + 2, comma - 1) else end


def _asked_about(words: Sequence[Token], first: int, limit: int) -> Span | None:
    """Return the subject of a question that begins with its verb: "Was she surprised?"."""
    last = first
    while last + 1 < limit and is_name(words[first]) and is_name(words[last + 1]):
        last += 1
    known = first < limit and (words[first].lower in PRONOUNS or is_name(words[first]))
    return span_of(words, first, last) if known else None


def _subject_end(words: Sequence[Token], first: int, limit: int) -> int | None:
    """Return the index of the last word before the verb or the comma that ends a subject."""
    for at in range(first + 1, limit):
        token = words[at]
        if token.word in ";:?!)":
            return None
        if token.word in ",—–(" or token.lower in RELATIVE:
            return at - 1
        if is_finite(token) or (is_name(words[at - 1]) and _is_present(words, at)):
            last = at - 1
            while last > first and (
                said_when := _is_adverbial(words[last]) or _words_of_day(words, last)
            ):
                last -= said_when
            return last
    return None


def _is_present(words: Sequence[Token], at: int) -> bool:
    """Return whether the word can be a verb in the present, not a plural: "Afghan officials who"."""
    token = words[at]
    followed = at + 1 < len(words) and words[at + 1].lower in RELATIVE
    verb = token.lower.endswith("s") and not token.lower.endswith("ss")  # not "boss"
    return token.word[0].islower() and verb and not followed

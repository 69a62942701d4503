"""Noun phrases next to a reporting verb, by capitalisation, determiners and stop words alone."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import holders, leads, reporting
from qusair_reader.annotation.quotes.words import (
    ARTICLES,
    ATTACHING,
    BREAKS,
    CLAUSE,
    DAYS,
    DETERMINERS,
    INDEFINITE,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_adverb,
    is_affiliation,
    is_finite,
    is_name,
    is_plural,
    is_word,
    word_set,
)
from qusair_reader.article import Span

_STOPS = word_set("""in on at after during when while as to by who which whose whom before with about via through because
    since that but and if where last this next late early earlier later shortly recently afterwards then also again
    once until over amid following outside inside near from under against is was has had will would said told asked
    asking referring adding speaking responding citing noting pointing gesturing laughing smiling standing sitting
    holding into out regarding among between back have are were or so just only even upon without within aloud
    loudly quietly softly bluntly""")
"""Words that end the phrase after an inverted verb: "said Berg in Oslo"."""
_NOT_OPENING = word_set(
    "there here what how why when where while if not yes no well then today yesterday"
)
_RELATIVE_TIMES = word_set("last next this late early")
_MODIFIED = word_set("a an the")
_LOOSE = word_set("an a his her its their this")
_SURNAMES = ("He", "You")
"""Chinese surnames that look like pronouns."""
_COLLECTIVE = word_set("police people staff management government one")
_BARE = 3
"""A plural without an article is among so many words: "senior police officers"."""
_JOINED = 9
"""So many words can stand before an "and" that joins names."""
_LONGEST = 16
"""No speaker has more words than this; what is longer is a clause taken for one."""


def span_of(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the span of these words, where they can be a speaker at all."""
    if 0 <= first <= last < first + _LONGEST and _can_speak(words, first, last):
        return Span(words[first].start, words[last].end)
    return None


def _can_speak(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a stretch of words looks like a noun phrase rather than a piece of a clause."""
    head, tail = words[first], words[last]
    if first == last and head.lower == "another":
        return True
    if not is_word(head) or tail.lower in PREPOSITIONS or tail.lower in ARTICLES:
        return False
    if is_name(head) or head.lower in DETERMINERS or head.lower in PRONOUNS:
        return True
    if head.lower in PREPOSITIONS or head.lower in CLAUSE or is_adverb(head):
        return False
    if is_finite(head):  # "retired general Berg", not "admitted in Oslo"
        inside = words[first:last]
        return is_name(tail) and not any(word.lower in PREPOSITIONS for word in inside)
    return first < last or head.lower.endswith("s") or head.lower in _COLLECTIVE


def chunk_start(words: Sequence[Token], first: int, last: int) -> int:
    """Return the index at which the comma-free stretch that ends at `last` begins."""
    at = last
    while at > first and words[at - 1].word not in BREAKS:
        at -= 1
    return at


def suffix(words: Sequence[Token], first: int, last: int) -> Span | None:
    """Return the longest noun phrase of `words[first:last + 1]` that ends with its last word."""
    if last < first:
        return None
    if words[last].lower in PRONOUNS:
        return Span(words[last].start, words[last].end)
    start = _walk_back(words, first, last)
    if start > last or not (is_name(words[start]) or words[start].lower in DETERMINERS):
        # "An official who asked not to be named said": the phrase stands before the relative clause.
        for back in range(min(start, last), first, -1):
            if words[back].lower == "who":
                return suffix(words, first, back - 1)
    return span_of(words, leads.past(words, first, start, last), last)


def _walk_back(words: Sequence[Token], first: int, last: int) -> int:
    """Return the index at which the phrase that ends at `last` begins, what leads up to it included."""
    start = last + 1
    for at in range(last, first - 1, -1):
        token = words[at]
        if not is_word(token) and token.word not in "&.’'":
            break
        if token.lower in CLAUSE and not (token.lower == "and" and _joins(words, first, at)):
            break
        if token.word in _SURNAMES and at < last and is_name(words[at + 1]):
            return at  # "He Jianxiong"
        if at < last and token.lower in PRONOUNS:
            return at if token.lower in INDEFINITE else start
        if at < last and start == at + 1 and (_ends_clause(token) or _reports(words, first, at)):
            break
        start = at
        doubled = at > first and words[at - 1].lower in DETERMINERS
        determines = token.lower in DETERMINERS and (token.word[0].islower() or at == first)
        if determines and not doubled and not _attaches(words, first, at - 1):
            break
    return start


def _attaches(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether the preposition at this index ties what follows to a noun before it."""
    if at <= first or words[at].lower not in ATTACHING:
        return False
    head = words[at - 1]
    if head.lower in INDEFINITE:
        return True
    return is_word(head) and not (head.lower in CLAUSE or head.lower in PRONOUNS or is_finite(head))


def _ends_clause(token: Token) -> bool:
    """Return whether a finite verb parts an earlier clause from the subject that follows it."""
    return is_finite(token) and not token.lower.endswith("ed")


def _reports(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a verb of speech parts who says so from a name: "Critics say Berg called"."""
    if at == first or not words[at + 1].word[0].isupper():
        return False
    teller = words[at - 1]
    named = is_name(teller) and teller.lower not in PRONOUNS
    return (named or is_plural(teller)) and reporting.is_verb(words, at)


def _joins(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether "and" joins two parts of one subject rather than two clauses."""
    if not first < at < len(words) - 1 or words[at + 1].lower in PRONOUNS:
        return False
    start = chunk_start(words, first, at - 1)
    left = words[start:at]
    if not left or len(left) > _JOINED or any(is_finite(w) or w.lower in PRONOUNS for w in left):
        return False
    if words[start].lower in DETERMINERS:
        return True
    return is_name(words[start]) and is_name(words[at - 1]) == is_name(words[at + 1])


def after(words: Sequence[Token], first: int, *, bare: bool = False) -> tuple[Span, int] | None:
    """Return the noun phrase that begins at index `first`, and the index after it.

    Args:
        words: The clause.
        first: Where the phrase begins.
        bare: Whether a plural without an article or a name will do: "said officials".
    """
    if first >= len(words):
        return None
    head = words[first]
    if head.lower in PRONOUNS:
        return Span(head.start, head.end), first + 1
    opens = _can_open(words, first)
    if not (opens or (bare and (_is_bare_plural(words, first) or holders.opens(words, first)))):
        return None
    last = first
    while last + 1 < min(len(words), first + _LONGEST) and _belongs(words, first, last + 1):
        last += 1
    if last > first and last + 1 < len(words) and words[last + 1].lower == "by":
        last -= is_finite(words[last])  # "the bench headed by Berg"
    last = _with_party(words, last)
    return Span(head.start, words[last].end), last + 1


def _can_open(words: Sequence[Token], first: int) -> bool:
    """Return whether a speaker after its verb can begin with this word."""
    head = words[first]
    if not is_word(head) or head.lower in _NOT_OPENING:
        return False
    if head.lower in DAYS:
        return first + 1 < len(words) and is_name(words[first + 1])
    if not head.word[0].islower() or head.lower in DETERMINERS:
        return True
    return (
        head.lower not in _STOPS and head.lower not in PREPOSITIONS and _has_capital(words, first)
    )


def _is_bare_plural(words: Sequence[Token], first: int) -> bool:
    """Return whether a plural in lower case begins here: "officials", "court documents"."""
    for token in words[first : first + _BARE]:
        lower = token.lower
        if not token.word.isalpha() or lower in _STOPS or lower in _NOT_OPENING:
            return False
        if is_plural(token) or lower in _COLLECTIVE:
            return True
        if lower in PREPOSITIONS or lower in CLAUSE or is_finite(token) or is_adverb(token):
            return False
    return False


def _belongs(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether the word goes on with the phrase that began at index `first`."""
    token = words[at]
    if not is_word(token):
        return token.word in "&’"
    if _stops(words, at):
        return _goes_on(words, first, at)
    if token.lower == "of" and words[first].lower not in DETERMINERS:
        return not any(word.lower in _LOOSE for word in words[at + 1 : at + 2])
    return not (is_adverb(token) or (token.word[0].islower() and token.lower in PRONOUNS))


def _stops(words: Sequence[Token], at: int) -> bool:
    """Return whether the word hardly belongs to the phrase: "said Berg last week"."""
    token = words[at]
    timely = token.lower in DAYS
    before = words[at - 1].lower if at else ""
    if before in _MODIFIED:
        return False  # "the then mayor", "a laughing Berg"
    if (timely or token.lower in _RELATIVE_TIMES) and before in DETERMINERS:
        return False
    if timely:
        return True
    return token.lower in _STOPS and (token.word[0].islower() or at == 0)


def _goes_on(words: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a stop word belongs to the phrase all the same: "the mayor in exile"."""
    if at + 1 >= len(words):
        return False
    lower, following = words[at].lower, words[at + 1]
    if lower == "and":
        return is_name(words[at - 1]) == is_name(following) and following.lower not in PRONOUNS
    if lower not in ("from", "at", "in", "with", "near", "on", "to"):
        return False
    if words[first].lower not in DETERMINERS or following.word[0].isdigit():
        return False
    return following.lower not in DAYS and following.lower not in _LOOSE


def _with_party(words: Sequence[Token], last: int) -> int:
    """Return the last index with an American legislator's party: "(D-Nev.)", ", R-Ky."."""
    following = [token.word for token in words[last + 1 : last + 6]]
    if not following or not is_name(words[last]):
        return last
    if following[0] == "(" and ")" in following and is_name(words[last + 2]):
        return last + 1 + following.index(")")  # not "Berg (pictured)"
    if following[0] == "," and len(following) > 1 and is_affiliation(words[last + 2]):
        return last + 2
    return last


def _has_capital(words: Sequence[Token], first: int) -> bool:
    for token in words[first : first + 7]:
        if is_name(token):
            return True
        if not is_word(token):
            return False
    return False

"""Roles and the names of who holds them: "the mayor, Anna Berg", "Minister of Works, Peter Holm"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import strangers
from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    Token,
    is_name,
    is_word,
    word_set,
)

OFFICES = word_set(
    "secretary minister chancellor governor director president commissioner chief head"
)
"""Roles that are for a place or a matter: "Minister for Transport", "Bank of Lund governor"."""
_ROLES = (
    OFFICES
    | word_set("""administrator chair chairperson co-founder coordinator co-ordinator convener convenor
    councillor curator deputy developer economist envoy executive founder general inspector-general lawmaker legislator mp
    ombudsman premier principal publisher rapporteur registrar secretary-general researcher spokesperson superintendent treasurer vice-chancellor""")
)
"""Further words for who does something in a body, besides those for anybody."""
_ANSWERING = word_set(
    "adding addressing answering asked commenting contacted reached reacting replying responding speaking"
)
"""What leads up to a role as a name would: "Reacting, the mayor, Anna Berg, said"."""
_LONGEST = 8
"""A role has so many words at most."""


def is_role(words: Sequence[Token]) -> bool:
    """Return whether words without an article are a role: "Party chief", "Commissioner for Health"."""
    end = next((at for at, word in enumerate(words) if word.lower in PREPOSITIONS), len(words))
    if not end or words[0].lower in DETERMINERS:
        return False
    head = words[end - 1].lower
    return head in _ROLES or strangers.gender_of(head) is not None


def opens(words: Sequence[Token], first: int) -> bool:
    """Return whether a role with its holder's name begins here: "said party chief, Anna Berg"."""
    comma = next((at for at in range(first, len(words) - 1) if words[at].word == ","), first)
    near = first < comma <= first + _LONGEST and is_name(words[comma + 1])
    return near and is_role(words[first:comma])


def role_and_name(words: Sequence[Token], start: int, after: int, last: int) -> int | None:
    """Return where a role begins that its holder's name follows, ending at `last`.

    "And the mayor, Berg," begins a clause at index `start`; "In a letter to Holm, the mayor, Berg,"
    only leads up to one, which begins at `after`.
    """
    lead = words[start].lower
    joins = lead in ("and", "but", "while") and words[start + 1].lower in DETERMINERS
    if joins and start + 1 < after - 1:
        return start + 1 if is_name_of(words, after, last) else None
    comma = last
    while comma > after and words[comma].word != ",":
        comma -= 1
    if lead not in PREPOSITIONS or words[after].lower not in DETERMINERS:
        return None
    return after if after < comma and is_name_only(words, comma + 1, last) else None


def is_owned(words: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a stretch is a role told by whose it is: "Parley’s founder"."""
    owner = any(word.lower.endswith(("’s", "'s")) for word in words[start:end])
    return owner and words[end].word.islower()


def follows_name(words: Sequence[Token], first: int, start: int) -> bool:
    """Return whether the word before a stretch, across its comma, is capitalised."""
    at = start - 1
    while at > first and not is_word(words[at]):
        at -= 1
    lower = words[at].lower
    return at >= first and is_name(words[at]) and not (lower in _ANSWERING or lower in CLAUSE)


def is_name_only(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether these few words all have a capital."""
    return first <= last < first + 5 and all(is_name(word) for word in words[first : last + 1])


def is_name_of(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether words are a name, with or without where it is from: "Anna Berg of Lund"."""
    end = next((at for at in range(first, last) if words[at].lower == "of"), last + 1)
    rest = end > last or is_name_only(words, end + 1, last)
    return rest and is_name_only(words, first, end - 1)

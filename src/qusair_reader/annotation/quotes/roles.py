"""Who has which role: "the mayor, Anna Berg", "envoy for Mali Peter Holm"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes import cues, strangers
from qusair_reader.annotation.quotes.holders import OFFICES, is_role
from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    Token,
    is_finite,
    tokens,
)
from qusair_reader.article import Span

Roles = Mapping[str, Mapping[str, int]]
"""Who has each role, and where somebody is first called so."""

_APPOSED = 40
"""A name between commas begins so many code points after the first one at most."""
_WRITTEN_OUT = {
    "capt": ("captain",), "col": ("colonel",), "det": ("detective",), "dr": ("doctor",),
    "gen": ("general",), "gov": ("governor",), "insp": ("inspector",), "lt": ("lieutenant",),
    "prof": ("professor",), "rep": ("representative", "congressman", "congresswoman"),
    "rev": ("reverend",), "sen": ("senator",), "sgt": ("sergeant",), "supt": ("superintendent",),
}  # fmt: skip
"""What the abbreviation before a name stands for, as it is written without the name."""
_SOME = "some"
"""Stands for the first word of any role of two words."""
_NAME_ENDS = ("", ",", ".", ";", ":", "\n")


def behind(text: str, name: Name) -> Name:
    """Return the person in a run of capitals after a role: "envoy for Syria Lakhdar Brahimi said".

    A role in the singular without an article needs a name of its own, so the run after "for" holds
    two things: what the role is for, and who has it.
    """
    words = list(re.finditer(r"\S+", text[name.start : name.end]))
    if len(words) < 3:
        return name
    lead = tokens(text, max(0, name.start - 60), name.start)
    if len(lead) < 2 or lead[-1].lower not in ("for", "of", "to"):
        return name
    if not lead[-2].word.islower() or lead[-2].lower.endswith("s"):
        return name
    for word in reversed(lead[:-1]):
        if not word.word.islower() or word.lower in PREPOSITIONS:
            break
        if word.lower in DETERMINERS:
            return name
    following = tokens(text, name.end, min(len(text), name.end + 20))
    if not following or following[0].lower not in cues.STRONG:
        return name
    start = name.start + words[-2].start()
    return Name(start, name.end, "person", " ".join(text[start : name.end].split()))


def parts(word: Token) -> bool:
    """Return whether the word keeps a name from being the head: "a friend of Berg", "Holm and Berg"."""
    return word.lower in PREPOSITIONS or word.lower in ("and", "&", "or")


def is_parted(lead: Sequence[Token]) -> bool:
    """Return whether the words before a name keep it from being the head.

    "Berg’s friend and neighbour" are two roles of one person.
    """
    for at, word in enumerate(lead):
        around = (lead[at - 1], lead[at + 1]) if 0 < at < len(lead) - 1 else ()
        roles = word.lower == "and" and around and all(other.word.islower() for other in around)
        if parts(word) and not (roles and not lead[at - 1].lower.endswith("s")):
            return True
    return False


def is_title(lead: Sequence[Token]) -> bool:
    """Return whether the words before a name are a title: "Secretary of State", "Bank of Lund governor".

    A matter or a body stands between "of" and the name: "Minister of Anna Berg" is none.
    """
    words = [word.lower for word in lead]
    parting = [at for at, word in enumerate(words) if word in PREPOSITIONS]
    if len(parting) != 1 or words[parting[0]] not in ("of", "for") or not lead[0].word[0].isupper():
        return False
    owned = any(word.endswith(("’s", "'s")) for word in words)
    if owned or "and" in words or words[0] in DETERMINERS:
        return False
    before, behind = words[: parting[0]], words[parting[0] + 1 :]
    if before and before[-1] in OFFICES:
        return bool(behind) and strangers.gender_of(behind[-1]) is None
    return len(behind) > 1 and behind[-1] in OFFICES and lead[-1].word.islower()


def past_letters(words: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind a name without letters such as MP: "Anna Berg MP of Lund"."""
    from qusair_reader.annotation.names.edges import LETTERS  # where names are found, it is loaded

    return next((words[at:] for at, word in enumerate(words) if word.word not in LETTERS), ())


def is_held(text: str, name: Name) -> bool:
    """Return whether a name is a role whose holder is told behind it, and no body."""
    return text.startswith(", ", name.end) and is_role(tokens(text, name.start, name.end))


def is_of_somebody(words: Sequence[Token]) -> bool:
    """Return whether a role is told by whom it is for: "a lawyer for the suspect".

    A name behind the comma can be that of either.
    """
    for at, word in enumerate(words[:-2]):
        if word.lower in ("for", "of", "to") and words[at + 1].lower in DETERMINERS:
            rest = [each.lower for each in words[at + 2 :]]
            head = next((i for i, each in enumerate(rest) if each in PREPOSITIONS), len(rest))
            if head and strangers.gender_of(rest[head - 1]):
                return True
    return False


@cache
def _capitals() -> re.Pattern[str]:
    """Return the pattern of a name between commas, which need not be one that is known: "Jan"."""
    return re.compile(r"(?!I\b)[A-Z][\w’'-]*(?: [A-Z][\w’'.-]*){0,2}(?=[,.;:\n]|\Z)")


def apposed(text: str, names: Sequence[Name], starts: Sequence[int], speaker: Span) -> str | None:
    """Return the name that stands between commas after a role: "said the mayor, Anna Berg".

    Args:
        text: The text.
        names: The names in it, and
        starts: where they start.
        speaker: The role, with or without the name.
    """
    comma = text.find(", ", speaker.start, speaker.end + 2)
    role = tokens(text, speaker.start, comma) if comma > 0 else []
    owned = any(word.lower.endswith(("’s", "'s")) for word in role)
    told = owned or (role and role[0].lower in DETERMINERS) or is_role(role)
    if not role or not told or is_of_somebody(role):
        return None
    begin = comma + 2
    at = bisect_left(starts, begin)
    for name in names[at : at + 3]:  # "the host, the Gazette’s Anna Berg"
        lead = tokens(text, begin, min(name.start, begin + _APPOSED))
        if name.start > begin + _APPOSED or any(map(_ends_phrase, lead)):
            break
        ends = text[name.end : name.end + 1] in _NAME_ENDS
        if ends or text.startswith((" of ", " from "), name.end):
            fits = name.kind == "person" or (name.kind == "org" and not lead and ends)
            return name.canonical if fits else None
        if not lead and not text.startswith(("’s ", "'s "), name.end):
            return None
    found = _capitals().match(text, begin) if role[-1].word.islower() else None
    return found[0] if found else None


def _ends_phrase(word: Token) -> bool:
    return parts(word) or word.lower in CLAUSE or word.word in ",.;:" or is_finite(word)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r",? (?:the|a|an|its|his|her|their) (?:[\w’'-]+ ){0,3}?([a-z]{4,})(?= (?:of|for|at|in|who|from)\b|,|\.)"
    )


def _before(text: str, lead: Sequence[Token]) -> list[str]:
    """Return the role before a name: "mayor Anna Berg", "Gov. Anna Berg", "Prime Minister Anna Berg"."""
    word = lead[-1].lower.rstrip(".")
    if not word.isalpha():
        return []
    roles = [*_WRITTEN_OUT.get(word, ()), word]
    if len(lead) == 1 or text[lead[-2].end : lead[-1].start] != " ":
        return roles
    alike = lead[-2].word.islower() == lead[-1].word.islower()
    return [*roles, f"{lead[-2].lower} {word}", f"{_SOME} {word}"] if alike else roles


def who_is(roles: Roles, words: Sequence[Token], high: int) -> str | None:
    """Return the one person with a role: of the two words "foreign minister", or else of "minister".

    Whom only what follows the offset `high` calls so is not meant.
    """
    role = words[-1].lower
    both = f"{words[-2].lower} {role}"
    people = roles.get(both) or roles.get(role, {})
    if len(people) != 1:
        return None
    person, start = next(iter(people.items()))
    # Who is known as "prime minister" is not "the foreign minister".
    other = len(words) > 2 and both not in roles and person in roles.get(f"{_SOME} {role}", ())
    return None if other or start >= high else person


def of_people(text: str, names: Sequence[Name]) -> Roles:
    """Return who is called what: "mayor Anna Berg", "Anna Berg, the mayor of Lund"."""
    roles: dict[str, dict[str, int]] = {}
    for name in names:
        if name.kind == "person":
            for role in _of(text, name):
                roles.setdefault(role, {}).setdefault(name.canonical, name.start)
    return roles


def _of(text: str, name: Name) -> list[str]:
    """Return what one mention calls somebody who is it still."""
    roles: list[str] = []
    lead = tokens(text, max(0, name.start - 40), name.start)
    if lead and text[lead[-1].end : name.start] == " " and not any(map(_is_past, lead[-4:])):
        roles += _before(text, lead)
    aside = text[name.end : name.end + 1] in (",", ".") and len(lead) > 2
    if aside and lead[-1].word == "," and lead[-3].lower == "the":
        roles.append(lead[-2].lower)  # "the mayor, Anna Berg"
    if text.startswith(", ", name.end) and (found := _role().match(text, name.end)):
        roles += [] if any(map(_is_past, tokens(text, *found.span()))) else [found[1]]
    return roles


def _is_past(word: Token) -> bool:
    """Return whether a role after this word is over: "former mayor", "ex-mayor"."""
    return word.lower == "former" or word.lower.startswith("ex-")

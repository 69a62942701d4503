"""Which mentions are one entity, and its fullest form.

Joined are equal names, a person's surname or given name with the one full name that has it, an
abbreviation with the one name that has its initials, and a company with its name without "Inc" or "Airlines". Where two
full names would do, neither is chosen; nor is one where "Mr" and "Mrs" tell that a surname is two people's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names import bodies, people
from qusair_reader.annotation.names.forms import Form, key_of, straight, unaccented

NO_ALIASES: Mapping[str, str] = MappingProxyType({})

_LONG = 6
"""A second syllable of a Korean or Chinese given name is shorter."""


class Mention(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    kind: NameKind
    text: str
    """Its words, with one space between them."""
    title: str = ""
    """The form of address before it, in lower case and without full stop."""


class _Key(NamedTuple):
    """What mentions of one name share."""

    kind: NameKind
    form: Form
    gender: str
    """Of the form of address, where both are used with this surname."""


def canonical_names(
    mentions: Sequence[Mention], aliases: Mapping[str, str] = NO_ALIASES
) -> list[str]:
    """Return the canonical form of each mention.

    Args:
        mentions: All that are to be compared.
        aliases: Other names that the text gives itself, and the mention that each stands for.
    """
    genders = _genders(mentions)
    keys = [_key(mention, genders) for mention in mentions]
    fullest: dict[_Key, str] = {}
    for mention, key in zip(mentions, keys, strict=True):
        shown = mention.text
        known = fullest.setdefault(key, shown)
        if shown != known and (len(shown), known.isupper()) > (len(known), shown.isupper()):
            fullest[key] = shown
    index: dict[tuple[NameKind, str], list[_Key]] = {}
    for key in fullest:
        for word in _words(key):
            index.setdefault((key.kind, word), []).append(key)
    longer = {key: _longer(key, index, genders) for key in fullest}
    by_text = {mention.text: key for mention, key in zip(mentions, keys, strict=True)}
    for short, full in aliases.items():
        if short in by_text and by_text[short].kind == by_text[full].kind:
            longer[by_text[short]] = by_text[full]
    return [fullest[_last(key, longer)] for key in keys]


def _genders(mentions: Sequence[Mention]) -> dict[Form, set[str]]:
    """Return by which forms of address each person's name is led: "m", "f" or both."""
    found: dict[Form, set[str]] = {}
    for mention in mentions:
        if mention.kind == "person" and (gender := people.gender(mention.title)):
            found.setdefault(_form(mention), set()).add(gender)
    return found


def _key(mention: Mention, genders: dict[Form, set[str]]) -> _Key:
    form = _form(mention)
    is_shared = mention.kind == "person" and len(genders.get(form, ())) > 1
    return _Key(mention.kind, form, people.gender(mention.title) if is_shared else "")


def _form(mention: Mention) -> Form:
    return _form_of(mention.text, is_person=mention.kind == "person")


@lru_cache(4096)
def _form_of(text: str, *, is_person: bool) -> Form:
    return people.person_form(parts(people.bare(text))) if is_person else parts(text)


def parts(text: str) -> Form:
    """Return the words of a name by which it is compared."""
    words = [
        key_of(unaccented(straight(part.lower())))
        for word in text.replace(",", " ").split() or [text]
        for part in _syllables(word)
    ]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) == 1:
        words[0] = words[0].replace(".", "")
    return tuple(words)


def _syllables(word: str) -> list[str]:
    """Return the parts of a given name that is written with hyphen and without: "Jong-un" is "Jong Un"."""
    word = straight(word)
    first, _, second = word.partition("-")
    joined = first.istitle() and second.islower() and second.isalpha() and len(second) < _LONG
    return [first, second] if joined and key_of(word.lower()) == word.lower() else [word]


def _words(key: _Key) -> set[str]:
    """Return the words under which a name is found by its short forms."""
    if key.kind == "person":
        return set(people.core(key.form))
    return {key.form[0], *bodies.abbreviations(key.form)}


def _longer(
    key: _Key, index: dict[tuple[NameKind, str], list[_Key]], genders: dict[Form, set[str]]
) -> _Key | None:
    """Return the one fuller name that this one stands for."""
    form = people.core(key.form) if key.kind == "person" else key.form
    near = {
        other.form: other
        for word in {form[0], form[-1]}
        for other in index.get((key.kind, word), ())
        if not genders or _suits(key, other, genders)
    }
    fuller = people.fuller if key.kind == "person" else bodies.fuller
    found = fuller(key.form, near)
    return near[found] if found else None


def _suits(key: _Key, other: _Key, genders: dict[Form, set[str]]) -> bool:
    """Tell whether the forms of address allow that a short name stands for another."""
    own, known = genders.get(key.form, set()), genders.get(other.form, set())
    if len(own) > 1:
        return known == {key.gender}
    return not (own and known) or bool(own & known)


def _last(key: _Key, longer: dict[_Key, _Key | None]) -> _Key:
    """Return the fullest name at the end of the way from short to fuller ones."""
    passed = {key}
    while (further := longer[key]) and further not in passed:
        passed.add(further)
        key = further
    return key

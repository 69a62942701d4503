"""Which mentions are one entity, and its fullest form.

Joined are equal names, a person's surname or given name with the one full name that has it, an
abbreviation with the one name that has its initials, and a company with its name without "Inc" or "Airlines". Where two
full names would do, neither is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.forms import COMPANY, key_of, straight

_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "&", "a"))
"""Words that an abbreviation leaves out."""

_LONG = 6
"""A second syllable of a Korean or Chinese given name is shorter."""


class Mention(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    kind: NameKind
    text: str
    """Its words, with one space between them."""


Form = tuple[str, ...]
"""The words of a name by which it is compared."""


def canonical_names(mentions: Sequence[Mention]) -> list[str]:
    """Return the canonical form of each mention."""
    forms = [_parts(mention.text) for mention in mentions]
    fullest: dict[tuple[NameKind, Form], str] = {}
    for mention, form in zip(mentions, forms, strict=True):
        shown = mention.text
        known = fullest.setdefault((mention.kind, form), shown)
        if (len(shown), known.isupper()) > (len(known), shown.isupper()):
            fullest[mention.kind, form] = shown
    index: dict[tuple[NameKind, str], list[Form]] = {}
    for kind, form in fullest:
        for key in _keys(form, kind):
            index.setdefault((kind, key), []).append(form)
    owner: dict[tuple[NameKind, Form], str] = {}
    for kind, form in fullest:
        near = {other for key in _wanted(form, kind) for other in index.get((kind, key), ())}
        longer = _person(form, near) if kind == "person" else _full(form, near)
        owner[kind, form] = fullest[kind, longer or form]
    return [owner[mention.kind, form] for mention, form in zip(mentions, forms, strict=True)]


def _keys(form: Form, kind: NameKind) -> set[str]:
    """Return the words under which a name is found by its short forms."""
    return {form[0], form[-1]} if kind == "person" else {form[0], *_initials(form)}


def _wanted(form: Form, kind: NameKind) -> Form:
    """Return the words under which a fuller name of this form is to be found."""
    return (form[0], form[-1]) if kind == "person" else form[:1]


def _parts(text: str) -> Form:
    """Return the words of a name by which it is compared."""
    words = [key_of(straight(part.lower())) for word in text.split() for part in _syllables(word)]
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


def _person(form: Form, people: Iterable[Form]) -> Form | None:
    """Return the one fuller name that a person's short name can stand for."""
    found = {full for full in people if _stands_for(form, full)}
    best = [full for full in found if all(full == x or _stands_for(x, full) for x in found)]
    return best[0] if len(best) == 1 else None


def _stands_for(short: Form, full: Form) -> bool:
    """Tell whether a short form of a person's name fits the fuller one.

    The short form is its end ("van der Berg"), its beginning where that is one word ("Xi"), or the whole
    without middle names or with names cut to initials.
    """
    if len(short) < len(full) and (full[-len(short) :] == short or short == full[:1]):
        return True
    if short == full or len(short) < 2 or short[-1] != full[-1]:
        return False
    if len(short) == 2:
        return len(full) > 1 and _same_given(short[0], full[0])
    return len(short) == len(full) and all(map(_same_given, short, full))


def _same_given(short: str, full: str) -> bool:
    initial = short.rstrip(".")
    return short == full or (len(initial) == 1 and full.startswith(initial))


def _full(form: Form, names: Iterable[Form]) -> Form | None:
    """Return the one fuller name of an abbreviation or of a short company name."""
    found = [
        full
        for full in names
        if len(full) > len(form) and (form[0] in _initials(full) or _shortens(form, full))
    ]
    return found[0] if len(found) == 1 else None


def _initials(form: Form) -> tuple[str, ...]:
    """Return what a name of several words may be abbreviated to, with and without its small words."""
    if len(form) < 2:
        return ()
    return (
        "".join(word[0] for word in form if word not in _SMALL),
        "".join(word[0] for word in form),
    )


def _shortens(form: Form, full: Form) -> bool:
    return full[: len(form)] == form and all(word in COMPANY for word in full[len(form) :])

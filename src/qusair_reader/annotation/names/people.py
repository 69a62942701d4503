"""Names of people: the forms by which they are compared, and which short form fits which fuller one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qusair_reader.annotation.names.forms import Form, word_set

SUFFIXES = word_set("jr sr ii iii iv")
"""What stands behind a surname and tells a son from his father, by their forms."""

NICKNAME = re.compile(r"(?<=\w) (?:“([^”]+)”|\"([^\"]+)\"|[‘']([^’']+)[’'])(?= \w|\Z)")
"""A nickname in quotation marks behind a given name, and the space before it."""

_WOMEN = word_set("mrs ms miss lady dame madam mme")
_MEN = word_set("mr sir lord")


def gender(title: str) -> str:
    """Return whom a form of address is for: "m", "f" or nobody in particular.

    >>> gender("mrs"), gender("dr")
    ('f', '')
    """
    return "f" if title in _WOMEN else "m" if title in _MEN else ""


def bare(text: str) -> str:
    """Return a person's name without a quoted nickname.

    >>> bare('Ann "Nan" Roe')
    'Ann Roe'
    """
    return NICKNAME.sub("", text) if text.count(" ") > 1 else text


def person_form(words: Form) -> Form:
    """Return the form of a person's name with its suffix as `SUFFIXES` has it."""
    last = words[-1].rstrip(".")
    return (*words[:-1], last) if last in SUFFIXES else words


def core(form: Form) -> Form:
    """Return a person's names without the suffix: with it, "Jr" would be a surname.

    >>> core(("ken", "griffey", "jr"))
    ('ken', 'griffey')
    """
    return form[:-1] if len(form) > 1 and form[-1] in SUFFIXES else form


def fuller(form: Form, people: Iterable[Form]) -> Form | None:
    """Return the one fuller name that a person's short name can stand for.

    Names in the middle of a fuller one stand for it only where they begin or end none.
    """
    people = set(people)
    found = {full for full in people if _stands_for(form, full)}
    found = found or {full for full in people if _lies_in(core(form), core(full))}
    best = [full for full in found if all(full == x or _stands_for(x, full) for x in found)]
    return best[0] if len(best) == 1 else None


def _lies_in(short: Form, full: Form) -> bool:
    """Tell whether the words of a short name follow one another in the fuller one."""
    length = len(short)
    return length < len(full) and any(
        full[at : at + length] == short for at in range(len(full) - length + 1)
    )


def _stands_for(short: Form, full: Form) -> bool:
    """Tell whether a short form of a person's name fits the fuller one.

    The short form is its end ("van der Berg"), its beginning where that is one word ("Xi"), or the whole
    without middle names or with names cut to initials; each with the suffix of the fuller one or without.
    """
    one, other = core(short), core(full)
    if len(one) < len(short) and short[-1] != full[-1]:
        return False
    if one == other:
        return len(short) < len(full)
    if len(one) < len(other) and (other[-len(one) :] == one or one == other[:1]):
        return True
    if len(one) < 2 or one[-1] != other[-1]:
        return False
    if len(one) == 2:
        return len(other) > 1 and _same_given(one[0], other[0])
    return len(one) == len(other) and all(map(_same_given, one, other))


def _same_given(short: str, full: str) -> bool:
    initial = short.rstrip(".")
    return short == full or (len(initial) == 1 and full.startswith(initial))

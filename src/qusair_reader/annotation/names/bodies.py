"""Names of organisations and places: what they are abbreviated to and shortened to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qusair_reader.annotation.names.forms import COMPANY, DESIGNATORS, Form

_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "&", "a"))
"""Words that an abbreviation leaves out."""

_STATES = frozenset(("us", "u.s.", "uk", "u.k."))
"""What stands before the name of an authority and is no part of its abbreviation."""

_LEGAL = COMPANY | {"&", "and"}
"""What a company's name goes without: "& Co" with its mark."""

_CERTAIN = DESIGNATORS | {"co", "co."}
"""What shows a name for a company's, which may be cut to its first word."""


def fuller(form: Form, names: Iterable[Form]) -> Form | None:
    """Return the one fuller name of an abbreviation or of a short company name."""
    longer = {full for full in names if len(full) > len(form)}
    found = {
        full
        for full in longer
        if (len(form) == 1 and form[0] in abbreviations(full)) or _shortens(form, full)
    }
    if not found and len(form) == 1:
        found = {full for full in longer if full[0] == form[0]}
        is_company = any(full[-1] in _CERTAIN and full[1] not in _SMALL for full in found)
        found = found if is_company else set()
    best = [full for full in found if all(full == x or _shortens(x, full) for x in found)]
    return best[0] if len(best) == 1 else None


def abbreviations(form: Form) -> frozenset[str]:
    """Return what a name of several words may be abbreviated to.

    With and without its small words, the state before it and what companies' names end in; a word with a
    hyphen is two.

    >>> sorted(abbreviations(("anti-corruption", "board", "ltd")))
    ['acb', 'acbl']
    """
    return frozenset(
        letters
        for words in _kernels(form)
        for letters in (
            "".join(word[0] for word in words),
            "".join(word[0] for word in words if word not in _SMALL),
        )
        if len(letters) > 1
    )


def _kernels(form: Form) -> Iterator[Form]:
    """Return a name's words with and without the state before it and the company's words behind it."""
    for start in range(2 if form[0] in _STATES else 1):
        end = len(form)
        while True:
            words = tuple(part for word in form[start:end] for part in word.split("-") if part)
            if len(words) < 2:
                break
            yield words
            if form[end - 1] not in _LEGAL:
                break
            end -= 1


def _shortens(form: Form, full: Form) -> bool:
    return full[: len(form)] == form and all(word in _LEGAL for word in full[len(form) :])

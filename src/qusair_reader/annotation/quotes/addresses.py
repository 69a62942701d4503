"""Whom a form of address can mean: "Mrs Berg" is not Brian Berg, whose widow she is.

Names that are alike are taken for one person's, and a couple has one surname.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes.genders import MAN, PERSON, WOMAN, address_of, of_given


class Addresses:
    """Which form of address fits each person of a text."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text = text
        self.fitting = _fitting(text, names)
        self.namesakes: dict[tuple[str, str], list[str]] = {}
        for canonical, gender in self.fitting.items():
            given, _, surname = canonical.rpartition(" ")
            if given:
                self.namesakes.setdefault((gender, surname), []).append(canonical)

    def whose(self, name: Name) -> str | None:
        """Return the canonical name of the person whom a mention means, if that is clear."""
        address = address_of(self.text, name)
        given, _, surname = name.canonical.rpartition(" ")
        if address is None or (given and self.fitting.get(name.canonical, address) == address):
            return name.canonical
        others = self.namesakes.get((address, surname), [])
        if len(others) == 1:
            return others[0]
        return None if given else name.canonical


def _fitting(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Return MAN or WOMAN for each person, PERSON where both forms of address occur.

    The given name tells, or else the pronoun that goes on with the full name, or else the address.
    """
    known: dict[str, str] = {}
    told: dict[str, set[str]] = {}
    for at, name in enumerate(names):
        if name.kind != "person" or name.canonical in known:
            continue
        limit = names[at + 1].start if at + 1 < len(names) else len(text)
        gender = of_given(name.canonical)
        if gender == PERSON:
            gender = _of_pronoun(text, name, limit)
        if gender != PERSON:
            known[name.canonical] = gender
        elif address := address_of(text, name):
            told.setdefault(name.canonical, set()).add(address)
    for canonical, addresses in told.items():
        known.setdefault(canonical, addresses.pop() if len(addresses) == 1 else PERSON)
    return known


@cache
def _pronoun() -> re.Pattern[str]:
    """Return the pattern of a pronoun that goes on with a person: "Zoltan Berg left. He", "and his"."""
    return re.compile(r"(?:[^.?!\n]{0,160}[.?!]\s+(He|His|She|Her)| and (his|her))\b")


def _of_pronoun(text: str, name: Name, limit: int) -> str:
    """Return which pronoun goes on with somebody's full name before the next name."""
    if " " not in text[name.start : name.end] or address_of(text, name):
        return PERSON
    found = _pronoun().match(text, name.end)
    if found is None or found.end() > limit:
        return PERSON
    return MAN if (found[1] or found[2]).lower() in ("he", "his") else WOMAN

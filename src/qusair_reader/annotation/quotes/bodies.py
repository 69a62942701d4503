"""Common nouns for an organisation: "the council" is Hull City Council, "the company" any."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes.words import word_set

GENERAL = word_set("club company firm group organisation organization")
"""Nouns that tell nothing of a name, so that only its sentence makes clear whose they are."""
_LONGEST = 3
"""A noun has no more words: "the health trust"."""


def by_ending(names: Sequence[Name]) -> dict[str, set[str]]:
    """Return the organisations by how their names end: "council" and "city council"."""
    known: dict[str, set[str]] = {}
    for name in names:
        words = name.canonical.lower().split() if name.kind == "org" else []
        for first in range(max(1, len(words) - _LONGEST), len(words)):
            known.setdefault(" ".join(words[first:]), set()).add(name.canonical)
    return known

"""Which family of boilerplate a whole block belongs to, if any.

Patterns stay behind cheap tests: what a match begins with, and what other matches hold.
"""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.clean.patterns import FAMILIES
from qusair_reader.clean.reports import is_report
from qusair_reader.clean.vocabulary import Family
from qusair_reader.segment.items import BULLETS

__all__ = ["FAMILIES", "LONGEST", "Family", "candidates", "find_family"]

LONGEST = 600
"""Longest block, in code points, that a family is tried on."""

_SHORT = 300
"""Longest block that is looked through for what matches hold; a longer one is known by its beginning, or not at all."""

_OPENING, _CLOSING = frozenset("“‘\"'"), frozenset("”’\"'")


@cache
def _pattern(index: int) -> re.Pattern[str]:
    """Return a family's pattern, compiled when the first block comes that may belong to it."""
    return re.compile(FAMILIES[index].pattern, re.DOTALL)


@cache
def _heads() -> dict[str, list[tuple[str, int]]]:
    """Return what matches begin with, by the first character, and the index of each family."""
    found: dict[str, list[tuple[str, int]]] = {}
    for index, family in enumerate(FAMILIES):
        for head in filter(None, family.heads.split("|")):
            found.setdefault(head[0], []).append((head, index))
    return found


@cache
def _within() -> list[tuple[str, int]]:
    """Return what matches hold that have no known beginning."""
    return [
        (part, index)
        for index, family in enumerate(FAMILIES)
        for part in family.within.split("|")
        if part
    ]


def candidates(lowered: str) -> list[int]:
    """Return which families a block in lower case may belong to, by cheap tests, in order."""
    initial = "0" if lowered[:1].isdecimal() else lowered[:1]
    heads = _heads().get(initial, ())
    found = {index for head, index in heads if head == "0" or lowered.startswith(head)}
    if len(lowered) <= _SHORT:
        found.update([index for part, index in _within() if part in lowered])
    return sorted(found)


def find_family(block: str) -> Family | None:
    """Return the family that a whole block belongs to, if any.

    What marks a link as one does not hide it, nor does a bullet; but "- Twitter" within the story may be
    an item of a list there. Between quotation marks anything may be said.
    """
    if len(block) > LONGEST or (block[0] in _OPENING and block[-1] in _CLOSING):
        return None
    lowered = block.lower().replace("\xa0", " ")
    found = _match(lowered)
    if found or not (lowered[0] in BULLETS or "[" in lowered):
        return found
    plain = _link().sub(r"\1", lowered)
    bare = plain.lstrip("".join(BULLETS) + " ")
    if bare in ("", lowered) or not (found := _match(bare)):
        return None
    return found if bare == plain else found._replace(outside=True)


@cache
def _link() -> re.Pattern[str]:
    """Return the pattern of a link in Markdown, and of the number that a text browser gives one."""
    return re.compile(r"\[([^\[\]\n]{1,80})\]\([^\s()]*\)|\[\d{1,3}\]\s?")


def _match(lowered: str) -> Family | None:
    """Return the family of a block in lower case."""
    for index in candidates(lowered):
        if _pattern(index).fullmatch(lowered):
            found = FAMILIES[index]
            return None if is_report(lowered, spoken=found.outside) else found
    return None

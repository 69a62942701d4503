"""Other names that the text gives itself: "Road Traffic Authority (Rota)", and a nickname in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qusair_reader.annotation.names.bodies import abbreviations
from qusair_reader.annotation.names.canonical import Mention, parts
from qusair_reader.annotation.names.forms import Form, unaccented, word_set
from qusair_reader.annotation.names.people import NICKNAME

_OPEN = re.compile(r"\s\((?:the )?[\"“‘']?")
_CLOSE = re.compile(r"[\"”’']?[),;]")
"""What stands before and behind a name in brackets that says what the name before it is called."""

_ABBREVIATION = re.compile(r"[^\W\d_](?:[\w.&-]{0,8}[^\W_])?\.?")

_BODIES = word_set(
    "agency alliance army assembly association authority board bureau centre center command commission committee "
    "confederation council department directorate federation force forces front institute ministry movement office "
    "organisation organization party police service services society syndicate union"
)
"""Words by which the name of a foreign body is known for a translation, whose abbreviation has other letters."""


def nicknames(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the person's name in full for each nickname that it has in quotation marks."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "person" and (quoted := NICKNAME.search(mention.text)):
            found.setdefault(quoted[1] or quoted[2] or quoted[3], set()).add(mention.text)
    return {name: min(full) for name, full in found.items()}


def abbreviated(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the full name of each abbreviation that stands in brackets behind it, or before it.

    Both are of one kind, and the abbreviation is given to one name only.
    """
    found: dict[str, set[str]] = {}
    for short, full in _defined(text, mentions):
        found.setdefault(short, set()).add(full)
    return {short: min(full) for short, full in found.items() if len(full) == 1}


def _defined(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    for outer, inner in pairwise(mentions):
        if outer.kind != inner.kind or outer.kind not in ("org", "misc", "group"):
            continue
        if _OPEN.fullmatch(text, outer.end, inner.start) and _CLOSE.match(text, inner.end):
            for short, full in ((inner.text, outer.text), (outer.text, inner.text)):
                if _ABBREVIATION.fullmatch(short) and _may_mean(short, parts(full)):
                    yield short, full
                    break


def _may_mean(short: str, full: Form) -> bool:
    """Tell whether an abbreviation may be one of this name."""
    letters = "".join(letter for letter in unaccented(short.lower()) if letter.isalnum())
    if letters in abbreviations(full) or any(_leads(letters, full[at:]) for at in range(len(full))):
        return len(full) > 1 or sum(letter.isupper() for letter in short) > 1
    return short.isupper() and not _BODIES.isdisjoint(full)


def _leads(letters: str, full: Form) -> bool:
    """Tell whether a name begins with the first of these letters and has the others in their order."""
    name = "".join(full)
    rest = iter(name)
    return name[:1] == letters[0] and all(letter in rest for letter in letters)

"""Families: "the Lundes" are no company where the text names a Lunde."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qusair_reader.annotation.names.canonical import Mention

_THE = re.compile(r"(?<!\w)[Tt]he\s+\Z")


def families(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the plurals of people's surnames as persons.

    A team is none: "Leeds Lundes" beside "the Lundes" shows it.
    """
    people = {_last(mention) for mention in mentions if _is_full(mention, "person")}
    teams = {_last(mention) for mention in mentions if _is_full(mention, "org")}
    found = {
        mention.text
        for mention in mentions
        if mention.kind in ("place", "org", "misc")
        and _is_plural(mention.text, people)
        and mention.text not in teams | people
        and _THE.search(text, max(0, mention.start - 5), mention.start)
    }
    return [m._replace(kind="person") if m.text in found else m for m in mentions]


def _last(mention: Mention) -> str:
    return mention.text.rpartition(" ")[2]


def _is_full(mention: Mention, kind: str) -> bool:
    return mention.kind == kind and " " in mention.text


def _is_plural(name: str, people: set[str]) -> bool:
    return name.endswith("s") and (name[:-1] in people or name.removesuffix("es") in people)

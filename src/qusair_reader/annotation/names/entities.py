"""From mentions to names, whoever found them: one kind for each name, and what they are called in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.agreement import agree
from qusair_reader.annotation.names.aliases import abbreviated, nicknames
from qusair_reader.annotation.names.canonical import Mention, canonical_names
from qusair_reader.annotation.names.datelines import datelines
from qusair_reader.annotation.names.families import families
from qusair_reader.annotation.names.joints import joined


def entities(text: str, mentions: Sequence[Mention]) -> list[Name]:
    """Return the mentions in a text, sorted by start, as names."""
    agreed = families(text, _agreed(text, joined(text, mentions)))
    called = nicknames(agreed)
    agreed = [_nicknamed(mention, called) for mention in agreed]
    aliases = abbreviated(text, agreed) | called
    return [
        Name(mention.start, mention.end, mention.kind, canonical)
        for mention, canonical in zip(agreed, canonical_names(agreed, aliases), strict=True)
    ]


def _agreed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with one kind for each name; the town of a dateline is one though a team has its name."""
    towns = datelines(text, mentions)
    if not towns:
        return agree(mentions)
    starts = {town.start for town in towns}
    others = agree([mention for mention in mentions if mention.start not in starts])
    return sorted([*others, *(town._replace(kind="place") for town in towns)])


def _nicknamed(mention: Mention, called: Mapping[str, str]) -> Mention:
    """Return a person where a nickname was taken for a film, a people or a place."""
    is_nickname = mention.kind != "org" and mention.text in called
    return mention._replace(kind="person") if is_nickname else mention

"""From mentions to names, whoever found them: one kind for each name, and what they are called in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.agreement import agree
from qusair_reader.annotation.names.aliases import abbreviated, nicknames
from qusair_reader.annotation.names.canonical import Mention, canonical_names
from qusair_reader.annotation.names.families import families
from qusair_reader.annotation.names.joints import joined


def entities(text: str, mentions: Sequence[Mention]) -> list[Name]:
    """Return the mentions in a text, sorted by start, as names."""
    agreed = families(text, agree(joined(text, mentions)))
    called = nicknames(agreed)
    agreed = [_nicknamed(mention, called) for mention in agreed]
    aliases = abbreviated(text, agreed) | called
    return [
        Name(mention.start, mention.end, mention.kind, canonical)
        for mention, canonical in zip(agreed, canonical_names(agreed, aliases), strict=True)
    ]


def _nicknamed(mention: Mention, called: Mapping[str, str]) -> Mention:
    """Return a person where a nickname was taken for a film or the like."""
    is_nickname = mention.kind == "misc" and mention.text in called
    return mention._replace(kind="person") if is_nickname else mention

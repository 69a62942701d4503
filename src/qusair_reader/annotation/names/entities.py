"""From mentions to names, whoever found them: one kind for each name, and what they are called in full."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.agreement import agree
from qusair_reader.annotation.names.canonical import Mention, canonical_names
from qusair_reader.annotation.names.joints import joined


def entities(text: str, mentions: Sequence[Mention]) -> list[Name]:
    """Return the mentions in a text, sorted by start, as names."""
    agreed = agree(joined(text, mentions))
    return [
        Name(mention.start, mention.end, mention.kind, canonical)
        for mention, canonical in zip(agreed, canonical_names(agreed), strict=True)
    ]

"""Put names to speakers: the person behind a pronoun or a short form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from qusair_reader.annotation.marks import Name, Quote
from qusair_reader.article import Span


def with_sources(text: str, quotes: Sequence[Quote], names: Sequence[Name]) -> list[Quote]:
    """Return the quotes with the canonical name of their speaker where it is clear."""
    starts = [name.start for name in names]
    return [
        replace(quote, source=_source(text, quote.speaker, names, starts))
        if quote.speaker
        else quote
        for quote in quotes
    ]


def _source(text: str, speaker: Span, names: Sequence[Name], starts: list[int]) -> str | None:
    at = bisect_left(starts, speaker.start)
    within = []
    while at < len(names) and names[at].start < speaker.end:
        if names[at].end <= speaker.end and names[at].kind == "person":
            within.append(names[at])
        at += 1
    return within[-1].canonical if within else None

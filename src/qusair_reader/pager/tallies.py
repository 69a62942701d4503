"""What a region's marks come to: mentions of each name, quotes of each speaker.

They are made once a region, where its marks are found; what lists them for the whole text only adds
them up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import Marks, NameKind, Quote
from qusair_reader.article import Span


class Tally(NamedTuple):
    """The names and quotes of one region, or of several."""

    mentions: dict[tuple[NameKind, str], int]
    """How often each entity is named, by kind and canonical name."""
    firsts: dict[tuple[NameKind, str], Span]
    """Where it is named first."""
    quotes: dict[str, list[Span]]
    """By speaker, those of nobody under an empty name, in the order of their first words."""


def tally(text: str, marks: Marks) -> Tally:
    """Return what these marks come to."""
    found = Tally({}, {}, {})
    for name in marks.names:
        key = name.kind, name.canonical
        if key not in found.firsts:
            found.firsts[key] = Span(name.start, name.end)
        found.mentions[key] = found.mentions.get(key, 0) + 1
    for quote in marks.quotes:
        span = Span(quote.start, quote.end)
        found.quotes.setdefault(speaker_of(text, quote), []).append(span)
    return found


def together(tallies: Sequence[Tally]) -> Tally:
    """Return what several regions come to, given in text order."""
    whole = Tally({}, {}, {})
    mentions = whole.mentions
    for one in tallies:
        for key, count in one.mentions.items():
            mentions[key] = mentions.get(key, 0) + count
        for who, spans in one.quotes.items():
            whole.quotes.setdefault(who, []).extend(spans)
    for one in reversed(tallies):
        whole.firsts.update(one.firsts)
    return whole


def speaker_of(text: str, quote: Quote) -> str:
    """Return who says a quote, by the fullest name that is known; empty where nobody is named."""
    if quote.source:
        return quote.source
    return " ".join(text[slice(*quote.speaker)].split()) if quote.speaker else ""

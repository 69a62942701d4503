"""Marks: the quotes, names and figures that were recognised, as spans of an article's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from qusair_reader.article import Block, Span

QuoteKind = Literal["direct", "fragment", "title"]
NameKind = Literal["person", "place", "org", "group", "misc"]
FigureKind = Literal[
    "number", "ordinal", "percent", "money", "measure", "age", "date", "time", "duration"
]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks, marks included; at most one paragraph long."""

    start: int
    end: int
    kind: QuoteKind
    """`direct` speech, a `fragment` in the narrator's sentence, or a `title` (works, nicknames, scare quotes)."""
    speaker: Span | None = None
    """Where the text names who speaks; None where it is not clear."""
    cue: Span | None = None
    """The word or phrase that ties the speech to the speaker ("said", "according to")."""
    source: str | None = None
    """The canonical name behind a pronoun or short form, where the text makes it clear."""
    inner: tuple[Span, ...] = ()
    """Quotations inside this one, marks included."""


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person, place, organisation, people or other named thing."""

    start: int
    end: int
    kind: NameKind
    canonical: str
    """The entity's fullest form in the article; equal for all mentions of one entity."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a reader means it: approximator, number and unit."""

    start: int
    end: int
    kind: FigureKind
    value: float | None = None
    """The number itself (a percentage as 3.5, not 0.035); None where the text gives none."""
    unit: str | None = None
    """Unit of a measure, money, duration or age: "km", "USD", "week"."""
    low: float | None = None
    """Lower bound of a range or an open-ended figure ("more than 500")."""
    high: float | None = None
    """Upper bound of a range or an open-ended figure."""
    approximate: bool = False
    """Whether the text hedges the number ("about", "nearly")."""
    iso: str | None = None
    """ISO 8601 form of a date, time or duration where the text alone gives one.

    X stands for digits that the text leaves open (ISO 8601-2): "5 June" is XXXX-06-05, "the 1990s" 199X.
    """


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything recognised in an article, each tuple sorted by start."""

    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]


class NameFinder(Protocol):
    """A recogniser of names: the built-in one, or a model of the reader's own."""

    def find(self, text: str, blocks: Sequence[Block]) -> list[Name]:
        """Return the names in these blocks of the text, sorted by start."""
        ...

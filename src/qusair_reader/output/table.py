"""Quotes, names, figures, hits and decisions as rows of a table, the same for every format."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import isfinite
from typing import NamedTuple

from qusair_reader.annotation.marks import Figure, Name, NameKind, Quote
from qusair_reader.article import Article, Span
from qusair_reader.output.text import flat
from qusair_reader.safe import one_line

NAME_KINDS: tuple[NameKind, ...] = ("person", "place", "org", "group", "misc")
"""In the order in which names are listed."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    is_number: bool = False
    """Whether it reads better flush right."""
    is_detail: bool = False
    """Whether it is for programs: in CSV, not on a screen."""


class Table(NamedTuple):
    """Rows of plain text, safe to print and without line ends."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[str, ...]]

    def without_details(self) -> Table:
        """Return the table for a person: without the columns that are for programs."""
        shown = [index for index, column in enumerate(self.columns) if not column.is_detail]
        return Table(
            tuple(self.columns[index] for index in shown),
            [tuple(row[index] for index in shown) for row in self.rows],
        )


class Entity(NamedTuple):
    """All mentions of one name."""

    canonical: str
    kind: NameKind
    mentions: tuple[Name, ...]
    paragraphs: tuple[int, ...]
    """Numbers of the paragraphs that mention it, from 1, each once."""


OFFSETS = (
    Column("start", is_number=True, is_detail=True),
    Column("end", is_number=True, is_detail=True),
)


class Paragraphs:
    """The numbers of an article's kept blocks, from 1, as `clean` prints them."""

    def __init__(self, article: Article) -> None:
        self._starts = [block.start for block in article.kept]

    def number(self, offset: int) -> int:
        """Return the number of the kept block at or before an offset into the text."""
        return max(1, bisect_right(self._starts, offset))


def entities(article: Article, names: Iterable[Name]) -> list[Entity]:
    """Group mentions by kind and canonical form: the most often mentioned first in each kind."""
    paragraphs = Paragraphs(article)
    groups: dict[tuple[NameKind, str], list[Name]] = {}
    for name in names:
        groups.setdefault((name.kind, name.canonical), []).append(name)
    found = [
        Entity(
            canonical,
            kind,
            tuple(mentions),
            tuple(dict.fromkeys(paragraphs.number(name.start) for name in mentions)),
        )
        for (kind, canonical), mentions in groups.items()
    ]
    found.sort(key=lambda entity: (NAME_KINDS.index(entity.kind), -len(entity.mentions)))
    return found


def names_table(article: Article, names: Iterable[Name]) -> Table:
    """Return one row for each entity."""
    columns = (
        Column("kind"),
        Column("name"),
        Column("mentions", is_number=True),
        Column("paragraphs"),
    )
    rows = [
        (
            entity.kind,
            one_line(entity.canonical),
            str(len(entity.mentions)),
            " ".join(map(str, entity.paragraphs)),
        )
        for entity in entities(article, names)
    ]
    return Table(columns, rows)


def quotes_table(article: Article, quotes: Iterable[Quote]) -> Table:
    """Return one row for each quote."""
    columns = (
        Column("paragraph", is_number=True),
        Column("kind"),
        Column("speaker"),
        Column("source"),
        Column("cue", is_detail=True),
        Column("quote"),
        *OFFSETS,
    )
    paragraphs = Paragraphs(article)
    rows = [
        (
            str(paragraphs.number(quote.start)),
            quote.kind,
            _span_text(article.text, quote.speaker),
            one_line(quote.source or ""),
            _span_text(article.text, quote.cue),
            flat(article.text, quote.start, quote.end),
            str(quote.start),
            str(quote.end),
        )
        for quote in quotes
    ]
    return Table(columns, rows)


def figures_table(article: Article, figures: Iterable[Figure]) -> Table:
    """Return one row for each figure."""
    columns = (
        Column("paragraph", is_number=True),
        Column("kind"),
        Column("figure"),
        Column("value", is_number=True),
        Column("unit"),
        Column("low", is_number=True, is_detail=True),
        Column("high", is_number=True, is_detail=True),
        Column("approximate", is_detail=True),
        Column("iso", is_detail=True),
        *OFFSETS,
    )
    paragraphs = Paragraphs(article)
    rows = [
        (
            str(paragraphs.number(figure.start)),
            figure.kind,
            flat(article.text, figure.start, figure.end),
            plain_number(figure.value),
            one_line(figure.unit or ""),
            plain_number(figure.low),
            plain_number(figure.high),
            "yes" if figure.approximate else "",
            one_line(figure.iso or ""),
            str(figure.start),
            str(figure.end),
        )
        for figure in figures
    ]
    return Table(columns, rows)


def with_source(table: Table, source: str) -> Table:
    """Return the table with the source as its first column, for several sources in one output."""
    is_taken = any(column.name == "source" for column in table.columns)  # by a quote's own
    first = Column("file" if is_taken else "source")
    return Table((first, *table.columns), [(one_line(source), *row) for row in table.rows])


def plain_number(value: float | None) -> str:
    """Return a number as people and spreadsheets write it; nothing for None or the infinite.

    >>> plain_number(2500000.0), plain_number(0.5), plain_number(None)
    ('2500000', '0.5', '')
    """
    if value is None or not isfinite(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.12g}"


def _span_text(text: str, span: Span | None) -> str:
    return "" if span is None else flat(text, span.start, span.end)

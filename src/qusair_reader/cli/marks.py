"""`quotes`, `names` and `figures`: what was recognised, as a table or as data."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Optional, get_args

import typer

from qusair_reader.annotation.marks import FigureKind, Name, NameFinder, NameKind, Quote
from qusair_reader.article import Article
from qusair_reader.choices import When
from qusair_reader.cli import options
from qusair_reader.cli.inputs import Input, Inputs
from qusair_reader.cli.streams import is_unicode, is_watched, note, write
from qusair_reader.output.table import (
    Table,
    figures_table,
    names_table,
    quotes_table,
    with_source,
)
from qusair_reader.output.text import flat
from qusair_reader.segment.regions import by_region


def _one_of(kinds: object) -> Callable[[list[str] | None], list[str] | None]:
    """Return a check of a repeated option: Typer knows choices only for single ones."""

    def check(values: list[str] | None) -> list[str] | None:
        for value in values or ():
            if value not in get_args(kinds):
                raise typer.BadParameter(f"{value!r} is not one of {', '.join(get_args(kinds))}")
        return values

    return check


def _named(value: str | None) -> str | None:
    """Refuse a speaker without a name."""
    if value is not None and not value.strip():
        raise typer.BadParameter("nobody to look for")
    return value


Speaker = Annotated[
    Optional[str],  # noqa: UP045 - Typer 0.26 reads this form
    typer.Option(
        "--speaker",
        callback=_named,
        metavar="NAME",
        show_default=False,
        help="Only what NAME says; any form of the name will do.",
    ),
]
NameKinds = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--kind",
        callback=_one_of(NameKind),
        metavar="KIND",
        show_default=False,
        help="person, place, org, group or misc; may be repeated.",
    ),
]
FigureKinds = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--kind",
        callback=_one_of(FigureKind),
        metavar="KIND",
        show_default=False,
        help="number, ordinal, percent, money, measure, age, date, time or duration; may be repeated.",
    ),
]


def quotes(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    speaker: Speaker = None,
    format: options.TableFormat = None,  # noqa: A002 - the option's name
    names_model: options.NamesModel = None,
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """List what is said, and who says it.

    Examples:
      qusair-reader quotes
      qusair-reader quotes --speaker Brahimi --format json story.txt
    """
    from qusair_reader.pipeline import annotate

    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    finder = options.names_finder(names_model)
    output = _Output(inputs, format, color)
    for each in inputs:
        marks = annotate(each.article, names_finder=finder)
        found = marks.quotes
        if speaker is not None:
            from qusair_reader.output.speakers import said_by

            found = said_by(each.article.text, marks, speaker)
            if not found and not inputs.is_many and is_watched():
                _suggest(each.article.text, marks.quotes, speaker)
        if format == "json":
            from qusair_reader.output.json import quotes_object

            output.add_object(quotes_object(each.label, each.article, found))
        else:
            output.add(each, quotes_table(each.article, found))
    output.close()
    return inputs.code()


def _suggest(text: str, quotes: Iterable[Quote], speaker: str) -> None:
    """Name those who speak and whose names are nearest to one that was not found."""
    from qusair_reader.phrase import suggest_words

    said = dict.fromkeys(
        one.source or (flat(text, *one.speaker) if one.speaker else "") for one in quotes
    )
    words = suggest_words(said, speaker)
    near = [name for name in said if any(word in name for word in words)]
    tail = f"; the text has {', '.join(near)}" if near else ""
    note(f"nobody called {speaker!r} speaks{tail}")


def names(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    kind: NameKinds = None,
    format: options.TableFormat = None,  # noqa: A002
    names_model: options.NamesModel = None,
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """List people, places, organisations and peoples.

    Each is listed with the number of its mentions and the paragraphs that they are in.

    Examples:
      qusair-reader names --kind person
      qusair-reader names --format csv *.txt > names.csv
    """
    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    finder = options.names_finder(names_model)
    output = _Output(inputs, format, color, grouped=True)
    for each in inputs:
        found = [
            name for name in _find_names(each.article, finder) if not kind or name.kind in kind
        ]
        if format == "json":
            from qusair_reader.output.json import names_object

            output.add_object(names_object(each.label, each.article, found))
        else:
            output.add(each, names_table(each.article, found))
    output.close()
    return inputs.code()


def figures(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    kind: FigureKinds = None,
    format: options.TableFormat = None,  # noqa: A002
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """List numbers, money, measures, dates and times.

    Each is listed with its paragraph, its value and its unit.

    Examples:
      qusair-reader figures --kind money --kind percent
      qusair-reader figures --format csv story.txt > figures.csv
    """
    from qusair_reader.annotation.figures import find

    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    output = _Output(inputs, format, color)
    for each in inputs:
        found = [
            figure
            for figure in find(each.article.text, each.article.kept)
            if not kind or figure.kind in kind
        ]
        if format == "json":
            from qusair_reader.output.json import figures_object

            output.add_object(figures_object(each.label, each.article, found))
        else:
            output.add(each, figures_table(each.article, found))
    output.close()
    return inputs.code()


def _find_names(article: Article, finder: NameFinder | None) -> list[Name]:
    """Return the names alone: what quotes and figures need is not even loaded."""
    from qusair_reader.annotation import names as built_in

    return [
        name
        for blocks in by_region(article.text, article.kept)
        for name in (finder or built_in).find(article.text, blocks)
    ]


class _Output:
    """Writes JSON objects as they come, and one table for all sources at the end."""

    def __init__(
        self, inputs: Inputs, what: str | None, color: When | None, *, grouped: bool = False
    ) -> None:
        self._is_many = inputs.is_many
        self._what = what
        self._color = color
        self._grouped = grouped and not self._is_many
        self._tables: list[Table] = []

    def add_object(self, value: dict[str, object]) -> None:
        from qusair_reader.output.json import dumps

        write(dumps(value, is_unicode(sys.stdout)) + "\n")

    def add(self, each: Input, table: Table) -> None:
        self._tables.append(with_source(table, each.label) if self._is_many else table)

    def close(self) -> None:
        if self._tables:
            from qusair_reader.cli.tables import join, show

            show(join(self._tables), self._what, self._color, grouped=self._grouped)

"""`search`: each hit with the number of its paragraph and its sentence."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from itertools import groupby, islice
from typing import Annotated, Literal, NamedTuple, Optional

import typer

from qusair_reader.article import Article, Span
from qusair_reader.choices import ColorDepth
from qusair_reader.cli import options
from qusair_reader.cli.inputs import Input, Inputs
from qusair_reader.cli.streams import depth, is_unicode, is_watched, note, write
from qusair_reader.errors import ExitCode, PatternError
from qusair_reader.output.table import OFFSETS, Column, Paragraphs, Table, with_source
from qusair_reader.output.text import flat
from qusair_reader.phrase import Match, compile_phrase, matches, suggest
from qusair_reader.safe import one_line

LONGEST = 10
"""Seconds that a regular expression may take in one source."""

Format = Literal["text", "tsv", "csv", "json", "markdown"]
What = Literal["hits", "count", "files"]


class Hit(NamedTuple):
    """A place where the phrase was found."""

    span: Span
    sentence: Span
    """The sentence, or the sentences, that hold it."""
    paragraph: int


Phrase = Annotated[
    str, typer.Argument(metavar="PHRASE", show_default=False, help="What to look for.")
]
IgnoreCase = Annotated[bool, typer.Option("--ignore-case", "-i", help="Case never counts.")]
CaseSensitive = Annotated[
    bool,
    typer.Option(
        "--case-sensitive",
        "-s",
        help="Case counts. Without -i or -s it counts if PHRASE has a capital.",
    ),
]
Words = Annotated[bool, typer.Option("--word-regexp", "-w", help="Whole words only.")]
Regex = Annotated[
    bool, typer.Option("--regexp", "-E", help="PHRASE is a regular expression (Python's).")
]
Only = Annotated[
    bool, typer.Option("--only-matching", "-o", help="Print the hit without its sentence.")
]
Count = Annotated[bool, typer.Option("--count", "-c", help="Print only the number of hits.")]
Files = Annotated[
    bool,
    typer.Option("--files-with-matches", "-l", help="Print only the names of sources with hits."),
]
Most = Annotated[
    Optional[int],  # noqa: UP045 - Typer 0.26 reads this form
    typer.Option(
        "--max-count",
        "-m",
        min=1,
        metavar="N",
        show_default=False,
        help="Stop after N hits in each source.",
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print nothing; only the exit code tells.")
]
HitFormat = Annotated[
    Format, typer.Option("--format", metavar="FORMAT", help="text, tsv, csv, json or markdown.")
]


def search(  # noqa: PLR0913, PLR0917 - one parameter for each option
    phrase: Phrase,
    sources: options.Sources = None,
    ignore_case: IgnoreCase = False,
    case_sensitive: CaseSensitive = False,
    words: Words = False,
    regex: Regex = False,
    only: Only = False,
    count: Count = False,
    files: Files = False,
    most: Most = None,
    quiet: Quiet = False,
    format: HitFormat = "text",  # noqa: A002 - the option's name
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """Print the sentences that hold a phrase.

    Each hit is printed with the number of its paragraph and its sentence. A space matches any white
    space, line ends too; quotation marks, apostrophes, dashes and accents match their kin. Exit
    codes: 0 found, 1 not found, 2 error.

    Examples:
      qusair-reader search "peace conference"
      qusair-reader search -c Assad *.txt
    """
    if ignore_case and case_sensitive:
        raise typer.BadParameter("-i and -s exclude each other")
    if count and files:
        raise typer.BadParameter("-c and -l exclude each other")
    case = False if ignore_case else True if case_sensitive else None
    pattern = compile_phrase(phrase, case=case, words=words, regex=regex)
    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    what: What = "count" if count else "files" if files else "hits"
    printer = _Printer(phrase, what, format, inputs.is_many, only, None if quiet else depth(color))
    if quiet or (files and format != "json"):
        most = 1
    found = 0
    for each in inputs:
        with _bounded() if regex else nullcontext():
            hits = list(islice(matches(each.article, pattern), most))
        found += len(hits)
        if not quiet:
            printer.show(each, hits)
            if not hits and not regex and not inputs.is_many:
                _suggest(each.article, phrase, pattern)
        elif found:
            return ExitCode.OK  # also where a source before it cannot be read, as with grep
    printer.close()
    return inputs.code(ExitCode.OK if found else ExitCode.NOT_FOUND)


def _with_sentences(article: Article, found: Sequence[Match]) -> list[Hit]:
    """Return the hits with their sentences; one in the white space between two gets the second."""
    from qusair_reader.segment.sentences import find_sentences

    paragraphs = Paragraphs(article)
    hits: list[Hit] = []
    for block, group in groupby(found, lambda match: match.block):
        sentences = find_sentences(article.text, block.start, block.end)
        starts = [sentence.start for sentence in sentences]
        ends = [sentence.end for sentence in sentences]
        for match in group:
            first = bisect_right(ends, match.start)
            last = max(first, bisect_left(starts, match.end) - 1)
            sentence = Span(starts[first], ends[last])
            number = paragraphs.number(match.start)
            hits.append(Hit(Span(match.start, match.end), sentence, number))
    return hits


@contextmanager
def _bounded() -> Iterator[None]:
    """Give a regular expression up that takes too long: some take longer than anyone waits.

    Raises:
        PatternError: The time is over.
    """
    from qusair_reader.expression import time_limit

    try:
        with time_limit(LONGEST):
            yield
    except TimeoutError:
        raise PatternError(
            f"the expression takes more than {LONGEST} seconds; make it simpler, without one "
            "repetition inside another"
        ) from None


def _suggest(article: Article, phrase: str, pattern: re.Pattern[str]) -> None:
    """Tell a person at a terminal of hits in other case or in removed blocks, or else of near words."""
    if not is_watched():
        return
    removed = tuple(replace(block, removal=None) for block in article.blocks if block.removal)
    loose = re.compile(pattern.pattern, pattern.flags | re.IGNORECASE)
    if hits := sum(1 for _ in matches(article, loose)):
        tail = f"; {hits} in other case; -i finds them"
    elif hits := sum(1 for _ in matches(replace(article, blocks=removed), pattern)):
        tail = f"; {hits} in removed blocks; --keep-all searches them"
    else:
        near = suggest(article, phrase)
        tail = f"; the text has {', '.join(near)}" if near else ""
    note(f"nothing found for {phrase!r}{tail}")


class _Printer:
    """Prints hits, their numbers or their sources in the format that was asked for."""

    def __init__(  # noqa: PLR0913, PLR0917 - one for each side of the output
        self,
        phrase: str,
        what: What,
        form: Format,
        is_many: bool,
        only: bool,
        depth: ColorDepth | None,
    ) -> None:
        self._phrase = phrase
        self._what = what
        self._form = form
        self._is_many = is_many
        self._only = only
        self._depth = depth
        self._tables: list[Table] = []

    def show(self, each: Input, hits: Sequence[Match]) -> None:
        """Print what one source has, or gather it where one table holds all."""
        if self._form == "text":
            for line in self._text(each, hits):
                write(line)
        elif self._form != "json":
            self._tables.append(self._table(each, hits))
        elif hits or self._what != "files":
            from qusair_reader.output.json import count_object, dumps, search_object

            if self._what == "hits":
                pairs = [(hit.span, hit.sentence) for hit in _with_sentences(each.article, hits)]
                found = search_object(each.label, each.article, self._phrase, pairs)
            else:
                found = count_object(each.label, each.article, self._phrase, len(hits))
            write(dumps(found, is_unicode(sys.stdout)) + "\n")

    def _text(self, each: Input, hits: Sequence[Match]) -> Iterator[str]:
        """Yield line by line: a long sentence may have thousands of hits, and stands at each."""
        label = one_line(each.label)
        prefix = f"{label}:" if self._is_many else ""
        if self._what == "count":
            yield f"{prefix}{len(hits)}\n"
        elif self._what == "files":
            if hits:
                yield f"{label}\n"
        else:
            for hit in _with_sentences(each.article, hits):
                number = "" if self._only else f"{hit.paragraph}: "
                yield f"{prefix}{number}{self._line(each, hit)}\n"

    def _table(self, each: Input, hits: Sequence[Match]) -> Table:
        if self._what == "files":
            return Table((Column("source"),), [(one_line(each.label),)] if hits else [])
        if self._what == "count":
            table = Table((Column("hits", is_number=True),), [(str(len(hits)),)])
        else:
            table = _table(each, _with_sentences(each.article, hits))
        return with_source(table, each.label) if self._is_many else table

    def close(self) -> None:
        """Print the table that holds the hits of all sources."""
        if self._tables:
            from qusair_reader.cli.tables import join, render

            write(render(join(self._tables), self._form))

    def _line(self, each: Input, hit: Hit) -> str:
        text = each.article.text
        shown = hit.span if self._only else hit.sentence
        if self._depth is None:
            return flat(text, shown.start, shown.end)
        from qusair_reader.layout.wrap import LineSpan
        from qusair_reader.render.ansi import render
        from qusair_reader.render.line import paint
        from qusair_reader.render.theme import theme

        styles = theme("dark", self._depth)
        line = LineSpan(shown.start, shown.end, 0)
        return render(paint(text, line, hits=[hit.span], theme=styles), self._depth)


def _table(each: Input, hits: Sequence[Hit]) -> Table:
    text = each.article.text
    columns = (Column("paragraph", is_number=True), Column("hit"), Column("sentence"), *OFFSETS)
    rows = [
        (
            str(hit.paragraph),
            flat(text, hit.span.start, hit.span.end),
            flat(text, hit.sentence.start, hit.sentence.end),
            str(hit.span.start),
            str(hit.span.end),
        )
        for hit in hits
    ]
    return Table(columns, rows)

"""Sources of a command: what its arguments name, read one after another."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qusair_reader.article import Article
from qusair_reader.choices import Cleaning
from qusair_reader.cli.streams import note
from qusair_reader.errors import ExitCode, SourceError
from qusair_reader.pipeline import parse
from qusair_reader.sources import read_source as read_bytes
from qusair_reader.sources.source import BUNDLED, STDIN, Source

_LONGEST_FURNITURE = 1 << 16
"""Code points; a longer text without an article in it is no newsletter box or cookie note."""


class Input(NamedTuple):
    """One source that was read."""

    label: str
    """What the command line called it."""
    article: Article
    encoding: str


class Inputs:
    """The sources of a command; one that cannot be read is told, and the next one served."""

    def __init__(
        self, sources: Sequence[str] | None, cleaning: Cleaning, encoding: str | None
    ) -> None:
        self.sources = list_sources(sources)
        self.is_many = len(self.sources) > 1
        self._cleaning = cleaning
        self._encoding = encoding
        self._has_failed = False

    def __iter__(self) -> Iterator[Input]:
        for source in self.sources:
            try:
                found = read_source(source, self._encoding)
            except SourceError as error:
                self._has_failed = True
                note(str(error))
                continue
            article = parse(found.text, cleaning=self._cleaning, name=found.name, title=found.title)
            if article.text and not any(block.removal for block in article.blocks):
                self._note_furniture(article, source)
            yield Input(BUNDLED if source is None else source, article, found.encoding)

    def _note_furniture(self, article: Article, source: str | None) -> None:
        """Say so if a text was kept whole only because all of it looks like furniture."""
        if self._cleaning == "off" or len(article.text) > _LONGEST_FURNITURE:
            return
        from qusair_reader.clean import is_furniture

        aggressive = self._cleaning == "aggressive"
        if is_furniture(article.text, article.blocks, aggressive=aggressive, title=article.title):
            label = "standard input" if source == STDIN else source or BUNDLED
            note(f"{label}: looks like furniture from end to end, so nothing was removed")

    def code(self, code: ExitCode = ExitCode.OK) -> ExitCode:
        """Return the exit code: that of an error if a source could not be read."""
        return ExitCode.ERROR if self._has_failed else code


def list_sources(sources: Sequence[str] | None) -> list[str | None]:
    """Return the sources; without any, standard input if something is sent there, or None."""
    if sources:
        return list(sources)
    return [STDIN if _is_fed() else None]


def read_source(source: str | None, encoding: str | None) -> Source:
    """Read a source; say what is awaited if that is the keyboard.

    Raises:
        SourceError: See `sources.read_source`; a name that looks like a mistyped command is told as well.
    """
    if source == STDIN and sys.stdin is not None and sys.stdin.isatty():
        note("reading the terminal; paste or type the text, then press Ctrl-D")
    try:
        return read_bytes(source, encoding=encoding)
    except SourceError as error:
        raise SourceError(f"{error}{_hint(source)}") from None


def _is_fed() -> bool:
    """Whether standard input is a pipe, a socket or a redirected file."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _hint(source: str | None) -> str:
    """Return a word of help where a missing file's name is nearly that of a command."""
    from qusair_reader.cli import near_command

    near = near_command(source) if source else ""
    return f" (or did you mean {near}? It goes before all options)" if near else ""

"""The sources that were opened together: each file is read when the reader comes to it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple

from qusair_reader.errors import SourceError
from qusair_reader.pager.document import Document

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import NameFinder
    from qusair_reader.choices import Cleaning
    from qusair_reader.sources import Source

SEARCH_SECONDS = 0.25
"""How long one slice of a search may take before it is given up as a runaway expression."""


class Opened(NamedTuple):
    """A source that was read."""

    position: int
    """Its index among the sources."""
    document: Document
    path: str | None
    """Where its file is; None for the bundled article, standard input and pipes."""
    stamp: tuple[int, ...] = ()
    """What the file's status was before it was read; it differs when the file has changed."""


class Shelf:
    """Sources in the order in which they were named; the ones that cannot be read are passed over."""

    def __init__(
        self,
        sources: Sequence[str | None],
        read: Callable[[str | None], Source] | None = None,
        cleaning: Cleaning = "default",
        names_finder: NameFinder | None = None,
    ) -> None:
        """Take what `pager.run` was given; nothing is read yet."""
        self._sources = list(sources)
        self._read_source = read
        self._cleaning: Cleaning = cleaning
        self._names_finder = names_finder
        self._opened: dict[int, Opened] = {}
        self.errors: dict[int, SourceError] = {}
        """What went wrong, by the index of the source."""

    def __len__(self) -> int:
        return len(self._sources)

    def first(self) -> Opened:
        """Open the first source that can be read.

        Pipes and whatever else may keep one waiting are read now as well, wherever they stand: once
        the pager has the terminal, no Ctrl-C would end the waiting. So is what plainly cannot be
        read, so that the reader hears of it even if they never come to it.

        Raises:
            SourceError: None can.
        """
        found = self.step(-1, 1)
        if found is None:
            raise self.errors[0]
        for index, given in enumerate(self._sources):
            if given is not None and not _is_readable_file(given):
                self._open(index)
        return found

    def failures(self, after: int = -1, before: int | None = None) -> list[SourceError]:
        """Return what went wrong so far with the sources between these two, in their order."""
        end = len(self) if before is None else before
        return [self.errors[index] for index in sorted(self.errors) if after < index < end]

    def step(self, index: int, delta: int) -> Opened | None:
        """Open the next source from `index` on, `delta` readable ones away; None at the end."""
        direction = 1 if delta > 0 else -1
        found = None
        while delta and 0 <= (index := index + direction) < len(self._sources):
            opened = self._open(index)
            if opened is not None:
                found, delta = opened, delta - direction
        return None if delta else found

    def reread(self, opened: Opened) -> Opened | None:
        """Read a source's file again; None where there is none, or it has not changed.

        Raises:
            SourceError: It cannot be read any more.
        """
        if opened.path is None or _stamp(opened.path) == opened.stamp:
            return None
        fresh = self._opened[opened.position] = self._read(opened.position)
        return fresh

    def _open(self, index: int) -> Opened | None:
        if index not in self._opened and index not in self.errors:
            try:
                self._opened[index] = self._read(index)
            except SourceError as error:
                self.errors[index] = error
        return self._opened.get(index)

    def _read(self, index: int) -> Opened:
        given = self._sources[index]
        path = None if given is None or _may_wait(given) else given
        stamp = _stamp(path) if path else ()
        source = (self._read_source or _read_source)(given)
        document = Document(
            source.text,
            name=source.name,
            title=source.title,
            cleaning=self._cleaning,
            names_finder=self._names_finder,
            limit=_limit(),
        )
        return Opened(index, document, path, stamp)


def _may_wait(source: str) -> bool:
    """Whether a source is standard input, a named pipe or a device."""
    found = _status(source)
    is_on_disk = found is not None and (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode))
    return source == "-" or (found is not None and not is_on_disk)


def _is_readable_file(source: str) -> bool:
    """Whether a source is a file that holds something and may be read, as far as is known unopened."""
    found = _status(source)
    if source == "-" or found is None or not stat.S_ISREG(found.st_mode):
        return False
    return found.st_size > 0 and os.access(source, os.R_OK)


def _status(source: str) -> os.stat_result | None:
    try:
        return os.stat(source)  # noqa: PTH116 - there may be thousands of sources
    except (OSError, ValueError):
        return None


def _stamp(path: str) -> tuple[int, ...]:
    """Return what tells a file from what it was before."""
    found = _status(path)
    return () if found is None else (found.st_mtime_ns, found.st_size, found.st_ino)


def _read_source(source: str | None) -> Source:
    from qusair_reader.sources import read_source

    return read_source(source)


def _limit() -> Callable[[], AbstractContextManager[None]]:
    from qusair_reader.expression import time_limit

    return lambda: time_limit(SEARCH_SECONDS)

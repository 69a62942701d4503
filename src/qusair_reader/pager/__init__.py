"""The full-screen pager: `run` is all that the command line needs of it.

State, update and view are pure; the terminal is reached only through the protocol of `terminal`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import NameFinder
    from qusair_reader.settings import Settings
    from qusair_reader.sources import Source

Loader = Callable[[], "Source"]
"""Reads one source when the reader first comes to it: `partial(read_source, path)`."""


def run(
    loaders: Sequence[Loader],
    settings: Settings,
    *,
    start: int = 0,
    from_start: bool = False,
    names_finder: NameFinder | None = None,
) -> None:
    """Show the sources, one at a time, until the reader quits.

    Nothing is drawn before the first source has been read, so a source that cannot be read is an
    ordinary error on an ordinary screen. One that fails later is told in the status line.

    Args:
        loaders: One for each source; each is called at most once.
        settings: Theme, width, history, mouse, colour and cleaning; the command line's options
            are put over them with `settings.override`.
        start: Index of the source to open first.
        from_start: Whether to open the first page even of a source that was read before.
        names_finder: A recogniser of names in place of the built-in one.

    Raises:
        SourceError: The first source cannot be read.
        TerminalError: There is no terminal to read keys from.
        KeyboardInterrupt: SIGINT came; the terminal is restored.
    """
    from qusair_reader.pager.loop import open_pager

    open_pager(
        loaders,
        settings,
        start=start,
        from_start=from_start,
        names_finder=names_finder,
    )

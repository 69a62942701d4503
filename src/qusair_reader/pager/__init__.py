"""The full-screen pager: `run` is all that the command line needs of it.

State, update and view are pure; the terminal is reached only through the protocol of `terminal`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import NameFinder
    from qusair_reader.errors import SourceError
    from qusair_reader.settings import Settings
    from qusair_reader.sources import Source

    Reader = Callable[[str | None], Source]


def run(
    sources: Sequence[str | None],
    settings: Settings,
    *,
    read: Reader | None = None,
    from_start: bool = False,
    names_finder: NameFinder | None = None,
) -> list[SourceError]:
    """Show the sources, one at a time, until the reader quits.

    The first source is read before the terminal is touched; the others when the reader comes to
    them. What cannot be read is passed over and told in the status line. If nothing can be read, the
    terminal is not touched.

    Args:
        sources: Paths, "-" for standard input, None for the bundled article.
        settings: Theme, width, history, mouse, colour and cleaning; the command line's options
            are put over them with `Settings.override`.
        read: How a source is read; None is `sources.read_source`.
        from_start: Whether to open the first page even of a source that was read before.
        names_finder: A recogniser of names in place of the built-in one.

    Returns:
        What went wrong with sources that could not be read, in their order; of those that the
        reader did not come to, only what shows without reading them: that there is no such file,
        that it is empty, a directory or forbidden.

    Raises:
        TerminalError: There is no terminal to read keys from.
        KeyboardInterrupt: SIGINT came; the terminal is restored.
    """
    from qusair_reader.pager.loop import open_pager
    from qusair_reader.pager.shelf import Shelf

    shelf = Shelf(sources, read, settings.cleaning, names_finder)
    return open_pager(shelf, settings, from_start=from_start)

"""What can go wrong, with a message that names the source and the remedy, and the exit codes."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line, as grep's."""

    OK = 0
    """Done, or something was found."""
    NOT_FOUND = 1
    """`search` found nothing; `clean --check` would remove something."""
    ERROR = 2
    """Bad usage, or a source that cannot be read."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""


class ReaderError(Exception):
    """Anything a reader can be told in one line; the message names the cause and the remedy."""


class SourceError(ReaderError):
    """A source cannot be opened, is not text, or is empty."""


class PatternError(ReaderError):
    """A search pattern is not valid."""


class TerminalError(ReaderError):
    """The pager cannot get hold of a terminal."""


class ModelError(ReaderError):
    """A recogniser's table or an optional model cannot be loaded."""


def reason(error: OSError | ValueError) -> str:
    """Return what the system says of an error, in lower case as Unix commands do."""
    said = getattr(error, "strerror", None) or str(error)
    return said[:1].lower() + said[1:]

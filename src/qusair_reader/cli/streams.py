"""The process's streams: what may be written on them, and how richly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from qusair_reader.choices import PREFIX, ColorDepth, When
from qusair_reader.errors import ReaderError, reason
from qusair_reader.safe import one_line


class OutputError(ReaderError):
    """Standard output takes nothing: it is closed, or its disk is full."""


def prepare() -> None:
    """Make sure that no character can fail to be written: one that does not fit is escaped.

    Raises:
        OutputError: There is no standard output.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if sys.stdout is None:
        raise OutputError("standard output is closed; give it somewhere to write to")


def note(message: str) -> None:
    """Write one line on standard error, if there is one to write on."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"qusair-reader: {one_line(message)}\n")
    except OSError:
        silence(sys.stderr)


def is_watched() -> bool:
    """Whether somebody at a terminal reads what is noted; scripts need no advice."""
    return sys.stderr is not None and sys.stderr.isatty()


def write(text: str) -> None:
    """Write on standard output; the text must be safe already.

    Raises:
        BrokenPipeError: Whoever read it has enough.
        OutputError: It cannot be written.
    """
    with told():
        sys.stdout.write(text)


def flush() -> None:
    """Write what is still buffered; the errors are those of `write`."""
    with told():
        sys.stdout.flush()


@contextmanager
def told() -> Iterator[None]:
    """Tell an error of writing; one that names a file comes from elsewhere.

    Raises:
        OutputError: Standard output takes nothing.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is not None:
            raise
        raise OutputError(f"cannot write: {reason(error)}") from None


def silence(stream: TextIO | None) -> None:
    """Send what is still buffered nowhere, so that Python's own last flush does not fail."""
    try:
        number = stream.fileno() if stream is not None else -1
    except (OSError, ValueError):  # no file behind it
        number = -1
    if number >= 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def is_unicode(stream: TextIO) -> bool:
    """Whether a stream takes every character."""
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def is_terminal() -> bool:
    """Whether standard output is a terminal that can do more than print."""
    if not sys.stdout.isatty():
        return False
    from qusair_reader.settings import is_dumb

    return not is_dumb()


def _is_asked_for() -> bool:
    """Whether a variable may ask for colour where output is no terminal."""
    return any(name.startswith((PREFIX, "FORCE_COLOR")) for name in os.environ)


def depth(when: When | None) -> ColorDepth | None:
    """Return how richly to write on standard output; None is not at all.

    `--color` comes before the settings, these before NO_COLOR (no-color.org), which comes before
    FORCE_COLOR, and all of them before what the terminal is. NO_COLOR leaves weight and underline on
    a terminal.

    Args:
        when: What `--color` says; None where it was not given.
    """
    if when == "never" or (when is None and not is_terminal() and not _is_asked_for()):
        return None
    from qusair_reader.settings import color_depth, load_settings

    terminal = is_terminal()
    settings = load_settings(terminal=terminal).override(color=when)
    found = color_depth(settings, terminal=terminal)
    return found if found != "none" or terminal else None

"""The terminal as the loop sees it; a driver for each kind of system stands behind this protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, Self

ENTER = "\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?2004h"
"""Alternate screen, no automatic margins, no cursor, bracketed paste."""
LEAVE = "\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?7h\x1b[?1049l"
"""The other way round; it also ends a frame that was cut short."""
MOUSE_ON = "\x1b[?1000h\x1b[?1006h"
MOUSE_OFF = "\x1b[?1006l\x1b[?1000l"
BACKGROUND_QUERY = "\x1b]11;?\x1b\\"
"""OSC 11: the terminal answers with its background colour, soon, late or never."""

REPLY_SECONDS = 0.05
"""How long a terminal that was asked for its background may hold up leaving it; nothing else waits."""


class Closed(Exception):  # noqa: N818 - no error: the terminal's window was closed
    """The terminal is gone."""


class Ended(Exception):  # noqa: N818 - no error: somebody asked for it
    """A signal asks the process to end."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


class Size(NamedTuple):
    """A terminal's size in cells."""

    columns: int
    rows: int


class Input(NamedTuple):
    """What came in."""

    data: bytes = b""
    """What the terminal sent; empty where something else ended the wait, or nothing did."""
    resized: bool = False
    """Whether the size may be another one."""
    continued: bool = False
    """Whether the process was stopped, so that the screen may show anything."""
    stopped: bool = False
    """Whether another process asks this one to stop."""


class Terminal(Protocol):
    """A terminal; as a context it is in raw mode, and restored whatever ends the context."""

    def __enter__(self) -> Self:
        """Take over the keyboard, without touching the screen."""
        ...

    def __exit__(self, *_: object) -> None:
        """Leave the screen and give the keyboard back."""
        ...

    def size(self) -> Size:
        """Return the size now."""
        ...

    def show(self) -> None:
        """Have the next `write` begin by entering the alternate screen."""
        ...

    def ask_background(self) -> None:
        """Ask for the background colour; the answer comes with the keys."""
        ...

    def write(self, text: str) -> None:
        """Send text in one piece.

        Raises:
            Closed: The terminal is gone.
            Ended: A signal asks the process to end.
        """
        ...

    def read(self, seconds: float | None) -> Input:
        """Wait for input, a signal or `wake`, at most so many seconds; None waits for ever.

        Raises:
            Closed: The terminal is gone.
            Ended: A signal asks the process to end.
        """
        ...

    def wake(self) -> None:
        """End a `read` early; may be called from any thread."""
        ...

    def suspend(self) -> None:
        """Stop the process as Ctrl-Z would; return when it goes on."""
        ...

    def spawn(self, command: Sequence[str]) -> int:
        """Give the terminal to another program and return its exit code.

        Raises:
            OSError: It cannot be started.
        """
        ...

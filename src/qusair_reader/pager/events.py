"""What can happen to the pager: keys, pastes, the wheel, and news from outside it.

A key is named by what it types ("a", "A", " ") or by a word ("enter", "esc", "page-down"), with the
modifiers that change its meaning in front: "ctrl-f", "alt-x", "shift-tab", "ctrl-alt-left".
"""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """One key press."""

    name: str


class Paste(NamedTuple):
    r"""Text that the user pasted, as one piece; its line ends are "\n"."""

    text: str


class Wheel(NamedTuple):
    """Turns of the mouse wheel."""

    steps: int
    """Downwards positive, upwards negative."""
    row: int
    """Where the pointer is, 0-based."""
    column: int


class Resize(NamedTuple):
    """The terminal has this size now, in cells."""

    columns: int
    rows: int


class Background(NamedTuple):
    """The terminal's background colour, each part from 0 to 1."""

    red: float
    green: float
    blue: float


class Ready(NamedTuple):
    """Background work is done: what is on the screen may have more marks now."""


class Told(NamedTuple):
    """A message for the reader, one line, from an effect that was carried out or failed."""

    message: str


class FileExists(NamedTuple):
    """A file was not written because there is one already at this path."""

    path: str


class Unknown(NamedTuple):
    """A well-formed sequence that means nothing here; it must not be taken for keys."""

    raw: bytes


Event = Key | Paste | Wheel | Resize | Background | Ready | Told | FileExists | Unknown

"""What an update asks of the world; the loop carries it out and feeds results back as events.

`update` never writes, copies or sleeps. It returns these, in the order in which they are to be done.
"""

from __future__ import annotations

from typing import NamedTuple


class Quit(NamedTuple):
    """Leave the pager."""

    interrupted: bool = False
    """Whether Ctrl-C was the cause."""


class Suspend(NamedTuple):
    """Stop the process as Ctrl-Z does; draw everything again afterwards."""


class Repaint(NamedTuple):
    """Send every row again, changed or not: something else wrote on the screen."""


class Continue(NamedTuple):
    """A search has more of the text to go through: answer with `Ready` when no input is waiting.

    Each answer costs one bounded slice of work, so keys are always served in between.
    """


class Copy(NamedTuple):
    """Send the text to the clipboard; answer with `Told`: the label, or why it could not be."""

    text: str
    label: str
    """What is copied, for the message: "paragraph, 42 words"."""


class WriteFile(NamedTuple):
    """Write the cleaned copy, `document.cleaned()` piece by piece, to the path.

    Answer with `Told`, or with `FileExists` where there is a file and `overwrite` is False.
    """

    path: str
    """As typed: a leading "~" is the home directory."""
    overwrite: bool


class OpenEditor(NamedTuple):
    """Open `$VISUAL` or `$EDITOR` on the source at this offset, in code points; then as `Reread`."""

    offset: int


class Reread(NamedTuple):
    """Read the source again if its file has changed, draw again, and answer with `Told`."""


class SwitchSource(NamedTuple):
    """Go so many sources on, or back where negative; the state checked that there is one."""

    delta: int


class Remember(NamedTuple):
    """Keep a setting for the next run."""

    name: str
    """"width": the measure in cells."""
    value: int


class AddHistory(NamedTuple):
    """Keep a search phrase for the next run."""

    phrase: str


Effect = (
    Quit
    | Suspend
    | Repaint
    | Continue
    | Copy
    | WriteFile
    | OpenEditor
    | Reread
    | SwitchSource
    | Remember
    | AddHistory
)

"""The one place that knows which driver this system needs."""

from __future__ import annotations

import sys

from qusair_reader.pager.terminal import Terminal


def open_terminal(*, mouse: bool) -> Terminal:
    """Return the terminal that this process is run from.

    Args:
        mouse: Whether to take the wheel; the terminal's own selection then needs Shift.

    Raises:
        TerminalError: There is none.
    """
    if sys.platform == "win32":
        from qusair_reader.pager.windows import WindowsTerminal

        return WindowsTerminal(mouse=mouse)
    else:  # noqa: RET505 - so that each system's checker reads its own branch only
        from qusair_reader.pager.posix import PosixTerminal

        return PosixTerminal(mouse=mouse)


def end_by(signal: int) -> None:
    """End the process as the signal would have, so that whoever started it can tell."""
    if sys.platform == "win32":
        raise SystemExit(128 + signal)
    else:  # noqa: RET506 - see above
        from qusair_reader.pager.posix import end_by as end

        end(signal)

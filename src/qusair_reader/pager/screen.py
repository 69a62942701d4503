"""What the terminal shows, so that a frame sends only the rows that differ from it."""

from __future__ import annotations

from collections.abc import Sequence

_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""Synchronized output: the terminal shows the frame at once or, if it does not know this, as it comes."""
_SHOW, _HIDE = "\x1b[?25h", "\x1b[?25l"


class Screen:
    """The rows that were sent last."""

    __slots__ = ("_cursor", "_rows")

    def __init__(self) -> None:
        self._rows: list[str] = []
        self._cursor: tuple[int, int] | None = None

    def forget(self) -> None:
        """Take nothing for granted: the next frame is sent whole."""
        self._rows = []
        self._cursor = None

    def frame(self, rows: Sequence[str], cursor: tuple[int, int] | None) -> str:
        """Return what turns the screen into these rows; nothing where it shows them already.

        Args:
            rows: One string for each row of the terminal, styles reset at its end.
            cursor: Row and column, 0-based, where the cursor shows; None hides it.
        """
        whole = len(rows) != len(self._rows)
        parts = [
            # Erased before it is written: at the right margin, erasing takes the last cell along.
            f"\x1b[{index + 1}H\x1b[2K{row}"
            for index, row in enumerate(rows)
            if whole or row != self._rows[index]
        ]
        if not parts and cursor == self._cursor:
            return ""
        if cursor is not None:
            parts.append(f"\x1b[{cursor[0] + 1};{cursor[1] + 1}H{_SHOW}")
        elif self._cursor is not None:
            parts.insert(0, _HIDE)
        self._rows, self._cursor = list(rows), cursor
        return _BEGIN + "".join(parts) + _END

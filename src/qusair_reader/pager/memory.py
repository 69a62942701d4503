"""What the pager remembers of each source while it runs, and from one run to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qusair_reader.pager.shelf import Opened
from qusair_reader.pager.state import State, Top

if TYPE_CHECKING:
    from qusair_reader.store import Store


class Memory:
    """How the sources were left; without history nothing of it outlives the pager."""

    def __init__(self, *, history: bool) -> None:
        """Open the store, if there is to be one."""
        self._store: Store | None = None
        self._left: dict[int, State] = {}
        self._is_told = False
        if history:
            from qusair_reader.store import Store

            self._store = Store()

    def width(self) -> int | None:
        """Return the width of the column that was last chosen; None where none was."""
        return self._store.value("width") if self._store else None

    def phrases(self) -> tuple[str, ...]:
        """Return what was searched for, the latest last."""
        return self._store.phrases() if self._store else ()

    def keep_value(self, name: str, value: int) -> str:
        """Keep a setting for the next run; where that cannot be, return why, once."""
        if self._store is None or self._store.keep_value(name, value) or self._is_told:
            return ""
        self._is_told = True
        return f"not kept, as {self._store.place()} cannot be written"

    def keep_phrase(self, phrase: str) -> None:
        """Keep a phrase for the next run."""
        if self._store is not None:
            self._store.keep_phrase(phrase)

    def keep(self, opened: Opened, state: State) -> None:
        """Keep how a source is left."""
        self._left[opened.position] = state
        if self._store is not None:
            self._store.keep_position(opened.document.text, state.top.offset)

    def offset(self, opened: Opened) -> int:
        """Return where a source was left, now or in an earlier run."""
        if left := self._left.get(opened.position):
            return left.top.offset
        if self._store is None:
            return 0
        text = opened.document.text
        return min(self._store.position(text), len(text) - 1)

    def letters(self, opened: Opened) -> tuple[tuple[str, Top], ...]:
        """Return the places that were named in a source."""
        left = self._left.get(opened.position)
        return left.trail.letters if left else ()

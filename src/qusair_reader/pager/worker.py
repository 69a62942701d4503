"""Finds the marks around the reader's place in the background, so that no key waits for them."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from typing import Protocol

_SWITCH_SECONDS = 0.001
"""How long the worker may keep the interpreter from a key; measured best of 0.1 to 5 ms."""


CALM_SECONDS = 0.3
"""How long no key must have come before a region is prepared that nobody waits for."""


class Preparable(Protocol):
    """What the worker works on: a `Document`."""

    def wanted(self, offset: int) -> int | None:
        """Return the region to prepare next for a reader at this offset."""
        ...

    def is_urgent(self, index: int, offset: int) -> bool:
        """Tell whether a reader at this offset waits for the region."""
        ...

    def prepare(self, index: int) -> None:
        """Find the region's marks."""
        ...


class Worker:
    """One thread at a time, which ends as soon as nothing is wanted."""

    def __init__(self, wake: Callable[[], None]) -> None:
        """Take what to call, from the thread, when there is something new to see."""
        self._wake = wake
        self._lock = threading.Lock()
        self._stirred = threading.Event()
        self._place: tuple[Preparable, int] | None = None
        self._busy = False
        self._news = False
        self._failure: Exception | None = None

    def look(self, document: Preparable, offset: int) -> None:
        """Have the surroundings of this offset prepared, in place of any other."""
        index = None if self._failure is not None else document.wanted(offset)
        if index is None:
            return
        with self._lock:
            self._place = (document, offset)
            if self._busy:
                if document.is_urgent(index, offset):
                    self._stirred.set()
                return
            self._busy = True
        sys.setswitchinterval(_SWITCH_SECONDS)
        threading.Thread(target=self._run, name="marks", daemon=True).start()

    @property
    def is_able(self) -> bool:
        """Whether what is wanted will be prepared: no recogniser has failed."""
        return self._failure is None

    def stir(self) -> None:
        """Tell that a key came: what nobody waits for can wait, so that no key competes with it."""
        self._stirred.set()

    def has_news(self) -> bool:
        """Tell, once for each, whether something was prepared since the last call.

        Raises:
            Exception: What the recognisers raised; it is raised once, and they are left alone then.
        """
        news, self._news = self._news, False
        if news and self._failure is not None:
            raise self._failure
        return news

    def _run(self) -> None:
        while (job := self._next()) is not None:
            document, index, is_urgent = job
            self._stirred.clear()
            if not is_urgent and self._stirred.wait(CALM_SECONDS):
                continue
            try:
                document.prepare(index)
            except Exception as error:  # noqa: BLE001 - raised again in the main thread
                self._failure = error
            gc.freeze()  # marks hold no cycles: looking for some in all of them delays a key
            self._news = True
            self._wake()

    def _next(self) -> tuple[Preparable, int, bool] | None:
        """Return what to do next and whether the reader waits for it.

        Where that is nothing, the thread ends before another is asked for.
        """
        with self._lock:
            if self._place is not None and self._failure is None:
                document, offset = self._place
                index = document.wanted(offset)
                if index is not None:
                    return document, index, document.is_urgent(index, offset)
            self._busy = False
            return None

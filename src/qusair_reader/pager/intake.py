"""What comes in from the terminal: bytes → events, with the wait that tells a lone Esc."""

from __future__ import annotations

import time
from collections import deque
from typing import TypeGuard

from qusair_reader.pager.decode import Decoder
from qusair_reader.pager.events import Event, Key, Paste, Resize
from qusair_reader.pager.terminal import Input, Terminal


class Intake:
    """A terminal's input, with the beginning of what has not come whole."""

    def __init__(self, terminal: Terminal) -> None:
        """Take where to read; nothing is read yet."""
        self._terminal = terminal
        self._decoder = Decoder()
        self._deadline = 0.0

    def take(self, seconds: float | None) -> tuple[Input, list[Event]]:
        """Wait for input, at most so long; return it, and the events that it makes."""
        pending = self._decoder.wait
        if pending is not None:
            left = max(0.0, self._deadline - time.monotonic())
            seconds = left if seconds is None else min(seconds, left)
        got = self._terminal.read(seconds)
        found: list[Event] = [Resize(*self._terminal.size())] if got.resized else []
        if got.data:
            found += self._decoder.feed(got.data)
        elif pending is not None and time.monotonic() >= self._deadline:
            found += self._decoder.flush()
        else:
            return got, found
        self._deadline = time.monotonic() + (self._decoder.wait or 0)
        return got, found


def take_typed(queue: deque[Event]) -> Event:
    """Take the next event for a line that is typed; characters in a row are one piece of it.

    A search follows each piece: after each of many characters it would keep them from the screen.
    """
    event = queue.popleft()
    if not _is_typed(event):
        return event
    typed = event.name
    while queue and _is_typed(following := queue[0]):
        typed += following.name
        queue.popleft()
    return Paste(typed) if len(typed) > 1 else event


def _is_typed(event: Event) -> TypeGuard[Key]:
    return isinstance(event, Key) and len(event.name) == 1 and event.name.isprintable()

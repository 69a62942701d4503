"""The loop: events from the terminal through `update`, frames from `view` to the terminal.

Everything that waits in the terminal is taken in before a frame is drawn, so a held-down key never
queues frames, and nothing but the terminal itself is ever waited for.
"""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qusair_reader.errors import SourceError
from qusair_reader.pager import effects, events
from qusair_reader.pager.driver import end_by, open_terminal
from qusair_reader.pager.intake import Intake, take_typed
from qusair_reader.pager.screen import Screen
from qusair_reader.pager.shelf import Opened, Shelf
from qusair_reader.pager.terminal import Closed, Ended, Terminal
from qusair_reader.settings import color_depth

if TYPE_CHECKING:
    from qusair_reader.pager.memory import Memory
    from qusair_reader.pager.state import State
    from qusair_reader.pager.worker import Worker
    from qusair_reader.settings import Settings

FRAME_SECONDS = 0.05
"""How long keys may keep coming before a frame is drawn in between."""


def open_pager(shelf: Shelf, settings: Settings, *, from_start: bool = False) -> list[SourceError]:
    """Show the sources on this process's terminal; see `pager.run`."""
    gc.disable()  # until the first frame: what start-up makes stays anyway
    try:
        opened = shelf.first()
    except SourceError:
        return shelf.failures()
    pager = Pager(open_terminal(mouse=settings.mouse), shelf, settings)
    signal = 0
    try:
        with pager.terminal:
            pager.open(opened, from_start=from_start)
            pager.run()
    except Closed:
        pass
    except Ended as ended:
        signal = ended.signal
    finally:
        pager.remember_place()
    if signal:
        end_by(signal)
    if pager.is_interrupted:
        raise KeyboardInterrupt
    return shelf.failures()


class Pager:
    """What the loop holds between two events, beside the pure state."""

    state: State
    opened: Opened
    memory: Memory

    def __init__(self, terminal: Terminal, shelf: Shelf, settings: Settings) -> None:
        """Take where to show, what to show and how; nothing is done yet."""
        self.terminal = terminal
        self.is_interrupted = False
        self._shelf = shelf
        self._settings = settings
        self._intake = Intake(terminal)
        self._screen = Screen()
        self._worker: Worker | None = None
        self._is_running = False
        self._is_searching = False
        self._is_dirty = True
        self._drawn = 0.0
        self._theme = "dark" if settings.theme == "auto" else settings.theme
        self._color = color_depth(settings, terminal=True)

    def open(self, opened: Opened, *, from_start: bool = False) -> None:
        """Show the first source, where it was left."""
        from qusair_reader.pager import memory, state

        settings = self._settings
        if settings.theme == "auto" and self._color != "none":
            self.terminal.ask_background()
        self.memory = memory.Memory(history=settings.history)
        columns, rows = self.terminal.size()
        self.opened = opened
        self.state = state.start(
            columns,
            rows,
            measure=settings.width or self.memory.width() or state.MEASURE,
            usual=settings.width or state.MEASURE,
            offset=0 if from_start else self.memory.offset(opened),
            history=self.memory.phrases(),
            shelf=state.Shelf(opened.position, len(self._shelf)),
        )
        self._is_running = True
        if failures := self._shelf.failures():
            self._answer([_told(failures)])

    def run(self) -> None:
        """Answer events until the reader quits."""
        from qusair_reader.pager import update, view  # noqa: F401 - while the terminal answers

        self.terminal.show()
        while self._is_running:
            self._take(0 if self._is_dirty or self._is_searching else None)

    def remember_place(self) -> None:
        """Keep where the source is left."""
        if hasattr(self, "state"):
            self.memory.keep(self.opened, self.state)

    def _take(self, seconds: float | None) -> None:
        """Wait for input, at most so long, and answer it; draw when no more is there."""
        got, found = self._intake.take(seconds)
        if got.continued:
            self._screen.forget()
            self._is_dirty = True
        if got.data and self._worker is not None:
            self._worker.stir()
        found += self._news()
        self._answer(found)
        if got.stopped and self._is_running:
            self._suspend()
        if not found:
            self._idle()
        elif time.monotonic() - self._drawn > FRAME_SECONDS:
            self._draw()

    def _idle(self) -> None:
        """No input is waiting: draw what has changed, or else go on with a search."""
        if self._is_dirty:
            self._draw()
        elif self._is_searching:
            self._is_searching = False
            self._answer([events.Ready()])
            if self._is_searching:  # what one slice found need not be shown at once
                self._is_dirty = time.monotonic() - self._drawn > FRAME_SECONDS

    def _news(self) -> list[events.Event]:
        """Return what the worker has to tell."""
        if self._worker is None:
            return []
        try:
            return [events.Ready()] if self._worker.has_news() else []
        except Exception as error:  # noqa: BLE001 - reading goes on without marks
            self.opened.document.is_served = False
            return [events.Told(f"marks are not complete: {type(error).__name__}: {error}")]

    def _answer(self, found: Iterable[events.Event]) -> None:
        """Take events, and what their effects lead to, into the state."""
        from qusair_reader.pager.update import update, where

        queue = deque(found)
        while queue and self._is_running:
            event = take_typed(queue) if where(self.state) == "prompt" else queue.popleft()
            if isinstance(event, events.Background):
                self._set_theme(event)
                continue
            self.state, wanted = update(self.state, event, self.opened.document)
            self._is_dirty = True
            results = [self._perform(effect) for effect in wanted]
            # Before the keys that came behind: they may answer the question that this one raises.
            queue.extendleft(result for result in reversed(results) if result is not None)

    def _set_theme(self, background: events.Background) -> None:
        """Choose the theme for a background; by its luma (Rec. 709), as it need only tell the two."""
        if self._settings.theme == "auto":
            red, green, blue = background
            luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            self._theme = "light" if luma > 0.5 else "dark"
            self._is_dirty = True

    def _perform(self, effect: effects.Effect) -> events.Event | None:
        """Do what an update asks for; return what came of it."""
        match effect:
            case effects.Quit(interrupted):
                self._is_running, self.is_interrupted = False, interrupted
            case effects.Suspend():
                self._suspend()
            case effects.Repaint():
                self._screen.forget()
            case effects.Continue():
                self._is_searching = True
            case effects.SwitchSource(delta):
                return self._switch(delta)
            case effects.Remember(name, value):
                if failure := self.memory.keep_value(name, value):
                    return events.Told(f"{self.state.message}; {failure}")
            case effects.AddHistory(phrase):
                self.memory.keep_phrase(phrase)
            case _:
                return self._perform_outside(effect)
        return None

    def _perform_outside(
        self, effect: effects.Copy | effects.WriteFile | effects.OpenEditor | effects.Reread
    ) -> events.Event:
        """Do what reaches beyond the pager."""
        from qusair_reader.pager import perform

        match effect:
            case effects.Copy(text, label):
                return perform.copy(self.terminal, text, label)
            case effects.WriteFile(path, overwrite):
                pieces = self.opened.document.cleaned()
                return perform.write_file(path, pieces, overwrite=overwrite)
            case effects.OpenEditor(offset):
                told = perform.edit(self.terminal, self.opened, offset)
                again = self._reread()
                return told if told.message else again
            case effects.Reread():
                return self._reread()

    def _suspend(self) -> None:
        self.terminal.suspend()
        self._screen.forget()
        self._answer([events.Resize(*self.terminal.size())])

    def _switch(self, delta: int) -> events.Event | None:
        """Go to another source; where it cannot be read, to the one after it."""
        from qusair_reader.pager.state import Shelf as Place
        from qusair_reader.pager.turning import reopen

        here = self.opened.position
        opened = self._shelf.step(here, delta)
        end = len(self._shelf) if delta > 0 else -1
        failures = self._shelf.failures(*sorted((here, opened.position if opened else end)))
        if opened is not None:
            self.remember_place()
            self.opened = opened
            place = Place(opened.position, len(self._shelf))
            offset, letters = self.memory.offset(opened), self.memory.letters(opened)
            self.state = reopen(self.state, offset, place, letters)
            self._is_searching = True
        return _told(failures) if failures else None

    def _reread(self) -> events.Told:
        """Show what the source's file holds now, if it has changed."""
        from qusair_reader.pager.turning import reread

        self._screen.forget()
        if self.opened.path is None:
            return events.Told(f"{self.opened.document.name} cannot be read again")
        try:
            fresh = self._shelf.reread(self.opened)
        except SourceError as error:
            return events.Told(str(error))
        if fresh is None:
            return events.Told("")
        self.state = reread(self.state, self.opened.document.text, fresh.document.text)
        self.opened = fresh
        self._is_searching = True
        return events.Told("the file has changed and was read again")

    def _draw(self) -> None:
        """Send what differs from the screen, and have the surroundings looked through."""
        from qusair_reader.pager.view import view
        from qusair_reader.render.ansi import render
        from qusair_reader.render.theme import theme

        self._is_dirty = False
        document = self.opened.document
        styles = theme(self._theme, self._color)
        frame = view(self.state, document, styles)
        rows = [render(row, self._color, styles.page) for row in frame.rows]
        if sent := self._screen.frame(rows, frame.cursor):
            self.terminal.write(sent)
        self._drawn = time.monotonic()
        if self._worker is None:
            from qusair_reader.pager.worker import Worker

            self._worker = Worker(self.terminal.wake)
            gc.freeze()  # no collection need look through all that was loaded
            gc.enable()
        document.is_served = self._worker.is_able
        self._worker.look(document, self.state.top.offset)


def _told(failures: Sequence[SourceError]) -> events.Told:
    """Return the message that tells of sources that cannot be read: the first one, and how many."""
    others = len(failures) - 1
    return events.Told(f"{failures[0]}{f' (and {others} more)' * bool(others)}")

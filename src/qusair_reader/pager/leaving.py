"""Actions that leave: the pager, the screen, or what is lit on it."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.pager.action import Ask, Step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Quit, Repaint, Reread, Suspend
from qusair_reader.pager.searching import set_filter
from qusair_reader.pager.state import State, say


def quit_pager(state: State, _document: Document, _ask: Ask) -> Step:
    """Quit."""
    return Step(state, (Quit(),))


def interrupt(state: State, _document: Document, _ask: Ask) -> Step:
    """Stop a search that goes on; otherwise quit as Ctrl-C does."""
    search = state.search
    if search is not None and search.seek is not None:
        stopped = replace(search, seek=None)
        return Step(say(replace(state, search=stopped), "search stopped"))
    return Step(state, (Quit(interrupted=True),))


def suspend(state: State, _document: Document, _ask: Ask) -> Step:
    """Stop the process."""
    return Step(state, (Suspend(),))


def repaint(state: State, _document: Document, _ask: Ask) -> Step:
    """Draw the screen again."""
    return Step(state, (Repaint(),))


def reread(state: State, _document: Document, _ask: Ask) -> Step:
    """Read the file again if it has changed."""
    return Step(state, (Reread(),))


def clear(state: State, document: Document, _ask: Ask) -> State:
    """Put out the hits and the current mark; with nothing lit, end the filter."""
    search = state.search
    if state.current is not None or (search is not None and (search.lit or search.seek)):
        dark = search and replace(search, lit=False, seek=None)
        return replace(state, current=None, search=dark)
    return set_filter(state, document, None)

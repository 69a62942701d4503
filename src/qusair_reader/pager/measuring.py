"""Actions that change the width of the column."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.choices import NARROWEST, WIDEST
from qusair_reader.pager.action import Ask, Step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Remember
from qusair_reader.pager.state import State, say

STEP = 4
"""Cells that one key widens or narrows by."""


def _measured(state: State, cells: int) -> Step:
    cells = max(NARROWEST, min(WIDEST, cells))
    message = f"{cells} cells wide"
    if cells > state.size.columns:
        message += f", the screen has {state.size.columns}"
    if cells == state.look.measure:
        return Step(say(state, message))
    look = replace(state.look, measure=cells)
    return Step(say(replace(state, look=look), message), (Remember("width", cells),))


def widen(state: State, _document: Document, ask: Ask) -> Step:
    """Widen the column."""
    return _measured(state, state.look.measure + STEP * min(WIDEST, ask.times))


def narrow(state: State, _document: Document, ask: Ask) -> Step:
    """Narrow the column, from what is seen."""
    return _measured(state, state.width - STEP * min(WIDEST, ask.times))


def reset(state: State, _document: Document, ask: Ask) -> Step:
    """Set the width of the settings, or as many cells as the count says."""
    return _measured(state, ask.number or state.look.usual)

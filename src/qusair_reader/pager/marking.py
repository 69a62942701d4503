"""Actions that go from mark to mark, and that switch marks on and off."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Literal

from qusair_reader.annotation.marks import Marks
from qusair_reader.article import Span
from qusair_reader.pager import scroll
from qusair_reader.pager.action import Action, Ask
from qusair_reader.pager.document import Document
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.places import attention
from qusair_reader.pager.state import Current, Look, MarkKind, State, say

MOST = 1000
"""Most marks that one key goes on."""
UNREAD = "this part is still being read; try again in a moment"


def _of_kinds(marks: Marks, kinds: tuple[MarkKind, ...]) -> list[Current]:
    found: list[Current] = []
    if "quote" in kinds:
        found += [Current("quote", one.start, one.end) for one in marks.quotes]
    if "name" in kinds:
        found += [Current("name", one.start, one.end) for one in marks.names]
    if "figure" in kinds:
        found += [Current("figure", one.start, one.end) for one in marks.figures]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def _walk(
    document: Document, flow: Flow, kinds: tuple[MarkKind, ...], offset: int, step: int
) -> Iterator[Current | None]:
    """Yield the marks after the offset, or before it; None at a region that is not read yet."""
    last = document.regions - 1 if step > 0 else 0
    for region in range(document.index_at(max(0, offset)), last + step, step):
        marks = document.marks(region)
        if marks is None:
            document.demand(region)
            yield None
            return
        shown = [item for item in flow.items(region) if item.block is not None]
        for mark in _ahead(_ordered(document, marks, kinds), offset, step):
            if any(item.start <= mark.start < item.end for item in shown):
                yield mark


def _ordered(document: Document, marks: Marks, kinds: tuple[MarkKind, ...]) -> list[Current]:
    return document.recall("ordered", (id(marks), kinds), lambda: _of_kinds(marks, kinds), 16)


def _ahead(marks: list[Current], offset: int, step: int) -> list[Current]:
    """Return the marks that start after the offset, or before it with the nearest first."""
    start = attrgetter("start")
    if step > 0:
        return marks[bisect_right(marks, offset, key=start) :]
    return marks[: bisect_left(marks, offset, key=start)][::-1]


def _switched_on(look: Look) -> tuple[MarkKind, ...]:
    pairs: tuple[tuple[MarkKind, bool], ...] = (
        ("quote", look.quotes),
        ("name", look.names),
        ("figure", look.figures),
    )
    return tuple(kind for kind, on in pairs if on)


def goer(kind: MarkKind | None, step: Literal[1, -1]) -> Action:
    """Return the action that goes to the next or previous mark of a kind; None is any kind."""

    def go(state: State, document: Document, ask: Ask) -> State:
        kinds = (kind,) if kind else _switched_on(state.look)
        if not kinds:
            return say(state, "all marks are off; tq, tn and tf switch them on")
        at = attention(state, document)
        if step > 0 and not (state.current and state.current.start == at):
            at -= 1
        found: Current | None = None
        walk = _walk(document, Flow(document, state), kinds, at, step)
        for _, mark in zip(range(min(MOST, ask.times)), walk, strict=False):
            if mark is None:
                return say(state, UNREAD)
            found = mark
        if found is None:
            what = kind or "mark"
            return say(state, f"no {what} further on" if step > 0 else f"no {what} before this")
        return scroll.reveal(replace(state, current=found), document, Span(found.start, found.end))

    return go


def _switch(state: State, what: str, on: bool) -> State:
    return say(state, f"{what} {'on' if on else 'off'}")


def toggle_quotes(state: State, _document: Document, _ask: Ask) -> State:
    """Switch quotes on or off."""
    look = replace(state.look, quotes=not state.look.quotes)
    return _switch(replace(state, look=look), "quotes", look.quotes)


def toggle_names(state: State, _document: Document, _ask: Ask) -> State:
    """Switch names on or off."""
    look = replace(state.look, names=not state.look.names)
    return _switch(replace(state, look=look), "names", look.names)


def toggle_figures(state: State, _document: Document, _ask: Ask) -> State:
    """Switch figures on or off."""
    look = replace(state.look, figures=not state.look.figures)
    return _switch(replace(state, look=look), "figures", look.figures)


def toggle_removed(state: State, document: Document, _ask: Ask) -> State:
    """Open or close all removed blocks."""
    shown = state.look.shown._replace(removed=not state.look.shown.removed, toggled=frozenset())
    return _switch(scroll.with_shown(state, document, shown), "removed blocks", shown.removed)

"""Where the screen stands in the flow: showing a place, and keeping the last page full."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.article import Span
from qusair_reader.pager.document import Document, Shown
from qusair_reader.pager.flow import Cursor, Flow
from qusair_reader.pager.rows import Row
from qusair_reader.pager.state import State, Top


def cursor(state: State, flow: Flow) -> Cursor | None:
    """Return the first row on the screen; None where there is nothing to show.

    It is the one that the state names, but never so far down that rows stay empty which the text
    could fill.
    """
    found = flow.locate(state.top)
    if found is None:
        return None
    return min(found, bottom(flow, state.page, found))


def bottom(flow: Flow, page: int, near: Cursor) -> Cursor:
    """Return the first row of the last full page, or `near` if that comes before it."""
    if flow.forward(near, page - 1) < (last := flow.forward(near, page)):
        return near
    return flow.back(last, page - 1)


def to(state: State, document: Document, place: Cursor) -> State:
    """Return the state with this row as the first of the screen."""
    flow = Flow(document, state)
    return replace(state, top=flow.top(min(place, bottom(flow, state.page, place))))


def by(state: State, document: Document, rows: int) -> State:
    """Return the state so many rows further down, or up where negative."""
    flow = Flow(document, state)
    here = cursor(state, flow)
    if here is None:
        return state
    return to(state, document, flow.forward(here, rows) if rows > 0 else flow.back(here, -rows))


def jump(state: State, document: Document, place: Cursor) -> State:
    """Go to a row far away, and note the place left for a return."""
    return to(leave(state), document, place)


def leave(state: State) -> State:
    """Return the state with its place noted for a return."""
    return replace(state, trail=state.trail._replace(back=state.top))


def with_shown(state: State, document: Document, shown: Shown) -> State:
    """Return the state with these removed blocks open; a line about them that is first stays so."""
    first = next(iter(window(state, document)), None)
    state = replace(state, look=replace(state.look, shown=shown))
    if first is None or first.kind != "fold":
        return state
    flow = Flow(document, state)
    place = flow.locate(Top(first.start))
    kinds = [row.kind for row in flow.rows(place)] if place else []
    return to(state, document, place._replace(row=kinds.index("fold"))) if place else state


def window(state: State, document: Document) -> list[Row]:
    """Return the rows on the screen."""
    flow = Flow(document, state)
    here = cursor(state, flow)
    return [row for _, row in flow.window(here, state.page)] if here else []


def visible(state: State, document: Document) -> Span:
    """Return the stretch of the text that is on the screen."""
    rows = [row for row in window(state, document) if not row.is_lead]
    if not rows:
        return Span(state.top.offset, state.top.offset)
    return Span(rows[0].start, rows[-1].end)


def visible_top(state: State, document: Document) -> Top:
    """Return what the first row really shows, where the state's own place is not to be seen."""
    flow = Flow(document, state)
    here = cursor(state, flow)
    return flow.top(here) if here else state.top


def is_visible(state: State, document: Document, span: Span) -> bool:
    """Tell whether the whole of a span is on the screen."""
    seen = visible(state, document)
    return seen.start <= span.start and span.end <= seen.end


def reveal(state: State, document: Document, span: Span) -> State:
    """Return the state with all of the span on the screen, unmoved if it is there already.

    Otherwise it comes to stand below a third of the screen, higher where it would not fit.
    """
    if is_visible(state, document, span):
        return state
    flow = Flow(document, state)
    first = flow.locate(Top(span.start))
    last = flow.locate(Top(max(span.start, span.end - 1)))
    if first is None or last is None:
        return state
    room = state.page // 3
    while room > 0 and flow.forward(flow.back(first, room), state.page - 1) < last:
        room -= 1
    return to(state, document, flow.back(first, room))

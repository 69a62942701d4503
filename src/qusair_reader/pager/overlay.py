"""Actions of the overlays: opening, moving in them, and what leads back to the text."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.article import Span
from qusair_reader.pager import scroll, searching
from qusair_reader.pager.action import Action, Ask
from qusair_reader.pager.document import Document
from qusair_reader.pager.entries import Entry, listing
from qusair_reader.pager.state import TABS, Current, Help, Index, State


def open_help(state: State, _document: Document, _ask: Ask) -> State:
    """Show the help."""
    return replace(state, overlay=Help())


def open_index(state: State, document: Document, _ask: Ask) -> State:
    """Show the index."""
    for index in range(min(document.regions, 4)):
        if not document.is_prepared(index):
            document.demand(index)
            break
    return _tab(state, document, 0)


def _tab(state: State, document: Document, tab: int) -> State:
    """Open a tab of the index; in one that follows the text, at the entry next to the page."""
    index = Index(tab, state.overlay.narrow if isinstance(state.overlay, Index) else "")
    state = replace(state, overlay=index)
    if TABS[tab] in ("names", "quotes"):
        return state
    entries, places = listing(state, document)
    starts = (target.start for at in places if (target := entries[at].target) is not None)
    before = sum(start < state.top.offset for start in starts)
    return replace(state, overlay=replace(index, selected=max(0, min(before, len(places) - 1))))


def close(state: State, _document: Document, _ask: Ask) -> State:
    """Back to the text."""
    return replace(state, overlay=None)


def scroll_help(rows: int, *, pages: int = 0) -> Action:
    """Return the action that scrolls the help by rows and pages."""

    def apply(state: State, _document: Document, ask: Ask) -> State:
        if not isinstance(state.overlay, Help):
            return state
        delta = ask.times * (rows + pages * max(1, state.page - 2))
        return replace(state, overlay=replace(state.overlay, top=max(0, state.overlay.top + delta)))

    return apply


def select(rows: int, *, pages: int = 0) -> Action:
    """Return the action that moves the choice in the index."""

    def apply(state: State, document: Document, _ask: Ask) -> State:
        if not isinstance(state.overlay, Index):
            return state
        count = len(listing(state, document).places)
        at = min(state.overlay.selected, max(0, count - 1)) + rows + pages * max(1, state.page - 3)
        chosen = replace(state.overlay, selected=max(0, min(count - 1, at)))
        return replace(state, overlay=chosen)

    return apply


def turn_tab(step: int) -> Action:
    """Return the action that opens the next or previous tab of the index."""

    def apply(state: State, document: Document, _ask: Ask) -> State:
        if not isinstance(state.overlay, Index):
            return state
        return _tab(state, document, (state.overlay.tab + step) % len(TABS))

    return apply


def narrowed(state: State, text: str) -> State:
    """List only entries with what was typed, and the text behind it, in them.

    A slash in front is what elsewhere starts a search: here any letter does.
    """
    if not isinstance(state.overlay, Index):
        return state
    narrow = (state.overlay.narrow + text).removeprefix("/")[:200]
    return replace(state, overlay=replace(state.overlay, narrow=narrow, selected=0))


def widened(state: State, _document: Document, _ask: Ask) -> State:
    """Take back the last character that was typed."""
    if not isinstance(state.overlay, Index):
        return state
    narrow = state.overlay.narrow[:-1]
    return replace(state, overlay=replace(state.overlay, narrow=narrow, selected=0))


def all_entries(state: State, _document: Document, _ask: Ask) -> State:
    """List all entries again."""
    if not isinstance(state.overlay, Index):
        return state
    return replace(state, overlay=replace(state.overlay, narrow="", selected=0))


def choose(state: State, document: Document, _ask: Ask) -> State:
    """Go to the chosen entry; a name also starts a search for its mentions."""
    if not isinstance(state.overlay, Index):
        return state
    entries, places = listing(state, document)
    if not places:
        return state
    entry = entries[places[min(state.overlay.selected, len(places) - 1)]]
    state = replace(scroll.leave(state), overlay=None)
    return _arrive(state, document, entry)


def _arrive(state: State, document: Document, entry: Entry) -> State:
    assert entry.target is not None
    span = Span(*entry.target)
    if entry.canonical:
        state = searching.find_mentions(state, document, entry.canonical, span)
    elif entry.kind == "hit" and state.search is not None:
        state = replace(state, search=replace(state.search, hit=span, seek=None, lit=True))
    elif entry.kind == "quote" or entry.kind == "figure":  # noqa: PLR1714 - so that types narrow
        state = replace(state, current=Current(entry.kind, *span))
    return scroll.reveal(state, document, span)

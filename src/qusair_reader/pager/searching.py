"""Searching: slices of work, the view that follows the hit, and the actions on a search."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.article import Span
from qusair_reader.pager import hits, scroll
from qusair_reader.pager.action import Ask
from qusair_reader.pager.document import Document
from qusair_reader.pager.places import marks_at
from qusair_reader.pager.state import Current, Look, Options, Query, Scope, Search, Seek, State, say

MOST = 100
"""Most hits that one key goes on."""
NEAR_REGIONS = 4
"""How many regions are read for words to suggest: 256 kB of text."""


def begin(state: State, document: Document, query: Query, *, forward: bool) -> State:
    """Start a search at the first visible word and do the first slice of it."""
    seek = Seek(state.top.offset, 1 if forward else -1)
    return pursue(replace(state, search=Search(query, forward, seek=seek)), document)


def pursue(state: State, document: Document) -> State:
    """Do one slice of the search's work; a hit that was sought is brought into view."""
    search = state.search
    if search is None or (search.seek is None and hits.is_complete(search, document)):
        return state
    after = hits.advance(search, document, state.scope)
    state = replace(state, search=after)
    if after.hit is not None and search.seek is not None and after.seek is None:
        return _arrive(state, document, search.seek, after.hit)
    if state.prompt is not None:
        return state
    if after.seek is not None:
        return say(state, "searching")
    if after.error or search.seek is None:
        return say(state, after.error) if after.error else state
    return say(state, not_found(state, document, after))


def _arrive(state: State, document: Document, seek: Seek, hit: Span) -> State:
    mentioned = state.search is not None and state.search.query.canonical
    current = Current("name", *hit) if mentioned else None
    state = scroll.reveal(replace(state, current=current), document, hit)
    if state.prompt is not None:
        return state
    state = say(state, "")
    if seek.step > 0 and hit.start < seek.offset:
        return say(state, "search went on at the top")
    if seek.step < 0 and hit.start >= seek.offset:
        return say(state, "search went on at the bottom")
    return state


def not_found(state: State, document: Document, search: Search) -> str:
    """Return the message for a phrase that does not occur, with what to try instead."""
    query = search.query
    if is_case_exact(query.phrase, query.options):
        loose = query._replace(options=query.options._replace(case=False))
        if others := _occurrences(document, loose, state.scope):
            return f"not found: {query.phrase}; {others} in other case (Alt-c)"
    if removed := _in_removed(state, document, query):
        return f"not found: {query.phrase}; {removed} in removed blocks, tr shows them"
    if query.options.regex or query.canonical:
        return f"not found: {query.phrase}"
    from qusair_reader.phrase import suggest_words

    first = max(0, document.index_at(state.top.offset) - NEAR_REGIONS // 2)
    near = range(first, min(document.regions, first + NEAR_REGIONS))
    texts = (
        document.text[item.start : item.end]
        for index in near
        for item in hits.items(document, index, state.scope)
        if item.block is not None
    )
    words = suggest_words(texts, query.phrase)
    return f"not found: {query.phrase}" + (f"; nearest: {', '.join(words)}" if words else "")


def is_case_exact(phrase: str, options: Options) -> bool:
    """Tell whether case counts: chosen with a key, or because there is a capital in the phrase."""
    if options.case is not None:
        return options.case
    from qusair_reader.phrase import has_capital

    return has_capital(phrase, regex=options.regex)


def _in_removed(state: State, document: Document, query: Query) -> int:
    """Return how often a phrase occurs in closed removed blocks; 0 where it takes long to tell."""
    if state.look.shown.removed:
        return 0
    shown = state.look.shown._replace(removed=True, toggled=frozenset())
    return _occurrences(document, query, Scope(shown))


def _occurrences(document: Document, query: Query, scope: Scope) -> int:
    """Return how often a phrase occurs; 0 where it takes long to tell."""
    if document.regions > NEAR_REGIONS or query.canonical:
        return 0
    try:
        found = [hits.spans(document, query, index, scope) for index in range(document.regions)]
    except TimeoutError:
        return 0
    return sum(len(spans or ()) for spans in found)


def next_hit(state: State, document: Document, ask: Ask) -> State:
    """To the next hit, in the direction of the search."""
    return _go(state, document, ask, onward=True)


def previous_hit(state: State, document: Document, ask: Ask) -> State:
    """To the next hit in the other direction."""
    return _go(state, document, ask, onward=False)


def _go(state: State, document: Document, ask: Ask, *, onward: bool) -> State:
    if state.search is None:
        if not state.history:
            return say(state, "no search yet; / starts one")
        query = Query(state.history[-1], state.options)
        return begin(scroll.leave(state), document, query, forward=onward)
    if state.search.error:
        return say(state, state.search.error)
    forward = state.search.forward == onward
    return go_on(scroll.leave(state), document, ask.times, forward=forward)


def go_on(state: State, document: Document, times: int, *, forward: bool) -> State:
    """Go so many hits further in this direction."""
    for _ in range(min(MOST, times)):
        state = step(state, document, forward=forward)
        if is_resting(state):
            break
    return state


def is_resting(state: State) -> bool:
    """Tell whether the search has no hit to go on from: it still looks for one, or has none."""
    return state.search is None or state.search.seek is not None or state.search.hit is None


def step(state: State, document: Document, *, forward: bool) -> State:
    """Go to the next hit of the search in this direction, from the current one if it is in view."""
    if state.search is None:
        return state
    offset, hit = state.top.offset, state.search.hit
    if hit is not None and scroll.is_visible(state, document, hit):
        offset = hit.end if forward else hit.start
    seek = Seek(offset, 1 if forward else -1)
    return pursue(replace(state, search=replace(state.search, seek=seek, lit=True)), document)


def toggle_lit(state: State, _document: Document, _ask: Ask) -> State:
    """Light the hits, or no longer."""
    if state.search is None:
        return say(state, "no search yet; / starts one")
    return replace(state, search=replace(state.search, lit=not state.search.lit))


def mentions(state: State, document: Document, _ask: Ask) -> State:
    """Search all mentions of the current name, or of the speaker of the current quote."""
    current = state.current
    marks = marks_at(document, current.start) if current else None
    if current is None or marks is None or current.kind not in ("name", "quote"):
        return say(state, "no current name; ]n goes to one")
    if current.kind == "name":
        found = (one.canonical for one in marks.names if one.start == current.start)
    else:
        found = (one.source or "" for one in marks.quotes if one.start == current.start)
    canonical = next(found, "")
    if not canonical:
        return say(state, "no name is known for this")
    return find_mentions(state, document, canonical, Span(current.start, current.end))


def find_mentions(state: State, document: Document, canonical: str, at: Span) -> State:
    """Search the mentions of an entity, from the one at or after this place."""
    search = Search(Query(canonical, canonical=canonical), seek=Seek(at.start, 1))
    return pursue(replace(scroll.leave(state), search=search), document)


def set_filter(state: State, document: Document, query: Query | None) -> State:
    """Show only the blocks that hold the query, or all of them again."""
    if query is None:
        if state.look.filter is None:
            return state
        state = replace(state, top=scroll.visible_top(state, document))
        return say(_unfiltered(state), "all paragraphs")
    near = Search(query, hit=Span(state.top.offset, state.top.offset))
    state = replace(scroll.leave(state), look=replace(state.look, filter=near))
    return pursue_filter(state, document)


def pursue_filter(state: State, document: Document) -> State:
    """Do one slice of the filter's work; without any block to show it ends."""
    found = state.look.filter
    if found is None or hits.is_complete(found, document):
        return state
    found = _paragraphs(
        found, hits.advance(found, document, Scope(state.look.shown)), state, document
    )
    if found.error:
        return say(_unfiltered(state), found.error)
    state = replace(state, look=replace(state.look, filter=found))
    if hits.is_complete(found, document) and not found.total:
        state = _unfiltered(state)
        return say(state, not_found(state, document, found))
    return state


def _paragraphs(before: Search, after: Search, state: State, document: Document) -> Search:
    """Return a filter's search with the paragraphs of what was newly read, not the hits in them."""
    scope = Scope(state.look.shown, after.query)
    fresh = {
        index: len(hits.items(document, index, scope))
        for index in after.counts
        if index not in before.counts
    }
    return replace(after, counts={**after.counts, **fresh})


def _unfiltered(state: State) -> State:
    look: Look = replace(state.look, filter=None)
    return replace(state, look=look)


def rescan(state: State, document: Document) -> State:
    """Count hits anew after other text has come to be shown, or is no longer."""
    if state.search is None:
        return state
    search = replace(state.search, counts={}, error="")
    return pursue(replace(state, search=search), document)


def is_unfinished(state: State, document: Document) -> bool:
    """Tell whether a search or filter has work to do that does not wait for names."""
    unfinished = [
        search
        for search in (state.search, state.look.filter)
        if search and (search.seek is not None or not hits.is_complete(search, document))
    ]
    return any(not search.error and not hits.is_blocked(search, document) for search in unfinished)

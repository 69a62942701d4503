"""Search, one region at a time: hits are counted and sought in slices that never hold up a key."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from qusair_reader.article import Span
from qusair_reader.errors import PatternError
from qusair_reader.pager.document import KEPT_REGIONS, Document, Item, Shown
from qusair_reader.pager.state import Query, Scope, Search, Seek, State

TOO_LONG = "search stopped: the expression takes too long"


def compiled(document: Document, query: Query) -> re.Pattern[str]:
    """Return the query as a regular expression over the original text.

    Raises:
        PatternError: The phrase is not a valid regular expression.
    """
    from qusair_reader.phrase import compile_phrase

    case, words, regex = query.options
    return document.recall(
        "pattern",
        query,
        lambda: compile_phrase(query.phrase, case=case, words=words, regex=regex),
    )


def items(document: Document, index: int, scope: Scope) -> tuple[Item, ...]:
    """Return what of a region is shown: all of it, or the blocks that the filter lets through."""
    if scope.filter is None:
        return document.items(index, scope.shown)
    query = scope.filter

    def keep() -> tuple[Item, ...]:
        document.blocks(index)  # what is shown does not wait
        try:
            found = spans(document, query, index, Scope(scope.shown)) or ()
        except TimeoutError:
            found = ()
        starts = [hit.start for hit in found]
        return tuple(
            Item(item.start, item.end, item.block)
            for item in document.items(index, scope.shown)
            if bisect_left(starts, item.start) < bisect_left(starts, item.end)
        )

    return document.recall("filtered", (index, scope), keep, KEPT_REGIONS)


def paragraphs(document: Document, shown: Shown) -> int | None:
    """Return how many blocks there are to show; None where that would have to be found out."""
    is_known = document.regions == 1 or document.counts().complete
    if not is_known or document.regions > KEPT_REGIONS:
        return None
    every = (document.items(index, shown) for index in range(document.regions))
    return sum(item.block is not None for items in every for item in items)


def spans(document: Document, query: Query, index: int, scope: Scope) -> tuple[Span, ...] | None:
    """Return the query's hits in one region, in text order, open removed blocks included.

    None where the region's names or blocks, which are needed for that, are not known yet; they
    are asked for then.

    Raises:
        PatternError: The phrase is not a valid regular expression.
        TimeoutError: The document's time limit for one region was passed.
    """
    if query.canonical:
        return _mentions(document, query.canonical, index)
    from qusair_reader.phrase import finditer

    pattern = compiled(document, query)
    if not document.has_blocks(index) and _occurs(document, query, index):
        document.await_blocks(index)
        return None

    def find() -> tuple[Span, ...]:
        if not _occurs(document, query, index):
            return ()
        blocks = [item for item in items(document, index, scope) if item.block is not None]
        with document.limit():
            return tuple(
                hit
                for item in blocks
                for hit in finditer(pattern, document.text, item.start, item.end)
            )

    return document.recall("hits", (query, index, scope), find, 256)


def _occurs(document: Document, query: Query, index: int) -> bool:
    """Tell whether the region can have hits: its blocks need be known only then."""
    if query.options.regex:
        return True  # it may look beyond what it matches

    def look() -> bool:
        with document.limit():
            pattern = compiled(document, query)
            return pattern.search(document.text, *document.span(index)) is not None

    return document.recall("occurs", (query, index), look)


def _mentions(document: Document, canonical: str, index: int) -> tuple[Span, ...] | None:
    if not document.is_prepared(index):
        document.demand(index)
        return None
    marks = document.marks(index)
    names = marks.names if marks else ()
    return tuple(Span(name.start, name.end) for name in names if name.canonical == canonical)


def is_complete(search: Search, document: Document) -> bool:
    """Tell whether the search has gone through the whole text, or cannot."""
    return bool(search.error) or len(search.counts) == document.regions


def advance(search: Search, document: Document, scope: Scope) -> Search:
    """Return the search after one more slice of work: at most one region is newly gone through.

    While a hit is sought the regions on the way to it come first.
    """
    if search.error:
        return search
    if search.seek is not None:
        return _approach(search, search.seek, document, scope)
    index = _next_unread(search, document)
    return search if index is None else _go_through(search, document, scope, index)


def is_blocked(search: Search, document: Document) -> bool:
    """Tell whether the search waits for names or blocks that are still being found."""
    if not search.query.canonical:
        return document.is_awaiting
    if search.seek is not None:
        steps = range(document.regions)
        first = document.index_at(search.seek.offset)
        order = ((first + hop * search.seek.step) % document.regions for hop in steps)
        index = next((index for index in order if index not in search.counts), None)
    else:
        index = _next_unread(search, document)
    return index is not None and not document.is_prepared(index)


def _next_unread(search: Search, document: Document) -> int | None:
    count = document.regions
    first = document.index_at(search.hit.start) if search.hit else 0
    if len(search.counts) == count:
        return None
    return next(
        (index for hop in range(count) if (index := (first + hop) % count) not in search.counts),
        None,
    )


def _go_through(search: Search, document: Document, scope: Scope, index: int) -> Search:
    try:
        found = spans(document, search.query, index, scope)
    except PatternError as error:
        reason = str(error).removeprefix(f"{search.query.phrase}: ")
        return replace(search, error=reason, seek=None, hit=None)
    except TimeoutError:
        return replace(search, error=TOO_LONG, seek=None, hit=None)
    if found is None:
        return search
    return replace(search, counts={**search.counts, index: len(found)})


def _approach(search: Search, seek: Seek, document: Document, scope: Scope) -> Search:
    count = document.regions
    first = document.index_at(seek.offset)
    fresh = False
    for hop in range(count + 1):
        index = (first + hop * seek.step) % count
        if index not in search.counts:
            if fresh:
                return search
            search = _go_through(search, document, scope, index)
            if index not in search.counts:
                return search
            fresh = True
        if search.counts[index] == 0:
            continue
        try:
            found = spans(document, search.query, index, scope)
        except TimeoutError:
            return replace(search, error=TOO_LONG, seek=None, hit=None)
        if found is None:
            return search
        ahead = [hit for hit in found if (hit.start >= seek.offset) == (seek.step > 0)]
        rest = found if hop else tuple(ahead)
        if rest:
            return replace(search, hit=rest[0 if seek.step > 0 else -1], seek=None)
    return replace(search, seek=None, hit=None)


def ordinal(search: Search, document: Document, scope: Scope) -> int | None:
    """Return which hit the current one is, from 1; None while that is not known."""
    if search.hit is None or search.error:
        return None
    here = document.index_at(search.hit.start)
    if any(index not in search.counts for index in range(here)):
        return None
    try:
        found = spans(document, search.query, here, scope) or ()
    except (TimeoutError, PatternError):
        return None
    if search.hit not in found:
        return None
    return sum(search.counts[index] for index in range(here)) + found.index(search.hit) + 1


def live_count(state: State, document: Document) -> str:
    """Return "3/12" for the search, "+" behind it while parts of the text are still unread."""
    search = state.search
    if search is None:
        return ""
    if search.error:
        return "error"
    more = "" if is_complete(search, document) else "+"
    if search.total == 0:
        return "…" if more else "0/0"
    at = ordinal(search, document, state.scope)
    return f"{'?' if at is None else at}/{search.total}{more}"

"""What the index lists: names by kind, quotes by speaker, figures, the outline, search hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Literal, NamedTuple

from qusair_reader.annotation.marks import Marks, Name, Quote
from qusair_reader.article import Span
from qusair_reader.errors import PatternError
from qusair_reader.pager import hits
from qusair_reader.pager.document import Document
from qusair_reader.pager.places import sentence_at
from qusair_reader.pager.state import TABS, Index, State

MOST = 1000
"""Most entries of a tab; more could not be looked through."""
LONGEST = 400
"""Most code points of an entry's text."""
KINDS = (
    ("person", "People"),
    ("place", "Places"),
    ("org", "Organisations"),
    ("group", "Peoples and groups"),
    ("misc", "Other names"),
)
NOBODY = "Speaker not named"


class Entry(NamedTuple):
    """One line of the index."""

    text: str
    """Empty for what stands in its sentence: `text_of` tells."""
    target: Span | None = None
    """Where it leads; None for a heading."""
    tally: str = ""
    """What stands at the right: "7", for mentions."""
    kind: Literal["heading", "name", "quote", "figure", "outline", "hit"] = "heading"
    canonical: str = ""


class Listing(NamedTuple):
    """What a tab lists."""

    entries: tuple[Entry, ...]
    places: tuple[int, ...]
    """Which of the entries can be jumped to."""


def listing(state: State, document: Document) -> Listing:
    """Return what the open tab lists, headings included, narrowed to what was typed."""
    if not isinstance(state.overlay, Index):
        return Listing((), ())
    index = state.overlay
    tab, narrow = TABS[index.tab], index.narrow
    search = state.search if tab == "hits" else None
    key = (tab, narrow, document.version, state.scope, search and (search.query, search.total))

    def make() -> Listing:
        if narrow:
            whole = replace(state, overlay=replace(index, narrow=""))
            listed = tuple(_narrowed(document, listing(whole, document).entries, narrow))
        else:
            listed = tuple(islice(_listed(tab, state, document), MOST))
        return Listing(
            listed, tuple(at for at, entry in enumerate(listed) if entry.target is not None)
        )

    return document.recall("listing", key, make, 16)


def text_of(document: Document, entry: Entry) -> tuple[str, Span]:
    """Return an entry's text and what it is about in that; a sentence is only now looked up."""
    if entry.text or entry.target is None:
        return entry.text, Span(0, 0)
    return document.recall(
        "snippet", entry.target, lambda: _snippet(document, Span(*entry.target or (0, 0)))
    )


def _narrowed(document: Document, listed: Iterable[Entry], narrow: str) -> Iterator[Entry]:
    """Yield the entries that have the text in them, all those of a heading that has, and headings."""
    wanted = narrow.casefold()
    heading: Entry | None = None
    whole = False
    for entry in listed:
        if entry.target is None:
            heading, whole = entry, wanted in entry.text.casefold()
        elif whole or wanted in text_of(document, entry)[0].casefold():
            if heading is not None:
                yield heading
                heading = None
            yield entry


def _listed(tab: str, state: State, document: Document) -> Iterator[Entry]:
    if tab == "outline":
        return _outline(document)
    if tab == "hits":
        return _hits(state, document)
    known = [document.marks(index) for index in document.prepared()]
    marks = [one for one in known if one is not None]
    if tab == "names":
        return _names(marks)
    return _quotes(document, marks) if tab == "quotes" else _figures(marks)


def _names(known: list[Marks]) -> Iterator[Entry]:
    names = [name for marks in known for name in marks.names]
    mentions = Counter((name.kind, name.canonical) for name in names)
    first: dict[tuple[str, str], Name] = {}
    for name in names:
        first.setdefault((name.kind, name.canonical), name)
    for kind, heading in KINDS:
        of_kind = sorted(
            (key for key in mentions if key[0] == kind),
            key=lambda key: (-mentions[key], key[1].casefold()),
        )
        if of_kind:
            yield Entry(heading, tally=str(len(of_kind)))
        for key in of_kind:
            name = first[key[0], key[1]]
            yield Entry(
                name.canonical,
                Span(name.start, name.end),
                tally=str(mentions[key]),
                kind="name",
                canonical=name.canonical,
            )


def speaker_of(document: Document, quote: Quote) -> str:
    """Return who says a quote, by the fullest name that is known; empty where nobody is named."""
    if quote.source:
        return quote.source
    return " ".join(document.text[slice(*quote.speaker)].split()) if quote.speaker else ""


def _quotes(document: Document, known: list[Marks]) -> Iterator[Entry]:
    by_speaker: dict[str, list[Quote]] = {}
    for marks in known:
        for quote in marks.quotes:
            who = speaker_of(document, quote) or NOBODY
            by_speaker.setdefault(who, []).append(quote)
    nobody = by_speaker.pop(NOBODY, None)
    if nobody:
        by_speaker[NOBODY] = nobody
    for who, quotes in by_speaker.items():
        yield Entry(who, tally=str(len(quotes)))
        for quote in quotes:
            text = " ".join(document.text[quote.start : quote.end][:LONGEST].split())
            yield Entry(text, Span(quote.start, quote.end), kind="quote")


def _figures(known: list[Marks]) -> Iterator[Entry]:
    for marks in known:
        for figure in marks.figures:
            yield Entry("", Span(figure.start, figure.end), kind="figure")


def _snippet(document: Document, span: Span) -> tuple[str, Span]:
    """Return a stretch of the text in its sentence, and where in that it is."""
    sentence = sentence_at(document, span.start) or span
    start = max(sentence.start, span.start - LONGEST // 2)
    before = " ".join(document.text[start : span.start].split())
    if before and document.text[span.start - 1].isspace():
        before += " "
    own = " ".join(document.text[span.start : span.end].split())
    after = document.text[span.end : max(span.end, min(sentence.end, span.end + LONGEST))]
    tail = " ".join(after.split())
    if tail and after[0].isspace():
        tail = f" {tail}"
    return before + own + tail, Span(len(before), len(before) + len(own))


def _outline(document: Document) -> Iterator[Entry]:
    for index in document.prepared():
        for block in document.blocks(index):
            if block.removal is None and block.kind in ("headline", "subheading"):
                text = " ".join(document.text[block.start : block.end][:LONGEST].split())
                yield Entry(text, Span(block.start, block.end), kind="outline")


def _hits(state: State, document: Document) -> Iterator[Entry]:
    search = state.search
    if search is None or search.error:
        return
    for index in sorted(search.counts):
        if not search.counts[index]:
            continue
        try:
            found = hits.spans(document, search.query, index, state.scope) or ()
        except (TimeoutError, PatternError):
            return
        yield from (Entry("", hit, kind="hit") for hit in found)

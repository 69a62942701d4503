"""What the index lists: names by kind, quotes by speaker, figures, the outline, search hits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Literal, NamedTuple

from qusair_reader.annotation.marks import NameKind
from qusair_reader.article import Span
from qusair_reader.errors import PatternError
from qusair_reader.pager import hits
from qusair_reader.pager.document import Document
from qusair_reader.pager.places import sentence_at
from qusair_reader.pager.state import TABS, Index, State
from qusair_reader.pager.tallies import Tally, together

MOST = 1000
"""Most entries of a tab, or names of a kind; more could not be looked through."""
LONGEST = 400
"""Most code points of an entry's text."""
KINDS: tuple[tuple[NameKind, str], ...] = (
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
        if narrow.strip():
            whole = replace(state, overlay=replace(index, narrow=""))
            listed = tuple(_narrowed(document, listing(whole, document).entries, narrow))
        else:
            listed = tuple(_listed(tab, state, document))
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
    from qusair_reader.phrase import compile_phrase

    wanted = compile_phrase(narrow, case=False)  # so that "o'brien" lists O’Brien
    heading: Entry | None = None
    whole = False
    for entry in listed:
        if entry.target is None:
            heading, whole = entry, wanted.search(entry.text) is not None
        elif whole or wanted.search(text_of(document, entry)[0]):
            if heading is not None:
                yield heading
                heading = None
            yield entry


def _listed(tab: str, state: State, document: Document) -> Iterator[Entry]:
    if tab in ("names", "quotes"):
        known = together([document.tally(index) for index in document.prepared()])
        if tab == "names":
            return _names(known)
        return islice(_quotes(document, known.quotes), MOST)
    if tab == "figures":
        return islice(_figures(document), MOST)
    return islice(_outline(document) if tab == "outline" else _hits(state, document), MOST)


def _names(known: Tally) -> Iterator[Entry]:
    by_kind: dict[NameKind, list[str]] = {kind: [] for kind, _ in KINDS}
    for kind, canonical in known.mentions:
        by_kind[kind].append(canonical)
    for kind, heading in KINDS:
        names = by_kind[kind]
        names.sort(key=str.casefold)
        names.sort(key=lambda name: -known.mentions[kind, name])
        if names:
            yield Entry(heading, tally=str(len(names)))
        for name in names[:MOST]:
            tally = str(known.mentions[kind, name])
            yield Entry(name, known.firsts[kind, name], tally, "name", name)


def _quotes(document: Document, by_speaker: dict[str, list[Span]]) -> Iterator[Entry]:
    speakers = [who for who in by_speaker if who] + ["" for who in by_speaker if not who]
    for who in speakers:
        yield Entry(who or NOBODY, tally=str(len(by_speaker[who])))
        for span in by_speaker[who]:
            text = " ".join(document.text[span.start : span.end][:LONGEST].split())
            yield Entry(text, span, kind="quote")


def _figures(document: Document) -> Iterator[Entry]:
    for index in document.prepared():
        marks = document.marks(index)
        for figure in marks.figures if marks else ():
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

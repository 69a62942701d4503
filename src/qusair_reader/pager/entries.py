"""What the index lists: names by kind, quotes by speaker, figures, the outline, search hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from qusair_reader.annotation.marks import Marks, Name, Quote
from qusair_reader.article import Span
from qusair_reader.errors import PatternError
from qusair_reader.pager import hits
from qusair_reader.pager.document import Document
from qusair_reader.pager.places import sentence_at
from qusair_reader.pager.state import TABS, Index, State

MOST = 2000
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
    target: Span | None = None
    """Where it leads; None for a heading."""
    lit: Span | None = None
    """The part of `text` that the entry is about, in code points."""
    tally: str = ""
    """What stands at the right: "7", for mentions."""
    kind: Literal["heading", "name", "quote", "figure", "outline", "hit"] = "heading"
    canonical: str = ""


def entries(state: State, document: Document) -> tuple[Entry, ...]:
    """Return what the open tab lists, headings included, narrowed to what was typed."""
    if not isinstance(state.overlay, Index):
        return ()
    tab, narrow = TABS[state.overlay.tab], state.overlay.narrow
    search = state.search if tab == "hits" else None
    key = (tab, narrow, document.version, state.scope, search and (search.query, search.total))

    def make() -> tuple[Entry, ...]:
        return _narrowed(tuple(islice(_listed(tab, state, document), MOST)), narrow)

    return document.recall("entries", key, make, 16)


def targets(listed: Iterable[Entry]) -> list[Entry]:
    """Return the entries that can be jumped to."""
    return [entry for entry in listed if entry.target is not None]


def _narrowed(listed: tuple[Entry, ...], narrow: str) -> tuple[Entry, ...]:
    """Keep the entries, and the headings, that have the text in them, with what belongs to them."""
    if not narrow:
        return listed
    wanted = narrow.casefold()
    kept: list[Entry] = []
    heading: Entry | None = None
    whole = False
    for entry in listed:
        if entry.target is None:
            heading, whole = entry, wanted in entry.text.casefold()
        elif whole or wanted in entry.text.casefold():
            if heading is not None:
                kept.append(heading)
                heading = None
            kept.append(entry)
    return tuple(kept)


def _listed(tab: str, state: State, document: Document) -> Iterator[Entry]:
    if tab == "outline":
        return _outline(document)
    if tab == "hits":
        return _hits(state, document)
    known = [document.marks(index) for index in document.prepared()]
    marks = [one for one in known if one is not None]
    if tab == "names":
        return _names(marks)
    return _quotes(document, marks) if tab == "quotes" else _figures(document, marks)


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


def _figures(document: Document, known: list[Marks]) -> Iterator[Entry]:
    for marks in known:
        for figure in marks.figures:
            yield _in_sentence(document, Span(figure.start, figure.end), "figure")


def _in_sentence(document: Document, span: Span, kind: Literal["figure", "hit"]) -> Entry:
    """Return a stretch of the text as an entry: in its sentence, lit."""
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
    lit = Span(len(before), len(before) + len(own))
    return Entry(before + own + tail, span, lit, kind=kind)


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
        yield from (_in_sentence(document, hit, "hit") for hit in found)

"""The status line: what is read, where in it the screen stands, what is current and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Figure, Name, NameKind, Quote
from qusair_reader.layout.cells import cell_len
from qusair_reader.pager import hits, scroll
from qusair_reader.pager.document import Document
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.keynames import key_label
from qusair_reader.pager.pieces import Line, Piece, shorten, spread
from qusair_reader.pager.places import marks_at
from qusair_reader.pager.reading import minutes_left
from qusair_reader.pager.shares import share_before
from qusair_reader.pager.state import Current, State
from qusair_reader.pager.tallies import speaker_of
from qusair_reader.safe import one_line
from qusair_reader.segment.words import WORDS_A_MINUTE, word_count

_KINDS: dict[NameKind, str] = {
    "person": "person",
    "place": "place",
    "org": "organisation",
    "group": "people or group",
    "misc": "name",
}
NARROW = 40
"""Cells of a screen below which words give way to signs."""
HOURS = 3
"""From how many hours on no minutes are told."""
_ORDER = ("keys", "search", "share", "filter", "minutes", "shelf", "counts")
"""What is given room first."""
_SHOWN_ORDER = ("search", "filter", "counts", "minutes", "share", "shelf", "keys")
"""How it stands from left to right."""


def status_line(state: State, document: Document) -> Line:
    """Return the status line, as wide as the screen."""
    cells = state.size.columns
    said = state.message or describe(state, document)
    left = said or document.title or document.name or "text"
    needed = cell_len(one_line(left)) + 1
    least = min(needed, cells * 3 // 4 if said else cells // 3)
    parts = _chosen(_parts(state, document), cells - 1 - least)
    right = "  ".join(parts)
    left = shorten(" " + one_line(left), max(0, cells - cell_len(right) - 2))
    role = "message" if state.message else "status_strong"
    ending = [Piece(f" {right} "[-max(1, cells) :], "status")] if right else []
    return spread([Piece(left, role)], ending, cells, "status")


def _chosen(parts: dict[str, Sequence[str]], room: int) -> list[str]:
    """Return what fits, in the order in which it stands.

    Everything comes in its shortest form before anything takes a longer one.
    """
    kept: dict[str, str] = {}
    for longer in range(1, 1 + max(map(len, parts.values()))):
        for name in _ORDER:
            forms = parts[name]
            if longer > len(forms) or (longer > 1 and name not in kept):
                continue
            before = cell_len(kept[name]) + 2 if name in kept else 0
            now = cell_len(forms[-longer]) + 2
            if now - before <= room:
                kept[name] = forms[-longer]
                room -= now - before
    return [kept[name] for name in _SHOWN_ORDER if name in kept]


def _parts(state: State, document: Document) -> dict[str, Sequence[str]]:
    """Return what there is to tell, each in forms from long to short."""
    many = state.shelf.sources > 1
    keys = state.pending.number + "".join(key_label(key) for key in state.pending.keys)
    share = percent(state, document)
    return {
        "keys": [keys] if keys else [],
        "search": _search(state, document),
        "share": [f"{share}%"],
        "filter": _filter(state, document),
        "minutes": _minutes(state, document, is_end=share == 100),
        "shelf": [f"{state.shelf.position + 1} of {state.shelf.sources}"] if many else [],
        "counts": _counts(document),
    }


def _search(state: State, document: Document) -> list[str]:
    if state.search is None or not state.search.lit:
        return []
    count = hits.live_count(state, document)
    sign = "/" if state.search.forward else "?"
    if state.search.query.canonical:
        sign = "*"
    return [f"{sign}{shorten(one_line(state.search.query.phrase), 20)} {count}", f"{sign}{count}"]


def _filter(state: State, document: Document) -> list[str]:
    found = state.look.filter
    if found is None:
        return []
    shown = f"{found.total}" if hits.is_complete(found, document) else f"{found.total}+"
    every = hits.paragraphs(document, state.look.shown)
    of_all = "" if every is None else f" of {every}"
    paragraphs = "paragraph" if (every or found.total) == 1 else "paragraphs"
    phrase = shorten(one_line(found.query.phrase), 20)
    if state.size.columns < NARROW:
        return [f"&{shown}{of_all}", f"&{shown}"]
    return [f"&{phrase} {shown}{of_all} {paragraphs}", f"{shown}{of_all} {paragraphs}"]


def _minutes(state: State, document: Document, *, is_end: bool) -> list[str]:
    minutes = minutes_left(document, state.top.offset)
    if (is_end or not minutes) and not _is_at_start(state, document):
        return ["end"]  # what was removed may still follow
    long = minutes >= HOURS * 60
    time = f"{round(minutes / 60)} h" if long else f"{minutes} min"
    return [f"{time} left ({WORDS_A_MINUTE} wpm)", f"{time} left", time]


def _is_at_start(state: State, document: Document) -> bool:
    flow = Flow(document, state)
    return scroll.cursor(state, flow) == flow.first()


def _counts(document: Document) -> list[str]:
    quotes, names, figures, complete = document.counts()
    if not (quotes or names or figures):
        return []
    more = "" if complete else "+"
    return [
        f"{_many(quotes, 'quote')} {_many(names, 'name')} {_many(figures, 'figure')}{more}",
        f"{quotes}q {names}n {figures}f{more}",
    ]


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"


def percent(state: State, document: Document) -> int:
    """Return how much of what is shown lies above the screen's end, in per cent."""
    flow = Flow(document, state)
    here = scroll.cursor(state, flow)
    if here is None:
        return 100
    last = flow.forward(here, state.page - 1)
    if flow.forward(last, 1) == last:
        return 100
    end = flow.rows(last)[last.row].end
    return min(99, int(share_before(flow, end) * 100))


def describe(state: State, document: Document) -> str:
    """Return what the current mark is; empty where there is none."""
    current = state.current
    if current is None:
        return ""
    if current.kind == "sentence":
        return f"sentence, {_many(word_count(document.text[current.start : current.end]), 'word')}"
    marks = marks_at(document, current.start)
    if marks is None:
        return ""
    every: dict[str, Sequence[Quote | Name | Figure]] = {
        "quote": marks.quotes,
        "name": marks.names,
        "figure": marks.figures,
    }
    mark = next((one for one in every[current.kind] if one.start == current.start), None)
    return "" if mark is None else _described(document, current, mark)


def _described(document: Document, current: Current, mark: Quote | Name | Figure) -> str:
    if isinstance(mark, Quote):
        return _quote(document, mark)
    if isinstance(mark, Name):
        count = mentions(document, mark.canonical)
        more = "" if document.counts().complete else "+"
        return f"{_KINDS[mark.kind]}: {mark.canonical}, {_many(count, 'mention')}{more}"
    words = " ".join(document.text[current.start : current.end].split())
    meant = _moment(mark) if mark.kind in ("date", "time") else _amount(mark)
    return f"{mark.kind}: {meant or words}"


def _quote(document: Document, quote: Quote) -> str:
    what = {"direct": "quote", "fragment": "quoted words", "title": "title"}[quote.kind]
    who = speaker_of(document.text, quote)
    if not who:
        return what if quote.kind == "title" else f"{what}, speaker not named"
    said = " ".join(document.text[slice(*quote.speaker)].split()) if quote.speaker else ""
    return f"{what}: {who}" + (f" (“{said}”)" if said and said not in who else "")


def _moment(figure: Figure) -> str:
    """Return a whole date or a time of day; empty where its ISO form is not for people: XXXX-07."""
    day, _, clock = (figure.iso or "").partition("T")
    digits = day.replace("-", "")
    if "X" in clock or (digits and not (len(digits) == 8 and digits.isdecimal())):
        return ""
    return f"{day} {clock}".strip()


def _amount(figure: Figure) -> str:
    """Return the value with its unit, or the range; empty where the text gives no number."""

    def plain(value: float) -> str:
        return f"{value:,.10g}"

    unit = "%" if figure.kind == "percent" else f" {figure.unit}" * bool(figure.unit)
    if figure.unit and figure.kind in ("duration", "age") and figure.value != 1:
        unit += "s"  # other units are symbols
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return f"{plain(figure.low)} to {plain(figure.high)}{unit}"
    if figure.value is None:
        return ""
    sign = "about " if figure.approximate else ""
    if not sign and figure.low is not None and figure.high is None:
        sign = "at least "
    if not sign and figure.high is not None and figure.low is None:
        sign = "at most "
    return f"{sign}{plain(figure.value)}{unit}"


def mentions(document: Document, canonical: str) -> int:
    """Return how often an entity is named in what was read."""

    def count() -> int:
        known = [document.tally(index).mentions for index in document.prepared()]
        return sum(one.get((kind, canonical), 0) for one in known for kind in _KINDS)

    return document.recall("mentions", (canonical, document.version), count, 64)

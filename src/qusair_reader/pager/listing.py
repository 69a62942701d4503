"""The overlays' rows: the index with its tabs, and the help."""

from __future__ import annotations

from functools import lru_cache

from qusair_reader.layout.cells import cell_len
from qusair_reader.layout.wrap import wrap
from qusair_reader.pager import help as help_text
from qusair_reader.pager.document import Document
from qusair_reader.pager.entries import Entry, listing, text_of
from qusair_reader.pager.pieces import Line, Piece, around, padded, shorten, spread
from qusair_reader.pager.state import TABS, Help, Index, State

KEYS = 28
"""Cells of the help's column of keys."""
COLUMN = 100
"""Most cells of an overlay's column."""


def _margin(state: State) -> tuple[int, int]:
    """Return the width of an overlay's column and the cells left of it."""
    cells = min(state.size.columns, COLUMN)
    return cells, (state.size.columns - cells) // 2


def help_rows(state: State) -> list[Line]:
    """Return the rows of the help that are seen."""
    assert isinstance(state.overlay, Help)
    rows = all_help_rows(state)
    top = min(state.overlay.top, last_help_row(state))
    return rows[top : top + state.page]


def last_help_row(state: State) -> int:
    """Return the first row of the help's last full page."""
    return max(0, len(all_help_rows(state)) - state.page)


def all_help_rows(state: State) -> list[Line]:
    """Return all rows of the help, for the screen's width."""
    assert isinstance(state.overlay, Help)
    return _help_rows(state.overlay.narrow, *_margin(state))


@lru_cache(maxsize=16)
def _help_rows(narrow: str, cells: int, margin: int) -> list[Line]:
    rows: list[Line] = []
    for line in help_text.listed(narrow):
        rows += _help_line(line, cells, " " * margin)
    return rows or [(Piece(" " * margin + "no line of the help has this", "dim"),)]


def _wrapped(text: str, cells: int) -> list[str]:
    if cell_len(text) <= cells:
        return [text]  # most lines are short: the first help comes in half the time
    return [text[line.start : line.end] for line in wrap(text, 0, len(text), cells)] or [""]


def _help_line(line: help_text.Line, cells: int, margin: str) -> list[Line]:
    if not line.keys:
        role = "help_title" if line.is_title else "help"
        return [(Piece(margin, "help"), Piece(one, role)) for one in _wrapped(line.text, cells)]
    if cells < 2 * KEYS:
        keys = [
            (Piece(margin, "help"), Piece(one, "help_key")) for one in _wrapped(line.keys, cells)
        ]
        texts = _wrapped(line.text, max(1, cells - 2))
        return [*keys, *((Piece(f"{margin}  {one}", "help"),) for one in texts)]
    keys_column = _wrapped(line.keys, KEYS - 2)
    text_column = _wrapped(line.text, cells - KEYS)
    height = max(len(keys_column), len(text_column))
    keys_column += [""] * (height - len(keys_column))
    text_column += [""] * (height - len(text_column))
    return [
        (Piece(margin, "help"), Piece(padded(one, KEYS), "help_key"), Piece(other, "help"))
        for one, other in zip(keys_column, text_column, strict=True)
    ]


def index_rows(state: State, document: Document) -> tuple[list[Line], int]:
    """Return the rows of the index, its own status line last, and the cursor's column there."""
    assert isinstance(state.overlay, Index)
    listed, places = listing(state, document)
    at = places[min(state.overlay.selected, len(places) - 1)] if places else 0
    height = max(0, state.size.rows - 2)
    top = max(0, min(at - height // 2, len(listed) - height))
    cells, margin = _margin(state)
    rows = [_tabs(state)]
    rows += [
        (Piece(" " * margin, "help"), *_entry(document, entry, cells, selected=number == at))
        for number, entry in enumerate(listed[top : top + height], top)
    ]
    if not listed and height:
        rows.append((Piece(" " * margin + _nothing(state, document), "dim"),))
    rows += [()] * (state.size.rows - 1 - len(rows))
    bottom, column = _bottom(state, document, len(places))
    return [*rows[: state.size.rows - 1], bottom], column


def _tabs(state: State) -> Line:
    assert isinstance(state.overlay, Index)
    names = [f" {name.capitalize()} " for name in TABS]
    if sum(map(len, names)) > state.size.columns:
        short = [
            name if at == state.overlay.tab else f" {name[1]} " for at, name in enumerate(names)
        ]
        names = short
    tabs = (
        Piece(name, "current_tab" if at == state.overlay.tab else "tab")
        for at, name in enumerate(names)
    )
    return (Piece(" " * _margin(state)[1], "help"), *tabs)


def _entry(document: Document, entry: Entry, cells: int, *, selected: bool) -> Line:
    count = f" {entry.tally}" if entry.tally else ""
    if entry.target is None:
        text = shorten(entry.text, max(1, cells - len(count)))
        return (Piece(text, "help_title"), Piece(count, "dim"))
    role = "selected" if selected else "help"
    room = max(1, cells - 2 - len(count))
    text, lit = around(*text_of(document, entry), room)
    lead = "> " if selected else "  "
    kind = "figure" if entry.kind == "figure" else "hit"
    own = role if selected else kind
    parts = (
        Piece(lead + text[: lit.start], role),
        Piece(text[lit.start : lit.end], own),
        Piece(text[lit.end :], role),
        Piece(count, role if selected else "dim"),
    )
    return spread(parts, (), cells, role) if selected else parts


def _nothing(state: State, document: Document) -> str:
    assert isinstance(state.overlay, Index)
    if state.overlay.narrow:
        return "nothing here has this; Backspace takes letters back"
    tab = TABS[state.overlay.tab]
    if tab == "hits":
        return "no search yet" if state.search is None else "no hits"
    if not document.counts().complete:
        return "still being read"
    return {"outline": "no headings in this text"}.get(tab, f"no {tab} in this text")


def _bottom(state: State, document: Document, count: int) -> tuple[Line, int]:
    """Return the index's status line: what narrows the list, and what can be done."""
    assert isinstance(state.overlay, Index)
    cells = state.size.columns
    label = "filter: " if cells >= 30 else "/"
    more = "" if document.counts().complete else "+"
    number = f" {count}{more} "
    hint = " Enter goes, Tab turns, Esc closes "
    room = cells - len(label) - cell_len(state.overlay.narrow) - len(number)
    typed = state.overlay.narrow
    if not typed and room < len(hint) + 8:
        hint = ""
    if room < len(hint) + 1:
        hint = ""
    typed = shorten(typed, max(0, cells - len(label) - len(number) - 1))
    left = (Piece(label, "prompt"), Piece(typed, "typed"))
    right = (Piece(hint, "dim"), Piece(number, "status_strong"))
    return spread(left, right, cells, "typed"), len(label) + cell_len(typed)

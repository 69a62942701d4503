"""State → frame: one styled row for each row of the screen, each exactly as wide as it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.style import Style
from rich.text import Span as StyledSpan
from rich.text import Text

from qusair_reader.annotation.marks import Marks
from qusair_reader.article import Span
from qusair_reader.errors import PatternError
from qusair_reader.layout.cells import cell_len, clip, shown
from qusair_reader.pager import hits, scroll
from qusair_reader.pager.document import Document, Item
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.pieces import Piece, shorten
from qusair_reader.pager.rows import Row, fold_label
from qusair_reader.pager.state import Current, Help, Look, State
from qusair_reader.pager.status import status_line
from qusair_reader.render.line import NO_MARKS, filled, paint, within
from qusair_reader.render.theme import Theme

_HINT = " · o opens"
"""Stands behind the line of removed blocks where there is room for it and their number."""


class Frame(NamedTuple):
    """What the screen is to show."""

    rows: tuple[Text, ...]
    cursor: tuple[int, int] | None = None
    """Row and column of the cursor, 0-based; None hides it."""


def view(state: State, document: Document, theme: Theme) -> Frame:
    """Return the frame for a state.

    Args:
        state: What to show.
        document: The text; what was painted before is remembered there.
        theme: The styles; equal rows of equal themes are the same objects in every frame.
    """
    columns, rows = state.size
    body: list[Text] = []
    if state.overlay is not None:
        body, last, cursor = _overlay(state, document, theme)
    else:
        last, cursor = _line(document, status_line(state, document), columns, theme), None
        if rows > 1:
            body = _page(state, document, theme)
    if state.prompt is not None:
        last, cursor = _prompt(state, document, theme)
    blank = _blank(document, columns, theme)
    body = [*body[: rows - 1], *[blank] * (rows - 1 - len(body))]
    return Frame((*body, last), cursor)


def _prompt(state: State, document: Document, theme: Theme) -> tuple[Text, tuple[int, int]]:
    # Imported when there is a prompt: the first frame does not wait for the keymap.
    from qusair_reader.pager.promptline import prompt_line

    pieces, column = prompt_line(state, document)
    return _line(document, pieces, state.size.columns, theme), (state.size.rows - 1, column)


def _overlay(
    state: State, document: Document, theme: Theme
) -> tuple[list[Text], Text, tuple[int, int] | None]:
    from qusair_reader.pager.listing import help_rows, index_rows

    columns, rows = state.size
    if isinstance(state.overlay, Help):
        last = _line(document, status_line(state, document), columns, theme)
        return _lines(document, help_rows(state), columns, theme), last, None
    listed, column = index_rows(state, document)
    *body, last = _lines(document, listed, columns, theme)
    return body, last, (rows - 1, min(column, columns - 1))


def _lines(
    document: Document, lines: Iterable[Iterable[Piece]], columns: int, theme: Theme
) -> list[Text]:
    return [_line(document, line, columns, theme) for line in lines]


def _line(document: Document, pieces: Iterable[Piece], columns: int, theme: Theme) -> Text:
    """Return pieces as one row of exactly so many cells."""
    line = tuple(pieces)
    return document.recall(
        "lines", (line, columns, id(theme)), lambda: _drawn(line, columns, theme), 512
    )


def _drawn(pieces: Iterable[Piece], columns: int, theme: Theme) -> Text:
    plain = ""
    spans: list[StyledSpan] = []
    room = columns
    for piece in pieces:
        text = shown(piece.text)
        cells = cell_len(text)
        if cells > room:
            text = clip(text, room)
            cells = cell_len(text)
        room -= cells
        spans.append(StyledSpan(len(plain), len(plain) + len(text), getattr(theme, piece.role)))
        plain += text
    return _text(plain + " " * room, spans, theme)


def _text(plain: str, spans: list[StyledSpan], theme: Theme) -> Text:
    """Return a row; what no span lies on is in the style of a paragraph, which may have a ground."""
    return Text(plain, theme.paragraph, spans=spans, no_wrap=True, overflow="ignore", end="")


def _blank(document: Document, columns: int, theme: Theme) -> Text:
    return document.recall(
        "blank", (columns, id(theme)), lambda: _text(" " * columns, [], theme), 4
    )


def _page(state: State, document: Document, theme: Theme) -> list[Text]:
    flow = Flow(document, state)
    here = scroll.cursor(state, flow)
    if here is None:
        note = "No text" if not document.text.strip() else "Nothing to show yet"
        margin = Piece(" " * state.margin, "paragraph")
        return [_line(document, (margin, Piece(note, "dim")), state.size.columns, theme)]
    painter = _Painter(state, document, theme)
    return [painter.row(item, row) for item, row in flow.window(here, state.page)]


class _At(NamedTuple):
    """What in a row the reader stands at."""

    hit: Span | None
    mark: Current | None


class _Painter:
    """Paints the rows of one frame; what is needed of each region is looked up once."""

    def __init__(self, state: State, document: Document, theme: Theme) -> None:
        self.state = state
        self.document = document
        self.theme = theme
        self._regions: dict[int, tuple[Marks, tuple[Span, ...]]] = {}

    def row(self, item: Item, row: Row) -> Text:
        """Return one row of the column, painted now or before."""
        if row.kind == "blank":
            return _blank(self.document, self.state.size.columns, self.theme)
        marks, found = self._region(self.document.index_at(row.start))
        lit = tuple(within(found, row.start, row.end)) if row.line else ()
        search, mark = self.state.search, self.state.current
        hit = search.hit if search and search.lit and search.hit in lit else None
        if mark is not None and (mark.end <= row.start or mark.start >= row.end):
            mark = None
        at = _At(hit, mark)
        key = (row, item.block, self.state.size.columns, self.state.width, id(self.theme))
        return self.document.recall(
            "painted",
            (*key, id(marks), _flags(self.state.look), lit, at),
            lambda: self._painted(item, row, marks, lit, at),
            1024,
        )

    def _region(self, index: int) -> tuple[Marks, tuple[Span, ...]]:
        if index not in self._regions:
            marks = self.document.marks(index) or NO_MARKS
            self._regions[index] = (marks, self._hits(index))
        return self._regions[index]

    def _hits(self, index: int) -> tuple[Span, ...]:
        search = self.state.search or self.state.look.filter
        if search is None or search.error or not search.lit:
            return ()
        try:
            return hits.spans(self.document, search.query, index, self.state.scope) or ()
        except (TimeoutError, PatternError):
            return ()

    def _painted(self, item: Item, row: Row, marks: Marks, lit: tuple[Span, ...], at: _At) -> Text:
        if row.line is None:
            label = _fold_line(item, self.state.width) if item.group else ""
            line = (Piece(" " * self.state.margin, "paragraph"), Piece(label, "notice"))
            return _line(self.document, line, self.state.size.columns, self.theme)
        look = self.state.look
        painted = paint(
            self.document.text,
            row.line,
            Marks(
                marks.quotes if look.quotes else (),
                marks.names if look.names else (),
                marks.figures if look.figures else (),
            ),
            lit,
            self.theme,
            current_hit=at.hit,
            current_mark=at.mark,
        )
        if row.tabs:
            painted = filled(painted, self.document.text[row.line.start : row.line.end], row.tabs)
        return self._placed(item, row, row.line.cells, painted)

    def _placed(self, item: Item, row: Row, cells: int, painted: Text) -> Text:
        """Return the row with its margins, in the style of its block."""
        columns = self.state.size.columns
        plain = painted.plain
        left = self.state.margin + row.indent
        if left + cells > columns:
            left = max(0, columns - cells)
            plain = clip(plain, columns)
            cells = cell_len(plain)
        base = self._base(item)
        end = left + len(plain)
        spans = [StyledSpan(left, end, base)] if base else []
        spans += [
            StyledSpan(left + one.start, min(left + one.end, end), one.style)
            for one in painted.spans
        ]
        return _text(" " * left + plain + " " * (columns - left - cells), spans, self.theme)

    def _base(self, item: Item) -> Style | None:
        if item.block is None:
            return None
        kind = "removed" if item.block.removal else item.block.kind
        style: Style = getattr(self.theme, kind)
        return style


def _fold_line(item: Item, width: int) -> str:
    """Return the line of removed blocks; where it is short of room, the reasons are cut first."""
    is_open = item.block is not None
    label = fold_label(item.group, is_open=is_open)
    room = width - cell_len(_HINT)
    if is_open or room <= cell_len(label.partition(":")[0]):
        return shorten(label, width)
    return shorten(label, room) + _HINT


def _flags(look: Look) -> tuple[bool, bool, bool]:
    return look.quotes, look.names, look.figures

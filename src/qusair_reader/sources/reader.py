"""The pieces of a page's text, gathered while its tags go by."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING

from qusair_reader.sources.boxes import HOLDERS, asks_for_address
from qusair_reader.sources.cells import Cell, blocks, in_one_row, rows
from qusair_reader.sources.elements import BLOCKS, ENDED_BY, INLINE, TOUCHING, VOID
from qusair_reader.sources.frames import Frame, Piece
from qusair_reader.sources.inline import MARKED, Inline
from qusair_reader.sources.lists import Listing
from qusair_reader.sources.markup import Tag

if TYPE_CHECKING:
    from qusair_reader.sources.formula import Formula

_SPACES = re.compile(r"[ \t\n\r\f]+")
_LINE_SPACES = re.compile(r"[ \t]*\n[ \t]*")
_MOST_LINKED = 0.8
"""Share of a piece's text in links above which it is a menu's entry or a teaser."""
_DEEPEST_INLINE = 32
"""How many open elements an inline end tag looks through for its start."""
_FARTHEST_BOX = 6
"""How many elements outwards from a field for an address its box may be, or from a headline its article."""


class Reader:
    """Gathers the pieces of a page while its tags go by."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.frames: list[Frame] = []
        self.title = ""
        self._top = Frame("", None)
        self._open: dict[str, int] = {}
        self._inline = Inline()
        self._formula: Formula | None = None
        self._link: Frame | None = None
        """The open link; a page may forget to close it, and then the next one does."""
        self._linked = 0
        """Code points of what was gathered that stand in links."""
        self._cells: list[Cell] = []
        """The cells of the table row before the one that is gathered."""
        self._table: Frame | None = None
        """The table whose row has no text yet."""
        self._has_header = False
        """Whether a table is open that names its columns or rows, and so lays out no page."""
        self._lists: list[Listing] = []
        self._item: Listing | None = None
        """The list whose item has no text yet."""
        self._is_line = False

    def data(self, text: str) -> None:
        """Take character data."""
        top = self._top
        if self._formula:
            self._formula.data(text)
        elif top.is_hidden:
            return
        elif top.name == "title":
            self.title = self.title or _SPACES.sub(" ", text).strip()
        elif top.is_verbatim:
            self._gather(text)
        else:
            text = _SPACES.sub(" ", text)
            if top.name not in TOUCHING:
                self._inline.part(text)
            self._gather(text)

    def start(self, tag: Tag) -> None:
        """Take a start tag."""
        name = tag.name
        if (self._formula or name == "math") and self._is_in_formula(tag):
            return
        if name == "br":
            self._inline.add("\n")
        elif name in BLOCKS:
            self._flush()
        if name in ENDED_BY:
            self._end_before(name)
        if name in VOID:
            self._pass(tag)
            return
        if name in ("td", "th"):
            self._start_cell(name)
        elif name == "q":
            self._inline.add("“")
        self._push(tag)
        if name in ("li", "tr"):
            self._start_line(tag)

    def end(self, name: str) -> None:
        """Take an end tag; one without its start tag is passed over."""
        if self._formula:
            if name != "math" and self._formula.end(name):
                return
            self._end_formula()
        if name in BLOCKS:
            self._flush()
        elif name == "q":
            self._inline.add("”")
        if not self._open.get(name) or (name in INLINE and not self._near((name,))):
            return
        while self._top.name != name:
            self._pop()
        self._top.is_closed = True
        self._pop()

    def close(self) -> None:
        """Take the end of the page."""
        self._end_formula()
        self._flush()
        while self._top.outer:
            self._pop()
        for listing in self._lists:
            listing.mark(self.pieces)

    def _gather(self, text: str) -> None:
        self._inline.add(text)
        if self._link:
            self._linked += len(text)

    def _is_in_formula(self, tag: Tag) -> bool:
        """Tell whether a start tag begins a formula or belongs to one; any other ends it."""
        if self._formula and self._formula.start(tag):
            return True
        self._end_formula()
        if tag.name != "math" or self._top.is_hidden:
            return False
        from qusair_reader.sources.formula import Formula

        self._formula = Formula(tag)
        return True

    def _end_formula(self) -> None:
        if self._formula:
            self._gather(self._formula.text())
            self._formula = None

    def _push(self, tag: Tag) -> None:
        frame = Frame(tag.name, self._top, tag, len(self.pieces))
        if tag.name == "button" and not self._inline.is_blank():
            frame.is_hidden = True  # beside a heading, not the heading itself
        if frame.is_block:
            self._break()
        self._top = frame
        self._open[tag.name] = self._open.get(tag.name, 0) + 1
        if tag.name == "a":
            self._link = frame if frame.is_link else None
        if tag.name in MARKED and not frame.is_hidden:
            if frame.is_note:
                self._inline.start("sup")
            self._inline.start(tag.name)
        elif tag.name == "ol":
            self._list(frame, tag)
        elif tag.name == "h1":
            self._note_title()
        elif tag.name == "table":
            self._has_header = False
        if frame.is_decisive:
            self.frames.append(frame)

    def _pop(self) -> None:
        frame = self._top
        self._open[frame.name] -= 1
        frame.end = len(self.pieces)
        if frame.name in MARKED and not frame.is_hidden:
            self._inline.end(frame.name)
            if frame.is_note:
                self._inline.end("sup")
        elif frame.name == "li":
            self._item = None
        elif frame.name == "table":
            self._has_header = False
        if frame is self._link:
            self._link = None
        if frame.is_block:
            self._break()
        if frame.outer is not None:
            self._top = frame.outer

    def _pass(self, tag: Tag) -> None:
        """Take an element without content."""
        if tag.name == "wbr":
            self._inline.add("")
        elif tag.name == "input" and asks_for_address(tag.attributes()):
            self._note_asking()

    def _note_asking(self) -> None:
        """Note which boxes stand around a field for an e-mail address."""
        frame: Frame | None = self._top
        for _ in range(_FARTHEST_BOX):
            if frame is None:
                return
            if frame.name in HOLDERS and not frame.asks:
                frame.asks = True
                if not frame.is_decisive:
                    self.frames.append(frame)
            frame = frame.outer

    def _note_title(self) -> None:
        """Note by which of their elements the boxes around a main heading hold it."""
        head = self._top
        for _ in range(_FARTHEST_BOX):
            if head.outer is None or head.outer.head is not None:
                return
            head.outer.head = head
            head = head.outer

    def _near(self, names: Container[str]) -> Frame | None:
        """Return the innermost element of such a name, if nothing but inline elements are open in it."""
        frame: Frame | None = self._top
        for _ in range(_DEEPEST_INLINE):
            if frame is None or frame.name in names:
                return frame
            if frame.name not in INLINE:
                return None
            frame = frame.outer
        return None

    def _end_before(self, name: str) -> None:
        """Close the elements whose end tags may be left out before this one, and what is open in them."""
        while ended := self._near(ENDED_BY[name]):
            while self._top is not ended.outer:
                self._pop()

    def _break(self) -> None:
        """Begin a line for an inline element that is shown as a block; a heading stays one block."""
        if self._inline and not self._top.is_verbatim:
            self._inline.add(" " if self._top.is_in_heading else "\n\n")

    def _start_cell(self, name: str) -> None:
        self._has_header = self._has_header or name == "th"
        if self._inline or self._cells:
            self._cells.append(self._take())

    def _start_line(self, tag: Tag) -> None:
        """Begin a list item or a table row: a line of its own, the first one a block."""
        holder = self._top.outer or self._top
        if tag.name == "tr":
            holder.count += 1
            self._table, self._is_line = holder, holder.count > 1
            return
        self._table = None
        self._item = holder.listing or self._list(holder)
        self._is_line = not self._item.begin(tag)

    def _list(self, holder: Frame, tag: Tag | None = None) -> Listing:
        item = holder.outer
        outer = item.outer.listing if item and item.name == "li" and item.outer else None
        holder.listing = Listing(tag, outer)
        self._lists.append(holder.listing)
        return holder.listing

    def _take(self) -> Cell:
        """Return what was gathered, tidied, and begin anew."""
        text, linked = self._inline.take(), self._linked
        self._linked = 0
        if not self._top.is_verbatim:
            text = _LINE_SPACES.sub("\n", text).strip(" \n\t")
        return Cell(text, linked)

    def _flush(self) -> None:
        """End the block: what was gathered becomes a piece, two line breaks part pieces."""
        if not self._inline and not self._cells:
            return
        cells = [*self._cells, self._take()]
        self._cells.clear()
        if self._has_header and len(cells) > 1:
            cells = [in_one_row(cells)]
        elif self._table and (self._top.is_in_heading or any(cell.is_wide() for cell in cells)):
            self._table.count, self._is_line = 0, False  # a table that lays out a page
        for text, linked in rows(cells):
            is_link = linked > _MOST_LINKED * len(text)
            for block in [text.strip("\n")] if self._top.is_verbatim else blocks(text):
                if block.strip():
                    self._add(block, is_link=is_link)

    def _add(self, block: str, *, is_link: bool) -> None:
        if self._item:
            self._item.fill(len(self.pieces), is_link=is_link)
        self.pieces.append(Piece(block, self._top, self._is_line, is_link))
        self._item, self._table, self._is_line = None, None, False

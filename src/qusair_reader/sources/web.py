"""A saved web page → plain text: one blank line between blocks, and its title.

What can only be furniture by its element (scripts, menus, page footers, short forms) is left out;
everything doubtful is left in, for cleaning to judge by what it says.
"""

from __future__ import annotations

import re

from qusair_reader.sources.boxes import HOLDERS, asks_for_address
from qusair_reader.sources.elements import BLOCKS, ENDED_BY, INLINE, VOID
from qusair_reader.sources.inline import MARKED, Inline
from qusair_reader.sources.lists import Listing
from qusair_reader.sources.markup import Tag, tokens
from qusair_reader.sources.trim import Frame, Piece, trim

_SPACES = re.compile(r"[ \t\n\r\f]+")
_LINE_SPACES = re.compile(r"[ \t]*\n[ \t]*")
_RUNS = re.compile(r" {2,}")
_MOST_LINKED = 0.8
"""Share of a piece's text in links above which it is a menu's entry or a teaser."""
_LITTLE = 400
"""Code points below which a page's text may be no more than what stands in for its article."""
_DEEPEST_INLINE = 32
"""How many open elements an inline end tag looks through for its start."""
_FARTHEST_BOX = 6
"""How many elements outwards from a field for an address its box may be."""


def extract(page: str) -> tuple[str, str]:
    """Return the text of a web page, blocks parted by blank lines, and the page's title."""
    text, title = _read(page)
    if "ld+json" in page:
        text = _with_data(page, text, title)
    return text and text + "\n", title


def _read(page: str) -> tuple[str, str]:
    """Return the text that the elements of a page hold, and the page's title."""
    reader = _Reader()
    for token in tokens(page):
        if isinstance(token, str):
            reader.data(token)
def _with_data(page: str, text: str, title: str) -> str:
    """Return the article that a page carries as data where its text only stands in for it, else the text."""
    from qusair_reader.sources.linked import find_article, has_markup, is_without

    headline, body = find_article(page)
    body = _read(body)[0] if has_markup(body) else body
    article = body if body.startswith(headline) else f"{headline}\n\n{body}"
    if len(text) < _LITTLE:
        return article if len(body) > len(text) * 2 else text
    if len(body) < _LITTLE or not is_without(text, body):
        return text
    if len(body) > len(text):
        return article
    return f"{article}\n\n{text}" if headline and headline in title else text


        elif token.is_end:
            reader.end(token.name)
        else:
            reader.start(token)
    reader.close()
    parts: list[str] = []
    for piece in trim(reader.pieces, reader.frames):
        parts += ["\n" if piece.is_line else "\n\n", piece.text]
    return "".join(parts[1:]), reader.title


class _Reader:
    """Gathers the pieces of a page while its tags go by."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.frames: list[Frame] = []
        self.title = ""
        self._top = Frame("", None)
        self._open: dict[str, int] = {}
        self._inline = Inline()
        self._linked = 0
        """Code points of what was gathered that stand in links."""
        self._lists: list[Listing] = []
        self._item: Listing | None = None
        """The list whose item has no text yet."""
        self._is_line = False

    def data(self, text: str) -> None:
        """Take character data."""
        top = self._top
        if top.is_hidden:
            return
        if top.name == "title":
            self.title = self.title or _SPACES.sub(" ", text).strip()
        else:
            self._inline.add(text if top.is_verbatim else _SPACES.sub(" ", text))
            if self._open.get("a"):
                self._linked += len(text)

    def start(self, tag: Tag) -> None:
        """Take a start tag."""
        name = tag.name
        if name == "br":
            self._inline.add("\n")
        elif name in BLOCKS:
            self._flush()
        while self._top.name in ENDED_BY.get(name, ()):
            self._pop()
        if name in VOID:
            if name == "input" and asks_for_address(tag.attributes()):
                self._note_asking()
            return
        if name in ("td", "th"):
            if self._inline:
                self._inline.add(" | ")
        elif name == "q":
            self._inline.add("“")
        self._push(tag)
        if name in ("li", "tr"):
            self._start_line(tag)

    def end(self, name: str) -> None:
        """Take an end tag; one without its start tag is passed over."""
        if name in BLOCKS:
            self._flush()
        elif name == "q":
            self._inline.add("”")
        if not self._open.get(name) or (name in INLINE and not self._is_near(name)):
            return
        while self._top.name != name:
            self._pop()
        self._top.is_closed = True
        self._pop()

    def close(self) -> None:
        """Take the end of the page."""
        self._flush()
        while self._top.outer:
            self._pop()
        for listing in self._lists:
            listing.mark(self.pieces)

    def _push(self, tag: Tag) -> None:
        self._top = frame = Frame(tag.name, self._top, tag, len(self.pieces))
        self._open[tag.name] = self._open.get(tag.name, 0) + 1
        if tag.name in MARKED and not frame.is_hidden:
            self._inline.start(tag.name)
        elif tag.name == "ol":
            self._list(frame, tag)
        if frame.is_decisive:
            self.frames.append(frame)

    def _pop(self) -> None:
        frame = self._top
        self._open[frame.name] -= 1
        frame.end = len(self.pieces)
        if frame.name in MARKED and not frame.is_hidden:
            self._inline.end(frame.name)
        elif frame.name == "li":
            self._item = None
        if frame.outer is not None:
            self._top = frame.outer

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

    def _is_near(self, name: str) -> bool:
        """Whether the element is open with nothing but inline elements in it."""
        frame: Frame | None = self._top
        for _ in range(_DEEPEST_INLINE):
            if frame is None or frame.name == name:
                return frame is not None
            if frame.name not in INLINE:
                return False
            frame = frame.outer
        return False

    def _start_line(self, tag: Tag) -> None:
        """Begin a list item or a table row: a line of its own, the first one a block."""
        holder = self._top.outer or self._top
        if tag.name == "tr":
            holder.count += 1
            self._is_line = holder.count > 1
            return
        self._item = holder.listing or self._list(holder)
        self._is_line = not self._item.begin(tag)

    def _list(self, holder: Frame, tag: Tag | None = None) -> Listing:
        holder.listing = Listing(tag)
        self._lists.append(holder.listing)
        return holder.listing

    def _flush(self) -> None:
        """End the block: what was gathered becomes a piece, two line breaks part pieces."""
        if not self._inline:
            return
        text = self._inline.take()
        top = self._top
        if top.is_verbatim:
            blocks = [text.strip("\n")]
        else:
            lines = _LINE_SPACES.sub("\n", text).strip(" |\n\t")
            blocks = [_RUNS.sub(" ", block).strip() for block in re.split(r"\n{2,}", lines)]
        is_link = self._linked > _MOST_LINKED * len(text)
        self._linked = 0
        for block in blocks:
            if block.strip():
                if self._item:
                    self._item.fill(len(self.pieces), is_link=is_link)
                self.pieces.append(Piece(block, top, self._is_line, is_link))
                self._item, self._is_line = None, False

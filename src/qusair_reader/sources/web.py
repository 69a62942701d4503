"""A saved web page → plain text: one blank line between blocks, and its title.

What can only be furniture by its element (scripts, menus, page footers, short forms) is left out;
everything doubtful is left in, for cleaning to judge by what it says.
"""

from __future__ import annotations

import re

from qusair_reader.sources.markup import Tag, tokens
from qusair_reader.sources.trim import Frame, Piece, trim

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_ENDED_BY = {
    "dd": ("dd", "dt", "p"),
    "dt": ("dd", "dt", "p"),
    "li": ("li", "p"),
    "p": ("p",),
    "td": ("td", "th", "p"),
    "th": ("td", "th", "p"),
    "tr": ("td", "th", "tr", "p"),
}
"""Elements whose end tags may be left out before a start tag (HTML Standard, "optional tags")."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_LINE_SPACES = re.compile(r"[ \t]*\n[ \t]*")
_RUNS = re.compile(r" {2,}")
_MOST_LINKED = 0.8
"""Share of an item's text in links above which it is a menu's or a teaser, and gets no bullet."""
_SHORT_ITEM = 16
"""Code points below which an item gets no bullet: a button or a label, most likely."""
_LITTLE = 400
"""Code points below which a page's text may be no more than what stands in for its article."""
_DEEPEST_INLINE = 32
"""How many open elements an inline end tag looks through for its start."""


def extract(page: str) -> tuple[str, str]:
    """Return the text of a web page, blocks parted by blank lines, and the page's title."""
    reader = _Reader()
    for token in tokens(page):
        if isinstance(token, str):
            reader.data(token)
        elif token.is_end:
            reader.end(token.name)
        else:
            reader.start(token)
    reader.close()
    parts: list[str] = []
    for piece in trim(reader.pieces, reader.frames):
        parts += ["\n" if piece.is_line else "\n\n", piece.text]
    text = "".join(parts[1:])
    if len(text) < _LITTLE:
        from qusair_reader.sources.linked import article_body

        body = article_body(page)
        text = body if len(body) > len(text) * 2 else text
    return text and text + "\n", reader.title


class _Reader:
    """Gathers the pieces of a page while its tags go by."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.frames: list[Frame] = []
        self.title = ""
        self._top = Frame("", None)
        self._open: dict[str, int] = {}
        self._inline: list[str] = []
        self._linked = 0
        """Code points of what was gathered that stand in links."""
        self._lead = ""
        self._is_line = False

    def data(self, text: str) -> None:
        """Take character data."""
        top = self._top
        if top.is_hidden:
            return
        if top.name == "title":
            self.title = self.title or _SPACES.sub(" ", text).strip()
        else:
            self._inline.append(text if top.is_verbatim else _SPACES.sub(" ", text))
            if self._open.get("a"):
                self._linked += len(text)

    def start(self, tag: Tag) -> None:
        """Take a start tag."""
        name = tag.name
        if name == "br":
            self._inline.append("\n")
        elif name in _BLOCKS:
            self._flush()
        while self._top.name in _ENDED_BY.get(name, ()):
            self._pop()
        if name in _VOID:
            return
        if name in ("td", "th"):
            if self._inline:
                self._inline.append(" | ")
        elif name == "q":
            self._inline.append("“")
        self._push(tag)
        if name in ("li", "tr"):
            self._start_line()

    def end(self, name: str) -> None:
        """Take an end tag; one without its start tag is passed over."""
        if name in _BLOCKS:
            self._flush()
        elif name == "q":
            self._inline.append("”")
        if not self._open.get(name) or (name in _INLINE and not self._is_near(name)):
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

    def _push(self, tag: Tag) -> None:
        self._top = frame = Frame(tag.name, self._top, tag, len(self.pieces))
        self._open[tag.name] = self._open.get(tag.name, 0) + 1
        if frame.is_decisive:
            self.frames.append(frame)

    def _pop(self) -> None:
        frame = self._top
        self._open[frame.name] -= 1
        frame.end = len(self.pieces)
        if frame.outer is not None:
            self._top = frame.outer

    def _is_near(self, name: str) -> bool:
        """Whether the element is open with nothing but inline elements in it."""
        frame: Frame | None = self._top
        for _ in range(_DEEPEST_INLINE):
            if frame is None or frame.name == name:
                return frame is not None
            if frame.name not in _INLINE:
                return False
            frame = frame.outer
        return False

    def _start_line(self) -> None:
        """Begin a list item or a table row: a line of its own, the first one a block."""
        frame = self._top
        holder = frame.outer or frame
        holder.count += 1
        self._is_line = holder.count > 1
        if frame.name == "li":
            self._lead = f"{holder.count}. " if holder.name == "ol" else "- "

    def _flush(self) -> None:
        """End the block: what was gathered becomes a piece, two line breaks part pieces."""
        if not self._inline:
            return
        text = "".join(self._inline)
        self._inline.clear()
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
                lead = "" if is_link or len(block) < _SHORT_ITEM else self._lead
                self.pieces.append(Piece(lead + block, top, self._is_line))
                self._lead, self._is_line = "", False

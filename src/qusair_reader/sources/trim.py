"""Which pieces of a web page are left out because of the elements that they stand in.

Only what is certain: an element that must be furniture, properly closed, and small beside the
page. An element that holds nearly all the prose of a page stands for the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from qusair_reader.sources.boxes import Box, named_box, speaks_of_mail
from qusair_reader.sources.markup import Tag

if TYPE_CHECKING:
    from qusair_reader.sources.lists import Listing

_HIDDEN = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    ]
)
"""Elements whose content is no text of the article, whatever it is."""
_FURNITURE = frozenset(["aside", "dialog", "footer", "form", "header", "nav"])
_ROLES = frozenset(
    [
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "menu",
        "menubar",
        "navigation",
        "search",
    ]
)
_BODIES = frozenset({"article", "main"})
_NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})
_MOST_FURNITURE = 0.4
"""Share of a page's text above which an element wraps the article instead of standing beside it."""
_LEAST_BODY = 0.9
"""Share of a page's prose that one element must hold to stand for the page."""
_PROSE = 120
"""Code points from which a piece counts as prose, not as a menu entry, a teaser or a credit."""
_BOX = 400
"""Code points of prose, or of all text but links, above which a box may be the article whatever it is called."""
_MAIL_BOX = 300
"""The same for a box that is known only by its form."""


class Frame:
    """An open or closed element of a page."""

    __slots__ = (
        "asks", "box", "count", "end", "first", "is_closed", "is_decisive", "is_hidden", "is_in_body", "is_verbatim",
        "listing", "name", "outer", "role",
    )  # fmt: skip

    def __init__(
        self, name: str, outer: Frame | None, tag: Tag | None = None, first: int = 0
    ) -> None:
        attributes = tag.attributes() if tag is not None and len(tag.source) > 5 else {}
        self.name = name
        self.outer = outer
        self.role = attributes.get("role", "").lower()
        self.count = 0
        """Table rows begun in it."""
        self.listing: Listing | None = None
        """The list items that stand in it."""
        self.first = first
        """Index of its first piece."""
        self.end = first
        """Index after its last piece."""
        self.is_closed = False
        """Whether its own end tag closed it."""
        self.is_in_body: bool = outer is not None and (outer.is_in_body or outer.name in _BODIES)
        self.is_hidden: bool = (outer is not None and outer.is_hidden) or (
            name in _HIDDEN or (name not in _NEVER_HIDDEN and _hides(attributes))
        )
        self.is_verbatim: bool = name == "pre" or (outer is not None and outer.is_verbatim)
        self.box: Box = named_box(name, attributes) if attributes else ""
        self.asks = False
        """Whether a form around or in it asks for an e-mail address."""
        self.is_decisive = (
            name in _FURNITURE or name in _BODIES or self.role in _ROLES or self.box != ""
        )


class Piece(NamedTuple):
    """A block of a page's text."""

    text: str
    frame: Frame
    """The innermost element around it."""
    is_line: bool
    """Whether only a line end parts it from the piece before, as in lists and tables."""
    is_link: bool = False
    """Whether nearly all of it stands in links."""


def _hides(attributes: dict[str, str]) -> bool:
    """Whether an element's attributes keep it from the screen."""
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


class _Sums(NamedTuple):
    """Running sums over the pieces; item i is before piece i."""

    size: list[int]
    """Code points, ..."""
    prose: list[int]
    """... those in prose, ..."""
    linked: list[int]
    """... and those in links."""
    titles: list[int]
    """Number of main headings."""


def trim(pieces: Sequence[Piece], frames: Sequence[Frame]) -> Sequence[Piece]:
    """Return the pieces without those that are furniture by their element.

    Args:
        pieces: The page's pieces in order.
        frames: Its decisive elements.
    """
    frames = sorted(frames, key=lambda frame: (frame.first, -frame.end))
    lengths = [len(piece.text) for piece in pieces]
    sums = _Sums(
        [0, *accumulate(lengths)],
        [0, *accumulate([length if length >= _PROSE else 0 for length in lengths])],
        [0, *accumulate([len(piece.text) if piece.is_link else 0 for piece in pieces])],
        [0, *accumulate([int(piece.frame.name == "h1") for piece in pieces])],
    )
    kept = bytearray(b"\1" * len(pieces))
    reach = 0
    for frame in frames:
        if frame.end > reach and (_is_box(frame, pieces, sums) or _is_furniture(frame, sums)):
            reach = frame.end
            kept[frame.first : reach] = bytes(reach - frame.first)
    first, end = _body(pieces, frames, sums.prose)
    return [piece for index, piece in enumerate(pieces) if kept[index] and first <= index < end]


def _inside(frame: Frame, sums: Sequence[int]) -> int:
    return sums[frame.end] - sums[frame.first]


def _is_box(frame: Frame, pieces: Sequence[Piece], sums: _Sums) -> bool:
    """Whether the element is a box that its name or its form makes plain, and too small for an article."""
    if not (frame.box or frame.asks) or not frame.is_closed or _inside(frame, sums.titles):
        return False
    size, linked = _inside(frame, sums.size), _inside(frame, sums.linked)
    if size > sums.size[-1] * _MOST_FURNITURE or size - linked > _BOX:
        return False
    if frame.box == "plain":
        return True
    if frame.box == "teaser" and linked * 2 >= size:
        return True
    texts = (piece.text for piece in pieces[frame.first : frame.end])
    return frame.asks and size <= _MAIL_BOX and any(map(speaks_of_mail, texts))


def _is_furniture(frame: Frame, sums: _Sums) -> bool:
    """Whether the element and all in it is certainly no part of the article."""
    if not frame.is_closed or _inside(frame, sums.size) > sums.size[-1] * _MOST_FURNITURE:
        return False
    if frame.name not in _FURNITURE and frame.role not in _ROLES:
        return False
    if frame.name in ("nav", "form") or frame.role in ("navigation", "search", "menu", "menubar"):
        return True
    if _inside(frame, sums.prose) and frame.name in ("aside", "header"):
        return False
    # in the article: a pull quote, a headline with its byline, a correction
    return not frame.is_in_body and not _inside(frame, sums.titles)


def _body(
    pieces: Sequence[Piece], frames: Sequence[Frame], prose: Sequence[int]
) -> tuple[int, int]:
    """Return the pieces of the innermost element that holds nearly all the prose, as a range.

    A first heading before it, and what stands between, belongs to it: headline and standfirst.
    """
    first, end = 0, len(pieces)
    for frame in frames:
        inside = prose[frame.end] - prose[frame.first]
        if frame.name in _BODIES and prose[-1] and inside >= prose[-1] * _LEAST_BODY:
            first, end = frame.first, frame.end
    if not any(piece.frame.name == "h1" for piece in pieces[first:end]):
        for index in range(first - 1, -1, -1):
            if pieces[index].frame.name == "h1":
                return index, end
    return first, end

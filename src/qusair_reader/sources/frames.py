"""An element of a page while it is read: whether its text is shown, and as what."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qusair_reader.sources.boxes import Box, named_box
from qusair_reader.sources.elements import INLINE
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
"""Elements whose content is mostly no text of the article."""
_HEADINGS = frozenset(["dt", "h1", "h2", "h3", "h4", "h5", "h6", "summary"])
FURNITURE = frozenset(["aside", "dialog", "footer", "form", "header", "nav"])
ROLES = frozenset(
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
BODIES = frozenset({"article", "main"})
_TEXTS = BODIES | {"blockquote"}
"""Elements whose header and footer are theirs, not the page's: who is quoted, mostly."""
_NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})


class Frame:
    """An open or closed element of a page."""

    __slots__ = (
        "asks", "box", "count", "end", "first", "head", "is_block", "is_closed", "is_decisive", "is_hidden",
        "is_in_body", "is_in_heading", "is_link", "is_note", "is_verbatim", "listing", "name", "outer", "role",
    )  # fmt: skip

    def __init__(
        self, name: str, outer: Frame | None, tag: Tag | None = None, first: int = 0
    ) -> None:
        attributes = tag.attributes() if tag is not None and len(tag.source) > 4 else {}
        style = _spaces().sub("", attributes["style"]).lower() if "style" in attributes else ""
        self.name = name
        self.outer = outer
        self.role = attributes["role"].lower() if "role" in attributes else ""
        self.count = 0
        """Table rows begun in it."""
        self.head: Frame | None = None
        """The element in it that holds its main heading."""
        self.listing: Listing | None = None
        """The list items that stand in it."""
        self.first = first
        """Index of its first piece."""
        self.end = first
        """Index after its last piece."""
        self.is_closed = False
        """Whether its own end tag closed it."""
        self.is_in_body: bool = outer is not None and (outer.is_in_body or outer.name in _TEXTS)
        self.is_in_heading: bool = (
            name in _HEADINGS
            or self.role == "heading"
            or (outer is not None and outer.is_in_heading)
        )
        self.is_hidden: bool = (
            (outer is not None and outer.is_hidden)
            or (name in _HIDDEN and not self._is_shown(attributes))
            or (bool(attributes) and name not in _NEVER_HIDDEN and _hides(name, attributes, style))
        )
        self.is_block: bool = (
            style != ""
            and name in INLINE
            and not self.is_hidden
            and _set_off().match(style) is not None
        )
        """Whether it is an inline element that is shown as a block."""
        self.is_link = name == "a" and not _is_anchor(attributes)
        self.is_note = self.is_link and _marks_note(attributes)
        """Whether it is the mark of a footnote."""
        self.is_verbatim: bool = name == "pre" or (outer is not None and outer.is_verbatim)
        self.box: Box = named_box(name, attributes) if attributes else ""
        self.asks = False
        """Whether a form around or in it asks for an e-mail address."""
        self.is_decisive = (
            name in FURNITURE or name in BODIES or self.role in ROLES or self.box != ""
        )

    def _is_shown(self, attributes: dict[str, str]) -> bool:
        """Whether an element that mostly holds no text holds some: a heading, what a web component shows."""
        if self.name == "template":
            return "shadowrootmode" in attributes
        return self.name == "button" and self.is_in_heading


class Piece(NamedTuple):
    """A block of a page's text."""

    text: str
    frame: Frame
    """The innermost element around it."""
    is_line: bool
    """Whether only a line end parts it from the piece before, as in lists and tables."""
    is_link: bool = False
    """Whether nearly all of it stands in links."""


def _is_anchor(attributes: dict[str, str]) -> bool:
    """Whether an "a" element is a place to go to, not a link: old pages seldom close it."""
    return "href" not in attributes and ("name" in attributes or "id" in attributes)


def _marks_note(attributes: dict[str, str]) -> bool:
    """Whether a link is the mark of a footnote, which styles raise where no element does."""
    if attributes.get("role", "").lower() == "doc-noteref":
        return True
    own = attributes.get("class", "").lower()
    return ("note" in own or "fn" in own) and _note_mark().search(own) is not None


def _hides(name: str, attributes: dict[str, str], style: str) -> bool:
    """Whether an element's attributes keep it from the screen; a formula may have a picture beside it."""
    own = attributes.get("class", "").lower()
    is_shut = attributes.get("hidden", "until-found").lower() != "until-found"
    if is_shut or "display:none" in style or "visibility:hidden" in style:
        return "mwe-math-mathml" not in own
    may_be = "hidden" in own or "sr-only" in own or "screen-reader" in own or "mathml" in own
    return may_be and name != "h1" and _unseen().match(own) is not None


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"\s+")


@cache
def _note_mark() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)(?:footnote|fn|note)[-_]?(?:anchor|ref|reference|link)(?!\S)")


@cache
def _set_off() -> re.Pattern[str]:
    """Match the style of a line of its own; what floats is a drop cap, part of a word."""
    return re.compile(
        r"(?!.*float:(?:left|right)).*display:(?:block|flex|grid|table|list-item)(?![\w-])"
    )


@cache
def _unseen() -> re.Pattern[str]:
    """Match the classes of what only a screen reader tells, formulas that are drawn beside it too."""
    return re.compile(
        r"(?!.*(?:sm|md|lg|xl):not-sr-only).*(?<![^\s_-])(?<!not-)"
        r"(?:sr-only|visually-?hidden|screen-reader-text|katex-mathml|mjx_assistive_mathml)(?!\S)",
        re.DOTALL,
    )

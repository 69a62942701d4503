"""HTML text → tags and character data, in linear time whatever the text.

The standard library's parser rescans the rest of a page at each unclosed tag, which makes hostile
pages quadratic; here every search that fails is remembered, so none is made twice. What browsers
agree on for malformed pages is followed where it saves text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is not markup (HTML Standard, "raw text" and "escapable raw text")."""
_TAG = re.compile(r"""</?([a-zA-Z][^\s/<>]{0,50})((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
"""Nothing in it is tried twice: text after a lone "<" would take exponential time otherwise."""
_HEAD = 1 << 10
"""Code points in which a page says that it is XHTML."""
_LONGEST_TAG = 1 << 12
"""Code points; a longer tag (an image inside its own address) ends at the next ">"."""
_CLOSED = frozenset({"/", " /", "\n/", '"/', "'/"})
"""How the tag of an empty element ends in XHTML; an address without quotation marks may end in "/" too."""
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]{1,80})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?"""
)


class Tag(NamedTuple):
    """A start tag or an end tag."""

    name: str
    """In lower case."""
    is_end: bool
    source: str
    """The tag as it was written after its name."""

    def attributes(self) -> dict[str, str]:
        """Return the attributes; the first of a name counts, as the HTML Standard says."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.source[:_LONGEST_TAG]):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), unescape(value))
        return found


class _Finder:
    """`str.find` going forward that looks at no part of the text twice for the same string."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}
        self._next_end: dict[str, int] = {}

    def find(self, wanted: str, start: int) -> int:
        """Return where `wanted` next stands, or -1; `start` never goes back for a string."""
        found = self._next.get(wanted, 0)
        if 0 <= found < start or wanted not in self._next:
            self._next[wanted] = found = self._text.find(wanted, start)
        return found

    def find_end(self, name: str, start: int) -> int:
        """Return where the next end tag of an element is, in capitals or not, or -1."""
        found = self._next_end.get(name, 0)
        if 0 <= found < start or name not in self._next_end:
            match = _end_tag(name).search(self._text, start)
            self._next_end[name] = found = match.start() if match else -1
        return found


def tokens(text: str) -> Iterator[Tag | str]:
    """Yield the tags of a page, and between them its character data with entities resolved.

    The content of script and style elements is passed over; that of a title comes as data.
    """
    finder = _Finder(text)
    is_xml = _is_xml(text[:_HEAD])
    at = 0
    while (opening := finder.find("<", at)) >= 0:
        if opening > at:
            yield unescape(text[at:opening])
        at, tag = _token(text, opening, finder)
        if tag is None:
            continue
        yield tag
        if isinstance(tag, str) or tag.is_end:
            continue
        if is_xml and tag.source[-2:] in _CLOSED:
            yield Tag(tag.name, is_end=True, source="")
        elif tag.name in RAW:
            end = finder.find_end(tag.name, at)
            if end < 0 and tag.source.endswith("/"):
                yield Tag(tag.name, is_end=True, source="")
                continue
            end = len(text) if end < 0 else end
            if tag.name in ("title", "textarea") and end > at:
                yield unescape(text[at:end])
            at = end
    if at < len(text):
        yield unescape(text[at:])


def _is_xml(head: str) -> bool:
    """Whether a page says at its beginning that it is XHTML, where any element may close itself."""
    return head.lstrip("\ufeff \t\r\n").startswith("<?xml") or "//DTD XHTML" in head


def _token(text: str, at: int, finder: _Finder) -> tuple[int, Tag | str | None]:
    """Return where the construct at "<" ends, and its tag; a "<" that opens nothing is itself."""
    after = text[at + 1 : at + 2]
    if after in ("!", "?"):
        return _declaration_end(text, at, finder), None
    slash = after == "/"
    letter = text[at + 2 : at + 3] if slash else after
    if not (letter.isascii() and letter.isalpha()):
        return at + 1, "<"
    match = _TAG.match(text, at, at + _LONGEST_TAG)
    if match:
        return match.end(), Tag(match[1].lower(), slash, match[2])
    end = finder.find(">", at)
    if end < 0:  # cut off in the middle of a tag: nothing more is text
        return len(text), None
    inner = text[at + 1 + slash : min(end, at + _LONGEST_TAG)]
    if "<" in inner and '"' not in inner[: inner.find("<")]:
        return at + 1 + inner.index("<") + slash, None  # "<b <i>": the first was never closed
    name = re.match(r"[^\s/<>]{1,50}", inner)
    return end + 1, Tag(name[0].lower() if name else "", slash, inner)


def _declaration_end(text: str, at: int, finder: _Finder) -> int:
    """Return the end of a comment, document type or processing instruction."""
    if text.startswith("<!--", at):
        if text.startswith((">", "->"), at + 4):
            return text.index(">", at + 4) + 1
        end = finder.find("-->", at + 4)
        if end >= 0:
            return end + 3
    elif text.startswith("<![CDATA[", at):
        end = finder.find("]]>", at)
        if end >= 0:
            return end + 3
    end = finder.find(">", at)
    return len(text) if end < 0 else end + 1


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}", re.IGNORECASE | re.ASCII)

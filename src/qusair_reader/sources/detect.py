"""Whether a text is a saved web page, or plain text that merely mentions tags."""

from __future__ import annotations

import re

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".xht")
_LOOKED_AT = 1 << 15
"""Code points of the text that decide."""
_BLOCK = "html|head|body|title|div|p|article|section|main|header|h[1-6]|ul|ol|table|span|meta"
_LEAD = re.compile(r"(?:\s|\ufeff|<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,5000}-->)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!doctype\s+html", re.IGNORECASE)
_OUTER = re.compile(r"<(?:html|head|ul|ol|table)\b", re.IGNORECASE)
_TAG_NEXT = re.compile(r"\s*<")
_OPENING = re.compile(rf"<(?:{_BLOCK})(?:\s[^<>]{{0,2000}})?>", re.IGNORECASE)
_CLOSING = re.compile(
    r"</(?:html|head|title|body|div|p|article|section|h[1-6]|ul|ol|table)\s*>", re.IGNORECASE
)


def is_web_page(text: str, path: str) -> bool:
    """Whether the text is HTML: by its file name and some tags, or by how it begins.

    A text without the file name of a page must open with a document type, or open with a tag and
    close one: prose *about* HTML opens with prose.
    """
    head = text[:_LOOKED_AT]
    start = _LEAD.match(head)
    begin = start.end() if start else 0
    if _DOCTYPE.match(head, begin):
        return True
    if path.lower().endswith(_SUFFIXES):
        return bool(_OPENING.search(head) or _CLOSING.search(head))
    opening = _OPENING.match(head, begin)
    if not opening:
        return False
    if _OUTER.match(opening[0]) and not _TAG_NEXT.match(head, opening.end()):
        return False  # "<html> is the root element"
    return bool(_CLOSING.search(head, opening.end()))

"""A note in Markdown (CommonMark, with tables) → a web page, headed by what its front matter tells.

Web clippers and site generators write front matter: fields between two lines of dashes (YAML) or plus
signs (TOML) above the text.
"""

from __future__ import annotations

import re
from html import escape

_FRONT = re.compile(r"(---|\+\+\+)[^\S\n]*\n(.*?\n)??\1[^\S\n]*(?:\n|\Z)", re.DOTALL)
_LARGEST = 20_000
"""Code points within which front matter ends."""
_FIELD = re.compile(r"([A-Za-z][\w-]*)(?:\s*=|:(?=\s|$))\s*(.*)")
_KNOWN = frozenset(
    ("title", "author", "authors", "date", "published", "source", "url", "tags", "layout")
)
"""Fields of which front matter has one at least."""
_NESTING = 100
"""How deep quotations and lists may stand in each other; what lies deeper would be left out."""
_EXTRAS = ["table", "strikethrough"]
_ITEM = re.compile(r"\s*-\s+(.*)")
_TAG = re.compile(r"<[^>]*>")
_MARKS = re.compile(r"""^["']|["']$|\[\[(?:[^\[\]|]*\|)?|\]\]""")
"""Quotation marks around a value, and the brackets of a link to another note."""


def to_page(text: str) -> str:
    r"""Return the web page that a note makes.

    Raises:
        RecursionError: Quotations or lists stand in each other, a hundred deep.

    >>> to_page("*Sold* out.")
    '<p><em>Sold</em> out.</p>\n'
    """
    from markdown_it import MarkdownIt

    fields, note = _split(text.replace("\r\n", "\n"))
    markdown = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(_EXTRAS)
    marks = markdown.parse(note)
    if any(mark.level >= _NESTING - 1 for mark in marks):
        raise RecursionError
    page = str(markdown.renderer.render(marks, markdown.options, {}))
    heading, end, body = page.partition("</h1>\n") if page.startswith("<h1>") else ("", "", page)
    title = escape(" ".join(fields.get("title", ()))) or _TAG.sub("", heading)
    if title and not heading:
        heading, end = f"<h1>{title}", "</h1>\n"
    head = f"<title>{title}</title>\n" if title else ""
    return head + heading + end + _origin(fields) + body


def has_front(text: str) -> bool:
    """Tell whether a text begins with front matter, which shows it for a note."""
    return bool(_split(text[:_LARGEST].replace("\r\n", "\n"))[0])


def _split(text: str) -> tuple[dict[str, list[str]], str]:
    """Return the fields of a note's front matter and the text below it."""
    front = _FRONT.match(text, 0, _LARGEST)
    fields = _fields(front[2] or "") if front else {}
    return fields, text[front.end() :] if front and fields else text


def _fields(front: str) -> dict[str, list[str]]:
    """Return the fields of front matter by their names in lower case, each with its values.

    There are none if a line is neither, or none is known: a text between two rules is text.
    """
    fields: dict[str, list[str]] = {}
    values: list[str] = []
    for line in front.split("\n"):
        if field := _FIELD.fullmatch(line):
            values = fields.setdefault(field[1].lower(), [])
            values += _values(field[2])
        elif item := _ITEM.fullmatch(line):
            values += _values(item[1])
        elif line.strip() and not line.startswith((" ", "#", "]", "[")):
            return {}
    return fields if _KNOWN.intersection(fields) else {}


def _values(value: str) -> list[str]:
    """Return what stands behind a field's name: one value, or several in square brackets."""
    value = value.strip()
    is_list = value.startswith("[") and value.endswith("]") and not value.startswith("[[")
    parts = value[1:-1].split(",") if is_list else [value]
    return [plain for part in parts if (plain := _MARKS.sub("", part.strip()))]


def _origin(fields: dict[str, list[str]]) -> str:
    """Return the authors and the date as a page has them below its headline."""
    authors = fields.get("author") or fields.get("authors") or []
    dates = fields.get("published") or fields.get("date") or []
    lines = [f"By {' and '.join(authors)}"] if authors else []
    return "".join(f"<p>{escape(line)}</p>\n" for line in (*lines, *dates[:1]))

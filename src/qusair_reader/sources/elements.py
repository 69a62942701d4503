"""The elements of HTML that matter for a page's text, by what they do to its lines."""

from __future__ import annotations

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "title", "tr", "ul",
])  # fmt: skip
"""Elements that begin a line of their own."""
INLINE = frozenset([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "nobr", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var",
])  # fmt: skip
TOUCHING = frozenset(["code", "kbd", "samp", "sub", "sup", "tt", "var"])
"""Inline elements whose text belongs to what it touches."""
VOID = frozenset([
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "link",
    "meta", "param", "source", "track", "wbr",
])  # fmt: skip
"""Elements without an end."""
ENDED_BY = {
    "dd": ("dd", "dt", "p"),
    "dt": ("dd", "dt", "p"),
    "li": ("li", "p"),
    "p": ("p",),
    "td": ("td", "th", "p"),
    "th": ("td", "th", "p"),
    "tr": ("td", "th", "tr", "p"),
}
"""Elements whose end tags may be left out before a start tag (HTML Standard, "optional tags")."""

"""A saved web page → plain text: one blank line between blocks, and its title.

What can only be furniture by its element (scripts, menus, page footers, short forms) is left out;
everything doubtful is left in, for cleaning to judge by what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qusair_reader.sources.markup import Tag, tokens
from qusair_reader.sources.reader import Reader
from qusair_reader.sources.trim import trim

_LITTLE = 400
"""Code points below which a page's text may be no more than what stands in for its article."""
_FEWEST = 2
"""Spaces in a headline that is looked for in a title, which also names the site and a section."""


def extract(page: str) -> tuple[str, str]:
    """Return the text of a web page, blocks parted by blank lines, and the page's title."""
    text, title = _read(tokens(page))
    if "ld+json" in page:
        text = _with_data(page, text, title)
    if len(text) < _LITTLE:
        text = _with_hidden(page, text, title)
    return text and text + "\n", title


def _with_hidden(page: str, text: str, title: str) -> str:
    """Return the article that a page hides until a script shows it, where its title tells it, else the text."""
    if _is_told(text, title):
        return text
    whole = _read(_revealed(tokens(page)))[0]
    is_article = len(whole) >= _LITTLE + 2 * len(text) and _is_told(whole, title)
    return whole if is_article else text


def _is_told(text: str, title: str) -> bool:
    """Tell whether a text has a headline of some words that the page's title repeats."""
    return any(block in title for block in text.split("\n\n") if block.count(" ") >= _FEWEST)


def _revealed(found: Iterable[Tag | str]) -> Iterator[Tag | str]:
    """Yield tags and text as if a page hid nothing and had no scripts."""
    for token in found:
        if isinstance(token, str):
            yield token
        elif token.name != "noscript":
            source = token.source.lower()
            is_hidden = "hidden" in source or "none" in source
            yield token._replace(source="") if is_hidden else token


def _with_data(page: str, text: str, title: str) -> str:
    """Return the article that a page carries as data where its text only stands in for it, else the text."""
    from qusair_reader.sources.linked import completed, find_article, has_markup, is_without

    headline, body = find_article(page)
    body = _read(tokens(body))[0] if has_markup(body) else body
    if whole := completed(text, body):
        return whole
    article = body if body.startswith(headline) else f"{headline}\n\n{body}"
    if len(text) < _LITTLE:
        return article if len(body) > len(text) * 2 else text
    if len(body) < _LITTLE or not is_without(text, body):
        return text
    if len(body) > len(text):
        return article
    return f"{article}\n\n{text}" if headline and headline in title else text


def _read(found: Iterable[Tag | str]) -> tuple[str, str]:
    """Return the text that the elements of a page hold, and the page's title."""
    reader = Reader()
    for token in found:
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
    return "".join(parts[1:]), reader.title

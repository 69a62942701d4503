"""A saved web page → plain text: one blank line between blocks, and its title.

What can only be furniture by its element (scripts, menus, page footers, short forms) is left out;
everything doubtful is left in, for cleaning to judge by what it says.
"""

from __future__ import annotations

from qusair_reader.sources.markup import tokens
from qusair_reader.sources.reader import Reader
from qusair_reader.sources.trim import trim

_LITTLE = 400
"""Code points below which a page's text may be no more than what stands in for its article."""


def extract(page: str) -> tuple[str, str]:
    """Return the text of a web page, blocks parted by blank lines, and the page's title."""
    text, title = _read(page)
    if "ld+json" in page:
        text = _with_data(page, text, title)
    return text and text + "\n", title


def _with_data(page: str, text: str, title: str) -> str:
    """Return the article that a page carries as data where its text only stands in for it, else the text."""
    from qusair_reader.sources.linked import completed, find_article, has_markup, is_without

    headline, body = find_article(page)
    body = _read(body)[0] if has_markup(body) else body
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


def _read(page: str) -> tuple[str, str]:
    """Return the text that the elements of a page hold, and the page's title."""
    reader = Reader()
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
    return "".join(parts[1:]), reader.title

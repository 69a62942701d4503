"""An article as a small HTML page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from qusair_reader.article import Article, Block
from qusair_reader.output.text import list_item, title_of
from qusair_reader.safe import one_line, visible

_ELEMENTS = {"headline": "h1", "subheading": "h2"}


def article_html(article: Article, *, show_removed: bool = False) -> str:
    """Return the cleaned article as an HTML page without scripts, links or styles.

    Args:
        article: What `parse` or `load` returned.
        show_removed: Whether to show the removed blocks as deleted, with their reasons.
    """
    blocks = article.blocks if show_removed else article.kept
    title = title_of(article) or article.name
    parts = [
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n',
        f"<title>{escape(one_line(title), quote=False)}</title>\n</head>\n<body>\n<article>\n",
    ]
    for element, group in groupby(blocks, lambda block: _list_element(article.text, block)):
        if element:
            parts += [f"<{element}>\n", *_items(article.text, group), f"</{element}>\n"]
        else:
            parts += [_block(article.text, block) for block in group]
    return "".join((*parts, "</article>\n</body>\n</html>\n"))


def _list_element(text: str, block: Block) -> str:
    """Return the element of the list that a block belongs to; empty for none."""
    if block.kind != "list" or block.removal is not None:
        return ""
    item = list_item(text[block.start : block.end])
    return "ol" if item and item.number else "ul"


def _items(text: str, blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the items of one list; a number that does not follow on the one before it is told."""
    following = 1
    for block in blocks:
        whole = text[block.start : block.end]
        number, content = list_item(whole) or ("", whole)
        value = f' value="{int(number)}"' if number and int(number) != following else ""
        following = int(number or 0) + 1
        yield f"<li{value}>{_escaped(content)}</li>\n"


def _escaped(text: str) -> str:
    return escape(visible(text), quote=False)


def _block(text: str, block: Block) -> str:
    content = _escaped(text[block.start : block.end])
    if block.removal is not None:
        reason = escape(one_line(block.removal.reason))
        return f'<p class="removed" title="{reason}"><del>{content}</del></p>\n'
    name = _ELEMENTS.get(block.kind, "p")
    kind = "" if block.kind == "paragraph" or name != "p" else f' class="{block.kind}"'
    return f"<{name}{kind}>{content}</{name}>\n"

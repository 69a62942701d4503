"""An article as a small HTML page of its own."""

from __future__ import annotations

from html import escape

from qusair_reader.article import Article, Block
from qusair_reader.safe import one_line, visible

_ELEMENTS = {"headline": "h1", "subheading": "h2", "list": "li"}


def article_html(article: Article, *, show_removed: bool = False) -> str:
    """Return the cleaned article as an HTML page without scripts, links or styles.

    Args:
        article: What `parse` or `load` returned.
        show_removed: Whether to show the removed blocks as deleted, with their reasons.
    """
    blocks = article.blocks if show_removed else article.kept
    title = article.title or _headline(article) or article.name
    parts = [
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n',
        f"<title>{escape(one_line(title), quote=False)}</title>\n</head>\n<body>\n<article>\n",
    ]
    was_list = False
    for block in blocks:
        is_list = block.kind == "list" and block.removal is None
        if is_list != was_list:
            parts.append("<ul>\n" if is_list else "</ul>\n")
        parts.append(_block(article.text, block))
        was_list = is_list
    parts.append("</ul>\n" if was_list else "")
    return "".join((*parts, "</article>\n</body>\n</html>\n"))


def _headline(article: Article) -> str:
    return next(
        (
            article.text[block.start : block.end]
            for block in article.kept
            if block.kind == "headline"
        ),
        "",
    )


def _block(text: str, block: Block) -> str:
    content = escape(visible(text[block.start : block.end]), quote=False)
    if block.removal is not None:
        reason = escape(one_line(block.removal.reason))
        return f'<p class="removed" title="{reason}"><del>{content}</del></p>\n'
    name = _ELEMENTS.get(block.kind, "p")
    kind = "" if block.kind == "paragraph" or name != "p" else f' class="{block.kind}"'
    return f"<{name}{kind}>{content}</{name}>\n"

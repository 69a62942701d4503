"""The article in colour where there is no pager: for `less -R` and the like."""

from __future__ import annotations

from collections.abc import Iterator

from qusair_reader.annotation.marks import Marks
from qusair_reader.article import Article, Block
from qusair_reader.choices import ColorDepth
from qusair_reader.layout.wrap import LineSpan, wrap
from qusair_reader.render.ansi import render
from qusair_reader.render.line import paint
from qusair_reader.render.theme import theme


def painted_text(
    article: Article, marks: Marks, color: ColorDepth, name: str, width: int | None = None
) -> str:
    """Return the cleaned text as `article_text` does, its quotes, names and figures lit.

    Args:
        article: What `parse` or `load` returned.
        marks: What was recognised in it.
        color: What can be shown.
        name: The theme; `auto` is the dark one, as nothing tells the background.
        width: Cells to wrap each block to; None keeps the source's own line ends.
    """
    styles = theme("dark" if name == "auto" else name, color)
    parts = [
        "\n".join(
            render(paint(article.text, line, marks, theme=styles, base=base), color)
            for line in _lines(article.text, block, width)
        )
        for block in article.kept
        for base in (getattr(styles, block.kind),)
    ]
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(text: str, block: Block, width: int | None) -> Iterator[LineSpan]:
    if width is not None:
        yield from wrap(text, block.start, block.end, width)
        return
    start = block.start
    for line in text[block.start : block.end].split("\n"):
        yield LineSpan(start, start + len(line), 0)
        start += len(line) + 1

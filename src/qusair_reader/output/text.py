"""An article as plain text: the kept blocks, re-wrapped or with their own line ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qusair_reader.article import Article, Block
from qusair_reader.safe import one_line, visible
from qusair_reader.segment.items import item_mark

_TELLING = "✓✔✗★"
"""Bullets that say something."""


def article_text(
    article: Article,
    *,
    width: int | None = None,
    show_removed: bool = False,
    dim: tuple[str, str] = ("", ""),
) -> str:
    """Return the cleaned text, one blank line between blocks and a line end after the last.

    Args:
        article: What `parse` or `load` returned.
        width: Cells to wrap each block to; None keeps the source's own line ends.
        show_removed: Whether to put the removed blocks in their places, each of their lines
            marked with the reason: "[removed: share buttons] Tweet".
        dim: What to put before and after each such line.
    """
    shown = article.blocks if show_removed else article.kept
    parts = [
        "\n".join(f"{dim[0]}{line}{dim[1]}" if block.removal else line for line in lines)
        for block in shown
        for lines in (block_lines(article.text, block, width),)
    ]
    return "\n\n".join(parts) + "\n" if parts else ""


def block_lines(text: str, block: Block, width: int | None = None) -> Iterator[str]:
    """Yield the lines of a block, safe to print; those of a removed one carry their mark."""
    if block.removal is None:
        yield from _lines(text, block, width)
        return
    mark = removal_mark(block.removal.reason)
    for line in _lines(text, block, width and max(1, width - len(mark))):
        yield mark + line


def removal_mark(reason: str) -> str:
    """Return what stands before each line of a removed block."""
    return f"[removed: {one_line(reason)}] "


class ListItem(NamedTuple):
    """A block of a list without the bullet or the number before it."""

    number: str
    """Empty where there is none."""
    text: str


def list_item(text: str) -> ListItem | None:
    """Return a list's block in its parts; None where nothing stands before an item.

    Letters and bullets that say something stay in the text.

    >>> list_item("2) Peel the potatoes"), list_item("b) Wash them")
    (ListItem(number='2', text='Peel the potatoes'), ListItem(number='', text='b) Wash them'))
    """
    mark = item_mark(text)
    if mark is None:
        return None
    if mark["number"] or mark["bullet"] not in (None, *_TELLING):
        return ListItem(mark["number"] or "", text[mark.end() :])
    return ListItem("", text)


def _lines(text: str, block: Block, width: int | None) -> Iterator[str]:
    if width is None:
        yield from visible(text[block.start : block.end]).split("\n")
        return
    from qusair_reader.layout.wrap import wrap

    for line in wrap(text, block.start, block.end, width):
        yield flat(text, line.start, line.end)


def title_of(article: Article) -> str:
    """Return the title that a web page gave itself, or else the headline; empty without either."""
    if article.title:
        return article.title
    found = (article.text[one.start : one.end] for one in article.kept if one.kind == "headline")
    return " ".join(next(found, "").split())


def flat(text: str, start: int, end: int) -> str:
    r"""Return a stretch of the text on one line, safe to print.

    >>> flat("an iron\n fist", 0, 13)
    'an iron fist'
    """
    piece = text[start:end]
    if "\n" in piece or "\t" in piece:
        piece = " ".join(part.strip(" \t") for part in piece.replace("\t", " ").split("\n"))
    return visible(piece)

"""An article and its tables as Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

import re

from qusair_reader.article import Article, Block
from qusair_reader.output.table import Table
from qusair_reader.output.text import flat, list_item, removal_mark

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)|(?<=\s)#(?=#*$)")
_LEADING = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))")

_AROUND = {
    "headline": ("# ", ""),
    "subheading": ("## ", ""),
    "standfirst": ("**", "**"),
    "byline": ("*", "*"),
    "dateline": ("*", "*"),
    "caption": ("*", "*"),
    "correction": ("*", "*"),
    "note": ("*", "*"),
}
"""What stands round a block of each kind."""


def article_markdown(article: Article, *, show_removed: bool = False) -> str:
    """Return the cleaned article as Markdown: headlines as headings, lists as lists.

    Args:
        article: What `parse` or `load` returned.
        show_removed: Whether to show the removed blocks struck through, with their reasons.
    """
    parts: list[str] = []
    was_list = False
    for block in article.blocks if show_removed else article.kept:
        is_list = block.kind == "list" and block.removal is None
        if parts:
            parts.append("\n" if is_list and was_list else "\n\n")
        parts.append(_block(article.text, block))
        was_list = is_list
    return "".join((*parts, "\n")) if parts else ""


def table_markdown(table: Table) -> str:
    """Return a table as a Markdown table, without the details that are for programs."""
    table = table.without_details()
    rule = [" --: " if column.is_number else " --- " for column in table.columns]
    lines = [_row([column.name for column in table.columns]), "|" + "|".join(rule) + "|"]
    lines += [_row([escape(cell) for cell in row]) for row in table.rows]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    >>> escape("*not* a [link]")
    '\\*not\\* a \\[link\\]'
    """
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _LEADING.sub(
        lambda match: match[1] + "\\" if match[1].isdigit() else "\\" + match[1], text
    )


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _block(text: str, block: Block) -> str:
    plain = flat(text, block.start, block.end)
    if block.removal is not None:
        return f"~~{escape(removal_mark(block.removal.reason) + plain)}~~"
    if block.kind == "list" and (item := list_item(plain)):
        return (f"{item.number}. " if item.number else "- ") + escape(item.text)
    before, after = _AROUND.get(block.kind, ("", ""))
    return before + escape(plain) + after

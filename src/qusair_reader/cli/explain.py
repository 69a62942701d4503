"""`clean --explain`: which blocks go, which nearly went, and why."""

from __future__ import annotations

from qusair_reader.cli.inputs import Input
from qusair_reader.output.table import Column, Table
from qusair_reader.output.text import flat
from qusair_reader.safe import one_line
from qusair_reader.segment.regions import by_region

_LONGEST = 160
"""Code points of a block that are shown."""


def decisions(each: Input, *, aggressive: bool) -> Table:
    """Return one row for each removed block and each kept one that may be boilerplate."""
    from qusair_reader.clean import assess

    columns = (
        Column("decision"),
        Column("confidence", is_number=True),
        Column("rule"),
        Column("reason"),
        Column("text"),
        Column("start", is_number=True, is_detail=True),
        Column("end", is_number=True, is_detail=True),
    )
    article = each.article
    rows: list[tuple[str, ...]] = []
    for blocks in by_region(article.text, article.blocks):
        for block, verdict in zip(
            blocks,
            assess(article.text, blocks, aggressive=aggressive, title=article.title),
            strict=True,
        ):
            if not (verdict.removed or verdict.doubtful):
                continue
            text = flat(article.text, block.start, block.end)
            rows.append(
                (
                    "removed" if block.removal else "kept",
                    f"{verdict.probability:.2f}",
                    one_line(verdict.rule),
                    one_line(verdict.reason),
                    text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…",
                    str(block.start),
                    str(block.end),
                )
            )
    return Table(columns, rows)

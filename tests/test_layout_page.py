"""Pages: rows in order, items hanging from their bullets, and the space between blocks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import cell_len, shown
from qusair_reader.layout.page import BLANK, Row, block_rows, gap, page_rows

GOLDEN = Path(__file__).parent / "golden"


def drawn(text: str, rows: Iterator[Row] | tuple[Row, ...]) -> list[str]:
    return [
        " " * row.indent + shown(text[row.line.start : row.line.end]) if row.line else ""
        for row in rows
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_rows_of_the_bundled_article(width: int) -> None:
    """Set QUSAIR_UPDATE_GOLDEN=1 to write the files anew, then read the difference."""
    article = qr.load(cleaning="off")
    page = "\n".join(drawn(article.text, page_rows(article.text, article.blocks, width))) + "\n"
    golden = GOLDEN / f"page-{width}.txt"
    if os.environ.get("QUSAIR_UPDATE_GOLDEN"):
        golden.write_text(page, encoding="utf-8")

    assert golden.read_text(encoding="utf-8") == page
    assert max(map(cell_len, page.splitlines())) <= width


blocks_of = st.lists(
    st.tuples(st.text(min_size=1), st.sampled_from(get_args(Kind))), max_size=8
).map(lambda parts: [(text.strip() or "x", kind) for text, kind in parts])


@settings(deadline=None)
@given(blocks_of, st.integers(1, 60))
def test_rows_cover_each_block_in_order(parts: list[tuple[str, Kind]], width: int) -> None:
    text, blocks = "", []
    for body, kind in parts:
        blocks.append(Block(len(text), len(text) + len(body), kind))
        text += body + "\n\n"
    rows = list(page_rows(text, blocks, width))

    covered = {at for row in rows if row.line for at in range(row.line.start, row.line.end)}
    inside = {at for block in blocks for at in range(block.start, block.end)}
    assert {at for at in inside if text[at] not in " \t\n"} <= covered <= inside
    order = [row.block_index for row in rows if row.block_index is not None]
    assert order == sorted(order)
    assert all((row == BLANK) == (row.line is None) for row in rows)
    assert rows[:1] != [BLANK]
    assert rows[-1:] != [BLANK]
    for row in rows:
        assert row.line is None or row.indent + row.line.cells <= max(width, 2)


@pytest.mark.parametrize("bullet", ["• ", "– ", "- ", "* ", "1. ", "12) ", "(a) ", "▸  "])
def test_an_item_hangs_from_its_bullet(bullet: str) -> None:
    text = bullet + "one two three four"
    rows = block_rows(text, Block(0, len(text), "list"), len(bullet) + 7)

    assert drawn(text, rows) == [
        bullet + "one two",
        " " * len(bullet) + "three",
        " " * len(bullet) + "four",
    ]


def test_a_list_of_several_lines_keeps_its_items_apart() -> None:
    text = "• one two\n  three\n• four\n\t• five six"
    rows = block_rows(text, Block(0, len(text), "list"), 12, 3)

    assert drawn(text, rows) == [
        shown("• one two"),
        "  three",
        "• four",
        "• five six",
    ]
    assert {(row.block_index, row.kind) for row in rows} == {(3, "list")}


def test_a_bullet_wider_than_the_column_leaves_room_for_text() -> None:
    text = "(100)      one"

    assert drawn(text, block_rows(text, Block(0, len(text), "list"), 6)) == ["(100)", "   one"]


def test_a_dash_that_opens_a_paragraph_is_no_bullet() -> None:
    text = "– one two three"

    assert [row.indent for row in block_rows(text, Block(0, len(text)), 9)] == [0, 0]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, "headline", 0),
        ("paragraph", "paragraph", 1),
        ("headline", "byline", 1),
        ("byline", "dateline", 0),
        ("byline", "paragraph", 1),
        ("list", "list", 0),
        ("list", "paragraph", 1),
        ("paragraph", "subheading", 1),
        ("paragraph", "headline", 2),
    ],
)
def test_space_between_blocks(before: Kind | None, after: Kind, expected: int) -> None:
    assert gap(before, after) == expected


def test_only_what_is_asked_for_is_laid_out() -> None:
    asked: list[int] = []

    def blocks() -> Iterator[Block]:
        for index in range(1000):
            asked.append(index)
            yield Block(0, 3)

    assert len(list(islice(page_rows("one", blocks(), 20), 9))) == 9
    assert len(asked) <= 6

"""Blocks as rows: in order, items hanging from their bullets, and the space between blocks."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import shown
from qusair_reader.layout.page import Row, block_rows, gap


def drawn(text: str, rows: tuple[Row, ...]) -> list[str]:
    return [" " * row.indent + shown(text[row.line.start : row.line.end]) for row in rows]


@settings(deadline=None)
@given(st.text(min_size=1), st.sampled_from(get_args(Kind)), st.integers(1, 60))
def test_rows_cover_the_block_in_order(body: str, kind: Kind, width: int) -> None:
    text = f"before {body} after"
    start, end = len("before "), len("before ") + len(body)
    rows = block_rows(text, Block(start, end, kind), width)

    covered = [at for row in rows for at in range(row.line.start, row.line.end)]
    assert covered == sorted(set(covered))
    inside = set(range(start, end))
    assert {at for at in inside if text[at] not in " \t\n"} <= set(covered) <= inside
    for row in rows:
        assert row.indent + row.line.cells <= max(width, 2)


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
    rows = block_rows(text, Block(0, len(text), "list"), 12)

    assert drawn(text, rows) == [
        shown("• one two"),
        "  three",
        "• four",
        "• five six",
    ]


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

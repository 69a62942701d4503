"""Blocks as rows: in order, items hanging from their bullets, and the space between blocks."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import shown
from qusair_reader.layout.page import Row, block_rows, gap, is_in_stanza


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
    text = "(10)       one"

    assert drawn(text, block_rows(text, Block(0, len(text), "list"), 6)) == ["(10)", "   one"]


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


STANZA = (
    "The lamps are lit along the quay,\nThe boats come in with silver loads,\nAnd no one waits."
)
LONG = "The wind that came in from the sea was cold, and nobody was on the quay by then."


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        (STANZA, "The lamps are lit along the quay,", True),
        (STANZA, "And no one waits.", True),
        (f"{LONG}\n\n{STANZA}\n \t\n{LONG}", "The boats come in with silver loads,", True),
        ("Bread\n  Soup\n\tCake", "Soup", True),
        ("Bread\nSoup", "Bread", False),
        ("Bread\nSoup\n\nCake", "Soup", False),
        (f"Bread\nSoup\nCake\n{LONG}", "Bread", False),
        (f"{LONG}\nBread\nSoup\nCake", "Cake", False),
        ("“It is a start.”\n“It is.”\n“Is it?”", "“It is.”", False),
        ("“It is a start.”\nBread\nSoup\n“Is it?”", "Soup", True),
        (f"{LONG}\n{LONG}\n{LONG}", LONG, False),
    ],
)
def test_short_lines_between_blank_ones_are_a_stanza(text: str, line: str, expected: bool) -> None:
    start = text.index(line)

    assert is_in_stanza(text, Block(start, start + len(line))) is expected
    assert not is_in_stanza(text, Block(start, start + len(line), "list"))


@given(st.text("ab.\n ", max_size=60))
def test_all_lines_of_a_stanza_are_in_it_or_none(text: str) -> None:
    found: list[bool] = []
    at = 0
    for line in text.split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line) + 1
        if not line.strip():
            found = []
            continue
        found.append(is_in_stanza(text, Block(start, end)))
        assert found == [found[0]] * len(found)


def test_a_long_menu_costs_no_more_than_its_surroundings() -> None:
    text = "Bread and soup\n" * 100_000
    middle = 50_000 * 15

    assert is_in_stanza(text, Block(middle, middle + 14))
    assert not is_in_stanza(f"{LONG}\n" + text, Block(len(LONG) + 1 + 150, len(LONG) + 1 + 164))


def test_a_line_of_verse_hangs() -> None:
    text = "The lamps are lit"
    rows = block_rows(text, Block(0, len(text)), 9, in_stanza=True)

    assert drawn(text, rows) == ["The lamps", "  are lit"]

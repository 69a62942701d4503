"""Blocks as rows: in order, items hanging from their bullets, and the space between blocks."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from qusair_reader.article import Block, Kind
from qusair_reader.layout.cells import cell_len, shown
from qusair_reader.layout.lines import is_in_stanza
from qusair_reader.layout.page import Row, begins_list, block_rows, gap
from qusair_reader.pipeline import parse
from qusair_reader.render.line import filled


def drawn(text: str, rows: tuple[Row, ...]) -> list[str]:
    return [" " * row.indent + shown(text[row.line.start : row.line.end]) for row in rows]


@settings(deadline=None)
@given(
    st.text(min_size=1) | st.text("ab.\t\n ", min_size=1),
    st.sampled_from(get_args(Kind)),
    st.integers(1, 60),
    st.booleans(),
)
def test_rows_cover_the_block_in_order(body: str, kind: Kind, width: int, in_stanza: bool) -> None:
    text = f"before {body} after"
    start, end = len("before "), len("before ") + len(body)
    rows = block_rows(text, Block(start, end, kind), width, in_stanza=in_stanza)

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
        "   • five",
        "     six",
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


@pytest.mark.parametrize(
    ("before", "between", "after", "expected"),
    [
        ("3. Schools", "\n\n", "• Fares rise", True),
        ("- Fares rise", "\n \n", "1) Streets", True),
        ("3. Schools", "\n", "• Fares rise", False),
        ("3. Schools", "\n\n", "4. Buses", False),
        ("3. Schools", "\n\n   ", "• Fares rise", False),
        ("• Fares rise", "\n\n", "– Buses", False),
    ],
)
def test_a_list_that_follows_a_list_of_another_kind_is_told_from_it(
    before: str, between: str, after: str, expected: bool
) -> None:
    text = before + between + after
    first, second = Block(0, len(before), "list"), Block(text.index(after), len(text), "list")

    assert begins_list(text, first, second) is expected


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


def laid_out(text: str, width: int, kind: Kind = "paragraph") -> list[str]:
    """Return the lines of a text, each of which is a block, as they are shown."""
    found: list[str] = []
    at = 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        block = Block(start, at + len(line.rstrip()), kind)
        at += len(line) + 1
        for row in block_rows(text, block, width, in_stanza=is_in_stanza(text, block)):
            shown_line = shown(text[row.line.start : row.line.end])
            if row.tabs:
                part = text[row.line.start : row.line.end]
                shown_line = filled(Text(shown_line), part, row.tabs).plain
            assert row.indent + row.line.cells <= width
            found.append(" " * row.indent + shown_line)
    return found


@pytest.mark.parametrize(
    ("text", "width", "kind", "expected"),
    [
        ("1. Quay\n   • Lorries\n2. Market", 40, "list", ["1. Quay", "   • Lorries", "2. Market"]),
        ("  • Quay\n  • Market", 40, "list", ["• Quay", "• Market"]),
        ("• Quay\n\t\t• Lorries", 40, "list", ["• Quay", "        • Lorries"]),
        ("• Quay\n        • Lorries", 16, "list", ["• Quay", "    • Lorries"]),
        (
            "  The lamps are lit\n      along the quay,\n  The boats come in",
            40,
            "paragraph",
            ["The lamps are lit", "    along the quay,", "The boats come in"],
        ),
        (
            "The lamps are lit\n    along the quay,\nThe boats come in",
            16,
            "paragraph",
            ["The lamps are", "  lit", "    along the", "      quay,", "The boats come", "  in"],
        ),
        (f"    {LONG}\n{LONG}", 90, "paragraph", [LONG, LONG]),
        ("    “It is.”\n“Is it?”\n“It is.”", 40, "paragraph", ["“It is.”", "“Is it?”", "“It is.”"]),
    ],
)
def test_lines_stand_in_as_they_do_in_the_text(
    text: str, width: int, kind: Kind, expected: list[str]
) -> None:
    assert laid_out(text, width, kind) == expected


def test_a_sentence_on_two_lines_of_verse_stays_on_two() -> None:
    text = (
        "The lamps are lit along the quay,\n"
        "And all the boats that went out with the early morning tide\n"
        "    come home to us with silver loads.\nAnd no one waits"
    )
    start, end = text.index("And all"), text.index("\nAnd no one")
    block = Block(start, end)

    assert is_in_stanza(text, block)
    assert drawn(text, block_rows(text, block, 70, in_stanza=True)) == [
        "And all the boats that went out with the early morning tide",
        "    come home to us with silver loads.",
    ]
    flush = text.replace("    come", "come")
    assert not is_in_stanza(flush, Block(start, end - 4))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Year\tGoals\n1994\t12", 40, ["Year  Goals", "1994  12"]),
        ("\tGoals\nAnna\t12", 40, ["      Goals", "Anna  12"]),
        (
            "Goals of each\nAnna Holm\t12\nPer\t3",
            40,
            ["Goals of each", "Anna Holm  12", "Per        3"],
        ),
        ("日本\t12\nPer\t3", 40, ["日本  12", "Per   3"]),
        ("Year\tGoals\tCards\n1994\t\t3", 40, ["Year  Goals  Cards", "1994         3"]),
        ("Name\t\tGoals\nAnna Holm\t12", 40, ["Name            Goals", "Anna Holm       12"]),
        ("Year\tGoals\n1994\t12", 11, ["Year  Goals", "1994  12"]),
        ("Year\tGoals\n1994\t12", 10, ["Year Goals", "1994 12"]),
        ("Year\tGoals\n\n1994\t12", 40, ["Year Goals", "1994 12"]),
        ("\tThey came.\n\tThey sat.", 40, ["They came.", "They sat."]),
        (f"Year\t{LONG}\n1994\t{LONG * 2}", 40, None),
    ],
)
def test_a_table_with_tabs_keeps_its_columns(
    text: str, width: int, expected: list[str] | None
) -> None:
    if expected is None:
        assert not is_in_stanza(text, Block(0, text.index("\n")))
    else:
        assert laid_out(text, width) == expected


TABLES = st.lists(
    st.sampled_from(
        ["Year", "Goals", "日本", "e\u0301", "12", " ", "\t", "\t\t", "\n", "\u2028", "\x85", "\f"]
    ),
    min_size=2,
    max_size=24,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(TABLES, st.integers(10, 60))
def test_a_line_is_as_wide_as_it_says(text: str, width: int) -> None:
    for block in parse(text, cleaning="off").blocks:
        rows = block_rows(text, block, width, in_stanza=is_in_stanza(text, block))
        for row in rows:
            body = text[row.line.start : row.line.end]
            painted = Text(shown(body))
            line = filled(painted, body, row.tabs) if row.tabs else painted

            assert cell_len(line.plain) == row.line.cells
            assert row.indent + row.line.cells <= width

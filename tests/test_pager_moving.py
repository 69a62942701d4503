"""Moving through the text: less's keys, counts, paragraphs, sentences, and the place that is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Remember
from qusair_reader.pager.events import Resize, Wheel
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.rows import Row
from qusair_reader.pager.scroll import window
from qusair_reader.pager.shares import offset_at, share_before
from qusair_reader.pager.state import Top, start
from qusair_reader.pager.turning import reopen

Reading = Callable[..., Any]

LINES = "\n\n".join(f"Line {number}." for number in range(1, 101))
"""A paragraph in every other row."""
WORDS = " ".join(f"w{number}" for number in range(3000))
"""One paragraph of many rows."""
SENTENCES = "One is here. Two is there. Three is far.\n\nFour begins. Five ends."


def first(reader: Any) -> str:
    found: str = next(row for row in reader.rows if row)
    return found


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        ("j", "|Line 2."),
        ("jj", "Line 2.|"),
        ("5j", "|Line 4."),
        ("5jk", "Line 3.|"),
        ("f", "|Line 6."),
        ("2f", "Line 10.|"),
        ("fb", "Line 1.|"),
        ("d", "|Line 4."),
        ("4d", "Line 3.|"),
        ("4ddu", "Line 3.|"),
        ("}", "Line 2.|"),
        ("3}", "Line 4.|"),
        ("3}{", "Line 3.|"),
        ("3}j{", "Line 4.|"),
        ("Gg", "Line 1.|"),
        ("7g", "Line 7.|"),
        ("7G", "Line 7.|"),
        ("3}gjjjj''", "Line 4.|"),
        ("9}ma4}'a", "Line 10.|"),
        ("G0%", "Line 1.|"),
        ("G'^", "Line 1.|"),
        ("'$", "Line 95.|"),
        ("3}'$''", "Line 4.|"),
        ("0j", "|Line 2."),
        ("05j", "|Line 4."),
    ],
)
def test_keys_go_where_less_would(reading: Reading, keys: str, top: str) -> None:
    reader = reading(LINES).type(keys)

    assert "|".join(reader.rows[:2]) == top


@pytest.mark.parametrize(("typed", "number"), [("54", "5"), ("5", "")])
def test_backspace_takes_back_a_digit(reading: Reading, typed: str, number: str) -> None:
    reader = reading(LINES).type(typed).press("backspace")

    assert reader.state.pending.number == number
    assert "no command" not in reader.status
    assert "no command Backspace" in reading(LINES).press("backspace").status


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("down", "j"),
        ("enter", "j"),
        ("ctrl-n", "j"),
        ("space", "f"),
        ("page-down", "f"),
        ("ctrl-f", "f"),
        ("ctrl-d", "d"),
        ("end", "G"),
        (">", "G"),
    ],
)
def test_keys_with_the_same_meaning_show_the_same(reading: Reading, one: str, other: str) -> None:
    assert reading(LINES).press(one).rows == reading(LINES).press(other).rows


def test_a_page_keeps_two_lines_of_context(reading: Reading) -> None:
    reader = reading(WORDS)
    before = reader.rows[:-1]

    assert reader.press("space").rows[:2] == before[-2:]


def test_the_end_is_a_full_page(reading: Reading) -> None:
    reader = reading(LINES).press("G")

    assert reader.rows[-2] == "Line 100."
    assert reader.rows[0] == "Line 95."
    assert "100%" in reader.status
    assert reader.press("j").rows == reading(LINES).press("G").rows


def test_per_cent_goes_by_the_length(reading: Reading) -> None:
    document = Document(WORDS)
    reader = reading(document).type("50%")

    assert reader.state.top.offset <= len(WORDS) // 2
    assert window(reader.state, document)[0].end > len(WORDS) // 2
    assert "number first" in reading(LINES).press("%").status


def test_per_cent_leaves_out_what_is_folded_away(reading: Reading, footed: Any) -> None:
    document = footed(LINES.partition("Line 51.")[0] + "\n\n".join(["A footer."] * 150), 150)
    reader = reading(document).type("50%")

    assert first(reader) == "Line 26."
    assert "  61%" in reader.status
    assert "  99%" in reader.press("G", "k").status
    assert "  100%" in reader.press("j").status
    assert first(reader.press("t", "r").type("50%")) == "A footer."


def test_per_cent_goes_by_what_the_filter_shows(reading: Reading) -> None:
    text = "\n\n".join([f"A gull is here, {at}." for at in range(40)] + ["No bird."] * 400)

    assert first(reading(text).type("&gull").press("enter").type("50%")) == "A gull is here, 20."


@pytest.mark.parametrize("text", [LINES, LINES * 200, " \n" * 100_000 + LINES])
def test_each_per_cent_is_found_again(text: str) -> None:
    flow = Flow(Document(text, cleaning="off"), start(60, 12))

    for share in range(101):
        offset = offset_at(flow, share / 100)
        assert abs(share_before(flow, offset) - share / 100) < 0.002


def test_sentences_become_current_one_by_one(reading: Reading) -> None:
    reader = reading(SENTENCES).press(")")

    assert reader.styled("One is here.") >= {"current_mark"}
    assert reader.press(")").styled("Two is there.") >= {"current_mark"}
    assert reader.press("2", ")").styled("Four begins.") >= {"current_mark"}
    assert reader.press("(").styled("Three is far.") >= {"current_mark"}
    assert "current_mark" not in reader.styled("Four begins.")
    assert "no sentence further on" in reader.type("9)9))").status


def test_a_long_count_is_bounded_and_ends_at_the_end(reading: Reading) -> None:
    reader = reading(LINES).type("9999999999j")

    assert reader.rows[-2] == "Line 100."


@pytest.mark.parametrize("columns", [20, 31, 44, 90, 200])
def test_resizing_keeps_the_first_visible_word(reading: Reading, columns: int) -> None:
    reader = reading(WORDS).press("space", "space", "space")
    word = first(reader).split()[0]
    before = reader.rows
    reader.send(Resize(columns, 9))

    assert word in first(reader).split()
    reader.send(Resize(60, 12))
    assert reader.rows == before


def test_the_measure_changes_around_the_first_word_and_is_remembered(reading: Reading) -> None:
    reader = reading(WORDS, columns=100).press("space", "space")
    word = first(reader).split()[0]
    width = max(map(len, reader.rows[:-1]))
    reader.press("-", "-", "-")

    assert max(map(len, reader.rows[:-1])) < width
    assert word in first(reader).split()
    assert reader.effects[-1] == Remember("width", 60)
    assert reader.press("=").effects == [Remember("width", 72)]
    assert reader.press("8", "0", "=").state.look.measure == 80
    assert reader.press("+").state.look.measure == 84


def test_the_column_is_centred(reading: Reading) -> None:
    rows = [row.plain for row in reading(WORDS, columns=100).frame.rows[:-1]]

    assert all(row.startswith(" " * 14) and row[14] != " " for row in rows)


def test_the_wheel_turns_three_lines_a_step(reading: Reading) -> None:
    reader = reading(WORDS)
    reader.send(Wheel(2, 0, 0))
    after = reader.rows

    assert after == reading(WORDS).type("6j").rows
    reader.send(Wheel(-2, 0, 0))
    assert reader.rows == reading(WORDS).rows


def test_a_source_opens_where_it_was_left_and_a_key_undoes_it() -> None:
    state = start(60, 12, offset=500)

    assert state.top.offset == 500
    assert state.trail.back == Top()
    assert "''" in state.message


def test_another_source_keeps_what_belongs_to_the_reader(reading: Reading) -> None:
    reader = reading(WORDS).type("t").press("q").type("/w1").press("enter")
    state = reopen(reader.state, 7, reader.state.shelf)

    assert state.history == ("w1",)
    assert not state.look.quotes
    assert state.search is not None
    assert state.search.query.phrase == "w1"
    assert (state.search.hit, state.search.total) == (None, 0)
    assert state.top.offset == 7


def test_places_without_a_letter_or_a_jump_say_so(reading: Reading) -> None:
    reader = reading(LINES)

    assert "no mark b" in reader.type("'b").status
    assert "no jump" in reader.type("''").status


def test_every_row_of_text_is_shown_once_on_the_way_down(reading: Reading) -> None:
    reader = reading(WORDS + "\n\n" + LINES)
    seen: list[Row] = []
    for _ in range(500):
        row = window(reader.state, reader.document)[0]
        if seen and row == seen[-1] and row.kind == "text":
            break
        seen.append(row)
        reader.press("j")
    rest = window(reader.state, reader.document)[1:]
    shown = " ".join(
        reader.document.text[row.start : row.end] for row in (*seen, *rest) if row.kind == "text"
    )

    assert shown.split() == reader.document.text.split()


def test_lists_and_tables_look_as_they_do_in_the_text(reading: Reading) -> None:
    text = "1. Quay\n   • Ships\n2. Fair\n\n• Rain\n• Snow\n\nYear\tGoals\n1994\t12"

    assert [row.plain.rstrip() for row in reading(text).frame.rows[:-1]] == [
        "1. Quay",
        "   • Ships",
        "2. Fair",
        "",
        "• Rain",
        "• Snow",
        "",
        "Year  Goals",
        "1994  12",
        "",
        "",
    ]


def test_the_lines_of_a_stanza_stand_together_and_stanzas_apart(reading: Reading) -> None:
    prose = "The poem was found in a drawer by a clerk who was looking for something else there."
    verse = "The lamps are lit along\nThe boats come in\nAnd no one waits"
    text = f"The clerk of Marrow reads a poem\n\n{prose}\n\n{verse}\n\n{verse}\n\n{prose}"

    shown = "\n".join(row.plain.rstrip() for row in reading(text, 20, 30).frame.rows)
    wrapped = "The lamps are lit\n  along\nThe boats come in\nAnd no one waits"
    assert f"there.\n\n{wrapped}\n\n{wrapped}\n\nThe poem" in shown
    low = reading(text, 20, 4).type("}}}")
    assert low.rows[0] == "The boats come in"
    assert low.press("k").rows[:2] == ["along", "The boats come in"]


def test_lines_that_a_filter_brings_together_keep_their_distance(reading: Reading) -> None:
    reader = reading("Dinner\n\nBread here\nSoup\nCake here\nTea\nCoffee here", 20, 12)
    assert reader.rows[2:7] == ["Bread here", "Soup", "Cake here", "Tea", "Coffee here"]

    reader.press("&").type("here").press("enter")
    assert reader.rows[:5] == ["Bread here", "", "Cake here", "", "Coffee here"]


def test_paragraphs_are_counted_without_the_lines_of_removed_blocks(
    reading: Reading, without: Callable[..., Document]
) -> None:
    parts = [f"Paragraph {number} is here.\n\nSign up." for number in range(20)]
    text = "Share this.\n\n" + "\n\n".join(parts)
    reader = reading(without(text, "Share this.", "Sign up."))

    assert reader.type("}").rows[0] == "Paragraph 0 is here."
    assert reader.type("}").rows[0] == "Paragraph 1 is here."
    assert reader.type("3}").rows[0] == "Paragraph 4 is here."
    assert reader.type("2{").rows[0] == "Paragraph 2 is here."
    assert reader.type("j{").rows[0] == "Paragraph 2 is here."
    assert "removed" in reader.type("9{").rows[0]
    assert "removed" in reader.type("99}").rows[-2]
    assert reader.type("trg}}").rows[0] == "Sign up."

"""Knowing: going from mark to mark, switching marks, removed blocks, the status line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qusair_reader.pager.document import Document
from qusair_reader.pager.events import Ready, Resize, Told
from qusair_reader.pager.reading import minutes_left
from qusair_reader.pager.state import start
from qusair_reader.segment.words import WORDS_A_MINUTE

Reading = Callable[..., Any]
DATA = Path(__file__).parent / "data"

TEXT = (
    "Karin Holm came to Sund.\n\n“We stay,” she said.\n\nIt took 40 days, and Per Dahl paid.\n\n"
    "Then Holm left.\n\n“Goodbye,” somebody said."
)
FOOTED = (
    "The council met on Monday in Sund. It talked for hours about the new harbour bridge.\n\n"
    "Then everybody went home, the mayor said, and the lights of the town hall went out.\n\n"
    "Sign up to our free newsletter\n\n"
    "Get the best stories straight to your inbox every morning with our newsletter.\n"
)


@pytest.fixture
def letter(marked: Any) -> Document:
    document: Document = marked(
        TEXT,
        quotes={"“We stay,”": "Karin Holm", "“Goodbye,”": None},
        names={
            "Karin Holm": "Karin Holm",
            "Holm": "Karin Holm",
            "Per Dahl": "P. D.",
        },
    )
    return document


@pytest.mark.parametrize(
    ("keys", "mark", "told"),
    [
        ("]q", "“We stay,”", "quote: Karin Holm"),
        ("]q]q", "“Goodbye,”", "quote, speaker not named"),
        ("]q]q[q", "“We stay,”", "quote: Karin Holm"),
        ("2]q", "“Goodbye,”", "quote, speaker not named"),
        ("]n", "Karin Holm", "person: Karin Holm"),
        ("]n]n", "Per Dahl", "person: P. D., 1 mention"),
        ("]f", "40", "number: 40"),
        ("]f]f", "40", "no figure further on"),
        ("]n[n", "Karin Holm", "no name before this"),
    ],
)
def test_marks_become_current_and_are_described(
    reading: Reading, letter: Document, keys: str, mark: str, told: str
) -> None:
    reader = reading(letter, columns=100, rows=15).type(keys)

    assert told in reader.status
    assert reader.state.current is not None
    assert letter.text[reader.state.current.start : reader.state.current.end] == mark
    assert "current_mark" in reader.styled(mark)


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ("two weeks", "duration: 2 weeks"),
        ("four-decade", "duration: 40 years"),
        ("about 3 to 5 years", "duration: 3 to 5 years"),
        ("1 hour", "duration: 1 hour"),
        ("half an hour", "duration: 0.5 hours"),
        ("30 years old", "age: 30 years"),
        ("5%", "percent: 5%"),
        ("10 km", "measure: 10 km"),
        ("$3 million", "money: 3,000,000 USD"),
        ("July", "date: July"),
        ("the 1990s", "date: the 1990s"),
        ("44 BC", "date: 44 BC"),
        ("June 2013", "date: June 2013"),
        ("the fifth of June 2013", "date: 2013-06-05"),
        ("5pm", "time: 17:00"),
    ],
)
def test_a_figure_is_told_in_words_and_not_in_codes(
    reading: Reading, figure: str, told: str
) -> None:
    document = Document(f"It was {figure}, they said.", cleaning="off")
    document.prepare(0)

    assert reading(document, columns=100).type("]f").status.startswith(f"{told}  ")


def test_tab_goes_through_all_marks_and_back(reading: Reading, letter: Document) -> None:
    reader = reading(letter, columns=100, rows=15)
    forth = []
    for _ in range(6):
        reader.press("tab")
        forth.append(reader.state.current.start)
    back = [forth[-1]]
    for _ in range(5):
        reader.press("shift-tab")
        back.append(reader.state.current.start)

    assert forth == sorted(set(forth))
    assert back == forth[::-1]


def test_a_mark_off_the_screen_is_brought_into_view(reading: Reading, letter: Document) -> None:
    reader = reading(letter, columns=30, rows=4).type("]q]q")

    assert "“Goodbye,”" in reader.page
    assert "“We stay,”" in reader.type("[q").page


def test_a_mark_out_of_sight_is_no_longer_current(reading: Reading, letter: Document) -> None:
    reader = reading(letter, columns=30, rows=4).type("]n")

    assert "person" in reader.status
    assert "person" not in reader.press("G").status
    assert "no current name" in reader.press("*").status


def test_marks_are_sought_from_the_page_when_the_current_one_is_gone(reading: Reading) -> None:
    document = Document("Nothing.")
    document.prepare(0)

    assert "no mark further on" in reading(document).press("tab").status


@pytest.mark.parametrize(
    ("keys", "part", "style"),
    [
        ("tq", "“We stay,”", "quote"),
        ("tn", "Per Dahl", "person"),
        ("tf", "40", "figure"),
    ],
)
def test_marks_are_switched_off_and_on(
    reading: Reading, letter: Document, keys: str, part: str, style: str
) -> None:
    reader = reading(letter, rows=15)

    assert style in reader.styled(part)
    assert "s off" in reader.type(keys).status
    assert style not in reader.styled(part)
    assert style in reader.type(keys).styled(part)


def test_tab_passes_over_what_is_switched_off(reading: Reading, letter: Document) -> None:
    reader = reading(letter, rows=15).type("tntf").press("tab")

    assert reader.state.current.kind == "quote"


def test_tab_says_that_all_marks_are_off(reading: Reading, letter: Document) -> None:
    reader = reading(letter, columns=80).type("tqtntf").press("tab")

    assert reader.state.current is None
    assert "all marks are off; tq, tn and tf switch them on" in reader.status


def test_marks_appear_when_they_are_known_without_a_key(reading: Reading) -> None:
    document = Document("Karin Holm said on Monday: “We stay.”")
    reader = reading(document)

    assert "being read" in reader.type("]q").status
    assert "quote" not in reader.styled("“We stay.”")
    document.prepare(0)
    reader.send(Ready())
    assert "quote" in reader.styled("“We stay.”")
    assert "1 quote" in reader.press("esc").status


def test_removed_blocks_stand_as_one_line_that_opens_in_place(
    reading: Reading, footed: Any
) -> None:
    reader = reading(footed(FOOTED, 2), rows=16)

    assert "▸ 2 blocks removed: newsletter" in reader.page
    assert "inbox" not in reader.page
    reader.press("o")
    assert "▾ 2 blocks removed" in reader.page
    assert "removed" in reader.styled("inbox")
    assert "inbox" not in reader.press("o").page
    assert "inbox" in reader.type("tr").page
    assert "inbox" not in reader.press("o").page
    assert "removed blocks off" in reader.type("tr").status


def test_opening_removed_blocks_keeps_the_place(reading: Reading, footed: Any) -> None:
    reader = reading(footed(FOOTED, 2), columns=40, rows=6).press("j", "j")
    top = reader.rows[0]

    assert reader.type("tr").rows[0] == top
    assert reader.type("tr").rows[0] == top


def test_what_o_opens_below_the_screen_comes_onto_it(reading: Reading, footed: Any) -> None:
    text = "\n\n".join(f"Block {number} of the letter." for number in range(20))
    reader = reading(footed(text, 2), rows=8).press("G")
    assert "Block 18" not in reader.page

    assert "▾ 2 blocks removed" in reader.press("o").page
    assert "Block 19 of" in reader.page
    assert reader.rows[:-1][-1] != ""


def test_of_a_long_group_that_o_opens_the_beginning_is_shown(reading: Reading, footed: Any) -> None:
    text = "\n\n".join(f"Block {number} of the letter." for number in range(20))
    reader = reading(footed(text, 12), rows=6).press("G", "o")

    assert reader.rows[0].startswith("▾ 12 blocks removed")
    assert "Block 8 of" in reader.page


def test_a_count_says_which_of_several_groups_opens(reading: Reading) -> None:
    text = (DATA / "furniture.txt").read_text("utf-8")
    reader = reading(Document(text), columns=60, rows=40)
    closed = reader.page
    assert closed.count("▸") > 2

    opened = reader.type("2o").page
    assert opened.index("▸") < opened.index("▾")
    assert "Share this article" in opened
    assert reader.type("2o").page == closed
    assert reader.press("o").page.startswith("▾")
    assert reader.press("o").page == closed


def test_the_line_about_removed_blocks_stays_first_when_it_opens(reading: Reading) -> None:
    text = (DATA / "furniture.txt").read_text("utf-8")
    reader = reading(Document(text), columns=60, rows=12)

    assert reader.rows[0].startswith("▸")
    assert reader.press("o").rows[0].startswith("▾")
    assert reader.press("o").rows[0].startswith("▸")
    assert reader.type("tr").rows[0].startswith("▾")
    assert reader.type("tr").rows[0].startswith("▸")


def test_o_closes_the_group_that_fills_the_screen(reading: Reading, footed: Any) -> None:
    text = "\n\n".join(f"Block {number} of the letter." for number in range(20))
    reader = reading(footed(text, 12), rows=6).press("t", "r", "G")

    assert "blocks removed" not in reader.page
    assert "▸ 12 blocks removed: newsletter sign-up · o opens" in reader.press("o").page
    assert "Block 7 of" in reader.page


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (50, "▸ 2 blocks removed: newsletter sign-up · o opens"),
        (40, "▸ 2 blocks removed: newslette… · o opens"),
        (29, "▸ 2 blocks removed… · o opens"),
        (28, "▸ 2 blocks removed: newslet…"),
    ],
)
def test_a_narrow_screen_cuts_the_reasons_not_the_key(
    reading: Reading, footed: Any, columns: int, line: str
) -> None:
    document = footed("One is kept.\n\nA footer.\n\nA footer.", 2)

    assert reading(document, columns=columns, rows=6).rows[2] == line


def test_without_removed_blocks_o_says_so(reading: Reading) -> None:
    assert "no removed blocks" in reading(TEXT).press("o").status


@pytest.mark.parametrize("columns", [20, 30, 40, 60, 80, 160])
def test_the_status_line_tells_what_fits(reading: Reading, letter: Document, columns: int) -> None:
    status = reading(letter, columns=columns, rows=8).status

    assert status.startswith("letter.txt"[: columns // 3 - 2])
    assert "%" in status
    if columns >= 40:
        assert "2q 3n 1f  1 min left" in status or "2 quotes 3 names 1 figure  1 min left" in status
    if columns >= 80:
        assert "2 quotes 3 names 1 figure" in status
        assert f"{WORDS_A_MINUTE} wpm" in status


def test_at_the_end_nothing_is_left_to_read(reading: Reading) -> None:
    reader = reading(TEXT, rows=6)
    assert "min left" in reader.status

    assert "end  100%" in reader.press("G").status
    assert "min left" not in reader.status
    assert "end" not in reader.press("k").status


def test_removed_blocks_that_are_open_behind_the_end_are_not_left_to_read(
    reading: Reading, footed: Any
) -> None:
    document = footed("One is kept.\n\n" + "\n\n".join(["A footer."] * 20), 20)
    reader = reading(document, columns=80, rows=6).press("t", "r", "6", "j")

    assert "end  " in reader.status
    assert "100%" not in reader.status


def test_a_book_is_told_in_hours(reading: Reading) -> None:
    assert " 7 h left" in reading("word " * 120_000, columns=80).status


def test_a_text_on_one_page_still_tells_how_long_it_takes(reading: Reading) -> None:
    status = reading("One line of news from the harbour.", rows=6).status

    assert "1 min left" in status
    assert status.endswith("100%")


def test_a_message_stays_until_the_next_key(reading: Reading) -> None:
    reader = reading(TEXT, columns=40)
    reader.send(Told("wrote a-long-file-name.txt"))

    assert "wrote a-long-file-name.txt" in reader.status
    reader.send(Resize(40, 12))
    assert "wrote a-long-file-name.txt" in reader.status
    assert "wrote" not in reader.press("j").status


def test_keys_of_an_unfinished_command_are_shown(reading: Reading) -> None:
    reader = reading(TEXT)

    assert reader.press("1", "2", "]").status.endswith("12]")
    assert not reader.press("esc").status.endswith("12]")
    assert "no command ]x; h shows" in reader.press("]", "x").status
    assert "no command ]Backspace; h shows" in reader.press("]", "backspace").status
    assert "no command ^X; h shows" in reader.press("ctrl-x").status


def test_the_title_stands_for_the_file_name(reading: Reading) -> None:
    assert "A title" in reading(Document(TEXT, name="a.html", title="A title")).status


def test_several_sources_are_counted(reading: Reading) -> None:
    reader = reading(TEXT)
    reader.state = start(60, 12, shelf=reader.state.shelf._replace(position=1, sources=3))

    assert "2 of 3" in reader.status


def test_minutes_count_the_words_that_are_left() -> None:
    text = "\n\n".join(["word " * 99 + "word."] * 10)
    document = Document(text)

    assert minutes_left(document, 0) == -(-1000 // WORDS_A_MINUTE)
    assert minutes_left(document, len(text) // 2 + 5) == -(-500 // WORDS_A_MINUTE)
    assert minutes_left(document, len(text)) == 0
    assert minutes_left(Document(""), 0) == 0

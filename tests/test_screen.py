"""A frame sends what differs from the screen, and the screen shows it."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.pager.screen import Screen

COLUMNS, ROWS = 8, 4
CELLS = st.sampled_from(["a", "b", " ", "語", "e\u0301"])
LINES = st.lists(st.lists(CELLS, max_size=4).map("".join), min_size=ROWS, max_size=ROWS)
CURSORS = st.none() | st.tuples(st.integers(0, ROWS - 1), st.integers(0, COLUMNS - 1))


@settings(max_examples=40)
@given(st.lists(st.tuples(LINES, CURSORS), max_size=6))
def test_whatever_was_there_the_frame_is_what_is_seen(
    frames: list[tuple[list[str], tuple[int, int] | None]],
) -> None:
    ours, seen = Screen(), pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(seen)
    for rows, cursor in frames:
        stream.feed(ours.frame(rows, cursor))
        fresh = pyte.Screen(COLUMNS, ROWS)
        pyte.Stream(fresh).feed(Screen().frame(rows, cursor))

        assert seen.display == fresh.display
        if cursor is not None:
            assert (seen.cursor.y, seen.cursor.x) == cursor
            assert not seen.cursor.hidden


def test_equal_rows_are_not_sent() -> None:
    screen = Screen()
    screen.frame(["one", "two", "three"], None)

    assert screen.frame(["one", "2", "three"], None) == "\x1b[?2026h\x1b[2H\x1b[2K2\x1b[?2026l"
    assert screen.frame(["one", "2", "three"], None) == ""


def test_the_cursor_alone_can_change() -> None:
    screen = Screen()
    screen.frame(["one"], None)

    assert screen.frame(["one"], (0, 2)) == "\x1b[?2026h\x1b[1;3H\x1b[?25h\x1b[?2026l"
    assert screen.frame(["one"], None) == "\x1b[?2026h\x1b[?25l\x1b[?2026l"


def test_the_cursor_stays_where_it_was_put_when_rows_change() -> None:
    screen = Screen()
    screen.frame(["one", "two"], (1, 1))

    assert screen.frame(["1", "two"], (1, 1)).endswith("\x1b[2;2H\x1b[?25h\x1b[?2026l")


def test_a_full_row_keeps_its_last_cell() -> None:
    """Erasing after the last column takes the last cell on terminals with a pending wrap."""
    sent = Screen().frame(["x" * COLUMNS], None)

    assert sent.index("\x1b[2K") < sent.index("x")


def test_everything_is_sent_after_forgetting_and_for_another_height() -> None:
    screen = Screen()
    screen.frame(["one", "two"], None)
    screen.forget()

    assert screen.frame(["one", "two"], None).count("\x1b[2K") == 2
    assert screen.frame(["one", "two", "three"], None).count("\x1b[2K") == 3

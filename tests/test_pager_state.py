"""The pager's state survives whatever comes, and every frame fits the screen."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.text import Text

from qusair_reader.layout.cells import cell_len
from qusair_reader.pager import keymap
from qusair_reader.pager.document import Document
from qusair_reader.pager.events import (
    Background,
    Event,
    FileExists,
    Key,
    Paste,
    Ready,
    Resize,
    Told,
    Unknown,
    Wheel,
)
from qusair_reader.pager.state import State, start
from qusair_reader.pager.update import update
from qusair_reader.pager.view import view
from qusair_reader.render.ansi import render
from qusair_reader.render.theme import theme
from qusair_reader.safe import UNSAFE

PLAIN = """Mayor opens the Harbour bridge

By Ida Lund

The mayor of Sund, Karin Holm, opened the new bridge on Monday. It cost 40 million euros.

“We waited 20 years for this,” Holm said. “Now it is here.”

• first the cars
• then the bicycles, which have a lane of their own on the side towards the sea

Sign up to our free newsletter

Get the best stories straight to your inbox every morning.

The bridge is 812 metres long, said Per Dahl, an engineer of the Harbour Board.
"""
HARD = (
    "家族 👨‍👩‍👧‍👦 と橋。" * 9
    + "\n\n"
    + "n\u0303o\u00adse\u00adparable" * 12
    + "\n\n\x1b[2J \u202eabc "
    "10\u00a0000\tkm\n\n"
    + "x" * 200
    + "\n\n„Wir bleiben“, sagte Berg. [bold]not markup[/bold] \ud800 \u2028 \x85"
)
TEXTS = {
    "plain": PLAIN,
    "hard": HARD,
    "empty": "",
    "blank": " \n\n \n",
    "word": "Word",
    "one long line": "word " * 500,
    "table": "Year\tGoals\n1994\t12\u20281998\t日本\nthe staff\x85of\t3\f\n\n" + PLAIN,
    "regions": "\n\n".join(f"Paragraph {n} of Holm, {n} km long." for n in range(4000)),
}


@cache
def document(name: str) -> Document:
    found = Document(TEXTS[name], name=f"{name}.txt")
    for index in range(found.regions):
        found.prepare(index)
    return found


KEY_NAMES = sorted(
    {
        key if key != "LETTER" else "a"
        for section in keymap.SECTIONS
        for binding in section.bindings
        for keys in keymap.sequences(binding)
        for key in keys
    }
    | set("0123456789aeiou.([*")
    | {"f12", "ctrl-q", "insert"}
)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(KEY_NAMES).map(Key),
    st.sampled_from(KEY_NAMES).map(Key),
    st.characters().map(Key),
    (st.text("ehlmno ", max_size=3) | st.text(max_size=12)).map(Paste),
    st.sampled_from(["staff", "ae", "(a", "\\", "[", "(?i)", "a{9", "e\u0301", "家", "\ud800"]).map(
        Paste
    ),
    st.builds(Resize, st.integers(1, 130), st.integers(1, 40)),
    st.builds(Wheel, st.integers(-3, 3), st.integers(0, 5), st.integers(0, 5)),
    st.sampled_from(
        [
            Ready(),
            Told("a\x1b[2J message\n"),
            FileExists("/a/path\x1b[2J"),
            Unknown(b"?"),
            Background(0, 0, 0),
        ]
    ),
)


def check_frame(state: State, text: Document) -> tuple[Text, ...]:
    frame = view(state, text, theme("dark"))

    assert len(frame.rows) == state.size.rows
    assert [cell_len(row.plain) for row in frame.rows] == [state.size.columns] * state.size.rows
    for row in frame.rows:
        assert not UNSAFE.search(re.sub(r"\x1b\[[0-9;]*m", "", render(row, "truecolor")))
    if frame.cursor is not None:
        assert 0 <= frame.cursor[0] < state.size.rows
        assert 0 <= frame.cursor[1] < state.size.columns
    return frame.rows


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_events_leave_a_state_that_can_be_shown(name: str, data: Any) -> None:
    text = document(name)
    state = start(data.draw(st.integers(1, 100)), data.draw(st.integers(1, 30)))
    for event in data.draw(st.lists(EVENTS, max_size=30)):
        state, _ = update(state, event, text)

        assert 0 <= state.top.offset <= len(text.text)
        if state.search is not None and state.search.hit is not None:
            assert 0 <= state.search.hit.start < state.search.hit.end <= len(text.text)
    check_frame(state, text)


@pytest.mark.parametrize("name", TEXTS)
@given(
    offset=st.integers(0, 3000),
    sizes=st.lists(st.tuples(st.integers(1, 120), st.integers(1, 40)), min_size=1, max_size=4),
)
@settings(max_examples=40, deadline=None)
def test_resizing_back_shows_the_same_page(
    name: str, offset: int, sizes: list[tuple[int, int]]
) -> None:
    text = document(name)
    state = start(60, 12, offset=min(offset, len(text.text)))
    before = [row.plain for row in check_frame(state, text)]
    for columns, rows in sizes:
        state, _ = update(state, Resize(columns, rows), text)
        check_frame(state, text)
    state, _ = update(state, Resize(60, 12), text)

    assert [row.plain for row in check_frame(state, text)] == before

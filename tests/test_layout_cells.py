"""Widths and graphemes: what a terminal shows, and what must stay whole."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
import rich.cells
import wcwidth
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.layout.cells import FILLER, NARROW, cell_len, clip, fit, graphemes, shown
from qusair_reader.safe import visible

PIECES = [
    "Qusair",
    "–",
    "‘’",
    "アサド",
    "「勝利」",
    "한국어",
    "\u1112\u1161\u11ab",
    "👨‍👩‍👧‍👦",
    "👍🏽",
    "🇩🇪",
    "🇸🇾",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "1️⃣",
    "❤️",
    "e\u0301",
    "क्षि",
    "กำ",
    "10\u00a0000",
    "Schiff\u00adfahrt",
    "\u200b",
    "\u200d",
    "\ufe0f",
    "\x1b[2J",
    "\x9b",
    "\u202e",
    "\ud800",
    "\t",
    "\n",
    " ",
]
ENDLESS = ["क्" * 50, "e" + "\u0301" * 80, "👨\u200d" * 40, "ᄀ" * 70]
"""Longer than a grapheme may be."""
texts = st.lists(st.one_of(st.sampled_from(PIECES + ENDLESS), st.characters(), st.just(" "))).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Shi’ite “Islam” – 3.5 %…", 24),
        ("アサド", 6),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("👍🏽", 2),
        ("🏽", 2),
        ("🇩🇪🇫🇷", 4),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("☝🏽", 2),
        ("道🏽", 4),
        ("🇩", 2),
        ("नि", 2),
        ("☺︎", 1),
        ("e\u0301", 1),
        ("Schiff\u00adfahrt", 11),
        ("\x1b[2J", 4),
        ("\x9b\u202e\ud800", 3),
        ("\u200d", 0),
        ("a\tb", 3),
        ("a \n\t b", 3),
    ],
)
def test_width_in_cells(text: str, expected: int) -> None:
    assert expected == cell_len(text)


@settings(deadline=None)
@given(texts)
def test_width_is_that_of_the_visible_form(text: str) -> None:
    assert cell_len(visible(text)) == cell_len(text) == cell_len(shown(text))


@settings(deadline=None)
@given(texts)
def test_graphemes_cover_the_text_and_add_up(text: str) -> None:
    found = list(graphemes(text))

    assert all(before.end == after.start for before, after in pairwise(found))
    assert (found[0].start, found[-1].end) == (0, len(text)) if text else not found
    assert all(grapheme.start < grapheme.end for grapheme in found)
    assert sum(grapheme.cells for grapheme in found) == cell_len(text)


@pytest.mark.parametrize(
    "text",
    [piece for piece in PIECES if not set(piece) & set("\n\t \u200b\u00ad\x1b\x9b\u202e\ud800")],
)
def test_graphemes_are_those_of_wcwidth(text: str) -> None:
    doubled = text + text
    expected = list(wcwidth.iter_graphemes(doubled))

    assert expected == [doubled[start:end] for start, end, _ in graphemes(doubled)]
    assert wcwidth.wcswidth(doubled) == cell_len(doubled) or "\u094d" in text


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=8))
def test_nothing_is_wider_than_it_is_taken_for(text: str) -> None:
    """Terminals differ in spacing marks, lone flags' halves and conjuncts; a line must not run over."""
    assert wcwidth.wcswidth(text) <= cell_len(text)


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "Mn", "Me", "Nd", "P", "S"]), max_size=8))
def test_combining_marks_are_never_torn_off(text: str) -> None:
    starts = {grapheme.start for grapheme in graphemes(text)}
    marks = {i for i in range(1, len(text)) if wcwidth.wcwidth(text[i]) == 0}
    torn = {i for i in starts & marks if i not in _starts(list(wcwidth.iter_graphemes(text)))}

    assert not torn


def _starts(pieces: list[str]) -> set[int]:
    places, at = set(), 0
    for piece in pieces:
        places.add(at)
        at += len(piece)
    return places


@settings(deadline=None)
@given(texts, st.integers(-1, 20))
def test_clip_is_the_longest_whole_beginning(text: str, room: int) -> None:
    ends = [0, *(grapheme.end for grapheme in graphemes(text))]
    clipped = clip(text, room)

    assert text.startswith(clipped)
    assert len(clipped) in ends
    assert cell_len(clipped) <= max(0, room)
    following = ends[ends.index(len(clipped)) + 1 :]
    assert not following or room < 0 or cell_len(shown(text)[: following[0]]) > room
    assert fit(text, room) == len(clipped)


@settings(deadline=None)
@given(texts)
def test_shown_keeps_every_offset(text: str) -> None:
    result = shown(text)

    assert len(text) == len(result)
    assert not set("\n\t\x1b\u00ad") & set(result)
    for before, after in zip(text, result, strict=True):
        assert after in (before, visible(before), " ", FILLER)


def test_white_space_round_a_line_end_is_one_space() -> None:
    assert shown("a \n \tb  c") == "a " + 3 * FILLER + "b  c"


def test_narrow_code_points_are_one_cell_in_the_width_tables() -> None:
    assert dict.fromkeys(NARROW, 1) == {char: rich.cells.cell_len(char) for char in NARROW}
    assert {char for char in NARROW if len(list(wcwidth.iter_graphemes("a" + char))) != 2} == set()


def test_western_text_loads_no_rich() -> None:
    program = (
        "import sys; from qusair_reader.layout.wrap import wrap;"
        "text = 'Shi’ite “Islam” – 10\u00a0000 € \\x1b\\t\\n'; wrap(text, 0, len(text), 9);"
        "print([name for name in sys.modules if name.partition('.')[0] == 'rich'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"

"""Nothing that could act on a terminal leaves `safe`, and offsets hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.safe import UNSAFE, one_line, visible

ANY_TEXT = st.text(st.characters(codec=None) | st.characters(categories=["Cc", "Cf", "Cs"]))


@given(ANY_TEXT)
def test_no_unsafe_code_point_is_left_and_the_length_holds(text: str) -> None:
    shown = visible(text)

    assert len(shown) == len(text)
    assert UNSAFE.search(shown) is None


@given(ANY_TEXT)
def test_other_code_points_stay_as_they_are(text: str) -> None:
    assert all(
        b in (a, "\ufffd", "\u2424") or 0x2400 <= ord(b) < 0x2422
        for a, b in zip(text, visible(text), strict=True)
    )
    assert all(a == b for a, b in zip(text, visible(text), strict=True) if not UNSAFE.match(a))


def test_every_control_but_tab_and_line_feed_is_unsafe() -> None:
    controls = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"]

    assert [c for c in controls if not UNSAFE.match(c)] == ["\t", "\n"]


@pytest.mark.parametrize("code", [0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF, 0x9B, 0x1B, 0x7F])
def test_the_dangerous_ones_get_a_stand_in(code: int) -> None:
    assert visible(chr(code)) != chr(code)


def test_one_line_has_no_line_end_and_no_tab() -> None:
    assert one_line("a\nb\tc\x1b") == "a␊b␉c␛"

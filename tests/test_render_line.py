"""Painted lines: the text is what the line shows, and each style lies where its mark lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from rich.text import Text

from qusair_reader.annotation.marks import Figure, Marks, Name, NameKind, Quote
from qusair_reader.article import Span
from qusair_reader.layout.cells import FILLER, cell_len, shown
from qusair_reader.layout.wrap import LineSpan, wrap
from qusair_reader.render.line import filled, paint, within
from qusair_reader.render.theme import Theme, theme

DARK = theme("dark")
TEXT = "He said: “Assad lost 500 men,” and left."


def whole(text: str) -> LineSpan:
    return LineSpan(0, len(text), cell_len(text))


def style_at(painted: Text, offset: int) -> Style:
    style = painted.style if isinstance(painted.style, Style) else Style.null()
    for start, end, over in painted.spans:
        if start <= offset < end:
            assert isinstance(over, Style)
            style += over
    return style


def place(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part))


MARKS = Marks(
    (Quote(*place("“Assad lost 500 men,”"), "direct"),),
    (Name(*place("Assad"), "person", "Assad"),),
    (Figure(*place("500 men"), "number"),),
)


@settings(deadline=None)
@given(st.text(), st.integers(1, 20))
def test_the_text_is_what_the_line_shows(text: str, width: int) -> None:
    for line in wrap(text, 0, len(text), width):
        painted = paint(text, line, MARKS, [Span(0, 3)], DARK)

        expected = shown(text[line.start : line.end])
        assert (expected[:-1] + "-" if line.hyphen else expected) == painted.plain
        assert line.cells == cell_len(painted.plain)
        assert len(painted) == line.end - line.start


def test_a_line_end_is_one_space_and_a_soft_hyphen_shows_only_at_the_end() -> None:
    text = "iron \n  fist Donau\u00addampf\u00adschiff"
    first, second = wrap(text, 0, len(text), 21)

    assert paint(text, first).plain == "iron " + 3 * FILLER + "fist Donau" + FILLER + "dampf-"
    assert first.cells == 21
    assert paint(text, second).plain == "schiff"


def test_styles_lie_over_one_another() -> None:
    painted = paint(TEXT, whole(TEXT), MARKS, [place("lost")], DARK)

    assert style_at(painted, TEXT.index("men,”") + 4) == DARK.quote
    assert style_at(painted, TEXT.index("Assad")) == DARK.quote + DARK.person
    assert style_at(painted, TEXT.index("500")) == DARK.quote + DARK.figure
    assert style_at(painted, TEXT.index("lost")) == DARK.quote + DARK.hit
    assert style_at(painted, TEXT.index("He")) == DARK.paragraph
    assert style_at(painted, TEXT.index("He")) == Style()


def test_what_is_current_lies_on_top() -> None:
    hits = [place("Assad"), place("500")]
    painted = paint(
        TEXT, whole(TEXT), MARKS, hits, DARK, current_hit=hits[1], current_mark=MARKS.quotes[0]
    )

    quote = DARK.quote + DARK.current_mark
    assert style_at(painted, TEXT.index("lost")) == quote
    assert style_at(painted, TEXT.index("500")).bgcolor == DARK.current_hit.bgcolor
    assert style_at(painted, TEXT.index("Assad")).bgcolor == DARK.hit.bgcolor


def test_a_tab_that_is_filled_keeps_its_styles() -> None:
    text = "Goals\t12 of\t30"
    painted = paint(text, whole(text), hits=[Span(3, 8)], theme=DARK)
    wide = filled(painted, text, [3, 1])

    assert wide.plain == "Goals   12 of 30"
    assert [style_at(wide, at) == DARK.paragraph + DARK.hit for at in range(12)] == (
        [False] * 3 + [True] * 7 + [False] * 2
    )


def test_kinds_take_their_own_style() -> None:
    for name_kind in get_args(NameKind):
        marks = Marks((), (Name(0, 2, name_kind, ""),), ())
        painted = paint(TEXT, whole(TEXT), marks, (), DARK)
        assert style_at(painted, 0) == getattr(DARK, name_kind)
    for quote_kind in ("fragment", "title"):
        marks = Marks((Quote(0, 2, quote_kind),), (), ())
        painted = paint(TEXT, whole(TEXT), marks, (), DARK)
        assert style_at(painted, 0) == getattr(DARK, quote_kind)


@pytest.mark.parametrize("name", ["dark", "high-contrast"])
def test_the_base_is_the_theme_s_unless_it_is_given(name: str) -> None:
    found: Theme = theme(name)

    assert (paint(TEXT, whole(TEXT), theme=found).style or Style()) == found.paragraph
    assert paint(TEXT, whole(TEXT), theme=found, base=found.caption).style == found.caption
    assert paint(TEXT, whole(TEXT)).style == ""


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(1, 6)), max_size=12),
    st.integers(0, 60),
    st.integers(0, 20),
)
def test_within_finds_what_a_scan_finds(
    steps: list[tuple[int, int]], start: int, length: int
) -> None:
    spans: list[Span] = []
    at = 0
    for space, size in steps:
        spans.append(Span(at + space, at + space + size))
        at += space + size
    end = start + length

    expected = [span for span in spans if span.start < end and span.end > start]
    assert expected == list(within(spans, start, end))


@settings(deadline=None)
@given(st.data())
def test_every_code_point_has_its_styles_however_the_text_is_wrapped(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 50))
    hits = [place("lost 500"), place("left")]
    want = paint(TEXT, whole(TEXT), MARKS, hits, DARK, current_hit=hits[0])
    for line in wrap(TEXT, 0, len(TEXT), width):
        painted = paint(TEXT, line, MARKS, hits, DARK, current_hit=hits[0])
        for offset in range(line.start, line.end):
            assert style_at(painted, offset - line.start) == style_at(want, offset)


def test_only_the_marks_of_the_line_are_looked_at() -> None:
    """A page of a long text must not cost more with the marks of the rest."""

    class Counting(Sequence[Span]):
        looked = 0

        def __len__(self) -> int:
            return 100_000

        def __getitem__(self, index: int) -> Span:  # type: ignore[override] # no slices
            Counting.looked += 1
            return Span(10 * index, 10 * index + 5)

    assert len(list(within(Counting(), 500_000, 500_072))) == 8
    assert Counting.looked < 40

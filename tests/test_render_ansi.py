"""Styled text for a terminal: the text, SGR sequences, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from rich.text import Span as StyledSpan
from rich.text import Text

from qusair_reader.annotation.marks import Figure, Marks, Name, Quote
from qusair_reader.article import Block, Span
from qusair_reader.choices import ColorDepth
from qusair_reader.layout.cells import FILLER, shown
from qusair_reader.layout.page import block_rows
from qusair_reader.render.ansi import render
from qusair_reader.render.line import paint
from qusair_reader.render.theme import theme

SGR = re.compile("\x1b\\[[0-9;]*m")
BOLD, RED, UNDER = Style(bold=True), Style(color="#ff0000"), Style(underline=True)


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        ("truecolor", "\x1b[38;2;255;0;0m"),
        ("256", "\x1b[38;5;196m"),
        ("16", "\x1b[31m"),
        ("none", ""),
    ],
)
def test_a_colour_is_what_the_terminal_can_show(depth: ColorDepth, expected: str) -> None:
    reset = "\x1b[0m" if expected else ""

    assert render(Text("a", RED), depth) == f"{expected}a{reset}"


def test_one_style_is_rendered_for_several_depths() -> None:
    """Rich's own Style.render remembers the first depth only."""
    assert len({render(Text("a", RED), depth) for depth in get_args(ColorDepth)}) == 4


def test_later_spans_lie_over_earlier_ones() -> None:
    spans = [StyledSpan(0, 3, BOLD), StyledSpan(1, 2, RED), StyledSpan(1, 5, UNDER)]
    rendered = render(Text("abcdef", spans=spans))

    assert rendered == (
        "\x1b[1ma\x1b[0m\x1b[1;4;38;2;255;0;0mb\x1b[0m\x1b[1;4mc\x1b[0m\x1b[4mde\x1b[0mf"
    )


def test_attributes_stay_without_colour_and_a_ground_becomes_reverse() -> None:
    assert render(Text("a", BOLD + RED), "none") == "\x1b[1ma\x1b[0m"
    assert render(Text("a", Style(bgcolor="#ffd75f")), "none") == "\x1b[7ma\x1b[0m"
    assert render(Text("a", Style(reverse=True)), "none") == "\x1b[7ma\x1b[0m"


def test_the_ground_shows_where_nothing_else_does() -> None:
    page = theme("high-contrast").page
    rendered = render(
        Text("a ", spans=[StyledSpan(0, 1, theme("high-contrast").person)]), ground=page
    )

    assert rendered == (
        "\x1b[1;38;2;255;159;69;48;2;0;0;0ma\x1b[0m\x1b[38;2;255;255;255;48;2;0;0;0m \x1b[0m"
    )
    assert render(Text("a "), ground=theme("dark").page) == "a "


def test_style_names_are_understood() -> None:
    assert render(Text("ab", "bold", spans=[StyledSpan(0, 1, "italic")])) == (
        "\x1b[1;3ma\x1b[0m\x1b[1mb\x1b[0m"
    )


def test_links_and_other_extras_stay_inside() -> None:
    style = Style(link="https://example.org", blink=True, meta={"a": 1})

    assert render(Text("a", style)) == "a"


@settings(deadline=None)
@given(
    st.text(),
    st.lists(st.tuples(st.integers(-3, 12), st.integers(-3, 12), st.sampled_from([BOLD, RED]))),
    st.sampled_from(get_args(ColorDepth)),
)
def test_nothing_but_the_text_and_sgr_leaves(
    text: str, spans: list[tuple[int, int, Style]], depth: ColorDepth
) -> None:
    made = Text(text, spans=[StyledSpan(*span) for span in spans])
    rendered = render(made, depth)

    bare = SGR.sub("", rendered)
    assert bare == shown(made.plain).replace(FILLER, "")
    assert not re.search("[\x00-\x1f\x7f-\x9f]", bare)
    assert rendered.count("\x1b[0m") * 2 == len(SGR.findall(rendered))
    assert not SGR.findall(rendered) or "\x1b[0m" in rendered


def test_a_frame_of_fifty_rows_takes_less_than_five_milliseconds() -> None:
    text = "“We lost 500 men,” President Bashar al-Assad said in Qusair on Monday. " * 60
    marks = Marks(
        tuple(Quote(m.start(), m.end(), "direct") for m in re.finditer("“[^”]*”", text)),
        tuple(
            Name(m.start(), m.end(), "person", "")
            for m in re.finditer("President|Assad|Qusair|Monday", text)
        ),
        tuple(Figure(m.start(), m.end(), "number") for m in re.finditer("500", text)),
    )
    hits = [Span(m.start(), m.end()) for m in re.finditer("men", text)]
    rows = block_rows(text, Block(0, len(text) - 1), 72)[:50]
    assert len(rows) == 50

    def frame() -> float:
        started = time.perf_counter()
        for row in rows:
            render(paint(text, row.line, marks, hits, theme("dark")))
        return time.perf_counter() - started

    assert min(frame() for _ in range(10)) < 0.005


def test_no_console_is_loaded() -> None:
    program = (
        "import sys; from qusair_reader.layout.wrap import LineSpan;"
        "from qusair_reader.render.ansi import render; from qusair_reader.render.line import paint;"
        "from qusair_reader.render.theme import theme;"
        "render(paint('Qusair fell', LineSpan(0, 11, 11), theme=theme('dark')));"
        "print([name for name in sys.modules if name in ('rich.console', 'rich.markdown')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"

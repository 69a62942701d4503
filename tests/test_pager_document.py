"""The lazy article: only what is shown is looked at, and it is remembered within bounds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.layout.cells import cell_len, shown
from qusair_reader.pager.document import KEPT_REGIONS, Document, Shown
from qusair_reader.pager.events import Key
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.rows import fold_label
from qusair_reader.pager.state import Top, start
from qusair_reader.pager.update import update
from qusair_reader.pager.view import view
from qusair_reader.render.ansi import render
from qusair_reader.render.theme import theme

Reading = Callable[..., Any]

PARAGRAPH = "The mayor of Sund, Karin Holm, said on Monday: “It took 40 days.” Then she left.\n\n"


class Counting(Document):
    """Counts the regions whose blocks are found."""

    found = 0

    def blocks(self, index: int) -> tuple[qr.Block, ...]:
        """Find the blocks as usual."""
        if index not in self._memo.get("blocks", {}):
            self.found += 1
        return super().blocks(index)


@pytest.mark.parametrize("offset", [0, 1_000_000, 3_000_000])
def test_the_first_frame_reads_no_more_than_its_surroundings(offset: int) -> None:
    document = Counting(PARAGRAPH * 50_000)
    state = start(80, 24, offset=offset)
    view(state, document, theme("dark"))

    assert document.regions > 50
    assert document.found <= 2
    for key in ("space", "b", "}", "{", "d"):
        state, _ = update(state, Key(key), document)
    assert document.found <= 3


def test_a_long_text_opens_as_fast_as_a_short_one() -> None:
    def seconds(text: str) -> float:
        best = 9.0
        for _ in range(3):
            begun = time.perf_counter()
            view(start(80, 24), Document(text), theme("dark"))
            best = min(best, time.perf_counter() - begun)
        return best

    region = seconds(PARAGRAPH * 900)
    assert seconds(PARAGRAPH * 100_000) < 3 * region + 0.05


def test_blocks_and_marks_are_those_of_the_public_functions() -> None:
    text = PARAGRAPH * 2000 + "Sign up to our free newsletter\n"
    document = Document(text)
    article = qr.parse(text)
    for index in range(document.regions):
        document.prepare(index)
    blocks = [block for index in range(document.regions) for block in document.blocks(index)]
    quotes = [
        quote
        for index in range(document.regions)
        if (marks := document.marks(index)) is not None
        for quote in marks.quotes
    ]

    assert tuple(blocks) == article.blocks
    assert document.regions == 3
    assert tuple(quotes) == qr.annotate(article).quotes
    assert document.counts()[0] == len(quotes) > 1900
    assert document.counts().complete


def test_the_surroundings_are_wanted_first_and_then_no_more() -> None:
    document = Document(PARAGRAPH * 4000)
    middle = document.span(3).start
    order = []
    while (index := document.wanted(middle)) is not None:
        order.append(index)
        document.learn(index, qr.Marks((), (), ()))

    assert order[:3] == [3, 4, 2]
    assert sorted(order) == list(range(document.regions))


def test_what_is_demanded_comes_first() -> None:
    document = Document(PARAGRAPH * 4000)
    document.demand(4)

    assert document.wanted(0) == 4
    document.prepare(4)
    assert document.wanted(0) == 0


def test_blocks_that_are_awaited_come_before_all_marks() -> None:
    document = Document(PARAGRAPH * 4000)
    document.demand(4)
    document.is_served = True
    document.await_blocks(3)

    assert document.is_awaiting
    assert document.is_urgent(3, 0)
    assert document.wanted(0) == 3
    document.prepare(3)
    assert document.has_blocks(3)
    assert not document.is_awaiting
    assert not document.is_prepared(3)
    assert document.wanted(0) == 4


def test_without_another_thread_nothing_is_awaited() -> None:
    document = Document(PARAGRAPH * 4000)
    document.await_blocks(3)

    assert not document.is_awaiting
    assert document.has_blocks(3)


def test_memory_is_bounded() -> None:
    document = Document("\n\n".join(["word " * 400] * 4000))
    for index in range(document.regions):
        document.blocks(index)

    assert document.regions > KEPT_REGIONS
    assert len(document._memo["blocks"]) <= KEPT_REGIONS


def test_line_ends_are_those_of_parse() -> None:
    assert Document("a\r\nb\rc").text == qr.parse("a\r\nb\rc").text


def test_a_fold_tells_how_many_blocks_and_why() -> None:
    removed = qr.Removal("rule", "share buttons", 0.9)
    other = qr.Removal("rule", "newsletter sign-up", 0.9)
    group = (qr.Block(0, 1, "paragraph", removed), qr.Block(2, 3, "paragraph", other))

    assert (
        fold_label(group, is_open=False) == "▸ 2 blocks removed: share buttons, newsletter sign-up"
    )
    assert fold_label(group[:1], is_open=True) == "▾ 1 block removed: share buttons"


def test_open_and_closed_groups() -> None:
    assert not Shown().is_open(7)
    assert Shown(toggled=frozenset({7})).is_open(7)
    assert Shown(removed=True).is_open(7)
    assert not Shown(removed=True, toggled=frozenset({7})).is_open(7)


def drawn(document: Document, width: int) -> list[str]:
    """Return the whole column."""
    flow = Flow(document, start(width, 10, measure=width))
    first = flow.first()
    assert first is not None
    return [
        " " * row.indent + shown(document.text[row.line.start : row.line.end]) if row.line else ""
        for _, row in flow.window(first, len(document.text))
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_column_of_the_bundled_article(width: int) -> None:
    """Set QUSAIR_UPDATE_GOLDEN=1 to write the files anew, then read the difference."""
    column = drawn(Document(qr.load().text, cleaning="off"), width)
    golden = Path(__file__).parent / "golden" / f"page-{width}.txt"
    if os.environ.get("QUSAIR_UPDATE_GOLDEN"):
        golden.write_text("".join(f"{line}\n" for line in column), encoding="utf-8")

    assert golden.read_text(encoding="utf-8").splitlines() == column
    assert max(map(cell_len, column)) <= width


TEXTS = st.lists(
    st.sampled_from(
        [
            "Short line.",
            "A longer paragraph that goes on over more than a single row, whatever the width.",
            "家族の橋が開いた。" * 5,
            "• one\n• two which is a longer item of the list than the others are",
            "Sign up to our free newsletter",
            "x" * 90,
        ]
    ),
    max_size=12,
).map("\n\n".join)


@given(TEXTS, st.integers(1, 90), st.integers(0, 60), st.integers(1, 60))
@settings(max_examples=150, deadline=None)
def test_going_down_and_up_again_ends_where_it_began(
    text: str, width: int, down: int, more: int
) -> None:
    document = Document(text)
    flow = Flow(document, start(width, 10, measure=200))
    first = flow.first()
    if first is None:
        assert not text.strip()
        return
    place = flow.forward(first, down)
    further = flow.forward(place, more)

    assert flow.forward(first, down + more) == further
    assert flow.back(further, 10_000) == first
    if further != flow.last():
        assert flow.back(further, more) == place


@given(TEXTS, st.integers(1, 90), st.integers(0, 700))
@settings(max_examples=150, deadline=None)
def test_a_place_is_found_again_from_its_row(text: str, width: int, offset: int) -> None:
    document = Document(text)
    flow = Flow(document, start(width, 10, measure=200))
    place = flow.locate(Top(min(offset, len(text))))
    if place is None:
        assert not text.strip()
        return

    assert flow.locate(flow.top(place)) == place
    row = flow.rows(place)[place.row]
    assert 0 <= row.start <= row.end <= len(text)
    if text[offset : offset + 1].strip() and row.kind == "text":
        assert row.start <= offset < max(row.end, flow.item(place).end)


def test_rows_that_stay_are_the_same_objects(reading: Reading) -> None:
    reader = reading(PARAGRAPH * 30, columns=80, rows=24)
    before = reader.frame.rows
    after = reader.press("j").frame.rows

    assert all(one is other for one, other in zip(before[1:-1], after[:-2], strict=True))


@pytest.mark.parametrize("size", [1, 12_500])
def test_a_key_is_answered_within_its_time(reading: Reading, size: int) -> None:
    """10 ms in an article and 16 ms in a megabyte are the aim; a loaded machine gets five times that."""
    reader = reading(PARAGRAPH * size, columns=100, rows=40)
    reader.press("space").press("/").type("Holm").press("enter")
    taken = []
    for key in ["j", "space", "n", "b", "}", ")", "k", "d", "u", "N"] * 3:
        begun = time.perf_counter()
        reader.state, _ = update(reader.state, Key(key), reader.document)
        for row in reader.frame.rows:
            render(row, "truecolor")
        taken.append(time.perf_counter() - begun)

    assert sorted(taken)[len(taken) // 2] < 0.05

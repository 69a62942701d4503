"""Regions cover a text, can be found from any offset, and never cut a paragraph that fits."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.article import Block
from qusair_reader.pager.document import Document
from qusair_reader.segment.regions import REGION, by_region, count, region, regions

PIECES = st.sampled_from(
    ["word " * 3000, "word " * 20000, "x" * 70000, "\n\n", "\n", " ", "A short line.\n\n", "tail"]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS)
def test_regions_cover_the_text_in_order(text: str) -> None:
    spans = list(regions(text))

    assert len(spans) == count(text)
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    assert all(a.end == b.start for a, b in itertools.pairwise(spans))
    assert all(a.start <= a.end for a in spans)


@given(TEXTS, st.data())
def test_a_region_is_found_from_any_offset_in_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    span = region(text, Document(text).index_at(offset))

    assert span.start <= offset
    assert offset < span.end or not text


def test_a_boundary_stands_after_a_blank_line_where_there_is_one() -> None:
    text = ("One sentence of a paragraph. " * 40 + "\n\n") * 200

    assert all(text[span.start - 2 : span.start] == "\n\n" for span in list(regions(text))[1:])


def test_a_short_text_is_one_region() -> None:
    assert list(regions("a" * REGION)) == [(0, REGION)]
    assert list(regions("")) == [(0, 0)]


def test_blocks_are_grouped_by_their_regions() -> None:
    text = ("word " * 2000 + "\n\n") * 20
    blocks = [Block(at, at + 4, "paragraph") for at in range(0, len(text), 30_000)]

    groups = list(by_region(text, blocks))

    assert [block for group in groups for block in group] == blocks
    document = Document(text)
    found = [{document.index_at(block.start) for block in group} for group in groups]
    assert found == [{0}, {1}, {2}]
    assert count(text) == 4, "the last region holds no block"
    assert list(by_region(text, [])) == []

"""Wrapping: every line is a span, fits its width, and together they lose and invent nothing."""

from __future__ import annotations

import time
from itertools import pairwise
from unicodedata import category

import pytest
import textwrap3
import wcwidth
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qusair_reader.layout.breaks import cjk, may_break
from qusair_reader.layout.cells import NARROW, cell_len, graphemes
from qusair_reader.layout.wrap import LineSpan, wrap

WORDS = [
    "Qusair",
    "bullet-riddled",
    "well—known",
    "a--b",
    "“Never—”",
    "he",
    "10\u00a0000\u202fkm",
    "Donau\u00addampf\u00adschiff\u00adfahrt",
    "\u00ad",
    "https://example.org/a/long/path?query=some-words&page=3",
    "アサドは「勝利」を宣言した。",
    "한국어",
    "👨‍👩‍👧‍👦",
    "🇩🇪🇫🇷🇸🇾",
    "👍🏽",
    "e\u0301te\u0301",
    "\u0301",
    "\u200b",
    "\u200d",
    "\x1b[31m",
    "\x0c",
    "\x85",
    "\u2028",
    "\u3000",
    "\u2003",
    "\ufeff",
    "----------",
    "«",
    "»",
    "–",
    "%",
    "(",
]
GAPS = st.sampled_from(["", " ", "\n", "  ", " \n ", "\t"])
paragraphs = st.lists(
    st.tuples(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), GAPS), max_size=12
).map(lambda parts: "".join(word + gap for word, gap in parts))
widths = st.integers(1, 30)


def lines_of(text: str, width: int, hanging: int = 0) -> list[str]:
    lines = wrap(text, 0, len(text), width, hanging=hanging)
    return [text[line.start : line.end] + "-" * line.hyphen for line in lines]


@settings(max_examples=250, deadline=None)
@given(paragraphs, widths, st.integers(0, 5))
def test_lines_cover_the_text_in_order_and_fit(text: str, width: int, hanging: int) -> None:
    lines = wrap(text, 0, len(text), width, hanging=hanging)
    covered = {at for line in lines for at in range(line.start, line.end)}

    assert all(before.end <= after.start for before, after in pairwise(lines))
    assert {at for at in range(len(text)) if text[at] not in " \t\n"} <= covered
    for number, (start, end, cells, hyphen) in enumerate(lines):
        assert cells == cell_len(text[start:end]) + hyphen
        assert text[start] not in " \t\n"
        assert text[end - 1] not in " \t\n"
        room = width - min(hanging, width - 1) if number else width
        wide = [grapheme for grapheme in graphemes(text[start:end]) if grapheme.cells]
        assert cells <= room or len(wide) <= 1


@settings(max_examples=150, deadline=None)
@given(paragraphs, widths)
def test_no_grapheme_is_torn(text: str, width: int) -> None:
    starts = {grapheme.start for grapheme in graphemes(text)}

    assert {line.start for line in wrap(text, 0, len(text), width)} <= starts


@settings(deadline=None)
@given(paragraphs, paragraphs, paragraphs, widths)
def test_a_stretch_wraps_as_it_does_alone(before: str, text: str, after: str, width: int) -> None:
    alone = wrap(text, 0, len(text), width)
    whole = wrap(before + text + after, len(before), len(before) + len(text), width)

    shift = len(before)
    assert whole == tuple(
        LineSpan(start + shift, end + shift, cells, hyphen) for start, end, cells, hyphen in alone
    )


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["corridor", "of", "Homs,", "al-Assad’s", "bullet-riddled", "“fate", "é"]),
        max_size=30,
    ),
    st.integers(16, 60),
)
def test_plain_text_wraps_as_textwrap3_does(words: list[str], width: int) -> None:
    text = " ".join(words)

    assert textwrap3.wrap(text, width) == lines_of(text, width)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["corridor", "of", "Homs,", "a--b", "well—known"]), min_size=1), widths
)
def test_both_ways_of_counting_agree(words: list[str], width: int) -> None:
    """A wide character at the end sends the words before it through the cell-counting wrapper."""
    text = " ".join(words)
    plain = lines_of(text, width)
    cells = lines_of(text + " " + "道" * width, width)

    assert plain[:-1] == cells[: len(plain) - 1]
    assert cells[len(plain) - 1].startswith(plain[-1])


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one\ntwo\nthree", 7, ["one\ntwo", "three"]),
        ("one \n   two three", 7, ["one \n   two", "three"]),
        (
            "10\u00a0000 men and 10\u202f000 more",
            6,
            ["10\u00a0000", "men", "and", "10\u202f000", "more"],
        ),
        ("a bullet-riddled tower", 12, ["a bullet-", "riddled", "tower"]),
        ("so it fell—and they left", 11, ["so it fell—", "and they", "left"]),
        ("so it fell—and they left", 10, ["so it", "fell—and", "they left"]),
        ("“We fell—” he said", 9, ["“We", "fell—” he", "said"]),
        ("il dit « oui » puis non", 9, ["il dit", "« oui »", "puis non"]),
        ("il dit « oui » puis non", 7, ["il dit", "« oui »", "puis", "non"]),
        ("il dit « oui » puis non", 4, ["il", "dit", "«", "oui", "»", "puis", "non"]),
        ("Quoi ?\nDix % !", 6, ["Quoi ?", "Dix %", "!"]),
        ("er kam – und ging", 9, ["er kam –", "und ging"]),
        ("er kam – und ging", 7, ["er", "kam –", "und", "ging"]),
        ("– Bonjour Paul", 9, ["– Bonjour", "Paul"]),
        ("道道 – 道 ( 道 )", 4, ["道道", "– 道", "( 道", ")"]),
        ("yes--no", 5, ["yes--", "no"]),
        ("—Bonjour Paul", 8, ["—Bonjour", "Paul"]),
        (
            "eine Donau\u00addampf\u00adschiff Fahrt",
            12,
            ["eine Donau\u00ad-", "dampf\u00adschiff", "Fahrt"],
        ),
        ("Donau\u00addampf", 10, ["Donau\u00addampf"]),
        ("Donau\u00ad dampf", 5, ["Donau\u00ad", "dampf"]),
        (
            "see https://example.org/a/b?c=d&e=f now",
            20,
            ["see https://", "example.org/a/b?c=d&", "e=f now"],
        ),
        ("アサドは「勝利」を宣言した。", 8, ["アサドは", "「勝利」", "を宣言し", "た。"]),
        ("ああっと、彼", 4, ["あ", "あっ", "と、", "彼"]),
        ("大統領 Assad 氏は", 8, ["大統領", "Assad 氏", "は"]),
        ("서울에서 만난 사람", 10, ["서울에서", "만난 사람"]),
        ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦🇩🇪🇫🇷", 4, ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "🇩🇪🇫🇷"]),
        ("e\u0301e\u0301e\u0301e\u0301", 3, ["e\u0301e\u0301e\u0301", "e\u0301"]),
        ("道\u2060路道路", 2, ["道\u2060", "路", "道", "路"]),
        ("  indented  ", 20, ["indented"]),
        ("", 5, []),
        (" \n ", 5, []),
    ],
)
def test_breaks(text: str, width: int, expected: list[str]) -> None:
    assert expected == lines_of(text, width)


def test_hanging_lines_are_narrower() -> None:
    assert lines_of("• one two three four", 9, hanging=2) == ["• one two", "three", "four"]


def test_a_line_without_end_is_wrapped_in_time() -> None:
    """A region of one endless word, of each sort that could make the work grow with its square."""
    started = time.process_time()
    for unit in (
        "a",
        "-",
        "a-",
        "a--",
        "—",
        "道",
        "a\u00ad",
        "\u00ad",
        "\u0301",
        "\u200d",
        "/",
        "\n",
        "🇩",
        "👨\u200d",
        "क्",
        "ᄀ",
    ):
        text = unit * (60_000 // len(unit))
        wrap(text, 0, len(text), 72)

    assert time.process_time() - started < 10


@settings(deadline=None)
@given(st.text(st.sampled_from("アサド道々、。「」“”（）a1-%\"'\u00a0ーぁ…国ｦＡ㌔ㄅ"), max_size=12))
def test_the_fast_way_through_cjk_breaks_where_the_slow_one_does(text: str) -> None:
    simple, breaks = cjk()
    assume(simple.fullmatch(text))
    found = list(graphemes(text))
    starts = [0] + [b.start for a, b in pairwise(found) if may_break(text, a, b)]

    ends = [*starts[1:], len(text)]
    assert breaks.split(text) == [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_the_fast_way_takes_only_graphemes_of_one_code_point() -> None:
    simple, _ = cjk()
    taken = "".join(chr(code) for code in range(0x10000) if simple.match(chr(code)))

    wide = [char for char in taken if char not in NARROW and category(char) != "Cn"]
    assert {cell_len(char) for char in wide} == {2}
    assert {len(cluster) for cluster in wcwidth.iter_graphemes("".join(taken))} == {1}

"""What must hold for figures in any text: spans, order, speed, and that nothing is raised."""

from __future__ import annotations

import math
import subprocess
import sys
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.annotation.figures import find
from qusair_reader.annotation.figures.numwords import ONES, SCALES, TENS, cardinal
from qusair_reader.annotation.figures.tables import currencies, units
from qusair_reader.article import Block

_PIECES = st.sampled_from(
    [
        "one", "two", "twenty", "tenfold", "hundred", "thousand", "million", "half", "a", "and", "the", "of", "per cent", "%", "$", "US$", "£",
        "€", "Rs", "km", "m", "in", "year", "years", "-year-old", "ago", "last", "next", "week", "May", "March", "5 June", "June 5,",
        "2013", "1990s", "’80s", "3.30pm", "15:30", "GMT", "noon", "Friday", "first", "second", "third", "quarter", "between", "to",
        "–", "-", ".", ",", "(", ")", "[3]", "°", "0", "1", "7", "12", "999", "1,000", "½", "1/2", "more than", "at least", "about",
        "minus", "aged", "dozens", "tens", "end", "early", "mid", "e10", "×10", "^", "+", "/", "\n", "One", "Q3", "Boeing", "his", "40s",
        "R", "kr", "COP", "foot", "ft", "and older", "bps", "-point", "cut", "x", "¹", "temperatures", ":14", "left", "N40",
    ]
)  # fmt: skip
_SOUP = st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", "-"])), max_size=24).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
_DIGITS = st.text(alphabet="0123456789.,:/-–−+%$£€ ½°amp’'()[]eE^×\n", max_size=60)


def _check(text: str, blocks: list[Block]) -> None:
    figures = find(text, blocks)
    at = 0
    for figure in figures:
        block = next(block for block in blocks if block.start <= figure.start < block.end)

        assert at <= figure.start < figure.end <= block.end
        assert not text[figure.start].isspace()
        assert not text[figure.end - 1].isspace()
        for number in (figure.value, figure.low, figure.high):
            assert number is None or math.isfinite(number)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        at = figure.end


def _one(text: str) -> list[Block]:
    return [Block(0, len(text))] if text.strip() else []


@settings(max_examples=400, deadline=None)
@given(_SOUP)
def test_spans_hold_in_any_order_of_words(text: str) -> None:
    """Figures are sorted, do not overlap, stay in their block and are not blank at the edges."""
    _check(text, _one(text))


@settings(max_examples=400, deadline=None)
@given(_DIGITS)
def test_spans_hold_in_any_order_of_digits(text: str) -> None:
    """Digits in any order raise nothing and give sound spans."""
    _check(text, _one(text))


@settings(max_examples=300, deadline=None)
@given(
    _SOUP, st.sampled_from([*zip("siik", "\u017f\u0131\u0130\u212a", strict=True)]), st.booleans()
)
def test_letters_that_only_look_like_others_are_read_like_them(
    text: str, pair: tuple[str, str], is_upper: bool
) -> None:
    """The long s of old print, a Turkish i and the sign of the kelvin raise nothing."""
    text = text.upper() if is_upper else text
    letter, like = pair

    _check(text.replace(letter, like).replace(letter.upper(), like), _one(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_spans_hold_in_any_text(text: str) -> None:
    """Any code points, lone surrogates and other scripts included, give sound spans."""
    _check(text, _one(text))


@settings(max_examples=200, deadline=None)
@given(_SOUP, _SOUP, _SOUP)
def test_a_block_is_read_as_if_it_stood_alone(before: str, text: str, after: str) -> None:
    """What stands in the blocks around a block changes nothing in it."""
    whole = f"{before}\n\n{text}\n\n{after}"
    start = len(before) + 2

    alone = [(f.start, f.end, f.kind, f.value) for f in find(text, _one(text))]
    inside = find(whole, [Block(start, start + len(text))]) if text.strip() else []

    assert alone == [(f.start - start, f.end - start, f.kind, f.value) for f in inside]


@given(st.integers(min_value=0, max_value=999_999))
def test_every_cardinal_in_words_has_its_value(number: int) -> None:
    """A cardinal spelled out the British way is read whole, to the same number."""
    words = _spelled(number)

    found = cardinal(words, 0, len(words))

    assert found is not None
    assert (found.end, found.value) == (len(words), number)


def _spelled(number: int) -> str:
    ones = {value: word for word, value in ONES.items() if word not in ("nought", "naught")}
    tens = {value: word for word, value in TENS.items()}
    if number < 20:
        return ones[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return tens[10 * ten] + (f"-{ones[one]}" if one else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{ones[hundred]} hundred" + (f" and {_spelled(rest)}" if rest else "")
    thousand, rest = divmod(number, 1000)
    link = " and " if rest < 100 else " "
    return f"{_spelled(thousand)} thousand" + (f"{link}{_spelled(rest)}" if rest else "")


def _seconds(text: str) -> float:
    best = math.inf
    for _ in range(2):
        began = time.process_time()
        find(text, [Block(0, len(text))])
        best = min(best, time.process_time() - began)
    return best


def test_time_grows_with_the_length_only() -> None:
    """Text made to be slow costs no more for each character when it is eight times as long."""
    hostile = (
        "1", "1,", "1.1", "1/1/", "-1-", "one ", "one-", "hundred and ", "the end of ", "the the ", "a quarter of ",
        "more than ", "$", "between 1 and ", "5 June ", "May ", "tens of ", "two or ", "12:30 ", "@a.", "[1", "1 - ", "°", "a-",
        "last next ", "½", "twenty ", "x", "é", "the fifth of ", "1m ", "10 A ", "aged ", "minus ", "plus or minus ", "Q1", "http://", "first second ", "+1 ", "(0", "(020) ", "1 000 ",
        "12-3-", "won 3-6 ", "27:05.1 ", "aged 1, 2, ", "5’", "4.5/", "7.\n", "a few ", "the first Monday of ", "one day ", "between 1pm and ", "call 911 ",
        "AD 79 ", "44 and ", "boys, 12, ", "sons Bo, two, ", "Ten Mile ", "€1,5 ", "€1.000.", "2 hours, ", "14st ", "at 07.45 ", "one of the men, 54, ",
        "in 2:03:14 ", "temperatures in the 90s ", "those 12 and over ", "between $1 and ", "between 1% and ", "R1,000 ", "N1", "6ft 2 ", "1¹", "quarter-point ",
        "1:1,111", "1m 1s ", "adults over 6 ", "aged 1 month and ", "two barrel ", "5m new ", "Bo 7 ", "BO 7 ", "many ", "3h", "9 below ", "1-", "2 grand ", "six foot two ", "12,",
    )  # fmt: skip
    for piece in hostile:
        small, large = (piece * (size // len(piece)) for size in (1_000, 8_000))
        find(small, [Block(0, len(small))])

        assert _seconds(large) < 8 * 1.75 * _seconds(small) + 0.02, piece


def test_nothing_is_compiled_or_read_at_import() -> None:
    """Importing the recogniser compiles no pattern and reads no table."""
    code = (
        "import re, qusair_reader.annotation.figures as f\n"
        "from qusair_reader.annotation.figures import tables, triggers, dates\n"
        "assert tables.units.cache_info().currsize == 0\n"
        "assert triggers._tokens.cache_info().currsize == 0\n"
        "assert dates._day.cache_info().currsize == 0\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_tables_are_sound() -> None:
    """Codes are three or four capitals, signs and names are not empty, and SI multiples are there."""
    table = currencies()

    assert all(code.isascii() and code.isupper() and len(code) in (3, 4) for code in table.codes)
    assert {"USD", "EUR", "GBP", "SYP"} <= table.codes
    assert table.signs["US$"] == "USD"
    assert table.hundredths["penny"] == "GBP"
    assert all(table.names)
    assert units().symbols["kWh"] == "kWh"
    assert units().names["millimetre"] == "mm"
    assert SCALES["crore"] == 1e7


def test_figures_of_several_blocks_come_in_order() -> None:
    """Blocks are read one by one, and nothing is found between them."""
    text = "Seven ships\n\n99\n\nten ships"
    blocks = [Block(0, 11), Block(17, 26)]

    assert [text[f.start : f.end] for f in find(text, blocks)] == ["Seven", "ten"]


def test_a_tiny_number_keeps_its_digits() -> None:
    """A number far below one is not rounded to nothing."""
    text = "It weighs 2.5e-13 g."

    assert [figure.value for figure in find(text, _one(text))] == [2.5e-13]

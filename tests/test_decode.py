"""Bytes from a terminal become events, however they are cut up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.pager.decode import ESCAPE_SECONDS, STALLED_SECONDS, Decoder
from qusair_reader.pager.events import Background, Event, Key, Paste, Unknown, Wheel

KEYS = {
    b"a": "a",
    b"A": "A",
    b" ": " ",
    b"\r": "enter",
    b"\n": "enter",
    b"\t": "tab",
    b"\x7f": "backspace",
    b"\x08": "backspace",
    b"\x06": "ctrl-f",
    b"\x03": "ctrl-c",
    b"\x1a": "ctrl-z",
    b"\x00": "ctrl-space",
    b"\x1c": "ctrl-\\",
    b"\x1f": "ctrl-_",
    "é".encode(): "é",
    "語".encode(): "語",
    "😀".encode(): "😀",
    b"\x1bx": "alt-x",
    "\x1bé".encode(): "alt-é",
    b"\x1b\x7f": "alt-backspace",
    b"\x1b\r": "alt-enter",
    b"\x1b\x06": "ctrl-alt-f",
    b"\x1b[A": "up",
    b"\x1b[B": "down",
    b"\x1bOC": "right",
    b"\x1bOD": "left",
    b"\x1b[H": "home",
    b"\x1b[F": "end",
    b"\x1b[1~": "home",
    b"\x1b[8~": "end",
    b"\x1b[2~": "insert",
    b"\x1b[3~": "delete",
    b"\x1b[5~": "page-up",
    b"\x1b[6~": "page-down",
    b"\x1b[Z": "shift-tab",
    b"\x1b[1;2Z": "shift-tab",
    b"\x1bOP": "f1",
    b"\x1b[11~": "f1",
    b"\x1b[[A": "f1",
    b"\x1b[[E": "f5",
    b"\x1b[15~": "f5",
    b"\x1b[17~": "f6",
    b"\x1b[24~": "f12",
    b"\x1b[34~": "f20",
    b"\x1b[1;5D": "ctrl-left",
    b"\x1b[1;3C": "alt-right",
    b"\x1b[1;6A": "ctrl-shift-up",
    b"\x1b[6;5~": "ctrl-page-down",
    b"\x1b[5$": "shift-page-up",
    b"\x1b[5^": "ctrl-page-up",
    b"\x1bOM": "enter",
    b"\x1bOk": "+",
    b"\x1bOp": "0",
    b"\x1bO5A": "ctrl-up",
    b"\x1b[27u": "esc",
    b"\x1b[13u": "enter",
    b"\x1b[97u": "a",
    b"\x1b[97;2u": "A",
    b"\x1b[97;65u": "A",
    b"\x1b[49:33;2u": "!",
    b"\x1b[97;5u": "ctrl-a",
    b"\x1b[97;6u": "ctrl-a",
    b"\x1b[105;5u": "tab",
    b"\x1b[91;5u": "esc",
    b"\x1b[32;5u": "ctrl-space",
    b"\x1b[97;1:1u": "a",
    b"\x1b[97;1:2u": "a",
    b"\x1b[97;;97u": "a",
    b"\x1b[9;2u": "shift-tab",
    b"\x1b[127;3u": "alt-backspace",
    b"\x1b[27;5;102~": "ctrl-f",
    b"\x1b[27;2;13~": "shift-enter",
    b"\x1b[57399u": "0",
    b"\x1b[57414u": "enter",
    b"\x1b[57422u": "page-down",
    b"\x1b[57376u": "f13",
}

SWALLOWED = [
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[?2026;2$y",
    b"\x1b[?64;1;2c",
    b"\x1b[>41;354;0c",
    b"\x1b[24;80R",
    b"\x1b[97;1:3u",
    b"\x1b[97;9u",
    b"\x1b[57358u",
    b"\x1b[1;9A",
    b"\x1b[9999999999999999~",
    b"\x1b[201~",
    b"\x1b[[Z",
    b"\x1bOz",
    b"\x1b[<0;3;4M",
    b"\x1b[<0;3;4m",
    b"\x1b[<66;3;4M",
    b"\x1b[M !!",
    b"\x1b]0;title\x07",
    b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b]11;rgb:ffff/ffff\x1b\\",
    b"\x1b]11;rgb:zz/00/00\x07",
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\xff",
    b"\x9b",
    "\x9b".encode(),
]


def decoded(*chunks: bytes) -> list[Event]:
    decoder = Decoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


@pytest.mark.parametrize(("raw", "name"), KEYS.items(), ids=KEYS.values())
def test_a_key_has_its_name(raw: bytes, name: str) -> None:
    assert decoded(raw) == [Key(name)]


@pytest.mark.parametrize("raw", SWALLOWED, ids=repr)
def test_what_means_nothing_is_swallowed_whole(raw: bytes) -> None:
    assert decoded(raw + b"q") == [Unknown(raw), Key("q")]


@pytest.mark.parametrize(
    ("raw", "colour"),
    [
        (b"\x1b]11;rgb:ffff/8080/0000\x1b\\", (1.0, 0x8080 / 0xFFFF, 0.0)),
        (b"\x1b]11;rgb:ff/00/ff\x07", (1.0, 0.0, 1.0)),
        (b"\x1b]11;rgba:0/f/0/f\x07", (0.0, 1.0, 0.0)),
    ],
)
def test_the_background_colour_is_understood(raw: bytes, colour: tuple[float, ...]) -> None:
    assert decoded(raw) == [Background(*colour)]


@pytest.mark.parametrize(
    ("raw", "wheel"),
    [
        (b"\x1b[<64;3;4M", Wheel(-1, 3, 2)),
        (b"\x1b[<65;1;1M", Wheel(1, 0, 0)),
        (b"\x1b[<81;10;20M", Wheel(1, 19, 9)),
        (b"\x1b[M`!\x22", Wheel(-1, 1, 0)),
        (b"\x1b[Ma!!", Wheel(1, 0, 0)),
    ],
)
def test_the_wheel_turns(raw: bytes, wheel: Wheel) -> None:
    assert decoded(raw) == [wheel]


def test_a_paste_is_one_event_whatever_it_holds() -> None:
    inside = "q\r\n\x1b[A“x”\rend"

    assert decoded(b"\x1b[200~" + inside.encode() + b"\x1b[201~q") == [
        Paste("q\n\x1b[A“x”\nend"),
        Key("q"),
    ]


def test_a_long_paste_is_read_in_one_pass() -> None:
    body = b"x" * 4096
    decoder = Decoder()
    events = decoder.feed(b"\x1b[200~")
    for _ in range(256):
        events += decoder.feed(body)
    events += decoder.feed(b"\x1b[201~")

    assert events == [Paste("x" * 4096 * 256)]


def test_a_lone_esc_is_a_key_after_the_wait() -> None:
    decoder = Decoder()

    assert decoder.wait is None
    assert decoder.feed(b"\x1b") == []
    assert decoder.wait == ESCAPE_SECONDS
    assert decoder.flush() == [Key("esc")]
    assert decoder.wait is None


def test_two_escs_and_an_arrow_lose_nothing() -> None:
    assert decoded(b"\x1b\x1b[A") == [Key("esc"), Key("up")]


@pytest.mark.parametrize("key", ["[", "]", "O", "P"])
def test_alt_with_an_introducer_is_a_key_after_the_wait(key: str) -> None:
    decoder = Decoder()

    assert decoder.feed(f"\x1b{key}".encode()) == []
    assert decoder.flush() == [Key(f"alt-{key}")]


def test_a_colour_reply_in_slow_pieces_is_no_key() -> None:
    decoder = Decoder()
    events = decoder.feed(b"\x1b]11;rgb:00")
    events += decoder.flush()

    assert decoder.wait == STALLED_SECONDS
    assert events + decoder.feed(b"00/0000/0000\x1b\\j") == [Background(0, 0, 0), Key("j")]


def test_a_sequence_that_never_ends_is_given_up() -> None:
    decoder = Decoder()
    events = decoder.feed(b"\x1b]11;rgb:00") + decoder.flush() + decoder.flush()

    assert events == [Unknown(b"\x1b]11;rgb:00")]
    assert decoder.feed(b"j") == [Key("j")]


def test_a_paste_that_never_ends_is_given_up_as_a_paste() -> None:
    decoder = Decoder()

    assert decoder.feed(b"\x1b[200~ab") + decoder.flush() + decoder.flush() == [Paste("ab")]


def test_a_control_cuts_a_string_short() -> None:
    assert decoded(b"\x1b]11;\rj") == [Unknown(b"\x1b]11;"), Key("enter"), Key("j")]
    assert decoded(b"\x1b]11;\x1b[Bj") == [Unknown(b"\x1b]11;"), Key("down"), Key("j")]
    assert decoded(b"\x1b[3\x1b[B") == [Unknown(b"\x1b[3"), Key("down")]


def test_an_endless_sequence_is_bounded() -> None:
    for start in (b"\x1b]", b"\x1b[", b"\x1bO"):
        decoder = Decoder()
        for _ in range(20):
            decoder.feed(start + b"1" * 1000 if not decoder.wait else b"1" * 1000)

        assert len(decoder._buffer) <= 4096


PIECES = st.sampled_from(
    [*KEYS, *SWALLOWED, b"\x1b", b"[", b"\x1b[200~", b"\x1b[201~", b"\x1b]11;rgb:1/2/3", b"\x07"]
)
STREAMS = st.one_of(
    st.binary(max_size=60),
    st.lists(PIECES, max_size=12).map(b"".join),
    st.lists(st.one_of(PIECES, st.binary(max_size=4)), max_size=12).map(b"".join),
    st.lists(st.sampled_from(b"\x1b[]OP;:0123<$~uMm\\\x07\xc3\xa9"), max_size=40).map(bytes),
)


@given(STREAMS, st.lists(st.integers(0, 80), max_size=10))
def test_any_chunking_gives_the_same_events(raw: bytes, cuts: list[int]) -> None:
    whole, pieces = Decoder(), Decoder()
    edges = sorted({0, len(raw), *(cut for cut in cuts if cut < len(raw))})
    chunks = [raw[a:b] for a, b in pairwise(edges)]

    assert [event for chunk in chunks for event in pieces.feed(chunk)] == whole.feed(raw)
    assert pieces.flush() == whole.flush()


@given(STREAMS)
def test_byte_by_byte_gives_the_same_events(raw: bytes) -> None:
    whole, single = Decoder(), Decoder()
    events = [event for byte in raw for event in single.feed(bytes([byte]))]

    assert events == whole.feed(raw)


@given(st.lists(st.one_of(STREAMS, st.none()), max_size=8))
def test_nothing_raises_and_nothing_is_kept_for_ever(parts: list[bytes | None]) -> None:
    decoder = Decoder()
    for part in parts:
        _ = decoder.flush() if part is None else decoder.feed(part)
    decoder.flush()
    decoder.flush()

    assert decoder.wait is None
    assert decoder.feed(b"j") == [Key("j")]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30))
def test_typed_text_comes_through_character_by_character(text: str) -> None:
    assert decoded(text.encode()) == [Key(character) for character in text]

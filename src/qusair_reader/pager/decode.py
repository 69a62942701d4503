r"""Bytes from a terminal to events: a pure push parser without a clock.

Any chunking of the same bytes gives the same events, and no byte string raises. Only a pause can
tell a lone Esc from the start of a sequence: the caller lets `ESCAPE_SECONDS` pass and calls
`flush`.

>>> decoder = Decoder()
>>> decoder.feed(b"j\x1b[") + decoder.feed(b"A\x1b")
[Key(name='j'), Key(name='up')]
>>> decoder.flush()
[Key(name='esc')]
"""

from __future__ import annotations

from typing import NamedTuple

from qusair_reader.pager import sequences
from qusair_reader.pager.events import Event, Key, Paste, Unknown

ESCAPE_SECONDS = 0.05
"""How long to wait for the rest of a sequence before Esc is taken for a key."""

STALLED_SECONDS = 1.0
"""How long to wait for the rest of what cannot be a key before it is given up."""

_PASTE_START = b"\x1b[200~"
_PASTE_END = b"\x1b[201~"
_STRINGS = b"P]X^_"
"""After ESC: device control, operating system command, start of string, privacy, application."""

_LIMIT = 4096
"""A sequence that is longer, in bytes, is given up; a colour reply takes 30."""


class _Step(NamedTuple):
    """One event and where its bytes end."""

    event: Event
    end: int


class Decoder:
    """Takes bytes as they come and gives the events that are complete."""

    __slots__ = ("_buffer", "_searched", "_stalled")

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._searched = 0
        self._stalled = False

    @property
    def wait(self) -> float | None:
        """Seconds to wait for more bytes before `flush`; None where nothing is pending."""
        if not self._buffer:
            return None
        return STALLED_SECONDS if self._stalled else ESCAPE_SECONDS

    def feed(self, data: bytes) -> list[Event]:
        """Return the events that these bytes complete."""
        self._buffer += data
        self._stalled = False
        events: list[Event] = []
        at = 0
        while at < len(self._buffer):
            step = _step(self._buffer, at, self._searched)
            if step is None:
                break
            events.append(step.event)
            at, self._searched = step.end, 0
        del self._buffer[:at]
        self._searched = max(0, len(self._buffer) - len(_PASTE_END))
        return events

    def flush(self) -> list[Event]:
        """Return what the pending bytes mean now that no more came for `wait` seconds.

        Esc and Alt with a bracket are keys. What can only be the start of a longer sequence (a late
        colour reply on a slow line) is kept for one more wait and then dropped, so it is never
        taken for keys.
        """
        raw = bytes(self._buffer)
        if raw == b"\x1b":
            event: Event = Key("esc")
        elif len(raw) == 2 and raw[0] == 0x1B and raw[1] < 0x80:
            event = Key(f"alt-{chr(raw[1])}")
        elif not self._stalled:
            self._stalled = bool(raw)
            return []
        elif raw.startswith(_PASTE_START):
            event = _paste(raw[len(_PASTE_START) :])
        else:
            event = Unknown(raw)
        self._buffer.clear()
        self._searched, self._stalled = 0, False
        return [event]


def _step(data: bytearray, at: int, searched: int) -> _Step | None:
    """Return the event that starts at `at`, or None where more bytes are needed.

    `searched` is how far a paste or string was looked through in vain, from the buffer's start.
    """
    byte = data[at]
    if byte == 0x1B:
        return _escape(data, at, searched)
    if byte < 0x20 or byte == 0x7F:
        return _Step(Key(sequences.control(byte)), at + 1)
    return _character(data, at, "")


def _character(data: bytearray, at: int, prefix: str) -> _Step | None:
    """Decode one UTF-8 character; a byte that cannot be part of one is Unknown."""
    lead = data[at]
    length = 1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    raw = bytes(data[at : at + length])
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return None
        return _Step(Unknown(raw[:1]), at + 1)
    if "\x80" <= text <= "\x9f":
        return _Step(Unknown(raw), at + length)
    return _Step(Key(prefix + text), at + length)


def _escape(data: bytearray, at: int, searched: int) -> _Step | None:
    """Decode what follows an ESC."""
    if at + 1 == len(data):
        return None
    byte = data[at + 1]
    if byte == 0x5B:
        pasted = data.startswith(_PASTE_START, at)
        return _pasted(data, at, searched) if pasted else _csi(data, at)
    if byte == 0x4F:
        return _ss3(data, at)
    if byte in _STRINGS:
        return _string(data, at, searched)
    return _alt(data, at, byte)


def _alt(data: bytearray, at: int, byte: int) -> _Step | None:
    """Decode a key that came with Alt held, which terminals send as ESC and the key."""
    if byte == 0x1B:
        return _Step(Key("esc"), at + 1)
    if byte >= 0x20 and byte != 0x7F:
        return _character(data, at + 1, "alt-")
    name = sequences.control(byte)
    return _Step(Key(f"ctrl-alt-{name[5:]}" if "-" in name else f"alt-{name}"), at + 2)


def _pasted(data: bytearray, at: int, searched: int) -> _Step | None:
    """Take everything up to the end of the paste as it is."""
    start = at + len(_PASTE_START)
    end = data.find(_PASTE_END, max(start, searched))
    return None if end < 0 else _Step(_paste(data[start:end]), end + len(_PASTE_END))


def _csi(data: bytearray, at: int) -> _Step | None:
    """Decode a control sequence: parameters, intermediates, one final byte."""
    end = _while(data, at + 2, 0x20, 0x3F)
    if end - at > _LIMIT:
        return _Step(Unknown(bytes(data[at : at + _LIMIT])), at + _LIMIT)
    body = data[at + 2 : end].decode("ascii")
    if body[-1:] == "$" and body[:-1].isdecimal():  # rxvt ends Shift with an intermediate byte
        return _Step(sequences.csi(body[:-1], "$", bytes(data[at:end])), end)
    if end == len(data):
        return None
    final = chr(data[end])
    raw = bytes(data[at : end + 1])
    if not "@" <= final <= "~":
        return _Step(Unknown(raw[:-1]), end)
    if not body and final in "[M":
        return _longer(data, at, final)
    return _Step(sequences.csi(body, final, raw), end + 1)


def _longer(data: bytearray, at: int, final: str) -> _Step | None:
    """Decode the two control sequences that go on after their final byte."""
    end = at + (6 if final == "M" else 4)
    if end > len(data):
        return None
    raw = bytes(data[at:end])
    if final == "M":
        return _Step(sequences.click(raw), end)
    if raw[-1] == 0x1B:
        return _Step(Unknown(raw[:-1]), end - 1)
    return _Step(sequences.console(chr(raw[-1]), raw), end)


def _ss3(data: bytearray, at: int) -> _Step | None:
    """Decode a key of application mode; Alt-O where no such key can follow."""
    end = _while(data, at + 2, 0x30, 0x3B)
    if end == len(data) and end - at <= _LIMIT:
        return None
    if end - at > _LIMIT or not 0x40 <= data[end] <= 0x7E:
        return _Step(Key("alt-O"), at + 2)
    body, final = data[at + 2 : end].decode("ascii"), chr(data[end])
    return _Step(sequences.ss3(body, final, bytes(data[at : end + 1])), end + 1)


def _string(data: bytearray, at: int, searched: int) -> _Step | None:
    r"""Swallow a string up to BEL or ESC \; any other control ends it as well, unanswered."""
    end = max(at + 2, searched)
    while end < len(data) and (data[end] >= 0x20 or data[end] == 0x09):
        end += 1
    if end - at > _LIMIT:
        return _Step(Unknown(bytes(data[at : at + _LIMIT])), at + _LIMIT)
    if end == len(data) or (data[end] == 0x1B and end + 1 == len(data)):
        return None
    body = bytes(data[at + 2 : end])
    after = end + 1 if data[end] == 0x07 else end + 2 if data[end : end + 2] == b"\x1b\\" else end
    raw = bytes(data[at:after])
    if data[at + 1] != 0x5D or after == end:
        return _Step(Unknown(raw), after)
    return _Step(sequences.osc(body.decode("utf-8", "replace"), raw), after)


def _while(data: bytearray, at: int, low: int, high: int) -> int:
    """Return the end of the run of bytes from `low` to `high`."""
    while at < len(data) and low <= data[at] <= high:
        at += 1
    return at


def _paste(raw: bytes | bytearray) -> Paste:
    text = raw.decode("utf-8", "replace")
    return Paste(text.replace("\r\n", "\n").replace("\r", "\n"))

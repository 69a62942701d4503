"""What a complete control sequence from a terminal means.

Sources: ECMA-48 (grammar), xterm's "Control Sequences" (PC-style keys, modifyOtherKeys, mouse, OSC
11), kitty's "Comprehensive keyboard handling", and what rxvt and the Linux console send instead.
"""

from __future__ import annotations

from qusair_reader.pager.events import Background, Event, Key, Unknown, Wheel

_LETTERS = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
    "F": "end",
    "H": "home",
    "P": "f1",
    "Q": "f2",
    "R": "f3",
    "S": "f4",
    "Z": "shift-tab",
}
"""Final letters of CSI and SS3 key sequences."""

_KEYPAD = {"M": "enter", "I": "tab", "X": "=", **dict(zip("jklmnopqrstuvwxy", "*+,-./0123456789"))}  # noqa: B905 - equal by sight
"""Final letters that only SS3 has: the keypad in application mode."""

_NUMBERS = {
    **dict(
        enumerate(("home", "insert", "delete", "end", "page-up", "page-down", "home", "end"), 1)
    ),
    **{code: f"f{code - 10}" for code in range(11, 16)},
    **{code: f"f{code - 11}" for code in range(17, 22)},
    **{code: f"f{code - 12}" for code in range(23, 27)},
    **{code: f"f{code - 13}" for code in (28, 29)},
    **{code: f"f{code - 14}" for code in range(31, 35)},
}
"""Numbers before "~" in VT220 key sequences."""

_CODES = {
    9: "tab",
    13: "enter",
    27: "esc",
    127: "backspace",
    **{code: f"f{code - 57363}" for code in range(57376, 57399)},
    **dict(enumerate("0123456789./*-+", 57399)),
    **dict(enumerate(("enter", "=", ",", "left", "right", "up", "down"), 57414)),
    **dict(enumerate(("page-up", "page-down", "home", "end", "insert", "delete"), 57421)),
}
"""Key codes of kitty's protocol that are not the character that they type."""

_CONTROLS = {0: "ctrl-space", 8: "backspace", 9: "tab", 10: "enter", 13: "enter", 127: "backspace"}
_PLAIN = {"ctrl-i": "tab", "ctrl-m": "enter", "ctrl-j": "enter", "ctrl-h": "backspace"}
"""Ctrl with these letters is the key itself on every terminal that does not tell them apart."""

_SHIFT, _ALT, _CTRL, _META, _CAPS = 1, 2, 4, 32, 64
_FOREIGN = 8 | 16
"""Super and Hyper: such a key belongs to the window manager, never to a pager."""

_RXVT = {"~": 0, "$": _SHIFT, "^": _CTRL, "@": _SHIFT | _CTRL}
"""How rxvt tells the modifiers of a VT220 key."""


def control(byte: int) -> str:
    """Return the name of the key that sends a C0 control or DEL.

    >>> control(6), control(13), control(127)
    ('ctrl-f', 'enter', 'backspace')
    """
    return _CONTROLS.get(byte) or f"ctrl-{chr(byte | 0x40).lower()}"


def csi(body: str, final: str, raw: bytes) -> Event:
    """Return what `CSI body final` means; `body` are its parameters and intermediates."""
    if body.startswith("<") and final in "Mm":
        return _mouse(body[1:], raw)
    numbers = _numbers(body)
    if numbers is None:
        return Unknown(raw)
    first, bits = numbers[0][0], _bits(numbers)
    if final in _LETTERS and first <= 1:
        return _key(_LETTERS[final], bits, raw)
    code = _code(numbers, final)
    if code:
        return _coded(code, bits, raw)
    if final in _RXVT and first in _NUMBERS:
        return _key(_NUMBERS[first], bits | _RXVT[final] if bits >= 0 else bits, raw)
    return Unknown(raw)


def _code(numbers: list[list[int]], final: str) -> list[int]:
    """Return the code point of a key that is sent as one: kitty's form and modifyOtherKeys'."""
    if final == "u":
        return numbers[0]
    return numbers[2] if final == "~" and numbers[0][0] == 27 and len(numbers) > 2 else []


def ss3(body: str, final: str, raw: bytes) -> Event:
    """Return what `SS3 body final` means: cursor, function and keypad keys."""
    numbers = _numbers(body)
    name = _LETTERS.get(final) or _KEYPAD.get(final)
    if numbers is None or name is None:
        return Unknown(raw)
    return _key(name, _bits([[1], numbers[-1]]) if body else 0, raw)


def console(final: str, raw: bytes) -> Event:
    """Return what `CSI [ final` means: F1 to F5 of the Linux console."""
    return Key(f"f{ord(final) - 0x40}") if "A" <= final <= "E" else Unknown(raw)


def click(raw: bytes) -> Event:
    """Return what a mouse report of the oldest kind means: `CSI M` and three bytes."""
    button, column, row = (byte - 32 for byte in raw[-3:])
    return _turn(button, row, column, raw)


def osc(body: str, raw: bytes) -> Event:
    """Return what an operating system command means: only the background colour does anything."""
    if not body.startswith("11;rgb"):
        return Unknown(raw)
    parts = body.partition(":")[2].split("/")[:3]
    colour = [_fraction(part) for part in parts]
    if len(colour) < 3 or min(colour) < 0:
        return Unknown(raw)
    return Background(*colour)


def _fraction(digits: str) -> float:
    """Return a hexadecimal colour part as a fraction, or -1 where it is none."""
    if not 1 <= len(digits) <= 4 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        return -1.0
    return float(int(digits, 16) / (16 ** len(digits) - 1))


def _numbers(body: str) -> list[list[int]] | None:
    """Return parameters and their sub-parameters, empty ones as 1; None where one is no number."""
    parts = [part.split(":") for part in body.split(";")]
    if any(len(sub) > 7 or (sub and not sub.isdecimal()) for part in parts for sub in part):
        return None
    return [[int(sub or 1) for sub in part] for part in parts]


def _bits(numbers: list[list[int]]) -> int:
    """Return the modifiers of the second parameter; -1 for the release of a key."""
    if len(numbers) < 2:
        return 0
    if len(numbers[1]) > 1 and numbers[1][1] == 3:
        return -1
    return max(0, numbers[1][0] - 1)


def _key(name: str, bits: int, raw: bytes) -> Event:
    """Return a special key with its modifiers."""
    if bits < 0 or bits & _FOREIGN:
        return Unknown(raw)
    if name == "shift-tab" or (name == "tab" and bits & _SHIFT):
        name, bits = "shift-tab", bits & ~_SHIFT
    shift = "shift-" if bits & _SHIFT and len(name) > 1 else ""
    return Key(_prefix(bits) + shift + name)


def _prefix(bits: int) -> str:
    return ("ctrl-" if bits & _CTRL else "") + ("alt-" if bits & (_ALT | _META) else "")


def _coded(code: list[int], bits: int, raw: bytes) -> Event:
    """Return a key that came as a code point, perhaps with the one that Shift makes of it."""
    if code[0] in _CODES:
        return _key(_CODES[code[0]], bits, raw)
    if bits < 0 or bits & _FOREIGN or not _is_character(code[0]):
        return Unknown(raw)
    character = chr(code[0])
    if bits & _SHIFT and len(code) > 1 and _is_character(code[1]):
        character = chr(code[1])
    elif bool(bits & _SHIFT) != bool(bits & _CAPS) and len(character.upper()) == 1:
        character = character.upper()
    if bits & _CTRL:
        character = "space" if character == " " else character.lower()
    name = _prefix(bits) + character
    return Key("esc" if name == "ctrl-[" else _PLAIN.get(name, name))


def _is_character(code: int) -> bool:
    """Whether a code point is one that a key can type; kitty's own codes are private use."""
    return code <= 0x10FFFF and chr(code).isprintable()


def _mouse(body: str, raw: bytes) -> Event:
    numbers = _numbers(body)
    if numbers is None or len(numbers) != 3:
        return Unknown(raw)
    button, column, row = (part[0] for part in numbers)
    return _turn(button, row, column, raw)


def _turn(button: int, row: int, column: int, raw: bytes) -> Event:
    """Return a turn of the wheel; buttons 64 and 65, whatever modifiers are held."""
    if button < 0 or button & ~0b11100 not in (64, 65):
        return Unknown(raw)
    return Wheel(1 if button & 1 else -1, max(0, row - 1), max(0, column - 1))

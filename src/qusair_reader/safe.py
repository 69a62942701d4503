"""Code points that could act on a terminal, each replaced by one visible stand-in.

One for one, so offsets hold. C0 controls and DEL become their pictures (Unicode block "Control
Pictures"), C1 controls, bidirectional overrides and isolates (Unicode UAX #9) and lone surrogates
the replacement character, line and paragraph separators the picture of a line end.
"""

from __future__ import annotations

import re

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_STAND_INS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *_BIDI), "\ufffd"),
    0x2028: "\u2424",
    0x2029: "\u2424",
}
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Every code point that must not reach a terminal; tab and line feed are not among them."""


def _stand_in(match: re.Match[str]) -> str:
    return _STAND_INS.get(ord(match[0]), "\ufffd")


def visible(text: str) -> str:
    r"""Return the text with every unsafe code point replaced by one stand-in.

    Line feeds and tabs stay; the result has the length of the text.

    >>> visible("a\x1b[2Jb")
    'a␛[2Jb'
    """
    return UNSAFE.sub(_stand_in, text)


def one_line(text: str) -> str:
    r"""Return the text safe and on one line: for titles, names and paths.

    >>> one_line("a\nb\tc")
    'a␊b␉c'
    """
    return visible(text).replace("\n", "\u240a").replace("\t", "\u2409")

"""Text that is not UTF-8: declared by its web page, damaged, Windows-1252, or guessed."""

from __future__ import annotations

import codecs
import re

from qusair_reader.errors import SourceError

_DECLARED = re.compile(
    rb"""<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_BROAD = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Declared encodings that stand for a larger one (WHATWG Encoding Standard, "Names and labels")."""
_NOT_DECLARABLE = ("utf", "unicode", "raw", "punycode", "idna", "undefined")
_SAMPLE = 1 << 15
"""Bytes that detection looks at: it costs about a second a megabyte."""


def decode_legacy(data: bytes, label: str) -> tuple[str, str]:
    """Return the text of data that are not plain UTF-8, and the encoding that was used.

    Raises:
        SourceError: No encoding fits.
    """
    declared = _declared(data)
    if declared and declared.startswith("iso2022"):
        return data.decode(declared, "replace"), declared
    if seven_bit := _iso2022(data):
        return seven_bit
    lenient = data.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    wide = len(lenient) - len(lenient.encode("ascii", "ignore")) - damaged
    if wide >= damaged:
        return lenient, "utf-8"
    if declared:
        return data.decode(declared, "replace"), declared
    from qusair_reader.sources.weigh import find_encoding

    found = find_encoding(data)
    if found is None:
        return _guess(data, label)
    return data.decode(found, "replace"), "windows-1252" if found == "cp1252" else found


def _iso2022(data: bytes) -> tuple[str, str] | None:
    """Return the text of data that switch alphabets by escape sequences, as old mail does, or None."""
    for name in ("iso2022_jp_2", "iso2022_kr"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not text.isascii() and "\x1b" not in text:
            return text, name
    return None


def _declared(data: bytes) -> str | None:
    """Return the encoding that a web page declares in its first bytes, where browsers look for it."""
    found = _DECLARED.search(data, 0, 4096)
    if not found:
        return None
    name = text_codec(found[1].decode("ascii"))
    if name is None or name.startswith(_NOT_DECLARABLE):
        return None
    return _BROAD.get(name, name)


def text_codec(encoding: str) -> str | None:
    """Return Python's name of a text encoding; None where there is no such encoding."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return None
    try:
        b"a".decode(name)
    except UnicodeError:  # one byte is not always a character
        return name
    except LookupError:  # a codec of something else than text
        return None
    return name


def _guess(data: bytes, label: str) -> tuple[str, str]:
    """Ask charset-normalizer, which weighs every encoding by how readable its text would be."""
    from charset_normalizer import from_bytes

    first = next(index for index, byte in enumerate(data) if byte > 127)
    start = max(0, first - _SAMPLE // 4)
    best = from_bytes(data[start : start + _SAMPLE]).best()
    if best is None:
        raise SourceError(
            f"{label}: not UTF-8, and no other encoding is certain; name it with --encoding"
        )
    return data.decode(best.encoding, "replace"), best.encoding

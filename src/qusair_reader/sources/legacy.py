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
_PUNCTUATION = b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xbb\xbc\xbd"
"""High bytes of Windows-1252 that English news uses beside letters: quotes, dashes, £, ½ …"""
_IMPLAUSIBLE = re.compile(
    rb"[a-z][\x8a\x8c\x8e\xc0-\xde\xb2-\xb4\xb9][a-z ,.]|[\x81\x8d\x8f\x90\x9d\xd7\xf7\xd0\xf0\xfe\xde]"
)
"""Not Windows-1252: a capital inside a word, digits above the line in one, unassigned bytes."""
_MOST_ACCENTS = 0.015
"""Share of accented letters above which the language is hardly English and is left to detection."""
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
    lenient = data.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    wide = len(lenient) - len(lenient.encode("ascii", "ignore")) - damaged
    if wide >= damaged:
        return lenient, "utf-8"
    if declared:
        return data.decode(declared, "replace"), declared
    if _is_windows_1252(data):
        return data.decode("cp1252", "replace"), "windows-1252"
    return _guess(data, label)


def _declared(data: bytes) -> str | None:
    """Return the encoding that a web page declares in its first bytes, where browsers look for it."""
    found = _DECLARED.search(data, 0, 4096)
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        b"".decode(name)  # refuses codecs that are not of text
    except (LookupError, ValueError):
        return None
    return None if name.startswith(_NOT_DECLARABLE) else _BROAD.get(name, name)


def _is_windows_1252(data: bytes) -> bool:
    """Whether this looks like English in Windows-1252, by far the commonest of its kind.

    The detector below is weak on exactly this: a page of English with a few curly quotes fits
    dozens of encodings equally well.
    """
    high = data.translate(None, bytes(range(128)))
    accents = len(high.translate(None, _PUNCTUATION))
    return accents <= len(data) * _MOST_ACCENTS and not _IMPLAUSIBLE.search(data)


def _guess(data: bytes, label: str) -> tuple[str, str]:
    """Ask charset-normalizer, which weighs every encoding by how readable its text would be."""
    remedy = f"{label}: not UTF-8, and no other encoding is certain; name it with --encoding"
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        raise SourceError(remedy) from None

    first = next(index for index, byte in enumerate(data) if byte > 127)
    start = max(0, first - _SAMPLE // 4)
    best = from_bytes(data[start : start + _SAMPLE]).best()
    if best is None:
        raise SourceError(remedy)
    return data.decode(best.encoding, "replace"), best.encoding

"""Text that is not UTF-8: declared by its web page, damaged, Windows-1252, or guessed."""

from __future__ import annotations

import codecs
import re
from functools import cache

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
_WESTERN = (
    b"\x80\x82\x84\x85\x8b\x8c\x91\x92\x93\x94\x95\x96\x97\x99\x9b\x9c\xa0\xa1\xa3\xa7\xa9\xaa\xab\xad"
    b"\xae\xb0\xb7\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcc\xcd\xce\xd1\xd2"
    b"\xd3\xd4\xd6\xd8\xd9\xda\xdc\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef"
    b"\xf1\xf2\xf3\xf4\xf6\xf8\xf9\xfa\xfb\xfc"
)
"""Bytes of Windows-1252 above ASCII that western European languages use: quotes, £, é, ü, ñ …

Without ý, š, ž and þ, by one of which Czech, Croatian, Polish or Romanian in Windows-1250 would be told."""
_PORTUGUESE = b"\xe3", b"\xd5\xf5"
"""ã, and the Õ and õ that go with it: alone they would be a Hungarian Ő and ő in Windows-1250."""
_ODD = re.compile(rb"[a-z][\xaa\xba-\xdc][a-z ,.]")
"""A capital or a sign inside a word: Windows-1252 was not meant."""
_ENGLISH = re.compile(rb"(?<![^\s\"'(])(?:the|of|and|to)(?=[\s,])", re.IGNORECASE)
"""Words of which English has one in eight, and no other language with this alphabet has many."""
_LEAST_ENGLISH = 0.07
"""Share of them among the words from which a text is English."""
_FOREIGN = re.compile(
    rb"[\x81\x8d\x8f\x90\x9d]|[\x80-\xff]{3}|[A-Za-z][\x80-\x91\x93-\xac\xae-\xb3\xb5\xb6\xb8-\xbf][a-z\xc0-\xff]"
)
"""What English in Windows-1252 has not: codes without a character, three signs in a row, a sign inside a
word other than an apostrophe, a soft hyphen or a raised point."""
_MOST_HIGH = 0.1
"""Share of letters above ASCII from which the alphabet is hardly Latin."""
_LAST_LATIN = "\u024f"
_LIKELY = [
    *(f"cp{page}" for page in (437, 850, 866, 874, 932, 949, *range(1250, 1258))),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "mac_roman"),
    *("gb18030", "big5hkscs", "euc_jp"),
]
"""What detection may answer: the rarer encodings fit by chance more often than by right."""
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
        return _with_strays(data, lenient), "utf-8"
    if declared:
        return data.decode(declared, "replace"), declared
    if _is_windows_1252(data):
        return data.decode("cp1252", "replace"), "windows-1252"
    return _guess(data, label)


def _with_strays(data: bytes, lenient: str) -> str:
    """Return the text of UTF-8 among which older text stands in Windows-1252, as in a page's archive.

    No byte above 127 stands alone in UTF-8; one that does is a character of its own. In another
    alphabet it may be the rest of one that was cut off.
    """
    if sum(char > _LAST_LATIN and char.isalpha() for char in lenient) > len(lenient) * _MOST_HIGH:
        return lenient
    mended = _stray().sub(lambda found: found[0].decode("cp1252").encode(), data)
    return mended.decode("utf-8", "replace")


@cache
def _stray() -> re.Pattern[bytes]:
    """Match a byte of Windows-1252 alone; what is cut off most often begins with one of three others."""
    return re.compile(
        rb"(?<![\x80-\xff])[" + _WESTERN.translate(None, b"\xc2\xc3\xe2") + rb"](?![\x80-\xff])"
    )


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


def _is_windows_1252(data: bytes) -> bool:
    """Whether this looks like a western European language in Windows-1252, the commonest by far.

    The detector below is weak on exactly this: a page of English with a few curly quotes fits
    dozens of encodings equally well. In English a foreign name may have any letter.
    """
    high = data.translate(None, bytes(range(128)))
    if sum(byte >= 0xC0 for byte in high) > len(data) * _MOST_HIGH or _ODD.search(data):
        return False
    tilde, tilded = _PORTUGUESE
    if not high.translate(None, _WESTERN + tilded if tilde in high else _WESTERN):
        return True
    words = len(data.split())
    return len(_ENGLISH.findall(data)) >= words * _LEAST_ENGLISH and not _FOREIGN.search(data)


def _guess(data: bytes, label: str) -> tuple[str, str]:
    """Ask charset-normalizer, which weighs every encoding by how readable its text would be."""
    from charset_normalizer import from_bytes

    first = next(index for index, byte in enumerate(data) if byte > 127)
    start = max(0, first - _SAMPLE // 4)
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=_LIKELY).best()
    if best is None:
        raise SourceError(
            f"{label}: not UTF-8, and no other encoding is certain; name it with --encoding"
        )
    return data.decode(best.encoding, "replace"), best.encoding

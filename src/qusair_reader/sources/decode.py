"""Bytes → text: byte order marks, UTF-8, an encoding asked for; binary data is refused."""

from __future__ import annotations

import codecs

from qusair_reader.errors import SourceError
from qusair_reader.safe import one_line

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF; turn it into text first (pdftotext FILE -)"),
    (b"\x1f\x8b", "compressed; unpack it first (gzip -dc FILE | qusair-reader -)"),
    (b"BZh", "compressed; unpack it first (bzip2 -dc FILE | qusair-reader -)"),
    (b"\xfd7zXZ\x00", "compressed; unpack it first (xz -dc FILE | qusair-reader -)"),
    (b"\x28\xb5\x2f\xfd", "compressed; unpack it first (zstd -dc FILE | qusair-reader -)"),
    (b"PK\x03\x04", "an archive or an office document; save its text as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text as plain text first"),
    (b"{\\rtf", "rich text (RTF); save it as plain text first"),
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b") + b"\x7f"
_MOST_CONTROLS = 0.3
"""Share of control bytes above which data is no text: the limit of Perl's -T file test."""
HEAD = 1 << 16
"""Bytes that are looked at before the rest is read, so that an endless binary device ends at once."""
_IANA = {"big5hkscs": "big5-hkscs", "mac-roman": "macintosh", "shift-jis": "shift_jis"}
_IANA_FAMILIES = (("cp125", "windows-125"), ("iso8859", "iso-8859"), ("iso2022", "iso-2022"))


def decode(data: bytes, label: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of the data and the encoding that was used.

    Args:
        data: A source's bytes.
        label: What to call the source in a message, safe to print.
        encoding: Its encoding; None detects it.

    Raises:
        SourceError: The data are binary, or no text in this encoding.
    """
    if encoding is not None:
        return _decode_as(data, label, encoding)
    if not data:
        raise SourceError(f"{label}: is empty; give a file that holds an article")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    if wide := _unmarked_utf16(data):
        return data.decode(wide, "replace"), wide
    require_text(data[:HEAD], label)
    if b"\x1b$" not in data:  # else perhaps ISO-2022, which is seven-bit and would pass as UTF-8
        try:
            return data.decode(), "utf-8"
        except UnicodeDecodeError:
            pass
    from qusair_reader.sources.legacy import decode_legacy

    return decode_legacy(data, label)


def iana_name(codec: str) -> str:
    """Return the name that IANA's registry of character sets has for one of Python's codecs.

    Other codecs keep their own; `--encoding` takes either.

    >>> iana_name("cp1252"), iana_name("iso8859-2"), iana_name("koi8_r")
    ('windows-1252', 'iso-8859-2', 'koi8-r')
    """
    name = codec.replace("_", "-")
    for ours, theirs in _IANA_FAMILIES:
        if name.startswith(ours):
            return theirs + name.removeprefix(ours)
    return _IANA.get(name, name)


def require_text(head: bytes, label: str) -> None:
    """Refuse binary data by its beginning.

    Raises:
        SourceError: The bytes are no text; the message says what to do.
    """
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise SourceError(f"{label}: is {what}")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if not controls or head.startswith(tuple(mark for mark, _ in _BOMS)) or _unmarked_utf16(head):
        return
    if controls > len(head) * _MOST_CONTROLS or (b"\0" in head and not _is_utf8(head)):
        raise SourceError(
            f"{label}: is binary, not text; give a text file, or its encoding with --encoding"
        )


def _is_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8, but for a character that the end cuts in two."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: half of all bytes of English text are 0."""
    head = data[:4096]
    pairs = len(head) // 2
    if pairs < 2 or head.count(0) < pairs * 0.6:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs * 0.7 and even < pairs * 0.05:
        return "utf-16-le"
    if even > pairs * 0.7 and odd < pairs * 0.05:
        return "utf-16-be"
    return None


def _decode_as(data: bytes, label: str, encoding: str) -> tuple[str, str]:
    """Decode in the encoding that was asked for, strictly: a wrong one is better told than shown."""
    from qusair_reader.sources.legacy import text_codec

    name = text_codec(encoding)
    if name is None:
        raise SourceError(
            f"--encoding {one_line(encoding)}: no such text encoding; "
            "try utf-8, windows-1252 or shift_jis"
        )
    try:
        return data.decode(name).removeprefix("\ufeff"), name
    except UnicodeError as error:
        place = (
            f" (byte {error.start} does not fit)" if isinstance(error, UnicodeDecodeError) else ""
        )
        raise SourceError(f"{label}: is not {name}{place}; try another --encoding") from None

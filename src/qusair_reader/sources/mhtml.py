"""A web page saved as a single file (MHTML, RFC 2557) → the bytes of its HTML part."""

from __future__ import annotations


def html_part(data: bytes) -> tuple[bytes, str | None]:
    """Return the HTML part of a web archive and the encoding that it names.

    Data without mail headers and such a part, prose about archives say, come back as they are.
    """
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload, _fitting(payload, part.get_content_charset())
    return data, None


def _fitting(payload: bytes, charset: str | None) -> str | None:
    """Return the declared encoding if there is one and it fits; else it is better detected."""
    try:
        payload.decode(charset or "")
    except (LookupError, ValueError):
        return None
    return charset

"""A saved e-mail (RFC 5322), and a web page saved as one (MHTML, RFC 2557) → the bytes of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import Any, NamedTuple

_SPACES = re.compile(r"\s+")
_LONGEST = 2000
"""Code points of a header; no honest one is as long."""


class Mail(NamedTuple):
    """What a mail says."""

    data: bytes
    encoding: str | None
    """The encoding that the mail names for it, if it fits."""
    subject: str
    is_page: bool
    """Whether it is a web page."""


class _Part(Message):
    """A mail or a part of one; the standard library takes quadratic time for the parameters of a long header."""

    def get_param(
        self, param: str, failobj: Any = None, header: str = "content-type", unquote: bool = True
    ) -> Any:
        is_long = len(str(self.get(header, ""))) > _LONGEST
        return failobj if is_long else super().get_param(param, failobj, header, unquote)


def open_mail(data: bytes) -> Mail:
    """Return the text of a mail, as a web page where it has one; data without a text come back as they are.

    Raises:
        RecursionError: There are parts within parts, hundreds deep.
    """
    message = message_from_bytes(data, _Part)
    parts = {part.get_content_type(): part for part in reversed(list(_parts(message)))}
    for kind in ("text/html", "text/plain"):
        payload = parts[kind].get_payload(decode=True) if kind in parts else None
        if isinstance(payload, bytes) and payload.strip():
            encoding = _fitting(payload, parts[kind].get_content_charset())
            return Mail(payload, encoding, _subject(message), is_page=kind == "text/html")
    return Mail(data, None, "", is_page=False)


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail that are shown: no attachments, nor what is in a mail that is attached."""
    pending = [message]
    while pending:
        part = pending.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            pending += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        elif part.get_content_disposition() != "attachment":
            yield part


def _subject(message: Message) -> str:
    """Return the subject; one that is not encoded as it says comes as it stands."""
    subject = str(message.get("Subject", ""))[:_LONGEST]
    with suppress(LookupError, ValueError, MessageError):
        subject = str(make_header(decode_header(subject)))
    return _SPACES.sub(" ", subject).strip()


def _fitting(payload: bytes, charset: str | None) -> str | None:
    """Return the declared encoding if there is one and it fits; else it is better detected."""
    try:
        payload.decode(charset or "")
    except (LookupError, ValueError):
        return None
    return charset

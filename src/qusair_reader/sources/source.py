"""Where bytes come from: the bundled article, a path, standard input. Nothing else reads bytes."""

from __future__ import annotations

import os
import sys
from os import PathLike
from typing import BinaryIO, NamedTuple

from qusair_reader.errors import SourceError, reason
from qusair_reader.safe import one_line
from qusair_reader.sources.decode import HEAD, decode, iana_name, require_text

BUNDLED = "qusair.txt"
"""The article that ships with the reader."""
STDIN = "-"
MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
"""How the names of files end that hold Markdown."""
FRONT = ("---", "+++")
"""What front matter begins with."""


class Source(NamedTuple):
    """The text of a source and what is known of it."""

    text: str
    """As it was decoded; line ends are still the source's own."""
    name: str
    """What to call it on a screen: the file's name, "standard input"."""
    title: str
    """The title that a web page gave itself; empty where there is none."""
    encoding: str
    """The encoding that was used, by its IANA name where there is one."""


def read_source(source: str | PathLike[str] | None, *, encoding: str | None = None) -> Source:
    """Read a source whole and return its text; a web page becomes plain text.

    Args:
        source: A path, "-" for standard input, or None for the bundled article.
        encoding: The text's encoding; None detects it.

    Raises:
        SourceError: The source is missing, unreadable, binary or empty, or the encoding is
            unknown or wrong.
    """
    if source is None:
        return Source(_bundled(), BUNDLED, "", "utf-8")
    path = os.fsdecode(source)
    if not path:
        raise SourceError("a source has an empty name; name a file, or - for standard input")
    label = "standard input" if path == STDIN else one_line(path)
    data = _read_stdin(encoding) if path == STDIN else _read_file(path, label, encoding)
    title, is_page = "", False
    if _is_mail(data):
        from qusair_reader.sources.mail import open_mail

        try:
            data, declared, title, is_page = open_mail(data)
        except RecursionError:
            raise SourceError(
                f"{label}: its parts are nested too deeply; save the page as HTML"
            ) from None
        encoding = encoding or declared
    text, used = decode(data, label, encoding)
    name = label if path == STDIN else os.path.basename(path) or path  # noqa: PTH119
    if not is_page and (path == STDIN or path.lower().endswith(MARKDOWN)):
        text, is_page = _open_note(text, label, piped=path == STDIN)
    if not is_page and "<" in text[:4096]:
        from qusair_reader.sources.detect import is_web_page

        is_page = is_web_page(text, path)
    if is_page:
        from qusair_reader.sources.web import extract

        text, own_title = extract(text)
        title = title or own_title
    if not text or text.isspace():
        raise SourceError(f"{label}: no text in it; give a file that holds an article")
    return Source(text, name, title, iana_name(used))


def _open_note(text: str, label: str, *, piped: bool) -> tuple[str, bool]:
    """Return the web page that a note in Markdown makes, and True; what is piped in is one by its front matter."""
    if piped and not text.startswith(FRONT):
        return text, False
    from qusair_reader.sources.markdown import has_front, to_page

    if piped and not has_front(text):
        return text, False
    try:
        return to_page(text), True
    except RecursionError:
        raise SourceError(
            f"{label}: its quotations or lists are nested too deeply; rename it to .txt to read it as it stands"
        ) from None


def _is_mail(data: bytes) -> bool:
    """Whether the data begin with the headers of a mail: prose may begin with a line that looks like one."""
    head = data[:HEAD]
    if not head[:1].isalpha() or b":" not in head[:80]:
        return False
    headers = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    return b"\nmime-version:" in headers or headers.startswith(b"mime-version:")


def _bundled() -> str:
    from qusair_reader.resources import read_data

    return read_data(BUNDLED).decode()


def _read_stdin(encoding: str | None) -> bytes:
    """Return what standard input holds; at a terminal that is what is typed until Ctrl-D."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError("standard input is closed; name a file")
    try:
        return _read(sys.stdin.buffer, "standard input", encoding)
    except OSError as error:
        raise SourceError(f"standard input: {reason(error)}") from None


def _read_file(path: str, label: str, encoding: str | None) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would cost start-up time
            return _read(file, label, encoding)
    except FileNotFoundError:
        told = "no such file; check the name"
        if path.lower().startswith(("http://", "https://")):
            told = "is a web address, not a file; fetch it: curl -s URL | qusair-reader"
        raise SourceError(f"{label}: {told}") from None
    except IsADirectoryError:
        raise SourceError(f"{label}: is a directory; name a file in it") from None
    except PermissionError:
        raise SourceError(f"{label}: permission denied; make it readable (chmod u+r)") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{label}: {reason(error)}") from None


def _read(file: BinaryIO, label: str, encoding: str | None) -> bytes:
    """Read to the end, but look at the beginning first: an endless or huge binary stops there.

    Where an encoding was asked for, the beginning may look like no text.
    """
    try:
        head = file.read(HEAD)
        if len(head) < HEAD:
            return head
        if encoding is None:
            require_text(head, label)
        return head + file.read()
    except MemoryError:
        raise SourceError(
            f"{label}: too large for this machine's memory; give a part of it"
        ) from None

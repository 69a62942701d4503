"""Sources: where bytes come from, what is refused, and the one clear line that says so."""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from pathlib import Path

import pytest

from qusair_reader.errors import SourceError
from qusair_reader.sources import read_source

ROOT = Path(__file__).parents[1]


def refused(source: str | Path, **options: str) -> str:
    with pytest.raises(SourceError) as caught:
        read_source(source, **options)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_the_bundled_article_is_the_file_that_ships() -> None:
    source = read_source(None)

    assert source.text.encode() == (ROOT / "data" / "qusair.txt").read_bytes()
    assert source.name == "qusair.txt"


def test_a_file_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("They came.\r\nThey left.\n", newline="")

    source = read_source(path)

    assert source == ("They came.\r\nThey left.\n", "story.txt", "", "utf-8")
    assert read_source(str(path)) == source


def test_a_missing_file_is_named_with_the_remedy(tmp_path: Path) -> None:
    message = refused(tmp_path / "none.txt")

    assert "none.txt: no such file" in message
    assert "check the name" in message


def test_a_directory_is_told(tmp_path: Path) -> None:
    assert "is a directory" in refused(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    path.chmod(0)

    assert "permission denied" in refused(path)


def test_a_refused_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)

    assert "permission denied; make it readable" in refused("secret.txt")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "file.txt/inner"])
def test_an_impossible_name_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file.txt").write_text("text")

    assert refused(name)


def test_the_name_in_a_message_cannot_act_on_a_terminal(tmp_path: Path) -> None:
    message = refused(tmp_path / "a\x1b[2Jb\nc\u202e")

    assert not set("\x1b\n\u202e") & set(message)


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\u2003".encode()]
)
def test_nothing_to_read_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)

    assert "empty.txt" in refused(path)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "pdftotext"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip -dc"),
        (b"BZh91AY&SY", "bzip2 -dc"),
        (b"\xfd7zXZ\x00\0\0", "xz -dc"),
        (b"PK\x03\x04\x14\0", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "office document"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9, "binary"),
        (bytes(range(256)), "binary"),
        (b"\0" * 100, "binary"),
        (os.urandom(300) + b"\0\xff\xfe\x80", "binary"),
    ],
)
def test_binary_data_is_refused_with_a_remedy(data: bytes, word: str, tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_bytes(data)

    assert word in refused(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom"])
def test_an_endless_device_ends_at_once(device: str) -> None:
    assert "binary" in refused(device)


def test_control_characters_are_text(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(b"They \x1b[31mcame\x07 and\0 left\x7f again.")

    assert read_source(path).text == "They \x1b[31mcame\x07 and\0 left\x7f again."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"They came. " * 20_000,))
    writer.start()

    assert len(read_source(path).text) == 220_000
    writer.join()


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)
        self.closed = False


def test_standard_input_is_read_as_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin("They’re here.".encode()))

    assert read_source("-") == ("They’re here.", "standard input", "", "utf-8")


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert "closed" in refused("-")


def test_too_large_a_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Huge(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if size is None or size < 0:
                raise MemoryError
            return b"word " * (size // 5) + b"w" * (size % 5)

    path = tmp_path / "huge.txt"
    path.write_text("x")
    monkeypatch.setattr("builtins.open", lambda *_: Huge())

    assert "too large" in refused(path)


def test_a_web_page_becomes_text_with_its_title(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html><title>A &amp; B</title><p>They came.<p>They left.")

    assert read_source(path)[:3] == ("They came.\n\nThey left.\n", "page.html", "A & B")


def test_a_web_page_without_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html><title>Empty</title><script>let a = 1</script>")

    assert "no text" in refused(path)


ARCHIVE = """\
From: <Saved by a browser>
Subject: Bridge
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----part"

------part
Content-Type: text/html{charset}
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html><head><title>Bridge</title></head><body><p>It =E2=80=9Copened=E2=80=9D=
 again.</p></body></html>
------part
Content-Type: text/css

p {{ color: red }}
------part--
"""


@pytest.mark.parametrize("charset", ["", "; charset=utf-8", "; charset=nonsense"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_page_saved_as_a_single_file_is_read(charset: str, line_end: str, tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(ARCHIVE.format(charset=charset).replace("\n", line_end).encode())

    assert read_source(path)[:3] == ("It “opened” again.\n", "page.mhtml", "Bridge")


LETTER = """\
Return-Path: <list@example.org>
Subject: =?utf-8?Q?The_Friday=0A_letter_=E2=80=93_quay?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=a

--a
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

It =E2=80=9Copened=E2=80=9D ag=
ain.
--b
{page}--b--
--a
Content-Type: text/html
Content-Disposition: attachment

<p>Attached</p>
--a--
"""
PAGE_PART = """\
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: base64

VGhlIGNhZukgb3BlbmVkLjxicj5BdCBub29uLg==
"""


@pytest.mark.parametrize(
    ("part", "text"),
    [(PAGE_PART, "The café opened.\nAt noon.\n"), ("", "It “opened” again.")],
    ids=["as a page", "as text"],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_saved_mail_is_read(part: str, text: str, line_end: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(LETTER.format(page=part).replace("\n", line_end).encode())

    source = read_source(path)

    assert source.text == text
    assert source.title == "The Friday letter – quay"


@pytest.mark.parametrize(
    "subject", ["=?utf-8?B?x?=", "=?x?Q?=E2?=", "plain \xe4"], ids=["cut", "unknown", "bytes"]
)
def test_a_mail_with_a_broken_subject_is_read(subject: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(f"Subject: {subject}\nMIME-Version: 1.0\n\nIt opened.\n".encode("latin-1"))

    assert read_source(path).text == "It opened.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Note: the bridge opened.\n\nMIME-Version: 1.0 is a header.\n",
        "From: the editor\nSubject: rowing\n\nSir, I rowed.\n",
        "MIME-Version: 1.0\nContent-Type: image/png\n\nx\n",
    ],
    ids=["prose", "a letter to the editor", "no text"],
)
def test_what_is_no_mail_is_read_as_it_stands(text: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(text)

    assert read_source(path).text == text


def test_a_mail_with_endless_headers_takes_no_more_than_linear_time(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_text(
        f"MIME-Version: 1.0\nSubject: {'x ' * 200_000}\n"
        f'Content-Type: text/plain; x="{";" * 400_000}\n\nIt opened.\n'
    )
    began = time.process_time()

    assert read_source(path).text == "It opened.\n"
    assert time.process_time() - began < 5


def test_prose_about_archives_is_prose(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The header says: multipart/related. That is all.\n")

    assert read_source(path).text == "The header says: multipart/related. That is all.\n"


def test_an_archive_nested_too_deeply_is_told(tmp_path: Path) -> None:
    parts = [
        f"Content-Type: multipart/related; boundary=b{depth}\n\n--b{depth}\n"
        for depth in range(1200)
    ]
    path = tmp_path / "page.mhtml"
    path.write_text("MIME-Version: 1.0\n" + "".join(parts) + "Content-Type: text/html\n\n<p>x\n")

    assert "nested too deeply; save the page as HTML" in refused(path)


@pytest.mark.parametrize("times", [1, 5000])
def test_an_encoding_that_is_asked_for_holds_whatever_the_bytes_look_like(
    times: int, tmp_path: Path
) -> None:
    text = "橋は春に開通する。\n" * times
    path = tmp_path / "news.txt"
    path.write_bytes(text.encode("utf-16-le"))

    assert read_source(path, encoding="utf-16-le").text == text


def test_a_path_of_bytes_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("They came.")

    assert read_source(os.fsencode(path)).name == "story.txt"  # type: ignore[arg-type]

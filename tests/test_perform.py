"""What an effect does outside the pager: it opens editors and makes copies."""

from __future__ import annotations

import os
import re
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.pager import perform
from qusair_reader.pager.document import Document
from qusair_reader.pager.events import Told
from qusair_reader.pager.shelf import Opened


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["vi", "+7", "/a b.txt"]),
        ("vim -R", ["vim", "-R", "+7", "/a b.txt"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "/a b.txt"]),
        ("code --wait", ["code", "--wait", "--goto", "/a b.txt:7"]),
        ("'/my apps/subl' -w", ["/my apps/subl", "-w", "/a b.txt:7"]),
        ("  ", ["vi", "+7", "/a b.txt"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor: str, expected: list[str]) -> None:
    assert perform.command_line(editor, "/a b.txt", 7) == expected


def test_an_open_quotation_in_the_editors_name_is_an_error() -> None:
    with pytest.raises(ValueError, match="quotation"):
        perform.command_line("vi 'x", "/a", 1)


@given(
    st.lists(st.sampled_from(["", "word", "word word", "end."]), min_size=1, max_size=12), st.data()
)
def test_the_line_of_a_plain_file_is_exact(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    offset = data.draw(st.integers(0, len(text)))

    assert perform._line(text, offset) == len(text[:offset].split("\n"))


def test_the_line_of_a_web_page_is_that_of_its_words(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html>\n<p>The same words.\n\n<p>Another.\n<p>The same words.\n", "utf-8")
    document = Document("The same words.\n\nAnother.\n\nThe same words.")
    opened = Opened(0, document, str(page))
    lines = [
        perform._line_in_file(str(page), opened, match.start())
        for match in re.finditer(r"The same|Another", document.text)
    ]

    assert lines == [2, 4, 5]


def test_a_place_that_the_file_does_not_hold_opens_its_first_line(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>Fish &amp; chips\n", "utf-8")
    opened = Opened(0, Document("Fish & chips"), str(page))

    assert perform._line_in_file(str(page), opened, 0) == 1
    assert perform._line_in_file(str(tmp_path / "gone"), opened, 0) == 1


class Writes:
    """Stands for a terminal that only takes text."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def write(self, text: str) -> None:
        """Keep what is sent."""
        self.sent.append(text)


def test_a_copy_is_one_sequence_and_holds_no_control(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    terminal = Writes()
    told = perform.copy(terminal, "a “b”\x1b[201~", "2 words")  # type: ignore[arg-type]

    assert told == Told("2 words: sent to the clipboard")
    assert len(terminal.sent) == 1
    assert terminal.sent[0].startswith("\x1b]52;c;")
    assert b64decode(terminal.sent[0][7:-2]).decode() == "a “b”␛[201~"


def test_a_copy_that_terminals_do_not_take_is_told() -> None:
    terminal = Writes()
    told = perform.copy(terminal, "x" * 80_000, "1 word")  # type: ignore[arg-type]

    assert told == Told("too long for the terminal's clipboard; w writes to a file")
    assert terminal.sent == []


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ('echo "$@" >told; cat >>told', "1 word: sent to tmux and the clipboard"),
        ("exit 1", "1 word: sent to the clipboard"),
        ("exec sleep 60", "1 word: sent to the clipboard"),
        (None, "1 word: sent to the clipboard"),
    ],
    ids=["takes it", "too old", "hangs", "is not there"],
)
def test_tmux_gets_a_copy_too_and_never_holds_it_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str | None, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if script is None:
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        tmux = tmp_path / "tmux"
        tmux.write_text(f"#!/bin/sh\n{script}\n")
        tmux.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("TMUX", "socket,1,0")
    terminal = Writes()
    said = perform.copy(terminal, "Bernëʼs", "1 word")  # type: ignore[arg-type]

    assert isinstance(said, Told)
    assert said.message == told
    assert len(terminal.sent) == 1
    if "tmux" in told:
        assert (tmp_path / "told").read_text("utf-8") == "load-buffer -w -\nBernëʼs"

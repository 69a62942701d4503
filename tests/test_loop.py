"""The loop on a terminal that is played: what is typed, what is sent, what is remembered."""

from __future__ import annotations

import base64
import contextlib
import os
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self
from unittest.mock import patch

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.annotation.marks import Name
from qusair_reader.article import Block
from qusair_reader.errors import SourceError
from qusair_reader.pager import decode, loop
from qusair_reader.pager.loop import Pager
from qusair_reader.pager.shelf import Shelf
from qusair_reader.pager.terminal import ENTER, Closed, Ended, Input, Size
from qusair_reader.settings import Settings
from qusair_reader.sources import Source, read_source

PARAGRAPHS = 60
ARTICLE = "\n\n".join(
    f"Paragraph {n} tells of the harbour in plain words." for n in range(PARAGRAPHS)
)
OTHER = "Another story\n\nIt is short and tells of the hills."

Script = Iterator[bytes | Input | BaseException | Callable[[], None]]


class FakeTerminal:
    """Plays a script: bytes are typed, inputs returned, exceptions raised, functions called."""

    def __init__(self, *script: bytes | Input | BaseException | Callable[[], None]) -> None:
        self.columns, self.rows = 60, 12
        self.writes: list[str] = []
        self.spawned: list[Sequence[str]] = []
        self.suspended = 0
        self.asked = 0
        self._script: Script = iter(script)
        self._prefix = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def size(self) -> Size:
        """Return the size that the test set."""
        return Size(self.columns, self.rows)

    def show(self) -> None:
        """Enter the screen with the next write."""
        self._prefix = ENTER

    def ask_background(self) -> None:
        """Count the question."""
        self.asked += 1

    def write(self, text: str) -> None:
        """Keep what was sent."""
        self.writes.append(self._prefix + text)
        self._prefix = ""

    def read(self, seconds: float | None) -> Input:
        """Play the next step; whoever does not want to wait gets nothing."""
        if seconds is not None:
            return Input()
        step = next(self._script, None)
        if step is None:
            raise Closed
        if isinstance(step, BaseException):
            raise step
        if isinstance(step, bytes):
            return Input(step)
        if isinstance(step, Input):
            return step
        step()
        return Input()

    def wake(self) -> None:
        """Do nothing: the script goes on by itself."""

    def suspend(self) -> None:
        """Count the stop."""
        self.suspended += 1

    def spawn(self, command: Sequence[str]) -> int:
        """Keep the command."""
        self.spawned.append(command)
        return 0

    def screen(self) -> list[str]:
        """Return the rows that a terminal shows after everything that was written."""
        screen = pyte.Screen(self.columns, self.rows)
        stream = pyte.Stream(screen)
        for text in self.writes:
            stream.feed(re.sub(r"\x1b\]52;.*?\x1b\\", "", text))
        return [row.rstrip() for row in screen.display]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TMUX", raising=False)
    return tmp_path


def read(source: str | None) -> Source:
    texts = {None: ARTICLE, "other": OTHER, "-": ARTICLE}
    if source not in texts:
        raise SourceError(f"{source}: no such file; check the name")
    return Source(texts[source], source or "bundled", "", "utf-8")


def play(
    *script: bytes | Input | BaseException | Callable[[], None],
    sources: Sequence[str | None] = (None,),
    chosen: Settings | None = None,
    from_start: bool = False,
    terminal: FakeTerminal | None = None,
) -> FakeTerminal:
    """Run the pager over a script; then its terminal is closed."""
    terminal = terminal or FakeTerminal()
    terminal._script = iter(script)
    shelf = Shelf(sources, read, "off")
    pager = Pager(terminal, shelf, chosen or Settings(theme="dark"))
    pager.open(shelf.first(), from_start=from_start)
    with contextlib.suppress(Closed):
        pager.run()
    pager.remember_place()
    return terminal


def frames(terminal: FakeTerminal) -> list[str]:
    return [text for text in terminal.writes if "\x1b[?2026h" in text]


def state_file(home: Path) -> Path:
    return home / "state" / "qusair-reader" / "state"


def test_the_first_frame_is_one_write_that_enters_the_screen_first() -> None:
    terminal = play()

    assert len(terminal.writes) == 1
    assert terminal.writes[0].startswith(f"{ENTER}\x1b[?2026h")
    assert terminal.writes[0].endswith("\x1b[?2026l")
    assert "Paragraph 0 tells" in "\n".join(terminal.screen())


def test_only_rows_that_changed_are_sent() -> None:
    terminal = play(b":")

    assert re.findall(r"\x1b\[(\d+)H", frames(terminal)[1]) == [str(terminal.rows)]


def test_an_event_that_changes_nothing_sends_nothing() -> None:
    terminal = play(b"\x1b]4;1;rgb:0/0/0\x07", b"\x1b[?1;2c")

    assert len(terminal.writes) == 1


def test_keys_that_came_together_make_one_frame() -> None:
    terminal = play(b"j" * 40)

    assert len(frames(terminal)) == 2
    assert "Paragraph 20 tells" in "\n".join(terminal.screen())


def test_keys_that_keep_coming_are_taken_in_before_a_frame() -> None:
    """A held-down key: each key is there by the time the one before it was answered."""

    class Held(FakeTerminal):
        left = 30

        def read(self, seconds: float | None) -> Input:
            if self.left and len(self.writes):
                self.left -= 1
                return Input(b"j")
            return super().read(seconds)

    terminal = play(terminal=Held())

    assert "Paragraph 15 tells" in "\n".join(terminal.screen())
    assert len(frames(terminal)) < 10


def test_a_search_follows_what_was_typed_at_once_not_each_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from qusair_reader import phrase

    searched: list[str] = []
    compiled = phrase.compile_phrase

    def compile_phrase(phrase: str, **options: Any) -> re.Pattern[str]:
        searched.append(phrase)
        return compiled(phrase, **options)

    monkeypatch.setattr(phrase, "compile_phrase", compile_phrase)
    terminal = play(b"/the harbour in\x7f\x7fof", b"\x7f\x7fin")

    assert searched == [
        *("the harbour in", "the harbour i", "the harbour ", "the harbour of"),
        "the harbour o",
    ]
    assert terminal.screen()[-1].startswith("/the harbour in")


def test_a_resize_draws_for_the_new_size_and_keeps_the_place() -> None:
    terminal = FakeTerminal()

    def widen() -> None:
        terminal.columns, terminal.rows = 40, 8

    play(b"20j", widen, Input(resized=True), terminal=terminal)
    rows = re.findall(r"\x1b\[(\d+)H", frames(terminal)[-1])

    assert rows == [str(row) for row in range(1, 9)]
    assert "Paragraph 10 tells" in terminal.screen()[0]


def test_everything_is_sent_again_after_the_process_was_stopped() -> None:
    terminal = play(Input(continued=True, resized=True))

    assert len(re.findall(r"\x1b\[(\d+)H", frames(terminal)[1])) == terminal.rows


@pytest.mark.parametrize("step", [b"\x1a", Input(stopped=True)], ids=["key", "signal"])
def test_suspending_stops_once_and_draws_everything_again(step: bytes | Input) -> None:
    terminal = play(step)

    assert terminal.suspended == 1
    assert len(re.findall(r"\x1b\[(\d+)H", frames(terminal)[1])) == terminal.rows


def test_a_lone_esc_is_taken_for_a_key_after_a_short_wait() -> None:
    terminal = play(b"/", b"\x1b", lambda: None)

    assert not any(row.startswith("/") for row in terminal.screen())


def test_copying_goes_through_the_terminal() -> None:
    terminal = play(b"yy")
    sent = next(text for text in terminal.writes if "\x1b]52;c;" in text)

    copied = base64.b64decode(sent.removeprefix("\x1b]52;c;").removesuffix("\x1b\\"))
    assert copied == b"Paragraph 0 tells of the harbour in plain words."
    assert "sent to the clipboard" in terminal.screen()[-1]


def test_the_cleaned_copy_is_written_and_nothing_overwritten_unasked(home: Path) -> None:
    target = home / "copy.txt"
    target.write_text("old")
    typed = b"w\x15" + str(target).encode() + b"\r"

    terminal = play(typed, b"n")
    assert target.read_text() == "old"
    terminal = play(typed, b"y")
    assert target.read_text("utf-8").startswith("Paragraph 0 tells")
    assert "wrote" in terminal.screen()[-1]


def test_keys_typed_ahead_answer_the_question_that_comes(home: Path) -> None:
    target = home / "copy.txt"
    target.write_text("mine", "utf-8")
    play(b"w\x15" + str(target).encode() + b"\rnj")
    assert target.read_text("utf-8") == "mine"

    terminal = play(b"w\x15" + str(target).encode() + b"\ryj")
    assert target.read_text("utf-8").startswith("Paragraph 0")
    assert terminal.screen()[-1].startswith(" bundled")


def test_a_directory_is_not_offered_to_be_overwritten(home: Path) -> None:
    terminal = play(b"w\x15" + str(home).encode() + b"\r")

    assert "cannot write: a directory" in terminal.screen()[-1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_written_to_as_nobody_may_read_it(home: Path) -> None:
    os.mkfifo(home / "pipe")
    terminal = play(b"w\x15" + str(home / "pipe").encode() + b"\r")

    assert "cannot write: a pipe or a device" in terminal.screen()[-1]


def test_a_file_that_cannot_be_written_is_told(home: Path) -> None:
    terminal = play(b"w\x15" + str(home / "none" / "copy.txt").encode() + b"\r")

    assert "cannot write: no such file or directory" in terminal.screen()[-1]


def test_the_editor_opens_at_the_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = home / "story.txt"
    path.write_text(ARTICLE, "utf-8")
    monkeypatch.setenv("VISUAL", "ed -s")
    terminal = FakeTerminal()
    shelf = Shelf([str(path)], cleaning="off")
    pager = Pager(terminal, shelf, Settings(theme="dark"))
    terminal._script = iter((b"20j", b"v", b"q"))
    pager.open(shelf.first())
    pager.run()

    assert terminal.spawned == [["ed", "-s", "+21", str(path)]]
    assert len(re.findall(r"\x1b\[(\d+)H", frames(terminal)[-1])) == terminal.rows


def test_no_editor_is_opened_on_a_file_that_is_gone(home: Path) -> None:
    path = home / "story.txt"
    path.write_text(ARTICLE, "utf-8")
    terminal = FakeTerminal(path.unlink, b"v")
    terminal.columns = 200
    shelf = Shelf([str(path)], cleaning="off")
    pager = Pager(terminal, shelf, Settings(theme="dark"))
    pager.open(shelf.first())
    with contextlib.suppress(Closed):
        pager.run()

    assert terminal.spawned == []
    assert "story.txt is gone; w writes what you read" in terminal.screen()[-1]


def test_a_width_that_cannot_be_kept_is_told_once(home: Path) -> None:
    (home / "state").write_text("no directory", "utf-8")
    terminal = FakeTerminal()
    terminal.columns = 200

    assert "76 cells wide; not kept, as " in play(b"+", terminal=terminal).screen()[-1]
    assert "state/qusair-reader cannot be written" in terminal.screen()[-1]
    assert play(b"++").screen()[-1].startswith(" 80 cells wide, the screen has 60 ")


def reading_again(
    home: Path, keys: Sequence[bytes], write: Callable[[Path], None], *, editor: bool = False
) -> FakeTerminal:
    """Run the pager over a file that is written to: by the editor, or between the first keys and the others."""
    path = home / "story.txt"
    path.write_text(ARTICLE, "utf-8")

    class Editing(FakeTerminal):
        def spawn(self, command: Sequence[str]) -> int:
            write(path)
            return super().spawn(command)

    terminal = Editing()
    terminal.columns = 160
    shelf = Shelf([str(path)], cleaning="off")
    pager = Pager(terminal, shelf, Settings(theme="dark", history=False))
    between = () if editor else (lambda: write(path),)
    terminal._script = iter((keys[0], *between, *keys[1:]))
    pager.open(shelf.first())
    with contextlib.suppress(Closed):
        pager.run()
    return terminal


def test_what_was_edited_is_read_again_and_the_place_kept(home: Path) -> None:
    def lengthen(path: Path) -> None:
        path.write_text(f"A new beginning.\n\n{ARTICLE}", "utf-8")

    for keys, editor in (((b"20j", b"v"), True), ((b"20j", b"R"), False)):
        terminal = reading_again(home, keys, lengthen, editor=editor)

        assert "Paragraph 10 tells" in terminal.screen()[0]
        assert "the file has changed and was read again" in terminal.screen()[-1]
        terminal = reading_again(home, (*keys, b"g"), lengthen, editor=editor)
        assert "A new beginning." in "\n".join(terminal.screen())


def test_a_search_and_the_named_places_go_along_when_a_file_is_read_again(home: Path) -> None:
    def lengthen(path: Path) -> None:
        path.write_text(f"A new harbour.\n\n{ARTICLE}", "utf-8")

    terminal = reading_again(home, (b"20jma/harbour\r", b"R", b"j"), lengthen)
    assert f"/{PARAGRAPHS + 1}" in terminal.screen()[-1]
    terminal = reading_again(home, (b"20jmag", b"R'a"), lengthen)
    assert "Paragraph 10 tells" in terminal.screen()[0]
    terminal = reading_again(home, (b"&harbour\r", b"R", b"g"), lengthen)
    assert "A new harbour" in "\n".join(terminal.screen())


def test_a_file_that_became_shorter_or_went_away_leaves_something_to_read(home: Path) -> None:
    def shorten(path: Path) -> None:
        path.write_text("Short now.", "utf-8")

    terminal = reading_again(home, (b"G", b"R", b"j"), shorten)
    assert "Short now." in "\n".join(terminal.screen())

    terminal = reading_again(home, (b"20j", b"R"), lambda path: path.unlink())
    assert "Paragraph 10 tells" in terminal.screen()[0]
    assert "no such file" in terminal.screen()[-1]


def test_a_file_that_has_not_changed_is_not_read_again(home: Path) -> None:
    terminal = reading_again(home, (b"20j", b"R"), lambda _: None)

    assert "Paragraph 10 tells" in terminal.screen()[0]
    assert "read again" not in terminal.screen()[-1]


@pytest.mark.parametrize("source", [None, "-"])
def test_what_has_no_file_is_said_not_to_be_read_again(source: str | None) -> None:
    assert "cannot be read again" in play(b"R", sources=(source,)).screen()[-1]


def test_what_has_no_file_is_edited_as_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Editing(FakeTerminal):
        def spawn(self, command: Sequence[str]) -> int:
            seen.append(Path(command[-1].rpartition(":")[0]).read_text("utf-8"))
            return super().spawn(command)

    monkeypatch.setenv("VISUAL", "code --wait")
    terminal = play(b"2jv", terminal=Editing())
    path, _, line = terminal.spawned[0][-1].rpartition(":")

    assert seen == [ARTICLE]
    assert terminal.spawned == [["code", "--wait", "--goto", f"{path}:{line}"]]
    assert line == "3"
    assert not Path(path).exists()
    assert "that was a copy" in terminal.screen()[-1]


def test_the_next_source_and_back_keeps_both_places() -> None:
    terminal = play(b"20j", b":n\r", sources=(None, "other"))
    assert "Another story" in "\n".join(terminal.screen())

    terminal = play(b":n\r", b":p\r", sources=(None, "other"), from_start=True)
    assert "Paragraph 0 tells" in "\n".join(terminal.screen())

    terminal = play(b"20j", b":n\r", b":p\r", sources=(None, "other"), from_start=True)
    assert "Paragraph 10 tells" in terminal.screen()[0]


def test_named_places_and_the_search_are_kept_from_source_to_source() -> None:
    sources, there = (None, "other"), (b"20jmag", b":n\r", b":p\r")

    assert "Paragraph 10 tells" in play(*there, b"'a", sources=sources).screen()[0]
    assert "no mark a" in play(b"ma", b":n\r", b"'a", sources=sources).screen()[-1]
    terminal = play(b"/tells\r", b":n\r", b"", sources=sources)
    assert "/tells ?/1" in terminal.screen()[-1]
    assert "1/1" in play(b"/tells\r", b":n\r", b"n", sources=sources).screen()[-1]


def test_a_source_that_cannot_be_read_is_passed_over_and_told() -> None:
    terminal = play(b":n\r", sources=(None, "missing", "other"))

    assert "Another story" in "\n".join(terminal.screen())
    assert "missing: no such file" in terminal.screen()[-1]


def test_a_first_source_that_cannot_be_read_is_passed_over_and_told() -> None:
    terminal = play(sources=("missing", "other"))

    assert "Another story" in "\n".join(terminal.screen())
    assert "missing: no such file" in terminal.screen()[-1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_may_keep_one_waiting_is_read_before_the_pager_has_the_terminal(home: Path) -> None:
    os.mkfifo(home / "pipe")
    (home / "file").write_text("A file.")
    files = [str(home / name) for name in ("file", "pipe", "missing", "x" * 5000, "\0")]
    asked: list[str | None] = []

    def tell(source: str | None) -> Source:
        asked.append(source)
        return read(None)

    shelf = Shelf([None, *files, "-", str(home)], tell, "off")
    shelf.first()

    assert asked == [None, str(home / "pipe"), *files[2:], "-", str(home)]
    pipe = shelf.step(0, 2)
    assert pipe is not None
    assert pipe.path is None  # an editor would wait for it


def test_without_a_readable_source_the_terminal_is_not_touched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loop, "open_terminal", lambda **_: pytest.fail("opened the terminal"))

    failures = loop.open_pager(Shelf(["missing", "gone"], read), Settings())

    assert [str(failure).partition(":")[0] for failure in failures] == ["missing", "gone"]


def test_a_source_that_was_never_come_to_is_told_if_it_plainly_cannot_be_read(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "one").write_text("One.")
    (home / "two").write_text("Two.")
    (home / "empty").write_text("")
    asked: list[str | None] = []

    def tell(source: str | None) -> Source:
        asked.append(source)
        return read_source(source)

    monkeypatch.chdir(home)
    terminal = FakeTerminal(b"q")
    terminal.columns = 90
    monkeypatch.setattr(loop, "open_terminal", lambda **_: terminal)
    shelf = Shelf(["one", "missing", "two", "empty", "."], tell, "off")
    failures = loop.open_pager(shelf, Settings(theme="dark"))

    assert asked == ["one", "missing", "empty", "."]
    says = ["missing: no such file", "empty: is empty", "is a directory"]
    assert [part in str(one) for part, one in zip(says, failures, strict=True)] == [True] * 3
    assert "missing: no such file; check the name (and 2 more)" in terminal.screen()[-1]


def test_a_source_that_cannot_be_read_is_told_whenever_it_is_passed_over() -> None:
    for keys in ((b":n\r",), (b":n\r", b":n\r"), (b":p\r", b":n\r")):
        terminal = play(*keys, sources=(None, "missing"))

        assert "Paragraph 0 tells" in "\n".join(terminal.screen())
        assert "missing: no such file" in terminal.screen()[-1]

    assert "missing" not in play(b"j", sources=(None, "missing")).screen()[-1]
    assert (
        "missing: no such"
        in play(b":n\r", b":p\r", sources=(None, "missing", "other")).screen()[-1]
    )


def test_a_source_opens_where_it_was_left_known_by_its_content() -> None:
    play(b"20j")

    assert "Paragraph 10 tells" in play(sources=("-",)).screen()[0]
    assert "Paragraph 0 tells" in "\n".join(play(sources=("-",), from_start=True).screen())


def test_without_history_nothing_is_kept(home: Path) -> None:
    play(b"20j", b"/harbour\r", b"++", chosen=Settings(theme="dark", history=False))

    assert not state_file(home).exists()
    assert "Paragraph 0 tells" in "\n".join(play().screen())


def test_searches_and_the_width_are_kept(home: Path) -> None:
    play(b"/harbour\r", b"40=")
    kept = state_file(home).read_text("utf-8")

    assert "search harbour\n" in kept
    assert "value width 40\n" in kept
    assert "/harbour" in play(b"/\x1b[A").screen()[-1]


def test_the_usual_width_is_that_of_the_settings() -> None:
    chosen = Settings(theme="dark", width=30, history=False)

    assert "30 cells wide" in play(b"++", b"=", chosen=chosen).screen()[-1]
    assert "72 cells wide" in play(b"++", b"=").screen()[-1]


def test_the_background_decides_between_dark_and_light_whenever_it_comes() -> None:
    auto = Settings(theme="auto")
    early = play(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", chosen=auto)
    light = play(chosen=Settings(theme="light"))
    dark = play(b"\x1b]11;rgb:1111/1111/1111\x07", chosen=auto)

    assert early.asked == 1
    assert early.screen() == light.screen()
    assert len(dark.writes) == 1, "dark is what was drawn already"


def test_a_theme_that_was_chosen_is_not_asked_about() -> None:
    terminal = play(b"\x1b]11;rgb:ffff/ffff/ffff\x07", chosen=Settings(theme="dark"))

    assert terminal.asked == 0
    assert len(terminal.writes) == 1


def test_a_place_is_kept_when_a_signal_or_a_closed_terminal_ends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    for last in (Ended(15), Closed()):
        terminal = FakeTerminal(b"20j", last)
        monkeypatch.setattr(loop, "open_terminal", lambda terminal=terminal, **_: terminal)
        monkeypatch.setattr(loop, "end_by", ended.append)
        loop.open_pager(Shelf([None], read, "off"), Settings(), from_start=True)

        assert "Paragraph 10 tells" in play().screen()[0]

    assert ended == [15]


@pytest.mark.parametrize("fails", [False, True])
def test_a_far_hit_comes_without_another_key(monkeypatch: pytest.MonkeyPatch, fails: bool) -> None:
    text = "\n\n".join(f"This is line {number} of a long text." for number in range(6000))
    awake = threading.Semaphore(0)
    typed = iter([b"/line 5999", b"\r"])

    def read(seconds: float | None) -> Input:
        """Type when the pager has come to rest; quit when it wants to rest again."""
        if seconds is None:
            if (keys := next(typed, None)) is not None:
                return Input(keys)
            if not awake.acquire(timeout=10):
                raise Closed
            if "line 5999" in "".join(terminal.screen()[:-1]):
                raise Closed
        return Input()

    class Failing:
        def find(self, _text: str, _blocks: Sequence[Block]) -> list[Name]:
            if fails:
                raise RuntimeError("no model")
            return []

    terminal = FakeTerminal()
    monkeypatch.setattr(terminal, "read", read)
    monkeypatch.setattr(terminal, "wake", awake.release)
    shelf = Shelf([None], lambda _: Source(text, "long", "", "utf-8"), "off", Failing())
    pager = Pager(terminal, shelf, Settings(theme="dark", history=False))
    pager.open(shelf.first())
    with contextlib.suppress(Closed):
        pager.run()

    assert "line 5999" in "".join(terminal.screen()[:-1])


def test_ctrl_c_ends_as_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "open_terminal", lambda **_: FakeTerminal(b"\x03"))

    with pytest.raises(KeyboardInterrupt):
        loop.open_pager(Shelf([None], read, "off"), Settings())


def test_recognisers_that_fail_are_told_and_reading_goes_on() -> None:
    class Failing:
        def find(self, _text: str, _blocks: Sequence[Block]) -> list[Name]:
            raise RuntimeError("no model")

    terminal = FakeTerminal()
    shelf = Shelf([None], read, "off", Failing())
    pager = Pager(terminal, shelf, Settings(theme="dark"))
    pager.open(shelf.first())

    def settle() -> None:
        for thread in threading.enumerate():
            if thread.name == "marks":
                thread.join(10)

    terminal._script = iter((settle, b"", Input(), b"q"))
    pager.run()

    assert "marks are not complete: RuntimeError: no model" in terminal.screen()[-1]


BYTES = st.one_of(
    st.sampled_from(
        [b"\x1b[A", b"\x1b[6~", b"\x1b", b"/har\r", b"n", b"x", b"\t", b"]n", b"tr", b"h"]
    ),
    st.sampled_from(
        [b"&plain\r", b":n\r", b":p\r", b"+", b"yy", b"50%", b"G", b"\x1b[200~x\n\x1b[201~"]
    ),
    st.binary(min_size=1, max_size=4).map(
        lambda raw: raw.translate(None, b"\x03w")
    ),  # stay, write not
)
SIZES = st.tuples(st.integers(1, 100), st.integers(1, 30))


@settings(max_examples=60, deadline=None)
@given(st.lists(BYTES | SIZES, max_size=25))
def test_whatever_comes_the_frames_fit_the_screen(steps: list[bytes | tuple[int, int]]) -> None:
    terminal = FakeTerminal()

    def resizer(size: tuple[int, int]) -> Callable[[], None]:
        def resize() -> None:
            terminal.columns, terminal.rows = size

        return resize

    script: list[bytes | Input | BaseException | Callable[[], None]] = []
    for step in steps:
        script += [step] if isinstance(step, bytes) else [resizer(step), Input(resized=True)]
    chosen = Settings(theme="dark", history=False)
    with patch.multiple(decode, ESCAPE_SECONDS=0.0, STALLED_SECONDS=0.0):
        play(*script, sources=(None, "other"), chosen=chosen, terminal=terminal)

    for text in frames(terminal):
        rows = [int(row) for row in re.findall(r"\x1b\[(\d+)H\x1b\[2K", text)]
        assert rows == sorted(rows)
        assert not set(text) & set("\0\r\n\t\x7f\x9b")

"""The pager in a real pseudo-terminal: what is drawn, and how the terminal is left.

Nothing here sleeps for a fixed time: every step waits for what it needs to see, with a generous limit.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyte
import pytest

LIMIT = 60.0
"""Seconds that anything may take on a slow, busy machine."""
READER = (sys.executable, "-m", "qusair_reader")
MODES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")


class Session:
    """A program whose controlling terminal is ours to play."""

    def __init__(
        self,
        command: Sequence[str],
        environment: dict[str, str],
        *,
        size: tuple[int, int] = (80, 24),
        stdin: int | None = None,
    ) -> None:
        self.raw = b""
        self.master, slave = os.openpty()
        self._slave = slave
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.resize(*size)
        self.before = self.modes()
        # A session leader gets the first terminal that it opens as its own.
        open_all = 'exec 3<>"$0" 1>&3 2>&3 3>&-; exec "$@"'
        open_all = open_all if stdin is not None else f'exec 0<>"$0"; {open_all}'
        self.process = subprocess.Popen(
            ["sh", "-c", open_all, os.ttyname(slave), *command],
            stdin=subprocess.DEVNULL if stdin is None else stdin,
            stdout=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )

    def modes(self) -> list[Any]:
        """Return what the kernel holds of the terminal: raw or cooked, echo or not."""
        return termios.tcgetattr(self.master)

    def is_cooked(self) -> bool:
        """Tell whether lines are edited, keys echoed and Ctrl-C sends a signal."""
        wanted = termios.ICANON | termios.ECHO | termios.ISIG
        return bool(self.modes()[3] & wanted == wanted)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def type(self, keys: str) -> None:
        """Press keys, or answer as a terminal does."""
        os.write(self.master, keys.encode())

    def takes_keys(self) -> bool:
        """Tell whether what was typed is read within a second; its screen is not looked at."""
        waiting = bytearray(4)
        for _ in range(100):
            fcntl.ioctl(self._slave, termios.FIONREAD, waiting)
            if not any(waiting):
                return True
            select.select([], [], [], 0.01)
        return False

    def rows(self) -> list[str]:
        """Return what each row of the screen shows."""
        return [row.rstrip() for row in self.screen.display]

    def text(self) -> str:
        """Return what the screen shows, on one line."""
        return " ".join(" ".join(self.rows()).split())

    def pump(self, seconds: float) -> bool:
        """Take in what the program sends; tell whether anything came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Take in what comes until this holds; fail when it cannot come to hold any more."""
        until = time.monotonic() + LIMIT
        while not holds():
            has_ended = self.process.poll() is not None
            came = self.pump(0 if has_ended else 0.1)
            if (has_ended and not came and not holds()) or time.monotonic() > until:
                pytest.fail(f"no {what} in:\n" + "\n".join(self.rows()))

    def see(self, words: str) -> None:
        """Wait until these words are on the screen, whatever their line breaks."""
        self.wait_until(lambda: words in self.text(), repr(words))

    def see_not(self, words: str) -> None:
        """Wait until these words are on the screen no more."""
        self.wait_until(lambda: words not in self.text(), f"end of {words!r}")

    def wait_for(self, pattern: bytes, start: int) -> None:
        """Wait until the program sends this, `start` bytes after its beginning or later."""
        expression = re.compile(pattern, re.DOTALL)
        self.wait_until(lambda: bool(expression.search(self.raw, start)), repr(pattern))

    def end(self) -> int:
        """Wait for the program's end and return its exit code, negative for a signal."""
        self.wait_until(lambda: self.process.poll() is not None, "end")
        while self.pump(0):
            pass
        assert self.process.returncode is not None
        return self.process.returncode

    def modes_left_on(self) -> set[str]:
        """Return the private modes that the program switched on and not off again."""
        on: set[str] = set()
        for numbers, way in MODES.findall(self.raw):
            change = set(numbers.decode().split(";"))
            on = on | change if way == b"h" else on - change
        return on

    def close(self) -> None:
        """End the program whatever it does."""
        for descriptor in (self.master, self._slave):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(LIMIT)


Start = Callable[..., Session]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {
        name: os.environ[name]
        for name in ("PATH", "PYTHONPATH", "LANG", "LC_ALL")
        if name in os.environ
    }
    return {
        **kept,
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "TERM": "xterm-256color",
        "PS1": "ready> ",
        "PYTHONUTF8": "1",
    }


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    sessions: list[Session] = []

    def begin(*arguments: str, command: Sequence[str] = READER, **options: Any) -> Session:
        session = Session([*command, *arguments], environment, **options)
        sessions.append(session)
        return session

    yield begin
    for session in sessions:
        session.close()


def assert_restored(session: Session) -> None:
    """Cooked as before; main screen, cursor, margins, paste and mouse as a shell wants them."""
    assert session.modes() == session.before
    assert session.modes_left_on() == {"25", "7"}
    assert session.raw.rindex(b"\x1b[?1049h") < session.raw.rindex(b"\x1b[?1049l")


def test_the_bundled_article_opens_and_quitting_restores_the_terminal(start: Start) -> None:
    session = start()
    session.see("Syrian government forces and their Lebanese Hizbollah allies")

    assert not session.is_cooked()
    session.wait_until(lambda: bool(re.search(r"\d+ names", session.text())), "names")
    assert {"1049", "2004"} <= session.modes_left_on()
    assert "25" not in session.modes_left_on()
    assert not {"1000", "1006"} & session.modes_left_on(), "the mouse is the terminal's own"
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, -signal.SIGTERM),
        (signal.SIGHUP, -signal.SIGHUP),
        (signal.SIGINT, 130),
        (signal.SIGQUIT, -signal.SIGQUIT),
    ],
    ids=["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"],
)
def test_a_signal_ends_the_pager_and_restores_the_terminal(
    start: Start, number: signal.Signals, code: int
) -> None:
    session = start("--mouse")
    session.see("Syrian government forces")
    session.process.send_signal(number)

    assert session.end() == code
    assert_restored(session)
    assert b"Traceback" not in session.raw


def test_ctrl_c_ends_the_pager_with_its_exit_code(start: Start) -> None:
    session = start()
    session.see("Syrian government forces")
    session.type("\x03")

    assert session.end() == 130
    assert_restored(session)


@pytest.mark.parametrize("room", ["update.update", "view.view"])
def test_an_exception_restores_the_terminal(start: Start, room: str) -> None:
    module, _, function = room.partition(".")
    program = (
        f"import qusair_reader.pager.{module} as room\n"
        f"true = room.{function}\n"
        "def broken(state, *rest):\n"
        "    if \"='5'\" in repr((state, rest[0])):\n"
        "        raise RuntimeError('it broke')\n"
        "    return true(state, *rest)\n"
        f"room.{function} = broken\n"
        "from qusair_reader.cli import main\n"
        "main([])\n"
    )
    session = start(command=(sys.executable, "-c", program))
    session.see("Syrian government forces")
    session.type("5")

    assert session.end() == 2
    assert_restored(session)
    left = session.raw.rindex(b"\x1b[?1049l")
    assert b"RuntimeError: it broke" in b" ".join(session.raw[left:].split()), (
        "told on the screen that stays"
    )


def test_a_closed_terminal_ends_the_pager_and_keeps_the_place(start: Start, tmp_path: Path) -> None:
    session = start()
    session.see("Syrian government forces")
    session.type("}}}}")
    session.see_not("Syrian government forces and their Lebanese")
    os.close(session._slave)
    os.close(session.master)

    assert session.process.wait(LIMIT) in (0, -signal.SIGHUP)
    assert "position " in (tmp_path / "state" / "qusair-reader" / "state").read_text("utf-8")


def test_a_terminal_that_takes_no_more_does_not_keep_the_pager_alive(start: Start) -> None:
    session = start()
    session.see("Syrian government forces")
    until = time.monotonic() + LIMIT
    while session.takes_keys() and time.monotonic() < until:
        session.type("\x0c")  # draw everything again, which nobody reads
    session.process.send_signal(signal.SIGTERM)

    assert session.process.wait(LIMIT) == -signal.SIGTERM
    assert session.modes() == session.before


def test_ctrl_z_stops_and_fg_comes_back(start: Start) -> None:
    """Under a shell with job control, as a reader would."""
    session = start("-i", command=("sh",))
    session.see("ready>")
    session.type(f"{READER[0]} -m qusair_reader\n")
    session.see("Hizbollah allies")
    session.type("}}}}}}")
    session.see_not("Hizbollah allies")
    place = session.rows()[0]

    for way in ("key", "signal"):
        seen = len(session.raw)
        if way == "key":
            session.type("\x1a")
        else:
            os.killpg(os.tcgetpgrp(session.master), signal.SIGTSTP)
        session.wait_for(rb"\x1b\[\?1049l.*(Stopped|Suspended)", seen)
        session.wait_until(session.is_cooked, "cooked mode")
        assert not {"1049", "2004"} & session.modes_left_on()
        seen = len(session.raw)
        session.type("fg\n")
        session.wait_for(rb"\x1b\[\?1049h", seen)
        session.wait_until(lambda: session.rows()[0] == place, "the same place")
        session.wait_until(lambda: not session.is_cooked(), "raw mode")

    session.type("q")
    session.wait_until(session.is_cooked, "cooked mode")
    session.type("exit\n")
    session.end()
    assert not {"1049", "2004"} & session.modes_left_on()


def in_the_background(session: Session, command: str) -> int:
    """Let a shell's job try to go on behind the shell; return its process group once it was stopped."""
    group = 0
    seen = len(session.raw)
    session.type(f"{command}\n")
    while not group:
        session.wait_for(rb"ready> ", seen)
        seen = len(session.raw)
        session.type("jobs -l\n")
        session.wait_for(rb"\n.*ready> ", seen)
        found = re.search(rb"(\d+) Stopped \(tty output\)", session.raw[seen:])
        group = int(found[1]) if found else 0
    return group


@pytest.mark.parametrize("way", ["bg", "kill"])
def test_a_pager_in_the_background_waits_and_fg_comes_back(start: Start, way: str) -> None:
    session = start("-i", command=("sh",))
    session.see("ready>")
    session.type(f"echo 'A piped story.' | {READER[0]} -m qusair_reader\n")
    session.see("A piped story.")
    session.wait_until(lambda: not session.is_cooked(), "raw mode")
    session.type("\x1a")
    session.wait_until(session.is_cooked, "cooked mode")
    group = in_the_background(session, "bg")
    if way == "kill":
        os.killpg(group, signal.SIGCONT)
        in_the_background(session, "")
    seen = len(session.raw)
    session.type("fg\n")
    session.wait_for(rb"\x1b\[\?1049h.*A piped story", seen)
    session.wait_until(lambda: not session.is_cooked(), "raw mode")
    session.type("q")
    session.wait_until(session.is_cooked, "cooked mode")
    session.wait_until(lambda: "1049" not in session.modes_left_on(), "the shell's screen")


def test_a_pager_that_is_started_in_the_background_opens_with_fg(start: Start) -> None:
    session = start("-i", command=("sh",))
    session.see("ready>")
    in_the_background(session, f"{READER[0]} -m qusair_reader --from-start <{os.devnull} &")
    session.type("fg\n")
    session.wait_until(lambda: "1049" in session.modes_left_on(), "pager")
    session.wait_until(lambda: not session.is_cooked(), "raw mode")
    session.type("q")
    session.wait_until(session.is_cooked, "cooked mode")


def test_a_signal_ends_the_pager_in_the_background_and_leaves_the_shell_its_terminal(
    start: Start,
) -> None:
    session = start("-i", command=("sh",))
    session.see("ready>")
    session.type(f"{READER[0]} -m qusair_reader\n")
    session.see("Hizbollah allies")
    session.type("\x1a")
    session.wait_until(session.is_cooked, "cooked mode")
    group = in_the_background(session, "bg")
    before = session.modes()
    os.killpg(group, signal.SIGTERM)
    os.killpg(group, signal.SIGCONT)
    session.type("wait; echo all ended\n")
    session.see("all ended")

    assert session.modes() == before


def test_a_stop_from_outside_is_mended_when_the_process_goes_on(start: Start) -> None:
    session = start()
    session.see("Syrian government forces")
    session.process.send_signal(signal.SIGSTOP)
    os.waitpid(session.process.pid, os.WUNTRACED)  # returns when it has stopped
    termios.tcsetattr(session.master, termios.TCSANOW, session.before)  # as a shell does
    session.screen.reset()
    session.process.send_signal(signal.SIGCONT)
    session.see("Syrian government forces")

    assert not session.is_cooked()
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


def test_a_resize_reflows_and_keeps_the_first_visible_word(start: Start) -> None:
    session = start()
    session.see("Hizbollah allies")
    session.type("}}}}}}")
    session.see_not("Hizbollah allies")
    words = session.text().split()[:3]
    session.resize(40, 10)
    session.wait_until(lambda: session.text().split()[:3] == words, "the first words")

    assert max(len(row) for row in session.rows()) <= 40
    session.resize(160, 40)
    session.wait_until(lambda: " ".join(words) in session.text(), "the first words")
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


def test_keys_come_from_the_terminal_while_the_text_comes_from_a_pipe(start: Start) -> None:
    reading, writing = os.pipe()
    session = start("--keep-all", stdin=reading)
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(b"A piped story\n\n" + b"\n\n".join(b"Line %d here." % n for n in range(90)))
    session.see("A piped story")
    session.type("G")
    session.see("Line 89 here.")
    session.type("q")

    assert session.end() == 0
    assert_restored(session)


def test_a_bare_esc_leaves_the_prompt(start: Start) -> None:
    session = start()
    session.see("Syrian government forces")
    session.type("/clock")
    session.wait_until(lambda: session.rows()[-1].lstrip().startswith("/clock"), "prompt")
    session.type("\x1b")
    session.wait_until(lambda: "/clock" not in session.rows()[-1], "end of the prompt")
    session.type("q")

    assert session.end() == 0


def test_a_small_terminal_still_works(start: Start) -> None:
    session = start(size=(20, 5))
    session.see("Syrian government")
    session.type("G")
    session.see_not("Syrian government forces and")
    session.type("/a")
    session.wait_until(lambda: session.rows()[-1].lstrip().startswith("/a"), "prompt")
    session.type("\rh")
    session.see("h or q leaves this help")
    session.type("qq")

    assert session.end() == 0
    assert_restored(session)


def test_a_late_colour_reply_changes_the_colours_and_types_nothing(start: Start) -> None:
    session = start()
    session.see("Syrian government forces")

    assert session.raw.startswith(b"\x1b]11;?\x1b\\"), "asked before anything is drawn"
    rows, sent = session.rows(), len(session.raw)
    session.type("\x1b]11;rgb:ff")
    select.select([], [], [], 0.2)  # longer than Esc waits: the line is slow
    session.type("ff/ffff/ffff\x1b\\")
    session.wait_until(
        lambda: session.raw.endswith(b"\x1b[?2026l") and len(session.raw) > sent, "frame"
    )

    assert session.rows()[:-1] == rows[:-1]
    assert "no command" not in session.text()
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


def test_a_runaway_expression_is_given_up_and_keys_go_on(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("A story\n\n" + "a" * 60 + "!\n\nAnd so on it goes.\n")
    session = start("--keep-all", str(path))
    session.see("And so on")
    began = time.monotonic()
    session.type("/\x1br(a+)+$")
    session.see("takes too long")
    session.type("\r")
    session.see("error")

    assert time.monotonic() - began < LIMIT / 4
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


def test_the_wheel_scrolls_only_when_asked(start: Start) -> None:
    session = start("--mouse")
    session.see("Hizbollah allies")

    assert {"1000", "1006"} <= session.modes_left_on()
    session.type("\x1b[<65;10;10M" * 4)
    session.see_not("Hizbollah allies")
    session.type("q")
    assert session.end() == 0
    assert_restored(session)


def test_the_editor_gets_a_cooked_terminal_and_the_page_comes_back(
    start: Start, tmp_path: Path, environment: dict[str, str]
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        '#!/bin/sh\nstty -a <&1 >&2\necho "editing $1 of $(basename "$2")"\nread line\n'
    )
    editor.chmod(0o755)
    environment["VISUAL"] = str(editor)
    path = tmp_path / "story.txt"
    path.write_text("A story\n\n" + "\n\n".join(f"Paragraph {n} is here." for n in range(40)))
    session = start("--keep-all", str(path))
    session.see("Paragraph 3 is here.")
    session.type("4jv")
    session.see("editing +5 of story.txt")
    assert session.is_cooked()
    assert not {"1049", "2004"} & session.modes_left_on()
    session.type("\n")
    session.wait_until(lambda: "1049" in session.modes_left_on(), "return")
    session.see("Paragraph 3 is here.")
    session.type("q")

    assert session.end() == 0
    assert_restored(session)


def test_without_any_terminal_there_is_one_line_and_an_exit_code(
    environment: dict[str, str],
) -> None:
    program = (
        "from qusair_reader.errors import ReaderError\n"
        "from qusair_reader.pager import run\n"
        "from qusair_reader.settings import Settings\n"
        "try:\n"
        "    run([None], Settings())\n"
        "except ReaderError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=LIMIT,
        check=True,
    )

    assert done.stdout.startswith("no terminal to read keys from")
    assert done.stderr == ""


def test_a_reader_of_the_output_that_goes_away_ends_it_quietly(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        READER,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaints = process.stderr.read()

        assert process.wait(LIMIT) == 0
        assert complaints == b""

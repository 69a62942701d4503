"""The terminal on POSIX systems: termios on /dev/tty, signals through a pipe into `select`."""

from __future__ import annotations

import contextlib
import errno
import os
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any, Self

from qusair_reader.errors import TerminalError
from qusair_reader.pager.terminal import (
    BACKGROUND_QUERY,
    ENTER,
    LEAVE,
    MOUSE_OFF,
    MOUSE_ON,
    REPLY_SECONDS,
    Closed,
    Ended,
    Input,
    Size,
)

assert sys.platform != "win32"

_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_NEWS = (signal.SIGWINCH, signal.SIGCONT, signal.SIGTSTP)

_STUCK_SECONDS = 0.5
"""How long to wait on leaving for a terminal that takes no bytes."""


class PosixTerminal:
    """The controlling terminal, or the one that a standard stream is."""

    def __init__(self, *, mouse: bool) -> None:
        self._mouse = mouse
        self._fd, self._path, self._owned = _open()
        self._saved: list[Any] = termios.tcgetattr(self._fd)
        self._pipe = (-1, -1)
        self._wakeup = -1
        self._handlers: dict[signal.Signals, Any] = {}
        self._came: set[int] = set()
        self._prefix = ""
        self._is_shown = False
        self._asked = 0.0

    def __enter__(self) -> Self:
        """Go into raw mode and take the signals."""
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for number in _ENDING + _NEWS:
            previous = signal.getsignal(number)
            if previous is not signal.SIG_IGN or number in {signal.SIGWINCH, signal.SIGCONT}:
                self._handlers[number] = previous
                signal.signal(number, self._note)
        try:
            # Started in the background it stops here, until the shell gives it the terminal.
            self._change(lambda: termios.tcflow(self._fd, termios.TCOON))
            self._saved = termios.tcgetattr(self._fd)
            self._set_raw()
        except (Closed, Ended):
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Restore everything; a terminal that is gone or stuck does not hold this up."""
        with contextlib.suppress(OSError, termios.error):
            self._leave()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        for end in self._pipe:
            os.close(end)
        if self._owned:
            os.close(self._fd)

    def size(self) -> Size:
        """Ask the kernel; `COLUMNS` and `LINES`, then 80 by 24, where it does not know."""
        try:
            columns, rows = os.get_terminal_size(self._fd)
        except OSError:
            columns = rows = 0
        return Size(
            columns or _from_environment("COLUMNS", 80), rows or _from_environment("LINES", 24)
        )

    def show(self) -> None:
        """Have the next `write` begin by entering the alternate screen."""
        self._prefix = ENTER + (MOUSE_ON if self._mouse else "")

    def ask_background(self) -> None:
        """Send OSC 11, except to the Linux console, which would print it."""
        if os.environ.get("TERM") not in {"linux", "dumb"}:
            self.write(BACKGROUND_QUERY)
            self._asked = time.monotonic()

    def write(self, text: str) -> None:
        """Send text by one system call where the terminal takes it all at once."""
        if self._prefix:
            text, self._prefix, self._is_shown = self._prefix + text, "", True
        data = memoryview(text.encode("utf-8", "replace"))
        while data:
            data = data[self._write_some(data) :]

    def read(self, seconds: float | None) -> Input:
        """Wait for input or a signal."""
        self._check()
        ready, _, _ = select.select([self._fd, self._pipe[0]], [], [], seconds)
        if self._pipe[0] in ready:
            self._drain_pipe()
        self._check()
        data = self._read_some() if self._fd in ready else b""
        came, self._came = self._came, set()
        continued = signal.SIGCONT in came
        if continued:
            self._resume()
        return Input(data, continued or signal.SIGWINCH in came, continued, signal.SIGTSTP in came)

    def wake(self) -> None:
        """Put a byte into the pipe that `read` watches."""
        with contextlib.suppress(OSError):  # a full pipe wakes as well
            os.write(self._pipe[1], b"\0")

    def suspend(self) -> None:
        """Restore the terminal and stop the process group, so that the shell takes over."""
        self._leave()
        if signal.SIGTSTP in self._handlers:
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)
        if signal.SIGTSTP in self._handlers:
            signal.signal(signal.SIGTSTP, self._note)
        self._came -= {signal.SIGCONT, signal.SIGTSTP}
        self._resume()

    def spawn(self, command: Sequence[str]) -> int:
        """Give the terminal to another program; its Ctrl-C and Ctrl-Z are not ours."""
        import subprocess

        self._leave()
        for number in (signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, lambda *_: None)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        try:
            with open(self._path, "r+b", buffering=0) as tty:  # noqa: PTH123 - and blocking, unlike ours
                return subprocess.call(command, stdin=tty, stdout=tty, stderr=tty)  # noqa: S603 - the reader's own editor
        finally:
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
                signal.signal(number, self._note if number in self._handlers else signal.SIG_IGN)
            self._resume()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._came.add(number)

    def _check(self) -> None:
        for number in _ENDING:
            if number in self._came:
                raise Ended(number)

    def _set_raw(self) -> None:
        """No line editing, echo, signal keys or flow control; output stays as it is."""
        mode = self._saved.copy()
        mode[6] = mode[6].copy()
        mode[0] &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR | termios.ISTRIP)
        mode[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        self._change(lambda: termios.tcsetattr(self._fd, termios.TCSANOW, mode))

    def _change(self, call: Callable[[], None]) -> None:
        """Change the terminal: whoever tries that in the background is stopped, and then tries again."""
        while True:
            try:
                return call()
            except termios.error as error:
                if error.args[0] != errno.EINTR:
                    raise Closed from error
            self._check()

    def _is_background(self) -> bool:
        """Tell whether the terminal is another job's now, which has set it up for itself."""
        try:
            return os.tcgetpgrp(self._fd) != os.getpgrp()
        except OSError:  # not the controlling terminal: there are no jobs on it
            return False

    def _resume(self) -> None:
        """Take the terminal back after another process had it."""
        self._set_raw()
        self.show()

    def _leave(self) -> None:
        """Give the screen and the keyboard back; a background reply on its way is swallowed."""
        if self._is_background():
            return
        try:
            if self._is_shown:
                self._send_last((MOUSE_OFF if self._mouse else "") + LEAVE)
            wait = self._asked + REPLY_SECONDS - time.monotonic() if self._asked else 0.0
            if wait > 0 and select.select([self._fd], [], [], wait)[0]:
                termios.tcflush(self._fd, termios.TCIFLUSH)
        finally:
            self._prefix, self._is_shown = "", False
            termios.tcsetattr(self._fd, termios.TCSANOW, self._saved)

    def _send_last(self, text: str) -> None:
        """Send what restores the screen, unless the terminal takes nothing any more."""
        data = text.encode()
        until = time.monotonic() + _STUCK_SECONDS
        while data and (left := until - time.monotonic()) > 0:
            if select.select([], [self._fd], [], left)[1]:
                with contextlib.suppress(BlockingIOError):
                    data = data[os.write(self._fd, data) :]

    def _write_some(self, data: memoryview) -> int:
        """Write what the terminal takes; wait, open to signals, where it takes nothing."""
        try:
            return os.write(self._fd, data)
        except BlockingIOError:
            pass
        except OSError as error:
            raise Closed from error
        select.select([self._pipe[0]], [self._fd], [])
        self._drain_pipe()
        self._check()
        return 0

    def _read_some(self) -> bytes:
        try:
            data = os.read(self._fd, 65536)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise Closed from error
        if not data:
            raise Closed
        if b"\x1b]11;" in data:
            self._asked = 0.0
        return data

    def _drain_pipe(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._pipe[0], 4096)


def _open() -> tuple[int, str, bool]:
    """Return a terminal's descriptor and path, and whether the descriptor is our own."""
    candidates = ["/dev/tty"]
    for stream in (0, 1, 2):
        with contextlib.suppress(OSError):
            candidates.append(os.ttyname(stream))
    for path in candidates:
        with contextlib.suppress(OSError):
            fd = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC | os.O_NONBLOCK)
            if os.isatty(fd):
                return fd, path, True
            os.close(fd)
    for stream in (0, 1, 2):
        if os.isatty(stream):
            return stream, "/dev/tty", False
    raise TerminalError("no terminal to read keys from; redirect the output to get plain text")


def _from_environment(name: str, default: int) -> int:
    value = os.environ.get(name, "")
    return int(value) if value.isdecimal() and 0 < int(value) < 10000 else default


def end_by(number: int) -> None:
    """End the process by the signal itself; SIGINT is Python's to turn into an exception."""
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)

"""The terminal on Windows: the console in virtual-terminal mode, so keys come as on POSIX systems.

The console sends the sequences that `decode` knows (`ENABLE_VIRTUAL_TERMINAL_INPUT`) and takes ours
(`ENABLE_VIRTUAL_TERMINAL_PROCESSING`); Windows 10 of 2018 and later. A change of size is found by
looking. This driver is type-checked but has not been tried.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Sequence
from types import FrameType
from typing import Any, Self

from qusair_reader.errors import TerminalError
from qusair_reader.pager.terminal import (
    BACKGROUND_QUERY,
    ENTER,
    LEAVE,
    MOUSE_OFF,
    MOUSE_ON,
    Closed,
    Ended,
    Input,
    Size,
)

assert sys.platform == "win32"

import msvcrt  # noqa: E402 - there is none elsewhere
from ctypes import wintypes  # noqa: E402 - likewise

_VIRTUAL_INPUT = 0x0200
_WINDOW_INPUT = 0x0008
_VIRTUAL_OUTPUT = 0x0001 | 0x0004 | 0x0008
"""Processed output, sequences, and no line feed that returns to the margin."""

_UTF8 = 65001
_SIGNALED = 0
_KEY_EVENT = 1
_POLL_SECONDS = 0.25
"""How often the size is looked at while nothing happens."""
_RECORDS = 128


class _KeyRecord(ctypes.Structure):
    """KEY_EVENT_RECORD."""

    _fields_ = (
        ("down", wintypes.BOOL),
        ("repeat", wintypes.WORD),
        ("code", wintypes.WORD),
        ("scan", wintypes.WORD),
        ("character", wintypes.WCHAR),
        ("state", wintypes.DWORD),
    )


class _EventUnion(ctypes.Union):
    """The record of any event; the key's is the largest."""

    _fields_ = (("key", _KeyRecord),)


class _Record(ctypes.Structure):
    """INPUT_RECORD."""

    _fields_ = (("kind", wintypes.WORD), ("event", _EventUnion))


class WindowsTerminal:
    """The console that this process is attached to, whatever its streams are."""

    def __init__(self, *, mouse: bool) -> None:
        self._mouse = mouse
        self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        try:
            self._input = os.open("CONIN$", os.O_RDWR | os.O_BINARY)
            self._output = os.open("CONOUT$", os.O_RDWR | os.O_BINARY)
        except OSError as error:
            raise TerminalError(
                "no console to read keys from; redirect the output to get plain text"
            ) from error
        self._keys = wintypes.HANDLE(msvcrt.get_osfhandle(self._input))
        self._screen = wintypes.HANDLE(msvcrt.get_osfhandle(self._output))
        self._kernel.CreateEventW.restype = wintypes.HANDLE
        self._woken = wintypes.HANDLE(self._kernel.CreateEventW(None, False, False, None))
        self._saved = (self._mode(self._keys), self._mode(self._screen))
        self._code_page: int = self._kernel.GetConsoleOutputCP()
        self._handlers: dict[signal.Signals, Any] = {}
        self._came: set[int] = set()
        self._prefix = ""
        self._is_shown = False
        self._size = self.size()
        self._half = ""

    def __enter__(self) -> Self:
        """Switch the console to sequences both ways and take the signals."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK):
            self._handlers[number] = signal.signal(number, self._note)
        self._set_raw()
        return self

    def __exit__(self, *_: object) -> None:
        """Restore everything."""
        with contextlib.suppress(OSError):
            self._leave()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._kernel.CloseHandle(self._woken)
        os.close(self._input)
        os.close(self._output)

    def size(self) -> Size:
        """Ask the console; 80 by 24 where it does not know."""
        try:
            return Size(*os.get_terminal_size(self._output))
        except OSError:
            return Size(80, 24)

    def show(self) -> None:
        """Have the next `write` begin by entering the alternate screen."""
        self._prefix = ENTER + (MOUSE_ON if self._mouse else "")

    def ask_background(self) -> None:
        """Send OSC 11."""
        self.write(BACKGROUND_QUERY)

    def write(self, text: str) -> None:
        """Send text."""
        if self._prefix:
            text, self._prefix, self._is_shown = self._prefix + text, "", True
        data = memoryview(text.encode("utf-8", "replace"))
        while data:
            self._check()
            try:
                data = data[os.write(self._output, data) :]
            except OSError as error:
                raise Closed from error

    def read(self, seconds: float | None) -> Input:
        """Wait for keys, `wake` or another size."""
        until = None if seconds is None else time.monotonic() + seconds
        while True:
            self._check()
            left = _POLL_SECONDS if until is None else max(0.0, until - time.monotonic())
            what = self._wait(min(left, _POLL_SECONDS))
            if (size := self.size()) != self._size:
                self._size = size
                return Input(resized=True)
            if what == _SIGNALED and (data := self._read_keys()):
                return Input(data)
            if what == _SIGNALED + 1 or (until is not None and time.monotonic() >= until):
                return Input()

    def wake(self) -> None:
        """Signal the event that `read` waits for beside the keys."""
        self._kernel.SetEvent(self._woken)

    def suspend(self) -> None:
        """Do nothing: a Windows console cannot stop a process."""

    def spawn(self, command: Sequence[str]) -> int:
        """Give the console to another program."""
        import subprocess

        self._leave()
        try:
            return subprocess.call(command, stdin=self._input, stdout=self._output)  # noqa: S603 - the reader's own editor
        finally:
            self._set_raw()
            self.show()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._came.add(number)
        self.wake()

    def _check(self) -> None:
        for number in self._came:
            raise Ended(number)

    def _wait(self, seconds: float) -> int:
        """Return which of keys (0) and `wake` (1) came first; anything else for neither."""
        handles = (wintypes.HANDLE * 2)(self._keys, self._woken)
        return int(self._kernel.WaitForMultipleObjects(2, handles, False, int(seconds * 1000)))

    def _read_keys(self) -> bytes:
        """Return the characters of the key presses that wait; the console splits surrogate pairs."""
        records = (_Record * _RECORDS)()
        count = wintypes.DWORD()
        if not self._kernel.ReadConsoleInputW(self._keys, records, _RECORDS, ctypes.byref(count)):
            raise Closed
        text = self._half + "".join(
            record.event.key.character * max(1, record.event.key.repeat)
            for record in records[: count.value]
            if record.kind == _KEY_EVENT and record.event.key.down
        )
        self._half = text[-1:] if "\ud800" <= text[-1:] <= "\udbff" else ""
        text = text.removesuffix(self._half).replace("\0", "")
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()

    def _mode(self, handle: wintypes.HANDLE) -> int:
        mode = wintypes.DWORD()
        if not self._kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            raise TerminalError(
                "this console cannot be driven; redirect the output to get plain text"
            )
        return mode.value

    def _set_raw(self) -> None:
        self._kernel.SetConsoleMode(self._keys, _VIRTUAL_INPUT | _WINDOW_INPUT)
        self._kernel.SetConsoleMode(self._screen, _VIRTUAL_OUTPUT)
        self._kernel.SetConsoleOutputCP(_UTF8)

    def _leave(self) -> None:
        if self._is_shown:
            os.write(self._output, ((MOUSE_OFF if self._mouse else "") + LEAVE).encode())
        self._prefix, self._is_shown = "", False
        self._kernel.SetConsoleMode(self._keys, self._saved[0])
        self._kernel.SetConsoleMode(self._screen, self._saved[1])
        self._kernel.SetConsoleOutputCP(self._code_page)

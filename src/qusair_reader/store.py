"""What is remembered between runs: where each text was left, searches, and chosen settings.

One file of lines in the user's state directory. A text is known by a digest of its content, so a
file that was moved, or the same text from a pipe, is recognised. Each change is applied under a lock
to what the file holds by then and replaces the file in one step: two readers at once lose nothing, and
a reader that is killed leaves the old file or the new one. Lines that make no sense are left out.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

FILE = "state"
HEADER = "qusair-reader state 1"

POSITIONS = 500
"""How many texts' positions are kept; the one that was read longest ago goes first."""
PHRASES = 200
"""How many searches are kept."""
_LONGEST_PHRASE = 1000
_LARGEST_FILE = 1 << 20
"""A longer state file is none of ours and is not read."""

_SAMPLE = 1 << 16
_SAMPLES = 16
_LOCK_SECONDS = 2.0
"""How long another reader may hold the lock before this one writes all the same."""


class _Memory(NamedTuple):
    """The file's contents; every dict is in order of use, the latest last."""

    positions: dict[str, int]
    phrases: dict[str, None]
    values: dict[str, int]


def digest(text: str) -> str:
    """Return what a text is known by: its length and 128 bits of BLAKE2 over its content.

    Of a text longer than 1 M code points, 16 evenly spread samples stand for the content, so that
    opening costs the same whatever the length.
    """
    from hashlib import blake2b

    hashed = blake2b(digest_size=16)
    if len(text) <= _SAMPLE * _SAMPLES:
        hashed.update(text.encode("utf-8", "surrogatepass"))
    else:
        for index in range(_SAMPLES):
            at = (len(text) - _SAMPLE) * index // (_SAMPLES - 1)
            hashed.update(text[at : at + _SAMPLE].encode("utf-8", "surrogatepass"))
    return f"{_length(text)}{hashed.hexdigest()}"


def _length(text: str) -> str:
    """Return how the digest of a text of this length begins."""
    return f"{len(text)}-"


class Store:
    """The reader's memory. Where it cannot be read or written, it is empty, and reading goes on."""

    def __init__(self, directory: str | None = None) -> None:
        """Take the directory of the state file; None is the user's own."""
        self._directory = directory
        self._memory: _Memory | None = None

    def position(self, text: str) -> int:
        """Return where the text was left, in code points; 0 where it is new."""
        positions, length = self._known().positions, _length(text)
        if not any(key.startswith(length) for key in positions):
            return 0  # most texts that are new are known to be without a digest
        return positions.get(digest(text), 0)

    def phrases(self) -> tuple[str, ...]:
        """Return the searches, the latest last."""
        return tuple(self._known().phrases)

    def value(self, name: str) -> int | None:
        """Return a remembered setting."""
        return self._known().values.get(name)

    def keep_position(self, text: str, offset: int) -> None:
        """Remember where a text was left; its first page is no place to remember."""
        if offset <= 0 and self.position(text) == 0:
            return
        key = digest(text)

        def change(memory: _Memory) -> None:
            memory.positions.pop(key, None)
            if offset > 0:
                memory.positions[key] = offset

        self._change(change)

    def keep_phrase(self, phrase: str) -> None:
        """Remember a search."""

        def change(memory: _Memory) -> None:
            memory.phrases.pop(phrase, None)
            memory.phrases[phrase] = None

        if phrase and len(phrase) <= _LONGEST_PHRASE:
            self._change(change)

    def keep_value(self, name: str, value: int) -> bool:
        """Remember a setting; tell whether the next run will know it."""
        return self._change(lambda memory: memory.values.update({name: value}))

    def _known(self) -> _Memory:
        if self._memory is None:
            self._memory = _read(os.path.join(self.place(), FILE))  # noqa: PTH118
        return self._memory

    def place(self) -> str:
        """Return the directory of the state file."""
        if self._directory is None:
            from platformdirs import user_state_dir

            self._directory = user_state_dir("qusair-reader", appauthor=False)
        return self._directory

    def _change(self, change: Callable[[_Memory], None]) -> bool:
        """Apply a change to what the file holds now; if that cannot be, to what is known here."""
        try:
            os.makedirs(self.place(), mode=0o700, exist_ok=True)  # noqa: PTH103
            path = os.path.realpath(os.path.join(self.place(), FILE))  # noqa: PTH118 - a link stays one
            with _locked(f"{path}.lock"):
                memory = _read(path)
                change(memory)
                _write(path, memory)
                self._memory = memory
        except OSError:
            change(self._known())
            return False
        return True


def _read(path: str) -> _Memory:
    """Read what makes sense of a state file."""
    memory = _Memory({}, {}, {})
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would cost start-up time
            data = file.read(_LARGEST_FILE + 1)
    except OSError:
        return memory
    lines = data.decode("utf-8", "replace").split("\n") if len(data) <= _LARGEST_FILE else []
    if lines[:1] == [HEADER]:
        for line in lines[1:]:
            _take(line, memory)
    return memory


def _take(line: str, memory: _Memory) -> None:
    """Take one line of a state file into the memory."""
    kind, _, rest = line.partition(" ")
    name, _, number = rest.partition(" ")
    if kind == "search" and rest:
        memory.phrases[_unescaped(rest)] = None
    elif number.isascii() and number.isdecimal() and len(number) < 12:
        if kind == "position" and "-" in name:
            memory.positions[name] = int(number)
        elif kind == "value":
            memory.values[name] = int(number)


def _lines(memory: _Memory) -> Iterator[str]:
    yield HEADER
    positions, phrases = list(memory.positions.items()), list(memory.phrases)
    yield from (f"position {key} {offset}" for key, offset in positions[-POSITIONS:])
    yield from (f"search {_escaped(phrase)}" for phrase in phrases[-PHRASES:])
    yield from (f"value {name} {value}" for name, value in memory.values.items())
    yield ""


def _write(path: str, memory: _Memory) -> None:
    """Put a new file in the old one's place in one step."""
    partial = f"{path}.{os.getpid()}"
    text = "\n".join(_lines(memory))
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - it is no path
            file.write(text.encode("utf-8", "replace"))
        os.replace(partial, path)  # noqa: PTH105
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(partial)  # noqa: PTH108
        raise


@contextlib.contextmanager
def _locked(path: str) -> Iterator[None]:
    """Hold the lock; it is the descriptor's, so it goes with the process whatever happens."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + _LOCK_SECONDS
        while not _try_lock(descriptor) and time.monotonic() < until:
            time.sleep(0.005)
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _escaped(phrase: str) -> str:
    return phrase.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def _unescaped(line: str) -> str:
    parts = line.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)

"""What an update asks for, carried out: the clipboard, files, the editor."""

from __future__ import annotations

import os
from binascii import b2a_base64
from collections.abc import Iterable, Sequence

from qusair_reader.errors import reason
from qusair_reader.pager.events import Event, FileExists, Told
from qusair_reader.pager.shelf import Opened
from qusair_reader.pager.terminal import Terminal
from qusair_reader.safe import one_line, visible

LARGEST_COPY = 74_994
"""Bytes that xterm takes through OSC 52; other terminals take at least as many."""

_TMUX_SECONDS = 0.5
"""How long tmux may take; it answers within a few milliseconds."""

_LINE_OPTION = {
    "code": "--goto {path}:{line}",
    "codium": "--goto {path}:{line}",
    "subl": "{path}:{line}",
    "hx": "{path}:{line}",
    "helix": "{path}:{line}",
    "zed": "{path}:{line}",
}
"""How to open a file at a line in editors that do not take `+LINE FILE`, as vi and nano do."""


def copy(terminal: Terminal, text: str, label: str) -> Event:
    """Send the text to the terminal's clipboard, over ssh as well; controls as their stand-ins.

    No terminal answers, and one may take nothing; tmux, which often passes nothing on, is told itself.
    """
    data = visible(text).encode("utf-8", "replace")
    if len(data) > LARGEST_COPY:
        return Told("too long for the terminal's clipboard; w writes to a file")
    terminal.write(f"\x1b]52;c;{b2a_base64(data, newline=False).decode()}\x1b\\")
    tmux = "tmux and " if os.environ.get("TMUX") and _fill_tmux(data) else ""
    return Told(f"{label}: sent to {tmux}the clipboard")


def _fill_tmux(data: bytes) -> bool:
    """Put what is copied into tmux's buffer; tell whether it was taken."""
    import subprocess

    command = ["tmux", "load-buffer", "-w", "-"]  # since tmux 3.2
    nowhere = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - nothing of the text is in the command
            command, input=data, stdout=nowhere, stderr=nowhere, timeout=_TMUX_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def write_file(path: str, pieces: Iterable[str], *, overwrite: bool) -> Event:
    """Write the pieces to a file; one that is there only where `overwrite` says so."""
    target = os.path.expanduser(path)  # noqa: PTH111
    shown = one_line(path)
    try:
        mode = "w" if overwrite else "x"
        with open(target, mode, encoding="utf-8", errors="replace", newline="") as file:  # noqa: PTH123
            file.writelines(pieces)
    except FileExistsError:
        if os.path.isdir(target):  # noqa: PTH112
            return Told(f"cannot write: a directory: {shown}")
        if os.path.exists(target) and not os.path.isfile(target):  # noqa: PTH110, PTH113
            return Told(f"cannot write: a pipe or a device: {shown}")  # one may wait for ever
        return FileExists(path)
    except (OSError, ValueError) as error:
        return Told(f"cannot write: {one_line(reason(error))}: {shown}")
    return Told(f"wrote {shown}")


def edit(terminal: Terminal, opened: Opened, offset: int) -> Told:
    """Open the source in the reader's editor; what has no file is opened as a copy."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    if opened.path is not None:
        if not os.path.exists(opened.path):  # noqa: PTH110
            return Told(f"{one_line(opened.path)} is gone; w writes what you read")
        path = os.path.abspath(opened.path)  # noqa: PTH100 - an editor must not take it for an option
        return Told(_spawn(terminal, editor, path, _line_in_file(path, opened, offset)))
    import tempfile

    with tempfile.TemporaryDirectory(prefix="qusair-reader-") as directory:
        path = os.path.join(directory, "copy.txt")  # noqa: PTH118
        with open(path, "w", encoding="utf-8", errors="replace", newline="") as file:  # noqa: PTH123
            file.write(opened.document.text)
        failure = _spawn(terminal, editor, path, _line(opened.document.text, offset))
    return Told(failure or "that was a copy; it is gone")


def _spawn(terminal: Terminal, editor: str, path: str, line: int) -> str:
    """Run the editor and return what went wrong."""
    try:
        command = command_line(editor, path, line)
        code = terminal.spawn(command)
    except (OSError, ValueError) as error:
        return f"cannot run {one_line(editor)}: {one_line(reason(error))}; set VISUAL"
    return f"{one_line(command[0])} ended with {code}" if code else ""


def command_line(editor: str, path: str, line: int) -> Sequence[str]:
    """Return the command that opens the path at the line, counted from 1.

    Raises:
        ValueError: The editor's command has an open quotation.

    >>> command_line("vim -R", "/a b.txt", 7)
    ['vim', '-R', '+7', '/a b.txt']
    """
    import shlex

    command = shlex.split(editor) or ["vi"]
    name = os.path.basename(command[0]).partition(".")[0]  # noqa: PTH119
    form = _LINE_OPTION.get(name, "+{line} {path}").split(" ")
    return command + [part.format(path=path, line=line) for part in form]


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _line_in_file(path: str, opened: Opened, offset: int) -> int:
    """Return the line of the file that holds the place; a web page's text has other lines."""
    text = opened.document.text
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            raw = file.read()
    except OSError:
        return 1
    if raw.lstrip("\ufeff") == text:
        return _line(text, offset)
    words = text[offset : offset + 200].partition("\n")[0][:40]
    before = text.count(words, 0, offset) if words else 0
    at = -1
    for _ in range(before + 1):
        at = raw.find(words, at + 1)
    return _line(raw, max(0, at))

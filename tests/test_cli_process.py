"""The program as the shell sees it: pipes, terminals, signals, locales and start-up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "data" / "qusair.txt").read_bytes()
PROGRAM = [sys.executable, "-m", "qusair_reader"]


def environment(**changes: str) -> dict[str, str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if key in ("PATH", "HOME", "TMPDIR", "PYTHONPATH")
    }
    plain = {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "XDG_CONFIG_HOME": os.devnull}
    return kept | plain | changes


def run(
    *args: str, stdin: bytes | int = subprocess.DEVNULL, **changes: str
) -> subprocess.CompletedProcess[bytes]:
    piped = stdin if isinstance(stdin, bytes) else None
    with subprocess.Popen(
        [*PROGRAM, *args],
        env=environment(**changes),
        stdin=subprocess.PIPE if isinstance(stdin, bytes) else stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        out, err = process.communicate(piped, timeout=60)
    return subprocess.CompletedProcess(args, process.returncode, out, err)


def shell(command: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    program = " ".join(PROGRAM)
    return subprocess.run(
        ["bash", "-c", command.replace("qusair-reader", program)],
        env=environment(**changes),
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_without_a_source_the_bundled_article_is_meant() -> None:
    ran = run("clean")

    assert ran.returncode == 0
    assert ran.stdout.startswith(b"Syrian government forces")
    assert ran.stdout == run().stdout == run("read").stdout


def test_a_pipe_and_a_redirected_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"Nothing happened in the town on that day, and nobody came to look.\n")

    with path.open("rb") as file:
        assert run("clean", stdin=file.fileno()).stdout == path.read_bytes()
    assert run("clean", stdin=path.read_bytes()).stdout == path.read_bytes()
    assert run("clean", "-", stdin=path.read_bytes()).stdout == path.read_bytes()
    assert run(stdin=path.read_bytes()).stdout == path.read_bytes()
    assert run("-", stdin=path.read_bytes()).stdout == path.read_bytes()
    assert run("clean", str(path), stdin=b"not this").stdout == path.read_bytes()


def test_a_closed_standard_input_is_no_source() -> None:
    assert shell("qusair-reader clean <&- | head -c 6").stdout == b"Syrian"


def test_an_empty_pipe_is_an_error() -> None:
    ran = run("clean", stdin=b"")

    assert (ran.returncode, ran.stdout) == (2, b"")
    assert (
        ran.stderr
        == b"qusair-reader: standard input: is empty; give a file that holds an article\n"
    )


@pytest.mark.parametrize(
    "command", ["clean", "read", "clean --format json", "search -o e", "figures"]
)
def test_a_closed_pipe_ends_quietly(command: str, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(TEXT[: TEXT.index(b"Sign up")] * 60)

    ran = shell(f"set -o pipefail; qusair-reader {command} {path} | head -c 1")

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert len(ran.stdout) == 1


def test_a_pipe_closed_before_the_start_ends_quietly() -> None:
    ran = shell("(sleep 0.5; qusair-reader clean; echo $? >&2) | true")

    assert ran.stderr == b"0\n"


def test_an_error_that_nobody_reads_is_one_all_the_same() -> None:
    ran = shell("(sleep 0.5; qusair-reader none.txt 2>&1; echo $? >&3) 3>&2 | true")

    assert ran.stderr == b"2\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["clean", "names", "--version", "--help", "search --help"])
def test_a_full_disk_is_told(command: str) -> None:
    ran = shell(f"qusair-reader {command} >/dev/full")

    assert ran.returncode == 2
    assert ran.stderr == b"qusair-reader: cannot write: no space left on device\n"


def test_a_closed_standard_output_is_told() -> None:
    ran = shell("qusair-reader clean >&-")

    assert ran.returncode == 2
    assert ran.stderr.startswith(b"qusair-reader: ")
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    process = subprocess.Popen(
        [*PROGRAM, "clean", str(path)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with path.open("wb"):  # waits until the program has opened it
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_locale_can_be_written_in(encoding: str) -> None:
    ran = run("clean", PYTHONIOENCODING=encoding)

    assert ran.returncode == 0
    assert ("“We will" in ran.stdout.decode(encoding)) is (encoding == "utf-8")
    assert ("\\u201cWe will" in ran.stdout.decode(encoding)) is (encoding != "utf-8")
    found = json.loads(
        run("clean", "--format", "json", PYTHONIOENCODING=encoding).stdout.decode(encoding)
    )
    assert found["text"].encode() == TEXT


def test_the_c_locale_prints_utf8() -> None:
    assert "“We will" in run("clean", LC_ALL="C").stdout.decode()


def test_a_name_that_is_no_unicode_is_served(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a name of bytes
            file.write(b"Nothing happened in the town on that day.\n")
    except OSError:
        pytest.skip("this file system takes no such names")
    ran = subprocess.run(
        [*PROGRAM, "search", "--format", "json", "town", path],
        env=environment(),
        capture_output=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )

    assert os.fsencode(json.loads(ran.stdout)["source"]) == path


FORBIDDEN = {"pydantic", "asyncio", "rich", "html", "html.parser", "charset_normalizer", "tomllib"}


@pytest.mark.parametrize("args", [["--version"], ["clean"], ["search", "-c", "Assad"], ["read"]])
def test_a_plain_command_loads_nothing_heavy(args: list[str]) -> None:
    code = (
        "import sys; from qusair_reader.cli import main\n"
        f"try: main({args!r})\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )

    loaded = set(ran.stderr.decode().split())
    assert "typer" in loaded
    assert not loaded & FORBIDDEN
    if args != ["--version"]:
        assert "qusair_reader.clean" in loaded
    assert not {name for name in loaded if name.startswith("qusair_reader.annotation.names")}


pty = pytest.importorskip("pty", reason="pseudo-terminals are Unix's")


def on_terminal(
    command: str, columns: int = 80, typed: bytes = b"", **changes: str
) -> tuple[str, int]:
    """Run a command on a pseudo-terminal and return what it wrote there, and its exit code.

    What is typed is typed once the command has written something.
    """
    import fcntl
    import struct
    import termios

    pid, fd = pty.fork()
    if pid == 0:  # pragma: no cover - the child becomes the shell
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        command = command.replace("qusair-reader", " ".join(PROGRAM))
        os.execve("/bin/bash", ["bash", "-c", command], environment(**changes))  # noqa: S606
    parts: list[bytes] = []
    while True:
        try:
            data = os.read(fd, 65536)
        except OSError:
            break
        if not data:
            break
        parts.append(data)
        if typed:
            os.write(fd, typed)
            typed = b""
    os.close(fd)
    _, status = os.waitpid(pid, 0)
    return b"".join(parts).decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def test_a_hit_is_lit_on_a_terminal() -> None:
    shown, code = on_terminal('qusair-reader search "peace conference"')

    assert code == 0
    assert shown.startswith("7: The fall of Qusair")
    assert "mpeace conference\x1b[0m in the coming" in shown


def test_a_hit_is_lit_without_colour_too() -> None:
    shown, _ = on_terminal('qusair-reader search "peace conference"', NO_COLOR="1")

    assert "\x1b[7mpeace conference\x1b[0m" in shown or "\x1b[1;7mpeace" in shown
    assert not any(f"\x1b[{code}" in shown for code in ("30", "31", "38", "48"))


@pytest.mark.parametrize("option", ["--color never", "--format tsv"])
def test_a_terminal_can_be_left_plain(option: str) -> None:
    assert "\x1b" not in on_terminal(f"qusair-reader search conference {option}")[0]


def test_a_dumb_terminal_gets_text_only() -> None:
    shown, code = on_terminal("qusair-reader read", TERM="dumb")

    assert code == 0
    assert "\x1b" not in shown
    assert shown.startswith("Syrian government forces")
    assert "\x1b" not in on_terminal("qusair-reader names", TERM="dumb")[0]


def test_a_table_is_drawn_on_a_terminal_and_fits_it() -> None:
    shown, _ = on_terminal("qusair-reader names", columns=60, NO_COLOR="1")
    lines = shown.replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()

    assert lines[0].split() == ["Kind", "Name", "Mentions", "Paragraphs"]
    assert any("Damascus" in line for line in lines)
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize("columns", [3, 12, 40])
def test_a_narrow_terminal_gets_a_list_in_place_of_a_table(columns: int) -> None:
    shown, code = on_terminal("qusair-reader names --kind person", columns=columns)

    assert code == 0
    assert max(map(len, shown.splitlines())) <= columns
    assert (
        shown.replace(" ", "")
        .replace("\n", "")
        .startswith("kind:personname:Basharal-Assadmentions:")
    )
    if columns == 40:
        assert shown.startswith("kind: person\nname: Bashar al-Assad\nmentions: ")
        assert "\n\nkind: person\nname: Lakhdar Brahimi\n" in shown


def test_what_is_not_found_is_told_with_the_nearest_words() -> None:
    shown, code = on_terminal("qusair-reader search hezbollah")

    assert code == 1
    assert shown == "qusair-reader: nothing found for 'hezbollah'; the text has Hizbollah\n"


@pytest.mark.parametrize("phrase", ["Conference", "-w CONFERENCE", "-s Conference"])
def test_hits_in_other_case_are_told(phrase: str) -> None:
    shown, code = on_terminal(f"qusair-reader search {phrase}")

    assert code == 1
    assert shown == (
        f"qusair-reader: nothing found for '{phrase.rsplit(maxsplit=1)[-1]}'; 3 in other case; -i finds them\n"
    )


def test_hits_in_removed_blocks_are_told() -> None:
    text = (
        "The quay opened to ships on Monday, the mayor said.\\n\\nSign up to our free newsletter\\n"
    )
    shown, code = on_terminal(f"printf '{text}' | qusair-reader search newsletter")

    assert code == 1
    assert shown == (
        "qusair-reader: nothing found for 'newsletter'; 1 in removed blocks; --keep-all searches them\n"
    )


@pytest.mark.parametrize(
    ("speaker", "tail"),
    [("Brahimy", "; the text has Lakhdar Brahimi"), ("Xyz", "")],
)
def test_a_speaker_who_does_not_speak_is_told_with_the_nearest(speaker: str, tail: str) -> None:
    shown, code = on_terminal(f"qusair-reader quotes --speaker {speaker} --format tsv")

    assert code == 0
    assert shown == f"qusair-reader: nobody called '{speaker}' speaks{tail}\n"


def test_the_keyboard_can_be_the_source() -> None:
    shown, code = on_terminal("stty -echo; qusair-reader clean -", typed=b"They came.\n\x04")

    assert code == 0
    assert shown == (
        "qusair-reader: reading the terminal; paste or type the text, then press Ctrl-D\nThey came.\n"
    )


def test_what_cannot_be_read_is_told_when_the_pager_has_ended(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The bridge is open.")
    nothing = tmp_path / "nothing"
    command = f"qusair-reader read --no-history {story} {nothing} {tmp_path}; echo code $?"

    shown, _ = on_terminal(command, typed=b"q")

    left = shown[shown.rindex("\x1b[?1049l") :]
    assert f"qusair-reader: {nothing}: no such file; check the name\n" in left
    assert f"qusair-reader: {tmp_path}: is a directory; name a file in it\n" in left
    assert left.endswith("code 2\n")

    shown, _ = on_terminal(f"qusair-reader {nothing} {tmp_path}; echo code $?")

    assert "\x1b[?1049h" not in shown
    assert shown.count("qusair-reader: ") == 2
    assert shown.endswith("code 2\n")


def test_a_fault_in_the_pager_leaves_the_terminal_first(tmp_path: Path) -> None:
    path = tmp_path / "faulty.py"
    path.write_text(
        "import qusair_reader.pager.view as room\n"
        "from qusair_reader.cli import main\n"
        "view, frames = room.view, iter(range(9))\n"
        "def faulty(*args):\n"
        "    if next(frames): raise LookupError('no such thing')\n"
        "    return view(*args)\n"
        "room.view = faulty\n"
        "main(['read', '--no-history'])\n"
    )

    shown, code = on_terminal(f"{sys.executable} {path}; echo $?; stty -a", typed=b"j")

    left = shown.rindex("\x1b[?1049l")
    assert "qusair-reader: a fault of the program" in shown[left:]
    assert "LookupError: no such thing" in shown[left:]
    assert "Traceback" not in shown
    assert "\n2\n" in shown[left:]
    assert " icanon" in shown[left:]
    assert " echo " in shown[left:]
    assert code == 0

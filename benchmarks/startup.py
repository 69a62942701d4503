"""What it costs to start: wall and CPU time of one run, everything interleaved, medians and ratios.

Every command is started in turn on a pseudo-terminal of its own, so that a busy machine slows all of
them alike; only the ratios mean anything. "First text" is the time until the first words of the
article have come out of the terminal, "whole" until the program has ended.

    python benchmarks/startup.py [ROUNDS]
"""

from __future__ import annotations

import os
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ARTICLE = Path(__file__).parents[1] / "data" / "qusair.txt"
WORDS = b"Syrian government forces"
TYPER = """import typer
from rich.console import Console

def main() -> None:
    Console().print("Syrian government forces")

typer.run(main)
"""


class Case(NamedTuple):
    """A command, and what is looked for in what it sends."""

    name: str
    command: list[str]
    words: bytes = b""
    """Wait for these words, then type q; without any, wait for the end."""


class Cost(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float


def cases(python: str, place: Path) -> list[Case]:
    """Return what is compared; the programs of others get their file."""
    (place / "smallest.py").write_text(TYPER)
    reader = [python, "-m", "qusair_reader"]
    return [
        Case("python -c pass", [python, "-c", "pass"]),
        Case("less, first text", ["less", str(ARTICLE)], WORDS),
        Case("smallest Typer+Rich program", [python, str(place / "smallest.py")]),
        Case("qusair-reader --version", [*reader, "--version"]),
        Case("qusair-reader clean", [*reader, "clean"]),
        Case("pager, first text", reader, WORDS),
    ]


def run(case: Case, place: Path) -> Cost:
    """Run a command once on a new terminal."""
    began = time.perf_counter()
    pid, master = os.forkpty()
    if pid == 0:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
        os.environ.update(
            TERM="xterm-256color",
            XDG_STATE_HOME=str(place),
            XDG_CONFIG_HOME=str(place),
            LESSHISTFILE="-",
        )
        try:
            os.execvp(case.command[0], case.command)  # noqa: S606 - a fixed list
        except OSError:
            os._exit(127)
    wall = read_until(master, case.words) - began
    cpu = on_cpu(pid)
    if case.words:
        os.write(master, b"q")
        read_until(master, b"")
    _, status, usage = os.wait4(pid, 0)
    os.close(master)
    if status:
        raise SystemExit(f"{case.name} failed with {os.waitstatus_to_exitcode(status)}")
    return Cost(wall, cpu if case.words and cpu else usage.ru_utime + usage.ru_stime)


def read_until(master: int, words: bytes) -> float:
    """Read until the words have come, or the end where there are none; return when that was."""
    seen = b""
    while not words or words not in seen:
        select.select([master], [], [])
        try:
            data = os.read(master, 65536)
        except OSError:  # Linux says so where others return nothing
            break
        if not data:
            break
        seen += data
    return time.perf_counter()


def on_cpu(pid: int) -> float:
    """Return how long a process that still runs has been on a processor; 0 where nobody tells."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def main() -> None:
    """Measure and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        every = cases(sys.executable, place)
        costs: dict[str, list[Cost]] = {case.name: [] for case in every}
        for number in range(rounds + 1):
            for case in every:
                cost = run(case, place)
                if number:  # the first round fills the caches
                    costs[case.name].append(cost)
    base = "smallest Typer+Rich program"
    print(
        f"{'medians of ' + str(rounds) + ' rounds':30} {'wall ms':>9} {'ratio':>6} {'CPU ms':>9} {'ratio':>6}"
    )
    for name, found in costs.items():
        wall, cpu = (statistics.median(column) for column in zip(*found, strict=True))
        base_wall, base_cpu = (
            statistics.median(column) for column in zip(*costs[base], strict=True)
        )
        print(
            f"{name:30} {wall * 1e3:9.1f} {wall / base_wall:6.2f} {cpu * 1e3:9.1f} {cpu / base_cpu:6.2f}"
        )


if __name__ == "__main__":
    main()

"""From a key to its frame: a real pseudo-terminal, a key pressed, the frame's last byte awaited.

Every key is pressed when the pager is quiet, so what is measured is one key and one frame: reading,
decoding, updating, laying out, painting and sending. On a busy machine the time on a processor tells
more than the time that passed; both are printed.

    python benchmarks/pager.py [PRESSES]
"""

from __future__ import annotations

import fcntl
import os
import random
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import NamedTuple

ARTICLE = Path(__file__).parents[1] / "data" / "qusair.txt"
FRAME_END = b"\x1b[?2026l"
QUIET_SECONDS = 0.3
READ_SECONDS = 2.0
"""Longer than a region takes to be read, which shows in the status line."""
FIRST_RUNS = 5
SIZE = (80, 24)


class Case(NamedTuple):
    """Keys that are pressed in turn, again and again; each changes the screen."""

    name: str
    keys: list[str]
    first: str = ""
    """Typed once before."""


CASES = [
    Case("line down and up (j k)", ["j", "j", "j", "k", "k", "k"]),
    Case("page down and up (space b)", [" ", "b"]),
    Case("end and start (G g)", ["G", "g"]),
    Case("next mark (Tab)", ["\t"]),
    Case("typing a search (/of the)", [*"/of the", "\x07"]),
    Case("next hit (n)", ["n"], "/the\r"),
    Case("index and back (x Ctrl-G)", ["x", "\x07"]),
    Case("narrower and wider (- +)", ["-", "+"]),
    Case("help and back (h q)", ["h", "q"]),
]
TARGETS = {"bundled article": 10.0, "1 MB text": 16.0}
"""Milliseconds from key to frame."""


class Cost(NamedTuple):
    """Milliseconds for one key."""

    wall: float
    cpu: float


def generated(length: int) -> str:
    """Return a text with the names, quotes and figures of a news report, always the same."""
    chance = random.Random(7)  # noqa: S311 - it need only be repeatable
    places = ["Lindmark", "Osterby", "the Vale of Torre", "Karsund", "Port Elmo", "Brannock"]
    people = ["Mara Holt", "President Ivo Sander", "Ms Lund", "General Tomas Reyk", "Dr Anders Bly"]
    verbs = ["said", "told reporters", "warned", "added"]
    things = [
        "the harbour",
        "a new bridge",
        "the old mill",
        "the council",
        "two ferries",
        "the road",
    ]
    paragraphs: list[str] = []
    size = 0
    while size < length:
        thing, other, place = chance.choice(things), chance.choice(things), chance.choice(places)
        who, told = chance.choice(people), chance.choice(verbs)
        many, few = chance.randint(200, 9000), chance.randint(2, 60)
        sentences = [
            f"{who} {told} on Tuesday that {thing} in {place} would cost ${few} million.",
            f"“We have waited {few} years for {thing},” {who} {told}. “We will not wait for {other}.”",
            f"More than {many} people live between {thing} and {other}, {few} per cent near {place}.",
        ]
        chance.shuffle(sentences)
        paragraphs.append(" ".join(sentences[: chance.randint(1, 3)]))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs) + "\n"


class Pager:
    """A running pager and its terminal."""

    def __init__(self, source: Path, state: Path) -> None:
        self.pid, self.master = os.forkpty()
        if self.pid == 0:
            os.environ.update(
                TERM="xterm-256color",
                COLORTERM="truecolor",
                XDG_STATE_HOME=str(state),
                XDG_CONFIG_HOME=str(state),
            )
            command = [sys.executable, "-m", "qusair_reader", "--no-history", str(source)]
            os.execv(command[0], command)  # noqa: S606 - a fixed list
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def press(self, key: str) -> Cost | None:
        """Press a key and wait for the end of its frame; None where nothing changed."""
        before = self.on_cpu()
        began = time.perf_counter()
        os.write(self.master, key.encode())
        seen = b""
        while FRAME_END not in seen:
            if not select.select([self.master], [], [], 2.0)[0]:
                return None
            seen += os.read(self.master, 65536)
        wall = time.perf_counter() - began
        self.settle(0.01)
        return Cost(wall * 1e3, (self.on_cpu() - before) * 1e3)

    def type(self, keys: str) -> None:
        """Press keys that are not measured."""
        os.write(self.master, keys.encode())
        self.settle(QUIET_SECONDS)

    def settle(self, seconds: float) -> None:
        """Read until nothing has come for so long."""
        while select.select([self.master], [], [], seconds)[0]:
            os.read(self.master, 65536)

    def on_cpu(self) -> float:
        """Return the seconds that its main thread has been on a processor; 0 where nobody tells."""
        try:
            return int(Path(f"/proc/{self.pid}/schedstat").read_text().split()[0]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0

    def close(self) -> None:
        """Quit it."""
        os.write(self.master, b"q")
        os.waitpid(self.pid, 0)
        os.close(self.master)


def measure(source: Path, presses: int, state: Path) -> dict[str, list[Cost]]:
    """Press the keys of every case so many times."""
    costs: dict[str, list[Cost]] = {}
    pager = Pager(source, state)
    select.select([pager.master], [], [])
    pager.settle(QUIET_SECONDS)
    for case in CASES:
        pager.type(case.first)
        found = [pager.press(case.keys[number % len(case.keys)]) for number in range(presses)]
        costs[case.name] = [cost for cost in found if cost is not None]
        pager.type("\x1b")
        pager.type("\x1b=g")
    pager.close()
    return costs


def first_index(source: Path, state: Path) -> list[Cost]:
    """Open the index for the first time, all marks being known, in several runs of the pager."""
    costs: list[Cost | None] = []
    for _ in range(FIRST_RUNS):
        pager = Pager(source, state)
        select.select([pager.master], [], [])
        pager.settle(READ_SECONDS)
        costs.append(pager.press("x"))
        pager.type("\x07")
        pager.close()
    return [cost for cost in costs if cost is not None]


def main() -> None:
    """Measure and print a table for each text."""
    presses = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        long = place / "long.txt"
        long.write_text(generated(1_000_000), "utf-8")
        for name, source in {"bundled article": ARTICLE, "1 MB text": long}.items():
            print(f"{name}: milliseconds from key to frame, target {TARGETS[name]:.0f}")
            print(f"  {'':28} {'median':>7} {'95 %':>7} {'worst':>7} {'CPU':>7}")
            costs_of = measure(source, presses, place)
            costs_of["first index of all (x)"] = first_index(source, place)
            for keys, costs in costs_of.items():
                wall = sorted(cost.wall for cost in costs)
                cpu = statistics.median(cost.cpu for cost in costs)
                late = wall[int(len(wall) * 0.95)]
                print(
                    f"  {keys:28} {statistics.median(wall):7.1f} {late:7.1f} {wall[-1]:7.1f} {cpu:7.1f}"
                )


if __name__ == "__main__":
    main()

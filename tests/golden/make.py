"""Write what the commands print for the bundled article into `tests/golden/cli`.

Run it after a change that is meant to show, and read the difference before committing it:

    python tests/golden/make.py && git diff tests/golden
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent / "cli"
COMMANDS = {
    "help.txt": "--help",
    "read-help.txt": "read --help",
    "search-help.txt": "search --help",
    "clean-help.txt": "clean --help",
    "quotes-help.txt": "quotes --help",
    "names-help.txt": "names --help",
    "figures-help.txt": "figures --help",
    "info-help.txt": "info --help",
    "clean.txt": "clean",
    "clean-60.txt": "clean --width 60",
    "clean-removed.txt": "clean --show-removed",
    "clean-explain.tsv": "clean --explain",
    "clean.md": "clean --format markdown",
    "clean.html": "clean --format html",
    "clean.json": "clean --format json",
    "search.txt": "search 'peace conference'",
    "search.json": "search 'peace conference' --format json",
    "quotes.txt": "quotes --format table",
    "quotes.tsv": "quotes",
    "quotes.csv": "quotes --format csv",
    "quotes.json": "quotes --format json",
    "quotes.md": "quotes --format markdown",
    "names.txt": "names --format table",
    "names.tsv": "names",
    "names.csv": "names --format csv",
    "names.json": "names --format json",
    "names.md": "names --format markdown",
    "figures.txt": "figures --format table",
    "figures.tsv": "figures",
    "figures.csv": "figures --format csv",
    "figures.json": "figures --format json",
    "figures.md": "figures --format markdown",
    "info.txt": "info",
    "info.json": "info --format json",
}
"""What each file holds the output of."""


def output(arguments: str) -> bytes:
    """Return what a command prints, in a plain environment 80 columns wide."""
    env = {key: value for key, value in os.environ.items() if key in ("PATH", "PYTHONPATH")}
    ran = subprocess.run(
        [sys.executable, "-m", "qusair_reader", *shlex.split(arguments)],
        env=env | {"LC_ALL": "C.UTF-8", "COLUMNS": "80", "HOME": os.devnull},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return ran.stdout


def main() -> None:
    """Write every file."""
    HERE.mkdir(exist_ok=True)
    for name, arguments in COMMANDS.items():
        (HERE / name).write_bytes(output(arguments))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measure how many characters a second the recogniser of quotations reads.

    python benchmarks/quotes.py

One text is the bundled article over and over, as news is; the other is the hard cases of the tests,
where nearly every character is speech. The ratio is to a bare search for quotation marks in the same run.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from qusair_reader.annotation import quotes
from qusair_reader.article import Block
from qusair_reader.resources import read_data

SIZE = 1_000_000
CASES = Path(__file__).parents[1] / "tests" / "quotes_cases.txt"
TURNS = 3


def best(work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of a few turns."""
    spent = []
    for _ in range(TURNS):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return min(spent)


def measure(name: str, piece: str) -> None:
    """Print the speed on a text made of this piece."""
    text = f"{piece.strip()}\n\n" * (SIZE // len(piece) + 1)
    blocks = [Block(*found.span()) for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    found = len(quotes.find(text, blocks))
    ours = best(lambda: quotes.find(text, blocks))
    bare = best(lambda: re.findall("[“”‘’\"'«»„]", text))
    print(
        f"{name:13} {len(text) / ours / 1e6:6.2f} million characters a second, {found} quotations, "
        f"{1e6 * ours / found:.0f} µs each, {ours / bare:.0f} times a bare search for marks"
    )


def main() -> None:
    """Measure both texts."""
    measure("news", read_data("qusair.txt").decode("utf-8"))
    cases = CASES.read_text(encoding="utf-8").splitlines()
    measure("hard cases", "\n\n".join(line for line in cases if line and line[0] not in "#="))


if __name__ == "__main__":
    main()

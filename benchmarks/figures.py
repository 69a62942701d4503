"""How fast figures are found, beside a plain search for digits in the same run.

    python benchmarks/figures.py [FILE]

The text is FILE, or the bundled article, repeated to about a million characters.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from qusair_reader.annotation.figures import find
from qusair_reader.article import Block
from qusair_reader.resources import read_data

SIZE = 1_000_000


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the seconds of the fastest of several rounds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    """Print characters a second, the time of the first call, and the ratio to a search for digits."""
    article = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else read_data("qusair.txt")
    once = article.decode()
    text = (once + "\n\n") * max(1, SIZE // len(once))
    blocks = [Block(m.start(), m.end()) for m in re.finditer(r"\S(?:.|\n(?!\s))*", text)]
    first = best(lambda: find(once, [Block(0, len(once))]), rounds=1)
    ours = best(lambda: find(text, blocks))
    plain = best(lambda: re.findall(r"\d[\d.,]*", text))
    print(f"characters                     {len(text):>12,}")
    print(f"figures                        {len(find(text, blocks)):>12,}")
    print(f"characters a second            {len(text) / ours:>12,.0f}")
    print(f"first call, tables and patterns {first * 1000:>8.0f} ms")
    print(f"plain search for digits        {len(text) / plain:>12,.0f}")
    print(f"ratio                          {ours / plain:>12.1f}")


if __name__ == "__main__":
    main()

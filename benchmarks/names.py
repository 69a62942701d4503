"""How fast names are found, and how long the table takes to load.

    python benchmarks/names.py [FILE]

The text is FILE, or the bundled article. It is read once anew, table and all, then over and over.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from qusair_reader.annotation.names import find
from qusair_reader.annotation.names.table import FILE, Table
from qusair_reader.article import Block
from qusair_reader.resources import data_path, read_data

ROUNDS = 20


def fastest(work: Callable[[], object]) -> float:
    """Return the seconds of processor time of the fastest of several rounds."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    """Print the size of the table, its loading time and the words a second."""
    article = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else read_data("qusair.txt")
    text = article.decode()
    blocks = [Block(m.start(), m.end()) for m in re.finditer(r"\S(?:.|\n(?!\s))*", text)]
    words = len(text.split())
    data = read_data(FILE)
    began = time.process_time()
    found = find(text, blocks)
    first = time.process_time() - began
    again = fastest(lambda: find(text, blocks))
    imported = "import qusair_reader.annotation.names.recogniser"
    began = time.perf_counter()  # a child's processor time is not counted here
    subprocess.run([sys.executable, "-c", imported], check=True)
    start = time.perf_counter() - began
    print(f"table on disk                  {Path(data_path(FILE)).stat().st_size:>12,} bytes")
    print(f"table loaded in                {fastest(lambda: Table(data)) * 1000:>12.1f} ms")
    print(f"Python and the modules start in {start * 1000:>11.1f} ms")
    print(f"names                          {len(found):>12,}")
    print(f"words a second, first reading  {words / first:>12,.0f}")
    print(f"words a second, read again     {words / again:>12,.0f}")


if __name__ == "__main__":
    main()

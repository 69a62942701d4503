"""Wrapping side by side: ours, textwrap3's and Rich's, as ratios of medians taken in one run.

    python benchmarks/layout.py

Trust the ratios: the milliseconds are the machine's. Each round runs every contender once, so that
a busy moment hits all of them.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

import textwrap3
from rich.console import Console
from rich.text import Text

import qusair_reader as qr
from qusair_reader.article import Span
from qusair_reader.layout.page import block_rows
from qusair_reader.layout.wrap import wrap
from qusair_reader.render.ansi import render
from qusair_reader.render.line import paint
from qusair_reader.render.theme import theme

WIDTH = 72
ROUNDS = 11
CJK = "シリア政府軍は五日、国境の町クサイルを奪還した。「勝利の連続は続く」と司令部は述べた。" * 12
SHY = "Bundes\u00adver\u00adfassungs\u00adgericht ent\u00adscheidet über Wahl\u00adrecht; " * 12


def medians(contenders: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median seconds of each contender."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            started = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - started)
    return {name: statistics.median(found) for name, found in times.items()}


def ours(paragraphs: Sequence[str]) -> None:
    """Wrap with our spans in cells."""
    for paragraph in paragraphs:
        wrap(paragraph, 0, len(paragraph), WIDTH)


def plain(paragraphs: Sequence[str]) -> None:
    """Wrap with textwrap3, which counts code points and returns strings."""
    for paragraph in paragraphs:
        textwrap3.wrap(paragraph, WIDTH)


def rich_wrap(texts: Sequence[Text], console: Console) -> None:
    """Wrap with Rich."""
    for text in texts:
        text.wrap(console, WIDTH)


def compare(title: str, paragraphs: Sequence[str]) -> None:
    """Print throughput and ratios for one sort of text."""
    texts = [Text(paragraph) for paragraph in paragraphs]
    found = medians(
        {
            "textwrap3.wrap": partial(plain, paragraphs),
            "layout.wrap": partial(ours, paragraphs),
            "rich Text.wrap": partial(rich_wrap, texts, Console(width=WIDTH)),
        }
    )
    size = sum(map(len, paragraphs))
    base = found["textwrap3.wrap"]
    print(f"{title} ({size / 1e3:.0f} kchar at {WIDTH} cells)")
    for name, seconds in found.items():
        print(f"  {name:<16}{size / seconds / 1e6:6.2f} Mchar/s   ratio {seconds / base:5.2f}")


def frame() -> None:
    """Print what painting and encoding fifty rows of the bundled article takes."""
    article = qr.load()
    marks = qr.annotate(article)
    hits = [Span(hit.start, hit.end) for hit in qr.search(article, "corridor")]
    rows = [row for block in article.blocks for row in block_rows(article.text, block, WIDTH)][:50]
    dark = theme("dark")

    def draw() -> None:
        for row in rows:
            render(paint(article.text, row.line, marks, hits, dark))

    seconds = medians({"frame": draw})["frame"]
    print(f"A frame of {len(rows)} rows, painted and encoded: {seconds * 1e3:.2f} ms")


def main() -> None:
    """Run every comparison."""
    paragraphs = [block for block in qr.load(cleaning="off").text.split("\n") if block]
    compare("Bundled article", paragraphs * 20)
    spaced = [block.replace(" of ", " of\u00a0") for block in paragraphs]
    compare("With no-break spaces", spaced * 20)
    compare("With an emoji in each paragraph", [f"{block} 👍🏽" for block in paragraphs] * 20)
    compare("With soft hyphens", [SHY] * 20)
    compare("Japanese", [CJK] * 20)
    frame()


if __name__ == "__main__":
    main()

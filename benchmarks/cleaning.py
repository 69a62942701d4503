"""Measure how fast texts are segmented and cleaned.

    python benchmarks/cleaning.py [--megabytes 2]

The peer, timed in the same run, splits the same text at blank lines and counts the words of each
paragraph: the least that any program does which looks at every word once.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections.abc import Callable

import qusair_reader as qr
from qusair_reader.resources import read_data

FURNITURE = (
    "Share\nTweet\nEmail\nPrint",
    "Advertisement",
    "Read more: Ferry line asks for two new boats",
    "Related stories\nStorm keeps boats in harbour\nIslanders ration bread\nCrew sails at dawn",
    "Subscribe to our newsletter\nEnter your email address\nSign up",
    "© 2021 The Outer Islands Messenger. All rights reserved.",
    "12 comments",
    "Home\nNews\nSport\nWeather\nContact us",
    "By Ada Holm\n3 March 2021",
)


def make_article(paragraphs: list[str], choice: random.Random) -> str:
    """Return the bundled paragraphs in another order with furniture around and in them.

    About a third of the blocks is furniture, as in the news pages that the cleaner learned from.
    """
    body = choice.sample(paragraphs, len(paragraphs))
    above, within, below = choice.sample(FURNITURE, 3)
    body.insert(choice.randrange(len(body)), within)
    return "\n\n".join([above, *body, below])


def make_text(size: int) -> str:
    """Return articles under each other, together about this many code points."""
    paragraphs = read_data("qusair.txt").decode().split("\n\n")[:13]
    choice = random.Random(7)  # noqa: S311 - a fixed text
    parts: list[str] = []
    held = 0
    while held < size:
        parts.append(make_article(paragraphs, choice))
        held += len(parts[-1]) + 2
    return "\n\n".join(parts)


def clean_each(articles: list[str]) -> int:
    """Clean texts one by one; return how many blocks went."""
    return sum(b.removal is not None for text in articles for b in qr.parse(text).blocks)


def count_words(text: str) -> int:
    """Split paragraphs and count their words."""
    return sum(len(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text))


def median(work: Callable[[], object]) -> float:
    """Return the median CPU seconds of five runs."""
    times = []
    for _ in range(5):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return statistics.median(times)


def main() -> None:
    """Print speeds and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=2.0)
    size = int(parser.parse_args().megabytes * 1e6)
    text = make_text(size)
    paragraphs = read_data("qusair.txt").decode().split("\n\n")[:13]
    choice = random.Random(8)  # noqa: S311 - a fixed text
    articles = [make_article(paragraphs, choice) for _ in range(size // 3000)]
    qr.parse(text[:1000])  # load the table
    bytes_whole = len(text.encode())
    bytes_each = sum(len(article.encode()) for article in articles)
    peer = median(lambda: count_words(text)) / bytes_whole
    whole = median(lambda: qr.parse(text)) / bytes_whole
    each = median(lambda: clean_each(articles)) / bytes_each
    off = median(lambda: qr.parse(text, cleaning="off")) / bytes_whole
    print(f"split and count words        {1e-6 / peer:6.2f} MB/s")
    print(f"one text: segment            {1e-6 / off:6.2f} MB/s, {off / peer:5.1f} times the peer")
    print(f"one text: segment and clean  {1e-6 / whole:6.2f} MB/s, {whole / peer:5.1f} times")
    print(
        f"{len(articles)} articles, one by one  {1e-6 / each:6.2f} MB/s, {each / peer:5.1f} times"
    )


if __name__ == "__main__":
    main()

"""A floor under the cleaner's quality on invented pages that its training never saw.

They are hard on purpose: article text that looks like furniture, and furniture that looks like text. A
floor may be raised when the cleaner gets better, never lowered.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import qusair_reader as qr
from qusair_reader.choices import Cleaning

PAGES = Path(__file__).parent / "data" / "pages.txt"


class Page(NamedTuple):
    """A page as somebody saved it."""

    text: str
    labels: list[tuple[int, int, str]]
    """Start, end and label of each of its parts: content, boilerplate or neutral, by the first letter."""


def read_pages() -> list[Page]:
    """Read the pages: a line with their site, then a label, the number of line ends and a part each."""
    pages = []
    for part in re.split(r"^## ", PAGES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        text, labels = "", []
        for line in part.strip("\n").split("\n")[1:]:
            labels.append((len(text), len(text) + len(line) - 3, line[0]))
            text += line[3:] + "\n" * int(line[1])
        pages.append(Page(text, labels))
    return pages


def shares(point: Cleaning) -> dict[str, float]:
    """Return which share of the blocks with each label goes."""
    gone: dict[str, int] = {}
    count: dict[str, int] = {}
    for page in read_pages():
        for block in qr.parse(page.text, cleaning=point).blocks:
            label = next(label for start, end, label in page.labels if block.start < end)
            count[label] = count.get(label, 0) + 1
            gone[label] = gone.get(label, 0) + (block.removal is not None)
    return {label: gone[label] / count[label] for label in count}


@pytest.mark.parametrize(
    ("point", "lost", "removed"), [("default", 0.002, 0.665), ("aggressive", 0.009, 0.797)]
)
def test_little_is_lost_and_much_goes(point: Cleaning, lost: float, removed: float) -> None:
    found = shares(point)

    assert found["c"] <= lost
    assert found["b"] >= removed

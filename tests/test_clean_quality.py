"""A floor under the cleaner's quality on small articles of our own.

The figures of the large sets stand in docs/quality.md; these cases keep them from falling unseen.
A floor may be raised when the cleaner gets better, never lowered.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import qusair_reader as qr
from qusair_reader.choices import Cleaning

CASES = Path(__file__).parent / "data" / "cleaning.txt"
LEAST_REMOVED = {"default": 0.98, "aggressive": 0.98}
"""Share of the boilerplate lines that must go."""


class Saved(NamedTuple):
    """An article as somebody saved it."""

    name: str
    text: str
    labels: tuple[tuple[int, int, str], ...]
    """Start, end and label of each line."""


def read_cases() -> list[Saved]:
    """Read the labelled articles; each ends where the next begins."""
    found = []
    _, *parts = CASES.read_text("utf-8").split("\n=== ")
    for part in parts:
        name, _, body = part.partition("\n")
        text, labels = "", []
        for line in body.strip("\n").split("\n"):
            if line:
                assert line[:2] in {"+ ", "- ", "~ "}, line
                labels.append((len(text), len(text) + len(line) - 2, line[0]))
            text += line[2:] + "\n"
        found.append(Saved(name, text, tuple(labels)))
    return found


def kept_share(article: qr.Article, start: int, end: int) -> float:
    inside = sum(max(0, min(b.end, end) - max(b.start, start)) for b in article.kept)
    return inside / (end - start)


@pytest.mark.parametrize("point", ["default", "aggressive"])
@pytest.mark.parametrize("saved", read_cases(), ids=lambda saved: saved.name)
def test_no_line_of_an_article_is_lost(saved: Saved, point: Cleaning) -> None:
    article = qr.parse(saved.text, cleaning=point)
    lost = [
        saved.text[start:end]
        for start, end, label in saved.labels
        if label == "+" and kept_share(article, start, end) < 0.5
    ]

    assert lost == []


@pytest.mark.parametrize("point", ["default", "aggressive"])
def test_enough_of_the_boilerplate_goes(point: Cleaning) -> None:
    standing, count = [], 0
    for saved in read_cases():
        article = qr.parse(saved.text, cleaning=point)
        lines = [(start, end) for start, end, label in saved.labels if label == "-"]
        count += len(lines)
        standing += [saved.text[a:b] for a, b in lines if kept_share(article, a, b) >= 0.5]

    assert 1 - len(standing) / count >= LEAST_REMOVED[point], standing

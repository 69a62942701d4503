"""A floor under the recogniser of names on articles of our own that its training never saw.

The figures of the large sets stand in docs/quality.md. A floor may be raised when the recogniser gets
better, never lowered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from qusair_reader.annotation import names
from qusair_reader.article import Block

ARTICLES = Path(__file__).parent / "data" / "articles.txt"
KINDS = {"P": "person", "L": "place", "O": "org", "G": "group", "M": "misc"}
SCORED = {"person", "place", "org", "group"}
"""Kinds that are told apart well enough to be measured by."""

Named = set[tuple[int, int, str]]


def read_articles() -> list[tuple[str, Named]]:
    """Return the text of each article without its brackets, and the names that stood in them."""
    found = []
    for part in ARTICLES.read_text("utf-8").strip().split("\n---\n"):
        text, marked, at = "", set(), 0
        for mark in re.finditer(r"\[([PLOGM]) ([^\[\]]+)\]", part):
            text += part[at : mark.start()]
            marked.add((len(text), len(text) + len(mark[2]), KINDS[mark[1]]))
            text, at = text + mark[2], mark.end()
        found.append((text + part[at:], {name for name in marked if name[2] in SCORED}))
    return found


def names_in(text: str) -> Named:
    blocks = [Block(line.start(), line.end()) for line in re.finditer(r".+", text)]
    return {(n.start, n.end, n.kind) for n in names.find(text, blocks) if n.kind in SCORED}


def f1(right: int, found: int, given: int) -> float:
    return 2 * right / (found + given)


@pytest.fixture(scope="module")
def pairs() -> Sequence[tuple[Named, Named]]:
    """Return, for each article, the names that were found and those that are there."""
    return [(names_in(text), marked) for text, marked in read_articles()]


def test_names_are_found_and_told_apart(pairs: Sequence[tuple[Named, Named]]) -> None:
    right = sum(len(found & given) for found, given in pairs)
    counts = (sum(len(found) for found, _ in pairs), sum(len(given) for _, given in pairs))

    assert f1(right, *counts) >= 0.882


def test_names_are_found_from_end_to_end(pairs: Sequence[tuple[Named, Named]]) -> None:
    right = found = given = 0
    for have, want in pairs:
        spans, marked = {name[:2] for name in have}, {name[:2] for name in want}
        right += len(spans & marked)
        found += len(spans)
        given += len(marked)

    assert f1(right, found, given) >= 0.938


@pytest.mark.parametrize(
    ("kind", "floor"), [("person", 0.915), ("place", 0.9), ("org", 0.84), ("group", 0.862)]
)
def test_each_kind_is_found(pairs: Sequence[tuple[Named, Named]], kind: str, floor: float) -> None:
    right = found = given = 0
    for have, want in pairs:
        of_kind = {name for name in have if name[2] == kind}
        marked = {name for name in want if name[2] == kind}
        right += len(of_kind & marked)
        found += len(of_kind)
        given += len(marked)

    assert f1(right, found, given) >= floor

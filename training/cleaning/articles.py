"""Labelled articles as the reader sees them: one text, its blocks, and what each block is.

A record has a site, a variant and blocks with a text, a label ("content", "boiler", "neutral") and
the number of line ends after it, one JSON object a line. Pages of our own stand in text files, where
"## " and the name of a site begin a page and each line is a block: the first letter of its label, the
number of line ends, a space and the text. The blocks are joined to a text and found again by the
reader's own segmentation; each found block takes the label of the block it lies in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qusair_reader.article import Block, Kind
from qusair_reader.clean.families import find_family
from qusair_reader.segment.blocks import find_blocks

NEWS_WEIGHT = 4.0
"""What a block of a news article counts for: there are few of them, and news is what is read."""
COPY_WEIGHT = 0.5
"""What a block of a whole copied column counts for, beside the body and its few leftovers."""
NEUTRAL_WEIGHT = 0.5
"""What a headline, byline or caption counts for; it is to stay."""

STORY: frozenset[Kind] = frozenset({"byline", "dateline", "caption", "correction", "note"})
"""Kinds that a page's labels often call boilerplate though they are of the article."""

_LABELS = {"c": "content", "b": "boiler", "n": "neutral"}
_BLOCK = re.compile(r"([cbn])([1-4]) (\S.*)")


@dataclass(frozen=True, slots=True)
class Document:
    """One labelled article."""

    group: str
    """The data set it is from."""
    site: str
    text: str
    blocks: list[Block]
    labels: list[str]
    """Label of each block."""
    weights: list[float]
    """What each block counts for in training."""
    invented: bool = False
    """Whether the page is our own: it teaches words, but not how pages are laid out."""


def read(paths: Iterable[Path]) -> Iterator[Document]:
    """Yield the documents of files; a file's name is its group.

    Raises:
        ValueError: A line of a page of our own is no block.
    """
    for path in paths:
        if path.suffix == ".txt":
            yield from _invented(path)
            continue
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield _document(path.stem, record["site"], record["blocks"])


def _invented(path: Path) -> Iterator[Document]:
    """Yield the pages of our own in a file."""
    for page in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        site, *lines = page.strip("\n").split("\n")
        parts = []
        for line in lines:
            found = _BLOCK.fullmatch(line)
            if found is None:
                raise ValueError(f"{path}: no block: {line}")
            label, gap, text = found.groups()
            parts.append({"label": _LABELS[label], "nl": gap, "text": text})
        yield replace(_document(path.stem, site, parts), invented=True)


def _document(group: str, site: str, parts: list[dict[str, str]]) -> Document:
    """Join labelled parts to a text and find its blocks."""
    text, ends = "", []
    for part in parts:
        text += part["text"] + "\n" * int(part.get("nl", 2))
        ends.append(len(text))
    blocks = find_blocks(text, 0, len(text))
    labels, weights, at = [], [], 0
    base = (NEWS_WEIGHT if group.startswith("news") else 1.0) * (
        COPY_WEIGHT if group.endswith("copy") else 1.0
    )
    for block in blocks:
        while ends[at] <= block.start:
            at += 1
        label = parts[at]["label"]
        weight = base
        family = find_family(text[block.start : block.end])
        if label == "neutral":
            weight = 0.0 if family else base * NEUTRAL_WEIGHT
        elif label == "boiler" and block.kind in STORY and not family:
            weight = 0.0
        labels.append(label)
        weights.append(weight)
    return Document(group, site, text, blocks, labels, weights)

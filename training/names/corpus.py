"""Labelled text: JSON Lines records read by path, as documents of blocks with spans."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from qusair_reader.annotation.names.words import TITLES
from qusair_reader.article import Block

KINDS = ("PERSON", "PLACE", "ORG", "GROUP", "MISC")

LINES = 12
"""Lines of a set of single lines (tweets) that count as one document."""

UNKNOWN = ""
"""Kind of a span whose labels are left open: an office without a name, "the mayor of Springfield"."""

AGREED = {
    "U.S.": "PLACE",
    "US": "PLACE",
    "U.N.": "ORG",
    "UN": "ORG",
    "U.K.": "PLACE",
    "UK": "PLACE",
    "EU": "ORG",
}
"""Names whose kind the sets, or one set in itself, disagree about."""

_GAP = re.compile(r"\n[ \t]*\n\s*|\n+")


class Document(NamedTuple):
    """A text with its blocks and labelled spans."""

    text: str
    blocks: list[Block]
    entities: list[tuple[int, int, str]]
    source: str
    marked: frozenset[str]
    """The kinds that the set it comes from marks; the others are unknown there, not absent."""
    id: str


def blocks_of(text: str) -> list[Block]:
    """Return the lines of a text as blocks."""
    blocks, at = [], 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        start = at
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            blocks.append(Block(start, end))
        at = gap.end() if gap else len(text)
    return blocks


def texts(paths: Iterable[Path], *, whole: bool = False) -> Iterator[str]:
    """Yield the different blocks of text in the files once each, or else the whole articles.

    A record has its text, or its blocks with a text each; only the former is an article.
    """
    seen: set[str] = set()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines if line.strip()]
        for record in records:
            if whole:
                pieces = [record["text"]] if "text" in record else []
            elif "blocks" in record:
                pieces = [block["text"] for block in record["blocks"]]
            else:
                text = record["text"]
                pieces = [text[block.start : block.end] for block in blocks_of(text)]
            for piece in pieces:
                if piece not in seen:
                    seen.add(piece)
                    yield piece


def read(path: Path) -> list[Document]:
    """Return the documents of a file; very long ones of many lines are cut into short ones."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    marked = frozenset(kind for record in records for _, _, kind in record["entities"])
    documents: list[Document] = []
    for record in records:
        text = record["text"]
        entities = [_agreed(text, a, b, kind) for a, b, kind in record["entities"]]
        whole = Document(text, blocks_of(text), entities, path.stem, marked, record["id"])
        documents += _cut(whole) if len(whole.blocks) > 1000 else [whole]
    return documents


def _cut(document: Document) -> Iterator[Document]:
    for at in range(0, len(document.blocks), LINES):
        blocks = document.blocks[at : at + LINES]
        start, end = blocks[0].start, blocks[-1].end
        entities = [e for e in document.entities if start <= e[0] and e[1] <= end]
        yield document._replace(blocks=blocks, entities=entities, id=f"{document.id}/{at}")


def _agreed(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    """Return a span by our conventions: titles and what stands before them are no part of a person's name."""
    kind = AGREED.get(text[start:end], kind)
    if kind == "PERSON":
        words = list(re.finditer(r"\S+", text[start:end]))
        titles = [i for i, word in enumerate(words[:-1]) if word.group().lower() in TITLES]
        if titles and words[titles[-1] + 1].group()[0].islower():
            return start, end, UNKNOWN
        if titles:
            return start + words[titles[-1] + 1].start(), end, kind
    return start, end, kind

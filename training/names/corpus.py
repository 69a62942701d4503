"""Labelled text as documents of blocks with spans.

Read from JSON Lines with a text and its spans; from JSON Lines with spans of a page whose text is in another
file; and from our own articles, whose names stand in brackets behind the letter of their kind: "[P Berg] left
[L Oslo]."
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from qusair_reader.annotation.names.words import TITLES
from qusair_reader.article import Block

KINDS = ("PERSON", "PLACE", "ORG", "GROUP", "MISC")

LETTERS = dict(zip("PLOGM", KINDS, strict=True))
"""Kind of a name by the letter in its bracket."""

BETWEEN = "\n---\n"
"""What stands between two of our own articles."""

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

_MARK = re.compile(r"\[([PLOGM]) ([^\[\]]+)\]")
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


def different(pieces: Iterable[str]) -> Iterator[str]:
    """Yield each of the pieces of text once."""
    seen: set[str] = set()
    for piece in pieces:
        if piece not in seen:
            seen.add(piece)
            yield piece


def pieces_of(documents: Iterable[Document]) -> Iterator[str]:
    """Yield the blocks of documents."""
    for document in documents:
        for block in document.blocks:
            yield document.text[block.start : block.end]


def pieces_in(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the blocks of unlabelled files; a record has its blocks with a text each, or one text."""
    for path in paths:
        for record in _records(path):
            if "blocks" in record:
                yield from (block["text"] for block in record["blocks"])
            else:
                text = record["text"]
                yield from (text[block.start : block.end] for block in blocks_of(text))


def pages_in(paths: Iterable[Path]) -> dict[str, str]:
    """Return the text of each page in files of pages as blocks, without what is boilerplate there.

    A page goes by its file's name and its number there: "news/0".
    """
    pages: dict[str, str] = {}
    for path in paths:
        for number, record in enumerate(_records(path)):
            parts = [
                block["text"].replace("\n", " ").strip()
                for block in record.get("blocks", ())
                if block.get("label") != "boiler"
            ]
            pages[f"{path.stem}/{number}"] = "\n\n".join(part for part in parts if part)
    return pages


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read(path: Path, pages: Mapping[str, str]) -> list[Document]:
    """Return the documents of a file; very long ones of many lines are cut into short ones.

    Args:
        path: A file of records, or of our own articles if its name ends in ".txt".
        pages: What `pages_in` gives, for records that have a page in place of a text.

    Raises:
        ValueError: A page is missing or is not the one that was labelled.
    """
    if path.suffix == ".txt":
        parts = path.read_text(encoding="utf-8").strip().split(BETWEEN)
        return [_marked(part, f"{path.stem}-{number}") for number, part in enumerate(parts)]
    records = _records(path)
    marked = frozenset(kind for record in records for _, _, kind in record["entities"])
    documents: list[Document] = []
    for record in records:
        text = record["text"] if "text" in record else _page(record, pages)
        entities = [_agreed(text, a, b, kind) for a, b, kind in record["entities"]]
        name = record.get("id") or record["page"]
        whole = Document(text, blocks_of(text), entities, path.stem, marked, name)
        documents += _cut(whole) if len(whole.blocks) > 1000 else [whole]
    return documents


def _page(record: dict[str, Any], pages: Mapping[str, str]) -> str:
    """Return the text of a labelled page, and make sure that it is the right one."""
    text = pages.get(record["page"], "")
    if crc32(text.encode()) != record["crc32"]:
        raise ValueError(f"{record['page']} is not among the unlabelled files, or is another page")
    return text


def _marked(part: str, name: str) -> Document:
    """Return one of our own articles without its brackets."""
    text, entities, at = "", [], 0
    for mark in _MARK.finditer(part):
        text += part[at : mark.start()]
        entities.append((len(text), len(text) + len(mark[2]), LETTERS[mark[1]]))
        text, at = text + mark[2], mark.end()
    text += part[at:]
    agreed = [_agreed(text, *entity) for entity in entities]
    return Document(text, blocks_of(text), agreed, "texts", frozenset(KINDS), name)


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

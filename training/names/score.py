"""How well names are found: precision, recall and F1 of spans with their kind, spans, and overlaps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from training.names.corpus import Document, read

from qusair_reader.annotation.marks import Name
from qusair_reader.article import Block

Find = Callable[[str, list[Block]], list[Name]]

Marked = set[tuple[int, int, str]]


def f1(right_found: int, found: int, right_given: int, given: int) -> float:
    """Return F1 in per cent."""
    precision, recall = right_found / max(found, 1), right_given / max(given, 1)
    return 200 * precision * recall / max(precision + recall, 1e-9)


def report(path: Path, find: Find) -> str:
    """Return one line of scores for a file; kinds that it does not mark are not scored."""
    documents = read(path, {})
    kinds = {"PERSON", "PLACE", "ORG"} | ({"GROUP"} & documents[0].marked)
    pairs = [_pair(document, kinds, find) for document in documents]
    given = sum(len(gold) for gold, _ in pairs)
    found = sum(len(own) for _, own in pairs)
    exact = sum(len(gold & own) for gold, own in pairs)
    bare = sum(len({g[:2] for g in gold} & {o[:2] for o in own}) for gold, own in pairs)
    met = sum(_meets(one, own) for gold, own in pairs for one in gold)
    meeting = sum(_meets(one, gold) for gold, own in pairs for one in own)
    scores = (
        f1(exact, found, exact, given),
        f1(bare, found, bare, given),
        f1(meeting, found, met, given),
    )
    return f"{path.stem}: span and kind %.1f, span %.1f, overlap %.1f" % scores


def _pair(document: Document, kinds: set[str], find: Find) -> tuple[Marked, Marked]:
    gold = {entity for entity in document.entities if entity[2] in kinds}
    found = find(document.text, document.blocks)
    own = {(name.start, name.end, name.kind.upper()) for name in found}
    return gold, {name for name in own if name[2] in kinds}


def _meets(one: tuple[int, int, str], others: Marked) -> bool:
    return any(one[0] < other[1] and other[0] < one[1] for other in others)

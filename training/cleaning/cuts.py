"""Where to cut: from which log odds on each operating point removes a block.

The cuts are the lowest ones that keep what the cleaner may lose of the content of unseen sites.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from training.cleaning import articles

from qusair_reader.clean.decide import assess, may_go
from qusair_reader.clean.facts import measure
from qusair_reader.clean.table import Table, doublings, score

LOSS = {
    "default": {"news-leftovers": 0.0036, "web-leftovers": 0.0075},
    "aggressive": {"news-leftovers": 0.023, "web-leftovers": 0.028},
}
"""Largest share of content blocks to lose per group, a little below the bound that is aimed at."""
SLOPES = (0.0, 0.3, 0.6, 0.9)
CERTAIN = (1.5, 2.0, 2.5, 3.0)
"""What is tried for the log odds that one block of a region has to have."""

Held = Sequence[tuple[Sequence[articles.Document], Table]]


class Scored(NamedTuple):
    """One document as a held-out table sees it."""

    odds: list[float]
    doublings: float
    labels: list[str]
    free: list[bool]
    """Whether a block's kind lets it go by default."""


def score_all(held: Held, group: str) -> list[Scored]:
    """Return the documents of a group, each scored by a table that has not seen its site."""
    found = []
    for documents, table in held:
        for document in documents:
            if document.group != group:
                continue
            spans = [(block.start, block.end) for block in document.blocks]
            facts = [measure(document.text[a:b], table.weights) for a, b in spans]
            kinds, odds = score(document.text, spans, facts, table)
            free = [may_go(*pair) for pair in zip(kinds, facts, strict=True)]
            found.append(Scored(odds, doublings(facts), document.labels, free))
    return found


def find_cuts(held: Held) -> dict[str, list[float]]:
    """Return the cut, its slope and the certainty asked for, for each operating point."""
    scored = {group: score_all(held, group) for group in LOSS["default"]}
    found = {}
    for point, losses in LOSS.items():
        protect = point == "default"
        best = (-1.0, 0.0, 0.0, 0.0)
        for slope in SLOPES:
            for certain in CERTAIN:
                cut = max(
                    _least_cut(scored[group], slope, certain, loss, protect=protect)
                    for group, loss in losses.items()
                )
                gains = [
                    _share(scored[group], cut, slope, certain, protect=protect) for group in losses
                ]
                print(f"{point} {slope} {certain}: {cut:.2f} removes {gains}")
                best = max(best, (sum(gains), cut, slope, certain))
        found[point] = [round(best[1], 2), best[2], best[3]]
    return found


def _shifted(
    documents: Sequence[Scored], slope: float, certain: float, label: str, *, protect: bool
) -> list[float]:
    """Return what a cut is compared with for each block with a label; never removed is -99."""
    values = []
    for document in documents:
        free = [is_free or not protect for is_free in document.free]
        anchored = max((x for x, ok in zip(document.odds, free, strict=True) if ok), default=-99)
        for value, ok, has in zip(document.odds, free, document.labels, strict=True):
            if has == label:
                goes = ok and anchored >= certain
                values.append(value + slope * document.doublings if goes else -99.0)
    return values


def _share(
    documents: Sequence[Scored], cut: float, slope: float, certain: float, *, protect: bool
) -> float:
    """Return the share of the boilerplate that a cut removes."""
    values = _shifted(documents, slope, certain, "boiler", protect=protect)
    return round(sum(value >= cut for value in values) / len(values), 4)


def _least_cut(
    documents: Sequence[Scored], slope: float, certain: float, loss: float, *, protect: bool
) -> float:
    """Return the lowest cut that loses no more than this share of the content."""
    values = sorted(_shifted(documents, slope, certain, "content", protect=protect), reverse=True)
    return values[int(len(values) * loss)] + 1e-6


def report(held: Held) -> None:
    """Print what the whole cleaner does to documents of sites that its table has not seen."""
    for aggressive in (False, True):
        for group in sorted({d.group for documents, _ in held for d in documents}):
            count = {
                ("content", True): 0,
                ("content", False): 0,
                ("boiler", True): 0,
                ("boiler", False): 0,
            }
            chars = dict(count)
            number = hurt = 0
            for documents, table in held:
                for document in documents:
                    if document.group != group:
                        continue
                    number += 1
                    verdicts = assess(
                        document.text, document.blocks, aggressive=aggressive, table=table
                    )
                    lost = have = 0
                    for block, label, verdict in zip(
                        document.blocks, document.labels, verdicts, strict=True
                    ):
                        if label == "neutral":
                            continue
                        length = block.end - block.start
                        count[label, verdict.removed] += 1
                        chars[label, verdict.removed] += length
                        if label == "content":
                            have += length
                            lost += length * verdict.removed
                    hurt += lost > 0.01 * have
            _print_line(group, number, hurt, count, chars, aggressive=aggressive)


def _print_line(
    group: str,
    number: int,
    hurt: int,
    count: dict[tuple[str, bool], int],
    chars: dict[tuple[str, bool], int],
    *,
    aggressive: bool,
) -> None:
    """Print the figures of one group at one operating point."""
    lost = 100 * count["content", True] / (count["content", True] + count["content", False])
    removed = 100 * count["boiler", True] / max(1, count["boiler", True] + count["boiler", False])
    hits = chars["content", False]
    precision = hits / (hits + chars["boiler", False])
    recall = hits / (hits + chars["content", True])
    print(
        f"{'aggressive' if aggressive else 'default':10} {group:15} {number:4} documents: "
        f"content blocks lost {lost:.2f} %, documents hurt {100 * hurt / number:.1f} %, "
        f"boilerplate blocks removed {removed:.1f} %, "
        f"content characters F1 {200 * precision * recall / (precision + recall):.1f}"
    )

"""The scale of the trees, and from which log odds on each operating point removes a block.

Both are found on pages of sites that the tables had not seen.

The cuts are the lowest ones that keep what the cleaner may lose of the content of unseen sites.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sklearn.linear_model import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    LogisticRegression,
)
from training.cleaning import articles

from qusair_reader.clean.decide import assess, may_go
from qusair_reader.clean.facts import measure
from qusair_reader.clean.features import survey
from qusair_reader.clean.table import NEVER, Table, add_trees, doublings, score, zone

LOSS = {
    "default": {"news-leftovers": 0.0035, "web-leftovers": 0.0077},
    "aggressive": {"news-leftovers": 0.021, "web-leftovers": 0.0285},
}
"""Share of content blocks to lose per group, from which a cut is tried first."""
LIMITS = {
    "default": {"news-leftovers": (0.0035, 0.03), "web-leftovers": (0.008, 0.04)},
    "aggressive": {"news-leftovers": (0.025, 0.1), "web-leftovers": (0.03, 0.15)},
}
"""Largest share of content blocks that the whole cleaner may lose, and of documents hurt."""
STEP = 0.1
"""How far a cut that loses more is raised, in log odds, until it does not."""
SLOPES = (0.0, 0.2, 0.4, 0.6)
CERTAIN = {"default": 3.0, "aggressive": 2.4}
"""Log odds that one block of a region has to have. Lower ones lose more on the second pass, which
sees the text without what the first one took, than they gain on the first."""

Held = Sequence[tuple[Sequence[articles.Document], Table]]


class Scored(NamedTuple):
    """One document as a held-out table sees it."""

    odds: list[float]
    doublings: float
    """How often the number of blocks of a usual article is doubled."""
    labels: list[str]
    free: list[bool]
    """Whether a block's kind lets it go by default."""


def fit_scale(held: Held) -> list[list[float]]:
    """Return per zone an offset and a factor that turn the trees' sums into log odds."""
    design, labels, weights = [], [], []
    for documents, table in held:
        for document in documents:
            if document.group not in LOSS["default"]:
                continue
            spans = [(block.start, block.end) for block in document.blocks]
            facts = [measure(document.text[a:b], table.weights) for a, b in spans]
            region = survey(document.text, spans, facts)
            for i, value in enumerate(add_trees(document.text, region, table.trees)):
                if value > NEVER and document.weights[i]:
                    row = [0.0] * 12
                    row[zone(region, i)], row[6 + zone(region, i)] = 1.0, value
                    design.append(row)
                    labels.append(document.labels[i] == "boiler")
                    weights.append(document.weights[i])
    model = LogisticRegression(C=10, max_iter=2000, fit_intercept=False)
    found = model.fit(design, labels, sample_weight=weights).coef_[0]
    return [[round(float(found[z]), 3), round(float(found[6 + z]), 3)] for z in range(6)]


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
            found.append(Scored(odds, doublings(len(odds)), document.labels, free))
    return found


def find_cuts(held: Held) -> dict[str, list[float]]:
    """Return the cut, its slope and the certainty asked for, for each operating point."""
    scored = {group: score_all(held, group) for group in LOSS["default"]}
    found = {}
    for point, losses in LOSS.items():
        protect = point == "default"
        best = (-1.0, 0.0, 0.0)
        certain = CERTAIN[point]
        for slope in SLOPES:
            cut = max(
                _least_cut(scored[group], slope, certain, loss, protect=protect)
                for group, loss in losses.items()
            )
            gains = [
                _share(scored[group], cut, slope, certain, protect=protect) for group in losses
            ]
            print(f"{point}, slope {slope}: {cut:.2f} removes {gains}")
            best = max(best, (sum(gains), cut, slope))
        found[point] = [round(best[1], 2), best[2], certain]
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


@dataclass(slots=True)
class Tally:
    """What cleaning did to the documents of one group."""

    documents: int = 0
    hurt: int = 0
    """Documents that lost over 1 % of their content's code points."""
    blocks: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """Blocks by label and whether they went."""
    chars: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """Their code points."""

    def add(self, document: articles.Document, gone: Sequence[bool]) -> None:
        """Count one document."""
        chars: Counter[tuple[str, bool]] = Counter()
        for block, label, went in zip(document.blocks, document.labels, gone, strict=True):
            self.blocks[label, went] += 1
            chars[label, went] += block.end - block.start
        lost, kept = chars["content", True], chars["content", False]
        self.documents += 1
        self.hurt += lost > 0.01 * (lost + kept)
        self.chars += chars

    @property
    def lost(self) -> float:
        """Share of the content blocks that went."""
        went = self.blocks["content", True]
        return went / max(1, went + self.blocks["content", False])

    @property
    def hurt_share(self) -> float:
        """Share of the documents that lost over 1 % of their content."""
        return self.hurt / self.documents

    def line(self) -> str:
        """Return the figures."""

        def share(label: str) -> float:
            went, stayed = self.blocks[label, True], self.blocks[label, False]
            return 100 * went / max(1, went + stayed)

        kept, lost = self.chars["content", False], self.chars["content", True]
        f1 = 200 * kept / (2 * kept + self.chars["boiler", False] + lost)
        return (
            f"{self.documents:4} documents: content blocks lost {share('content'):.2f} %, "
            f"documents hurt {100 * self.hurt / self.documents:.1f} %, "
            f"boilerplate blocks removed {share('boiler'):.1f} %, content characters F1 {f1:.1f}"
        )


def tally(held: Held, point: str) -> dict[str, Tally]:
    """Return what the whole cleaner does to documents of sites that its table has not seen."""
    tallies: dict[str, Tally] = {}
    for documents, table in held:
        for document in documents:
            verdicts = assess(
                document.text, document.blocks, aggressive=point == "aggressive", table=table
            )
            found = tallies.setdefault(document.group, Tally())
            found.add(document, [verdict.removed for verdict in verdicts])
    return tallies


def tighten(held: Held, found: dict[str, list[float]]) -> dict[str, list[float]]:
    """Raise the cuts until the cleaner keeps within the limits.

    A cut was found on one pass over the blocks; the cleaner judges what stays again.
    """
    for point, limits in LIMITS.items():
        least, slope, certain = found[point]
        while True:
            cuts = {point: [least, slope, certain]}
            judged = [
                ([d for d in documents if d.group in limits], replace(table, cuts=cuts))
                for documents, table in held
            ]
            tallies = tally(judged, point)
            print(f"{point}, cut {least}: {[tallies[group].line() for group in limits]}")
            if all(
                tallies[group].lost <= lost and tallies[group].hurt_share <= hurt
                for group, (lost, hurt) in limits.items()
            ):
                break
            least = round(least + STEP, 2)
        found[point] = [least, slope, certain]
    return found


def report(held: Held) -> None:
    """Print what the whole cleaner does to documents of sites that its table has not seen."""
    for point in LOSS:
        for group, found in sorted(tally(held, point).items()):
            print(f"{point:10} {group:14} {found.line()}")

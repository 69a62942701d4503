"""The scale of the trees, and from which log odds on each operating point removes a block.

Both are found on pages of sites that the tables had not seen.

The cuts are the lowest ones that keep what the cleaner may lose of the content of unseen sites.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from operator import sub
from typing import Any, NamedTuple

import numpy as np  # type: ignore[import-not-found,unused-ignore]
from sklearn.linear_model import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    LogisticRegression,
)
from training.cleaning import articles

from qusair_reader.clean.decide import assess, may_go
from qusair_reader.clean.facts import Facts, measure
from qusair_reader.clean.odds import NEVER, family_odds, zone
from qusair_reader.clean.region import Region, find_ties, join_ties, shown, survey
from qusair_reader.clean.table import (
    Table,
    add_trees,
    doublings,
    outsize,
    reporting,
    score,
)
from qusair_reader.segment.credits import is_credited

LIMITS = {
    "default": {"news-leftovers": (0.004, 0.03), "web-leftovers": (0.0077, 0.045)},
    "aggressive": {"news-leftovers": (0.0255, 0.1), "web-leftovers": (0.031, 0.17)},
}
"""Largest share of content blocks that one pass over the blocks may lose, and of documents hurt."""
BOUNDS = {
    "default": {"news-leftovers": (0.004, 0.03), "web-leftovers": (0.008, 0.05)},
    "aggressive": {"news-leftovers": (0.025, 0.1), "web-leftovers": (0.03, 0.17)},
}
"""The same for the whole cleaner."""
STEP = 0.02
"""How far a cut that loses more is raised, in log odds, until it does not."""
GOALS = {"default": (0.8, 0.6), "aggressive": (0.9, 0.75)}
"""Share of the boilerplate to remove per group; the group that stays farthest behind its goal decides."""
SLOPES = (0.0, 0.4, 0.5, 0.6, 0.8, 1.0)
RISES = (0.0, 0.3, 0.6)
GROWTHS = (0.0, 0.2)
"""What is tried for the operating points, see `Table.cuts`."""
CERTAIN = {"default": (2.0, 3.8), "aggressive": (1.0, 2.6)}
"""Log odds that one block of a region has to have, in a text of uneven and of even line ends. The
second is what the later passes ask for, which see the text without what the first one took: with
less they lose as much of the article as of the boilerplate."""

Array = Any
Held = Sequence[tuple[Sequence[articles.Document], Table]]


class Scored(NamedTuple):
    """One document as a held-out table sees it."""

    odds: Array
    doublings: float
    """How often the number of blocks of a usual article is doubled."""
    reporting: float
    """How much of a report it is."""
    even: bool
    """Whether its blocks are separated alike."""
    free: Array
    """Whether a block's kind lets it go by default."""
    named: Array
    """Whether a family names it."""
    sizes: Array
    """Code points of each block."""
    outsize: Array
    """See `table.outsize`."""
    pictured: Array
    """Whether it has a picture credit."""
    content: Array
    boiler: Array


def _look(
    document: articles.Document, table: Table
) -> tuple[list[Facts], list[int], Region, list[bool]]:
    """Return the facts of all blocks, which the cleaner looks at first, and their region and ties."""
    spans = [(block.start, block.end) for block in document.blocks]
    facts = [measure(document.text[a:b], table.weights) for a, b in spans]
    which = shown(facts)
    ties = join_ties(find_ties(document.text, spans), which)
    region = survey(document.text, [spans[i] for i in which], [facts[i] for i in which], ties)
    return facts, which, region, ties


def fit_scale(held: Held) -> list[list[float]]:
    """Return per zone an offset and a factor that turn the trees' sums into log odds."""
    design, labels, weights = [], [], []
    for documents, table in held:
        for document in documents:
            if document.group not in LIMITS["default"]:
                continue
            _, which, region, _ = _look(document, table)
            sums = add_trees(document.text, region, table.trees)
            for place, (i, value) in enumerate(zip(which, sums, strict=True)):
                if value > NEVER and document.weights[i]:
                    row = [0.0] * 12
                    row[zone(region, place)], row[6 + zone(region, place)] = 1.0, value
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
            facts, which, region, ties = _look(document, table)
            odds = [family_odds(fact.family) if fact.family else NEVER for fact in facts]
            free = [fact.family is not None for fact in facts]
            scores = score(document.text, region, table)
            for i, kind, value in zip(which, region.kinds, scores, strict=True):
                odds[i], free[i] = value, may_go(kind, facts[i])
            labels = np.array(document.labels)
            found.append(
                Scored(
                    np.array(odds),
                    doublings(len(which)),
                    reporting(region.voices),
                    not any(ties),
                    np.array(free),
                    np.array([fact.family is not None for fact in facts]),
                    np.array([fact.length for fact in facts]),
                    np.array([outsize(fact.length, region.length[-1]) for fact in facts]),
                    np.array(
                        [is_credited(document.text[b.start : b.end]) for b in document.blocks]
                    ),
                    labels == "content",
                    labels == "boiler",
                )
            )
    return found


class Rule(NamedTuple):
    """How an operating point looks at log odds, but for the cut itself."""

    slope: float
    rise: float
    growth: float
    certain: tuple[float, float]
    protect: bool
    """Whether some kinds of blocks are never removed."""

    def shifted(self, one: Scored) -> Array:
        """Return what a cut is compared with for each block; -99 never goes, 99 always."""
        free = one.free if self.protect else np.ones(len(one.odds), dtype=bool)
        enough = np.where(one.named, self.certain[0], self.certain[one.even])
        always = ~one.free & one.pictured if not self.protect else np.zeros_like(free)
        if not (free & (one.odds >= enough)).any():
            return np.where(always, 99.0, -99.0)
        shift = self.slope * one.doublings - self.rise * one.reporting
        values = np.where(free, one.odds + shift - self.growth * one.outsize, -99.0)
        return np.where(always, 99.0, values)

    def least(self, documents: Sequence[Scored], lost: float, hurt: float) -> float:
        """Return the lowest cut that keeps what is lost, and the documents hurt, to these shares."""
        every, fatal = [], []
        for one in documents:
            values = self.shifted(one)[one.content]
            order = np.argsort(-values)
            gone = np.cumsum(one.sizes[one.content][order])
            every.append(values)
            over = np.flatnonzero(gone > 0.01 * one.sizes[one.content].sum())
            fatal.append(values[order][over[0]] if len(over) else -99.0)
        found = np.sort(np.concatenate(every))[::-1]
        return (
            max(
                float(found[int(len(found) * lost)]),
                float(np.sort(fatal)[::-1][int(len(fatal) * hurt)]),
            )
            + 1e-6
        )

    def share(self, documents: Sequence[Scored], cut: float) -> float:
        """Return the share of the boilerplate that a cut removes."""
        values = np.concatenate([self.shifted(one)[one.boiler] for one in documents])
        return round(float((values >= cut).mean()), 4)


def find_cuts(held: Held) -> dict[str, list[float]]:
    """Return each operating point's numbers: see `Table.cuts`."""
    scored = {group: score_all(held, group) for group in LIMITS["default"]}
    found = {}
    for point, limits in LIMITS.items():
        best = (-2.0, 0.0, Rule(0.0, 0.0, 0.0, CERTAIN[point], protect=False))
        for slope, rise, growth in product(SLOPES, RISES, GROWTHS):
            rule = Rule(slope, rise, growth, CERTAIN[point], protect=point == "default")
            cut = max(rule.least(scored[group], *limit) for group, limit in limits.items())
            gains = [rule.share(scored[group], cut) for group in limits]
            beyond = min(map(sub, gains, GOALS[point]))
            if beyond > best[0]:
                best = (beyond, cut, rule)
                print(f"{point}, {rule}: {cut:.2f} removes {gains}", flush=True)
        _, cut, rule = best
        found[point] = [round(cut + 0.005, 2), rule.slope, rule.rise, rule.growth, *rule.certain]
    return found


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
    for point, limits in BOUNDS.items():
        least, *others = found[point]
        while True:
            cuts = {point: [least, *others]}
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
        found[point] = [least, *others]
    return found


def report(held: Held) -> None:
    """Print what the whole cleaner does to documents of sites that its table has not seen."""
    for point in LIMITS:
        for group, found in sorted(tally(held, point).items()):
            print(f"{point:10} {group:14} {found.line()}")

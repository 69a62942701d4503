"""The trained table: weights of words, decision trees, a scale and two operating points.

The trees judge a block by its features; together they are a sum (gradient boosting, Friedman
2001), and the scale turns it into log odds by the block's place (Platt 1999). The recipe is in
training/cleaning.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import exp, log2
from operator import ge
from typing import Any, overload

from qusair_reader.clean.features import features
from qusair_reader.clean.odds import NEVER, known_odds, weigh_places, zone
from qusair_reader.clean.region import Region
from qusair_reader.resources import read_data

Tree = float | list["int | float | Tree"]
"""A leaf's value, or feature, threshold, the tree if at most that, the tree if more."""

_USUAL = 40
"""Blocks of a usual article with what surrounds it."""
_DATA = 1000
"""Longest run of blocks without prose that can be furniture: more of them are a list, a table or verse."""
_SURE = 3.4
"""Log odds of a known family from which no tree is asked: more than any operating point asks for."""
GLANCE = 40
"""Trees that are read with the table, the others when a block asks for them."""
_STAGES = ((0, GLANCE, -2.0, 1.7, 2.0), (GLANCE, 120, -2.4, 2.5, 1.3))
"""After some trees, from one to another: at most what sum a block is article, from what sum on it is
boilerplate, and how much the other trees would at least add to that. They are not asked: of the
blocks of held-out sites with such sums none would have crossed an operating point after all."""


@dataclass(frozen=True, slots=True)
class Table:
    """What training found out."""

    weights: dict[str, int]
    """Of each term, in tenths; see `words.terms`."""
    trees: Sequence[Tree]
    scale: list[list[float]]
    """Offset and factor of the trees' sum per `zone`."""
    cuts: dict[str, list[float]]
    """Per operating point: least log odds for removal, what they fall by per doubling of the number
    of blocks, what they rise by in a report (see `reporting`) and per doubling of a large block's
    size (see `outsize`); then the log odds that at least one block of a region has to have, where
    only some blocks stand between blank lines, and where all do."""


@cache
def load_table() -> Table:
    """Return the table that ships with the reader."""
    return decode(read_data("cleaning.json.zlib"))


def decode(data: bytes) -> Table:
    """Return the table in a file's contents."""
    first = zlib.decompressobj()
    raw = json.loads(first.decompress(data))
    terms = raw["terms"].split("\n")
    weights = dict(zip(terms, raw["tenths"], strict=True))
    return Table(weights, LateTrees(raw["glance"], first.unused_data), raw["scale"], raw["cuts"])


class LateTrees(Sequence[Tree]):
    """Trees of which all but the first are read when first asked for: a usual page asks for none."""

    def __init__(self, glance: list[Tree], rest: bytes) -> None:
        """Take the first trees, and the compressed JSON of the others."""
        self._glance = glance
        self._rest = rest

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, index: int) -> Tree: ...
    @overload
    def __getitem__(self, index: slice) -> list[Tree]: ...
    def __getitem__(self, index: int | slice) -> Tree | list[Tree]:
        if isinstance(index, slice) and index.stop and index.stop <= GLANCE:
            return self._glance[index]
        return self._all[index]

    @cached_property
    def _all(self) -> list[Tree]:
        """All trees: never half read, since the pager asks from two threads."""
        others: list[Tree] = json.loads(zlib.decompress(self._rest))
        return self._glance + others


def add_up(trees: Sequence[Tree], values: Sequence[float]) -> float:
    """Return the sum of the trees' values for these features."""
    total = 0.0
    node: Any  # which of the two shapes a tree has is told by its class alone
    for tree in trees:
        node = tree
        while node.__class__ is list:
            feature, most, under, over = node
            node = under if values[feature] <= most else over
        total += node
    return total


def probability(odds: float) -> float:
    """Return the probability of log odds."""
    return 1 / (1 + exp(-odds)) if odds > -30 else 0.0


def add_trees(
    text: str, region: Region, trees: Sequence[Tree], known: Sequence[float] = ()
) -> list[float]:
    """Return the trees' sum for each block, except those that are `known` well enough."""
    starts, ends = region.runs
    return [
        NEVER
        if fact.easy or (known and known[i] >= _SURE) or ends[i] - starts[i] > _DATA
        else _ask(trees, features(text, region, i))
        for i, fact in enumerate(region.facts)
    ]


def _ask(trees: Sequence[Tree], values: Sequence[float]) -> float:
    """Return the trees' sum for these features, from as few of them as settle it."""
    total, at = 0.0, 0
    for start, end, article, boilerplate, factor in _STAGES:
        total += add_up(trees[start:end], values)
        if total <= article:
            return NEVER
        if total >= boilerplate:
            return total * factor
        at = end
    return total + add_up(trees[at:], values)


def score(text: str, region: Region, table: Table) -> list[float]:
    """Return the log odds that the blocks of a region are boilerplate."""
    known = known_odds(region)
    odds = []
    for i, value in enumerate(add_trees(text, region, table.trees, known)):
        if value > NEVER:
            offset, factor = table.scale[zone(region, i)]
            odds.append(offset + factor * value)
        else:
            odds.append(NEVER)
    weigh_places(region, odds)
    return [max(pair) for pair in zip(odds, known, strict=True)]


def removable(
    scores: Sequence[float],
    cut: Sequence[float],
    free: Sequence[bool],
    region: Region,
    *,
    even: bool,
) -> list[bool]:
    """Return which blocks of a region are boilerplate at an operating point.

    The more blocks, the smaller the share of the article that one wrongly removed block would be,
    so the less certain a removal has to be. And where not one block is nearly certain, as in an
    article that is clean already, none goes; a text with the same line ends everywhere, as cleaning
    leaves them, needs a surer one or one of a known family. And a report of what people said asks
    for more of every block.

    Args:
        scores: The blocks' log odds.
        cut: The operating point, see `Table.cuts`.
        free: Which blocks can be removed at all.
        region: What the region tells.
        even: Whether the blocks are separated alike.
    """
    least, slope, rise, growth, *certain = cut
    enough = [certain[even and fact.family is None] for fact in region.facts]
    if not any(map(ge, [x if ok else NEVER for x, ok in zip(scores, free, strict=True)], enough)):
        return [False] * len(scores)
    least += rise * reporting(region.voices) - slope * doublings(len(scores))
    total = region.length[-1]
    return [
        is_free and value >= least + growth * outsize(fact.length, total)
        for value, is_free, fact in zip(scores, free, region.facts, strict=True)
    ]


def doublings(blocks: int) -> float:
    """Return how often the number of blocks of a usual article is doubled, at most twice."""
    return min(2.0, log2(max(1.0, blocks / _USUAL)))


def reporting(voices: float) -> float:
    """Return how much of a report a text is, 0 to 1, by the share of its prose with voices."""
    return min(1.0, voices * 3)


def outsize(length: int, total: int) -> float:
    """Return how often one per cent of a text is doubled by a block, at most four times."""
    return min(4.0, log2(max(1.0, 100 * length / total)))

"""The trained table: weights of words, two stages of decision trees, a scale and thresholds.

The first stage judges a block by its features; the second one sees what the first thought of the
neighbours as well. Each is a sum of small trees (gradient boosting, Friedman 2001); the scale
turns the sum into a probability by the block's place (Platt 1999). See training/cleaning.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import exp, log2
from typing import Any

from qusair_reader.article import Kind
from qusair_reader.clean.facts import Facts
from qusair_reader.clean.features import FAMILY, LEXICAL, Region, features, survey
from qusair_reader.resources import read_data

Tree = float | list["int | float | Tree"]
"""A leaf's value, or feature, threshold, the tree if at most that, the tree if more."""

_EASY = -1.0
"""Prose whose words weigh less than this is article; no tree is asked."""
NEVER = -9.0
"""Log odds of such prose."""
_USUAL = 8000
"""Code points of prose in a usual article, or a little more."""
_GLANCE = 25
_SETTLED = -2.0
"""A block to which so many trees give no more than this is article; the others are not asked.
Of the blocks of held-out sites half go this way, and not one of them would have been removed."""
_HOPELESS = -3.0
"""A block that the first stage gives less than this is not shown to the second one."""


@dataclass(frozen=True, slots=True)
class Table:
    """What training found out."""

    weights: dict[str, float]
    """Of each term, see `facts.terms`."""
    first: list[Tree]
    second: list[Tree]
    scale: list[list[float]]
    """Offset and factor of the log odds per `zone`."""
    cuts: dict[str, list[float]]
    """Per operating point: least log odds for removal, what they lose per doubling of the length
    of a usual article, and the log odds that at least one block of a region has to have."""


@cache
def load_table() -> Table:
    """Return the table that ships with the reader."""
    return decode(read_data("cleaning.json.zlib"))


def decode(data: bytes) -> Table:
    """Return the table in a file's contents."""
    raw = json.loads(zlib.decompress(data))
    weights = {term: weight / 10 for term, weight in raw["weights"].items()}
    return Table(weights, raw["first"], raw["second"], raw["scale"], raw["cuts"])


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


def zone(region: Region, i: int) -> int:
    """Return the place of a block: before, after or within the prose; and short or longer."""
    count = len(region.facts)
    if not region.prose[i]:
        place = 0
    elif region.prose[i] == region.prose[count]:
        place = 2
    else:
        place = 4
    return place + (region.facts[i].words > 6)


def is_easy(fact: Facts) -> bool:
    """Tell whether a block is prose without a word that speaks against it."""
    return fact.prose and fact.family is None and fact.lexical < _EASY


def first_stage(text: str, region: Region, trees: Sequence[Tree]) -> list[float]:
    """Return the log odds of each block by itself."""
    glance, rest = trees[:_GLANCE], trees[_GLANCE:]
    odds = []
    for i, fact in enumerate(region.facts):
        value = NEVER
        if not is_easy(fact):
            values = features(text, region, i)
            begun = add_up(glance, values)
            if begun > _SETTLED:
                value = begun + add_up(rest, values)
        odds.append(value)
    return odds


def stacked(region: Region, odds: Sequence[float]) -> list[list[float]]:
    """Return the second stage's features of each block, given the first stage's log odds.

    Easy blocks get an empty list.
    """
    count = len(odds)
    shares = [probability(x) for x in odds]
    sums = [0.0, *accumulate(shares)]
    padded = [-1.0, -1.0, -1.0, *shares, -1.0, -1.0, -1.0]
    rows: list[list[float]] = []
    for i, fact in enumerate(region.facts):
        if is_easy(fact):
            rows.append([])
            continue
        low, high = max(0, i - 5), min(count, i + 6)
        own = fact.own
        rows.append(
            [
                odds[i],
                *padded[i : i + 3],
                *padded[i + 4 : i + 7],
                (sums[high] - sums[low]) / (high - low),
                sums[i] / (i or 1),
                (sums[count] - sums[i + 1]) / (count - 1 - i or 1),
                own[0],
                own[1],
                own[3],
                own[5],
                own[FAMILY],
                own[LEXICAL],
            ]
        )
    return rows


def score(
    text: str, spans: Sequence[tuple[int, int]], facts: Sequence[Facts], table: Table
) -> tuple[Sequence[Kind], list[float]]:
    """Return the kinds of the blocks of a region and the log odds that they are boilerplate."""
    region = survey(text, spans, facts)
    odds = first_stage(text, region, table.first)
    scores = []
    for i, row in enumerate(stacked(region, odds)):
        if not row or row[0] < _HOPELESS:
            scores.append(NEVER)
            continue
        offset, factor = table.scale[zone(region, i)]
        scores.append(offset + factor * add_up(table.second, row))
    return region.kinds, scores


def removable(
    facts: Sequence[Facts], scores: Sequence[float], cut: Sequence[float], free: Sequence[bool]
) -> list[bool]:
    """Return which blocks of a region are boilerplate at an operating point.

    The longer the article, the smaller the share of it that one wrongly removed block would be,
    so the less certain a removal has to be. And where not one block is nearly certain, as in an
    article that is clean already, none goes.

    Args:
        facts: What the blocks show by themselves.
        scores: Their log odds.
        cut: The operating point, see `Table.cuts`.
        free: Which blocks can be removed at all.
    """
    least, slope, certain = cut
    if not any(value >= certain for value, is_free in zip(scores, free, strict=True) if is_free):
        return [False] * len(facts)
    least -= slope * doublings(facts)
    return [is_free and value >= least for value, is_free in zip(scores, free, strict=True)]


def doublings(facts: Sequence[Facts]) -> float:
    """Return how often the length of a usual article is doubled in a region's prose, at most 3."""
    length = sum([fact.length for fact in facts if fact.prose])
    return min(3.0, log2(max(1.0, length / _USUAL)))

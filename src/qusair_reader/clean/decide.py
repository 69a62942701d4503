"""Which blocks are boilerplate, how surely and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.article import Block, Removal
from qusair_reader.clean.families import find_family

DOUBTFUL = 0.3
"""Probability from which a kept block is worth showing to a person."""


class Verdict(NamedTuple):
    """What cleaning thinks of one block."""

    probability: float
    """Estimated probability that the block is boilerplate, 0 to 1."""
    rule: str
    """Short stable name of the rule or feature that weighed most; empty where nothing speaks."""
    reason: str
    """What the block would be, for a person."""
    removed: bool
    """Whether cleaning takes the block out."""

    @property
    def doubtful(self) -> bool:
        """Whether the block stays though it may well be boilerplate."""
        return not self.removed and self.probability >= DOUBTFUL


def assess(text: str, blocks: Sequence[Block], *, aggressive: bool) -> list[Verdict]:
    """Judge each block of one region."""
    verdicts = []
    for block in blocks:
        family = find_family(text[block.start : block.end])
        if family is None:
            verdicts.append(Verdict(0.0, "", "", removed=False))
        else:
            verdicts.append(Verdict(family.confidence, family.rule, family.reason, removed=True))
    if verdicts and all(verdict.removed for verdict in verdicts):
        return [verdict._replace(removed=False) for verdict in verdicts]
    return verdicts


def judge(text: str, blocks: Sequence[Block], *, aggressive: bool) -> list[Removal | None]:
    """Return why each block of one region is taken out, None where it is kept.

    Args:
        text: The whole text.
        blocks: The blocks of one region, in order.
        aggressive: Whether to remove what is only probably boilerplate as well.
    """
    return [
        Removal(verdict.rule, verdict.reason, verdict.probability) if verdict.removed else None
        for verdict in assess(text, blocks, aggressive=aggressive)
    ]

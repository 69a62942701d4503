"""Figures: numbers, money, measures, ages, dates, times and durations, as a reader means them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qusair_reader.annotation.figures.scan import scan
from qusair_reader.annotation.marks import Figure
from qusair_reader.article import Block

__all__ = ["find"]


def find(text: str, blocks: Sequence[Block]) -> list[Figure]:
    """Return the figures in these blocks of the text, sorted by start, none overlapping.

    A span takes in the approximator and the unit ("more than 500", "up to €2.5bn"), not the noun
    that is counted; it never leaves its block.
    """
    return [
        replace(figure, start=figure.start + block.start, end=figure.end + block.start)
        for block in blocks
        for figure in scan(text[block.start : block.end])
    ]

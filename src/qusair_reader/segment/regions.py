"""Regions: the stretches of a long text that are segmented, cleaned and annotated on their own.

A boundary depends only on the text around it, so any region can be found without reading the ones
before it, and the pager sees the same blocks as a program that asks for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qusair_reader.article import Block, Span

REGION = 1 << 16
"""Nominal length of a region in code points: far longer than nearly every article."""

_BOUNDARIES = (re.compile(r"\n[ \t]*\n"), re.compile(r"\n"), re.compile(r"\s"))
_SPACE = re.compile(r"\s*")


def _boundary(text: str, index: int) -> int:
    """Return where region `index` begins: the first blank line after its nominal start.

    Without one in the next half region a line end serves, then white space, then the nominal place.
    """
    if index <= 0:
        return 0
    nominal = index * REGION
    if nominal >= len(text):
        return len(text)
    limit = min(len(text), nominal + REGION // 2)
    for pattern in _BOUNDARIES:
        # White space is skipped by hand: within the pattern, a text of nothing but line ends
        # would take quadratic time.
        if found := pattern.search(text, nominal, limit):
            space = _SPACE.match(text, found.end(), limit)
            if space and space.end() < limit:
                return space.end()
    return nominal


def count(text: str) -> int:
    """Return the number of regions of the text, at least 1."""
    return max(1, -(-len(text) // REGION))


def region(text: str, index: int) -> Span:
    """Return the region with this index; the last one ends with the text."""
    return Span(_boundary(text, index), _boundary(text, index + 1))


def regions(text: str) -> Iterator[Span]:
    """Yield the regions of the text in order; together they cover it."""
    return (region(text, index) for index in range(count(text)))


def by_region(text: str, blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the blocks of each region that has some: what cleaning and names look at together."""
    at = 0
    for span in regions(text):
        end = at
        while end < len(blocks) and blocks[end].start < span.end:
            end += 1
        if end > at:
            yield blocks[at:end]
        at = end

"""How far into what is shown a place is, and which place is so far into it.

Each region counts by its length, and within it only what is shown does: removed blocks take no part
of it while they are closed. So no region has to be read to tell of another.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from qusair_reader.pager.flow import Flow


def share_before(flow: Flow, offset: int) -> float:
    """Return how much of what is shown lies before this offset, from 0 to 1."""
    document = flow.document
    region = document.index_at(offset)
    starts, sums = _lengths(flow, region)
    if not sums[-1]:
        return offset / max(1, len(document.text))
    at = max(0, bisect_right(starts, offset) - 1)
    within = sums[at] + max(0, min(offset - starts[at], sums[at + 1] - sums[at]))
    span = document.span(region)
    return (span.start + (span.end - span.start) * within / sums[-1]) / len(document.text)


def offset_at(flow: Flow, share: float) -> int:
    """Return the offset before which so much of what is shown lies."""
    document = flow.document
    even = int(len(document.text) * share)
    region = document.index_at(even)
    starts, sums = _lengths(flow, region)
    if not sums[-1]:
        return even
    span = document.span(region)
    within = sums[-1] * (even - span.start) // (span.end - span.start)
    at = min(bisect_right(sums, within), len(starts)) - 1
    return starts[at] + within - sums[at]


def _lengths(flow: Flow, region: int) -> tuple[list[int], list[int]]:
    """Return where what is shown of a region starts, and the code points before each, all last."""
    items = flow.items(region)
    if not items:
        return [], [0]

    def count() -> tuple[list[int], list[int]]:
        lengths = (item.end - item.start if item.block else 0 for item in items)
        return [item.start for item in items], list(accumulate(lengths, initial=0))

    return flow.document.recall("lengths", (region, flow.scope), count)

"""Headlines by what is known beside the text: the title of its web page, and rows of links that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_TRAIL_MARKS = "|·›»>•/"
"""What stands between the parts of a row of links or of a breadcrumb."""
_PART = 25
"""Longest part of such a row, in code points."""
_FIRST = 2
"""How many words more the first part of a title counts, one word one: most sites name themselves last."""
_BELOW = 4
"""How many blocks below the first long one may be the headline, where a long notice stands on top."""
_LONGEST = 300
"""Longest headline, in code points."""
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_FEW = 4
"""Words below which a title that names nothing else may be the site's own name."""


def find_titled(
    text: str, spans: Sequence[tuple[int, int]], title: str, body: int
) -> tuple[int, bool]:
    """Return the index of the block that says what the page's title says, -1 for none, and if that is sure.

    A title may name the site and a section beside the headline: "Mayor quits - Coast Herald". A
    block that is such a part is the headline unless the part is much shorter than the longest.

    Args:
        text: The whole text.
        spans: The blocks of one region.
        title: The title of its web page.
        body: Index of the first block of running text.
    """
    whole = _folded(title[:_LONGEST])
    if not whole:
        return -1, False
    first, *others = [len(part.split()) for part in _separator().split(whole)]
    least = max(first + min(first, _FIRST), *others, 0) / 2
    found, most = -1, (least, 0)
    for index, (start, end) in enumerate(spans[: body + _BELOW]):
        if index >= body and found >= 0:
            break
        if end - start <= _LONGEST:
            weight = _weight(_folded(text[start:end]), whole)
            if weight[0] > least and weight > most:
                found, most = index, weight
    return found, bool(others) or first >= _FEW


def is_trail(block: str) -> bool:
    """Tell whether a block is a row of links or a breadcrumb: "Home | News | Weather".

    >>> is_trail("Home > News > Local"), is_trail("He owes us 20/30/40 pounds")
    (True, False)
    """
    if not any(mark in block for mark in _TRAIL_MARKS):
        return False
    parts = [part for part in _mark().split(block) if part.strip()]
    if len(parts) < 3:
        return False
    leads_on = any(mark in block for mark in "›»>")
    return all(len(part) <= _PART for part in (parts[:-1] if leads_on else parts))


def _folded(block: str) -> str:
    return " ".join(block.casefold().translate(_QUOTES).split())


def _weight(block: str, title: str) -> tuple[int, int]:
    """Return how much a block counts that is the title or whole parts of it, and minus its place; else 0."""
    at = title.find(block)
    before, after = title[: max(at, 0)], title[at + len(block) :]
    words = block.count(" ") + 1
    if at < 0 or (before and (words == 1 or not _end().search(before))):
        return 0, 0
    if after and not _separator().match(after):
        return 0, 0
    return words + (0 if before else min(words, _FIRST)), -at


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r" (?:[-–—|·•›»>/]|::) ")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"{_separator().pattern}$")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\s*[|›»]\s*|\s+[·>•/]\s+|\s+[·>•/](?=\S)|(?<=\S)[·>•/]\s+")

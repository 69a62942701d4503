"""What stands before an item of a list: a bullet, a number, a letter with a bracket."""

from __future__ import annotations

import re
from functools import cache

BULLETS = frozenset("•‣▪▫●○◦■□►▸▶➤➜✓✔✗★*·-–—")


def is_item(block: str) -> bool:
    """Tell whether a block begins as an item of a list: "• ", "12. ", "(3) ", "b) "."""
    if block[0] in BULLETS:
        return block[1:2].isspace()
    likely = block[0] == "(" or block[0].isdecimal() or block[1:2] == ")"
    return likely and item_mark(block) is not None


def item_mark(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """Return what stands before an item, with the white space on both sides of it.

    Group 1 is the mark with the white space after it, "bullet" the bullet, "number" the number.
    """
    return _mark().match(text, start, len(text) if end is None else end)


@cache
def _mark() -> re.Pattern[str]:
    bullets = re.escape("".join(sorted(BULLETS)))
    return re.compile(
        rf"[ \t]*((?:(?P<bullet>[{bullets}])|\(?(?:(?P<number>\d{{1,2}})[.)]|[a-z]\)))\s+)"
    )

"""What is known of a quotation whose closing mark is missing, from the text that follows its opening."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.quotes.marks import Mark

_SHORTEST = 12
"""An unclosed quotation shorter than this is rather a stray mark."""
_ENDS = ".?!…"


@cache
def _narration() -> re.Pattern[str]:
    return re.compile(
        r"[,?!.…—] ?(?:(?:[A-Z][\w.]*|he|she|they|it|the|a|an|his|her|their|our|one)\b[^,.?!]{0,80}? )?"
        r"(?:said|says|told|wrote|asked|added|replied|explained|continued|according to|tweeted|argued|warned)\b"
    )


@cache
def _half_closed() -> re.Pattern[str]:
    return re.compile(r"(?<=[.,?!…])['’](?![\w'’])")


def has_narration(text: str, start: int, end: int) -> bool:
    """Return whether the narrator takes over between two offsets: ", Berg said"."""
    return _narration().search(text, start, end) is not None


def can_begin(text: str, mark: Mark, start: int, after: str) -> bool:
    """Return whether speech can begin at a mark: first in its block, or after one of these."""
    return text[max(start, mark.start - 2) : mark.start].rstrip()[-1:] in after


def ends_before(text: str, opened: Mark, mark: Mark) -> int | None:
    """Return where speech without a closing mark ends that is followed by another opening one."""
    end = mark.start
    while end > opened.end and text[end - 1].isspace():
        end -= 1
    if end - opened.end < _SHORTEST or text[end - 1] not in _ENDS:
        return None
    return end


def ends_half_closed(text: str, opened: Mark, end: int) -> int | None:
    """Return where a single mark closes speech that a double one opened: "“Go.’ He left."."""
    found = _half_closed().search(text, opened.end, end)
    if found is None or has_narration(text, opened.end, found.start()):
        return None
    return None if "‘" in text[opened.end : found.start()] else found.end()


def runs_to_end(text: str, opened: Mark, start: int, end: int) -> bool:
    """Return whether unclosed speech may run to the end of its block: only speech follows."""
    if not can_begin(text, opened, start, ",:.?!"):
        return False
    if text[end - 1] not in _ENDS or end - opened.end < _SHORTEST:
        return False
    return not has_narration(text, opened.end, end)

"""Find the stretches in quotation marks of a block.

Double marks are paired first; single marks then serve inside a double pair (a nested quotation) or,
outside all of them, as the main marks of the British style. Nothing is ever paired across a block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.annotation.quotes.doubles import pair_doubles
from qusair_reader.annotation.quotes.marks import CHARACTERS, SINGLES, Mark, Pair
from qusair_reader.annotation.quotes.singles import pair_singles
from qusair_reader.article import Span

_SHORTEST = 12
"""An unclosed quotation shorter than this is rather a stray mark."""


@cache
def _any_mark() -> re.Pattern[str]:
    return re.compile(r"[“”„‟\"«»＂‘‚‛‹›`]|(?<!\w)['’]|''")


@cache
def _narration() -> re.Pattern[str]:
    return re.compile(
        r"[,?!.…—] ?(?:(?:[A-Z][\w.]*|he|she|they|it|the|a|an|his|her|their|our|one)\b[^,.?!]{0,80}? )?"
        r"(?:said|says|told|wrote|asked|added|replied|explained|continued|according to|tweeted|argued|warned)\b"
    )


def scan(text: str, start: int, end: int, following: str) -> list[Pair]:
    """Return the outermost stretches in quotation marks between two offsets, in text order.

    `following` is the first character of the next block: where a mark is still open and the next
    block opens with one again, the speech runs on and the last stretch ends with this block.
    """
    if not _any_mark().search(text, start, end):
        return []
    doubles, opened = pair_doubles(text, start, end)
    singles, single = pair_singles(text, start, end, doubles)
    if opened is not None:
        singles = [pair for pair in singles if pair.end <= opened.start]
    pairs = [pair for pair in _merged(text, doubles, singles) if _has_words(text, pair)]
    if opened is None and single is not None and following and following in SINGLES:
        opened = single if _can_begin(text, single, start, ",:") else None
    elif opened is not None and not (following and following in CHARACTERS):
        opened = opened if _runs_to_end(text, opened, start, end) else None
    if opened is not None and not (pairs and pairs[-1].end > opened.start):
        last = Pair(opened.start, end, opened.end - opened.start, 0, ())
        pairs += [_with_nested(text, last)] if _has_words(text, last) else []
    return pairs


def _merged(text: str, doubles: Sequence[Pair], singles: Sequence[Pair]) -> list[Pair]:
    """Return all outermost pairs: a double pair inside a single one becomes its inner quotation."""
    merged: list[Pair] = []
    at = 0
    for single in singles:
        while at < len(doubles) and doubles[at].end <= single.start:
            merged.append(_with_nested(text, doubles[at]))
            at += 1
        first = at
        while at < len(doubles) and doubles[at].end <= single.end:
            at += 1
        inner = tuple(Span(pair.start, pair.end) for pair in doubles[first:at])
        merged.append(single._replace(inner=inner))
    merged += [_with_nested(text, pair) for pair in doubles[at:]]
    return merged


def _with_nested(text: str, pair: Pair) -> Pair:
    """Add the single-marked quotations inside a double pair."""
    singles, _ = pair_singles(text, pair.start + pair.opening, pair.end - pair.closing, [])
    if not singles:
        return pair
    inner = sorted([*pair.inner, *(Span(single.start, single.end) for single in singles)])
    return pair._replace(inner=tuple(inner))


def _has_words(text: str, pair: Pair) -> bool:
    return any(map(str.isalnum, text[pair.start + pair.opening : pair.end - pair.closing]))


def _can_begin(text: str, mark: Mark, start: int, after: str) -> bool:
    """Return whether speech can begin at a mark: first in its block, or after one of these."""
    return text[max(start, mark.start - 2) : mark.start].rstrip()[-1:] in after


def _runs_to_end(text: str, opened: Mark, start: int, end: int) -> bool:
    """Return whether an unclosed quotation may run to the end of its block: only speech follows."""
    if not _can_begin(text, opened, start, ",:.?!"):
        return False
    if text[end - 1] not in ".?!…" or end - opened.end < _SHORTEST:
        return False
    return not _narration().search(text, opened.end, end)

"""Find the stretches in quotation marks of a block.

Double marks are paired first; single marks then serve inside a double pair (a nested quotation) or,
outside all of them, as the main marks of the British style. Only `spread` goes beyond a block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.annotation.quotes.doubles import pair_doubles
from qusair_reader.annotation.quotes.marks import CHARACTERS, SINGLES, Mark, Pair
from qusair_reader.annotation.quotes.singles import pair_singles
from qusair_reader.annotation.quotes.unclosed import can_begin, ends_half_closed, runs_to_end
from qusair_reader.article import Span


@cache
def _any_mark() -> re.Pattern[str]:
    return re.compile(r"[“”„‟\"«»＂‘‚‛‹›`]|(?<!\w)['’]|''")


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
    last = None
    if opened is not None:
        last = _unclosed(text, opened, start, end, following)
    elif single is not None and following and following in SINGLES:
        last = _unclosed_single(text, single, start, end)
        if last is not None:  # "‘They cried “Run!” and we ran."
            within = [pair for pair in pairs if pair.start > last.start]
            pairs = pairs[: len(pairs) - len(within)]
            last = last._replace(inner=tuple(Span(pair.start, pair.end) for pair in within))
    if last is not None and _has_words(text, last) and not (pairs and pairs[-1].end > last.start):
        pairs.append(_with_nested(text, last))
    return pairs


def _unclosed(text: str, opened: Mark, start: int, end: int, following: str) -> Pair | None:
    """Return the quotation that is still open at the end of its block, if it is one."""
    length = opened.end - opened.start
    if following and following in CHARACTERS:
        return Pair(opened.start, end, length, 0, ())
    close = ends_half_closed(text, opened, end)
    if close is not None:
        return Pair(opened.start, close, length, 1, ())
    return Pair(opened.start, end, length, 0, ()) if runs_to_end(text, opened, start, end) else None


def _unclosed_single(text: str, single: Mark, start: int, end: int) -> Pair | None:
    """Return the speech that a single mark begins and the next block goes on with.

    After a full stop it ends with its block, as an apostrophe before a word hardly ever stands there.
    """
    ends = text[end - 1] in ".?!…" and text[single.end].isupper()
    if not can_begin(text, single, start, ",:.?!" if ends else ",:"):
        return None
    return Pair(single.start, end, single.end - single.start, 0, ())


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

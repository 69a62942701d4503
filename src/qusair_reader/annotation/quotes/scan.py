"""Find stretches in quotation marks: which mark opens, which closes, which is an apostrophe or a unit.

Double marks are paired first; single marks then serve inside a double pair (a nested quotation) or,
outside all of them, as the main marks of the British style. Nothing is ever paired across a block.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.article import Span

MARK_CHARACTERS = "“”„‟\"«»＂‘’‚‛‹›'`"
"""Every character that can be, or be part of, a quotation mark."""

_OPENING = frozenset("“„‟«‘‚‛‹`")
_CLOSING = frozenset("”»’›")
_BEFORE_OPENING = frozenset(" \t\n\xa0\u2009\u202f([{—–-/…¿¡")
_AFTER_CLOSING = frozenset(" \t\n\xa0\u2009\u202f)]},.;:?!—–-/…")
_SPACE = frozenset(" \t\n\xa0\u2009\u202f")
_BEFORE_STRONG = frozenset(",.?!…:;—–-)]")
_MARKS = frozenset(MARK_CHARACTERS)

OPENS, CLOSES, EITHER = "o", "c", "e"


class Mark(NamedTuple):
    """One quotation mark and what its surroundings make of it."""

    start: int
    end: int
    role: str
    """OPENS, CLOSES, or EITHER where the state decides."""


class Pair(NamedTuple):
    """A stretch in quotation marks, marks included."""

    start: int
    end: int
    opening: int
    """Length of the opening mark."""
    closing: int
    """Length of the closing mark; 0 where the quotation runs on to the next block."""
    inner: tuple[Span, ...]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"[“”„‟\"«»＂]|``|'{2,3}(?!')|‘‘|’’"),
        # An apostrophe inside a word is never a mark, so it is not even looked at.
        re.compile(
            r"(?<!['’‘`])(?:[‘‚‛‹›`]|(?<!\w)['’]|['’](?!\w))(?!['’‘`])|(?<=[^\w\s])['’](?='')"
        ),
        re.compile(
            r"(?:\d0s?|\d\ds?|[nN]['’]|(?:em|til|tis|twas|twere|cause|cuz|bout|round|cos|im|neath|tween|gainst|"
            r"hood|n|ere|appen|ave|ello)\b)(?!['’][,.])",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\d,])(?:\d{1,3}|\d{1,3}[.,]\d{1,2}|\d[-–/]\d{1,2}|[½¼¾]|\d[½¼¾])$"),
    )


def _shape(text: str, start: int, end: int, low: int, high: int) -> str:
    """Return what the neighbours of a mark make of it, whatever the mark is."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    opens = before in _BEFORE_OPENING or before in _OPENING
    closes = after in _AFTER_CLOSING or after in _CLOSING
    if before in "\"'" and start - 1 > low:
        opens = opens or text[start - 2] in _BEFORE_OPENING
    if after in "\"'" and end + 1 < high:
        closes = closes or text[end + 1] in _AFTER_CLOSING
    elif after in "\"'":
        closes = True
    if opens and after in _SPACE:
        opens = before in _SPACE
    if closes and before in _SPACE:
        closes = after in _SPACE
    if opens == closes:
        return EITHER
    return OPENS if opens else CLOSES


def _double_marks(text: str, low: int, high: int) -> list[Mark]:
    marks = []
    for found in _patterns()[0].finditer(text, low, high):
        start, end = found.span()
        if end - start == 3:
            # Three apostrophes: a single mark inside a double one, at either end.
            if start > low and text[start - 1] not in _BEFORE_OPENING:
                start += 1
            else:
                end -= 1
        shape = _shape(text, start, end, low, high)
        mark = text[start]
        if mark in _OPENING:
            role = OPENS if shape != CLOSES else EITHER
        elif mark in "”’":
            role = CLOSES if shape != OPENS else EITHER
        else:
            role = EITHER if mark == "»" and shape != CLOSES else shape
        if mark == "«" and shape == CLOSES:
            role = CLOSES
        if mark == "“" and shape == EITHER and start > low and end >= high:
            role = EITHER
        marks.append(Mark(start, end, role))
    return marks


def _is_unit(text: str, marks: list[Mark], at: int, low: int, *, is_open: bool) -> bool:
    """Return whether the mark is an inch or second sign: a short number before it, and no speech to end."""
    mark = marks[at]
    if mark.start == low or not (text[mark.start - 1].isdigit() or text[mark.start - 1] in "½¼¾"):
        return False
    if not _patterns()[3].search(text, max(low, mark.start - 7), mark.start):
        return False
    if not is_open:
        return True
    return at + 1 < len(marks) and marks[at + 1].role == CLOSES


def _pair_doubles(text: str, low: int, high: int) -> tuple[list[Pair], Mark | None]:
    """Pair the double marks; also return the mark that is still open at the end."""
    marks = _double_marks(text, low, high)
    pairs: list[Pair] = []
    opened: Mark | None = None
    nested: Mark | None = None
    inner: list[Span] = []
    for at, mark in enumerate(marks):
        if mark.role != OPENS and _is_unit(text, marks, at, low, is_open=opened is not None):
            continue
        if opened is None:
            if mark.role != CLOSES:
                opened, nested, inner = mark, None, []
        elif mark.role == OPENS:
            if nested is None and [m.role != OPENS for m in marks[at + 1 : at + 3]] == [True, True]:
                nested = mark
            else:
                opened, nested, inner = mark, None, []
        elif nested is not None:
            inner.append(Span(nested.start, mark.end))
            nested = None
        else:
            pairs.append(
                Pair(
                    opened.start,
                    mark.end,
                    opened.end - opened.start,
                    mark.end - mark.start,
                    tuple(inner),
                )
            )
            opened = None
    return pairs, opened


def _single_marks(text: str, low: int, high: int) -> list[Mark]:
    marks = []
    _, single, elided, _ = _patterns()
    for found in single.finditer(text, low, high):
        start, end = found.span()
        shape = _shape(text, start, end, low, high)
        before = text[start - 1] if start > low else " "
        if end < high and text[end].isalnum() and (before in _BEFORE_OPENING or before in _MARKS):
            shape = OPENS
            if elided.match(text, end, high):
                continue
        role = shape
        if text[start] in "‘‚‛`" and shape == EITHER:
            role = OPENS
        if role == OPENS and end < high and text[end] in _SPACE:
            continue
        marks.append(Mark(start, end, role))
    return marks


_DROPPED = frozenset(("ol", "an", "th", "o", "lil", "wi", "tha", "mo", "po"))


def _closes_well(text: str, opening: Mark, mark: Mark) -> bool:
    """Return whether a single mark can hardly be a possessive or a dropped letter."""
    last = text[mark.start - 1]
    if not last.isalnum():
        return True
    if last in "sSzx":
        return False
    word = text[max(opening.end, mark.start - 12) : mark.start].rpartition(" ")[2].lower()
    return not (word in _DROPPED or (len(word) > 3 and word.endswith("in")))


def _closer(text: str, marks: list[Mark], at: int, limit: int) -> int | None:
    """Return the index of the mark that closes the single quotation opened at index `at`."""
    weak = None
    for index in range(at + 1, min(len(marks), at + 40)):
        mark = marks[index]
        if mark.start >= limit:
            break
        if mark.role == OPENS:
            if (
                weak is not None
                or text[marks[at].start] in "‘‚‛"
                or mark.start - marks[at].end > 600
            ):
                break
            continue
        if mark.start == marks[at].end:
            continue
        if _closes_well(text, marks[at], mark):
            return index
        if weak is None:
            weak = index
    return weak


def _pair_singles(
    text: str, low: int, high: int, doubles: list[Pair]
) -> tuple[list[Pair], Mark | None]:
    """Pair the single marks of a stretch, jumping over the double pairs in it."""
    marks = _single_marks(text, low, high)
    if doubles:
        holes = iter(doubles)
        hole: Pair | None = next(holes)
        kept = []
        for mark in marks:
            while hole is not None and hole.end <= mark.start:
                hole = next(holes, None)
            if hole is None or mark.end <= hole.start:
                kept.append(mark)
        marks = kept
    pairs: list[Pair] = []
    at, unclosed = 0, None
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark.role != OPENS:
            continue
        closer = _closer(text, marks, at - 1, high)
        if closer is None:
            unclosed = mark
            continue
        unclosed = None
        close = marks[closer]
        within = tuple(
            Span(d.start, d.end) for d in doubles if mark.end <= d.start and d.end <= close.start
        )
        pairs.append(
            Pair(mark.start, close.end, mark.end - mark.start, close.end - close.start, within)
        )
        at = closer + 1
    return pairs, unclosed


def _with_inner(text: str, pair: Pair) -> Pair:
    """Add the single-marked quotations inside a double pair."""
    low, high = pair.start + pair.opening, pair.end - pair.closing
    singles, _ = _pair_singles(text, low, high, [])
    if not singles:
        return pair
    inner = sorted([*pair.inner, *(Span(single.start, single.end) for single in singles)])
    return pair._replace(inner=tuple(inner))


def scan(text: str, start: int, end: int, following: str) -> list[Pair]:
    """Return the outermost stretches in quotation marks between two offsets, in text order.

    `following` is the first character of the next block: where a mark is still open and the next
    block opens with one again, the speech runs on and the last stretch ends with the block.
    """
    doubles, opened = _pair_doubles(text, start, end)
    singles, single = _pair_singles(text, start, end, doubles)
    if opened is not None:
        singles = [pair for pair in singles if pair.end <= opened.start]
    if singles:
        doubles = [
            d for d in doubles if not any(s.start < d.start and d.end <= s.end for s in singles)
        ]
    pairs = sorted([*(_with_inner(text, d) for d in doubles), *singles])
    if (
        opened is None
        and single is not None
        and following in "‘'"
        and _introduced(text, single, start)
    ):
        opened = single
    if opened is not None and (not following or following not in MARK_CHARACTERS):
        opened = opened if _runs_to_end(text, opened, start, end) else None
    if opened is not None and not (pairs and pairs[-1].end > opened.start) and end - opened.end > 1:
        pairs.append(_with_inner(text, Pair(opened.start, end, opened.end - opened.start, 0, ())))
    return [pair for pair in pairs if _has_words(text, pair)]


def _has_words(text: str, pair: Pair) -> bool:
    inside = text[pair.start + pair.opening : pair.end - pair.closing]
    return not inside.isspace() and any(map(str.isalnum, inside))


def _introduced(text: str, mark: Mark, start: int) -> bool:
    """Return whether a mark stands where speech can begin: at the start of its block, or after ":" or ","."""
    return text[max(start, mark.start - 2) : mark.start].rstrip()[-1:] in ",:"


@cache
def _narration() -> re.Pattern[str]:
    return re.compile(
        r"[,?!.…—] ?(?:(?:[A-Z][\w.]*|he|she|they|it|the|a|an|his|her|their|our|one)\b[^,.?!]{0,80}? )?"
        r"(?:said|says|told|wrote|asked|added|replied|explained|continued|according to|tweeted|argued|warned)\b"
    )


def _runs_to_end(text: str, opened: Mark, start: int, end: int) -> bool:
    """Return whether an unclosed quotation may run to the end of its block: nothing but speech follows."""
    before = text[max(start, opened.start - 2) : opened.start].rstrip()[-1:]
    if before not in ",:.?!":
        return False
    if text[end - 1] not in ".?!…" or end - opened.end < 12:
        return False
    return not _narration().search(text, opened.end, end)

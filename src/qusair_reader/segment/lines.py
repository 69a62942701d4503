"""The lines of a text, together as blank lines and indents keep them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_BREAKS = "\v\f\x85\u2028\u2029"


class Line(NamedTuple):
    """One line without the white space around it."""

    start: int
    end: int
    indent: int
    """White space before it, in columns."""


def find_groups(text: str, start: int, end: int) -> Iterator[list[Line]]:
    """Yield the lines of `text[start:end]` that stand together between blank lines."""
    group: list[Line] = []
    for raw in _with_line_feeds(text[start:end]).split("\n"):
        line = raw.strip()
        if line:
            space = 0 if raw[0] == line[0] else len(raw) - len(raw.lstrip())
            begin = start + space
            indent = len(raw[:space].expandtabs()) if space else 0
            group.append(Line(begin, begin + len(line), indent))
        elif group:
            yield group
            group = []
        start += len(raw) + 1
    if group:
        yield group


def _with_line_feeds(text: str) -> str:
    """Return the text with the rarer line and page breaks (Unicode UAX #14, class BK) as line feeds."""
    for mark in _BREAKS:
        if mark in text:
            text = text.replace(mark, "\n")
    return text


def part_at_indents(text: str, group: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of a group in parts, each of which begins where an indent tells.

    Parts are parted in turn, until after the first line of each there is one indent. So no stretch
    of a part is parted when it stands alone, as in a cleaned copy, though its first line has lost
    the indent there.
    """
    waiting = [group]
    while waiting:
        lines = waiting.pop()
        starts = _find_starts(text, lines)
        if starts:
            bounds = zip([0, *starts], [*starts, len(lines)], strict=True)
            waiting += [lines[start:end] for start, end in bounds][::-1]
        else:
            yield lines


def _find_starts(text: str, lines: list[Line]) -> list[int]:
    """Return the indices of the lines, but for the first, that begin a paragraph by their indents.

    Where lines are indented and flush, the indented ones begin paragraphs. But if it is rather
    they that go on with a small letter, their indent hangs, and the flush ones do.
    """
    indents = [line.indent for line in lines]
    if len(lines) == 1 or not any(indents):
        return []
    margin = min(indents[1:]) + 1
    flush = [index for index in range(1, len(lines)) if indents[index] <= margin]
    deep = [index for index in range(1, len(lines)) if indents[index] > margin]
    if not deep:
        return []
    balance = _count_small(text, lines, deep) - _count_small(text, lines, flush)
    hangs = balance > 0 or (balance == 0 and indents[0] <= margin)
    return flush if hangs else deep


def _count_small(text: str, lines: list[Line], indices: list[int]) -> int:
    """Return how many of the lines begin with a small letter."""
    return sum(text[lines[index].start].islower() for index in indices)

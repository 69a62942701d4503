"""Text → blocks, in every shape in which people save articles.

A blank line always ends a block. Lines that follow each other directly are one block each, unless
they are the lines of one hard-wrapped paragraph: then every line is so full that the first word
of the next would not have fitted. Lines too narrow to tell are joined where they plainly are one
sentence.

What joins two lines is in those lines and the ones between the same blank lines, and taking
lines away never takes a join away. So a block that stands alone between blank lines, as in a
cleaned copy, is found again as the same block.
"""

from __future__ import annotations

from qusair_reader.article import Block
from qusair_reader.segment.items import BULLETS
from qusair_reader.segment.kinds import find_kinds
from qusair_reader.segment.lines import Line, find_groups, part_at_indents
from qusair_reader.segment.prose import is_prose

WIDEST = 110
"""Longest line, in code points, that is taken for a line of wrapped text."""
NARROWEST = 26
"""Length that one of the first lines of wrapped text reaches; others are lists, verse or headings."""
SLACK = 8
"""How far a full line may stay below the longest: an indent, a word that was edited."""

_FEW = 4
"""Words that a line has at least whose sentence goes on in the next one; lines that tell a width."""
_SENTENCE_ENDS = '.!?…"”’'
_DASHES = "-–—"


def find_blocks(text: str, start: int, end: int, title: str = "") -> list[Block]:
    r"""Return the blocks of `text[start:end]` in text order, with their kinds.

    A block neither begins nor ends in white space; together they hold all other characters.

    Args:
        text: The whole text, with "\\n" line ends.
        start: Where to begin, in code points; a block boundary.
        end: Where to stop, likewise.
        title: The title a web page gave itself, which its headline mostly repeats.
    """
    spans = find_spans(text, start, end)
    kinds = find_kinds(text, spans, title)
    return [Block(a, b, kind) for (a, b), kind in zip(spans, kinds, strict=True)]


def find_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the blocks of `text[start:end]` begin and end."""
    spans: list[tuple[int, int]] = []
    for group in find_groups(text, start, end):
        if len(group) == 1:
            spans.append((group[0].start, group[0].end))
            continue
        for lines in part_at_indents(text, group):
            spans += _split(text, lines)
    return spans


def _split(text: str, lines: list[Line]) -> list[tuple[int, int]]:
    """Return the blocks of lines between which there is no blank line."""
    spans: list[tuple[int, int]] = []
    first = 0
    while first < len(lines):
        last = end = _run(text, lines, first)
        if last > first and is_prose(text, lines[first : last + 1]):
            spans.append((lines[first].start, lines[last].end))
            first = last + 1
        while first <= end:
            last = _sentence(text, lines, first)
            spans.append((lines[first].start, lines[last].end))
            first = last + 1
    return spans


def _run(text: str, lines: list[Line], first: int) -> int:
    """Return the index of the last line that could continue the paragraph begun at `first`."""
    last = first
    longest = lines[first].end - lines[first].start
    least = WIDEST + SLACK
    while last + 1 < len(lines) and longest <= WIDEST:
        line, following = lines[last], lines[last + 1]
        with_word = line.end - line.start + 1 + _first_word(text, following)
        widest = max(longest, following.end - following.start)
        least = min(least, with_word)
        full = least > max(widest, NARROWEST) - SLACK
        if widest > WIDEST or not full or _begins_item(text, lines, first, last + 1):
            break
        longest = widest
        last += 1
        if longest < NARROWEST and last - first == _FEW:
            break
    return last if longest >= NARROWEST else first


def _sentence(text: str, lines: list[Line], first: int) -> int:
    """Return the index of the line that ends the sentence begun at `first`, or `first`.

    A sentence begins with no small letter and ends with a mark. Each of its lines but the last
    breaks off after a few words, and the next one goes on with a small letter: neither a list of
    words nor verse, whose lines begin with capitals, is one.
    """
    last = first
    if text[lines[first].start].islower():
        return first
    while last + 1 < len(lines):
        line, following = lines[last], lines[last + 1]
        head = text[following.start : following.start + 2]
        goes_on = head[0].islower() and (head[1:].islower() or head[1:] == " ")
        breaks_off = text[line.end - 1].isalnum() or text[line.end - 1] in ",–—-"
        if not (goes_on and breaks_off and _is_short_line(text, line)):
            break
        last += 1
    return last if text[lines[last].end - 1] in _SENTENCE_ENDS else first


def _is_short_line(text: str, line: Line) -> bool:
    """Tell whether a line has some words but is no longer than wrapped text."""
    return line.end - line.start <= WIDEST and text.count(" ", line.start, line.end) >= _FEW - 1


def _first_word(text: str, line: Line) -> int:
    """Return the length of the line's first word."""
    stop = text.find(" ", line.start, line.end)
    return (line.end if stop < 0 else stop) - line.start


def _begins_item(text: str, lines: list[Line], first: int, index: int) -> bool:
    """Tell whether a line that could continue the paragraph begun at `first` opens a list item.

    A dash may also stand within a sentence. Then it is not in the first lines, the line before
    breaks off, and the lines around it open no items.
    """
    if not _is_item(text, lines[index]):
        return False
    if text[lines[index].start] not in _DASHES or index < first + 2:
        return True
    before = lines[index - 1]
    broken = text[before.end - 1].isalnum() or text[before.end - 1] == ","
    return not broken or any(
        _is_item(text, line) for line in (before, *lines[index + 1 : index + 2])
    )


def _is_item(text: str, line: Line) -> bool:
    """Tell whether the line looks like a list item: a bullet or "3." and then a space.

    What has an opening bracket or a letter, which `is_item` knows, may as well go on with a sentence.
    """
    head = text[line.start : min(line.start + 4, line.end)]
    if head[0] in BULLETS:
        return head[1:2] in {" ", "\t"}
    if not head[0].isdigit():
        return False
    rest = head.lstrip("0123456789")
    return rest[:1] in {".", ")"} and rest[1:2] == " "

"""Whether full lines under each other are those of one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qusair_reader.segment.lines import Line

_CLOSERS = "\"”’'»)]"
_OPENERS = "\"“‘'«(["
_QUOTES = '"”’'
_STOPS = ".!?"
_ENDS = ".!?…"
_TERMINAL = ".!?…:"
_MONEY = "£$€"
_LEADING = frozenset((
    "a", "an", "the", "of", "and", "or", "but", "nor", "to", "in", "into", "for", "by",
    "with", "from", "at", "on", "onto", "as", "than", "that", "about", "between", "against",
    "after", "before", "his", "her", "its", "their", "our", "your", "my", "this", "these",
    "those", "because", "who", "whose", "which", "while", "where", "when", "if",
))  # fmt: skip
"""Words that lead to others: seldom does a title or an item of a list end with one."""
_LONGEST_LEADING = max(map(len, _LEADING))

_WIDE = 40
"""Longest line of verse, mostly: among lines that are no longer, an end with a mark tells nothing."""
_COLUMN = 36
"""Longest line of a newspaper's narrow column, which is as wide as verse, lists and titles are."""
_STANZA = 4
"""Lines that are verse if each begins with a capital."""


def is_prose(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether full lines read as one paragraph: they break off within a sentence.

    Titles under each other can be equally full, but they begin with capitals throughout and
    seldom end with a mark, and paragraphs of one line all end with one. The more lines are full,
    the fewer have to go on with a small letter: names begin lines of a paragraph too. Those of a
    narrow column have to be whole sentences, for lists and verse have lines of its width.
    """
    joins = len(lines) - 1
    ended = text[lines[-1].end - 1] in _QUOTES or _last_mark(text, lines[-1]) in _ENDS
    going_on = sum([_goes_on(text, line, following) for line, following in pairwise(lines)])
    if max([line.end - line.start for line in lines]) < _COLUMN:
        is_whole = ended and joins > 1 and not text[lines[0].start].islower()
        return is_whole and going_on * 2 >= joins and _breaks_off(text, lines)
    if going_on * (2 if joins < (3 if ended else 4) else 4) >= joins:
        return True
    return ended and _is_sentence(text, lines)


def _breaks_off(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether few lines but the last end with a mark, as those of verse do."""
    marked = sum(
        not text[line.end - 1].isalnum() and text[line.end - 1] != "-" for line in lines[:-1]
    )
    return marked * 2 < len(lines)


def _is_sentence(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether lines of which the last ends with a mark are neither verse nor a title over one."""
    if max([line.end - line.start for line in lines]) <= _WIDE:
        return False
    if len(lines) >= _STANZA and all(text[line.start].isupper() for line in lines):
        return False
    inner = lines[:-1]
    if any(_last_mark(text, line) in _TERMINAL for line in inner):
        return False
    return _has_small_words(text, inner) or (
        len(inner) > 1 and any(_ends_within(text, line) for line in inner)
    )


def _ends_within(text: str, line: Line) -> bool:
    """Tell whether a sentence ends within a line: after two small letters, unlike "J. Holm"."""
    stop = text.find(". ", line.start, line.end)
    return stop > line.start + 2 and text[stop - 2 : stop].islower() and text[stop + 2].isupper()


def _goes_on(text: str, line: Line, following: Line) -> bool:
    """Tell whether a line plainly breaks off in a sentence that goes on in the following one."""
    if _last_mark(text, line) in _STOPS:
        return False
    head = text[following.start]
    if head in _OPENERS:
        head = text[following.start + 1 : following.start + 2]
    if head.islower():
        return True
    tail = text[max(line.start, line.end - _LONGEST_LEADING - 1) : line.end]
    return tail.rpartition(" ")[2] in _LEADING or _tells_amount(text, line, following)


def _tells_amount(text: str, line: Line, following: Line) -> bool:
    """Tell whether money within a sentence begins a line: "£420,000 a year", but no list of prices."""
    if text[following.start] not in _MONEY or text[line.start] in _MONEY:
        return False
    space = text.find(" ", following.start, following.end)
    return space > 0 and text[space + 1].islower() and _has_small_words(text, [line])


def _has_small_words(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether fewer than half of the words begin with capitals, as in a sentence."""
    heads = [word[0] for line in lines for word in text[line.start : line.end].split()]
    letters = [head for head in heads if head.isalpha()]
    return 2 * sum(map(str.isupper, letters)) < len(letters)


def _last_mark(text: str, line: Line) -> str:
    """Return the last character of a line within closing quotation marks and brackets."""
    last = text[line.end - 1]
    if last not in _CLOSERS:
        return last
    return text[max(line.start, line.end - 4) : line.end].rstrip(_CLOSERS)[-1:] or last

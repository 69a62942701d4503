"""Widths of text in terminal cells, and the graphemes that must stay whole.

Everything is measured as it is shown: controls count as their visible stand-ins, a line end with
the white space round it as one space, soft hyphens as nothing. Text of plain Latin, Greek and
Cyrillic never asks Rich's width tables, so it never loads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qusair_reader.safe import visible

FILLER = "\u200b"
"""Zero width space: stands where a code point is kept for its offset but takes no cell."""
SOFT_HYPHEN = "\u00ad"

_NARROW_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x2FF),
    (0x370, 0x377),
    (0x37A, 0x37F),
    (0x384, 0x482),
    (0x48A, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x200A),
    (0x2010, 0x2027),
    (0x202F, 0x205F),
    (0x20A0, 0x20BF),
    (0x2116, 0x2122),
    (0x2150, 0x218B),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2400, 0x2426),
    (0x2500, 0x25A9),
    (0x25B8, 0x25B9),
    (0x25BC, 0x25BF),
    (0x25CB, 0x25CB),
    (0x25CF, 0x25CF),
    (0xFFFD, 0xFFFD),
)
NARROW = frozenset(chr(code) for low, high in _NARROW_RANGES for code in range(low, high + 1))
"""Code points that are a grapheme of one cell wherever only such code points stand."""

_LINE_END = re.compile(r"[ \t]*\n[ \t\n]*")

_COMPOSED = re.compile("[\u200d\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
"""What makes a grapheme's width differ from the sum of its code points'."""

_OTHER, _SPACE, _EXTEND, _LINKER, _JOINER, _REGIONAL, _PICTURE, _PREPEND = range(8)
_LEADING, _VOWEL, _TRAILING, _SYLLABLE_OPEN, _SYLLABLE = range(8, 13)
_JAMO = {
    _LEADING: (_LEADING, _VOWEL, _SYLLABLE_OPEN, _SYLLABLE),
    _VOWEL: (_VOWEL, _TRAILING),
    _SYLLABLE_OPEN: (_VOWEL, _TRAILING),
    _TRAILING: (_TRAILING,),
    _SYLLABLE: (_TRAILING,),
}
"""Which Hangul parts join which (Unicode UAX #29, rules GB6 to GB8)."""
_LINKERS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
"""Viramas that join the next consonant (UAX #29, rule GB9c; Unicode 15.1)."""
_EXTENDING = "\u200c\u0e33\u0eb3\uff9e\uff9f"
_KINDS = (
    (0x1100, 0x115F, _LEADING),
    (0x1160, 0x11A7, _VOWEL),
    (0x11A8, 0x11FF, _TRAILING),
    (0xA960, 0xA97C, _LEADING),
    (0xD7B0, 0xD7C6, _VOWEL),
    (0xD7CB, 0xD7FB, _TRAILING),
    (0x200D, 0x200D, _JOINER),
    (0x1F1E6, 0x1F1FF, _REGIONAL),
    (0x1F3FB, 0x1F3FF, _EXTEND),
    (0x1F000, 0x1FAFF, _PICTURE),
    (0xE0020, 0xE007F, _EXTEND),
)
"""Kinds by range, the first one that holds; then by category."""
_LONGEST = 64
"""Most code points of a grapheme: no writing needs as many, and a hostile text is one for ever."""
_PREPENDED = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e"


class Grapheme(NamedTuple):
    """What a reader sees as one character: a span of code points and its width."""

    start: int
    end: int
    cells: int


def shown(text: str) -> str:
    r"""Return the text as it is printed within a line, code point for code point.

    Unsafe code points become their stand-ins, tabs and line ends a space; the white space round a
    line end takes no cell, and neither does a soft hyphen.

    >>> shown("a \n\tb") == "a " + 2 * FILLER + "b"
    True
    """
    if text.isprintable():
        return text
    text = visible(text)
    if "\n" in text:
        text = _LINE_END.sub(_one_space, text)
    return text.replace("\t", " ").replace(SOFT_HYPHEN, FILLER)


def _one_space(match: re.Match[str]) -> str:
    return " " + FILLER * (len(match[0]) - 1)


def cell_len(text: str) -> int:
    r"""Return the cells that the text takes when it is shown within a line.

    >>> cell_len("Qusair"), cell_len("アサド"), cell_len("\x1b[2J")
    (6, 6, 4)
    """
    if text.isascii() and text.isprintable():
        return len(text)
    text = shown(text)
    if NARROW.issuperset(text):
        return len(text)
    if _COMPOSED.search(text):
        return text.count(" ") + sum(map(_word_cells, text.split(" ")))
    return sum(map(_char_cells, text))


def _word_cells(word: str) -> int:
    if NARROW.issuperset(word):
        return len(word)
    return sum(cells for _, _, cells in _clusters(word, 0))


def graphemes(text: str, start: int = 0) -> Iterator[Grapheme]:
    """Yield the graphemes of the text from an offset on, in order and without gaps.

    They follow Unicode UAX #29 with two simplifications: white space never joins a mark after it,
    and pictographs are told by their category.
    """
    text = shown(text)
    if NARROW.issuperset(text):
        return (Grapheme(at, at + 1, 1) for at in range(start, len(text)))
    return _clusters(text, start)


def fit(text: str, cells: int) -> int:
    """Return how many code points of the text fit into the cells without tearing a grapheme.

    Only as much of the text is looked at as it takes.
    """
    window = 4 * max(0, cells) + 16
    while True:
        end, full = _fit(text[:window], cells)
        if full or window >= len(text):
            return end
        window *= 4


def _fit(text: str, cells: int) -> tuple[int, bool]:
    """Return what fits, and whether more of the text would change nothing."""
    end = 0
    for grapheme in graphemes(text):
        cells -= grapheme.cells
        if cells < 0:
            return end, grapheme.end < len(text)
        end = grapheme.end
    return end, False


def clip(text: str, cells: int) -> str:
    """Return the longest beginning of the text that fits into the cells.

    >>> clip("アサド", 5)
    'アサ'
    """
    return text[: fit(text, cells)]


def _clusters(text: str, start: int) -> Iterator[Grapheme]:
    size = len(text)
    while start < size:
        end = start + 1
        if text[start] in NARROW and (end == size or text[end] in NARROW):
            yield Grapheme(start, end, 1)
        else:
            end = _cluster_end(text, start, min(size, start + _LONGEST))
            yield Grapheme(start, end, _cluster_cells(text[start:end]))
        start = end


def _cluster_end(text: str, start: int, size: int) -> int:
    """Return where the grapheme that begins at `start` ends."""
    kind, end = _kind(text[start]), start + 1
    if kind == _SPACE or end == size:
        return end
    while kind == _PREPEND and end < size and _kind(text[end]) != _SPACE:
        kind, end = _kind(text[end]), end + 1
    if kind == _REGIONAL and end < size and _kind(text[end]) == _REGIONAL:
        end += 1
    while kind in _JAMO and end < size and _kind(text[end]) in _JAMO[kind]:
        kind, end = _kind(text[end]), end + 1
    picture, linked = kind == _PICTURE, False
    while end < size:
        after = _kind(text[end])
        if after in (_EXTEND, _LINKER, _JOINER):
            linked = linked or after == _LINKER
        elif not (
            (picture and after == _PICTURE and text[end - 1] == "\u200d")
            or (linked and _is_consonant(text[end]))
        ):
            break
        else:
            linked = False
        end += 1
    return end


@lru_cache(maxsize=4096)
def _kind(char: str) -> int:
    """Return the part that a code point plays in a grapheme."""
    code = ord(char)
    if char in NARROW:
        return _SPACE if char == " " else _OTHER
    for low, high, kind in _KINDS:
        if low <= code <= high:
            return kind
    if 0xAC00 <= code <= 0xD7A3:
        return _SYLLABLE if (code - 0xAC00) % 28 else _SYLLABLE_OPEN
    if char in _LINKERS:
        return _LINKER
    return _PREPEND if char in _PREPENDED else _kind_by_category(char)


def _kind_by_category(char: str) -> int:
    from unicodedata import category

    found = category(char)
    if found in ("Mn", "Me", "Mc") or char in _EXTENDING:
        return _EXTEND
    if found == "Cf":
        return _SPACE
    return _PICTURE if found == "So" else _OTHER


def _is_consonant(char: str) -> bool:
    from unicodedata import category

    return category(char) == "Lo"


@lru_cache(maxsize=4096)
def _cluster_cells(cluster: str) -> int:
    """Return the width of one grapheme; a joined or recoloured pictograph is as wide as its first.

    Where terminals differ, this is the widest, so that no line runs over: spacing marks take a
    cell, and so does each consonant that a virama joins.
    """
    if len(cluster) == 1:
        return 2 if _kind(cluster) == _REGIONAL else _char_cells(cluster)
    first = cluster[0]
    total, before = 0, ""
    for char in cluster:
        if char == "\ufe0f" and total == 1:
            total = _rich_cells(first + char)
        elif before and _is_modifier(char) and _kind(first) == _PICTURE:
            total = 2
        elif before != "\u200d" or _kind(char) != _PICTURE:
            total += _char_cells(char)
        before = char
    return total


def _is_modifier(char: str) -> bool:
    """Whether a code point is a skin tone."""
    return "\U0001f3fb" <= char <= "\U0001f3ff"


@lru_cache(maxsize=8192)
def _char_cells(char: str) -> int:
    """Return the width of a code point that stands for itself."""
    if char == "\u200d":
        return 0  # Rich 14.3.0 fails at a lone joiner
    if _is_modifier(char):
        return 2
    from unicodedata import category

    return _rich_cells(char) or int(category(char) == "Mc")


def _rich_cells(text: str) -> int:
    from rich.cells import cell_len as width

    return width(text)

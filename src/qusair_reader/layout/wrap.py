"""Paragraphs wrapped by textwrap3 in terminal cells, as spans of the text.

textwrap3 asks of a chunk its length, its truth and its slices: a chunk whose length is its width
makes the algorithm count cells. Narrow text takes textwrap3's own way, with plain strings.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from textwrap3 import TextWrapper

from qusair_reader.layout.cells import (
    FILLER,
    NARROW,
    SOFT_HYPHEN,
    Grapheme,
    cell_len,
    fit,
    graphemes,
)
from qusair_reader.safe import visible

_WHITE = " \t\n"
_ENDS = ("", *_WHITE)
_LINE_END_RUN = re.compile(r"[ \t]\n|\n[ \t\n]")
_DASHES = re.compile("—+|-{2,}")
_AROUND_DASH = re.compile("—*[^—]+(?:—+[^\\w—(\\[{“‘„‚«‹¿¡]*)?|—+")
_PLAIN = NARROW - frozenset(
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
)
"""Narrow text that textwrap3 gets right by itself: it would drop these spaces at the ends of lines."""
_OPPORTUNITY = re.compile(f"[/?&{SOFT_HYPHEN}-](?![/?&{SOFT_HYPHEN}-])")
_NOT_BEFORE = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー）］｝」』】〉》〕〗〙〛〟”’»›…‥‐–—～％‰℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡､･ｰ｣､!\"'),-./:;?]}%\u00a0\u2007\u2011\u202f\u2060\ufeff"
)
_NOT_AFTER = frozenset(
    "（［｛「『【〈《〔〖〘〚〝“‘«‹\"'([{#$£¥€￥＄\u00a0\u2007\u2011\u202f\u2060\ufeff"
)
_OPAQUE = 1 << 30


class LineSpan(NamedTuple):
    """One display line: the code points that it shows, and how wide they are."""

    start: int
    end: int
    cells: int
    """Width as shown, the hyphen included."""
    hyphen: bool = False
    """Whether the line ends at a soft hyphen, which is then to be seen."""


def wrap(text: str, start: int, end: int, width: int, *, hanging: int = 0) -> tuple[LineSpan, ...]:
    """Wrap a stretch of the text as one paragraph; the line ends inside it are white space.

    Args:
        text: The whole text.
        start: Where the paragraph starts, in code points.
        end: Where it ends.
        width: Cells of a line; at least one grapheme is always taken.
        hanging: Cells by which all lines but the first are narrower.

    Returns:
        The lines in order. Together they cover all but the white space at the line breaks.
    """
    width = max(1, width)
    piece = visible(text[start:end])
    body = piece.lstrip(_WHITE)
    start += len(piece) - len(body)
    body = body.rstrip(_WHITE)
    plain = not _LINE_END_RUN.search(body)
    if plain:
        body = body.replace("\n", " ").replace("\t", " ")
    plain = plain and _PLAIN.issuperset(body)
    wrapper = _wrapper(width, max(0, min(hanging, width - 1)), plain)
    return _spans(body, start, wrapper)


def _spans(body: str, start: int, wrapper: _Narrow) -> tuple[LineSpan, ...]:
    """Turn lines into spans: each begins where the white space after the last one ends."""
    spans: list[LineSpan] = []
    at, room = 0, wrapper.width
    for line in wrapper.lines(body):
        while body[at] in _WHITE:
            at += 1
        end = at + len(line)
        if wrapper.plain:
            spans.append(LineSpan(start + at, start + end, len(line)))
        else:
            cells = cell_len(line)
            hyphen = line[-1] == SOFT_HYPHEN and cells < room and body[end : end + 1] not in _ENDS
            spans.append(LineSpan(start + at, start + end, cells + hyphen, hyphen))
        at, room = end, wrapper.width - wrapper.hanging
    return tuple(spans)


class _Narrow(TextWrapper):
    """textwrap3 for text of one cell a code point, with kinder breaks at dashes and in long words."""

    plain = True
    """Whether each code point is one cell."""

    def __init__(self, width: int, hanging: int) -> None:
        super().__init__(width, "", " " * hanging, expand_tabs=False, replace_whitespace=False)
        self.hanging = hanging

    def lines(self, body: str) -> list[str]:
        """Wrap the text and take the indents off again."""
        lines = self._wrap_chunks(self._split(body))
        hanging = self.hanging
        return lines[:1] + [line[hanging:] for line in lines[1:]] if hanging else lines

    def _split(self, text: str) -> list[str]:
        words = super()._split(text)
        return _with_dashes(words) if "—" in text or "--" in text else words

    def _handle_long_word(
        self, reversed_chunks: list[str], cur_line: list[str], cur_len: int, width: int
    ) -> None:
        word = reversed_chunks[-1]
        if word.strip(_WHITE) and (
            cut := _cut(word, len(word), width - cur_len, width, started=bool(cur_line))
        ):
            cur_line.append(word[:cut])
            reversed_chunks[-1] = word[cut:]


class _Chunk(str):
    """A word whose length is its width in cells; one with soft hyphens hides its own."""

    __slots__ = ("cells", "length")
    cells: int
    length: int

    def __len__(self) -> int:
        return self.length

    def strip(self, chars: str | None = None, /) -> str:
        """Strip white space that may be broken at; a no-break space is not."""
        return super().strip(chars or _WHITE)


class _Cells(_Narrow):
    """textwrap3 for any text: its chunks are measured in cells."""

    plain = False

    def _split(self, text: str) -> list[str]:
        return [chunk for word in super()._split(text) for chunk in _chunks(word)]

    def _handle_long_word(
        self, reversed_chunks: list[str], cur_line: list[str], cur_len: int, width: int
    ) -> None:
        """Go on filling the line: a word with soft hyphens has only interrupted it."""
        space = width - cur_len
        while reversed_chunks and (cells := _cells(reversed_chunks[-1])) <= space:
            cur_line.append(reversed_chunks.pop())
            space -= cells
        if not reversed_chunks or not reversed_chunks[-1].strip(_WHITE):
            return
        word, cells = str(reversed_chunks[-1]), _cells(reversed_chunks[-1])
        if (cells > width or SOFT_HYPHEN in word) and (
            cut := _cut(word, cells, space, width, started=bool(cur_line))
        ):
            head = _chunk(word[:cut])
            cur_line.append(head)
            reversed_chunks.pop()
            if cut < len(word):  # a grapheme wider than the line leaves nothing
                reversed_chunks.append(_measured(word[cut:], cells - head.cells))


def _cells(chunk: str) -> int:
    return chunk.cells if isinstance(chunk, _Chunk) else len(chunk)


@lru_cache(maxsize=8192)
def _chunk(word: str) -> _Chunk:
    return _measured(word, cell_len(word))


def _measured(word: str, cells: int) -> _Chunk:
    chunk = _Chunk(word)
    chunk.cells = cells
    chunk.length = _OPAQUE if SOFT_HYPHEN in word else cells
    return chunk


def _chunks(word: str) -> list[_Chunk]:
    """Divide a word where it may be broken without a hyphen: round ideographs and pictographs."""
    if word.isascii() or SOFT_HYPHEN in word or NARROW.issuperset(word):
        return [_chunk(word)]
    simple, breaks = _cjk()
    if simple.fullmatch(word):
        return [_chunk(part) for part in breaks.split(word)]
    chunks: list[_Chunk] = []
    start, before = 0, None
    for grapheme in graphemes(word):
        if before is not None and _may_break(word, before, grapheme):
            chunks.append(_chunk(word[start : grapheme.start]))
            start = grapheme.start
        before = grapheme
    chunks.append(_chunk(word[start:]))
    return chunks


@cache
def _cjk() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches text of one code point a grapheme, and the places where it may break.

    They say the same as `_may_break`, and say it ten times as fast.
    """
    ideographs = "\u2e80-\u2fff\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u312f"
    ideographs += "\u3190-\u3247\u3250-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    no_start, no_end = (
        "".join(map(re.escape, sorted(barred))) for barred in (_NOT_BEFORE, _NOT_AFTER)
    )
    narrow = "".join(map(re.escape, sorted(NARROW)))
    return (
        re.compile(f"[{ideographs}{narrow}]+"),
        re.compile(
            f"(?<=[{ideographs}])(?<![{no_end}])(?![{no_start}])(?!$)"
            f"|(?<=.)(?<![{no_end}])(?=[{ideographs}])(?![{no_start}])"
        ),
    )


def _may_break(word: str, before: Grapheme, after: Grapheme) -> bool:
    """Whether a line may end between two graphemes (a part of Unicode UAX #14 and of kinsoku)."""
    if not after.cells:
        return False
    if word[before.start] == FILLER:
        return True
    if not (_is_ideograph(word, before) or _is_ideograph(word, after)):
        return False
    return word[before.end - 1] not in _NOT_AFTER and word[after.start] not in _NOT_BEFORE


def _is_ideograph(word: str, grapheme: Grapheme) -> bool:
    """Whether a grapheme stands for itself; Hangul is written in words with spaces."""
    char = word[grapheme.start]
    if "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3":
        return False
    return grapheme.cells == 2 or "\uff66" <= char <= "\uff9d"


def _cut(word: str, cells: int, space: int, width: int, *, started: bool) -> int:
    """Return after how many code points to break a word that fits no line, or not this one.

    Args:
        word: A word longer than a line, or one with soft hyphens.
        cells: Its width.
        space: Cells left in the line.
        width: Cells of a line.
        started: Whether the line holds something already, so that nothing need be taken.
    """
    fitting = fit(word, space)
    best = _last_opportunity(word, fitting, space)
    if best and (started or 2 * best > fitting):
        return best
    if started and (cells <= width or _OPPORTUNITY.search(word, 0, fit(word, width))):
        return 0
    return fitting if fitting or started else next(graphemes(word[:64])).end


def _last_opportunity(word: str, fitting: int, space: int) -> int:
    """Return the last place to break the word at in its fitting part; 0 where there is none."""
    places = [place.end() for place in _OPPORTUNITY.finditer(word, 0, fitting)]
    for place in reversed(places):
        if word[place - 1] != SOFT_HYPHEN or cell_len(word[:place]) < space:
            return place
    return 0


def _with_dashes(words: list[str]) -> list[str]:
    """Keep dashes with the word before them, and let a line end after them."""
    kept: list[str] = []
    for word in words:
        if kept and _DASHES.fullmatch(word) and kept[-1].strip(_WHITE):
            kept[-1] += word
        elif "—" in word:
            kept += _AROUND_DASH.findall(word)
        else:
            kept.append(word)
    return kept


@lru_cache(maxsize=64)
def _wrapper(width: int, hanging: int, plain: bool) -> _Narrow:
    return (_Narrow if plain else _Cells)(width, hanging)

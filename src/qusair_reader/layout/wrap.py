"""Paragraphs wrapped by textwrap3 in terminal cells, as spans of the text.

textwrap3 asks of a chunk its length, its truth and its slices: a chunk whose length is its width
makes the algorithm count cells. Narrow text takes textwrap3's own way, with plain strings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from textwrap3 import TextWrapper

from qusair_reader.layout.breaks import ALONE, WHITE, cut, glued, pieces, with_dashes
from qusair_reader.layout.cells import NARROW, SOFT_HYPHEN, cell_len
from qusair_reader.safe import visible

_ENDS = ("", *WHITE)
_LINE_END_RUN = re.compile(r"[ \t]\n|\n[ \t\n]")
_FIXED_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
"""Narrow spaces that no line ends at: textwrap3 would drop words of nothing else."""
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
    body = piece.lstrip(WHITE)
    start += len(piece) - len(body)
    body = body.rstrip(WHITE)
    plain = not _LINE_END_RUN.search(body)
    if plain:
        body = body.replace("\n", " ").replace("\t", " ")
    plain = plain and NARROW.issuperset(body)
    wrapper = _wrapper(width, max(0, min(hanging, width - 1)), plain)
    return _spans(body, start, wrapper)


def _spans(body: str, start: int, wrapper: _Narrow) -> tuple[LineSpan, ...]:
    """Turn lines into spans: each begins where the white space after the last one ends."""
    spans: list[LineSpan] = []
    at, room = 0, wrapper.width
    for line in wrapper.lines(body):
        while body[at] in WHITE:
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
        if "—" in text or "--" in text:
            words = with_dashes(words)
        if ALONE.search(text):
            words = glued(words, self.width - self.hanging)
        return [_kept(word) for word in words] if _FIXED_SPACE.search(text) else words

    def _handle_long_word(
        self, reversed_chunks: list[str], cur_line: list[str], cur_len: int, width: int
    ) -> None:
        word = reversed_chunks[-1]
        if word.strip(WHITE) and (
            taken := cut(word, len(word), width - cur_len, width, started=bool(cur_line))
        ):
            cur_line.append(_kept(word[:taken]))
            reversed_chunks[-1] = _kept(word[taken:])


class _Chunk(str):
    """A word whose length is its width in cells; one with soft hyphens hides its own."""

    __slots__ = ("cells", "length")
    cells: int
    length: int

    def __len__(self) -> int:
        return self.length

    def strip(self, chars: str | None = None, /) -> str:
        """Strip white space that may be broken at; a no-break space is not."""
        return super().strip(chars or WHITE)


class _Cells(_Narrow):
    """textwrap3 for any text: chunks of more than ASCII are measured in cells."""

    plain = False

    def _split(self, text: str) -> list[str]:
        chunks: list[str] = []
        for word in super()._split(text):
            if word.isascii() and "\n" not in word:
                chunks.append(word)
            else:
                chunks += map(_chunk, pieces(word))
        return chunks

    def _handle_long_word(
        self, reversed_chunks: list[str], cur_line: list[str], cur_len: int, width: int
    ) -> None:
        """Go on filling the line: a word with soft hyphens has only interrupted it."""
        space = width - cur_len
        while reversed_chunks and (cells := _cells(reversed_chunks[-1])) <= space:
            cur_line.append(reversed_chunks.pop())
            space -= cells
        if not reversed_chunks or not reversed_chunks[-1].strip(WHITE):
            return
        word, cells = str(reversed_chunks[-1]), _cells(reversed_chunks[-1])
        if (cells > width or SOFT_HYPHEN in word) and (
            taken := cut(word, cells, space, width, started=bool(cur_line))
        ):
            head = _chunk(word[:taken])
            cur_line.append(head)
            reversed_chunks.pop()
            if taken < len(word):  # a grapheme wider than the line leaves nothing
                reversed_chunks.append(_measured(word[taken:], cells - head.cells))


def _kept(word: str) -> str:
    """Return the word so that textwrap3 does not take it for white space unless it is."""
    return _chunk(word) if word.isspace() and word.strip(WHITE) else word


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


@lru_cache(maxsize=64)
def _wrapper(width: int, hanging: int, plain: bool) -> _Narrow:
    return (_Narrow if plain else _Cells)(width, hanging)

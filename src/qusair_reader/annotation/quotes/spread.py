"""Speech of several paragraphs that is opened once and closed once, as statements and letters are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qusair_reader.annotation.quotes.doubles import first_mark
from qusair_reader.annotation.quotes.marks import CHARACTERS, CLOSES, Pair
from qusair_reader.annotation.quotes.scan import scan
from qusair_reader.annotation.quotes.unclosed import has_narration
from qusair_reader.annotation.quotes.words import PRONOUNS, is_finite, is_present, tokens
from qusair_reader.article import Block

_PARAGRAPHS = 10
"""So many paragraphs after the first one are looked at."""
_NEAR = 120
"""A verb of speech in a paragraph's first clause stands so near its beginning."""


class _Ending(NamedTuple):
    """The block with the closing mark, and where the mark ends and how long it is."""

    block: int
    end: int
    length: int


def pair_blocks(text: str, blocks: Sequence[Block]) -> Iterator[list[Pair]]:
    """Yield the outermost stretches in quotation marks of each block.

    A paragraph inside such speech is one without marks of its own.
    """
    ending: _Ending | None = None
    for at, block in enumerate(blocks):
        following = text[blocks[at + 1].start] if at + 1 < len(blocks) else ""
        if ending is None:
            pairs = scan(text, block.start, block.end, following)
        elif at < ending.block:
            pairs = [Pair(block.start, block.end, 0, 0, ())]
        else:
            rest = scan(text, ending.end, block.end, following)
            pairs = [Pair(block.start, ending.end, 0, ending.length, ()), *rest]
            ending = None
        if ending is None and pairs and not pairs[-1].closing and following not in CHARACTERS:
            ending = _ending(text, blocks, at)
        yield pairs


def _ending(text: str, blocks: Sequence[Block], at: int) -> _Ending | None:
    """Return where the speech ends that a block leaves open, if only speech follows until there."""
    for index in range(at + 1, min(len(blocks), at + 1 + _PARAGRAPHS)):
        block = blocks[index]
        mark = first_mark(text, block.start, block.end)
        if _is_narrated(text, block.start, mark.start if mark else block.end):
            return None
        if mark is not None:
            closes = mark.role == CLOSES and text[mark.start - 1] in ".,?!…"
            speech = closes and not _is_signature(text, block.start, mark.start)
            return _Ending(index, mark.end, mark.end - mark.start) if speech else None
    return None


def _is_signature(text: str, start: int, end: int) -> bool:
    """Return whether a short paragraph without a verb only tells whose words stand before it."""
    words = tokens(text, start, end) if end - start < _NEAR else []
    return bool(words) and not any(
        is_finite(word) or is_present(word) or word.lower in PRONOUNS for word in words
    )


def _is_narrated(text: str, start: int, end: int) -> bool:
    """Return whether the narrator speaks in a paragraph, be it from its first word on."""
    opening = "." + text[start : min(end, start + _NEAR)]
    return has_narration(opening, 0, len(opening)) or has_narration(text, start, end)

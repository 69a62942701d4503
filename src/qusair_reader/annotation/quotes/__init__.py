"""Recognise quotations and who speaks: marks, kind, speaker and cue, block by block.

>>> from qusair_reader.article import Block
>>> text = "“We stay,” said Anna Berg, the mayor."
>>> quote = find(text, [Block(0, len(text))])[0]
>>> quote.kind, text[quote.speaker.start : quote.speaker.end], text[quote.cue.start : quote.cue.end]
('direct', 'Anna Berg', 'said')
"""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name, Quote
from qusair_reader.annotation.quotes.assemble import find_quotes
from qusair_reader.annotation.quotes.sources import with_sources
from qusair_reader.article import Block


def find(text: str, blocks: Sequence[Block]) -> list[Quote]:
    """Return the quotations in these blocks of the text, sorted by start; none overlaps another."""
    return find_quotes(text, blocks)


def resolve(text: str, quotes: Sequence[Quote], names: Sequence[Name]) -> list[Quote]:
    """Return the quotes with `source` filled in where the names make clear who is meant."""
    return with_sources(text, quotes, names)

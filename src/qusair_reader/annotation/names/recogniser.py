"""From blocks to names: tokens, runs, facts of the article, labels, spans, entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.canonical import Mention
from qusair_reader.annotation.names.casing import restore
from qusair_reader.annotation.names.consistency import Reading, settle, spans, spread
from qusair_reader.annotation.names.edges import trimmed
from qusair_reader.annotation.names.entities import entities
from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.features import run_features
from qusair_reader.annotation.names.language import is_english
from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.pairs import part_pairs, parted
from qusair_reader.annotation.names.runs import find_runs
from qusair_reader.annotation.names.table import KINDS, Table, Words, load
from qusair_reader.annotation.names.tokens import Tokens, tokenise
from qusair_reader.annotation.names.viterbi import best
from qusair_reader.article import Block


class Part(NamedTuple):
    """A block's tokens and the runs in it."""

    tokens: Tokens
    runs: list[tuple[int, int]]


def prepare(text: str, blocks: Sequence[Block], words: Words) -> tuple[list[Part], Facts]:
    """Cut the blocks into tokens and runs and gather what they tell together."""
    facts = Facts()
    cut = [part_pairs(tokenise(text, block.start, block.end), words.lexicon) for block in blocks]
    parts = [Part(tokens, find_runs(tokens)) for tokens in restore(cut, words.lexicon)]
    for tokens, runs in parts:
        facts.gather(tokens, runs, words)
    return parts, facts


def recognise(text: str, blocks: Sequence[Block], table: Table | None = None) -> list[Name]:
    """Return the names in the blocks, by the table that ships unless another is given.

    There are none where the text is not English.
    """
    table = table or load()
    parts, facts = prepare(text, blocks, table.words)
    lexicon = table.words.lexicon
    if not is_english((part.tokens for part in parts), lexicon):
        return []
    readings = [
        _read(tokens, start, end, facts, table) for tokens, runs in parts for start, end in runs
    ]
    settled = spread(settle(readings, table))
    return entities(
        text, [mention for reading in settled for mention in _mentions(text, reading, lexicon)]
    )


def _read(tokens: Tokens, start: int, end: int, facts: Facts, table: Table) -> Reading:
    """Label one run by what its words and surroundings show."""
    features = run_features(tokens, start, end, table.words, facts)
    scores = [
        table.scores(word, row) for word, row in zip(tokens.words[start:end], features, strict=True)
    ]
    return Reading(tokens, start, end, scores, best(scores, table.start, table.transitions))


def _mentions(text: str, reading: Reading, lexicon: Lexicon) -> Iterator[Mention]:
    """Return the names that a run's labels mark."""
    tokens = reading.tokens
    for first, last, kind in spans(reading.labels):
        pieces = [(reading.start + first, reading.start + last, KINDS[kind])]
        if last > first + 1:
            pieces = parted(tokens, *pieces[0], lexicon)
        for begin, final, of in pieces:
            end = tokens.starts[final] + len(tokens.words[final])
            yield from trimmed(text, tokens.starts[begin], end, of)

"""From blocks to names: tokens, runs, facts of the article, labels, spans, entities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.agreement import agree
from qusair_reader.annotation.names.canonical import Mention, canonical_names
from qusair_reader.annotation.names.casing import restore
from qusair_reader.annotation.names.consistency import Reading, settle, spans, spread
from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.features import run_features
from qusair_reader.annotation.names.forms import word_set
from qusair_reader.annotation.names.language import is_english
from qusair_reader.annotation.names.pairs import part_pairs
from qusair_reader.annotation.names.runs import find_runs
from qusair_reader.annotation.names.table import KINDS, Table, Words, load
from qusair_reader.annotation.names.tokens import Tokens, tokenise
from qusair_reader.annotation.names.viterbi import best
from qusair_reader.annotation.names.words import TITLES
from qusair_reader.article import Block

_OFFICES = TITLES - word_set(
    "king queen prince princess pope lord lady sir dame father sister brother sheikh shaikh mullah imam chief judge major "
    "general leader sultan emir justice bishop"
)
"""Titles that are no part of a name; those left out often are, or are surnames."""


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
    if not is_english(part.tokens for part in parts):
        return []
    readings = [
        _read(tokens, start, end, facts, table) for tokens, runs in parts for start, end in runs
    ]
    settled = spread(settle(readings, table))
    mentions = agree([mention for reading in settled for mention in _mentions(text, reading)])
    return [
        Name(mention.start, mention.end, mention.kind, canonical)
        for mention, canonical in zip(mentions, canonical_names(mentions), strict=True)
    ]


def _read(tokens: Tokens, start: int, end: int, facts: Facts, table: Table) -> Reading:
    """Label one run by what its words and surroundings show."""
    features = run_features(tokens, start, end, table.words, facts)
    scores = [
        table.scores(word, row) for word, row in zip(tokens.words[start:end], features, strict=True)
    ]
    return Reading(tokens, start, end, scores, best(scores, table.start, table.transitions))


def _mentions(text: str, reading: Reading) -> list[Mention]:
    """Return the names that a run's labels mark."""
    tokens, first = reading.tokens, reading.start
    out: list[Mention] = []
    for begin, last, kind in spans(reading.labels):
        while begin < last and KINDS[kind] == "person" and tokens.lowers[first + begin] in _OFFICES:
            begin += 1  # noqa: PLW2901 - the name begins after the title
        if KINDS[kind] == "org" and _is_described(tokens.lowers[first + begin : first + last + 1]):
            begin += 1  # noqa: PLW2901 - the article is no part of the name
        start = tokens.starts[first + begin]
        end = tokens.starts[first + last] + len(tokens.words[first + last])
        out.append(Mention(start, end, KINDS[kind], " ".join(text[start:end].split())))
    return out


def _is_described(lowers: list[str]) -> bool:
    """Tell whether a name is a common noun with what it is of: "The Ministry of …", unlike "The Times"."""
    return len(lowers) > 3 and lowers[0] == "the" and lowers[2] in ("of", "for")

"""From blocks to names: tokens, runs, facts of the article, labels, spans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.names.facts import Facts
from qusair_reader.annotation.names.features import run_features
from qusair_reader.annotation.names.runs import find_runs
from qusair_reader.annotation.names.table import KINDS, load
from qusair_reader.annotation.names.tokens import Tokens, tokenise
from qusair_reader.annotation.names.viterbi import best
from qusair_reader.annotation.names.words import Word
from qusair_reader.article import Block


class Part(NamedTuple):
    """A block's tokens and the runs in it."""

    tokens: Tokens
    runs: list[tuple[int, int]]


def prepare(text: str, blocks: Sequence[Block], words: dict[str, Word]) -> tuple[list[Part], Facts]:
    """Cut the blocks into tokens and runs and gather what they tell together."""
    parts: list[Part] = []
    facts = Facts()
    for block in blocks:
        tokens = tokenise(text, block.start, block.end)
        part = Part(tokens, find_runs(tokens))
        facts.gather(tokens, part.runs, words)
        parts.append(part)
    return parts, facts


def recognise(text: str, blocks: Sequence[Block]) -> list[Name]:
    """Return the names in the blocks."""
    table = load()
    parts, facts = prepare(text, blocks, table.words)
    names: list[Name] = []
    for tokens, runs in parts:
        for start, end in runs:
            features = run_features(tokens, start, end, table.words, facts)
            scores = [
                table.scores(word, row)
                for word, row in zip(tokens.words[start:end], features, strict=True)
            ]
            labels = best(scores, table.start, table.transitions)
            for first, last, kind in spans(labels):
                a = tokens.starts[start + first]
                b = tokens.starts[start + last] + len(tokens.words[start + last])
                names.append(Name(a, b, KINDS[kind], text[a:b]))
    return names


def spans(labels: list[int]) -> list[tuple[int, int, int]]:
    """Return the first and last token and the kind of each labelled stretch."""
    found: list[tuple[int, int, int]] = []
    for index, label in enumerate(labels):
        if label % 2:
            found.append((index, index, label // 2))
        elif label:
            first, _, kind = found[-1]
            found[-1] = (first, index, kind)
    return found

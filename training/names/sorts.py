"""Sorts of words: classes of words that names are made of in like ways, guessed from the company they keep.

How often a word with a capital begins or continues a person's name, a place and so on is counted where that is
labelled. A network with one hidden layer learns to tell these shares from the word's vector, and tells them for all words that have one.
Words with like shares are a sort.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np
from training.names.clusters import clusters
from training.names.corpus import Document
from training.names.encode import allowed_labels
from training.names.gazetteers import peoples

from qusair_reader.annotation.names.forms import plain
from qusair_reader.annotation.names.table import LABELS
from qusair_reader.annotation.names.tokens import tokenise

SORTS = 48

FOLDS = 5
"""A labelled word's shares are guessed by a network that has not seen them: else training would trust them more than
reading can."""

HIDDEN, PASSES, BATCH, RATE, DECAY, DROP = 96, 40, 512, 3e-3, 1e-3, 0.2

_SCALE = 5.0
"""What vectors of unit length are multiplied by, so that their parts are near 1 in size."""

Array = Any
"""An array of numpy's."""


def count_labels(
    documents: Iterable[Document], weights: Mapping[str, float]
) -> dict[str, list[float]]:
    """Return, for each word in lower case, how often its capitalised form has each label.

    A set that weighs less than 1 counts for less; a token whose label is left open does not count.
    """
    known = peoples()
    counts: dict[str, list[float]] = {}
    for document in documents:
        weight = min(1.0, weights.get(document.source, 1.0))
        for block in document.blocks:
            tokens = tokenise(document.text, block.start, block.end)
            if not tokens.words:
                continue
            near = [e for e in document.entities if e[0] < block.end and block.start < e[1]]
            ends = [at + len(word) for at, word in zip(tokens.starts, tokens.words, strict=True)]
            allowed = allowed_labels(
                document._replace(entities=near), list(tokens.starts), ends, known
            )
            for word, lower, bits in zip(tokens.words, tokens.lowers, allowed, strict=True):
                if word != lower and not bits & (bits - 1):
                    line = counts.setdefault(plain(lower), [0.0] * LABELS)
                    line[bits.bit_length() - 1] += weight
    return counts


def find_sorts(
    words: Sequence[str], parts: Sequence[Array], counts: Mapping[str, list[float]]
) -> Array:
    """Return the sort of each word, from 0.

    Args:
        words: Words in lower case.
        parts: Vectors of unit length for the words, from several sources; a line of zeros where one has none.
        counts: What `count_labels` gives.
    """
    known = [part.any(1, keepdims=True) for part in parts]
    points = np.hstack([*(_SCALE * part for part in parts), *known]).astype(np.float32)
    rows: Array = np.array([row for row, word in enumerate(words) if word in counts])
    seen: Array = np.array([counts[words[row]] for row in rows])
    total = seen.sum(1)
    shares = (seen / total[:, None]).astype(np.float32)
    weights = np.sqrt(np.minimum(total, 30)).astype(np.float32)
    guessed = fit(points[rows], shares, weights)(points)
    fold: Array = np.array([crc32(words[row].encode()) % FOLDS for row in rows])
    for number in range(FOLDS):
        own = fold == number
        guessed[rows[own]] = fit(points[rows[~own]], shares[~own], weights[~own])(points[rows[own]])
    mass: Array = np.ones(len(words))
    mass[rows] += 3 * weights
    return clusters(np.sqrt(guessed), mass, SORTS, 30)


def fit(points: Array, shares: Array, weights: Array) -> Callable[[Array], Array]:
    """Return a function from vectors to shares, fitted by Adam (Kingma and Ba 2015) with dropout."""
    chance = np.random.default_rng(4)
    layers = [
        chance.normal(0, points.shape[1] ** -0.5, (points.shape[1], HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        chance.normal(0, HIDDEN**-0.5, (HIDDEN, shares.shape[1])).astype(np.float32),
        np.zeros(shares.shape[1], np.float32),
    ]
    first = [np.zeros_like(layer) for layer in layers]
    second = [np.zeros_like(layer) for layer in layers]
    step = 0
    for _ in range(PASSES):
        order = chance.permutation(len(points))
        for at in range(0, len(order), BATCH):
            rows = order[at : at + BATCH]
            slopes = _slopes(layers, points[rows], shares[rows], weights[rows], chance)
            step += 1
            for number, slope in enumerate(slopes):
                first[number] += 0.1 * (slope - first[number])
                second[number] += 0.001 * (slope * slope - second[number])
                mean, spread = first[number] / (1 - 0.9**step), second[number] / (1 - 0.999**step)
                pace = mean / (np.sqrt(spread) + 1e-8) + DECAY * layers[number]
                layers[number] -= np.float32(RATE) * pace
    return lambda given: _guess(layers, given)


def _slopes(
    layers: list[Array], points: Array, shares: Array, weights: Array, chance: np.random.Generator
) -> list[Array]:
    """Return the gradient of the mean cross entropy, a part of the numbers dropped by chance."""
    keep = np.float32(1 - DROP)
    points = points * (chance.random(points.shape, np.float32) < keep) / keep
    hidden = np.maximum(points @ layers[0] + layers[1], 0)
    kept = (chance.random(hidden.shape, np.float32) < keep) / keep
    dropped = hidden * kept
    error = (_softmax(dropped @ layers[2] + layers[3]) - shares) * (weights / weights.sum())[
        :, None
    ]
    back = (error @ layers[2].T) * kept * (hidden > 0)
    return [points.T @ back, back.sum(0), dropped.T @ error, error.sum(0)]


def _guess(layers: list[Array], points: Array) -> Array:
    return _softmax(np.maximum(points @ layers[0] + layers[1], 0) @ layers[2] + layers[3])


def _softmax(scores: Array) -> Array:
    expo = np.exp(scores - scores.max(1, keepdims=True))
    return expo / expo.sum(1, keepdims=True)

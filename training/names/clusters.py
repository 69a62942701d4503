"""Clusters of vectors."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = Any
"""An array of numpy's."""


def clusters(points: Array, weights: Array, number: int, rounds: int) -> Array:
    """Return each point's cluster: spherical k-means, begun at points chosen by chance of their weight."""
    chance = np.random.default_rng(11)
    centres = points[chance.choice(len(points), number, replace=False, p=weights / weights.sum())]
    home: Array = np.zeros(len(points), np.int64)
    for _ in range(rounds):
        home = np.argmax(points @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, home, points * weights[:, None])
        centres = np.where(sums.any(1, keepdims=True), unit(sums), centres)
    return home


def centres(points: Array, weights: Array, home: Array, number: int) -> Array:
    """Return the direction of each cluster."""
    sums: Array = np.zeros((number, points.shape[1]), points.dtype)
    np.add.at(sums, home, points * weights[:, None])
    return unit(sums)


def unit(points: Array) -> Array:
    """Return the points scaled to unit length; what is nothing stays nothing."""
    return points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)

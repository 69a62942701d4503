"""A linear-chain conditional random field over runs, fitted by AdaGrad in small batches.

Where the data leave a token's label open, the likelihood sums over all labels that they allow, so what a
set does not mark teaches nothing (partial annotation; Tsuboi and others 2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    csr_matrix,
)
from training.names.encode import Encoded

from qusair_reader.annotation.names.table import LABELS

Array = Any
"""An array of numpy's."""


_NOTHING = 1
"""Weights that are at most this many steps are left out: many small ones would make the table large."""


class Model(NamedTuple):
    """Fitted weights."""

    rows: Array
    """Rows of the table that have weights, ascending."""
    weights: Array
    """Their weights, one column for each label."""
    steps: Array
    """`steps[before, after]`; the last line is for beginning a run."""


def legal_steps() -> Array:
    """Return which label may follow which; the last line is for beginning a run."""
    legal = np.ones((LABELS + 1, LABELS))
    for after in range(2, LABELS, 2):
        legal[:, after] = 0
        legal[[after - 1, after], after] = 1
    return legal


class _Lattice:
    """Runs of one length, summed over in one go."""

    def __init__(self, tokens: Array, weights: Array, mask: Array) -> None:
        self.tokens, self.weights, self.mask = tokens, weights, mask

    def sums(self, expo: Array, steps: Array, mask: Array | None) -> tuple[Array, Array]:
        """Return label marginals and expected steps, weighted."""
        tokens, weights = self.tokens, self.weights
        count, length = tokens.shape
        local = expo[tokens] if mask is None else expo[tokens] * mask
        inner, first = steps[:LABELS], steps[LABELS]
        ahead, scale = np.empty_like(local), np.empty((count, length))
        for at in range(length):
            line = (first if at == 0 else ahead[:, at - 1] @ inner) * local[:, at]
            scale[:, at] = line.sum(1)
            ahead[:, at] = line / scale[:, at, None]
        back = np.ones((count, LABELS))
        marginals = np.empty_like(local)
        expected = np.zeros_like(steps)
        for at in range(length - 1, -1, -1):
            marginals[:, at] = ahead[:, at] * back * weights[:, None]
            if at:
                later = local[:, at] * back / scale[:, at, None]
                expected[:LABELS] += ((ahead[:, at - 1] * weights[:, None]).T @ later) * inner
                back = later @ inner.T
            else:
                expected[LABELS] += marginals[:, 0].sum(0)
        return marginals, expected


class Plan(NamedTuple):
    """How to fit."""

    decay: float = 0.5
    """Strength of the quadratic penalty on each weight."""
    least: int = 3
    """Rows seen less often than this get no weights."""
    epochs: int = 8
    batch: int = 4000
    """Tokens in a batch."""
    rate: float = 0.1


def fit(data: Encoded, plan: Plan) -> Model:
    """Fit weights: AdaGrad (Duchi, Hazan and Singer 2011), averaged over the second half of the epochs."""
    rows = np.flatnonzero(np.bincount(data.features) >= plan.least)
    batches = list(_batches(data, rows, plan.batch))
    legal = legal_steps()
    weights: Array = np.zeros((len(rows), LABELS), np.float32)
    moves: Array = np.zeros(legal.shape)
    seen: Array = np.full(weights.shape, 1e-6, np.float32)
    moved: Array = np.full(legal.shape, 1e-6)
    mean, mean_moves, count = np.zeros_like(weights), np.zeros_like(moves), 0
    share = np.float32(plan.decay / len(batches))
    order = np.random.default_rng(5)
    for epoch in range(plan.epochs):
        for number in order.permutation(len(batches)):
            slope, step = batches[number].slope(weights, moves, legal)
            slope += share * weights
            seen += slope * slope
            weights -= np.float32(plan.rate) * slope / np.sqrt(seen)
            moved += step * step
            moves -= plan.rate * step / np.sqrt(moved)
        if 2 * epoch >= plan.epochs:
            mean += weights
            mean_moves += moves
            count += 1
    steps = np.where(legal > 0, mean_moves / count, -1e3)
    return Model(rows, mean / count, steps)


class _Batch:
    """Some runs with their features, as one step of fitting needs them."""

    def __init__(self, matrix: csr_matrix, lattices: list[_Lattice]) -> None:
        self._matrix, self._turned, self._lattices = matrix, matrix.T.tocsr(), lattices

    def slope(self, weights: Array, moves: Array, legal: Array) -> tuple[Array, Array]:
        """Return the gradient of the negative log likelihood: of the weights and of the steps."""
        scores = self._matrix @ weights
        expo = np.exp((scores - scores.max(1, keepdims=True)).astype(np.float64))
        steps = np.exp(moves) * legal
        residue, change = np.zeros(scores.shape, np.float32), np.zeros_like(steps)
        for lattice in self._lattices:
            marginals, expected = lattice.sums(expo, steps, None)
            wanted, found = lattice.sums(expo, steps, lattice.mask)
            residue[lattice.tokens] = marginals - wanted
            change += expected - found
        return self._turned @ residue, change


def _batches(data: Encoded, rows: Array, size: int, most: int = 40) -> Iterator[_Batch]:
    """Cut the data into batches of random documents; a run longer than `most` is left out."""
    column: Array = np.full(int(data.features.max()) + 1, -1, np.int32)
    column[rows] = np.arange(len(rows), dtype=np.int32)
    begins = np.concatenate(([0], data.ends[:-1]))
    firsts = np.concatenate(([0], np.cumsum(data.lengths)[:-1]))
    place = np.random.default_rng(3).permutation(int(data.documents.max()) + 1)
    order = np.argsort(place[data.documents], kind="stable")
    order = order[(data.weights[order] > 0) & (data.lengths[order] <= most)]
    cuts: Array = np.flatnonzero(np.diff(np.cumsum(data.lengths[order]) // size)) + 1
    bits = (data.allowed[:, None] >> np.arange(LABELS)) & 1
    for runs in np.split(order, cuts):
        lengths = data.lengths[runs]
        tokens = np.concatenate(
            [np.arange(f, f + n) for f, n in zip(firsts[runs], lengths, strict=True)]
        )
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        lattices = [
            _Lattice(
                starts[lengths == length][:, None] + np.arange(length),
                data.weights[runs[lengths == length]],
                bits[firsts[runs[lengths == length]][:, None] + np.arange(length)].astype(float),
            )
            for length in np.unique(lengths)
        ]
        yield _Batch(
            _matrix(data.features, begins[tokens], data.ends[tokens], column, len(rows)), lattices
        )


def _matrix(features: Array, begins: Array, ends: Array, column: Array, width: int) -> csr_matrix:
    """Return tokens by columns, a one for each feature."""
    pieces = [column[features[a:b]] for a, b in zip(begins, ends, strict=True)]
    pieces = [piece[piece >= 0] for piece in pieces]
    columns = np.concatenate(pieces)
    pointers = np.concatenate(([0], np.cumsum([len(piece) for piece in pieces])))
    return csr_matrix((np.ones(len(columns), np.float32), columns, pointers), (len(pieces), width))


def quantise(model: Model, unit: float, rows: int, lexicon: bytes) -> bytes:
    """Return the body of a table: steps as 32-bit integers, the lexicon, weights as bytes around 128."""
    steps = np.round(model.steps * unit).astype("<i4")
    values: Array = np.clip(np.round(model.weights * unit), -127, 127)
    values[np.abs(values) <= _NOTHING] = 0
    cells: Array = np.full((rows, LABELS), 128, np.uint8)
    cells[model.rows] = values + 128
    return b"".join((steps.tobytes(), lexicon, cells.tobytes()))

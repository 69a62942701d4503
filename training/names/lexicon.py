"""The lexicon: what large unlabelled text and the word lists tell of a word.

Words that keep the same company get similar vectors (positive pointwise mutual information with the words
around them, reduced by a randomised singular value decomposition), and nearby vectors form clusters, as
Brown clusters do at a higher price.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    csr_matrix,
)
from training.names.gazetteers import lists

from qusair_reader.annotation.names.casing import is_capital
from qusair_reader.annotation.names.forms import digest, form_of, plain
from qusair_reader.annotation.names.lexicon import pack
from qusair_reader.annotation.names.tokens import tokenise

CONTEXTS = 4000
"""The most frequent words count as company."""

LEAST = 6
"""A word seen less often has no cluster."""

COARSE, FINE = 64, 1000
"""Numbers of clusters; every fine cluster lies in one coarse cluster."""

Array = Any
"""An array of numpy's."""


class Counts(NamedTuple):
    """How often words were seen, by how they are written."""

    forms: Counter[str]
    """Words as they are written within a sentence, and lower-case ones anywhere."""
    lower: Counter[str]
    capital: Counter[str]
    """Lower-case form of words seen with a capital within a sentence."""


def count(pieces: Iterable[str]) -> tuple[Counts, list[list[str]]]:
    """Count words and return the sentences as lists of forms."""
    counts = Counts(Counter(), Counter(), Counter())
    lines: list[list[str]] = []
    for piece in pieces:
        tokens = tokenise(piece, 0, len(piece))
        if len(tokens.words) < 5 or is_capital(tokens):
            continue
        line: list[str] = []
        for word, lower, opening in zip(tokens.words, tokens.lowers, tokens.opening, strict=True):
            capital = word != lower
            if not opening:
                (counts.capital if capital else counts.lower)[plain(lower)] += 1
            line.append(form_of(word, lower) if not opening or not capital else "\t" + word)
        lines.append(line)
    for line in lines:
        for at, form in enumerate(line):
            if form[0] == "\t":
                low = plain(form[1:].lower())
                usual = counts.capital[low] > counts.lower[low]
                line[at] = form_of(form[1:], form[1:].lower()) if usual else low
        counts.forms.update(line)
    return counts, lines


def vectors(lines: list[list[str]], vocabulary: list[str], size: int = 100) -> Array:
    """Return a unit vector for each word of the vocabulary (most frequent first)."""
    number = {word: index for index, word in enumerate(vocabulary)}
    ids = np.concatenate([np.array([number.get(w, -1) for w in line] + [-1, -1]) for line in lines])
    parts: list[Array] = []
    width = min(CONTEXTS, len(vocabulary))
    for slot, shift in enumerate((-2, -1, 1, 2)):
        near = np.roll(ids, -shift)
        good = (ids >= 0) & (near >= 0) & (near < width)
        parts.append(ids[good].astype(np.int64) * (4 * width) + slot * width + near[good])
    cells, seen = np.unique(np.concatenate(parts), return_counts=True)
    row, col = cells // (4 * width), cells % (4 * width)
    total = seen.sum()
    rows = np.bincount(row, seen, len(vocabulary))
    cols = np.bincount(col, seen, 4 * width) ** 0.75
    cols *= total / cols.sum()
    value = np.log(seen * total / (rows[row] * cols[col]))
    good = value > 0
    matrix = csr_matrix(
        (value[good].astype(np.float32), (row[good], col[good])),
        shape=(len(vocabulary), 4 * width),
    )
    return _reduced(matrix, size)


def _reduced(matrix: csr_matrix, size: int) -> Array:
    """Randomised singular value decomposition (Halko, Martinsson and Tropp 2011), rows of unit length."""
    chance = np.random.default_rng(7)
    base = matrix @ chance.standard_normal((matrix.shape[1], size + 16)).astype(np.float32)
    for _ in range(4):
        base, _ = np.linalg.qr(matrix @ (matrix.T @ base))
    left, values, _ = np.linalg.svd((matrix.T @ base).T, full_matrices=False)
    out: Array = (base @ left[:, :size]) * np.sqrt(values[:size])
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def clusters(points: Array, weights: Array, number: int, rounds: int = 25) -> Array:
    """Return each point's cluster: spherical k-means, begun at points chosen by chance of their weight."""
    chance = np.random.default_rng(11)
    centres = points[chance.choice(len(points), number, replace=False, p=weights / weights.sum())]
    home: Array = np.zeros(len(points), np.int64)
    for _ in range(rounds):
        home = np.argmax(points @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, home, points * weights[:, None])
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 1e-9, sums / np.maximum(length, 1e-9), centres)
    return home


def case_level(lower: int, capital: int) -> int:
    """Return 1 (always lower case) to 6 (always a capital), 0 where the word is rare."""
    total = lower + capital
    if total < 3:
        return 0
    share = capital / total
    return 1 + sum(share > edge for edge in (0.005, 0.05, 0.3, 0.8, 0.97))


def build(pieces: Iterable[str]) -> bytes:
    """Return the lexicon as it stands in the table: sizes, hashes, entries, coarse clusters."""
    counts, lines = count(pieces)
    vocabulary = [form for form, seen in counts.forms.most_common() if seen >= LEAST]
    points = vectors(lines, vocabulary)
    weights = np.sqrt(np.array([counts.forms[form] for form in vocabulary], float))
    fine = clusters(points, weights, FINE)
    centres = np.zeros((FINE, points.shape[1]), points.dtype)
    np.add.at(centres, fine, points * weights[:, None])
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    coarse = clusters(centres, np.bincount(fine, weights, FINE), COARSE)
    home: dict[str, int] = {
        form: int(number) + 1 for form, number in zip(vocabulary, fine, strict=True)
    }
    entries = _entries(counts, home)
    keys = sorted(entries)
    head = len(keys).to_bytes(4, "little") + (FINE + 1).to_bytes(4, "little")
    values = array("I", [entries[key] for key in keys])
    return head + array("I", keys).tobytes() + values.tobytes() + bytes([0, *(coarse + 1).tolist()])


def _entries(counts: Counts, home: dict[str, int]) -> dict[int, int]:
    """Return the packed entry of every word that has one, by its hash."""
    listed = lists()
    known = set(home).union(*listed)
    known.update(form for form, seen in (counts.lower + counts.capital).items() if seen >= 4)
    entries: dict[int, int] = {}
    for form in sorted(known):
        lower = form.lower()
        case = case_level(counts.lower[lower], counts.capital[lower])
        bits = sum((lower in words) << bit for bit, words in enumerate(listed))
        if home.get(form) or case or bits:
            entries[digest(form)] = pack(home.get(form, 0), case, bits)
    return entries

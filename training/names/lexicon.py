"""The lexicon: what large unlabelled text and the word lists tell of a word.

Words that keep the same company get similar vectors (positive pointwise mutual information with the words
around them, reduced by a randomised singular value decomposition). These know capitals from small letters but
few words; beside them stand vectors made elsewhere from very much text. Nearby vectors form clusters, as
Brown clusters do at a higher price.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    csr_matrix,
)
from training.names.clusters import centres, clusters, unit
from training.names.gazetteers import lists
from training.names.sorts import SORTS, find_sorts
from training.names.vectors import Vectors

from qusair_reader.annotation.names.casing import is_capital
from qusair_reader.annotation.names.forms import digest, form_of, plain
from qusair_reader.annotation.names.lexicon import Entry, pack
from qusair_reader.annotation.names.tokens import tokenise

CONTEXTS = 4000
"""The most frequent words count as company."""

LEAST = 6
"""A word seen less often has no cluster."""

FINE, COARSE = 1000, 15
"""Numbers of clusters, and of clusters of these."""

FOREIGN = 80_000
"""So many of the most frequent words of the vectors made elsewhere are taken in."""

OWN = 0.8
"""Length that a vector of the text at hand has beside the other, of the two together."""

_COMMON = 125_000
"""About how often the most frequent word would be seen in text of this kind, by Zipf's law."""

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


def case_level(lower: int, capital: int) -> int:
    """Return 1 (always lower case) to 6 (always a capital), 0 where the word is rare."""
    total = lower + capital
    if total < 3:
        return 0
    share = capital / total
    return 1 + sum(share > edge for edge in (0.005, 0.05, 0.3, 0.8, 0.97))


class Known(NamedTuple):
    """The words with vectors: forms of the text at hand, then frequent words in lower case."""

    forms: list[str]
    own: Array
    """Vectors from the text at hand; a line of zeros where a form has none."""
    foreign: Array
    """Vectors made elsewhere, the same way."""
    mass: Array
    """How much each form counts in clusters."""


def know(counts: Counts, lines: list[list[str]], foreign: Vectors) -> Known:
    """Return the forms that have a vector from either source."""
    vocabulary = [form for form, seen in counts.forms.most_common() if seen >= LEAST]
    met = set(vocabulary)
    others = [word for word in foreign.words[:FOREIGN] if word[0].isalpha() and word not in met]
    forms = vocabulary + others
    points = vectors(lines, vocabulary)
    own: Array = np.zeros((len(forms), points.shape[1]), np.float32)
    own[: len(vocabulary)] = points
    places = foreign.places([form.lower() for form in forms])
    mass: Array = np.sqrt([max(1, counts.forms[form]) for form in forms])
    usual = np.sqrt(_COMMON / (places + 10.0))
    mass = np.where(places >= 0, np.maximum(mass, usual), mass)
    return Known(forms, own, foreign.at(places), mass)


def sorts(
    known: Known, foreign: Vectors, labels: Mapping[str, list[float]], coarse: Array
) -> list[int]:
    """Return the sort of each form, from 1.

    A word that the text at hand has in lower case is no part of names: its sort is its coarse cluster.
    """
    row = {form: index for index, form in enumerate(known.forms)}
    words = sorted({form.lower() for form in known.forms})
    own: Array = np.zeros((len(words), known.own.shape[1]), np.float32)
    for index, word in enumerate(words):
        for form in (word.upper(), word[0].upper() + word[1:]):
            if form in row:
                own[index] = known.own[row[form]]
    found = find_sorts(words, (foreign.at(foreign.places(words)), own), labels)
    sort_of = dict(zip(words, found.tolist(), strict=True))
    seen = known.own.any(1)
    return [
        1 + SORTS + int(coarse[index])
        if form == form.lower() and seen[index]
        else 1 + sort_of[form.lower()]
        for index, form in enumerate(known.forms)
    ]


def build(pieces: Iterable[str], foreign: Vectors, labels: Mapping[str, list[float]]) -> bytes:
    """Return the lexicon as it stands in the table: number of words, their hashes, their entries.

    Args:
        pieces: Blocks of text.
        foreign: Vectors made elsewhere.
        labels: How often words have each label: see `sorts.count_labels`.
    """
    counts, lines = count(pieces)
    known = know(counts, lines, foreign)
    points = unit(np.hstack([OWN * known.own, (1 - OWN * OWN) ** 0.5 * known.foreign]))
    fine = clusters(points, known.mass, FINE, 15)
    middles = centres(points, known.mass, fine, FINE)
    coarse = clusters(middles, np.bincount(fine, known.mass, FINE), COARSE, 25)
    own_sorts = sorts(known, foreign, labels, coarse[fine])
    homes = {
        form: Entry(int(number) + 1, sort)
        for form, number, sort in zip(known.forms, fine, own_sorts, strict=True)
    }
    entries = _entries(counts, homes)
    keys = sorted(entries)
    values = array("I", [entries[key] for key in keys])
    return len(keys).to_bytes(4, "little") + array("I", keys).tobytes() + values.tobytes()


def _entries(counts: Counts, homes: Mapping[str, Entry]) -> dict[int, int]:
    """Return the packed entry of every word that has one, by its hash."""
    listed = lists()
    known = set(homes).union(*listed)
    known.update(form for form, seen in (counts.lower + counts.capital).items() if seen >= 4)
    entries: dict[int, int] = {}
    for form in sorted(known):
        lower = form.lower()
        case = case_level(counts.lower[lower], counts.capital[lower])
        bits = sum((lower in words) << bit for bit, words in enumerate(listed))
        entry = homes.get(form, Entry())._replace(case=case, lists=bits)
        if any(entry):
            entries[digest(form)] = pack(entry)
    return entries

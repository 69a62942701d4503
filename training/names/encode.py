"""Documents as numbers: features, allowed labels and weights of the tokens in runs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from training.names.corpus import KINDS, Document
from training.names.gazetteers import peoples

from qusair_reader.annotation.names.features import run_features
from qusair_reader.annotation.names.recogniser import prepare
from qusair_reader.annotation.names.table import LABELS, Words

ALL = (1 << LABELS) - 1

_GROUP = 0b110 << 2 * KINDS.index("GROUP")
_BEGIN = sum(1 << label for label in range(1, LABELS, 2))


class Encoded(NamedTuple):
    """The tokens of all runs, one after another."""

    features: Any
    """Rows of the table, token by token."""
    ends: Any
    """Where each token's features end."""
    lengths: Any
    """Tokens of each run."""
    allowed: Any
    """For each token, the labels that the data allow, as a bit set."""
    weights: Any
    """Weight of each run."""
    documents: Any
    """Number of each run's document."""


def allowed_labels(
    document: Document, starts: list[int], ends: list[int], peoples: frozenset[str]
) -> list[int]:
    """Return the labels that each token of a run may have, as bit sets.

    Outside a span a kind that the set does not mark stays possible; inside it, only its kind. A people
    that a set leaves out or takes for something else may be a group as well.
    """
    free = 1
    for kind, name in enumerate(KINDS):
        if name not in document.marked:
            free |= 0b110 << (2 * kind)
    out = [free] * len(starts)
    exact = {(a, b) for a, b, _ in document.entities}
    for a, b, name in document.entities:
        if b <= starts[0] or a >= ends[-1]:
            continue
        began = False
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if a < end and start < b:
                out[index] = 1 << (1 + 2 * KINDS.index(name) + began) if name else ALL
                began = True
    for index, span in enumerate(zip(starts, ends, strict=True)):
        if document.text[slice(*span)].lower().replace("’", "'") in peoples:
            out[index] |= _GROUP if out[index] == free else _GROUP & _BEGIN if span in exact else 0
    return out


def encode(documents: Iterable[Document], words: Words, weights: dict[str, float]) -> Encoded:
    """Encode documents; `weights` gives each source's weight, 1 where it has none."""
    features, ends, allowed = array("i"), array("q"), array("i")
    lengths, run_weights, numbers = array("i"), array("d"), array("i")
    known = peoples()
    for number, document in enumerate(documents):
        parts, facts = prepare(document.text, document.blocks, words)
        for tokens, runs in parts:
            for start, end in runs:
                forms = tokens.words[start:end]
                rows = run_features(tokens, start, end, words, facts)
                for form, row in zip(forms, rows, strict=True):
                    features.extend(words[form].own)
                    features.extend(row)
                    ends.append(len(features))
                begins = tokens.starts[start:end]
                stops = [at + len(form) for at, form in zip(begins, forms, strict=True)]
                allowed.extend(allowed_labels(document, begins, stops, known))
                lengths.append(end - start)
                run_weights.append(weights.get(document.source, 1.0))
                numbers.append(number)
    return Encoded(*(np.array(x) for x in (features, ends, lengths, allowed, run_weights, numbers)))

"""Train the table of the cleaner and write it: see the README beside this file.

    python -m training.cleaning.train DATA... [--out data/cleaning.json.zlib] [--folds 5]

Needs numpy and scikit-learn. Prints figures cross-validated by site: every document is judged by
a table that was trained without its site.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found,unused-ignore]
from scipy import sparse  # type: ignore[import-not-found,import-untyped,unused-ignore]
from sklearn.ensemble import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    HistGradientBoostingClassifier,
)
from sklearn.linear_model import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    LogisticRegression,
)
from training.cleaning import articles, cuts

from qusair_reader.clean import table as tables
from qusair_reader.clean.facts import Facts, excerpt, measure, terms, tokens
from qusair_reader.clean.features import features, survey
from qusair_reader.clean.table import GLANCE, Table, Tree

TERMS = 8000
"""Words and pairs that the table keeps."""
SITES = 4
"""A term has to occur on this many sites."""
LEXICON_BLOCKS = 60
"""A document counts for at most this many blocks in the lexicon."""
INNER = 4
"""Folds inside the training part, for what a later stage sees of an earlier one."""

Array = Any


def fit_lexicon(documents: Sequence[articles.Document]) -> dict[str, int]:
    """Return weights of terms in tenths: logistic regression, then again over the most telling terms."""
    sites: dict[str, set[str]] = {}
    rows: list[set[str]] = []
    labels, weights = [], []
    for document in documents:
        share = min(1.0, LEXICON_BLOCKS / len(document.blocks))
        for block, label, weight in zip(
            document.blocks, document.labels, document.weights, strict=True
        ):
            if not weight:
                continue
            found = terms(tokens(excerpt(document.text[block.start : block.end]).lower()))
            rows.append(found)
            labels.append(label == "boiler")
            weights.append(weight * share)
            for term in found:
                sites.setdefault(term, set()).add(document.site)
    names = sorted(term for term, where in sites.items() if len(where) >= SITES)
    matrix = _term_matrix(rows, names)
    coefficients = _regress(matrix, labels, weights, 0.15)
    telling = np.abs(coefficients) * np.sqrt(np.asarray(matrix.sum(0)).ravel())
    chosen = np.sort(np.argsort(-telling)[:TERMS])
    coefficients = _regress(matrix.tocsc()[:, chosen].tocsr(), labels, weights, 0.3)
    return {
        names[index]: round(float(weight) * 10)
        for index, weight in zip(chosen, coefficients, strict=True)
        if round(float(weight) * 10)
    }


def _term_matrix(rows: Sequence[set[str]], names: Sequence[str]) -> Array:
    """Return which block holds which term."""
    column = {name: index for index, name in enumerate(names)}
    indices: list[int] = []
    pointers = [0]
    for row in rows:
        indices += sorted(column[term] for term in row if term in column)
        pointers.append(len(indices))
    ones: Array = np.ones(len(indices), dtype=np.float32)
    return sparse.csr_matrix((ones, indices, pointers), shape=(len(rows), len(names)))


def _regress(matrix: Array, labels: Array, weights: Array, strength: float) -> Array:
    """Return the coefficients of a logistic regression."""
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=200)
    return model.fit(matrix, labels, sample_weight=weights).coef_[0]


class Rows:
    """The blocks of documents that a tree has to judge, with the place of each."""

    def __init__(
        self, documents: Sequence[articles.Document], facts: Sequence[list[Facts]]
    ) -> None:
        self.regions = []
        values, labels, weights, where = [], [], [], []
        for number, (document, own) in enumerate(zip(documents, facts, strict=True)):
            spans = [(block.start, block.end) for block in document.blocks]
            region = survey(document.text, spans, own)
            self.regions.append(region)
            for i, fact in enumerate(own):
                if tables.is_easy(fact):
                    continue
                values.append(features(document.text, region, i))
                labels.append(document.labels[i] == "boiler")
                weights.append(document.weights[i])
                where.append((number, i))
        self.values = np.array(values, dtype=np.float32)
        self.labels = np.array(labels)
        self.weights = np.array(weights)
        self.where = where


def boost(values: Array, labels: Array, weights: Array) -> Any:
    """Return gradient-boosted trees."""
    used = weights > 0
    model = HistGradientBoostingClassifier(
        max_iter=240,
        max_leaf_nodes=16,
        learning_rate=0.06,
        min_samples_leaf=60,
        l2_regularization=2.0,
        max_bins=64,
        max_features=0.5,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(values[used], labels[used], sample_weight=weights[used])


def fit_table(documents: Sequence[articles.Document], seed: int = 0) -> Table:
    """Train the words and the trees; the scale and the cuts need pages that a table has not seen.

    The trees see each page as words weighed without its site leave it.
    """
    fold = deal([document.site for document in documents], INNER, seed)
    facts: list[list[Facts]] = [[] for _ in documents]
    for number in range(INNER):
        weights = fit_lexicon([d for d, f in zip(documents, fold, strict=True) if f != number])
        for index, document in enumerate(documents):
            if fold[index] == number:
                facts[index] = measure_all(document, weights)
    rows = Rows(documents, facts)
    model = boost(rows.values, rows.labels, rows.weights)
    return Table(fit_lexicon(documents), export_trees(model), [], {})


def measure_all(document: articles.Document, weights: dict[str, int]) -> list[Facts]:
    """Return the facts of a document's blocks."""
    return [measure(document.text[b.start : b.end], weights) for b in document.blocks]


def deal(sites: Sequence[str], folds: int, seed: int) -> list[int]:
    """Return a fold for each document; the documents of a site share one."""
    names = sorted(set(sites))
    random.Random(seed).shuffle(names)  # noqa: S311 - folds are no secret
    place = {name: index % folds for index, name in enumerate(names)}
    return [place[site] for site in sites]


def export_trees(model: Any) -> list[Tree]:
    """Return a model's trees in the table's form, the constant as a first tree.

    scikit-learn has no public way to its trees; these names have been stable since 1.0.
    """
    trees: list[Tree] = [round(float(model._baseline_prediction[0, 0]), 3)]  # noqa: SLF001
    for (predictor,) in model._predictors:  # noqa: SLF001
        trees.append(_export_node(predictor.nodes, 0))
    return trees


def _export_node(nodes: Any, index: int) -> Tree:
    """Return one node and what is below it."""
    node = nodes[index]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    return [
        int(node["feature_idx"]),
        float(f"{node['num_threshold']:.4g}"),
        _export_node(nodes, int(node["left"])),
        _export_node(nodes, int(node["right"])),
    ]


def encode(table: Table) -> bytes:
    """Return the table as the file that ships."""
    weights = sorted(table.weights.items())
    raw = {
        "terms": "\n".join(term for term, _ in weights),
        "tenths": [tenths for _, tenths in weights],
        "glance": table.trees[:GLANCE],
        "rest": json.dumps(table.trees[GLANCE:], separators=(",", ":")),
        "scale": table.scale,
        "cuts": table.cuts,
    }
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 9)


def main() -> None:
    """Train, cross-validate, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="JSON-lines files of labelled articles")
    parser.add_argument("--out", type=Path, default=Path("data/cleaning.json.zlib"))
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    documents = list(articles.read(options.data))
    fold = deal([document.site for document in documents], options.folds, 1)
    held: list[tuple[list[articles.Document], Table]] = []
    for number in range(options.folds):
        trained = [d for d, f in zip(documents, fold, strict=True) if f != number]
        test = [d for d, f in zip(documents, fold, strict=True) if f == number]
        held.append((test, fit_table(trained)))
        print(f"fold {number}: {len(trained)} documents trained on, {len(test)} held out")
    scale = cuts.fit_scale(held)
    held = [(test, replace(table, scale=scale)) for test, table in held]
    found = cuts.tighten(held, cuts.find_cuts(held))
    print(json.dumps({"scale": scale, "cuts": found}))
    cuts.report([(test, replace(table, cuts=found)) for test, table in held])
    table = replace(fit_table(documents), scale=scale, cuts=found)
    options.out.write_bytes(encode(table))
    print(f"{options.out}: {options.out.stat().st_size} bytes, {len(table.weights)} terms")


if __name__ == "__main__":
    main()

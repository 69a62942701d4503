"""Train the table of the cleaner and write it: see the README beside this file.

    python -m training.cleaning.train DATA... [--out data/cleaning.json.zlib] [--folds 5]

Needs numpy, scipy, scikit-learn and lightgbm. Prints figures cross-validated by site: every document is judged by
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

import lightgbm  # type: ignore[import-not-found,import-untyped,unused-ignore]
import numpy as np  # type: ignore[import-not-found,unused-ignore]
from scipy import sparse  # type: ignore[import-not-found,import-untyped,unused-ignore]
from sklearn.linear_model import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    LogisticRegression,
)
from training.cleaning import articles, cuts

from qusair_reader.clean.facts import Facts, excerpt, measure
from qusair_reader.clean.features import FAMILY, LEXICAL, features
from qusair_reader.clean.region import find_ties, join_ties, shown, survey
from qusair_reader.clean.table import GLANCE, Table, Tree
from qusair_reader.clean.words import plain, terms, tokens

TREES = 320
TERMS = 8000
"""Words and pairs that the table keeps."""
SITES = 4
"""A term has to occur on this many sites."""
LEXICON_BLOCKS = 60
"""A document counts for at most this many blocks in the lexicon."""
TREE_BLOCKS = 100
"""A page with more blocks than this counts for less than its number of them in the trees."""
NEWS_SHARE, COPY_SHARE = 0.5, 0.1
"""What of its weight a block of a news article and of a copied column keeps in the trees."""
CLEANED, MISSED = 0.5, 0.2
"""Each page is shown a second time as a first cleaning may leave it, for the cleaner judges again
what stays: what of its weight a block keeps there, and what of the boilerplate is still there."""
FLAT = 4
"""Of so many pages one is shown to the trees with a blank line between all blocks."""
INNER = 5
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
            text = excerpt(document.text[block.start : block.end])
            found = terms(plain(tokens(text.lower())))
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
    """The blocks that the trees are trained on, as the reader comes to see them."""

    def __init__(
        self, documents: Sequence[articles.Document], facts: Sequence[list[Facts]]
    ) -> None:
        self._values: list[list[float]] = []
        self._labels: list[bool] = []
        self._weights: list[float] = []
        for number, (document, own) in enumerate(zip(documents, facts, strict=True)):
            share = min(1.0, TREE_BLOCKS / len(own)) ** 0.5
            if document.group.startswith("news"):
                share *= NEWS_SHARE
            if document.group.endswith("copy"):
                share *= COPY_SHARE
            self._see(document, own, shown(own), share, flat=number % FLAT == 0)
            self._see(document, own, _left(document, own, number), share * CLEANED, flat=True)
        self.values = np.array(self._values, dtype=np.float32)
        self.labels = np.array(self._labels)
        self.weights = np.array(self._weights)

    def _see(
        self,
        document: articles.Document,
        facts: Sequence[Facts],
        which: Sequence[int],
        share: float,
        *,
        flat: bool,
    ) -> None:
        """Add some blocks of a page as a text of their own."""
        spans = [(block.start, block.end) for block in document.blocks]
        ties = [] if flat else join_ties(find_ties(document.text, spans), which)
        region = survey(document.text, [spans[i] for i in which], [facts[i] for i in which], ties)
        for place, i in enumerate(which):
            if not facts[i].easy and document.weights[i]:
                self._values.append(features(document.text, region, place))
                self._labels.append(document.labels[i] == "boiler")
                self._weights.append(document.weights[i] * share)


def _left(document: articles.Document, facts: Sequence[Facts], seed: int) -> list[int]:
    """Return the blocks that a first cleaning may leave: all but most of the boilerplate."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    return [
        i
        for i, label in enumerate(document.labels)
        if label != "boiler" or (facts[i].family is None and chance.random() < MISSED)
    ]


def boost(values: Array, labels: Array, weights: Array) -> Any:
    """Return gradient-boosted trees. More weight of words never speaks for the article in them."""
    rising = [0] * values.shape[1]
    for index in (FAMILY, *LEXICAL):
        rising[index] = 1
    settings = {
        "objective": "binary",
        "num_leaves": 24,
        "learning_rate": 0.05,
        "min_data_in_leaf": 60,
        "lambda_l2": 2.0,
        "max_bin": 63,
        "feature_fraction_bynode": 0.25,
        "bagging_fraction": 0.5,
        "bagging_freq": 1,
        "monotone_constraints": rising,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": 1,
        "seed": 0,
        "verbose": -1,
    }
    data = lightgbm.Dataset(values, labels, weight=weights)
    return lightgbm.train(settings, data, TREES)


def fit_table(documents: Sequence[articles.Document], seed: int = 0) -> Table:
    """Train the words and the trees; the scale and the cuts need pages that a table has not seen.

    The trees see each page as words weighed without its site leave it.
    """
    fold = deal([document.site for document in documents], INNER, seed)
    facts: list[list[Facts]] = [[] for _ in documents]
    for number in range(INNER):
        weights = fit_lexicon([d for d, f in zip(documents, fold, strict=True) if f != number])
        for index, document in enumerate(documents):
            if fold[index] == number and not document.invented:
                facts[index] = measure_all(document, weights)
    shown = [index for index, document in enumerate(documents) if not document.invented]
    rows = Rows([documents[index] for index in shown], [facts[index] for index in shown])
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
    """Return a model's trees in the table's form."""
    return [_export_node(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def _export_node(node: dict[str, Any]) -> Tree:
    """Return one node and what is below it."""
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 3)
    return [
        int(node["split_feature"]),
        float(f"{node['threshold']:.4g}"),
        _export_node(node["left_child"]),
        _export_node(node["right_child"]),
    ]


def encode(table: Table) -> bytes:
    """Return the table as the file that ships."""
    weights = sorted(table.weights.items())
    raw = {
        "terms": "\n".join(term for term, _ in weights),
        "tenths": [tenths for _, tenths in weights],
        "glance": table.trees[:GLANCE],
        "scale": table.scale,
        "cuts": table.cuts,
    }
    return _packed(raw) + _packed(table.trees[GLANCE:])


def _packed(values: object) -> bytes:
    """Return values as compressed JSON."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 9)


def main() -> None:
    """Train, cross-validate, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="files of labelled articles")
    parser.add_argument("--out", type=Path, default=Path("data/cleaning.json.zlib"))
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--deals", type=int, default=2, help="times that sites are dealt to folds")
    options = parser.parse_args()
    every = list(articles.read(options.data))
    invented = [document for document in every if document.invented]
    documents = [document for document in every if not document.invented]
    held: list[tuple[list[articles.Document], Table]] = []
    for seed in range(options.deals):
        fold = deal([document.site for document in documents], options.folds, seed + 1)
        for number in range(options.folds):
            trained = [d for d, f in zip(documents, fold, strict=True) if f != number]
            test = [d for d, f in zip(documents, fold, strict=True) if f == number]
            held.append((test, fit_table(trained + invented)))
            print(f"deal {seed}, fold {number}: {len(test)} documents held out", flush=True)
    scale = cuts.fit_scale(held)
    held = [(test, replace(table, scale=scale)) for test, table in held]
    found = cuts.tighten(held, cuts.find_cuts(held))
    print(json.dumps({"scale": scale, "cuts": found}))
    cuts.report([(test, replace(table, cuts=found)) for test, table in held])
    table = replace(fit_table(every), scale=scale, cuts=found)
    options.out.write_bytes(encode(table))
    print(f"{options.out}: {options.out.stat().st_size} bytes, {len(table.weights)} terms")


if __name__ == "__main__":
    main()

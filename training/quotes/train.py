#!/usr/bin/env python3
"""Train the table that tells direct speech, fragments and titles apart.

    python training/quotes/train.py polnear.jsonl [--folds] [--output data/quotes.tsv]

The input has one JSON object a line: `text`, and `quotes`, each with `start`, `end`, `kind`
("direct", "mixed" or "indirect") and, where mixed, the quoted stretches as `inner`. `--folds` only
measures: five folds by document, and one fold per newspaper.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from qusair_reader.annotation.marks import QuoteKind
from qusair_reader.annotation.quotes import assemble
from qusair_reader.annotation.quotes.features import Place, features
from qusair_reader.article import Block

KINDS: tuple[QuoteKind, ...] = ("direct", "fragment", "title")
LEAST = 5.0
"""A feature whose examples weigh less is left out: it would be noise, or somebody's sentence. It is
seen in three examples of the corpus at least, each with its copies in other styles."""
RIDGE = 12.0
STEPS = 400
SCALE = 32
"""Weights are multiplied by this before they are rounded."""


STYLES = ((False, 0.5), (True, 0.3))
"""The corpus is also read with commas and full stops behind the marks, as British papers and wikis have
them: behind all but speech, or behind speech as well; and what such a copy of an example weighs."""
OWN = Path(__file__).with_name("own.txt")
OWN_WEIGHT = 3.0


class Example(NamedTuple):
    """One stretch in quotation marks: its features and what it is."""

    features: list[str]
    kind: QuoteKind
    document: str
    weight: float = 1.0


class Model(NamedTuple):
    """Features by index, and one column of weights per kind."""

    rows: dict[str, int]
    weights: NDArray[np.float64]

    def kind(self, names: Iterable[str]) -> QuoteKind:
        """Return the kind with the highest score, `direct` where nothing is to be decided."""
        rows = [self.rows[name] for name in names if name in self.rows]
        return KINDS[int(self.weights[rows].sum(axis=0).argmax())]


def blocks_of(text: str) -> list[Block]:
    """Return the lines of the text as blocks."""
    found = re.finditer(r"\S(?:[^\n]*\S)?", text)
    return [Block(*match.span()) for match in found]


def labels_of(
    document: dict[str, Any], spans: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], QuoteKind]:
    """Return the kind of each stretch: that of the marked speech which covers 80 % of it, or `title`."""
    gold: list[tuple[int, int, QuoteKind]] = []
    for quote in document["quotes"]:
        if quote["kind"] == "direct":
            gold.append((quote["start"], quote["end"], "direct"))
        elif quote["kind"] == "mixed":
            gold += [(start, end, "fragment") for start, end in quote["inner"]]
    labels: dict[tuple[int, int], QuoteKind] = {}
    for span in spans:
        labels[span] = "title"
        for start, end, kind in gold:
            shared = min(end, span[1]) - max(start, span[0])
            if shared >= 0.8 * (max(end, span[1]) - min(start, span[0])):
                labels[span] = kind
    return labels


@cache
def _stop_inside() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Z.,])([,.])(”|\"|’’|'')(?=[\s.,;:)—–-]|$)")


def restyled(document: dict[str, Any], *, speech: bool) -> dict[str, Any]:
    """Return the document with commas and full stops behind the closing marks, offsets moved with them.

    Direct speech keeps its own unless `speech`.
    """
    text = list(document["text"])
    ends = {}
    direct = {quote["end"] for quote in document["quotes"] if quote["kind"] == "direct"}
    for found in _stop_inside().finditer(document["text"]):
        start, end = found.span()
        if end in direct and not speech:
            continue
        text[start:end] = found[2] + found[1]
        ends[end] = end - 1
    quotes = []
    for quote in document["quotes"]:
        inner = [(low, ends.get(high, high)) for low, high in quote.get("inner", [])]
        quotes.append({**quote, "end": ends.get(quote["end"], quote["end"]), "inner": inner})
    return {**document, "text": "".join(text), "quotes": quotes}


def own_documents() -> list[dict[str, Any]]:
    """Return the texts written for training, in the corpus's form."""
    documents = []
    for part in OWN.read_text(encoding="utf-8").split("\n# ")[1:]:
        name, text, *rows = part.strip().splitlines()
        text = text.replace(" ¶ ", "\n\n")
        quotes: list[dict[str, Any]] = []
        at = 0
        for row in rows:
            kind, words = (field.strip() for field in row.removeprefix("=").split("|"))
            start = text.index(words, at)
            at = start + len(words)
            if kind == "direct":
                quotes.append({"kind": kind, "start": start, "end": at})
            elif kind == "fragment":
                quotes.append({"kind": "mixed", "start": start, "end": at, "inner": [(start, at)]})
        documents.append(
            {"id": f"own {name}", "text": text, "quotes": quotes, "weight": OWN_WEIGHT}
        )
    return documents


def examples_of(document: dict[str, Any]) -> list[Example]:
    """Return the examples of one document, each decided with the right kinds before it."""
    text = document["text"]
    blocks = blocks_of(text)
    spans = [
        (q.start, q.end) for q in assemble.find_quotes(text, blocks, lambda _text, _place: "direct")
    ]
    labels = labels_of(document, spans)
    out: list[Example] = []

    seen_spans: set[tuple[int, int]] = set()

    def decide(seen: str, place: Place) -> QuoteKind:
        span = place.pair.start, place.pair.end
        seen_spans.add(span)
        kind = labels[span]
        out.append(
            Example(features(seen, place), kind, document["id"], document.get("weight", 1.0))
        )
        return kind

    found = assemble.find_quotes(text, blocks, decide)
    # What needs no decision is measured with the rest, but nothing is learned from it.
    out += [
        Example([], labels[quote.start, quote.end], document["id"], 0.0)
        for quote in found
        if (quote.start, quote.end) not in seen_spans
    ]
    return out


def fit(examples: Sequence[Example]) -> Model:
    """Fit multinomial logistic regression with a ridge penalty by Nesterov's accelerated gradient."""
    examples = [example for example in examples if example.features]
    seen: dict[str, float] = {}
    for example in examples:
        for name in example.features:
            seen[name] = seen.get(name, 0.0) + example.weight
    names = sorted(name for name, weight in seen.items() if weight >= LEAST)
    index = {name: at for at, name in enumerate(names)}
    held = [[index[name] for name in example.features if name in index] for example in examples]
    columns = np.array([column for row in held for column in row])
    rows: NDArray[np.int64] = np.repeat(np.arange(len(held)), [len(row) for row in held])
    goal = np.array([[float(example.kind == kind) for kind in KINDS] for example in examples])
    heed = np.array([[example.weight] for example in examples])
    weights = np.zeros((len(index), len(KINDS)))
    ahead = weights.copy()
    # The longest row bounds the curvature, so this step never overshoots.
    step = 1.0 / (0.5 * _curvature(rows, columns, len(examples), len(index)) + RIDGE)
    for turn in range(STEPS):
        scores = _sums(ahead[columns], rows, len(examples))
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        error = heed * (odds / odds.sum(axis=1, keepdims=True) - goal)
        slope = _sums(error[rows], columns, len(index)) + RIDGE * ahead
        new = ahead - step * slope
        ahead = new + (turn / (turn + 3)) * (new - weights)
        weights = new
    return Model(index, weights)


def _sums(
    values: NDArray[np.float64], groups: NDArray[np.int64], count: int
) -> NDArray[np.float64]:
    """Return the sums of the rows of `values` by group."""
    columns = [np.bincount(groups, values[:, at], count) for at in range(values.shape[1])]
    return np.stack(columns, axis=1)


def _curvature(
    rows: NDArray[np.int64], columns: NDArray[np.int64], height: int, width: int
) -> float:
    """Return the largest eigenvalue of X'X by power iteration."""
    guess = np.ones((width, 1))
    size = 1.0
    for _ in range(30):
        guess = _sums(_sums(guess[columns], rows, height)[rows], columns, width)
        size = float(np.linalg.norm(guess))
        guess /= size
    return size


def quantised(model: Model) -> Model:
    """Return the model with whole-number weights, `title` as the zero, without features that weigh nothing."""
    relative = np.rint(SCALE * (model.weights - model.weights[:, 2:3]))
    kept = [name for name, at in model.rows.items() if relative[at].any()]
    rows = [model.rows[name] for name in kept]
    return Model({name: at for at, name in enumerate(kept)}, relative[rows])


def score(decided: Sequence[tuple[QuoteKind, QuoteKind]], missed: tuple[int, int]) -> str:
    """Return the F1 of direct speech and of all spoken words; `missed` are those without a stretch at all."""
    pairs = Counter(decided)
    direct = pairs["direct", "direct"]
    direct_all = sum(n for (gold, _), n in pairs.items() if gold == "direct") + missed[0]
    direct_found = sum(n for (_, found), n in pairs.items() if found == "direct")
    spoken = sum(n for (gold, found), n in pairs.items() if "title" not in (gold, found))
    spoken_all = sum(n for (gold, _), n in pairs.items() if gold != "title") + missed[1]
    spoken_found = sum(n for (_, found), n in pairs.items() if found != "title")
    right = sum(n for (gold, found), n in pairs.items() if gold == found)
    return (
        f"direct F1 {200 * direct / (direct_all + direct_found):.2f}  "
        f"spoken F1 {200 * spoken / (spoken_all + spoken_found):.2f}  "
        f"accuracy {100 * right / len(decided):.2f}"
    )


def measure(
    examples: Sequence[Example],
    extra: Sequence[Example],
    fold: dict[str, int],
    missed: tuple[int, int],
) -> str:
    """Return the scores of models that never saw the documents they are scored on, `extra` learned from only."""
    decided: list[tuple[QuoteKind, QuoteKind]] = []
    for held in sorted(set(fold.values())):
        seen = [e for e in (*extra, *examples) if fold.get(e.document) != held]
        model = quantised(fit(seen))
        decided += [(e.kind, model.kind(e.features)) for e in examples if fold[e.document] == held]
    return score(decided, missed)


def _missed(documents: Sequence[dict[str, Any]], examples: Sequence[Example]) -> tuple[int, int]:
    direct = sum(quote["kind"] == "direct" for d in documents for quote in d["quotes"])
    mixed = sum(
        len(quote["inner"]) for d in documents for quote in d["quotes"] if quote["kind"] == "mixed"
    )
    have = Counter(example.kind for example in examples)
    return direct - have["direct"], direct + mixed - have["direct"] - have["fragment"]


def main() -> None:
    """Train, or measure by cross-validation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--output", type=Path, default=Path(__file__).parents[2] / "data" / "quotes.tsv"
    )
    parser.add_argument(
        "--folds", action="store_true", help="measure by cross-validation, write nothing"
    )
    options = parser.parse_args()
    lines = options.corpus.read_text(encoding="utf-8").split("\n")
    documents = [json.loads(line) for line in lines if line]
    examples = [example for document in documents for example in examples_of(document)]
    extra = [example for document in own_documents() for example in examples_of(document)]
    for speech, weight in STYLES:
        copies = (restyled(document, speech=speech) for document in documents)
        extra += [e._replace(weight=weight) for copy in copies for e in examples_of(copy)]
    if options.folds:
        missed = _missed(documents, examples)
        names = sorted(document["id"] for document in documents)
        papers = sorted({name.partition("_")[0] for name in names})
        print(
            "5 folds:",
            measure(examples, extra, {n: zlib.crc32(n.encode()) % 5 for n in names}, missed),
        )
        print(
            "papers: ",
            measure(examples, extra, {n: papers.index(n.partition("_")[0]) for n in names}, missed),
        )
        return
    model = quantised(fit([*examples, *extra]))
    print(
        "training set:",
        score([(e.kind, model.kind(e.features)) for e in examples], _missed(documents, examples)),
    )
    rows = (
        f"{name}\t{int(w[0])}\t{int(w[1])}\n"
        for name, w in zip(model.rows, model.weights, strict=True)
    )
    options.output.write_text("".join(rows), encoding="utf-8")
    print(f"{len(model.rows)} features, {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()

"""Make the table of the names recogniser from labelled and unlabelled text.

    python -m training.names.train LABELLED... --vectors VECTORS --unlabelled TEXT... --dev LABELLED... --out data/names.table

Files are JSON Lines; the README beside this says what is in them.
"""

from __future__ import annotations

import argparse
import time
import zlib
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from training.names import lexicon
from training.names.corpus import (
    Document,
    different,
    pages_in,
    pieces_in,
    pieces_of,
    read,
)
from training.names.crf import Plan, fit, quantise
from training.names.encode import encode
from training.names.score import report
from training.names.sorts import count_labels
from training.names.vectors import read_vectors

from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.recogniser import recognise
from qusair_reader.annotation.names.table import MAGIC, UNIT, Table, Words
from qusair_reader.annotation.names.words import ROWS

WEIGHTS = {
    "gmb_train": 0.7,
    "wikiann_train": 0.3,
    "btc_train": 0.5,
    "crossner_train": 3.0,
    "gum_train": 3.0,
    "gum_dev": 3.0,
    "uner_ewt_dev": 3.0,
    "texts": 1.5,
    "pages": 2.0,
}
"""What a run of each set counts for: silver labels and tweets less than labels by hand on edited text, our own between."""

PLAN = Plan(decay=14.0, least=7, epochs=8, batch=2000, rate=0.07)


def train(documents: Sequence[Document], words: bytes) -> bytes:
    """Return the table that is fitted to the documents, with this lexicon."""
    data = encode(documents, Words(Lexicon.read(words)[0]), WEIGHTS)
    model = fit(data, PLAN)
    print(f"{len(data.lengths)} runs, {len(data.ends)} tokens, {len(model.rows)} features")
    return MAGIC + zlib.compress(quantise(model, UNIT, ROWS, words), 9)


def main() -> None:
    """Build the lexicon, fit, write, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="labelled files")
    parser.add_argument("--vectors", type=Path, required=True, help="vectors of words")
    parser.add_argument("--unlabelled", type=Path, nargs="*", default=[], help="files of text")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="labelled files to score")
    parser.add_argument("--out", type=Path, default=Path("data/names.table"))
    options = parser.parse_args()
    began = time.perf_counter()
    pages = pages_in(options.unlabelled)
    documents = [document for path in options.data for document in read(path, pages)]
    words = lexicon.build(
        [*different(chain(pieces_of(documents), pieces_in(options.unlabelled)))],
        read_vectors(options.vectors),
        count_labels(documents, WEIGHTS),
    )
    print(f"lexicon: {len(words)} bytes after {time.perf_counter() - began:.0f} s")
    table = train(documents, words)
    options.out.write_bytes(table)
    print(f"{options.out}: {len(table)} bytes after {time.perf_counter() - began:.0f} s")
    recogniser = Table(table)
    for path in options.dev:
        print(report(path, lambda text, blocks: recognise(text, blocks, recogniser)))


if __name__ == "__main__":
    main()

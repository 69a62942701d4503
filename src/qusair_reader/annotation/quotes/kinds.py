"""Direct speech, a fragment in the narrator's sentence, or a title: a trained linear decision.

The table is multinomial logistic regression, quantised to whole numbers; `training/quotes` makes it.
"""

from __future__ import annotations

from functools import cache

from qusair_reader.annotation.marks import QuoteKind
from qusair_reader.annotation.quotes import works
from qusair_reader.annotation.quotes.features import Place, features
from qusair_reader.annotation.quotes.settled import (
    is_label,
    is_part_of_sentence,
    is_sentence,
    is_told,
)
from qusair_reader.resources import read_data

TABLE = "quotes.tsv"
"""Lines of feature, weight for `direct`, weight for `fragment`; `title` has weight 0 throughout."""


@cache
def _weights() -> dict[str, tuple[int, int]]:
    rows = (line.split("\t") for line in read_data(TABLE).decode("utf-8").splitlines())
    return {row[0]: (int(row[1]), int(row[2])) for row in rows}


def kind_of(text: str, place: Place) -> QuoteKind:
    """Return the kind of a stretch in quotation marks."""
    if works.is_named(text, place):
        return "title"
    if is_part_of_sentence(text, place):
        return "fragment"
    weights = _weights()
    direct = fragment = 0
    for name in features(text, place):
        if weight := weights.get(name):
            direct += weight[0]
            fragment += weight[1]
    if direct >= fragment and direct > 0:
        return "direct"
    if fragment > 0 or is_label(place):
        return "fragment"
    return "direct" if is_sentence(text, place) or is_told(text, place) else "title"

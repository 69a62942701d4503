"""The best sequence of labels for a run (first-order Viterbi)."""

from __future__ import annotations

from qusair_reader.annotation.names.table import LABELS

_BEFORE = tuple(
    tuple(range(LABELS)) if label == 0 or label % 2 else (label - 1, label)
    for label in range(LABELS)
)
"""The labels that may stand before each label: a name goes on only with its own kind."""

_FIRST = (0, *range(1, LABELS, 2))


def best(scores: list[list[int]], start: list[int], steps: list[list[int]]) -> list[int]:
    """Return the labels of the highest total.

    Args:
        scores: For each token, the score of each label.
        start: The score of beginning with each label.
        steps: `steps[before][after]`, the score of two labels in a row.
    """
    if len(scores) == 1:
        only = scores[0]
        return [max(_FIRST, key=lambda label: start[label] + only[label])]
    low = -(1 << 40)
    total = [low] * LABELS
    for label in _FIRST:
        total[label] = start[label] + scores[0][label]
    trail: list[list[int]] = []
    for row in scores[1:]:
        back, fresh = [0] * LABELS, [0] * LABELS
        for label in range(LABELS):
            top, came = low * 2, 0
            for before in _BEFORE[label]:
                value = total[before] + steps[before][label]
                if value > top:
                    top, came = value, before
            fresh[label], back[label] = top + row[label], came
        total = fresh
        trail.append(back)
    label = max(range(LABELS), key=total.__getitem__)
    path = [label]
    for back in reversed(trail):
        label = back[label]
        path.append(label)
    return path[::-1]

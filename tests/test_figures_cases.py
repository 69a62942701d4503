"""Hard cases for figures, from a table: span, kind and every public field."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from qusair_reader.annotation.figures import find
from qusair_reader.annotation.marks import Figure
from qusair_reader.article import Block

_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


def _figure(start: int, span: str, fields: str) -> Figure:
    """A figure from its notation: kind, value, unit=, low=, high=, ~ and iso=."""
    kind, *rest = fields.split()
    named = dict(field.split("=", 1) for field in rest if "=" in field)
    number = {key: float(named[key]) if key in named else None for key in ("low", "high")}
    value = next((float(field) for field in rest if "=" not in field and field != "~"), None)
    return Figure(
        start,
        start + len(span),
        kind,  # type: ignore[arg-type]
        value,
        named.get("unit"),
        number["low"],
        number["high"],
        "~" in rest,
        named.get("iso"),
    )


def _cases() -> list[tuple[str, str, list[Figure]]]:
    lines = (Path(__file__).parent / "data" / "figures.txt").read_text(encoding="utf-8")
    cases = []
    for line in lines.splitlines():
        if not line or line.startswith("#"):
            continue
        name, marked = line.split(" | ", 1)
        text, figures, at = "", [], 0
        marked = marked.replace("\\n", "\n")
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            figures.append(_figure(len(text), match[1], match[2]))
            text += match[1]
            at = match.end()
        cases.append((name, text + marked[at:], figures))
    return cases


_CASES = _cases()
_SPANS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "figures_spans.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def _shown(text: str, figures: list[Figure]) -> list[tuple[object, ...]]:
    """Fields of figures with the words they cover, numbers rounded, to compare and to read."""
    return [
        (
            text[figure.start : figure.end],
            figure.start,
            figure.kind,
            *(
                None if item is None else round(item, 6)
                for item in (figure.value, figure.low, figure.high)
            ),
            figure.unit,
            figure.approximate,
            figure.iso,
        )
        for figure in figures
    ]


@pytest.mark.parametrize(
    ("text", "want"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES]
)
def test_hard_case(text: str, want: list[Figure]) -> None:
    """Exactly the figures of the table are found, with all their fields."""
    found = find(text, [Block(0, len(text))])

    assert _shown(text, want) == _shown(text, found)


@pytest.mark.parametrize("case", _SPANS, ids=[case["text"] for case in _SPANS])
def test_spans_and_kinds(case: dict[str, Any]) -> None:
    """Exactly the marked spans are found, with their kinds."""
    text = case["text"]

    found = [[f.start, f.end, f.kind] for f in find(text, [Block(0, len(text))])]

    assert case["figures"] == found


def test_the_table_is_large_and_its_names_are_unique() -> None:
    """The table keeps at least 200 cases, each with a name of its own."""
    names = [name for name, _, _ in _CASES]

    assert len(names) >= 200
    assert len(set(names)) == len(names)

"""Hard cases for quotations: a table of short texts and what must be found in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from qusair_reader.annotation import quotes
from qusair_reader.article import Block, Span

TABLE = Path(__file__).with_name("quotes_cases.txt")


class Case(NamedTuple):
    """A text, and the kind, words, speaker and cue of each of its quotations."""

    name: str
    text: str
    expected: list[tuple[str, str, str, str]]


def read_cases() -> list[Case]:
    """Return the cases of the table."""
    cases = []
    for part in TABLE.read_text(encoding="utf-8").split("\n# ")[1:]:
        name, text, *rows = part.strip().splitlines()
        expected = []
        for row in rows:
            kind, words, speaker, cue = (
                field.strip() for field in row.removeprefix("=").split("|")
            )
            expected.append((kind, _plain(words), _plain(speaker), cue))
        cases.append(Case(name, _plain(text), expected))
    return cases


def _plain(text: str) -> str:
    return text.replace(" ¶ ", "\n\n").replace(" ⏎ ", "\n").replace("\\u00a0", "\u00a0")


def paragraphs(text: str) -> list[Block]:
    """Return the paragraphs of a text as blocks; a single line end is inside one."""
    return [Block(*found.span()) for found in re.finditer(r"\S(?:(?:[^\n]|\n(?!\n))*\S)?", text)]


CASES = read_cases()


def test_there_are_enough_cases_and_no_name_twice() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 150


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case) -> None:
    def words(span: Span | None) -> str:
        return case.text[span.start : span.end] if span else ""

    found = quotes.find(case.text, paragraphs(case.text))

    assert case.expected == [
        (quote.kind, case.text[quote.start : quote.end], words(quote.speaker), words(quote.cue))
        for quote in found
    ]

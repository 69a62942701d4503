"""What every command prints for the bundled article, byte for byte; `golden/make.py` writes it anew."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
MAKE = runpy.run_path(str(GOLDEN / "make.py"))
COMMANDS: dict[str, str] = MAKE["COMMANDS"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_prints_what_it_did(name: str) -> None:
    expected = (GOLDEN / "cli" / name).read_bytes()

    assert MAKE["output"](COMMANDS[name]) == expected, "if it is meant: python tests/golden/make.py"


def test_every_golden_file_is_made() -> None:
    assert {path.name for path in (GOLDEN / "cli").iterdir()} == set(COMMANDS)


def test_the_cleaned_article_is_its_thirteen_paragraphs() -> None:
    text = (GOLDEN / "cli" / "clean.txt").read_text("utf-8")

    assert text.count("\n\n") == 12
    assert "newsletter" not in text
    assert text.endswith("grip on power.\n")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name.endswith(".json")])
def test_the_offsets_of_a_golden_file_slice_its_text(name: str) -> None:
    found = json.loads((GOLDEN / "cli" / name).read_text("utf-8"))
    marks = [
        mark
        for key in ("quotes", "names", "figures", "hits")
        if isinstance(found.get(key), list)
        for mark in found[key]
    ]

    assert marks or "blocks" in found
    for mark in marks:
        assert found["text"][mark["start"] : mark["end"]] == mark["text"]


def test_every_key_and_column_is_documented() -> None:
    page = (GOLDEN.parents[1] / "docs" / "formats.md").read_text("utf-8")
    keys = {
        key
        for name in COMMANDS
        if name.endswith(".json")
        for key in keys_of(json.loads((GOLDEN / "cli" / name).read_text("utf-8")))
    }
    columns = {
        column
        for name in COMMANDS
        if name.endswith(".csv")
        for column in (GOLDEN / "cli" / name).read_text("utf-8").splitlines()[0].split(",")
    }

    assert {key for key in keys if f"`{key}`" not in page} == set()
    assert {column for column in columns if column not in page} == set()


def keys_of(value: object) -> set[str]:
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item)}
    if isinstance(value, dict):
        return {*value, *(key for item in value.values() for key in keys_of(item))}
    return set()

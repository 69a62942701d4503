"""The public API: what scripts rely on, and that asking for little loads little."""

from __future__ import annotations

import dataclasses
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr

ROOT = Path(__file__).parents[1]
SOUP = (
    st.text(st.sampled_from("ab A B “”\"'’‘«»$5%.,\n\t\r—-é漢\u200d\x1b\u202e\ud800")) | st.text()
)


def fields(kind: type) -> list[str]:
    assert dataclasses.is_dataclass(kind)
    return [field.name for field in dataclasses.fields(kind)]


def test_the_fields_that_scripts_rely_on() -> None:
    assert fields(qr.Block)[:4] == ["start", "end", "kind", "removal"]
    assert fields(qr.Removal)[:3] == ["rule", "reason", "confidence"]
    assert fields(qr.Quote)[:6] == ["start", "end", "kind", "speaker", "cue", "source"]
    assert fields(qr.Name)[:4] == ["start", "end", "kind", "canonical"]
    assert fields(qr.Figure)[:3] == ["start", "end", "kind"]
    assert fields(qr.Marks) == ["quotes", "names", "figures"]
    assert qr.Match._fields == ("start", "end", "block")


def test_every_public_name_is_there() -> None:
    assert all(getattr(qr, name) is not None for name in qr.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = qr.nonsense


def test_public_functions_stay_functions_whatever_else_is_imported() -> None:
    for room in ("annotation", "phrase", "sources", "pipeline", "pager", "cli"):
        importlib.import_module(f"qusair_reader.{room}")

    assert all(callable(getattr(qr, name)) for name in ("annotate", "load", "parse", "search"))


def test_the_bundled_article_has_its_thirteen_paragraphs() -> None:
    article = qr.load()

    assert article.text == (ROOT / "data" / "qusair.txt").read_text("utf-8")
    assert len([block for block in article.blocks if block.removal is None]) == 13
    assert article.cleaned == article.text.split("\n\nSign up to our free newsletters")[0]


@pytest.mark.parametrize("cleaning", ["Off", "none", "", False, None, ["off"]])
def test_a_cleaning_that_does_not_exist_is_an_error(cleaning: object) -> None:
    told = "give one of 'default', 'aggressive', 'off'"
    with pytest.raises(ValueError, match=told):
        qr.load(cleaning=cleaning)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=told):
        qr.parse("Some text.", cleaning=cleaning)  # type: ignore[arg-type]


def test_load_takes_a_path_and_a_string(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"One fine day.\r\n\r\nThe end came.")

    for source in (path, str(path)):
        assert qr.load(source).text == "One fine day.\n\nThe end came."


def test_cleaning_off_removes_nothing() -> None:
    text = qr.load().text

    assert all(block.removal is None for block in qr.parse(text, cleaning="off").blocks)


def test_marks_leave_removed_blocks_alone_unless_asked() -> None:
    article = qr.load()
    foot = article.text.index("Sign up")

    assert max(name.end for name in qr.annotate(article).names) < foot
    assert max(name.end for name in qr.annotate(article, removed=True).names) > foot


def test_search_crosses_line_ends() -> None:
    article = qr.parse("They hope for a peace\nconference in July.")
    (match,) = qr.search(article, "peace conference")

    assert article.text[match.start : match.end] == "peace\nconference"


@settings(max_examples=200, deadline=None)
@given(SOUP)
def test_any_text_gives_sound_spans(text: str) -> None:
    article = qr.parse(text)
    marks = qr.annotate(article, removed=True)

    assert article.text == text.replace("\r\n", "\n").replace("\r", "\n")
    inside = [(block.start, block.end) for block in article.blocks]
    assert inside == sorted(inside)
    assert all(article.text[s:e].strip() == article.text[s:e] != "" for s, e in inside)
    for found in (marks.quotes, marks.names, marks.figures):
        starts = [mark.start for mark in found]
        assert starts == sorted(starts)
        assert all(
            any(start <= mark.start < mark.end <= end for start, end in inside) for mark in found
        )


@settings(max_examples=100, deadline=None)
@given(SOUP)
def test_no_text_is_lost_between_the_blocks(text: str) -> None:
    article = qr.parse(text)
    outside = list(article.text)
    for block in article.blocks:
        outside[block.start : block.end] = [" "] * (block.end - block.start)

    assert "".join(outside).strip() == ""


def test_import_alone_loads_next_to_nothing() -> None:
    code = "import sys, json, qusair_reader; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    loaded = set(json.loads(ran.stdout))

    assert loaded.isdisjoint({"rich", "typer", "dataclasses", "pathlib", "textwrap3"})
    assert {name for name in loaded if name.startswith("qusair_reader")} == {"qusair_reader"}

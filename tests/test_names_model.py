"""Names by a spaCy model: a stand-in pipeline, and clear errors where there is none."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest

from qusair_reader.annotation.marks import NameFinder
from qusair_reader.annotation.names.model import ModelFinder, load_model
from qusair_reader.article import Block
from qusair_reader.errors import ModelError
from qusair_reader.pipeline import annotate, parse

LABELS = {
    "Bashar al-Assad": "PERSON",
    "Assad’s": "PERSON",
    "the United Nations": "ORG",
    "Syria": "GPE",
    "Sunnis": "NORP",
    "Tuesday": "DATE",
}


@dataclass
class Entity:
    """An entity as spaCy gives it."""

    start_char: int
    end_char: int
    label_: str


@dataclass
class Analysed:
    """A document as spaCy gives it."""

    ents: Iterable[Entity]


def pipeline(text: str) -> Analysed:
    """Find the labelled strings, the last ones first, as no pipeline would promise not to."""
    return Analysed(
        [
            Entity(text.index(name), text.index(name) + len(name), label)
            for name, label in reversed(LABELS.items())
            if name in text
        ]
    )


TEXT = (
    "Bashar al-Assad rules Syria.\n\nOn Tuesday the United Nations blamed Assad’s army and Sunnis."
)


def test_a_pipeline_finds_names_in_place_of_the_built_in_recogniser() -> None:
    finder: NameFinder = ModelFinder(pipeline)
    found = annotate(parse(TEXT), names_finder=finder).names

    assert [(TEXT[n.start : n.end], n.kind, n.canonical) for n in found] == [
        ("Bashar al-Assad", "person", "Bashar al-Assad"),
        ("Syria", "place", "Syria"),
        ("United Nations", "org", "United Nations"),
        ("Assad", "person", "Bashar al-Assad"),
        ("Sunnis", "group", "Sunnis"),
    ]


def test_a_pipeline_sees_only_the_given_blocks() -> None:
    finder = ModelFinder(pipeline)
    second = Block(TEXT.index("On Tuesday"), len(TEXT))

    assert [n.canonical for n in finder.find(TEXT, [second])] == [
        "United Nations",
        "Assad",
        "Sunnis",
    ]


def test_the_command_that_installs_spacy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def no_spacy(name: str, *rest: Any, **named: Any) -> ModuleType:
        if name == "spacy":
            raise ImportError("No module named 'spacy'")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", no_spacy)

    with pytest.raises(ModelError, match=r"pip install 'qusair-reader\[spacy\]'"):
        load_model("en_core_web_sm")


def test_the_command_that_installs_a_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = ModuleType("spacy")

    def load(name: str) -> None:
        raise OSError(f"[E050] Can't find model {name!r}")

    monkeypatch.setattr(spacy, "load", load, raising=False)
    monkeypatch.setitem(sys.modules, "spacy", spacy)

    with pytest.raises(ModelError, match="python -m spacy download en_nothing"):
        load_model("en_nothing")


def test_a_model_that_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = ModuleType("spacy")
    monkeypatch.setattr(spacy, "load", lambda _: pipeline, raising=False)
    monkeypatch.setitem(sys.modules, "spacy", spacy)

    assert load_model("en_stand_in").find("Syria", [Block(0, 5)])[0].kind == "place"

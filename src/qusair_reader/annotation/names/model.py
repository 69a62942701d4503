"""Names by a spaCy pipeline of the reader's own, in place of the built-in recogniser.

spaCy is an optional extra and is imported here only, when such a model is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from qusair_reader.annotation.marks import Name, NameKind
from qusair_reader.annotation.names.canonical import Mention
from qusair_reader.annotation.names.edges import trimmed
from qusair_reader.annotation.names.entities import entities
from qusair_reader.article import Block
from qusair_reader.errors import ModelError

KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PLACE": "place",
    "ORG": "org",
    "NORP": "group",
    "GROUP": "group",
    "MISC": "misc",
    "EVENT": "misc",
    "PRODUCT": "misc",
    "WORK_OF_ART": "misc",
    "LAW": "misc",
    "LANGUAGE": "misc",
}
"""Labels of spaCy's pipelines (OntoNotes and CoNLL schemes) and what they are here; others are left out."""


class Entity(Protocol):
    """What is read of an entity of spaCy's."""

    start_char: int
    end_char: int
    label_: str


class Analysed(Protocol):
    """What is read of a document of spaCy's."""

    @property
    def ents(self) -> Iterable[Entity]:
        """Its entities."""
        ...


class Pipeline(Protocol):
    """What is used of a pipeline of spaCy's."""

    def __call__(self, text: str) -> Analysed:
        """Analyse a text."""
        ...


class ModelFinder:
    """A recogniser of names that asks a pipeline about each block."""

    def __init__(self, pipeline: Pipeline) -> None:
        """Take a loaded pipeline."""
        self._pipeline = pipeline

    def find(self, text: str, blocks: Sequence[Block]) -> list[Name]:
        """Return the names in these blocks of the text, sorted by start."""
        return entities(
            text, [mention for block in blocks for mention in self._mentions(text, block)]
        )

    def _mentions(self, text: str, block: Block) -> list[Mention]:
        """Return the entities of a block that have one of our kinds, possessive and article left out."""
        found: list[Mention] = []
        for entity in self._pipeline(text[block.start : block.end]).ents:
            kind = KINDS.get(entity.label_)
            if kind is None:
                continue
            start, end = _trimmed(
                text, block.start + entity.start_char, block.start + entity.end_char
            )
            if start < end:
                found += trimmed(text, start, end, kind)
        return sorted(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space at its ends, a leading "the" and a possessive."""
    if text[end - 2 : end].lower() in ("'s", "’s") and end - start > 2:
        end -= 2
    if text[start : start + 4].lower() == "the ":
        start += 4
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def load_model(name: str) -> ModelFinder:
    """Return a recogniser that uses a spaCy pipeline.

    Args:
        name: The name of an installed pipeline ("en_core_web_sm"), or the path of one.

    Raises:
        ModelError: spaCy or the pipeline is not installed; the message has the command that installs it.
    """
    try:
        import spacy
    except ImportError as error:
        raise ModelError(
            f"a names model needs spaCy; install it with: pip install 'qusair-reader[spacy]' ({error})"
        ) from error
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(
            f"spaCy cannot load the model {name}; install it with: python -m spacy download {name}"
        ) from error
    return ModelFinder(pipeline)

"""The words everything else speaks: one text, and spans of code-point offsets into it.

Positions are code points into `Article.text`, half open: `text[start:end]` is what a span covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal[
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "subheading",
    "paragraph",
    "list",
    "caption",
    "correction",
    "note",
]
"""What a block is in its article; boilerplate keeps the kind its shape suggests."""


class Span(NamedTuple):
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removal:
    """Why cleaning takes a block out."""

    rule: str
    """Short stable name of the rule or the decisive feature, for scripts."""
    reason: str
    """What the block is, for a person: "newsletter sign-up"."""
    confidence: float
    """Estimated probability that the block is boilerplate, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline or other stretch of the text between block boundaries.

    A block never starts or ends with white space and never overlaps another.
    """

    start: int
    end: int
    kind: Kind = "paragraph"
    removal: Removal | None = None
    """None where the block is kept."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text and what is known of it; no stage ever edits the text."""

    text: str
    """The text with "\\n" line ends, otherwise as it was read."""
    blocks: tuple[Block, ...]
    """All blocks in text order, the removed ones included."""
    name: str = ""
    """What to call the source on a screen: a file name, "standard input"."""
    title: str = ""
    """The title a web page gave itself; empty where there is none."""

    @property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that cleaning keeps."""
        return tuple(block for block in self.blocks if block.removal is None)

    @property
    def cleaned(self) -> str:
        """The kept blocks, unchanged, joined by one blank line."""
        return "\n\n".join(self.text[block.start : block.end] for block in self.kept)

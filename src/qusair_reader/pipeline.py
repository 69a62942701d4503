"""The stages in order, each asked for a whole text: what the public API and the commands call."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING, get_args

from qusair_reader.article import Article, Block
from qusair_reader.choices import Cleaning
from qusair_reader.segment.regions import by_region, regions

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import Marks, Name, NameFinder
    from qusair_reader.article import Span


def parse(text: str, *, cleaning: Cleaning = "default", name: str = "", title: str = "") -> Article:
    r"""Find the blocks of a text and decide which of them are boilerplate.

    Args:
        text: Any text; "\r\n" and "\r" become "\n", nothing else changes.
        cleaning: "default" rather keeps furniture than loses a sentence, "aggressive" removes
            more, "off" removes nothing.
        name: What to call the source on a screen.
        title: The title its web page gave itself; the block that repeats it is the headline.

    Raises:
        ValueError: There is no such `cleaning`.
    """
    _require_cleaning(cleaning)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks: list[Block] = []
    for span in regions(text):
        blocks += region_blocks(text, span, cleaning, title)
    return Article(text, tuple(blocks), name, title)


def load(
    source: str | PathLike[str] | None = None,
    *,
    cleaning: Cleaning = "default",
    encoding: str | None = None,
) -> Article:
    """Read a source and parse it.

    Args:
        source: A path, "-" for standard input, or None for the bundled article.
        cleaning: See `parse`.
        encoding: The text's encoding; None detects it.

    Raises:
        SourceError: The source is missing, unreadable, binary or empty.
        ValueError: There is no such `cleaning`.
    """
    _require_cleaning(cleaning)
    from qusair_reader.sources import read_source

    found = read_source(source, encoding=encoding)
    return parse(found.text, cleaning=cleaning, name=found.name, title=found.title)


def _require_cleaning(cleaning: object) -> None:
    """Refuse what a type checker would: "Off" or None must not clean by default."""
    if cleaning not in get_args(Cleaning):
        known = ", ".join(map(repr, get_args(Cleaning)))
        raise ValueError(f"cleaning cannot be {cleaning!r}; give one of {known}")


def region_blocks(text: str, span: Span, cleaning: Cleaning, title: str = "") -> list[Block]:
    """Return the blocks of one region, judged by `cleaning`."""
    from qusair_reader.segment.blocks import find_blocks

    blocks = find_blocks(text, span.start, span.end, title)
    if cleaning == "off":
        return blocks
    from qusair_reader.clean import judge
    from qusair_reader.segment.kinds import find_kinds

    removals = judge(text, blocks, aggressive=cleaning == "aggressive", title=title)
    if not any(removals):
        return blocks
    kept = [
        (block.start, block.end)
        for block, removal in zip(blocks, removals, strict=True)
        if removal is None
    ]
    kinds = iter(find_kinds(text, kept, title))  # a cookie notice on top hides the headline below
    return [
        Block(block.start, block.end, next(kinds) if removal is None else block.kind, removal)
        for block, removal in zip(blocks, removals, strict=True)
    ]


def annotate(
    article: Article, *, removed: bool = False, names_finder: NameFinder | None = None
) -> Marks:
    """Recognise the quotes, names and figures of an article.

    Args:
        article: What `parse` or `load` returned.
        removed: Whether to look into the blocks that cleaning removed as well.
        names_finder: A recogniser of names to use in place of the built-in one.
    """
    from qusair_reader.annotation.marks import Marks

    blocks = article.blocks if removed else article.kept
    parts = [
        annotate_blocks(article.text, part, names_finder)
        for part in by_region(article.text, blocks)
    ]
    return Marks(
        tuple(quote for part in parts for quote in part.quotes),
        tuple(name for part in parts for name in part.names),
        tuple(figure for part in parts for figure in part.figures),
    )


def annotate_blocks(
    text: str, blocks: Sequence[Block], names_finder: NameFinder | None = None
) -> Marks:
    """Recognise the quotes, names and figures of the given blocks of one region."""
    from qusair_reader.annotation import figures, names, quotes
    from qusair_reader.annotation.marks import Marks

    found: list[Name] = (names_finder or names).find(text, blocks)
    speech = quotes.resolve(text, quotes.find(text, blocks), found)
    return Marks(tuple(speech), tuple(found), tuple(figures.find(text, blocks)))

"""What a block shows by itself: its length, its shape, its words.

Only the beginning and the end of a long block are read word by word, so the cost is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from qusair_reader.clean.families import Family, find_family

EXCERPT = 160
"""Code points at the beginning of a long block that are read word by word."""
TAIL = 60
"""Code points at its end."""
PROSE = 100
"""Shortest block, in code points, that can be a paragraph of the body."""

_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "it",
        "its",
        "that",
        "this",
        "these",
        "those",
        "and",
        "or",
        "but",
        "not",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "his",
        "her",
        "their",
        "our",
        "your",
        "my",
        "will",
        "would",
        "can",
        "could",
        "who",
        "which",
        "when",
        "where",
        "what",
        "how",
        "if",
        "than",
        "then",
        "so",
        "about",
        "into",
        "over",
        "after",
        "before",
        "more",
        "there",
        "all",
        "one",
        "out",
        "up",
        "no",
        "do",
        "did",
        "does",
        "said",
        "says",
        "because",
        "while",
        "during",
        "also",
    ]
)
_NARRATIVE = frozenset(
    [
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "him",
        "them",
        "was",
        "were",
        "had",
        "said",
        "says",
        "told",
        "added",
        "asked",
        "wrote",
        "but",
        "although",
        "however",
        "when",
        "while",
        "after",
        "because",
        "would",
        "could",
        "did",
    ]
)


_MARKS = ".!?…”\"’'»)]:;,"


class Facts(NamedTuple):
    """What a block shows by itself."""

    length: int
    """Code points."""
    words: int
    prose: bool
    """Long enough and ended like a sentence: a paragraph of the body."""
    lexical: float
    """Sum of the table's weights for its words; what is above 0 speaks for boilerplate."""
    family: Family | None
    key: str
    """Its beginning in lower case, by which repetitions are found."""
    ending: int
    """0 no mark, 1 a mark within a sentence, 2 a closing mark, 3 the end of a sentence."""
    title: float
    """Share of words that begin with a capital."""
    own: tuple[float, ...]
    """The features that need nothing but the block, in the order of the table."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")


def excerpt(block: str) -> str:
    """Return what is read word by word: a short block whole, of a long one both ends."""
    if len(block) <= EXCERPT + TAIL:
        return block
    return f"{block[:EXCERPT]} … {block[-TAIL:]}"


def tokens(lowered: str) -> list[str]:
    """Return the words, numbers and marks of a text in lower case."""
    return _word().findall(lowered)


def terms(words: list[str]) -> set[str]:
    """Return what the table's weights are asked for: words, pairs, the first and the last one.

    Numbers count by their digits only, up to four.
    """
    if not words:
        return set()
    words = ["0000"[: len(word)] if word.isdecimal() else word for word in words]
    found = set(words)
    found.update(map("{} {}".format, words, words[1:]))
    found.add("^" + words[0])
    found.add(words[-1] + "$")
    if len(words) <= 4:
        found.add("=" + " ".join(words))
    return found


def _ending(block: str) -> int:
    """Return the class of a block's last character that is a letter or a known mark.

    What stands behind it is a sign for the end of a story, or an accident. See `Facts.ending`.
    """
    mark = block[-1]
    for char in reversed(block[-8:]):
        if char.isalnum() or char in _MARKS:
            mark = char
            break
    if mark in ".!?…":
        return 3
    if mark in "”\"’'»)]":
        return 2
    return 1 if mark in ":;," else 0


def _start(mark: str) -> int:
    """Return the class of a block's first character."""
    if mark.isupper():
        return 2
    if mark.islower():
        return 1
    return 3 if mark.isdigit() else 0


def measure(block: str, weights: Mapping[str, int]) -> Facts:
    """Measure one block by itself.

    Args:
        block: The block's text.
        weights: The table's weights of terms, in tenths: a sum of whole numbers does not depend on
            the order of the terms, which is another one in each process.
    """
    length = len(block)
    text = excerpt(block)
    lowered = text.lower()
    split = text.split()
    lower = lowered.split()
    seen = len(split)
    words = seen if text is block else block.count(" ") + 1
    ending = _ending(block)
    title = sum([word[0].isupper() for word in split]) / seen
    function = len([word for word in lower if word in _FUNCTION])
    parts = tokens(lowered)
    family = find_family(block)
    get = weights.get
    lexical = sum([get(term, 0) for term in terms(parts)]) / 10
    inner = block.count(". ") + block.count("? ")
    own = (
        length,
        words,
        length / words,
        ending,
        _start(block[0]),
        title,
        float(text.isupper()),
        function / seen,
        len([word for word in lower if word in _NARRATIVE]) / seen,
        sum([len(part) for part in parts if part.isdecimal()]) / len(text),
        text.count(","),
        float("http" in lowered or "www." in lowered or "@" in lowered),
        text.count("“") + text.count('"'),
        inner,
        family.confidence if family else 0.0,
        lexical,
        lexical / seen,
    )
    prose = length >= PROSE and (ending >= 2 or inner > 1) and function * 5 >= seen
    return Facts(length, words, prose, lexical, family, lowered[:60], ending, title, own)

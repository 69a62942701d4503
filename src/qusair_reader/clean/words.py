"""Words of a block, and the terms that the table weighs."""

from __future__ import annotations

import re
from functools import cache

FUNCTION = frozenset(
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
"""Words that every sentence has some of and labels have few of."""

NARRATIVE = frozenset(
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
"""Words that tell of somebody or of what was."""

_AROUND = "0123456789 .,;:!?…“”\"'‘’()[]{}<>|/\\«»–—-*#•·+_=~^$%&@"
"""What may stand around a word."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")


def strip(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip(_AROUND)


def tokens(lowered: str) -> list[str]:
    """Return the words, numbers and marks of a text in lower case."""
    return _word().findall(lowered)


def plain(words: list[str]) -> list[str]:
    """Return words with numbers by their digits only, up to four."""
    return ["0000"[: len(word)] if word.isdecimal() else word for word in words]


def terms(words: list[str]) -> set[str]:
    """Return what the table's weights are asked for: words, pairs, the first and the last one."""
    if not words:
        return set()
    found = set(words)
    found.update(map("{} {}".format, words, words[1:]))
    found.add("^" + words[0])
    found.add(words[-1] + "$")
    if len(words) <= 4:
        found.add("=" + " ".join(words))
    return found


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(
        "[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uff9d"
        "\U00020000-\U0003ffff]"
    )


def is_foreign(text: str) -> bool:
    """Tell whether most of a text is in another script than the Latin one.

    The table has read English only: about a sentence in such a script its trees would guess.
    """
    return not text.isascii() and len(_foreign().findall(text)) * 2 > len(text)

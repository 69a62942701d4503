"""Pairs of names with one hyphen between them: "Israel-Hamas", which are two names and no compound."""

from __future__ import annotations

from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.tokens import Tokens

_NAMES = 1 << 0 | 1 << 7
"""Lists of countries and states, and of organisations that go by one word."""
_SHORT = frozenset(("US", "U.S", "UK", "EU", "UN"))


def part_pairs(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return the tokens with such pairs cut into the two names and the hyphen.

    A pair that is on a list itself is one name: "Guinea-Bissau".
    """
    if not any("-" in word for word in tokens.words):
        return tokens
    words: list[str] = []
    starts: list[int] = []
    opening: list[bool] = []
    for word, start, fresh in zip(tokens.words, tokens.starts, tokens.opening, strict=True):
        parts = _parts(word, lexicon)
        for part in parts:
            words.append(part)
            starts.append(start)
            opening.append(fresh and part is parts[0])
            start += len(part)  # noqa: PLW2901 - the next part begins where this ends
    return Tokens(words, [word.lower() for word in words], starts, opening)


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    first, hyphen, second = word.partition("-")
    if not hyphen or not second[:1].isupper() or "-" in second:
        return [word]
    if _is_listed(word, lexicon) or not (_is_name(first, lexicon) and _is_name(second, lexicon)):
        return [word]
    return [first, hyphen, second]


def _is_name(part: str, lexicon: Lexicon) -> bool:
    return part in _SHORT or _is_listed(part, lexicon)


def _is_listed(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.look(word, word.lower()).lists & _NAMES)

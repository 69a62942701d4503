"""Pairs of names with one hyphen between them: "Israel-Hamas", which are two names and no compound."""

from __future__ import annotations

from collections.abc import Mapping

from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.tokens import Tokens

_STATES, _KNOWN = 1 << 0, 1 << 7
"""Lists of countries and their parts, and of organisations that go by one word."""
_SHORT = frozenset(("US", "U.S", "UK", "EU", "UN"))


def part_pairs(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return the tokens with such pairs cut into the two names and the hyphen.

    One of the two is a country at least, and a pair that is on a list itself is one name: "Fiat-Chrysler",
    "Guinea-Bissau".
    """
    found = {
        at: parts
        for at, word in enumerate(tokens.words)
        if "-" in word and len(parts := _parts(word, lexicon)) > 1
    }
    return _cut(tokens, found) if found else tokens


def _cut(tokens: Tokens, found: Mapping[int, list[str]]) -> Tokens:
    """Return the tokens with some of them in parts, by their index."""
    words: list[str] = []
    starts: list[int] = []
    opening: list[bool] = []
    for at, word in enumerate(tokens.words):
        start, fresh = tokens.starts[at], tokens.opening[at]
        for part in found.get(at, [word]):
            words.append(part)
            starts.append(start)
            opening.append(fresh)
            start, fresh = start + len(part), False
    return Tokens(words, [word.lower() for word in words], starts, opening)


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    first, hyphen, second = word.partition("-")
    if not hyphen or not second[:1].isupper() or "-" in second:
        return [word]
    halves = _lists(first, lexicon), _lists(second, lexicon)
    if _lists(word, lexicon) or not all(halves) or not (halves[0] | halves[1]) & _STATES:
        return [word]
    return [first, hyphen, second]


def _lists(word: str, lexicon: Lexicon) -> int:
    """Return on which of the two lists a word is, as bits."""
    if word in _SHORT:
        return _STATES
    return lexicon.look(word, word.lower()).lists & (_STATES | _KNOWN)

"""Pairs of names with one hyphen between them: "Israel-Hamas", which are two names and no compound."""

from __future__ import annotations

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
    halves = _lists(first, lexicon), _lists(second, lexicon)
    if _lists(word, lexicon) or not all(halves) or not (halves[0] | halves[1]) & _STATES:
        return [word]
    return [first, hyphen, second]


def _lists(word: str, lexicon: Lexicon) -> int:
    """Return on which of the two lists a word is, as bits."""
    if word in _SHORT:
        return _STATES
    return lexicon.look(word, word.lower()).lists & (_STATES | _KNOWN)

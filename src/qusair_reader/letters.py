"""The other ways in which letters are written: accents on them or apart, ligatures, joined signs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
"""Letters that typesetting joins; texts taken from PDF files have them, what is typed has not."""
JOINED = {
    **{letters: chr(code) for code, letters in _LIGATURES.items()},
    "ss": "ß",
    "SS": "ẞ",
    "ae": "æ",
    "Ae": "Æ",
    "AE": "Æ",
    "oe": "œ",
    "Oe": "Œ",
    "OE": "Œ",
    "th": "þ",
    "Th": "Þ",
    "TH": "Þ",
}
"""Letters that are typed as two or three, and their one sign: a typed "strasse" finds Straße."""
_STROKES = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ð": "d", "ŧ": "t", "ŀ": "l"}
"""Letters that Unicode does not decompose though readers type them plain."""
_MOST_MARKS = 3
"""How many marks of one letter may come in any order."""


def composed(phrase: str) -> str:
    """Return the phrase with each accent on its letter, and ligatures as the letters they stand for."""
    if phrase.isascii():
        return phrase
    from unicodedata import normalize

    return normalize("NFC", phrase.translate(_LIGATURES))


def marked(phrase: str, at: int) -> str:
    """Return the letter at a place of a composed phrase, with the marks that stand apart from it."""
    end = at + 1
    if not phrase.isascii():
        from unicodedata import combining

        while end - at <= _MOST_MARKS and end < len(phrase) and combining(phrase[end]):
            end += 1
    return phrase[at:end]


def letter(char: str) -> str:
    """Return the source that matches what `marked` returned; a plain letter has its accented forms."""
    accented = _accented().get(char)
    if accented:
        return f"[{char}{accented}]"
    ways = dict.fromkeys((char, *_equals(char)))
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else char


def spelled(letters: str, between: str) -> str:
    """Return the source for letters that signs may stand for, all or some: "ffi", "f" and "ﬁ", "ﬃ".

    Args:
        letters: One of those in `JOINED`.
        between: The source for what may stand between two of them.
    """
    ways = []
    for size in range(1, len(letters) + 1):
        sign = letter(letters[0]) if size == 1 else JOINED.get(letters[:size])
        if sign:
            rest = letters[size:]
            ways.append(sign + (between + spelled(rest, between) if rest else ""))
    return f"(?:{'|'.join(ways)})" if ways[1:] else ways[0]


@cache
def _accented() -> dict[str, str]:
    """Return for each plain letter its accented forms, from Unicode's decompositions."""
    from unicodedata import normalize

    forms: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00), 0x212A, 0x212B):
        char = chr(code)
        plain = normalize("NFD", char)[0]
        if plain == char:
            lower = _STROKES.get(char.lower(), "")
            plain = lower.upper() if char.isupper() else lower
        if plain and plain != char and plain.isascii():
            forms[plain] = forms.get(plain, "") + char
    return forms


def _equals(char: str) -> Iterator[str]:
    """Yield what Unicode holds equal to a letter: its marks apart, some of them, in another order."""
    if char.isascii():
        return
    from unicodedata import normalize

    apart = normalize("NFD", char)
    if len(apart) > 1 + _MOST_MARKS:
        return
    for order in map("".join, permutations(apart[1:])):
        if normalize("NFD", apart[0] + order) == apart:
            for size in range(len(apart)):
                head = normalize("NFC", apart[0] + order[:size])
                for sign in (head, *_singles().get(head, "")):
                    yield sign + order[size:]


@cache
def _singles() -> dict[str, str]:
    """Return the signs of one code point that composing replaces, such as that of the ohm."""
    from unicodedata import normalize

    singles: dict[str, str] = {}
    for code in (*range(0x340, 0x3000), *range(0xF900, 0xFB50), *range(0x2F800, 0x2FA1E)):
        sign = chr(code)
        if (plain := normalize("NFC", sign)) != sign:
            singles[plain] = singles.get(plain, "") + sign
    return singles

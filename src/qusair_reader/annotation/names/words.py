"""What a word shows on its own: form, affixes, shape and its entry in the lexicon, as feature numbers.

A feature is a row of the table of weights: a hash of what was seen, scattered by two constants of its
template. Training and recognition share this code, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple
from zlib import crc32

ROWS = (1 << 19) - 1
"""Rows of the table of weights: a prime, so that the templates' constants scatter evenly."""

TEMPLATES = 64


class Word(NamedTuple):
    """A word form, as hashes (CRC-32) and small numbers that the templates combine."""

    low: int
    """The word in lower case, digits as zeros."""
    suffix: int
    """Its last three letters."""
    shape: int
    lexicon: int
    """What the lexicon knows of the word; 0 for an unknown one."""
    title: bool
    """Whether it is a title or office that stands before a name."""
    key: str
    """The form by which mentions in an article are compared: "al-Assad" and "Assad" are one."""
    own: tuple[int, ...]
    """The features that depend on nothing but the word."""


TITLES = frozenset(
    "mr. mrs. ms. mr mrs ms dr. dr prof. prof professor gen. general col. colonel lt. lieutenant capt. captain maj. major sgt. "
    "sergeant sen. senator rep. representative gov. governor president vice-president premier minister chancellor secretary "
    "king queen prince princess pope cardinal archbishop bishop imam sheikh ayatollah rabbi judge justice chief commander "
    "admiral adm. ambassador envoy director chairman chairwoman spokesman spokeswoman spokesperson leader lord lady sir dame "
    "sultan emir coach manager analyst mayor deputy officer inspector constable sheriff congressman congresswoman councillor "
    "attorney lawyer author actor actress singer rev. reverend father sister brother saint hon. mullah maulana haji shaikh".split()
)
"""Words in lower case that stand before a person's name and are no part of it."""


@cache
def scatter() -> tuple[tuple[int, int, int], ...]:
    """Return the constants of each template: factors of the first and second hash, and an offset."""
    return tuple(
        (crc32(b"a%d" % k) | 1, crc32(b"b%d" % k) | 1, crc32(b"c%d" % k)) for k in range(TEMPLATES)
    )


def digest(text: str) -> int:
    """Return the hash of a text."""
    return crc32(text.encode("utf-8", "surrogatepass"))


EDGE = crc32(b"<edge>")
"""Stands for the word beyond the end of a sentence."""

_PLAIN_MARKS = str.maketrans("’‘‐‑–", "''---")


def plain(lower: str) -> str:
    """Return a lower-case word with straight apostrophes and hyphens, its digits as zeros."""
    if lower.isascii():
        if lower.isalpha():
            return lower
    else:
        lower = lower.translate(_PLAIN_MARKS)
    return "".join("0" if letter.isdigit() else letter for letter in lower)


def key_of(lower: str) -> str:
    """Return the form by which mentions are compared: a plain word without the Arabic article."""
    head, mark, rest = lower.partition("-")
    return (
        rest
        if mark
        and len(rest) > 2
        and head in ("al", "el", "as", "ad", "an", "ar", "ash", "at", "az")
        else lower
    )


def shape_of(word: str) -> str:
    """Return the word's shape, repeats shortened: "McDonald" gives "XxXx", "H5N1" "XdXd"."""
    out: list[str] = []
    for letter in word:
        mark = (
            "X"
            if letter.isupper()
            else "x"
            if letter.isalpha()
            else "d"
            if letter.isdigit()
            else letter
        )
        if len(out) < 2 or out[-1] != mark or out[-2] != mark:
            out.append(mark)
    return "".join(out)


def describe(word: str, lower: str, look: Callable[[str], int]) -> Word:
    """Describe a word form; `look` returns its entry in the lexicon."""
    form = plain(lower)
    shape = digest(shape_of(word))
    low, lexicon = digest(form), look(form)
    own = _own_features(form, low, shape, lexicon)
    return Word(low, digest(form[-3:]), shape, lexicon, form in TITLES, key_of(form), own)


def _own_features(form: str, low: int, shape: int, lexicon: int) -> tuple[int, ...]:
    """Return the rows of the features of the word alone (templates 0 to 15)."""
    seen = [
        EDGE,
        low,
        digest(form[-2:]),
        digest(form[-3:]),
        digest(form[-4:]),
        digest(form[:2]),
        digest(form[:3]),
        digest(form[:4]),
        shape,
        shape ^ digest(form[-2:]),
        min(len(form), 12),
        lexicon,
    ]
    rows = [(value * a + c) % ROWS for value, (a, _, c) in zip(seen, scatter(), strict=False)]
    if "-" in form:
        a, _, c = scatter()[12]
        rows += [(digest(part) * a + c) % ROWS for part in form.split("-")]
    return tuple(rows)

"""Forms of words: the normal forms and hashes by which words are counted, compared and looked up."""

from __future__ import annotations

from unicodedata import combining, normalize
from zlib import crc32

Form = tuple[str, ...]
"""The words of a name by which it is compared."""

_PLAIN_MARKS = str.maketrans("’‘‐‑–", "''---")

_BARRED = str.maketrans("øđłıħ", "odlih")
"""Letters whose mark is a part of them."""

_ARTICLES = frozenset(("al", "el", "as", "ad", "an", "ar", "ash", "at", "az"))
"""The Arabic article as it is written before a name."""


def digest(text: str) -> int:
    """Return the hash of a text (CRC-32)."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


DESIGNATORS = word_set("inc inc. incorporated corp corp. corporation ltd ltd. limited llc plc gmbh")
"""What only the names of companies end in."""
COMPANY = DESIGNATORS | word_set(
    "co co. company group holdings ag sa nv bank motors airlines airways air lines aerospace aviation shipping logistics "
    "energy oil petroleum gas mining mines minerals resources steel cement chemicals pharmaceuticals pharma foods "
    "breweries technologies technology systems software semiconductors electronics telecom telecommunications "
    "communications media entertainment pictures studios records insurance financial capital partners securities "
    "investments properties construction engineering industries enterprises hotels stores supermarkets railways"
)
"""What a company's full name adds to the short one."""


def straight(word: str) -> str:
    """Return a word with straight apostrophes and hyphens."""
    return word if word.isascii() else word.translate(_PLAIN_MARKS)


def unaccented(lower: str) -> str:
    """Return a word in lower case without accents: newspapers write "Erdoğan" and "Erdogan" of one man.

    >>> unaccented("erdoğan")
    'erdogan'
    """
    if lower.isascii():
        return lower
    letters = normalize("NFD", lower.translate(_BARRED))
    return "".join(letter for letter in letters if not combining(letter))


def plain(word: str) -> str:
    """Return a word with straight apostrophes and hyphens, its digits as zeros."""
    if word.isalpha() and word.isascii():
        return word
    return "".join("0" if letter.isdigit() else letter for letter in straight(word))


def form_of(word: str, lower: str) -> str:
    """Return the form under which a word is counted: its capitals kept, otherwise plain."""
    return plain(lower) if word == lower else word[0] + plain(word[1:])


def key_of(lower: str) -> str:
    """Return the form by which mentions are compared: without the Arabic article."""
    head, mark, rest = lower.partition("-")
    return rest if mark and len(rest) > 2 and head in _ARTICLES else lower


def shape_of(word: str) -> str:
    """Return the word's shape, repeats shortened: "McDonald" gives "XxXxx", "H5N1" "XdXd"."""
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

"""The lexicon: for known words, their clusters, their usual case and the lists they are on."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import NamedTuple

from qusair_reader.annotation.names.forms import digest, form_of, plain

LISTS = (
    *(
        "states",
        "cities",
        "peoples",
        "given names",
        "calendar",
        "last words of bodies",
        "last words of places",
    ),
    *("known bodies", "towns", "regions", "teams", "works"),
)
"""The lists of words that `Entry.lists` has a bit for each of, from the lowest."""


def bits(*names: str) -> int:
    """Return the bits of some lists, by which an entry tells that its word is on one of them."""
    return sum(1 << LISTS.index(name) for name in names)


class Entry(NamedTuple):
    """What the lexicon knows of a word; all zero for an unknown one."""

    fine: int = 0
    """Cluster of words that keep the same company, from 1."""
    sort: int = 0
    """Class of words that names are made of in like ways, from 1; of a word in lower case, a cluster of clusters."""
    case: int = 0
    """How the word is usually written within sentences: 1 in lower case to 6 with a capital."""
    lists: int = 0
    """One bit for each of `LISTS` that holds it."""


UNKNOWN = Entry()


class Lexicon:
    """Sorted hashes of words and, beside each, its packed entry."""

    __slots__ = ("_keys", "_values")

    def __init__(self, keys: array[int], values: array[int]) -> None:
        """Take the hashes and the entries as `pack` makes them."""
        self._keys, self._values = keys, values

    @classmethod
    def read(cls, data: bytes, at: int = 0) -> tuple[Lexicon, int]:
        """Return the lexicon that begins at this byte, and where it ends.

        It is the number of words, then their hashes, ascending, then the entries; numbers have 4 bytes, the
        lowest first.
        """
        (words,) = array("I", data[at : at + 4])
        middle = at + 4 + 4 * words
        end = middle + 4 * words
        return cls(array("I", data[at + 4 : middle]), array("I", data[middle:end])), end

    def find(self, form: str) -> Entry | None:
        """Return the entry of exactly this form."""
        key = digest(form)
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        value = self._values[at]
        return Entry(value & 0x3FF, value >> 10 & 0x3F, value >> 16 & 7, value >> 19)

    def look(self, word: str, lower: str) -> Entry:
        """Return the entry of a word as written, else with one capital, else in lower case."""
        found = self.find(form_of(word, lower))
        if found is None and word != lower:
            low = plain(lower)
            found = self.find(word[0] + low[1:]) or self.find(low)
        return found or UNKNOWN


def pack(entry: Entry) -> int:
    """Return an entry as one number of 32 bits."""
    return entry.fine | entry.sort << 10 | entry.case << 16 | entry.lists << 19

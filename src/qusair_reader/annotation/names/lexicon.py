"""The lexicon: for known words, their clusters, their usual case and the lists they are on."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import NamedTuple

from qusair_reader.annotation.names.forms import digest, form_of, plain


class Entry(NamedTuple):
    """What the lexicon knows of a word; all zero for an unknown one."""

    fine: int = 0
    """Cluster of words that keep the same company, from 1."""
    coarse: int = 0
    """Cluster of such clusters, from 1."""
    case: int = 0
    """How the word is usually written within sentences: 1 in lower case to 6 with a capital."""
    lists: int = 0
    """One bit for each list of places, peoples, given names and the like that holds it."""


UNKNOWN = Entry()


class Lexicon:
    """Sorted hashes of words and, beside each, its packed entry."""

    __slots__ = ("_coarse", "_keys", "_values")

    def __init__(self, keys: array[int], values: array[int], coarse: bytes) -> None:
        """Take the hashes, the entries as `pack` makes them, and the coarse cluster of each fine one."""
        self._keys, self._values, self._coarse = keys, values, coarse

    @classmethod
    def read(cls, data: bytes, at: int = 0) -> tuple[Lexicon, int]:
        """Return the lexicon that begins at this byte, and where it ends.

        It is two numbers, of words and of fine clusters, then the hashes, the entries and the coarse
        clusters; numbers have 4 bytes, the lowest first.
        """
        words, clusters = array("I", data[at : at + 8])
        middle = at + 8 + 4 * words
        end = middle + 4 * words
        keys, values = array("I", data[at + 8 : middle]), array("I", data[middle:end])
        return cls(keys, values, data[end : end + clusters]), end + clusters

    def find(self, form: str) -> Entry | None:
        """Return the entry of exactly this form."""
        key = digest(form)
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        value = self._values[at]
        fine = value & 0x3FF
        return Entry(fine, self._coarse[fine], value >> 10 & 7, value >> 13)

    def look(self, word: str, lower: str) -> Entry:
        """Return the entry of a word as written, else with one capital, else in lower case."""
        found = self.find(form_of(word, lower))
        if found is None and word != lower:
            low = plain(lower)
            found = self.find(word[0] + low[1:]) or self.find(low)
        return found or UNKNOWN


def pack(fine: int, case: int, lists: int) -> int:
    """Return an entry as one number of 32 bits."""
    return fine | case << 10 | lists << 13

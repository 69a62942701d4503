"""The table of weights: loaded in one go, summed without unpacking.

A row holds one byte for each label, 128 meaning zero. A sum of rows is kept in two long integers, the
labels of even and of odd number in lanes of 16 bits, so one addition serves six labels.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable
from functools import cache

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.words import Word, describe
from qusair_reader.errors import ModelError
from qusair_reader.resources import read_data

KINDS: tuple[NameKind, ...] = ("person", "place", "org", "group", "misc")

LABELS = 1 + 2 * len(KINDS)
"""0 is outside, 1 + 2k begins kind k, 2 + 2k goes on with it."""

FILE = "names.table"

MAGIC = b"qusair-reader names 1\n"

UNIT = 24
"""A weight of 1 as the table stores it."""

_EVEN = int.from_bytes(b"\xff\x00" * ((LABELS + 1) // 2), "little")
_LANES = (LABELS + 1) // 2


class Table:
    """Weights of the features and transitions, and descriptions of the words met so far."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ModelError(f"{FILE} is not a table of this version; install qusair-reader again")
        raw = zlib.decompress(memoryview(data)[len(MAGIC) :])
        size = LABELS * (LABELS + 1) * 4
        steps = array("i", raw[:size])
        self.transitions = [list(steps[i * LABELS : (i + 1) * LABELS]) for i in range(LABELS)]
        """`transitions[before][after]`, in the unit of the weights."""
        self.start = list(steps[LABELS * LABELS :])
        """Weight of beginning a run with each label."""
        entries, fine = (int.from_bytes(raw[size + i : size + i + 4], "little") for i in (0, 4))
        size += 8
        keys = array("I", raw[size : size + 4 * entries])
        values = array("I", raw[size + 4 * entries : size + 8 * entries])
        size += 8 * entries
        self.words = Words(Lexicon(keys, values, raw[size : size + fine]))
        """Every word form met so far."""
        self._rows = raw[size + fine :]
        self._own: dict[str, tuple[int, int]] = {}

    def _sum(self, features: Iterable[int]) -> tuple[int, int]:
        rows = self._rows
        even = odd = 0
        for feature in features:
            at = feature * LABELS
            row = int.from_bytes(rows[at : at + LABELS], "little")
            even += row & _EVEN
            odd += row >> 8 & _EVEN
        return even, odd

    def scores(self, word: str, features: list[int]) -> list[int]:
        """Return the sum of the weights of a word's own and these features, for each label."""
        own = self._own.get(word)
        entry = self.words[word]
        if own is None:
            own = self._own[word] = self._sum(entry.own)
        even, odd = self._sum(features)
        zero = 128 * (len(entry.own) + len(features))
        evens = array("H", (own[0] + even).to_bytes(2 * _LANES, "little"))
        odds = array("H", (own[1] + odd).to_bytes(2 * _LANES, "little"))
        out = [0] * (2 * _LANES)
        out[::2], out[1::2] = evens, odds
        return [score - zero for score in out[:LABELS]]


class Words(dict[str, Word]):
    """Word forms and their descriptions, made when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, word: str) -> Word:
        entry = self[word] = describe(word, word.lower(), self.lexicon)
        return entry


@cache
def load() -> Table:
    """Return the table that ships with the reader, loaded once.

    Raises:
        ModelError: The file is missing or of another version.
    """
    try:
        return Table(read_data(FILE))
    except (OSError, zlib.error) as error:
        raise ModelError(f"{FILE} cannot be read ({error}); install qusair-reader again") from error

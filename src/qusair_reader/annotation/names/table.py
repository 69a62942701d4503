"""The table of weights: loaded in one go, summed without unpacking.

A row holds one byte for each label, 128 meaning zero. A row in use is one long integer with a lane of 16
bits for each label, so that one addition serves them all.
"""

from __future__ import annotations

import zlib
from array import array
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

MAGIC = b"qusair-reader names 2\n"

UNIT = 64
"""A weight of 1 as the table stores it."""

_LANES = (LABELS + 1) // 2
_EVEN = int.from_bytes(b"\xff\x00" * _LANES, "little")
_ODD = 16 * _LANES

_MOST = 1 << 16
"""Rows, and word forms, kept at hand; when there are more, they are let go and met again."""


class Table:
    """Weights of the features and transitions, and descriptions of the words met so far."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ModelError(f"{FILE} is not a table of this version; install qusair-reader again")
        raw = zlib.decompress(memoryview(data)[len(MAGIC) :])
        at = LABELS * (LABELS + 1) * 4
        steps = array("i", raw[:at]).tolist()
        self.transitions = [steps[i * LABELS : (i + 1) * LABELS] for i in range(LABELS)]
        """`transitions[before][after]`, in the unit of the weights."""
        self.start = steps[LABELS * LABELS :]
        """Weight of beginning a run with each label."""
        lexicon, at = Lexicon.read(raw, at)
        self.words = Words(lexicon)
        """Every word form met so far."""
        self._rows = _Rows(raw, at)
        self._own: dict[str, int] = {}

    def scores(self, word: str, features: list[int]) -> list[int]:
        """Return, for each label, the weights of a word's own and these features.

        All labels have the same number added, which changes no choice between them.
        """
        own = self._own.get(word)
        if own is None:
            if len(self._own) >= _MOST:
                self._own.clear()
            own = self._own[word] = sum(map(self._rows.__getitem__, self.words[word].own))
        total = sum(map(self._rows.__getitem__, features), own)
        lanes = array("H", total.to_bytes(4 * _LANES, "little"))
        out = [0] * (2 * _LANES)
        out[::2], out[1::2] = lanes[:_LANES], lanes[_LANES:]
        return out[:LABELS]


class _Rows(dict[int, int]):
    """Rows of weights, each spread over lanes of 16 bits so that sums of rows do not run over."""

    def __init__(self, raw: bytes, start: int) -> None:
        super().__init__()
        self._raw, self._start = raw, start

    def __missing__(self, feature: int) -> int:
        if len(self) >= _MOST:
            self.clear()
        at = self._start + feature * LABELS
        row = int.from_bytes(self._raw[at : at + LABELS], "little")
        spread = self[feature] = row & _EVEN | (row >> 8 & _EVEN) << _ODD
        return spread


class Words(dict[str, Word]):
    """Word forms and their descriptions, made when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, word: str) -> Word:
        if len(self) >= _MOST:
            self.clear()
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

"""What the whole article tells of its words: lower-case uses, fuller forms, titles."""

from __future__ import annotations

from qusair_reader.annotation.names.forms import word_set
from qusair_reader.annotation.names.tokens import Tokens
from qusair_reader.annotation.names.words import Word

_PLACES = word_set(
    "town city village capital province region district state county island port suburb neighbourhood neighborhood settlement "
    "area coast outskirts streets residents people north south east west border camp valley mountains republic kingdom"
)
"""What a place is said to be, before "of" and a name, or after one."""

_WITHIN = frozenset(("in", "near", "across", "outside", "around", "throughout", "inside", "into"))

_UNDER = _WITHIN | word_set("of from at for on with")
"""What stands before a name that belongs to the noun before it: in "a man from Lund said" it is not Lund who says it."""

_SAYING = word_set(
    "said says told added who whose wrote tweeted spoke asked replied argued testified"
)
"""What follows the names of those who speak and act."""


class Facts:
    """Evidence gathered once over all blocks, asked for each word."""

    __slots__ = (
        "_after",
        "_before",
        "_beside",
        "_initials",
        "_length",
        "_lower",
        "_middle",
        "_titled",
    )

    def __init__(self) -> None:
        self._lower: set[str] = set()
        self._middle: dict[str, int] = {}
        self._before: dict[str, Word] = {}
        self._after: dict[str, Word] = {}
        self._length: dict[str, int] = {}
        self._titled: set[str] = set()
        self._initials: dict[str, Word] = {}
        self._beside: dict[str, int] = {}

    def gather(self, tokens: Tokens, runs: list[tuple[int, int]], words: dict[str, Word]) -> None:
        """Take in the tokens of one block and the runs in it."""
        self._lower.update(
            word for word, lower in zip(tokens.words, tokens.lowers, strict=True) if word == lower
        )
        for start, end in runs:
            self._gather_run(tokens, start, end, words)
            self._gather_beside(tokens, start, end, words)

    def _gather_run(self, tokens: Tokens, start: int, end: int, words: dict[str, Word]) -> None:
        length = end - start
        previous: Word | None = None
        last, initials = "", ""
        for index in range(start, end):
            word, lower = tokens.words[index], tokens.lowers[index]
            if word == lower:
                previous = None
                continue
            entry = words[word]
            key = entry.key
            if not tokens.opening[index]:
                self._middle[key] = self._middle.get(key, 0) + 1
            if previous is not None:
                if previous.title:
                    self._titled.add(key)
                elif length > self._length.get(key, 1):
                    self._before[key] = previous
                    self._length[key] = length
                self._after.setdefault(last, entry)
            previous, last = entry, key
            initials += entry.initial
        if len(initials) > 1 and previous is not None:
            self._initials.setdefault(initials, previous)

    def _gather_beside(self, tokens: Tokens, start: int, end: int, words: dict[str, Word]) -> None:
        """Note what the words beside a run make of its first and its last word."""
        lowers, opening = tokens.lowers, tokens.opening
        first, last = words[tokens.words[start]].key, words[tokens.words[end - 1]].key
        if not opening[start]:
            if lowers[start - 1] in _WITHIN:
                self._note(first, 1)
            elif lowers[start - 1] == "of" and start > 1 and lowers[start - 2] in _PLACES:
                self._note(first, 2)
        if end < len(lowers) and not opening[end]:
            speaks = opening[start] or lowers[start - 1] not in _UNDER
            if speaks and lowers[end] in _SAYING:
                self._note(last, 4)
            elif lowers[end] in _PLACES:
                self._note(last, 8)

    def _note(self, key: str, bit: int) -> None:
        self._beside[key] = self._beside.get(key, 0) | bit

    def beside(self, key: str) -> int:
        """Return what stands beside a word anywhere: bits for "in", "town of", "said" and "province"."""
        return self._beside.get(key, 0)

    def before(self, key: str) -> Word | None:
        """Return the capitalised word before this one in its longest run."""
        return self._before.get(key)

    def after(self, key: str) -> Word | None:
        """Return the capitalised word that follows this one where it is first followed by one."""
        return self._after.get(key)

    def expansion(self, letters: str) -> Word | None:
        """Return the last word of the first run whose capitalised words have these initials."""
        return self._initials.get(letters.replace(".", ""))

    def state(self, lower: str, key: str) -> int:
        """Return what is known of a word as one small number, 0 to 11."""
        middle = self._middle.get(key, 0)
        return (
            (1 if lower in self._lower else 0)
            + (0 if not middle else 2 if middle == 1 else 4)
            + (6 if key in self._titled else 0)
        )

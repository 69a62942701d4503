"""The bullets and numbers of a page's lists: every item of a list has one, or none has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qusair_reader.sources.frames import Piece
from qusair_reader.sources.markup import Tag

_SHORT = 16
"""Code points below which an item is a button or a label, most likely."""
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")


class _Item(NamedTuple):
    value: int | None
    """The number that the page gives it; None counts on."""
    piece: int = -1
    """Index of its first piece; -1 for an item without text of its own."""
    is_link: bool = False
    """Whether nearly all of that stands in links."""


class Listing:
    """The items of one list, in order."""

    __slots__ = ("_is_ordered", "_is_reversed", "_items", "_outer", "_start", "is_marked")

    def __init__(self, tag: Tag | None, outer: Listing | None = None) -> None:
        """Take the start tag of the list, None for items that stand in no list, and the list around it."""
        self._outer = outer
        self.is_marked = False
        """Whether its items have bullets or numbers."""
        self._is_ordered = tag is not None and tag.name == "ol"
        attributes = tag.attributes() if tag is not None and self._is_ordered else {}
        self._start = _integer(attributes.get("start", ""))
        self._is_reversed = "reversed" in attributes
        self._items: list[_Item] = []

    def begin(self, tag: Tag) -> bool:
        """Take the start tag of an item; tell whether it is the first."""
        value = _integer(tag.attributes().get("value", "")) if self._is_ordered else None
        self._items.append(_Item(value))
        return len(self._items) == 1

    def fill(self, piece: int, *, is_link: bool) -> None:
        """Take the first piece of the item that was begun last."""
        self._items[-1] = _Item(self._items[-1].value, piece, is_link)

    def mark(self, pieces: list[Piece]) -> None:
        """Put the bullets or numbers in front of the pieces, unless it is a menu or a row of labels.

        A list in an item of another is what that is; the outer one has to be marked first.
        """
        shown = [item for item in self._items if item.piece >= 0]
        links = sum(item.is_link for item in shown)
        long = [len(pieces[item.piece].text) >= _SHORT for item in shown]
        if self._is_ordered:
            is_text = links * 2 <= len(shown) and (any(long) or not links)
        else:
            told = sum(a and not item.is_link for a, item in zip(long, shown, strict=True))
            is_text = told * 2 >= len(shown)
        is_within = self._outer is not None and self._outer.is_marked
        self.is_marked = bool(shown) and (is_text or is_within)
        if not self.is_marked:
            return
        for item, number in zip(self._items, self._numbers(), strict=True):
            if item.piece >= 0:
                piece = pieces[item.piece]
                lead = f"{number}. " if self._is_ordered else "- "
                pieces[item.piece] = piece._replace(text=lead + piece.text)

    def _numbers(self) -> Iterator[int]:
        """Yield the items' numbers as the HTML Standard counts them ("ordinal value")."""
        first = len(self._items) if self._is_reversed else 1
        number = first if self._start is None else self._start
        for item in self._items:
            number = number if item.value is None else item.value
            yield number
            number += -1 if self._is_reversed else 1


def _integer(text: str) -> int | None:
    found = _INTEGER.match(text)
    return int(found[1]) if found else None

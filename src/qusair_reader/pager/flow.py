"""The column as a flow of rows: blocks wrapped when they are reached, walked from any offset.

No row has a number. A cursor names a row by region, item and row, and every walk starts at one, so
the cost of a step does not depend on where in the text it is taken.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from qusair_reader.layout.lines import is_in_stanza
from qusair_reader.layout.page import begins_list, gap
from qusair_reader.pager import hits
from qusair_reader.pager.document import Document, Item
from qusair_reader.pager.rows import Row, kind_of, rows_of
from qusair_reader.pager.state import Search, State, Top

FARTHEST = 10_000
"""Most rows that one key may go, so that a long count does not hold up the next key."""


class Cursor(NamedTuple):
    """A row: its region, its item there, its place in the item."""

    region: int
    item: int
    row: int


class Flow:
    """The rows of a document as a state shows them: width, open blocks and filter."""

    __slots__ = ("document", "filter", "scope", "width")

    def __init__(self, document: Document, state: State) -> None:
        """Take what decides about the rows; nothing is wrapped yet."""
        self.document = document
        self.scope = state.scope
        self.filter: Search | None = state.look.filter
        self.width = state.width

    def items(self, region: int) -> tuple[Item, ...]:
        """Return what stands in the column for this region."""
        if self.filter is not None and not self.filter.counts.get(region):
            return ()
        return hits.items(self.document, region, self.scope)

    def rows(self, cursor: Cursor) -> tuple[Row, ...]:
        """Return the rows of the item that the cursor is in, the ones above its text first."""
        item, above = self.item(cursor), self._item_before(cursor)
        in_stanza = self._is_in_stanza(item)
        space = self._space(self.item(above) if above else None, item, in_stanza)
        return self.document.recall(
            "rows",
            (item.start, item.block is None, bool(item.group), self.width, space),
            lambda: rows_of(self.document.text, item, self.width, space, in_stanza=in_stanza),
        )

    def _space(self, above: Item | None, item: Item, in_stanza: bool) -> int:
        """Return how many blank rows stand above an item: none between the lines of a stanza."""
        if above is None:
            return gap(None, kind_of(item))
        follows = in_stanza and self._is_in_stanza(above)
        if follows and self.document.text.count("\n", above.end, item.start) == 1:
            return 0
        space = gap(kind_of(above), kind_of(item))
        if not space and above.block and item.block and item.block.kind == "list":
            return int(begins_list(self.document.text, above.block, item.block))
        return space

    def _is_in_stanza(self, item: Item) -> bool:
        block = item.block
        if block is None or item.group:
            return False
        return self.document.recall(
            "stanza", block.start, lambda: is_in_stanza(self.document.text, block)
        )

    def _item_after(self, cursor: Cursor) -> Cursor | None:
        region, item = cursor.region, cursor.item + 1
        while item >= len(self.items(region)):
            region, item = region + 1, 0
            if region >= self.document.regions:
                return None
        return Cursor(region, item, 0)

    def _item_before(self, cursor: Cursor) -> Cursor | None:
        region, item = cursor.region, cursor.item - 1
        while item < 0:
            region -= 1
            if region < 0:
                return None
            item = len(self.items(region)) - 1
        return Cursor(region, item, 0)

    def item(self, cursor: Cursor) -> Item:
        """Return the item that the cursor is in."""
        return self.items(cursor.region)[cursor.item]

    def items_from(self, cursor: Cursor, step: int) -> Iterator[Cursor]:
        """Yield the items after this one, or before it where `step` is negative."""
        move = self._item_after if step > 0 else self._item_before
        at = move(cursor)
        while at is not None:
            yield at
            at = move(at)

    def locate(self, top: Top) -> Cursor | None:
        """Return the row that holds this place; None where there is nothing to show."""
        region = self.document.index_at(top.offset)
        items = self.items(region)
        at = bisect_right([item.start for item in items], top.offset) - 1
        found: Cursor | None = Cursor(region, max(0, at), 0) if items else None
        if items and at >= 0 and items[at].end <= top.offset:
            found = self._item_after(Cursor(region, at, 0)) or Cursor(region, at, 0)
        if found is None:
            empty = Cursor(region, -1, 0)
            found = self._item_after(empty) or self._item_before(Cursor(region, 0, 0))
        return self._row_at(found, top) if found else None

    def _row_at(self, cursor: Cursor, top: Top) -> Cursor:
        rows = self.rows(cursor)
        leads = sum(row.is_lead for row in rows)
        at = bisect_right([row.start for row in rows[leads:]], top.offset) - 1
        if at <= 0:
            return cursor._replace(row=max(0, leads - max(0, top.lead)))
        return cursor._replace(row=leads + at)

    def top(self, cursor: Cursor) -> Top:
        """Return the place of this row, whatever the width."""
        rows = self.rows(cursor)
        leads = sum(row.is_lead for row in rows)
        text = rows[max(cursor.row, leads)]
        return Top(text.start, max(0, leads - cursor.row))

    def forward(self, cursor: Cursor, count: int) -> Cursor:
        """Return the row so many rows below, or the last one."""
        count = min(count, FARTHEST)
        while (rest := len(self.rows(cursor)) - cursor.row) <= count:
            following = self._item_after(cursor)
            if following is None:
                return cursor._replace(row=len(self.rows(cursor)) - 1)
            cursor, count = following, count - rest
        return cursor._replace(row=cursor.row + count)

    def back(self, cursor: Cursor, count: int) -> Cursor:
        """Return the row so many rows above, or the first one."""
        count = min(count, FARTHEST)
        while count > cursor.row:
            previous = self._item_before(cursor)
            if previous is None:
                return cursor._replace(row=0)
            count -= cursor.row + 1
            cursor = previous._replace(row=len(self.rows(previous)) - 1)
        return cursor._replace(row=cursor.row - count)

    def first(self) -> Cursor | None:
        """Return the first row of all."""
        return self._item_after(Cursor(0, -1, 0))

    def last(self) -> Cursor | None:
        """Return the last row of all."""
        region = self.document.regions
        found = self._item_before(Cursor(region, 0, 0))
        return found and found._replace(row=len(self.rows(found)) - 1)

    def window(self, cursor: Cursor, count: int) -> Iterator[tuple[Item, Row]]:
        """Yield this row and the ones below it, `count` at most, each with its item."""
        at: Cursor | None = cursor
        while at is not None and count > 0:
            item, rows = self.item(at), self.rows(at)[at.row : at.row + count]
            yield from ((item, row) for row in rows)
            count -= len(rows)
            at = self._item_after(at)

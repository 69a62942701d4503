"""One text as the pager sees it: every region segmented, cleaned and annotated when first needed.

Nothing here depends on the length of the text: opening reads the region that is shown, and what was
found is kept in bounded memory. The text never changes, so everything kept stays true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from qusair_reader.article import Block, Span
from qusair_reader.choices import Cleaning
from qusair_reader.pipeline import region_blocks
from qusair_reader.segment import regions

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import Marks, NameFinder
    from qusair_reader.pager.tallies import Tally

Value = TypeVar("Value")

KEPT = 4096
"""How many results of one kind are remembered: rows of blocks, hits of regions."""
KEPT_REGIONS = 64
"""How many regions stay segmented and annotated: 4 MB of text, some 20 MB of memory."""
AHEAD = 8
"""How many regions around the reader's place are annotated without being asked for."""


class Counts(NamedTuple):
    """How many quotes, names and figures are known."""

    quotes: int
    names: int
    figures: int
    complete: bool
    """Whether every region of the text has been read."""


class Shown(NamedTuple):
    """Which of the removed blocks are open."""

    removed: bool = False
    """Whether they are open unless closed in place."""
    toggled: frozenset[int] = frozenset()
    """Starts of the groups that are the other way round."""

    def is_open(self, group: int) -> bool:
        """Tell whether the group of removed blocks that starts here is open."""
        return self.removed != (group in self.toggled)


class Item(NamedTuple):
    """What stands in the column as one: a block, or the line in place of removed blocks."""

    start: int
    end: int
    block: Block | None
    """None for the closed line of a group of removed blocks."""
    group: tuple[Block, ...] = ()
    """The removed blocks whose line stands here, or over this block where they are open."""


class Document:
    """A text with its name, its title, and everything that has been found out about it."""

    def __init__(  # noqa: PLR0913 - what a source is has this many sides
        self,
        text: str,
        *,
        name: str = "",
        title: str = "",
        cleaning: Cleaning = "default",
        names_finder: NameFinder | None = None,
        limit: Callable[[], AbstractContextManager[Any]] = nullcontext,
    ) -> None:
        r"""Take the text as it was read; nothing is looked at before it is asked for.

        Args:
            text: Any text; line ends become "\n" as in `parse`.
            name: What to call the source on a screen.
            title: The title its web page gave itself.
            cleaning: How boilerplate is judged, as in `parse`.
            names_finder: A recogniser of names in place of the built-in one.
            limit: Opens a context that raises `TimeoutError` when a search inside takes too long.
        """
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.text = text
        self.name = name
        self.title = title
        self.cleaning: Cleaning = cleaning
        self.limit = limit
        self.regions = regions.count(text)
        self.version = 0
        """Grows whenever a region's marks become known."""
        self.is_served = False
        """Whether another thread prepares what is wanted; if not, nothing can be awaited."""
        self._names_finder = names_finder
        self._memo: dict[str, dict[Any, Any]] = {}
        self._counts: dict[int, Counts] = {}
        self._demanded = -1
        self._awaited = -1

    def recall(self, kind: str, key: object, make: Callable[[], Value], limit: int = KEPT) -> Value:
        """Return what is remembered under this key, or make and remember it; the oldest goes."""
        memo = self._memo.setdefault(kind, {})
        try:
            value: Value = memo[key]
        except KeyError:
            value = memo[key] = make()
            if len(memo) > limit:
                for old in list(memo)[: limit // 4]:
                    memo.pop(old, None)
        return value

    def span(self, index: int) -> Span:
        """Return where the region with this index lies."""
        return self.recall("span", index, lambda: regions.region(self.text, index))

    def index_at(self, offset: int) -> int:
        """Return the index of the region that holds the offset."""
        index = min(max(0, offset) // regions.REGION, self.regions - 1)
        return index - 1 if index and offset < self.span(index).start else index

    def blocks(self, index: int) -> tuple[Block, ...]:
        """Return the region's blocks, the removed ones included."""

        def find() -> tuple[Block, ...]:
            return tuple(region_blocks(self.text, self.span(index), self.cleaning, self.title))

        return self.recall("blocks", index, find, KEPT_REGIONS)

    def items(self, index: int, shown: Shown) -> tuple[Item, ...]:
        """Return what stands in the column for the region's blocks."""
        return self.recall(
            "items", (index, shown), lambda: tuple(_items(self.blocks(index), shown)), KEPT_REGIONS
        )

    def marks(self, index: int) -> Marks | None:
        """Return the region's marks; None until they are known."""
        marks: Marks | None = self._memo.get("marks", {}).get(index)
        return marks

    def tally(self, index: int) -> Tally:
        """Return what the region's marks come to; nothing until they are known."""
        from qusair_reader.pager.tallies import Tally, tally

        marks = self.marks(index)
        if marks is None:
            return Tally({}, {}, {})
        return self.recall("tally", index, lambda: tally(self.text, marks), KEPT_REGIONS)

    def is_prepared(self, index: int) -> bool:
        """Tell whether all marks of the region are known."""
        return index in self._memo.get("marks", {})

    def has_blocks(self, index: int) -> bool:
        """Tell whether the region's blocks are at hand, or have to be found by who needs them."""
        return not self.is_served or index in self._memo.get("blocks", {})

    def await_blocks(self, index: int) -> None:
        """Have another thread find the region's blocks before anything else."""
        self._awaited = index

    @property
    def is_awaiting(self) -> bool:
        """Whether blocks are awaited that are not found yet."""
        return self._awaited >= 0 and not self.has_blocks(self._awaited)

    def prepare(self, index: int) -> None:
        """Find the region's marks, or only its blocks where those are awaited.

        May run in another thread, one call at a time.
        """
        from qusair_reader.pipeline import annotate_blocks

        if self.is_awaiting and index == self._awaited:
            self.blocks(index)
            return
        kept = [block for block in self.blocks(index) if block.removal is None]
        self.learn(index, annotate_blocks(self.text, kept, self._names_finder))
        self.tally(index)  # so that the first look at the index does not make them all

    def learn(self, index: int, marks: Marks) -> None:
        """Take these as the region's marks."""
        self.recall("marks", index, lambda: marks, KEPT_REGIONS)
        self._counts[index] = Counts(
            len(marks.quotes), len(marks.names), len(marks.figures), complete=True
        )
        self.version += 1

    def demand(self, index: int) -> None:
        """Ask that this region be prepared before others."""
        self._demanded = index

    def wanted(self, offset: int) -> int | None:
        """Return the region to `prepare` next for a reader at this offset; None when all is done."""
        if self.is_awaiting:
            return self._awaited
        if self._demanded >= 0 and not self.is_prepared(self._demanded):
            return self._demanded
        here = self.index_at(offset)
        near = sorted(range(self.regions) if self.regions <= KEPT_REGIONS // 2 else _around(here))
        near.sort(key=lambda index: (abs(index - here), -index))
        return next(
            (index for index in near if index < self.regions and not self.is_prepared(index)),
            None,
        )

    def is_urgent(self, index: int, offset: int) -> bool:
        """Tell whether a reader at this offset waits for the region: it is in view or asked for."""
        return index in (self._awaited, self._demanded, self.index_at(offset))

    def counts(self) -> Counts:
        """Return how many marks are known in all regions that were ever prepared."""
        known = list(self._counts.values())
        return Counts(
            sum(one.quotes for one in known),
            sum(one.names for one in known),
            sum(one.figures for one in known),
            len(known) == self.regions,
        )

    def prepared(self) -> list[int]:
        """Return the regions whose marks are at hand, in text order."""
        return sorted(self._memo.get("marks", {}))

    def cleaned(self) -> Iterator[str]:
        """Yield the cleaned copy piece by piece: the kept blocks, one blank line between them."""
        between = ""
        for index in range(self.regions):
            for block in region_blocks(self.text, self.span(index), self.cleaning, self.title):
                if block.removal is None:
                    yield between + self.text[block.start : block.end]
                    between = "\n\n"
        if between:
            yield "\n"


def _around(index: int) -> range:
    return range(max(0, index - AHEAD // 4), index + AHEAD)


def _items(blocks: tuple[Block, ...], shown: Shown) -> Iterator[Item]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.removal is None:
            yield Item(block.start, block.end, block)
            at += 1
            continue
        after = at
        while after < len(blocks) and blocks[after].removal is not None:
            after += 1
        group = blocks[at:after]
        if shown.is_open(block.start):
            yield Item(block.start, block.end, block, group)
            yield from (Item(other.start, other.end, other) for other in group[1:])
        else:
            yield Item(block.start, group[-1].end, None, group)
        at = after

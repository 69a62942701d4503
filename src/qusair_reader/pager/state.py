"""What the pager knows between two events: small frozen parts, one for each concern.

Offsets are code points into the document's text, rows and columns are cells of the terminal.
"""

# ruff: file-ignore[RUF009, B008] - the defaults are immutable

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from qusair_reader.article import Span
from qusair_reader.choices import NARROWEST, WIDEST
from qusair_reader.pager.document import Shown

MEASURE = 72
"""Width of the text column in cells unless the reader chose another."""

MarkKind = Literal["quote", "name", "figure", "sentence"]


class Top(NamedTuple):
    """What the first row of the screen shows, whatever the width."""

    offset: int = 0
    """The first visible word."""
    lead: int = 0
    """How many of the rows that stand above that word's block are visible: gaps, a fold's line."""


class Size(NamedTuple):
    """The terminal's size in cells; a smaller one is taken for this."""

    columns: int = 80
    rows: int = 24


class Options(NamedTuple):
    """How a phrase is matched."""

    case: bool | None = None
    """Whether case counts; None: if the phrase holds a capital."""
    words: bool = False
    """Whole words only."""
    regex: bool = False
    """The phrase is a regular expression."""


class Query(NamedTuple):
    """What is searched for."""

    phrase: str
    options: Options = Options()
    canonical: str = ""
    """Search the mentions of this entity instead; the phrase only says so on the screen."""


class Scope(NamedTuple):
    """Which of the text is shown, and so can have hits."""

    shown: Shown = Shown()
    filter: Query | None = None
    """Only blocks with a hit of this."""


class Seek(NamedTuple):
    """The hit that a search still looks for."""

    offset: int
    step: int
    """1 forwards, -1 backwards."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search as far as it has got: regions are gone through one at a time."""

    query: Query
    forward: bool = True
    """Which way `n` goes."""
    counts: Mapping[int, int] = field(default_factory=dict)
    """Hits of each region that was gone through."""
    hit: Span | None = None
    """The hit that is current."""
    seek: Seek | None = None
    """Set while no hit has been reached yet; the next slice goes on from here."""
    error: str = ""
    """Why there can be no hits."""
    lit: bool = True
    """Whether hits are lit on the screen."""

    @property
    def total(self) -> int:
        """Hits found so far."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Look:
    """How the text is shown."""

    measure: int = MEASURE
    usual: int = MEASURE
    """The measure that one key returns to."""
    quotes: bool = True
    names: bool = True
    figures: bool = True
    shown: Shown = Shown()
    filter: Search | None = None
    """Show only blocks with a hit of this."""


class Current(NamedTuple):
    """The mark that the reader went to."""

    kind: MarkKind
    start: int
    end: int


class Pending(NamedTuple):
    """Keys of a command that is not complete."""

    number: str = ""
    keys: tuple[str, ...] = ()


class Trail(NamedTuple):
    """Places to return to."""

    back: Top | None = None
    """Where the last jump started, for two quotes."""
    letters: tuple[tuple[str, Top], ...] = ()
    """Places that were given a letter."""


class Shelf(NamedTuple):
    """The source's place among those that were opened together."""

    position: int = 0
    sources: int = 1


PromptKind = Literal["forward", "backward", "filter", "command", "write", "overwrite", "help"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A line that is being typed in place of the status line."""

    kind: PromptKind
    text: str = ""
    cursor: int = 0
    """In code points of `text`."""
    options: Options = Options()
    past: int = 0
    """How many phrases back in the history; 0 is the reader's own line."""
    draft: str = ""
    """The reader's own line while the history is walked."""
    origin: Top = Top()
    """Where the reader was when the prompt opened."""
    before: Search | None = None
    """The search, or the filter, of that time."""
    times: int = 1
    """Which hit the search is to go to."""


TABS = ("names", "quotes", "figures", "outline", "hits")


@dataclass(frozen=True, slots=True)
class Index:
    """The overlay that lists marks."""

    tab: int = 0
    narrow: str = ""
    """Only entries with this are listed."""
    selected: int = 0
    """Among the entries that can be jumped to."""


@dataclass(frozen=True, slots=True)
class Help:
    """The overlay that lists keys."""

    top: int = 0
    narrow: str = ""
    """Only lines with this are listed."""


@dataclass(frozen=True, slots=True)
class State:
    """Everything between two events."""

    size: Size = Size()
    top: Top = Top()
    look: Look = Look()
    search: Search | None = None
    current: Current | None = None
    pending: Pending = Pending()
    trail: Trail = Trail()
    prompt: Prompt | None = None
    overlay: Index | Help | None = None
    message: str = ""
    history: tuple[str, ...] = ()
    """Phrases that were searched for, the latest last."""
    options: Options = Options()
    """How the last phrase that was kept is matched; the next prompt starts with it."""
    half: int = 0
    """Rows that `d` and `u` go; 0 is half a screen."""
    shelf: Shelf = Shelf()

    @property
    def scope(self) -> Scope:
        """Which of the text is shown."""
        found = self.look.filter
        return Scope(self.look.shown, found.query if found else None)

    @property
    def page(self) -> int:
        """Rows that show text: all but the status line."""
        return max(1, self.size.rows - 1)

    @property
    def width(self) -> int:
        """Cells of the text column."""
        return max(1, min(self.look.measure, self.size.columns))

    @property
    def margin(self) -> int:
        """Cells to the left of the text column, which stands in the middle."""
        return (self.size.columns - self.width) // 2


def say(state: State, message: str) -> State:
    """Return the state with a message for the reader."""
    return replace(state, message=message)


def start(  # noqa: PLR0913 - all but the size has a default
    columns: int,
    rows: int,
    *,
    measure: int = MEASURE,
    usual: int = MEASURE,
    offset: int = 0,
    history: tuple[str, ...] = (),
    shelf: Shelf = Shelf(),
) -> State:
    """Return the state in which a source is opened.

    Args:
        columns: Width of the terminal in cells.
        rows: Height of the terminal.
        measure: Width of the text column.
        usual: Its width where the reader changed nothing with keys.
        offset: Where the reader left the text, in code points; 0 for its beginning.
        history: Phrases searched for before, the latest last.
        shelf: Which of several sources this is.
    """
    state = State(
        size=Size(max(1, columns), max(1, rows)),
        top=Top(max(0, offset)),
        look=Look(measure=max(NARROWEST, min(WIDEST, measure)), usual=usual),
        history=history,
        shelf=shelf,
    )
    if offset > 0:
        return say(
            replace(state, trail=Trail(back=Top())), "opened where you left it; '' starts over"
        )
    return state

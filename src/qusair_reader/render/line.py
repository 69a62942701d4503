"""One line of a page as styled text: annotations and hits sliced to what the line shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Protocol, TypeVar

from rich.style import Style
from rich.text import Span as StyledSpan
from rich.text import Text

from qusair_reader.annotation.marks import Marks, Quote
from qusair_reader.layout.cells import shown
from qusair_reader.layout.wrap import LineSpan
from qusair_reader.render.theme import Theme


class Stretch(Protocol):
    """Anything with a start and an end in the text: a mark, a hit, a span."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """End, exclusive."""
        ...


_StretchT = TypeVar("_StretchT", bound=Stretch)
_START = attrgetter("start")

NO_MARKS = Marks((), (), ())


def within(stretches: Sequence[_StretchT], start: int, end: int) -> Iterator[_StretchT]:
    """Yield those of the sorted, not overlapping stretches that reach into a part of the text."""
    index = bisect_left(stretches, start, key=_START)
    if index and stretches[index - 1].end > start:
        index -= 1
    for at in range(index, len(stretches)):
        if stretches[at].start >= end:
            return
        yield stretches[at]


def paint(  # noqa: PLR0913 - what a line shows has this many sources
    text: str,
    line: LineSpan,
    marks: Marks = NO_MARKS,
    hits: Sequence[Stretch] = (),
    theme: Theme | None = None,
    *,
    base: Style | None = None,
    current_hit: Stretch | None = None,
    current_mark: Stretch | None = None,
) -> Text:
    """Return what a line shows, in the styles of a theme.

    Quotes lie at the bottom, names and figures over them, the current mark, then hits, then the
    current hit on top.

    Args:
        text: The whole text.
        line: Which part of it the line shows.
        marks: Quotes, names and figures, each sorted by start and not overlapping its own kind.
        hits: Search hits, sorted and not overlapping.
        theme: Where the styles come from; None paints nothing.
        base: Style of the whole line; None takes the theme's for a paragraph.
        current_hit: The hit that the reader stands at.
        current_mark: The mark that the reader stands at.

    Returns:
        A text whose code points stand one for one for those of the line (see `cells.shown`).
    """
    plain = shown(text[line.start : line.end])
    if line.hyphen:
        plain = plain[:-1] + "-"
    spans: list[StyledSpan] = []
    if theme is not None:
        for stretch, style in _layers(line, marks, hits, theme, current_hit, current_mark):
            start, end = max(stretch.start, line.start), min(stretch.end, line.end)
            if start < end:
                spans.append(StyledSpan(start - line.start, end - line.start, style))
        base = theme.paragraph if base is None else base
    return Text(plain, base or "", spans=spans, no_wrap=True, overflow="ignore", end="")


def filled(painted: Text, text: str, tabs: Sequence[int]) -> Text:
    r"""Return a painted line with each tab of its text filled to so many cells.

    >>> filled(Text("12 goals"), "12\tgoals", [4]).plain
    '12    goals'
    """
    cells = iter(tabs)
    wide = [next(cells) if char == "\t" else 1 for char in text]
    at = list(accumulate(wide, initial=0))
    plain = "".join(char * many for char, many in zip(painted.plain, wide, strict=True))
    spans = [StyledSpan(at[one.start], at[one.end], one.style) for one in painted.spans]
    return Text(plain, painted.style, spans=spans, no_wrap=True, overflow="ignore", end="")


def _layers(  # noqa: PLR0913, PLR0917 - the same as paint's
    line: LineSpan,
    marks: Marks,
    hits: Sequence[Stretch],
    theme: Theme,
    current_hit: Stretch | None,
    current_mark: Stretch | None,
) -> Iterator[tuple[Stretch, Style]]:
    """Yield what reaches into the line with its style, the lowest first."""
    start, end = line.start, line.end
    for quote in within(marks.quotes, start, end):
        yield quote, quote_style(theme, quote)
    for name in within(marks.names, start, end):
        yield name, getattr(theme, name.kind)
    for figure in within(marks.figures, start, end):
        yield figure, theme.figure
    if current_mark is not None:
        yield current_mark, theme.current_mark
    for hit in within(hits, start, end):
        yield hit, theme.hit
    if current_hit is not None:
        yield current_hit, theme.current_hit


def quote_style(theme: Theme, quote: Quote) -> Style:
    """Return the style of a quote by its kind."""
    return theme.quote if quote.kind == "direct" else getattr(theme, quote.kind)

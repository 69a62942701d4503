"""Styled text → a string for a terminal: the text and SGR sequences, nothing else."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from rich.color import Color, ColorSystem
from rich.style import Style
from rich.text import Text

from qusair_reader.choices import ColorDepth
from qusair_reader.layout.cells import FILLER, shown

__all__ = ["render", "sgr"]

_SYSTEMS = {
    "truecolor": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
}
_NULL = Style.null()
_RESET = "\x1b[0m"
_ATTRIBUTES = (
    ("bold", "1"),
    ("dim", "2"),
    ("italic", "3"),
    ("underline", "4"),
    ("reverse", "7"),
    ("strike", "9"),
)


def render(text: Text, color: ColorDepth = "truecolor", ground: Style = _NULL) -> str:
    """Return the text for a terminal, its styles as SGR sequences and all of them reset at its end.

    No link, meta data or other control leaves, and what takes no cell is left out.

    Args:
        text: One row.
        color: What the terminal can show.
        ground: What the text stands on where its own styles say nothing: a theme's `page`.
    """
    plain = shown(text.plain)
    parts: list[str] = []
    for start, end, style in _runs(text, len(plain), ground):
        piece = plain[start:end]
        codes = sgr(style, color)
        parts.append(f"\x1b[{codes}m{piece}{_RESET}" if codes else piece)
    joined = "".join(parts)
    return joined.replace(FILLER, "") if FILLER in joined else joined


def _runs(text: Text, size: int, ground: Style) -> list[tuple[int, int, Style]]:
    """Divide a text into runs of one style, later spans over earlier ones."""
    base = ground + _style(text.style)
    if not text.spans:
        return [(0, size, base)] if size else []
    spans = [(max(0, start), min(size, end), _style(style)) for start, end, style in text.spans]
    edges = sorted(
        {0, size, *(edge for start, end, _ in spans if start < end for edge in (start, end))}
    )
    runs: list[tuple[int, int, Style]] = []
    for start, end in pairwise(edges):
        style = base
        for span_start, span_end, over in spans:
            if span_start <= start and end <= span_end:
                style += over
        runs.append((start, end, style))
    return runs


def _style(style: str | Style) -> Style:
    return style if isinstance(style, Style) else Style.parse(style)


@lru_cache(maxsize=1024)
def sgr(style: Style, color: ColorDepth) -> str:
    """Return the parameters of the SGR sequence that switches a style on; empty for none.

    Without colour, a coloured background becomes reverse video, so that what it marks stays seen.
    """
    codes = [code for name, code in _ATTRIBUTES if getattr(style, name)]
    if color == "none":
        codes += ["7"] if style.bgcolor is not None and not style.reverse else []
    else:
        system = _SYSTEMS[color]
        codes += _color_codes(style.color, system, foreground=True)
        codes += _color_codes(style.bgcolor, system, foreground=False)
    return ";".join(codes)


def _color_codes(color: Color | None, system: ColorSystem, *, foreground: bool) -> tuple[str, ...]:
    return () if color is None else color.downgrade(system).get_ansi_codes(foreground)

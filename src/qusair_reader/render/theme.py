"""Themes: one style for each thing that is seen.

How the colours were chosen and checked is told in docs/themes.md. Quotes, names and figures differ
also by weight, slant and underline, so that they are told apart where there is no colour.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rich.style import Style

from qusair_reader.choices import ColorDepth


class Theme(NamedTuple):
    """The styles of a page and of what stands round it."""

    page: Style
    """The ground that everything stands on; a null style leaves the terminal's own colours."""
    quote: Style
    """Direct speech."""
    fragment: Style
    """A quoted fragment in the narrator's sentence."""
    title: Style
    """A quoted title or nickname."""
    person: Style
    place: Style
    org: Style
    group: Style
    misc: Style
    figure: Style
    hit: Style
    """A search hit."""
    current_hit: Style
    """The search hit that the reader stands at."""
    current_mark: Style
    """The quote, name or figure that the reader stands at."""
    removed: Style
    """The text of a block that cleaning removed."""
    notice: Style
    """The line that tells what was removed."""
    headline: Style
    standfirst: Style
    byline: Style
    dateline: Style
    subheading: Style
    caption: Style
    correction: Style
    note: Style
    paragraph: Style
    list: Style
    status: Style
    """The status line."""
    status_strong: Style
    """What stands out in the status line."""
    message: Style
    """A short message in the status line."""
    error: Style
    prompt: Style
    """The prompt's own text."""
    typed: Style
    """What is typed at the prompt."""
    dim: Style
    help: Style
    """The text of help and index."""
    help_key: Style
    """A key in the help."""
    help_title: Style
    """A heading in help and index."""
    selected: Style
    """The chosen row of the index."""
    tab: Style
    """A tab of the index."""
    current_tab: Style
    """The open tab of the index."""


_SHAPES = {
    "quote": "italic",
    "fragment": "italic",
    "title": "italic",
    "person": "bold",
    "place": "bold",
    "org": "bold",
    "group": "bold",
    "misc": "bold",
    "figure": "underline",
    "current_hit": "bold underline",
    "headline": "bold",
    "standfirst": "bold",
    "subheading": "bold",
    "caption": "italic",
    "correction": "italic",
    "note": "italic",
    "notice": "italic",
    "status_strong": "bold",
    "error": "bold",
    "prompt": "bold",
    "help_key": "bold",
    "help_title": "bold underline",
    "current_tab": "bold",
}
"""What every theme keeps of weight, slant and underline; a theme adds its own to it."""

_FAINT = ("removed", "notice", "byline", "dateline", "caption", "note", "dim")
_BARS = ("status", "status_strong", "message")
_NAMES = ("person", "place", "org", "group", "misc")
_QUOTES = ("quote", "fragment", "title")
_MARKED = ("current_mark", "selected")
_OVER = frozenset((*_QUOTES, *_NAMES, *_MARKED, "figure", "hit", "current_hit"))
"""What lies over the style of a block, and so leaves its ground alone."""

_MONO = {
    **dict.fromkeys(_FAINT, "dim"),
    **dict.fromkeys((*_BARS, *_MARKED, "error", "hit", "current_hit", "current_tab"), "reverse"),
}
_DARK = {
    **dict.fromkeys(_QUOTES, "#b5e8bd"),
    "person": "#f0a050",
    "place": "#e6b34a",
    "org": "#f78c6c",
    "group": "#d99a60",
    "misc": "#d6a57e",
    "figure": "#80a8f5",
    "hit": "#000000 on #ffd75f",
    "current_hit": "#000000 on #ff6f91",
    **dict.fromkeys(_MARKED, "on #2b3350"),
    **dict.fromkeys(_FAINT, "#a0a0a0"),
    **dict.fromkeys((*_BARS, "current_tab"), "#e6e6e6 on #303446"),
    "error": "#000000 on #ff6f91",
    "help_key": "#f0a050",
}
_LIGHT = {
    **dict.fromkeys(_QUOTES, "#0b6360"),
    "person": "#93420c",
    "place": "#795400",
    "org": "#a8321e",
    "group": "#7d3c10",
    "misc": "#7a4a30",
    "figure": "#2030a0",
    "hit": "#000000 on #ffd75f",
    "current_hit": "#000000 on #ff6f91",
    **dict.fromkeys(_MARKED, "on #d5e3ff"),
    **dict.fromkeys(_FAINT, "#595959"),
    **dict.fromkeys((*_BARS, "current_tab"), "#1a1a1a on #d4d8e0"),
    "error": "#ffffff on #a8321e",
    "help_key": "#93420c",
}
_HIGH_CONTRAST = {
    **dict.fromkeys(_QUOTES, "#a8f5b8"),
    "person": "#ff9f45",
    "place": "#f7b733",
    "org": "#ff8c6b",
    "group": "#eb9a4d",
    "misc": "#e8a172",
    "figure": "#8cb8ff",
    "hit": "#000000 on #ffff00",
    "current_hit": "#000000 on #ff8ca8",
    **dict.fromkeys(_MARKED, "on #001740"),
    **dict.fromkeys(_FAINT, "#c0c0c0"),
    **dict.fromkeys((*_BARS, "current_tab"), "#000000 on #ffffff"),
    "error": "#000000 on #ff8ca8",
    "help_key": "#ff9f45",
}
_SIXTEEN = {
    "hit": "black on yellow",
    "current_hit": "black on magenta",
    **dict.fromkeys((*_BARS, *_MARKED, "current_tab"), "reverse"),
    "error": "reverse",
}
"""With sixteen colours their shades are the terminal's, so bars and marks are reversed."""
_DARK_SIXTEEN = {
    **_SIXTEEN,
    **dict.fromkeys(_QUOTES, "bright_green"),
    **dict.fromkeys(_NAMES, "bright_yellow"),
    "figure": "bright_cyan",
    "help_key": "bright_yellow",
}
_LIGHT_SIXTEEN = {
    **_SIXTEEN,
    **dict.fromkeys(_QUOTES, "green"),
    **dict.fromkeys(_NAMES, "red"),
    "figure": "blue",
    "help_key": "red",
}
_COLOURS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "dark": (_DARK, _DARK_SIXTEEN),
    "light": (_LIGHT, _LIGHT_SIXTEEN),
    "high-contrast": (_HIGH_CONTRAST, _DARK_SIXTEEN),
    "mono": (_MONO, _MONO),
}


@cache
def theme(name: str, color: ColorDepth = "truecolor") -> Theme:
    """Return the theme with this name as a terminal of this colour depth can show it.

    Without colour every theme is `mono`.

    Raises:
        KeyError: There is no such theme.
    """
    chosen = "mono" if color == "none" and name in _COLOURS else name
    full, sixteen = _COLOURS[chosen]
    colours = sixteen if color == "16" else full
    ground = Style()
    if chosen == "high-contrast":  # what promises a contrast brings its ground
        ground = Style.parse("bright_white on black" if color == "16" else "#ffffff on #000000")
    styles = {}
    for field in Theme._fields:
        style = Style.parse(f"{_SHAPES.get(field, '')} {colours.get(field, '')}".strip())
        styles[field] = style if field in _OVER else ground + style
    return Theme(**styles)

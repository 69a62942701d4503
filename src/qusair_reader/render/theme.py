"""Themes: one style for each thing that is seen.

How the colours were chosen and checked is told in docs/themes.md. Quotes, names and figures differ
also by weight, slant and underline, so that they are told apart where there is no colour.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from rich.style import Style

ThemeName = Literal["dark", "light", "high-contrast", "mono"]
THEME_NAMES: tuple[ThemeName, ...] = ("dark", "light", "high-contrast", "mono")


@dataclass(frozen=True, slots=True)
class Theme:
    """The styles of a page and of what stands round it."""

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


_MONO = {
    "quote": "italic",
    "fragment": "italic",
    "title": "italic",
    "person": "bold",
    "place": "bold",
    "org": "bold",
    "group": "bold",
    "misc": "bold",
    "figure": "underline",
    "hit": "reverse",
    "current_hit": "bold reverse underline",
    "current_mark": "reverse",
    "removed": "dim strike",
    "notice": "dim",
    "headline": "bold",
    "standfirst": "bold",
    "byline": "dim",
    "dateline": "dim",
    "subheading": "bold",
    "caption": "dim italic",
    "correction": "italic",
    "note": "dim italic",
    "paragraph": "",
    "list": "",
    "status": "reverse",
    "status_strong": "bold reverse",
    "message": "reverse",
    "error": "bold reverse",
    "prompt": "bold",
    "typed": "",
    "dim": "dim",
    "help": "",
    "help_key": "bold",
    "help_title": "bold underline",
    "selected": "reverse",
    "tab": "",
    "current_tab": "bold reverse",
}
"""The attributes of every theme; a coloured theme adds its colours."""

_COLOURS: dict[str, dict[str, str]] = {
    "dark": {
        "quote": "#8fd3b6",
        "fragment": "#8fd3b6",
        "title": "#8fd3b6",
        "person": "#f2c14e",
        "place": "#f0b46a",
        "org": "#f5d06f",
        "group": "#e8b84a",
        "misc": "#ead08a",
        "figure": "#79b8ff",
        "hit": "not reverse #000000 on #ffd75f",
        "current_hit": "not reverse #000000 on #ff9e64",
        "current_mark": "not reverse on #3b4261",
        "status": "not reverse #e6e6e6 on #303446",
        "status_strong": "not reverse #e6e6e6 on #303446",
        "message": "not reverse #e6e6e6 on #303446",
        "error": "not reverse #e6e6e6 on #303446",
        "selected": "not reverse on #3b4261",
        "current_tab": "not reverse #e6e6e6 on #303446",
    },
    "light": {
        "quote": "#00634a",
        "fragment": "#00634a",
        "title": "#00634a",
        "person": "#8a4b00",
        "place": "#8a3f10",
        "org": "#7a5200",
        "group": "#835000",
        "misc": "#6f5520",
        "figure": "#0047b3",
        "hit": "not reverse #000000 on #ffe066",
        "current_hit": "not reverse #000000 on #ff9e40",
        "current_mark": "not reverse on #d5e3ff",
        "status": "not reverse #1a1a1a on #dcdfe6",
        "status_strong": "not reverse #1a1a1a on #dcdfe6",
        "message": "not reverse #1a1a1a on #dcdfe6",
        "error": "not reverse #1a1a1a on #dcdfe6",
        "selected": "not reverse on #d5e3ff",
        "current_tab": "not reverse #1a1a1a on #dcdfe6",
    },
    "high-contrast": {
        "quote": "#7dffd0",
        "fragment": "#7dffd0",
        "title": "#7dffd0",
        "person": "#ffe14d",
        "place": "#ffe14d",
        "org": "#ffe14d",
        "group": "#ffe14d",
        "misc": "#ffe14d",
        "figure": "#8ec7ff",
        "hit": "not reverse #000000 on #ffff00",
        "current_hit": "not reverse #000000 on #ff9e40",
        "current_mark": "not reverse on #00408a",
        "status": "not reverse #000000 on #ffffff",
        "status_strong": "not reverse #000000 on #ffffff",
        "message": "not reverse #000000 on #ffffff",
        "error": "not reverse #000000 on #ffffff",
        "selected": "not reverse on #00408a",
        "current_tab": "not reverse #000000 on #ffffff",
    },
    "mono": {},
}


@cache
def theme(name: str) -> Theme:
    """Return the theme with this name.

    Raises:
        KeyError: There is no such theme.
    """
    colours = _COLOURS[name]
    return Theme(
        **{
            field.name: Style.parse(f"{_MONO[field.name]} {colours.get(field.name, '')}".strip())
            for field in fields(Theme)
        }
    )

"""What a reader can choose among, by an option, a variable or a setting, each written once."""

from __future__ import annotations

from typing import Literal

PREFIX = "QUSAIR_READER_"
"""What the names of the reader's own environment variables begin with."""

Cleaning = Literal["default", "aggressive", "off"]
"""How readily boilerplate is removed."""
When = Literal["auto", "always", "never"]
"""When output is coloured."""
ColorDepth = Literal["truecolor", "256", "16", "none"]
"""How many colours a terminal shows; with "none", weight, slant and underline are left."""
ThemeName = Literal["dark", "light", "high-contrast", "mono"]
ThemeChoice = Literal["auto", ThemeName]
"""`auto` asks the terminal for its background."""

NARROWEST, WIDEST = 20, 200
"""Bounds of the text column's width, in cells."""

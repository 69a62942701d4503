"""Makes the README's pictures from the pager's own state, update and view.

    python docs/pictures.py            writes docs/*.svg anew
    python docs/pictures.py --check    says which are out of date, and exits with 1

Each picture is the bundled article on a screen of 80 columns after some keys, as Rich exports it to
SVG; the same code and article give the same bytes.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Continue
from qusair_reader.pager.events import Key, Ready
from qusair_reader.pager.state import start
from qusair_reader.pager.update import update
from qusair_reader.pager.view import view
from qusair_reader.render.theme import theme
from qusair_reader.sources import read_source

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 26
Ground = Literal["dark", "light"]

KEYS: dict[str, tuple[str, ...]] = {
    "page": ("G",),
    "search": ("/", *"conference", "enter"),
    "index": ("x",),
}
"""What is pressed before each picture is taken."""

GROUNDS: dict[Ground, TerminalTheme] = {
    "dark": TerminalTheme((30, 30, 30), (212, 212, 212), [(0, 0, 0)] * 8),
    "light": TerminalTheme((255, 255, 255), (26, 26, 26), [(0, 0, 0)] * 8),
}
"""Background and plain text; the themes bring all other colours along."""

CELL_WIDTH, CELL_HEIGHT, PAD = 12.2, 24.4, 14
"""Rich's cell in an SVG, and the space round the screen, in pixels."""
FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 WIDTH HEIGHT">
<style>
.{unique_id}-matrix {{
  font-family: "Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect width="WIDTH" height="HEIGHT" rx="8" fill="GROUND"/>
<g transform="translate(PAD, PAD)">
{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g>
</g>
</svg>
"""
"""A bare screen: no window around it, and no font from elsewhere."""


def frame_for(ground: Ground) -> str:
    """Return what Rich puts the screen into."""
    frame = FRAME.replace("GROUND", GROUNDS[ground].background_color.hex)
    frame = frame.replace("WIDTH", f"{COLUMNS * CELL_WIDTH + 2 * PAD:.0f}")
    return frame.replace("HEIGHT", f"{ROWS * CELL_HEIGHT + 2 * PAD:.0f}").replace("PAD", str(PAD))


def picture(name: str, ground: Ground) -> str:
    """Return one picture as SVG."""
    source = read_source(None)
    document = Document(source.text, name=source.name, title=source.title)
    for index in range(document.regions):
        document.prepare(index)
    state = start(COLUMNS, ROWS)
    for key in KEYS[name]:
        state, effects = update(state, Key(key), document)
        while Continue() in effects:
            state, effects = update(state, Ready(), document)
    console = Console(
        file=io.StringIO(),
        record=True,
        width=COLUMNS,
        color_system="truecolor",
        force_terminal=True,
        no_color=False,
        legacy_windows=False,
    )
    for row in view(state, document, theme(ground)).rows:
        console.print(row, end="\n", highlight=False)
    return console.export_svg(
        theme=GROUNDS[ground],
        code_format=frame_for(ground),
        unique_id=f"{name}-{ground}",
    )


def main() -> int:
    """Write or check every picture."""
    check = "--check" in sys.argv[1:]
    outdated = 0
    for name in KEYS:
        for ground in GROUNDS:
            path = HERE / f"{name}-{ground}.svg"
            found = picture(name, ground)
            if not check:
                path.write_text(found, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != found:
                print(f"{path.name} is out of date", file=sys.stderr)
                outdated = 1
    return outdated


if __name__ == "__main__":
    sys.exit(main())

"""Tables in the format that was asked for; Rich draws the one for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from qusair_reader.choices import When
from qusair_reader.cli.streams import depth, is_terminal, write
from qusair_reader.output.table import Table

_LONGEST_WORD = 16
"""Cells up to which a table is made wide enough for a word, else it may be broken."""
_BETWEEN = 3
"""Cells between two columns."""


def join(tables: Sequence[Table]) -> Table:
    """Return the rows of several tables of one kind as one."""
    return Table(tables[0].columns, [row for table in tables for row in table.rows])


def render(table: Table, what: str) -> str:
    """Return a table as tsv, csv or markdown."""
    if what == "markdown":
        from qusair_reader.output.markdown import table_markdown

        return table_markdown(table)
    from qusair_reader.output.separated import csv, tsv

    return csv(table) if what == "csv" else tsv(table)


def show(table: Table, what: str | None, color: When | None, *, grouped: bool = False) -> None:
    """Write a table: by default drawn on a terminal and tab-separated in a pipe.

    Args:
        table: What to write.
        what: "table", "tsv", "csv" or "markdown"; None chooses.
        color: The choice of `--color`; None where it was not given.
        grouped: Whether rows with the same first cell belong together.
    """
    what = what or ("table" if is_terminal() else "tsv")
    if what != "table":
        write(render(table, what))
        return
    from shutil import get_terminal_size

    table = table.without_details()
    width = get_terminal_size().columns  # COLUMNS comes before the terminal
    widths = _widths(table, width - _BETWEEN * (len(table.columns) - 1))
    if widths:
        _draw(table, widths, color, width, grouped=grouped)
    else:
        write(_records(table, width))


def _widths(table: Table, room: int) -> list[int]:
    """Return the cells of each column; none where words would have to be broken, but the longest ones.

    The widest columns give way first.
    """
    from qusair_reader.layout.cells import cell_len

    columns = list(zip([column.name for column in table.columns], *table.rows, strict=True))
    whole = [max(map(cell_len, cells)) for cells in columns]
    least = [
        max(min(cell_len(word), _LONGEST_WORD) for cell in cells for word in (cell.split() or [""]))
        for cells in columns
    ]
    if sum(least) > room:
        return []
    both = list(zip(least, whole, strict=True))
    most = min(max(whole), room)
    while sum(widths := [max(low, min(high, most)) for low, high in both]) > room:
        most -= 1
    left = room - sum(widths)
    for index, high in enumerate(whole):
        if widths[index] < high and left > 0:
            widths[index], left = widths[index] + 1, left - 1
    return widths


def _records(table: Table, width: int) -> str:
    """Return a table for a narrow terminal: cells one under the other, a blank line between rows."""
    return "\n".join(
        "".join(
            _field(f"{column.name}: {cell}", width)
            for column, cell in zip(table.columns, row, strict=True)
            if cell
        )
        for row in table.rows
    )


def _field(text: str, width: int) -> str:
    """Return the lines of one cell, hanging from its name."""
    from qusair_reader.layout.wrap import wrap

    hanging = min(2, width // 4)
    first, *others = wrap(text, 0, len(text), width, hanging=hanging)
    lines = [text[first.start : first.end]]
    lines += [" " * hanging + text[line.start : line.end] for line in others]
    return "".join(f"{line}\n" for line in lines)


def _draw(
    table: Table, widths: Sequence[int], color: When | None, width: int, *, grouped: bool
) -> None:
    """Draw a table whose columns are so wide."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    colours = depth(color)
    drawing = StringIO()
    console = Console(
        file=drawing,
        width=width,
        color_system={"truecolor": "truecolor", "256": "256", "16": "standard"}.get(colours or ""),  # type: ignore[arg-type]
        force_terminal=colours is not None,
        no_color=colours in (None, "none"),
        markup=False,
        highlight=False,
        emoji=False,
    )
    drawn = RichTable(box=box.SIMPLE_HEAD, header_style="bold", show_edge=False, pad_edge=False)
    for column, cells in zip(table.columns, widths, strict=True):
        drawn.add_column(
            column.name.capitalize(),
            justify="right" if column.is_number else "left",
            overflow="fold",
            width=cells,
        )
    last = None
    for row in table.rows:
        if grouped and row[0] == last:
            drawn.add_row("", *map(Text, row[1:]))
        else:
            if grouped and last is not None:
                drawn.add_section()
            drawn.add_row(*map(Text, row))
        last = row[0]
    console.print(drawn)
    write("".join(line.rstrip() + "\n" for line in drawing.getvalue().splitlines()))

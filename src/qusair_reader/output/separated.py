"""Tables as comma-separated and tab-separated values."""

from __future__ import annotations

import re

from qusair_reader.output.table import Table

_QUOTED = re.compile('[",\r\n]|^\\s|\\s$')


def csv(table: Table, *, header: bool = True) -> str:
    """Return a table as CSV (RFC 4180, but with plain line feeds), details included.

    Fields are the text as it is: one that a spreadsheet would take for a formula is not changed.
    """
    rows = [tuple(column.name for column in table.columns)] if header else []
    return "".join(",".join(map(_field, row)) + "\n" for row in (*rows, *table.rows))


def tsv(table: Table) -> str:
    """Return a table as tab-separated values without a header, for `cut` and `awk`.

    Tabs and line ends within a field become spaces.
    """
    rows = table.without_details().rows
    return "".join("\t".join(re.sub(r"[\t\n]", " ", cell) for cell in row) + "\n" for row in rows)


def _field(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell

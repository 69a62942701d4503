"""Where the files that ship with the reader are found: in the package, or beside it in a checkout."""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib would cost start-up time


def data_path(name: str) -> str:
    """Return the path of a shipped data file.

    A wheel carries `data/` inside the package; an editable install and a checkout have it at the
    top of the tree, two levels above the package.
    """
    packaged = os.path.join(_HERE, "data", name)  # noqa: PTH118
    if os.path.exists(packaged):  # noqa: PTH110
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(_HERE)), "data", name)  # noqa: PTH118, PTH120


def read_data(name: str) -> bytes:
    """Return the contents of a shipped data file."""
    with open(data_path(name), "rb") as file:  # noqa: PTH123
        return file.read()

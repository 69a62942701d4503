"""The arguments and options that commands share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Literal, Optional

import typer

from qusair_reader.choices import PREFIX, Cleaning, When

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import NameFinder

Sources = Annotated[
    Optional[list[str]],  # noqa: UP045 - Typer 0.26 reads this form
    typer.Argument(
        metavar="[SOURCE]...",
        show_default=False,
        help="A file, or - for standard input. Without any: what is piped in, else the bundled article.",
    ),
]
Encoding = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--encoding",
        metavar="NAME",
        show_default=False,
        help="The text's encoding, if the detected one is wrong.",
    ),
]


def _with_settings(when: str | None) -> str | None:
    """Read the variables, so that every command says what is wrong with them before it begins.

    Your own file is read by what uses it: finding it takes longer than cleaning an article.

    Raises:
        SettingsError: A variable, or the file that one names, is wrong.
    """
    if any(name.startswith(PREFIX) for name in os.environ):
        from qusair_reader.settings import load_settings

        load_settings(terminal=False)
    return when


Color = Annotated[
    Optional[When],  # noqa: UP045
    typer.Option(
        "--color",
        callback=_with_settings,
        show_default=False,
        metavar="WHEN",
        help="auto, always or never; without it, your setting.",
    ),
]
"""The one setting that every command has: its callback therefore checks them all."""
KeepAll = Annotated[bool, typer.Option("--keep-all", help="Remove nothing.")]
Aggressive = Annotated[
    bool,
    typer.Option(
        "--aggressive",
        help="Also remove what is only probably boilerplate, and captions with a picture credit.",
    ),
]
TableFormat = Annotated[
    Optional[Literal["table", "tsv", "csv", "json", "markdown"]],  # noqa: UP045
    typer.Option(
        "--format",
        show_default=False,
        help="table (on a terminal), tsv (in a pipe), csv, json or markdown.",
        metavar="FORMAT",
    ),
]
NamesModel = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--names-model",
        metavar="NAME",
        show_default=False,
        help="A spaCy pipeline to find names with, in place of the built-in recogniser.",
    ),
]


def cleaning(*, keep_all: bool, aggressive: bool) -> Cleaning:
    """Return how to clean.

    Raises:
        typer.BadParameter: Both options are given.
    """
    if keep_all and aggressive:
        raise typer.BadParameter("--keep-all and --aggressive exclude each other")
    return "off" if keep_all else "aggressive" if aggressive else "default"


def names_finder(model: str | None) -> NameFinder | None:
    """Return a recogniser of names of the reader's own; None for the built-in one.

    Raises:
        ModelError: It cannot be loaded; the message says how to install it.
    """
    if model is None:
        return None
    from qusair_reader.annotation.names.model import load_model

    return load_model(model)

"""The commands as Typer sees them; each is registered only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import cleandoc
from typing import Annotated, Any

import typer
from typer.main import get_command

from qusair_reader.cli import COMMANDS


def build(names: Sequence[str] = COMMANDS) -> Any:
    """Return the command line: the group with the named commands.

    Reading the signatures of all of them would cost more than most commands take.
    """
    app = typer.Typer(
        name="qusair-reader",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=_verbatim_examples(_group.__doc__ or ""))(_group)
    for each in names:
        function = _function(each)
        app.command(each, help=_verbatim_examples(function.__doc__ or ""))(function)
    return get_command(app)


def _verbatim_examples(doc: str) -> str:
    """Mark the examples of a docstring as lines that are not to be filled into a paragraph."""
    return cleandoc(doc).replace("Examples:\n", "\b\nExamples:\n")


def _function(name: str) -> Callable[..., int]:
    """Return the function behind a command, importing only what it needs."""
    from importlib import import_module

    home = {"quotes": "marks", "names": "marks", "figures": "marks"}.get(name, name)
    function: Callable[..., int] = getattr(import_module(f"qusair_reader.cli.{home}"), name)
    return function


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        from qusair_reader.cli.streams import write

        write(f"qusair-reader {version('qusair-reader')}\n")
        raise typer.Exit


def _group(
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Read, search and clean a news article in the terminal.

    Without a command, `read` is meant. `qusair-reader COMMAND --help` tells more of each.

    Examples:
      qusair-reader                  the bundled article
      qusair-reader story.txt        a file; ./search for one named like a command
      curl -s URL | qusair-reader    what is piped in
    """

"""The command line: `main` runs one command and ends the process with its exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, cast

from qusair_reader.choices import PREFIX
from qusair_reader.errors import ExitCode, ReaderError

COMMANDS = ("read", "search", "clean", "quotes", "names", "figures", "info")
_VERSION = ("--version", "-V")
_OF_THE_GROUP = ("--help", "-h", *_VERSION)
_PATH_SIGNS = frozenset("./\\")
"""What is in the names of files and not in those of commands."""
DEBUG = f"{PREFIX}DEBUG"
"""The environment variable that lets a fault of the program end with its traceback."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit; without arguments it takes those of the process."""
    gc.disable()  # one short run keeps nearly all that it makes; looking for waste costs a twelfth
    code: int = ExitCode.INTERRUPTED
    try:
        code = _run(list(sys.argv[1:] if args is None else args))
    except KeyboardInterrupt:
        from qusair_reader.cli.streams import silence

        silence(sys.stdout)
    sys.exit(code)


def _run(args: list[str]) -> int:
    """Run a command; every error ends as one line on standard error and an exit code."""
    from qusair_reader.cli.streams import OutputError, flush, note, prepare, silence, told

    try:
        prepare()
        with told():
            code = _invoke(args)
        flush()
    except BrokenPipeError:  # whoever read the output has enough
        silence(sys.stdout)
        return ExitCode.OK
    except ReaderError as error:
        if isinstance(error, OutputError):
            silence(sys.stdout)
        note(str(error))
        return ExitCode.ERROR
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        note(_fault(error))
        return ExitCode.ERROR
    return code


def _fault(error: Exception) -> str:
    """Say what an error means that no part of the program has foreseen."""
    if isinstance(error, MemoryError):
        return "not enough memory for this text; give a part of it"
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"a fault of the program, not of yours: {what}; {DEBUG}=1 shows where, please report it"


def _invoke(args: list[str]) -> int:
    """Let Typer read the arguments and call the command."""
    import typer

    from qusair_reader.cli.app import build
    from qusair_reader.cli.streams import note

    # UsageError, the base of all bad usage, is not exported by every version of Typer
    usage_error = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
    args = route(args)
    command = build((args[0],) if args[0] in COMMANDS else () if args[0] in _VERSION else COMMANDS)
    try:
        with command.make_context("qusair-reader", args) as context:
            code = command.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    except usage_error as error:
        from qusair_reader.cli.usage import message

        note(message(error, args[0] if args[0] in COMMANDS else ""))
        return ExitCode.ERROR
    return code if isinstance(code, int) else ExitCode.OK


def route(args: list[str]) -> list[str]:
    """Put `read` before arguments that name no command: their first one is a source.

    Raises:
        ReaderError: It can only be a mistyped command; read as a source, the rest makes no sense.

    >>> route(["story.txt"])
    ['read', 'story.txt']
    """
    if not args or args[0] in COMMANDS or args[0] in _OF_THE_GROUP:
        return args or ["read"]
    word = args[0]
    if word[:1] != "-" and not _PATH_SIGNS.intersection(word) and (near := near_command(word)):
        raise ReaderError(f"no command or file {word!r}; did you mean {near}?")
    return ["read", *args]


def near_command(word: str) -> str:
    """Return the command that a word may be meant for; empty for a file and where none is near."""
    if os.path.exists(word):  # noqa: PTH110 - pathlib would cost start-up time
        return ""
    from difflib import get_close_matches

    return "--help" if word == "help" else "".join(get_close_matches(word, COMMANDS, 1, 0.7))

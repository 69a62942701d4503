"""What is said about bad usage: Typer's message in the words of the other messages."""

from __future__ import annotations

import typer


def message(error: typer.BadParameter, command: str) -> str:
    """Return one line about a wrong argument.

    Args:
        error: What Typer raised; any of its errors of usage.
        command: The command that it belongs to; empty for none.
    """
    text = error.format_message().rstrip(".")
    text = f"{text[:1].lower()}{text[1:]}"
    if wanted := _range(error):
        text = f"{text.partition(': ')[0]}: give {wanted}"
    if command == "search" and text.startswith("no such option"):
        text += "; put -- before a phrase that begins with -"
    where = f"qusair-reader {command}" if command else "qusair-reader"
    return f"{text}; see {where} --help"


def _range(error: typer.BadParameter) -> str:
    """Return which number is wanted; empty where it is none that is wrong."""
    kind = getattr(getattr(error, "param", None), "type", None)
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is None:
        return ""
    return f"a number from {least} " + ("on" if most is None else f"to {most}")

"""The regular expressions that readers type: their spaces, their capitals, and how long they may take."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_ESCAPE = r"\\(?:N\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"
"""One escape of a regular expression."""


def without_names(source: str) -> str:
    r"""Return a regular expression without its escapes and the names of its groups.

    >>> without_names(r"(?P<Who>assad)\S")
    '>assad)'
    """
    return re.sub(rf"{_ESCAPE}|\(\?(?:P[<=]|\()\w+", "", source)


def split_flags(source: str) -> tuple[str, str]:
    """Return the flags that open a regular expression, and the rest with its spaces loosened."""
    flags = re.match(r"\(\?[aiLmsux]+\)", source)
    if flags is None:
        return "", _loosen_spaces(source)
    rest = source[flags.end() :]
    return flags[0], rest if "x" in flags[0] else _loosen_spaces(rest)


def _loosen_spaces(source: str) -> str:
    r"""Let each run of spaces in a regular expression match any white space, but not `[ ]`, `\ `.

    In a look-behind, which must have one width, each of them matches one white space.

    >>> _loosen_spaces("(?<=an )iron  fists? [ ]")
    '(?<=an\\s)iron\\s+fists?\\s+[ ]'
    """
    parts: list[str] = []
    behind = [False]
    """Whether each group that is open stands in a look-behind, the whole expression first."""
    for part in _parts().findall(source):
        if part[0] == " ":
            last = part.lstrip(" ") or "+"
            parts.append(part.replace(" ", r"\s") if behind[-1] else rf"\s{last}")
            continue
        if part[0] == "(":
            behind.append(behind[-1] or len(part) > 1)
        elif part == ")" and len(behind) > 1:
            behind.pop()
        parts.append(part)
    return "".join(parts)


@cache
def _parts() -> re.Pattern[str]:
    """Match the parts of a regular expression: escapes, sets, the beginnings of groups, spaces."""
    return re.compile(
        rf"{_ESCAPE}|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?<[=!])?| +[*+?{{]?|[^\\\[() ]+|.", re.DOTALL
    )


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block when it takes longer; for the main thread.

    CPython's `re` looks for signals while it matches, so this also ends a runaway expression.
    Windows has no timer that sends one, so nothing is limited there.
    """
    if sys.platform == "win32":
        yield
    else:
        import signal

        def expire(*_: object) -> None:
            raise TimeoutError

        previous = signal.signal(signal.SIGALRM, expire)
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, previous)

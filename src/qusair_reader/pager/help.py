"""The help: made from the keymap, so that it cannot say anything else."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from qusair_reader.pager.commands import COMMANDS
from qusair_reader.pager.keymap import SECTIONS, Binding, sequences
from qusair_reader.pager.keynames import key_label
from qusair_reader.segment.words import WORDS_A_MINUTE

_INTRODUCTION = (
    "h or q leaves this help, / lists only lines with a word, space turns the page.",
    "A number before a key repeats it or says how far: 5j, 50%, 3yy.",
    f"The last line tells the minutes left at {WORDS_A_MINUTE} words a minute and how far it is.",
    "On a narrow screen 2q 3n 1f stands for 2 quotes, 3 names and 1 figure.",
)


class Line(NamedTuple):
    """One line of the help."""

    keys: str
    """What to press; empty for a heading and for prose."""
    text: str
    is_title: bool = False


def keys_label(binding: Binding) -> str:
    """Return how the keys of a binding are shown: "f  PgDn  ^F"."""
    return "  ".join("".join(key_label(key) for key in keys) for keys in sequences(binding))


@cache
def lines() -> tuple[Line, ...]:
    """Return the whole help."""
    found = [Line("", text) for text in _INTRODUCTION]
    for section in SECTIONS:
        found += [Line("", ""), Line("", section.title, is_title=True)]
        found += [Line(keys_label(one), one.help) for one in section.bindings]
    found += [Line("", ""), Line("", "Commands after a colon", is_title=True)]
    found += [Line(keys, text) for keys, text in COMMANDS]
    return tuple(found)


def listed(narrow: str) -> tuple[Line, ...]:
    """Return the lines with this text in them, each under its title; all of a title that has it."""
    if not narrow.strip():
        return lines()
    wanted = narrow.strip().casefold()
    found: list[Line] = []
    title: Line | None = None
    whole = False
    for line in lines():
        if line.is_title:
            title, whole = line, wanted in line.text.casefold()
        elif line.text and (whole or wanted in f"{line.keys} {line.text}".casefold()):
            if title is not None:
                found.append(title)
                title = None
            found.append(line)
    return tuple(found)

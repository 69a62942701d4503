"""The commands of the colon prompt."""

from __future__ import annotations

from qusair_reader.pager.action import Action, Ask, Step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Quit, SwitchSource, WriteFile
from qusair_reader.pager.moving import to_end, to_paragraph, to_percent
from qusair_reader.pager.state import State, say
from qusair_reader.pager.taking import about

COMMANDS = (
    (":n", "next source"),
    (":p", "previous source"),
    (":12", "paragraph 12"),
    (":50%", "half way through"),
    (":$", "end"),
    (":f", "what this is and where"),
    (":w PATH", "write the cleaned copy; without a path it asks"),
    (":q", "quit"),
)
"""What can be typed, for the help."""


def action(line: str) -> Action:
    """Return what a colon command does."""
    return lambda state, document, _ask: run(state, document, line)


def run(state: State, document: Document, line: str) -> State | Step:
    """Do what a colon command says; say so where there is no such command."""
    word, _, rest = line.strip().partition(" ")
    if word in ("q", "q!", "Q", "qa", "x", "wq", "quit"):
        return Step(state, (Quit(),))
    if word in ("n", "next"):
        return switch(state, 1)
    if word in ("p", "prev", "N"):
        return switch(state, -1)
    if word == "w" and rest.strip():
        return Step(state, (WriteFile(rest.strip(), overwrite=False),))
    return _stay(state, document, word)


def _stay(state: State, document: Document, word: str) -> State:
    if word == "f":
        return say(state, about(state, document))
    if word == "$":
        return to_end(state, document, Ask())
    return _go_to(state, document, word)


def _go_to(state: State, document: Document, word: str) -> State:
    number = word.removesuffix("%")
    if not (number.isascii() and number.isdecimal() and len(number) < 9):
        return say(state, f"no command :{word}; h lists them" if word else "")
    if word.endswith("%"):
        return to_percent(state, document, Ask(int(number)))
    return to_paragraph(state, document, max(1, int(number)))


def switch(state: State, delta: int) -> State | Step:
    """Go to another of the sources that were opened together."""
    to = state.shelf.position + delta
    if 0 <= to < state.shelf.sources:
        return Step(state, (SwitchSource(delta),))
    if state.shelf.sources == 1:
        return say(state, "this is the only source")
    return say(state, "this is the last source" if delta > 0 else "this is the first source")

"""What an action is: a pure step from one state to the next, with what it asks of the world."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Effect
from qusair_reader.pager.state import State


class Ask(NamedTuple):
    """What was typed with an action's keys."""

    number: int | None = None
    """The number before them."""
    letter: str = ""
    """The key that took the place of a letter in the binding."""

    @property
    def times(self) -> int:
        """The number before the keys, 1 where there was none; a 0 is none, as in less."""
        return self.number or 1


class Step(NamedTuple):
    """The state after an action, and the effects in the order in which they are to be done."""

    state: State
    effects: tuple[Effect, ...] = ()


Action = Callable[[State, Document, Ask], State | Step]


def as_step(result: State | Step) -> Step:
    """Return a step also for an action that only changes the state."""
    return result if isinstance(result, Step) else Step(result)

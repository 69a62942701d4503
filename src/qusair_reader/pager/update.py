"""Events → state: the only way in which a state changes, pure and without a terminal."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.pager import keymap, overlay, prompting, scroll, searching
from qusair_reader.pager.action import Ask, Step, as_step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Continue, Effect
from qusair_reader.pager.events import (
    Event,
    FileExists,
    Key,
    Paste,
    Ready,
    Resize,
    Told,
    Wheel,
)
from qusair_reader.pager.keynames import key_label
from qusair_reader.pager.listing import last_help_row
from qusair_reader.pager.state import Help, Index, Pending, Size, State, say

DIGITS = 7
"""Most digits of a count."""
WHEEL_ROWS = 3
"""Rows that one step of the wheel goes."""


def update(state: State, event: Event, document: Document) -> tuple[State, tuple[Effect, ...]]:
    """Return the state after an event, and what it asks of the world.

    Args:
        state: What `start` or the last update returned.
        event: What happened.
        document: The text that is shown; what it remembers of itself may grow, nothing else.
    """
    step = _after(state, event, document)
    step = step._replace(state=_settled(step.state, document))
    if step.state.scope != state.scope and step.state.search is state.search:
        step = step._replace(state=searching.rescan(step.state, document))
    if searching.is_unfinished(step.state, document):
        return step.state, (*step.effects, Continue())
    return step


def _settled(state: State, document: Document) -> State:
    """Return the state without what no longer holds: a help past its end, a mark out of sight."""
    shown = state.overlay
    if isinstance(shown, Help) and shown.top > (last := last_help_row(state)):
        state = replace(state, overlay=replace(shown, top=last))
    if state.current is not None:
        seen = scroll.visible(state, document)
        if state.current.end <= seen.start or state.current.start >= max(seen.end, seen.start + 1):
            state = replace(state, current=None)
    return state


def _after(state: State, event: Event, document: Document) -> Step:
    if isinstance(event, Key):
        return _key(state, event.name, document)
    if isinstance(event, Ready):
        state = searching.pursue(state, document)
        return Step(searching.pursue_filter(state, document))
    return Step(_told(state, event, document))


def _told(state: State, event: Event, document: Document) -> State:
    """Take what is no key and asks nothing of the world."""
    match event:
        case Paste(text):
            state = _paste(state, text, document)
        case Wheel(steps):
            state = _wheel(state, steps, document)
        case Resize(columns, rows):
            state = replace(state, size=Size(max(1, columns), max(1, rows)))
        case Told(message):
            state = say(state, message)
        case FileExists(path):
            state = prompting.ask_overwrite(state, path)
        case _:
            pass
    return state


def where(state: State) -> keymap.Where:
    """Return whose keys these are: a prompt's, an overlay's or the text's."""
    if state.prompt is not None:
        return "overwrite" if state.prompt.kind == "overwrite" else "prompt"
    if state.overlay is None:
        return "text"
    return "index" if isinstance(state.overlay, Index) else "help"


def _key(state: State, name: str, document: Document) -> Step:
    place = where(state)
    state = say(state, "")
    pending = state.pending
    if place in ("text", "help"):
        if name == "esc" and (pending.number or pending.keys):
            return Step(replace(state, pending=Pending()))
        if name == "backspace" and pending.number and not pending.keys:
            return Step(replace(state, pending=Pending(pending.number[:-1])))
        if not pending.keys and len(name) == 1 and name in "0123456789":
            digits = (pending.number + name)[:DIGITS]
            return Step(replace(state, pending=Pending(digits)))
    keys = (*pending.keys, name)
    action, letter = keymap.find(place, keys)
    if action is not None:
        count = int(pending.number) if pending.number else None
        state = replace(state, pending=Pending())
        return as_step(action(state, document, Ask(count, letter)))
    if keys in keymap.prefixes(place):
        return Step(replace(state, pending=Pending(pending.number, keys)))
    return Step(_other(replace(state, pending=Pending()), keys, document))


def _other(state: State, keys: tuple[str, ...], document: Document) -> State:
    """Take keys that nothing is bound to: what they type goes to what is being typed."""
    typed = keys[-1] if len(keys[-1]) == 1 and keys[-1].isprintable() else ""
    place = where(state)
    if place == "prompt":
        return prompting.typed(state, document, typed) if typed else state
    if place == "index":
        return overlay.narrowed(state, typed) if typed else state
    if place == "overwrite":
        return state
    return say(state, f"no command {''.join(map(key_label, keys))}; h shows what there is")


def _paste(state: State, text: str, document: Document) -> State:
    place = where(state)
    if place == "prompt":
        return prompting.typed(state, document, text)
    if place == "index":
        return overlay.narrowed(state, " ".join(text.split()))
    return say(state, "nothing to paste into; / starts a search")


def _wheel(state: State, steps: int, document: Document) -> State:
    steps = max(-100, min(100, steps))
    if isinstance(state.overlay, Help):
        return as_step(overlay.scroll_help(WHEEL_ROWS * steps)(state, document, Ask())).state
    if isinstance(state.overlay, Index):
        return as_step(overlay.select(steps)(state, document, Ask())).state
    return scroll.by(state, document, WHEEL_ROWS * steps)

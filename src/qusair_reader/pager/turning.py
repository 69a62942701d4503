"""From one text to another: what of the state goes along."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.pager.document import Shown
from qusair_reader.pager.state import Search, Shelf, State, Top, Trail, start


def reopen(
    state: State, offset: int, shelf: Shelf, letters: tuple[tuple[str, Top], ...] = ()
) -> State:
    """Return the state for another source: what belongs to the reader stays, the rest starts anew.

    Args:
        state: What the source before was left in.
        offset: Where the reader left the text, in code points.
        shelf: Which of the sources this is.
        letters: The places that were named in it.
    """
    fresh = start(*state.size, offset=offset, history=state.history, shelf=shelf)
    look = replace(state.look, shown=Shown(removed=state.look.shown.removed), filter=None)
    return replace(
        fresh,
        look=look,
        search=_anew(state.search),
        trail=fresh.trail._replace(letters=letters),
        options=state.options,
        half=state.half,
    )


def reread(state: State, before: str, after: str) -> State:
    """Return the state for a source whose text was another one before; places stay or are near."""

    def moved(top: Top) -> Top:
        return top._replace(offset=_moved(top.offset, before, after))

    shown = Shown(removed=state.look.shown.removed)
    back = state.trail.back and moved(state.trail.back)
    letters = tuple((letter, moved(top)) for letter, top in state.trail.letters)
    return replace(
        state,
        top=moved(state.top),
        look=replace(state.look, shown=shown, filter=_anew(state.look.filter)),
        search=_anew(state.search),
        current=None,
        trail=Trail(back, letters),
    )


def _anew(search: Search | None) -> Search | None:
    """Return a search that has not begun in this text."""
    return search and replace(search, counts={}, hit=None, seek=None, error="")


def _moved(offset: int, before: str, after: str) -> int:
    """Return where a place is now: as far from the end if all that follows is the same."""
    rest = before[offset:]
    if rest and after.endswith(rest):
        return len(after) - len(rest)
    return min(offset, len(after) - 1)

"""Actions that move through the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from qusair_reader.article import Span
from qusair_reader.pager import scroll
from qusair_reader.pager.action import Ask
from qusair_reader.pager.document import Document
from qusair_reader.pager.flow import Cursor, Flow
from qusair_reader.pager.places import attention, block_at, nth_block, sentences_from
from qusair_reader.pager.shares import offset_at
from qusair_reader.pager.state import Current, State, Top, say

CONTEXT = 2
"""Rows of the old page that stay on the screen when a page is turned."""
MOST = 1000
"""Most paragraphs or sentences that one key goes."""


def line_down(state: State, document: Document, ask: Ask) -> State:
    """One line down."""
    return scroll.by(state, document, ask.times)


def line_up(state: State, document: Document, ask: Ask) -> State:
    """One line up."""
    return scroll.by(state, document, -ask.times)


def _page(state: State) -> int:
    return max(1, state.page - CONTEXT)


def page_down(state: State, document: Document, ask: Ask) -> State:
    """One page down, less the lines of context."""
    return scroll.by(state, document, ask.times * _page(state))


def page_up(state: State, document: Document, ask: Ask) -> State:
    """One page up, less the lines of context."""
    return scroll.by(state, document, -ask.times * _page(state))


def _half(state: State, ask: Ask) -> State:
    return replace(state, half=ask.number) if ask.number else state


def half_down(state: State, document: Document, ask: Ask) -> State:
    """Half a page down; a count is the number of lines, now and later."""
    state = _half(state, ask)
    return scroll.by(state, document, state.half or max(1, state.page // 2))


def half_up(state: State, document: Document, ask: Ask) -> State:
    """Half a page up; a count is the number of lines, now and later."""
    state = _half(state, ask)
    return scroll.by(state, document, -(state.half or max(1, state.page // 2)))


def to_start(state: State, document: Document, ask: Ask) -> State:
    """To the start, or to the paragraph with this number."""
    if ask.number:
        return to_paragraph(state, document, ask.number)
    first = Flow(document, state).first()
    return scroll.jump(state, document, first) if first else state


def to_end(state: State, document: Document, ask: Ask) -> State:
    """To the last full page, or to the paragraph with this number."""
    if ask.number:
        return to_paragraph(state, document, ask.number)
    last = Flow(document, state).last()
    return scroll.jump(state, document, last) if last else state


def to_paragraph(state: State, document: Document, number: int) -> State:
    """Go to the paragraph with this number, counted from 1 over what cleaning keeps."""
    block = nth_block(document, number)
    if block is None:
        return say(state, f"there is no paragraph {number} within reach; 50% goes to the middle")
    place = Flow(document, state).locate(Top(block.start))
    return scroll.jump(state, document, place) if place else state


def to_percent(state: State, document: Document, ask: Ask) -> State:
    """To this per cent of what is shown."""
    if ask.number is None:
        return say(state, "type the number first: 50%")
    share = min(100, ask.number)
    if share in (0, 100):
        return (to_end if share else to_start)(state, document, Ask())
    flow = Flow(document, state)
    place = flow.locate(Top(offset_at(flow, share / 100)))
    return scroll.jump(state, document, place) if place else state


def next_paragraph(state: State, document: Document, ask: Ask) -> State:
    """To the next paragraph."""
    flow = Flow(document, state)
    here = scroll.cursor(state, flow)
    for _ in range(min(MOST, ask.times)):
        following = here and _paragraph_from(flow, here, 1)
        if not following:
            return to_end(state, document, Ask())
        here = _first_text(flow, following)
    return scroll.to(state, document, here) if here else state


def previous_paragraph(state: State, document: Document, ask: Ask) -> State:
    """To the start of this paragraph, or to the previous one."""
    flow = Flow(document, state)
    here = scroll.cursor(state, flow)
    for _ in range(min(MOST, ask.times)):
        if here is None:
            return state
        own = _first_text(flow, here)
        if here > own:
            here = own
            continue
        before = _paragraph_from(flow, here, -1)
        here = _first_text(flow, before) if before else flow.first()
    return scroll.to(state, document, here) if here else state


def _paragraph_from(flow: Flow, cursor: Cursor, step: int) -> Cursor | None:
    """Return the next item that shows a block; the line in place of removed ones is passed over."""
    return next((at for at in flow.items_from(cursor, step) if flow.item(at).block), None)


def _first_text(flow: Flow, cursor: Cursor) -> Cursor:
    """Return the row where the item's own text begins."""
    return cursor._replace(row=sum(row.is_lead for row in flow.rows(cursor)))


def next_sentence(state: State, document: Document, ask: Ask) -> State:
    """To the next sentence, which becomes the current one."""
    return _to_sentence(state, document, ask.times)


def previous_sentence(state: State, document: Document, ask: Ask) -> State:
    """To the previous sentence, which becomes the current one."""
    return _to_sentence(state, document, -ask.times)


def _to_sentence(state: State, document: Document, count: int) -> State:
    at = attention(state, document)
    current = state.current
    if current is None or current.kind != "sentence" or current.start != at:
        # Without a current sentence the first step is to the one that the page begins with.
        at -= count > 0
    walk = sentences_from(document, Flow(document, state), at, 1 if count > 0 else -1)
    passed = list(islice(walk, min(MOST, abs(count))))
    if not passed:
        return say(state, "no sentence further on" if count > 0 else "no sentence before this one")
    state = replace(state, current=Current("sentence", *passed[-1]))
    return scroll.reveal(state, document, passed[-1])


def fold(state: State, document: Document, ask: Ask) -> State:
    """Open or close the removed blocks on the screen, the first of them or what the count says."""
    groups = [row.start for row in scroll.window(state, document) if row.kind == "fold"]
    if not groups:
        block = block_at(document, state.top.offset)
        if block is None or block.removal is None:
            return say(state, "no removed blocks on this page; tr shows all of them")
        groups = [_group_start(document, block.start)]
    group = groups[min(ask.times, len(groups)) - 1]
    shown = state.look.shown
    shown = shown._replace(toggled=shown.toggled ^ {group})
    state = scroll.with_shown(state, document, shown)
    return _opened(state, document, group) if shown.is_open(group) else state


def _opened(state: State, document: Document, group: int) -> State:
    """Return the state with what was opened on the screen, or as much of it as there is room for."""
    items = document.items(document.index_at(group), state.look.shown)
    removed = next((item.group for item in items if item.start == group and item.group), ())
    span = Span(group, removed[-1].end if removed else group)
    if scroll.is_visible(state, document, span):
        return state
    flow = Flow(document, state)
    first, last = flow.locate(Top(group, lead=1)), flow.locate(Top(max(group, span.end - 1)))
    if first is None or last is None:
        return state
    return scroll.to(state, document, min(first, flow.back(last, state.page - 1)))


def _group_start(document: Document, offset: int) -> int:
    start = offset
    for block in document.blocks(document.index_at(offset)):
        if block.removal is None:
            start = -1
        elif start < 0 or block.start < start:
            start = block.start
        if block.start == offset:
            break
    return start


def back(state: State, _document: Document, _ask: Ask) -> State:
    """Back to where the last jump started."""
    place = state.trail.back
    if place is None:
        return say(state, "no jump to go back from")
    return replace(scroll.leave(state), top=place)


def set_letter(state: State, _document: Document, ask: Ask) -> State:
    """Name this place with a letter."""
    letters = tuple(one for one in state.trail.letters if one[0] != ask.letter)
    trail = state.trail._replace(letters=(*letters, (ask.letter, state.top)))
    return say(replace(state, trail=trail), f"marked {ask.letter}; '{ask.letter} comes back here")


def go_letter(state: State, _document: Document, ask: Ask) -> State:
    """To the place with this letter."""
    place = dict(state.trail.letters).get(ask.letter)
    if place is None:
        return say(state, f"no mark {ask.letter}; m{ask.letter} sets it")
    return replace(scroll.leave(state), top=place)

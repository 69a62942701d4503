"""Actions that take something along: copies, a file, an editor; and what is known of the source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from qusair_reader.article import Block
from qusair_reader.pager import scroll
from qusair_reader.pager.action import Ask, Step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Copy, OpenEditor
from qusair_reader.pager.flow import Flow
from qusair_reader.pager.places import attention, marks_at, number_of, sentence_at
from qusair_reader.pager.reading import minutes_left
from qusair_reader.pager.state import State, Top, say
from qusair_reader.pager.tallies import speaker_of
from qusair_reader.safe import visible
from qusair_reader.segment.words import word_count

MOST = 100
"""Most paragraphs that are copied at once."""


def _tidy(text: str) -> str:
    """Return a stretch of the text as one line of words, safe wherever it is pasted."""
    return visible(" ".join(text.split()))


def _shown_from(state: State, document: Document, at: int) -> Iterator[Block]:
    """Yield the blocks that are shown from this offset on; the line in place of removed ones is none."""
    flow = Flow(document, state)
    here = flow.locate(Top(at))
    for cursor in chain((here,), flow.items_from(here, 1)) if here else ():
        block = flow.item(cursor).block
        if block is not None:
            yield block


def copy_paragraph(state: State, document: Document, ask: Ask) -> State | Step:
    """Copy the paragraph, or as many as the count says."""
    shown = _shown_from(state, document, attention(state, document))
    blocks = list(islice(shown, min(MOST, ask.times)))
    if not blocks:
        return say(state, "nothing to copy")
    text = "\n\n".join(_tidy(document.text[block.start : block.end]) for block in blocks)
    what = "paragraph" if len(blocks) == 1 else f"{len(blocks)} paragraphs"
    return Step(state, (Copy(text, f"{what}, {_words(text)}"),))


def copy_sentence(state: State, document: Document, _ask: Ask) -> State | Step:
    """Copy the sentence."""
    at = attention(state, document)
    block = next(_shown_from(state, document, at), None)
    sentence = sentence_at(document, max(at, block.start)) if block else None
    if sentence is None:
        return say(state, "nothing to copy")
    text = _tidy(document.text[slice(*sentence)])
    return Step(state, (Copy(text, f"sentence, {_words(text)}"),))


def copy_quote(state: State, document: Document, _ask: Ask) -> State | Step:
    """Copy the quote with its speaker: the current one, or the first on the screen."""
    at = attention(state, document)
    seen = scroll.visible(state, document)
    marks = marks_at(document, at)
    inside = [quote for quote in (marks.quotes if marks else ()) if quote.start <= at < quote.end]
    on_screen = [quote for quote in (marks.quotes if marks else ()) if at <= quote.start < seen.end]
    quote = next(iter(inside + on_screen), None)
    if quote is None:
        return say(state, "no quote here; ]q goes to one")
    who = visible(speaker_of(document.text, quote))
    text = _tidy(document.text[quote.start : quote.end])
    by = f" of {who}" if who else ""
    return Step(state, (Copy(f"{text} — {who}" if who else text, f"quote{by}"),))


def copy_mark(state: State, document: Document, _ask: Ask) -> State | Step:
    """Copy the current mark or the current hit."""
    span = state.current or (state.search and state.search.hit)
    if not span:
        return say(state, "nothing is current; Tab goes to a mark")
    text = _tidy(document.text[span.start : span.end])
    return Step(state, (Copy(text, _words(text)),))


def _words(text: str) -> str:
    count = word_count(text)
    return f"{count} word{'s' * (count != 1)}"


def edit(state: State, document: Document, _ask: Ask) -> Step:
    """Open the editor at this place."""
    return Step(state, (OpenEditor(attention(state, document)),))


def tell(state: State, document: Document, _ask: Ask) -> State:
    """Say what this is and where in it the screen stands."""
    return say(state, about(state, document))


def about(state: State, document: Document) -> str:
    """Return the source, the paragraph, and how long the rest takes to read."""
    block = next(_shown_from(state, document, scroll.visible(state, document).start), None)
    number = number_of(document, block) if block else None
    where = f", paragraph {number}" if number else ""
    many = (
        f" ({state.shelf.position + 1} of {state.shelf.sources})" if state.shelf.sources > 1 else ""
    )
    minutes = minutes_left(document, state.top.offset)
    return f"{document.name}{many}{where}, {len(document.text):,} characters, {minutes} min left"

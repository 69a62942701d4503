"""Walk the blocks: pair the marks, decide the kinds, attach the speakers."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Quote
from qusair_reader.annotation.quotes import speakers
from qusair_reader.annotation.quotes.kinds import kind_of
from qusair_reader.annotation.quotes.scan import Pair, scan
from qusair_reader.annotation.quotes.speakers import Found
from qusair_reader.article import Block


def find_quotes(text: str, blocks: Sequence[Block]) -> list[Quote]:
    """Return the quotations in these blocks, in text order."""
    out: list[Quote] = []
    heir: Found | None = None
    for at, block in enumerate(blocks):
        following = text[blocks[at + 1].start] if at + 1 < len(blocks) else ""
        pairs = scan(text, block.start, block.end, following)
        if not pairs:
            heir = _introduction(text, block)
            continue
        quotes = _of_block(text, block, pairs, heir if pairs[0].start == block.start else None)
        out += quotes
        heir = _bequest(text, block, quotes)
    return out


def _introduction(text: str, block: Block) -> Found | None:
    """Return whom a block without quotations introduces as the next one's speaker: "Berg added:"."""
    if text[block.end - 1] not in ":," or block.end - block.start > 600:
        return None
    lead = speakers.lead_in(text, block.start, block.end)
    return speakers.before_quote(text, *lead)


def _bequest(text: str, block: Block, quotes: Sequence[Quote]) -> Found | None:
    """Return the speaker that a quotation at the start of the next block takes over."""
    tail = quotes[-1]
    if text[block.end - 1] in ":":
        lead = speakers.lead_in(text, tail.end, block.end)
        found = speakers.before_quote(text, *lead)
        if found:
            return found
    if tail.kind == "direct" and tail.speaker is not None:
        return Found(tail.speaker, None, close=False)
    return None


def _of_block(text: str, block: Block, pairs: list[Pair], heir: Found | None) -> list[Quote]:
    out: list[Quote] = []
    known = heir
    taken = False  # whether the clause after the previous quotation named its speaker
    for at, pair in enumerate(pairs):
        low = pairs[at - 1].end if at else block.start
        high = pairs[at + 1].start if at + 1 < len(pairs) else block.end
        last = text[pair.end - pair.closing - 1]
        lead = speakers.lead_in(text, low, pair.start)
        intro = None
        if lead.start < lead.end and not (taken and lead.start == low):
            intro = speakers.before_quote(text, *lead)
        after = speakers.after_quote(text, pair.end, high, ended=last in ".")
        middle = known if taken and lead.start == low and lead.start < lead.end else None
        if intro and intro.close and intro.strong:
            found, from_after = intro, False
        elif after and after.close:
            found, from_after = after, True
        elif middle:
            found, from_after = Found(middle.speaker, None, close=True), False
        else:
            found, from_after = intro or after, intro is None and after is not None
        kind = kind_of(text, pair, low, high, spoken=found is not None)
        if found is None and kind == "direct":
            found = known
            if found is None and pair.start > low and not at:
                found = speakers.beat(text, low, pair.start)
            if found is not None:
                found = Found(found.speaker, None, close=False)
        if kind == "title":
            found = None
        if found is not None:
            known = found
        taken = from_after and found is not None
        out.append(
            Quote(
                pair.start,
                pair.end,
                kind,
                found.speaker if found else None,
                found.cue if found else None,
                None,
                pair.inner,
            )
        )
    return out

"""Walk the blocks: pair the marks, read the clauses, decide the kinds, attach the speakers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qusair_reader.annotation.marks import Quote, QuoteKind
from qusair_reader.annotation.quotes import speakers
from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.kinds import kind_of
from qusair_reader.annotation.quotes.scan import Pair, scan
from qusair_reader.annotation.quotes.speakers import Found
from qusair_reader.article import Block

Decide = Callable[[str, Place], QuoteKind]


def find_quotes(text: str, blocks: Sequence[Block], decide: Decide = kind_of) -> list[Quote]:
    """Return the quotations in these blocks, in text order; `decide` gives each its kind."""
    out: list[Quote] = []
    heir: Found | None = None
    for at, block in enumerate(blocks):
        following = text[blocks[at + 1].start] if at + 1 < len(blocks) else ""
        pairs = scan(text, block.start, block.end, following)
        if not pairs:
            heir = _introduction(text, block)
            continue
        quotes = _of_block(text, block, pairs, heir if pairs[0].start == block.start else None, decide)
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
    if text[block.end - 1] == ":":
        lead = speakers.lead_in(text, tail.end, block.end)
        found = speakers.before_quote(text, *lead)
        if found:
            return found
    if tail.kind == "direct" and tail.speaker is not None:
        return Found(tail.speaker, None, close=False)
    return None


def _of_block(
    text: str, block: Block, pairs: list[Pair], heir: Found | None, decide: Decide
) -> list[Quote]:
    out: list[Quote] = []
    known, taken = heir, False
    for at, pair in enumerate(pairs):
        low = pairs[at - 1].end if at else block.start
        high = pairs[at + 1].start if at + 1 < len(pairs) else block.end
        place = _place(text, pair, low, high, taken=taken)
        place = place._replace(previous=out[-1].kind if out else "", inherits=not at and heir is not None)
        kind = decide(text, place)
        found, taken = _speaker(place, known)
        if found is None and kind == "direct":
            found = known or (speakers.beat(text, low, pair.start) if pair.start > low and not at else None)
            found = Found(found.speaker, None, close=False) if found else None
        if kind == "title":
            found = None
        known = found or known
        cue = found.cue if found else None
        out.append(Quote(pair.start, pair.end, kind, found.speaker if found else None, cue, None, pair.inner))
    return out


def _place(text: str, pair: Pair, low: int, high: int, *, taken: bool) -> Place:
    lead = speakers.lead_in(text, low, pair.start)
    continues = taken and lead.start == low and lead.start < lead.end
    intro = None
    if lead.start < lead.end and not continues:
        intro = speakers.before_quote(text, *lead)
    ended = text[pair.end - pair.closing - 1] == "."
    after = speakers.after_quote(text, pair.end, high, ended=ended)
    return Place(pair, low, high, lead, intro, after, continues, "", inherits=False)


def _speaker(place: Place, known: Found | None) -> tuple[Found | None, bool]:
    """Return the speaker that the clauses name, and whether the clause after the marks did."""
    if place.intro and place.intro.close and place.intro.strong:
        return place.intro, False
    if place.after and place.after.close:
        return place.after, True
    if place.middle and known:
        return Found(known.speaker, None, close=True), False
    if place.intro:
        return place.intro, False
    return place.after, place.after is not None

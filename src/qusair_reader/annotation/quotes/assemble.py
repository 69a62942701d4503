"""Walk the blocks: pair the marks, read the clauses, decide the kinds, attach the speakers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from qusair_reader.annotation.marks import Quote, QuoteKind
from qusair_reader.annotation.quotes import across, speakers
from qusair_reader.annotation.quotes.across import Before
from qusair_reader.annotation.quotes.clauses import Found
from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.kinds import kind_of
from qusair_reader.annotation.quotes.marks import Pair
from qusair_reader.annotation.quotes.spread import pair_blocks
from qusair_reader.annotation.quotes.words import PRONOUNS
from qusair_reader.article import Block, Span

Decide = Callable[[str, Place], QuoteKind]

_SHORT = 600
"""A block that introduces the speech of the next one is no longer than this."""
_NICKNAME = 30
"""Words in marks that are part of somebody's name or description are no longer."""


class Carry(NamedTuple):
    """What a block hands on to a quotation at the start of the next one."""

    heir: Found | None
    """Who speaks on, or was introduced."""
    runs_on: bool
    """Whether the last quotation was not closed."""


def find_quotes(text: str, blocks: Sequence[Block], decide: Decide = kind_of) -> list[Quote]:
    """Return the quotations in these blocks, in text order; `decide` gives each its kind."""
    out: list[Quote] = []
    before: Sequence[Quote] = ()
    runs_on = False
    waiting = 0
    for at, (block, pairs) in enumerate(zip(blocks, pair_blocks(text, blocks), strict=True)):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        found: list[Quote] = []
        if pairs:
            carry = Carry(None, runs_on=False)
            if at and pairs[0].start == block.start and _same_marks(text, before, pairs[0]):
                carry = Carry(_heir(text, blocks[at - 1], before), runs_on)
            found = _of_block(text, block, pairs, carry, decide)
            if carry.runs_on and found[0].cue and found[0].speaker:
                _take_back(out, waiting, found[0].speaker)
            own = any(map(partial(_is_told_in, block), found))
            waiting = (
                0 if own or pairs[-1].closing else len(found) + (waiting if carry.runs_on else 0)
            )
            signed = _signed(text, block, found[-1], following)
            out += [*found[:-1], signed or found[-1]]
            if signed:
                found = []  # nobody speaks on after a signature
        before, runs_on = found, bool(pairs) and not pairs[-1].closing
    return out


def _is_told_in(block: Block, quote: Quote) -> bool:
    """Return whether the clauses of its own block say who speaks."""
    return quote.cue is not None or (
        quote.speaker is not None and quote.speaker.start >= block.start
    )


def _take_back(out: list[Quote], count: int, speaker: Span) -> None:
    """Give the last quotations the speaker who is named where the speech that they begin is closed.

    Whoever spoke before it does not matter: a speech over several paragraphs has one speaker.
    """
    for at in range(len(out) - count, len(out)):
        if out[at].kind == "direct":
            out[at] = replace(out[at], speaker=speaker)


def _same_marks(text: str, before: Sequence[Quote], pair: Pair) -> bool:
    """Return whether a quotation has marks like the one before it: both single, or neither."""
    return not before or _is_single(text, before[-1].start) == _is_single(text, pair.start)


def _is_single(text: str, start: int) -> bool:
    return text[start] in "‘’‚‛'`" and text[start + 1] != text[start]


def _heir(text: str, block: Block, quotes: Sequence[Quote]) -> Found | None:
    """Return who speaks on after this block, in a quotation that begins the next one."""
    return _bequest(text, block, quotes) if quotes else _introduction(text, block)


def _introduction(text: str, block: Block) -> Found | None:
    """Return whom a block without quotations introduces as the next one's speaker: "Berg added:"."""
    if text[block.end - 1] in ":," and block.end - block.start <= _SHORT:
        lead = speakers.lead_in(text, block.start, block.end)
        return speakers.before_quote(text, *lead)
    found = speakers.beat(text, block.start, block.end)
    return found._replace(cue=None) if found and found.strong and _is_person(text, found) else None


def _is_person(text: str, found: Found) -> bool:
    """Return whether a speaker can be somebody: a name, "he" or "the mayor", not "it"."""
    speaker = text[found.speaker.start : found.speaker.end]
    return speaker.lower() in ("he", "she", "they") or any(map(str.isupper, speaker))


def _bequest(text: str, block: Block, quotes: Sequence[Quote]) -> Found | None:
    """Return the speaker that a quotation at the start of the next block takes over."""
    tail = quotes[-1]
    if text[block.end - 1] == ":":
        lead = speakers.lead_in(text, tail.end, block.end)
        found = speakers.before_quote(text, *lead)
        if found:
            return found
    if tail.kind == "direct" and tail.speaker is not None and not _is_asked(text, tail):
        return Found(tail.speaker, None, close=False)
    return None


def _is_asked(text: str, quote: Quote) -> bool:
    """Return whether somebody asks a question, which whoever speaks next may answer."""
    cue = text[quote.cue.start : quote.cue.end] if quote.cue else ""
    return cue in ("ask", "asks", "asked") and "?" in text[quote.end - 3 : quote.end]


def _signed(text: str, block: Block, quote: Quote, following: Block | None) -> Quote | None:
    """Return the quotation with the name that is signed under it, if there is one."""
    if quote.start != block.start or quote.cue or quote.kind != "direct":
        return None
    low, high = quote.end, block.end
    alone = low == high
    if alone and following is not None:
        low, high = following.start, following.end
    found = speakers.signature(text, low, high, needs_sign=alone)
    return _quote(quote, quote.kind, found) if found else None


def _quote(at: Pair | Quote, kind: QuoteKind, found: Found | None) -> Quote:
    if found is None:
        return Quote(at.start, at.end, kind, inner=at.inner)
    return Quote(at.start, at.end, kind, found.speaker, found.cue, None, at.inner)


def _of_block(
    text: str, block: Block, pairs: Sequence[Pair], carry: Carry, decide: Decide
) -> list[Quote]:
    out: list[Quote] = []
    known = carry.heir
    taken: Found | None = None
    spoken = block.start
    for at, pair in enumerate(pairs):
        low = pairs[at - 1].end if at else block.start
        high = pairs[at + 1].start if at + 1 < len(pairs) else block.end
        place = _place(text, pair, Span(low, high), _clause_end(text, block, pairs, at), taken)
        place = place._replace(
            previous=out[-1].kind if out else "", inherits=not at and carry.heir is not None
        )
        before = Before(block.start, pairs[max(0, at - across.REACH) : at], spoken)
        if before.ends_in_title:
            place = across.with_intro(text, place, before)
        # Speech over several paragraphs needs no decision: only speech is written so.
        kind = "direct" if not pair.closing or (carry.runs_on and not at) else decide(text, place)
        if not taken and not before.ends_in_title:
            place = across.with_intro(text, place, before)
        found = _speaker(text, place, known) if kind != "title" else None
        taken = found if found is not None and found is place.after else None
        if found is None and kind != "title":
            found = _carried(text, place, known, kind)
        if found is None and kind == "direct":
            found = speakers.gesture(text, pair.end, high)
        known = found or (None if kind == "direct" else known)  # somebody else may have spoken
        spoken = spoken if kind == "title" else pair.end
        out.append(_quote(pair, kind, found))
    return out


def _carried(text: str, place: Place, known: Found | None, kind: QuoteKind) -> Found | None:
    """Return the speaker of a quotation without a clause of its own."""
    if kind == "fragment":
        same = place.previous == "fragment" and place.lead.start == place.low
        return Found(known.speaker, None, close=False) if same and known else None
    if known is not None and place.previous:
        between = Span(place.low, place.pair.start)
        other = speakers.reaction(text, *between)
        if other is None and speakers.tells_of_other(text, *between, known.speaker):
            return _without_cue(speakers.beat(text, *between))
        return other or known._replace(cue=None)
    if known is not None:
        return None if _stands_apart(text, place) else known
    if place.previous or place.pair.start == place.low:
        return None
    return _without_cue(speakers.beat(text, place.low, place.pair.start))


def _stands_apart(text: str, place: Place) -> bool:
    """Return whether nobody speaks on in words that begin a block.

    A comma and more words tell who speaks, though not understood; without an end it is a headline.
    """
    last = text[place.pair.end - place.pair.closing - 1]
    followed = any(map(str.isalpha, text[place.pair.end : place.high]))
    return last == "," if followed else last.isalnum() and place.pair.closing > 0


def _without_cue(found: Found | None) -> Found | None:
    return found._replace(cue=None) if found else None


def _clause_end(text: str, block: Block, pairs: Sequence[Pair], at: int) -> int:
    """Return where the clause after a quotation ends: before the next that is no part of a name."""
    ends = text[pairs[at].end - pairs[at].closing - 1] in ",.?!"
    for later in pairs[at + 1 : at + 3]:
        if not ends or not _is_part_of_name(text, later):
            return later.start
    return pairs[at + 3].start if at + 3 < len(pairs) else block.end


def _is_part_of_name(text: str, pair: Pair) -> bool:
    """Return whether words in marks belong to a noun phrase: "John “Jack” Berg", "the “Dusk” actor"."""
    inside = text[pair.start + pair.opening : pair.end - pair.closing][: _NICKNAME + 1]
    if len(inside) > _NICKNAME or inside.count(" ") > 2 or inside[-1] in ",?!":
        return False
    before = text[max(0, pair.start - _NICKNAME) : pair.start].split(" ")
    after = text[pair.end : pair.end + 2]
    if len(before) < 2 or before[-1] or after[:1] != " " or not after[1:].isalpha():
        return False
    return before[-2] == "the" or (before[-2].istitle() and after[1].isupper())


def _place(text: str, pair: Pair, room: Span, clause_end: int, taken: Found | None) -> Place:
    low, high = room
    lead = speakers.lead_in(text, low, pair.start)
    continues = taken is not None and lead.start == low and lead.start < lead.end
    intro = speakers.before_quote(text, *lead) if lead.start < lead.end else None
    if intro and taken and continues:
        own = intro.cue != taken.cue or not taken.close
        intro = intro if intro.close and intro.strong and own else None
    intro = speakers.labelled(text, lead, pair, high) or intro
    last = text[pair.end - pair.closing - 1]
    after = speakers.after_quote(text, pair.end, clause_end, last=last)
    return Place(pair, low, high, lead, intro, after, continues and not intro, "", inherits=False)


def _is_named_by_clause(text: str, after: Found) -> bool:
    """Return whether the clause after a quotation names its speaker, by more than a pronoun."""
    named = text[after.speaker.start : after.speaker.end].lower() not in PRONOUNS
    return after.close and after.strong and named


def _speaker(text: str, place: Place, known: Found | None) -> Found | None:
    """Return the speaker that the clauses around the marks name."""
    intro, after = place.intro, place.after
    if intro and intro.cue is None and after and _is_named_by_clause(text, after):
        return after  # "More: “We stay,” says Berg"
    for strong in (True, False):
        if intro and intro.close and intro.strong >= strong:
            return intro
        if after and after.close and after.strong >= strong:
            return after
    if place.middle and known:
        low = max(known.speaker.end, known.cue.end if known.cue else 0, place.low)
        return Found(known.speaker, speakers.further_cue(text, low, place.pair.start), close=True)
    return intro or after

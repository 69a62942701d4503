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
    last: Found | None = None
    runs_on = False
    for at, block in enumerate(blocks):
        following = text[blocks[at + 1].start] if at + 1 < len(blocks) else ""
        pairs = scan(text, block.start, block.end, following)
        if not pairs:
            last, runs_on = None, False
            continue
        heir = last if pairs[0].start == block.start else None
        quotes = _of_block(text, block, pairs, heir, runs_on=runs_on)
        out += quotes
        tail = [quote for quote in quotes if quote.kind == "direct"]
        last = Found(tail[-1].speaker, None) if tail and tail[-1].speaker else None
        runs_on = pairs[-1].closing == 0
    return out


def _of_block(
    text: str, block: Block, pairs: list[Pair], heir: Found | None, *, runs_on: bool
) -> list[Quote]:
    out: list[Quote] = []
    known = heir
    for at, pair in enumerate(pairs):
        low = pairs[at - 1].end if at else block.start
        high = pairs[at + 1].start if at + 1 < len(pairs) else block.end
        inside = text[pair.end - pair.closing - 1]
        found = None
        if runs_on and not at:
            found = heir
        if found is None and inside not in ".":
            found = speakers.after_quote(text, pair.end, high)
        found = (
            found
            or speakers.before_quote(text, low, pair.start)
            or (
                speakers.after_quote(text, pair.end, high)
                if inside == "." and text[pair.end : pair.end + 2].strip()[:1].islower()
                else None
            )
        )
        kind = kind_of(text, pair, low, high, spoken=found is not None)
        if found is None and kind == "direct":
            found = Found(known.speaker, None) if known else None
        if kind == "title":
            found = None
        if found and kind == "direct":
            known = found
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

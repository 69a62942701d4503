"""Sentences with words in marks before those that they introduce: "Berg, author of “Dusk”, said:"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qusair_reader.annotation.quotes import speakers
from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.marks import Pair
from qusair_reader.article import Span

_WITHIN = 3
"""So many stretches in marks can stand in a sentence before the one that it introduces."""
REACH = _WITHIN + 1
"""So many stretches have to be known: those, and the one where the sentence can begin."""
_STOPS = ".?!"
_LISTING = ("", "and", "or", "&")


class Before(NamedTuple):
    """What stands in a block before a stretch in marks."""

    start: int
    """Where the block begins."""
    pairs: Sequence[Pair]
    """The last stretches before it, all of them or REACH."""
    spoken: int
    """Where the last words in marks end that are no title, or the start of the block."""

    @property
    def ends_in_title(self) -> bool:
        """Return whether the stretch before is the name of a thing rather than speech."""
        return bool(self.pairs) and self.spoken < self.pairs[-1].end


def with_intro(text: str, place: Place, before: Before) -> Place:
    """Return the place with the speaker of a sentence that has other words in marks before these.

    "Holm called it “mad”, adding", and where they are titles: "Berg told “Today” that it was".
    """
    if not before.pairs or place.lead.start > place.low or (place.after and place.after.close):
        return place
    if place.intro and not (before.ends_in_title and _is_cut(place)):
        return place
    if before.ends_in_title and not _goes_on(text, before.pairs[-1], place):
        return place
    first = max(0, len(before.pairs) - _WITHIN)
    low = before.pairs[first - 1].end if first else before.start
    lead = speakers.lead_in(text, low, place.pair.start)
    within = [pair for pair in before.pairs[first:] if lead.start <= pair.start]
    found = speakers.before_quote(text, *lead, within) if within else None
    if not (found and found.cue and found.cue.start >= before.spoken):
        return place
    speaker = _with_marks(found.speaker, within)
    return place._replace(intro=found._replace(speaker=speaker)) if speaker else place


def _is_cut(place: Place) -> bool:
    """Return whether the speaker begins right after the marks: "Mike “Doc” Rivers told them".

    Or in brackets behind them: "“Doc” (a nickname) told them".
    """
    return place.intro is not None and place.intro.speaker.start - place.low in (1, 2)


def _goes_on(text: str, title: Pair, place: Place) -> bool:
    """Return whether the sentence goes on after a title to the words; a list of titles does not."""
    between = text[title.end : place.pair.start].strip()
    over = text[title.end - title.closing - 1] in _STOPS
    if over and not (between[:1].islower() or between.startswith((",", ";"))):
        return False
    return between.strip(", ") not in _LISTING


def _with_marks(speaker: Span, within: Sequence[Pair]) -> Span | None:
    """Return the speaker with the marks at its ends: "the star of “Dusk”"; none is cut by one."""
    start, end = speaker
    for pair in within:
        if end == pair.end - pair.closing:
            end = pair.end
        if start == pair.start + pair.opening:
            start = pair.start
        if pair.start < start < pair.end or pair.start < end < pair.end:
            return None
    return Span(start, end)

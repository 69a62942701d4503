"""Direct speech, a fragment in the narrator's sentence, or a title."""

from __future__ import annotations

from qusair_reader.annotation.marks import QuoteKind
from qusair_reader.annotation.quotes.scan import Pair


def kind_of(text: str, pair: Pair, low: int, high: int, *, spoken: bool) -> QuoteKind:
    """Return the kind of a stretch in quotation marks; `spoken` says whether a reporting clause is near."""
    inside = text[pair.start + pair.opening : pair.end - pair.closing].strip()
    words = inside.split()
    if not words:
        return "title"
    lead = text[low : pair.start].rstrip()
    starts_sentence = not lead or lead[-1] in ".?!:" or lead[-1] in "”\"’'"
    introduced = bool(lead) and lead[-1] in ",:"
    ended = inside[-1] in ".?!,…—-" or not pair.closing
    capital = not inside[0].islower()
    if len(words) >= 3 and capital and (starts_sentence or introduced) and ended:
        return "direct"
    if capital and ended and (starts_sentence or introduced) and spoken:
        return "direct"
    titled = sum(word[0].isupper() for word in words if len(word) > 3)
    if titled and titled == sum(len(word) > 3 for word in words) and len(words) < 8:
        return "title"
    if not spoken and len(words) < 4:
        return "title"
    return "fragment"

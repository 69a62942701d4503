"""Whether a block is a sentence of a report, though it has the words of furniture.

"By clicking on the link, you handed over your bank details, the court heard" begins like the small
print of a form. What tells them apart is who speaks to whom and when: furniture addresses the
reader, now; a report says what somebody else said or did.
"""

from __future__ import annotations

import re
from functools import cache

_WORDS = 4
"""Least number of words of a sentence."""
_SPEECH = (
    r"(?:said|says|told|tells|asked|asks|added|adds|ruled|rules|heard|hears|wrote|writes|warned|warns|joked|jokes"
    r"|recalled|recalls|argued|argues|claimed|claims|ordered|orders|begged|begs|insisted|insists|thought|thinks"
    r"|shouted|shouts|cried|explained|explains|testified|admitted|admits|replied|replies|reported|reports"
    r"|announced|promised|advised|advises|urged|urges|believed|believes|noted|notes|found|finds|showed|shows|called|calls|suggested|suggests)"
)
VOICE = (
    r"\b(?:said|told|wrote|testified|joked|begged|insisted|recalled|warned|ruled)\b|\baccording to (?!our\b)"
    r"|[,”\"’] ?(?:says|reads?|asks|wrote|runs) (?:an?|the|one|mrs?|ms)\b"
    r"|, (?!(?:you|your|we|our|i)\b)(?:[\w'’-]+ ){1,5}"
    r"(?:say|ask|warn|argue|claim|insist|joke|hope|fear|think|believe|complain|promise|admit|demand)(?:,|[.!?]*$)|, (?:[\w'’-]+ ){1,4}had written\b"
    rf"|[,”\"’] ?(?!(?:you|your|we|our|i)\b)(?:[\w.'’-]+ ){{1,5}}{_SPEECH}\b|\b(?:he|she|they|police|court|judge) {_SPEECH}\b"
)
"""Somebody says it; then it may address anybody."""
SPEAKING = frozenset(
    f"{_SPEECH[3:-1]}|told|joked|warned|read|reads|run|runs|according|say|ask|warn|argue|claim|insist|joke|hope|fear"
    "|think|believe|complain|promise|admit|demand|written".split("|")
)
"""Words of which every match of that has one: compiling takes longer than cleaning a short article."""
_WORD = r"[a-z]+"
_ADDRESS = r"\b(?:you|your|yours|our|ours|we|us|my|me|i|please)\b|©|®|@|https?:|www\.|\.(?:com|org|net)\b|\ball rights reserved\b"
"""The site speaks to the reader, or for itself."""
_PAST = (
    r"\b(?:was|were|had|did|would|became|came|left|took|made|gave|began|met|held|kept|knew|saw|brought|fell|grew|lost"
    r"|won|ran|paid|sent|spent|stood|spoke|broke|chose|drove|rose|sold|died|(?:he|she|they|who|it) \w+ed)\b"
    r"|\b(?!(?:based|related|reserved|sponsored|protected|used|recommended|featured|promoted|published|posted|tagged|filed"
    r"|reproduced|republished|redistributed|rewritten|distributed|transmitted|cached|updated|modified|delivered|moderated"
    r"|closed|required|disabled|enabled|continued|copied|supported|trusted|marked|processed|registered|selected|licensed"
    r"|reviewed|informed|connected|added|needed|indeed|linked|embed|feed|need|seed|speed|exceed|limited|started|united|detailed|unlimited)\b)[a-z]{2,}ed\b"
)
"""Something was or was done. Participles that furniture uses tell nothing."""
_LABEL = r"[^.,;:?!|]{2,30} ?[:|»] ?\S"
"""A label before the title of another article, which may well be a sentence."""


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def is_report(lowered: str, *, spoken: bool = False) -> bool:
    """Tell whether a block in lower case is a sentence of a report, which ends like one.

    Args:
        lowered: The block.
        spoken: Whether it has to report what somebody says; what somebody did is not enough.
    """
    if lowered.count(" ") < _WORDS - 1 or _pattern(_LABEL).match(lowered):
        return False
    end = lowered.rstrip("”\"’')")[-1:]
    if end not in {".", "!", "?", "…"}:
        return False
    speaking = not SPEAKING.isdisjoint(_pattern(_WORD).findall(lowered))
    if speaking and _pattern(VOICE).search(lowered):
        return True
    if spoken or end in "!?" or _pattern(_ADDRESS).search(lowered):
        return False
    return bool(_pattern(_PAST).search(lowered))

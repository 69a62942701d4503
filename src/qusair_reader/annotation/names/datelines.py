"""Datelines: the town in capitals that a report begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.annotation.names.canonical import Mention

_SHORT = 4
"""Letters of the shortest town; shorter words in capitals are abbreviations."""


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind the town: state or country, date, agency, dash; as the group, what comes before the dash."""
    months = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
    agency = r" \((?:AP|AFP|CNN|DPA|dpa|IRNA|PTI|Reuters|TASS|UPI|Xinhua)\)"
    return re.compile(
        rf"((?:, [A-Z][\w.]{{0,20}}(?: [A-Z]\w{{0,20}})?)??(?:,? (?:{months})[a-z]{{0,6}}\.? \d{{1,2}},?)?)"
        rf"(?:({agency})|(?: \([A-Z][\w /]{{1,24}}\))? ?[-–—]{{1,2}}(?!\w))"
    )


def datelines(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that are towns in datelines: "LUND, Sweden (AP) -".

    With nothing but a dash behind it, a name has to be a place or stand elsewhere with small letters, as no
    abbreviation does. "ROE, Ann - died in May" has a person, whom an agency alone makes a town.

    >>> lund = Mention(0, 4, "org", "LUND")
    >>> datelines("LUND, May 3 - Rain fell.", [lund]) == [lund]
    True
    """
    begun = [
        (mention, found)
        for mention in mentions
        if mention.text.isupper() and (found := _begun(text, mention))
    ]
    if not begun:
        return []
    shown = {mention.text for mention in mentions}
    return [
        mention
        for mention, found in begun
        if found[2]
        or mention.kind == "place"
        or (mention.kind != "person" and (found[1] or mention.text.title() in shown))
    ]


def _begun(text: str, mention: Mention) -> re.Match[str] | None:
    """Return what stands behind a name if it begins a line and may be of a dateline."""
    is_first = mention.start == 0 or text[mention.start - 1] == "\n"
    is_long = len(mention.text) >= _SHORT
    return _behind().match(text, mention.end) if is_first and is_long else None

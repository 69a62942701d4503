"""Where a tag stands between two words although no space does.

Styles set the parts of a byline or a caption apart ("2024</span><span>Updated"), which text has not:
run together they would make other words and figures. A tag may as well stand within a word, at its
first letter mostly ("<b>T</b>he", "e<b>Bay</b>").
"""

from __future__ import annotations

import re
from functools import cache


def parts_words(before: str, after: str) -> bool:
    """Tell whether a tag parts words, by some text before it and what begins with a letter or figure behind it.

    >>> parts_words("6 November 2024", "Updated"), parts_words("T", "he"), parts_words("e", "Bay")
    (True, False, False)
    """
    last, first = before[-1:], after[0]
    if last.islower():
        return first.isupper() and before[-2:-1].islower()
    if last.isupper():
        return before[-2:-1].isupper() and first.isupper() and after[1:3].islower()
    if last.isdigit():
        return (first.isupper() and after[1:3].islower()) or (
            first.isdigit() and _clock_after_year().search(f"{before}|{after[:6]}") is not None
        )
    if last in ":;,":
        return before[-3:-1].isalpha()
    return first.isupper() and (last in ")”" or (last in ".!?…" and before[-3:-1].islower()))


@cache
def _clock_after_year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:19|20)\d\d\|\d{1,2}[:.]\d\d(?!\d)")

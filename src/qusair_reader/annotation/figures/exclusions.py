"""Digits that are not figures: addresses, telephone numbers, codes, labels, references, names."""

from __future__ import annotations

import re
from functools import cache

_PLACES = r"""
    (?P<url>(?:https?|ftp)://\S+|www\.\S+)
  | (?P<mail>(?<![\w.@+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*|(?<!\w)[@\#]\w+)
  | (?P<site>(?<![\w.@-])[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|info|io|uk|eu|de|fr)(?:/\S*)?(?![\w]))
  | (?P<phone>\+\d[\d \u00a0().-]{6,20}\d(?!\d)
      | (?<![\d.,])\(?0\d{2,4}\)?[ \u00a0.-]\d{3,4}[ \u00a0.-]?\d{3,4}(?![\d,])
      | (?<![\d.,])\(\d{3}\)[ ]?\d{3}[ .-]\d{4}(?!\d)
      | (?<![\d.,])(?:1[ .-])?\d{3}[.-]\d{3}[.-]\d{4}(?!\d)
      | (?<![\d.,/-])\d{3}-\d{4}(?![\d-]))
  | (?P<cite>\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\])
  | (?P<version>(?<![\d.,])\d{1,4}(?:\.\d{1,4}){2,}(?![\d]))
  | (?P<item>^[ \t]*(?:\(\d{1,2}\)|\d{1,2}[.)])(?=[ \t]+[^\d\s]))
"""


@cache
def places() -> re.Pattern[str]:
    """Return the pattern of stretches that hold no figure whatever their digits."""
    return re.compile(_PLACES, re.VERBOSE | re.MULTILINE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?i:pages?|pp?\.|chapters?|chap\.|sections?|sect?\.|§§?|articles?|art\.|clauses?|paragraphs?|para\.|verses?|psalm|lines?|"
        r"figures?|figs?\.|tables?|charts?|appendix|annex|exhibit|volumes?|vol\.|issue|nos?\.|nr\.?|num\.|№|rooms?|suite|apt\.?|flat|floor|gate|"
        r"platform|channel|bbc|radio|studio|route|highway|interstate|motorway|junction|exit|flight|train|bus|line|pier|terminal|bay|lot|box|"
        r"resolution|rule|law|title|amendment|proposition|prop|bill|act|order|directive|protocol|schedule|case|docket|grade|level|tier|"
        r"category|class|type|phase|stage|step|part|episode|series|season|volume|version|windows|iphone|ipad|ios|android|galaxy|playstation|xbox|"
        r"boeing|airbus|apollo|sputnik|soyuz|voyager|area|district|ward|zone|sector|precinct|catch|formula|fortune|"
        r"super\s+bowl|hurricane|unit|squadron|battery|block|lane|bed|seat|row|door|player|number|no|patient|group|pier|section|point)"
        r"[\s-]+(?:\#\s?)?\Z"
    )


_ALWAYS = frozenset(
    "page pages p pp chapter chapters chap section sections sec sect § article articles art clause clauses psalm verse figure fig figs figures table "
    "tables appendix annex exhibit vol volume nos nr no resolution boeing airbus windows iphone ipad ios android galaxy playstation xbox apollo sputnik "
    "soyuz voyager area catch flight highway interstate motorway channel route".split()
)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\n]+(?:of\s|to\s|and\s)?[a-z]{3,}")


@cache
def _capital_before() -> re.Pattern[str]:
    return re.compile(r"(?P<lead>(?:^|[\s“‘\"'(–—-]))(?P<word>[A-Z][A-Za-z’']+)[ \u00a0]\Z")


_NOT_NAMES = frozenset(
    "In On At By Of For From To With And But Or Nor So Yet The A An About Around Some Over Under Nearly Almost Roughly Only Just After Before Since "
    "Until Till During Between Among More Less Fewer Than Least Most Up All Another Its Their His Her Our My Your This That These Those Every Each "
    "First Last Next Then When Where While If As Not No Yes Is Are Was Were Be Been Has Had Have Do Does Did Got Get Take Takes Took There Here It He "
    "She We They You I Early Late Mid Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Yesterday Tomorrow Age Aged Ages Approximately "
    "Estimated Total Killed Injured Dead Wounded Worth Cost Costs Additional Further Circa Minus Plus Negative Exactly Through Throughout Within Into "
    "Against Without Now Per Versus Including Also Both Half Dozens Hundreds Thousands Spring Summer Autumn Winter Fall Fiscal Year Years".split()
)


def is_label(text: str, start: int, end: int, floor: int, stop: int) -> bool:
    """Whether a whole number in digits is the number of a page, a rule, a road, a product or a name.

    Args:
        text: The text.
        start: Where the number starts.
        end: Where it ends.
        floor: Where to stop reading backwards.
        stop: Where to stop reading forwards.
    """
    before = text[max(floor, start - 24) : start]
    match = _label().search(before)
    if match:
        word = before[match.start() :].strip(" \u00a0\n#-").rstrip(".").lower()
        if word in _ALWAYS or not _counted().match(text, end, stop):
            return (
                word
                not in ("no", "number", "point", "group", "unit", "order", "case", "line", "box")
                or before[match.start()].isupper()
                or "." in before[match.start() :]
            )
    name = _capital_before().search(before)
    if not name or name["word"] in _NOT_NAMES:
        return False
    if _counted().match(text, end, stop):
        return False
    return not _starts_sentence(text, start - len(before) + name.start("word"), floor)


def _starts_sentence(text: str, at: int, floor: int) -> bool:
    before = text[max(floor, at - 4) : at].rstrip(" \u00a0\n“‘\"'(")
    return not before or before[-1] in ".!?:;–—-,"

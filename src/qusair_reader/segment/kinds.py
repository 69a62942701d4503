"""What each block is in its article: headline, byline, caption, … by shape and place.

The kinds follow the parts of a news story as editors name them. They are decided from the block
and its place before the first long paragraph; everything doubtful is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.article import Kind

BODY = 140
"""Shortest block, in code points, that is taken for running text whatever surrounds it."""

STANDFIRST = 300
"""Longest block, in code points, that is taken for one."""

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_BULLET = re.compile(r"[•‣▪●○◦■□►▸▶➤➜✓✔✗★*·–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Return the patterns of the kinds that their own words give away, most certain first."""
    return (
        (
            "correction",
            re.compile(
                r"(?:corrections?|clarifications?|correction and clarification)\b\s*(?:[:—–-]|\(|$)"
                r"|(?:this|an earlier version of this) (?:article|story|post|report|piece|column)"
                r" (?:was|has been|mis|incorrectly|in)\w*\b.{0,60}"
                r"\b(?:correct|amend|updat|clarif|misstat|misspel|misidentif|wrong|erron|said|gave)\w*"
                r"|(?:this|the) (?:article|story|post|report) (?:was|has been) "
                r"(?:amended|corrected|updated|clarified)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "note",
            re.compile(
                r"(?:(?:editor|author|publisher|writer|reporter)(?:['’]?s['’]?)? note|note to readers"
                r"|a note (?:to|from) (?:our )?(?:readers|the editors?)|ed(?:itor)?['’]s? note|ed\. note"
                r"|editors['’] note)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "caption",
            re.compile(
                r"(?:photo|image|picture|photograph|illustration|graphic|video|file photo"
                r"|composite|credit|caption|pictured|above|below)s?"
                r"(?: (?:credit|by|courtesy|via|source|caption)s?(?: of)?)?\s*(?:[:©|…]|\.\.\.)"
                r"|(?:photo|image|picture|photograph|illustration)s? (?:by|courtesy|via|credit)\b"
                r"|.{0,200}(?:/| / |\| |, |via |© ?|\()(?:getty(?: images)?|reuters|a\.?p\.?|afp|epa"
                r"|associated press|shutterstock|istock|bloomberg|alamy|file photo|pool)\)?\.?$",
                re.IGNORECASE,
            ),
        ),
    )


@cache
def _byline() -> re.Pattern[str]:
    """Match "By NAME, PLACE" and what agencies put below a story."""
    return re.compile(
        r"(?:(?:[Ww]ords|[Ww]ritten|[Ss]tory|[Tt]ext|[Rr]eported|[Ii]nterview|[Aa]nalysis|[Rr]eview"
        r"|[Pp]osted|[Ee]dited|[Cc]ompiled) )?(?:[Bb]y|BY):? ?(?:[A-Z@][\w.'’-]*|[a-z]{1,3})"
        r"(?:,? (?:[A-Z@(|&][\w.'’/-]*|and|in|for|of|the|de|van|von|al|bin|at|with|&|\||[-–—•·]"
        r"|\d[\w:,.]*|[ap]\.?m\.?))*[.,;|]?$"
        r"|\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [A-Z]"
        r"|Contributing: [A-Z]|[A-Z][\w.'’-]+ .{3,80} contributed (?:to|reporting)\b",
    )


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}\b"
        rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\d{{4}}-\d\d-\d\d\b|{_MONTHS} \d{{4}}\b)",
        re.IGNORECASE,
    )


@cache
def _place() -> re.Pattern[str]:
    """Match an agency's dateline that stands alone: "BEIRUT, Lebanon (AP) —"."""
    return re.compile(r"[A-Z]{2}[A-Z .'’-]*(?:, [\w .]{2,30})? \([A-Z][\w ]{1,20}\)\s?[-–—:]?$")


def find_kinds(text: str, spans: Sequence[tuple[int, int]]) -> list[Kind]:
    """Return the kind of each block of one region."""
    kinds: list[Kind] = ["paragraph"] * len(spans)
    body = next((i for i, (a, b) in enumerate(spans) if b - a >= BODY), len(spans))
    for index, (start, end) in enumerate(spans):
        length = end - start
        if length <= 600:
            kinds[index] = _own_kind(text[start:end], before=index < body + 4)
    _find_top(text, spans, kinds, body)
    for index in range(body, len(spans)):
        if kinds[index] == "paragraph" and _is_subheading(text, spans, kinds, index):
            kinds[index] = "subheading"
    return kinds


def _own_kind(block: str, *, before: bool) -> Kind:
    """Return the kind that the words of a block alone give away."""
    if _BULLET.match(block):
        return "list"
    for kind, pattern in _patterns():
        if pattern.match(block) and (kind != "caption" or len(block) <= 300):
            return kind
    if len(block) > 140:
        return "paragraph"
    if _byline().match(block):
        return "byline"
    if before and len(block) <= 90 and (_place().match(block) or _is_stamp(block)):
        return "dateline"
    return "paragraph"


def _is_stamp(block: str) -> bool:
    """Tell whether a block has a date in it and says little else."""
    rest, dates = _date().subn(" ", block)
    return dates > 0 and len(rest.split()) <= 9 and block[-1] not in '?!”"'


def _find_top(text: str, spans: Sequence[tuple[int, int]], kinds: list[Kind], body: int) -> None:
    """Mark the headline and the standfirst among the blocks before the first long paragraph."""
    head = -1
    for index in range(min(body, len(spans) - 1)):
        start, end = spans[index]
        if kinds[index] != "paragraph" or text[end - 1] in ".:,;" or text[start].islower():
            continue
        words = text.count(" ", start, end) + 1
        if words < (4 if index else 3):
            continue
        if head < 0 or words > 1.5 * (text.count(" ", *spans[head]) + 1):
            head = index
    if head < 0:
        return
    kinds[head] = "headline"
    after = head + 1
    if after + 1 >= len(spans) or kinds[after] != "paragraph":
        return
    length = spans[after][1] - spans[after][0]
    led = kinds[after + 1] in {"byline", "dateline", "caption"}
    if 30 <= length <= STANDFIRST and (led or after + 1 == body):
        kinds[after] = "standfirst"


def _is_subheading(
    text: str, spans: Sequence[tuple[int, int]], kinds: Sequence[Kind], index: int
) -> bool:
    """Tell whether a short block without an end mark stands over running text."""
    start, end = spans[index]
    if end - start > 90 or index + 1 >= len(spans) or text[end - 1] in '.,;!”"':
        return False
    following = spans[index + 1]
    if following[1] - following[0] < 80 and kinds[index + 1] != "list":
        return False
    return text[start].isupper() or text[start].isdigit() or text[start] in "“\"‘'"

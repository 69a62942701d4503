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
                re.I,
            ),
        ),
        (
            "note",
            re.compile(
                r"(?:(?:editor|author|publisher|writer|reporter)(?:['’]?s['’]?)? note|note to readers"
                r"|a note (?:to|from) (?:our )?(?:readers|the editors?)|ed(?:itor)?['’]s? note|ed\. note"
                r"|editors['’] note)\b",
                re.I,
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
                re.I,
            ),
        ),
    )


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:words|written|story|text|reported|reporting|additional reporting|interview"
        r"|analysis|review|posted|edited|editing|compiled) )?(?i:by):? ?"
        r"(?:[A-Z@][\w.'’-]*|[a-z]{1,3})(?:,? (?:[A-Z@(|&][\w.'’/-]*|and|in|for|of|the|de|van|von|al|bin"
        r"|at|with|&|\||[-–—•·]|\d[\w:,.]*|[ap]\.?m\.?))*[.,;|]?$"
        r"|(?i:(?:reporting|writing|additional reporting|editing) by [A-Z])"
    )


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}\b"
        rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\d{{4}}-\d\d-\d\d\b|{_MONTHS} \d{{4}}\b)",
        re.I,
    )


@cache
def _place_line() -> re.Pattern[str]:
    """Match an agency dateline on its own: "BEIRUT, June 5 (Reuters) -"."""
    return re.compile(r"[A-Z][A-Z .'/-]{2,30}(?:,[^.]{0,40})? ?(?:\([^)]{2,30}\))? ?[-–—:]?$")


def find_kinds(text: str, spans: Sequence[tuple[int, int]]) -> list[Kind]:
    """Return the kind of each block of one region."""
    kinds: list[Kind] = ["paragraph"] * len(spans)
    body = next((i for i, (a, b) in enumerate(spans) if b - a >= BODY), len(spans))
    for index, (start, end) in enumerate(spans):
        length = end - start
        if length <= 600:
            kinds[index] = _own_kind(text[start:end], before=index < body)
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
    if block[0] in "BbWwSTRrAICPE" and _byline().match(block):
        return "byline"
    if before and len(block) <= 90 and (_date().search(block) and _is_stamp(block)):
        return "dateline"
    return "paragraph"


def _is_stamp(block: str) -> bool:
    """Tell whether a block with a date in it says little else."""
    words = len(_date().sub(" ", block).split())
    return words <= 9 and block[-1] not in "?!" and not block.endswith(("”", '"'))


def _find_top(text: str, spans: Sequence[tuple[int, int]], kinds: list[Kind], body: int) -> None:
    """Mark the headline and the standfirst among the blocks before the first long paragraph."""
    head = -1
    for index in range(min(body, len(spans) - 1)):
        block = text[spans[index][0] : spans[index][1]]
        words = block.count(" ") + 1
        if kinds[index] != "paragraph" or words < 4 or block[-1] in ".:,;" or block[0].islower():
            continue
        if head < 0 or words > 1.5 * (text.count(" ", *spans[head]) + 1):
            head = index
    if head < 0:
        return
    kinds[head] = "headline"
    after = head + 1
    if after >= body or kinds[after] != "paragraph" or text.count(" ", *spans[after]) < 6:
        return
    if after + 1 < len(spans) and (
        after + 1 == body or kinds[after + 1] in {"byline", "dateline", "caption"}
    ):
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

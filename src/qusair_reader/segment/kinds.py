"""What each block is in its article: headline, byline, caption, … by shape and place.

The kinds follow the parts of a news story as editors name them. They are decided from the block
and its place before the first long paragraph; everything doubtful is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from qusair_reader.article import Kind
from qusair_reader.segment.credits import LONGEST as LONGEST_CAPTION
from qusair_reader.segment.credits import is_credited
from qusair_reader.segment.items import is_item
from qusair_reader.segment.signatures import LEAST_STANDFIRST, is_byline, is_name, sign_top
from qusair_reader.segment.titles import find_titled, is_trail

BODY = 140
"""Shortest block, in code points, that is taken for running text whatever surrounds it."""

STANDFIRST = 300
"""Longest block, in code points, that is taken for one."""

_LABEL = 4
"""Most words of a section's or a site's name above the headline."""
_STAMP = 90
"""Longest dateline that stands alone, in code points."""

_STAMPS = frozenset(
    (
        "published",
        "updated",
        "last",
        "posted",
        "first",
        "originally",
        "modified",
        "created",
        "on",
        ".",
    )
)
"""What a line about the story's date begins with."""
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)


class _Cue(NamedTuple):
    """What gives a kind away.

    Compiling takes longer than reading a short article, so the pattern is asked only where one of
    the cheap tests holds, which no match escapes.
    """

    kind: Kind
    heads: str
    """What a match begins with, in lower case, "|" between."""
    tails: str
    """What other matches end with, before any mark."""
    pattern: str


_CUES = (
    _Cue(
        "correction",
        "correction|clarification|an earlier version of this"
        "|this article|this story|this post|this report|this piece|this column"
        "|the article|the story|the post|a correction|a clarification",
        "",
        r"(?:corrections?|clarifications?|correction and clarification)\b\s*(?:[:—–-]|\(|$)"
        r"|(?:this|an earlier version of this) (?:article|story|post|report|piece|column)"
        r" (?:was|has been|mis|incorrectly|in)\w*\b.{0,60}"
        r"\b(?:correct|amend|updat|clarif|misstat|misspel|misidentif|wrong|erron|said|gave)\w*"
        r"|(?:this (?:article|story|post|report)|the (?:article|story|post)) (?:was|has been) "
        r"(?:amended|corrected|updated|clarified)\b|a (?:correction|clarification) was made\b",
    ),
    _Cue(
        "note",
        "editor|author|publisher|writer|reporter|note to readers|a note |ed's|ed’s|ed. note|this ",
        "",
        r"(?:(?:editor|author|publisher|writer|reporter)(?:['’]?s['’]?)? note|note to readers"
        r"|a note (?:to|from) (?:our )?(?:readers|the editors?)|ed(?:itor)?['’]s? note|ed\. note"
        r"|editors['’] note)\b"
        r"|this (?:article|story|post|page) is (?:now )?(?:more than|over|about|almost) [\w-]+ (?:year|month)s? old\b",
    ),
    _Cue(
        "caption",
        "photo|image|picture|illustration|graphic|video|file photo|composite|credit|caption|above|below",
        "getty|images|reuters|ap|a.p|afp|epa|press|shutterstock|istock|bloomberg|alamy|photo|pool",
        r"(?:photo|image|picture|photograph|illustration|graphic|video|file photo"
        r"|composite|credit|caption|pictured|above|below)s?"
        r"(?: (?:credit|by|courtesy|via|source|caption)s?(?: of)?)?\s*(?:[:©|…]|\.\.\.)"
        r"|(?:photo|image|picture|photograph|illustration)s? (?:by|courtesy|via|credit)\b"
        r"|.{0,200}(?:/| / |\| |, |via |© ?|\()(?:getty(?: images)?|reuters|a\.?p\.?|afp|epa"
        r"|associated press|shutterstock|istock|bloomberg|alamy|file photo|pool)\)?\.?$",
    ),
)
_NO_TITLE = ("", ".", ":", ",", ";")
"""What a headline does not end with, within closing quotation marks."""


@cache
def _tests(index: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the heads and the tails of a kind."""
    tails = _CUES[index].tails
    return tuple(_CUES[index].heads.split("|")), tuple(tails.split("|")) if tails else ()


@cache
def _pattern(index: int) -> re.Pattern[str]:
    return re.compile(_CUES[index].pattern)


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}\b"
        rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\d{{4}}-\d\d-\d\d(?:\b|T)|{_MONTHS} \d{{4}}\b)",
        re.IGNORECASE,
    )


def _is_place(block: str) -> bool:
    """Tell whether a block is an agency's dateline that stands alone: "BEIRUT, Lebanon (AP) —"."""
    if "(" not in block or not block[:2].isupper():
        return False
    pattern = r"[A-Z]{2}[A-Z .'’-]*(?:, [\w .]{2,30})? \([A-Z][\w ]{1,20}\)\s?[-–—:]?$"
    return re.match(pattern, block) is not None


def find_kinds(text: str, spans: Sequence[tuple[int, int]], title: str = "") -> list[Kind]:
    """Return the kind of each block of one region; `title` is the one a web page gave itself."""
    kinds: list[Kind] = ["paragraph"] * len(spans)
    body = _find_body(text, spans)
    for index, (start, end) in enumerate(spans):
        length = end - start
        if length <= 600:
            kinds[index] = _own_kind(text[start:end], before=index < body + 4)
    head = _find_headline(text, spans, kinds, body, title)
    sign_top(text, spans, kinds, head, body)
    _find_standfirst(spans, kinds, head, body)
    for index in range(body, len(spans)):
        if kinds[index] == "paragraph" and _is_subheading(text, spans, kinds, index):
            kinds[index] = "subheading"
    return kinds


def _find_body(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Return the index of the first block of running text.

    Where no block is long, as in a transcript or where each sentence is a paragraph, that is the
    first sentence.
    """
    for index, (start, end) in enumerate(spans):
        if end - start >= BODY:
            return index
    for index, (start, end) in enumerate(spans):
        if _is_sentence(text, start, end) and text[end - 1] in ".”":
            return index
    return len(spans)


def _own_kind(block: str, *, before: bool) -> Kind:
    """Return the kind that the words of a block alone give away."""
    if is_item(block):
        return "list"
    if before and len(block) <= _STAMP and _is_place(block):
        return "dateline"
    lowered = block.lower()
    bare = lowered.rstrip(").")
    for index, cue in enumerate(_CUES):
        heads, tails = _tests(index)
        if not (lowered.startswith(heads) or bare.endswith(tails)):
            continue
        fits = cue.kind != "caption" or _can_be_caption(block)
        if fits and _pattern(index).match(lowered):
            return cue.kind
    if is_credited(block):
        return "caption"
    if len(block) <= 140 and is_byline(block, lowered, before=before):
        return "byline"
    return "dateline" if before and len(block) <= _STAMP and _is_stamp(block) else "paragraph"


def _can_be_caption(block: str) -> bool:
    """Tell whether a block is no longer than a caption and nobody's byline."""
    return len(block) <= LONGEST_CAPTION and block[:3].lower() != "by "


def _is_stamp(block: str) -> bool:
    """Tell whether a block has a date in it and says little else: no sentence, unless about itself."""
    if not any(map(str.isdecimal, block)):
        return False
    rest, dates = _date().subn(" ", block)
    words = rest.lower().split()
    if not dates or len(words) > 9 or block[-1] in '?!”"':
        return False
    return block[-1] != "." or not words or words[0].rstrip(":") in _STAMPS


def _find_headline(
    text: str, spans: Sequence[tuple[int, int]], kinds: list[Kind], body: int, title: str
) -> int:
    """Mark the headline among the blocks before the first long paragraph; return its index, -1 for none.

    The block that the title of the page repeats is the headline, whatever it looks like.
    """
    titled, sure = find_titled(text, spans, title, body) if title else (-1, False)
    head = titled if titled < body else -1
    stop = 0 if head >= 0 and sure else min(body, len(spans) - 1)
    for index in range(head + 1, stop):
        start, end = spans[index]
        if head >= 0 and kinds[index] == "byline":
            break
        if kinds[index] != "paragraph" or text[start].islower():
            continue
        if text[start:end].rstrip("”\"’'»")[-1:] in _NO_TITLE or is_trail(text[start:end]):
            continue
        words = text.count(" ", start, end) + 1
        if words < _least_words(text, spans, kinds, index):
            continue
        if head < 0 or (
            _is_label(text, spans, head, words, titled) and not is_name(text[start:end])
        ):
            head = index
    head = titled if head < 0 else head
    if head >= 0:
        kinds[head] = "headline"
    return head


def _is_label(
    text: str, spans: Sequence[tuple[int, int]], head: int, words: int, titled: int
) -> bool:
    """Tell whether the headline found so far is a label, beside a block of so many words further down.

    That is the name of a site or a section, which is short.
    """
    own = text.count(" ", *spans[head]) + 1
    return words > 1.5 * own and (own <= _LABEL or head == titled)


def _find_standfirst(
    spans: Sequence[tuple[int, int]], kinds: list[Kind], head: int, body: int
) -> None:
    """Mark the standfirst below the headline."""
    after = head + 1
    if head < 0 or after + 1 >= len(spans) or kinds[after] != "paragraph":
        return
    length = spans[after][1] - spans[after][0]
    led = kinds[after + 1] in {"byline", "dateline", "caption"}
    if LEAST_STANDFIRST <= length <= STANDFIRST and (led or after + 1 == body):
        kinds[after] = "standfirst"


def _least_words(
    text: str, spans: Sequence[tuple[int, int]], kinds: Sequence[Kind], index: int
) -> int:
    """Return how many words a block needs to be a headline: two where it leads into the story."""
    if kinds[index + 1] == "byline" or (not index and _is_sentence(text, *spans[1])):
        return 2
    return 4 if index else 3


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a block reads as a sentence."""
    return text[end - 1] in ".!?…”" and text.count(" ", start, end) >= 4


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

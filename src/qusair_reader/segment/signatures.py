"""Who wrote the story: bylines, signatures and names that stand alone above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qusair_reader.article import Kind

_BYLINES = (
    "by|words|written|story|text|reported|interview|analysis|review|posted|edited|compiled"
    "|(|additional|reporting|writing|editing|contributing:"
)
"""What a byline begins with, in lower case."""
_ROLES = "editor|reporter|correspondent|writer|columnist|journalist"
"""What they who sign a story are, in lower case."""
_LEADS = "by|written by|words by|story by|posted by|reported by|author|authors|writer"
"""What stands alone above the name of who wrote it, in lower case."""
_NO_NAMES = (
    "about|advert|alert|all|also|analysis|article|background|best|blog|breaking|brief|case|chapter|comment|contact|cover|customer"
    "|daily|description|development|early|editor|event|executive|exclusive|explain|fact|feature|final|first|follow|free|full"
    "|further|get|getting|group|guide|headline|help|high|home|how|image|in|insight|interview|introduction|join|key|last|latest"
    "|learn|legal|letter|life|live|local|log|main|menu|more|most|my|new|news|next|note|online|opinion|order|our|overview"
    "|part|photo|picture|podcast|point|popular|press|previous|privacy|profile|quick|read|related|report|review|safety|save"
    "|school|service|share|show|sign|site|skip|special|staff|start|story|subscribe|summary|support|table|take|team|the|this"
    "|top|topic|trail|trending|update|video|view|watch|weekly|what|why|world|your"
)
"""Words that headings and menus have and hardly a name; so with one letter or "ed" more."""

LEAST_STANDFIRST = 30
"""Shortest block, in code points, that is taken for a standfirst."""


def is_byline(block: str, lowered: str, *, before: bool) -> bool:
    """Tell whether a block says who wrote the story.

    Args:
        block: The block.
        lowered: The same in lower case.
        before: Whether it stands above the story, where a name with an office is enough.
    """
    if before and "@" in block and (address := _address().search(block)):
        block, lowered = block[: address.start()], lowered[: address.start()]
        if is_name(block):
            return True
    signed = lowered.startswith(_byline_heads()) or " contributed " in block
    return bool(signed and _byline().match(block)) or (before and _is_signed(block, lowered))


def sign_top(
    text: str, spans: Sequence[tuple[int, int]], kinds: list[Kind], head: int, body: int
) -> None:
    """Mark the name of who wrote the story where it stands alone above it.

    That is below a lone "By", or below the headline, its standfirst or date, not far above the story
    and not in a row of others of its shape, which are a menu. An office may stand below it.

    Args:
        text: The whole text.
        spans: The blocks of one region.
        kinds: Their kinds, which are changed.
        head: Index of the headline, -1 for none.
        body: Index of the first block of running text.
    """
    leads = _LEADS.split("|")
    below = head >= 0
    for index in range(1, min(body, len(spans) - 1)):
        start, end = spans[index - 1]
        led = end - start <= 12 and text[start:end].lower().rstrip(": ") in leads
        if index > head + 1:
            below = below and (
                kinds[index - 1] == "dateline"
                or end - start >= LEAST_STANDFIRST
                or _ago().match(text, start, end) is not None
            )
        near = below and head < index and index + 4 >= body
        if kinds[index] != "paragraph":
            continue
        block = text[slice(*spans[index])]
        if kinds[index - 1] == "byline" and _is_office(block):
            kinds[index] = "byline"
        if kinds[index] != "paragraph" or not (led or near):
            continue
        if is_name(block):
            if led:
                kinds[index - 1] = kinds[index] = "byline"
            elif not is_name(text[slice(*spans[index + 1])]):
                kinds[index] = "byline"
        elif near and _is_placed(block):
            kinds[index] = "byline"


@cache
def _byline_heads() -> tuple[str, ...]:
    return tuple(_BYLINES.split("|"))


@cache
def _byline() -> re.Pattern[str]:
    """Match "By NAME, PLACE" and what agencies put below a story."""
    return re.compile(
        r"(?:(?:[Ww]ords|[Ww]ritten|[Ss]tory|[Tt]ext|[Rr]eported|[Ii]nterview|[Aa]nalysis|[Rr]eview"
        r"|[Pp]osted|[Ee]dited|[Cc]ompiled) )?(?:[Bb]y|BY):? ?(?:[A-Z@][\w.'’-]*|[a-z]{1,3})"
        r"(?:,? (?:[A-Z@(|&][\w.'’/-]*|and|in|for|of|the|de|van|von|al|bin|at|with|[-–—•·]"
        r"|\d(?:[\w:.]|,(?! ))*|[ap]\.?m\.?|min(?:utes?)? read|special to|staff(?=[,.;|]|$)|(?:staff|special|foreign|political)?(?: ?(?:correspondent|reporter|writer|editor)s?)))*[.,;|]?$"
        r"|\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [A-Z]"
        r"|Contributing: [A-Z]|[A-Z][\w.'’-]+ .{3,80} contributed (?:to|reporting)\b",
    )


@cache
def _address() -> re.Pattern[str]:
    """Match an e-mail address at the end of a byline, and what stands before it."""
    return re.compile(
        r"(?<=\w)[ |•·,;:/<(–—-]{1,4}[\w.+-]{1,40}@[\w-]{1,40}(?:\.\w{2,20}){1,3}[>)]?$"
    )


@cache
def _signed_ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a signature begins with, and the roles that it ends with."""
    heads = (
        "author",
        "words:",
        "text:",
        "reporter:",
        "writer:",
        "our ",
        "from our ",
        "special ",
        "staff ",
        *"/|•·–—",
    )
    return heads, tuple(form for role in _ROLES.split("|") for form in (role, role + "s"))


@cache
def _signature() -> re.Pattern[str]:
    """Match what signs a story above it without "By": "NAME, Rural Reporter", "Our Correspondent, PLACE"."""
    name = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|al|bin|and|&)){1,4}"
    return re.compile(
        rf"{name},(?: [\w'’&/-]+){{0,4}} (?i:{_ROLES})s?$"
        rf"|{name}(?: (?:[A-Z][\w'’&/-]*|of|and|the)){{0,4}} (?:{_ROLES})s?$|(?i:staff|agencies)(?: and agenc(?:ies|y))?$"
        rf"|(?i:authors?|words|text|reporter|writer): ?{name}$|[/|•·–—] ?(?i:by) {name}$"
        rf"|(?i:our|from our|special|staff)(?: \w+)? (?i:{_ROLES})s?(?:, [A-Z][\w .]{{1,30}})?$"
    )


def _is_signed(block: str, lowered: str) -> bool:
    """Tell whether a block above the story names who wrote it."""
    heads, tails = _signed_ends()
    likely = len(block) <= 90 and (lowered.startswith(heads) or lowered.endswith(tails))
    return likely and _signature().match(block) is not None


def is_name(block: str) -> bool:
    """Tell whether a block could be the name of a person, or two or three, and nothing else."""
    if len(block) > 80 or block.isupper() or not _name().match(block):
        return False
    words = block.lower().replace(",", "").split()
    return all(_no_names().isdisjoint((word, word[:-1], word.removesuffix("ed"))) for word in words)


@cache
def _ago() -> re.Pattern[str]:
    """Match "4 hours ago", which says no date but stands in its place."""
    return re.compile(r"\d{1,2} ?(?:minute|min|hour|hr|day|week|month)s? ago$", re.IGNORECASE)


def _is_office(block: str) -> bool:
    """Tell whether a block is what somebody is who signs a story: "Harbour correspondent, Lund"."""
    office = block.partition(", ")[0]
    likely = len(block) <= 60 and office.lower().endswith(_signed_ends()[1])
    return likely and block[0].isupper() and office.count(" ") <= 4


def _is_placed(block: str) -> bool:
    """Tell whether a block says who wrote from where: "Ada Holm in Lund"."""
    name, within, place = block.partition(" in ")
    return bool(within) and is_name(name) and len(place) <= 40 and place[:1].isupper()


@cache
def _no_names() -> frozenset[str]:
    return frozenset(_NO_NAMES.split("|"))


@cache
def _name() -> re.Pattern[str]:
    """Match "Ada M. Holm and Peter van der Lund"."""
    plain = r"(?:Mc|Mac|De|Di|La|Le|[OD]['’]|[ae]l-)?[^\W\d_a-z][^\W\d_A-Z]+"
    part = rf"{plain}(?:-{plain})*"
    name = rf"{part}(?: [^\W\d_a-z]\.?| (?:{part}|d[aei]l?|van|von|der|bin|al)){{1,3}}"
    return re.compile(rf"{name}(?:, {name})?(?:(?:,| and|, and| &) {name})?$")

"""Picture credits: what says whose the picture is, alone or behind a caption.

A text has lost the picture, so such a line is what a reader misses least of all that is article.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST = 300
"""Longest caption, in code points."""
_OWNER = 10
"""Most words of an owner."""
_LEAST = 4
"""Least words of a caption in front of "(AFP)", which else may be a dateline."""

_PICTURE = r"(?:(?:file )?photo(?:graph(?:y)?)?|image|picture|pic|illustration|composite|screen ?(?:grab|shot)|credit)s?"
_AGENCIES = (
    "getty|getty images|reuters|ap|a.p|ap photo|associated press|afp|epa|epa-efe|efe|pa|pa wire|pa media|pa images|dpa|tass"
    "|xinhua|anadolu|anadolu agency|ansa|pti|ani|shutterstock|istock|istockphoto|bloomberg|alamy|unsplash|pexels|pixabay"
    "|depositphotos|adobe stock|rex|rex features|zuma|zuma press|nurphoto|sipa|wikimedia|wikimedia commons|flickr|file"
    "|file photo|pool|handout"
)
"""Who sells and shares pictures, in lower case."""
_OUTLETS = (
    "times|post|news|press|tribune|herald|guardian|images|pictures|journal|gazette|wire|photo"
)
"""Last words of papers and agencies."""
_ALONE = "getty|getty images|shutterstock|alamy|istock|pa wire|pa media|file photo"
"""What is a credit without more."""
_SMALL = "de|da|van|von|der|al|bin|of|the|for|and|via|/|,|-"
"""What may stand between the names of owners."""
_BROADCAST = ("image caption,", "image source,")


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split("|"))


@cache
def _label() -> re.Pattern[str]:
    """Match "Photo by", "Image credit:", "Picture courtesy of" and what divides it from the owner."""
    return re.compile(
        rf"(?P<picture>{_PICTURE})(?P<source> (?:credit|by|courtesy|via|source|from)s?(?: of)?)? ?(?P<mark>[:©|])?",
        re.IGNORECASE,
    )


@cache
def _inside() -> re.Pattern[str]:
    """Match what begins a credit behind a caption: "… Photograph: ", "….Credit..."."""
    return re.compile(
        r"[\s.!?”\"’)](?:Photograph|Photo|Picture|Pic|Image|Illustration|Composite|Credit)s? ?(?::|/|\.\.\.|…) ?"
    )


def is_credited(block: str) -> bool:
    """Tell whether a block is a picture credit or a caption that has one.

    >>> is_credited("The pier at dawn. Photograph: Peter Lund/PA")
    True
    """
    if len(block) > LONGEST:
        return False
    lowered = block.lower()
    if lowered in _words(_ALONE) or lowered.startswith(_BROADCAST):
        return True
    hinted = (
        "photo" in lowered
        or "image" in lowered
        or "pic" in lowered
        or "credit" in lowered
        or "illustration" in lowered
        or "composite" in lowered
        or "screen" in lowered
    )
    if hinted and _is_labelled(block):
        return True
    if block[-1] in ")]." and _is_bracketed(block):
        return True
    if not (hinted or "/" in lowered or "©" in lowered or "via " in lowered):
        return False
    return _is_behind(block, hinted=hinted)


def _is_labelled(block: str) -> bool:
    """Tell whether a block begins with the word for a picture and goes on with its owner."""
    found = _label().match(block)
    if found is None:
        return False
    rest = block[found.end() :].strip()
    if found["mark"]:
        wordy = found["picture"].lower() not in {"credit", "credits"} or found["source"]
        return bool(rest) and (bool(wordy) or _is_owner(rest))
    if rest[:1] == "/":
        return _is_owner(rest[1:])
    return bool(found["source"]) and _is_owner(rest)


def _is_bracketed(block: str) -> bool:
    """Tell whether a block ends with a credit in brackets."""
    text = block.rstrip(". ")
    start = max(text.rfind("("), text.rfind("["))
    if text[-1:] not in ")]" or start < 0:
        return False
    inner = text[start + 1 : -1].strip()
    found = _label().match(inner)
    if found is not None and (found["mark"] or found["source"]):
        return 2 <= len(inner) - found.end() <= 60
    sold = inner.lower() in _words(_AGENCIES) and text[-1] == ")"
    return _is_shared(inner) or (sold and text.count(" ", 0, start) >= _LEAST)


def _is_behind(block: str, *, hinted: bool) -> bool:
    """Tell whether a block ends with a credit behind its last sentence; `hinted` if a word may say so."""
    if hinted and any(_is_owner(block[found.end() :]) for found in _inside().finditer(block)):
        return True
    tail = re.split(r"[.!?”\"’|] ", block)[-1]
    if tail[:1] == "©":
        owner = tail[1:].partition("/")[0].strip()
        return owner.lower() in _words(_AGENCIES) or _is_shared(tail[1:])
    before, via, agency = block.rpartition("via ")
    if via and agency.lower() in _words(_AGENCIES):
        return before.rstrip()[-1:] in {"—", "–", "|", "/"} or _is_owner(tail)
    return _is_shared(tail)


def _is_shared(text: str) -> bool:
    """Tell whether a text is "Peter Lund/Reuters": somebody and an agency or a paper."""
    parts = [part.strip() for part in text.partition(",")[0].split("/")]
    return (
        len(parts) > 1
        and all(part and _is_owner(part) for part in parts)
        and any(
            part.lower() in _words(_AGENCIES) or part.split()[-1].lower() in _words(_OUTLETS)
            for part in parts
        )
    )


def _is_owner(text: str) -> bool:
    """Tell whether a text is names and nothing else."""
    words = text.strip().replace("/", " / ").split()
    return 0 < len(words) <= _OWNER and all(
        word in _words(_SMALL) or not word[0].islower() or "." in word[:-1] for word in words
    )

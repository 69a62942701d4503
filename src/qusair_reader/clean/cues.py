"""Reasons for what the table removes: what a block that no family names most likely is.

The table says that a block is boilerplate, not what kind; words and place tell a person. These
cues never decide about removal.
"""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.clean.facts import Facts
from qusair_reader.clean.families import FAMILIES
from qusair_reader.segment.credits import is_credited

_CUES = (
    ("newsletter", r"newsletter|mailing list|in-?box|subscri|sign(?:ing)? up|unsubscribe|e-?mail"),
    ("comments", r"\bcomments?\b|\brepl(?:y|ies)\b|\bposted at\b|\bnotify me\b|\bmoderat"),
    (
        "share-buttons",
        r"\bshar(?:e|es|ing)\b|\btweet|\bfacebook\b|\bwhatsapp\b|\blinkedin\b|\bpin it\b",
    ),
    ("copyright", r"©|\bcopyright|\ball rights reserved|\breproduced\b|\bregistered (?:in|trade)"),
    ("legal", r"\bprivacy\b|\bterms\b|\bdisclaimer\b|\bguidelines?\b|\bour standards\b"),
    ("cookies", r"\bcookies?\b|\bjavascript\b|\bbrowser\b|\brecaptcha\b"),
    ("commission", r"\baffiliate\b|\bcommissions?\b"),
    ("shopping", r"\bbuy (?:now|on|at)\b|^shop\b|\bshop (?:now|all|the)\b|\$\d|\bprice\b"),
    ("follow", r"\bfollow (?:us|me|him|her|them|on)\b|@\w{3,}"),
    (
        "author-note",
        r"\bis an? .{0,60}\b(?:reporter|writer|editor|author|journalist|correspondent|founder)\b",
    ),
    ("author-box", r"\bauthor\b"),
    (
        "support",
        r"\bdonat|\bsupport (?:us|our)\b|\bmembers?(?:hip)?\b|\bfree trial\b|\bsubscribers?\b",
    ),
    ("advertisement", r"\badvert|\bsponsored\b|\bpromot"),
    (
        "related",
        r"\brelated\b|\brecommended\b|\btrending\b|\bread (?:more|next|also)\b|\bmore (?:from|on|in)\b|\bpopular\b|\blatest\b",
    ),
    (
        "navigation",
        r"\bmenu\b|\bhome\b|\bsearch\b|\bnext\b|\bprevious\b|\btags?\b|\btopics?\b|\bcategor",
    ),
)

CAPTION = "picture"
"""The rule name of what is taken out because the picture is not there."""

_SHAPES = {
    CAPTION: "caption of a picture",
    "counter": "counter or date",
    "headline-list": "headlines of other articles",
    "link": "link or label",
    "promotion": "promotion or note of the site",
}


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _reasons() -> dict[str, str]:
    return {family.rule: family.reason for family in FAMILIES}


def explain(block: str, fact: Facts) -> tuple[str, str]:
    """Return the rule name and the reason for a block that the table speaks against."""
    if is_credited(block):
        return CAPTION, _SHAPES[CAPTION]
    lowered = block[:400].lower()
    for rule, pattern in _CUES:
        if _pattern(pattern).search(lowered):
            return rule, _reasons()[rule]
    if sum(map(str.isdigit, block)) * 2 > fact.length:
        rule = "counter"
    elif fact.ending >= 2 and fact.words > 4:
        rule = "promotion"
    else:
        rule = "headline-list" if fact.words > 4 else "link"
    return rule, _SHAPES[rule]

"""What goes or stays by where it stands, whatever its odds: in a fenced box, alone, or within the story."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.article import Block
from qusair_reader.clean.facts import Facts

_SENTENCE = 6
"""Least number of words of a sentence that shows how far a story goes."""

_BOX = 10
"""Most blocks between two lines that say where a box begins and ends."""

_TOPICS = frozenset(
    (
        "facebook",
        "twitter",
        "x",
        "instagram",
        "tiktok",
        "youtube",
        "whatsapp",
        "telegram",
        "linkedin",
        "reddit",
        "pinterest",
        "snapchat",
        "threads",
        "bluesky",
        "mastodon",
        "messenger",
        "email",
        "e-mail",
        "phone",
        "search",
        "contact",
        "copyright",
        "cookies",
        "privacy",
        "legal",
        "terms",
        "terms and conditions",
        "terms of use",
        "code of conduct",
        "accessibility",
        "disclaimer",
        "newsletters",
        "podcasts",
        "videos",
        "careers",
        "archives",
        "categories",
    )
)
"""Names of furniture that a story about it has for headings."""


def find_fenced(facts: Sequence[Facts]) -> set[int]:
    """Return which blocks stand between a link that skips a sign-up box and the note that it is over."""
    fenced: set[int] = set()
    opened = len(facts)
    for i, fact in enumerate(facts):
        if fact.key.startswith("skip past "):
            opened = i
        elif fact.key == "after newsletter promotion":
            fenced.update(range(opened, i) if i - opened <= _BOX else ())
            opened = len(facts)
    return fenced


def find_alone(blocks: Sequence[Block], facts: Sequence[Facts], staying: Sequence[int]) -> set[int]:
    """Return which blocks stand alone between two that stay for certain: headings, most of them.

    Furniture within the story comes in rows, and a lone line of it says what to do: "Share", not
    "Facebook".
    """
    firm = [facts[i].easy and blocks[i].kind != "caption" for i in staying]
    return {
        i
        for before, i, after in zip(firm, staying[1:], firm[2:], strict=False)
        if before and after and (facts[i].family is None or facts[i].key.rstrip(":") in _TOPICS)
    }


def spare_the_story(facts: Sequence[Facts], free: list[bool]) -> None:
    """Take back that blocks can be removed which are furniture only outside the story.

    "Ada Holm is a reporter for the Messenger" is a note about the author at the end, and in the
    middle somebody whom the story speaks of. It goes from the first to the last sentence whose words
    speak for it.
    """
    doubtful = [i for i, fact in enumerate(facts) if fact.family and fact.family.outside]
    if not doubtful:
        return
    story = [
        i
        for i, fact in enumerate(facts)
        if fact.family is None and fact.ending >= 2 and fact.words >= _SENTENCE and fact.lexical < 0
    ]
    for i in doubtful:
        if story and story[0] < i < story[-1]:
            free[i] = False

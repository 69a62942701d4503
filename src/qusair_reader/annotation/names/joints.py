"""Names that were found in pieces: joined over a nickname, a comma or half a people's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qusair_reader.annotation.names.canonical import Mention
from qusair_reader.annotation.names.edges import LETTERS, mention_of
from qusair_reader.annotation.names.forms import word_set

_SPACE = r"(?:[^\S\n]|[^\S\n]*\n[^\S\n]*)"
"""A space, or the end of a line within a paragraph."""

_QUOTED = re.compile(
    rf"{_SPACE}(?:“[^”.,!?;:\n]{{2,24}}”|\"[^\".,!?;:\n]{{2,24}}\"|[‘'][^’'.,!?;:\n]{{2,24}}[’']){_SPACE}"
)
"""A nickname between given name and surname; with a full stop or a comma it would be speech."""

_FORM = re.compile(
    rf",{_SPACE}(?:(?:Inc|Ltd|Corp)(?:\.|(?!\w))|(?:LLC|L\.L\.C\.|LLP|PLC|plc|GmbH|S\.A\.|N\.V\.)(?!\w))"
)
"""What a company is, behind a comma."""

_HALVES = {
    people: word_set(halves)
    for halves, peoples in (
        ("South North", "Korean Koreans Sudanese Vietnamese Yemeni Yemenis"),
        ("South North", "Macedonian Macedonians Ossetian Ossetians"),
        ("South North East West Central", "African Africans"),
        ("West", "Indian Indians"),
        ("Native", "American Americans"),
        ("Northern", "Irish"),
        ("Roman", "Catholic Catholics"),
        ("Irish", "Republican Republicans"),
    )
    for people in word_set(peoples)
}
"""What stands before peoples of whom there are two, or who are another people without the word before."""

_HALF = re.compile(rf"(?<!\w)([A-Z][a-z]+){_SPACE}\Z")

_WING = re.compile(
    rf"{_SPACE}\((?:([A-Z](?:-[A-Z])?|IM|ML|SP)|UBT|UML|Maoist|Maoist Centre|Marxist)\)"
)
"""A party's wing in brackets behind its name; as the group, one that a party goes by only where its name is letters."""
_PARTY = re.compile(r"[A-Z]{2,5}")


_STAGES = word_set("Act Bill Motion")
_THE = re.compile(r"(?<!\w)(?:[Tt]he|[Tt]his|[Tt]hat|[Aa])\s+\Z")
"""What stands before a law that goes by no name of its own."""

_MINISTRY = re.compile(r"(?:\S+ )?(?:Ministry|Department|Committee|Commission|Office) (?:of|for) ")
"""How an authority begins that may have several subjects."""

_IN_EUROPE = re.compile(r"(?:Organi[sz]ation|Conference) for Security and Co-?operation")
"""A body whose name ends with the place it works in."""

_PARTICLE = re.compile(r"(?:d[aeo]s?|del|dela|della|van|von|bin|ibn) ")
"""How a surname begins that stands behind a given name."""

_ALONE = word_set("inc inc. ltd ltd. corp corp. co co. llc llp plc gmbh")
"""What is no name on its own."""
_DOUBTFUL = _ALONE | {word.lower() for word in LETTERS | _STAGES}
"""First words of what may be no name."""


def joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, sorted by start, with pieces of one name joined and what is none left out."""
    out: list[Mention] = []
    for at, mention in enumerate(mentions):
        if out and mention.start < out[-1].end:
            continue
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        whole = _halved(text, _winged(text, _formed(text, mention, following)), out)
        out.append(_body(text, _named(text, whole, out), out))
    return [
        mention
        for at, mention in enumerate(out)
        if mention.text.split(" ", 1)[0].lower() not in _DOUBTFUL
        or not _is_none(text, mention, out[at - 1])
    ]


def _is_none(text: str, mention: Mention, before: Mention) -> bool:
    """Tell whether a mention is no name: "Inc." on its own, letters behind a person's name, "the Bill"."""
    if mention.text in _STAGES:
        return bool(_THE.search(text, max(0, mention.start - 6), mention.start))
    if mention.text in LETTERS:
        return before.kind == "person" and text[before.end : mention.start] == ", "
    return _is_form(mention)


def _is_form(mention: Mention) -> bool:
    """Tell whether a mention is nothing but what a company is: "Inc."."""
    return all(word.lower() in _ALONE for word in mention.text.split())


def _formed(text: str, mention: Mention, following: Mention | None) -> Mention:
    """Return a company with "Inc." behind it, where a comma parts them."""
    found = text.startswith(",", mention.end) and _FORM.match(text, mention.end)
    if (
        not found
        or _is_form(mention)
        or (following and following.end > found.end() > following.start)
    ):
        return mention
    return mention_of(text, mention.start, found.end(), "org")


def _winged(text: str, mention: Mention) -> Mention:
    """Return a party with its wing: "ABC (M)"."""
    if mention.kind != "org" or text[mention.end + 1 : mention.end + 2] != "(":
        return mention
    wing = _WING.match(text, mention.end)
    if not wing or (wing[1] and not _PARTY.fullmatch(mention.text)):
        return mention
    return mention_of(text, mention.start, wing.end(), "org")


def _halved(text: str, mention: Mention, before: list[Mention]) -> Mention:
    """Return a people with the half of its name that stands before it."""
    halves = _HALVES.get(mention.text.split(" ", 1)[0])
    half = halves and _HALF.search(text, max(0, mention.start - 12), mention.start)
    if not halves or not half or half[1] not in halves:
        return mention
    if before and before[-1].start < half.start() < before[-1].end:
        return mention
    if before and before[-1].start == half.start():
        before.pop()
    return mention_of(text, half.start(), mention.end, mention.kind)


def _named(text: str, surname: Mention, before: list[Mention]) -> Mention:
    """Return a person with the given name before the surname, and the quoted nickname between them."""
    if surname.kind != "person":
        return surname
    for back, given in enumerate(reversed(before[-2:]), 1):
        if _is_given(text, given, surname):
            del before[-back:]
            return mention_of(text, given.start, surname.end, "person")
    return surname


def _is_given(text: str, given: Mention, surname: Mention) -> bool:
    """Tell whether a mention is the given name of a person: a nickname parts them, or the surname is "da Luz"."""
    if given.kind == "person" and _QUOTED.fullmatch(text, given.end, surname.start):
        return True
    is_next = text[given.end : surname.start] == " "
    return is_next and " " not in given.text and bool(_PARTICLE.match(surname.text))


def _body(text: str, mention: Mention, before: list[Mention]) -> Mention:
    """Return an authority with the subject before the comma, or a body with the place that ends its name.

    "Department of Trees, Roads and Rivers" is one, "Conference for Security and Cooperation in Europe" the other.
    """
    if not before or before[-1].kind != "org":
        return mention
    first, between = before[-1], text[before[-1].end : mention.start]
    if not (
        (between == " in " and mention.text == "Europe" and _IN_EUROPE.fullmatch(first.text))
        or (
            between == ", "
            and mention.kind == "org"
            and " and " in mention.text
            and _MINISTRY.match(first.text)
        )
    ):
        return mention
    before.pop()
    return mention_of(text, first.start, mention.end, "org")

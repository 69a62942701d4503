"""Where a name begins and ends: titles, letters behind a name, sentences that "Jr." seems to go on in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.canonical import Mention
from qusair_reader.annotation.names.forms import COMPANY, DESIGNATORS, word_set
from qusair_reader.annotation.names.words import TITLES

_OFFICES = (
    TITLES
    - word_set(
        "king queen prince princess pope lord lady sir dame father sister brother sheikh shaikh mullah imam chief judge major "
        "general leader sultan emir justice bishop"
    )
) | word_set("dci dcs dsi wpc ceo cfo coo commissioner-general secretary-general director-general")
"""Titles that are no part of a name; those left out often are, or are surnames."""

_ADDRESS = word_set("Mr Mrs Ms Dr Prof DCI DCS DSI WPC")
"""Forms of address and ranks that make whoever follows a person, whatever the name alone would be."""

_HEADS = COMPANY | word_set("foundation institute center centre school hospital university society")
"""Last words of organisations that may be named after somebody with his title."""

LETTERS = word_set(
    "QC KC SC MP MEP MSP MLA MBE OBE CBE KBE DBE MD PhD Ph.D. M.D. FRS "
    "KCMG CMG CVO KCB BEM DSO QPM JP FRSE AO AM OAM SAN CFR OFR OON EGH RN"
)
"""Letters behind a name that are no part of it."""

_RANKS = (
    TITLES
    | _OFFICES
    | word_set(
        "national publicity supreme allied vice assistant senior acting special organising organizing zonal under"
    )
)
"""What the name of an office is made of, behind the party or body that it is held in."""

_NEXT = re.compile(r"\s+([A-Z][\w-]*)")

_OPEN, _CLOSE = "\"“‘'", "\"”’'"
"""Quotation marks before a nickname and behind it, in the same order."""

_BEFORE = re.compile(r"(?<!\w)(Mr|Mrs|Ms|Miss|Mme|Madam|Sir|Dame|Lord|Lady|Dr|Prof)\.?\s+\Z")

_LAST = frozenset(".rsemdyf \n")
"""What forms of address end in; a wrapped line's end may have a space beside it."""

_REACH = 12
"""Code points before a name in which its form of address lies."""

_WORD = re.compile(r"\S+")


def mention_of(text: str, start: int, end: int, kind: NameKind) -> Mention:
    """Return the mention that lies there, with the form of address before it.

    >>> mention_of("Then Mr. Ole Lunde left.", 9, 18, "person")
    Mention(start=9, end=18, kind='person', text='Ole Lunde', title='mr')
    """
    shown = text[start:end]
    if not shown.isalnum():
        shown = " ".join(shown.split())
    return Mention(start, end, kind, shown, _address(text, start).lower())


def trimmed(text: str, start: int, end: int, kind: NameKind) -> Iterator[Mention]:
    """Return the name, or the two names, that a span of this kind holds."""
    if text[start:end].isalnum():
        yield mention_of(text, start, end, _kind(text, [(start, end)], kind))
        return
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    kind = _kind(text, words, kind)
    if kind == "person":
        words = _closed(text, _unlettered(text, _untitled(text, words)))
    elif kind == "org" and _is_described(text[start:end].lower().split()):
        del words[0]
    elif kind == "org" and _is_office(text, words):
        del words[1:]
    for first, last in _sentences(text, words, kind):
        yield mention_of(text, words[first][0], words[last][1], kind)


def _kind(text: str, words: list[tuple[int, int]], kind: NameKind) -> NameKind:
    """Return the kind of a span: who is called Mr or Dr is a person, if not what is named after him."""
    if kind not in ("place", "org") or text[slice(*words[-1])].lower() in _HEADS:
        return kind
    called = text[slice(*words[0])].rstrip(".") if len(words) > 1 else _address(text, words[0][0])
    return "person" if called in _ADDRESS else kind


def _address(text: str, start: int) -> str:
    """Return the form of address before a name, without full stop."""
    if text[start - 2 : start - 1] not in _LAST:
        return ""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    return before[1] if before else ""


def _untitled(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the words of a person's name without titles before it."""
    first = 0
    while first < len(words) - 1 and _is_title(text[slice(*words[first])].lower()):
        first += 1
    return words[first:]


def _is_title(lower: str) -> bool:
    """Tell whether a word is a title that is no part of a name, or two: "Maj-Gen", "Auditor-General"."""
    if lower in _OFFICES or "-" not in lower:
        return lower in _OFFICES
    return lower.endswith("-general") or TITLES.issuperset(lower.split("-"))


def _unlettered(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the words of a person's name without the letters behind it."""
    last = len(words)
    while last > 1 and text[slice(*words[last - 1])] in LETTERS:
        last -= 1
    return words[:last]


def _closed(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the words of a person's name with the mark that closes a nickname at its end: "Ann Roe 'Nan'"."""
    (first, _), (start, end) = words[0], words[-1]
    mark = _OPEN.find(text[start])
    if mark < 0 or start == first or text[end : end + 1] != _CLOSE[mark]:
        return words
    return [*words[:-1], (start, end + 1)]


def _is_office(text: str, words: list[tuple[int, int]]) -> bool:
    """Tell whether a name is an abbreviation and an office there: "ABC National" before "Secretary"."""
    shown = [text[start:end] for start, end in words]
    if len(shown) < 2 or not shown[0].isupper() or not _RANKS.issuperset(map(str.lower, shown[1:])):
        return False
    following = _NEXT.match(text, words[-1][1])
    return shown[-1].lower() in _OFFICES or bool(following and following[1].lower() in TITLES)


def _is_described(lowers: list[str]) -> bool:
    """Tell whether a name is a common noun with what it is of: "The Ministry of …", unlike "The Times"."""
    return len(lowers) > 3 and lowers[0] == "the" and lowers[2] in ("of", "for")


def _sentences(
    text: str, words: list[tuple[int, int]], kind: NameKind
) -> Iterator[tuple[int, int]]:
    """Return the first and last word of each name: what follows "Jr." or "Inc." may be another sentence's."""
    shown = [text[start:end] for start, end in words]
    first = 0
    for at in range(1, len(words) - 1):
        if at > first and _is_end(shown[first : at + 1], shown[at + 1 :], kind):
            yield first, at
            first = at + 1
    yield first, len(words) - 1


def _is_end(before: list[str], after: list[str], kind: NameKind) -> bool:
    """Tell whether a name ends here, because it begins anew: "Ole Lunde Jr. Lunde", unlike "Lunde Jr. Day"."""
    if kind == "person" and before[-1] in ("Jr.", "Sr."):
        return after[0] in before or len(after) > 1
    is_company = before[-1].endswith(".") and before[-1].lower() in DESIGNATORS
    return kind == "org" and is_company and after[0] in before

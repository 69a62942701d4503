"""People without a name whom a sentence turns to: "A neighbour wept.", "Her husband was at work."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes.genders import MAN, PERSON, WOMAN
from qusair_reader.annotation.quotes.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, word_set

_MEN = word_set(
    """
    batsman boy boyfriend brother businessman chairman dad father fisherman gentleman grandfather
    grandson husband lad man nephew policeman salesman schoolboy son spokesman stepfather uncle widower
    """
)
_WOMEN = word_set(
    """
    actress aunt businesswoman chairwoman daughter girl girlfriend grandmother mother mum niece
    policewoman schoolgirl sister spokeswoman stepmother waitress widow wife woman
    """
)
_EITHER = word_set(
    """
    adviser aide ambassador attorney boss bystander caller captain carer cashier chancellor
    chief classmate coach colleague commander commuter coroner cousin customer defender
    detective director doctor driver editor employee executive fan farmer firefighter friend
    goalkeeper governor guard guest instructor judge landlord lawyer leader librarian lifeguard
    manager mayor midfielder minister motorist neighbor neighbour nurse officer onlooker owner
    paramedic parent participant partner passenger passer-by patient pedestrian pensioner
    physician pilot player president prisoner prosecutor protester psychologist pupil referee
    refugee relative resident sailor scientist secretary senator shopkeeper shopper soldier
    source spectator staffer striker student supporter surgeon survivor suspect teacher teen
    teenager tenant therapist tourist trader vet victim visitor volunteer voter waiter witness
    worker youngster
    """
)


_ADJECTIVES = 3
"""So many words can stand between article and noun."""


class Stranger(NamedTuple):
    """Somebody without a name, as the subject of a sentence."""

    start: int
    end: int
    gender: str
    passive: bool
    """Whether something is done to them, so that whoever spoke before may speak on."""


def find(text: str, low: int, high: int) -> Iterator[Stranger]:
    """Yield who begins a sentence between two offsets without being named, quotations included."""
    for found in _article().finditer(text, low, high):
        if begins_sentence(text, found.start()):
            stranger = _at(text, found.start(), found.end(), several=bool(found["several"]))
            if stranger is not None:
                yield stranger


def owned(text: str, names: Iterable[Name]) -> Iterator[Stranger]:
    """Yield who begins a sentence with the name of somebody else: "Berg’s neighbour wept."."""
    for name in names:
        if text.startswith(("’s ", "'s "), name.end) and begins_sentence(text, name.start):
            stranger = _at(text, name.start, name.end + 3)
            if stranger is not None:
                yield stranger


def begins_sentence(text: str, start: int) -> bool:
    """Return whether a sentence or a line begins at an offset."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in ("", "\n") or _ends().match(before) is not None


def _at(text: str, start: int, noun: int, *, several: bool = False) -> Stranger | None:
    """Return who begins at `start`, the noun being one of the words from the offset `noun` on.

    `several` tells that it is in the plural: "One of the victims".
    """
    for count in range(_ADJECTIVES + 1):
        found = _lower().match(text, noun)
        if found is None:
            return None
        word = found[0].removesuffix("s") if several else found[0]
        gender = gender_of(word)
        if gender is not None:
            other = _no_subject().match(text, found.end())
            passive = _passive().match(text, found.end()) is not None
            return None if other else Stranger(start, found.end(), gender, passive)
        ends = word in PREPOSITIONS or word in AUXILIARIES or word in DETERMINERS
        if ends or (count and word.endswith("ed")) or not text.startswith(" ", found.end()):
            return None
        noun = found.end() + 1
    return None


def gender_of(noun: str) -> str | None:
    """Return MAN, WOMAN or PERSON for a noun that people are called by, and nothing for others."""
    for genders, gender in ((_MEN, MAN), (_WOMEN, WOMAN), (_EITHER, PERSON)):
        if noun in genders:
            return gender
    return None


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<several>One of (?:the|his|her|their))|An?|One|Another|The|His|Her|Their|My|Our"
        r"|(?:But|And|Then) (?:an?|one|another|the|his|her|their)) "
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[.?!”\"’'] ")


@cache
def _lower() -> re.Pattern[str]:
    return re.compile(r"[a-z-]+")


@cache
def _no_subject() -> re.Pattern[str]:
    """Return the pattern of what makes a noun no stranger: "The driver, Berg", "The driver’s car"."""
    return re.compile(r",? [A-Z]|[’']s| of (?:one|two|three|four|five|six)\b")


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(r" (?:was|is|has been|had been|is being|was being) \w+ed\b")

"""The title of a work, by what stands around it: "a report titled “Dry Land”", "the author of “Dusk,” said"."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import cues, reporting
from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    Token,
    is_adverb,
    is_finite,
    is_name,
    is_word,
    tokens,
    word_set,
)

WORKS = word_set("""album anthology autobiography ballad bestseller book comedy documentary drama essay film memoir movie
    musical novel novella opera painting play poem sitcom song thriller trilogy""")
"""Works that are called by their titles; a poster or a banner has words of its own."""
ABOUT = word_set("read reads reading sang sings singing write writes writing wrote")
"""Cues that are as often about a work as about speech."""
_SERIES = word_set("""blog column franchise newsletter podcast program programme programmes series show sitcom
    soap""")
"""What stands behind its title: "the “Today” programme"."""
_TITLING = word_set("titled entitled headlined subtitled")
_LONGEST = 200
"""No title has more code points."""
_NEAR = 40
_BEHIND = 80
_ROLE = 3
"""A role before a name has so many words: "creator", "lead actor"."""
_BETWEEN = frozenset(",:([“‘\"'")


def is_named(text: str, place: Place) -> bool:
    """Return whether the words in marks are the title of a work."""
    start, end = place.pair.start + place.pair.opening, place.pair.end - place.pair.closing
    if end - start > _LONGEST:
        return False
    lead, parted = lead_of(text, place)
    if lead and (lead[-1].lower in _TITLING or lead[-1].lower in WORKS):
        return _has_capitals(tokens(text, start, end))
    comma = text[end - 1] == ","
    if _is_series(text, place.pair.end):
        return _has_capitals(tokens(text, start, end))
    if lead and not comma and not text.startswith(",", place.pair.end):
        return False
    if not lead and (place.lead.start < place.pair.start or not text[end - 1].isalnum()):
        return False
    behind = tokens(text, place.pair.end, min(place.high, place.pair.end + _BEHIND))
    fits = _is_aside(place, lead, behind, parted=parted) if lead else _is_role(behind)
    return fits and _has_capitals(tokens(text, start, end - comma))


def _is_series(text: str, end: int) -> bool:
    """Return whether what is shown again and again is named behind the marks: "“Today” programme"."""
    behind = tokens(text, end, end + 12) if text.startswith(" ", end) else []
    return bool(behind) and behind[0].lower in _SERIES


def lead_of(text: str, place: Place) -> tuple[list[Token], bool]:
    """Return the words that lead up to the marks, and whether a comma or a colon parts them."""
    start = place.pair.start
    lead = tokens(text, max(place.lead.start, start - _NEAR), start)
    parted = False
    while lead and lead[-1].word in _BETWEEN:
        parted = lead.pop().word in ",:" or parted
    return lead, parted


def _is_role(behind: Sequence[Token]) -> bool:
    """Return whether a role and its holder follow: "“Harbour Nights” creator Anna Berg"."""
    for at, token in enumerate(behind[: _ROLE + 1]):
        if is_name(token):
            return at > 0
        lower = token.lower
        other = lower in PREPOSITIONS or lower in DETERMINERS or lower in cues.verbs()
        if not is_word(token) or other or is_finite(token):
            return False
    return False


def _is_aside(
    place: Place, lead: Sequence[Token], behind: Sequence[Token], *, parted: bool
) -> bool:
    """Return whether a work ends an aside before its verb: "Berg, author of “Dusk,” said she"."""
    if place.intro and place.intro.cue and lead[-1].lower not in ABOUT:
        return False
    verb = next((at for at, token in enumerate(behind) if is_word(token)), None)
    if verb is None or not (is_finite(behind[verb]) or reporting.is_verb(behind, verb)):
        return False
    if not parted:
        return lead[-1].lower not in CLAUSE and not is_adverb(lead[-1])
    # "The report, “Dusk,” said the mills were shut", not "The next day, “Good Lord,” said Berg".
    return any(is_finite(token) for token in behind[verb + 1 :])


def _has_capitals(inside: Sequence[Token]) -> bool:
    """Return whether words are written as those of a title: "The Art of War"."""
    words = [token for token in inside if is_word(token)]
    if not words or inside[-1].word in ".?!":
        return False
    long = [word for word in words if len(word.word) > 3]
    return all(map(is_name, [words[0], *long, words[-1]]))

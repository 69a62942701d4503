"""What the surroundings settle: the title of a work, and a label or a whole sentence that is none."""

from __future__ import annotations

from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.words import Token, is_name, is_word, tokens, word_set

_TITLING = word_set("titled entitled headlined subtitled")
_WORKS = word_set("""album anthology autobiography ballad bestseller book comedy documentary drama essay film memoir movie
    musical novel novella opera painting play poem sitcom song thriller trilogy""")
"""Works that are called by their titles; a poster or a banner has words of its own."""
_LONGEST = 200
"""No title has more code points."""
_NEAR = 40
_BETWEEN = frozenset(",:([“‘\"'")


def is_named_work(text: str, place: Place) -> bool:
    """Return whether a work is named: "a report titled “Dry Land”", "his novel “Dry Land”"."""
    start = place.pair.start
    lead = tokens(text, max(place.lead.start, start - _NEAR), start)
    while lead and lead[-1].word in _BETWEEN:
        lead.pop()
    names = bool(lead) and (lead[-1].lower in _TITLING or lead[-1].lower in _WORKS)
    return names and _has_capitals(_inside(text, place))


def is_label(place: Place) -> bool:
    """Return whether somebody who stands after it calls a thing so: "was branded “mad” by Berg"."""
    return place.intro is not None and place.intro.speaker.start >= place.pair.end


def is_sentence(text: str, place: Place) -> bool:
    """Return whether a whole sentence stands after a colon or where a sentence begins.

    Its last word is in lower case, as that of a title hardly ever is.
    """
    inside = _inside(text, place)
    words = [token for token in inside if is_word(token)]
    if len(words) < 2 or inside[-1].word not in ".?!":
        return False
    if not is_name(words[0]) or not words[-1].word.islower():
        return False
    before = text[place.low : place.pair.start].rstrip()
    return before[-1:] == ":" or (before != "" and place.lead.start == place.pair.start)


def _inside(text: str, place: Place) -> list[Token]:
    start, end = place.pair.start + place.pair.opening, place.pair.end - place.pair.closing
    return tokens(text, start, min(end, start + _LONGEST))


def _has_capitals(inside: list[Token]) -> bool:
    """Return whether words are written as those of a title: "The Art of War"."""
    words = [token for token in inside if is_word(token)]
    if not words or inside[-1].word in ".?!":
        return False
    long = [word for word in words if len(word.word) > 3]
    return all(map(is_name, [words[0], *long, words[-1]]))

"""What the surroundings settle: words of a sentence, short speech, a label or a whole sentence."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import works
from qusair_reader.annotation.quotes.features import Place
from qusair_reader.annotation.quotes.marks import SINGLES
from qusair_reader.annotation.quotes.words import (
    AUXILIARIES,
    Token,
    is_name,
    is_word,
    tokens,
    word_set,
)

_NAMING = word_set("""brand branded branding brands call called calling calls describe described describes describing
    dub dubbed dubbing dubs hailed hailing hails label labeled labeling labelled labelling labels termed""")
"""Cues with an object before what it is called: "called the plan “a mess”"."""
_PLEDGING = word_set("pledged pledges pledging promised promises promising")
_CALLED_FOR = word_set("for on upon as so")
"""Words that part a cue from what is called something."""
_LONGEST = 200
_NEAR = 40
_CLAUSE = 6
"""A clause between commas has so many words: "he added"."""
_CLOSING = frozenset("'’”\"»›")


def is_part_of_sentence(text: str, place: Place) -> bool:
    """Return whether words in lower case go on with the narrator's sentence.

    "Called it “a mess”", "It was, he added, “a bad idea”".
    """
    if not text[place.pair.start + place.pair.opening].islower():
        return False
    lead = tokens(text, max(place.lead.start, place.pair.start - _NEAR), place.pair.start)
    if not lead or lead[-1].word == ":":
        return False
    if place.intro and place.intro.cue and lead[-1].word != ",":
        cue = place.intro.cue
        verb = text[cue.start : cue.end].lower()
        between = [token for token in lead if token.start >= cue.end]
        named = bool(between) and between[0].lower not in _CALLED_FOR
        return (verb in _NAMING and named) or verb in _PLEDGING
    commas = [at for at, token in enumerate(lead) if token.word == ","]
    if len(commas) < 2 or commas[-1] != len(lead) - 1:
        return False
    return lead[commas[-2] - 1].lower in AUXILIARIES and commas[-1] - commas[-2] <= _CLAUSE


def is_told(text: str, place: Place) -> bool:
    """Return whether speech, however short, follows its verb: "Berg told her: “Go.”"."""
    intro, inside = place.intro, _inside(text, place)
    if intro is None or intro.cue is None or not intro.strong or not inside:
        return False
    lead, parted = works.lead_of(text, place)
    cue = text[intro.cue.start : intro.cue.end].lower()
    work = cue in works.ABOUT or any(token.lower in works.WORKS for token in lead)
    work = work and not _is_shouted(inside)  # "wrote: “THANK YOU, OHIO!”"
    return parted and not work and is_name(inside[0]) and inside[-1].word in ".?!,"


def _is_shouted(inside: Sequence[Token]) -> bool:
    """Return whether a sentence is written in capitals and ends as one, as posts are."""
    words = [token.word for token in inside if is_word(token)]
    return len(words) > 1 and inside[-1].word in ".?!" and all(map(str.isupper, words))


def is_label(place: Place) -> bool:
    """Return whether somebody who stands after it calls a thing so: "was branded “mad” by Berg"."""
    return place.intro is not None and place.intro.speaker.start >= place.pair.end


def is_sentence(text: str, place: Place) -> bool:
    """Return whether a whole sentence stands after a colon or where a sentence begins.

    Its last word is in lower case, as that of a title hardly ever is.
    """
    inside = _inside(text, place)
    words = [token for token in inside if is_word(token)]
    if not words or inside[-1].word[-1] not in ".?!":
        return False
    if (place.low, place.high) == (place.pair.start, place.pair.end):
        # A paragraph of its own, "“Yes.”"; in single marks, more words can be a headline.
        return len(words) == 1 or place.pair.opening > 1 or text[place.pair.start] not in SINGLES
    script = place.intro is not None and place.intro.close and not place.intro.cue
    if len(words) == 1 and script:
        return is_name(words[0])  # "Berg: “No.”"
    if len(words) < 2 or not is_name(words[0]) or not words[-1].word.islower():
        return False
    before = text[place.low : place.pair.start].rstrip()
    return before[-1:] == ":" or (before != "" and place.lead.start == place.pair.start)


def _inside(text: str, place: Place) -> list[Token]:
    """Return the first words in the marks, without the mark that closes an inner quotation."""
    start, end = place.pair.start + place.pair.opening, place.pair.end - place.pair.closing
    inside = tokens(text, start, min(end, start + _LONGEST))
    while inside and inside[-1].word in _CLOSING:
        inside.pop()
    return inside

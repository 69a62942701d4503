"""What the decision about a quotation's kind looks at: its words, its surroundings, its clauses.

No feature names a glyph, so a style of marks that training never saw is judged like any other, and
none is the name of a person or a place.
"""

from __future__ import annotations

from typing import NamedTuple

from qusair_reader.annotation.quotes import cues
from qusair_reader.annotation.quotes.clauses import Found
from qusair_reader.annotation.quotes.marks import Pair
from qusair_reader.annotation.quotes.words import (
    AUXILIARIES,
    CLAUSE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_finite,
    is_name,
    is_word,
    tokens,
    word_set,
)
from qusair_reader.article import Span


class Place(NamedTuple):
    """A stretch in quotation marks and what is known of its surroundings."""

    pair: Pair
    low: int
    """Where the narration before it begins: the block, or the end of the quotation before."""
    high: int
    """Where the narration after it ends."""
    lead: Span
    """The unfinished sentence that leads up to it."""
    intro: Found | None
    after: Found | None
    middle: bool
    """Whether the clause after the quotation before runs on to this one and named the speaker."""
    previous: str
    """Kind of the quotation before it in the same block, or an empty string."""
    inherits: bool
    """Whether it stands at the start of its block and the block before ended with speech."""


class _View(NamedTuple):
    """The parts of a place that several groups of features share."""

    inside: list[Token]
    words: list[Token]
    size: int
    capital: str
    """How it begins: "C" a capital, "c" none, "d" a digit."""
    last: str
    """Its last character; "a" for a letter or digit."""
    edge: str
    """The character before it; "a" for a letter or digit, empty at the start of a block."""
    rear: str
    """The character after it; "a" or "A" for a letter."""


_LONGEST = 400
"""Code points of a long quotation that are looked at."""
_WIDE = 150
_SPACE = " \xa0\n"
_CLOSING = _SPACE + "'\"”»’"
"""What may stand between the last word and the marks, those of an inner quotation included."""
_PERSONAL = word_set(
    "i we you he she they it i'm i’m we're we’re it's it’s you're you’re that's that’s"
)
_CONTRACTED = word_set("""i’m i'm we’re we're it’s it's that’s that's you’re you're he’s he's she’s she's they’re they're
    there’s there's""")
_WORKS = word_set("""film films movie movies show shows song songs album albums book books novel novels series play plays
    episode magazine program programme sitcom comedy drama column essay article documentary titled entitled called
    named known dubbed nicknamed slogan slogans chant chants sign signs banner banners t-shirt shirt hat hats
    hashtag headline poem painting exhibition musical opera single track video ad ads advert game starred starring
    tv television""")


def features(text: str, place: Place) -> list[str]:
    """Return the names of the features that hold for this place, each once."""
    view = _view(text, place)
    if view is None:
        return ["bias", "empty"]
    out = [
        "bias",
        *_edges(view, place),
        *_shape(view),
        *_clauses(text, view, place),
        *_near(text, view, place),
    ]
    return list(dict.fromkeys(out))


def _view(text: str, place: Place) -> _View | None:
    pair = place.pair
    start, end = pair.start + pair.opening, pair.end - pair.closing
    inside = tokens(text, start, min(end, start + _LONGEST))
    words = [token for token in inside if is_word(token)]
    if not words:
        return None
    count = len(words) if end - start <= _LONGEST else 99
    last = text[start:end].rstrip(_CLOSING)[-1:] if pair.closing else "open"
    before = text[max(place.low, pair.start - 3) : pair.start].rstrip(_SPACE)
    behind = text[pair.end : min(place.high, pair.end + 3)].lstrip(_SPACE)
    edge = (
        ("a" if before[-1].isalnum() else before[-1]) if before else "”" if place.previous else ""
    )
    rear = (
        ("a" if behind[0].islower() else "A" if behind[0].isalnum() else behind[0])
        if behind
        else ""
    )
    capital = "C" if is_name(words[0]) else "d" if words[0].word[0].isdigit() else "c"
    return _View(
        inside,
        words,
        count,
        capital,
        "a" if last.isalnum() and len(last) == 1 else last,
        edge,
        rear,
    )


def _class(token: Token) -> str:
    """Return a coarse class of a word."""
    lower = token.lower
    for name, members in (
        ("say", cues.STRONG),
        ("report", cues.verbs()),
        ("det", DETERMINERS),
        ("aux", AUXILIARIES),
        ("pron", PRONOUNS),
        ("prep", PREPOSITIONS),
        ("clause", CLAUSE),
    ):
        if lower in members:
            return name
    if not token.word[0].islower():
        return "digit" if token.word[0].isdigit() else "cap"
    return "-" + lower[-2:] if lower.endswith(("ed", "ing", "ly", "s")) else "word"


def _own(token: Token) -> str:
    """Return the word itself where it is no name."""
    return token.word if token.word.islower() else "C"


def _bucket(count: int) -> str:
    return next(
        (str(limit) for limit in (1, 2, 3, 4, 5, 7, 9, 12, 16, 24, 40) if count <= limit), "more"
    )


def _edges(view: _View, place: Place) -> list[str]:
    capital, last, edge, rear = view.capital, view.last, view.edge, view.rear
    return [
        f"words={_bucket(view.size)}",
        f"last={last}",
        f"edge={edge}",
        f"rear={rear}",
        f"edge,first={edge}{capital}",
        f"edge,first,last={edge}{capital}{last}",
        f"last,rear={last}{rear}",
        f"edge,rear={edge}{rear}",
        f"edge,first,last,rear={edge}{capital}{last}{rear}",
        f"previous={place.previous}",
        f"previous,edge,first={place.previous}{edge}{capital}",
        f"inherits={place.inherits}",
    ]


def _shape(view: _View) -> list[str]:
    words = view.words
    long = [token for token in words if len(token.word) > 3]
    capitals = sum(is_name(token) for token in long)
    titled = "none"
    if capitals:
        titled = "all" if capitals == len(long) else "most" if capitals * 2 > len(long) else "some"
    finite = any(is_finite(token) or token.lower in _CONTRACTED for token in words)
    personal = any(token.lower in _PERSONAL for token in words)
    return [
        f"titled={titled}",
        f"titled,words={titled}{min(view.size, 6)}",
        f"finite={finite}",
        f"personal={personal}",
        f"finite,personal,first={finite}{personal}{view.capital}",
        f"begins={_class(words[0])}",
        f"ends={_class(words[-1])}",
        f"first={_own(words[0])}",
        f"final={_own(words[-1])}",
        f"several={any(token.word in '.?!' for token in view.inside[:-1])}",
    ]


def _rank(found: Found | None) -> str:
    if found is None:
        return "-"
    return ("close" if found.close else "far") + ("" if found.strong else "~")


def _clauses(text: str, view: _View, place: Place) -> list[str]:
    intro, after = _rank(place.intro), _rank(place.after)
    middle = "m" if place.middle else ""
    capital, edge, last = view.capital, view.edge, view.last
    out = [
        f"intro={intro}",
        f"after={after}",
        f"intro,after={intro}{after}{middle}",
        f"intro,edge,first={intro}{edge}{capital}",
        f"after,last={after}{last}{capital}",
        f"middle,edge,first={middle}{edge}{capital}",
        f"intro,after,first,last={intro}{after}{middle}{capital}{last}",
    ]
    if place.intro and (cue := place.intro.cue):
        out += [
            f"cue={text[cue.start : cue.end].lower()}",
            f"gap={min(6, (place.pair.start - cue.end) // 8)}",
        ]
    if place.after and (cue := place.after.cue):
        out.append(f"rearcue={text[cue.start : cue.end].lower()}")
    return out


def _near(text: str, view: _View, place: Place) -> list[str]:
    """Return the narrator's words around the marks."""
    start, end = place.pair.start, place.pair.end
    lead = tokens(text, max(place.lead.start, start - _WIDE), start)
    behind = tokens(text, end, min(place.high, end + _WIDE // 2))
    out = [f"lead:{token.word}" for token in lead if token.word.islower()]
    out += [f"rear:{token.word}" for token in behind if token.word.islower()]
    works = [any(token.lower in _WORKS for token in some) for some in (lead[-9:], behind[:3])]
    out += [f"works={works}", f"sentence={text[place.high - 1] in '.?!'}"]
    names = [token for token in lead[-4:] if is_word(token)]
    if names and view.edge:
        kind = _class(names[-1])
        out += [
            f"before={_own(names[-1])}",
            f"before~{kind}",
            f"before~,first={kind}{view.edge}{view.capital}",
        ]
        out.append(f"before~,after,first={kind}{_rank(place.after)}{view.capital}{view.last}")
        if len(names) > 1:
            out += [
                f"before2={_own(names[-2])} {_own(names[-1])}",
                f"before2~{_class(names[-2])} {kind}",
            ]
    following = next((token for token in behind[:3] if is_word(token)), None)
    if following is not None:
        out += [f"behind={_own(following)}", f"behind~{_class(following)}"]
    return out

"""Two names that look like one: "Israel-Hamas", "SOCCER-Norway", "al-Qaeda-linked", "the Otters' Ann Roe"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.forms import word_set
from qusair_reader.annotation.names.lexicon import Lexicon, bits
from qusair_reader.annotation.names.tokens import Tokens

Piece = tuple[int, int, NameKind]
"""A name by its first and its last token."""

_STATES, _KNOWN = bits("states"), bits("known bodies")
"""Countries and their parts, and organisations that go by one word."""
_GIVEN, _HEADS = bits("given names"), bits("last words of bodies", "last words of places")
_SHORT = frozenset(("US", "U.S", "UK", "EU", "UN"))

_SPORTS = word_set(
    "athletics badminton baseball basketball boxing chess cricket cycling golf gymnastics hockey olympics racing rowing rugby "
    "skiing soccer swimming tennis volleyball"
)
_SLUGS = _SPORTS | word_set(
    "analysis brief exclusive factbox feature focus grains interview league metals preview rtrs softs text timeline treasuries "
    "union update wrapup"
)
"""What an agency's headline is about, before a hyphen."""
_AHEAD = 3
"""The slug ends among so many first tokens of a block."""


@cache
def _described() -> re.Pattern[str]:
    """A name with an article or prefix in lower case, within an adjective: "al-Qaeda-linked"."""
    return re.compile(r"([a-z]+-[A-Z]\w*)(-)([a-z]{3,})")


def part_pairs(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return the tokens with such compounds cut at the hyphen, which is a token then.

    Of a pair of names one is a country at least, and a pair that is on a list itself is one name:
    "Fiat-Chrysler", "Guinea-Bissau".
    """
    found = {
        at: parts
        for at, word in enumerate(tokens.words)
        if "-" in word and len(parts := _parts(word, at, lexicon)) > 1
    }
    return _cut(tokens, found) if found else tokens


def _cut(tokens: Tokens, found: Mapping[int, list[str]]) -> Tokens:
    """Return the tokens with some of them in parts, by their index."""
    cut = Tokens([], [], [], [])
    for at, word in enumerate(tokens.words):
        start, fresh = tokens.starts[at], tokens.opening[at]
        for part in found.get(at, [word]):
            cut.words.append(part)
            cut.lowers.append(tokens.lowers[at] if part is word else part.lower())
            cut.starts.append(start)
            cut.opening.append(fresh)
            start, fresh = start + len(part), False
    return cut


def _parts(word: str, at: int, lexicon: Lexicon) -> list[str]:
    """Return the parts of the block's token of this index."""
    first, hyphen, second = word.partition("-")
    if not first[:1].isupper():
        described = _described().fullmatch(word)
        return [*described.groups()] if described else [word]
    if not second[:1].isupper():
        return [word]
    if _is_slug(first, at):
        return [first, hyphen, second]
    if "-" in second:
        return [word]
    halves = _lists(first, lexicon), _lists(second, lexicon)
    if _lists(word, lexicon) or not all(halves) or not (halves[0] | halves[1]) & _STATES:
        return [word]
    return [first, hyphen, second]


def _is_slug(word: str, at: int) -> bool:
    """Tell whether a word is the last of a headline's slug: all in capitals, or a sport that begins it."""
    if word.isupper():
        return at < _AHEAD and word.lower() in _SLUGS
    return at == 0 and word.lower() in _SPORTS


def parted(tokens: Tokens, first: int, last: int, kind: NameKind, lexicon: Lexicon) -> list[Piece]:
    """Return the two names that these tokens hold, else the one: two countries, or a team and its player.

    "Laos-China" is a pair, and in "the Otters' Ann Roe" a given name follows the possessive.
    """
    words = tokens.words
    is_hyphened = last == first + 2 and words[first + 1] == "-" and words[last][0].isupper()
    if kind == "place" and is_hyphened:
        return [(first, first, kind), (last, last, kind)]
    for at in (last - 2, last - 3) if kind == "org" else ():
        if at > first and _is_possessive(words[at - 1], words[at]):
            given, head = _listed(words[at + 1], lexicon), _listed(words[last], lexicon)
            if given & _GIVEN and not head & _HEADS:
                return [(first, at - 1, kind), (at + 1, last, "person")]
    return [(first, last, kind)]


def _is_possessive(owner: str, mark: str) -> bool:
    return mark in ("'s", "’s") or (mark in ("'", "’") and owner[-1] == "s")


def _listed(word: str, lexicon: Lexicon) -> int:
    """Return the lists that a word is on, as bits."""
    return lexicon.look(word, word.lower()).lists


def _lists(word: str, lexicon: Lexicon) -> int:
    """Return on which of the two lists a word is, as bits."""
    if word in _SHORT:
        return _STATES
    return _listed(word, lexicon) & (_STATES | _KNOWN)

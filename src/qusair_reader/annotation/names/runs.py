"""Runs: stretches of tokens with a capital, and the connectors inside them; names lie within runs."""

from __future__ import annotations

from functools import cache

from qusair_reader.annotation.names.forms import DESIGNATORS, word_set
from qusair_reader.annotation.names.tokens import STATES, Tokens

_CONNECTORS = word_set(
    "of the and for de la del di da du des van von der den bin al el - – ' ’ 's ’s & in on at to y e i a with against by "
    "es dela delos ng wa ole arap binti binte zu zum zur dalla af upon"
)
"""What may stand between two capitalised words of one name; up to `_GAP` of them in a row."""

_GAP = 3

_PARTICLES = word_set(
    "al el de la van von der den bin ibn da di du dos das del della le les ten ter abu ul bint ould"
)
"""Lower-case words that may begin a name: "bin Laden", "van der Berg"."""

_PLAIN = word_set(
    "a an the this that these those it he she they we you i his her its their our my your in on at to from of for by with as "
    "if when while after before since until but and or nor so yet then there here what who which why how where both some "
    "all most many more one two three four five six seven eight nine ten no not also however although though because "
    "despite during under over about against between among last earlier later meanwhile"
)
"""Closed-class words that begin sentences; on their own they are no name."""


_POSTED = frozenset(("envoy", "ambassador", "mediator", "emissary"))
"""Offices that are held at a place, whose holder may be named right after it."""


_HALVES = word_set(
    "saudi south north east west sri new united great northern el costa hong sierra burkina ivory papua dominican czech "
    "equatorial san cape puerto solomon marshall"
)
"""First words of countries of several words."""


@cache
def _last() -> frozenset[str]:
    """Return words that end a name, with the full stop that may end the sentence too."""
    states = frozenset(f"{state.lower()}." for state in STATES.split("|"))
    return states | {word for word in DESIGNATORS if word[-1] == "."}


def find_runs(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the runs as half-open ranges of token indexes, in order."""
    words, lowers, _, opening = tokens
    runs: list[tuple[int, int]] = []
    count, index, floor = len(words), 0, 0
    while index < count:
        if words[index] == lowers[index]:
            index += 1
            continue
        end = _extend(tokens, index)
        if _is_post(lowers, index):
            end = min(end, index + 1 + (lowers[index] in _HALVES))
        if end == index + 1 and opening[index] and lowers[index] in _PLAIN:
            index = end
            continue
        first = index
        while first > floor and _may_begin(lowers[first - 1]):
            first -= 1
        runs.append((first, end))
        index = floor = end
    return runs


def _is_post(lowers: list[str], index: int) -> bool:
    """Tell whether a country is named here as somebody's post: "ambassador to Iraq Jane Roe"."""
    return index > 1 and lowers[index - 1] in ("to", "for") and lowers[index - 2] in _POSTED


def _may_begin(lower: str) -> bool:
    return lower in _PARTICLES or (lower[0].isdigit() and lower[-1] in "tdh")


def _extend(tokens: Tokens, index: int) -> int:
    """Return the end of the run that begins at the capitalised token `index`."""
    words, lowers, _, opening = tokens
    end = ahead = index + 1
    limit = len(words)
    while ahead < limit and not opening[ahead]:
        word = words[ahead]
        if lowers[end - 1] in _last() and lowers[ahead] not in DESIGNATORS:
            break
        if word != lowers[ahead] or (ahead == end and word[0].isdigit()):
            end = ahead = ahead + 1
        elif ahead - end < _GAP and lowers[ahead] in _CONNECTORS:
            ahead += 1
        else:
            break
    if end < limit and lowers[end] in ("'s", "’s"):
        return end + 1
    return end

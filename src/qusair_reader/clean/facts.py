"""What a block shows by itself: its length, its shape, its words.

Only the beginning and the end of a long block are weighed word by word; the whole of it gives no more
than its vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat
from typing import NamedTuple

from qusair_reader.clean.families import Family, find_family
from qusair_reader.clean.words import (
    FUNCTION,
    NARRATIVE,
    is_foreign,
    plain,
    strip,
    terms,
    tokens,
)

EXCERPT = 160
"""Code points at the beginning of a long block that are read word by word."""
TAIL = 60
"""Code points at its end."""
PROSE = 100
"""Shortest block, in code points, that can be a paragraph of the body."""
_EASY, _EASY_SENTENCE, _EASY_WORDS = -0.5, -3.0, 6
"""Prose, and a sentence of so many words, is article if its words weigh less than this. Of such
sentences on held-out sites one in six hundred would have been removed."""

_ENDS = ".!?…。！？｡؟۔।"
_CLOSING = "”\"’'»」』)]"
_MARKS = _ENDS + _CLOSING + ":;,"
_RULES = frozenset("-_=*~#—–•·")
"""What a line across the page is drawn with."""
_VOICE = frozenset({"said", "says", "told"})


class Facts(NamedTuple):
    """What a block shows by itself."""

    length: int
    """Code points."""
    words: int
    prose: bool
    """Long enough and ended like a sentence: a paragraph of the body."""
    lexical: float
    """Sum of the table's weights for its words; what is above 0 speaks for boilerplate."""
    family: Family | None
    key: str
    """Its beginning in lower case, by which repetitions are found."""
    ending: int
    """0 no mark, 1 a mark within a sentence, 2 a closing mark, 3 the end of a sentence."""
    title: float
    """Share of words that begin with a capital."""
    first: tuple[str, ...]
    """Its two first words, numbers by their digits only."""
    last: tuple[str, ...]
    """Its two last ones."""
    vocabulary: frozenset[str]
    """The words of a paragraph of the body in lower case, without the marks around them."""
    voice: bool
    """Whether somebody says something in it."""
    easy: bool
    """Whether it is a sentence whose words speak for it, one in another script or a line across the page: article,
    without asking the trees."""
    own: tuple[float, ...]
    """The features that need nothing but the block, in the order of the table; none if easy."""


def excerpt(block: str) -> str:
    """Return what is read word by word: a short block whole, of a long one both ends."""
    if len(block) <= EXCERPT + TAIL:
        return block
    return f"{block[:EXCERPT]} … {block[-TAIL:]}"


def _ending(block: str) -> int:
    """Return the class of a block's last character that is a letter or a known mark.

    What stands behind it is a sign for the end of a story, or an accident. See `Facts.ending`.
    """
    mark = block[-1]
    for char in reversed(block[-8:]):
        if char.isalnum() or char in _MARKS:
            mark = char
            break
    if mark in _ENDS:
        return 3
    if mark in _CLOSING:
        return 2
    return 1 if mark in ":;," else 0


def _start(mark: str) -> int:
    """Return the class of a block's first character."""
    if mark.isupper():
        return 2
    if mark.islower():
        return 1
    return 3 if mark.isdigit() else 0


def _is_rule(block: str) -> bool:
    """Tell whether a block is a line that parts two sections of the text, as "* * *" or "___" does."""
    return block[0] in _RULES and len(block) >= 3 and not block.strip(block[0] + " ")


def measure(block: str, weights: Mapping[str, int]) -> Facts:
    """Measure one block by itself.

    Args:
        block: The block's text.
        weights: The table's weights of terms, in tenths: a sum of whole numbers does not depend on
            the order of the terms, which is another one in each process.
    """
    length = len(block)
    text = excerpt(block)
    lowered = text.lower()
    split = text.split()
    lower = lowered.split()
    seen = len(split)
    words = seen if text is block else block.count(" ") + 1
    ending = _ending(block)
    title = sum([word[0].isupper() for word in split]) / seen
    function = sum(map(FUNCTION.__contains__, lower))
    known = plain(tokens(lowered))
    family = find_family(block)
    found = list(map(weights.get, terms(known), repeat(0)))
    lexical = sum(found) / 10
    inner = block.count(". ") + block.count("? ")
    prose = length >= PROSE and (ending >= 2 or inner > 1) and function * 5 >= seen
    easy = family is None and (
        lexical < _EASY
        if prose
        else (lexical < _EASY_SENTENCE and ending >= 2 and words >= _EASY_WORDS)
        or (ending >= 2 and is_foreign(text))
        or _is_rule(block)
    )
    vocabulary: frozenset[str] = frozenset()
    if prose:
        every = set(lower if text is block else block.lower().split())
        vocabulary = frozenset([word if word.isalpha() else strip(word) for word in every])
    fact = Facts(
        length,
        words,
        prose,
        lexical,
        family,
        lowered[:60],
        ending,
        title,
        ("^", *known[:2]),
        (*known[-2:], "$"),
        vocabulary,
        not _VOICE.isdisjoint(vocabulary),
        easy,
        (),
    )
    return fact if easy else fact._replace(own=_own(fact, block, text, found))


def _own(fact: Facts, block: str, text: str, found: list[int]) -> tuple[float, ...]:
    """Return the features of a block of which the words `text` are read and weigh `found`."""
    lowered = text.lower()
    lower = lowered.split()
    seen = len(lower)
    return (
        fact.length,
        fact.words,
        fact.length / fact.words,
        fact.ending,
        _start(block[0]),
        fact.title,
        float(text.isupper()),
        sum(map(FUNCTION.__contains__, lower)) / seen,
        sum(map(NARRATIVE.__contains__, lower)) / seen,
        sum([len(part) for part in tokens(lowered) if part.isdecimal()]) / len(text),
        text.count(","),
        float("http" in lowered or "www." in lowered or "@" in lowered),
        text.count("“") + text.count('"'),
        block.count(". ") + block.count("? "),
        fact.family.confidence if fact.family else 0.0,
        fact.lexical,
        fact.lexical / seen,
        max(found, default=0) / 10,
        sum([weight for weight in found if weight < 0]) / 10,
        len(found) - found.count(0),
    )

"""Capitals that say nothing: headlines and text in all capitals or none, read as if written in the usual way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qusair_reader.annotation.names.forms import plain, word_set
from qusair_reader.annotation.names.lexicon import Entry, Lexicon, bits
from qusair_reader.annotation.names.tokens import Tokens

_FEW = 20
"""A text with fewer words than this and no capital may be lower case by chance."""


_SMALL = word_set(
    "about after against amid among before below from into near over than that under upon with"
)
"""Words that a headline in capitals may leave small, besides those of up to three letters."""

_PAIRS = frozenset(
    tuple(pair.split("_"))
    for pair in word_set(
        "security_council general_assembly wall_street white_house supreme_court world_bank world_cup world_series red_cross "
        "premier_league super_league champions_league united_nations united_states united_kingdom european_union "
        "european_commission european_parliament european_council cape_town york_times financial_times"
    )
)
"""Names of two words that do not always have a capital."""
_OPENED = frozenset(("open", "masters"))
"""What makes a tournament's name of a country, people or city."""
_HALVES = word_set(
    "new south north east west northern cape real saudi sri san el costa sierra papua"
)
"""What begins the name of a place or club of two words."""
_HOMES = bits("states", "cities", "peoples")
_LONG, _MARKS = 25, 4
"""A headline has fewer words than the first and fewer marks than the second, unless all its letters are capitals."""
_BETWEEN = frozenset(",;()/")


def is_capital(tokens: Tokens) -> bool:
    """Tell whether the words of a block have capitals throughout, as in a headline or a heading."""
    letters = [word for word in tokens.words if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in letters)
    if len(letters) < 4 or capital <= 0.6 * len(letters):
        return False
    small = sum(word[0].islower() and len(word) > 3 and word not in _SMALL for word in letters)
    return small <= 0.1 * len(letters) and (
        _is_loud(tokens) or not _is_listing(tokens, len(letters))
    )


def _is_loud(tokens: Tokens) -> bool:
    """Tell whether most words of a block are all capitals."""
    return sum(word.isupper() and len(word) > 1 for word in tokens.words) > len(tokens.words) / 2


def _is_listing(tokens: Tokens, words: int) -> bool:
    """Tell whether a block with so many words lists names: it is longer than headlines are, or full of commas and numbers."""
    if words > _LONG:
        return True
    marks = sum(word in _BETWEEN or word[0].isdigit() for word in tokens.words)
    return marks >= _MARKS and marks > 0.15 * words


def restore(blocks: Sequence[Tokens], lexicon: Lexicon) -> list[Tokens]:
    """Return the tokens of the blocks with the capitals that they would have in a sentence."""
    shouted = [is_capital(tokens) for tokens in blocks]
    if not any(shouted):
        if any(tokens.words != tokens.lowers for tokens in blocks):
            return list(blocks)
        if sum(len(tokens.words) for tokens in blocks) < _FEW:
            return list(blocks)
        return [_raised(tokens, lexicon) for tokens in blocks]
    lower: set[str] = set()
    capital: set[str] = set()
    for tokens, loud in zip(blocks, shouted, strict=True):
        if not loud:
            for word, form, opening in zip(
                tokens.words, tokens.lowers, tokens.opening, strict=True
            ):
                if word == form:
                    lower.add(form)
                elif not opening:
                    capital.add(form)
    return [
        _lowered(tokens, lexicon, lower, capital) if loud else tokens
        for tokens, loud in zip(blocks, shouted, strict=True)
    ]


def _lowered(tokens: Tokens, lexicon: Lexicon, lower: set[str], capital: set[str]) -> Tokens:
    """Return a block with lower case where the article or the lexicon writes the word so."""
    words = []
    shouting = _is_loud(tokens)
    paired = _paired(tokens.lowers)
    for at, (word, form) in enumerate(zip(tokens.words, tokens.lowers, strict=True)):
        if word == form or form in capital or at in paired:
            usual = False
        elif form in lower:
            usual = True
        else:
            entry = lexicon.find(plain(form))
            usual = entry is not None and 0 < entry.case < 4
        if usual and form in _OPENED and at:
            before = tokens.words[at - 1], tokens.lowers[at - 1]
            usual = not lexicon.look(*before).lists & _HOMES
        if word != form and shouting and not usual and lexicon.find(word) is None:
            word = word[0] + form[1:]  # noqa: PLW2901 - the restored word takes the place of the given one
        words.append(form if usual else word)
    return tokens._replace(words=words)


def _raised(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return a block in lower case with capitals on the words that nearly always have one."""
    paired = _paired(tokens.words)
    usual = [
        at in paired or _is_usual(lexicon.find(plain(form))) for at, form in enumerate(tokens.words)
    ]
    for at, form in enumerate(tokens.words[:-1]):
        usual[at] |= form in _HALVES and usual[at + 1]
    words = [
        form[0].upper() + form[1:] if capital else form
        for form, capital in zip(tokens.words, usual, strict=True)
    ]
    return tokens._replace(words=words)


def _is_usual(entry: Entry | None) -> bool:
    """Tell whether a word nearly always has a capital."""
    return entry is not None and (entry.case > 4 or (entry.lists > 0 and not entry.case))


def _paired(lowers: Sequence[str]) -> set[int]:
    """Return the indexes of words in lower case that are of a name of two words."""
    return {
        index
        for at, pair in enumerate(pairwise(lowers))
        if pair in _PAIRS
        for index in (at, at + 1)
    }

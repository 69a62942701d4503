"""Capitals that say nothing: headlines and text in all capitals or none, read as if written in the usual way."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.names.forms import plain, word_set
from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.tokens import Tokens

_FEW = 20
"""A text with fewer words than this and no capital may be lower case by chance."""


_SMALL = word_set(
    "about after against amid among before below from into near over than that under upon with"
)
"""Words that a headline in capitals may leave small, besides those of up to three letters."""


def is_capital(tokens: Tokens) -> bool:
    """Tell whether the words of a block have capitals throughout, as in a headline or a heading."""
    letters = [word for word in tokens.words if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in letters)
    if len(letters) < 4 or capital <= 0.6 * len(letters):
        return False
    small = sum(word[0].islower() and len(word) > 3 and word not in _SMALL for word in letters)
    return small <= 0.1 * len(letters)


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
    shouting = (
        sum(word.isupper() and len(word) > 1 for word in tokens.words) > len(tokens.words) / 2
    )
    for word, form in zip(tokens.words, tokens.lowers, strict=True):
        if word == form or form in capital:
            usual = False
        elif form in lower:
            usual = True
        else:
            entry = lexicon.find(plain(form))
            usual = entry is not None and 0 < entry.case < 4
        if word != form and shouting and not usual and lexicon.find(word) is None:
            word = word[0] + form[1:]  # noqa: PLW2901 - the restored word takes the place of the given one
        words.append(form if usual else word)
    return tokens._replace(words=words)


def _raised(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return a block in lower case with capitals on the words that nearly always have one."""
    words = []
    for form in tokens.words:
        entry = lexicon.find(plain(form))
        usual = entry is not None and (entry.case > 4 or (entry.lists and not entry.case))
        words.append(form[0].upper() + form[1:] if usual else form)
    return tokens._replace(words=words)

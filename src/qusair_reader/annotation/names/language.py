"""Whether a text is English: recognition learned from English, and elsewhere would mark at random."""

from __future__ import annotations

from collections.abc import Iterable

from qusair_reader.annotation.names.forms import word_set
from qusair_reader.annotation.names.tokens import Tokens

_ENGLISH = word_set(
    "the of and to that for was with by from has have are this not said he they were who which will been but his her "
    "its had would their is be it as she we you then than when after where there about into more out up what so only some could"
)
"""Frequent words that other languages in Latin script hardly use."""

_FOREIGN = word_set(
    "le la les des du et est une dans pour que qui avec sur pas par aux ce cette der die das und den dem ein eine ist nicht mit "
    "von zu auf für im el los las una por del con para su más lo al se il di che gli della non sono un het een van de voor "
    "niet zijn op och att det som på är av och til ikke og não uma os da em na do com w nie się jest że bir ve bu için yang "
    "dan ini untuk dengan dari"
)
"""Frequent words of other languages in Latin script."""

_ENOUGH = 20
_SHARE = 0.08
"""English news writes about one word in three from the first list, other languages hardly one in fifty."""
_PROSE = 30
"""Words in lower case from which a text has sentences, in which something English has to be."""


def is_english(parts: Iterable[Tokens]) -> bool:
    """Tell whether blocks are English text, or too few words to tell.

    Text in another script is not, nor is text in which frequent words of other languages outnumber the
    English ones; a list of names without sentences is let pass. A foreign word between two names is part of
    a name: "Anna de la Vega".
    """
    total = plain = english = foreign = strange = 0
    for tokens in parts:
        for index, lower in enumerate(tokens.lowers):
            if not lower[0].isalpha():
                continue
            total += 1
            plain += lower == tokens.words[index]
            if lower in _ENGLISH:
                english += 1
            elif lower in _FOREIGN:
                foreign += not _is_within(tokens, index)
            elif lower[0] > "\u024f" and not "\u1e00" <= lower[0] <= "\u1eff":
                strange += 1
    if strange > total / 2 or (plain >= _PROSE and not english):
        return False
    if total < _ENOUGH:
        return foreign <= max(1, 2 * english)
    return english >= _SHARE * total or foreign <= english


def _is_within(tokens: Tokens, index: int) -> bool:
    """Tell whether a word in lower case stands within a name, maybe beside another such word."""
    words, lowers = tokens.words, tokens.lowers
    if words[index] != lowers[index]:
        return False
    first, last = index - 1, index + 1
    if first > 0 and lowers[first] in _FOREIGN and words[first] == lowers[first]:
        first -= 1
    if last < len(words) - 1 and lowers[last] in _FOREIGN and words[last] == lowers[last]:
        last += 1
    return (
        first >= 0
        and last < len(words)
        and words[first] != lowers[first]
        and words[last] != lowers[last]
    )

"""Whether a text is English: recognition learned from English, and elsewhere would mark at random."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qusair_reader.annotation.names.forms import plain, word_set
from qusair_reader.annotation.names.lexicon import Lexicon
from qusair_reader.annotation.names.tokens import Tokens

_ENGLISH = word_set(
    "the of and to that for was with by from has have are this not said he they were who which will been but his her "
    "its had would their is be it as she we you then than when after where there about into more out up what so only some could"
)
"""Frequent words that other languages in Latin script hardly use."""

_CERTAIN = word_set("the and that with from this been which would their they said were it after")
"""Those of them that no other language has."""

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
_MANY, _SURE = 0.2, 0.03
"""A text with larger shares of its words in lower case from the first list and from the second is English."""
_PROSE = 30
"""Different words in lower case from which a text has sentences, in which something English has to be."""

_SOME, _KNOWN = 4, 0.75
"""Of so many different words in lower case the lexicon knows four in five of English, in others seldom half."""


def is_english(parts: Iterable[Tokens], lexicon: Lexicon) -> bool:
    """Tell whether blocks are English text, or too few words to tell.

    Text in another script is not, nor is text in which frequent words of other languages outnumber the
    English ones, or whose words the lexicon does not know; a list of names without sentences is let pass.
    A foreign word with a capital is part of a name, and so is one between two names: "Las Palmas", "Anna de
    la Vega".
    """
    parts = list(parts)
    common: list[str] = []
    small = foreign = 0
    for tokens in parts:
        common += [lower for lower in tokens.lowers if lower in _ENGLISH]
        small += sum(map(str.islower, tokens.words))
        if not _FOREIGN.isdisjoint(tokens.words):
            foreign += sum(_is_foreign(tokens, index) for index in range(len(tokens.words)))
    english = len(common)
    is_sure = sum(map(_CERTAIN.__contains__, common)) > _SURE * small
    if is_sure and foreign <= english > _MANY * small:
        return True
    words = [word for tokens in parts for word in tokens.words if word[0].isalpha()]
    lows = {word for word in words if len(word) > 2 and word.islower()}
    if sum(map(_is_strange, words)) > len(words) / 2 or not (is_sure or _is_known(lows, lexicon)):
        return False
    if len(lows) >= _PROSE and not foreign <= english > 0:
        return False
    if len(words) < _ENOUGH:
        return foreign <= max(1, 2 * english)
    return english >= _SHARE * len(words) or foreign <= english


def _is_strange(word: str) -> bool:
    """Tell whether a word is in another script than ours."""
    return word[0] > "\u024f" and not "\u1e00" <= word[0] <= "\u1eff"


def _is_known(words: Collection[str], lexicon: Lexicon) -> bool:
    """Tell whether the lexicon knows most of these different words in lower case, or they are too few to tell."""
    known = sum(lexicon.find(plain(word)) is not None for word in words)
    return len(words) < _SOME or known >= _KNOWN * len(words)


def _is_foreign(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is another language's: in lower case, and not within a name, maybe beside another such word."""
    words, lowers = tokens.words, tokens.lowers
    if words[index] not in _FOREIGN:
        return False
    first, last = index - 1, index + 1
    if first > 0 and words[first] in _FOREIGN:
        first -= 1
    if last < len(words) - 1 and words[last] in _FOREIGN:
        last += 1
    return (
        first < 0
        or last >= len(words)
        or words[first] == lowers[first]
        or words[last] == lowers[last]
    )

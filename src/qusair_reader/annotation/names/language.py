"""Whether a text is English: recognition learned from English, and elsewhere would mark at random."""

from __future__ import annotations

from collections.abc import Iterable

from qusair_reader.annotation.names.forms import word_set

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


def is_english(lowers: Iterable[str]) -> bool:
    """Tell whether words in lower case are English text, or too few to tell.

    Text in another script is not, nor is text in which frequent words of other languages outnumber the
    English ones; a list of names without sentences is let pass.
    """
    total = english = foreign = strange = 0
    for lower in lowers:
        if not lower[0].isalpha():
            continue
        total += 1
        if lower in _ENGLISH:
            english += 1
        elif lower in _FOREIGN:
            foreign += 1
        elif lower[0] > "\u024f" and not "\u1e00" <= lower[0] <= "\u1eff":
            strange += 1
    if strange > total / 2:
        return False
    if total < _ENOUGH:
        return foreign <= max(1, 2 * english)
    return english >= _SHARE * total or foreign <= english

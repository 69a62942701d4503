"""Which pronoun fits a person: by form of address and by the commonest given names.

Only there to keep "he" from a woman and "she" from a man; whoever is not known fits both.
"""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes.words import word_set

MAN, WOMAN, PERSON = "man", "woman", "person"

_MEN = word_set(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alexander ali
    andrea andreas andrei andrew andy anthony antonio arthur ben benjamin bernard bernie bill
    bob boris brad brian bruce carl carlos charles christian christopher colin craig daniel dave
    david dennis dmitry donald doug douglas ed eduardo edward emmanuel eric ernest fernando
    francis francisco frank fred gary geoffrey george gerald gerhard giovanni glenn gordon
    graham greg gregory hamid hans harold harry hassan henry howard hugo hussein ibrahim ian
    igor ivan jack jacob jacques jake james jason javier jean jeff jeffrey jeremy jerry jim
    jimmy joe joel john johnny jonathan jorge jose josé joseph joshua juan justin karl keith ken
    kenneth kevin khaled larry lars leon leonard lewis louis luis mahmoud manuel marco mario
    mark martin matt matthew michael miguel mike mikhail mohamed mohammad mohammed muhammad
    mustafa narendra nathan neil nicholas nick nigel oleg oliver omar oscar pablo patrick paul
    pedro peter phil philip pierre rafael ralph randy ray raymond ricardo richard rick robert
    roberto roger ron ronald roy russell ryan samuel scott sean sergei sergey stephen steve
    steven stuart ted thomas tim timothy tom tomas tony vincent viktor vladimir volodymyr walter
    warren wayne william yusuf
    """
)
_WOMEN = word_set(
    """
    abigail agnes aisha alexandra alice alicia amanda amy ana andrea angela anita ann anna anne
    annie astrid audrey barbara beatrice bertha beth betty beverly brenda camilla carla carly
    carmen carol caroline carolyn catherine cathy charlotte cheryl christina christine claire
    clara claudia cynthia danielle deborah debbie denise diana diane donna doris dorothy edith
    eileen elena eleanor eliza elizabeth ellen emily emma erica erika esther eva evelyn fatima
    fiona florence frances gabriela gail gloria grace greta hannah hanna harriet heather heidi
    helen helena hillary ida ingrid irene irina isabel jacqueline jane janet janice jean
    jennifer jessica jill joan joanna joyce judith judy julia julie karen kate katherine
    kathleen kathryn katie kristin laura lauren leila lena lily linda lisa liz lori lucy lynn
    madeleine margaret maria marie marilyn marina marine marta martha mary maya megan melania
    melanie melissa michelle mildred monica nadia nancy naomi natalia natalie nicola nicole nina
    nora olga olivia pamela patricia paula penny petra phyllis rachel rebecca renee rita rosa
    rose ruth sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia
    sophia sophie stella stephanie susan suzanne svetlana sylvia tamara tanya tatiana teresa
    theresa tina tracy ursula valerie vanessa vera veronica victoria virginia wendy yulia yvonne
    zoe
    """
)
_EITHER = _MEN & _WOMEN
_ADDRESS = {
    "mr": MAN, "sir": MAN, "king": MAN, "prince": MAN, "lord": MAN, "pope": MAN,
    "mrs": WOMAN, "ms": WOMAN, "miss": WOMAN, "lady": WOMAN, "queen": WOMAN, "princess": WOMAN,
    "dame": WOMAN, "duchess": WOMAN, "sister": WOMAN,
}  # fmt: skip


def of_people(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Return MAN, WOMAN or PERSON for each person's canonical name."""
    known: dict[str, str] = {}
    for name in names:
        if name.kind != "person":
            continue
        found = _of_mention(text, name)
        before = known.get(name.canonical, PERSON)
        if before in (PERSON, found):
            known[name.canonical] = found
        elif found != PERSON:
            known[name.canonical] = PERSON
    return known


def _of_mention(text: str, name: Name) -> str:
    given = of_given(name.canonical)
    return given if given != PERSON else address_of(text, name) or PERSON


def address_of(text: str, name: Name) -> str | None:
    """Return MAN or WOMAN where a mention has a form of address: "Mrs Berg"."""
    lead = text[max(0, name.start - 10) : name.start].rpartition("\n")[2].split()
    words = [*lead[-1:], *text[name.start : name.end].split()]
    written = [word for word in words[:-1] if word[0].isupper()]  # not "as first lady. Berg"
    addresses = (_ADDRESS.get(word.rstrip(".").lower()) for word in written)
    return next(filter(None, addresses), None)


def of_given(canonical: str) -> str:
    """Return MAN, WOMAN or PERSON by the given name or the title that a name begins with."""
    first = canonical.split(maxsplit=1)[0].rstrip(".").lower() if canonical else ""
    if first in _ADDRESS:
        return _ADDRESS[first]
    if first in _EITHER:
        return PERSON
    return MAN if first in _MEN else WOMAN if first in _WOMEN else PERSON

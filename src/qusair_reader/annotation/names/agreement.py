"""One article, one reading, once names are found: one name has one kind throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.canonical import Mention
from qusair_reader.annotation.names.forms import (
    COMPANY,
    DESIGNATORS,
    straight,
    unaccented,
    word_set,
)

_KINDS: dict[NameKind, str] = {
    "place": (
        "united_arab_emirates saudi_arabia united_states united_states_of_america united_kingdom great_britain "
        "northern_ireland new_zealand south_africa south_sudan south_korea north_korea east_timor sri_lanka "
        "papua_new_guinea burkina_faso ivory_coast sierra_leone equatorial_guinea cape_verde costa_rica el_salvador "
        "puerto_rico dominican_republic czech_republic central_african_republic trinidad_and_tobago saint_lucia "
        "antigua_and_barbuda bosnia_and_herzegovina san_marino solomon_islands marshall_islands hong_kong west_bank "
        "gaza_strip middle_east united_arab_republic soviet_union democratic_republic_of_congo "
        "democratic_republic_of_the_congo"
    ),
    "group": (
        "west_indian west_indians new_zealander new_zealanders papua_new_guinean papua_new_guineans native_american "
        "native_americans roman_catholic roman_catholics hong_konger hong_kongers new_yorkers northern_irish south_african "
        "south_africans south_korean south_koreans north_korean north_koreans sri_lankan sri_lankans"
    ),
}
_FIXED = {
    name.replace("_", " "): kind for kind, names in _KINDS.items() for name in word_set(names)
}
"""Places and peoples of several words that the words alone, or the habits of one newspaper, would make something else."""

_SHORT, _LONG = 3, 6
"""Letters of an abbreviation that is taken for a longer name in the article; two letters stand for too much."""
_FEW = 2
"""A name in a single place may have been misread."""

_WORD = 5
"""Letters from which a name in capitals is hardly an abbreviation."""


def agree(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with one kind for each name: the most frequent, the first of equals.

    A country is a place; a name that ends in "Inc." is an organisation, and so are the short forms of a
    company; whoever is called Mr or Sir is a person there; an abbreviation is what the longer names with its initials are, where these are of one kind;
    and a name all in capitals is what the same name is without them.
    """
    texts = [
        mention.text if mention.text.isascii() else _plain(mention.text) for mention in mentions
    ]
    votes = _votes(mentions, texts)
    kinds = {text: cast.most_common(1)[0][0] for text, cast in votes.items()}
    kinds.update((text, kind) for text in kinds if (kind := _FIXED.get(text.lower())))
    kinds.update(_companies(kinds))
    kinds.update(_abbreviations(kinds))
    kinds.update(_capitals(kinds))
    return [
        mention
        if _is_called(mention) or mention.kind == kinds[text]
        else mention._replace(kind=kinds[text])
        for mention, text in zip(mentions, texts, strict=True)
    ]


def _plain(text: str) -> str:
    """Return a name as it is compared: "Curaçao" and "Curacao" are one."""
    return unaccented(straight(text))


def _votes(mentions: Sequence[Mention], texts: Sequence[str]) -> dict[str, Counter[NameKind]]:
    """Return how often each name has each kind.

    Where it stands often enough without "Mr" or "Sir", only those places count: a company is not its owner.
    """
    plain = Counter(
        text for mention, text in zip(mentions, texts, strict=True) if not _is_called(mention)
    )
    votes: dict[str, Counter[NameKind]] = {}
    for mention, text in zip(mentions, texts, strict=True):
        if not _is_called(mention) or plain[text] < _FEW:
            votes.setdefault(text, Counter())[mention.kind] += 1
    return votes


def _is_called(mention: Mention) -> bool:
    """Tell whether somebody's form of address stands before his name."""
    return bool(mention.title) and mention.kind == "person"


def _companies(kinds: dict[str, NameKind]) -> dict[str, NameKind]:
    """Return the kinds of the names with "Inc." and the like, and of companies' names without it.

    The first word alone stands for the company unless it is a place or a person has that name.
    """
    full = [text for text, kind in kinds.items() if _is_company(text, kind)]
    if not full:
        return {}
    taken = {
        word
        for text, kind in kinds.items()
        if kind == "person" and " " in text and text not in full
        for word in text.split()
    }
    found: dict[str, NameKind] = {}
    for text in full:
        short = text.rpartition(" ")[0].rstrip(",")
        for form in (text, short, text.split(" ", 1)[0]):
            if form == text or (form not in taken and kinds.get(form, "place") != "place"):
                found[form] = "org"
    return found


def _is_company(text: str, kind: NameKind) -> bool:
    """Tell whether a name ends as only companies' names do, or is an organisation's and ends as many do."""
    short, _, last = text.lower().rpartition(" ")
    return bool(short) and (last in DESIGNATORS or (kind == "org" and last in COMPANY))


def _capitals(kinds: dict[str, NameKind]) -> dict[str, NameKind]:
    """Return the kinds of names in capitals that stand in the article without them too."""
    mixed = {text.lower(): kind for text, kind in kinds.items() if not text.isupper()}
    return {
        text: mixed[text.lower()]
        for text in kinds
        if text.isupper() and len(text) >= _WORD and text.lower() in mixed
    }


def _abbreviations(kinds: dict[str, NameKind]) -> dict[str, NameKind]:
    """Return the kinds of the abbreviations whose full names are all of one kind."""
    full: dict[str, set[NameKind]] = {}
    for text, kind in kinds.items():
        words = text.replace("-", " ").split()
        if len(words) >= _SHORT and kind != "person":
            full.setdefault("".join(w[0] for w in words if w[0].isupper()), set()).add(kind)
    found: dict[str, NameKind] = {}
    for text in kinds:
        letters = text.replace(".", "")
        if _SHORT <= len(letters) <= _LONG and len(full.get(letters, ())) == 1:
            found[text] = next(iter(full[letters]))
    return found

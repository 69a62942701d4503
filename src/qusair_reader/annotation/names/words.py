"""What a word shows on its own: form, affixes, shape and its entry in the lexicon, as feature numbers.

A feature is a row of the table of weights: a hash of what was seen, scattered by the constants of its
template. Training and recognition share this code, so they cannot disagree.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple
from zlib import crc32

from qusair_reader.annotation.names.forms import digest, key_of, plain, shape_of, word_set
from qusair_reader.annotation.names.lexicon import Entry, Lexicon

ROWS = (1 << 19) - 1
"""Rows of the table of weights: a prime, so that the templates' constants scatter evenly."""

TEMPLATES = 64

OWN = 20
"""Templates of the word alone; those of its surroundings follow."""


class Word(NamedTuple):
    """A word form, as hashes and small numbers that the templates combine."""

    low: int
    """The word in lower case, digits as zeros."""
    shape: int
    entry: Entry
    initial: str
    """Its first letter where that is a capital, else nothing."""
    title: bool
    """Whether it is a title or office that stands before a name."""
    key: str
    """The form by which mentions in an article are compared: "al-Assad" and "Assad" are one."""
    own: tuple[int, ...]
    """The features that depend on nothing but the word."""


TITLES = word_set(
    "mr. mrs. ms. mr mrs ms dr. dr prof. prof professor gen. general col. colonel lt. lieutenant capt. captain maj. major sgt. "
    "sergeant sen. senator rep. representative gov. governor president vice-president premier minister chancellor secretary "
    "king queen prince princess pope cardinal archbishop bishop imam sheikh ayatollah rabbi judge justice chief commander "
    "admiral adm. ambassador envoy director chairman chairwoman spokesman spokeswoman spokesperson leader lord lady sir dame "
    "sultan emir coach manager analyst mayor deputy officer inspector constable sheriff congressman congresswoman councillor "
    "attorney lawyer author actor actress singer rev. reverend father sister brother hon. mullah maulana haji shaikh "
    "rev fr. gen lt col maj capt sgt cmdr. cmdr adm brig. brig brigadier commodore corporal cpl. cpl pvt. pvt trooper detective "
    "superintendent commissioner coroner alderman alderwoman councilman councilwoman councilmember cllr assemblyman "
    "assemblywoman pastor vicar abbess deacon archdeacon monsignor msgr. patriarch alhaji alhaja hajia al-hajj hafez ustaz "
    "shri smt datuk dato engr engr. barrister chf. cst. tpr. pst. adv. pharm. viscount countess cde messrs"
)
"""Words in lower case that stand before a person's name and are no part of it."""


@cache
def scatter() -> tuple[tuple[int, int, int], ...]:
    """Return the constants of each template: factors of the first and second hash, and an offset."""
    return tuple(
        (crc32(b"a%d" % k) | 1, crc32(b"b%d" % k) | 1, crc32(b"c%d" % k)) for k in range(TEMPLATES)
    )


EDGE = crc32(b"<edge>")
"""Stands for the word beyond the end of a sentence."""


def describe(word: str, lower: str, lexicon: Lexicon) -> Word:
    """Describe a word form."""
    form = plain(lower)
    shape = digest(shape_of(word))
    low, entry = digest(form), lexicon.look(word, lower)
    own = _own_features(form, low, shape, entry)
    initial = word[0] if word[0].isupper() else ""
    return Word(low, shape, entry, initial, form in TITLES, key_of(form), own)


def _own_features(form: str, low: int, shape: int, entry: Entry) -> tuple[int, ...]:
    """Return the rows of the features of the word alone."""
    seen = [
        EDGE,
        low,
        digest(form[-2:]),
        digest(form[-3:]),
        digest(form[-4:]),
        digest(form[:2]),
        digest(form[:3]),
        digest(form[:4]),
        shape,
        shape ^ digest(form[-2:]),
        min(len(form), 12),
        entry.fine,
        entry.sort,
        entry.case,
        entry.lists,
        entry.lists * 8 + entry.case,
        shape ^ entry.case,
    ]
    rows = [(value * a + c) % ROWS for value, (a, _, c) in zip(seen, scatter(), strict=False)]
    a, _, c = scatter()[OWN - 2]
    padded = f"^{form[:24]}$"
    rows += [(digest(padded[at : at + 3]) * a + c) % ROWS for at in range(len(padded) - 2)]
    if "-" in form:
        a, _, c = scatter()[OWN - 1]
        rows += [(digest(part) * a + c) % ROWS for part in form.split("-")[:6]]
    return tuple(rows)

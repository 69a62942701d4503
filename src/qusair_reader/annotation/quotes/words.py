"""Tokens of a clause, and the closed classes of words that noun phrases are cut by."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.segment.sentences import TITLES as RANKS


class Token(NamedTuple):
    """A word or a single other character of a clause."""

    start: int
    end: int
    word: str
    lower: str


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(words.split())


INDEFINITE = word_set("everyone everybody someone somebody anyone anybody nobody")
PRONOUNS = word_set("he she they i we it you") | INDEFINITE
RELATIVE = word_set("who which whom whose that")
DETERMINERS = word_set("""the a an his her its their our my your this these those one another some several many two three four
    five six seven eight nine ten both each all most no every other others any few dozens hundreds""")
ARTICLES = word_set(
    "the a an his her its their our my your this that these those another 's ’s any no"
)
PREPOSITIONS = word_set("""of for from at in on with to by against under near behind outside inside during after before amid about
    into over through between among despite since until like unlike within without across around along beyond
    following including regarding concerning""")
ATTACHING = word_set("of for from at in on with to by against under near behind outside &")
"""Prepositions that tie a phrase to the noun before them."""
CLAUSE = word_set("""that when while as because since after before although though if where whereas who which whom whose what
    how why until unless but so yet then than or nor and also therefore however meanwhile plus once whether like
    instead later still even just only now today yesterday tonight not here there earlier thus perhaps
    additionally moreover furthermore nevertheless finally""")
AUXILIARIES = word_set("""is was were are am be been being has had have did does do will would could should can may might must
    wasn’t wasn't didn’t didn't hasn’t hasn't hadn’t hadn't don’t don't doesn’t doesn't couldn't couldn’t
    wouldn't wouldn’t isn’t isn't aren’t aren't weren’t weren't can't can’t won't won’t""")
ADVERBS = word_set("""also then later once now just even still often always never again simply himself herself themselves
    itself all each both recently repeatedly first last finally further soon today yesterday instead too
    merely famously actually not ever sometimes since thus then-still previously only once afterward
    afterwards tonight more reportedly long rightly""")
FINITE = word_set("""went gave took made came left ran said told wrote spoke began stood sat held led got kept sent met saw hit
    won lost fought shot drew put knew thought felt found brought bought taught caught grew flew threw rose fell
    broke chose drove ate hung let set cut sought became laid paid read heard built burst shook stuck struck swept
    swore tore turned wore understood withdrew sang sank drank rang swam spent dealt meant lent bent wept slept crept leapt hurt quit bled fed fled sped dug clung flung slid stole froze woke rode hid fought bore tied died lied says tells writes""")
BREAKS = frozenset(',;:—–-()«»“”"[')
"""Marks that part one stretch of a clause from the next."""
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
DAYS = WEEKDAYS | word_set("""january february march april may june july august
    september october november december yesterday today tomorrow tonight""")
TITLES = word_set(f"""mr mrs ms dr st. jr. sr. hon. pres. sens. govs. u.s. u.k. u.n. e.u. d.c. sec. no. co. inc. corp. ltd.
    bros. dist. {" ".join(f"{title}." for title in RANKS.split())}""")
"""Abbreviations whose full stop does not end a sentence."""


_SHORT_STATES = word_set("ohio iowa utah texas maine idaho alaska hawaii")
"""American states whose names are never abbreviated."""
_ABBREVIATED = frozenset(".&")
"""A word with one of these inside keeps its full stop: "N.H."."""


_NO_ADVERBS = word_set(
    "ally family assembly supply monopoly reply bully rally anomaly weekly daily monthly elderly friendly likely lonely"
)


_ACRONYMS = frozenset(("IT", "WHO"))
"""Capitals that are no pronoun: "WHO chief Anna Berg said"."""
_CONTRACTING = word_set("i you he she we they")
"""Pronouns that speak; "it’s" hardly ever does."""
_CONTRACTED = {"d": "would", "ll": "will", "m": "am", "re": "are", "s": "has", "ve": "have"}
"""Verbs that pronouns contract with; "he’s" before a cue is "he has" more often than "he is"."""
_PLURALS = word_set("police people men women children mps media data")
"""Nouns that take a verb in the plural and do not look like it, or are too short to."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_][\w’'.&@/-]*|@\w+|[^\w\s]")


def _keeps_stop(word: str) -> bool:
    """Return whether a full stop at the end of a word is part of it: "N.H.", "R-Ky.", "Sen."."""
    if len(word) < 3 or word.lower() in TITLES or not _ABBREVIATED.isdisjoint(word[:-1]):
        return True
    party = len(word) > 4 and word[1] == "-" and word[0] in "RDI" and word[2].isupper()
    return party and word[2:-1].lower() not in _SHORT_STATES


def tokens(text: str, low: int, high: int) -> list[Token]:
    """Return the words and marks of a stretch of text."""
    out = []
    for found in _word().finditer(text, low, high):
        start, end = found.span()
        word = found.group()
        stop = owner = False
        if end - start > 1:
            while len(word) > 1 and word[-1] in "’'-/":
                owner = word[-1] in "’'" and word[-2] in "sz"
                word = word[:-1]
            if word[-1] == "." and not _keeps_stop(word):
                word, stop = word[:-1], True
        lower = word if word in _ACRONYMS else word.lower()
        out.append(Token(start, start + len(word), word, lower))
        if owner and text[start + len(word) + 1 : start + len(word) + 2] == " ":
            out.append(Token(start + len(word), start + len(word) + 1, "’", "’s"))
        if stop:
            out.append(Token(start + len(word), start + len(word) + 1, ".", "."))
    return out


@cache
def _contraction() -> re.Pattern[str]:
    return re.compile(r"[’'](?:d|ll|m|re|s|ve)\b")


def parted_tokens(text: str, low: int, high: int) -> list[Token]:
    """Return the words and marks of narration, a pronoun and its verb apart: "he" and "’d"."""
    whole = tokens(text, low, high)
    if not _contraction().search(text, low, high):
        return whole
    out = []
    for token in whole:
        pronoun, mark, verb = token.word.replace("'", "’").partition("’")
        if mark and verb in _CONTRACTED and pronoun.lower() in _CONTRACTING:
            full = _CONTRACTED[verb]
            parting = token.start + len(pronoun)
            out.append(Token(token.start, parting, pronoun, pronoun.lower()))
            token = Token(parting, token.end, full, full)  # noqa: PLW2901 - the verb of the two
        out.append(token)
    return out


def is_word(token: Token) -> bool:
    """Return whether the token is a word or a number, not a mark."""
    return token.word[0].isalnum() or token.word[0] == "@"


def is_name(token: Token) -> bool:
    """Return whether the token is capitalised, a number among capitals, or a name's particle."""
    return token.word[0].isupper() or token.word[0] == "@"


def is_finite(token: Token) -> bool:
    """Return whether the token looks like a finite verb, by its ending or by a short list."""
    if not token.word[0].islower():
        return False
    lower = token.lower
    return lower in AUXILIARIES or lower in FINITE or (len(lower) > 3 and lower.endswith("ed"))


def is_adverb(token: Token) -> bool:
    """Return whether the word looks like an adverb in -ly."""
    word = token.word
    return word[0].islower() and word.endswith("ly") and word not in _NO_ADVERBS


def is_plural(token: Token) -> bool:
    """Return whether the word looks like a noun in the plural: "experts", not "focus"."""
    lower = token.lower
    if lower in _PLURALS:
        return True
    return (
        len(lower) > 4
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "’s", "'s"))
        and lower not in CLAUSE
    )


def is_present(token: Token) -> bool:
    """Return whether the word can be a verb of the third person in the present, by its ending."""
    lower = token.lower
    if not token.word.islower() or len(lower) < 4 or not lower.endswith("s"):
        return False
    return not (lower in DETERMINERS or lower in PREPOSITIONS or lower in CLAUSE)


def is_affiliation(token: Token) -> bool:
    """Return whether the word is an American legislator's party and state: "R-Ky."."""
    word = token.word
    return len(word) > 3 and word[1] == "-" and word[0] in "RDI" and word[2].isupper()


@cache
def sentence_end() -> re.Pattern[str]:
    """Return the pattern of a sentence end inside narration, with the white space after it."""
    titles: dict[int, list[str]] = {}
    for title in (*RANKS.split(), "dist", "hon", "pres", "vs"):
        titles.setdefault(len(title), []).append(f"{title.title()}|{title.upper()}|{title}")
    spared = "".join(rf"(?<!\b(?:{'|'.join(same)}))" for same in titles.values())
    return re.compile(rf"(?<!\b[A-Z])(?<!\b[A-Z][a-z]){spared}[.?!…][”\"’')\]]*\s+(?=[^\s,a-z])")

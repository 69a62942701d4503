"""Blocks → sentences, by the punctuation and what stands on both sides of it."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.article import Span

TITLES = (
    "adm ald asst attn atty brig capt cdr cllr cmdr col cpl det dr fr ft gen gov govs hon insp lt lts maj messrs mmes mr mrs "
    "ms msgr mt mx ofc pfc pres prof pvt rep reps rev sen sens sgt spc sr sra sta ste supt"
)
"""Abbreviations that a name always follows, written with a capital."""
_BEFORE_NUMBER = (
    "apr aug cap ch chap cl dec eq feb fig figs jan jul jun mar no nos nov oct p para pp sec sect "
    "sep sept vol vols"
)
"""Abbreviations that a number often follows."""
_NEVER = "al approx ca cf e.g eg esp i.e ie incl v viz vs"
"""Abbreviations that end no sentence, whatever follows."""
_SOMETIMES = (
    "assn ave bldg blvd bros cia co corp dept dist div hwy inc intl jnr jr llc ltd mfg mph natl "
    "plc pty rd sgd snr sq st tel univ "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb "
    "nev okla ont ore pa penn que sask tenn tex va vt wash wis wyo"
)
"""Abbreviations that may also be a sentence's last word, written with a capital."""
_STARTERS = (
    "a after all although an and another any are as at because before both but by can did do does "
    "each even every few first for from had has have he her here his how however i if in instead is it "
    "its just last later like many meanwhile more most much my neither no nobody nor not nothing now "
    "of on once one only or our over perhaps several she since so some still such that the their "
    "then there these they this those though three through thus to today two under until was we "
    "were what when where whether which while who why with without yes yet you your"
)
"""Words that seldom stand second in a name, so that one with a capital begins a sentence."""
_CUES = (
    "added admitted announced argued asked began begged called chanted claimed complained concluded "
    "continued cried declared demanded exclaimed explained insisted joked muttered noted pleaded "
    "promised read recalled remarked replied reported said screamed shouted shrieked sighed "
    "stated thought told went whispered wondered wrote yelled"
)

_OPENING = "\"'“‘«‹([{„‚¿¡-–—•*"
_QUOTES = ("'", '"', "”", "’", "»", "›")
_BREAKS = "\"'“‘«‹([{—–/"
"""What a word may begin after, beside white space."""


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@cache
def _end() -> re.Pattern[str]:
    """Match end marks with the closing marks after them and the white space, or a blank line."""
    return re.compile(
        r"(?P<mark>(?<![.!?…‽؟۔])[.!?…‽؟۔]++(?:\s?\.){0,3})(?P<close>(?:[\"'”’»›)\]}]|\[\d{1,3}\])*)(?P<space>\s+)"
        r"|(?P<wide>[。！？｡।॥։።]+[”’」』）》〉\"'»]*\s*)"
        r"|(?P<blank>\n[^\S\n]*\n\s*)"
    )


@cache
def _speech_tag() -> re.Pattern[str]:
    """Match what carries a sentence on after quoted speech: "Anna Berg asked"."""
    cues = "|".join(_CUES.split())
    return re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{cues})\b")


def find_sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of `text[start:end]` in order, without the white space around them.

    They hold every character of the range that is not white space. A full stop ends a sentence
    unless it belongs to an abbreviation, an initial or a number, or the text goes on in lower case.

    >>> [tuple(span) for span in find_sentences("Mr. Berg left. We stay.", 0, 23)]
    [(0, 14), (15, 23)]
    """
    sentences: list[Span] = []
    first = _skip_space(text, start, end)
    for match in _end().finditer(text, first, end):
        if match.start() < first:
            continue
        kind = match.lastgroup
        if kind == "space" and match.end() < end and not _is_end(text, match, first, end):
            continue
        if kind == "space":
            last = match.start("space")
        else:
            last = first + len(text[first : match.end()].rstrip())
        if last > first:
            sentences.append(Span(first, last))
        first = match.end()
    last = first + len(text[first:end].rstrip())
    if last > first:
        sentences.append(Span(first, last))
    return sentences


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _is_end(text: str, match: re.Match[str], first: int, end: int) -> bool:
    """Decide whether end marks before white space end the sentence that began at `first`."""
    after = match.end()
    opening = after
    while opening < end and text[opening] in _OPENING:
        opening += 1
    rest = text[opening : min(end, opening + 40)]
    if rest[:1].islower() and not rest[1:2].isupper():  # "iPhone" begins a sentence as well
        return False
    mark, close = match["mark"], match["close"]
    if mark == ".":
        return _is_full_stop(text, match.start(), first, rest)
    if close[:1] in _QUOTES and opening == after and _speech_tag().match(text, after, end):
        return False
    is_hesitation = not mark.strip(". …") and opening == after
    return not (is_hesitation and re.match(r"I\b", rest))


def _is_full_stop(text: str, stop: int, first: int, rest: str) -> bool:
    """Decide about one full stop, by the word before it and the text after it."""
    begin = stop
    while begin > first and not (text[begin - 1].isspace() or text[begin - 1] in _BREAKS):
        begin -= 1
    word = text[begin:stop]
    is_item = word.isdigit() and begin == first and len(word) < 4  # "1. First item"
    if is_item or word[-1:] in (")", "]"):
        return not is_item
    if len(word) == 1 and word.isupper():
        return _is_last_letter(text, begin, first, rest)
    lower = word.lower()
    if lower in _words(_BEFORE_NUMBER) and rest[:1].isdigit():
        return False
    if lower in ("a.m", "p.m"):
        return _names_no_day(rest)
    if lower in _words(_NEVER) or (word[:1].isupper() and lower in _words(TITLES)):
        return False
    may_go_on = _is_dotted(lower) or (
        word[:1].isupper() and lower in _words(_SOMETIMES) | _words(_BEFORE_NUMBER) - {"no"}
    )
    return not may_go_on or _begins_sentence(rest)


def _is_dotted(word: str) -> bool:
    """Whether a word is an abbreviation like "u.s" or "ph.d", not an address or an amount."""
    parts = word.split(".")
    return len(parts) > 1 and all(part.isalpha() and len(part) <= 2 for part in parts)


def _is_last_letter(text: str, begin: int, first: int, rest: str) -> bool:
    """Decide about one capital before a full stop: an initial, or "Vitamin C", "so do I"."""
    if text[begin] == "I" and begin > first:
        before = text[max(first, begin - 40) : begin].split()
        return bool(before) and before[-1].islower()
    return begin > first and _begins_sentence(rest)


def _names_no_day(rest: str) -> bool:
    """Whether "5 p.m." ends its sentence: neither a day, a time zone nor a number follows."""
    return not re.match(
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|Eastern|Pacific|\d)", rest
    )


def _begins_sentence(rest: str) -> bool:
    """Whether the text goes on with a word that seldom stands within a name, or with a number."""
    word = re.match(r"[A-Za-z]+", rest)
    return not rest or (word is not None and word[0].lower() in _words(_STARTERS))

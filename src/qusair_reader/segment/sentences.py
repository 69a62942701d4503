"""Blocks → sentences, by the punctuation and what stands on both sides of it."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.article import Span

_TITLES = (
    "adm attn brig capt cdr cmdr col cpl det dr fr gen gov hon insp lt lts maj messrs mmes mr mrs "
    "ms mt mx ofc pfc pres prof rep reps rev sen sens sgt spc sr sra st sta ste supt"
)
"""Abbreviations that a name always follows."""
_BEFORE_NUMBER = "apr art aug ca cf ch dec eq est ext feb fig figs jan jul jun mar no nos nov oct p para pp sec sect sep sept vol vols"
"""Abbreviations that end no sentence before a number, nor before a word in lower case."""
_NEVER = "al approx e.g i.e viz vs v c f incl esp"
"""Abbreviations that end no sentence, whatever follows."""
_SOMETIMES = (
    "a.d a.k.a a.m ave b.c b.c.e bldg blvd bros c.e cia co corp dept dist div etc ft g.m.t hrs hwy "
    "in inc intl jr jnr kg km lb lbs llc ltd md mi min mins mph n.y nat natl oz ph.d plc p.m pty pvt r.i.p rd "
    "sec snr sq tel univ u.k u.n u.s u.s.a u.s.s.r e.u d.c l.a n.j n.h n.c s.c calif ariz ala ark "
    "colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "penn tenn tex va vt wash wis wyo alta ont que sask"
)
"""Abbreviations that may also be a sentence's last word: what follows decides."""
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
    "promised read recalled remarked replied reported said says screamed shouted shrieked sighed "
    "stated thought told went whispered wondered wrote yelled"
)


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@cache
def _end() -> re.Pattern[str]:
    """Match end marks with the closing marks after them and the white space, or a blank line."""
    return re.compile(
        r"(?P<mark>[.!?…‽؟]+(?:\s?\.){0,3})(?P<close>[\"'”’»›)\]}]*)(?P<space>\s+)"
        r"|(?P<wide>[。！？｡।॥։።]+[”’」』）》〉\"'»]*\s*)"
        r"|(?P<blank>\n[^\S\n]*\n\s*)"
    )


@cache
def _speech_tag() -> re.Pattern[str]:
    """Match what carries a sentence on after quoted speech: "Anna Berg asked"."""
    cues = "|".join(_CUES.split())
    return re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{cues})\b|(?:{cues})\s")


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
        if kind == "space" and not _is_end(text, match, first, end):
            continue
        last = match.start("space") if kind == "space" else match.start() + len(match[0].rstrip())
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
    if after >= end:
        return True
    opening = after
    while opening < end and text[opening] in "\"'“‘«‹([{„‚¿¡-–—•*":
        opening += 1
    head = text[opening : opening + 1]
    if head.islower():
        return False
    mark, close = match["mark"], match["close"]
    if (
        close
        and close[0] in "\"'”’»›"
        and opening == after
        and _speech_tag().match(text, after, end)
    ):
        return False
    if mark != ".":
        return _is_strong_end(text, mark, after, opening)
    if close and close != "’":
        return True
    return _is_full_stop(text, match.start(), first, text[opening : min(end, opening + 40)], head)


def _is_strong_end(text: str, mark: str, after: int, opening: int) -> bool:
    """Decide about "!", "?" and ellipses before a capital: a hesitation goes on with "I"."""
    if mark[-1] in "!?‽؟" and mark.strip("."):
        return True
    following = re.match(r"I(?:[’']\w+)?\b", text[opening : opening + 8])
    return opening > after or following is None


def _is_full_stop(text: str, stop: int, first: int, rest: str, head: str) -> bool:
    """Decide about one full stop, by the word before it and the text after it."""
    begin = stop
    while begin > first and not (text[begin - 1].isspace() or text[begin - 1] in "\"'“‘«‹([{—–/"):
        begin -= 1
    word = text[begin:stop]
    lower = word.lower().replace("’", "'")
    if lower in _words(_NEVER):
        return False
    if lower in _words(_TITLES):
        return lower in ("st", "sr") and _begins_sentence(rest)
    if lower in _words(_BEFORE_NUMBER) and not (lower == "no" and begin == first):
        # "No." is also an answer, "Sec." and "Mar." never end anything
        return not (head.isdigit() or lower not in ("no", "mar", "art", "dec", "jan"))
    if word.isdigit() and begin == first and len(word) < 4:
        return False  # "1. First item"
    if len(word) == 1 and word.isupper():
        return _begins_sentence(rest) and word != "I" and not _is_name_before(text, begin, first)
    if "." in lower or lower in _words(_SOMETIMES):
        return _ends_after_abbreviation(lower, rest, head)
    return True


def _ends_after_abbreviation(lower: str, rest: str, head: str) -> bool:
    """Decide about "U.S.", "Inc.", "p.m.": the end if what follows begins a sentence."""
    if lower in ("a.m", "p.m"):
        following = re.match(
            r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|\()", rest
        )
        return following is None and not head.isdigit()
    if "." not in lower and lower not in _words(_SOMETIMES):
        return True
    if lower == "etc":
        return True
    return _begins_sentence(rest)


def _begins_sentence(rest: str) -> bool:
    """Whether the text goes on with a word that seldom stands within a name."""
    word = re.match(r"[A-Za-z]+", rest)
    return word is not None and word[0].lower() in _words(_STARTERS)


def _is_name_before(text: str, begin: int, first: int) -> bool:
    """Whether the word before an initial is itself a first name or an initial: "John F."."""
    before = text[first:begin].rsplit(None, 1)
    return bool(before) and before[-1][:1].isupper() and len(before) > 1

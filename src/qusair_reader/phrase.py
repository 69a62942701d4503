"""A phrase → one regular expression over the original text → hits, as spans of that text.

Nothing is normalised, so a hit's offsets need no mapping back: the expression itself allows for
line ends between words and in them, other quotation marks and dashes, accents and soft hyphens.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from qusair_reader.article import Article, Block, Span
from qusair_reader.errors import PatternError
from qusair_reader.expression import split_flags, without_names
from qusair_reader.letters import JOINED, composed, letter, marked, spelled

_DOUBLE = '"“”„‟«»″〝〞〟＂'
_SINGLE = "'‘’‚‛‹›′ʼ`´＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_ACCENTS = "[\u0300-\u036f]*"
"""Accents that stand apart from their letter: a hit does not tear them off."""
_UNSEEN = "[\u00ad\u0300-\u036f\u200b-\u200d\u2060]"
_IGNORED = f"{_UNSEEN}*"
"""What may stand inside a word unseen: soft hyphens, combining accents, zero-width characters."""
_LINE_END = r"[^\S\n]*\n\s*"
_WITHIN = rf"{_IGNORED}(?:[-\u2010\u00ad]{_LINE_END})?"
"""What may stand between two letters of a word: it may be hyphenated at a line end as well."""
_QUOTE = f"(?>``|''|[{_DOUBLE}{_SINGLE}])"
_KIN = (
    (_QUOTE, ("``", "''", *_DOUBLE, *_SINGLE)),
    (r"(?:…|\.\s?\.\s?\.)", ("…", "...")),
    (f"(?>--|[{_DASHES}])", ("--", *_DASHES)),
)
"""What matches any of the forms on its right; a longer form stands before its beginning.

A form once taken is kept: a row of marks would else be shared out among units in every way there is.
"""
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_JOINT = re.compile("[-’']")
_POSSESSIVE = ("’s", "'s")


class Match(NamedTuple):
    """A place where a phrase was found."""

    start: int
    """Code points into the article's text."""
    end: int
    block: Block
    """The block that holds it whole."""


def compile_phrase(
    phrase: str, *, case: bool | None = None, words: bool = False, regex: bool = False
) -> re.Pattern[str]:
    r"""Return the expression that finds a phrase.

    White space in the phrase matches any run of white space, line ends and no-break spaces
    included; a word also matches where a line end hyphenates it; quotation marks, apostrophes,
    dashes and ellipses match their kin; a letter typed plain also matches its accented forms, one typed with its accent only those. Finding takes time
    linear in the text, but for what a regular expression of the reader's own asks for.

    Args:
        phrase: What to look for, or a regular expression of Python's `re`.
        case: Whether case counts; None means that it does if the phrase holds a capital.
        words: Whether the hit must begin and end where words do.
        regex: Whether `phrase` is a regular expression; a space in it still matches a run of
            white space.

    Raises:
        PatternError: The phrase is empty, or no valid regular expression.

    >>> bool(compile_phrase("iron fist").search("an iron\nfist"))
    True
    """
    if not phrase.strip():
        raise PatternError("nothing to look for; give a word or a phrase")
    flags, source = split_flags(phrase) if regex else ("", _translate(composed(phrase.strip())))
    if words:
        source = rf"(?<!\w)(?<!\w{_UNSEEN})(?:{source})(?!{_IGNORED}\w)"
    if case is None:
        case = has_capital(phrase, regex=regex)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of constructs that a later Python may read otherwise
            return re.compile(flags + source, re.MULTILINE | (0 if case else re.IGNORECASE))
    except (re.error, OverflowError, RecursionError) as error:
        reason = str(error) or "too complex"
        raise PatternError(
            f"{phrase}: no regular expression: {reason}; correct it, or search for a phrase"
        ) from None


def has_capital(phrase: str, *, regex: bool = False) -> bool:
    r"""Whether smart case makes the phrase case-sensitive.

    In a regular expression, escapes like `\S` and the names of groups are no capitals.
    """
    shown = without_names(phrase) if regex else phrase
    return any(letter.isupper() for letter in shown)


def finditer(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the hits that lie whole within `text[start:end]`, in order; empty ones are no hits."""
    for match in pattern.finditer(text, start, end):
        if match.end() > match.start():
            yield Span(match.start(), match.end())


def search(  # noqa: PLR0913 - the options of compile_phrase
    article: Article,
    phrase: str,
    *,
    case: bool | None = None,
    words: bool = False,
    regex: bool = False,
    removed: bool = False,
) -> tuple[Match, ...]:
    """Find a phrase in an article; no hit reaches from one block into another.

    Args:
        article: What `parse` or `load` returned.
        phrase: See `compile_phrase`, as for `case`, `words` and `regex`.
        case: Whether case counts; None: if the phrase holds a capital.
        words: Whole words only.
        regex: Whether `phrase` is a regular expression.
        removed: Whether to look into the blocks that cleaning removed as well.

    Raises:
        PatternError: The phrase is empty, or no valid regular expression.
    """
    pattern = compile_phrase(phrase, case=case, words=words, regex=regex)
    return tuple(matches(article, pattern, removed=removed))


def matches(
    article: Article, pattern: re.Pattern[str], *, removed: bool = False
) -> Iterator[Match]:
    """Yield what `search` returns for a compiled phrase, as it is found."""
    for block in article.blocks if removed else article.kept:
        for hit in finditer(pattern, article.text, block.start, block.end):
            yield Match(hit.start, hit.end, block)


def suggest(article: Article, phrase: str, count: int = 3) -> tuple[str, ...]:
    """Return the words of the article nearest to the words of a phrase that was not found.

    Words that do occur need no suggestion; a phrase of such words yields none.
    """
    return suggest_words(
        (article.text[block.start : block.end] for block in article.kept), phrase, count
    )


def suggest_words(texts: Iterable[str], phrase: str, count: int = 3) -> tuple[str, ...]:
    """Return the words of some texts nearest to those words of a phrase that do not occur in them."""
    from difflib import get_close_matches

    known: dict[str, str] = {}
    tokens = dict.fromkeys(chain.from_iterable(map(str.split, texts)))  # a third of the text
    for word in dict.fromkeys(_WORD.findall(" ".join(tokens))):
        for part in (word,) if word.isalnum() else (word, *_JOINT.split(word)):
            if len(part) > 1 and not part.endswith(_POSSESSIVE):
                known.setdefault(part.lower(), part)
    found: list[str] = []
    for wanted in _WORD.findall(phrase.lower()):
        if wanted in known:
            continue
        reach = 1 + len(wanted) // 4
        near = [
            word
            for word in known
            if abs(len(word) - len(wanted)) <= reach and not _shares_nothing(word, wanted)
        ]
        found += [known[word] for word in get_close_matches(wanted, near, count, 0.7)]
    return tuple(dict.fromkeys(found))[:count]


def _shares_nothing(word: str, wanted: str) -> bool:
    """Whether two words differ at both ends, which near words seldom do; it is quick to tell."""
    return word[0] != wanted[0] and word[-2:] != wanted[-2:] and word[1:3] != wanted[1:3]


def _translate(phrase: str) -> str:
    """Return the source of the expression for a phrase."""
    parts: list[str] = []
    at = 0
    while at < len(phrase):
        source, length = _unit(phrase, at)
        parts.append(source)
        if not source.startswith(r"\s"):
            parts.append(_after(phrase, at, at + length))
        at += length
    return "".join(parts)


def _after(phrase: str, start: int, end: int) -> str:
    """Return the source for what may follow the unit from `start` to `end`, though nobody types it."""
    last, following = phrase[start], phrase[end : end + 1]
    if not following or following.isspace():
        return _ACCENTS if last.isalpha() else ""
    if last.isalpha() and following.isalpha():
        return _WITHIN
    if last in _DASHES and following.isalnum() and phrase[start - 1 : start].isalnum():
        return f"{_IGNORED}(?:{_LINE_END})?"
    return _IGNORED


def _unit(phrase: str, at: int) -> tuple[str, int]:
    """Return the source for what stands at a place of the phrase, and how long that is."""
    if phrase[at].isspace():
        return r"\s+", len(phrase[at:]) - len(phrase[at:].lstrip())
    for size in (3, 2):
        if (letters := phrase[at : at + size]) in JOINED:
            return spelled(letters, _WITHIN), len(letters)
    if phrase[at].isalpha():
        char = marked(phrase, at)
        return letter(char), len(char)
    if (
        phrase[at] in _SINGLE
        and phrase[at - 1 : at].isalpha()
        and phrase[at + 1 : at + 2].isalpha()
    ):
        return f"[{_SINGLE}]", 1  # an apostrophe
    for source, kin in _KIN:
        for form in kin:
            if phrase.startswith(form, at):
                return source, len(form)
    return re.escape(phrase[at]), 1

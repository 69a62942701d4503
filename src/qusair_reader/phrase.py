"""A phrase → one regular expression over the original text → hits, as spans of that text.

Nothing is normalised, so a hit's offsets need no mapping back: the expression itself allows for
line ends between words, other quotation marks and dashes, accents and soft hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from qusair_reader.article import Article, Block, Span
from qusair_reader.errors import PatternError

_DOUBLE = '"“”„‟«»″〝〞〟＂'
_SINGLE = "'‘’‚‛‹›′ʼ`´＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_IGNORED = "[\u00ad\u0300-\u036f\u200b-\u200d\u2060]*"
"""What may stand inside a word unseen: soft hyphens, combining accents, zero-width characters."""
_KIN = (
    (f"(?:[{_DOUBLE}]|``|'')", (*_DOUBLE, "``", "''")),
    (f"[{_SINGLE}]", tuple(_SINGLE)),
    (r"(?:…|\.\s?\.\s?\.)", ("…", "...")),
    (f"(?:--|[{_DASHES}])", ("--", *_DASHES)),
)
_LIGATURES = {"æ": "ae", "œ": "oe", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl"}
_STROKES = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ð": "d", "ŧ": "t", "ŀ": "l"}
"""Letters that Unicode does not decompose though readers type them plain."""


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
    included; quotation marks, apostrophes, dashes and ellipses match their kin; a letter typed
    plain also matches its accented forms, one typed with its accent only those. Finding takes time
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
    source = _loosen_spaces(phrase) if regex else _translate(phrase.strip())
    if words:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    if case is None:
        case = has_capital(phrase, regex=regex)
    try:
        return re.compile(source, re.MULTILINE | (0 if case else re.IGNORECASE))
    except (re.error, OverflowError, RecursionError) as error:
        reason = str(error) or "too complex"
        raise PatternError(
            f"not a regular expression: {reason}; without -E it is a phrase"
        ) from None


def has_capital(phrase: str, *, regex: bool = False) -> bool:
    r"""Whether smart case makes the phrase case-sensitive; `\S` and `\W` are no capitals."""
    shown = re.sub(r"\\(?:[uU][0-9a-fA-F]{4}|.)", "", phrase) if regex else phrase
    return any(letter.isupper() for letter in shown)


def finditer(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the hits that lie whole within `text[start:end]`, in order; empty ones are no hits."""
    for match in pattern.finditer(text, start, end):
        if match.end() > match.start():
            yield Span(match.start(), match.end())


def search(
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
    return tuple(
        Match(hit.start, hit.end, block)
        for block in (article.blocks if removed else article.kept)
        for hit in finditer(pattern, article.text, block.start, block.end)
    )


def suggest(article: Article, phrase: str, count: int = 3) -> tuple[str, ...]:
    """Return the words of the article nearest to the words of a phrase that was not found.

    Words that do occur need no suggestion; a phrase of such words yields none.
    """
    return suggest_words(
        (article.text[block.start : block.end] for block in article.kept), phrase, count
    )


def suggest_words(texts: Iterator[str], phrase: str, count: int = 3) -> tuple[str, ...]:
    """Return the words of some texts nearest to the words of a phrase that do not occur in them."""
    from difflib import get_close_matches

    known: dict[str, str] = {}
    for text in texts:
        for word in re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", text):
            known.setdefault(word.lower(), word)
    found: list[str] = []
    for wanted in re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", phrase.lower()):
        if wanted in known:
            continue
        reach = 1 + len(wanted) // 4
        near = [word for word in known if abs(len(word) - len(wanted)) <= reach]
        found += [known[word] for word in get_close_matches(wanted, near, count, 0.7)]
    return tuple(dict.fromkeys(found))[:count]


def _translate(phrase: str) -> str:
    """Return the source of the expression for a phrase."""
    parts: list[str] = []
    at = 0
    while at < len(phrase):
        if phrase[at].isspace():
            while phrase[at].isspace():
                at += 1
            parts.append(r"\s+")
            continue
        for source, kin in _KIN:
            form = next((form for form in kin if phrase.startswith(form, at)), None)
            if form:
                parts.append(source)
                at += len(form)
                break
        else:
            parts.append(_letter(phrase[at]))
            at += 1
            if at < len(phrase) and not phrase[at].isspace():
                parts.append(_IGNORED)
    return "".join(parts)


def _letter(char: str) -> str:
    """Return the source that matches one character and, where it is a plain letter, its kin."""
    if not char.isalpha():
        return re.escape(char)
    accented = _accented().get(char)
    if accented:
        return f"[{char}{accented}]"
    from unicodedata import normalize

    apart = normalize("NFD", char)
    return char if apart == char else f"(?:{char}|{apart})"


@cache
def _accented() -> dict[str, str]:
    """Return for each plain letter its accented forms, from Unicode's decompositions."""
    from unicodedata import normalize

    forms: dict[str, str] = dict.fromkeys("", "")
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        char = chr(code)
        plain = normalize("NFD", char)[0]
        if plain == char:
            lower = _STROKES.get(char.lower(), "")
            plain = lower.upper() if char.isupper() else lower
        if plain and plain != char and plain.isascii():
            forms[plain] = forms.get(plain, "") + char
    return forms


def _loosen_spaces(source: str) -> str:
    r"""Let each run of spaces in a regular expression match any white space, but for `[ ]`."""
    parts = re.split(r"(\\.|\[\^?\]?(?:\\.|[^\]\\])*\]| +(?![*+?{ ])| )", source, flags=re.DOTALL)
    return "".join(
        (r"\s+" if not _is_quantified(parts, index) else r"\s")
        if part.strip(" ") == "" and part
        else part
        for index, part in enumerate(parts)
    )


def _is_quantified(parts: list[str], index: int) -> bool:
    following = next((part for part in parts[index + 1 :] if part), "")
    return following[:1] in ("*", "+", "?", "{") and bool(following)

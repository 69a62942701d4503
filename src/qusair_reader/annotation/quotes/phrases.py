"""Noun phrases around a reporting verb, by capitalisation, determiners and stop words alone."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.article import Span

PRONOUNS = frozenset(["he", "she", "they", "i", "we", "it", "you", "who", "one", "everyone", "someone"])
_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those", "one", "another", "some", "several", "many", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "each", "all", "most", "no", "every"]
)
_JOINING = frozenset(
    ["of", "for", "from", "at", "in", "on", "with", "to", "by", "against", "under", "near", "behind", "outside", "and", "&"]
)
_CLAUSE = frozenset(
    ["that", "when", "while", "as", "because", "since", "after", "before", "although", "though", "if", "where", "whereas", "which", "who", "whom", "whose", "what", "how", "why", "until", "unless", "but", "so", "yet", "then", "than", "or", "nor", "and", "also", "therefore", "however", "meanwhile", "plus", "once", "whether", "like", "says", "said", "is", "was", "were", "are", "be", "been", "has", "had", "have", "did", "does", "do", "will", "would", "could", "should", "can", "may", "might", "must", "not", "instead", "later", "still", "even", "just", "only", "now", "today", "yesterday", "tonight", "saying"]
)
_ADVERBS = frozenset(
    ["also", "then", "later", "once", "now", "just", "even", "still", "often", "always", "never", "recently", "repeatedly", "again", "simply", "himself", "herself", "themselves", "itself", "all", "each", "both", "already", "has", "had", "have", "having", "would", "will", "could", "should", "did", "does", "do", "can", "may", "might", "must", "not", "quickly", "famously", "reportedly", "previously", "first", "last", "finally", "further", "soon", "today", "yesterday", "jokingly", "quietly", "bluntly", "flatly", "sarcastically", "instead", "rightly", "wrongly", "is", "was", "are", "were", "been", "being", "be", "to"]
)
_STOP_AFTER = frozenset(
    ["in", "on", "at", "after", "during", "when", "while", "as", "to", "by", "who", "which", "whose", "whom", "before", "with", "about", "via", "through", "because", "since", "that", "but", "and", "if", "where", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "this", "next", "late", "early", "earlier", "later", "shortly", "recently", "afterwards", "then", "also", "when", "again", "once", "until", "over", "amid", "following", "outside", "inside", "near", "from", "under", "against", "is", "was", "has", "had", "will", "would", "said", "told", "asking", "referring", "adding", "speaking", "responding", "citing", "noting", "pointing", "gesturing", "laughing", "smiling", "standing", "sitting", "holding"]
)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\w][\w’'.&@/-]*|[^\w\s]")


@cache
def _appositive() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?:the|a|an|his|her|their|its|one|who|whose|which|whom|now|then|also|formerly|both|aged|himself|herself|"
        r"when|while|speaking|head|chief|director|president|professor|senior|executive|chairman|founder|author|co-\w+|"
        r"leader|spokes\w+|vice|deputy|editor|owner|manager|mayor|governor|former)\b|\d|D-|R-)"
    )


def _tokens(text: str, low: int, high: int) -> list[tuple[int, int, str]]:
    out = []
    for found in _word().finditer(text, low, high):
        start, end = found.span()
        word = found.group()
        if len(word) > 2 and word[-1] in "’'":
            word, end = word[:-1], end - 1
        out.append((start, end, word))
    return out


def _chunk_start(text: str, low: int, high: int) -> int:
    """Return where the comma-free stretch that ends at `high` begins."""
    at = max(
        text.rfind(mark, low, high)
        for mark in (", ", "; ", ": ", "— ", "– ", "—", " - ", "(", ",\n")
    )
    return low if at < 0 else at + 1


def before(text: str, low: int, verb: int) -> Span | None:
    """Return the noun phrase that ends before the reporting verb at offset `verb`."""
    high = verb
    while high > low and text[high - 1].isspace():
        high -= 1
    tokens = _tokens(text, max(low, high - 250), high)
    while (
        tokens
        and (tokens[-1][2].lower() in _ADVERBS or tokens[-1][2].endswith("ly"))
        and len(tokens) > 1
    ):
        tokens.pop()
    if not tokens:
        return None
    high = tokens[-1][1]
    if tokens[-1][2] in ",—–":
        # A parenthesis between speaker and verb: "X, a spokesman for Y, told".
        end = tokens[-1][0]
        for _ in range(4):
            start = _chunk_start(text, low, end)
            if start <= low or not _appositive().match(text, start, end):
                break
            end = start - 1
            while end > low and text[end - 1] in ",;: —–(":
                end -= 1
        else:
            return None
        return _suffix(text, _chunk_start(text, low, end), end)
    return _suffix(text, _chunk_start(text, low, high), high)


def _suffix(text: str, low: int, high: int) -> Span | None:
    """Return the longest noun phrase that ends at `high`."""
    tokens = _tokens(text, low, high)
    if not tokens:
        return None
    last = len(tokens) - 1
    if tokens[last][2].lower() in PRONOUNS:
        return Span(tokens[last][0], tokens[last][1])
    first = last + 1
    at = last
    while at >= 0:
        word = tokens[at][2]
        lower = word.lower()
        if not (word[0].isalnum() or word in "&-.’'"):
            break
        if lower in _CLAUSE and not (lower in ("and", "or") and _joins_names(tokens, at)):
            break
        if at < last and lower in PRONOUNS and lower != "one":
            break
        first = at
        if lower in _DETERMINERS and not (at and tokens[at - 1][2].lower() in _DETERMINERS):
            if (
                at >= 2
                and tokens[at - 1][2].lower() in _JOINING
                and tokens[at - 2][2].lower() not in _CLAUSE
            ):
                at -= 1
            else:
                break
        at -= 1
    while first <= last and tokens[first][2].lower() in _JOINING:
        first += 1
        # "In Geneva Berg said": what a leading preposition governs is not the speaker.
        if first < last and tokens[first][2].lower() not in _DETERMINERS:
            first += 1
    if first > last:
        return None
    return Span(tokens[first][0], tokens[last][1])


def _joins_names(tokens: list[tuple[int, int, str]], at: int) -> bool:
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1][2][0].isupper()
        and tokens[at + 1][2][0].isupper()
    )


def after(text: str, low: int, high: int) -> Span | None:
    """Return the noun phrase that begins at `low`, right after a reporting verb."""
    tokens = _tokens(text, low, min(high, low + 160))
    if not tokens:
        return None
    first = 0
    word = tokens[0][2]
    if word.lower() in PRONOUNS:
        return Span(tokens[0][0], tokens[0][1])
    if not word[0].isalnum() or word.lower() in _STOP_AFTER:
        return None
    if word[0].islower() and word.lower() not in _DETERMINERS and not _has_capital(tokens):
        return None
    last = 0
    for at, (_, _, word) in enumerate(tokens):
        lower = word.lower()
        if not word[0].isalnum() and word not in "&-":
            break
        if at and lower in _STOP_AFTER and not (lower == "and" and _joins_names(tokens, at)):
            if (
                lower not in ("from", "at", "in", "with")
                or tokens[0][2].lower() not in _DETERMINERS
            ):
                break
            if at + 1 < len(tokens) and tokens[at + 1][2].lower() in ("an", "a", "interview"):
                break
        last = at
        if (
            word[-1] == "."
            and len(word) > 3
            and lower not in ("sen.", "rep.", "gov.", "gen.", "prof.", "mrs.", "col.")
        ):
            break
    end = tokens[last][1]
    while end > tokens[first][0] and text[end - 1] in ".-&" and not text[tokens[last][0]].isupper():
        end -= 1
    if text[end - 1] == "." and end - tokens[last][0] > 3:
        end -= 1
    return Span(tokens[first][0], end)


def _has_capital(tokens: list[tuple[int, int, str]]) -> bool:
    for _, _, word in tokens[:7]:
        if word[0].isupper():
            return True
        if not word[0].isalnum():
            return False
    return False

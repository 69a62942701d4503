"""Which old encoding a text is in: the one in which it reads as some language.

Every encoding is tried with every language that it serves. What speaks for a pair are the language's
commonest words and its letters beyond A to Z; what speaks against it are letters of other languages,
capitals within words, and signs where no sign stands. One sentence is mostly enough, where letter
statistics need a page. All weights are in units of one fitting letter.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from qusair_reader.sources.languages import Family, Language, families

_WINDOWS = 48
"""How many stretches of the text are looked at, ..."""
_BEFORE, _AFTER = 80, 160
"""... each from so many bytes before to so many after its first byte above ASCII."""
_SAMPLE = 1 << 13
"""Bytes that decide whether a text is Chinese, Japanese or Korean."""
_RARE, _FOREIGN, _STRANGE = 0.3, -0.7, -3.0
"""Weight of a rare letter, of one that only related languages have, and of any other character."""
_CAPITAL = -4.0
"""Weight of a capital within a word."""
_RUN, _WHOLE = -0.5, -2.0
"""Weight of a letter beyond A to Z after another one in Latin script, and in a word of nothing else."""
_MIXED = -2.0
"""Weight of a letter of another script beside one from A to Z."""
_WORDS = (0.3, 0.7, 1.0)
"""Weight of a common word by its length."""
_LEAST = -0.6
"""Mean weight of the characters above ASCII below which no pair is believed."""
_LEAST_OTHER = 0.4
"""The same for other scripts than the Latin one, where nearly all letters must fit."""
_LEAST_COMMON, _MANY, _SURE = 1 / 25, 5, 0.7
"""Share of common words below which another script is believed only if so many letters fit so well."""
_SPARSE = 0.05
"""Share of characters above ASCII up to which a text is in Latin script whatever they are."""
_WIDE = 0.35
"""Share of bytes above ASCII from which a text can be Chinese, Japanese or Korean."""


class _Reading(NamedTuple):
    """A text as one encoding shows it."""

    words: Counter[str]
    letters: Counter[str]
    """The letters above ASCII, in lower case."""
    signs: float
    """Weight of the other characters above ASCII, and of capitals in wrong places."""
    runs: float
    """Weight of letters above ASCII that follow each other, and of words of nothing else."""
    mixed: int
    """How often a letter above ASCII stands beside one of ASCII."""
    total: int
    """Number of characters above ASCII."""


def find_encoding(data: bytes) -> str | None:
    """Return the encoding in which the data read best; None where they do so in none.

    Text that is nearly all ASCII reads well in many; there the best of the Latin ones will do.
    """
    if wide := _find_wide(data):
        return wide
    sample = _sample(data)
    is_sparse = len(sample.translate(None, bytes(range(128)))) <= _SPARSE * len(sample)
    best, found = (False, float("-inf")), None
    for family in families():
        for encoding, prior in family.encodings.items():
            reading = _read(sample.decode(encoding, "replace"))
            for language in family.languages:
                weight, is_believed = _weigh(reading, language, family)
                fit = (is_believed, weight + prior + language.prior)
                if fit > best and (is_believed or (is_sparse and family.is_latin)):
                    best, found = fit, encoding
    return found


def _find_wide(data: bytes) -> str | None:
    """Return the encoding of a text that is mostly bytes above ASCII, if it is of two bytes a character."""
    first = next(index for index, byte in enumerate(data) if byte > 127)
    sample = data[first : first + _SAMPLE]
    high = len(sample.translate(None, bytes(range(128))))
    if high < _WIDE * len(sample):
        return None
    from qusair_reader.sources.hanzi import find_wide

    return find_wide(sample)


def _sample(data: bytes) -> bytes:
    """Return the stretches around bytes above ASCII, one line each, without tags."""
    parts: list[bytes] = []
    at = 0
    high = re.compile(rb"[\x80-\xff]")
    while len(parts) < _WINDOWS and (match := high.search(data, at)):
        first = match.start()
        parts.append(data[max(at, first - _BEFORE) : first + _AFTER])
        at = first + _AFTER
    return re.sub(rb"<[^<>]*>", b" ", b"\n".join(parts))


def _weigh(reading: _Reading, language: Language, family: Family) -> tuple[float, bool]:
    """Return how well a reading fits a language, and whether well enough to be believed."""
    common = sum(
        count * _WORDS[min(len(word), 3) - 1]
        for word, count in reading.words.items()
        if word in language.words
    )
    high = reading.signs + reading.runs * family.runs
    if not family.is_latin:
        high += _MIXED * reading.mixed
    for letter, count in reading.letters.items():
        if letter in language.letters:
            high += count
        elif letter in language.rare:
            high += count * _RARE
        else:
            high += count * (_FOREIGN if letter in family.letters else _STRANGE)
    is_believed = high >= (_LEAST if family.is_latin else _LEAST_OTHER) * reading.total
    if not family.is_latin and common < _LEAST_COMMON * sum(reading.words.values()):
        is_believed &= reading.total >= _MANY and high >= _SURE * reading.total
    return common + high, is_believed


def _read(text: str) -> _Reading:
    """Gather what matters of a text."""
    letters: Counter[str] = Counter()
    signs, runs, mixed, count = 0.0, 0.0, 0, 0
    padded = f"  {text}  "
    for found in _high().finditer(padded):
        at = found.start()
        char, before, after = padded[at], padded[at - 1], padded[at + 1]
        count += 1
        if not char.isalpha() or char in "ªºµ":
            is_unit = char in "£€¥" and _unit().match(padded, at + 1)
            signs += _RARE if is_unit else _sign(char, before, after)
            continue
        letters["ı" if char == "İ" else char.lower()] += 1
        if char.isupper() and before.islower():
            signs += _CAPITAL
        elif char.islower() and after.isupper():
            signs += _CAPITAL / 2
        mixed += any(near.isascii() and near.isalpha() for near in (before, after))
        if before.isalpha() and not before.isascii():
            runs += _RUN
    runs += _WHOLE * sum(len(word) for word in _whole().findall(text))
    return _Reading(Counter(_word().findall(text.lower())), letters, signs, runs, mixed, count)


def _sign(char: str, before: str, after: str) -> float:
    """Return how well a sign stands where it stands."""
    fits = _signs().get(char, "")
    if not fits:
        return _STRANGE
    left = (
        "L" if before.isalpha() else "D" if before.isdigit() else "S" if before.isspace() else "P"
    )
    right = "L" if after.isalpha() else "D" if after.isdigit() else "S" if after.isspace() else "P"
    return _RARE if left + right in fits.split() else _STRANGE


@cache
def _signs() -> dict[str, str]:
    """Return between what each sign stands: letters, digits, spaces, punctuation."""
    opens = "SL SD SP PL PD PP LP"
    closes = "LS DS PS LP DP PP PL"
    table = {
        "“„‘‚«‹”»›": f"{opens} {closes} SS",
        "’": f"{closes} {opens} LL DL DD LD",
        "–—": "LL DD DL LD SS LS SL DS SD PS SP PP LP PL DP PD",
        "…": "LS DS PS LP PP SL SS DP PL SP LL",
        "£€¥": "SD PD DS DP SS LD SP PS",
        "°": "DS DL DP DD SL LS LD",
        "½¼¾": "SS DS DP DL SL SP PS",
        "²³": "LS LP DS DP",
        "¹": "DS DP SD",
        "§©": "SS SD SL PS SP PD",
        "®™": "LS LP PS DS",
        "•·†‡": "SS SL SD PS LS LP LL",
        "¡¿": "SL PL SP PP",
        "ªº": "DS DP LS LP",
        "×±÷": "SS DD SD DS LL",
        "µ": "SL DL PL",
        "¢": "DS DP",
        "´": "LL LS",
        "¶": "SS SL PS",
        "\u00a0": "LL LS SL LD DL DD LP PL DP PD PP SS DS SD PS SP",
        "\u00ad": "LL",
    }
    return {char: fits for chars, fits in table.items() for char in chars}


@cache
def _unit() -> re.Pattern[str]:
    """Match what follows a currency over a column of figures: "in £m"."""
    return re.compile(r"(?:bn|[kmp]|tn)(?!\w)")


@cache
def _high() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]")


@cache
def _whole() -> re.Pattern[str]:
    """Match words of three letters or more, none of them from A to Z."""
    return re.compile(r"(?<!\w)(?:[^\W\d_](?<![a-zA-Z])){3,}(?!\w)")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")

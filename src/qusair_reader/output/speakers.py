"""Quotes of one speaker, whatever form of the name the text or the reader uses."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from qusair_reader.annotation.marks import Marks, Name, Quote

_HONORIFICS = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady")
)
"""What stands before a name and may be left out: the text need not have it."""


def said_by(text: str, marks: Marks, speaker: str) -> tuple[Quote, ...]:
    """Return the quotes of a speaker.

    A quote is the speaker's if `speaker` is part of, or takes in, what the text calls who speaks,
    the name behind it, or any other mention of the same name. Case, accents and punctuation do
    not count, nor does a "Mr" that finds nothing.

    Args:
        text: The article's text.
        marks: What was recognised in it.
        speaker: Any form of the name: "Assad", "Mr Assad", "president bashar al-assad".
    """
    wanted = _words(speaker)
    found = _of(text, marks, wanted)
    while not found and len(wanted) > 1 and wanted[0] in _HONORIFICS:
        wanted = wanted[1:]
        found = _of(text, marks, wanted)
    return found


def _of(text: str, marks: Marks, wanted: tuple[str, ...]) -> tuple[Quote, ...]:
    if not wanted:
        return ()
    canonicals = {
        name.canonical
        for name in marks.names
        if _fits(wanted, _words(name.canonical))
        or _fits(wanted, _words(text[name.start : name.end]))
    }
    return tuple(
        quote for quote in marks.quotes if _is_by(text, marks.names, quote, wanted, canonicals)
    )


def _is_by(
    text: str, names: tuple[Name, ...], quote: Quote, wanted: tuple[str, ...], canonicals: set[str]
) -> bool:
    if quote.source is not None and (
        quote.source in canonicals or _fits(wanted, _words(quote.source))
    ):
        return True
    speaker = quote.speaker
    if speaker is None:
        return False
    return _fits(wanted, _words(text[speaker.start : speaker.end])) or any(
        name.canonical in canonicals
        for name in names
        if speaker.start <= name.start and name.end <= speaker.end
    )


def _fits(wanted: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether the wanted words stand together in a form, or end as the whole form does."""
    size = len(wanted)
    if any(form[at : at + size] == wanted for at in range(len(form) - size + 1)):
        return True
    return bool(form) and wanted[-len(form) :] == form


def _words(name: str) -> tuple[str, ...]:
    plain = "".join(char for char in normalize("NFKD", name.casefold()) if not combining(char))
    return tuple(re.findall(r"\w+", re.sub(r"['’]s?\b", "", plain)))

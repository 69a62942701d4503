"""Which mentions are one entity, and its fullest form.

Joined are equal names, a person's surname or given name with the one full name that has it, an
abbreviation with the one name that has its initials, and a company with its name without "Inc". Where two
full names would do, neither is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.forms import key_of, plain, word_set

_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "&", "a"))
"""Words that an abbreviation leaves out."""

_COMPANY = word_set(
    "inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc group holdings ag sa nv gmbh bank motors "
    "airlines airways"
)
"""What a company's full name adds to the short one."""


class Mention(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    kind: NameKind
    text: str


def canonical_names(mentions: Sequence[Mention]) -> list[str]:
    """Return the canonical form of each mention."""
    forms = [_parts(mention.text) for mention in mentions]
    fullest: dict[tuple[NameKind, tuple[str, ...]], str] = {}
    for mention, form in zip(mentions, forms, strict=True):
        shown = " ".join(mention.text.split())
        known = fullest.setdefault((mention.kind, form), shown)
        if len(shown) > len(known):
            fullest[mention.kind, form] = shown
    people = [form for kind, form in fullest if kind == "person"]
    others = [form for kind, form in fullest if kind != "person"]
    owner: dict[tuple[NameKind, tuple[str, ...]], str] = {}
    for kind, form in fullest:
        longer = _person(form, people) if kind == "person" else _full(form, others)
        owner[kind, form] = _shown(longer or form, kind, fullest)
    return [owner[mention.kind, form] for mention, form in zip(mentions, forms, strict=True)]


def agree(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with one kind for each name: the most frequent, the first of equals."""
    votes: dict[str, Counter[NameKind]] = {}
    for mention in mentions:
        votes.setdefault(mention.text, Counter())[mention.kind] += 1
    return [mention._replace(kind=votes[mention.text].most_common(1)[0][0]) for mention in mentions]


def _parts(text: str) -> tuple[str, ...]:
    """Return the words of a name by which it is compared."""
    words = [key_of(plain(word.lower())) for word in text.split()]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) == 1:
        words[0] = words[0].replace(".", "")
    return tuple(words)


def _shown(
    form: tuple[str, ...], kind: NameKind, fullest: dict[tuple[NameKind, tuple[str, ...]], str]
) -> str:
    """Return how a form is written, of its own kind where there are several."""
    if (kind, form) in fullest:
        return fullest[kind, form]
    return next(shown for (_, other), shown in fullest.items() if other == form)


def _person(form: tuple[str, ...], people: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the one fuller name that a person's short name can stand for."""
    found = {full for full in people if _stands_for(form, full)}
    best = [full for full in found if all(full == x or _stands_for(x, full) for x in found)]
    return best[0] if len(best) == 1 else None


def _stands_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a short form of a person's name fits the fuller one.

    The short form is its end ("van der Berg"), its beginning where that is one word ("Xi"), or the whole
    without middle names or with names cut to initials.
    """
    if len(short) < len(full) and (full[-len(short) :] == short or short == full[:1]):
        return True
    if short == full or len(short) < 2 or short[-1] != full[-1]:
        return False
    if len(short) == 2:
        return len(full) > 1 and _same_given(short[0], full[0])
    return len(short) == len(full) and all(map(_same_given, short, full))


def _same_given(short: str, full: str) -> bool:
    initial = short.rstrip(".")
    return short == full or (len(initial) == 1 and full.startswith(initial))


def _full(form: tuple[str, ...], names: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the one fuller name of an abbreviation, of a short company name or of a plural."""
    found = {
        full
        for full in names
        if len(full) > len(form) and (_abbreviates(form, full) or _shortens(form, full))
    }
    return found.pop() if len(found) == 1 else None


def _abbreviates(form: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(form) != 1 or len(form[0]) < 2:
        return False
    initials = "".join(word[0] for word in full if word not in _SMALL)
    return form[0] in (initials, "".join(word[0] for word in full))


def _shortens(form: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return full[: len(form)] == form and all(word in _COMPANY for word in full[len(form) :])

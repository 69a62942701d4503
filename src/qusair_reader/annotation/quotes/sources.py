"""Put names to speakers: who is behind a pronoun, a short form or a role.

Every step abstains where two people would do: an empty answer beats a wrong one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from qusair_reader.annotation.marks import Name, Quote
from qusair_reader.annotation.quotes import bodies, cues, genders, roles, strangers
from qusair_reader.annotation.quotes.addresses import Addresses
from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    ARTICLES,
    PREPOSITIONS,
    Token,
    is_finite,
    is_present,
    sentence_end,
    tokens,
    word_set,
)
from qusair_reader.article import Span

_REACH = 1500
"""A pronoun's name is looked for so many code points back, as long as the paragraph before goes."""
_PARAGRAPHS = 3
"""Its own paragraph, and so many less one before it."""
_PERSONAL = {
    "he": genders.MAN, "his": genders.MAN, "him": genders.MAN, "she": genders.WOMAN, "her": genders.WOMAN,
}  # fmt: skip
_ASIDE = word_set("where when who whom which while because after before since until if")
_OF_A_BODY = word_set("it they")
_INDEFINITE = word_set("a an another one some two three four several many")


def with_sources(text: str, quotes: Sequence[Quote], names: Sequence[Name]) -> list[Quote]:
    """Return the quotes with the canonical name of their speaker where it is clear."""
    resolver = _Resolver(text, quotes, names)
    out: list[Quote] = []
    for quote in quotes:
        source = resolver.source(quote, out) if quote.speaker else None
        out.append(replace(quote, source=source) if source else quote)
    return out


class _Resolver:
    """One text with its names, those inside quotations apart."""

    def __init__(self, text: str, quotes: Sequence[Quote], names: Sequence[Name]) -> None:
        self.text = text
        self.quotes = quotes
        self.names = names
        self.starts = [name.start for name in names]
        self.told = [roles.behind(text, name) for name in names if not _inside(name.start, quotes)]
        self.told_starts = [name.start for name in self.told]
        self.genders = genders.of_people(text, [*names, *self.told])
        self.addresses: Addresses | None = None
        self.roles: roles.Roles | None = None
        self.bodies: dict[str, set[str]] | None = None

    def source(self, quote: Quote, before: Sequence[Quote]) -> str | None:
        """Return who speaks, the sources of the quotations before being known."""
        speaker = quote.speaker
        assert speaker is not None
        if before and before[-1].speaker == speaker:
            return before[-1].source
        word = self.text[speaker.start : speaker.end].lower()
        if word in _PERSONAL:
            return self._remembered(self._person(speaker, before, _PERSONAL[word]), _PERSONAL[word])
        if word in _OF_A_BODY:
            return self._body(quote, speaker, before)
        return (
            self._named(speaker)
            or roles.apposed(self.text, self.names, self.starts, speaker)
            or self._by_role(speaker)
            or self._by_body(quote, speaker)
        )

    def _remembered(self, person: str | None, gender: str) -> str | None:
        """Return a person, whom from now on only the pronoun that was just used can mean."""
        if person and self.genders.get(person) == genders.PERSON:
            self.genders[person] = gender
        return person

    def _named(self, speaker: Span) -> str | None:
        """Return the person or organisation that the speaker's own words name."""
        at = bisect_left(self.starts, speaker.start)
        while at < len(self.names) and self.names[at].start < speaker.end:
            name = self.names[at]
            if name.kind in ("person", "org") and self._is_head(name, speaker):
                if name.kind == "org":
                    return None if roles.is_held(self.text, name) else name.canonical
                if self.addresses is None:
                    self.addresses = Addresses(self.text, self.names)
                return self.addresses.whose(name)
            at += 1
        return None

    def _is_head(self, name: Name, speaker: Span) -> bool:
        """Return whether a name is what the phrase is about: "Berg", not "a friend of Berg"."""
        if name.end > speaker.end:
            return False
        comma = self.text.rfind(",", speaker.start, name.start)
        begin = comma if name.end == speaker.end and comma > 0 else speaker.start
        lead = tokens(self.text, begin, name.start)  # "the mayor of Lund, Anna Berg"
        rest = self.text[name.end : speaker.end]
        parted = roles.is_parted(lead) and (rest != "" or not roles.is_title(lead))
        if rest.startswith(("’", "'")) or parted:
            return False
        if begin > speaker.start and roles.is_of_somebody(tokens(self.text, speaker.start, begin)):
            return False
        if lead and lead[0].lower in _INDEFINITE and name.kind != "person":
            return False
        following: Sequence[Token] = tokens(self.text, name.end, speaker.end)
        if name.kind == "person":  # "Anna Berg MP", not "the Labour MP"
            following = roles.past_letters(following)
        return not following or following[0].word in "(," or following[0].lower in PREPOSITIONS

    def _person(self, speaker: Span, before: Sequence[Quote], gender: str) -> str | None:
        """Return the one person whom "he" or "she" can mean."""
        high = speaker.start
        low = _paragraph(self.text, high)
        for _ in range(_PARAGRAPHS):
            if before and low <= before[-1].start and not before[-1].source and before[-1].speaker:
                return None  # somebody unknown spoke in between
            people = self._people(low, high, gender)
            others = self._strangers(low, high, gender)
            acting = max((other.start for other in others if not other.passive), default=low)
            spoke = self._last_speaker(before, acting, gender)
            if spoke and all(name.canonical == spoke or not self._acts(name) for name in people):
                return spoke
            last = max((other.start for other in others), default=low)
            if others and all(name.start < last or self._is_object(name) for name in people):
                return None
            if people or self._told(low, high):
                return self._only(people, gender)
            if self._stranger_spoke(low, high):
                return None
            high = low - 1
            low = _paragraph(self.text, _before_space(self.text, high))
            if high <= 0 or speaker.start - low > _REACH:
                break
        return None

    def _strangers(self, low: int, high: int, gender: str) -> list[strangers.Stranger]:
        """Return who else the pronoun fits and begins a sentence without being named."""
        others = []
        told = self._told(low, high)
        for found in (*strangers.find(self.text, low, high), *strangers.owned(self.text, told)):
            if found.gender not in (gender, genders.PERSON) or _inside(found.start, self.quotes):
                continue
            if not self._by_role(Span(found.start, found.end)):
                others.append(found)
        return others

    def _stranger_spoke(self, low: int, high: int) -> bool:
        """Return whether somebody speaks between two offsets whom no name covers: "Early says"."""
        for found in _capital().finditer(self.text, low, high):
            verb = tokens(self.text, found.end(), min(high, found.end() + 12))
            at = bisect_right(self.starts, found.start()) - 1
            covered = at >= 0 and self.names[at].end >= found.end()
            speaks = verb and verb[0].lower in cues.STRONG
            if speaks and not covered and not _inside(found.start(), self.quotes):
                return True
        return False

    def _last_speaker(self, before: Sequence[Quote], low: int, gender: str) -> str | None:
        """Return the last speaker since an offset, if it is a person whom the pronoun fits."""
        if not before or before[-1].start < low or not before[-1].source:
            return None
        source = before[-1].source
        known = self.genders.get(source)
        return source if known in (gender, genders.PERSON) else None

    def _told(self, low: int, high: int) -> list[Name]:
        """Return the names between two offsets that could be somebody's, those in quotations apart."""
        first, last = bisect_left(self.told_starts, low), bisect_left(self.told_starts, high)
        return [name for name in self.told[first:last] if name.kind not in ("place", "group")]

    def _people(self, low: int, high: int, gender: str) -> list[Name]:
        """Return the mentions of people whom the pronoun fits."""
        return [
            name
            for name in self._told(low, high)
            if name.kind == "person"
            and self.genders.get(name.canonical) in (gender, genders.PERSON)
            and not self.text.startswith(("’s", "'s", "’ ", "' "), name.end)
        ]

    def _only(self, people: Sequence[Name], gender: str) -> str | None:
        """Return the one person of a paragraph whom the pronoun fits: by gender, or who acts in it."""
        everybody = {name.canonical for name in people}
        if len(everybody) == 1 and self.genders[people[0].canonical] == gender:
            return people[0].canonical
        acting = [name for name in people if self._acts(name)]
        if not acting or all(map(self._is_aside, acting)):
            return None
        rivals = {name.canonical for name in people if not self._is_object(name)}
        return acting[0].canonical if rivals <= {acting[0].canonical} else None

    def _is_object(self, name: Name) -> bool:
        """Return whether a preposition, an article or a verb stands before the name."""
        lead = tokens(self.text, max(0, name.start - 20), name.start)
        if not lead:
            return False
        last = lead[-1]
        return last.lower in PREPOSITIONS or last.lower in ARTICLES or is_finite(last)

    def _is_aside(self, name: Name) -> bool:
        """Return whether the name's clause hangs on another one: "where Berg and Holm appeared"."""
        lead = tokens(self.text, max(0, name.start - 40), name.start)
        return any(word.lower in _ASIDE for word in lead[-3:])

    def _acts(self, name: Name) -> bool:
        """Return whether a verb follows the name, so that it is the subject of its clause."""
        following: list[Token] = tokens(self.text, name.end, min(len(self.text), name.end + 60))
        for at, token in enumerate(following[:3]):
            if token.lower in ADVERBS or token.lower.endswith("ly"):
                continue
            if is_finite(token) or token.lower in cues.verbs() or token.word == ",":
                return True
            # A verb in the present, not a noun in the plural: "Berg runs", "Berg voters were".
            opens = strangers.begins_sentence(self.text, name.start)
            plural = any(map(is_finite, following[at + 1 : at + 2]))
            return opens and is_present(token) and not plural
        return False

    def _body(self, quote: Quote, speaker: Span, before: Sequence[Quote]) -> str | None:
        """Return the organisation that "it" or "they" goes on to quote."""
        if not before or not before[-1].source or before[-1].source in self.genders:
            return self._acting_body(quote)
        near = _paragraph(self.text, max(0, _paragraph(self.text, speaker.start) - 2))
        return before[-1].source if before[-1].start >= near else None

    def _acting_body(self, quote: Quote) -> str | None:
        """Return the one organisation of a paragraph, if the sentence before tells what it does."""
        low = _paragraph(self.text, quote.start)
        told = [name for name in self._told(low, quote.start) if name.kind == "org"]
        if len({name.canonical for name in told}) != 1 or not self._acts(told[-1]):
            return None
        start = told[-1].start - 4 * self.text.endswith("The ", 0, told[-1].start)
        end = sentence_end().search(self.text, told[-1].end, quote.start)
        near = end is None or end.end() == quote.start
        return told[-1].canonical if near and strangers.begins_sentence(self.text, start) else None

    def _by_body(self, quote: Quote, speaker: Span) -> str | None:
        """Return the one organisation that a common noun means: "the council", "the company"."""
        article, _, noun = self.text[speaker.start : speaker.end].partition(" ")
        if article.lower() != "the" or not noun.islower():
            return None
        if noun in bodies.GENERAL:
            return self._acting_body(quote)
        if self.bodies is None:
            self.bodies = bodies.by_ending(self.told)
        meant = self.bodies.get(noun, set())
        return next(iter(meant)) if len(meant) == 1 else None

    def _by_role(self, speaker: Span) -> str | None:
        """Return the one person whom the article gave this role: "the mayor"."""
        words = tokens(self.text, speaker.start, speaker.end)
        if len(words) < 2 or words[0].lower != "the" or not words[-1].word.islower():
            return None
        if roles.is_of_somebody(words):
            return None
        if self.roles is None:
            self.roles = roles.of_people(self.text, self.told)
        end = sentence_end().search(self.text, speaker.end, speaker.end + _REACH)
        return roles.who_is(self.roles, words, end.end() if end else speaker.end + _REACH)


def _inside(start: int, quotes: Sequence[Quote]) -> bool:
    """Return whether an offset is in speech, not in a title or in narration."""
    at = bisect_right(quotes, start, key=lambda quote: quote.start) - 1
    return at >= 0 and start < quotes[at].end and quotes[at].kind != "title"


def _paragraph(text: str, at: int) -> int:
    """Return where the paragraph around an offset begins, or as far back as is looked."""
    low = max(0, at - _REACH)
    return max(low, text.rfind("\n", low, at) + 1)


def _before_space(text: str, at: int) -> int:
    """Return where the white space before an offset begins."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"\b(?!(?:He|She|It|They|We|You)\b)[A-Z][a-z]+(?= [a-z])")

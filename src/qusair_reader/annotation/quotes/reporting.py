"""Whether a word of narration reports speech: a verb, active, and no noun."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import cues
from qusair_reader.annotation.quotes.words import (
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_finite,
    is_name,
    is_plural,
    is_word,
    word_set,
)

_LICENSES_BASE = word_set("""to will would can could may might must should did does do i we you they who people critics officials
    also often always two both others many some""")
"""Words after which "say" or "report" is a verb."""
PASSIVE = word_set("is was were are be been being get got gets")
_PLURALS = word_set(
    "states charges claims comments complaints demands estimates notes offers posts promises quotes "
    "questions reports shares shouts cries answers replies pledges labels echoes blasts"
)
"""Verbs that are as often plural nouns: "key states", "majority shares"."""
_AFTER_BASE = word_set('that he she it they him them us me : , . ; ? ! “ " ‘')
_UNSURE = word_set(
    "answer call claim continue note point put quip report shout state think urge vow wonder"
)
"""Base forms that are nouns as well, or often no speech: "a police report on", "sales continue to"."""
_UTTERANCES = word_set(
    "accusation accusations allegation allegations charge charges claim claims comment comments complaint description "
    "expression label line message name nickname phrase phrases pledge promise promises remark remarks sentiment "
    "slogan statement suggestion term terms threat view word words"
)
"""What people say, which something is done with: "a promise repeated at the rally"."""
_AFTER_NOUN = word_set("with on of like from by for in at about through over under and or")


def is_cue(words: Sequence[Token], at: int) -> bool:
    """Return whether the word reports speech here: a verb, active, and no noun."""
    lower = words[at].lower
    known = lower in cues.verbs() or (lower in cues.phrasal() and particle(words, at))
    if not known or _is_plural(words, at) or is_reduced(words, at):
        return False
    previous = words[at - 1].lower if at else ""
    if at and words[at].word[0].isupper() and is_word(words[at - 1]):
        return False
    if (previous in ARTICLES and previous != "another") or previous.endswith(("’s", "'s")):
        return False
    if lower == "put" and _is_phrasing(words, at):
        return True
    if lower in cues.bases():
        back = at - 1
        while back > 0 and words[back].lower in ADVERBS:
            back -= 1
        return at > 0 and (
            words[back].lower in _LICENSES_BASE
            or is_name(words[back])
            or _has_plural_subject(words, back, at)
        )
    return previous not in PASSIVE or lower in cues.participles()


def particle(words: Sequence[Token], at: int) -> int:
    """Return the length of the particle that a verb of speech takes here: "chimed in", "hit back"."""
    if at + 1 >= len(words) or words[at].lower not in cues.phrasal():
        return 0
    return int(words[at + 1].lower in cues.phrasal()[words[at].lower])


def _has_plural_subject(words: Sequence[Token], noun: int, verb: int) -> bool:
    """Return whether a plural does what the base form says: "colleagues call the plan"."""
    if not is_plural(words[noun]):
        return False
    following = words[verb + 1].lower if verb + 1 < len(words) else ":"
    sure = words[verb].lower not in _UNSURE
    return sure or following in DETERMINERS or following in _AFTER_BASE


def is_reduced(words: Sequence[Token], at: int) -> bool:
    """Return whether a participle tells what was done with words: "a claim denied by the firm"."""
    if not 0 < at < len(words) - 1 or not words[at].lower.endswith("ed"):
        return False
    following = words[at + 1].lower
    if following == "by":
        return words[at - 1].word.islower() and words[at - 1].lower not in PRONOUNS
    return words[at - 1].lower in _UTTERANCES and following in PREPOSITIONS


def _is_phrasing(words: Sequence[Token], at: int) -> bool:
    """Return whether something is said so, as in "as the governor put it"."""
    following = [word.lower for word in words[at + 1 : at + 2]]
    return following == ["it"] and any(word.lower == "as" for word in words[max(0, at - 7) : at])


def is_verb(words: Sequence[Token], at: int) -> bool:
    """Return whether the word is a finite cue, no participle."""
    return words[at].lower not in cues.participles() and is_cue(words, at)


def is_inverted_base(words: Sequence[Token], at: int) -> bool:
    """Return whether a base form can stand before its subject: "say the researchers"."""
    lower = words[at].lower
    return lower in cues.STRONG and lower in cues.bases() and words[at].word.islower()


def is_strong(token: Token) -> bool:
    """Return whether the word nearly always reports speech."""
    return token.lower in cues.STRONG


def phrase_length(words: Sequence[Token], at: int) -> int:
    """Return the length of a prepositional cue ("according to") at this index, or 0."""
    lower = words[at].lower
    if lower == "according":
        return 2 if [word.lower for word in words[at + 1 : at + 2]] == ["to"] else 0
    if lower == "per" and at + 1 < len(words) and not any(map(is_word, words[:at])):
        return int(words[at + 1].lower in DETERMINERS or words[at + 1].word[0].isupper())
    if lower == "in" and [word.lower for word in words[at + 1 : at + 4]] == ["the", "words", "of"]:
        return 4
    return 0


def _is_plural(words: Sequence[Token], at: int) -> bool:
    """Return whether the word is a noun in the plural, or in "think tank"."""
    lower = words[at].lower
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if lower == "think":
        return following.startswith("tank")
    before = words[at - 1] if at else None
    if before is None or not lower.endswith("s"):
        return False
    if before.lower.endswith("ed") and is_finite(before):
        return True  # "his repeated claims"
    noun = lower in _PLURALS and following in _AFTER_NOUN
    return noun and not (is_name(before) or before.lower in PRONOUNS)

"""Who speaks: the narration around a stretch in quotation marks, cut to the clause that matters."""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.quotes import (
    clauses,
    cues,
    nouns,
    reporting,
    sentences,
    strangers,
    subjects,
    voices,
)
from qusair_reader.annotation.quotes.clauses import Found
from qusair_reader.annotation.quotes.marks import Pair
from qusair_reader.annotation.quotes.words import (
    CLAUSE,
    DETERMINERS,
    PRONOUNS,
    Token,
    is_finite,
    is_name,
    is_present,
    is_word,
    parted_tokens,
    sentence_end,
    tokens,
    word_set,
)
from qusair_reader.article import Span

_REACH = 320
"""A clause farther than this many code points from the marks is not looked at."""
_SHORT_CLAUSE = 80
"""An unknown verb is taken for a reporting one only in a clause that says little else."""
_MARKS = frozenset('“”‘’"`«»„')
_SIGNS = frozenset("—–―-~")
_REACTIONS = word_set("agrees agreed disagrees disagreed")
"""What people do before they speak, as gestures are, and other verbs of speech are not."""
_SOMEBODY = word_set("a an another one")
"""What begins the mention of somebody who was not named before: "Another voter"."""
_SIGNATURE = 160
"""A signature line is no longer than this."""


def after_quote(text: str, end: int, high: int, *, last: str) -> Found | None:
    """Return the speaker in the clause right after a quotation: "he said", "said Anna Berg".

    `last` is the quotation's last character: after a full stop, what follows is its clause only
    where it goes on in lower case; after a question, a name may begin it as well.
    """
    limit = min(high, end + _REACH)
    stop = sentence_end().search(text, end, limit)
    words = parted_tokens(text, end, stop.start() if stop else limit)
    words = [word for word in words if word.word not in _MARKS]
    first = 0
    while first < len(words) and (words[first].word in ",—–-[]*" or words[first].word.isdigit()):
        first += 1  # a footnote mark or that of emphasis may stand between
    if first >= len(words) or not is_word(words[first]):
        return None
    if not words[first].word[0].islower() and (
        last == "." or (last in "?!" and _opens_sentence(words, first))
    ):
        return None
    found = (
        nouns.after(words, first)
        or clauses.inverted(words, first)
        or clauses.following(words, first)
    )
    if found is None and words[-1].end - end < _SHORT_CLAUSE:
        found = clauses.unlisted(words, first)
    return found


def _opens_sentence(words: Sequence[Token], first: int) -> bool:
    """Return whether a capital is a new sentence's rather than a name's: "Her", not "He Jianxiong"."""
    if words[first].word == "I":  # "“Was it chaos?” I ask."
        return first + 1 == len(words) or not reporting.is_verb(words, first + 1)
    if words[first].lower in PRONOUNS:
        return first + 1 == len(words) or not is_name(words[first + 1])
    return words[first].lower in DETERMINERS


def lead_in(text: str, low: int, start: int) -> Span:
    """Return the unfinished sentence that leads up to a quotation; empty after a full stop."""
    begin = max(low, start - 2 * _REACH)
    left = begin
    for found in sentence_end().finditer(text, begin, start):
        left = found.end()
    tail = text[left:start].rstrip(" \xa0\n([*_")
    if tail and tail[-1] in ".?!":
        left = start
    return Span(left, start)


def before_quote(text: str, low: int, start: int, within: Sequence[Pair] = ()) -> Found | None:
    """Return the speaker of the unfinished sentence that leads up to a quotation: "Anna Berg said:".

    `within` are stretches in marks that are words of that sentence: "the “Harbour Nights” actor said:".
    """
    words = _without_marks(text, low, start, within)
    while words and words[-1].word in "([“‘\"'—–-*":
        words.pop()
    if not words:
        return None
    found = clauses.leading(words)
    if found is None:
        return nouns.before(words) or sentences.script(words)
    if words[-1].word == ":" and not found.close and words[0].lower in CLAUSE:
        # The cue may stand in the clause before: "When Berg said no, Holm fired back:".
        main = sentences.main_clause(words)
        if main and found.cue and main.speaker.start > found.cue.end:
            return main
    return found


def labelled(text: str, lead: Span, pair: Pair, high: int) -> Found | None:
    """Return who names a thing so: "branded “mad” by Berg", not "called “Rex” by Berg"."""
    if not text.startswith(" by ", pair.end) or not text[pair.start + pair.opening].islower():
        return None
    limit = min(high, pair.end + _SHORT_CLAUSE)
    named = voices.labelled(tokens(text, *lead), tokens(text, pair.end, limit))
    return Found(named[0], Span(named[1].start, named[1].end), close=True) if named else None


def _without_marks(text: str, low: int, high: int, within: Sequence[Pair]) -> list[Token]:
    """Return the words between two offsets, those in marks included and their marks not."""
    words: list[Token] = []
    for pair in within:
        words += parted_tokens(text, low, pair.start)
        words += tokens(text, pair.start + pair.opening, pair.end - pair.closing)
        low = pair.end
    return words + parted_tokens(text, low, high)


def further_cue(text: str, low: int, start: int) -> Span | None:
    """Return the cue of a clause behind the one that named the speaker: "said Berg, adding that"."""
    return clauses.further_cue(tokens(text, low, start))


def beat(text: str, low: int, high: int) -> Found | None:
    """Return the speaker in the finished sentence before a quotation: "Berg shrugged."."""
    return sentences.finished(_last_sentence(text, low, high))


def _last_sentence(text: str, low: int, high: int) -> list[Token]:
    """Return the words of the finished sentence that ends at an offset, if one does."""
    begin = max(low, high - _REACH)
    while high > begin and text[high - 1].isspace():
        high -= 1
    if text[high - 1] in ",;":
        return []
    left = begin
    for found in sentence_end().finditer(text, begin, high):
        left = found.end()
    return parted_tokens(text, left, high)


def reaction(text: str, low: int, high: int) -> Found | None:
    """Return whom a short sentence between two quotations turns to: "His wife laughs."."""
    words = _last_sentence(text, low, high)
    if (
        not words
        or not words[0].word[0].isupper()
        or words[-1].end - words[0].start > _SHORT_CLAUSE
    ):
        return None
    if words[0].lower in PRONOUNS:
        return None  # whoever spoke before
    return _who_gestures(words, cues.gestures() | _REACTIONS)


def tells_of_other(text: str, low: int, high: int, known: Span) -> bool:
    """Return whether the sentence between two quotations is about somebody other than a named speaker.

    A name of one word can be a place or what only begins a sentence, so it takes two.
    """
    names = {word.lower for word in tokens(text, *known) if is_name(word)} - DETERMINERS - PRONOUNS
    words = _last_sentence(text, low, high) if names else []
    if not words or not words[0].word[0].isupper():
        return False
    about = subjects.subject(words, 0, len(words))
    told = tokens(text, *about) if about else []
    if len(told) < 2 or not names.isdisjoint(word.lower for word in told):
        return False
    if told[0].lower in _SOMEBODY:
        return any(strangers.gender_of(word.lower) for word in told)
    return told[0].lower not in DETERMINERS and all(map(is_name, told))


def gesture(text: str, low: int, high: int) -> Found | None:
    """Return who does something as they speak, in the sentence after a quotation: "Berg smiles."."""
    return _who_gestures(tokens(text, low, min(high, low + _SHORT_CLAUSE)), cues.gestures())


def _who_gestures(words: Sequence[Token], verbs: frozenset[str]) -> Found | None:
    for at in range(1, min(len(words), 6)):
        if words[at].lower in verbs:
            found = subjects.before(words, 0, at)
            return Found(found, None, close=False, strong=False) if found else None
    return None


def signature(text: str, low: int, high: int, *, needs_sign: bool) -> Found | None:
    """Return who signs a quotation that stands alone: "— Ida Lindqvist, boat builder".

    Right behind the quotation a name and a role may do without the dash, unless `needs_sign`.
    """
    if high - low > _SIGNATURE:
        return None
    words = tokens(text, low, high)
    while words and words[-1].word == ".":
        words.pop()
    if not words or words[-1].word in _SIGNS:
        return None
    first = 0
    while first < len(words) and words[first].word in _SIGNS:
        first += 1
    last = first
    while (
        last < len(words) and is_word(words[last]) and words[last].lower not in ("in", "on", "at")
    ):
        last += 1
    name = words[first:last]
    if not 0 < len(name) <= 6 or not is_name(name[0]) or any(map(is_finite, words[first:])):
        return None
    if any(map(is_present, name)):  # "– Berg hails Holm after win"
        return None
    role = last < len(words) and words[last].word == ","
    if not first and (needs_sign or not role or len(name) < 2 or not all(map(is_name, name))):
        return None
    return Found(Span(name[0].start, name[-1].end), None, close=True)

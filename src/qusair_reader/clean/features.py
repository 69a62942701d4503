"""What surrounds a block: its neighbours, the run and the stanza it stands in, its place.

Everything is put together from a bounded number of neighbours and from what `region` gathered, so
the cost is linear.
"""

from __future__ import annotations

from functools import cache

from qusair_reader.article import Kind
from qusair_reader.clean.facts import Facts
from qusair_reader.clean.families import FAMILIES
from qusair_reader.clean.region import Region
from qusair_reader.clean.words import strip

KINDS: tuple[Kind, ...] = (
    "paragraph",
    "list",
    "subheading",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "caption",
    "correction",
    "note",
)
"""The kinds in the order of the table."""
FAMILY = 14
"""Where `Facts.own` holds the family's confidence."""
LEXICAL = (15, 16, 17)
"""Where it holds what more of can only speak for boilerplate, as the confidence can: the weight of
the words, their mean and the greatest."""
_OUTSIDE = Facts(
    0,
    0,
    prose=False,
    lexical=0.0,
    family=None,
    key="",
    ending=-1,
    title=-1.0,
    first=(),
    last=(),
    vocabulary=frozenset(),
    voice=False,
    easy=True,
    own=(),
)


def features(text: str, region: Region, i: int) -> list[float]:
    """Return all features of block `i` of the region, in the order of the table."""
    facts = region.facts
    fact, count = facts[i], len(facts)
    before2, before, after, after2 = [
        facts[j] if 0 <= j < count else _OUTSIDE for j in (i - 2, i - 1, i + 1, i + 2)
    ]
    return [
        *fact.own,
        KINDS.index(region.kinds[i]),
        _family_index(fact),
        _family_index(after),
        before2.length,
        before.length,
        before.lexical,
        before.title,
        after.length,
        after.lexical,
        after.title,
        after2.length,
        after2.lexical,
        max([f.lexical for f in facts[max(0, i - 1) : i + 2] if not f.prose], default=0.0),
        *_known(text, region, i),
        *_alike(region, i),
        *_place(region, i),
        *_run(region, i),
        *_stanza(region, i),
        *_windows(region, i),
    ]


@cache
def _orders() -> dict[str, int]:
    """Return the place of each family's rule in the list of families."""
    rules = dict.fromkeys(family.rule for family in FAMILIES)
    return {rule: order for order, rule in enumerate(rules, 1)}


def _family_index(fact: Facts) -> int:
    """Return the place of a block's family in their list, 0 for none, -1 for prose."""
    if fact.family is not None:
        return _orders()[fact.family.rule]
    return -1 if fact.prose else 0


def _known(text: str, region: Region, i: int) -> tuple[float, int, float, int]:
    """Return how well the prose knows a block's longer words, and those in capitals.

    That is the share of the longer words that the prose uses too, and their number; the share of
    the words after the first that begin with a capital, and the number of those it does not use.
    """
    start, end = region.spans[i]
    vocabulary = region.vocabulary
    words = [strip(word) for word in text[start : min(end, start + 300)].split()]
    long = [word.lower() for word in words if len(word) > 3]
    names = [word.lower() for word in words[1:] if word[:1].isupper()]
    old = len([name for name in names if name in vocabulary])
    return (
        len([word for word in long if word in vocabulary]) / len(long) if long else -1.0,
        len(long),
        old / len(names) if names else -1.0,
        len(names) - old,
    )


def _alike(region: Region, i: int) -> tuple[int, ...]:
    """Return how many blocks are like block `i` and its neighbours, and whether it is the first."""
    keys, repeats, fact = region.keys, region.repeats, region.facts[i]
    own = repeats[keys[i]]
    return (
        own,
        fact.words if own > 1 else 0,
        0 if own == 1 else 1 + (region.seen[i] > 0),
        repeats[keys[i - 1]] if i else 0,
        repeats[keys[i + 1]] if i + 1 < len(keys) else 0,
        region.alike[fact.first],
        region.alike[fact.last],
    )


def _place(region: Region, i: int) -> tuple[float, ...]:
    """Return where block `i` stands in the region, and what the region is like."""
    count = len(region.facts)
    paragraphs, chars = region.prose[count], region.chars[count]
    return (
        count,
        i,
        count - i,
        i / count,
        region.prose[i],
        paragraphs - region.prose[i],
        region.chars[i] / (chars + 1),
        region.since[i],
        region.until[i],
        region.since_sure[i],
        region.until_sure[i],
        region.sure[i],
        region.sure[count] - region.sure[i],
        region.sure[count] / count,
        paragraphs / count,
        chars / (paragraphs + 1),
        region.lexical[count] / (count - paragraphs + 1),
    )


def _run(region: Region, i: int) -> tuple[float, ...]:
    """Return what the run around block `i` is like, near the block and whole."""
    facts = region.facts
    start, end = region.runs.start[i], region.runs.end[i]
    low, high = max(start, i - 8), min(end, i + 9)
    close, far = max(start, i - 3), min(end, i + 4)
    near = facts[low:high]
    weights = [fact.lexical for fact in near]
    opener = facts[start]
    lead = facts[start - 1] if start else _OUTSIDE
    tail = facts[end] if end < len(facts) else _OUTSIDE
    lexical, sure = region.lexical, region.sure
    return (
        end - start,
        i - start,
        sum(weights) / len(weights),
        max(weights),
        min(weights),
        (lexical[far] - lexical[close]) / (far - close),
        (lexical[end] - lexical[start]) / (end - start),
        (sure[end] - sure[start]) / (end - start),
        (sure[far] - sure[close]) / (far - close),
        opener.lexical,
        opener.family.confidence if opener.family else 0.0,
        lead.ending,
        lead.lexical,
        tail.length,
        sum([fact.title for fact in near]) / len(near),
        sum([fact.length for fact in near]) / len(near),
    )


def _stanza(region: Region, i: int) -> tuple[float, ...]:
    """Return what the stanza is like that the block stands in, and the next one."""
    starts, ends = region.stanzas
    start, end = starts[i], ends[i]
    following = ends[end] if end < len(ends) else end
    size, spoken, sure = end - start, region.spoken, region.sure
    near = region.facts[max(start, i - 8) : min(end, i + 9)]
    return (
        end > i + 1,
        region.tied,
        size,
        (spoken[end] - spoken[start]) / size,
        max([fact.lexical for fact in near]),
        region.length[end] - region.length[start],
        (region.bare[end] - region.bare[start]) / size,
        sure[end] - sure[start],
        following - end,
        (sure[following] - sure[end]) / (following - end) if following > end else -1.0,
    )


def _windows(region: Region, i: int) -> tuple[float, ...]:
    """Return what lies within eight and three blocks, whatever run it is in."""
    count = len(region.facts)
    first, last = max(0, i - 8), min(count, i + 9)
    low, high = max(0, i - 3), min(count, i + 4)
    lexical, bare = region.lexical, region.bare
    return (
        lexical[i] - lexical[first],
        lexical[i] - lexical[low],
        lexical[last] - lexical[i + 1],
        lexical[high] - lexical[i + 1],
        max([fact.lexical for fact in region.facts[first:i]], default=0.0),
        lexical[i],
        lexical[count] - lexical[i + 1],
        bare[last] - bare[first],
        region.prose[last] - region.prose[first],
    )

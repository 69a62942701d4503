"""Where a line may end: at dashes, round ideographs, inside words that are too long.

White space and hyphens are textwrap3's own; this adds a part of Unicode UAX #14, the kinsoku rules
of Japanese, and what a reader of web addresses and of French expects.
"""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.layout.cells import (
    FILLER,
    NARROW,
    SOFT_HYPHEN,
    Grapheme,
    cell_len,
    fit,
    graphemes,
)

WHITE = " \t\n"
"""White space at which a line may end; a no-break space is none."""
_DASHES = re.compile("—+|-{2,}")
_AROUND_DASH = re.compile("—*[^—]+(?:—+[^\\w—(\\[{“‘„‚«‹¿¡]*)?|—+")
_OPENING = re.compile("[«‹“‘„‚(\\[{¿¡]+")
_CLOSING = re.compile("[»›”’)\\]}!?;:,.…%‰–—]+")
ALONE = re.compile("(?<![^ \t\n])[«‹“‘„‚(\\[{¿¡»›”’)\\]}!?;:,.…%‰–—]+(?![^ \t\n])")
"""A word of nothing but opening or closing signs, which `glued` has to look at."""
_OPPORTUNITY = re.compile(f"[/?&{SOFT_HYPHEN}-](?![/?&{SOFT_HYPHEN}-])")
"""Where a word that must be broken is broken rather than elsewhere."""
_NOT_BEFORE = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー）］｝」』】〉》〕〗〙〛〟”’»›…‥‐–—～％‰℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡､･ｰ｣､!\"'),-./:;?]}%\u00a0\u2007\u2011\u202f\u2060\ufeff"
)
_NOT_AFTER = frozenset(
    "（［｛「『【〈《〔〖〘〚〝“‘«‹\"'([{#$£¥€￥＄\u00a0\u2007\u2011\u202f\u2060\ufeff"
)


def pieces(word: str) -> list[str]:
    """Divide a word where it may be broken without a hyphen: round ideographs and pictographs."""
    if word.isascii() or SOFT_HYPHEN in word or NARROW.issuperset(word):
        return [word]
    simple, breaks = cjk()
    if simple.fullmatch(word):
        return breaks.split(word)
    found: list[str] = []
    start, before = 0, None
    for grapheme in graphemes(word):
        if before is not None and may_break(word, before, grapheme):
            found.append(word[start : grapheme.start])
            start = grapheme.start
        before = grapheme
    return [*found, word[start:]]


@cache
def cjk() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches text of one code point a grapheme, and the places where it may break.

    They say the same as `may_break`, and say it ten times as fast.
    """
    ideographs = "\u2e80-\u2fff\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u312f"
    ideographs += "\u3190-\u3247\u3250-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    no_start, no_end = (
        "".join(map(re.escape, sorted(barred))) for barred in (_NOT_BEFORE, _NOT_AFTER)
    )
    narrow = "".join(map(re.escape, sorted(NARROW)))
    return (
        re.compile(f"[{ideographs}{narrow}]+"),
        re.compile(
            f"(?<=[{ideographs}])(?<![{no_end}])(?![{no_start}])(?!$)"
            f"|(?<=.)(?<![{no_end}])(?=[{ideographs}])(?![{no_start}])"
        ),
    )


def may_break(word: str, before: Grapheme, after: Grapheme) -> bool:
    """Whether a line may end between two graphemes (a part of Unicode UAX #14 and of kinsoku)."""
    if not after.cells:
        return False
    if word[before.start] == FILLER:
        return True
    if not (_is_ideograph(word, before) or _is_ideograph(word, after)):
        return False
    return word[before.end - 1] not in _NOT_AFTER and word[after.start] not in _NOT_BEFORE


def _is_ideograph(word: str, grapheme: Grapheme) -> bool:
    """Whether a grapheme stands for itself; Hangul is written in words with spaces."""
    char = word[grapheme.start]
    if "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3":
        return False
    return grapheme.cells == 2 or "\uff66" <= char <= "\uff9d"


def cut(word: str, cells: int, space: int, width: int, *, started: bool) -> int:
    """Return after how many code points to break a word that fits no line, or not this one.

    Args:
        word: A word longer than a line, or one with soft hyphens.
        cells: Its width.
        space: Cells left in the line.
        width: Cells of a line.
        started: Whether the line holds something already, so that nothing need be taken.
    """
    fitting = fit(word, space)
    best = _last_opportunity(word, fitting, space)
    if best and (started or 2 * best > fitting):
        return best
    if started and (cells <= width or _OPPORTUNITY.search(word, 0, fit(word, width))):
        return 0
    return fitting if fitting or started else next(graphemes(word[:64])).end


def _last_opportunity(word: str, fitting: int, space: int) -> int:
    """Return the last place to break the word at in its fitting part; 0 where there is none."""
    places = [place.end() for place in _OPPORTUNITY.finditer(word, 0, fitting)]
    for place in reversed(places):
        if word[place - 1] != SOFT_HYPHEN or cell_len(word[:place]) < space:
            return place
    return 0


def with_dashes(words: list[str]) -> list[str]:
    """Keep dashes with the word before them, and let a line end after them."""
    kept: list[str] = []
    for word in words:
        if kept and _DASHES.fullmatch(word) and kept[-1].strip(WHITE):
            kept[-1] += word
        elif "—" in word:
            kept += _AROUND_DASH.findall(word)
        else:
            kept.append(word)
    return kept


def glued(words: list[str], room: int) -> list[str]:
    """Keep signs that stand alone, as French ones do, with the word that they belong to."""
    kept: list[str] = []
    for word in words:
        if len(kept) >= 2 and not kept[-1].strip(WHITE):
            joined = "".join((*kept[-2:], word))
            if (
                (_CLOSING.fullmatch(word) or _OPENING.fullmatch(kept[-2]))
                and len(joined) <= room
                and NARROW.issuperset(kept[-2] + word)
            ):
                kept[-2:] = [joined]
                continue
        kept.append(word)
    return kept

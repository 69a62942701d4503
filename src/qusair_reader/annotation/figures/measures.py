"""Units of measure after a number, by name or by symbol."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.suffixes import Suffix
from qusair_reader.annotation.figures.tables import units


@cache
def _unit_words() -> re.Pattern[str]:
    return re.compile(
        r"(?P<gap>[\s-]{0,2})(?P<power>(?:(?:square|cubic|sq|cu)[\s-]+|(?:sq|cu)\.[\s-]*))?(?P<words>[A-Za-z]{1,24}(?:[ \u00a0\n-][A-Za-z]{1,24}){0,2})",
        re.IGNORECASE,
    )


@cache
def _symbol_run() -> re.Pattern[str]:
    return re.compile(
        r"(?P<gap>[ \u00a0\u202f]?|-)(?P<run>[^\s,;()0-9\[\]“”!?]+(?:[ ](?:ft|m|km|mi|oz|C|F)(?!\w))?[²³]?(?:\^?[23](?!\d))?)"
    )


@cache
def _per() -> re.Pattern[str]:
    return re.compile(
        r"/(?P<over>[a-zA-Zµ]{1,6}[²³]?(?:\^?\d)?)(?!\w)(?:\s+per\s+[a-z]+)?"
        r"|[\s-]+(?:per|an?)[\s-]+(?:square\s+|cubic\s+)?(?:second|minute|hour|day|night|week|month|year|kilomet(?:re|er)|mile|lit(?:re|er)|gallon|kilogram|metre|meter|gramme|gram|inch|foot)(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _tail_words() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?:squared|cubed|celsius|fahrenheit|centigrade)(?![a-z])|[\s-](?P<adj>long|wide|high|tall|deep|thick)(?![a-z])",
        re.IGNORECASE,
    )


_SHORT_WORDS = frozenset(
    {"in", "a", "as", "am", "pm", "at", "us", "is", "I", "A", "are", "h", "s", "Ms", "ms"}
)
_LOOSE = frozenset([
    "m", "g", "s", "N", "J", "W", "V", "K", "F", "T", "t", "C", "B", "b", "l", "L", "A", "c", "p", "P", "G", "M", "k", "in", "ft", "st",
    "pt", "pm", "cd", "ha", "ac", "kt", "mi", "pc", "Ma", "Ga", "Pa", "lm", "lx", "mb", "mt", "MP", "PS", "d", "h", "a", "hp", "min", "PB",
    "AU", "EJ", "GL", "ML", "MN", "MV", "PJ", "PW"
])  # fmt: skip
_INITIALS = frozenset(
    ["A", "B", "K", "N", "T", "AU", "EJ", "GL", "ML", "MN", "MV", "PJ", "PS", "PW"]
)
"""Symbols that are no units before a noun: "3 A levels", "54 AU states", "6 PS members"."""
_KEEP_SPACED = frozenset([
    "m", "g", "l", "L", "t", "W", "V", "J", "ft", "mi", "ha", "hp", "ac", "mb", "lx", "kt", "Pa", "min", "pm", "b", "Nm"
])  # fmt: skip
_NEVER_GLUED = frozenset(["a", "A", "ac", "c", "K", "B", "d", "P", "G", "N", "s", "pm", "h", "T"])
_NOT_UNITS = frozenset(
    {"mole", "gray", "candela", "coulomb", "grain", "are", "league", "gee", "bar"}
)


@cache
def _feet_mark() -> re.Pattern[str]:
    return re.compile(
        r"['’′](?=\s?(?:\d|1[01])\s?[\"”″])|(?<=(?<!\w)[3-8])['’′](?=(?:\d|1[01])(?!\w|['’′%:]|[.,]\d))"
    )


def unit_after(text: str, at: int, end: int, *, digits: bool) -> Suffix | None:
    """Read a unit of measure, by name or (after digits) by symbol, with "per hour" and the like."""
    if digits and (feet := _feet_mark().match(text, at, end)):
        return Suffix(feet.end(), "measure", "ft")
    found = _named_unit(text, at, end) or (_symbol_unit(text, at, end) if digits else None)
    if found is None:
        return None
    stop, unit = found
    tail = _tail_words().match(text, stop, end)
    if tail and (not tail["adj"] or tail[0][0] == "-"):
        stop = tail.end()
    per = _per().match(text, stop, end)
    if per and _is_rate(unit, per["over"]):
        stop = per.end()
        unit += "/" + _per_unit(per[0])
    return Suffix(stop, "measure", unit)


_OVERS = frozenset(["day", "d", "week", "wk", "month", "year", "yr", "a", "h", "hr", "hour", "min", "minute", "sec", "second", "s", "head", "person", "capita", "unit"])  # fmt: skip
"""What stands behind the stroke of a rate, besides units."""


def _is_rate(unit: str, over: str | None) -> bool:
    """Whether a word behind a stroke belongs to the unit: "km/h", "mg/dl", but not "180C/fan"."""
    if over is None:
        return True
    table = units()
    over = over.rstrip("23²³").rstrip("^")
    known = over.lower() in _OVERS or over in table.symbols or over.lower() in table.names
    return known and unit not in ("°C", "°F")


def _per_unit(words: str) -> str:
    word = re.sub(r"^[\s/-]*(?:per|an?(?=[\s-]))?[\s-]*", "", words, flags=re.IGNORECASE)
    known = {"hour": "h", "second": "s", "minute": "min"}
    return known.get(word.lower(), units().names.get(word.lower(), word))


@cache
def _of_things() -> re.Pattern[str]:
    """Things whose names begin with a unit, which a number before them counts: "two barrel bombs"."""
    return re.compile(
        r"(?:barrel[\s-]+(?:bomb|organ|roll)|cup[\s-]+(?:tie|final|game|match|win|title|run|replay|upset|medal|holder|competition|defeat|exit|goal|semi)"
        r"|degree[\s-]+(?:course|programme|program|holder|student|subject|apprentice)|foot[\s-]+(?:soldier|patrol|passenger|bridge|race|massage)"
        r"|stone[\s-]+(?:house|thrower|wall|bridge|cottage|building|tablet|step|circle|carving|statue|pillar|column|block|church|mason|temple|tower|arch|slab)"
        r"|turn[\s-]+signal|yard[\s-]+(?:sign|sale))(?:s|es|ners?|ships?)?(?![a-z])",
        re.IGNORECASE,
    )


def _named_unit(text: str, at: int, end: int) -> tuple[int, str] | None:
    match = _unit_words().match(text, at, end)
    if not match or (not match["gap"] and len(match["words"]) < 4):
        return None
    if _of_things().match(text, match.start("words"), end):
        return None
    names = units().names
    words = match["words"]
    start = match.start("words")
    cuts = [m.start() for m in re.finditer(r"[ \u00a0\n-]", words)]
    for cut in [len(words), *reversed(cuts)]:
        piece = re.sub(r"[\s-]", " ", words[:cut].lower())
        unit = names.get(piece) or (names.get(piece[:-1]) if piece.endswith("s") else None)
        if unit is None and match["power"] and cut <= 2:
            unit = units().symbols.get(words[:cut])
        if unit is None and " " in piece:
            unit = names.get(piece.replace(" ", "-")) or names.get(
                re.sub(r"^(\w+)s ", r"\1 ", piece)
            )
        if unit and piece.rstrip("s") not in _NOT_UNITS and piece not in _SHORT_WORDS:
            power = (match["power"] or "").lower()
            unit += "²" if power.startswith("sq") else "³" if power else ""
            stop = start + cut
            return (_with_point(text, stop, end) if cut <= 2 else stop), unit
    return None


def _symbol_unit(text: str, at: int, end: int) -> tuple[int, str] | None:
    match = _symbol_run().match(text, at, min(end, at + 24))
    if not match:
        return None
    run, start = match["run"], match.start("run")
    symbols = units().symbols
    for size in range(len(run), 0, -1):
        unit, stop = symbols.get(run[:size]), start + size
        if unit is None or (text[stop : stop + 1].isalnum() and text[stop - 1].isalnum()):
            continue
        if _is_meant(text, start, stop, end, match["gap"]):
            return _with_point(text, stop, end), unit
    return None


def _is_meant(text: str, start: int, stop: int, end: int, gap: str) -> bool:
    """Whether a symbol is a unit here, not a word, a multiplier or a code."""
    symbol = text[start:stop]
    if symbol == '"':
        return _is_inch_mark(text, start)
    if not gap:
        million = symbol == "m" and _is_million(text, start, stop, end)
        return symbol not in _NEVER_GLUED and not million
    if gap != "-" and len(symbol) == 1 and symbol.isalpha() and text[stop : stop + 1] == "-":
        return False
    return symbol not in _LOOSE or _stands_alone(text, stop, end, symbol, gap)


_SUCH = (
    r"(?:new|old|young|elderly|poor|more|other|extra|additional|active|registered|eligible|unique|daily|weekly|monthly|annual|regular|first-time|full-time|part-time"
    r"|public|private|foreign|local|small|working|displaced|homeless|unemployed|disabled|rural|urban|undocumented|low-income|paying|overseas|domestic|[A-Z][a-z]+(?:an|ish|ese|ic|i))"
)
"""What so many millions of are called before their noun."""


@cache
def _counted() -> re.Pattern[str]:
    not_counted = r"(?!hurdles|runners?|sprints?|heats|races|medallists|swimmers|champions|finals|records|titles|medals|events|pools|rows|rolls|tall|across)"
    return re.compile(
        rf"(?:(?:\s+(?:and|to|or)\s+|\s?[-–]\s?)\d+(?:\.\d+)?m)?(?:\s+{_SUCH}){{0,3}}\s+{not_counted}(?:[a-z]{{3,}}[a-rt-z]s|[A-Z][a-z]{{2,}}(?:s|ese|ish)|people|men|women|children|personnel|staff|displaced|dead|homeless|unemployed|jobless)(?![a-z])"
    )


@cache
def _counted_told() -> re.Pattern[str]:
    """A verb in the plural, which has millions for its subject: "nearly 12m need aid"."""
    return re.compile(r"\s+(?:(?P<be>are|were)|have|live|need|fled|died|voted|watched)(?![a-z])")


@cache
def _counted_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:population|unemployment|jobless|audiences?|viewers|listeners|circulation|readership|turnout|sales|subscribers|users|followers|membership|visitors|passengers|migration)"
        r"\b[^;!?]{0,44}|home\s+to\s+(?:(?:about|around|some|nearly|almost|over|just|under|more\s+than|an\s+estimated)\s+)*[\d.]+|(?:^|[.!?”]\s)(?-i:Of)\s+the\s+[\d.]+)\Z",
        re.IGNORECASE,
    )


@cache
def _length_before() -> re.Pattern[str]:
    """A length rather than people: "the last 400m were hard", "waves of 5m have hit", "trees over 30m are rare"."""
    return re.compile(
        r"\b(?:the|last|final|first|next|every|of|(?P<bound>over|above|below|under|beyond|at|by))\s+[\d.]+\Z",
        re.IGNORECASE,
    )


def _is_million(text: str, start: int, stop: int, end: int) -> bool:
    """Whether "48m" counts something: a plural or its verb follows, or a word for a count stands before."""
    if _counted().match(text, stop, end):
        return True
    if told := _counted_told().match(text, stop, end):
        length = _length_before().search(text, max(0, start - 16), start)
        if length is None or (length["bound"] and not told["be"]):
            return True
    before = _counted_before().search(text, max(0, start - 64), start)
    return before is not None and not _long().match(text, stop, end)


@cache
def _long() -> re.Pattern[str]:
    return re.compile(r"\s+(?:long|wide|high|tall|deep|thick|of|above|below|from|away)(?![a-z])")


def _is_inch_mark(text: str, at: int) -> bool:
    """Whether a straight mark after a number means inches: it closes no quotation and is near no word."""
    opened = text.count('"', max(0, at - 400), at) % 2
    return (
        not opened
        and not text[at + 1 : at + 2].isalpha()
        and not text[max(0, at - 4) : at].isdigit()
    )


def _with_point(text: str, at: int, end: int) -> int:
    """Take the point of an abbreviation that does not end its sentence: "12 ft. long"."""
    return at + 1 if re.compile(r"\.(?=,|\s+[a-z\d])").match(text, at, end) else at


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?!(?:of|and|or|to|in|at|on|by|per|from|away|along|for|with|as|than|is|was|are|were|when|which|while|but|a|an|the)\b)[A-Za-z]"
    )


def _stands_alone(text: str, at: int, end: int, symbol: str, gap: str) -> bool:
    if symbol in _INITIALS and gap != "-":
        return not _noun_after().match(text, at, end)
    if gap == "-" or (symbol not in _KEEP_SPACED and symbol != "in"):
        return gap == "-" and symbol in ("m", "ft", "in", "l", "g", "t")
    if symbol == "in":
        return bool(
            re.match(
                r"\s*(?:[.,;)]|\Z|thick|long|wide|tall|high|deep|x\b|by\s+\d)", text[at:end][:12]
            )
        )
    return True

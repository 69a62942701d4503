"""What follows a number and says what it counts: per cent, money, age, time or a unit of measure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from qusair_reader.annotation.figures.tables import currencies, spaced, units
from qusair_reader.annotation.marks import FigureKind


class Suffix(NamedTuple):
    """A unit in the text and what it makes of its number."""

    end: int
    kind: FigureKind
    unit: str | None
    factor: float = 1


TIME_UNITS: dict[str, tuple[str, float, str]] = {
    "millisecond": ("second", 1e-3, "S"), "second": ("second", 1, "S"), "sec": ("second", 1, "S"),
    "minute": ("minute", 1, "M"), "min": ("minute", 1, "M"), "hour": ("hour", 1, "H"), "hr": ("hour", 1, "H"),
    "day": ("day", 1, "D"), "night": ("night", 1, ""), "week": ("week", 1, "W"), "fortnight": ("week", 2, "W"),
    "weekend": ("weekend", 1, ""), "month": ("month", 1, "M"), "quarter": ("quarter", 1, ""),
    "year": ("year", 1, "Y"), "yr": ("year", 1, "Y"), "decade": ("year", 10, "Y"),
    "century": ("year", 100, "Y"), "centurie": ("year", 100, "Y"), "millennium": ("year", 1000, "Y"),
    "millennia": ("year", 1000, "Y"), "season": ("season", 1, ""), "summer": ("summer", 1, ""),
    "winter": ("winter", 1, ""), "generation": ("generation", 1, ""),
    "nanosecond": ("second", 1e-9, "S"), "microsecond": ("second", 1e-6, "S"),
    "nightfall": ("night", 1, ""), "semester": ("semester", 1, ""),
    "morning": ("morning", 1, ""), "afternoon": ("afternoon", 1, ""), "evening": ("evening", 1, ""),
}  # fmt: skip
"""Time units as written (singular): canonical unit, how many of it, and its ISO 8601 designator."""

DURATION_WORDS = (
    r"(?:(?:nano|micro|milli)?seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?"
    r"|weekends?|months?|years?|yrs?|decades?|century|centuries|millennium|millennia|quarters)"
)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(
        r"[ \u00a0]?%(?:[\s-]?points?(?![a-z]))?"
        r"|[\s-]+(?:per[\s-]?cent|percent|pct)(?:age)?(?:[\s-]+points?)?(?![a-z])|(?:pc|pct)(?![\w])"
        r"|[\s-]+percentage[\s-]+points?(?![a-z])|[\s-](?P<bp>basis[\s-]points?)(?![a-z])|(?P<bps>bps)(?!\w)"
        r"|[ \u00a0]?(?P<mille>‰)",
        re.IGNORECASE,
    )


@cache
def _old() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(?P<unit>year|month|week|day|yr)s?[’']?[\s-]+old(?:s|er)?(?![a-z])"
        r"|[\s-]+(?P<of>year|month|week|day)s?\s+of\s+age(?![a-z])|[\s-]?(?P<short>y/?o)(?![\w/])",
        re.IGNORECASE,
    )


_ADJECTIVES = (
    r"(?:more|further|additional|extra|consecutive|straight|successive|full|whole|solid|entire|long|short|"
    r"working|business|trading|calendar|fiscal|financial|academic|school|tough|hard|difficult|gruelling|grueling|"
    r"bloody|bitter|turbulent|tumultuous|happy|brutal|agonising|agonizing|frantic|tense|painful|lean|light|man|solar|"
    r"earth|human|holy|good|odd|or so|or more|eventful|dark|glorious|tortuous|precious|crucial|frustrating|intense)"
)


@cache
def _time_unit() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\s-]+(?:{_ADJECTIVES}[\s-]+){{0,2}}(?P<unit>{DURATION_WORDS})"
        r"|(?P<glued>hrs?|mins?|secs?|ms|s|h))(?P<long>[\s-]+long)?(?:[’'](?:s(?![a-z]))?(?=\s))?(?![A-Za-z]|-old)",
        re.IGNORECASE,
    )


@cache
def _currency_name() -> re.Pattern[str]:
    table = currencies()
    names, parts = spaced(table.names), spaced(table.hundredths)
    signs = spaced(sign for sign in table.signs if not sign.isalpha() or len(sign) > 2)
    codes = "|".join(table.codes)
    return re.compile(
        rf"[\s-]?\s?(?P<code>{codes})(?![A-Za-z])(?:\s*\$)?|[ \u00a0]?(?P<sign>{signs})(?![\w])"
        rf"|[\s-]+(?i:(?P<name>{names})s?)(?![A-Za-z])|[\s-]+(?i:(?P<part>{parts}|pence|pennies)s?)(?![A-Za-z])|(?P<pence>p|¢|c)(?!\w)",
    )


_MONEY_NOUNS = re.compile(
    r"\s+(?:pounds?|quarters?|marks?|sums?|crowns?|colons?|ethers?|reals?|reai|won|nickels?|fils|cents?|sens?)\Z",
    re.IGNORECASE,
)


def percent_after(text: str, at: int, end: int) -> Suffix | None:
    """Read a percent sign or word; basis points count as hundredths of a percentage point."""
    match = _percent().match(text, at, end)
    if not match:
        return None
    factor = 0.01 if match["bp"] or match["bps"] else 0.1 if match["mille"] else 1
    return Suffix(match.end(), "percent", "%", factor)


def currency_after(text: str, at: int, end: int) -> Suffix | None:
    """Read a currency after its amount: "two million euros", "20 €", "50 cents"."""
    match = _currency_name().match(text, at, end)
    if not match:
        return None
    table = currencies()
    if match["code"]:
        return Suffix(match.end(), "money", match["code"])
    if match["sign"]:
        return Suffix(match.end(), "money", table.signs[match["sign"]])
    if match["name"]:
        name = re.sub(r"[\s-]+", " ", match["name"].lower())
        code = table.names.get(name) or table.names.get(name.replace(" ", "-"))
        if name in ("won", "sum", "crown", "mark", "real", "colon", "ether"):
            if not _plausible(text, match.end(), name, match[0]):
                return None
        return Suffix(match.end(), "money", code)
    part = (match["part"] or match["pence"] or "").lower()
    singular = {"pence": "penny", "pennies": "penny", "¢": "cent", "c": "cent"}.get(part, part)
    british = part in ("pence", "p", "penny")
    return Suffix(match.end(), "money", "GBP" if british else table.hundredths.get(singular), 0.01)


def _plausible(text: str, after: int, name: str, words: str) -> bool:
    """Whether a currency that shares its name with a common word is meant: a plural, or nothing follows."""
    if name == "won":
        return not re.match(r"\s+(?:the|a|an|in|by|\w+ly)\b", text[after : after + 12])
    return words.rstrip().lower().endswith("s")


def age_after(text: str, at: int, end: int) -> Suffix | None:
    """Read "-year-old", "months of age"."""
    match = _old().match(text, at, end)
    if not match:
        return None
    unit = (match["unit"] or match["of"] or "year").lower()
    return Suffix(match.end(), "age", "year" if unit == "yr" else unit)


def time_after(text: str, at: int, end: int) -> Suffix | None:
    """Read a unit of time; the factor turns decades and centuries into years."""
    match = _time_unit().match(text, at, end)
    if not match:
        return None
    word = (match["unit"] or match["glued"]).lower()
    if match["glued"]:
        if match["glued"] != word:
            return None
        name = {"h": "hour", "s": "second", "ms": "millisecond"}.get(word)
        word = name or word
    unit, factor, _ = TIME_UNITS.get(word) or TIME_UNITS[word.removesuffix("s")]
    return Suffix(match.end(), "duration", unit, factor)


@cache
def _unit_words() -> re.Pattern[str]:
    return re.compile(
        r"(?P<gap>[\s-]{0,2})(?P<power>(?:square|cubic|sq\.?|cu\.?)[\s-]+)?(?P<words>[A-Za-z]+(?:[ \u00a0\n-][A-Za-z]+){0,2})",
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
        r"\s?/\s?(?:[a-zA-Zµ]{1,5}[²³]?(?:\^?\d)?)(?![\w])(?:\s+per\s+[a-z]+)?"
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
_LOOSE = frozenset(
    "m g s N J W V K F T t C B b l L A c p P G M k in ft st pt as am pm at cd ha ac kt mi pc Ma Ga Pa lm lx mb mt MP PS d h a hp min".split()
)
_KEEP_SPACED = frozenset("m g l L t W V J K ft mi ha hp ac mb lx kt B Pa min pm b N T A".split())
_NOT_UNITS = frozenset(
    {"mole", "gray", "candela", "coulomb", "grain", "are", "league", "gee", "bar"}
)


def unit_after(text: str, at: int, end: int, *, digits: bool) -> Suffix | None:
    """Read a unit of measure, by name or (after digits) by symbol, with "per hour" and the like."""
    found = _named_unit(text, at, end) or (_symbol_unit(text, at, end) if digits else None)
    if found is None:
        return None
    stop, unit = found
    tail = _tail_words().match(text, stop, end)
    if tail and (not tail["adj"] or tail[0][0] == "-"):
        stop = tail.end()
    per = _per().match(text, stop, end)
    if per:
        stop = per.end()
        unit += "/" + _per_unit(per[0])
    return Suffix(stop, "measure", unit)


def _per_unit(words: str) -> str:
    word = re.sub(r"^[\s/-]*(?:per|an?(?=[\s-]))?[\s-]*", "", words, flags=re.IGNORECASE)
    known = {"hour": "h", "second": "s", "minute": "min"}
    return known.get(word.lower(), units().names.get(word.lower(), word))


def _named_unit(text: str, at: int, end: int) -> tuple[int, str] | None:
    match = _unit_words().match(text, at, end)
    if not match or not match["gap"] and len(match["words"]) < 4:
        return None
    names = units().names
    words = match["words"]
    start = match.start("words")
    cuts = [m.start() for m in re.finditer(r"[ \u00a0\n-]", words)]
    for cut in [len(words), *reversed(cuts)]:
        piece = re.sub(r"[\s-]", " ", words[:cut].lower())
        unit = names.get(piece) or (names.get(piece[:-1]) if piece.endswith("s") else None)
        if unit is None and " " in piece:
            unit = names.get(piece.replace(" ", "-")) or names.get(
                re.sub(r"^(\w+)s ", r"\1 ", piece)
            )
        if unit and piece.rstrip("s") not in _NOT_UNITS and piece not in _SHORT_WORDS:
            power = (match["power"] or "").lower()
            unit += "²" if power.startswith("sq") else "³" if power else ""
            return start + cut, unit
    return None


def _symbol_unit(text: str, at: int, end: int) -> tuple[int, str] | None:
    match = _symbol_run().match(text, at, min(end, at + 24))
    if not match:
        return None
    run, start = match["run"], match.start("run")
    symbols = units().symbols
    for size in range(len(run), 0, -1):
        symbol = run[:size]
        unit = symbols.get(symbol)
        if unit is None or (
            start + size < end
            and (text[start + size].isalnum() and text[start + size - 1].isalnum())
        ):
            continue
        if (
            match["gap"]
            and symbol in _LOOSE
            and not _stands_alone(text, start + size, end, symbol, match["gap"])
        ):
            continue
        if not match["gap"] and symbol in (
            "a",
            "A",
            "c",
            "C",
            "B",
            "d",
            "P",
            "G",
            "N",
            "as",
            "at",
            "pm",
            "am",
            "F",
            "h",
            "T",
        ):
            continue
        if symbol in ('"', "in.", "ft.") and text[start + size : start + size + 1].isalpha():
            continue
        return start + size, unit
    return None


def _stands_alone(text: str, at: int, end: int, symbol: str, gap: str) -> bool:
    if gap == "-" or symbol not in _KEEP_SPACED and symbol != "in":
        return gap == "-" and symbol in ("m", "ft", "in", "l", "g", "t")
    if symbol == "in":
        return bool(
            re.match(
                r"\s*(?:[.,;)]|\Z|thick|long|wide|tall|high|deep|x\b|by\s+\d)", text[at:end][:12]
            )
        )
    return True

"""Numbers in digits: grouped, decimal, fractions, powers, and their multipliers ("2.5bn")."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.numwords import SCALES, Number, alternatives

VULGAR = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
LETTERS: dict[str, float] = {
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "MM": 1e6, "bn": 1e9,
    "Bn": 1e9, "BN": 1e9, "b": 1e9, "B": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12,
    "T": 1e12, "t": 1e12, "G": 1e9, "cr": 1e7, "Cr": 1e7, "lac": 1e5, "lacs": 1e5,
}  # fmt: skip
"""Multipliers written as letters; a lone letter may be a unit instead ("48m", "3 t")."""
_MOST_PARTS = 30
"""From so many on, a number over a smaller one is no fraction: runs for wickets, "312/7"."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_COMMA_UNIT = (
    r"[ \u00a0]?%|[ ]per[ ]cent|[ ]percent|[ \u00a0]?[€°]|[ \u00a0-]?(?:(?i:[mbt]r?illions?)|bn|mn|tn|k[gmW]|[MG]W|[cm]m|ha"
    r"|tonnes?|lit(?:re|er)s?|(?:kilo|centi)?met(?:re|er)s?|kilo(?:gram)?s?|hectares?|degrees?|euros?|dollars?|rands?|kron[aeo]r?|francs?|ro?ubles?|zlotys?|lei|forints?)(?!\w)"
)
"""What makes a comma before one or two digits a decimal one, as in "3,5 tonnes"."""


@cache
def _numeral() -> re.Pattern[str]:
    vulgar = "".join(VULGAR)
    return re.compile(
        rf"""
        (?P<sign>[-−+])?
        (?: (?:(?P<n>\d{{1,4}})[ \u00a0-]{{1,2}})?(?P<top>\d{{1,3}}(?:\.\d{{1,2}}(?=/(?:5|10|100)(?!\d)))?)[/⁄](?P<bottom>\d{{1,4}})(?![\d/⁄])
          | (?P<m>\d{{1,4}})?[ \u00a0]?(?P<vulgar>[{vulgar}])
          | (?P<whole>
              \d{{1,3}}(?:,\d{{3}})+(?!\d) | \d{{1,2}}(?:,\d{{2}}){{1,6}},\d{{3}}(?!\d)
            | (?<!\d[ ])[1-9]\d{{0,2}}(?:[ \u00a0\u202f\u2009]\d{{3}})+(?!\d|,\d{{3}}) | \d+ )?
            (?P<decimals>[.·]\d+|(?<=\d[ \u00a0\u202f\u2009]\d{{3}}),\d{{1,2}}(?!\d|,\d)|,\d{{1,2}}(?={_COMMA_UNIT}))?
            (?P<power>e[+-]?\d+(?!\w) | [ ]?[x×·][ ]?10(?:\^[-−+]?\d+|[-−+]\d+|[⁰¹²³⁴-⁹⁻]+))?
        )
        """,
        re.VERBOSE,
    )


@cache
def _multiplier() -> re.Pattern[str]:
    scales = alternatives(SCALES)
    return re.compile(
        rf"\s*-?\s?(?P<word>(?i:{scales}))(?P<s>s?)(?:\s+(?P<second>(?i:{scales}))s?)?(?![A-Za-z])"
        rf"|[ \u00a0]?(?P<letters>{alternatives(LETTERS)})(?![\w/])"
    )


def _plain(digits: str) -> float:
    return float(re.sub(r"[,\s]", "", digits)[:60])


def _power(text: str) -> float:
    exponent = text[1:] if text[0] == "e" else text.split("10", 1)[1].lstrip("^")
    return 10.0 ** min(60, max(-60, int(exponent.translate(_SUPERSCRIPTS)[:5])))


def numeral(text: str, start: int, end: int) -> Number | None:
    """Read a number in digits that starts at `start`, without its multiplier."""
    match = _numeral().match(text, start, end)
    if not match or match.end() <= start + (match["sign"] is not None):
        return None
    sign = -1 if match["sign"] in ("-", "−") else 1
    if match["top"]:
        top, bottom = float(match["top"]), int(match["bottom"])
        value = float(match["n"] or 0) + (top / bottom if bottom else 0)
        if not match["n"] and top > bottom and (bottom >= 10 or top >= _MOST_PARTS):
            return Number(start, match.end(), None, shape="score")
        return Number(start, match.end(), sign * value, shape="fraction")
    if match["vulgar"]:
        value = float(match["m"] or 0) + VULGAR[match["vulgar"]]
        return Number(start, match.end(), sign * value, shape="fraction")
    whole, decimals, power = match["whole"], match["decimals"], match["power"]
    if (not whole and not decimals) or (whole and not decimals and re.match(r"0\d", whole)):
        return None
    value = _plain(whole) if whole else 0.0
    value += float("0." + decimals[1:60]) if decimals else 0
    value *= _power(power.strip()) if power else 1
    grouped = bool(decimals or power or not whole.isdigit())
    return Number(start, match.end(), sign * value, shape="digits", grouped=grouped)


def multiplied(text: str, number: Number, end: int, *, letters: bool) -> Number:
    """Return the number with the multiplier after it, if there is one.

    Args:
        text: The text.
        number: A number in digits.
        end: Where to stop reading.
        letters: Whether a lone letter is a multiplier (money) rather than a unit.
    """
    match = _multiplier().match(text, number.end, end)
    if not match or number.value is None:
        return number
    if match["word"]:
        factor = SCALES[match["word"].lower()]
        factor *= SCALES[match["second"].lower()] if match["second"] else 1
    else:
        short = match["letters"]
        if not letters and short in ("m", "b", "t", "T", "G", "M", "B", "K"):
            return number
        if text[number.end] in " \u00a0" and len(short) == 1:
            return number
        if short == "G" and not number.grouped and number.value < 10:
            return number  # "5G" is a network
        factor = LETTERS[short]
    value = round(number.value * factor, 9)
    return number._replace(end=match.end(), value=value, shape="digits", grouped=True, scale=factor)

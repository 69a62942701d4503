"""Currencies: the name or sign after an amount, and the sign or code before it."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import ranged, single
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.suffixes import Suffix
from qusair_reader.annotation.figures.tables import currencies, spaced

_COINS = {"dime": 0.1, "nickel": 0.05, "satoshi": 1e-8, "fils": 0.001}
"""Coins that are not a hundredth of their currency."""
_SINGULAR = {"pence": "penny", "pennies": "penny", "p": "penny", "¢": "cent", "c": "cent"}
_COMMON = frozenset({"won", "sum", "crown", "mark", "real", "colon", "ether"})
"""Currencies that share their name with a common word."""
_LOWER_CODES = "usd|eur|gbp|chf|cad|aud|inr|rmb|jpy|cny"


@cache
def _after() -> re.Pattern[str]:
    table = currencies()
    names, parts = spaced(table.names), spaced(table.hundredths)
    signs = spaced(
        sign for sign in table.signs if not sign.isascii() or not sign.isalpha() or len(sign) > 2
    )
    codes = "|".join(table.codes)
    return re.compile(
        rf"[\s-]?\s?(?:M(?=[A-Z]{{3}}))?(?P<code>{codes}|{_LOWER_CODES})(?![A-Za-z])|[ \u00a0]?(?P<sign>{signs})(?!\w)"
        rf"|[\s-]+(?i:(?P<name>{names})s?)(?![A-Za-z])"
        rf"|[\s-]+(?i:(?P<part>{parts}|pence|pennies)s?)(?![A-Za-z])|(?P<short>[p¢c])(?![\w-])"
    )


def currency_after(text: str, number: Number, at: int, end: int) -> Suffix | None:
    """Read a currency after its amount: "two million euros", "20 €", "50 cents"."""
    match = _after().match(text, at, end)
    if not match:
        return None
    table = currencies()
    if match["code"]:
        return Suffix(match.end(), "money", match["code"].upper())
    if match["sign"]:
        return Suffix(match.end(), "money", table.signs[match["sign"]])
    if match["name"]:
        return _named(text, number, match, end)
    part = (match["part"] or match["short"]).lower()
    if part in ("c", "p") and not text[at - 1].isdigit():
        return None
    coin = _SINGULAR.get(part, part)
    code = "GBP" if coin == "penny" and part != "pennies" else table.hundredths.get(coin)
    return Suffix(match.end(), "money", code, _COINS.get(coin, 0.01))


def _named(text: str, number: Number, match: re.Match[str], end: int) -> Suffix | None:
    name = re.sub(r"[\s-]+", " ", match["name"].lower())
    names = currencies().names
    code = names.get(name) or names.get(name.replace(" ", "-"))
    plural = match[0].lower().endswith("s")
    if name in _COMMON and not _is_meant(text, name, plural, number, match.end()):
        return None
    if name == "pound" and _is_weight(text, number, match, end):
        return None
    return Suffix(match.end(), "money", code)


def _is_meant(text: str, name: str, plural: bool, number: Number, after: int) -> bool:
    if name == "won":
        return (number.value or 0) >= 100 and not re.match(
            r"\s+(?:the|an?|in|by|back|\w+ly)\b", text[after : after + 12]
        )
    return plural and (name != "mark" or (number.value or 0) > 10 or number.shape == "range")


@cache
def _weighed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:weigh\w*|weight|los[et]\w*|gain\w*|shed\w*|drop\w*|heav\w+|bab(?:y|ies)|lift\w*|carr(?:y|ied|ying)|ton|kilos?|kilograms?|kg|tall|feet|inches)\b",
        re.IGNORECASE,
    )


def _is_weight(text: str, number: Number, match: re.Match[str], end: int) -> bool:
    """Whether pounds are a weight: hyphenated, of a stuff, or near a word of weighing."""
    if (number.value or number.high or 0) >= 100_000 or number.vague:
        return False
    if match[0].startswith("-") or re.compile(r"\s+of\s|\s+per\s").match(text, match.end(), end):
        return True
    return bool(_weighed().search(text, max(0, number.start - 48), number.start))


@cache
def _dollars() -> re.Pattern[str]:
    return re.compile(r"\s+(?:US\s+|U\.S\.\s+)?dollars?(?![a-z])|[ ]?(?:USD|CAD|AUD|NZD)(?!\w)")


def signed_money(
    text: str, start: int, sign_end: int, end: int
) -> tuple[Number, str | None, int] | None:
    """Read an amount after its sign or code: the number, the currency, and where both end."""
    number = single(text, sign_end, end, letters=True)
    if number is None or number.shape == "ordinal":
        return None
    lead = text[start:sign_end]
    sign = lead.strip(" \u00a0\n-−")
    sign = sign.upper() if sign in ("usd", "eur", "gbp") else sign
    table = currencies()
    code = table.signs.get(sign, sign if sign in table.codes else None)
    if ("-" in lead or "−" in lead) and number.value is not None:
        number = number._replace(value=-number.value)
    number = _range(text, number, sign, end)._replace(start=start)
    extra = _dollars().match(text, number.end, end)
    return number, code, extra.end() if extra else number.end


def _range(text: str, number: Number, sign: str, end: int) -> Number:
    both = ranged(text, number, end, letters=True)
    if both.shape != "number" and both.end != number.end:
        return both
    link = re.compile(rf"(?:\s?[-–—]\s?|\s+to\s+){re.escape(sign)}\s?").match(text, number.end, end)
    if not link or number.value is None or link.end() >= end:
        return number
    other = single(text, link.end(), end, letters=True)
    if other is None or other.value is None or other.value <= number.value:
        return number
    return Number(number.start, other.end, None, number.value, other.value, shape="range")

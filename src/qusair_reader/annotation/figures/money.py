"""Currencies: the name or sign after an amount, and the sign or code before it."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.amounts import is_change, ranged, single
from qusair_reader.annotation.figures.digits import multiplied
from qusair_reader.annotation.figures.numwords import Number
from qusair_reader.annotation.figures.signs import code_behind
from qusair_reader.annotation.figures.suffixes import Suffix
from qusair_reader.annotation.figures.tables import currencies
from qusair_reader.annotation.figures.triggers import next_place

_COINS = {"dime": 0.1, "nickel": 0.05, "satoshi": 1e-8, "fils": 0.001}
"""Coins that are not a hundredth of their currency."""
_SINGULAR = {"pence": "penny", "pennies": "penny", "p": "penny", "¢": "cent", "c": "cent"}
_COMMON = frozenset({"won", "sum", "crown", "mark", "real", "colon", "ether", "sole"})
"""Currencies that share their name with a common word."""
_LOWER_CODES = frozenset({"usd", "eur", "gbp", "chf", "cad", "aud", "inr", "jpy", "cny"})


@cache
def _words() -> re.Pattern[str]:
    return re.compile(
        r"(?P<gap>[\s-]{0,2})(?P<words>(?:U\.S\.|[^\W\d_]{1,24})(?:[ \n\u00a0-][^\W\d_]{1,24}){0,3})"
    )


@cache
def _sign() -> re.Pattern[str]:
    signs = {sign[0] for sign in currencies().signs if not sign[0].isalpha() or not sign.isascii()}
    return re.compile(
        rf"[ \u00a0]?(?P<sign>[{''.join(sorted(signs))}][^\s\d.,;:!?)]{{0,4}}|[A-Z]{{1,3}}\$|¢)(?!\d)"
    )


def _sign_after(text: str, at: int, end: int) -> Suffix | None:
    match = _sign().match(text, at, end)
    if not match:
        return None
    sign = match["sign"]
    if sign == "¢":
        return Suffix(match.end(), "money", "USD", 0.01)
    signs = {} if sign.isascii() and sign.isalpha() else currencies().signs
    code = signs.get(sign) or (signs.get(sign[0]) if not sign[0].isalpha() else None)
    if code and (sign in currencies().signs or len(sign) == 1 or not sign[1].isalnum()):
        stop = match.start("sign") + (len(sign) if sign in currencies().signs else 1)
        return Suffix(stop, "money", code)
    return None


def currency_after(text: str, number: Number, at: int, end: int) -> Suffix | None:
    """Read a currency after its amount: "two million euros", "20 €", "50 cents"."""
    if signed := _sign_after(text, at, end):
        return signed
    match = _words().match(text, at, end)
    if not match:
        return None
    first = re.split(r"[ \n\u00a0-]", match["words"], maxsplit=1)[0]
    stop = match.start("words") + len(first)
    if code := code_behind(first) or _code(first):
        millions = len(first) == 4 and first[1:] == code
        return Suffix(stop, "money", code, 1e6 if millions else 1)
    if not match["gap"]:
        digit = text[at - 1].isnumeric()
        if first in ("p", "c") and digit and not text.startswith("-", stop):
            return Suffix(stop, "money", "GBP" if first == "p" else "USD", 0.01)
        return None
    return _grand(text, at, end) or _named(text, number, match)


@cache
def _thousand() -> re.Pattern[str]:
    """A thousand pounds or dollars, not what is grand: "two grand pianos"."""
    return re.compile(
        r"[\s-]grand(?=\s*(?:[.,;:!?)”’\"]|\Z)|\s+(?:an?|per|each|for|to|in|on|at|from|by|with|and|or|but|more|less|off|out|down|up|was|is|this|last|every)(?![a-z]))"
    )


def _grand(text: str, at: int, end: int) -> Suffix | None:
    """Read "20 grand", whose currency only the article can tell."""
    match = _thousand().match(text, at, end)
    return Suffix(match.end(), "money", None, 1e3) if match else None


def _code(word: str) -> str | None:
    codes = currencies().codes
    if word in codes or word in _LOWER_CODES:
        return word.upper()
    return word[1:] if word[:1] == "M" and len(word) == 4 and word[1:] in codes else None


def _named(text: str, number: Number, match: re.Match[str]) -> Suffix | None:
    """Look the longest run of words up as a currency or as a part of one."""
    table, words, start = currencies(), match["words"], match.start("words")
    cuts = [
        len(words),
        *(gap.start() for gap in reversed(list(re.finditer(r"[ \n\u00a0-]", words)))),
    ]
    for cut in cuts:
        name = re.sub(r"[\s-]", " ", words[:cut].lower())
        for form in (name, name.removesuffix("s")):
            if form != name and len(form) < 3:
                continue
            if form in table.names and _is_money(text, number, match, cut):
                return Suffix(start + cut, "money", table.names[form])
            coin = _SINGULAR.get(form, form)
            if coin in table.hundredths and len(coin) > 2:
                return _coin(text, coin, form, start + cut)
    return None


def _coin(text: str, coin: str, form: str, stop: int) -> Suffix:
    """The part of a currency that ends at `stop`; a fils is a hundredth of a dirham, else a thousandth."""
    code = "GBP" if coin == "penny" and form != "pennies" else currencies().hundredths[coin]
    if coin == "fils" and _emirates().search(text, max(0, stop - _NEAR), stop + _NEAR):
        return Suffix(stop, "money", "AED", 0.01)
    return Suffix(stop, "money", code, _COINS.get(coin, 0.01))


_NEAR = 240
"""So much text on either side tells whose coin it is."""


@cache
def _emirates() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:AED|Dhs?|[Dd]irhams?|UAE|[Ee]mirat\w+|Dubai|Abu\sDhabi|Sharjah)(?![a-z])"
    )


def _is_money(text: str, number: Number, words: re.Match[str], cut: int) -> bool:
    """Whether the first words after a number, up to `cut`, mean a currency here."""
    name = words["words"][:cut].lower()
    plural, stop = name.endswith("s"), words.start("words") + cut
    single = name.removesuffix("s")
    if single == "buck":
        return plural or words["gap"] == "-" or number.value == 1
    if single in _COMMON:
        return _is_meant(text, single, plural, number, stop)
    return single != "pound" or not _is_weight(text, number, words["gap"], stop)


def _is_meant(text: str, name: str, plural: bool, number: Number, after: int) -> bool:
    if name == "won":
        return (number.value or 0) >= 100 and not re.match(
            r"\s+(?:the|an?|in|by|back|\w+ly)\b", text[after : after + 12]
        )
    return plural and (name != "mark" or (number.value or 0) > 10 or number.shape == "range")


@cache
def _weighed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:weigh\w*|weight|los[et]\w*|gain\w*|shed\w*|drop\w*|heav\w+|bab(?:y|ies)|lift\w*|carr(?:y|ied|ying)|ton|kilos?|kilograms?|kg|tall|feet|inches)\b"
        r"|\d[\s-]?(?:foot|ft)(?![a-z])|\d['’′]\d|(?<![\d-])[4-7]-(?:\d|1[01]),?\s+(?:[a-z]+\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def _worth() -> re.Pattern[str]:
    """What pounds before it are the price of: "a ten-pound note", "a 100-pound-a-week rent"."""
    return re.compile(
        r"-an?-(?:day|night|week|month|year|head|hour)(?![a-z])|[\s-]+(?:[a-z]+(?:[\s-]+))?(?:notes?|coins?|bills?|banknotes?|fines?|penalt(?:y|ies)|fees?|bets?|stakes?|wagers?|prizes?|rewards?|vouchers?|tickets?"
        r"|deposits?|bribes?|tips?|rents?|fares?|tolls?|taxe?s?|levy|levies|charges?|surcharges?|salar(?:y|ies)|wages?|bonus(?:es)?|pensions?|allowances?|benefits?|payments?|payouts?|donations?|cheques?|grants?|loans?"
        r"|debts?|subsid(?:y|ies)|budgets?|discounts?|rebates?|refunds?|compensation|bail|ransoms?|premiums?|jackpots?|pay|cash)(?![a-z])",
    )


def _is_weight(text: str, number: Number, gap: str, stop: int) -> bool:
    """Whether pounds are a weight: hyphenated, of a stuff, or near a word of weighing."""
    if (number.value or number.high or 0) >= 100_000 or number.vague:
        return False
    if _worth().match(text, stop):
        return False
    if gap == "-" or re.compile(r"\s+(?:of|per)\s|-f[eo]").match(text, stop):
        return True
    return bool(_weighed().search(text, max(0, number.start - 48), number.start))


@cache
def _dollars() -> re.Pattern[str]:
    return re.compile(r"\s+(?:US\s+|U\.S\.\s+)?dollars?(?![a-z])|[ ]?(?:USD|CAD|AUD|NZD)(?!\w)")


@cache
def _points_and_comma() -> re.Pattern[str]:
    return re.compile(
        r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,4}),(?P<part>\d\d)(?!\d|,)|(?P<points>\d{1,3}(?:\.\d{3}){2,})(?![\d.]\d)|(?P<short>\d{1,3}),(?P<tenth>\d\d?)(?=[mk](?!\w)"
        r"|\s?(?:[-–]|to|and)\s?[^\s\w]?\d{1,3}(?:,\d\d?)?\s?(?:(?i:[mbt]r?illion)|m|bn|mn|tn)(?!\w))"
    )


def _continental(text: str, start: int, end: int) -> Number | None:
    """Read an amount with a decimal comma after its sign: "€12,50", "€1.500,00", "€1,5m"."""
    match = _points_and_comma().match(text, start, end)
    if not match:
        return None
    whole = (match["whole"] or match["points"] or match["short"]).replace(".", "")
    value = float(f"{whole}.{match['part'] or match['tenth'] or 0}")
    number = Number(start, match.end(), value, shape="digits", grouped=True)
    return multiplied(text, number, end, letters=True)


def signed_money(
    text: str, start: int, sign_end: int, end: int
) -> tuple[Number, str | None, int] | None:
    """Read an amount after its sign or code: the number, the currency, and where both end."""
    number = _continental(text, sign_end, end) or single(text, sign_end, end, letters=True)
    if number is None or number.shape == "ordinal":
        return None
    lead = text[start:sign_end]
    sign = lead.strip(" \u00a0\n-−")
    sign = sign.upper() if sign in ("usd", "eur", "gbp") else sign
    table = currencies()
    code = table.signs.get(sign, sign if sign in table.codes else None)
    if ("-" in lead or "−" in lead) and number.value is not None:
        number = number._replace(value=-number.value)
    if number.value is not None and (grand := _grand(text, number.end, end)):
        number = number._replace(value=number.value * grand.factor, end=grand.end)
    number = _range(text, number, sign, end)._replace(start=start)
    extra = _dollars().match(text, number.end, end)
    return number, code, extra.end() if extra else number.end


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"\s+and\s+", re.IGNORECASE)


def money_between(text: str, start: int, end: int) -> tuple[Number, Suffix] | None:
    """Read the two amounts of "(between) $30m and $45m"; those of different scales stand for themselves."""
    low = _signed_at(text, start, end)
    link = _and().match(text, low[2], end) if low else None
    high = _signed_at(text, link.end(), end) if link else None
    if low is None or high is None or low[1] != high[1]:
        return None
    (first, code, _), (last, _, stop) = low, high
    if first.value is None or last.value is None or first.scale not in (1, last.scale):
        return None
    least = first.value * (last.scale if first.scale == 1 and first.value < 1000 else 1)
    if least >= last.value:
        return None
    number = Number(start, stop, None, least, last.value, shape="range")
    return number, Suffix(stop, "money", code)


def _signed_at(text: str, start: int, end: int) -> tuple[Number, str | None, int] | None:
    place = next_place(text, start, min(end, start + _SIGN))
    if place is None or place.start != start or place.shape != "money":
        return None
    return signed_money(text, start, place.stop, end)


_SIGN = 12
"""No sign with the first digit of its amount is longer."""


def _range(text: str, number: Number, sign: str, end: int) -> Number:
    both = ranged(text, number, end, letters=True)
    if both.shape != "number" and both.end != number.end:
        return both
    link = re.compile(rf"(?:\s?[-–—]\s?|\s+to\s+){re.escape(sign)}\s?").match(text, number.end, end)
    if not link or number.value is None or link.end() >= end:
        return number
    if "to" in link[0] and is_change(text, number.start - len(sign)):
        return number
    other = single(text, link.end(), end, letters=True)
    if other is None or other.value is None or other.value <= number.value:
        return number
    low = number.value * other.scale if number.scale == 1 else number.value
    low = low if low < other.value else number.value  # "$500 to $2 million"
    return Number(number.start, other.end, None, low, other.value, shape="range")

"""Currency signs and codes made of letters, and when they stand before an amount: "Rs 20", "N40bn"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.tables import currencies

_SURE = frozenset([
    "Rs", "Re", "RMB", "DM", "RM", "Dh", "Dhs", "Rp", "Tk", "SFr", "Sfr", "FCFA", "LL", "TL", "NIS", "JD", "KD", "rmb", "usd", "eur",
    "gbp", "KSh", "Ksh", "KShs", "USh", "TSh", "Shs", "Ush", "Tsh", "SLRs", "PRs", "NRs", "Afs", "Php", "PhP", "NKr", "SKr", "DKr", "kr"
])  # fmt: skip
"""Signs that mean money before any figure."""
_BEHIND = frozenset(["kr", "Rs", "NIS", "Tk", "Dh", "Dhs", "DM", "FCFA", "KSh", "TSh", "USh", "SKr", "NKr", "DKr", "RM"])  # fmt: skip
"""Signs that may also follow their figure."""
_DOUBTFUL = frozenset(["N", "R", "K", "P", "Sh", "SR", "QR", "LE"])
"""Signs that are also the letters of roads, codes and names ("N1", "K9"), and so need an amount."""
_ACRONYMS = frozenset(["COP", "ARS", "PEN", "TRY", "PHP", "MOP", "BAM", "ATS", "MAD", "BOB", "IEP", "ETH", "RON", "LAK"])  # fmt: skip
"""Codes that are also words, names or meetings ("COP28"), and so need a longer figure."""


@cache
def letter_signs() -> frozenset[str]:
    """Return the signs and codes made of letters that may stand before a figure."""
    return currencies().codes | _SURE | _DOUBTFUL


def code_behind(sign: str) -> str | None:
    """Return the currency of a sign that follows its figure: "500 kr"."""
    return currencies().signs[sign] if sign in _BEHIND else None


@cache
def _after_code() -> re.Pattern[str]:
    return re.compile(r"\.?\$?[ \u00a0]?-?(?=\.?\d)")


@cache
def _amount() -> re.Pattern[str]:
    """What only an amount looks like: grouped thousands, cents, a multiplier."""
    return re.compile(
        r"(?:\d{1,3}(?:,\d{3})+(?:\.\d\d?)?|(?:[1-9]\d{0,2}(?:[ \u00a0]\d{3})+|\d{1,4})(?:[.,]\d\d)|[1-9]\d{0,2}(?:[ \u00a0]\d{3})+)(?!\w|[.,:/]\d)"
        r"|\d{2,4}(?=(?:[ \u00a0]per|/|[ \u00a0]an?)[ \u00a0]?(?:lit(?:re|er)|kilo(?:gram)?|kg|bag|dollar|unit|share|month|day|week|year|person|head|kilowatt|kWh|bottle|barrel|US\$|\$1?)(?![a-z])"
        r"|[ \u00a0](?:notes?|coins?|fines?|grants?|vouchers?|tickets?)(?![a-z]))|\d{3,4}(?=(?:[ \u00a0]to[ \u00a0]|[-–])[NRKP]\d)"
        r"|\d[\d,]*(?:\.\d+)?(?:[ \u00a0]?(?:k|m|bn|mn|tn|trn)|(?:(?<=\.\d)|(?<=\.\d\d)|(?<=\d\d))[bt])(?!\w)"
        r"|\d[\d,]*(?:\.\d+)?[\s-]?(?i:(?:hundred|thousand|million|billion|trillion|lakh|crore)s?)(?![A-Za-z])"
    )


@cache
def _joined_before() -> re.Pattern[str]:
    return re.compile(r"[&/.'’_]\Z|\w-\Z")


@cache
def _paired_before() -> re.Pattern[str]:
    """The other currency of a rate, which is an amount of neither: "EUR/USD 1.0850"."""
    return re.compile(r"[A-Z]{3}/\Z")


@cache
def _long() -> re.Pattern[str]:
    return re.compile(r"\d{3}")


def amount_after(text: str, start: int, at: int, end: int) -> int | None:
    """Return where the amount after a sign or code starts, or None where it stands for no money.

    Args:
        text: The text.
        start: Where the sign starts.
        at: Where it ends.
        end: Where to stop reading.
    """
    match = _after_code().match(text, at, end)
    if not match:
        return None
    sign = text[start:at]
    if _paired_before().search(text, max(0, start - 4), start):
        return None
    if sign in _DOUBTFUL:
        return match.end() if _is_amount(text, start, match, end) else None
    if sign in _ACRONYMS and not (
        _long().match(text, match.end(), end) or _amount().match(text, match.end(), end)
    ):
        return None
    return match.end()


def _is_amount(text: str, start: int, gap: re.Match[str], end: int) -> bool:
    """Whether what follows a doubtful sign is an amount; a lone letter is glued to it."""
    if gap.start() - start == 1 and gap[0]:
        return False
    if _joined_before().search(text, max(0, start - 2), start):
        return False
    return bool(_amount().match(text, gap.end(), end))

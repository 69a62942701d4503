"""Words that bound or blur a number: "more than 500", "just under 3 per cent", "20 or so"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Hedge(NamedTuple):
    """What the words around a number say of it."""

    start: int
    relation: str
    """"low" (a lower bound), "high" (an upper bound), "about", or "" (nothing)."""


_LOW = (
    r"(?:just\s+|well\s+|far\s+|slightly\s+|a\s+little\s+|much\s+|significantly\s+|considerably\s+|even\s+)?(?:more|greater|higher|longer|older)\s+than",
    r"(?:just\s+|well\s+|slightly\s+|a\s+little\s+|far\s+)?(?:over|above)",
    r"at\s+(?:the\s+very\s+)?least",
    r"(?:no|not)\s+(?:fewer|less)\s+than",
    r"upwards?\s+of",
    r"in\s+excess\s+of",
    r"a\s+minimum\s+of",
    r"north\s+of",
    r">",
    r"≥",
)
_HIGH = (
    r"(?:just\s+|well\s+|far\s+|slightly\s+|a\s+little\s+|much\s+)?(?:less|fewer|lower|younger|shorter)\s+than",
    r"(?:just\s+|well\s+|slightly\s+|a\s+little\s+)?(?:under|below)",
    r"up\s+to",
    r"as\s+(?:many|much|high|long|far)\s+as",
    r"(?:no|not)\s+(?:more|longer|greater|higher|later)\s+than",
    r"at\s+(?:the\s+very\s+)?most",
    r"a\s+maximum\s+of",
    r"south\s+of",
    r"<",
    r"≤",
)
_ABOUT = (
    r"about",
    r"around",
    r"some",
    r"roughly",
    r"approximately",
    r"approx\.?",
    r"circa",
    r"ca?\.",
    r"nearly",
    r"almost",
    r"near(?:ing)?",
    r"virtually",
    r"practically",
    r"close\s+to",
    r"an?\s+estimated",
    r"estimated",
    r"an?\s+approximate",
    r"something\s+like",
    r"in\s+the\s+(?:region|neighbou?rhood|order)\s+of",
    r"(?:on|of)\s+the\s+order\s+of",
    r"perhaps",
    r"maybe",
    r"[~≈±]",
)
_PLAIN = (
    r"(?:just|only|exactly|precisely|barely|merely|fully|scarcely|hardly)",
    r"a\s+(?:further|mere|full|total\s+of|record|whopping|staggering|paltry|meagre|combined|reported|good)",
    r"(?:another|an\s+(?:additional|extra|average|average\s+of|astonishing))",
    r"as\s+(?:few|little|low)\s+as",
)


@cache
def _before() -> re.Pattern[str]:
    groups = (("low", _LOW), ("high", _HIGH), ("about", _ABOUT), ("plain", _PLAIN))
    choices = "|".join(f"(?P<{name}>{'|'.join(items)})" for name, items in groups)
    return re.compile(rf"(?<![\w’'-])(?:{choices})(?:\s+|(?<=[~≈±<>≤≥]))\Z", re.IGNORECASE)


_LAST_WORDS = frozenset([
    "than", "over", "above", "least", "of", "under", "below", "to", "as", "most", "about", "around", "some", "roughly", "approximately",
    "approx", "approx.", "circa", "c.", "ca.", "nearly", "almost", "near", "nearing", "virtually", "practically", "estimated",
    "approximate", "like", "perhaps", "maybe", "just", "only", "exactly", "precisely", "barely", "merely", "fully", "scarcely", "hardly",
    "further", "mere", "full", "record", "whopping", "staggering", "paltry", "meagre", "combined", "reported", "good", "another",
    "additional", "extra", "average", "astonishing"
])  # fmt: skip


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z.]+|[~≈±<>≤≥])\s*\Z")


def hedge_before(text: str, start: int, floor: int) -> Hedge:
    """Read the approximator that ends where a number starts.

    Args:
        text: The text.
        start: Where the number starts.
        floor: Where to stop reading backwards.
    """
    relation = ""
    for _ in range(2):
        window = text[max(floor, start - 36) : start]
        last = _last_word().search(window[-16:])
        if not last or (last[1].lower() not in _LAST_WORDS and last[1] not in "~≈±<>≤≥"):
            break
        match = _before().search(window)
        if not match:
            break
        found = match.lastgroup or ""
        if (
            found == "low"
            and match[0].strip().lower() == "over"
            and _is_verb(window[: match.start()])
        ):
            break
        if found != "plain":
            relation = relation if relation and relation != "about" else found
        start -= len(window) - match.start()
    return Hedge(start, relation)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:hand|tak|turn|bring|brought|took|taken|pass|cross|go|went|gone|carr(?:y|ied)|run|ran|look|fell|fall|presid|argu|clash|row|dispute"
        r"|concern|anger|fear|worr(?:y|ies)|fight|fought|talk|deal|protest|question|outrage|win|won|start|sign|lord)(?:ed|ing|es?|s|en)?\s+\Z",
        re.IGNORECASE,
    )


def _is_verb(before: str) -> bool:
    """Whether "over" goes with the word before it: "handed over", "concern over"."""
    return bool(_verb().search(before))


@cache
def _after() -> re.Pattern[str]:
    no_object = r"(?!\s+(?:[\d£$€]|(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|all|more|par|it|us|them|him|than)(?![a-z])))"
    return re.compile(
        r"\s+or\s+(?P<about>so|thereabouts)(?![a-z])|\s+or\s+(?P<low>more|better|older|longer|higher|greater)(?![a-z])"
        r"|\s+or\s+(?P<high>less|fewer|younger|under|lower)(?![a-z])|[\s-]+(?P<plus>plus)(?![a-z])(?!\s+(?:[\d£$€]|(?:or|an?|the|tax|VAT|costs?|interest|expenses|bonus(?:es)?|fees)(?![a-z])))|(?P<sign>\+)(?!\w)|-(?P<odd>odd|ish|something)(?![a-z])"
        rf"|[\s-](?:and|or)[\s-](?:(?P<over>older|over|above|upwards|up(?=\s*(?:[.,;:)]|\Z)))|(?P<below>younger|under|below))(?![a-z]){no_object}"
        r"|\s+(?P<even>at\s+least|at\s+most|exactly)(?=[.,;)])",
        re.IGNORECASE,
    )


def hedge_after(text: str, at: int, end: int) -> tuple[int, str]:
    """Read "or so", "or more", "-plus" after a number: its end and its relation."""
    match = _after().match(text, at, end)
    if not match:
        return at, ""
    name = match.lastgroup or ""
    relation = {"about": "about", "odd": "about", "high": "high", "below": "high"}.get(name, "low")
    if name == "even":
        relation = {"at least": "low", "at most": "high"}.get(
            " ".join(match[0].lower().split()), ""
        )
    return match.end(), relation

"""A formula in MathML → one line of text: "v = d/t", "x² + 1", "√(a + b)"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.sources.inline import lowered_form, raised_form
from qusair_reader.sources.markup import Tag

_LEAVES = frozenset(["mi", "mn", "mo", "ms", "mtext"])
"""Elements that hold text; in others there is only white space, or text behind a formula without an end."""
_ELEMENTS = _LEAVES | frozenset([
    "annotation", "annotation-xml", "maction", "math", "menclose", "merror", "mfenced", "mfrac",
    "mlabeledtr", "mmultiscripts", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow",
    "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtr", "munder",
    "munderover", "none", "semantics",
])  # fmt: skip
_UNSEEN = frozenset(["annotation", "annotation-xml", "mphantom"])
_BETWEEN = {"mtable": "; ", "mtr": " "}
"""What stands between rows, and in them."""
_INVISIBLE = str.maketrans("", "", "\u2061\u2062\u2063\u2064")
"""Function application, invisible times, separator and plus."""
_SPACED = frozenset("=≠<>≤≥≈≃≅∼≡∝→⇒⇔↔∈×")
"""Signs that stand between spaces; plus and minus may belong to what follows."""
_DEEPEST = 64
"""Nested elements that are told apart; a hostile page nests thousands."""


class Formula:
    """Gathers a formula while its tags go by."""

    def __init__(self, tag: Tag) -> None:
        """Take the start tag of the "math" element."""
        self._alternative = tag.attributes().get("alttext", "")
        self._stack: list[tuple[str, list[str]]] = [("math", [])]

    def data(self, text: str) -> None:
        """Take character data."""
        name, parts = self._stack[-1]
        shown = " ".join(text.translate(_INVISIBLE).split())
        if shown:
            parts.append(shown if name in _LEAVES else f" {shown} ")

    def start(self, tag: Tag) -> bool:
        """Take a start tag; tell whether it belongs to a formula."""
        if tag.name not in _ELEMENTS:
            return False
        if len(self._stack) < _DEEPEST:
            self._stack.append((tag.name, []))
            if tag.source.endswith("/"):
                self._close()
        return True

    def end(self, name: str) -> bool:
        """Take an end tag; tell whether it belongs to a formula."""
        if len(self._stack) > 1 and self._stack[-1][0] == name:
            self._close()
        return name in _ELEMENTS

    def text(self) -> str:
        """Return what there is as text, and where there is nothing what the page gives for it."""
        while len(self._stack) > 1:
            self._close()
        text = " ".join("".join(self._stack[0][1]).split())
        return text or _displayed().sub(r"\1", self._alternative).strip()

    def _close(self) -> None:
        name, parts = self._stack.pop()
        self._stack[-1][1].append(_shown(name, parts))


def _shown(name: str, parts: list[str]) -> str:
    """Return an element's text from that of the elements in it."""
    text = "".join(parts)
    if name in _UNSEEN:
        return ""
    if name in _LEAVES:
        return f" {text} " if name == "mtext" or text in _SPACED else text
    if name == "msqrt":
        return f"√{_grouped(text)}"
    if name == "mfenced":
        return f"({', '.join(parts)})"
    if name in _BETWEEN:
        return _BETWEEN[name].join(parts)
    return _placed(name, parts) or text


def _placed(name: str, parts: list[str]) -> str:
    """Return the text of an element that puts its parts above or beside each other."""
    match name, parts:
        case "mfrac", [above, below]:
            return f"{_grouped(above)}/{_grouped(below)}"
        case "mroot", [base, index]:
            return f"{_raised(index)}√{_grouped(base)}"
        case (("msup" | "mover"), [base, above]):
            return base + _raised(above)
        case (("msub" | "munder"), [base, below]):
            return base + _lowered(below)
        case (("msubsup" | "munderover"), [base, below, above]):
            return base + _lowered(below) + _raised(above)
    return ""


def _raised(text: str) -> str:
    text = text.strip()
    return raised_form(text) or _led("^", text)


def _lowered(text: str) -> str:
    text = text.strip()
    return lowered_form(text) or _led("_", text)


def _led(sign: str, text: str) -> str:
    """Return what has no raised or lowered form behind a sign; accents and primes need none."""
    return sign + _grouped(text) if any(map(str.isalnum, text)) else text


def _grouped(text: str) -> str:
    """Return the text in brackets unless it is one number or letter."""
    text = text.strip()
    return text if _single().fullmatch(text) else f"({text})"


@cache
def _single() -> re.Pattern[str]:
    return re.compile(r"\w*(?:[.,]\d+)?")


@cache
def _displayed() -> re.Pattern[str]:
    return re.compile(r"^\{\\(?:display|text)style (.*)\}$", re.DOTALL)

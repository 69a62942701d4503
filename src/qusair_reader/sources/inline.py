"""The text of one block while it is gathered: raised and lowered figures, deletions, footnote marks.

A web page raises a footnote's mark or an exponent by an element, which text has not. Put down as
they stand they would make other numbers: "1999" with a note 1 would read 19991.
"""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.sources.joints import parts_words

MARKED = frozenset({"a", "del", "ins", "s", "strike", "sub", "sup", "time"})
"""Elements whose start and end `Inline` is told."""
_STRUCK = frozenset({"del", "s", "strike"})
_APART = _STRUCK | {"time"}
"""Elements that never begin or end within a word."""
_RAISED = str.maketrans("0123456789+-−–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁄", "01234567890123456789/")
_RAISED_LETTERS = dict(zip("nixyk", "ⁿⁱˣʸᵏ", strict=True))
"""Letters that alone are exponents; others that are raised are ordinals ("2e") or marks ("TM")."""
_LOWERED_LETTERS = dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_FRACTIONS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/7": "⅐", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
    "1/9": "⅑", "1/10": "⅒",
}  # fmt: skip
_LONGEST = 24
"""Code points; what is longer is a whole phrase in small print."""
_MOST = 16
"""How many pieces of text an element may hold to be looked at: a hostile page nests thousands."""


class _Open:
    """An element that was opened in the block."""

    __slots__ = ("first", "has_link", "name", "replaces")

    def __init__(self, name: str, first: int, replaces: tuple[int, int] | None) -> None:
        self.name = name
        self.first = first
        """Index of its first piece of text."""
        self.replaces = replaces
        """The pieces of the deletion that it follows directly."""
        self.has_link = False


class Inline:
    """Pieces of text between two block boundaries."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[_Open] = []
        self._struck = (0, 0)
        """The pieces of the last deletion; all after it are white space as long as it counts."""
        self._added = (0, 0)
        """The same of the last insertion."""
        self._is_apart = False
        """Whether what comes next must not be joined to what was there."""
        self._is_lowered = False
        """Whether some figures are lowered, as below the line of a fraction."""

    def __bool__(self) -> bool:
        return bool(self._parts)

    def is_blank(self) -> bool:
        """Whether there is nothing but white space, as far as the last pieces tell."""
        return not self._before().strip()

    def add(self, text: str) -> None:
        """Take character data."""
        if self._is_apart and text:
            self._is_apart = False
            if text[0].isalnum() and self._before()[-1:].isalnum():
                self._parts.append(" ")
        self._parts.append(text)

    def part(self, text: str) -> None:
        """Put a space before character data that follows a tag, where that tag stands between words."""
        last = self._parts[-1][-1:] if self._parts and text[:1].isalnum() else ""
        if last and not last.isspace() and parts_words(self._before(), text):
            self._parts.append(" ")

    def start(self, name: str) -> None:
        """Take the start of one of the `MARKED` elements."""
        replaces = None
        if name in _APART:
            self._is_apart = True
        elif name == "ins" and self._touches(self._struck):
            replaces, self._is_apart = self._struck, False
        elif name == "a" and self._open:
            self._open[-1].has_link = True
        self._open.append(_Open(name, len(self._parts), replaces))

    def end(self, name: str) -> None:
        """Take the end of one of them, if its start was in this block."""
        if not self._open or self._open[-1].name != name:
            return
        closed = self._open.pop()
        span = (closed.first, len(self._parts))
        is_short = span[0] < span[1] <= span[0] + _MOST
        if name in _STRUCK:
            if name == "del" and is_short and self._touches(self._added, span[0]):
                self._drop(span)
            else:
                self._struck, self._is_apart = span, True
        elif name == "ins":
            if is_short and not all(map(_is_blank, self._parts[slice(*span)])):
                if closed.replaces:
                    self._drop(closed.replaces)
                else:
                    self._added = span
            elif closed.replaces:
                self._is_apart = True
        elif name == "time":
            self._is_apart = True
        elif is_short and name in ("sub", "sup"):
            self._shift(name, closed)

    def take(self) -> str:
        """Return the text and begin anew; what is still open ends here."""
        while self._open:
            self.end(self._open[-1].name)
        text = "".join(self._parts)
        if self._is_lowered:
            text = _fraction().sub(_in_one, text)
        self._parts.clear()
        self._struck = self._added = (0, 0)
        self._is_apart = self._is_lowered = False
        return text

    def _before(self, end: int | None = None) -> str:
        """Return some of the text before a piece."""
        end = len(self._parts) if end is None else end
        parts = self._parts[max(0, end - _MOST) : end]
        return "".join(part[-_LONGEST:] for part in parts)[-_LONGEST:]

    def _touches(self, span: tuple[int, int], end: int | None = None) -> bool:
        """Whether there is such a stretch, and nothing but a little white space between it and a piece."""
        end = len(self._parts) if end is None else end
        if span[0] == span[1] or end - span[1] > _MOST:
            return False
        return all(map(_is_blank, self._parts[span[1] : end]))

    def _drop(self, span: tuple[int, int]) -> None:
        if span[1] - span[0] <= _MOST:
            for index in range(*span):
                self._parts[index] = ""
            self._is_apart = False
        self._struck = (0, 0)

    def _shift(self, name: str, closed: _Open) -> None:
        """Put what stands in a "sup" or "sub" element as plain text shows it."""
        parts = self._parts[closed.first :]
        if sum(map(len, parts)) > _MOST * _LONGEST:
            return
        text = "".join(parts)
        inner = text.strip()
        if not inner or len(inner) > _LONGEST:
            return
        if name == "sub":
            shown = lowered_form(inner) or inner
            self._is_lowered = True
        else:
            link = self._open[-1] if self._open and self._open[-1].name == "a" else None
            is_link = closed.has_link or (link is not None and link.first == closed.first)
            shown = _raised(inner, self._before(closed.first), is_link=is_link)
        self._parts[closed.first :] = [text.replace(inner, shown, 1)]


def _is_blank(part: str) -> bool:
    """Whether a piece is white space; a hostile page has a megabyte of it, which is none."""
    return len(part) <= _LONGEST and (not part or part.isspace())


def raised_form(text: str) -> str:
    """Return figures and signs, or a letter that is an exponent, as raised characters; empty where there are none."""
    return _RAISED_LETTERS.get(text) or _translated(text, _RAISED)


def lowered_form(text: str) -> str:
    """Return figures and signs, or a letter, as lowered characters; empty where there are none."""
    return _LOWERED_LETTERS.get(text) or _translated(text, _LOWERED)


def _raised(inner: str, before: str, *, is_link: bool) -> str:
    """Return raised text as plain text shows it: a mark in brackets, an exponent, or as it stands."""
    is_note = _notes().fullmatch(inner) is not None
    if is_note and (is_link or (_noted().search(before) and not inner.isalpha())):
        return f"[{inner}]"
    shown = raised_form(inner)
    if shown:
        return shown
    if is_note and not inner.isalpha():
        return f"[{inner}]"
    return _spelled(inner) if before[-1:].isalnum() else inner


def _spelled(inner: str) -> str:
    """Return what is raised behind a letter or a figure where its characters have no raised form."""
    if _quotient().fullmatch(inner):
        return _FRACTIONS.get(inner.translate(_PLAIN), f" {inner}")
    power = _power().fullmatch(inner)
    if power is None:
        return inner
    return f"^({inner})" if power[1] else f"^{inner}"


def _translated(text: str, table: dict[int, int]) -> str:
    """Return the text in other characters where every one has another, else nothing."""
    return text.translate(table) if all(ord(char) in table for char in text) else ""


def _in_one(found: re.Match[str]) -> str:
    """Return a fraction as one character where there is one, which reads well after a number."""
    return _FRACTIONS.get(found[0].translate(_PLAIN), found[0])


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile("([⁰¹²³⁴-⁹]{1,2})[/⁄]([₀-₉]{1,2})")


@cache
def _quotient() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}[/⁄]\d{1,2}")


@cache
def _power() -> re.Pattern[str]:
    """Match an exponent that has no raised form: "-x", "1.5", and "n+1" in group 1."""
    return re.compile(r"[+−–-]\w+|\d+[.,]\d+|([+−–-]?\w+(?:[+−–*/-]\w+)+)")


@cache
def _notes() -> re.Pattern[str]:
    """Match what marks a footnote: "3", "a", "1,2", "note 3"."""
    return re.compile(
        r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|(?:note|nb|fn) ?\d{1,3}", re.IGNORECASE
    )


@cache
def _noted() -> re.Pattern[str]:
    """Match what no exponent follows: the end of a sentence, and a year."""
    return re.compile(r"[.!?…][\"'”’»)]*$|(?<![\d.,$£€¥])(?:1[5-9]|20)\d\d$")

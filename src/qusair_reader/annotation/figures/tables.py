"""Units and currencies, read from the tables that ship with the reader when they are first needed."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from qusair_reader.resources import read_data

_SI = {
    "y": "yocto", "z": "zepto", "a": "atto", "f": "femto", "p": "pico", "n": "nano", "µ": "micro",
    "μ": "micro", "u": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto", "k": "kilo",
    "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip
_BINARY = {
    "k": "kilo", "K": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
    "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi", "Pi": "pebi",
}  # fmt: skip


class Units(NamedTuple):
    """Names and symbols, each to the canonical unit."""

    names: dict[str, str]
    symbols: dict[str, str]


class Currencies(NamedTuple):
    """Signs and names, each to its ISO 4217 code; `hundredths` are names of a hundredth of it."""

    signs: dict[str, str]
    names: dict[str, str]
    hundredths: dict[str, str]
    codes: frozenset[str]


def _rows(name: str) -> list[list[str]]:
    lines = read_data(name).decode().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [[*row, "", "", ""][:4] for row in rows]


def _split(cell: str) -> list[str]:
    return [item for item in cell.split(",") if item not in ("", "-")]


def _multiple(letter: str, unit: str) -> str:
    return ("µ" if letter in "μu" else letter) + unit


@cache
def units() -> Units:
    """Return the units of measure, their SI and binary multiples included."""
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for unit, longs, shorts, prefixes in _rows("units.tsv"):
        known = _BINARY if prefixes == "binary" else _SI if prefixes else {}
        for name in _split(longs):
            names[name] = unit
            for letter, prefix in known.items():
                names.setdefault(prefix + name, _multiple(letter, unit))
        for symbol in _split(shorts):
            symbols[symbol] = unit
            for letter in known if known is _BINARY else prefixes.replace("µ", "µμ"):
                symbols.setdefault(letter + symbol, _multiple(letter, unit))
    return Units(names, symbols)


@cache
def currencies() -> Currencies:
    """Return the currencies."""
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    hundredths: dict[str, str] = {}
    codes: set[str] = set()
    for code, symbols, longs, parts in _rows("currencies.tsv"):
        codes.add(code)
        signs.update((sign, code) for sign in _split(symbols))
        names.update((name.rstrip("*").replace("-", " "), code) for name in _split(longs))
        for part in _split(parts):
            hundredths.setdefault(part, code)
    return Currencies(signs, names, hundredths, frozenset(codes))

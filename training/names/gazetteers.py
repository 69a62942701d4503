"""Word lists known beforehand: countries, cities and languages from CLDR, and lists of our own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from qusair_reader.annotation.names.lexicon import LISTS

_ZONES = ("Africa", "America", "Asia", "Europe", "Australia", "Pacific")


@cache
def own(name: str) -> frozenset[str]:
    """Return one of our own lists: a section of the file beside this."""
    text = Path(__file__).with_name("lists.txt").read_text("utf-8")
    _, _, rest = text.partition(f"[{name}]\n")
    section = rest.partition("\n[")[0]
    return frozenset(
        word for line in section.splitlines() if line[:1] != "#" for word in line.split()
    )


@cache
def long(name: str) -> frozenset[str]:
    """Return one of our own long lists: a file in the folder beside this."""
    return frozenset((Path(__file__).parent / "lists" / f"{name}.txt").read_text("utf-8").split())


def peoples() -> frozenset[str]:
    """Return words that name a people or faith wherever they stand alone."""
    languages = _words(name for code, name in Locale("en").languages.items() if len(code) == 2)
    singular = (languages | own("peoples")) - own("not peoples")
    return singular | frozenset(word + "s" for word in singular)


def lists() -> list[frozenset[str]]:
    """Return the lists in the order of `LISTS`: a word's entry holds one bit for each."""
    territories = Locale("en").territories.items()
    found = {
        "states": _words(name for code, name in territories if code.isalpha()) | own("states"),
        "cities": _words(_zone_cities()) | own("cities"),
        "peoples": peoples() | own("often peoples"),
        "given names": own("first names"),
        "calendar": own("calendar"),
        "last words of bodies": own("company") | own("body"),
        "last words of places": own("feature"),
        "known bodies": own("known") | long("organisations"),
        "towns": long("towns"),
        "regions": long("regions"),
        "teams": long("teams"),
        "works": long("works"),
    }
    return [found[name] for name in LISTS]


def _zone_cities() -> list[str]:
    """Return the English names of the cities that stand for time zones."""
    names = {zone for found in get_global("territory_zones").values() for zone in found}
    return [
        get_timezone_location(zone, locale="en", return_city=True)
        for zone in sorted(names)
        if zone.split("/")[0] in _ZONES
    ]


def _words(names: Iterable[str]) -> frozenset[str]:
    """Return the telling words of some names, in lower case."""
    words: set[str] = set()
    for name in names:
        words.update(re.split(r"[\s()/]+", name.lower().replace("’", "'")))
    return frozenset(word.strip(".,") for word in words) - own("generic")

"""Themes: legible on their ground, apart for every eye, and apart without colour.

Contrast is WCAG 2.2's, sRGB after IEC 61966-2-1. Colour blindness is simulated after Machado,
Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
(2009), severity 1.0, on linear RGB; distances are CIEDE2000 (Sharma, Wu and Dalal 2005).
"""

from __future__ import annotations

import math
import re
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from rich.color import ColorSystem
from rich.style import Style

from qusair_reader.annotation.marks import NameKind, QuoteKind
from qusair_reader.article import Kind
from qusair_reader.choices import ColorDepth, ThemeName
from qusair_reader.render.ansi import sgr
from qusair_reader.render.theme import Theme, theme

GROUNDS = {
    "dark": ("#000000", "#1e1e1e", "#282c34"),
    "light": ("#ffffff", "#f0f0f0", "#fdf6e3"),
    "high-contrast": ("#000000",),
}
"""Backgrounds of common terminals that each theme is made for."""
INKS = {"dark": "#d4d4d4", "light": "#1a1a1a", "high-contrast": "#ffffff"}
"""What plain text looks like there."""
COLOURED = tuple(GROUNDS)
NAMES = ("person", "place", "org", "group", "misc")

EYES = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        red, green, blue = linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, eye: str) -> Triple:
    """Return the CIE L*a*b* values (D65) of a colour as an eye sees it."""
    light = linear(colour)
    seen = [
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, light, strict=True))))
        for row in EYES[eye]
    ]
    x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047
    y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]
    z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883

    def curve(value: float) -> float:
        return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    return 116 * curve(y) - 16, 500 * (curve(x) - curve(y)), 200 * (curve(y) - curve(z))


def distance(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 difference of two colours."""
    chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    c1, h1 = _polar(one[1] * stretch, one[2])
    c2, h2 = _polar(other[1] * stretch, other[2])
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    light, chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    weight = 1 + sum(
        share * math.cos(math.radians(times * hue + shift)) for share, times, shift in waves
    )
    dl = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    bend = math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    rotation = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * bend
    return math.sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh)


def _polar(a: float, b: float) -> tuple[float, float]:
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def ink(style: Style) -> str:
    assert style.color is not None
    return style.color.get_truecolor().hex


def ground(style: Style) -> str:
    assert style.bgcolor is not None
    return style.bgcolor.get_truecolor().hex


def apart(one: str, other: str) -> float:
    """Return how far apart two colours are for the eye that sees the least of it."""
    return min(distance(lab(one, eye), lab(other, eye)) for eye in EYES)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_the_distance_is_that_of_the_published_pairs(
    one: Triple, other: Triple, expected: float
) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("name", COLOURED)
def test_every_colour_has_contrast_on_every_ground(name: ThemeName) -> None:
    least = 7.0 if name == "high-contrast" else 4.5
    found = theme(name)._asdict()
    faint = {
        (field, behind): contrast(ink(style), behind)
        for field, style in found.items()
        if style.color is not None
        for behind in ([ground(style)] if style.bgcolor is not None else GROUNDS[name])
    }

    assert {key: value for key, value in faint.items() if value < least} == {}


@pytest.mark.parametrize("name", COLOURED)
def test_marks_keep_their_contrast_where_they_are_current(name: ThemeName) -> None:
    found = theme(name)
    behind = ground(found.current_mark)
    inks = [ink(getattr(found, field)) for field in ("quote", *NAMES, "figure")]

    least = 7.0 if name == "high-contrast" else 4.5
    assert min(contrast(colour, behind) for colour in (*inks, INKS[name])) >= least


@pytest.mark.parametrize("name", COLOURED)
def test_quotes_names_and_figures_are_apart_for_every_eye(name: ThemeName) -> None:
    found = theme(name)
    for kind in NAMES:
        inks = [INKS[name], *(ink(getattr(found, field)) for field in ("quote", kind, "figure"))]

        assert min(apart(one, other) for one, other in combinations(inks, 2)) >= 10


@pytest.mark.parametrize("name", COLOURED)
def test_the_current_hit_is_apart_from_the_others_for_every_eye(name: ThemeName) -> None:
    found = theme(name)
    behind = [GROUNDS[name][0], ground(found.hit), ground(found.current_hit)]

    assert min(apart(one, other) for one, other in combinations(behind, 2)) >= 10


@pytest.mark.parametrize("name", get_args(ThemeName))
@pytest.mark.parametrize("depth", get_args(ColorDepth))
def test_marks_and_hits_look_unlike_at_every_depth(name: ThemeName, depth: ColorDepth) -> None:
    found = theme(name, depth)
    seen = {
        field: sgr(getattr(found, field), depth)
        for field in ("quote", "person", "figure", "hit", "current_hit", "paragraph")
    }

    assert len(set(seen.values())) == len(seen)


@pytest.mark.parametrize("name", get_args(ThemeName))
@pytest.mark.parametrize("depth", get_args(ColorDepth))
def test_marks_differ_without_colour_too(name: ThemeName, depth: ColorDepth) -> None:
    found = theme(name, depth)
    shapes = [
        {
            (style.bold or False, style.italic or False, style.underline or False)
            for style in (getattr(found, field) for field in fields)
        }
        for fields in (("quote", "fragment", "title"), NAMES, ("figure",), ("paragraph",))
    ]

    assert [len(shape) for shape in shapes] == [1, 1, 1, 1]
    assert len(set.union(*shapes)) == len(shapes)


def test_mono_has_no_colour() -> None:
    assert not [style for style in theme("mono") if style.color or style.bgcolor]
    assert all(theme(name, "none") == theme("mono") for name in get_args(ThemeName))


@pytest.mark.parametrize("name", get_args(ThemeName))
def test_sixteen_colours_are_the_terminal_s_own(name: ThemeName) -> None:
    for style in theme(name, "16"):
        for colour in (style.color, style.bgcolor):
            assert colour is None or colour.downgrade(ColorSystem.STANDARD) == colour


def test_every_kind_has_a_style() -> None:
    kinds = {*get_args(Kind), *get_args(NameKind), *get_args(QuoteKind)} - {"direct"}

    assert kinds <= set(Theme._fields)


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(KeyError):
        theme("sepia")
    with pytest.raises(KeyError):
        theme("sepia", "none")


def smallest(name: str, pair: str, eye: str) -> float:
    """Return what docs/themes.md tells of a pair of styles."""
    found = theme(name)
    sides = {
        "quote": [found.quote],
        "name": [getattr(found, kind) for kind in NAMES],
        "figure": [found.figure],
    }
    one, other = pair.split(" and ")
    if other == "plain text":
        inks = [ink(style) for side in sides.values() for style in side]
        return min(distance(lab(colour, eye), lab(INKS[name], eye)) for colour in inks)
    if one == "hit":
        return distance(lab(ground(found.hit), eye), lab(ground(found.current_hit), eye))
    return min(
        distance(lab(ink(first), eye), lab(ink(second), eye))
        for first in sides[one]
        for second in sides[other]
    )


def test_the_documented_differences_are_the_real_ones() -> None:
    page = (Path(__file__).parents[1] / "docs" / "themes.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([\w-]+)`: (.+?) \|(.+)\|$", page, re.MULTILINE)
    (hits,) = re.findall(
        r"^\| hit and current hit, `dark` and `light` \|(.+)\|$", page, re.MULTILINE
    )
    told += [(name, "hit and current hit", hits) for name in ("dark", "light")]

    assert len(told) == 14
    for name, pair, figures in told:
        real = [f"{smallest(name, pair, eye):.1f}" for eye in EYES]
        assert (name, pair, figures.replace(" ", "").split("|")) == (name, pair, real)

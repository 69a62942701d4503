"""Boxes beside an article that say what they are: by their class or id, or by a form that asks for an address.

A name counts only if every word in it is known: "newsletter-signup" is a box, "newsletter-reader" and
"has-newsletter" may well be the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

Box = Literal["", "plain", "teaser"]
"""What a box holds: words about the site, or links to other articles, as far as its name says."""

_PLAIN = frozenset(
    ["cookie", "cookies", "newsletter", "newsletters", "share", "sharing", "signup", "subscribe", "subscription"]
)  # fmt: skip
_TEASERS = frozenset(["promo", "promos", "promotion", "related"])
_NEUTRAL = frozenset([
    "area", "bar", "banner", "block", "bottom", "box", "btn", "button", "buttons", "callout", "card",
    "component", "consent", "container", "cta", "daily", "desktop", "email", "embed", "end", "footer",
    "form", "free", "group", "header", "holder", "icon", "icons", "inline", "inner", "item", "items",
    "left", "link", "links", "list", "mail", "mobile", "modal", "module", "notice", "outer", "overlay",
    "panel", "popup", "prompt", "right", "row", "section", "sidebar", "sign", "social", "tool", "toolbar",
    "tools", "top", "unit", "weekly", "widget", "wrap", "wrapper",
])  # fmt: skip
_OTHERS = frozenset(
    ["article", "articles", "content", "news", "post", "posts", "stories", "story", "topics"]
)
"""What teasers lead to; in the name of another box it would be the page's own."""  # fmt: skip
_ELEMENTS = frozenset(
    ["aside", "details", "dialog", "div", "footer", "form", "header", "nav", "p", "section", "ul"]
)
HOLDERS = frozenset(["aside", "div", "section"])
"""Elements that stand around a form and what is said about it."""


def named_box(name: str, attributes: Mapping[str, str]) -> Box:
    """Return what an element is by its class or id; "" where they say nothing plain.

    >>> named_box("div", {"class": "c-newsletter__sign-up"}), named_box("div", {"class": "share-price"})
    ('plain', '')
    """
    if name not in _ELEMENTS:
        return ""
    for own in f"{attributes.get('class', '')} {attributes.get('id', '')}".split()[:20]:
        words = {word for word in _words().split(_humps().sub("-", own).lower()) if len(word) > 2}
        words = words - {"sign"} | {"signup"} if "sign-up" in own.lower() else words
        if words & _TEASERS and words <= _TEASERS | _PLAIN | _NEUTRAL | _OTHERS:
            return "teaser"
        if words & _PLAIN and words <= _PLAIN | _NEUTRAL:
            return "plain"
    return ""


def asks_for_address(attributes: Mapping[str, str]) -> bool:
    """Tell whether an input field is for an e-mail address."""
    if attributes.get("type", "").lower() == "email":
        return True
    said = (attributes.get(key, "").lower() for key in ("name", "id", "placeholder"))
    return any("email" in word or "e-mail" in word for word in said)


def speaks_of_mail(text: str) -> bool:
    """Tell whether a text asks the reader to subscribe."""
    return _mail().search(text) is not None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[-_:]+|\d+")


@cache
def _humps() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(
        r"newsletter|\bsign(?:ing)? up\b|subscri|\binbox|\be-?mail|mailing list", re.IGNORECASE
    )

"""Boxes beside an article that say what they are: by their class or id, or by a form that asks for an address.

A name counts only if every word in it is known: "newsletter-signup" is a box, "newsletter-reader" and
"has-newsletter" may well be the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

Box = Literal["", "plain", "teaser", "comments", "writer"]
"""What a box holds: words about the site, links to other articles, what readers say, or who wrote the
article, as far as its name says."""

_PLAIN = frozenset(
    ["cookie", "cookies", "newsletter", "newsletters", "share", "sharing", "signup", "subscribe", "subscription"]
)  # fmt: skip
_TEASERS = frozenset(
    ["promo", "promos", "promotion", "recommendations", "recommended", "related", "trending"]
)
_RANKS = frozenset(["also", "more", "most", "next", "popular", "read", "viewed"])
"""Words that name teasers in pairs or with what they lead to; "more" alone may be the rest of the article."""
_COMMENTS = frozenset(["commentlist", "comments", "disqus", "respond"])
"""Not "comment": that is what a newspaper calls its opinions."""
_THREADS = frozenset(["form", "list", "thread", "threads"])
"""What makes "comment" the readers'."""
_READERS = frozenset(["comment", "reader", "readers", "user", "users"])
_WRITERS = frozenset(["about", "bio", "biography"])
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
_ELEMENTS = frozenset([
    "aside", "details", "dialog", "div", "footer", "form", "header", "nav", "ol", "p", "section", "ul",
])  # fmt: skip
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
        box = _meant(own)
        if box and not (box == "comments" and name == "p"):
            return box
    return ""


@lru_cache(maxsize=1024)
def _meant(own: str) -> Box:
    """Return what box one class or id means; the same ones come again and again in a page."""
    words = {word for word in _words().split(_humps().sub("-", own).lower()) if len(word) > 2}
    words = words - {"sign"} | {"signup"} if "sign-up" in own.lower() else words
    said = words - _NEUTRAL
    if not said:
        return ""
    if said <= _PLAIN:
        return "plain"
    if _leads_on(said):
        return "teaser"
    is_thread = said & _COMMENTS or ("comment" in said and words & _THREADS)
    if is_thread and said <= _COMMENTS | _THREADS | _READERS | _OTHERS:
        return "comments"
    if "author" in said and said & _WRITERS and said <= _WRITERS | {"author", "the"}:
        return "writer"
    return ""


def _leads_on(said: set[str]) -> bool:
    """Tell whether words name links to other articles: "related", "most read", "more stories"."""
    if said & _TEASERS:
        return said <= _TEASERS | _RANKS | _PLAIN | _OTHERS
    return len(said) > 1 and bool(said & _RANKS) and said <= _RANKS | _OTHERS


def asks_for_address(attributes: Mapping[str, str]) -> bool:
    """Tell whether an input field is for an e-mail address."""
    if attributes.get("type", "").lower() == "email":
        return True
    said = (attributes.get(key, "").lower() for key in ("name", "id", "placeholder"))
    return any("email" in word or "e-mail" in word for word in said)


def names_teasers(text: str) -> bool:
    """Tell whether a heading says that links to other articles follow."""
    return _other_stories().match(text) is not None


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
def _other_stories() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:related|recommended|trending|popular|more) ?(?:stories|articles|news|posts|reading|topics|content"
        r"|links|coverage|(?:from|on|in|for|by) [^.!?]{1,40})?|you (?:might|may|could|will|['’]ll) (?:also )?(?:like|enjoy|love"
        r"|be interested in)|(?:read|up) next|(?:read|see) (?:also|more)|also read|most (?:read|popular|viewed))"
        r"(?: (?:now|today|this week|stories|articles|news|posts|for you))?[:…]?$",
        re.IGNORECASE,
    )


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(
        r"newsletter|\bsign(?:ing)? up\b|subscri|\binbox|\be-?mail|mailing list", re.IGNORECASE
    )

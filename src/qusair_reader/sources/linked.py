"""The article that a page carries as data: `articleBody` of schema.org, in JSON-LD.

Pages that a script fills are saved empty, but most name their text for search engines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

_SCRIPT = re.compile(r"<script\s[^<>]*>", re.IGNORECASE)
_TYPE = "application/ld+json"
_END = re.compile(r"</script", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_PROBE = 60
"""Letters that no two texts share by chance."""


def find_article(page: str) -> tuple[str, str]:
    """Return the headline and the text of the longest article among a page's data; empty where there is none.

    The text may hold markup, see `has_markup`; the headline is plain.
    """
    found = (article for data in _data(page) for article in _articles(data))
    headline, body = max(found, key=lambda article: len(article[1]), default=("", ""))
    headline = _tag().sub(" ", unescape(headline))
    return _SPACES.sub(" ", headline).strip(), unescape(body).strip()


def has_markup(body: str) -> bool:
    """Whether a text is a piece of a web page: it has tags of its own, not a lone "<"."""
    return _tag().search(body) is not None


def is_without(text: str, body: str) -> bool:
    """Tell whether a text has nothing of an article: neither its beginning nor its middle nor its end."""
    text, body = _letters(text), _letters(body)
    places = (0, len(body) // 2, max(0, len(body) - _PROBE))
    return not any(body[place : place + _PROBE] in text for place in places)


def completed(text: str, body: str) -> str:
    """Return the text of a page with the whole article in place of its first paragraphs; "" where it has more.

    A page for subscribers shows the beginning and a notice, and names the rest for search engines.
    """
    shown, whole = _letters(text), _letters(body)
    at = shown.find(whole[:_PROBE])
    places = (*(len(whole) * eighth // 8 for eighth in (5, 6, 7)), len(whole) - _PROBE)
    if at < 0 or len(whole) < 8 * _PROBE or any(whole[a : a + _PROBE] in shown for a in places):
        return ""
    above: list[str] = []
    for block in text.split("\n\n"):
        at -= len(_letters(block))
        if at < 0:
            break
        above.append(block)
    return "\n\n".join([*above, body])


def _letters(text: str) -> str:
    """Return the letters and figures only: pages differ in spaces, quotation marks and dashes."""
    return "".join(filter(str.isalnum, text)).lower()


def _data(page: str) -> Iterator[object]:
    """Yield what the page's JSON-LD scripts hold; broken ones are passed over."""
    import json

    at = 0
    while (script := _SCRIPT.search(page, at)) and (end := _END.search(page, script.end())):
        at = end.end()
        if _TYPE not in script[0].lower():
            continue
        try:
            yield json.loads(page[script.end() : end.start()], strict=False)
        except (ValueError, RecursionError):
            continue


def _articles(data: object) -> Iterator[tuple[str, str]]:
    """Yield the headline and the text of each article in the data."""
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            headline, body = value.get("headline"), value.get("articleBody")
            if isinstance(body, str):
                yield headline if isinstance(headline, str) else "", body
            pending += value.values()


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"</?(?:p|br|div|span|h[1-6]|ul|ol|li|a|b|i|u|em|strong|blockquote|figure|figcaption|img|table|tr|td)"
        r"(?:\s[^<>]{0,500})?/?>",
        re.IGNORECASE,
    )

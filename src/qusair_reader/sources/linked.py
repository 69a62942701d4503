"""The article that a page carries as data: `articleBody` of schema.org, in JSON-LD.

Pages that a script fills are saved empty, but most name their text for search engines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_SCRIPT = re.compile(r"<script\s[^<>]*application/ld\+json[^<>]*>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)


def article_body(page: str) -> str:
    """Return the longest article body among a page's data; empty where there is none."""
    bodies = (body for data in _data(page) for body in _bodies(data))
    return unescape(max(bodies, key=len, default="")).strip()


def _data(page: str) -> Iterator[object]:
    """Yield what the page's JSON-LD scripts hold; broken ones are passed over."""
    import json

    for script in _SCRIPT.finditer(page):
        end = _END.search(page, script.end())
        if end is None:
            return
        try:
            yield json.loads(page[script.end() : end.start()], strict=False)
        except (ValueError, RecursionError):
            continue


def _bodies(data: object) -> Iterator[str]:
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            body = value.get("articleBody")
            if isinstance(body, str):
                yield body
            pending += value.values()

"""Read, search and clean a news article: quotes, names, figures and boilerplate as spans of one text.

>>> import qusair_reader as qr
>>> article = qr.parse("Berg said: “We stay.”")
>>> quote = qr.annotate(article).quotes[0]
>>> article.text[quote.speaker.start : quote.speaker.end]
'Berg'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qusair_reader.annotation.marks import Figure, Marks, Name, Quote
    from qusair_reader.article import Article, Block, Removal, Span
    from qusair_reader.errors import ReaderError
    from qusair_reader.phrase import Match, search
    from qusair_reader.pipeline import annotate, load, parse

_HOMES = {
    "Article": "article",
    "Block": "article",
    "Removal": "article",
    "Span": "article",
    "Figure": "annotation.marks",
    "Marks": "annotation.marks",
    "Name": "annotation.marks",
    "Quote": "annotation.marks",
    "Match": "phrase",
    "ReaderError": "errors",
    "annotate": "pipeline",
    "load": "pipeline",
    "parse": "pipeline",
    "search": "phrase",
}
"""Where each public name lives; it is imported when it is first asked for."""

__all__ = [
    "Article",
    "Block",
    "Figure",
    "Marks",
    "Match",
    "Name",
    "Quote",
    "ReaderError",
    "Removal",
    "Span",
    "annotate",
    "load",
    "parse",
    "search",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("qusair-reader")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value

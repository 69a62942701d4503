"""JSON: the exact text and offsets into it, one object a source on one line.

Every object has "schema", "source" and "title", and all but counts have "text"; keys are never renamed within a schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from math import isfinite

from qusair_reader.annotation.marks import Figure, Name, Quote
from qusair_reader.article import Article, Block, Removal, Span
from qusair_reader.output.table import Paragraphs, entities
from qusair_reader.output.text import title_of
from qusair_reader.safe import UNSAFE

SCHEMA = 1
"""Raised when a key changes its meaning or goes; new keys leave it."""

Object = dict[str, object]


def dumps(value: Object, is_unicode: bool = True) -> str:
    r"""Return a JSON object on one line; code points that act on a terminal stand as escapes.

    Args:
        value: What to write.
        is_unicode: Whether where it goes takes every character; if not, only ASCII is used.

    >>> dumps({"text": "é\x1b\u202e"})
    '{"text": "é\\u001b\\u202e"}'
    """
    text = json.dumps(value, ensure_ascii=not is_unicode)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def article_object(source: str, article: Article) -> Object:
    """Return what every object holds."""
    return {"schema": SCHEMA, "source": source, "title": title_of(article), "text": article.text}


def clean_object(source: str, article: Article) -> Object:
    """Return an article with all its blocks and what cleaning decided."""
    return article_object(source, article) | {"blocks": [_block(block) for block in article.blocks]}


def quotes_object(source: str, article: Article, quotes: Iterable[Quote]) -> Object:
    """Return an article with its quotes."""
    paragraphs = Paragraphs(article)
    return article_object(source, article) | {
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "text": article.text[quote.start : quote.end],
                "paragraph": paragraphs.number(quote.start),
                "kind": quote.kind,
                "speaker": _span(article.text, quote.speaker),
                "cue": _span(article.text, quote.cue),
                "source": quote.source,
                "inner": [_span(article.text, span) for span in quote.inner],
            }
            for quote in quotes
        ]
    }


def names_object(source: str, article: Article, names: Sequence[Name]) -> Object:
    """Return an article with its names, mention by mention and grouped."""
    paragraphs = Paragraphs(article)
    return article_object(source, article) | {
        "names": [
            {
                "start": name.start,
                "end": name.end,
                "text": article.text[name.start : name.end],
                "paragraph": paragraphs.number(name.start),
                "kind": name.kind,
                "canonical": name.canonical,
            }
            for name in names
        ],
        "entities": [
            {
                "canonical": entity.canonical,
                "kind": entity.kind,
                "mentions": len(entity.mentions),
                "paragraphs": entity.paragraphs,
            }
            for entity in entities(article, names)
        ],
    }


def figures_object(source: str, article: Article, figures: Iterable[Figure]) -> Object:
    """Return an article with its figures."""
    paragraphs = Paragraphs(article)
    return article_object(source, article) | {
        "figures": [
            {
                "start": figure.start,
                "end": figure.end,
                "text": article.text[figure.start : figure.end],
                "paragraph": paragraphs.number(figure.start),
                "kind": figure.kind,
                "value": _finite(figure.value),
                "unit": figure.unit,
                "low": _finite(figure.low),
                "high": _finite(figure.high),
                "approximate": figure.approximate,
                "iso": figure.iso,
            }
            for figure in figures
        ]
    }


def search_object(
    source: str, article: Article, phrase: str, hits: Iterable[tuple[Span, Span]]
) -> Object:
    """Return an article with the places where a phrase was found.

    Args:
        source: What the source was called on the command line.
        article: What was searched.
        phrase: What was looked for.
        hits: Each hit with the sentence that holds it.
    """
    paragraphs = Paragraphs(article)
    return article_object(source, article) | {
        "phrase": phrase,
        "hits": [
            {
                "start": hit.start,
                "end": hit.end,
                "text": article.text[hit.start : hit.end],
                "paragraph": paragraphs.number(hit.start),
                "sentence": _span(article.text, sentence),
            }
            for hit, sentence in hits
        ],
    }


def count_object(source: str, article: Article, phrase: str, count: int) -> Object:
    """Return how often a phrase was found, without the text: a count needs none."""
    named = {"schema": SCHEMA, "source": source, "title": title_of(article)}
    return named | {"phrase": phrase, "count": count}


def _finite(value: float | None) -> float | None:
    """Return a number that JSON has; it has no infinity."""
    return value if value is None or isfinite(value) else None


def _block(block: Block) -> Object:
    return {
        "start": block.start,
        "end": block.end,
        "kind": block.kind,
        "removal": _removal(block.removal),
    }


def _removal(removal: Removal | None) -> Object | None:
    if removal is None:
        return None
    confidence = round(removal.confidence, 4)
    return {"rule": removal.rule, "reason": removal.reason, "confidence": confidence}


def _span(text: str, span: Span | None) -> Object | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}

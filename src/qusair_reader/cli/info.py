"""`info`: what is in a source, in numbers."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal

import typer

from qusair_reader.annotation.marks import Marks
from qusair_reader.cli import options
from qusair_reader.cli.inputs import Input, Inputs
from qusair_reader.cli.streams import is_unicode, write
from qusair_reader.safe import one_line
from qusair_reader.segment.words import WORDS_A_MINUTE, word_count


def info(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], typer.Option("--format", metavar="FORMAT", help="text or json.")
    ] = "text",
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    encoding: options.Encoding = None,
    color: options.Color = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Count words, quotes, names, figures and furniture.

    Examples:
      qusair-reader info
      qusair-reader info --format json story.txt
    """
    from qusair_reader.pipeline import annotate

    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    for index, each in enumerate(inputs):
        marks = annotate(each.article)
        if format == "json":
            from qusair_reader.output.json import dumps

            write(dumps(_object(each, marks), is_unicode(sys.stdout)) + "\n")
        else:
            write("\n" * bool(index) + _text(each, marks))
    return inputs.code()


def _counts(each: Input, marks: Marks) -> dict[str, object]:
    cleaned = each.article.cleaned
    words = word_count(cleaned)
    return {
        "encoding": each.encoding,
        "words": words,
        "characters": len(cleaned),
        "paragraphs": len(each.article.kept),
        "reading_minutes": round(words / WORDS_A_MINUTE, 1),
        "words_a_minute": WORDS_A_MINUTE,
        "quotes": len(marks.quotes),
        "names": len(marks.names),
        "entities": len({(name.kind, name.canonical) for name in marks.names}),
        "figures": len(marks.figures),
        "removed": len(each.article.blocks) - len(each.article.kept),
    }


def _object(each: Input, marks: Marks) -> dict[str, object]:
    from qusair_reader.output.json import clean_object

    return clean_object(each.label, each.article) | _counts(each, marks)


def _text(each: Input, marks: Marks) -> str:
    """Return the counts as lines of a name and a value."""
    from qusair_reader.output.text import title_of

    counts = _counts(each, marks)
    minutes = max(1, round(float(str(counts["reading_minutes"]))))
    lines = [
        ("source", one_line(each.label)),
        ("title", one_line(title_of(each.article))),
        ("encoding", each.encoding),
        ("words", f"{counts['words']:,}"),
        ("characters", f"{counts['characters']:,}"),
        ("paragraphs", f"{counts['paragraphs']:,}"),
        (
            "reading time",
            f"{minutes} minute{'s' * (minutes > 1)} ({WORDS_A_MINUTE} words a minute)",
        ),
        ("quotes", f"{counts['quotes']:,}{_by_kind(mark.kind for mark in marks.quotes)}"),
        ("names", f"{counts['names']:,} mentions of {counts['entities']:,}"),
        ("figures", f"{counts['figures']:,}{_by_kind(mark.kind for mark in marks.figures)}"),
        ("removed", f"{counts['removed']:,} block{'s' * (counts['removed'] != 1)}"),
    ]
    reasons = Counter(block.removal.reason for block in each.article.blocks if block.removal)
    lines += [("", f"{count} × {one_line(reason)}") for reason, count in reasons.most_common()]
    return "".join(f"{name:<13} {value}\n" for name, value in lines if value)


def _by_kind(kinds: Iterable[str]) -> str:
    counts = Counter(kinds)
    return f" ({', '.join(f'{count} {kind}' for kind, count in counts.most_common())})" * bool(
        counts
    )

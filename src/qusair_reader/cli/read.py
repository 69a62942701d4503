"""`read`: the pager on a terminal, the cleaned text anywhere else."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from qusair_reader.article import Article
from qusair_reader.choices import NARROWEST, WIDEST, ColorDepth, ThemeChoice
from qusair_reader.cli import options
from qusair_reader.cli.inputs import Inputs, list_sources, read_source
from qusair_reader.cli.streams import depth, is_terminal, note, write
from qusair_reader.errors import ExitCode
from qusair_reader.safe import visible

Width = Annotated[
    Optional[int],  # noqa: UP045 - Typer 0.26 reads this form
    typer.Option(
        "--width",
        min=NARROWEST,
        max=WIDEST,
        metavar="CELLS",
        show_default=False,
        help="Width of the text column.",
    ),
]
Theme = Annotated[
    Optional[ThemeChoice],  # noqa: UP045
    typer.Option(
        "--theme",
        show_default=False,
        metavar="NAME",
        help="auto, dark, light, high-contrast or mono.",
    ),
]
FromStart = Annotated[
    bool, typer.Option("--from-start", help="Open the first page, not where you left off.")
]
NoHistory = Annotated[
    bool, typer.Option("--no-history", help="Neither use nor keep reading positions and searches.")
]
Mouse = Annotated[bool, typer.Option("--mouse", help="Let the wheel scroll.")]


def read(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    width: Width = None,
    theme: Theme = None,
    from_start: FromStart = False,
    no_history: NoHistory = False,
    mouse: Mouse = False,
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    names_model: options.NamesModel = None,
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """Read in a full-screen pager.

    Quotes, names and figures are lit, footers folded away. Press h for help, q to quit. When
    standard output is no terminal, the cleaned text is printed instead; --color always lights it.

    Examples:
      qusair-reader story.txt
      qusair-reader read --theme light --width 60 page.html
    """
    cleaning = options.cleaning(keep_all=keep_all, aggressive=aggressive)
    if not is_terminal():
        from qusair_reader.output.text import article_text

        inputs = Inputs(sources, cleaning, encoding)
        colours = depth(color) if color == "always" else None  # never by a variable: it is data
        for index, each in enumerate(inputs):
            if colours is not None:
                text = _painted(each.article, colours, theme, width, names_model)
            elif keep_all and width is None:
                text = visible(each.article.text)
            else:
                text = article_text(each.article, width=width)
            write("\n" * bool(index) + text)
        return inputs.code()
    from qusair_reader.pager import run
    from qusair_reader.settings import load_settings

    settings = load_settings().override(
        theme=theme,
        width=width,
        history=False if no_history else None,
        mouse=mouse or None,
        color=color,
        cleaning=None if cleaning == "default" else cleaning,
        names=names_model,
    )
    failures = run(
        list_sources(sources),
        settings,
        read=lambda source: read_source(source, encoding),
        from_start=from_start,
        names_finder=options.names_finder(settings.names or None),
    )
    for failure in failures:
        note(str(failure))
    return ExitCode.ERROR if failures else ExitCode.OK


def _painted(
    article: Article, colours: ColorDepth, name: str | None, width: int | None, model: str | None
) -> str:
    """Return the text as the pager lights it, for `less -R` and the like."""
    from qusair_reader.cli.painted import painted_text
    from qusair_reader.pipeline import annotate
    from qusair_reader.settings import load_settings

    settings = load_settings(terminal=False).override(theme=name, names=model)
    marks = annotate(article, names_finder=options.names_finder(settings.names or None))
    return painted_text(article, marks, colours, settings.theme, width)

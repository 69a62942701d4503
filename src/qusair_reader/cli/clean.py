"""`clean`: the cleaned copy, and what was decided about each block."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, Optional

import typer

from qusair_reader.choices import ColorDepth
from qusair_reader.cli import options
from qusair_reader.cli.inputs import Input, Inputs
from qusair_reader.cli.streams import depth, is_unicode, note, write
from qusair_reader.errors import ExitCode
from qusair_reader.safe import visible

if TYPE_CHECKING:
    from qusair_reader.output.table import Table

Format = Literal["text", "markdown", "html", "json"]


class _Form(NamedTuple):
    """How a cleaned copy is to look."""

    name: Format
    width: int | None
    show_removed: bool
    keep_all: bool
    depth: ColorDepth | None


Width = Annotated[
    Optional[int],  # noqa: UP045 - Typer 0.26 reads this form
    typer.Option(
        "--width",
        min=1,
        max=10_000,
        metavar="CELLS",
        show_default=False,
        help="Re-wrap to this width.",
    ),
]
ShowRemoved = Annotated[
    bool,
    typer.Option("--show-removed", help="Keep what would be removed, marked with the reason."),
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Print a table of removed and doubtful blocks instead.")
]
Check = Annotated[
    bool, typer.Option("--check", help="Print no copy; exit with 1 if anything would be removed.")
]
CopyFormat = Annotated[
    Format, typer.Option("--format", metavar="FORMAT", help="text, markdown, html or json.")
]


def clean(  # noqa: PLR0913, PLR0917 - one parameter for each option
    sources: options.Sources = None,
    width: Width = None,
    show_removed: ShowRemoved = False,
    keep_all: options.KeepAll = False,
    aggressive: options.Aggressive = False,
    explain: Explain = False,
    check: Check = False,
    format: CopyFormat = "text",  # noqa: A002 - the option's name
    encoding: options.Encoding = None,
    color: options.Color = None,
) -> int:
    """Print the article without its furniture.

    Footers, sign-up boxes, share buttons, related headlines and the like go; what is doubtful stays.
    Kept paragraphs are printed unchanged, with one blank line between them.

    Examples:
      qusair-reader clean story.txt > clean.txt
      qusair-reader clean --width 72 page.html
      qusair-reader clean --explain story.txt
    """
    form = _Form(format, width, show_removed, keep_all, None if check else depth(color))
    _refuse_idle_options(form, explain=explain, check=check)
    inputs = Inputs(sources, options.cleaning(keep_all=keep_all, aggressive=aggressive), encoding)
    removed = 0
    tables: list[Table] = []
    for index, each in enumerate(inputs):
        count = len(each.article.blocks) - len(each.article.kept)
        removed += count
        if explain:
            tables.append(_decisions(each, aggressive=aggressive, is_many=inputs.is_many))
        elif check:
            if count:
                note(f"{each.label}: {count} block{'s' * (count > 1)} would be removed")
        else:
            write("\n" * (index > 0 and format in ("text", "markdown")))
            write(_rendered(each, form))
    if tables:
        from qusair_reader.cli.tables import join, show

        show(join(tables), None, color)
    return inputs.code(ExitCode.NOT_FOUND if check and removed else ExitCode.OK)


def _refuse_idle_options(form: _Form, *, explain: bool, check: bool) -> None:
    """Refuse what would have no effect rather than pass it over."""
    shapes = {
        "--format": form.name != "text",
        "--width": form.width is not None,
        "--show-removed": form.show_removed,
    }
    idle = next((name for name, is_given in shapes.items() if is_given), None)
    if idle and (explain or check):
        what = "--explain prints a table of its own" if explain else "--check prints no copy"
        raise typer.BadParameter(f"{what}; leave out {idle}")
    if form.name != "text" and form.width is not None:
        raise typer.BadParameter("--width wraps plain text only; leave out --format")


def _decisions(each: Input, *, aggressive: bool, is_many: bool) -> Table:
    from qusair_reader.cli.explain import decisions
    from qusair_reader.output.table import with_source

    table = decisions(each, aggressive=aggressive)
    return with_source(table, each.label) if is_many else table


def _rendered(each: Input, form: _Form) -> str:
    article, marked = each.article, form.show_removed
    if form.name == "markdown":
        from qusair_reader.output.markdown import article_markdown

        return article_markdown(article, show_removed=marked)
    if form.name == "html":
        from qusair_reader.output.html import article_html

        return article_html(article, show_removed=marked)
    if form.name == "json":
        from qusair_reader.output.json import clean_object, dumps

        return dumps(clean_object(each.label, article), is_unicode(sys.stdout)) + "\n"
    if form.keep_all and form.width is None:
        return visible(article.text)
    from qusair_reader.output.text import article_text

    dim = ("\x1b[2m", "\x1b[0m") if form.depth else ("", "")
    return article_text(article, width=form.width, show_removed=marked, dim=dim)

"""Output: nothing lost or invented, offsets that slice right, and nothing that acts on a terminal."""

from __future__ import annotations

import csv as csvlib
import io
import json as jsonlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.annotation.marks import Figure, Marks, Name, Quote
from qusair_reader.article import Article, Block, Removal, Span
from qusair_reader.output.html import article_html
from qusair_reader.output.json import (
    clean_object,
    dumps,
    figures_object,
    names_object,
    quotes_object,
    search_object,
)
from qusair_reader.output.markdown import article_markdown, escape, table_markdown
from qusair_reader.output.separated import csv, tsv
from qusair_reader.output.speakers import said_by
from qusair_reader.output.table import (
    Column,
    Table,
    entities,
    figures_table,
    names_table,
    plain_number,
    quotes_table,
    with_source,
)
from qusair_reader.output.text import article_text, flat
from qusair_reader.safe import UNSAFE

SIGN_UP = Removal("newsletter", "newsletter sign-up", 0.97)


def make(*parts: tuple[str, str] | tuple[str, str, Removal]) -> Article:
    """Build an article from kinds and texts, two line ends between them."""
    text, blocks = "", []
    for kind, content, *removal in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(content), kind, *removal))  # type: ignore[arg-type]
        text += content
    return Article(text, tuple(blocks), "story.txt", "")


STORY = make(
    ("headline", "Bridge *opens* again"),
    ("byline", "By Anna Berg"),
    ("paragraph", "“We stay,” said Tom Holm\nin Lund. # 1 < 2 & 3"),
    ("paragraph", "Sign up\nto our letter", SIGN_UP),
    ("list", "- one"),
    ("list", "2. two"),
    ("subheading", "After"),
    ("paragraph", "1. of all, [it] rained."),
)


def test_cleaned_text_is_the_kept_blocks() -> None:
    assert article_text(STORY) == STORY.cleaned + "\n"


def test_removed_blocks_can_be_shown_with_their_reason() -> None:
    shown = article_text(STORY, show_removed=True)

    assert (
        "[removed: newsletter sign-up] Sign up\n[removed: newsletter sign-up] to our letter\n"
        in shown
    )
    lines = [line for line in shown.splitlines() if not line.startswith("[removed: ")]
    assert "\n".join(lines).replace("\n\n\n", "\n\n") + "\n" == article_text(STORY).replace(
        "\n\n\n", "\n\n"
    )


def test_text_can_be_wrapped() -> None:
    wrapped = article_text(STORY, width=20)

    assert "“We stay,” said Tom\nHolm in Lund. # 1 <\n2 & 3\n" in wrapped
    assert wrapped.split() == article_text(STORY).split()
    assert max(map(len, wrapped.splitlines())) <= 20


def test_removed_blocks_are_wrapped_beside_their_marks() -> None:
    wrapped = article_text(STORY, width=40, show_removed=True)

    assert (
        "[removed: newsletter sign-up] Sign up to\n[removed: newsletter sign-up] our letter\n"
        in wrapped
    )
    assert article_text(STORY, width=5, show_removed=True)


def test_nothing_kept_is_nothing_printed() -> None:
    assert article_text(make()) == article_markdown(make()) == ""


def test_markdown_shows_kinds_and_escapes_the_rest() -> None:
    assert article_markdown(STORY) == (
        "# Bridge \\*opens\\* again\n\n"
        "*By Anna Berg*\n\n"
        "“We stay,” said Tom Holm in Lund. # 1 \\< 2 & 3\n\n"
        "- one\n2. two\n\n"
        "## After\n\n"
        "1\\. of all, \\[it\\] rained.\n"
    )
    assert "~~\\[removed: newsletter sign-up\\] Sign up to our letter~~" in article_markdown(
        STORY, show_removed=True
    )


@pytest.mark.parametrize(
    ("line", "markdown", "html"),
    [
        ("➜ Weigh the flour", "- Weigh the flour", "<ul>\n<li>Weigh the flour</li>"),
        ("✓ Weigh the flour", "- ✓ Weigh the flour", "<ul>\n<li>✓ Weigh the flour</li>"),
        ("a) Weigh the flour", "- a) Weigh the flour", "<ul>\n<li>a) Weigh the flour</li>"),
        ("(a) Weigh the flour", "- (a) Weigh the flour", "<ul>\n<li>(a) Weigh the flour</li>"),
        ("(1) Bake", "1. Bake", "<ol>\n<li>Bake</li>"),
        ("12)\tBake", "12. Bake", '<ol>\n<li value="12">Bake</li>'),
    ],
)
def test_every_item_that_is_known_as_one_is_in_a_list(line: str, markdown: str, html: str) -> None:
    article = qr.parse(f"{line}\n\n{line}")

    assert [block.kind for block in article.kept] == ["list", "list"]
    assert article_markdown(article) == f"{markdown}\n{markdown}\n"
    assert html in article_html(article)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Results #", r"Results \#"),
        ("Results ## #", r"Results ## \#"),
        ("We are #1", "We are #1"),
        ("# no heading", "\\# no heading"),
        ("#tag", "#tag"),
        ("- no item", "\\- no item"),
        ("+ no item", "\\+ no item"),
        ("---", "\\---"),
        ("10) no item", "10\\) no item"),
        ("1999. A year", "1999\\. A year"),
        ("1.5 litres", "1.5 litres"),
        ("> no quote", "\\> no quote"),
        ("a_b `c` |", "a\\_b \\`c\\` \\|"),
        ("&amp; & b", "\\&amp; & b"),
        ("\\", "\\\\"),
    ],
)
def test_markdown_of_plain_text_shows_it_as_it_is(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_html_is_a_page_that_reads_back() -> None:
    from qusair_reader.sources.web import extract

    page = article_html(STORY)

    assert page.startswith("<!DOCTYPE html>")
    assert "<title>Bridge *opens* again</title>" in page
    assert "# 1 &lt; 2 &amp; 3" in page
    assert "Sign up" not in page
    assert '<p class="removed" title="newsletter sign-up"><del>Sign up' in article_html(
        STORY, show_removed=True
    )
    assert "“We stay,” said Tom Holm in Lund. # 1 < 2 & 3" in extract(page)[0]


def test_html_has_the_lists_of_the_text_and_reads_back() -> None:
    from qusair_reader.sources.web import extract

    lines = ["1. Peel <it>.", "2. Cut it.", "4) Eat it.", "• A spoon", "• A fork", "7. Sit down."]
    page = article_html(make(*(("list", line) for line in lines)))

    assert page.partition("<article>\n")[2].partition("</article>")[0] == (
        '<ol>\n<li>Peel &lt;it&gt;.</li>\n<li>Cut it.</li>\n<li value="4">Eat it.</li>\n</ol>\n'
        "<ul>\n<li>A spoon</li>\n<li>A fork</li>\n</ul>\n"
        '<ol>\n<li value="7">Sit down.</li>\n</ol>\n'
    )
    assert "2. Cut it." in extract(page)[0]
    assert "4. Eat it." in extract(page)[0]


def test_tables_are_quoted_where_they_must_be() -> None:
    table = Table(
        (Column("a"), Column("b", is_detail=True), Column("c", is_number=True)),
        [("x,y", 'say "no"', "=1+1"), (" z", "", "-2"), ("t\tab", "|", "\\")],
    )

    assert csv(table) == 'a,b,c\n"x,y","say ""no""",=1+1\n" z",,-2\nt\tab,|,\\\n'
    assert list(csvlib.reader(io.StringIO(csv(table)))) == [["a", "b", "c"], *map(list, table.rows)]
    assert tsv(table) == "x,y\t=1+1\n z\t-2\nt ab\t\\\n"
    assert table_markdown(table).splitlines() == [
        "| a | c |",
        "| --- | --: |",
        "| x,y | =1+1 |",
        "|  z | \\-2 |".replace("\\-", "-"),
        "| t\tab | \\\\ |",
    ]
    assert with_source(table, "f\n").rows[0] == ("f␊", *table.rows[0])


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (0.0, "0"),
        (500.0, "500"),
        (-2.5, "-2.5"),
        (1e21, "1e+21"),
        (0.1 + 0.2, "0.3"),
        (float("inf"), ""),
    ],
)
def test_numbers_are_plain(value: float | None, shown: str) -> None:
    assert plain_number(value) == shown


TEXT = "Anna Berg and Tom Berg met. “No,” said Berg. “Yes,” he said. “We go,” said the mayor."
MARKED = make(("paragraph", TEXT))


def span(part: str, after: int = 0) -> Span:
    start = TEXT.index(part, after)
    return Span(start, start + len(part))


QUOTES = (
    Quote(*span("“No,”"), "direct", span("Berg", 30), span("said"), None, (span("No"),)),
    Quote(*span("“Yes,”"), "direct", span("he", 48), span("said", 50), "Tom Berg"),
    Quote(*span("“We go,”"), "direct", span("the mayor"), span("said", 68)),
)
NAMES = (
    Name(*span("Anna Berg"), "person", "Anna Berg"),
    Name(*span("Tom Berg"), "person", "Tom Berg"),
    Name(*span("Berg", 30), "person", "Tom Berg"),
)
FIGURES = (Figure(*span("met"), "money", 2.5e6, "USD", 2e6, None, True, None),)


@pytest.mark.parametrize(
    ("speaker", "count"),
    [
        ("Tom Berg", 2),
        ("tom berg", 2),
        ("President Tom Berg", 2),
        ("Tom Berg’s", 2),
        ("Berg", 2),
        ("Mr Berg", 2),
        ("Prof. Dr. Tom Berg", 2),
        ("Mr Holm", 0),
        ("Mr", 0),
        ("mayor", 1),
        ("Holm", 0),
        ("Anna Holm", 0),
        ("", 0),
        ("!", 0),
    ],
)
def test_quotes_are_found_by_any_form_of_the_name(speaker: str, count: int) -> None:
    assert len(said_by(TEXT, Marks(QUOTES, NAMES, ()), speaker)) == count


def test_a_title_that_the_text_has_tells_two_people_apart() -> None:
    text = "“Yes,” said Mr Berg. “No,” said Mrs Berg."
    quotes = tuple(
        Quote(text.index(said), text.index(said) + len(said), "direct", source=who)
        for said, who in (("“Yes,”", "Mr Berg"), ("“No,”", "Mrs Berg"))
    )

    assert said_by(text, Marks(quotes, (), ()), "Mrs Berg") == quotes[1:]
    assert said_by(text, Marks(quotes, (), ()), "Dr Berg") == quotes


def test_names_are_grouped() -> None:
    grouped = entities(MARKED, NAMES)

    assert [(entity.canonical, len(entity.mentions), entity.paragraphs) for entity in grouped] == [
        ("Tom Berg", 2, (1,)),
        ("Anna Berg", 1, (1,)),
    ]
    assert names_table(MARKED, NAMES).rows == [
        ("person", "Tom Berg", "2", "1"),
        ("person", "Anna Berg", "1", "1"),
    ]


def test_quotes_and_figures_are_rows() -> None:
    row = quotes_table(MARKED, QUOTES).rows[1]
    assert row[:6] == ("1", "direct", "he", "Tom Berg", "said", "“Yes,”")
    assert TEXT[int(row[6]) : int(row[7])] == "“Yes,”"
    (row,) = figures_table(MARKED, FIGURES).rows
    assert row[:9] == ("1", "money", "met", "2500000", "USD", "2000000", "", "yes", "")


def test_json_keeps_its_contract() -> None:
    """The keys are what scripts rely on: they may grow, never change."""
    common = {"schema", "source", "title", "text"}
    quotes = quotes_object("f", MARKED, QUOTES)
    names = names_object("f", MARKED, NAMES)
    figures = figures_object("f", MARKED, FIGURES)
    hits = search_object("f", MARKED, "met", [(span("met"), span(TEXT[:27]))])
    cleaned = clean_object("f", STORY)

    for found, keys in (
        (quotes, {"quotes"}),
        (names, {"names", "entities"}),
        (figures, {"figures"}),
        (hits, {"phrase", "hits"}),
        (cleaned, {"blocks"}),
    ):
        assert set(found) == common | keys
        assert found["schema"] == 1
        assert jsonlib.loads(dumps(found)) == jsonlib.loads(jsonlib.dumps(found))
    assert keys_of(quotes["quotes"]) == [
        "start",
        "end",
        "text",
        "paragraph",
        "kind",
        "speaker",
        "cue",
        "source",
        "inner",
    ]
    assert keys_of(names["names"]) == ["start", "end", "text", "paragraph", "kind", "canonical"]
    assert keys_of(names["entities"]) == ["canonical", "kind", "mentions", "paragraphs"]
    assert sorted(keys_of(figures["figures"])) == sorted(
        [
            "start",
            "end",
            "text",
            "paragraph",
            "kind",
            "value",
            "unit",
            "low",
            "high",
            "approximate",
            "iso",
        ]
    )
    assert keys_of(hits["hits"]) == ["start", "end", "text", "paragraph", "sentence"]
    assert keys_of(cleaned["blocks"]) == ["start", "end", "kind", "removal"]
    blocks = cleaned["blocks"]
    assert isinstance(blocks, list)
    assert blocks[3]["removal"] == {
        "rule": "newsletter",
        "reason": "newsletter sign-up",
        "confidence": 0.97,
    }


def keys_of(items: object) -> list[str]:
    assert isinstance(items, list)
    return list(items[0])


def test_json_has_no_infinity() -> None:
    figure = Figure(0, 4, "number", float("inf"), low=float("-inf"))

    found = jsonlib.loads(dumps(figures_object("f", MARKED, [figure])))["figures"][0]

    assert (found["value"], found["low"]) == (None, None)


def test_json_offsets_slice_their_own_text() -> None:
    found = jsonlib.loads(dumps(quotes_object("f", MARKED, QUOTES)))

    assert len(found["quotes"]) == len(QUOTES)
    for quote in found["quotes"]:
        assert found["text"][quote["start"] : quote["end"]] == quote["text"]
        for part in (quote["speaker"], quote["cue"], *quote["inner"]):
            assert found["text"][part["start"] : part["end"]] == part["text"]


ANY = st.text(
    st.characters() | st.sampled_from('\x1b\x9b\u202e\u2066\ud800\n\t\x00[]*_#<&,"'), max_size=40
)


@settings(max_examples=300)
@given(ANY)
def test_json_gives_back_any_text_and_shows_nothing_unsafe(text: str) -> None:
    for is_unicode in (True, False):
        written = dumps({"text": text}, is_unicode)

        assert jsonlib.loads(written) == {"text": text}
        assert not UNSAFE.search(written)
        assert "\n" not in written


@settings(max_examples=200, deadline=None)
@given(ANY, st.integers(1, 30))
def test_no_text_format_lets_anything_act_on_a_terminal(text: str, width: int) -> None:
    article = qr.parse(text, cleaning="off", name=text, title=text)
    block = Block(0, len(text), "paragraph", Removal(text, text, 0.5))
    both = Article(text, (*article.blocks, block), text, text)
    quote = Quote(0, len(text), "direct", Span(0, len(text)), None, text)
    name = Name(0, len(text), "person", text)
    figure = Figure(0, len(text), "number", 1.0, text, iso=text)
    tables = [
        quotes_table(article, [quote]),
        names_table(article, [name]),
        with_source(figures_table(article, [figure]), text),
    ]

    for written in (
        article_text(both, show_removed=True),
        article_text(both, width=width, show_removed=True),
        article_markdown(both, show_removed=True),
        article_html(both, show_removed=True),
        *(form(table) for table in tables for form in (csv, tsv, table_markdown)),
    ):
        assert not UNSAFE.search(written)
        written.encode()
    for table in tables:
        assert len(tsv(table).split("\n")) == 2
        assert len(csv(table).split("\n")) == 3
        assert {line.count("\t") for line in tsv(table).splitlines()} == {
            len(table.without_details().columns) - 1
        }
        assert all(len(row) == len(table.columns) for row in csvlib.reader(io.StringIO(csv(table))))


@settings(max_examples=200)
@given(ANY)
def test_a_stretch_on_one_line_loses_only_white_space(text: str) -> None:
    shown = flat(text, 0, len(text))

    assert "\n" not in shown
    assert "\t" not in shown
    assert len(shown) <= len(text)

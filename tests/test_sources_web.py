"""Saved web pages: their text in blocks, without what is furniture by its element; any page, in time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.sources.detect import is_web_page
from qusair_reader.sources.linked import find_article
from qusair_reader.sources.markup import Tag, tokens
from qusair_reader.sources.web import extract

PROSE = (
    "The mayor said on Monday that the bridge over the river would open again in the spring. " * 3
)

PAGES = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "end tags left out": ("<p>One.<p>Two.<div>Three.", "One.\n\nTwo.\n\nThree."),
    "white space": ("<p> One \n\t two<b> three </b>four </p>", "One two three four"),
    "inline elements": ("<p>O<i>n</i>e <a href='x'>two</a>.", "One two."),
    "headings": ("<h1>Head</h1>text<h2>Sub</h2>more", "Head\n\ntext\n\nSub\n\nmore"),
    "line break": ("<p>One<br>two<br/>three", "One\ntwo\nthree"),
    "two line breaks part paragraphs": (
        "One.<br><br>Two.<br> <br>Three.",
        "One.\n\nTwo.\n\nThree.",
    ),
    "list": (
        "<ul><li>One, at some length<li>Two, at some length</ul>After",
        "- One, at some length\n- Two, at some length\n\nAfter",
    ),
    "numbered list": (
        "<ol><li>One, at some length</li><li><p>Two, at some length</p></li></ol>",
        "1. One, at some length\n2. Two, at some length",
    ),
    "list of labels": ("<ul><li>One<li>Two</ul>", "One\nTwo"),
    "list with labels in it": (
        "<ul><li>One, at some length<li>Two<li>Three, at some length</ul>",
        "- One, at some length\n- Two\n- Three, at some length",
    ),
    "numbered list of labels": ("<ol><li>One<li>Two</ol>", "1. One\n2. Two"),
    "numbered list with labels and a link": (
        "<ol><li>One, at some length<li><a>Two</a><li>Three</ol>",
        "1. One, at some length\n2. Two\n3. Three",
    ),
    "numbered list that goes on": ("<ol start='5'><li>One<li>Two</ol>", "5. One\n6. Two"),
    "numbered list with a number of its own": (
        "<ol><li>One<li value=7>Seven<li>Eight<li value=x>Nine</ol>",
        "1. One\n7. Seven\n8. Eight\n9. Nine",
    ),
    "numbered list in reverse": (
        "<ol reversed><li>Three<li>Two<li>One</ol><ol reversed start=9><li>Nine<li>Eight</ol>",
        "3. Three\n2. Two\n1. One\n\n9. Nine\n8. Eight",
    ),
    "numbered list with an empty item": (
        "<ol><li>One<li><li>Three</ol>Text",
        "1. One\n3. Three\n\nText",
    ),
    "numbered list in an item": (
        "<ol><li>One<ol><li>In<li>Also</ol><li>Two</ol>",
        "1. One\n\n1. In\n2. Also\n2. Two",
    ),
    "breadcrumb": ("<ol><li><a>Home</a><li>News</ol>", "Home\nNews"),
    "item in no list": ("<div><li>One, at some length</div>", "- One, at some length"),
    "list of links": (
        "<ol><li><a href=x>One, at some length</a><li><a>Two, at some length</a></ol>",
        "One, at some length\nTwo, at some length",
    ),
    "list with a link in it": (
        "<ul><li>One, at some <a href=x>length</a></ul>",
        "- One, at some length",
    ),
    "list in an item of another": (
        "<ul><li>One, at some length<ul><li>In<li>Also</ul><li>Two, at some length</ul>",
        "- One, at some length\n\n- In\n- Also\n- Two, at some length",
    ),
    "list in an item without text": ("<ul><li><ul><li>In<li>Also</ul></ul>", "In\nAlso"),
    "list of labels with a list of text": (
        "<ul><li>One<ul><li>In it, at some length</ul><li>Two</ul>",
        "One\n\n- In it, at some length\nTwo",
    ),
    "list in a list": ("<ul><li>One<ul><li>In</ul><li>Two</ul>", "One\n\nIn\nTwo"),
    "quotation": ("<blockquote><p>One.</p></blockquote>", "One."),
    "quote element": ("<p>He said <q>no</q>.", "He said “no”."),
    "table": ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "A | B\n1 | 2"),
    "table with body": (
        "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>",
        "1 | 2\n3 | 4",
    ),
    "layout table": ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One.\n\nTwo."),
    "columns": (
        "<table><tr><td><b>Quay</b><br>It sails.</td><td>It<br><br>rests.</td><tr><td>After.</table>",
        "Quay\nIt sails.\n\nIt\n\nrests.\n\nAfter.",
    ),
    "a table with long and broken entries": (
        f"<table><tr><th>Ship<br>no.<th>Log<tr><td>1<td>{'It sails. ' * 13}<td>A<br><br>B<tr><td>2</table><p>x<br>y",
        f"Ship no. | Log\n1 | {'It sails. ' * 12}It sails. | A B\n2\n\nx\ny",
    ),
    "a column beside a menu": (
        f"<table><tr><td>Home<td>News<td>{'The pumps stop. ' * 8}<tr><td><h1>Head</h1><tr><td>1<td>2</table>",
        f"Home | News\n\n{'The pumps stop. ' * 7}The pumps stop.\n\nHead\n\n1 | 2",
    ),
    "empty cells": (
        "<table><tr><td> <td>A<td><td>B<td> <tr><td>&nbsp;<td>C<br>D</table>",
        "A | | B\n\nC\nD",
    ),
    "preformatted": ("<pre>\n a  b\n   c\n</pre>", " a  b\n   c"),
    "definitions": ("<dl><dt>A<dd>B</dl>", "A\n\nB"),
    "figure": ("<figure><img src=x alt=y><figcaption>C</figcaption></figure>", "C"),
    "entities": (
        "<p>A &amp; B &lt;c&gt; &#8220;d&#x201d; caf&eacute; &nbsp;e",
        "A & B <c> “d” café \u00a0e",
    ),
    "unknown entity": ("<p>A &foo; &; &#xZ; AT&T", "A &foo; &; &#xZ; AT&T"),
    "comment": ("<p>A<!-- <p>B</p> -- > -->C", "AC"),
    "comment not closed": ("<p>A<!-- B > C", "A C"),
    "empty comment": ("<p>A<!-->B<!--->C", "ABC"),
    "declaration": ("<?xml version='1.0'?><!DOCTYPE html><p>A", "A"),
    "character data": ("<p>A<![CDATA[ > ]]>B", "AB"),
    "script and style": ("<style>p{}</style><p>A<script>if(a<b)'</p>'</script>B", "AB"),
    "script not closed": ("<p>A<script>var a", "A"),
    "script in capitals": ("<p>A<SCRIPT>x</Script >B", "AB"),
    "a web component": ("<x-story><template shadowrootmode=open><p>A</template></x-story>", "A"),
    "template and noscript": ("<template><p>x</template><noscript>y</noscript><p>A", "A"),
    "questions that unfold": (
        (
            "<h2><button>Who pays?</button></h2><p>We do.</p><dl><dt> <button>When?</button><dd>Now.</dl>"
            "<div role=heading><button>Why?</button></div><details><summary><button>How?</button></summary>So.</details>"
        ),
        "Who pays?\n\nWe do.\n\nWhen?\n\nNow.\n\nWhy?\n\nHow?\n\nSo.",
    ),
    "a button beside a heading": (
        "<h2>The fare <button>Copy</button></h2>It rose.",
        "The fare\n\nIt rose.",
    ),
    "for screen readers": (
        (
            "<span class='css-visually-hidden'>x</span><p class=sr-only>y</p><p>A <b class='c1-VisuallyHidden e1'>z</b>B"
            "<i class='u-screen-reader-text'>w</i>"
        ),
        "A B",
    ),
    "not for screen readers": (
        "<h1 class=sr-only>A</h1><p class=not-sr-only>B</p><p class='sr-only md:not-sr-only'>C</p><p class='md:sr-only'>D",
        "A\n\nB\n\nC\n\nD",
    ),
    "inline elements shown as blocks": (
        "<p><span style='display: block'>One.</span><b style='color:red;DISPLAY:flex'>Two.</b>Three.",
        "One.\n\nTwo.\n\nThree.",
    ),
    "inline elements shown as blocks in a heading": (
        "<h1><span style='display:block'>Part 1</span><span style='display:block'>The eel</span></h1>Text",
        "Part 1 The eel\n\nText",
    ),
    "inline elements that stay in line": (
        "<p><span style='display:inline-block'>O</span>ne <b style='display:block;float:left'>t</b>wo",
        "One two",
    ),
    "buttons and choices": ("<button>Share</button><select><option>x</select><p>A", "A"),
    "pictures in markup": ("<svg><title>x</title><text>y</text></svg><p>A", "A"),
    "hidden": (
        "<p hidden>x</p><p style='display: none'>y</p><div hidden><div>z</div>w</div>A",
        "A",
    ),
    "an anchor not closed": (
        "<a name=top><ol><li>One<li>Two</ol><a id=b><ul><li>Three, at some length</ul>",
        "1. One\n2. Two\n\n- Three, at some length",
    ),
    "a link not closed": (
        "<p><a href=x>One<p>Two<ul><li>Three, at some length</ul>",
        "One\n\nTwo\n\n- Three, at some length",
    ),
    "a link closed by the next": (
        "<div><a href=x>One<div><a href=y>Two</a><ul><li>Three, at some length</ul>",
        "One\n\nTwo\n\n- Three, at some length",
    ),
    "a tag left open in an item": (
        "<ul><li><b>One, at some length<li>Two, at some length</ul>",
        "- One, at some length\n- Two, at some length",
    ),
    "elements that close themselves": ("<title/><p>A<iframe src='x' />B<textarea/>C", "ABC"),
    "an element that an end tag closes": ("<p>A<iframe src=x/>y</iframe>B", "AB"),
    "elements that close themselves in XHTML": (
        "<?xml version='1.0'?><head><script src='x'/><title/></head><p/><p>A<iframe src='y'/>B<script>x</script><a id='c'/>C",
        "ABC",
    ),
    "elements that close themselves under an XHTML document type": (
        (
            "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><p>A<script src='x'/>B<script>x</script>"
            "<a href=http://x/>C</a>"
        ),
        "ABC",
    ),
    "a bracket alone": ("<p>3 < 4 and <5 or a<b", "3 < 4 and <5 or a"),
    "a bracket in an attribute": ("<p title='a > b'>A", "A"),
    "an attribute not closed": ("<p title='a>A</p><p>B", "A\n\nB"),
    "a tag not closed": ("<p>A <b <i>B</i>", "A B"),
    "cut off in a tag": ("<p>A<a href='", "A"),
    "end tags without start": ("</div></p>A</b></nav>B", "A\n\nB"),
    "crossed elements": ("<b><p>A</b>B</p>C", "AB\n\nC"),
    "nothing": ("", ""),
    "no tags": ("Just text.", "Just text."),
}


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES.keys())
def test_a_page_becomes_text(page: str, text: str) -> None:
    assert extract(page)[0] == (text and text + "\n")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>A &amp; B\n C</title>", "A & B C"),
        ("<title></title><title>Second</title>", "Second"),
        ("<title>First</title><svg><title>Picture</title></svg>", "First"),
        ("<title><b>No markup</b></title>", "<b>No markup</b>"),
        ("<p>None", ""),
    ],
)
def test_a_page_has_a_title(page: str, title: str) -> None:
    assert extract(page)[1] == title


def kept(page: str) -> str:
    return extract(f"<!DOCTYPE html><title>t</title>{page}")[0]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li>Menu</ul></nav>",
        "<div role='navigation'>Menu</div>",
        "<footer>Menu</footer>",
        "<form><p>Menu</p></form>",
        "<header><p>Menu</p></header>",
        "<div><header><h2><a href=/>Menu</a></h2></header></div>",
        "<div><header><h2>Menu</h2></header></div>",
        "<p hidden>Menu</p>",
        "<aside><p>Menu</p></aside>",
        "<div role=banner>Menu</div>",
        "<nav><div>Menu</nav>",
    ],
)
def test_what_can_only_be_furniture_is_left_out(furniture: str) -> None:
    assert (
        kept(f"{furniture}<article><h1>Head</h1><p>{PROSE}</p></article>{furniture}").strip()
        == f"Head\n\n{PROSE.strip()}"
    )


@pytest.mark.parametrize(
    "page",
    [
        f"<form><h1>Head</h1><p>{PROSE}</p></form>",
        f"<div><header><h1>x</h1></header><p>{PROSE}</p><footer>Head</footer></div><p>{PROSE}</p>",
        f"<div><h1>x</h1><div><p>{PROSE}</p></div><footer>Head</footer></div>",
        f"<nav>Head<p>{PROSE}</p>",
        f"<header><h1>Head</h1></header><p>{PROSE}</p>",
        f"<article><header><p>Head</p></header><p>{PROSE}</p></article>",
        f"<article><aside>Head</aside><p>{PROSE}</p></article>",
        f"<article><footer>Head</footer><p>{PROSE}</p></article>",
        f"<aside><p>Head</p><p>{PROSE}</p></aside><p>{PROSE}</p>",
        f"<body style='display:none' hidden><p>Head<p>{PROSE}",
        f"<div><blockquote><p>{PROSE}</p><footer>Head</footer></blockquote></div>",
        f"<div><section><header><h2>Head</h2></header><p>{PROSE}</p></section></div>",
        f"<div><p>{PROSE}</p><p hidden=until-found>Head</p></div>",
        f"<div><nav><div>Head</div><p>{PROSE}</p>",
    ],
    ids=lambda page: page[:30],
)
def test_what_may_be_the_article_is_left_in(page: str) -> None:
    assert "Head" in kept(page)
    assert PROSE.strip() in kept(page)


def test_the_element_with_all_the_prose_stands_for_the_page() -> None:
    teasers = "<article><h2>Other</h2><p>Short teaser.</p></article>" * 5
    page = f"<div>Breaking</div><h1>Head</h1><p>Standfirst.</p><main><article><p>{PROSE}</p></article></main>{teasers}"

    assert kept(page) == f"Head\n\nStandfirst.\n\n{PROSE.strip()}\n"


@pytest.mark.parametrize(
    "page",
    [
        f"<body><h1>Head</h1><p>{PROSE}</p><footer>Menu</footer></body>",
        f"<div><div><h1>Head</h1><p>{PROSE}</p></div><footer>Menu</footer></div>",
        f"<div><header><h1>Head</h1></header><p>{PROSE}</p><footer role=contentinfo>Menu</footer></div>",
        f"<div><p>{PROSE}</p><footer>Menu</footer></div>",
    ],
    ids=lambda page: page[:30],
)
def test_a_footer_beside_the_article_is_left_out(page: str) -> None:
    assert "Menu" not in kept(page)
    assert PROSE.strip() in kept(page)


def test_prose_outside_the_article_element_is_not_lost() -> None:
    page = f"<article><p>{PROSE}</p></article><p>Rest: {PROSE}</p><article><p>{PROSE}</p></article>"

    assert kept(page).count(PROSE.strip()) == 3


WEB = {
    "document type": ("  \n<!DOCTYPE HTML><p>x", "a.txt", True),
    "document type after a comment": ("<!-- saved from x -->\n<!doctype html>", "-", True),
    "declaration and html": ("<?xml version='1.0'?><html><body><p>x</p></body></html>", "-", True),
    "html element": ("<html lang=en><head><title>x</title></head>", "-", True),
    "a fragment": ("<div class='a'><p>One.</p></div>", "-", True),
    "by its name": ("One.<p>Two.", "a.HTML", True),
    "text by a page's name": ("Just text, 3 < 4.", "a.html", False),
    "plain text": ("Just text.", "a.txt", False),
    "text about tags": ("The <p> tag opens a paragraph, </p> closes it.", "a.txt", False),
    "text that opens with a tag": (
        "<html> is the root element.\nIt ends with </html>.",
        "a.txt",
        False,
    ),
    "text with one tag in front": ("<p> opens a paragraph.", "a.txt", False),
    "an address in brackets": ("<http://example.org> says </p>", "a.txt", False),
    "a sign-off": ("<3 from all of us", "a.txt", False),
}


@pytest.mark.parametrize(("text", "path", "expected"), WEB.values(), ids=WEB.keys())
def test_a_web_page_is_known_by_its_beginning(text: str, path: str, expected: bool) -> None:
    assert is_web_page(text, path) is expected


def test_attributes_are_read_as_browsers_do() -> None:
    (tag,) = tokens("<A HREF=x class='a b' title=\"c &amp; d\" hidden href=y =z>")

    assert isinstance(tag, Tag)
    assert tag.name == "a"
    assert tag.attributes() == {
        "href": "x",
        "class": "a b",
        "title": "c & d",
        "hidden": "",
        "z": "",
    }


def test_a_picture_within_its_address_is_passed_over() -> None:
    page = f"<p>A<img src='data:image/png;base64,{'QUJD' * 50_000}'>B<img src=\"{'x' * 9000}\" alt='>'>C"

    assert extract(page)[0] == "AB'>C\n"


HOSTILE = [
    "<a",
    "<a ",
    "<!",
    "<!--",
    "<!-- <a '",
    "<script>",
    "<title>",
    "</",
    "</p",
    "<p",
    "<div>",
    "<div></p>",
    "<b><p>",
    "<ul><li>",
    "<table><tr><td>",
    "<nav>",
    "<nav></div>",
    "<article>x",
    "<header><h1>x",
    "<q>",
    "&",
    "&#",
    "&amp",
    "<a '<b \"",
    "<a \"'<\" '\"<' ",
    "\"'<a x=\"<'",
    " ",
    "<br>",
    "<br> \n",
    "<pre>\n",
    "<![CDATA[",
    "<p hidden>x</p>",
    "<div><input type=email>newsletter",
    "<div class=newsletter>x",
    "<p class=related>x</p>",
    "<td>x",
    "<tr><td>x<br><td>",
    "<math>",
    "<math><mrow><mi>x</mi>",
    "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
    "<h2>x<button>",
    "<h2> <button> </button>",
    "<iframe/>",
    "<title/>x",
    "<a href=x>x",
    "<p><a href=x>x",
    "<span style='display:block'>x",
    "<ul><li>x<ul><li>",
    "<div class=comments>x",
    "<div class=comments>x</div>",
    "<div class=more-stories><h2>More</h2><a>x</a></div>",
    "<h1>x<footer>y",
    "<div><h1>x</h1><footer>y</footer>",
    "<p class='sr-only sr-only'>x",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_page_takes_linear_time(unit: str) -> None:
    """Quadratic handling of 300 kB would take minutes."""
    page = f"<html>{unit * (300_000 // len(unit))}>"
    began = time.process_time()

    extract(page)
    is_web_page(page, "a.html")

    assert time.process_time() - began < 8


PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<nav>",
            "</nav>",
            "<ul>",
            "<li>",
            "</ul>",
            "<b>",
            "</b>",
            "<br>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
            "<article>",
            "</article>",
            "<a&b",
            "<q>",
            "</q>",
            "&lt;",
            "<",
            ">",
            "'",
            '"',
            "<h1>",
            "</h1>",
            "<aside>",
            "</aside>",
            "<p\thidden>",
            "word",
            "Wörter",
        ]
    )
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(PIECES)
def test_any_page_gives_tidy_text(page: str) -> None:
    text, title = extract(page)

    assert "\n\n\n" not in text
    assert not text.startswith("\n")
    assert title == title.strip()
    allowed = set(page) | set("<&>- |123456789.“”\n")
    assert set(text) <= allowed


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["one", "two & three", "<b>", "“four”"]), min_size=1))
def test_paragraphs_come_back_as_they_were(paragraphs: list[str]) -> None:
    from html import escape

    page = "<!DOCTYPE html>" + "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs)

    assert extract(page)[0] == "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize("opening", ["<b ", "</b ", "<The ", "<a title=x "])
def test_a_lone_opening_takes_no_more_than_linear_time(opening: str) -> None:
    words = "and so on for a long stretch of words without an end mark " * 60
    started = time.perf_counter()

    text, _ = extract(f"<p>It holds if a {opening}{words}</p><p>Nobody came to look.</p>")

    assert time.perf_counter() - started < 2
    assert text.startswith("It holds if a")
    assert text.endswith("Nobody came to look.\n")


def test_the_title_of_a_picture_is_not_the_pages() -> None:
    page = (
        "<body><svg><title>Menu icon</title></svg><p>Nobody came to look at the bridge.</p></body>"
    )

    assert extract(page) == ("Nobody came to look at the bridge.\n", "")


DATA = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('{"@graph": [{"articleBody": "BODY"}]}', "<div id=root></div>", "BODY"),
        ('[{"articleBody": "short"}, {"articleBody": "BODY"}]', "<p>Loading</p>", "BODY"),
        ('{"articleBody": "BODY"}', "<p>BODY</p><p>And more of it.</p>", "BODY\n\nAnd more of it."),
        ('{"articleBody": "Lund &amp; BODY"}', "", "Lund & BODY"),
        ('{"articleBody": 5}', "<p>Loading</p>", "Loading"),
        ('{"articleBody": "BODY"', "<p>Loading</p>", "Loading"),
        ('{"headline": "x"}', "", ""),
        ('{"headline": "H &amp;\\n <b>J</b>", "articleBody": "BODY"}', "", "H & J\n\nBODY"),
        ('{"headline": "The mayor said", "articleBody": "BODY"}', "", "BODY"),
        ('{"headline": 5, "articleBody": "BODY"}', "", "BODY"),
        ('{"articleBody": "<p>One &lt; two.</p><ul><li>BODY</ul>"}', "", "One < two.\n\n- BODY"),
        ('{"articleBody": "&lt;p&gt;A &amp;amp; B&lt;/p&gt;&lt;p&gt;BODY"}', "", "A & B\n\nBODY"),
        ('{"articleBody": "BODY A <B and 3 < 4 > 2"}', "", "BODY A <B and 3 < 4 > 2"),
    ],
    ids=[
        "nested",
        "longest",
        "page has more",
        "entity",
        "no text",
        "broken",
        "none",
        "headline",
        "headline in the text",
        "no headline",
        "markup",
        "escaped markup",
        "brackets",
    ],
)
def test_a_page_that_a_script_fills_is_read_from_its_data(
    head: str, body: str, expected: str
) -> None:
    page = f"<!DOCTYPE html><title>t</title>{DATA.replace('{}', head)}<body>{body}</body>"

    text = extract(page.replace("BODY", PROSE.strip()))[0]

    assert text.strip() == expected.replace("BODY", PROSE.strip())


SHELL = (
    "<p>We use cookies on this site for all that you can think of, and you may say no to some.</p>"
    * 5
)
BODY = "The ferry sails again on Friday, said the postman, who had rowed for eleven days. " * 8


@pytest.mark.parametrize(
    ("title", "data", "body", "expected"),
    [
        ("t", f'"headline": "Ferry", "articleBody": "{BODY}"', SHELL, f"Ferry\n\n{BODY}"),
        ("Ferry | Post", f'"headline": "Ferry", "articleBody": "{BODY}"', SHELL * 2, f"Ferry\n\n{BODY}\n\nSHELL\n\nSHELL"),
        ("t", f'"headline": "Ferry", "articleBody": "{BODY}"', SHELL * 2, "SHELL\n\nSHELL"),
        ("t", f'"articleBody": "{BODY}{BODY}"', f"{SHELL}<p>{BODY.replace(',', ' –')}", f"SHELL\n\n{BODY.replace(',', ' –')}"),
        ("Ferry", '"headline": "Ferry", "articleBody": "The ferry sails."', SHELL, "SHELL"),
    ],
    ids=["longer", "told by the title", "another", "in the page", "short"],
)  # fmt: skip
def test_an_article_that_the_page_does_not_show_is_read_from_its_data(
    title: str, data: str, body: str, expected: str
) -> None:
    page = f"<!DOCTYPE html><title>{title}</title>{DATA.replace('{}', '{' + data + '}')}<body>{body}</body>"
    shell = "\n\n".join([SHELL[3 : SHELL.index("</p>")]] * 5)

    expected = expected.replace("SHELL", shell).replace(BODY, BODY.strip())
    assert extract(page)[0] == expected.strip() + "\n"


@pytest.mark.parametrize(
    "page",
    [
        "<p>Loading</p><div id=app style='display: none'>BODY</div>",
        "<p>Loading</p><div class=page hidden>BODY</div>",
        "<div id=root></div><noscript>BODY</noscript>",
    ],
)
def test_a_page_that_a_script_shows_is_read(page: str) -> None:
    story = f"<h1>The ferry sails</h1><p>{BODY}</p>"
    page = page.replace("BODY", story)

    text = extract(f"<!DOCTYPE html><title>The ferry sails | Post</title>{page}")[0]
    other = extract(f"<!DOCTYPE html><title>Post</title>{page}")[0]

    assert text.endswith(f"The ferry sails\n\n{BODY.strip()}\n")
    assert BODY.strip() not in other


def test_what_a_short_page_hides_stays_hidden() -> None:
    brief = "<h1>The ferry sails</h1><p>It left at noon.</p>"
    page = f"<title>The ferry sails | Post</title>{brief}<div hidden>{SHELL}</div>"

    assert extract(f"<!DOCTYPE html>{page}")[0] == "The ferry sails\n\nIt left at noon.\n"


REST = "".join(f"On day {day} the postman rowed past buoy {day}, and sang. " for day in range(40))


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (REST[:300], f"Ferry\n\nBy Ada Lund\n\n{REST}"),
        (REST[:900], f"Ferry\n\nBy Ada Lund\n\n{REST}"),
        (REST[:1800], f"Ferry\n\nBy Ada Lund\n\n{REST[:1800]}\n\nSubscribe to read on"),
        (REST, f"Ferry\n\nBy Ada Lund\n\n{REST}\n\nSubscribe to read on"),
    ],
    ids=["a paragraph", "some", "nearly all", "all"],
)
def test_an_article_of_which_the_page_shows_the_beginning_is_whole(
    shown: str, expected: str
) -> None:
    data = DATA.replace("{}", f'{{"headline": "Ferry", "articleBody": "{REST}"}}')
    body = f"<h1>Ferry</h1><p>By Ada Lund<p>{shown}<p>Subscribe to read on"

    text = extract(f"<!DOCTYPE html><title>Ferry</title>{data}<body>{body}")[0]

    assert " ".join(text.split()) == " ".join(expected.split())


@pytest.mark.parametrize(
    "page",
    [
        '<script type="application/ld+json">' * 20_000 + "</script>",
        "<script " + "application/ld+json " * 40_000,
    ],
    ids=["many", "long"],
)
def test_hostile_data_take_no_more_than_linear_time(page: str) -> None:
    started = time.process_time()

    assert find_article(page) == ("", "")
    assert time.process_time() - started < 2


def test_data_without_an_end_takes_no_more_than_linear_time() -> None:
    started = time.perf_counter()

    assert find_article('<script type="application/ld+json">{' * 20_000) == ("", "")
    assert find_article(DATA.replace("{}", "[" * 100_000)) == ("", "")
    assert find_article("<script " + "application/ld+json " * 10_000) == ("", "")
    assert time.perf_counter() - started < 2

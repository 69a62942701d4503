"""Raised and lowered figures, footnote marks, deletions: what text makes of the elements that mark them."""

from __future__ import annotations

import time

import pytest

import qusair_reader as qr
from qusair_reader.sources.web import extract

SHIFTED = {
    "a power": ("10<sup>4</sup> m<sup>2</sup>", "10⁴ m²"),
    "a negative power": ("4 mg l<sup>-1</sup> or 10<sup>−6</sup>", "4 mg l⁻¹ or 10⁻⁶"),
    "a formula": ("H<sub>2</sub>O, CO<sub>2</sub>, NO<sub>x</sub>", "H₂O, CO₂, NOₓ"),
    "what has no lowered form": ("PM<sub>2.5</sub> and v<sub>max</sub>", "PM2.5 and vmax"),
    "a letter as a power": ("2<sup>n</sup> and e<sup>x</sup>", "2ⁿ and eˣ"),
    "a power with a point": ("10<sup>1.5</sup>", "10^1.5"),
    "a power with a sign": ("e<sup>-x</sup> and 2<sup>n+1</sup>", "e^-x and 2^(n+1)"),
    "a raised fraction": ("11<sup>1/2</sup> or 5<sup>3/16</sup>", "11½ or 5 3/16"),
    "a raised letter after a year": ("the 1960<sup>s</sup>", "the 1960s"),
    "raised cents": ("$1<sup>99</sup> or 1<sup>.99</sup>", "$1⁹⁹ or 1.99"),
    "a fraction": ("3<sup>1</sup>/<sub>2</sub> miles", "3½ miles"),
    "a fraction with its own line": ("<sup>3</sup>&frasl;<sub>4</sub> mile", "¾ mile"),
    "a rarer fraction": ("5<sup>3</sup>/<sub>16</sub> inches", "5³/₁₆ inches"),
    "ordinals": ("4<sup>th</sup> 1<sup>st</sup> 2<sup>e</sup> n<sup>o</sup> 5", "4th 1st 2e no 5"),
    "a sign": ("Acme<sup>®</sup> Zip<sup>TM</sup>", "Acme® ZipTM"),
    "a note after a number": ("40<sup>3</sup> boats", "40³ boats"),
    "a note after a price": ("$15<sup>4</sup> each", "$15⁴ each"),
    "a note after a year": ("in 1999<sup>1</sup> and", "in 1999[1] and"),
    "a note after a sentence": ("It left.<sup>2</sup> They stayed.", "It left.[2] They stayed."),
    "a note after a comma": ("In May,<sup>2</sup> they", "In May,² they"),
    "a linked note": ("40<sup><a href='#n'>3</a></sup> boats", "40[3] boats"),
    "a note within a link": ("40<a href='#n'><sup>3</sup></a> boats", "40[3] boats"),
    "a note in brackets": ("40<sup>[3]</sup> or 50<sup><a>[4]</a></sup>", "40[3] or 50[4]"),
    "a note that a style raises": ("40<a class='footnote-anchor' href='#n'>3</a> boats", "40[3] boats"),
    "a note by its role": ("40<a role='doc-noteref' href='#n'>3</a> boats", "40[3] boats"),
    "a note by its class, raised": ("40<a class='fn-ref' href='#n'><sup>3</sup></a> boats", "40[3] boats"),
    "a note by its class, raised twice": ("40<sup><a class='footnote-ref' href='#n'><sup>3</sup></a></sup>", "40[3]"),
    "a link about notes": ("40<a class='footnotes' href='#n'>3</a> boats", "403 boats"),
    "a lettered note": ("40<sup><a href='#n'>a</a></sup> boats", "40[a] boats"),
    "several notes": ("40<sup>1,2</sup> and 50<sup><a>1</a>,<a>3</a></sup>", "40[1,2] and 50[1,3]"),
    "a star": ("40<sup>*</sup> boats", "40* boats"),
    "an ordinal in a link": ("<a>The 2<sup>nd</sup> day</a>", "The 2nd day"),
    "white space stays": ("10<sup> 4 </sup>m", "10 ⁴ m"),
    "small print": ("A <sup>whole sentence in 1 small line of print</sup>", "A whole sentence in 1 small line of print"),
    "not closed": ("10<sup>4<p>Next", "10⁴\n\nNext"),
    "across blocks": ("10<sup><p>4</p></sup>5", "10\n\n4\n\n5"),
    "empty": ("10<sup></sup> 5<sub> </sub>6", "10 5 6"),
    "in a hidden element": ("1<span hidden><sup>2</sup></span>3", "13"),
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), SHIFTED.values(), ids=SHIFTED.keys())
def test_figures_that_are_raised_or_lowered_stay_apart(page: str, text: str) -> None:
    assert extract(f"<p>{page}</p>")[0] == text + "\n"


TOUCHING = {
    "two stamps": ("<span>Published Nov. 5, 2024</span><span>Updated 2 p.m.</span>", "Published Nov. 5, 2024 Updated 2 p.m."),
    "a date and a clock": ("<span>5 May 2024</span><span>9:30 AM</span>", "5 May 2024 9:30 AM"),
    "a label": ("<b>Published:</b><i>09:30 GMT</i>", "Published: 09:30 GMT"),
    "a time": ("<a><time>10.20 GMT</time>Boats stop</a>", "10.20 GMT Boats stop"),
    "a time behind a word": ("Holm<time>5 May</time>, late", "Holm 5 May, late"),
    "a section": ("<h1><span>Ferries</span><span>Boats stop</span></h1>", "Ferries Boats stop"),
    "a place and an agency": ("<span>Holm Bay</span><span>ABC</span> — Rain", "Holm Bay ABC — Rain"),
    "a short name": ("<b>GMT</b><i>Updated</i> <b>T</b>He", "GMT Updated THe"),
    "a caption and its credit": ("<span>At sea in May.</span><span>Credit: Ada Holm</span>", "At sea in May. Credit: Ada Holm"),
    "an initial": ("<b>T</b>he <b>Th</b>at <i>e</i>Bay Mc<b>Lund</b>", "The That eBay McLund"),
    "a word in two": ("un<b>believable</b> <i>2</i>0 boats, 3<b>D</b>", "unbelievable 20 boats, 3D"),
    "a price": ("<span>£4</span><span>.20</span>, <span>1,</span><span>200</span>", "£4.20, 1,200"),
    "a place to break": ("Power<wbr>Sail", "PowerSail"),
    "code": ("<samp>sail.</samp><code>Set</code>", "sail.Set"),
    "brackets": ("(<time>May</time>)<a>s</a>", "(May)s"),
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), TOUCHING.values(), ids=TOUCHING.keys())
def test_words_that_only_a_style_sets_apart_stay_apart(page: str, text: str) -> None:
    assert extract(f"<div>{page}</div>")[0] == text + "\n"


EDITED = {
    "replaced": ("He <del>was</del><ins>is</ins> here", "He is here"),
    "replaced, with a space": ("He had <del>12</del> <ins>14</ins> ships", "He had 14 ships"),
    "the new text first": ("He had <ins>14</ins> <del>12</del> ships", "He had 14 ships"),
    "struck and replaced": ("Now <s>$20</s> <ins>$15</ins>", "Now $15"),
    "deleted only": ("He <del>was</del>is", "He was is"),
    "struck only": ("old<s>er</s> <strike>men</strike>s", "old er men s"),
    "added only": ("colo<ins>u</ins>r", "colour"),
    "part of a word replaced": ("colo<del>r</del><ins>urs</ins>", "colours"),
    "two in a row": ("<del>1</del><ins>2</ins> <del>3</del><ins>4</ins>", "2 4"),
    "another beside": ("<del>12</del> <ins>14</ins> <s>old</s> ships", "14 old ships"),
    "an empty insertion": ("It <del>was</del><ins class=ad></ins>is", "It was is"),
    "words between": ("<del>12</del> or <ins>14</ins>", "12 or 14"),
    "paragraphs": ("<del><p>One.</p></del><ins><p>Two.</p></ins>", "One.\n\nTwo."),
    "marks between": ("(<del>was</del>), it", "(was), it"),
}


@pytest.mark.parametrize(("page", "text"), EDITED.values(), ids=EDITED.keys())
def test_deletions_give_way_to_what_replaces_them_only(page: str, text: str) -> None:
    assert extract(f"<div>{page}</div>")[0] == text + "\n"


def test_notes_make_no_other_figures() -> None:
    page = (
        "<p>It fell to 4,200 in 1999<sup>1</sup> and cost $15<sup>4</sup> or 3<sup>1</sup>/<sub>2</sub>"
        " dollars a mile.<sup><a>2</a></sup> By 2004<sup><a>[5]</a></sup> it was 20%<sup>3</sup>.</p>"
    )
    article = qr.parse(extract(page)[0])

    assert [
        (article.text[figure.start : figure.end], figure.value)
        for figure in qr.annotate(article).figures
    ] == [("4,200", 4200), ("1999", None), ("$15", 15), ("3½ dollars", 3.5), ("2004", None), ("20%", 20)]  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    [
        "<sup>1",
        "<sup>1</sup>",
        "<del>x</del><ins>y</ins>",
        "<del>x<ins>",
        "<del> </del><ins> ",
        "<del><ins>x</ins>",
        "<sub><sup>2",
        "<s>x</s>",
        "<a><sup>1</sup>",
        "<ol><li value=3>x",
        "<li>x",
    ],
)
@pytest.mark.parametrize("end", ["", "</sup>", "</del>", "</ins>", "</del><ins>y</ins>"])
def test_many_of_them_take_no_more_than_linear_time(unit: str, end: str) -> None:
    count = 200_000 // len(unit + end)
    began = time.process_time()

    extract(f"<p>{unit * count}{end * count}")

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("before", "opening", "inside", "closing"),
    [
        ("<del>a</del>BLANK", "<ins></ins>", "", ""),
        ("<ins>a</ins>BLANK", "<del>", "x", "</del>"),
        ("", "<ins>", "BLANK", "</ins>"),
        ("", "<sup>", "BLANK", "</sup>"),
        ("BLANK", "<sup>", "1", "</sup>"),
    ],
)
def test_a_long_blank_is_not_looked_through_for_each_of_them(
    before: str, opening: str, inside: str, closing: str
) -> None:
    page = f"<p>{before}{opening * 5000}{inside}{closing * 5000}"
    began = time.process_time()

    extract(page.replace("BLANK", "\u00a0" * 500_000))

    assert time.process_time() - began < 1

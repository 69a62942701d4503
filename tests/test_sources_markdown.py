"""Notes in Markdown: their text without marks, under what their front matter tells."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.errors import SourceError
from qusair_reader.output.markdown import article_markdown
from qusair_reader.sources.markdown import to_page
from qusair_reader.sources.web import extract

NOTE = """\
## What happens next

“We have seen worse,” said [Ada Holm](https://example.org/a_b), who runs the **only** shop
on Lund. It is *not* 2 * 3 metres wide.

1. bread
2. milk

| boat | seats |
|------|-------|
| Ebba | 12    |

> Nothing sails.

![A ferry](ferry.jpg)

***
<aside hidden>Ignore me.</aside>
"""
READ = """\
What happens next

“We have seen worse,” said Ada Holm, who runs the only shop on Lund. It is not 2 * 3 metres wide.

1. bread
2. milk

boat | seats

Ebba | 12

Nothing sails.
"""


def read(note: str) -> str:
    return extract(to_page(note))[0]


def test_marks_of_markdown_are_gone() -> None:
    assert read(NOTE) == READ


FRONT = [
    '---\ntitle: "No ferry to Lund"\nauthor:\n  - "[[Ada Holm]]"\npublished: 2026-03-14\ntags:\n  - "clippings"\n---\n',
    "---\r\nTitle: No ferry to Lund\r\nauthor: [Ada Holm]\r\ndate: 2026-03-14\r\n# more\r\n---\r\n",
    "+++\ntitle = 'No ferry to Lund'\nauthors = ['Ada Holm']\ndate = 2026-03-14\n\n+++\n",
]


@pytest.mark.parametrize("front", FRONT)
@pytest.mark.parametrize("heading", ["", "# No ferry to Lund\n\n", "No ferry to Lund\n===\n"])
def test_front_matter_stands_above_the_text(front: str, heading: str) -> None:
    text, title = extract(to_page(front + heading + "The boats stay in."))

    assert title == "No ferry to Lund"
    assert text == "No ferry to Lund\n\nBy Ada Holm\n\n2026-03-14\n\nThe boats stay in.\n"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "---\nUpdate: the boats sail.\n---\nMore soon.",
            "Update: the boats sail.\n\nMore soon.\n",
        ),
        ("---\nNo ferry sails.\ndate: Monday\n---\nOn.", "No ferry sails. date: Monday\n\nOn.\n"),
        ("***\n---\ntitle: x\n---\n", "title: x\n"),
        ("---\ntitle: Ferries & more <3\n---\nOn.", "Ferries & more <3\n\nOn.\n"),
        ("---\nauthors: [Ann Roe, Bo Lind]\n---\nOn.", "By Ann Roe and Bo Lind\n\nOn.\n"),
        ("---\ntags: []\n---\nOn.", "On.\n"),
        ("---\ntitle:\n---\nOn.", "On.\n"),
    ],
)
def test_only_fields_are_front_matter(note: str, expected: str) -> None:
    assert read(note) == expected


def test_a_heading_at_the_top_is_the_title() -> None:
    note = "# No *ferry* to Lund & Ö\n\nThe boats stay in."

    assert extract(to_page(note)) == (
        "No ferry to Lund & Ö\n\nThe boats stay in.\n",
        "No ferry to Lund & Ö",
    )


@pytest.mark.parametrize(
    ("piped", "expected"),
    [
        ("\ufeff---\r\ntitle: Ferry\r\n---\r\n**No** boat.", "Ferry\n\nNo boat.\n"),
        ("---\nNo: field\n---\n**No** boat.", "---\nNo: field\n---\n**No** boat."),
        ("# Ferry\n\n**No** boat.", "# Ferry\n\n**No** boat."),
    ],
)
def test_what_is_piped_in_is_a_note_by_its_front_matter(
    monkeypatch: pytest.MonkeyPatch, piped: str, expected: str
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(piped.encode())))

    assert qr.load("-").text == expected


@given(st.lists(st.from_regex(r"[A-Za-z][a-z]{0,8}( [a-z]{1,8}){0,5}", fullmatch=True), min_size=1))
def test_plain_paragraphs_stay_as_they_are(paragraphs: list[str]) -> None:
    note = "\n\n".join(paragraphs)

    assert read(note) == note + "\n"


@given(
    st.lists(
        st.text(st.sampled_from('-+>#*_`~[]()!|\\<&"=01a.é: '), min_size=1, max_size=40).filter(
            lambda line: line.strip() == line and "  " not in line and any(map(str.isalnum, line))
        ),
        min_size=1,
        max_size=3,
    )
)
def test_what_the_reader_writes_as_markdown_reads_the_same(lines: list[str]) -> None:
    article = qr.parse("\n\n".join(lines), cleaning="off")
    plain = [article.text[block.start : block.end] for block in article.blocks]

    shown = re.sub(r"<title>.*</title>|<[^>]*>", "", to_page(article_markdown(article)))
    assert [_bare(line) for line in unescape(shown).split("\n") if line] == [
        _bare(line) for line in plain
    ]


def _bare(line: str) -> str:
    """Return a line without the sign of a list's item, which a web page has no text for."""
    return re.sub(r"^[-+*] ", "", line)


@given(st.text(st.sampled_from('-+>#*_`~[]()!|\\<&" :=\n01aé\u2028\x1b\0'), max_size=80))
def test_any_note_is_read(note: str) -> None:
    assert read(note).count("\x1b") <= note.count("\x1b")


def test_a_file_is_markdown_by_its_name(tmp_path: Path) -> None:
    for name in ("note.md", "NOTE.MARKDOWN", "note.txt"):
        (tmp_path / name).write_text("---\ntitle: Ferry\n---\n**No** boat sails.", "utf-8")

    note, shouted, text = (
        qr.load(tmp_path / name) for name in ("note.md", "NOTE.MARKDOWN", "note.txt")
    )
    assert note.text == shouted.text == "Ferry\n\nNo boat sails.\n"
    assert (note.title, text.title) == ("Ferry", "")
    assert "**No**" in text.text


def test_a_note_that_is_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    (tmp_path / "deep.md").write_text("> " * 200 + "No boat sails.")

    with pytest.raises(SourceError, match="nested too deeply; rename it"):
        qr.load(tmp_path / "deep.md")
    assert read("> " * 90 + "No boat sails.") == "No boat sails.\n"

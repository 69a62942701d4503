"""The title of a web page, from its head to the headline that cleaning keeps."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import qusair_reader as qr
from qusair_reader.choices import Cleaning
from qusair_reader.pager.document import Document
from qusair_reader.segment.titles import find_titled

PAGE = """<!DOCTYPE html><title>{title}</title>
<div><a href=/>Home</a> | <a href=/n>News</a> | <a href=/w>Weather</a></div>
<h1>Pier gone</h1><div>2 May 2021</div>
<p>The old pier at Norham broke up in the night, and by noon there was little left of it to photograph.</p>
<p>"I proposed to my wife there," said Tom Aske, who came with his dog.</p>
<p>The council will clear the beach on Friday.</p>"""


@pytest.mark.parametrize("cleaning", ["default", "off"])
def test_the_headline_of_a_page_stays(tmp_path: Path, cleaning: Cleaning) -> None:
    path = tmp_path / "pier.html"
    path.write_text(PAGE.format(title="Pier gone – Norham Times"), encoding="utf-8")

    article = qr.load(path, cleaning=cleaning)
    document = Document(article.text, title=article.title, cleaning=cleaning)

    assert [article.text[a.start : a.end] for a in article.kept if a.kind == "headline"] == [
        "Pier gone"
    ]
    assert document.blocks(0) == article.blocks
    assert "".join(document.cleaned()).strip() == article.cleaned


def test_a_hostile_title_takes_no_more_than_linear_time() -> None:
    text = "Pier - gone\n\n" * 20_000
    spans = [(start, start + 11) for start in range(0, len(text), 13)]
    began = time.process_time()

    find_titled(text, spans, "Pier - " * 50_000, len(spans))
    find_titled(text, spans, " " * 1_000_000, len(spans))

    assert time.process_time() - began < 3

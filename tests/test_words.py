"""Words are counted alike wherever their number is told."""

from __future__ import annotations

import pytest

from qusair_reader.segment.words import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one two", 2),
        ("It’s 1,200 — or well-nigh so", 5),
        ("家" * 20, 10),
        ("橋は、開いた。", 3),
        ("The 橋 of Naha", 4),
    ],
)
def test_words_are_counted_and_those_of_chinese_estimated(text: str, words: int) -> None:
    assert word_count(text) == words

"""The region gathers what stands together, what is repeated and what the prose speaks of."""

from __future__ import annotations

import pytest

from qusair_reader.clean.facts import measure
from qusair_reader.clean.features import FAMILY, LEXICAL, features
from qusair_reader.clean.region import Region, find_ties, survey
from qusair_reader.clean.table import reporting
from qusair_reader.segment.blocks import find_blocks

PROSE = (
    "The ferry to the outer islands was cancelled for the third day in a row on Monday, and the"
    " harbour master said that nobody could promise when the wind would let the boats go again."
)
WEIGHTS = {"share": 21, "harbour": -12, "^ferry": 4, "tweet": 9}


def spans_of(text: str) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in find_blocks(text, 0, len(text))]


def region_of(text: str) -> Region:
    spans = spans_of(text)
    facts = [measure(text[start:end], WEIGHTS) for start, end in spans]
    return survey(text, spans, facts, find_ties(text, spans))


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Share\nTweet\n\nEmail", [False, True, False]),
        ("Share\n\nTweet\n\n\nEmail", [False, False, False]),
        ("Share\nTweet\nEmail", [False, False, False]),
        ("Share", [False]),
        ("", []),
    ],
)
def test_blocks_are_tied_where_others_have_a_blank_line(text: str, ties: list[bool]) -> None:
    assert find_ties(text, spans_of(text)) == ties


def test_stanzas_stand_between_blank_lines() -> None:
    region = region_of(f"Share\nTweet\n\n{PROSE}\n\nBread\nMilk\nSalt")

    assert region.stanzas.start == [0, 0, 2, 3, 3, 3]
    assert region.stanzas.end == [2, 2, 3, 6, 6, 6]
    assert region.tied == 3 / 6


def test_runs_lie_between_prose() -> None:
    region = region_of(f"Share\n\nTweet\n\n{PROSE}\n\nBread\n\nMilk")

    assert region.runs.start == [0, 0, 2, 3, 3]
    assert region.runs.end == [2, 2, 3, 5, 5]
    assert (region.since, region.until) == ([30, 30, 0, 1, 2], [2, 1, 0, 30, 30])


def test_repetitions_are_found_whatever_numbers_stand_before_them() -> None:
    region = region_of(f"1. Ferries\n\nShare\n\n{PROSE}\n\nFerries\n\n[Share]\n\nShare")

    assert region.repeats == {"ferries": 2, "share": 3, PROSE.lower()[:60].strip(): 1}
    assert region.seen == [0, 0, 0, 1, 1, 2]


def test_the_vocabulary_is_the_proses_words_without_marks() -> None:
    region = region_of(f"Ferries, “boats”\n\n{PROSE}")

    assert {"monday", "again", "harbour"} <= region.vocabulary
    assert "boats" in region.vocabulary
    assert "ferries" not in region.vocabulary


def test_voices_are_the_share_of_prose_in_which_somebody_speaks() -> None:
    mute = PROSE.replace("said", "knew")

    assert region_of(f"{PROSE}\n\n{mute}\n\nHe said.").voices == 0.5
    assert region_of("Share").voices == 0
    assert [reporting(share) for share in (0.0, 0.1, 0.5)] == [0.0, pytest.approx(0.3), 1.0]


def test_features_stand_where_training_looks_for_them() -> None:
    text = f"Share this: share, tweet\n\n{PROSE}\n\nShare\nTweet\n\nBread, milk"
    region = region_of(text)

    rows = [features(text, region, i) for i in (0, 2, 3, 4)]

    assert len({len(row) for row in rows}) == 1
    assert rows[1][FAMILY] == region.facts[2].own[FAMILY] > 0.9
    lexical, mean, greatest = [rows[0][i] for i in LEXICAL]
    assert lexical == region.facts[0].lexical == 2.1 + 0.9
    assert mean == pytest.approx(3.0 / 4)
    assert greatest == 2.1


@pytest.mark.parametrize(
    ("block", "weights", "easy"),
    [
        (PROSE, {"ferry": -6}, True),
        (PROSE, {"ferry": 6}, False),
        ("“We have seen worse on this pier,” she said.", {"pier": -40}, True),
        ("“We have seen worse on this pier,” she said.", {"pier": -4}, False),
        ("More storms ahead for the outer islands", {"storms": -40}, False),
        ("Share on Facebook", {"share": -90}, False),
    ],
)
def test_sentences_with_words_that_speak_for_them_are_easy(
    block: str, weights: dict[str, int], easy: bool
) -> None:
    assert measure(block, weights).easy is easy

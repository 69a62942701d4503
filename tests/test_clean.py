"""Cleaning takes furniture out, keeps the article, and can be repeated without a further loss."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.choices import Cleaning
from qusair_reader.clean import assess, is_furniture, judge
from qusair_reader.clean.facts import measure
from qusair_reader.clean.odds import NEVER
from qusair_reader.clean.region import Region, survey
from qusair_reader.clean.table import GLANCE, LateTrees, Table, removable, score
from qusair_reader.resources import data_path, read_data
from qusair_reader.segment.blocks import find_blocks

POINTS: list[Cleaning] = ["default", "aggressive"]

BODY = [
    (
        "The ferry to the outer islands was cancelled for the third day in a row on Monday, and the"
        " harbour master said that nobody could promise when the wind would let the boats go again."
    ),
    (
        "Shops on the two smaller islands have begun to ration bread and milk. A fishing crew brought"
        " medicine across before dawn, the council said, and will try once more if the swell goes down."
    ),
    (
        "“We have seen worse,” said Ada Holm, who runs the only inn on the northern island and has"
        " kept a diary of every storm since she was a girl. “But not in March, and not for so long.”"
    ),
    (
        "The council has asked the navy for a ship. It was told on Sunday evening that one could be"
        " spared by the middle of the week, provided that the pier can be cleared of fallen stone."
    ),
    (
        "Schools stay closed until Thursday. Teachers are sending lessons by radio, as their"
        " predecessors did in the winter of 1962, when the islands were cut off for nineteen days."
    ),
]
FURNITURE_ABOVE = ["Home\nNews\nSport\nWeather", "Share\nTweet\nEmail"]
FURNITURE_BELOW = [
    "Sign up for our free newsletter",
    "Enter your email address",
    "Related stories",
    "12 comments",
    "Follow us on Facebook, Twitter and Instagram",
    "© 2021 The Outer Islands Messenger. All rights reserved.",
    "Privacy policy | Terms of use",
]


def cleaned_of(text: str, cleaning: Cleaning) -> list[str]:
    article = qr.parse(text, cleaning=cleaning)
    return [article.text[block.start : block.end] for block in article.kept]


@pytest.mark.parametrize("point", POINTS)
def test_the_bundled_article_keeps_exactly_its_paragraphs(point: Cleaning) -> None:
    text = read_data("qusair.txt").decode()

    assert cleaned_of(text, point) == text.split("\n\n")[:13]


@pytest.mark.parametrize("point", POINTS)
def test_furniture_around_an_article_goes_and_the_article_stays(point: Cleaning) -> None:
    headline = "Storm keeps the island ferries in harbour for a third day"
    byline = "By Ada Holm"
    text = "\n\n".join([*FURNITURE_ABOVE, headline, byline, *BODY, *FURNITURE_BELOW])

    kept = cleaned_of(text, point)

    assert [piece for piece in kept if piece in BODY] == BODY
    assert headline in kept
    assert not set(kept) & {"Share", "Tweet", "Email", *FURNITURE_BELOW}


@pytest.mark.parametrize("heading", ["Most read", "Recommended", "Read next", "You may also like"])
@pytest.mark.parametrize("ending", ["\n", "\n\n"])
def test_other_stories_go_with_their_heading_when_the_story_is_over(
    heading: str, ending: str
) -> None:
    others = ["Why bread costs so much on the islands", "The village that lost its lighthouse"]
    text = "\n\n".join([*BODY, ending.join([heading, *others])])

    assert cleaned_of(text, "default") == BODY


@pytest.mark.parametrize(
    ("heading", "listed"),
    [("Related", True), ("Related:", True), ("Related: the storm of 1987", False)],
)
def test_the_label_of_one_story_heads_no_list(heading: str, listed: bool) -> None:
    text = "\n\n".join([*BODY, heading, "Two loaves of bread"])
    article = qr.parse(text, cleaning="off")

    verdict = assess(text, article.blocks, aggressive=False)[-1]

    assert (verdict.probability >= 0.98) == listed


def test_prose_of_the_furniture_does_not_keep_the_list_above_it() -> None:
    note = (
        "The Outer Islands Messenger is printed on the northern island and is a member of the"
        " Press Council, to which complaints about its reports can be addressed in writing."
    )
    others = ["Why bread costs so much on the islands", "The village that lost its lighthouse"]

    kept = cleaned_of("\n\n".join([*BODY, BODY[0].upper(), "Most read", *others, note]), "default")

    assert not set(others) & set(kept)
    assert set(BODY) <= set(kept)


@pytest.mark.parametrize("ending", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["Advertisement", "Story continues below advertisement"])
@pytest.mark.parametrize(
    "section",
    [
        ["Fares", "Adults £4", "Children £2", "Dogs £1", "Bicycles travel free of charge."],
        ["How to get there", "Take the number nine bus to the pier and walk on from the church."],
        ["Ingredients", "Two eggs", "A pound of flour", "Half a pint of milk", "Bake for an hour."],
    ],
)
def test_what_an_advertisement_interrupts_stays(
    section: list[str], label: str, ending: str
) -> None:
    text = ending.join([*BODY, label, *section])

    assert cleaned_of(text, "default") == [*BODY, *section]


@pytest.mark.parametrize("rule", ["___", "* * *", "—————", "----------"])
@pytest.mark.parametrize("point", POINTS)
def test_a_line_between_two_sections_stays(rule: str, point: Cleaning) -> None:
    parts = [*BODY[:3], rule, *BODY[3:]]

    assert cleaned_of("\n\n".join([*parts, *FURNITURE_BELOW]), point) == parts


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("furniture", [[], FURNITURE_BELOW])
@pytest.mark.parametrize(
    "heading",
    ["Facebook", "WhatsApp", "Twitter", "Copyright", "Privacy:", "Search", "4", "Ada Holm Lund"],
)
def test_a_line_alone_between_two_sentences_is_a_heading(
    heading: str, furniture: list[str], point: Cleaning
) -> None:
    parts = [*BODY[:3], heading, *BODY[3:]]

    assert cleaned_of("\n\n".join([*parts, *furniture]), point) == parts


BOX = [
    "Sign up to Down at the Quay",
    "The islands’ finest stories. Get the week’s news of the sea, the good, the bad and the wet",
    "She will write to you on Friday, and on Saturday too if the boat was late and the bread was dear.",
]


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("ending", ["\n", "\n\n"])
def test_a_box_goes_between_the_lines_that_fence_it(ending: str, point: Cleaning) -> None:
    fence = ["skip past newsletter promotion", *BOX, "after newsletter promotion"]

    assert cleaned_of(ending.join([*BODY[:3], *fence, *BODY[3:]]), point) == BODY


@pytest.mark.parametrize("between", [[*BODY, *BODY], []])
def test_lines_far_apart_fence_nothing(between: list[str]) -> None:
    parts = [BODY[0], "skip past newsletter promotion", *between, *BODY[1:]]
    parts += ["after newsletter promotion"] if between else []

    kept = cleaned_of("\n\n".join(parts), "default")

    assert kept == [BODY[0], *between, *BODY[1:]]


@pytest.mark.parametrize("line", ["Share", "Subscribe", "Follow us", "Read more"])
def test_a_line_alone_that_says_what_to_do_goes(line: str) -> None:
    text = "\n\n".join([*BODY[:3], line, *BODY[3:], *FURNITURE_BELOW])

    assert cleaned_of(text, "default") == BODY


def test_a_heading_below_share_buttons_stays_over_its_sentence() -> None:
    end = ["How it works", "She takes payment in bread, in fish and, once, in a song."]
    text = "\n\n".join([*BODY, "Share on Facebook", "Share on X", "Copy link", *end])

    assert cleaned_of(text, "default") == [*BODY, *end]


def test_furniture_above_the_headline_does_not_hide_it() -> None:
    headline = "Storm keeps the island ferries in harbour"
    cookies = (
        "We use cookies to make this site work, to measure how it is used and to show"
        " advertising that may be of interest to you and to our partners."
    )
    article = qr.parse("\n\n".join([cookies, headline, "By Ada Holm", *BODY]))

    kinds = {article.text[block.start : block.end]: block.kind for block in article.kept}

    assert cookies not in kinds
    assert kinds[headline] == "headline"


def test_what_stands_below_a_heading_within_the_story_is_left_to_the_table() -> None:
    parts = [*BODY[:3], "Read next", "Bread before nine", *BODY[3:]]

    assert "Bread before nine" in cleaned_of("\n\n".join(parts), "default")


@pytest.mark.parametrize("ending", ["\n", "\n\n"])
def test_furniture_goes_whatever_line_ends_surround_it(ending: str) -> None:
    parts = ["Flipboard", "Email", *BODY[:3], "Advertisement", *BODY[3:], "Subscribe", "Share"]

    assert cleaned_of(ending.join(parts), "default") == BODY


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("By Ada Holm and Peter Lund", "byline"),
        ("Reporting by Ada Holm; Editing by Peter Lund", "byline"),
        ("Photograph: Peter Lund/Harbour Pictures", "caption"),
        ("Correction: An earlier version of this article gave the wrong day.", "correction"),
        ("Editor’s note: Some names were changed at the wish of the islanders.", "note"),
    ],
)
@pytest.mark.parametrize("place", [0, 2, 5])
def test_parts_of_the_story_are_never_removed_by_default(part: str, kind: str, place: int) -> None:
    parts = [*BODY[:place], part, *BODY[place:], *FURNITURE_BELOW]

    article = qr.parse("\n\n".join(parts))

    found = [b for b in article.blocks if article.text[b.start : b.end] == part]
    assert [(block.kind, block.removal) for block in found] == [(kind, None)]


@pytest.mark.parametrize(
    "part",
    [
        "Photograph: Peter Lund/Harbour Pictures",
        "The pier on Monday morning (Image: Harbour Press)",
        "(Photo by Peter Lund)",
        "Waves break over the harbour wall. © Peter Lund / Reuters",
    ],
)
@pytest.mark.parametrize("place", [0, 2, 5])
def test_captions_with_a_credit_go_aggressively_and_only_then(part: str, place: int) -> None:
    parts = [*BODY[:place], part, *BODY[place:]]
    text = "\n\n".join(parts)

    found = qr.parse(text, cleaning="aggressive").blocks[place].removal

    assert cleaned_of(text, "default") == parts
    assert cleaned_of(text, "aggressive") == BODY
    assert found is not None
    assert (found.rule, found.reason) == ("picture", "caption of a picture")


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize(
    "parts",
    [FURNITURE_BELOW, FURNITURE_ABOVE, ["Share"], [*FURNITURE_ABOVE, *FURNITURE_BELOW]],
)
def test_furniture_from_end_to_end_is_kept_whole(point: Cleaning, parts: list[str]) -> None:
    text = "\n\n".join(parts)
    blocks = find_blocks(text, 0, len(text))

    verdicts = assess(text, blocks, aggressive=point == "aggressive")

    assert not any(verdict.removed for verdict in verdicts)
    assert any(verdict.doubtful for verdict in verdicts)
    assert is_furniture(text, blocks, aggressive=point == "aggressive")


@pytest.mark.parametrize("point", POINTS)
def test_an_article_is_no_furniture_whatever_surrounds_it(point: Cleaning) -> None:
    text = "\n\n".join([*FURNITURE_ABOVE, BODY[0], *FURNITURE_BELOW])
    blocks = find_blocks(text, 0, len(text))

    assert not is_furniture(text, blocks, aggressive=point == "aggressive")
    assert not is_furniture("", [], aggressive=point == "aggressive")


@pytest.mark.parametrize("mark", ["\ufffd", " ■", " ¶¶", " ∎"])
def test_a_sign_behind_the_last_paragraph_takes_nothing_from_it(mark: str) -> None:
    text = "\n\n".join([*BODY[:4], "Sign up for our free newsletter", BODY[4] + mark])

    assert cleaned_of(text, "default") == [*BODY[:4], BODY[4] + mark]


FOREIGN = {
    "Japanese": "港の責任者は、月曜日も船を出せるかどうか分からないと語った。",
    "Chinese": "市议会请求海军派出一艘船,但周日晚上得到的答复是还需等待。",
    "Russian": "Паром на внешние острова не ходит уже третий день.",
    "Greek": "Κανείς δεν ξέρει πότε θα φύγει το πλοίο.",
    "Arabic": "قال مسؤول الميناء إن السفن لن تبحر يوم الاثنين؟",
    "Hindi": "नाव तीसरे दिन भी नहीं चली।",
}


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("language", FOREIGN)
def test_sentences_in_another_script_are_not_judged_by_english(
    language: str, point: Cleaning
) -> None:
    sentence = FOREIGN[language]
    blocks = [sentence, BODY[0], sentence * 3, BODY[1], "Sign up to our newsletter"]

    assert cleaned_of("\n\n".join(blocks), point) == blocks[:-1]


def test_blocks_within_the_prose_are_doubted_the_more_the_more_there_are() -> None:
    table = Table({}, [1.0], [[0.0, 1.0]] * 6, {})

    def odds(count: int) -> list[float]:
        parts = [
            *BODY[:2],
            *["Bread of the day", "Share", "Tweet"] * count,
            *BODY[2:4],
            "Wind and rain",
        ]
        text = "\n\n".join(parts)
        spans = [(block.start, block.end) for block in find_blocks(text, 0, len(text))]
        facts = [measure(text[start:end], table.weights) for start, end in spans]
        return score(text, survey(text, spans, facts), table)

    few, many = odds(1), odds(20)

    assert many[2] < few[2] < 1
    assert many[3] == few[3] > 1
    assert many[-1] == few[-1] == 1


@pytest.mark.parametrize(
    ("first", "rest", "odds"),
    [
        (-1.0, b"never read", NEVER),
        (1.0, b"never read", 2.0 * GLANCE),
        (0.0, zlib.compress(b"[0.25]"), 0.25),
    ],
)
def test_later_trees_are_asked_only_where_the_first_leave_doubt(
    first: float, rest: bytes, odds: float
) -> None:
    table = Table({}, LateTrees([first] * GLANCE, rest), [[0.0, 1.0]] * 6, {})
    text = "Bread of the day"

    assert score(text, region_of(text), table) == [odds]


def region_of(text: str) -> Region:
    spans = [(block.start, block.end) for block in find_blocks(text, 0, len(text))]
    return survey(text, spans, [measure(text[start:end], {}) for start, end in spans])


@pytest.mark.parametrize(("lines", "odds"), [(1000, 2.0 * GLANCE), (1001, NEVER)])
def test_a_thousand_lines_without_prose_are_data(lines: int, odds: float) -> None:
    table = Table({}, LateTrees([1.0] * GLANCE, b"never read"), [[0.0, 1.0]] * 6, {})
    text = "\n\n".join(f"Bread {number}" for number in range(lines))

    assert score(text, region_of(text), table) == [odds] * lines


def test_what_a_report_says_has_to_be_surer_to_go() -> None:
    cut = [1.0, 0.0, 0.5, 0.0, 0.0, 0.0]
    said = region_of(f"{BODY[1]}\n\n{BODY[2]}")
    silent = region_of(f"{BODY[0]}\n\n{BODY[4]}".replace("said", "knew"))

    assert (silent.voices, said.voices) == (0.0, 1.0)
    assert removable([1.2, 1.7], cut, [True] * 2, silent, even=True) == [True, True]
    assert removable([1.2, 1.7], cut, [True] * 2, said, even=True) == [False, True]


def test_a_large_block_has_to_be_surer_to_go() -> None:
    cut = [1.0, 0.0, 0.0, 0.2, 0.0, 0.0]
    region = region_of("\n\n".join(["Share", *BODY]))

    assert removable([1.2] * 6, cut, [True] * 6, region, even=True) == [True] + [False] * 5


def test_nothing_goes_where_nothing_is_nearly_certain() -> None:
    cut = [1.0, 0.0, 0.0, 0.0, 2.0, 3.0]
    region = region_of("Bread\n\nMilk")

    assert removable([1.2, 2.5], cut, [True, True], region, even=False) == [True, True]
    assert removable([1.2, 2.5], cut, [True, True], region, even=True) == [False, False]
    assert removable([1.2, 2.5], cut, [True, False], region, even=False) == [False, False]
    assert removable([1.2, 3.5], cut, [True, True], region, even=True) == [True, True]

    named = region_of("Bread\n\nShare")
    assert removable([1.2, 2.5], cut, [True, True], named, even=True) == [True, True]
    assert removable([2.5, 1.2], cut, [True, True], named, even=True) == [False, False]


def test_every_removal_and_every_doubt_has_a_reason() -> None:
    text = "\n\n".join([*FURNITURE_ABOVE, "More from us", *BODY, *FURNITURE_BELOW, "Top", "7"])
    blocks = find_blocks(text, 0, len(text))

    verdicts = assess(text, blocks, aggressive=False)

    assert all(0 <= verdict.probability <= 1 for verdict in verdicts)
    spoken = [verdict for verdict in verdicts if verdict.removed or verdict.doubtful]
    assert spoken
    assert all(verdict.rule and verdict.reason for verdict in spoken)


def test_a_removal_names_its_family() -> None:
    text = "\n\n".join([*BODY, *FURNITURE_BELOW])
    article = qr.parse(text)

    reasons = {article.text[b.start : b.end]: b.removal.reason for b in article.blocks if b.removal}

    assert reasons["Sign up for our free newsletter"] == "newsletter sign-up"
    assert reasons["12 comments"] == "comment section"
    assert reasons["Related stories"] == "related headlines"


def test_judge_says_what_assess_decides() -> None:
    text = "\n\n".join([*FURNITURE_ABOVE, *BODY, *FURNITURE_BELOW])
    blocks = find_blocks(text, 0, len(text))

    removals = judge(text, blocks, aggressive=True)
    verdicts = assess(text, blocks, aggressive=True)

    assert [removal is not None for removal in removals] == [v.removed for v in verdicts]
    assert [(r.rule, r.reason, r.confidence) for r in removals if r] == [
        (v.rule, v.reason, v.probability) for v in verdicts if v.removed
    ]


def test_no_blocks_need_no_judgement() -> None:
    assert assess("", [], aggressive=False) == []
    assert judge(" \n ", [], aggressive=True) == []


def test_the_table_is_small() -> None:
    assert Path(data_path("cleaning.json.zlib")).stat().st_size <= 100_000


SCRAPS = st.sampled_from(
    [
        *BODY,
        *FURNITURE_ABOVE,
        *FURNITURE_BELOW,
        "By Ada Holm",
        "3 March 2021",
        "Storm keeps ferries in harbour",
        "More storms ahead, say forecasters",
        "Photo: Peter Lund",
        "- bread\n- milk\n- salt",
        "7",
        "“Not in March.”",
        "What the islanders did next:",
    ]
)
TEXTS = st.lists(
    st.tuples(SCRAPS | st.text(max_size=30), st.sampled_from(["\n", "\n\n"])), max_size=30
).map(lambda parts: "".join(scrap + ending for scrap, ending in parts))


@given(TEXTS, st.sampled_from(POINTS))
@settings(max_examples=80, deadline=None)
def test_cleaning_twice_changes_nothing_more(text: str, point: Cleaning) -> None:
    once = qr.parse(text, cleaning=point).cleaned

    assert qr.parse(once, cleaning=point).cleaned == once


@given(TEXTS | st.text(), st.sampled_from(POINTS))
@settings(max_examples=60, deadline=None)
def test_what_is_kept_is_the_sources_own(text: str, point: Cleaning) -> None:
    article = qr.parse(text, cleaning=point)

    uncleaned = qr.parse(text, cleaning="off")
    assert [(b.start, b.end) for b in article.blocks] == [
        (b.start, b.end) for b in uncleaned.blocks
    ]
    assert article.cleaned.split() == [
        word for block in article.kept for word in article.text[block.start : block.end].split()
    ]
    assert bool(article.kept) == bool(text.strip())


@pytest.mark.parametrize(
    "unit",
    [
        "\n",
        "a",
        "- ",
        "a b\n",
        "Share\n\n",
        "share on ",
        "© " * 40 + "\n",
        "By A, ",
        "1" * 200 + "\n",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def spent(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        qr.parse(text)
        return time.process_time() - began

    spent(1000)

    assert spent(80_000) < 20 * spent(20_000) + 1


def test_the_weight_of_words_is_the_same_in_every_process() -> None:
    program = (
        "from qusair_reader.clean.facts import measure\n"
        "from qusair_reader.clean.table import load_table\n"
        "from qusair_reader.resources import read_data\n"
        "weights = load_table().weights\n"
        "blocks = read_data('qusair.txt').decode().split('\\n\\n')\n"
        "print([measure(block, weights).lexical for block in blocks])\n"
    )

    def run(seed: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert run("1") == run("2")

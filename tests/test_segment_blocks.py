"""Blocks are found in every shape in which people save text, in linear time."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.article import Block
from qusair_reader.segment.blocks import find_blocks, find_spans

FIRST = (
    "The ferry to the outer islands was cancelled for the third day in a row on Monday, and the"
    " harbour master said that nobody could promise when the wind would let the boats go out again."
)
SECOND = (
    "Shops on the two smaller islands have begun to ration bread and milk. A fishing crew brought"
    " medicine across before dawn, the council said, and will try once more if the swell goes down."
)
PARAGRAPHS = [FIRST, SECOND, "“We have seen worse,” said Ada Holm, who runs the only inn."]


def pieces(text: str) -> list[str]:
    return [text[block.start : block.end] for block in find_blocks(text, 0, len(text))]


def unwrapped(text: str) -> list[str]:
    return [" ".join(piece.split()) for piece in pieces(text)]


def kind_of(text: str, piece: str) -> str:
    return next(
        block.kind
        for block in find_blocks(text, 0, len(text))
        if text[block.start : block.end] == piece
    )


def test_blank_lines_separate_paragraphs() -> None:
    assert pieces("\n\n \t\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_each_long_line_is_a_paragraph() -> None:
    assert pieces("\n".join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("width", [65, 68, 72, 76, 80])
@pytest.mark.parametrize("indent", ["", "  ", "    ", "\t"])
def test_hard_wrapped_paragraphs_are_whole(width: int, indent: str) -> None:
    text = "\n\n".join(
        textwrap.fill(p, width, initial_indent=indent, subsequent_indent="") for p in PARAGRAPHS
    )

    assert unwrapped(text) == PARAGRAPHS


@pytest.mark.parametrize("width", [65, 72, 80])
def test_indents_alone_separate_wrapped_paragraphs(width: int) -> None:
    text = "\n".join(textwrap.fill(p, width, initial_indent="    ") for p in PARAGRAPHS)

    assert unwrapped(text) == PARAGRAPHS


@pytest.mark.parametrize("width", [65, 72, 80])
def test_an_indented_text_is_read_like_a_flush_one(width: int) -> None:
    text = "\n\n".join(textwrap.indent(textwrap.fill(p, width), "     ") for p in PARAGRAPHS)

    assert unwrapped(text) == PARAGRAPHS


def test_a_mixture_of_shapes() -> None:
    wrapped = [textwrap.fill(p, 70) for p in (FIRST, SECOND)]
    text = f"Storm holds islands\n\n{wrapped[0]}\n\n{SECOND}\n{FIRST}\n\n{wrapped[1]}"

    assert unwrapped(text) == ["Storm holds islands", FIRST, SECOND, FIRST, SECOND]


@pytest.mark.parametrize("width", [70, 10_000])
def test_furniture_before_a_single_line_end_stands_alone(width: int) -> None:
    text = f"Flipboard\nEmail\n{textwrap.fill(FIRST, width)}\nShare\n\n{SECOND}"

    assert unwrapped(text) == ["Flipboard", "Email", FIRST, "Share", SECOND]


def test_list_items_and_headlines_under_each_other_stand_alone() -> None:
    items = [
        "- A first thing to remember about storms and the boats in them",
        "- A second thing, of which the same is true and always was so",
        "3. A numbered thing that comes last and is about as long again",
    ]
    titles = [
        "Council Votes to Close the Old Harbour Road Before the Winter",
        "Ferry Line Wants Two New Boats and a Longer Pier by Next May",
        "Holm Inn Marks a Hundred Years of Soup and Bad Weather Talks",
    ]

    assert pieces("\n".join(items)) == items
    assert pieces("\n".join(titles)) == titles


@pytest.mark.parametrize(
    "text",
    [
        "They hope for a peace\nconference in July.",
        "They hope for a peace\nconference in July. The navy\nhas sent a ship, but nobody\nwent aboard.",
    ],
)
def test_narrow_lines_of_one_sentence_are_one_block(text: str) -> None:
    assert pieces(text) == [text]
    assert pieces(f"Share\n{text}\nPrint") == ["Share", text, "Print"]


@pytest.mark.parametrize(
    "text",
    [
        "bread\nmilk\nsalt and flour\nsoap.",
        "What to take on the ferry:\nbread\nmilk.",
        "Ferry\nbread\nmilk.",
        "The wind came up at dawn and blew\nThe boats lay still beside the pier.",
        "Storm keeps all boats in harbour\niPhone makers wait for parts.",
        "Island news and weather\nfor a long winter",
        "stones to be cleared away\ntides and storms (all year)\nnets and ropes of all kinds",
        "She sang of the open water,\nand of the boats at night;\nshe sang of the empty harbour,\nand of the one late light.",
    ],
)
def test_narrow_lines_that_are_no_sentence_stand_alone(text: str) -> None:
    assert pieces(text) == text.split("\n")


def test_a_quotation_after_the_byline_is_no_headline() -> None:
    parts = {
        "Storm keeps the boats in harbour": "headline",
        "By Ada Holm": "byline",
        "SUND, 3 May — Nobody has left the island since Friday, the council said on Sunday.": "paragraph",
        "“We have seen worse than this, but never in the spring and not for so long.”": "paragraph",
    }
    text = "\n\n".join(parts)

    assert {part: kind_of(text, part) for part in parts} == parts


def test_two_words_over_a_byline_are_a_headline() -> None:
    text = f"Home\n\nBridge opens\n\nBy Anna Berg\n\n{FIRST}"

    assert kind_of(text, "Bridge opens") == "headline"
    assert kind_of(text, "Home") == "paragraph"


def test_two_words_over_a_sentence_are_a_headline() -> None:
    text = "Another story\n\nIt is short and tells of the hills."

    assert kind_of(text, "Another story") == "headline"


def test_the_parts_of_a_story_are_recognised() -> None:
    parts = {
        "Storm keeps ferries in harbour for a third day": "headline",
        "Islanders ration bread while the wind holds, and a crew sails for medicine": "standfirst",
        "By Ada Holm and Peter Lund": "byline",
        "Updated 3 March 2021 at 4:15 p.m.": "dateline",
        "Photo: The harbour at dawn. Peter Lund": "caption",
        FIRST: "paragraph",
        "A crew sails for medicine": "subheading",
        SECOND: "paragraph",
        "• Bread is sold before nine": "list",
        "Correction: An earlier version gave the wrong day.": "correction",
        "Editor’s note: Names were changed at the islanders’ wish.": "note",
    }
    text = "\n\n".join(parts)

    assert {part: kind_of(text, part) for part in parts} == parts


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("BEIRUT, Lebanon (AP) —", "dateline"),
        ("Monday 1 March 2021", "dateline"),
        ("Published: 2021-03-01 10:15", "dateline"),
        ("Ada Holm, 1 March 2021", "dateline"),
        ("2021-03-01T10:15:00Z", "dateline"),
        ("Words by Ada Holm", "byline"),
        ("Words: Ada Holm", "byline"),
        ("By Ada Holm aholm@post.example", "byline"),
        ("ADA HOLM | aholm@post.example", "paragraph"),
        ("Ada Holm (a.holm@news.post.example)", "byline"),
        ("Write to us at tides@post.example", "standfirst"),
        ("By Ada Holm, Post staff", "byline"),
        ("By Ada Holm, special to the Post", "byline"),
        ("By Ada Holm · 5 min read", "byline"),
        ("BY ADA HOLM", "byline"),
        ("Ada Holm, Harbour Reporter", "byline"),
        ("Author: Ada Holm", "byline"),
        ("Our Special Correspondent, Lund", "byline"),
        ("STAFF WRITER", "byline"),
        ("Staff Reporter, Lund", "byline"),
        ("/ By Ada Holm", "byline"),
        ("Ada Holm Harbour correspondent", "byline"),
        ("Ada Holm in Lund", "byline"),
        ("Ada Holm, Peter Lund and Mary Sund", "byline"),
        ("By our political correspondent", "byline"),
        ("Staff and agencies", "byline"),
        ("By ADA HOLM, Associated Press", "byline"),
        ("The harbour, wrote its editor", "paragraph"),
        ("Ada Holm contributed reporting from Lund.", "byline"),
        ("A boat in the harbour on Monday. Peter Lund/Reuters", "caption"),
        ("The pier at dawn (Image: Harbour Press)", "caption"),
        ("[Photograph by Ada Holm]", "caption"),
        ("The pier at dawn — via Wikimedia Commons", "caption"),
        ("Waves over the pier on 3 March. © Reuters / Peter Lund", "caption"),
        ("The talks about the ferry went on until Monday (AFP)", "caption"),
        ("The picture (the one by the door) is for sale.", "standfirst"),
        ("Wallet (credit/debit cards, cash)", "standfirst"),
        ("The council heard of it from the harbour master (a).", "standfirst"),
        ("Ask for the list of the members of the board(s).", "standfirst"),
        ("The last ferry has left the harbour for good [Reuters]", "standfirst"),
        ("LUND (AFP)", "dateline"),
        ("This article was corrected on 2 March to mend a name.", "correction"),
        ("1) Bread is sold before nine", "list"),
        ("By Monday the wind had gone, and nobody spoke of it again.", "standfirst"),
    ],
)
def test_kinds_by_their_words(block: str, kind: str) -> None:
    text = f"Storm keeps ferries in harbour\n\n{block}\n\n{FIRST}\n\n{SECOND}"

    assert kind_of(text, block) == kind


def test_a_long_standfirst_over_a_byline_is_recognised() -> None:
    text = f"Storm keeps ferries in harbour\n\n{SECOND}\n\nBy Ada Holm\n\n{FIRST}"

    assert kind_of(text, SECOND) == "standfirst"


LINE = "Islanders ration bread while the wind holds, and a crew sails for medicine."


@pytest.mark.parametrize(
    "name",
    [
        "Ada Holm",
        "Ada M. Holm and Peter van der Lund",
        "Conor McGill, Jean-Luc O’Brien",
        "Mohammed al-Rashid",
        "Nguyễn Văn An",
    ],
)
@pytest.mark.parametrize("above", ["", "1 March 2021\n\n", f"{LINE}\n\n"])
def test_a_name_alone_below_the_headline_is_a_byline(name: str, above: str) -> None:
    text = f"Storm keeps ferries in harbour\n\n{above}{name}\n\n{FIRST}\n\n{SECOND}"

    assert kind_of(text, name) == "byline"
    if above.startswith(LINE):
        assert kind_of(text, LINE) == "standfirst"


def test_a_name_below_a_lone_by_is_a_byline_with_it() -> None:
    text = f"Storm keeps ferries in harbour\n\nHome\n\nBy\n\nAda Holm\n\nTides\n\n{FIRST}"

    assert [kind_of(text, part) for part in ("By", "Ada Holm", "Tides")] == [
        "byline",
        "byline",
        "paragraph",
    ]


@pytest.mark.parametrize("office", ["Harbour correspondent", "Political Editor, Lund"])
@pytest.mark.parametrize("above", ["4 hours ago\n\nAda Holm", "By Ada Holm"])
def test_an_office_below_a_name_belongs_to_the_byline(office: str, above: str) -> None:
    text = f"Storm keeps ferries in harbour\n\n{above}\n\n{office}\n\n{FIRST}\n\n{SECOND}"

    assert kind_of(text, "Ada Holm" if "ago" in above else above) == "byline"
    assert kind_of(text, office) == "byline"


@pytest.mark.parametrize(
    "block", ["Key Findings", "Related Stories", "Ada holm", "ADA HOLM", "DIYHome Decor", "Ada"]
)
def test_other_short_blocks_below_the_headline_are_no_byline(block: str) -> None:
    text = f"Storm keeps ferries in harbour\n\n{block}\n\n{FIRST}\n\n{SECOND}"

    assert kind_of(text, block) != "byline"


def test_names_in_a_row_below_the_headline_are_a_menu() -> None:
    menu = ["Lund Harbour", "Sund Island", "Holm Bay"]
    text = "\n\n".join(["Storm keeps ferries in harbour", *menu, FIRST, SECOND])

    assert [kind_of(text, name) for name in menu[:2]] == ["paragraph"] * 2


SHAPES = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            " ",
            "\t",
            "    ",
            "- ",
            "2) ",
            "a",
            "Word ",
            "said ",
            "won’t ",
            ". ",
            "? ",
            FIRST,
            SECOND[:70],
            FIRST[20:88],
            "Share",
            "\u2003",
            "\x0c",
            "語",
            "word " * 14,
        ]
    ),
    max_size=40,
).map("".join)


@given(SHAPES | st.text())
@settings(max_examples=150, deadline=None)
def test_blocks_hold_all_but_white_space_in_order(text: str) -> None:
    blocks = find_blocks(text, 0, len(text))

    held = 0
    for block in blocks:
        assert not text[held : block.start].strip()
        piece = text[block.start : block.end]
        assert piece
        assert piece == piece.strip()
        held = block.end
    assert not text[held:].strip()


@given(SHAPES)
@settings(max_examples=200, deadline=None)
def test_blocks_joined_by_blank_lines_are_found_again(text: str) -> None:
    first = pieces(text)

    assert pieces("\n\n".join(first)) == first


@given(SHAPES, SHAPES)
@settings(max_examples=100, deadline=None)
def test_a_stretch_of_a_text_is_segmented_like_a_text(before: str, text: str) -> None:
    whole = f"{before}\n\n{text}"
    start = len(before) + 2

    assert [Block(a + start, b + start) for a, b in find_spans(text, 0, len(text))] == [
        Block(a, b) for a, b in find_spans(whole, start, len(whole))
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "\n",
        "a",
        "- ",
        "a b\n",
        "A\n\n",
        ("x" * 70) + "\n",
        "said it again " * 5 + "\n",
        " \n",
        "By ",
        "x" * 30 + "\n",
        "    a b\nA b\n",
        "A\n a\n   a\n      a\n",
        "It ended. " * 4 + "\n",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]

    began = time.process_time()
    find_blocks(text, 0, len(text))

    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "unit", [" &", " |", " 1,", " (", ", A", " staff", " p.m.", " special to", " a@b"]
)
def test_a_hostile_byline_takes_linear_time(unit: str) -> None:
    line = f"By Ada Holm{unit * 26} !"

    began = time.process_time()
    find_blocks(line, 0, len(line))

    assert time.process_time() - began < 1


@pytest.mark.parametrize("mark", ["\f", "\v", "\x85", "\u2028", "\u2029"])
def test_rarer_line_and_page_breaks_end_a_paragraph(mark: str) -> None:
    text = f"The ferry left at noon.{mark}Nobody waved from the quay."

    assert [text[block.start : block.end] for block in find_blocks(text, 0, len(text))] == [
        "The ferry left at noon.",
        "Nobody waved from the quay.",
    ]


STORY = (
    "The tram line to the harbour will open in June, the city said on Friday, four years later than "
    "it had promised and at twice the price."
    " Drivers have been trained since the spring, and the stops are lit."
)


def headline_of(top: list[str], title: str) -> str:
    text = "\n\n".join([*top, STORY, "It cost a great deal.", "Nobody has said who pays for it."])
    return "".join(
        text[block.start : block.end]
        for block in find_blocks(text, 0, len(text), title)
        if block.kind == "headline"
    )


@pytest.mark.parametrize(
    ("top", "title", "headline"),
    [
        (["Home | News | Sport", "Tram opens"], "Tram opens - Bay Post", "Tram opens"),
        (["Bay Post", "Our best offers for you today", "Tram opens"], "Tram opens | Bay Post", "Tram opens"),
        (["Bay Post", "Tram line opens in June"], "Bay Post :: Tram line opens in June", "Tram line opens in June"),
        (["Bay Post", "Tram line opens in June"], "Tram line opens in June – Bay Post", "Tram line opens in June"),
        (["Listen to our daily podcast", "DRIVER’S day"], "Driver's  day - Local - Bay Post", "DRIVER’S day"),
        (["Now", "Live – tram opens"], "Live – tram opens – Bay Post", "Live – tram opens"),
        (["Bay Post", "The tram is here at last"], "Tram line opens in June - Bay Post", "The tram is here at last"),
        (["Bay Post", "Tram line opens in June"], "Bay Post", "Tram line opens in June"),
        (["Trams", "Tram line opens in June"], "Trams and buses - Bay Post", "Tram line opens in June"),
        (["Ferry", "Tram line opens in June"], "Ferry", "Tram line opens in June"),
        (["電車が開通"], "電車が開通 - 港新聞", "電車が開通"),
        (["Tram line opens in June"], "", "Tram line opens in June"),
        (["Tram line opens in June"], " - ", "Tram line opens in June"),
        ([STORY, "Tram opens"], "Tram opens - Bay Post", "Tram opens"),
    ],
)  # fmt: skip
def test_the_headline_is_what_the_title_of_the_page_says(
    top: list[str], title: str, headline: str
) -> None:
    assert headline_of(top, title) == headline


@pytest.mark.parametrize(
    "trail",
    [
        "Home | News and views | Sport",
        "Home > News > Tram line to the harbour opens in the month of June",
        "Front page / Local news / Traffic",
        "Local · Traffic · Two minutes to read",
        "Home›News›Local and regional",
        "News • Sport • Weather and tides",
    ],
)
def test_a_row_of_links_is_no_headline(trail: str) -> None:
    assert headline_of([trail, "Trams"], "") == ""
    assert headline_of([trail], trail) == trail


def test_slashes_and_lines_within_a_headline_leave_it_one() -> None:
    for title in ("Blood pressure of 120/80 or 130/90 will do", "Trams | the city pays for them"):
        assert headline_of([title], "") == title


@pytest.mark.parametrize("width", [45, 65, 80])
@pytest.mark.parametrize("indent", ["   ", "    ", "\t"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_hanging_indent_separates_wrapped_paragraphs(
    width: int, indent: str, between: str
) -> None:
    text = between.join(textwrap.fill(p, width, subsequent_indent=indent) for p in PARAGRAPHS)

    assert unwrapped(text) == PARAGRAPHS


@pytest.mark.parametrize("indent", ["   ", "\t"])
def test_an_indented_line_begins_a_paragraph_after_one_of_a_single_line(indent: str) -> None:
    said = "“We shall see about the harbour,” she said."
    vote = textwrap.fill("On Thursday the town votes. " + FIRST, 70, initial_indent=indent)

    assert unwrapped(f"{indent}{said}\n{vote}") == [said, "On Thursday the town votes. " + FIRST]
    assert unwrapped(f"{said}\n{vote}") == [said, "On Thursday the town votes. " + FIRST]


def test_a_flush_line_among_indented_ones_stands_alone() -> None:
    wrapped = textwrap.indent(textwrap.fill(FIRST, 70), "    ")

    assert unwrapped(f"{wrapped}\nShare this story\n{wrapped}") == [
        FIRST,
        "Share this story",
        FIRST,
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_indented_stanzas_are_found_again_in_a_copy(between: str) -> None:
    stanzas = [
        "    She went down to the water,\n    and all the boats were gone.",
        "    She went up to the lighthouse,\n    and all the lamps were out.",
    ]
    found = pieces(between.join(stanzas))

    assert found == [stanza.strip() for stanza in stanzas]
    assert pieces("\n\n".join(found)) == found


NAMES = [
    (
        "The Norvik vaccine, NV1010, is being tested in Peru, South Africa and Spain. Peru’s regulator Digemid"
        " was told on Monday. Helen Abara, head of the Lund Institute of Tropical Medicine and Public Health"
        " (LITM), called it routine, and Dr Reyes agreed."
    ),
    (
        "Mayor Ines Calder met the governor and Bishop Peter Amadi at City Hall on Tuesday. The Harbour Authority"
        " and the Port Workers’ Union had both sent letters, which nobody had read."
    ),
    (
        "The town votes on Thursday, 12 May, and the count begins at 10 p.m. Turnout was 41 per cent in 2017,"
        " when Labour won the ward from the Liberal Democrats by 312 votes."
    ),
]


@pytest.mark.parametrize("width", [60, 65, 72, 80])
@pytest.mark.parametrize(
    ("first", "rest", "between"),
    [("", "", "\n\n"), ("  ", "  ", "\n\n"), ("    ", "", "\n"), ("", "    ", "\n")],
)
@pytest.mark.parametrize("paragraph", NAMES)
def test_wrapped_paragraphs_full_of_names_are_whole(
    paragraph: str, width: int, first: str, rest: str, between: str
) -> None:
    paragraphs = [paragraph, SECOND, paragraph]
    text = between.join(
        textwrap.fill(p, width, initial_indent=first, subsequent_indent=rest) for p in paragraphs
    )

    assert unwrapped(text) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        [
            '"There is to be no bus after six. How are pensioners to get there?"',
            "Sign up for our free newsletter and get the latest news.",
        ],
        [
            "“Nobody asked us (or the other islands about the new timetable.)”",
            "The council says that it will hold a meeting in the spring.",
        ],
        [
            "Reporting by Ada Holm and Tom Okafor; Editing by Paul Reyes and Kim Su",
            "Our Standards: The Harbour Press Charter.",
        ],
        [
            "Storm Keeps All Ferries to the Outer Islands in Harbour Again",
            "It is the third day without a boat.",
        ],
    ],
)
def test_lines_that_say_their_own_stand_alone(lines: list[str]) -> None:
    assert pieces("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "The council will close the bus route along the harbour in April to save\n£420,000 a year",
        "The bus route along the harbour closes in the spring of next year after\n40 years of service",
        "The harbour master of the northern island looks out for the ferry from\nLund on Monday",
        "The route was one of the last that the islands had (and the dearest of\n“those we know”)",
    ],
)
def test_two_lines_of_a_standfirst_are_one_block(text: str) -> None:
    assert pieces(f"{FIRST}\n\n{text}\n\n{SECOND}") == [FIRST, text, SECOND]


@pytest.mark.parametrize(
    "below", ["Ada Holm", "3 March 2021", "12 comments", "£12.99", "$30 / month: All islands"]
)
def test_what_stands_below_a_headline_is_not_of_it(below: str) -> None:
    headline = "Storm keeps all the boats in the harbour for a third day"

    assert pieces(f"{headline}\n{below}") == [headline, below]


def test_verse_keeps_its_lines() -> None:
    verse = (
        "The boats went out before the day was old,\n"
        "And all the women watched them from the pier,\n"
        "With bread in baskets, wrapped against the cold,\n"
        "And none of them would say what she might fear."
    )

    assert pieces(verse) == verse.split("\n")


def test_prices_under_each_other_stand_alone() -> None:
    prices = [
        "$18 a month for a pass to one of the islands",
        "$30 a month for a pass to all of them",
    ]

    assert pieces("\n".join(prices)) == prices


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("width", [30, 34, 40])
def test_paragraphs_in_narrow_columns_are_whole(indent: str, width: int) -> None:
    text = "\n\n".join(textwrap.indent(textwrap.fill(p, width), indent) for p in PARAGRAPHS[:2])

    assert unwrapped(text) == PARAGRAPHS[:2]


def test_a_dash_within_a_wrapped_sentence_begins_no_item() -> None:
    text = (
        "The ferry to the outer islands was cancelled for the third day in a\n"
        "row, and the harbour master said that no boat would go out on Friday\n"
        "– if the wind held, as everybody thought it would – nor on Saturday,\n"
        "when the market is held."
    )

    assert pieces(text) == [text]


def test_dashes_before_each_line_begin_items() -> None:
    lines = [
        "The council of the islands asks everyone to keep these things ready",
        "while the wind holds and as long as the ferries stay in the harbour",
        "– bread and butter for three days, and a knife to cut them with now",
        "– salt and flour for a week, and a pot to stand in an open wood fire",
    ]

    assert pieces("\n".join(lines))[-2:] == lines[-2:]


def test_a_line_beside_which_the_first_was_not_full_ends_the_paragraph() -> None:
    lines = [
        "The boats that call at Sund and the",
        "harbours of the islands that they come from",
        "in winter, with all the captains and the crews",
        "and what each of them has for breakfast on a weekday",
    ]

    assert pieces("\n".join(lines))[-1] == lines[-1]

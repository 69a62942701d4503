"""Where sentences end: abbreviations, initials, ellipses, quotes; and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.segment.sentences import find_sentences
from qusair_reader.sources import read_source

CASES = {
    "two plain sentences": "They came.|They left.",
    "question and exclamation": "Who came?|Nobody did!|They left.",
    "mixed end marks": "Really?!|Yes.",
    "three dots before lower case": "He was... tired.|He left.",
    "three dots before a capital": "He waited...|She left.",
    "one-character ellipsis": "He waited…|She left.",
    "ellipsis before lower case": "He waited… and left.|She stayed.",
    "spaced dots": "He waited . . .|She left.",
    "hesitation before I": "I... I do not know.|She did.",
    "hesitation with a contraction": "Well… I’d say so.|Fine.",
    "title before a name": "Mr. Berg met Mrs. Holm.|They spoke.",
    "several titles": "Sen. Berg and Gov. Holm met Dr. Lund.|It rained.",
    "military ranks": "Lt. Col. Berg and Sgt. Holm spoke.|No one else did.",
    "a rank's word in lower case": "He did one more rep.|She counted.",
    "saint in a place": "He lives in St. Ives.|She does not.",
    "street at the end": "He lives in Mill St.|The shop is near.",
    "first initial": "J. Berg wrote it.|It sold.",
    "two initials": "J. K. Berg wrote it.|It sold.",
    "middle initial": "Anna B. Holm spoke.|They listened.",
    "initials without space": "A.B. Holm spoke.|They listened.",
    "a letter at the end": "He took vitamin C.|He slept.",
    "I at the end": "So do I.|Berg left.",
    "I as an initial": "I. Berg wrote.|It sold.",
    "country as an adjective": "The U.S. Army came.|It left.",
    "country at the end": "They live in the U.S.|They like it.",
    "country in brackets": "The United States (U.S.) Army came.|It left.",
    "organisation with stops": "The U.N. Security Council met.|It talked.",
    "company within": "Berg Inc. Holdings fell.|Holm rose.",
    "company at the end": "He left Berg Inc.|He was tired.",
    "two companies": "Berg Corp. and Holm Ltd. merged.|It took years.",
    "junior": "Tom Berg Jr. spoke.|He sat down.",
    "number sign": "They live at No. 5.|It is red.",
    "No as an answer": "Was it so?|No.|He lied.",
    "number at the start": "No. 5 won.|No. 7 lost.",
    "month before a day": "It fell on Jan. 5 and Sept. 12.|It rained.",
    "month before a sentence": "They met in Oct.|The rest came later.",
    "page numbers": "See pp. 5 to 9 and fig. 3.|It helps.",
    "decimal": "It rose 3.5 per cent.|Then it fell.",
    "price and clock": "It cost £2.50 at 9.30 on Friday.|It was sold.",
    "a year at the end": "It was 1999.|Nothing happened.",
    "a number begins": "It ended in May.|12 people came.",
    "afternoon before a day": "It began at 5 p.m. Monday.|It ended.",
    "afternoon before a sentence": "It began at 5 p.m.|Berg came.",
    "morning before a zone": "It began at 5 a.m. GMT on Monday.|Berg came.",
    "for example": "Fruit, e.g. Apples from Kent, sold.|They paid.",
    "that is": "The capital, i.e. Paris, slept.|Not all did.",
    "against": "It was Berg v. Holm.|It was long.",
    "versus": "Berg vs. Holm was long.|It ended.",
    "state abbreviation": "He is from Springfield, Ill. and proud.|She is not.",
    "ill as a word": "He was ill.|Berg was not.",
    "miss as a word": "It was a near miss.|Berg laughed.",
    "speech before lower case": "“Why?” she asked.|Nobody knew.",
    "speech before a named speaker": "“Why?” Anna Berg asked.|Nobody knew.",
    "shout before a named speaker": "“Go!” Berg shouted.|They went.",
    "speech that ends": "“We stay.”|Berg left.",
    "single quotes": "‘We stay.’|They did.",
    "straight quotes": '"We stay."|"We do not."',
    "stop outside the quotes": "He called it “a farce”.|She agreed.",
    "a sentence in brackets": "(He left.)|The others stayed.",
    "lower case in brackets": "He left (for good.) and she stayed.|They wrote.",
    "footnote marks": "He left.[1]|She stayed.[12]|They wrote.",
    "quote opens the next": "He left.|“Why?”",
    "dash opens the next": "He left.|– She stayed.",
    "brand in mixed case": "He left.|iPhone sales rose.",
    "list number": "1. Mix the flour.|Add water.",
    "line end within a sentence": "He left\nearly.|She\nstayed.",
    "abbreviation before a line end": "Mr.\nBerg left.|She stayed.",
    "blank line without a stop": "A headline\n\n|The text begins.",
    "no end mark at all": "A headline without a stop",
    "abbreviation in brackets before a stop": "He met Holm (Calif.).|Berg left.",
    "an amount": "It rose to $9.40.|Berg fell.",
    "a web site's name": "It was on Example.com.|Berg saw it.",
    "a fort": "It is at Ft. Berg.|He left.",
    "only marks": "...!",
    "web address": "See www.example.org/a?b=c.|It is there.",
    "file name": "Open the file notes.txt now.|Save it.",
    "Spanish marks": "¿Quién vino?|¡Nadie!",
    "Chinese": "他来了。|她走了！|「真的？」|对。",
    "Japanese in brackets": "「来た。」|彼は帰った。",
    "Hindi": "वह आया।|वह गया।",
    "Arabic question": "من جاء؟|لا أحد.",
    "no-break space after a stop": "He left.\xa0|She stayed.",
    "several spaces": "He left.   |She stayed.",
    "et cetera before lower case": "Apples, pears, etc. were sold.|They paid.",
    "et al": "Berg et al. Found nothing.|They went on.",
    "doctorate": "Anna Berg, Ph.D. and teacher, spoke.|They listened.",
}
"""Texts with a bar before each sentence but the first; the white space between is not theirs."""

SOUP = st.lists(
    st.sampled_from(
        [
            *"aBI1 .!?…\n\t\u00a0\"'”’“)]([-。！।",
            " ",
            "Mr. ",
            "U.S. ",
            "... ",
            "p.m. ",
            "\n\n",
            "The ",
            "e.g.",
        ]
    )
).map("".join)


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    """A space may be left out before a bar: sentences are told apart by it, not by the bar."""
    parts = marked.split("|")
    text = (
        " ".join(parts)
        if not any("\u3000" <= char <= "\uffee" for char in marked)
        else "".join(parts)
    )

    found = [text[span.start : span.end] for span in find_sentences(text, 0, len(text))]

    assert found == [part.strip() for part in parts]


@settings(max_examples=500)
@given(SOUP, st.data())
def test_sentences_hold_all_but_white_space_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    spans = find_sentences(text, start, end)

    edges = [start, *(edge for span in spans for edge in span), end]
    assert edges == sorted(edges)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    assert all(span.start < span.end for span in spans)
    between = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(between).strip() == ""


def test_space_before_a_blank_line_belongs_to_no_sentence() -> None:
    assert find_sentences("No mark \n\nHere. \n\n", 0, 18) == [(0, 7), (10, 15)]


def test_an_ellipsis_within_speech_ends_nothing() -> None:
    text = read_source(None).text
    start = text.index("“We will not hesitate")
    end = text.index("\n", start)

    assert len(find_sentences(text, start, end)) == 1


def test_a_long_text_without_spaces_takes_no_time() -> None:
    text = "." * 200_000 + "a." * 100_000

    assert find_sentences(text, 0, len(text))[-1].end == len(text)

"""Phrases: what they match, what they do not, and that hits always slice the right text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.errors import PatternError
from qusair_reader.phrase import compile_phrase, finditer, suggest

MATCHES = {
    "a word": ("fist", "an iron fist", "fist"),
    "over a line end": ("iron fist", "an iron\nfist", "iron\nfist"),
    "over a line end with indent": ("iron fist", "an iron \n\t fist", "iron \n\t fist"),
    "over a no-break space": ("10 000", "about 10\u00a0000 men", "10\u00a0000"),
    "over a thin space": ("10 000", "about 10\u2009000 men", "10\u2009000"),
    "many spaces in the phrase": ("  iron   fist ", "an iron fist", "iron fist"),
    "typed straight, printed curly": ('"we stay"', "He said: “We stay”", "“We stay”"),
    "typed double, printed single": ('"we stay"', "He said: ‘We stay’", "‘We stay’"),
    "typed single, printed double": ("'we stay'", "He said: “We stay”", "“We stay”"),
    "typed curly, printed straight": ("“we stay”", 'He said: "We stay"', '"We stay"'),
    "printed in angles": ('"oui"', "Il dit «Oui» encore", "«Oui»"),
    "printed as an agency does": ('"we stay"', "He said: ``We stay''", "``We stay''"),
    "typed as an agency does": ("``we stay''", "He said: “We stay”", "“We stay”"),
    "apostrophe": ("don't", "I don’t know", "don’t"),
    "apostrophe typed curly": ("don’t", "I don't know", "don't"),
    "letter turned comma": ("shi'ite", "a Shiʼite town", "Shiʼite"),
    "hyphen for a dash": ("well - known", "a well – known man", "well – known"),
    "double hyphen for a dash": ("well--known", "a well—known man", "well—known"),
    "hyphen for a no-break hyphen": ("al-assad", "President al‑Assad", "al‑Assad"),
    "a ruler": ("------", "A ruler:\n------\nThe end", "------"),
    "a quote within a quote": ("\"'we stay'", "“‘We stay’ was it”", "“‘We stay’"),
    "minus sign": ("-5", "at −5 degrees", "−5"),
    "dots for an ellipsis": ("us... their", "attack us… their fate", "us… their"),
    "ellipsis for dots": ("us… their", "attack us... their fate", "us... their"),
    "accent left out": ("cafe", "the Café closed", "Café"),
    "accent apart from its letter": ("cafe noir", "cafe\u0301 noir", "cafe\u0301 noir"),
    "accent at the end of a hit": ("cafe", "cafe\u0301!", "cafe\u0301"),
    "accent typed and printed apart": ("café", "cafe\u0301", "cafe\u0301"),
    "accent typed apart": ("cafe\u0301", "café", "café"),
    "accent typed, plain letter printed": ("café", "cafe", None),
    "stroke letter": ("lodz", "in Łódź", "Łódź"),
    "o with stroke": ("tromso", "in Tromsø", "Tromsø"),
    "hyphenated at a line end": ("coming", "They were com-\ning home", "com-\ning"),
    "hyphenated in a phrase": ("were coming", "They were com-\n  ing home", "were com-\n  ing"),
    "a compound at its hyphen": ("well-known", "a well-\nknown man", "well-\nknown"),
    "a compound without it": ("counteroffensive", "a counter-\noffensive", "counter-\noffensive"),
    "a compound further on": ("counter-offensive", "counter-offen-\nsive", "counter-offen-\nsive"),
    "a number in a compound": ("10-year-old", "a 10-\nyear-old", "10-\nyear-old"),
    "a ligature's letters": ("office", "the of-\nfice", "of-\nfice"),
    "soft hyphen at a line end": ("newspaper", "a news\u00ad\npaper", "news\u00ad\npaper"),
    "hyphen and trailing space": ("coming", "com- \ning", "com- \ning"),
    "hyphen within a line": ("coming", "com-ing", None),
    "hyphen and a space": ("coming", "com- ing", None),
    "hyphen of the phrase and a space": ("well-known", "well- known", None),
    "soft hyphens": ("newspaper", "the news\u00adpa\u00adper", "news\u00adpa\u00adper"),
    "zero-width space": ("newspaper", "the news\u200bpaper", "news\u200bpaper"),
    "lower case finds capitals": ("assad", "ASSAD", "ASSAD"),
    "a capital asks for case": ("Assad", "assad", None),
    "pattern characters are plain": ("(a+b)*", "it is (a+b)*c", "(a+b)*"),
    "backslash": ("a\\b", "a\\b", "a\\b"),
    "not another word": ("fist", "feast", None),
    "words must be apart": ("iron fist", "ironfist", None),
    "Cyrillic": ("москва", "Москва ждёт", "Москва"),
    "Cyrillic short i": ("новый", "Новый", "Новый"),
    "Chinese": ("北京", "在北京。", "北京"),
    "Turkish dotless i": ("istanbul", "ıstanbul", "ıstanbul"),
    "Bengali, one code point for two": ("বিষয়", "বিষ\u09df", "বিষ\u09df"),
    "Bengali, two code points for one": ("বিষ\u09df", "বিষয়", "বিষয়"),
    "the sign of the ohm": ("50 Ω", "50 \u2126", "50 \u2126"),
    "the sign of the ångström": ("angstrom", "\u212bngstrom", "\u212bngstrom"),
    "accents that stand half apart": (
        "tiếng Việt",
        "tiê\u0301ng Vi\u00ea\u0323t",
        "tiê\u0301ng Vi\u00ea\u0323t",
    ),
    "accents in another order": ("a\u0301\u0323", "a\u0301\u0323", "a\u0301\u0323"),
    "beyond the basic plane": ("𝔸", "x𝔸y", "𝔸"),
}


@pytest.mark.parametrize(("phrase", "text", "expected"), MATCHES.values(), ids=MATCHES.keys())
def test_a_phrase_matches(phrase: str, text: str, expected: str | None) -> None:
    found = compile_phrase(phrase).search(text)

    assert (found and found[0]) == expected


def test_case_can_be_told() -> None:
    assert compile_phrase("Assad", case=False).search("ASSAD")
    assert not compile_phrase("assad", case=True).search("Assad")


def test_whole_words_only() -> None:
    pattern = compile_phrase("rose", words=True)

    assert [match.start() for match in pattern.finditer("prose rose arose roses; rose")] == [6, 24]


@pytest.mark.parametrize(
    "text", ["the\u00adory", "wor\u00adthe", "the\u200bory", "the\u0301s", "ba\u0301the"]
)
def test_what_is_unseen_in_a_word_does_not_end_it(text: str) -> None:
    assert compile_phrase("the", words=True).search(text) is None
    assert compile_phrase("the", words=True, regex=True).search(text) is None
    assert compile_phrase("the", words=True).search(f"{text} the ory")


def test_a_phrase_of_marks_can_be_a_whole_word() -> None:
    assert compile_phrase("“rose”", words=True).search("the “rose” was")


@pytest.mark.parametrize(
    ("expression", "text", "hit"),
    [
        (r"\bkill(ed|ing)\b", "was killed", "killed"),
        (r"iron fist", "an iron\n fist", "iron\n fist"),
        (r"iron {1,2}fist", "an iron\nfist", "iron\nfist"),
        (r"iron[ ]fist", "an iron\nfist", None),
        (r"iron\ fist", "an iron\nfist", None),
        (r"(?<=said )\w+", "he said\nnothing", "nothing"),
        (r"(?<!said  )(?<=(?:we| a) )(iron fist)", "an a iron\n fist", "iron\n fist"),
        (r"a (?<=\( a )b", "(\ta b", "a b"),
        (r"iron( |-){1,2}fist", "an iron-\nfist", "iron-\nfist"),
        (r"\N{LATIN SMALL LETTER A} \N{EM DASH}", "A\n—", "A\n—"),
        (r"(?P<A>assad)(?(A)|b) (?P=A)", "ASSAD assad", "ASSAD assad"),
        (r"\x61\x2D\U0001F600", "A-😀", "A-😀"),
        (r"(?P<a>Assad)", "assad", None),
        (r"(?i)ASSAD", "assad", "assad"),
        (r"\S+sad", "ASSAD", "ASSAD"),
        (r"Assad", "assad", None),
        (r"^second", "first\nsecond", "second"),
        (r"[]a ]b", "]b", "]b"),
        (r"(?x) a  b", "ab", "ab"),
        ("a*", "bbb", None),
    ],
)
def test_a_regular_expression_is_one(expression: str, text: str, hit: str | None) -> None:
    pattern = compile_phrase(expression, regex=True)

    assert next((text[a:b] for a, b in finditer(pattern, text, 0, len(text))), None) == hit


@pytest.mark.parametrize("expression", ["(", "[a", "a{2,1}", "*a", "(?P<x", "\\", "(?<=a+)b"])
def test_an_invalid_expression_is_told_in_one_line(expression: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_phrase(expression, regex=True)

    assert expression in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("phrase", ["", " ", "\n\t"])
def test_an_empty_phrase_is_an_error(phrase: str) -> None:
    with pytest.raises(PatternError):
        compile_phrase(phrase)


def test_hits_stay_within_blocks_and_outside_removed_ones() -> None:
    article = qr.parse(
        "The long march of the workers ended yesterday in the capital, where the crowd stood still.\n\n"
        "Sign up to our free newsletters\n\n"
        "The marchers sang the old songs of the workers and went home before the evening came down."
    )

    assert len(qr.search(article, "workers")) == 2
    assert qr.search(article, "still. Sign") == ()
    assert qr.search(article, "sign up") == ()
    (hit,) = qr.search(article, "sign up", removed=True)
    assert article.text[hit.start : hit.end] == "Sign up"
    assert hit.block.removal is not None


def test_hits_in_a_region_lie_within_it() -> None:
    text = "one two one two one"
    pattern = compile_phrase("one")

    assert [tuple(span) for span in finditer(pattern, text, 1, 18)] == [(8, 11)]


def test_the_nearest_words_are_suggested() -> None:
    article = qr.parse("President Bashar al-Assad met the Hizbollah leader in Damascus on Friday.")

    assert suggest(article, "hezbollah leader") == ("Hizbollah",)
    assert suggest(article, "Damaskus") == ("Damascus",)
    assert suggest(article, "xylophone") == ()
    assert suggest(article, "president leader") == ()


@pytest.mark.parametrize("phrase", ["Asadd", "asad", "Assat"])
def test_a_word_is_suggested_out_of_its_possessive_and_its_compound(phrase: str) -> None:
    article = qr.parse(
        "The fight swung Assad’s way in the pro-Assad town on that very long Friday."
    )

    assert suggest(article, phrase) == ("Assad",)


TEXT = st.lists(
    st.sampled_from(
        [
            *"aAbefhilostßéøæþ \n\u00a0\u00ad\u200b'’“\"`-–.…\u0301\u0323İıK\u212a\u2126\u212bς東한🙂(*\\[?+{",
            *(
                "ff",
                "ffi",
                "ae",
                "AE",
                "oe",
                "ss",
                "th",
                "ﬁ",
                "ﬃ",
                "''",
                "``",
                "--",
                "...",
                "a\u0301\u0323",
            ),
            *(
                "\u09df",
                "\u09af\u09bc",
                "\u095c",
                "\u0921\u093c",
                "\u1112\u1161\u11ab",
                "क्षि",
                "กำ",
            ),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=400)
@given(TEXT, TEXT)
def test_any_phrase_gives_hits_in_order_within_the_text(text: str, phrase: str) -> None:
    if not phrase.strip():
        return
    spans = list(finditer(compile_phrase(phrase), text, 0, len(text)))

    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)


@settings(max_examples=400)
@given(TEXT, st.data())
def test_what_is_copied_from_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    phrase = text[start : data.draw(st.integers(start, len(text)))].strip()
    if not phrase or re.match("[\u0300-\u036f\u00ad]", phrase):
        return

    assert compile_phrase(phrase).search(text)
    assert compile_phrase(phrase, case=False).search(text)


def test_a_phrase_takes_linear_time() -> None:
    began = time.process_time()
    for text in ("a" * 300_000, "a " * 150_000, "'" * 300_000, " " * 300_000, ". " * 150_000):
        list(compile_phrase("a a...''b").finditer(text))
    for text in (
        "a-\n" * 100_000,
        "a-" + "\n" * 300_000,
        "a" + "-\n" * 150_000,
        "a" + "\u00ad" * 300_000,
    ):
        list(compile_phrase("aa-ab").finditer(text))

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("typed", "printed"), [("-", "-"), ("—", "-"), ('"', "'"), ("'", "`"), ("…", ". ")]
)
def test_a_phrase_of_marks_takes_linear_time(typed: str, printed: str) -> None:
    pattern = compile_phrase(typed * 22 + "x")

    began = time.process_time()
    found = pattern.search(printed * 80)

    assert found is None
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("pre\u0301sident", "Le président a parlé."),
        ("président", "Le pre\u0301sident a parlé."),
        ("finance", "The \ufb01nance minister left."),
        ("\ufb01nance", "The finance minister left."),
        ("Office", "The O\ufb03ce is shut."),
        ("effect", "It had an e\ufb00ect."),
        ("ﬂood", "The flood came."),
        ("officer", "The of\ufb01cer left."),
        ("officer", "The o\ufb00icer left."),
        ("strasse", "She lives in Lange Straße."),
        ("Kjaer", "Anna Kjær spoke."),
        ("coeur", "A change of cœur."),
        ("OEUVRE", "THE ŒUVRE OF A LIFE"),
        ("Thor", "Þor is a name."),
        ("cliff", "The cli\ufb00 fell."),
        ("reggae", "They play reggæ."),
        ("oboe", "She plays the obœ."),
    ],
)
def test_composed_accents_and_ligatures_are_found(phrase: str, text: str) -> None:
    assert compile_phrase(phrase).search(text)
    assert not compile_phrase(phrase).search("Nothing like it.")

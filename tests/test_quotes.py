"""Quotations: what must hold for any text, and what the recogniser promises beside the table of cases."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qusair_reader as qr
from qusair_reader.annotation import quotes
from qusair_reader.annotation.marks import Name, NameKind, Quote
from qusair_reader.article import Block, Span

MARKS = [
    "“",
    "”",
    "„",
    "‟",
    '"',
    "«",
    "»",
    "＂",
    "‘",
    "’",
    "‚",
    "‛",
    "‹",
    "›",
    "'",
    "`",
    "''",
    "``",
    "'''",
]
SIGNS = [".", ",", ":", "?", "—", "(", ")", "[", "…", " ", " ", "  ", "\n", "\n\n", "\u00a0"]
WORDS = [
    "said",
    "Berg",
    "he",
    "told",
    "12",
    "’90s",
    "who",
    "and",
    "that",
    "s",
    "to",
    "the mayor",
    "according to",
]
SOUP = st.lists(st.sampled_from([*MARKS, *SIGNS, *WORDS]), max_size=60).map("".join)


def paragraphs(text: str) -> list[Block]:
    """Return the lines of a text as blocks, without the white space around them."""
    return [Block(*found.span()) for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def find(text: str) -> list[Quote]:
    """Return the quotations of a text whose lines are its blocks."""
    return quotes.find(text, paragraphs(text))


def named(text: str, *names: tuple[str, NameKind, str]) -> list[Name]:
    """Return every mention of these names in a text: what is written, kind, canonical form."""
    found = [
        Name(match.start(), match.end(), kind, canonical)
        for written, kind, canonical in names
        for match in re.finditer(re.escape(written), text)
    ]
    outer = [
        n for n in found if not any(o.start <= n.start and n.end <= o.end for o in found if o != n)
    ]
    return sorted(outer, key=lambda name: name.start)


def sources(text: str, *names: tuple[str, NameKind, str]) -> list[str | None]:
    """Return the sources of a text's quotations."""
    return [quote.source for quote in quotes.resolve(text, find(text), named(text, *names))]


def check(text: str, blocks: Sequence[Block], found: Sequence[Quote]) -> None:
    """Assert all that holds for the quotations of any text."""
    assert all(first.end <= second.start for first, second in pairwise(found))
    for quote in found:
        assert any(block.start <= quote.start < quote.end <= block.end for block in blocks)
        assert any(map(str.isalnum, text[quote.start : quote.end]))
        for span in (quote.speaker, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        if quote.speaker is not None:
            words = text[quote.speaker.start : quote.speaker.end]
            assert words == words.strip()
            assert any(map(str.isalnum, words))
            assert quote.kind != "title"
        assert quote.cue is None or quote.speaker is not None
        for inner in quote.inner:
            assert quote.start < inner.start < inner.end <= quote.end


@given(SOUP)
def test_any_soup_of_marks_gives_sane_spans(text: str) -> None:
    blocks = paragraphs(text)

    check(text, blocks, quotes.find(text, blocks))


@given(st.text(max_size=200))
def test_any_text_gives_sane_spans(text: str) -> None:
    blocks = paragraphs(text)

    check(text, blocks, quotes.find(text, blocks))


@settings(max_examples=300)
@given(SOUP, st.data())
def test_any_blocks_give_sane_spans(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    blocks = [Block(start, end) for start, end in pairwise(cuts)]

    check(text, blocks, quotes.find(text, blocks))


@given(SOUP, SOUP)
def test_what_follows_a_plain_paragraph_is_found_as_if_it_stood_alone(
    before: str, text: str
) -> None:
    lead = f"{before}\n\nRain fell all night on the empty square\n\n"
    alone = [(quote.start, quote.end, quote.kind) for quote in find(text)]

    together = [quote for quote in find(lead + text) if quote.start >= len(lead)]

    assert alone == [(q.start - len(lead), q.end - len(lead), q.kind) for q in together]


@given(SOUP)
def test_resolving_changes_nothing_but_the_source(text: str) -> None:
    found = find(text)
    names = named(text, ("Berg", "person", "Anna Berg"))

    resolved = quotes.resolve(text, found, names)

    assert len(resolved) == len(found)
    for quote, other in zip(found, resolved, strict=True):
        assert (quote.start, quote.end, quote.speaker) == (other.start, other.end, other.speaker)
        assert other.source in (None, "Anna Berg")


@pytest.mark.parametrize(
    "piece",
    [
        "“", "”", '"', "'", "‘", "’", " “a", " ”a", '"a" ', "'a ", "‘a’ ", "''", "„«‹", "a said “b” ", "'s ",
        "Berg, who said, ", "according to ", "“‘a” ", "Mr. Berg said. ", "( ", "(said ", ": “", "and and ",
    ],
)  # fmt: skip
def test_time_grows_in_step_with_the_text(piece: str) -> None:
    def spent(count: int) -> float:
        text = piece * count
        began = time.process_time()
        quotes.find(text, [Block(0, len(text))])
        return time.process_time() - began

    spent(100)
    small = min(spent(1_000) for _ in range(2))
    large = min(spent(8_000) for _ in range(2))

    assert large < 8 * 4 * max(small, 0.001)


@pytest.mark.parametrize(
    "piece",
    [
        "“No,” he said. Berg sat. ",
        "“No,” it said. ",
        "“No,” the mayor said. Berg, the mayor, sat. ",
        "“No,” he said.\n\n" + "A bridge was opened. " * 20 + "\n\n",
    ],
)
def test_time_to_resolve_grows_in_step_with_the_text(piece: str) -> None:
    def spent(count: int) -> float:
        text = piece * count
        found = quotes.find(text, [Block(0, len(text))])
        names = _mentions(text, "Berg")
        began = time.process_time()
        quotes.resolve(text, found, names)
        return time.process_time() - began

    small = min(spent(250) for _ in range(2))
    large = min(spent(2_000) for _ in range(2))

    assert large < 8 * 4 * max(small, 0.001)


def _mentions(text: str, name: str) -> list[Name]:
    return [Name(found.start(), found.end(), "person", name) for found in re.finditer(name, text)]


def test_no_block_no_quotation() -> None:
    assert quotes.find("“We stay,” Berg said.", []) == []
    assert quotes.resolve("“We stay,” Berg said.", [], []) == []


def test_only_the_given_blocks_are_looked_into() -> None:
    text = "“One,” Berg said.\n\n“Two,” Holm said."
    blocks = paragraphs(text)

    assert [text[q.start : q.end] for q in quotes.find(text, blocks[1:])] == ["“Two,”"]


def test_nested_quotations_are_known_with_their_marks() -> None:
    text = "“They cried ‘Shame!’ and ‘Out!’ at us,” Berg said."

    quote = find(text)[0]

    assert [text[inner.start : inner.end] for inner in quote.inner] == ["‘Shame!’", "‘Out!’"]


def test_double_marks_inside_single_ones_are_known() -> None:
    text = "‘They cried “Shame!” and “Out!” at us,’ Berg said."

    quote = find(text)[0]

    assert [text[inner.start : inner.end] for inner in quote.inner] == ["“Shame!”", "“Out!”"]


def test_nothing_heavy_is_imported_and_no_pattern_compiled_at_import() -> None:
    program = (
        "import dataclasses, re, sys, typing; made = []; real = re.compile\n"
        "re.compile = lambda *a, **k: (made.append(a), real(*a, **k))[1]\n"
        "import qusair_reader.annotation.quotes\n"
        "assert not made, made\n"
        "assert not {'rich', 'typer', 'json', 'numpy'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


BERG = ("Berg", "person", "Anna Berg"), ("Anna Berg", "person", "Anna Berg")
LUND: tuple[str, NameKind, str] = ("Lund", "place", "Lund")
HOLM = ("Holm", "person", "Peter Holm"), ("Peter Holm", "person", "Peter Holm")
AHO = ("Aho", "person", "Zsolt Aho"), ("Zsolt Aho", "person", "Zsolt Aho")
RUTH = (("Ruth Holm", "person", "Ruth Holm"),)
UNION = (("Dockers’ Union", "org", "Dockers’ Union"),)
POLICE: tuple[tuple[str, NameKind, str], ...] = (
    ("Inspector General of Police", "org", "Inspector General of Police"),
)
ENVOY = (("Lakhdar Brahimi", "person", "Lakhdar Brahimi"), ("Geneva", "place", "Geneva"))


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("“We stay,” said Anna Berg.", BERG, ["Anna Berg"]),
        ("“We stay,” Berg said. Anna Berg is mayor.", BERG, ["Anna Berg"]),
        ("“We stay,” Mrs Berg said. Anna Berg is mayor.", BERG, ["Anna Berg"]),
        ("Anna Berg spoke.\n\n“We stay,” she said.", BERG, ["Anna Berg"]),
        ("Anna Berg spoke.\n\n“We stay,” he said.", BERG, [None]),
        ("“We stay,” Anna Berg said. “We fight,” she added.", BERG, ["Anna Berg"] * 2),
        ("“We stay,” Anna Berg said.\n\n“We fight,” she added.", BERG, ["Anna Berg"] * 2),
        ("“We stay,” Anna Berg said.\n\n“We fight on.”", BERG, ["Anna Berg"] * 2),
        ("Peter Holm met Anna Berg.\n\n“We stay,” she said.", BERG + HOLM, ["Anna Berg"]),
        ("Peter Holm met Anna Berg.\n\n“We stay,” he said.", BERG + HOLM, ["Peter Holm"]),
        ("“We stay,” a friend of Anna Berg said.", BERG, [None]),
        ("“We stay,” Anna Berg and Peter Holm said.", BERG + HOLM, [None]),
        ("“We stay,” Berg’s lawyer said. Anna Berg wept.", BERG, [None]),
        ("Anna Berg spoke.\n\n“We stay,” the driver said.\n\n“We fight,” she said.", BERG, [None, None]),
        ("Anna Berg, the mayor of Lund, wept. “We stay,” the mayor said.", BERG, ["Anna Berg"]),
        ("“We stay,” the mayor said.", BERG, [None]),
        ("“We stay,” the Dockers’ Union said. “We fight,” it added.", UNION, ["Dockers’ Union"] * 2),
        ("“We stay,” it said.", UNION, [None]),
        ("“Anna Berg knows,” he said.", BERG, [None]),
        ("Anna Berg sang.\n\nEarly says it rained. “We stay,” she said.", BERG, [None]),
        ("Nobody was named.\n\n“We stay,” she said.", (), [None]),
        ("The mayor of Lund, Anna Berg, said: “We stay.”", (*BERG, LUND), ["Anna Berg"]),
        ("The head of the Dockers’ Union, Anna Berg, said: “We stay.”", (*UNION, *BERG), ["Anna Berg"]),
        ("Holm’s sister, Anna Berg, said: “We stay.”", HOLM + BERG, ["Anna Berg"]),
        ("“We stay,” said Holm’s sister, Anna Berg.", HOLM + BERG, ["Anna Berg"]),
        ("“We stay,” said the mayor of Lund, Anna Berg.", (*BERG, LUND), ["Anna Berg"]),
        ("A lawyer for the suspect, Peter Holm, said: “We stay.”", HOLM, [None]),
        ("“We stay,” said a spokesman for the mayor, Anna Berg.", BERG, [None]),
        ("“We stay,” said the head of the union, Anna Berg.", BERG, ["Anna Berg"]),
        ("Mayor Anna Berg wept. “We stay,” the husband of the mayor said.", BERG, [None]),
        ("Secretary of State Anna Berg said: “We stay.”", BERG, ["Anna Berg"]),
        ("Minister for Fisheries Anna Berg said: “We stay.”", BERG, ["Anna Berg"]),
        ("Bank of Norway governor Peter Holm said: “We stay.”", HOLM, ["Peter Holm"]),
        ("Friends of Anna Berg said: “We stay.”", BERG, [None]),
        ("Allies of Prime Minister Anna Berg said: “We stay.”", BERG, [None]),
        ("“We stay,” said the mayor, Anna Berg, and left.", BERG, ["Anna Berg"]),
        ("“We stay,” said Holm’s sister, Uma.", HOLM, ["Uma"]),
        ("“We stay,” said Anna Berg MP.", BERG, ["Anna Berg"]),
        ("“We stay,” said the Salt MP.", (("Salt", "org", "Salt"),), [None]),
        ("Holm’s lawyer, Anna Berg KC, said: “We stay.”", HOLM + BERG, ["Anna Berg"]),
        ("“We stay,” said party chief and former mayor, Anna Berg.", BERG, ["Anna Berg"]),
        ("Inspector General of Police, Anna Berg, said: “We stay.”", (*POLICE, *BERG), ["Anna Berg"]),
        ("“We stay,” said Inspector General of Police, Anna Berg.", (*POLICE, *BERG), ["Anna Berg"]),
        ("“We stay,” said the mayor, Anna Berg’s sister.", BERG, [None]),
        ("“We stay,” said a sailor at the port, Lund.", (LUND,), [None]),
        ("“We stay,” was Berg’s reply.", BERG, ["Anna Berg"]),
        ("Anna Berg spoke.\n\n“We stay,” was her reply.", BERG, ["Anna Berg"]),
        ("“We stay,” said the host, actress Anna Berg.", BERG, ["Anna Berg"]),
        ("“We stay,” said the host, a friend of Anna Berg.", BERG, [None]),
        ("“We stay,” said a lawyer, Anna Berg of the Dockers’ Union.", BERG, ["Anna Berg"]),
        ("Anna Berg spoke. The paper quoted her as saying: “We stay.”", BERG, ["Anna Berg"]),
        ("“We stay,” Holm’s friend and neighbour Anna Berg said.", HOLM + BERG, ["Anna Berg"]),
        ("“We stay,” the dockers and union leader Anna Berg said.", BERG, [None]),
        ("Mayor Anna Berg wept. “We stay,” the mayor said.", BERG, ["Anna Berg"]),
        ("Gov. Anna Berg wept. “We stay,” the governor said.", BERG, ["Anna Berg"]),
        ("Sen. Anna Berg wept. “We stay,” the senator said.", BERG, ["Anna Berg"]),
        ("Dr Anna Berg wept. “We stay,” the doctor said.", BERG, ["Anna Berg"]),
        ("Foreign Minister Anna Berg wept. “We stay,” the minister said.", BERG, ["Anna Berg"]),
        ("Foreign Minister Anna Berg wept. “We stay,” the foreign minister said.", BERG, ["Anna Berg"]),
        ("Foreign Minister Anna Berg wept. “We stay,” the prime minister said.", BERG, [None]),
        ("Mayor Anna Berg met Mayor Peter Holm. “We stay,” the mayor said.", BERG + HOLM, [None]),
        ("Peter Holm, 67, fell. “We wept,” Mrs Holm said.", HOLM, [None]),
        ("Peter Holm, 67, fell. “I am fine,” Mr Holm said.", HOLM, ["Peter Holm"]),
        ("Anna Berg fell. “She was kind,” Mr Berg said.", BERG, [None]),
        ("Zsolt Aho, 67, fell. He had two sons. “We wept,” Mrs Aho said.", AHO, [None]),
        ("Zsolt Aho and his wife wept. “We fell,” Mrs Aho said.", AHO, [None]),
        ("Zsolt Aho fell. “We wept,” Mr Aho said. “We did,” Mrs Aho said.", AHO, [None, None]),
        ("Zsolt Aho fell. “We wept,” Mrs Aho said.", AHO, ["Zsolt Aho"]),
        ("Peter Holm fell. Ruth Holm wept. “We wept,” Mrs Holm said.", HOLM + RUTH, ["Ruth Holm"]),
        ("Peter Holm met the first lady. Holm said: “We stay.”", HOLM, ["Peter Holm"]),
        ("The envoy Lakhdar Brahimi said in Geneva it was late.\n\n“It is,” he said.", ENVOY, ["Lakhdar Brahimi"]),
    ],
)  # fmt: skip
def test_source(
    text: str, names: tuple[tuple[str, NameKind, str], ...], expected: list[str | None]
) -> None:
    assert expected == sources(text, *names)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Peter Holm scored. “We stay,” the goalkeeper said.\n\nGoalkeeper Anna Berg fell.", HOLM + BERG, [None]),
        ("Goalkeeper Anna Berg fell. “We stay,” the goalkeeper said.", BERG, ["Anna Berg"]),
        ("“We stay,” said the captain, as Captain Anna Berg is called.", BERG, ["Anna Berg"]),
        ("Former mayor Anna Berg wept. “We stay,” the mayor said.", BERG, [None]),
        ("Ex-prime minister Anna Berg wept. “We stay,” the prime minister said.", BERG, [None]),
        ("Anna Berg, the former mayor of Lund, wept. “We stay,” the mayor said.", BERG, [None]),
    ],
)  # fmt: skip
def test_a_role_is_whose_it_was_told_to_be_before(
    text: str, names: tuple[tuple[str, NameKind, str], ...], expected: list[str | None]
) -> None:
    assert expected == sources(text, *names)


COUNCIL = (("Lund City Council", "org", "Lund City Council"),)
FIRM = (("Salt", "org", "Salt"),)
MORE = (("Kyle Marsh", "person", "Kyle Marsh"), ("Priya Dutt", "person", "Priya Dutt"))
KIM = (("Kim Aho", "person", "Kim Aho"),)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Anna Berg sang.\n\nA neighbour wept. “It is late,” she said.", BERG, [None]),
        ("Anna Berg sang.\n\nOne victim, who fell, left. “It is late,” she said.", BERG, [None]),
        ("Anna Berg sang.\n\nOne of the victims left. “It is late,” she said.", BERG, [None]),
        ("Anna Berg sang.\n\nHer young sister wept. “It is late,” she said.", BERG, [None]),
        ("Anna Berg sang.\n\nHolm’s widow wept. “It is late,” she said.", BERG + HOLM, [None]),
        ("Anna Berg sang.\n\nBut a driver met Anna Berg. “It is late,” she said.", BERG, [None]),
        ("“We stay,” Anna Berg said. A nurse came in. “It is late,” she said.", BERG, ["Anna Berg", None]),
        ("Anna Berg sang.\n\nHer husband wept. “It is late,” she said.", BERG, ["Anna Berg"]),
        ("Anna Berg sang.\n\nHer sister’s boat sank. “It is late,” she said.", BERG, ["Anna Berg"]),
        ("Anna Berg sang.\n\nA red boat sank. “It is late,” she said.", BERG, ["Anna Berg"]),
        ("“We stay,” Anna Berg said. A driver was fined. “It is late,” she said.", BERG, ["Anna Berg"] * 2),
        ("Anna Berg sang. The mother of two wept. “It is late,” she said.", BERG, ["Anna Berg"]),
        ("Anna Berg sang.\n\nThe finance minister wept. “It is late,” she said.", BERG, [None]),
        ("Mayor Anna Berg sang.\n\nThe mayor wept. “It is late,” she said.", BERG, ["Anna Berg"]),
        ("Anna Berg sang.\n\nThe goalkeeper wept. “It is late,” she said.", BERG, [None]),
        ("Nurse Anna Berg sang.\n\nThe nurse wept. “It is late,” she said.", BERG, ["Anna Berg"]),
    ],
)  # fmt: skip
def test_somebody_without_a_name_is_not_the_last_person_named(
    text: str, names: tuple[tuple[str, NameKind, str], ...], expected: list[str | None]
) -> None:
    assert expected == sources(text, *names)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Kim Aho sang.\n\n“We stay,” he said.\n\nIt rained. “It is late,” she said.", KIM, ["Kim Aho", None]),
        ("Baroness Kim Aho sang.\n\n“We stay,” he said.", KIM, [None]),
        ("The actress Kim Aho sang.\n\n“We stay,” he said.", KIM, [None]),
        ("Congresswoman Kim Aho sang.\n\n“We stay,” he said.", KIM, [None]),
        ("Kyle Marsh was met by Priya Dutt. “We stay,” she said.", MORE, ["Priya Dutt"]),
        ("Priya Dutt was met by Kyle Marsh. “We stay,” he said.", MORE, ["Kyle Marsh"]),
        ("Kim Aho shakes a fist. “We stay,” he says.", KIM, ["Kim Aho"]),
        ("Kim Aho voters were sad. “We stay,” he says.", KIM, [None]),
    ],
)  # fmt: skip
def test_a_pronoun_is_who_it_fits(
    text: str, names: tuple[tuple[str, NameKind, str], ...], expected: list[str | None]
) -> None:
    assert expected == sources(text, *names)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Lund City Council left. “We stay,” the council said.", COUNCIL, ["Lund City Council"]),
        (
            "Lund City Council left. “We stay,” the city council said.",
            COUNCIL,
            ["Lund City Council"],
        ),
        ("Lund City Council left. “We stay,” the union said.", COUNCIL, [None]),
        ("Salt will close a mill. “We stay,” the company said.", FIRM, ["Salt"]),
        ("Salt will close a mill. “We stay,” it said.", FIRM, ["Salt"]),
        ("Salt will close a mill. It rained. “We stay,” it said.", FIRM, [None]),
        ("Berg left Salt. “We stay,” the company said.", FIRM, [None]),
        ("Salt met the Dockers’ Union. “We stay,” it said.", FIRM + UNION, [None]),
    ],
)
def test_a_body_without_its_name(
    text: str, names: tuple[tuple[str, NameKind, str], ...], expected: list[str | None]
) -> None:
    assert expected == sources(text, *names)


@pytest.mark.parametrize("kind", ["org", "person", "misc"])
def test_a_role_without_an_article_is_followed_by_a_name(kind: NameKind) -> None:
    text = "New envoy for Mali Peter Holm said in Oslo that talks would begin.\n\n“It is time,” he said."

    assert sources(text, ("Mali Peter Holm", kind, "Mali Peter Holm")) == ["Peter Holm"]


def test_a_role_with_an_article_is_followed_by_what_it_is_for() -> None:
    text = "The envoy for the Mali Peter Fund said no.\n\n“It is time,” he said."

    assert sources(text, ("Mali Peter Fund", "org", "Mali Peter Fund")) == [None]


def test_two_people_who_would_do_are_nobody() -> None:
    text = "Kim Aho sang and Sam Ito danced.\n\n“We stay,” he said."
    kim: tuple[str, NameKind, str] = ("Kim Aho", "person", "Kim Aho")
    sam: tuple[str, NameKind, str] = ("Sam Ito", "person", "Sam Ito")

    assert sources(text, kim, sam) == [None]


@settings(max_examples=50)
@given(
    st.sampled_from(["“”", '""', "‘’", "''", "«»", "„“", "‹›"]),
    st.sampled_from(["said", "says", "wrote"]),
)
def test_every_style_of_marks_is_speech_with_its_speaker(marks: str, verb: str) -> None:
    text = f"{marks[0]}The bridge is closed,{marks[1]} Ida Lindqvist {verb}."
    end = text.index(marks[1], 1) + 1

    assert find(text) == [
        Quote(0, end, "direct", Span(end + 1, end + 14), Span(end + 15, end + 15 + len(verb)))
    ]


@pytest.mark.parametrize(
    "rank",
    ["Brig. Gen.", "Supt.", "Adm.", "Pvt.", "Spc.", "Msgr.", "Cllr.", "Dist. Atty.", "Det. Sgt."],
)
def test_the_full_stop_of_a_rank_does_not_cut_the_speaker(rank: str) -> None:
    text = f"“We stay,” said {rank} Anna Berg of the county."
    article = qr.parse(text)

    (quote,) = qr.annotate(article).quotes

    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end] == f"{rank} Anna Berg of the county"
    assert quote.source == "Anna Berg"

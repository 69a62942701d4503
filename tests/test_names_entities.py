"""What becomes of the names that were found: edges, pieces, one kind for each, and which are one entity."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.agreement import agree
from qusair_reader.annotation.names.aliases import abbreviated
from qusair_reader.annotation.names.canonical import Mention, canonical_names
from qusair_reader.annotation.names.edges import mention_of, trimmed
from qusair_reader.annotation.names.entities import entities
from qusair_reader.annotation.names.families import families
from qusair_reader.annotation.names.joints import joined as joined_up


def mentions(*named: tuple[str, NameKind]) -> list[Mention]:
    return [Mention(at, at + 1, kind, text) for at, (text, kind) in enumerate(named)]


def joined(kind: NameKind, *texts: str) -> list[str]:
    return canonical_names(mentions(*((text, kind) for text in texts)))


@pytest.mark.parametrize(
    ("kind", "texts", "expected"),
    [
        ("person", ["Assad", "Bashar al-Assad"], ["Bashar al-Assad"] * 2),
        ("person", ["Xi Jinping", "Xi"], ["Xi Jinping"] * 2),
        ("person", ["Kim Jong Un", "Kim Jong-un"], ["Kim Jong Un"] * 2),
        ("person", ["Ban", "Ban Ki-moon"], ["Ban Ki-moon"] * 2),
        ("person", ["Al-assad", "Bashar al-Assad"], ["Bashar al-Assad"] * 2),
        ("person", ["B. Obama", "Barack Obama"], ["Barack Obama"] * 2),
        ("person", ["George Bush", "George W. Bush"], ["George W. Bush"] * 2),
        (
            "person",
            ["George Bush", "George W. Bush", "George H. W. Bush"],
            ["George Bush", "George W. Bush", "George H. W. Bush"],
        ),
        ("person", ["John Smith", "Mary Smith", "Smith"], ["John Smith", "Mary Smith", "Smith"]),
        (
            "person",
            ["Van der Berg", "Anna van der Berg", "Berg"],
            ["Anna van der Berg"] * 3,
        ),
        ("org", ["UN", "United Nations", "U.N."], ["United Nations"] * 3),
        ("org", ["Apple", "Apple Inc.", "Apple Bank"], ["Apple", "Apple Inc.", "Apple Bank"]),
        ("org", ["Apple", "Apple Inc."], ["Apple Inc."] * 2),
        ("org", ["the Times", "Times"], ["the Times"] * 2),
        ("org", ["Boeing 747", "Boeing 737"], ["Boeing 747", "Boeing 737"]),
        ("person", ["Obama", "Barack Obama", "Barack Hussein Obama"], ["Barack Hussein Obama"] * 3),
        ("place", ["York", "New York"], ["York", "New York"]),
        ("place", ["US", "United States"], ["United States"] * 2),
        ("place", ["HOMS", "Homs"], ["Homs"] * 2),
        ("org", ["Arvik", "Arvik Airlines"], ["Arvik Airlines"] * 2),
        (
            "person",
            ["Ole Lunde Jr.", "Ida Lunde", "Lunde"],
            ["Ole Lunde Jr.", "Ida Lunde", "Lunde"],
        ),
        ("person", ["Lunde", "Ole Lunde Jr.", "Lunde Jr"], ["Ole Lunde Jr."] * 3),
        ("person", ["Ole Lunde", "Ole Lunde III", "Lunde"], ["Ole Lunde III"] * 3),
        (
            "person",
            ["Lunde", "Ole Lunde Sr.", "Ole Lunde Jr."],
            ["Lunde", "Ole Lunde Sr.", "Ole Lunde Jr."],
        ),
        ("person", ["Elizabeth II", "Elizabeth"], ["Elizabeth II"] * 2),
        ("person", ["Şahin", "Elif Sahin", "Sahin"], ["Elif Sahin"] * 3),
        ("person", ["Vega", "Ana Vega Luz", "Ana Vega"], ["Ana Vega Luz"] * 3),
        (
            "person",
            ["Vega", "Ana Vega Luz", "Rosa Vega"],
            ["Rosa Vega", "Ana Vega Luz", "Rosa Vega"],
        ),
        ("person", ["Lunde", 'Ole "Trawler" Lunde', "Ole Lunde"], ['Ole "Trawler" Lunde'] * 3),
        ("person", ["Omar ‘Abd al-Hadi", "Hadi"], ["Omar ‘Abd al-Hadi"] * 2),
        ("org", ["ARPB", "Anti-Rust Paint Board"], ["Anti-Rust Paint Board"] * 2),
        ("org", ["WBF", "World Bread Foods Ltd", "W.B.F."], ["World Bread Foods Ltd"] * 3),
        ("org", ["WB", "World Bread Foods Ltd"], ["World Bread Foods Ltd"] * 2),
        ("org", ["L&H", "Lunde & Holm Co"], ["Lunde & Holm Co"] * 2),
        ("org", ["BIS", "US Bureau of Inland Seas"], ["US Bureau of Inland Seas"] * 2),
        ("org", ["Lunde", "Lunde Holm & Co", "Lunde Holm"], ["Lunde Holm & Co"] * 3),
        (
            "org",
            ["Lunde", "Lunde Foods Ltd", "Lunde Society"],
            ["Lunde Foods Ltd", "Lunde Foods Ltd", "Lunde Society"],
        ),
        (
            "org",
            ["BOW Norway", "BOW", "Board of Works"],
            ["BOW Norway", "Board of Works", "Board of Works"],
        ),
        ("org", ["Lunde", "Lunde, Inc."], ["Lunde, Inc."] * 2),
        ("org", ["Bank", "Bank of Lunde Corp"], ["Bank", "Bank of Lunde Corp"]),
    ],
)
def test_mentions_of_one_entity_are_joined(
    kind: NameKind, texts: list[str], expected: list[str]
) -> None:
    assert joined(kind, *texts) == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (
            [("Lunde", "mr"), ("Ida Lunde", ""), ("Lunde", "mrs")],
            ["Lunde", "Ida Lunde", "Lunde"],
        ),
        (
            [("Lunde", "mr"), ("Ida Lunde", "ms"), ("Lunde", "mrs"), ("Lunde", "")],
            ["Lunde", "Ida Lunde", "Ida Lunde", "Lunde"],
        ),
        ([("Ida Lunde", "ms"), ("Lunde", "mr")], ["Ida Lunde", "Lunde"]),
        ([("Ida Lunde", ""), ("Lunde", "ms"), ("Lunde", "dr")], ["Ida Lunde"] * 3),
        (
            [("Ida Lunde", "mrs"), ("Ole Lunde", "mr"), ("Lunde", "mr")],
            ["Ida Lunde", "Ole Lunde", "Ole Lunde"],
        ),
    ],
)
def test_forms_of_address_keep_two_people_apart(
    named: list[tuple[str, str]], expected: list[str]
) -> None:
    given_names = [Mention(at, at + 1, "person", *name) for at, name in enumerate(named)]

    assert canonical_names(given_names) == expected


def test_many_names_are_joined_in_little_time() -> None:
    texts = [f"N{number} Person{number}" for number in range(4000)]
    began = time.process_time()

    assert joined("person", *texts) == texts
    assert time.process_time() - began < 2


def test_an_abbreviation_of_another_kind_is_another_thing() -> None:
    given_kinds = mentions(("US", "place"), ("Union Station", "org"))

    assert canonical_names(given_kinds) == ["US", "Union Station"]


def test_kinds_agree_on_the_most_frequent() -> None:
    given_kinds = mentions(("Homs", "person"), ("Homs", "place"), ("Homs", "place"), ("Li", "org"))

    assert [mention.kind for mention in agree(given_kinds)] == ["place", "place", "place", "org"]


@pytest.mark.parametrize(
    ("named", "kinds"),
    [
        ([("Arvik Corp.", "person"), ("Arvik", "person")], ["org", "org"]),
        ([("Arvik Foods Inc.", "org"), ("Arvik", "person")], ["org", "org"]),
        (
            [("Arvik Foods Inc.", "org"), ("Arvik", "person"), ("Lena Arvik", "person")],
            ["org", "person", "person"],
        ),
        ([("Boston Inc.", "person"), ("Boston", "place")], ["org", "place"]),
        ([("Water and Roads Board", "org"), ("WRB", "place")], ["org", "org"]),
        ([("United Arab Emirates", "org"), ("UAE", "org")], ["place", "place"]),
        ([("Sri Lanka", "person"), ("Sri Lanka Cricket", "org")], ["place", "org"]),
        ([("Arvik Airlines", "org"), ("Arvik", "misc")], ["org", "org"]),
        ([("Arvik Airlines", "person"), ("Arvik", "misc")], ["person", "misc"]),
        ([("ARVIK", "org"), ("Arvik", "place")], ["place", "place"]),
        ([("Curaçao", "place"), ("Curacao", "org"), ("Curaçao", "place")], ["place"] * 3),
        ([("New Zealanders", "org"), ("Roman Catholic", "person")], ["group", "group"]),
        ([("WHO", "org"), ("Who", "misc")], ["org", "misc"]),
        ([("Union Square Station", "place"), ("US", "org")], ["place", "org"]),
        (
            [("Water Roads Board", "org"), ("West River Bank", "place"), ("WRB", "place")],
            ["org", "place", "place"],
        ),
    ],
)
def test_kinds_follow_fuller_names(
    named: list[tuple[str, NameKind]], kinds: list[NameKind]
) -> None:
    assert [mention.kind for mention in agree(mentions(*named))] == kinds


@pytest.mark.parametrize(
    ("named", "kinds"),
    [
        (
            [("Arvik", "org", ""), ("Arvik", "org", ""), *[("Arvik", "person", "mr")] * 3],
            ["org", "org", *["person"] * 3],
        ),
        ([("Arvik", "org", ""), *[("Arvik", "person", "mr")] * 2], ["person"] * 3),
        ([("Arvik", "place", "")] * 2 + [("Arvik", "place", "mr")], ["place"] * 3),
    ],
)
def test_who_has_a_form_of_address_is_a_person_and_no_witness_for_his_company(
    named: list[tuple[str, NameKind, str]], kinds: list[NameKind]
) -> None:
    given_names = [
        Mention(at, at + 1, kind, text, title) for at, (text, kind, title) in enumerate(named)
    ]

    assert [mention.kind for mention in agree(given_names)] == kinds


def trim(marked: str, kind: NameKind) -> list[tuple[str, str, str]]:
    """Return the names that a span in braces holds, with their kinds and forms of address."""
    text = marked.replace("{", "").replace("}", "")
    found = trimmed(text, marked.index("{"), marked.index("}") - 1, kind)
    return [(text[m.start : m.end], m.kind, m.title) for m in found]


@pytest.mark.parametrize(
    ("marked", "kind", "expected"),
    [
        ("{President Ole Lunde}", "person", [("Ole Lunde", "person", "")]),
        ("{Mr. Ole Lunde}", "person", [("Ole Lunde", "person", "mr")]),
        ("{DCI Ole Lunde}", "org", [("Ole Lunde", "person", "")]),
        ("{DS Lunde}", "person", [("DS Lunde", "person", "")]),
        ("{Sir Ole Lunde}", "person", [("Sir Ole Lunde", "person", "")]),
        ("Sir {Ole Lunde}", "person", [("Ole Lunde", "person", "sir")]),
        ("{Mr Boston}", "org", [("Boston", "person", "mr")]),
        ("Mrs {Boston}", "place", [("Boston", "person", "mrs")]),
        ("{Dr Lunde Foundation}", "org", [("Dr Lunde Foundation", "org", "")]),
        ("{Mr Boston}", "misc", [("Mr Boston", "misc", "")]),
        ("{DR Congo}", "place", [("DR Congo", "place", "")]),
        ("{Ole Lunde QC MP}", "person", [("Ole Lunde", "person", "")]),
        ("{Lunde School MP}", "org", [("Lunde School MP", "org", "")]),
        (
            "{Ole Lunde Jr. Lunde} sang",
            "person",
            [("Ole Lunde Jr.", "person", ""), ("Lunde", "person", "")],
        ),
        (
            "{Ole Lunde Jr. Ida Holm} sang",
            "person",
            [("Ole Lunde Jr.", "person", ""), ("Ida Holm", "person", "")],
        ),
        ("{Ole Lunde Jr. Day} came", "person", [("Ole Lunde Jr. Day", "person", "")]),
        ("{Lunde Inc. Lunde} fell", "org", [("Lunde Inc.", "org", ""), ("Lunde", "org", "")]),
        ("{Lunde Inc. Weekly} fell", "org", [("Lunde Inc. Weekly", "org", "")]),
        ("{Ole Lunde Jr.} sang", "person", [("Ole Lunde Jr.", "person", "")]),
        ("{The Ministry of Roads}", "org", [("Ministry of Roads", "org", "")]),
        ("{The Times}", "org", [("The Times", "org", "")]),
        ("{Maj-Gen Ole Lunde}", "person", [("Ole Lunde", "person", "")]),
        ("{Surveyor-General Ole Lunde}", "person", [("Ole Lunde", "person", "")]),
        ("{Ole-Gen Lunde}", "person", [("Ole-Gen Lunde", "person", "")]),
        ("{Ole Lunde CMG QPM}", "person", [("Ole Lunde", "person", "")]),
        ("{Ole Lunde 'Trawler}' sang", "person", [("Ole Lunde 'Trawler'", "person", "")]),
        ("{Ole Lunde “Trawler}” sang", "person", [("Ole Lunde “Trawler”", "person", "")]),
        ("'{Ole Lunde}' sang", "person", [("Ole Lunde", "person", "")]),
        ("{NRU National Publicity} Secretary", "org", [("NRU", "org", "")]),
        ("{NRU Deputy Secretary-General}", "org", [("NRU", "org", "")]),
        ("{NRU General} Hospital", "org", [("NRU General", "org", "")]),
        ("{NRU National Bank}", "org", [("NRU National Bank", "org", "")]),
    ],
)
def test_a_name_is_cut_to_its_edges(
    marked: str, kind: NameKind, expected: list[tuple[str, str, str]]
) -> None:
    assert trim(marked, kind) == expected


def marked(text: str) -> tuple[str, list[Mention]]:
    """Return a text without the brackets round its names, and these: "[P Ole Lunde]"."""
    kinds: dict[str, NameKind] = {
        "P": "person",
        "L": "place",
        "O": "org",
        "G": "group",
        "M": "misc",
    }
    plain_text, found = "", []
    for lead, letter, name in re.findall(r"([^\[]*)(?:\[(\w) ([^\]]*)\])?", text):
        plain_text += lead
        if name:
            start = len(plain_text)
            plain_text += name
            found.append((start, len(plain_text), kinds[letter]))
    return plain_text, [mention_of(plain_text, *span) for span in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Captain [P Ole] "[M Trawler]" [P Lunde] sang.', [('Ole "Trawler" Lunde', "person")]),
        (
            "Captain [P Ole] “Old Salt”\n[P Lunde Jr.] sang.",
            [("Ole “Old Salt” Lunde Jr.", "person")],
        ),
        ("[P Ole] ‘[P Trawler]’ [P Lunde] sang.", [("Ole ‘Trawler’ Lunde", "person")]),
        ("So said [P Ole]. “No.” [P Ida] left.", [("Ole", "person"), ("Ida", "person")]),
        ("We saw [P Ole] “again, here” [P Ida] left.", [("Ole", "person"), ("Ida", "person")]),
        ("In [L Oslo] “Salt” [P Lunde] sang.", [("Oslo", "place"), ("Lunde", "person")]),
        ("[P Lunde], [O Inc.] fell.", [("Lunde, Inc.", "org")]),
        ("The South [G Korean] king sang.", [("South Korean", "group")]),
        ("The [L North] [G African] king sang.", [("North African", "group")]),
        ("In [L New South] [G Korean] sang.", [("New South", "place"), ("Korean", "group")]),
        ("The South [G Swedish] king sang.", [("Swedish", "group")]),
        ("The Roman [O Catholic Board] fell.", [("Roman Catholic Board", "org")]),
        ("The North [G Irish] king sang.", [("Irish", "group")]),
        ("[O Lunde Oil], LLC, fell.", [("Lunde Oil, LLC", "org")]),
        ("So [O NRU] ([O SP]) fell.", [("NRU (SP)", "org")]),
        ("So [O NRU] (I-M) fell.", [("NRU (I-M)", "org")]),
        ("So [O Lunde Sena] ([O UBT]) fell.", [("Lunde Sena (UBT)", "org")]),
        ("So [O Lunde Oil] ([O L]) fell.", [("Lunde Oil", "org"), ("L", "org")]),
        ("The [P Bill] fell. This [O Act] did not.", []),
        ("So [P Bill] sang.", [("Bill", "person")]),
        (
            "So [P Ole Lunde], [L SAN], sang in [L San].",
            [("Ole Lunde", "person"), ("San", "place")],
        ),
        ("So [L Oslo], [O RN], fell.", [("Oslo", "place"), ("RN", "org")]),
        ("[O Lunde], [O Inc. Weekly] fell.", [("Lunde", "org"), ("Inc. Weekly", "org")]),
        ("Of [L Oslo], includes.", [("Oslo", "place")]),
        ("Some [O Inc.] fell with [O Co.] and [O Ltd].", []),
        (
            "The [O Ministry of Trees], [O Roads and Rivers] fell.",
            [("Ministry of Trees, Roads and Rivers", "org")],
        ),
        (
            "The [O Ministry of Trees], [O Lunde Oil] fell.",
            [("Ministry of Trees", "org"), ("Lunde Oil", "org")],
        ),
        (
            "The [O Bank of Oslo], [O Roads and Rivers] fell.",
            [("Bank of Oslo", "org"), ("Roads and Rivers", "org")],
        ),
        ("So said [L Mônica] [P dos Anjos].", [("Mônica dos Anjos", "person")]),
        ("In [L New Oslo] [P da Luz] sang.", [("New Oslo", "place"), ("da Luz", "person")]),
        ("The Irish [O Republican Choir] sang.", [("Irish Republican Choir", "org")]),
        (
            "The [O Conference for Security and Co-operation] in [L Europe] met.",
            [("Conference for Security and Co-operation in Europe", "org")],
        ),
        (
            "The [O Bank of Oslo] in [L Europe] fell.",
            [("Bank of Oslo", "org"), ("Europe", "place")],
        ),
    ],
)
def test_pieces_of_a_name_are_joined(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.kind) for mention in joined_up(*marked(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [O Road Traffic Authority] ([O Rota]) fell.", {"Rota": "Road Traffic Authority"}),
        ("[O Rota] (the [O Road Traffic Authority]) fell.", {"Rota": "Road Traffic Authority"}),
        (
            "The [O Road Traffic Authority] (“[O ROTA]”, they say) fell.",
            {"ROTA": "Road Traffic Authority"},
        ),
        ("The [O Commission for Trees] ([O KPD]) fell.", {"KPD": "Commission for Trees"}),
        ("The [O Norwegian Roads Union] ([O NOR-U]) fell.", {"NOR-U": "Norwegian Roads Union"}),
        ("The [O Lillehammer] ([O LHM]) fell.", {"LHM": "Lillehammer"}),
        ("The [O Oslo Rovers] ([O KPD]) fell.", {}),
        ("The [O Lillehammer] ([O Lille]) fell.", {}),
        ("The [O Road Traffic Authority] in ([O Rota]) fell.", {}),
        ("The [O Road Traffic Authority] ([O Rota] and others) fell.", {}),
        ("The [O Road Traffic Authority] ([L Rota]) fell.", {}),
        ("Mr [P Ole Lunde] ([P OL]) fell.", {}),
        ("The [O Roads Union] ([O RU]) and [O Rivers Union] ([O RU]) fell.", {}),
    ],
)
def test_a_name_in_brackets_is_another_name_of_the_one_before(
    text: str, expected: dict[str, str]
) -> None:
    assert abbreviated(*marked(text)) == expected


def test_other_names_that_the_text_gives_are_joined() -> None:
    text = (
        'Then [P Ole "Trawler" Lunde] sued the [O Roads Commission] ([O KPD]). [M Trawler] won, '
        "[O KPD] said, and [P Lunde] thanked the [O KPD Choir]."
    )
    named = [(name.canonical, name.kind) for name in entities(*marked(text))]
    ole, roads = ('Ole "Trawler" Lunde', "person"), ("Roads Commission", "org")

    assert named == [ole, roads, roads, ole, roads, ole, ("KPD Choir", "org")]


def test_a_company_with_the_name_of_a_nickname_stays_apart() -> None:
    found = entities(*marked('So [P Ole "Trawler" Lunde] left [O Trawler].'))

    assert [(name.canonical, name.kind) for name in found] == [
        ('Ole "Trawler" Lunde', "person"),
        ("Trawler", "org"),
    ]


def test_a_nickname_behind_the_name_is_the_person() -> None:
    found = entities(*marked("So [P Ole Lunde 'Trawler'] left. [L Trawler] sang."))

    assert [(name.canonical, name.kind) for name in found] == [
        ("Ole Lunde 'Trawler'", "person"),
        ("Ole Lunde 'Trawler'", "person"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[O LUND], May 3 (AP) - Rain fell. [O Lund] won.", "place"),
        ("[O LUND], Sweden — Rain fell. [O Lund] won.", "place"),
        ("[O LUND] (Reuters) Rain fell. [O Lund] won.", "place"),
        ("[O LUND] - Rain fell. [O Lund] won.", "place"),
        ("[O NORU] - Rain fell. [O NORU] won.", "org"),
        ("[O LUND] won. [O Lund] won.", "org"),
        ("[P ROE], Ann - died in May. [O Lund] wept.", "person"),
        ("So [O LUND], May 3 (AP) - Rain fell.", "org"),
    ],
)
def test_a_dateline_has_a_town_and_no_vote_on_the_team(text: str, kind: str) -> None:
    first, *others = entities(*marked(text))

    assert first.kind == kind
    assert all(name.kind == "org" for name in others)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[P Ole Lunde] fell. The [M Lundes] wept.", "person"),
        ("[P Ole Lunde] fell. The [O Lundes] wept.", "person"),
        ("[P Ole Marx] fell. The [L Marxes] wept.", "person"),
        ("[P Ole Lunde] fell. In [L Lundes] it rained.", "place"),
        ("[P Lunde] fell. The [O Lundes] wept.", "org"),
        ("[P Ole Lunde] fell. The [O Oslo Lundes] won, and the [O Lundes] sang.", "org"),
        ("[P Ole Lunde] and [P Ida Lundes] fell. The [O Lundes] wept.", "org"),
    ],
)
def test_a_family_is_people(text: str, kind: str) -> None:
    assert families(*marked(text))[-1].kind == kind


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann Lee",
                "Lee",
                "B Lee",
                "UN",
                "United Nations",
                "A. Lee",
                "Lee Inc",
                "Lee Jr.",
                "Ann Lee Jr",
            ]
        )
    )
)
def test_equal_mentions_have_equal_canonical_forms(texts: list[str]) -> None:
    for kind in ("person", "org"):
        forms = joined("person" if kind == "person" else "org", *texts)
        by_text = dict(zip(texts, forms, strict=True))

        assert forms == [by_text[text] for text in texts]
        assert set(forms) <= set(texts)

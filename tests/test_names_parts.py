"""The parts of the names recogniser: tokens, runs, case, lexicon, table, labels."""

from __future__ import annotations

import itertools
import random
import zlib
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.annotation.marks import NameKind
from qusair_reader.annotation.names.casing import restore
from qusair_reader.annotation.names.consistency import Reading, spread
from qusair_reader.annotation.names.forms import digest, key_of, plain, shape_of
from qusair_reader.annotation.names.language import is_english
from qusair_reader.annotation.names.lexicon import Entry, Lexicon, pack
from qusair_reader.annotation.names.pairs import part_pairs, parted
from qusair_reader.annotation.names.runs import find_runs
from qusair_reader.annotation.names.table import FILE, LABELS, Table, load
from qusair_reader.annotation.names.tokens import Tokens, tokenise
from qusair_reader.annotation.names.viterbi import best
from qusair_reader.errors import ModelError
from qusair_reader.resources import data_path, read_data


def words(text: str) -> list[str]:
    return tokenise(text, 0, len(text)).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assad’s army", ["Assad", "’s", "army"]),
        ("ASSAD'S ARMY", ["ASSAD", "'S", "ARMY"]),
        ("the O’Neills’ Shi’ite", ["the", "O’Neills", "’", "Shi’ite"]),
        ("Bashar al-Assad", ["Bashar", "al-Assad"]),
        ("the US-led force", ["the", "US", "-", "led", "force"]),
        ("Stratford-upon-Avon", ["Stratford-upon-Avon"]),
        ("Jean-Claude", ["Jean-Claude"]),
        ("Ban Ki-moon", ["Ban", "Ki-moon"]),
        ("bullet-riddled", ["bullet-riddled"]),
        ("the U.S. and U.N.", ["the", "U.S.", "and", "U.N."]),
        ("J. K. Rowling", ["J.", "K.", "Rowling"]),
        ("Plan B.", ["Plan", "B", "."]),
        ("Mr. Smith", ["Mr.", "Smith"]),
        ("in Salem, Ore., and", ["in", "Salem", ",", "Ore.", ",", "and"]),
        ("the 55th, 1,000", ["the", "55th", ",", "1,000"]),
        ("G20 H5N1", ["G20", "H5N1"]),
        ("Lee Jae-myung", ["Lee", "Jae-myung"]),
        ("an Ebola-hit town", ["an", "Ebola", "-", "hit", "town"]),
        ("Roe, D-Calif., said", ["Roe", ",", "D", "-", "Calif.", ",", "said"]),
        ("Brig. Gen. Low", ["Brig.", "Gen.", "Low"]),
        ("US$5 billion", ["US$", "5", "billion"]),
        ("on X. Holm replied", ["on", "X", ".", "Holm", "replied"]),
        ("Malcolm X. Holm on J. Roe", ["Malcolm", "X.", "Holm", "on", "J.", "Roe"]),
        ("World War I. France", ["World", "War", "I", ".", "France"]),
        ("Wait...", ["Wait", "..."]),
        (
            "pro-U.S. but anti-U.S.-led",
            ["pro", "-", "U.S.", "but", "anti", "-", "U.S.", "-", "led"],
        ),
        ("Manchester-by-the-Sea", ["Manchester-by-the-Sea"]),
        ("Newcastle-under-Lyme", ["Newcastle-under-Lyme"]),
        ("Port-au-Prince", ["Port-au-Prince"]),
        ("Zia-ur-Rahman", ["Zia-ur-Rahman"]),
        ("Lam Wai-keung and Hsu Mei-chieh", ["Lam", "Wai-keung", "and", "Hsu", "Mei-chieh"]),
        ("Skylark.com's prices", ["Skylark.com", "'s", "prices"]),
        ("the LKP(M) and ILO (G)", ["the", "LKP(M)", "and", "ILO", "(", "G", ")"]),
        ("Engr. Lund", ["Engr.", "Lund"]),
    ],
)
def test_tokens_are_cut_where_names_end(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://www.LundTimes.org/Oslo?a=B#C",
        "www.LundTimes.org",
        "Ann.Roe@LundTimes.co.uk",
        "@LundTimes",
        "#LundFlood",
    ],
)
def test_an_address_is_one_token_in_which_no_name_begins(address: str) -> None:
    text = f"Write to {address}."
    tokens = tokenise(text, 0, len(text))

    assert tokens.words == ["Write", "to", address, "."]
    assert tokens.lowers == ["write", "to", address, "."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Paris-UN talks", ["the", "Paris", "-", "UN", "talks"]),
        ("the US-Paris talks", ["the", "US", "-", "Paris", "talks"]),
        ("the Paris-Lund talks", ["the", "Paris-Lund", "talks"]),
        ("Paris-UN-US", ["Paris-UN-US"]),
        ("a Paris-based army", ["a", "Paris", "-", "based", "army"]),
        ("SOCCER-LUND WIN CUP", ["SOCCER", "-", "LUND", "WIN", "CUP"]),
        ("Chess-Lund beat Roe", ["Chess", "-", "Lund", "beat", "Roe"]),
        ("A win at the SOCCER-LUND", ["A", "win", "at", "the", "SOCCER-LUND"]),
        ("the al-Lund-linked group", ["the", "al-Lund", "-", "linked", "group"]),
    ],
)
def test_pairs_of_a_country_and_another_name_are_two(text: str, expected: list[str]) -> None:
    tokens = part_pairs(tokenise(text, 0, len(text)), small_lexicon())

    assert tokens.words == expected
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text.startswith(word, start)
    assert tokens.opening.count(True) == 1


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Otters' Aaron Roe", "org", [("Otters", "org"), ("Aaron Roe", "person")]),
        ("Lund's Aaron van Roe", "org", [("Lund", "org"), ("Aaron van Roe", "person")]),
        ("Otters' Aaron Hospital", "org", [("Otters' Aaron Hospital", "org")]),
        ("Otters' Union Bay", "org", [("Otters' Union Bay", "org")]),
        ("the Lund-Oslo", "place", [("the Lund-Oslo", "place")]),
        ("Laos - China", "place", [("Laos", "place"), ("China", "place")]),
        ("Lund - sur-Mer", "place", [("Lund - sur-Mer", "place")]),
        ("Otters' Aaron Roe", "misc", [("Otters' Aaron Roe", "misc")]),
    ],
)
def test_two_names_in_one_are_parted(
    text: str, kind: NameKind, expected: list[tuple[str, str]]
) -> None:
    tokens = tokenise(text, 0, len(text))
    pieces = parted(tokens, 0, len(tokens.words) - 1, kind, load().words.lexicon)

    assert [
        (text[tokens.starts[first] : tokens.starts[last] + len(tokens.words[last])], of)
        for first, last, of in pieces
    ] == expected


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say_and_leave_no_letter_out(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    ends = [at + len(word) for at, word in zip(tokens.starts, tokens.words, strict=True)]
    between = [text[a:b] for a, b in zip([0, *ends], [*tokens.starts, len(text)], strict=True)]

    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text.startswith(word, start)
    assert all(a <= b for a, b in zip(ends, tokens.starts[1:], strict=False))
    assert not any(letter.isalnum() for gap in between for letter in gap)


def test_a_sentence_begins_after_a_full_stop_and_an_opening_mark() -> None:
    text = "He left. “They stayed,” said Mr. Berg of the U.S. embassy: “We saw.”"
    tokens = tokenise(text, 0, len(text))
    opening = [word for word, first in zip(tokens.words, tokens.opening, strict=True) if first]

    assert [word for word in opening if word.isalpha()] == ["He", "They", "We"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Bank of England said", ["Bank of England"]),
        ("said bin Laden and van der Berg", ["bin Laden and van der Berg"]),
        ("the house. The dog ran to Rome", ["Rome"]),
        ("a walk in the Hague, Ypres and", ["Hague", "Ypres"]),
        ("Assad’s army and McDonald’s", ["Assad’s", "McDonald’s"]),
        ("the 101st Airborne left", ["101st Airborne"]),
        ("He left Skylark Inc. Holm stayed", ["Skylark Inc.", "Holm"]),
        (
            "Skylark Co. Ltd. left Tampa, Fla. Police came",
            ["Skylark Co. Ltd.", "Tampa", "Fla.", "Police"],
        ),
        ("an iPhone of the kind", ["iPhone"]),
        ("in Dar es Salaam", ["Dar es Salaam"]),
        ("said Ana dela Cruz", ["Ana dela Cruz"]),
        ("the Bangko ng Lund", ["Bangko ng Lund"]),
        ("as Ole wa Lunde fell", ["Ole wa Lunde"]),
        ("nothing at all", []),
    ],
)
def test_runs_hold_names_and_their_connectors(text: str, expected: list[str]) -> None:
    tokens = tokenise(text, 0, len(text))
    runs = [
        text[tokens.starts[a] : tokens.starts[b - 1] + len(tokens.words[b - 1])]
        for a, b in find_runs(tokens)
    ]

    assert runs == expected


def test_forms() -> None:
    assert plain("shi’ite") == "shi'ite"
    assert plain("g20") == "g00"
    assert key_of("al-assad") == "assad"
    assert key_of("al-x") == "al-x"
    assert key_of("jean-claude") == "jean-claude"
    assert shape_of("McDonald") == "XxXxx"
    assert shape_of("H5N1") == "XdXd"


def small_lexicon() -> Lexicon:
    """A lexicon of four words; "army" is lower case, "Paris" on a list, "UN" and "paris" known."""
    entries = {
        digest("army"): pack(Entry(1, 7, 1, 0)),
        digest("Paris"): pack(Entry(2, 8, 6, 1)),
        digest("paris"): pack(Entry(0, 0, 6, 1)),
        digest("UN"): pack(Entry(1000, 63, 6, 255)),
    }
    keys = sorted(entries)
    data = len(keys).to_bytes(4, "little")
    data += array("I", keys).tobytes() + array("I", [entries[key] for key in keys]).tobytes()
    lexicon, end = Lexicon.read(b"??" + data, 2)
    assert end == len(data) + 2
    return lexicon


def test_the_lexicon_knows_a_word_as_written_then_in_other_case() -> None:
    lexicon = small_lexicon()

    assert lexicon.look("Paris", "paris") == Entry(2, 8, 6, 1)
    assert lexicon.look("PARIS", "paris") == Entry(2, 8, 6, 1)
    assert lexicon.look("Army", "army") == Entry(1, 7, 1, 0)
    assert lexicon.look("UN", "un") == Entry(1000, 63, 6, 255)
    assert lexicon.look("Zzz", "zzz") == Entry()
    assert lexicon.find("zzz") is None


def test_capitals_of_a_headline_are_taken_back() -> None:
    texts = ["ARMY AND UN LEAVE PARIS", "They leave today."]
    headline, plain_text = restore([tokenise(t, 0, len(t)) for t in texts], small_lexicon())

    assert headline.words == ["army", "And", "UN", "leave", "Paris"]
    assert headline.starts == [0, 5, 9, 12, 18]
    assert plain_text.words == ["They", "leave", "today", "."]


@pytest.mark.parametrize(
    "text",
    [
        "Squad: Will Paris, Rob Army, Mark Paris, Grace Army, Bill Paris.",
        "Lund 2 Army 1; Paris 3 Oslo 3; Ypres 0 Lund 4; Oslo 1 Paris 2.",
        "The Winners Were " + "Army Paris and " * 9 + "Nobody Else",
    ],
)
def test_a_listing_of_names_is_no_headline(text: str) -> None:
    tokens = tokenise(text, 0, len(text))

    assert restore([tokens], small_lexicon()) == [tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SECURITY COUNCIL MEETS ARMY", ["Security", "Council", "Meets", "army"]),
        ("PARIS OPEN ARMY OPEN ALL", ["Paris", "Open", "army", "open", "All"]),
    ],
)
def test_a_headline_keeps_the_capitals_of_well_known_names(text: str, expected: list[str]) -> None:
    headline, _ = restore(
        [
            tokenise(t, 0, len(t))
            for t in (text, "They open it with counsel, council, and security.")
        ],
        small_lexicon(),
    )

    assert headline.words == expected


def test_names_of_two_words_are_given_both_capitals() -> None:
    text = "the european union met the army of new paris, and the new army stayed in oslo " * 2
    (tokens,) = restore([tokenise(text, 0, len(text))], small_lexicon())

    assert [word for word in tokens.words if word[0].isupper()] == [
        "European",
        "Union",
        "New",
        "Paris",
    ] * 2


def test_capitals_are_given_only_to_a_text_without_any() -> None:
    low = "the army went to paris " * 5
    mixed = "The army went to paris " * 5
    first, second = (restore([tokenise(t, 0, len(t))], small_lexicon())[0] for t in (low, mixed))

    assert "Paris" in first.words
    assert "Paris" not in second.words


DANISH = (
    "hunden løb hurtigt gennem skoven hele dagen uden mad efter en lang nat hvor ingen sov fordi vinden blæste hårdt"
    " over taget mens børnene lyttede bange under tæpperne indtil solen endelig stod op bag bakken igen"
)
FINNISH = (
    "kissa istui katolla koko päivän ja katseli lintuja puutarhassa hiljaa yksin kotona kunnes ilta saapui ja naapurin"
    " koira haukkui pihalla eikä kukaan enää muistanut mitä aamulla oli sovittu ruoan ostamisesta kaupasta"
)
CZECH = (
    "Starosta Jan Novotný to oznámil ve středu v Brně. Nový most by měl stát už za tři roky, ale rada by podle něj"
    " musela najít další peníze. To se jí zatím nedaří. Lidé z okolí to vědí a chtějí, aby se o stavbě znovu hlasovalo."
)
HUNGARIAN = (
    "A polgármester szerint a hídra nincs pénz, de a tanács ezt nem hiszi. Ha a város eladja a régi gyárat, jövőre"
    " is lehet belőle út. Kovács Anna azt mondta, hogy a lakók is ezt kérték, és be is adták a levelet a hivatalba."
)
DUTCH = (
    "Burgemeester Jan Smit was gisteren in Utrecht. Daar had hij overleg over een brug. Of die er komt, was nog"
    " onzeker. We zullen het zien, zei wethouder Piet de Boer. Ook het dorp was tegen, want de weg is er al smal."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the army went to the town and took it with the help of the people there", True),
        ("two names only", True),
        ("le chat est dans la maison et il ne sort pas de la cuisine pour le soir", False),
        ("de man is niet op het werk en de vrouw van het huis is met een boot weg", False),
        ("Anna de la Vega met Sergio da Costa and Lula da Silva in Rio de Janeiro.", True),
        (DANISH, False),
        (FINNISH, False),
        ("他们说中国 今天 明天 昨天 他们", False),
        ("", True),
        ("Results of La Liga matches: Real Madrid 2 Las Palmas 0; Le Havre 1 El Paso 3.", True),
        ("Firefighters rescued seven trapped miners yesterday.", True),
        (CZECH, False),
        (HUNGARIAN, False),
        (DUTCH, False),
        ("Oslo ønsker nå flere båter mellom øyene. Ann Lunde sa at prisene øker.", False),
    ],
)
def test_language(text: str, expected: bool) -> None:
    assert is_english([tokenise(text, 0, len(text))], load().words.lexicon) is expected


def brute_force(scores: list[list[int]], start: list[int], steps: list[list[int]]) -> int:
    """Return the best total over every sequence of labels that is allowed."""
    totals = []
    for path in itertools.product(range(LABELS), repeat=len(scores)):
        if path[0] and path[0] % 2 == 0:
            continue
        if any(b and b % 2 == 0 and a not in (b - 1, b) for a, b in itertools.pairwise(path)):
            continue
        totals.append(total(list(path), scores, start, steps))
    return max(totals)


def total(
    path: list[int], scores: list[list[int]], start: list[int], steps: list[list[int]]
) -> int:
    moves = sum(steps[a][b] for a, b in itertools.pairwise(path))
    return start[path[0]] + moves + sum(s[p] for s, p in zip(scores, path, strict=True))


@pytest.mark.parametrize("length", [1, 2, 3])
def test_the_labels_chosen_are_the_best_allowed(length: int) -> None:
    chance = random.Random(length)  # noqa: S311 - nothing secret
    for _ in range(4):
        scores = [[chance.randint(-50, 50) for _ in range(LABELS)] for _ in range(length)]
        start = [chance.randint(-50, 50) for _ in range(LABELS)]
        steps = [[chance.randint(-50, 50) for _ in range(LABELS)] for _ in range(LABELS)]
        path = best(scores, start, steps)

        assert total(path, scores, start, steps) == brute_force(scores, start, steps)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ambassador to Iraq Jane Roe left.", ["Iraq", "Jane Roe"]),
        ("Their envoy to Saudi Arabia Jane Roe left.", ["Saudi Arabia", "Jane Roe"]),
        ("The envoy for Iraq Jane Roe left.", ["Iraq", "Jane Roe"]),
        ("The ambassador to Iraq, Jane Roe, left.", ["Iraq", "Jane Roe"]),
        ("He wrote to Jane Roe.", ["Jane Roe"]),
    ],
)
def test_a_post_ends_before_the_one_who_holds_it(text: str, expected: list[str]) -> None:
    tokens = tokenise(text, 0, len(text))
    found = [" ".join(tokens.words[start:end]) for start, end in find_runs(tokens)]

    assert [run for run in found if run not in ("The", "Their", "He")] == expected


def test_the_table_is_small_and_sound() -> None:
    table = load()

    assert len(read_data(FILE)) <= 2_000_000
    assert data_path(FILE).endswith(FILE)
    assert [len(row) for row in table.transitions] == [LABELS] * LABELS
    assert len(table.start) == LABELS


def test_sums_of_weights_do_not_depend_on_what_was_asked_before() -> None:
    first, second = Table(read_data(FILE)), Table(read_data(FILE))
    features = list(range(0, 20_000, 97))
    second.scores("Paris", features[:5])

    assert first.scores("Paris", features) == second.scores("Paris", features)


@pytest.mark.parametrize("data", [b"", b"something else", zlib.compress(b"x")])
def test_a_foreign_table_is_refused(data: bytes) -> None:
    with pytest.raises(ModelError, match="install qusair-reader again"):
        Table(data)


NAME = ["Board", "of", "Inland", "Roads"]


def reading_of(words: list[str], labels: list[int], *, opening: bool = False) -> Reading:
    tokens = Tokens(words, [word.lower() for word in words], [], [opening] * len(words))
    return Reading(tokens, 0, len(words), [], labels)


@pytest.mark.parametrize(
    ("words", "labels", "expected"),
    [
        (NAME, [0, 0, 0, 0], [5, 6, 6, 6]),
        (NAME, [5, 0, 0, 3], [5, 6, 6, 6]),
        (["The", *NAME], [0, 5, 0, 3, 4], [0, 5, 6, 6, 6]),
        (["The", *NAME], [5, 6, 6, 6, 6], [5, 6, 6, 6, 6]),
        ([*NAME, "Union"], [0, 0, 0, 5, 6], [0, 0, 0, 5, 6]),
        (NAME, [3, 4, 4, 4], [3, 4, 4, 4]),
    ],
)
def test_a_name_of_several_words_is_found_wherever_it_stands(
    words: list[str], labels: list[int], expected: list[int]
) -> None:
    readings = [
        reading_of(given, given_labels)
        for given, given_labels in ((NAME, [5, 6, 6, 6]), (words, labels))
    ]

    assert [reading.labels for reading in spread(readings)] == [[5, 6, 6, 6], expected]


@pytest.mark.parametrize(
    ("word", "label", "opening", "expected"),
    [
        ("Skylark", 0, False, 5),
        ("Skylark", 0, True, 0),
        ("Skylark", 3, False, 3),
        ("skylark", 0, False, 0),
        ("Meadow", 0, False, 0),
    ],
)
def test_a_word_that_is_a_name_elsewhere_is_one_within_a_sentence(
    word: str, label: int, *, opening: bool, expected: int
) -> None:
    readings = [reading_of(["Skylark"], [5]), reading_of([word], [label], opening=opening)]

    assert spread(readings)[1].labels == [expected]


def test_a_word_that_is_mostly_no_name_elsewhere_stays_none() -> None:
    readings = [reading_of(["State"], [label]) for label in (5, 0, 0, 0)]

    assert [reading.labels for reading in spread(readings)] == [[5], [0], [0], [0]]

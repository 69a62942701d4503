"""The index and the help, and that the help says what the keymap does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest

from qusair_reader.annotation.marks import Marks, Name
from qusair_reader.pager import keymap
from qusair_reader.pager.commands import COMMANDS
from qusair_reader.pager.document import Document
from qusair_reader.pager.entries import MOST
from qusair_reader.pager.events import FileExists, Paste, Ready
from qusair_reader.pager.help import keys_label, lines
from qusair_reader.pager.keynames import key_label

Reading = Callable[..., Any]

TEXT = (
    "Karin Holm came to Sund.\n\n“We stay,” she said.\n\nIt took 40 days, and Per Dahl paid.\n\n"
    "Then Holm left.\n\n“Goodbye,” somebody said.\n\n" + "\n\n".join(["More of it."] * 30)
)
BINDINGS = [
    pytest.param(section, binding, id=f"{section.where}: {binding.keys}")
    for section in keymap.SECTIONS
    for binding in section.bindings
]


@pytest.fixture
def letter(marked: Any) -> Document:
    document: Document = marked(
        TEXT,
        quotes={"“We stay,”": "Karin Holm", "“Goodbye,”": None},
        names={
            "Karin Holm": "Karin Holm",
            "Holm": "Karin Holm",
            "Per Dahl": "Per Dahl",
        },
    )
    return document


def test_names_are_listed_by_kind_with_their_mentions(reading: Reading, letter: Document) -> None:
    reader = reading(letter).press("x")

    assert reader.rows[1:4] == ["People 2", "> Karin Holm 2", "Per Dahl 1"]


class Counted(tuple[Name, ...]):
    """Names that count how often somebody looks through them."""

    __slots__ = ()
    looks: ClassVar[list[int]] = []

    def __iter__(self) -> Iterator[Name]:
        """Count, and go through them."""
        Counted.looks.append(len(self))
        return super().__iter__()


def test_marks_that_arrive_cost_no_new_look_at_those_before(reading: Reading) -> None:
    document = Document(" ".join(["Karin Holm came to Sund."] * 12_000))
    reader = reading(document)
    Counted.looks.clear()
    for index in range(document.regions):
        start = document.span(index).start
        names = Counted([Name(start, start + 10, "person", "Karin Holm")])
        document.learn(index, Marks((), names, ()))
        if index == 0:
            reader.press("x")
        reader.send(Ready())
        assert reader.rows[2] == f"> Karin Holm {index + 1}"

    assert document.regions > 3
    assert len(Counted.looks) == document.regions


def test_many_names_of_one_kind_leave_room_for_the_others(reading: Reading) -> None:
    document = Document("Karin Holm came to Sund.")
    people = [Name(0, 10, "person", f"Karin Holm {number}") for number in range(2 * MOST)]
    document.learn(0, Marks((), (*people, Name(19, 23, "place", "Sund")), ()))
    reader = reading(document).press("x", "end")

    assert reader.rows[1:-1][-2:] == ["Places 1", "> Sund 1"]
    assert f"People {2 * MOST}" in reader.press("home").page


def test_a_chosen_name_is_gone_to_and_its_mentions_searched(
    reading: Reading, letter: Document
) -> None:
    reader = reading(letter, columns=80, rows=5).press("x", "enter")

    assert reader.state.overlay is None
    assert "Karin Holm came" in reader.page
    assert "*Karin Holm 1/2" in reader.status
    assert "Holm left" in reader.press("n").page


def test_quotes_stand_under_their_speakers(reading: Reading, letter: Document) -> None:
    reader = reading(letter).press("x", "tab")

    assert reader.rows[1].startswith("Karin Holm")
    assert reader.rows[2].startswith("> “We stay,”")
    assert reader.rows[3].startswith("Speaker not named")
    assert reader.press("down", "enter").state.current.kind == "quote"
    assert letter.text[reader.state.current.start :].startswith("“Goodbye,”")


def test_figures_stand_in_their_sentence(reading: Reading, letter: Document) -> None:
    reader = reading(letter).press("x", "right", "right", "down")

    assert reader.rows[1] == "> It took 40 days, and Per Dahl paid."
    assert reader.press("enter").state.current.kind == "figure"


def test_hits_are_listed(reading: Reading, letter: Document) -> None:
    reader = reading(letter).press("/").type("said").press("enter", "x", "left")

    assert reader.rows[1] == "> “We stay,” she said."
    assert reader.rows[2] == "“Goodbye,” somebody said."
    reader.press("down", "enter")
    assert "/said 2/2" in reader.status


def test_typing_narrows_the_list_and_backspace_widens_it(
    reading: Reading, letter: Document
) -> None:
    reader = reading(letter).press("x").type("dahl")

    assert [row for row in reader.rows[:-1] if "Holm" in row] == []
    assert reader.rows[2].startswith("> Per Dahl")
    assert "filter: dahl" in reader.status
    reader.press("backspace", "backspace", "backspace", "backspace")
    assert any("Holm" in row for row in reader.rows)
    reader.send(Paste("peop"))
    assert any("Holm" in row for row in reader.rows), "a heading's name lists all below it"
    assert "nothing here has this" in reader.type("zzz").page
    assert reader.press("enter").state.overlay is not None


@pytest.mark.parametrize("typed", ["o'brien", "dara  o", "BRI", " dara o'", "dára o’brien "])
def test_the_list_is_narrowed_as_a_phrase_is_searched(reading: Reading, typed: str) -> None:
    document = Document("Dára O’Brien stayed in Cork with Per Dahl.")
    names = (Name(0, 12, "person", "Dára O’Brien"), Name(33, 41, "person", "Per Dahl"))
    document.learn(0, Marks((), names, ()))
    reader = reading(document).press("x").type(typed)

    assert reader.rows[1:4] == ["People 2", "> Dára O’Brien 1", ""]


def test_a_slash_before_what_narrows_the_list_is_no_part_of_it(
    reading: Reading, letter: Document
) -> None:
    reader = reading(letter).press("x").type("/dahl")

    assert reader.rows[1:3] == ["People 2", "> Per Dahl 1"]


def test_what_follows_the_text_opens_at_the_page(reading: Reading) -> None:
    document = Document("\n\n".join(f"There are {number} sheep." for number in range(100, 160)))
    document.prepare(0)
    reader = reading(document).type("20}").press("x", "right", "right")

    assert "> There are 120 sheep." in reader.rows


def test_esc_closes_the_index_where_it_was_opened(reading: Reading, letter: Document) -> None:
    reader = reading(letter).press("j", "j", "j")
    before = reader.rows

    assert reader.press("x", "tab", "down").rows != before
    assert reader.press("esc").rows == before


def test_an_empty_tab_says_why(reading: Reading) -> None:
    unread = Document("Some text.")

    assert "still being read" in reading(unread).press("x").page
    unread.prepare(0)
    assert "no quotes in this text" in reading(unread).press("x", "tab").page
    assert "no search yet" in reading(unread).press("x", "left").page


def test_the_chosen_entry_is_always_in_sight(reading: Reading) -> None:
    document = Document("\n\n".join(f"There are {number} sheep." for number in range(100, 160)))
    document.prepare(0)
    reader = reading(document, rows=8).press("x", "tab", "tab")
    for key in ["down"] * 40 + ["page-down"] * 9 + ["up"] * 7 + ["home", "end", "page-up"]:
        reader.press(key)
        assert sum(row.startswith(">") for row in reader.rows) == 1


@pytest.mark.parametrize(("section", "binding"), BINDINGS)
def test_every_key_is_in_the_help(section: keymap.Section, binding: keymap.Binding) -> None:
    shown = [line for line in lines() if line.keys == keys_label(binding)]

    assert any(line.text == binding.help for line in shown)
    for keys in keymap.sequences(binding):
        assert "".join(map(key_label, keys)) in keys_label(binding)
    assert any(line.is_title and line.text == section.title for line in lines())


def test_every_command_is_in_the_help() -> None:
    assert {(line.keys, line.text) for line in lines()} >= set(COMMANDS)


def test_no_key_has_two_meanings() -> None:
    for where in ("text", "prompt", "overwrite", "index", "help"):
        every = [
            keys
            for section in keymap.SECTIONS
            if section.where == where
            for binding in section.bindings
            for keys in keymap.sequences(binding)
        ]

        assert len(every) == len(set(every))
        assert not {keys for keys in every if len(keys) == 1} & keymap.prefixes(where)


@pytest.mark.parametrize(("section", "binding"), BINDINGS)
def test_every_key_does_something_or_says_why_not(
    reading: Reading, letter: Document, section: keymap.Section, binding: keymap.Binding
) -> None:
    opening = {"text": (), "prompt": ("/",), "overwrite": (), "index": ("x",), "help": ("h",)}
    for keys in keymap.sequences(binding):
        reader = reading(letter).press("space", *opening[section.where])
        if section.where == "overwrite":
            reader.send(FileExists("a.txt"))
        reader.press(*("a" if key == "LETTER" else key for key in keys))

        assert "no command" not in reader.status


@pytest.mark.parametrize("columns", [20, 40, 80, 160])
def test_the_help_is_read_to_its_end(reading: Reading, columns: int) -> None:
    reader = reading(TEXT, columns=columns, rows=10).press("h")
    seen = [reader.page]
    for _ in range(80):
        reader.press("space")
        seen.append(reader.page)
    text = " ".join(" ".join(seen).split())

    assert "Taking along" in text
    assert seen[-1] == reader.press("G").page
    assert reader.press("k").page != seen[-1]
    assert reader.press("g").page == seen[0]


def test_the_help_is_searched(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("h", "/").type("editor")

    assert reader.page.split("\n")[:2] == [
        "Taking along",
        "v                           open the editor at this place",
    ]
    assert "editor" in reader.press("enter").page
    assert "Moving" in reader.press("/", "esc").page
    assert "no line of the help" in reader.press("/").type("zzz").page
    assert "Karin Holm came" in reader.press("enter", "q").page


def test_a_title_of_the_help_lists_all_that_stands_under_it(reading: Reading) -> None:
    page = reading(TEXT, columns=80).press("h", "/").type("colon").page.strip().split("\n")

    assert page[0] == "Commands after a colon"
    assert len(page) == 1 + len(COMMANDS)


@pytest.mark.parametrize("key", ["q", "esc", "h", "f1"])
def test_the_help_closes_where_it_was_opened(reading: Reading, key: str) -> None:
    reader = reading(TEXT).press("j", "j")
    before = reader.rows

    assert reader.press("f1").rows != before
    assert reader.press(key).rows == before

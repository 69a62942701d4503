"""Taking along: copies, the written file, the editor, other sources, quitting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import (
    Copy,
    OpenEditor,
    Quit,
    Repaint,
    Suspend,
    SwitchSource,
    WriteFile,
)
from qusair_reader.pager.events import FileExists
from qusair_reader.pager.state import Shelf, start

Reading = Callable[..., Any]

TEXT = "One is\nhere. Two is there.\n\n“We stay,” said Karin Holm.\n\nThe end."


@pytest.mark.parametrize(
    ("keys", "copied", "label"),
    [
        ("yy", "One is here. Two is there.", "paragraph, 6 words"),
        ("2yy", "One is here. Two is there.\n\n“We stay,” said Karin Holm.", "2 paragraphs"),
        ("ys", "One is here.", "sentence, 3 words"),
        ("))ys", "Two is there.", "sentence, 3 words"),
        ("yq", "“We stay,” — Karin Holm", "quote of Karin Holm"),
        ("]qyy", "“We stay,” said Karin Holm.", "paragraph, 5 words"),
        ("]qym", "“We stay,”", "2 words"),
        ("/end\nyy", "The end.", "paragraph, 2 words"),
    ],
)
def test_what_the_reader_looks_at_is_copied(
    reading: Reading, marked: Any, keys: str, copied: str, label: str
) -> None:
    document = marked("One is here. Two is there." + TEXT[26:], quotes={"“We stay,”": "Karin Holm"})
    reader = reading(document)
    for key in keys:
        reader.press("enter" if key == "\n" else key)

    assert len(reader.effects) == 1
    effect = reader.effects[0]
    assert isinstance(effect, Copy)
    assert effect.text == copied
    assert label in effect.label


@pytest.mark.parametrize(
    ("keys", "copied", "label"),
    [
        ("yy", "One two.", "paragraph, 2 words"),
        ("3yy", "One two.\n\nThree.\n\nFour five. Six.", "3 paragraphs, 6 words"),
        ("9yy", "One two.\n\nThree.\n\nFour five. Six.", "3 paragraphs, 6 words"),
        ("ys", "One two.", "sentence, 2 words"),
        ("tr2yy", "Share this.\n\nOne two.", "2 paragraphs, 4 words"),
    ],
)
def test_a_line_in_place_of_removed_blocks_is_no_paragraph(
    reading: Reading, without: Callable[..., Document], keys: str, copied: str, label: str
) -> None:
    text = "Share this.\n\nOne two.\n\nThree.\n\nSign up.\n\nAgree.\n\nFour five. Six."
    reader = reading(without(text, "Share this.", "Sign up.", "Agree."), columns=90)

    assert reader.type(keys).effects == [Copy(copied, label)]


def test_the_place_below_a_line_of_removed_blocks_is_told(
    reading: Reading, without: Callable[..., Document]
) -> None:
    reader = reading(without("Share this.\n\nOne two.", "Share this."), columns=90)

    assert "letter.txt, paragraph 1, " in reader.press("ctrl-g").status
    assert reading(without("Share.", "Share.")).press("y", "y").effects == []


def test_a_copy_has_no_line_ends_of_the_source_and_no_controls(reading: Reading) -> None:
    line = "The bridge over the harbour was opened by the mayor on a cold day in May"
    effect = reading(f"{line}\n{line}\x1b[2J.").type("yy").effects[0]

    assert effect.text == f"{line} {line}␛[2J."


@pytest.mark.parametrize("keys", ["yq", "ym"])
def test_nothing_to_copy_is_said(reading: Reading, marked: Any, keys: str) -> None:
    reader = reading(marked("No quote is here.")).type(keys)

    assert reader.effects == []
    assert "no quote here" in reader.status or "nothing is current" in reader.status


def test_writing_asks_for_a_path_and_before_it_overwrites(reading: Reading) -> None:
    reader = reading(TEXT)

    assert "write to: letter-cleaned.txt" in reader.press("w").status
    assert reader.press("enter").effects == [WriteFile("letter-cleaned.txt", overwrite=False)]
    reader.send(FileExists("letter-cleaned.txt"))
    assert "letter-cleaned.txt exists; overwrite it? y/n" in reader.status
    assert reader.press("x").effects == []
    assert "y/n" in reader.status
    assert reader.press("y").effects == [WriteFile("letter-cleaned.txt", overwrite=True)]


@pytest.mark.parametrize("key", ["n", "esc", "enter", "ctrl-c"])
def test_a_file_is_left_unless_one_says_yes(reading: Reading, key: str) -> None:
    reader = reading(TEXT)
    reader.send(FileExists("a.txt"))

    assert reader.press(key).effects == []
    assert "nothing written" in reader.status


def test_the_cleaned_copy_comes_in_pieces() -> None:
    text = (
        "The council met on Monday in Sund. It talked for hours about the new harbour bridge.\n\n\n"
        "Then everybody went home, the mayor said, and the lights of the town hall went out.\n\n"
        "Sign up to our free newsletter\n"
    )
    pieces = list(Document(text).cleaned())
    first, second, *_ = text.replace("\n\n\n", "\n\n").split("\n\n")

    assert pieces == [first, f"\n\n{second}", "\n"]
    assert list(Document("").cleaned()) == []


def test_the_editor_opens_at_the_place(reading: Reading) -> None:
    reader = reading("\n\n".join(f"Line {number}." for number in range(99))).type("9}v")

    assert reader.effects == [OpenEditor(reader.document.text.index("Line 9."))]


@pytest.mark.parametrize(
    ("keys", "effect"),
    [
        (("q",), Quit()),
        (("Q",), Quit()),
        (("Z", "Z"), Quit()),
        ((":", "q", "enter"), Quit()),
        (("ctrl-c",), Quit(interrupted=True)),
        (("ctrl-z",), Suspend()),
        (("ctrl-l",), Repaint()),
        ((":", "n", "enter"), SwitchSource(1)),
        ((":", "p", "enter"), SwitchSource(-1)),
        ((":", "w", "space", "a", "enter"), WriteFile("a", overwrite=False)),
    ],
)
def test_keys_ask_the_world(reading: Reading, keys: tuple[str, ...], effect: object) -> None:
    reader = reading(TEXT)
    reader.state = start(60, 12, shelf=Shelf(1, 3))

    assert reader.press(*keys).effects == [effect]


@pytest.mark.parametrize(
    ("shelf", "command", "told"),
    [
        (Shelf(0, 1), "n", "only source"),
        (Shelf(2, 3), "n", "last source"),
        (Shelf(0, 3), "p", "first source"),
        (Shelf(0, 1), "zebra", "no command :zebra"),
        (Shelf(0, 1), "99", "no paragraph 99"),
        (Shelf(0, 1), "f", "letter.txt, paragraph 1"),
    ],
)
def test_commands_say_what_cannot_be(
    reading: Reading, shelf: Shelf, command: str, told: str
) -> None:
    reader = reading(TEXT, columns=90)
    reader.state = start(90, 12, shelf=shelf)
    reader.press(":").type(command).press("enter")

    assert reader.effects == []
    assert told in reader.status


@pytest.mark.parametrize(
    ("command", "top"), [("30", "Line 29."), ("50%", "Line 50."), ("$", "Line 94.")]
)
def test_commands_go_to_places(reading: Reading, command: str, top: str) -> None:
    reader = reading("\n\n".join(f"Line {number}." for number in range(100)))

    assert reader.press(":").type(command).press("enter").rows[0] == top

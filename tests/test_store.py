"""What is remembered between runs survives damage, crashes and a second reader."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader import store
from qusair_reader.store import FILE, HEADER, PHRASES, POSITIONS, Store, digest

TEXT = "An article."


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "new" / "state")


def contents(place: str) -> str:
    return (Path(place) / FILE).read_text("utf-8")


def test_a_position_comes_back_in_the_next_run(place: str) -> None:
    Store(place).keep_position(TEXT, 120)

    assert Store(place).position(TEXT) == 120
    assert Store(place).position("Another one") == 0


def test_a_link_to_the_file_stays_a_link(place: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text(f"{HEADER}\nsearch quay\n", "utf-8")
    Path(place).mkdir(parents=True)
    Path(place, FILE).symlink_to(kept)
    Store(place).keep_position(TEXT, 120)

    assert Path(place, FILE).is_symlink()
    assert kept.read_text("utf-8") == f"{HEADER}\nposition {digest(TEXT)} 120\nsearch quay\n"


def test_a_setting_that_cannot_be_kept_is_told(place: str, tmp_path: Path) -> None:
    assert Store(place).keep_value("width", 60)
    (tmp_path / "file").write_text("", "utf-8")
    closed = Store(str(tmp_path / "file" / "state"))

    assert not closed.keep_value("width", 60)
    assert closed.value("width") == 60


def test_a_text_of_a_new_length_is_new_without_a_digest(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(place).keep_position(TEXT, 120)
    monkeypatch.setattr(store, "digest", lambda _: pytest.fail("made a digest"))

    assert Store(place).position(f"{TEXT}!") == 0


def test_the_first_page_is_no_place_to_remember(place: str) -> None:
    Store(place).keep_position(TEXT, 120)
    Store(place).keep_position(TEXT, 0)

    assert Store(place).position(TEXT) == 0
    assert digest(TEXT) not in contents(place)


def test_phrases_come_back_in_order_of_use_and_once(place: str) -> None:
    first = Store(place)
    for phrase in ("one", "two", "one"):
        first.keep_phrase(phrase)

    assert Store(place).phrases() == ("two", "one")


def test_settings_come_back(place: str) -> None:
    Store(place).keep_value("width", 66)

    assert Store(place).value("width") == 66
    assert Store(place).value("height") is None


@given(st.lists(st.text(min_size=1, max_size=30), max_size=8))
def test_any_phrase_comes_back_as_it_was(phrases: list[str]) -> None:
    memory = store._Memory({}, dict.fromkeys(phrases), {})
    again = store._Memory({}, {}, {})
    for line in "\n".join(store._lines(memory)).split("\n")[1:]:
        store._take(line, again)

    assert list(again.phrases) == list(dict.fromkeys(phrases))


def test_the_memory_is_bounded_and_the_oldest_goes_first(place: str) -> None:
    Path(place).mkdir(parents=True)
    memory = store._Memory({digest(str(index)): 1 for index in range(POSITIONS)}, {}, {})
    memory.phrases.update(dict.fromkeys(map(str, range(PHRASES))))
    store._write(str(Path(place) / FILE), memory)
    reader = Store(place)
    reader.keep_position(TEXT, 5)
    reader.keep_phrase("new")

    again = Store(place)
    assert (again.position("0"), again.position("1"), again.position(TEXT)) == (
        0,
        1,
        5,
    )
    assert again.phrases()[0] == "1"
    assert len(again.phrases()) == PHRASES


def test_a_phrase_that_is_a_whole_text_is_not_kept(place: str) -> None:
    Store(place).keep_phrase("x" * 5000)
    Store(place).keep_phrase("")

    assert Store(place).phrases() == ()


def test_nobody_else_may_read_the_file(place: str) -> None:
    Store(place).keep_phrase("private")

    assert stat.S_IMODE((Path(place) / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(place).stat().st_mode) == 0o700


@given(
    st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(f"{HEADER}\n".encode().__add__))
)
def test_a_damaged_file_costs_what_is_damaged_only(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        Path(place, FILE).write_bytes(data)
        reader = Store(place)
        reader.position(TEXT)
        reader.phrases()
        reader.keep_position(TEXT, 7)

        assert Store(place).position(TEXT) == 7


def test_whole_lines_of_a_damaged_file_are_kept(place: str) -> None:
    Store(place).keep_position(TEXT, 9)
    path = Path(place, FILE)
    path.write_bytes(path.read_bytes() + b"position 12\nvalue width x\nnonsense\n\xff\xfe\nsear")

    assert Store(place).position(TEXT) == 9
    assert Store(place).phrases() == ()


def test_a_file_of_another_kind_is_not_taken_for_ours(place: str) -> None:
    Path(place).mkdir(parents=True)
    Path(place, FILE).write_bytes(b"x" * (2 << 20))

    assert Store(place).phrases() == ()


def test_a_reader_whose_directory_cannot_be_written_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    reader = Store(str(tmp_path / "file"))
    reader.keep_position(TEXT, 3)
    reader.keep_phrase("kept for this run")

    assert reader.position(TEXT) == 3
    assert reader.phrases() == ("kept for this run",)
    assert Store(str(tmp_path / "file")).position(TEXT) == 0


def test_two_readers_at_once_lose_nothing(place: str) -> None:
    program = (
        "import sys; from qusair_reader.store import Store\n"
        "mine = Store(sys.argv[1])\n"
        "for index in range(40):\n"
        "    mine.keep_position(sys.argv[2] + str(index), index + 1)\n"
        "    mine.keep_phrase(sys.argv[2] + str(index))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", program, place, name]) for name in ("a", "b", "c")
    ]
    codes = [writer.wait(timeout=60) for writer in writers]
    after = Store(place)

    assert codes == [0, 0, 0]
    for name in ("a", "b", "c"):
        assert [after.position(f"{name}{index}") for index in range(40)] == list(range(1, 41))
        assert [p for p in after.phrases() if p[0] == name] == [f"{name}{i}" for i in range(40)]
    assert sorted(path.name for path in Path(place).iterdir()) == [FILE, f"{FILE}.lock"]


def test_a_write_that_fails_leaves_the_old_file(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(place).keep_position(TEXT, 4)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    reader = Store(place)
    reader.keep_position(TEXT, 8)
    monkeypatch.undo()

    assert reader.position(TEXT) == 8
    assert Store(place).position(TEXT) == 4
    assert sorted(path.name for path in Path(place).iterdir()) == [FILE, f"{FILE}.lock"]


def test_the_file_lies_in_the_users_state_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "mine"))
    Store().keep_value("width", 50)

    assert [path.name for path in tmp_path.rglob(FILE)] == [FILE]
    assert Store().value("width") == 50


def test_a_text_is_known_by_its_content() -> None:
    assert digest("a") != digest("b")
    assert digest("ab"[:1]) == digest("a")
    assert digest("\ud800").startswith("1-")


@given(st.integers(0, 15), st.sampled_from([0, 1, -1]))
def test_a_long_text_is_known_by_samples(sample: int, delta: int) -> None:
    length = store._SAMPLE * store._SAMPLES * 2
    text = "x" * length
    at = (length - store._SAMPLE) * sample // (store._SAMPLES - 1) + (store._SAMPLE // 2)

    assert digest(text[: at + delta] + "y" + text[at + delta + 1 :]) != digest(text)
    assert digest(text + "x") != digest(text)

"""Settings come from a file and the environment, and what is wrong is said in one line."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qusair_reader.errors import ReaderError
from qusair_reader.settings import (
    _CHOICES,
    FILE,
    Settings,
    SettingsError,
    color_depth,
    config_path,
    is_dumb,
    load_settings,
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "my.toml"


def load(config: Path, text: str | None = None, **environment: str) -> Settings:
    if text is not None:
        config.write_text(text, "utf-8")
    else:
        config.write_text("", "utf-8")
    return load_settings({"QUSAIR_READER_CONFIG": str(config), **environment})


def test_a_file_may_begin_with_a_byte_order_mark(config: Path) -> None:
    assert load(config, "\ufeffwidth = 66\n").width == 66


def test_without_file_and_variables_the_defaults_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert load_settings({}) == Settings()
    assert Path(config_path({})) == tmp_path / "qusair-reader" / FILE


def test_the_file_sets_everything(config: Path) -> None:
    text = """
        theme = "light"
        width = 60
        history = false
        mouse = true
        color = "never"
        cleaning = "aggressive"
        names = "spacy"
    """

    assert load(config, text) == Settings(
        theme="light",
        width=60,
        history=False,
        mouse=True,
        color="never",
        cleaning="aggressive",
        names="spacy",
    )


def test_the_file_in_the_users_directory_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = Path(config_path({}))
    path.parent.mkdir()
    path.write_text("width = 55")

    assert load_settings({}).width == 55


@pytest.mark.parametrize(
    ("variable", "value", "name", "expected"),
    [
        ("THEME", "mono", "theme", "mono"),
        ("WIDTH", "90", "width", 90),
        ("HISTORY", "0", "history", False),
        ("HISTORY", "Yes", "history", True),
        ("MOUSE", "on", "mouse", True),
        ("COLOR", "always", "color", "always"),
        ("CLEANING", "off", "cleaning", "off"),
        ("NAMES", "model", "names", "model"),
        ("THEME", "", "theme", "light"),
    ],
)
def test_a_variable_is_stronger_than_the_file(
    config: Path, variable: str, value: str, name: str, expected: object
) -> None:
    found = load(config, 'theme = "light"\nwidth = 60', **{f"QUSAIR_READER_{variable}": value})

    assert getattr(found, name) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("wdith = 60", "no setting is called 'wdith'"),
        ("width = 'wide'", "width cannot be"),
        ("width = 19", "from 20 to 200"),
        ("width = true", "width cannot be True"),
        ("width = 7.5", "width cannot be"),
        ("theme = 'blue'", "one of auto, dark, light, high-contrast, mono"),
        ("theme = ['dark']", "theme cannot be"),
        ("history = 'no'", "true or false"),
        ("history = 1", "true or false"),
        ("names = 3", "a text in quotes"),
        ("width = ", "not TOML"),
        ("[table]\nwidth = 3", "no setting is called 'table'"),
        ('"a\\u001b[2J" = 1', "no setting is called"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_in_one_line(config: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load(config, text)

    message = str(caught.value)
    assert message.startswith(f"{config}: ")
    assert says in message
    assert message.isprintable()


@pytest.mark.parametrize(
    ("variable", "value"),
    [("WIDTH", "wide"), ("WIDTH", "-1"), ("WIDTH", "9" * 9000), ("THEME", "x"), ("MOUSE", "maybe")],
)
def test_a_wrong_variable_is_named(config: Path, variable: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^QUSAIR_READER_{variable}: "):
        load(config, **{f"QUSAIR_READER_{variable}": value})


@pytest.mark.parametrize("name", ["COLOUR", "THEMES", "Color_", "X\x1b[2J"])
def test_a_variable_that_sets_nothing_is_told(config: Path, name: str) -> None:
    with pytest.raises(
        SettingsError, match=r"no setting is called .*; there are theme, width"
    ) as caught:
        load(config, **{f"QUSAIR_READER_{name}": "never"})

    assert str(caught.value).startswith("QUSAIR_READER_")
    assert str(caught.value).isprintable()
    assert load(config, **{f"QUSAIR_READER_{name}": ""}) == Settings()


def test_the_variables_that_are_no_settings_set_nothing(config: Path) -> None:
    assert load(config, QUSAIR_READER_DEBUG="1") == Settings()


@pytest.mark.parametrize("home", [None, "", "/somewhere", "/somewhere/", "some/where", " /x "])
def test_the_directory_is_the_one_that_platformdirs_names(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    from platformdirs import user_config_dir

    if home is None:
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", home)

    assert Path(config_path({})) == Path(user_config_dir("qusair-reader", appauthor=False), FILE)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_home_that_is_closed_to_us_sets_nothing_but_a_closed_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = Path(config_path({}))
    path.parent.mkdir()
    path.write_text("width = 55")
    path.chmod(0)
    with pytest.raises(SettingsError, match="permission denied; make it a readable file"):
        load_settings({})
    path.parent.chmod(0)
    try:
        assert load_settings({}) == Settings()
    finally:
        path.parent.chmod(0o700)


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no such file; correct or unset QUSAIR_READER_CONFIG"):
        load_settings({"QUSAIR_READER_CONFIG": str(tmp_path / "none.toml")})


def test_a_directory_in_the_files_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="make it a readable file"):
        load_settings({"QUSAIR_READER_CONFIG": str(tmp_path)})


@given(
    st.one_of(
        st.binary(max_size=80),
        st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")),
    )
)
def test_any_file_gives_settings_or_one_line(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "c.toml")
        path.write_bytes(data)
        try:
            found = load_settings({"QUSAIR_READER_CONFIG": str(path)})
        except ReaderError as error:
            assert str(error).isprintable()  # noqa: PT017 - both ends are allowed
        else:
            assert isinstance(found, Settings)


@pytest.mark.parametrize(
    ("environment", "text", "expected"),
    [
        ({}, "", "auto"),
        ({"NO_COLOR": "1"}, "", "never"),
        ({"NO_COLOR": ""}, "", "auto"),
        ({"FORCE_COLOR": "1"}, "", "always"),
        ({"FORCE_COLOR": "0"}, "", "always"),
        ({"FORCE_COLOR": ""}, "", "auto"),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "", "never"),
        ({"NO_COLOR": "1"}, 'color = "always"', "always"),
        ({"NO_COLOR": "1", "QUSAIR_READER_COLOR": "auto"}, "", "auto"),
    ],
)
def test_color_is_asked_for_in_the_usual_ways(
    config: Path, environment: dict[str, str], text: str, expected: str
) -> None:
    assert load(config, text, **environment).color == expected


@pytest.mark.parametrize(
    ("environment", "color", "terminal", "expected"),
    [
        ({"TERM": "xterm"}, "auto", True, "16"),
        ({"TERM": "xterm-256color"}, "auto", True, "256"),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor"}, "auto", True, "truecolor"),
        ({"TERM": "xterm-kitty"}, "auto", True, "truecolor"),
        ({"TERM": "dumb"}, "auto", True, "none"),
        ({"TERM": "vt100"}, "auto", True, "none"),
        ({"TERM": "vt220"}, "always", True, "16"),
        ({"TERM": "xterm"}, "auto", False, "none"),
        ({"TERM": "xterm"}, "never", True, "none"),
        ({"TERM": "dumb"}, "always", False, "16"),
        ({"FORCE_COLOR": "3"}, "always", False, "truecolor"),
        ({"FORCE_COLOR": "2"}, "always", False, "256"),
        ({"FORCE_COLOR": "1"}, "always", False, "16"),
        ({"FORCE_COLOR": "1", "TERM": "xterm-256color"}, "always", False, "256"),
        ({"FORCE_COLOR": "2", "COLORTERM": "truecolor"}, "always", False, "truecolor"),
    ],
)
def test_color_is_as_deep_as_the_terminal_shows(
    environment: dict[str, str], color: Any, terminal: bool, expected: str
) -> None:
    found = color_depth(Settings(color=color), terminal=terminal, environment=environment)

    assert found == expected


def test_a_dumb_terminal_is_known() -> None:
    assert is_dumb({"TERM": "dumb"})
    assert not is_dumb({"TERM": "xterm"})
    assert not is_dumb({})


def test_an_option_that_was_not_given_overrides_nothing() -> None:
    found = Settings(width=60).override(width=None, theme="dark")

    assert (found.width, found.theme) == (60, "dark")


def test_the_documentation_names_every_setting_and_value() -> None:
    page = (Path(__file__).parents[1] / "docs" / "settings.md").read_text("utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    with tempfile.TemporaryDirectory() as place:
        config = Path(place, "config.toml")
        config.write_text(example, "utf-8")
        shown = load_settings({"QUSAIR_READER_CONFIG": str(config)})

    assert shown.width == 66
    for name in Settings._fields:
        assert f"\n{name} = " in f"\n{example}"
        assert f"`QUSAIR_READER_{name.upper()}`" in page
    for values in _CHOICES.values():
        assert all(f'"{value}"' in example for value in values)

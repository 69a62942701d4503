"""What the reader prefers: a configuration file and the environment become frozen settings.

The order, the later the stronger: defaults, `NO_COLOR` and `FORCE_COLOR`, the file, `QUSAIR_READER_*`,
the command line's options. A file that cannot be understood is an error with one clear line, never
ignored.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple, get_args

from qusair_reader.choices import (
    NARROWEST,
    PREFIX,
    WIDEST,
    Cleaning,
    ColorDepth,
    ThemeChoice,
    When,
)
from qusair_reader.errors import ReaderError, reason
from qusair_reader.safe import one_line

FILE = "config.toml"
_NO_SETTINGS = ("CONFIG", "DEBUG")
"""Variables with the prefix that set nothing: where the file is, and what a fault shows."""


class SettingsError(ReaderError):
    """A setting has a value that it cannot have, or there is no such setting."""


class Settings(NamedTuple):
    """What can be set, with what holds where nothing is set.

    Every command reads it before it begins, and a dataclass would take four times as long to make.
    """

    theme: ThemeChoice = "auto"
    """`auto` asks the terminal for its background."""
    width: int | None = None
    """The text column in cells; None: what was last used, at first 72."""
    history: bool = True
    """Whether reading positions and searches are remembered."""
    mouse: bool = False
    """Whether the wheel scrolls; the terminal's own selection then needs Shift."""
    color: When = "auto"
    """`auto` colours a terminal that can show it."""
    cleaning: Cleaning = "default"
    """How readily boilerplate is removed."""
    names: str = ""
    """A recogniser of names in place of the built-in one; empty for that."""

    def override(self, **options: Any) -> Settings:
        """Return the settings with these put over them; None leaves a setting as it is."""
        return self._replace(
            **{name: value for name, value in options.items() if value is not None}
        )


_CHOICES = {
    "theme": get_args(ThemeChoice),
    "color": get_args(When),
    "cleaning": get_args(Cleaning),
}
_TRUE = {"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "xterm-direct"}
"""Terminals that show every colour and say so by their name only, where ssh drops `COLORTERM`."""
_COLORLESS = {"vt52", "vt100", "vt102", "vt220", "vt320", "ansi-m", "linux-m", "xterm-mono"}
"""Terminals that have no colour in terminfo, though weight and underline; without asking terminfo itself."""
_SWITCHES = {"history", "mouse"}
_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False}
_WORDS |= {"no": False, "off": False}


def load_settings(
    environment: Mapping[str, str] | None = None, *, terminal: bool = True
) -> Settings:
    """Return the reader's settings.

    Args:
        environment: Environment variables; None takes the process's.
        terminal: Whether output goes to a terminal. A script gets the same everywhere, so elsewhere
            only the file counts that a variable names.

    Raises:
        SettingsError: The configuration file or a `QUSAIR_READER_*` variable is wrong.
    """
    env = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    if env.get("FORCE_COLOR"):  # "0" too: see force-color.org; Rich and Python read it so
        values["color"] = "always"
    if env.get("NO_COLOR"):
        values["color"] = "never"
    named = bool(env.get(f"{PREFIX}CONFIG"))
    if terminal or named:
        values |= _from_file(config_path(env), required=named)
    values |= _from_variables(env)
    return Settings(**values)


def config_path(environment: Mapping[str, str] | None = None) -> str:
    """Return where the configuration file is looked for, there or not."""
    env = os.environ if environment is None else environment
    if own := env.get(f"{PREFIX}CONFIG"):
        return own
    from platformdirs import user_config_dir

    return os.path.join(user_config_dir("qusair-reader", appauthor=False), FILE)  # noqa: PTH118


def is_dumb(environment: Mapping[str, str] | None = None) -> bool:
    """Tell whether the terminal can only print: no colour and no pager there."""
    env = os.environ if environment is None else environment
    return env.get("TERM", "") in {"dumb", "unknown"}


def color_depth(
    settings: Settings, *, terminal: bool, environment: Mapping[str, str] | None = None
) -> ColorDepth:
    """Return how many colours output may use.

    `COLORTERM` and `TERM` tell what the terminal can show, `FORCE_COLOR` with 1, 2 or 3 how much it can at least.

    Args:
        settings: Whether colour is wanted.
        terminal: Whether the output goes to a terminal.
        environment: Environment variables; None takes the process's.
    """
    env = os.environ if environment is None else environment
    term, colors = env.get("TERM", ""), env.get("COLORTERM", "")
    wanted = settings.color == "always"
    if settings.color == "auto":
        wanted = terminal and not is_dumb(env) and term not in _COLORLESS
    if not wanted:
        return "none"
    level = env.get("FORCE_COLOR", "")
    if level == "3" or colors in {"truecolor", "24bit"} or term in _TRUE or os.name == "nt":
        return "truecolor"
    return "256" if level == "2" or "256" in term else "16"


def _from_variables(env: Mapping[str, str]) -> dict[str, Any]:
    """Return what the `QUSAIR_READER_*` variables set; an empty one sets nothing."""
    values: dict[str, Any] = {}
    for variable in sorted(key for key in env if key.startswith(PREFIX)):
        text, name = env[variable], variable.removeprefix(PREFIX)
        if text and name not in _NO_SETTINGS:
            name = name.lower() if name.isupper() else name
            _require_setting(name, variable)
            values[name] = _checked(name, _read(name, text), variable, text)
    return values


def _require_setting(name: str, place: str) -> None:
    if name not in Settings._fields:
        known = ", ".join(Settings._fields)
        raise SettingsError(
            f"{one_line(place)}: no setting is called {one_line(name)!r}; there are {known}"
        )


def _read(name: str, text: str) -> Any:
    """Return the value that a variable's text stands for, or the text itself."""
    if name in _SWITCHES:
        return _WORDS.get(text.lower(), text)
    if name == "width" and text.isascii() and text.isdecimal() and len(text) < 7:
        return int(text)
    return text


def _from_file(path: str, *, required: bool) -> dict[str, Any]:
    """Return what the configuration file sets; nothing where there is none."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would cost start-up time
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        if required:
            raise SettingsError(
                f"{one_line(path)}: no such file; correct or unset {PREFIX}CONFIG"
            ) from None
        return {}
    except (OSError, ValueError) as error:
        if isinstance(error, PermissionError) and not required and not os.path.exists(path):  # noqa: PTH110
            return {}  # a service whose home is another user's: nobody has set anything for it
        raise SettingsError(
            f"{one_line(path)}: {one_line(reason(error))}; make it a readable file"
        ) from None
    table = _parsed(data, path)
    for key in table:
        _require_setting(key, path)
    return {key: _checked(key, value, path, value) for key, value in table.items()}


def _parsed(data: bytes, path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SettingsError(
            f"{one_line(path)}: not TOML ({one_line(str(error))}); correct or remove the file"
        ) from None


def _checked(name: str, value: Any, place: str, shown: object) -> Any:
    """Return the value if the setting can have it, else say what it can have."""
    if name in _CHOICES:
        fits, wanted = value in _CHOICES[name], "one of " + ", ".join(_CHOICES[name])
    elif name in _SWITCHES:
        fits, wanted = isinstance(value, bool), "true or false"
    elif name == "width":
        fits = type(value) is int and NARROWEST <= value <= WIDEST
        wanted = f"a number from {NARROWEST} to {WIDEST}"
    else:
        fits, wanted = isinstance(value, str), "a text in quotes"
    if not fits:
        raise SettingsError(
            f"{one_line(place)}: {name} cannot be {one_line(repr(shown))}; give {wanted}"
        )
    return value

"""What keys are called on the screen."""

from __future__ import annotations

_SHOWN = {
    " ": "space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "esc": "Esc",
    "tab": "Tab",
    "shift-tab": "Shift-Tab",
    "backspace": "Backspace",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "page-up": "PgUp",
    "page-down": "PgDn",
    "LETTER": "a-z",
}


def key_label(name: str) -> str:
    """Return how a key is called in the help.

    >>> key_label("ctrl-f"), key_label("ctrl-home"), key_label("alt-x"), key_label("f1")
    ('^F', '^Home', 'Alt-x', 'F1')
    """
    if name in _SHOWN:
        return _SHOWN[name]
    if name.startswith("ctrl-"):
        return f"^{name[5:].upper() if len(name) == 6 else key_label(name[5:])}"
    if name.startswith("alt-"):
        return f"Alt-{key_label(name[4:])}"
    return name.upper() if len(name) > 1 else name

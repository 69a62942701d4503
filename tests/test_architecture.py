"""The house rules: who may import whom, what stays at the edge, and how large a room may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "qusair_reader"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT: dict[str, set[str]] = {
    "article": set(),
    "errors": set(),
    "safe": set(),
    "resources": set(),
    "choices": set(),
    "expression": set(),
    "letters": set(),
    "settings": {"choices", "errors", "safe"},
    "store": set(),
    "sources": {"errors", "resources", "safe"},
    "segment": {"article"},
    "clean": {"article", "resources", "segment"},
    "annotation": {"article", "errors", "resources", "segment"},
    "pipeline": {"article", "choices", "sources", "segment", "clean", "annotation"},
    "phrase": {"article", "errors", "expression", "letters"},
    "layout": {"article", "safe", "segment"},
    "render": {"choices", "annotation", "layout"},
    "output": {"article", "safe", "segment", "annotation", "layout"},
    "pager": {"article", "errors", "safe", "choices", "expression", "settings", "store"}
    | {"sources", "segment", "annotation", "pipeline", "phrase", "layout", "render"},
    "cli": {"article", "errors", "safe", "choices", "expression", "settings", "sources", "segment"}
    | {"clean", "annotation", "pipeline", "phrase", "layout", "render", "output", "pager"},
}
"""Which rooms a room may import, itself aside; every arrow goes to a room named earlier."""

TERMINAL = {"pager/posix.py", "pager/windows.py", "pager/loop.py"}
ONLY_IN = {
    "typer": {"cli"},
    "rich": {"render", "pager/view.py", "cli", "layout/cells.py"},
    "textwrap3": {"layout"},
    "platformdirs": {"settings.py", "store.py"},
    "charset_normalizer": {"sources"},
    "spacy": {"annotation/names"},
    "termios": TERMINAL,
    "tty": TERMINAL,
    "fcntl": TERMINAL | {"store.py"},
    "signal": TERMINAL | {"expression.py"},
    "select": TERMINAL,
    "ctypes": {"pager/windows.py"},
    "msvcrt": {"pager/windows.py", "store.py"},
    "time": TERMINAL | {"pager/intake.py", "store.py", "cli"},
    "datetime": {"store.py", "cli"},
}
"""Modules of others that only these rooms or files may import."""

EDGE = {"cli", "sources/source.py", "settings.py", "pager/posix.py", "pager/perform.py"}
"""Where the process's own streams and environment may be touched."""


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def is_in(path: Path, places: set[str]) -> bool:
    name = path.relative_to(PACKAGE).as_posix()
    return any(name == place or name.startswith((f"{place}/", f"{place}.py")) for place in places)


def is_type_checking(test: ast.expr) -> bool:
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def imports(tree: ast.Module, *, typing_too: bool) -> Iterator[tuple[str, int]]:
    """Yield each imported dotted name and its line, function bodies included."""
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and is_type_checking(node.test) and not typing_too
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def rooms_imported(path: Path) -> Iterator[tuple[str, int]]:
    for name, line in imports(ast.parse(path.read_text("utf-8")), typing_too=True):
        parts = name.split(".")
        if parts[0] == "qusair_reader" and len(parts) > 1:
            yield parts[1], line


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_the_rooms_below_it(path: Path) -> None:
    if path.parent == PACKAGE and path.stem in {"__init__", "__main__"}:
        return
    own = room(path)

    assert own in MAY_IMPORT, f"no such room in the house: {own}"
    wrong = [
        (name, line)
        for name, line in rooms_imported(path)
        if name != own and name in MAY_IMPORT and name not in MAY_IMPORT[own]
    ]

    assert wrong == []


def test_a_room_that_may_be_imported_is() -> None:
    """A permit that nobody uses would let the next arrow in unseen."""
    used: dict[str, set[str]] = {own: set() for own in MAY_IMPORT}
    for path in MODULES:
        if room(path) in MAY_IMPORT:
            used[room(path)] |= {name for name, _ in rooms_imported(path)}

    assert {own: below - used[own] for own, below in MAY_IMPORT.items() if below - used[own]} == {}


def test_every_arrow_points_to_an_earlier_room() -> None:
    order = list(MAY_IMPORT)

    assert all(
        order.index(other) < order.index(own)
        for own, below in MAY_IMPORT.items()
        for other in below
    )


def test_no_two_modules_import_each_other() -> None:
    """Run-time imports at module level form no cycle, within a room either."""
    names = {
        ".".join(("qusair_reader", *p.relative_to(PACKAGE).with_suffix("").parts)): p
        for p in MODULES
    }
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    edges = {
        name: {
            target
            for found, _ in imports(ast.parse(path.read_text("utf-8")), typing_too=False)
            for target in (found, found.rpartition(".")[0])
            if target in names and target != name and not name.startswith(f"{target}.")
        }
        for name, path in names.items()
    }
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, f"import cycle: {' -> '.join((*above, name))}"
        if name in done:
            return
        for target in sorted(edges[name]):
            visit(target, (*above, name))
        done.add(name)

    for name in names:
        visit(name, ())


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_foreign_modules_stay_in_their_rooms(path: Path) -> None:
    found = imports(ast.parse(path.read_text("utf-8")), typing_too=False)
    wrong = [
        (name, line)
        for name, line in found
        if (places := ONLY_IN.get(name.split(".")[0])) is not None and not is_in(path, places)
    ]

    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_streams_and_environment_are_touched_at_the_edge_only(path: Path) -> None:
    if is_in(path, EDGE):
        return
    touched = [
        (node.attr, node.lineno)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr)
        in {
            ("sys", "stdin"),
            ("sys", "stdout"),
            ("sys", "stderr"),
            ("os", "environ"),
            ("os", "getenv"),
        }
    ]

    assert touched == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_rooms_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [
        (node.name, node.lineno)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 60
    ]

    assert long == []
    assert text.count("\n") <= 300

"""The README's pictures are what the pager shows now."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def pictures() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pictures", DOCS / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["page", "search", "index"])
@pytest.mark.parametrize("ground", ["dark", "light"])
def test_a_picture_is_up_to_date(pictures: ModuleType, name: str, ground: str) -> None:
    """Run `python docs/pictures.py` to make them anew."""
    kept = (DOCS / f"{name}-{ground}.svg").read_text(encoding="utf-8")

    assert kept == pictures.picture(name, ground)


def test_pictures_ask_nothing_of_other_hosts() -> None:
    pictures = list(DOCS.glob("*.svg"))

    assert len(pictures) == 6
    for path in pictures:
        svg = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in svg
        assert "url(#" in svg


def test_an_outdated_picture_is_told(
    pictures: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(pictures, "HERE", tmp_path)
    monkeypatch.setattr(pictures, "KEYS", {"page": ()})
    monkeypatch.setattr(sys, "argv", ["pictures.py"])
    assert pictures.main() == 0

    (tmp_path / "page-light.svg").write_text("old", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["pictures.py", "--check"])

    assert pictures.main() == 1
    assert capsys.readouterr().err == "page-light.svg is out of date\n"

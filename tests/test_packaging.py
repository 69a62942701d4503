"""The bundled article and the tables are found however the reader was installed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = sorted(path.name for path in (ROOT / "data").iterdir())
PROBE = """
import site, sys
site.addsitedir(sys.argv[1])
import qusair_reader
from qusair_reader.resources import data_path, read_data
print(qusair_reader.__file__)
print(data_path("qusair.txt"))
print(len(read_data("qusair.txt")))
"""


def build(kind: str, folder: Path) -> Path:
    """Build a wheel of this kind with the project's own backend and unpack it as pip would."""
    code = f"import hatchling.build as b; print(b.build_{kind}({str(folder)!r}))"
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    site = folder / "site"
    with zipfile.ZipFile(folder / made.stdout.split()[-1]) as wheel:
        wheel.extractall(site)
    return site


def probe(site: Path, cwd: Path) -> list[str]:
    """Import the package in a bare interpreter that sees only this site folder."""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROBE, str(site)],
        cwd=cwd,
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout.splitlines()


@pytest.fixture(scope="module")
def wheel_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


def test_a_wheel_carries_every_data_file(wheel_site: Path, tmp_path: Path) -> None:
    package, article, size = probe(wheel_site, tmp_path)

    assert Path(package).is_relative_to(wheel_site)
    assert Path(article).is_relative_to(wheel_site)
    assert int(size) == (ROOT / "data" / "qusair.txt").stat().st_size
    shipped = wheel_site / "qusair_reader" / "data"
    assert [path.name for path in sorted(shipped.iterdir())] == DATA
    assert all(
        (shipped / name).read_bytes() == (ROOT / "data" / name).read_bytes() for name in DATA
    )


def test_a_wheel_holds_the_package_and_nothing_else(wheel_site: Path) -> None:
    tops = {path.name.split("-")[0] for path in wheel_site.iterdir()}

    assert tops == {"qusair_reader"}
    assert not (wheel_site / "qusair_reader" / "training").exists()
    assert (wheel_site / "qusair_reader" / "py.typed").exists()


def test_an_editable_install_uses_the_data_of_the_checkout(tmp_path: Path) -> None:
    package, article, _ = probe(build("editable", tmp_path), tmp_path)

    assert Path(package).is_relative_to(ROOT / "src")
    assert Path(article).samefile(ROOT / "data" / "qusair.txt")


def test_a_checkout_runs_without_an_install() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "qusair_reader", "clean"],
        cwd=ROOT / "src",
        check=True,
        capture_output=True,
    )

    assert ran.stdout.decode("utf-8").startswith("Syrian government forces and their Lebanese")

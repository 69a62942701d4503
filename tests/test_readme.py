"""What the README shows is what the program prints, and its one-line commands are what they claim."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SESSIONS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
"""A command of a console session and the output printed below it."""


def as_pattern(output: str) -> str:
    """Turn shown output into a pattern: a line "[...]" stands for any lines."""
    lines = [
        r"(?:.*\n)*?" if line == "[...]" else f"{re.escape(line)}\n" for line in output.splitlines()
    ]
    return "".join(lines)


def run(command: str, home: Path) -> str:
    """Return what a person sees who types the command in this folder."""
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join((scripts, os.environ.get("PATH", "")))
    env = {"PATH": path, "HOME": str(home), "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=home,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return ran.stdout.decode("utf-8")


@pytest.mark.parametrize("session", SESSIONS, ids=range(len(SESSIONS)))
def test_a_session_prints_what_the_readme_shows(session: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes((ROOT / "data" / "qusair.txt").read_bytes())
    steps = COMMAND.findall(session)

    assert steps
    for command, output in steps:
        shown = run(command, tmp_path)

        assert re.fullmatch(as_pattern(output), shown), f"$ {command}\n{shown}"


def test_the_python_example_runs() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)

    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def test_both_one_line_commands_stand_in_the_readme() -> None:
    lines = README.splitlines()

    assert sum(bool(re.fullmatch(r"python3 -m venv .* -m pytest", line)) for line in lines) == 1
    assert sum(bool(re.fullmatch(r"python3 -m venv .*qusair-reader", line)) for line in lines) == 1


def test_every_local_link_of_the_readme_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    targets += re.findall(r'(?:src|srcset|href)="(?!https?:|#)([^"#]+)"', README)

    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []

"""The commands in process: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from qusair_reader.article import Block, Removal
from qusair_reader.clean import Verdict
from qusair_reader.cli import COMMANDS, main, route
from qusair_reader.safe import UNSAFE

STORY = """\
Bridge over the river opens again

By Anna Berg

The mayor of Lund, Tom Holm, said on Monday that the bridge over the river would open again in the
spring, two years after the flood that carried 40 metres of it away. “We stay,” Holm said.

Sign up to our free newsletters

Workers poured the last concrete on Friday. It cost £2.5m, and the mayor’s budget is empty now, said
people who know the books. “We will see,” Tom Holm told the paper when he was asked about it later.
"""


class Ran(NamedTuple):
    """What a command did."""

    out: str
    err: str
    code: int


Run = Callable[..., Ran]


def assess(text: str, blocks: Sequence[Block], *, aggressive: bool, **_: str) -> list[Verdict]:
    """Judge by one rule: how well cleaning judges is not the question here."""
    found = ["Sign up" in text[block.start : block.end] for block in blocks]
    return [
        Verdict(0.99, "newsletter", "newsletter sign-up", removed=aggressive or not all(found))
        if is_box
        else Verdict(0.01, "", "", removed=False)
        for is_box in found
    ]


def judge(
    text: str, blocks: Sequence[Block], *, aggressive: bool, **_: str
) -> list[Removal | None]:
    return [
        Removal(verdict.rule, verdict.reason, verdict.probability) if verdict.removed else None
        for verdict in assess(text, blocks, aggressive=aggressive)
    ]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return what runs a command in a directory with `story.txt` in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("QUSAIR_READER_CONFIG", raising=False)
    monkeypatch.setattr("qusair_reader.cli.inputs._is_fed", lambda: False)
    monkeypatch.setattr("qusair_reader.clean.assess", assess)
    monkeypatch.setattr("qusair_reader.clean.judge", judge)
    (tmp_path / "story.txt").write_text(STORY, "utf-8")

    def call(*args: str) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(args)
        captured = capsys.readouterr()
        return Ran(captured.out, captured.err, int(ended.value.code or 0))

    return call


@pytest.mark.parametrize(
    ("args", "routed"),
    [
        ([], ["read"]),
        (["story.txt"], ["read", "story.txt"]),
        (["-"], ["read", "-"]),
        (["./search"], ["read", "./search"]),
        (["--theme", "dark"], ["read", "--theme", "dark"]),
        (["--", "search"], ["read", "--", "search"]),
        (["search", "x"], ["search", "x"]),
        (["--version"], ["--version"]),
        (["-h"], ["-h"]),
        (["names", "--help"], ["names", "--help"]),
    ],
)
def test_what_names_no_command_is_a_source(args: list[str], routed: list[str]) -> None:
    assert route(args) == routed


def test_a_source_alone_is_read(run: Run) -> None:
    assert run("story.txt") == run("read", "story.txt") == run("clean", "story.txt")


def test_a_file_named_like_a_command_is_reached(run: Run) -> None:
    Path("search").write_text(STORY, "utf-8")

    assert run("./search").out == run("clean", "story.txt").out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works_on_the_bundled_article(run: Run, command: str) -> None:
    ran = run(command, *(["Assad"] if command == "search" else []))

    assert ran.code == 0
    assert ran.out
    assert ran.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example_in_its_help(run: Run, command: str) -> None:
    ran = run(command, "--help")

    assert ran.code == 0
    assert f"  qusair-reader {'story.txt' if command == 'read' else command}" in ran.out
    assert ran == run(command, "-h")


def test_the_help_lists_every_command(run: Run) -> None:
    ran = run("--help")

    assert ran.code == 0
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)


def test_the_version_is_the_packages(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version") == run("-V") == (f"qusair-reader {version('qusair-reader')}\n", "", 0)


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["clean", "--width", "0"], "'--width': give a number from 1 to 10000; see"),
        (["read", "--width", "wide"], "'--width': give a number from 20 to 200; see"),
        (["clean", "--format", "docx"], "'docx' is not one of"),
        (["clean", "--bogus"], "no such option: --bogus"),
        (["--bogus"], "--bogus"),
        (["search"], "missing argument"),
        (["search", "a", "-i", "-s"], "exclude each other"),
        (["search", ""], "nothing to look for"),
        (["search", "a", "-m", "0"], "'-m': give a number from 1 on; see"),
        (["search", "-peña", "story.txt"], "put -- before a phrase that begins with -; see"),
        (["quotes", "--speaker", " "], "'--speaker': nobody to look for; see"),
        (["search", "-E", "("], "no regular expression"),
        (["names", "--kind", "animal"], "'animal' is not one of person, place"),
        (["figures", "--kind", "person"], "'person' is not one of number"),
        (["clean", "--keep-all", "--aggressive"], "exclude each other"),
        (["read", "--theme", "pink"], "'pink' is not one of"),
        (["clean", "--color", "sometimes"], "--color"),
        (["clean", "--encoding", "nonsense", "story.txt"], "no such text encoding"),
        (["clean", "none.txt"], "none.txt: no such file"),
        (["clean", "https://example.org/a"], "fetch it: curl -s URL | qusair-reader"),
        (["HTTP://example.org"], "HTTP://example.org: is a web address, not a file"),
        (["clean", ""], "empty name"),
        (["clena"], "no command or file 'clena'; did you mean clean?"),
        (
            ["nmaes", "--kind", "person", "story.txt"],
            "no command or file 'nmaes'; did you mean names?",
        ),
        (["qoutes", "story.txt"], "no command or file 'qoutes'; did you mean quotes?"),
        (["clean", "."], "is a directory"),
        (["help"], "did you mean --help?"),
        (["--color", "never", "quotes"], "did you mean quotes? It goes before all options"),
        (["clean", "--width", "60", "--format", "html"], "plain text only"),
        (["clean", "--explain", "--format", "json"], "leave out --format"),
        (["clean", "--explain", "--width", "60"], "a table of its own; leave out --width"),
        (["clean", "--check", "--show-removed"], "no copy; leave out --show-removed"),
    ],
)
def test_bad_usage_is_one_line_and_code_2(run: Run, args: list[str], part: str) -> None:
    ran = run(*args)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("qusair-reader: ")
    assert ran.err.count("\n") == 1
    assert part in ran.err


def test_a_fault_of_the_program_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def parse(*_: object, **__: object) -> None:
        raise LookupError("no\x1b such\nthing")

    monkeypatch.setattr("qusair_reader.cli.inputs.parse", parse)

    told = (
        "qusair-reader: a fault of the program, not of yours: LookupError: no␛ such␊thing; "
        "QUSAIR_READER_DEBUG=1 shows where, please report it\n"
    )
    assert run("clean", "story.txt") == ("", told, 2)
    monkeypatch.setenv("QUSAIR_READER_DEBUG", "1")
    with pytest.raises(LookupError):
        main(["clean", "story.txt"])
    assert capsys.readouterr() == ("", "")


def test_too_little_memory_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("qusair_reader.cli.inputs.parse", parse)

    assert run("clean", "story.txt") == (
        "",
        "qusair-reader: not enough memory for this text; give a part of it\n",
        2,
    )


def test_readable_sources_are_served_among_others(run: Run) -> None:
    ran = run("clean", "none.txt", "story.txt", ".")

    assert ran.code == 2
    assert ran.out == run("clean", "story.txt").out
    assert ran.err.splitlines() == [
        "qusair-reader: none.txt: no such file; check the name",
        "qusair-reader: .: is a directory; name a file in it",
    ]


def test_clean_prints_the_kept_paragraphs_as_they_are(run: Run) -> None:
    ran = run("clean", "story.txt")

    assert ran.code == 0
    assert ran.out == STORY.replace("Sign up to our free newsletters\n\n", "")
    assert run("clean", "--keep-all", "story.txt").out == STORY


def test_keep_all_prints_the_text_unchanged(run: Run) -> None:
    Path("odd.txt").write_bytes(
        b"\n\n  Sign up to our newsletter \n\n\n\tTabs\tand  spaces \nhere,\r\nno line end"
    )
    for command in ("clean", "read"):
        assert run(command, "--keep-all", "odd.txt").out == (
            "\n\n  Sign up to our newsletter \n\n\n\tTabs\tand  spaces \nhere,\nno line end"
        )


def test_clean_twice_changes_nothing_more(run: Run) -> None:
    once = run("clean", "story.txt").out
    Path("once.txt").write_text(once, "utf-8")

    assert run("clean", "once.txt").out == once
    assert run("clean", "--check", "once.txt") == ("", "", 0)


def test_clean_wraps_to_a_width(run: Run) -> None:
    out = run("clean", "--width", "40", "story.txt").out

    assert max(map(len, out.splitlines())) <= 40
    assert out.split() == run("clean", "story.txt").out.split()


def test_clean_marks_what_it_would_remove(run: Run) -> None:
    out = run("clean", "--show-removed", "story.txt").out

    assert "\n[removed: newsletter sign-up] Sign up to our free newsletters\n" in out


def test_marked_lines_are_dim_in_colour(run: Run) -> None:
    out = run("clean", "--show-removed", "--color", "always", "story.txt").out

    assert "\n\x1b[2m[removed: newsletter sign-up] Sign up to our free newsletters\x1b[0m\n" in out


def test_clean_explains_itself(run: Run) -> None:
    out = run("clean", "--explain", "story.txt").out

    decision, confidence, rule, reason, text = out.splitlines()[-1].split("\t")
    assert (decision, reason, text) == (
        "removed",
        "newsletter sign-up",
        "Sign up to our free newsletters",
    )
    assert 0.5 <= float(confidence) <= 1
    assert rule


def test_clean_can_only_check(run: Run) -> None:
    assert run("clean", "--check", "story.txt") == (
        "",
        "qusair-reader: story.txt: 1 block would be removed\n",
        1,
    )


def test_clean_can_check_and_explain(run: Run) -> None:
    explained = run("clean", "--explain", "story.txt")

    assert run("clean", "--check", "--explain", "story.txt") == (explained.out, "", 1)


def test_several_texts_are_parted_by_a_blank_line(run: Run) -> None:
    out = run("clean", "story.txt").out

    assert run("clean", "story.txt", "story.txt").out == f"{out}\n{out}"


def test_a_text_that_is_furniture_is_kept_with_a_note(run: Run) -> None:
    Path("box.txt").write_text("Sign up to our free newsletters\n\nSign up to our newsletter")
    ran = run("clean", "box.txt")

    assert ran.out == "Sign up to our free newsletters\n\nSign up to our newsletter\n"
    assert "furniture from end to end" in ran.err
    assert ran.code == 0


def test_search_prints_paragraph_and_sentence(run: Run) -> None:
    assert run("search", "books.", "story.txt") == (
        "4: It cost £2.5m, and the mayor’s budget is empty now, said people who know the books.\n",
        "",
        0,
    )


def test_search_prints_each_hit(run: Run) -> None:
    assert len(run("search", "the river", "story.txt").out.splitlines()) == 2
    assert run("search", "-o", "THE RIVER", "-i", "story.txt").out == "the river\nthe river\n"


@pytest.mark.parametrize(
    ("args", "count"),
    [
        (["mayor"], 2),
        (["Mayor"], 0),
        (["Mayor", "-i"], 2),
        (["mayor", "--ignore-case"], 2),
        (["holm"], 3),
        (["holm", "-s"], 0),
        (["open"], 2),
        (["open", "-w"], 1),
        (["o[pq]ens?", "-E"], 2),
        (["holm", "-m", "2"], 2),
        (["holm", "--max-count", "9"], 3),
        (["budget is"], 1),
        (["mayor's"], 1),
        (["sign up"], 0),
        (["sign up", "--keep-all"], 1),
    ],
)
def test_search_has_the_options_of_grep(run: Run, args: list[str], count: int) -> None:
    ran = run("search", "-c", *args, "story.txt")

    assert ran.out == f"{count}\n"
    assert ran.code == (0 if count else 1)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer of this kind here")
def test_a_runaway_expression_is_given_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qusair_reader.cli.search.LONGEST", 0.2)
    Path("a.txt").write_text("They sang " + "a" * 60 + "b in the old town on that day.\n")

    ran = run("search", "-E", "(a+)+$", "a.txt")

    assert (ran.out, ran.code) == ("", 2)
    assert "takes more than 0.2 seconds; make it simpler" in ran.err
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_search_names_its_sources_when_there_are_several(run: Run) -> None:
    Path("other.txt").write_text("Nothing happened in the other town on that day, and nobody came.")
    files = ("story.txt", "other.txt")

    assert run("search", "-c", "mayor", *files).out == "story.txt:2\nother.txt:0\n"
    assert run("search", "-l", "mayor", *files) == ("story.txt\n", "", 0)
    assert run("search", "nobody", *files).out.startswith("other.txt:1: Nothing happened")
    assert run("search", "-q", "nobody", *files) == ("", "", 0)
    assert run("search", "-q", "somebody", *files) == ("", "", 1)
    assert run("search", "nobody", *files, "none.txt").code == 2


def test_quiet_search_is_content_with_one_hit_whatever_cannot_be_read(run: Run) -> None:
    assert run("search", "-q", "mayor", "story.txt", "none.txt") == ("", "", 0)
    ran = run("search", "-q", "mayor", "none.txt", "story.txt")
    assert (ran.out, ran.code) == ("", 0)
    assert "none.txt: no such file" in ran.err
    assert run("search", "-q", "zebra", "none.txt", "story.txt").code == 2


def test_search_stops_after_some_hits_in_each_source(run: Run) -> None:
    both = run("search", "-m", "1", "-o", "mayor", "story.txt", "story.txt")

    assert both == ("story.txt:mayor\n" * 2, "", 0)
    found = json.loads(run("search", "-m", "2", "holm", "story.txt", "--format", "json").out)
    assert len(found["hits"]) == 2


@pytest.mark.parametrize(
    ("expression", "line"),
    [
        ("[ ]{2}", "We stay."),
        (r"left\.[ ]+", "Ada left."),
        ("[ ]+We", "We stay."),
        (r"\. +W", "Ada left.  We stay."),
    ],
)
def test_search_prints_the_sentences_that_a_hit_touches(
    run: Run, expression: str, line: str
) -> None:
    Path("two.txt").write_text("Ada left.  We stay.  They go home now.\n")

    assert run("search", "-m", "1", "-E", expression, "two.txt") == (f"1: {line}\n", "", 0)


@pytest.mark.parametrize("option", ["-q", "-l", "-c", "-o"])
def test_search_takes_time_linear_in_the_hits(run: Run, option: str) -> None:
    Path("many.txt").write_text("Aa b. " * 10_000)

    began = time.process_time()
    ran = run("search", option, "a", "many.txt")

    assert ran.code == 0
    assert time.process_time() - began < 3


def test_search_holds_one_line_at_a_time(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence without end, printed for each of its hits, may be thousands of times the text."""
    pieces: list[str] = []
    monkeypatch.setattr("qusair_reader.cli.search.write", pieces.append)
    Path("words.txt").write_text("word and word", "utf-8")

    assert run("search", "word", "words.txt").code == 0
    assert pieces == ["1: word and word\n", "1: word and word\n"]


def test_search_as_data(run: Run) -> None:
    found = json.loads(run("search", "the river", "story.txt", "--format", "json").out)

    assert [found["text"][hit["start"] : hit["end"]] for hit in found["hits"]] == ["the river"] * 2
    assert found["phrase"] == "the river"
    assert found["hits"][1]["sentence"]["text"].startswith("The mayor of Lund")
    rows = run("search", "the river", "story.txt", "--format", "csv").out.splitlines()
    assert rows[0] == "paragraph,hit,sentence,start,end"
    assert len(rows) == 3
    assert run("search", "river", "story.txt", "--format", "tsv").out.startswith("1\triver\tBridge")
    assert run("search", "river", "story.txt", "--format", "markdown").out.startswith(
        "| paragraph |"
    )
    assert json.loads(run("search", "zebra", "story.txt", "--format", "json").out)["hits"] == []


@pytest.mark.parametrize("option", ["-c", "-l"])
def test_counts_and_names_as_data(run: Run, option: str) -> None:
    text = "Nothing happened in the other town on that day, and nobody came."
    Path("other.txt").write_text(text, "utf-8")

    def found(form: str, *sources: str) -> str:
        ran = run("search", option, "mayor", *sources, "--format", form)
        assert (ran.err, ran.code) == ("", 0)
        return ran.out

    both = ("story.txt", "other.txt")
    expected = {
        "schema": 1,
        "source": "story.txt",
        "title": "Bridge over the river opens again",
        "phrase": "mayor",
        "count": 2,
    }
    nothing = expected | {"source": "other.txt", "title": "", "count": 0}
    objects = [json.loads(line) for line in found("json", *both).splitlines()]
    if option == "-c":
        assert objects == [expected, nothing]
        assert found("csv", *both) == "source,hits\nstory.txt,2\nother.txt,0\n"
        assert found("tsv", *both) == "story.txt\t2\nother.txt\t0\n"
        assert found("csv", "story.txt") == "hits\n2\n"
        assert "| story.txt | 2 |" in found("markdown", *both)
    else:
        assert objects == [expected]
        assert found("csv", *both) == found("csv", "story.txt") == "source\nstory.txt\n"
        assert found("tsv", *both) == "story.txt\n"
        assert found("markdown", *both).splitlines()[0] == "| source |"


def test_counts_and_names_of_sources_exclude_each_other(run: Run) -> None:
    ran = run("search", "-c", "-l", "mayor", "story.txt")

    assert (ran.out, ran.code) == ("", 2)
    assert "-c and -l exclude each other" in ran.err


def test_quotes_of_a_speaker(run: Run) -> None:
    assert len(run("quotes", "story.txt").out.splitlines()) == 2
    assert len(run("quotes", "--speaker", "tom holm", "story.txt").out.splitlines()) == 2
    assert run("quotes", "--speaker", "Berg", "story.txt") == ("", "", 0)


def test_names_and_figures_of_a_kind(run: Run) -> None:
    assert "person\tTom Holm\t" in run("names", "--kind", "person", "story.txt").out
    assert "Tom Holm" not in run("names", "--kind", "place", "story.txt").out
    kinds = {line.split("\t")[1] for line in run("figures", "story.txt").out.splitlines()}
    assert {"money", "measure"} <= kinds
    both = run("figures", "--kind", "money", "--kind", "measure", "story.txt").out
    assert {line.split("\t")[1] for line in both.splitlines()} == {"money", "measure"}


@pytest.mark.parametrize("command", ["quotes", "names", "figures"])
def test_marks_in_every_format(run: Run, command: str) -> None:
    tsv = run(command, "story.txt").out
    assert tsv == run(command, "story.txt", "--format", "tsv").out
    assert len({line.count("\t") for line in tsv.splitlines()}) == 1
    header = run(command, "story.txt", "--format", "csv").out.splitlines()[0]
    assert header.startswith("kind," if command == "names" else "paragraph,kind,")
    assert run(command, "story.txt", "--format", "markdown").out.startswith("| ")
    drawn = run(command, "story.txt", "--format", "table").out
    assert "Kind" in drawn
    assert "\x1b" not in drawn
    found = json.loads(run(command, "story.txt", "--format", "json").out)
    title = "Bridge over the river opens again"
    assert {"schema": 1, "source": "story.txt", "title": title}.items() <= found.items()
    for mark in found[command]:
        assert found["text"][mark["start"] : mark["end"]] == mark["text"]


@pytest.mark.parametrize("command", ["quotes", "names", "figures"])
def test_several_sources_are_told_apart(run: Run, command: str) -> None:
    many = run(command, "story.txt", "story.txt")
    one = run(command, "story.txt")

    assert many.out == "".join(f"story.txt\t{line}\n" for line in one.out.splitlines()) * 2
    lines = run(command, "story.txt", "story.txt", "--format", "json").out.splitlines()
    assert [json.loads(line)["source"] for line in lines] == ["story.txt"] * 2
    csv = run(command, "story.txt", "story.txt", "--format", "csv").out.splitlines()
    columns = csv[0].split(",")
    assert columns[0] == ("file" if command == "quotes" else "source")
    assert len(set(columns)) == len(columns)
    assert sum(line == csv[0] for line in csv) == 1


def test_info_counts(run: Run) -> None:
    ran = run("info", "story.txt")
    found = dict(line.split(maxsplit=1) for line in ran.out.splitlines() if line[0] != " ")

    assert found["paragraphs"] == "4"
    assert found["encoding"] == "utf-8"
    assert found["removed"] == "1 block"
    assert "1 × newsletter sign-up" in ran.out
    assert "238 words a minute" in ran.out


def test_info_as_data_keeps_its_contract(run: Run) -> None:
    found = json.loads(run("info", "--format", "json", "story.txt").out)

    assert set(found) == {
        *("schema", "source", "title", "text", "blocks", "encoding", "words", "characters"),
        *("paragraphs", "reading_minutes", "words_a_minute", "quotes", "names", "entities"),
        *("figures", "removed"),
    }
    assert found["paragraphs"] == 4
    assert found["removed"] == 1
    assert found["quotes"] == 2


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("config", "variables", "says"),
    [
        ('color = "pink"', {}, "config.toml: color cannot be 'pink'; give one of auto, always"),
        ("colour = 'never'", {}, "config.toml: no setting is called 'colour'; there are theme,"),
        ("width = = 3", {}, "config.toml: not TOML (Invalid value"),
        ("", {"COLOR": "pink"}, "QUSAIR_READER_COLOR: color cannot be 'pink'; give one of auto,"),
        ("", {"WIDTH": "wide"}, "QUSAIR_READER_WIDTH: width cannot be 'wide'; give a number from"),
        ("", {"COLOUR": "never"}, "QUSAIR_READER_COLOUR: no setting is called 'colour'; there are"),
    ],
)
def test_every_command_tells_what_is_wrong_with_the_settings(  # noqa: PLR0917 - fixtures and cases
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    config: str,
    variables: dict[str, str],
    says: str,
) -> None:
    Path("config.toml").write_text(config, "utf-8")
    monkeypatch.setenv("QUSAIR_READER_CONFIG", "config.toml")
    for name, value in variables.items():
        monkeypatch.setenv(f"QUSAIR_READER_{name}", value)
    ran = run(command, *(["mayor"] if command == "search" else []), "story.txt")

    assert (ran.out, ran.code) == ("", 2)
    assert ran.err.startswith(f"qusair-reader: {says}")
    assert ran.err.count("\n") == 1
    assert run(command, "--help").code == 0


def test_colour_can_be_set_for_good(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("config.toml").write_text('color = "always"', "utf-8")
    monkeypatch.setenv("QUSAIR_READER_CONFIG", "config.toml")
    search = ("search", "mayor", "story.txt")

    assert "\x1b[" in run(*search).out
    assert "\x1b[" not in run(*search, "--color", "never").out
    assert "\x1b[" not in run(*search, "--color", "auto").out
    monkeypatch.setenv("QUSAIR_READER_COLOR", "never")
    assert "\x1b[" not in run(*search).out
    assert "\x1b[" in run(*search, "--color", "always").out


def test_colour_is_there_when_it_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in run("search", "mayor", "story.txt", "--color", "always").out
    assert "\x1b[" not in run("search", "mayor", "story.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("search", "mayor", "story.txt").out
    assert "\x1b[" in run("names", "story.txt", "--format", "table").out
    assert "\x1b[" not in run("search", "mayor", "story.txt", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("search", "mayor", "story.txt").out
    assert "\x1b[" in run("search", "mayor", "story.txt", "--color", "always").out


@pytest.mark.parametrize("width", [(), ("--width", "40")])
def test_what_is_read_elsewhere_is_lit_when_it_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    lit = run("read", "story.txt", "--color", "always", "--theme", "light", *width)

    assert "\x1b[1;31mTom Holm\x1b[0m" in lit.out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert lit.out.startswith("\x1b[1mBridge over the river opens again\x1b[0m\n\n")
    assert re.sub(r"\x1b\[[\d;]*m", "", lit.out) == run("read", "story.txt", *width).out
    assert lit.code == 0


def test_a_table_is_as_wide_as_columns_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")

    drawn = run("quotes", "story.txt", "--format", "table").out

    assert max(map(len, drawn.splitlines())) <= 50
    assert "…" not in drawn


@pytest.mark.parametrize("columns", [56, 60, 70, 100])
def test_a_narrow_table_breaks_no_word(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    Path("peña.txt").write_text(
        "“The quay must stay open to lorries all day long,” said José Ibáñez-Peña, the mayor.",
        "utf-8",
    )
    monkeypatch.setenv("COLUMNS", str(columns))

    drawn = run("quotes", "peña.txt", "--format", "table").out

    assert drawn.split("\n")[2].split()[:2] == ["1", "direct"]
    assert drawn.count("Ibáñez-Peña") == 2
    assert max(map(len, drawn.splitlines())) == columns


HOSTILE = (
    "President \x1b[31mTom\x07 Holm\x9b2J said on \u202eMonday\u2069 that [bold]the bridge[/bold] would cost "
    "\u2028$2.5\x00m, and :smile: 40\x7f metres of it were gone. “We \x1b]0;own\x07 stay,” said Tom Holm\x08.\n\n"
    "Sign up to our free \x1b[2Jnewsletters\n"
)


@pytest.mark.parametrize(
    "args",
    [
        ["read"],
        *(
            ["clean", "--format", form, "--show-removed"]
            for form in ("text", "markdown", "html", "json")
        ),
        ["clean", "--explain"],
        ["clean", "--check"],
        ["clean", "--width", "20"],
        *(
            ["search", "tom", "--format", form]
            for form in ("text", "tsv", "csv", "json", "markdown")
        ),
        ["search", "tom", "-o"],
        ["search", "tom", "-l"],
        ["search", "tom", "-l", "--format", "csv"],
        ["search", "tom", "-c", "--format", "tsv"],
        *(
            [command, "--format", form]
            for command in ("quotes", "names", "figures")
            for form in ("table", "tsv", "csv", "json", "markdown")
        ),
        ["info"],
        ["info", "--format", "json"],
    ],
    ids=" ".join,
)
def test_no_command_lets_a_text_act_on_a_terminal(run: Run, args: list[str]) -> None:
    name = "a\x1b[2J\n\u202e.txt"
    Path(name).write_bytes(HOSTILE.encode())

    ran = run(*args, name, "no\x1b[1m\u202e\udc80file")

    assert ran.code == 2
    for shown in (ran.out, ran.err):
        assert not UNSAFE.search(shown)
        shown.encode()
    if "json" in args:
        assert json.loads(ran.out)["text"] == HOSTILE


def test_markup_in_a_text_is_plain_text(run: Run) -> None:
    said = "“[bold]We stay[/bold] :smile:,” said [b]Tom Holm[/b] on [u]Monday[/u] in the old town hall."
    Path("a.txt").write_text(said + "\n", "utf-8")

    assert run("clean", "a.txt").out == said + "\n"
    assert run("search", "tom", "a.txt").out == f"1: {said}\n"
    for options in ((), ("--color", "always")):
        drawn = run("quotes", "--format", "table", "a.txt", *options).out
        assert "“[bold]We stay[/bold] :smile:,”" in drawn


@pytest.mark.parametrize("command", ["names", "quotes"])
def test_a_missing_names_model_is_told_with_what_installs_it(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    ran = run(command, "--names-model", "en_core_web_sm", "story.txt")

    assert (ran.out, ran.code) == ("", 2)
    assert "pip install 'qusair-reader[spacy]'" in ran.err
    assert ran.err.count("\n") == 1


def test_names_can_come_from_a_model_of_the_readers_own(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def analyse(text: str) -> SimpleNamespace:
        found = [
            SimpleNamespace(start_char=m.start(), end_char=m.end(), label_="GPE")
            for m in re.finditer("bridge", text)
        ]
        return SimpleNamespace(ents=found)

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=lambda _: analyse))

    assert run("names", "--names-model", "any", "story.txt").out == "place\tbridge\t1\t3\n"
    assert run("names", "story.txt").out != "place\tbridge\t1\t3\n"

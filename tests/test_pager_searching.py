"""Finding: incremental search, its prompt, the filter, and searches that would take too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.pager import hits
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import AddHistory, Continue
from qusair_reader.pager.events import Key, Paste, Ready
from qusair_reader.pager.scroll import is_visible
from qusair_reader.pager.state import Options, Query, Scope, start
from qusair_reader.pager.update import update

Reading = Callable[..., Any]

TEXT = "\n\n".join(
    f"Paragraph {number} has the word {'harbour' if number % 10 == 0 else 'street'} in it."
    for number in range(1, 51)
)
FOOTED = (
    "The council met on Monday in Sund. It talked for hours about the new harbour bridge.\n\n"
    "Then everybody went home, the mayor said, and the lights of the town hall went out.\n\n"
    "Sign up to our free newsletter\n\n"
    "Get the best stories straight to your inbox every morning with our newsletter.\n"
)
LONG = "\n\n".join(f"This is line {number} of a long text." for number in range(9000))


def test_the_view_follows_while_one_types(reading: Reading) -> None:
    reader = reading(TEXT).press("/").type("harb")

    assert "Paragraph 10 has" in reader.page
    assert "current_hit" in reader.styled("harb")
    assert "1/5" in reader.status
    assert reader.frame.cursor == (11, 5)


def test_enter_keeps_the_hit_and_the_phrase(reading: Reading) -> None:
    reader = reading(TEXT).press("/").type("harb").press("enter")

    assert reader.effects == [AddHistory("harb")]
    assert "Paragraph 10 has" in reader.page
    assert "/harb 1/5" in reader.status
    assert "Paragraph 1 has" in reader.type("''").page


def test_esc_goes_back_to_where_one_was(reading: Reading) -> None:
    reader = reading(TEXT).press("/").type("street").press("enter", "j", "j", "j")
    before = reader.rows
    reader.press("/").type("harb")

    assert reader.rows != before
    assert reader.press("esc").rows == before


@pytest.mark.parametrize("way_out", ["esc", "ctrl-c", "backspace"])
def test_an_empty_prompt_is_left_without_a_trace(reading: Reading, way_out: str) -> None:
    reader = reading(TEXT)
    before = reader.rows

    assert reader.press("/", way_out).rows == before


def test_n_goes_round_and_says_so(reading: Reading) -> None:
    reader = reading(TEXT).press("/").type("harbour").press("enter")
    counts = []
    for _ in range(5):
        counts.append(reader.state.search.hit)
        reader.press("n")

    assert counts == sorted(set(counts))
    assert "went on at the top" in reader.status
    assert "1/5" in reader.status
    reader.press("N")
    assert "went on at the bottom" in reader.status
    assert "5/5" in reader.status
    assert reader.type("2N").state.search.hit == counts[2]


def test_backwards_search_turns_n_round(reading: Reading) -> None:
    reader = reading(TEXT).type("25g").press("?").type("harbour").press("enter")

    assert "?harbour 2/5" in reader.status
    assert "1/5" in reader.press("n").status
    assert "2/5" in reader.press("N").status


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("3/harbour", "/harbour 3/5"),
        ("7/harbour", "/harbour 2/5"),
        ("25g2?harbour", "?harbour 1/5"),
        ("0/harbour", "/harbour 1/5"),
        ("/harbour|3/", "/harbour 4/5"),
    ],
)
def test_a_number_before_the_prompt_goes_to_that_hit(
    reading: Reading, keys: str, told: str
) -> None:
    reader = reading(TEXT)
    for part in keys.split("|"):
        reader.type(part).press("enter")

    assert told in reader.status


def test_a_phrase_that_a_number_precedes_may_occur_nowhere(reading: Reading) -> None:
    assert "not found: xyz" in reading(TEXT).type("3/xyz").press("enter").status


def test_a_short_count_still_says_of_what_it_is(reading: Reading) -> None:
    reader = reading(TEXT, columns=24).press("/").type("harbour").press("enter")

    assert "  /1/5" in reader.status


def test_an_empty_phrase_repeats_the_last(reading: Reading) -> None:
    reader = reading(TEXT).press("/").type("harbour").press("enter", "/", "enter")

    assert "2/5" in reader.status
    assert "1/5" in reader.press("?", "enter").status


def test_the_history_is_walked_and_kept_from_an_earlier_run(reading: Reading) -> None:
    reader = reading(TEXT)
    reader.state = start(60, 12, history=("word", "harbour"))
    reader.press("/").type("st").press("up")

    assert reader.state.prompt.text == "harbour"
    assert reader.press("up").state.prompt.text == "word"
    assert reader.press("up").state.prompt.text == "word"
    assert reader.press("down", "down").state.prompt.text == "st"
    reader.press("up", "enter")
    assert reader.state.history == ("word", "harbour")
    assert "harbour" in reading(TEXT).press("n").page or reader.state.history


def test_n_without_a_search_takes_the_last_phrase_of_the_history(reading: Reading) -> None:
    reader = reading(TEXT)

    assert "no search yet" in reader.press("n").status
    reader.state = start(60, 12, history=("harbour",))
    assert "1/5" in reader.press("n").status


@pytest.mark.parametrize(
    ("key", "label", "phrase", "count"),
    [
        ("alt-c", "[case]", "Paragraph", "1/50"),
        ("f2", "[case]", "paragraph", "0/0"),
        ("alt-w", "[words]", "harb", "0/0"),
        ("f3", "[words]", "harbour", "1/5"),
        ("alt-r", "[regex]", "harb[aeiou]{2}r", "1/5"),
        ("f4", "[regex]", "har.bour", "0/0"),
    ],
)
def test_the_prompt_switches_options_and_shows_them(
    reading: Reading, key: str, label: str, phrase: str, count: str
) -> None:
    reader = reading(TEXT, columns=80).press("/").type(phrase)
    if phrase == "Paragraph":
        assert label in reader.status
        reader.press(key)
        assert label not in reader.status
    else:
        assert label not in reader.status
        assert label in reader.press(key).status
    assert count in reader.status


def test_a_prompt_at_forty_columns_still_tells_what_is_on(reading: Reading) -> None:
    reader = reading(TEXT, columns=40).press("/", "alt-w", "alt-r").type("harbour")

    assert "[words] [regex] 1/5" in reader.status
    assert reader.status.startswith("/harbour")


def test_words_apart_and_typographic_marks_are_found(reading: Reading) -> None:
    text = "He said: “No\u00a0 way”, and that – of course – was that."

    assert "1/1" in reading(text).press("/").type('"no way"').status


def test_nothing_found_suggests_what_is_there(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("/").type("harbuor")

    assert "0/0" in reader.status
    assert "not found: harbuor; nearest: harbour" in reader.press("enter").status


@pytest.mark.parametrize("key", ["/", "?", "&"])
def test_what_only_another_case_has_is_said(reading: Reading, key: str) -> None:
    text = "The ferry is late.\n\nNo Ferry, no fare: a ferry was to come."
    reader = reading(text, columns=90).press(key).type("FERRY").press("enter")

    assert reader.status.startswith("not found: FERRY; 3 in other case (Alt-c) ")


def test_what_only_removed_blocks_hold_is_said(reading: Reading, footed: Any) -> None:
    reader = reading(footed(FOOTED, 2), columns=90).press("/").type("newsletter").press("enter")

    assert "not found" in reader.status
    assert "2 in removed blocks" in reader.status
    assert "1/2" in reader.press("t", "r", "n").status


def test_an_invalid_expression_is_told_while_typing(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("/", "alt-r", "(")

    assert "no regular expression" in reader.status
    assert "1/5" in reader.type("harbour)").status


def test_a_runaway_expression_is_stopped(reading: Reading) -> None:
    @contextmanager
    def limit() -> Iterator[None]:
        yield
        raise TimeoutError

    document = Document("a" * 10 + "b", limit=limit)
    reader = reading(document, columns=80).press("/", "alt-r").type("(a+)+$")

    assert "search stopped: the expression takes too long" in reader.status
    assert "takes too long" in reader.press("enter").status
    assert "takes too long" in reader.press("n").status
    assert "aaaa" in reader.page


def test_an_expression_that_runs_away_in_removed_blocks_only_is_not_found(
    reading: Reading, footed: Any
) -> None:
    entered: list[int] = []

    @contextmanager
    def limit() -> Iterator[None]:
        entered.append(1)
        yield
        if len(entered) > 1:
            raise TimeoutError

    document = footed("One is kept.\n\nThe aaaaaaaab is not.", 1)
    document.limit = limit
    reader = reading(document, columns=80).press("/", "alt-r")
    reader.send(Paste("(a+)+$"))

    assert "not found: (a+)+$" in reader.press("enter").status
    assert len(entered) == 2


@pytest.mark.parametrize("columns", [20, 24, 33, 60])
def test_a_hit_over_two_lines_comes_fully_into_view(reading: Reading, columns: int) -> None:
    filler = " ".join(f"w{number}" for number in range(400))
    text = f"{filler} a phrase that is long enough for two lines {filler}"
    reader = reading(text, columns=columns, rows=6)
    reader.press("/").send(Paste("a phrase that is long enough for two lines"))
    reader.press("enter")

    assert is_visible(reader.state, reader.document, reader.state.search.hit)


@given(st.integers(0, 49), st.integers(2, 30), st.integers(20, 90))
@settings(max_examples=60, deadline=None)
def test_every_hit_is_brought_into_view(number: int, rows: int, columns: int) -> None:
    document = Document(TEXT)
    state = start(columns, rows)
    for key in ("/", *f"Paragraph {number + 1} has", "enter"):
        state, _ = update(state, Key(key), document)

    assert state.search is not None
    assert state.search.hit is not None
    start_, end = state.search.hit
    assert TEXT[start_:end] == f"Paragraph {number + 1} has"
    if rows > 3:
        assert is_visible(state, document, state.search.hit)


def test_a_long_text_is_searched_in_slices() -> None:
    document = Document(LONG)
    state, effects = update(start(60, 12), Key("/"), document)
    for key in "line 8999 of":
        state, effects = update(state, Key(key), document)

    assert document.regions > 3
    assert effects == (Continue(),)
    assert state.search is not None
    assert state.search.hit is None
    slices = 0
    while effects:
        state, effects = update(state, Ready(), document)
        slices += 1
    assert slices == document.regions - 1
    assert state.search is not None
    assert state.search.hit is not None
    assert LONG[slice(*state.search.hit)] == "line 8999 of"
    assert hits.ordinal(state.search, document, state.scope) == 1


def test_the_count_is_open_until_all_is_read(reading: Reading) -> None:
    reader = reading(LONG, columns=80)
    for key in "/long":
        reader.state, _ = update(reader.state, Key(key), reader.document)

    assert "+" in reader.status
    reader.send(Ready())
    assert "1/9000" in reader.status
    assert "+" not in reader.status


def test_keys_work_while_a_search_goes_on() -> None:
    document = Document(LONG)
    state, effects = update(start(60, 12), Key("/"), document)
    for key in (*"line 8999 of", "enter"):
        state, effects = update(state, Key(key), document)
    assert state.message == "searching"
    for key in "jj":
        state, effects = update(state, Key(key), document)

    assert state.top.offset > 0
    assert effects == (Continue(),)
    state, _ = update(state, Key("ctrl-c"), document)
    assert state.message == "search stopped"


def test_a_hit_far_away_is_reached_after_the_prompt_is_gone() -> None:
    document = Document(LONG)
    state, effects = update(start(60, 12), Key("/"), document)
    for key in (*"line 8999 of", "enter"):
        state, effects = update(state, Key(key), document)
    while effects:
        state, effects = update(state, Ready(), document)

    assert state.search is not None
    assert state.search.hit is not None
    assert is_visible(state, document, state.search.hit)
    assert state.message == ""


def test_the_filter_shows_only_paragraphs_with_the_phrase(reading: Reading) -> None:
    reader = reading(TEXT, rows=14).press("&").type("harbour").press("enter")

    assert (
        reader.page.split()
        == " ".join(
            f"Paragraph {number} has the word harbour in it." for number in range(10, 51, 10)
        ).split()
    )
    assert "&harbour 5 of 50 paragraphs" in reader.status
    assert "hit" in reader.styled("harbour")
    assert "1/5" in reader.press("/").type("paragraph").status
    assert "Paragraph 11 has" in reader.press("esc", "&", "enter").page


def test_the_filter_counts_paragraphs_not_hits(reading: Reading) -> None:
    reader = reading("Tea, tea and tea.\n\nNo tea here.\n\nOnly coffee.", columns=80)
    reader.press("&").type("tea").press("enter")

    assert "&tea 2 of 3 paragraphs" in reader.status
    assert "1/4" in reader.press("/").type("tea").status
    reader.press("esc").press("&").type("coffee").press("enter")
    assert "&coffee 1 of 3 paragraphs" in reader.status


def test_the_status_line_counts_no_hits_that_are_put_out(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("/").type("harbour").press("enter")
    assert "/harbour 1/5" in reader.status

    assert "harbour" not in reader.press("esc").status
    assert "/harbour 2/5" in reader.press("n").status


def test_a_filter_without_hits_says_so_and_shows_everything(reading: Reading) -> None:
    reader = reading(TEXT, columns=80)
    before = reader.rows[:-1]
    reader.press("&").type("harbuor").press("enter")

    assert "not found: harbuor; nearest: harbour" in reader.status
    assert reader.rows[:-1] == before


def test_esc_puts_out_the_hits_then_ends_the_filter(reading: Reading) -> None:
    reader = reading(TEXT).press("&").type("harbour").press("enter").press("/").type("10")
    reader.press("enter")

    assert "current_hit" in reader.styled("10")
    assert "current_hit" not in reader.press("esc").styled("10")
    assert "Paragraph 11 has" not in reader.page
    assert "Paragraph 11 has" in reader.press("esc").page
    assert "1/" in reader.press("n").status


def test_mentions_of_a_name_are_searched_short_forms_too(reading: Reading, marked: Any) -> None:
    document = marked(
        "Karin Holm came. Per Dahl came.\n\nHolm spoke.",
        names={"Karin Holm": "Karin Holm", "Per Dahl": "Per Dahl", "Holm": "Karin Holm"},
    )
    reader = reading(document, columns=90)

    assert "no current name" in reader.press("*").status
    reader.press("]", "n", "*")
    assert "*Karin Holm" in reader.status
    assert "person: Karin Holm, " in reader.status
    hit = reader.state.search.hit
    reader.press("n")
    assert document.text[slice(*reader.state.search.hit)] == "Holm"
    assert reader.state.search.hit != hit


def test_mentions_wait_for_the_names_and_no_longer(reading: Reading) -> None:
    document = Document(TEXT)
    reader = reading(document)
    found = hits.spans(document, Query("Sund", canonical="Sund"), 0, Scope())

    assert found is None
    document.prepare(0)
    assert hits.spans(document, Query("Sund", canonical="Sund"), 0, Scope()) == ()
    assert reader.state.search is None


def test_mentions_far_away_are_reached_as_the_names_become_known(marked: Any) -> None:
    document = marked(
        f"Holm came.\n\n{LONG}\n\nKarin left.", names=dict.fromkeys(("Holm", "Karin"), "K")
    )
    known = document._memo["marks"]
    for index in range(1, document.regions):
        del known[index]
    state, effects = update(start(60, 12), Key("tab"), document)
    for key in ("*", "n"):
        state, effects = update(state, Key(key), document)
    assert effects == (), "it waits for names, not for input"
    assert state.message == "searching"
    while (index := document.wanted(0)) is not None:
        document.prepare(index)
        state, _ = update(state, Ready(), document)

    assert state.search is not None
    assert state.search.hit is not None
    assert document.text[slice(*state.search.hit)] == "Karin"
    assert state.search.total == 2
    assert state.message == ""


@pytest.mark.parametrize(
    ("keys", "text", "cursor"),
    [
        (("left", "X"), "abcXd", 4),
        (("home", "X"), "Xabcd", 1),
        (("home", "delete"), "bcd", 0),
        (("home", "right", "ctrl-k"), "a", 1),
        (("left", "ctrl-u"), "d", 0),
        (("space", "e", "ctrl-w"), "abcd ", 5),
        (("backspace", "end", "e"), "abce", 4),
    ],
)
def test_the_line_is_edited(
    reading: Reading, keys: tuple[str, ...], text: str, cursor: int
) -> None:
    prompt = reading(TEXT).press("/").type("abcd").press(*keys).state.prompt

    assert (prompt.text, prompt.cursor) == (text, cursor)


def test_the_cursor_never_stands_inside_a_grapheme(reading: Reading) -> None:
    reader = reading(TEXT).press("/")
    reader.send(Paste("a👨‍👩‍👧b\nc"))

    assert reader.state.prompt.text == "a👨‍👩‍👧b c"
    assert reader.press("left", "left", "left", "left").state.prompt.cursor == 1
    assert reader.press("delete").state.prompt.text == "ab c"


def test_a_long_line_scrolls_under_the_cursor(reading: Reading) -> None:
    reader = reading(TEXT, columns=20).press("/")
    reader.send(Paste("x" * 50 + "end"))

    assert "end" in reader.status
    assert reader.frame.cursor is not None
    assert reader.frame.cursor[1] < 20
    assert reader.press("home").status.startswith("/xxx")


def test_a_search_leaves_blocks_to_the_thread_that_serves(reading: Reading) -> None:
    document = Document(LONG, name="letter.txt")
    reader = reading(document)
    assert reader.page
    document.is_served = True
    reader.press("/").send(Paste("line 8888"))

    assert "1/1" not in reader.status
    assert document.is_awaiting
    reader.press("enter")
    assert "searching" in reader.status
    while document.is_awaiting:
        wanted = document.wanted(0)
        assert wanted is not None
        document.prepare(wanted)
        reader.send(Ready())
    assert "1/1" in reader.status
    assert "line 8888 of" in reader.page
    found = [document.has_blocks(index) for index in range(document.regions)]
    assert found == [True, *[False] * (document.regions - 2), True]


def test_a_search_that_nobody_serves_any_more_goes_on_by_itself(reading: Reading) -> None:
    document = Document(LONG, name="letter.txt")
    reader = reading(document)
    document.is_served = True
    reader.press("/").type("line 8888")
    document.is_served = False
    reader.send(Ready())

    assert "1/1" in reader.status


def test_options_carry_over_to_the_next_prompt(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("/", "alt-w").type("harbour").press("enter", "/")

    assert "[words]" in reader.status
    assert reader.state.options == Options(words=True)


def test_options_of_a_search_that_is_left_are_left_too(reading: Reading) -> None:
    reader = reading(TEXT, columns=80).press("/", "alt-w", "alt-r").type("x").press("esc", "/")

    assert "[words]" not in reader.status
    assert reader.state.options == Options()
    reader.press("alt-r").type("(").press("enter", "/")
    assert "[regex]" not in reader.status

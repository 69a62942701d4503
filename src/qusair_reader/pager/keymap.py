"""The keymap: one table from which keys are looked up and the help is made.

A binding's keys are sequences of key names with spaces between them; "LETTER" stands for any key
that types a letter, SPACE for the space bar.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from qusair_reader.pager import (
    editing,
    leaving,
    marking,
    measuring,
    moving,
    overlay,
    prompting,
    searching,
    taking,
)
from qusair_reader.pager.action import Action

Where = Literal["text", "prompt", "overwrite", "index", "help"]
"""What the keys are for: the text itself, or what stands over it."""


class Binding(NamedTuple):
    """Keys that do one thing."""

    keys: str
    """Alternatives, separated by two spaces."""
    action: Action
    help: str


class Section(NamedTuple):
    """Bindings that belong together."""

    title: str
    where: Where
    bindings: tuple[Binding, ...]


_B = Binding

SECTIONS = (
    Section(
        "Moving",
        "text",
        (
            _B(
                "j  down  enter  ctrl-n  ctrl-e  e  J", moving.line_down, "line down; 5j five lines"
            ),
            _B("k  up  ctrl-p  ctrl-y  ctrl-k  K", moving.line_up, "line up"),
            _B("SPACE  f  page-down  ctrl-f  ctrl-v  right", moving.page_down, "page down"),
            _B("b  page-up  ctrl-b  alt-v  left", moving.page_up, "page up"),
            _B("d  ctrl-d", moving.half_down, "half a page down; 10d ten lines from now on"),
            _B("u  ctrl-u", moving.half_up, "half a page up"),
            _B("g  home  <  alt-<  ctrl-home  ' ^", moving.to_start, "start; 5g paragraph 5"),
            _B("G  end  >  alt->  ctrl-end  ' $", moving.to_end, "end; 5G paragraph 5"),
            _B("%  p", moving.to_percent, "50% half way through"),
            _B("}", moving.next_paragraph, "next paragraph"),
            _B("{", moving.previous_paragraph, "previous paragraph"),
            _B(")", moving.next_sentence, "next sentence"),
            _B("(", moving.previous_sentence, "previous sentence"),
            _B("m LETTER", moving.set_letter, "name this place with a letter"),
            _B("' LETTER", moving.go_letter, "go to the place with this letter"),
            _B("' '  ctrl-o", moving.back, "back to before the last jump"),
        ),
    ),
    Section(
        "Finding",
        "text",
        (
            _B(
                "/", prompting.opener("forward"), "search forwards while you type; 3/ the third hit"
            ),
            _B("?", prompting.opener("backward"), "search backwards"),
            _B("n", searching.next_hit, "next hit"),
            _B("N", searching.previous_hit, "previous hit"),
            _B("*", searching.mentions, "all mentions of the current name, short forms too"),
            _B("&", prompting.opener("filter"), "only paragraphs with a phrase; empty shows all"),
            _B("alt-u", searching.toggle_lit, "light hits, or not"),
            _B("esc", leaving.clear, "clear search, current mark, filter"),
        ),
    ),
    Section(
        "Knowing",
        "text",
        (
            _B("tab", marking.goer(None, 1), "next mark: quote, name or figure"),
            _B("shift-tab", marking.goer(None, -1), "previous mark"),
            _B("] q", marking.goer("quote", 1), "next quote"),
            _B("[ q", marking.goer("quote", -1), "previous quote"),
            _B("] n", marking.goer("name", 1), "next name"),
            _B("[ n", marking.goer("name", -1), "previous name"),
            _B("] f", marking.goer("figure", 1), "next figure"),
            _B("[ f", marking.goer("figure", -1), "previous figure"),
            _B("t q", marking.toggle_quotes, "quotes on or off"),
            _B("t n", marking.toggle_names, "names on or off"),
            _B("t f", marking.toggle_figures, "figures on or off"),
            _B("t r", marking.toggle_removed, "open or close all removed blocks"),
            _B(
                "o  z a  z o  z c",
                moving.fold,
                "open or close what was removed on this page; 2o the second of them",
            ),
            _B("x", overlay.open_index, "index of names, quotes, figures, headings and hits"),
        ),
    ),
    Section(
        "Taking along",
        "text",
        (
            _B("y y", taking.copy_paragraph, "copy the paragraph; 3yy three of them"),
            _B("y s", taking.copy_sentence, "copy the sentence"),
            _B("y q", taking.copy_quote, "copy the quote with its speaker"),
            _B("y m", taking.copy_mark, "copy the current mark or hit"),
            _B("w", prompting.opener("write"), "write the cleaned copy to a file"),
            _B("v", taking.edit, "open the editor at this place"),
        ),
    ),
    Section(
        "The rest",
        "text",
        (
            _B("+", measuring.widen, "wider column"),
            _B("-", measuring.narrow, "narrower column"),
            _B("=", measuring.reset, "usual width; 60= sixty cells"),
            _B(":", prompting.opener("command"), "a command, see below"),
            _B("ctrl-g", taking.tell, "what this is and where"),
            _B("r  ctrl-l", leaving.repaint, "draw the screen again"),
            _B("R", leaving.reread, "read the file again if it has changed"),
            _B("h  H  f1", overlay.open_help, "this help"),
            _B("ctrl-z", leaving.suspend, "stop for now; fg comes back"),
            _B("q  Q  Z Z  Z Q", leaving.quit_pager, "quit"),
            _B("ctrl-c", leaving.interrupt, "stop a search; quit at once"),
        ),
    ),
    Section(
        "While typing a search",
        "prompt",
        (
            _B("enter", prompting.accept, "keep the search"),
            _B("esc  ctrl-c  ctrl-g", prompting.cancel, "back to where you were"),
            _B("up  ctrl-p", prompting.older, "earlier phrase"),
            _B("down  ctrl-n", prompting.newer, "later phrase"),
            _B("tab  ctrl-t", prompting.hit_below, "look at the next hit"),
            _B("shift-tab", prompting.hit_above, "look at the previous hit"),
            _B("alt-c  f2", prompting.toggle_case, "match case, or not"),
            _B("alt-w  f3", prompting.toggle_words, "whole words, or parts"),
            _B("alt-r  f4  ctrl-r", prompting.toggle_regex, "regular expression, or plain"),
            _B("left  ctrl-b", prompting.edit(editing.left), "one character to the left"),
            _B("right  ctrl-f", prompting.edit(editing.right), "one character to the right"),
            _B("home  ctrl-a", prompting.edit(editing.home), "start of the line"),
            _B("end  ctrl-e", prompting.edit(editing.end), "end of the line"),
            _B("backspace", prompting.backspace, "delete to the left; leave an empty line"),
            _B("delete  ctrl-d", prompting.edit(editing.delete), "delete at the cursor"),
            _B("ctrl-w  alt-backspace", prompting.edit(editing.delete_word), "delete a word"),
            _B("ctrl-u", prompting.edit(editing.delete_to_start), "delete to the start"),
            _B("ctrl-k", prompting.edit(editing.delete_to_end), "delete to the end"),
            _B("ctrl-z", leaving.suspend, "stop for now"),
        ),
    ),
    Section(
        "When a file exists",
        "overwrite",
        (
            _B("y  Y", prompting.answer_yes, "overwrite it"),
            _B("n  N  q  esc  enter  ctrl-c", prompting.answer_no, "leave it"),
        ),
    ),
    Section(
        "In the index",
        "index",
        (
            _B("down  ctrl-n", overlay.select(1), "next entry"),
            _B("up  ctrl-p", overlay.select(-1), "previous entry"),
            _B("page-down  ctrl-f  ctrl-d", overlay.select(0, pages=1), "page down"),
            _B("page-up  ctrl-b", overlay.select(0, pages=-1), "page up"),
            _B("home", overlay.select(-1_000_000), "first entry"),
            _B("end", overlay.select(1_000_000), "last entry"),
            _B("tab  right", overlay.turn_tab(1), "next tab"),
            _B("shift-tab  left", overlay.turn_tab(-1), "previous tab"),
            _B("backspace", overlay.widened, "take back a letter of what you typed"),
            _B("ctrl-u", overlay.all_entries, "list everything again"),
            _B("enter", overlay.choose, "go there"),
            _B("f1", overlay.open_help, "this help"),
            _B("esc  ctrl-c  ctrl-g", overlay.close, "back to the text"),
            _B("ctrl-z", leaving.suspend, "stop for now"),
        ),
    ),
    Section(
        "In the help",
        "help",
        (
            _B("j  down  enter  ctrl-n  ctrl-e  e", overlay.scroll_help(1), "line down"),
            _B("k  up  ctrl-p  ctrl-y", overlay.scroll_help(-1), "line up"),
            _B("SPACE  f  page-down  ctrl-f  right", overlay.scroll_help(0, pages=1), "page down"),
            _B("b  page-up  ctrl-b  left", overlay.scroll_help(0, pages=-1), "page up"),
            _B("d  ctrl-d", overlay.scroll_help(10), "ten lines down"),
            _B("u  ctrl-u", overlay.scroll_help(-10), "ten lines up"),
            _B("g  home  <", overlay.scroll_help(-1_000_000), "start"),
            _B("G  end  >", overlay.scroll_help(1_000_000), "end"),
            _B("/  &", prompting.opener("help"), "list only lines with this"),
            _B("q  Q  esc  h  f1  ctrl-c", overlay.close, "back to the text"),
            _B("ctrl-z", leaving.suspend, "stop for now"),
        ),
    ),
)


def sequences(binding: Binding) -> list[tuple[str, ...]]:
    """Return the key sequences of a binding, the key names of each in order."""
    return [
        tuple(" " if key == "SPACE" else key for key in keys.split(" "))
        for keys in binding.keys.split("  ")
    ]


@cache
def table(where: Where) -> dict[tuple[str, ...], Action]:
    """Return the action for each key sequence."""
    return {
        keys: binding.action
        for section in SECTIONS
        if section.where == where
        for binding in section.bindings
        for keys in sequences(binding)
    }


@cache
def prefixes(where: Where) -> frozenset[tuple[str, ...]]:
    """Return the beginnings of the sequences that have more than one key."""
    return frozenset(keys[:end] for keys in table(where) for end in range(1, len(keys)))


def find(where: Where, keys: tuple[str, ...]) -> tuple[Action | None, str]:
    """Return the action for these keys, None if there is none, and the letter that they give it."""
    action = table(where).get(keys)
    if action is not None:
        return action, ""
    last = keys[-1]
    if len(keys) == 2 and len(last) == 1 and last.isalpha():
        return table(where).get((keys[0], "LETTER")), last
    return None, ""

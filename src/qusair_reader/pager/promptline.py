"""The prompt's line: what is asked, what is typed, which options are on, and the live count."""

from __future__ import annotations

from qusair_reader.layout.cells import cell_len, graphemes
from qusair_reader.pager import hits
from qusair_reader.pager.document import Document
from qusair_reader.pager.pieces import Line, Piece, shorten, spread, width
from qusair_reader.pager.prompting import SEARCHES
from qusair_reader.pager.searching import is_case_exact
from qusair_reader.pager.state import Prompt, State

_LABELS = {
    "forward": "/",
    "backward": "?",
    "filter": "&",
    "command": ":",
    "write": "write to: ",
    "help": "/",
}
LEAST = 8
"""Cells that what is typed gets before anything else beside it."""


def prompt_line(state: State, document: Document) -> tuple[Line, int]:
    """Return the prompt's line, as wide as the screen, and the cursor's column."""
    prompt = state.prompt
    assert prompt is not None
    cells = state.size.columns
    if prompt.kind == "overwrite":
        question = " exists; overwrite it? y/n "
        path = shorten(prompt.text, max(0, cells - len(question) - 1))
        return (Piece(path, "typed"), Piece(question, "prompt")), _column(
            cell_len(path) + len(question), cells
        )
    label = shorten(_LABELS[prompt.kind], max(1, cells - LEAST))
    room = cells - cell_len(label)
    beside = room - max(LEAST, min(cell_len(prompt.text) + 2, room // 2))
    right = _fitting(_right(state, document, prompt, beside), beside)
    text, before = _window(prompt, max(1, room - width(right) - 1))
    left = (Piece(label, "prompt"), Piece(text, "typed"))
    return spread(left, right, cells, "typed"), _column(cell_len(label) + before, cells)


def _column(column: int, cells: int) -> int:
    return max(0, min(column, cells - 1))


def _window(prompt: Prompt, cells: int) -> tuple[str, int]:
    """Return the part of the line that is seen, and the cells before the cursor in it."""
    head = prompt.text[: prompt.cursor]
    start = 0
    for grapheme in graphemes(head):
        if cell_len(head[start:]) <= cells:
            break
        start = grapheme.end
    return prompt.text[start:], cell_len(head[start:])


def _right(state: State, document: Document, prompt: Prompt, room: int) -> list[list[Piece]]:
    """Return what stands at the right, from long to short."""
    if prompt.kind not in (*SEARCHES, "filter"):
        return []
    count: list[Piece] = []
    if prompt.kind in SEARCHES and state.search is not None:
        if state.search.error:
            error = state.search.error.partition("; ")[0]
            return [[Piece(f" {shorten(error, room - 1)}", "error")]] if room > 2 else []
        count = [Piece(f" {hits.live_count(state, document)}", "status_strong")]
    _, words, regex = prompt.options
    case = is_case_exact(prompt.text, prompt.options)
    switches = (("Alt-c", "case", case), ("Alt-w", "words", words), ("Alt-r", "regex", regex))
    long: list[Piece] = []
    brief: list[Piece] = []
    for key, name, on in switches:
        long.append(Piece(f" [{name}]" if on else f" {key} {name}", "prompt" if on else "dim"))
        if on:
            brief.append(Piece(f" [{name}]", "prompt"))
    letters = "".join(name[0] for _, name, on in switches if on)
    short = [Piece(f" {letters}", "prompt")] if letters else []
    return [long + count, brief + count, short + count, count]


def _fitting(forms: list[list[Piece]], room: int) -> list[Piece]:
    return next((form for form in forms if width(form) <= room), [])

"""Prompts: searches that run while they are typed, the filter, commands, and where to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qusair_reader.pager import commands, editing, searching
from qusair_reader.pager.action import Action, Ask, Step
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import AddHistory, WriteFile
from qusair_reader.pager.state import Help, Options, Prompt, PromptKind, Query, State, say
from qusair_reader.store import PHRASES

SEARCHES = ("forward", "backward")


def opener(kind: PromptKind) -> Action:
    """Return the action that opens a prompt of this kind."""

    def open_prompt(state: State, document: Document, ask: Ask) -> State:
        before = state.look.filter if kind == "filter" else state.search
        prompt = Prompt(
            kind, options=state.options, origin=state.top, before=before, times=ask.times
        )
        if kind == "write":
            prompt = editing.set_text(prompt, _suggested_path(document.name))
        if kind == "help" and isinstance(state.overlay, Help):
            prompt = editing.set_text(prompt, state.overlay.narrow)
        return replace(state, prompt=prompt)

    return open_prompt


def _suggested_path(name: str) -> str:
    tail = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem = tail.rsplit(".", 1)[0] if "." in tail.strip(".") else tail
    return f"{stem or 'article'}-cleaned.txt"


def edit(change: Callable[[Prompt], Prompt]) -> Action:
    """Return the action that changes the line in this way."""

    def apply(state: State, document: Document, _ask: Ask) -> State:
        return state if state.prompt is None else changed(state, document, change(state.prompt))

    return apply


def typed(state: State, document: Document, text: str) -> State:
    """Take what was typed or pasted into the line."""
    if state.prompt is None:
        return state
    return changed(state, document, editing.insert(state.prompt, text))


def changed(state: State, document: Document, prompt: Prompt) -> State:
    """Take the new line; a search follows it at once, and so does the help's list."""
    before = state.prompt
    state = replace(state, prompt=prompt)
    if before is not None and (before.text, before.options) == (prompt.text, prompt.options):
        return state
    if prompt.kind in SEARCHES:
        return _follow(state, document, prompt)
    if prompt.kind == "help":
        return replace(state, overlay=Help(narrow=prompt.text))
    return state


def _follow(state: State, document: Document, prompt: Prompt) -> State:
    state = replace(state, top=prompt.origin)
    if not prompt.text.strip():
        return replace(state, search=None)
    query = Query(prompt.text, prompt.options)
    return searching.begin(state, document, query, forward=prompt.kind == "forward")


def backspace(state: State, document: Document, ask: Ask) -> State | Step:
    """Delete the character before the cursor; on an empty line leave the prompt."""
    if state.prompt is not None and not state.prompt.text:
        return cancel(state, document, ask)
    return edit(editing.backspace)(state, document, ask)


def older(state: State, document: Document, _ask: Ask) -> State:
    """Take the phrase before this one from the history."""
    return _walk(state, document, 1)


def newer(state: State, document: Document, _ask: Ask) -> State:
    """Take the phrase after this one from the history."""
    return _walk(state, document, -1)


def _walk(state: State, document: Document, steps: int) -> State:
    if state.prompt is None or state.prompt.kind not in (*SEARCHES, "filter"):
        return state
    return changed(state, document, editing.walk_history(state.prompt, state.history, steps))


def toggle_case(state: State, document: Document, _ask: Ask) -> State:
    """Match case exactly, or no longer."""
    if state.prompt is None:
        return state
    options = state.prompt.options
    exact = searching.is_case_exact(state.prompt.text, options)
    return _with_options(state, document, options._replace(case=not exact))


def toggle_words(state: State, document: Document, _ask: Ask) -> State:
    """Match whole words only, or parts of words too."""
    if state.prompt is None:
        return state
    options = state.prompt.options
    return _with_options(state, document, options._replace(words=not options.words))


def toggle_regex(state: State, document: Document, _ask: Ask) -> State:
    """Take the phrase as a regular expression, or as it is."""
    if state.prompt is None:
        return state
    options = state.prompt.options
    return _with_options(state, document, options._replace(regex=not options.regex))


def _with_options(state: State, document: Document, options: Options) -> State:
    if state.prompt is None or state.prompt.kind not in (*SEARCHES, "filter"):
        return state
    return changed(state, document, replace(state.prompt, options=options))


def hit_below(state: State, document: Document, _ask: Ask) -> State:
    """Look at the next hit without leaving the prompt."""
    return _peek(state, document, forward=True)


def hit_above(state: State, document: Document, _ask: Ask) -> State:
    """Look at the previous hit without leaving the prompt."""
    return _peek(state, document, forward=False)


def _peek(state: State, document: Document, *, forward: bool) -> State:
    if state.prompt is None or state.prompt.kind not in SEARCHES:
        return state
    return searching.step(state, document, forward=forward)


def cancel(state: State, _document: Document, _ask: Ask) -> State:
    """Leave the prompt and return to where one was."""
    prompt = state.prompt
    if prompt is None:
        return state
    state = replace(state, prompt=None)
    if prompt.kind in SEARCHES:
        return replace(state, top=prompt.origin, search=prompt.before)
    if prompt.kind == "help":
        return replace(state, overlay=Help())
    if prompt.kind in ("write", "overwrite"):
        return say(state, "nothing written")
    return state


def accept(state: State, document: Document, _ask: Ask) -> State | Step:
    """Do what was typed."""
    prompt = state.prompt
    if prompt is None:
        return state
    state = replace(state, prompt=None)
    if prompt.kind in SEARCHES:
        return _accept_search(state, document, prompt)
    if prompt.kind == "filter":
        return _accept_filter(state, document, prompt)
    if prompt.kind == "command":
        asks = prompt.text.strip() == "w"
        act = opener("write") if asks else commands.action(prompt.text)
        return act(state, document, Ask())
    if prompt.kind == "write" and prompt.text.strip():
        return Step(state, (WriteFile(prompt.text.strip(), overwrite=False),))
    return state


def _accept_search(state: State, document: Document, prompt: Prompt) -> State | Step:
    if not prompt.text.strip():
        return _repeat(replace(state, search=prompt.before), document, prompt)
    state = replace(state, trail=state.trail._replace(back=prompt.origin))
    if state.search is not None and not searching.is_resting(state):
        forward = state.search.forward
        state = searching.go_on(state, document, prompt.times - 1, forward=forward)
    search = state.search
    step = _remembered(state, prompt)
    if search is None or search.seek is not None:
        return step._replace(state=say(step.state, "searching"))
    if search.error:
        return Step(say(state, search.error))
    if search.hit is None:
        return step._replace(state=say(step.state, searching.not_found(state, document, search)))
    wrapped = (search.hit.start < prompt.origin.offset) == search.forward
    where = "top" if search.forward else "bottom"
    return step._replace(
        state=say(step.state, f"search went on at the {where}") if wrapped else step.state
    )


def _repeat(state: State, document: Document, prompt: Prompt) -> State:
    """Search again for the last phrase, as less does for an empty one."""
    if state.search is None:
        return state
    turned = replace(state.search, forward=prompt.kind == "forward")
    return searching.next_hit(replace(state, search=turned), document, Ask(prompt.times))


def _accept_filter(state: State, document: Document, prompt: Prompt) -> State | Step:
    if not prompt.text.strip():
        return searching.set_filter(state, document, None)
    state = searching.set_filter(state, document, Query(prompt.text, prompt.options))
    return _remembered(state, prompt)


def _remembered(state: State, prompt: Prompt) -> Step:
    older = tuple(one for one in state.history if one != prompt.text)
    history = (*older, prompt.text)[-PHRASES:]
    state = replace(state, history=history, options=prompt.options)
    return Step(state, (AddHistory(prompt.text),))


def ask_overwrite(state: State, path: str) -> State:
    """Ask whether to overwrite the file at this path."""
    return replace(state, prompt=Prompt("overwrite", text=path))


def answer_yes(state: State, _document: Document, _ask: Ask) -> Step:
    """Overwrite the file."""
    path = state.prompt.text if state.prompt else ""
    return Step(replace(state, prompt=None), (WriteFile(path, overwrite=True),))


def answer_no(state: State, document: Document, ask: Ask) -> State:
    """Leave the file as it is."""
    return cancel(state, document, ask)

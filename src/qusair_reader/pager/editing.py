"""Editing the line of a prompt: by graphemes and words, with the history of what was typed."""

from __future__ import annotations

from dataclasses import replace

from qusair_reader.layout.cells import graphemes
from qusair_reader.pager.state import Prompt
from qusair_reader.safe import one_line

LONGEST = 400
"""Most code points of a line; a longer paste is cut off."""


def insert(prompt: Prompt, text: str) -> Prompt:
    """Put text in at the cursor, as one line."""
    text = one_line(" ".join(text.split("\n")).replace("\t", " "))
    text = text[: max(0, LONGEST - len(prompt.text))]
    joined = prompt.text[: prompt.cursor] + text + prompt.text[prompt.cursor :]
    return replace(prompt, text=joined, cursor=prompt.cursor + len(text), past=0)


def set_text(prompt: Prompt, text: str) -> Prompt:
    """Replace the whole line, the cursor behind it."""
    return replace(prompt, text=text, cursor=len(text))


def _left(prompt: Prompt) -> int:
    starts = [grapheme.start for grapheme in graphemes(prompt.text)]
    return max((start for start in starts if start < prompt.cursor), default=0)


def _right(prompt: Prompt) -> int:
    ends = (grapheme.end for grapheme in graphemes(prompt.text))
    return next((end for end in ends if end > prompt.cursor), len(prompt.text))


def _word_left(prompt: Prompt) -> int:
    head = prompt.text[: prompt.cursor].rstrip()
    return len(head) - len(head.split(" ")[-1])


def left(prompt: Prompt) -> Prompt:
    """Move the cursor one character to the left."""
    return replace(prompt, cursor=_left(prompt))


def right(prompt: Prompt) -> Prompt:
    """Move the cursor one character to the right."""
    return replace(prompt, cursor=_right(prompt))


def home(prompt: Prompt) -> Prompt:
    """Move the cursor to the start of the line."""
    return replace(prompt, cursor=0)


def end(prompt: Prompt) -> Prompt:
    """Move the cursor to the end of the line."""
    return replace(prompt, cursor=len(prompt.text))


def _cut(prompt: Prompt, start: int, stop: int) -> Prompt:
    text = prompt.text[:start] + prompt.text[stop:]
    return replace(prompt, text=text, cursor=start, past=0)


def backspace(prompt: Prompt) -> Prompt:
    """Delete the character before the cursor."""
    return _cut(prompt, _left(prompt), prompt.cursor)


def delete(prompt: Prompt) -> Prompt:
    """Delete the character at the cursor."""
    return _cut(prompt, prompt.cursor, _right(prompt))


def delete_word(prompt: Prompt) -> Prompt:
    """Delete the word before the cursor."""
    return _cut(prompt, _word_left(prompt), prompt.cursor)


def delete_to_start(prompt: Prompt) -> Prompt:
    """Delete everything before the cursor."""
    return _cut(prompt, 0, prompt.cursor)


def delete_to_end(prompt: Prompt) -> Prompt:
    """Delete everything from the cursor on."""
    return _cut(prompt, prompt.cursor, len(prompt.text))


def walk_history(prompt: Prompt, history: tuple[str, ...], steps: int) -> Prompt:
    """Go so many phrases back in the history, or forth where negative, to the reader's own line."""
    past = max(0, min(len(history), prompt.past + steps))
    if past == prompt.past:
        return prompt
    draft = prompt.draft if prompt.past else prompt.text
    return replace(set_text(prompt, history[-past] if past else draft), past=past, draft=draft)

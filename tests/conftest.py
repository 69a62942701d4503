"""What several tests drive the pager with: a reader without a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import settings

from qusair_reader.annotation.marks import Figure, Marks, Name, Quote
from qusair_reader.article import Block, Removal, Span
from qusair_reader.pager.document import Document
from qusair_reader.pager.effects import Continue, Effect
from qusair_reader.pager.events import Event, Key, Ready
from qusair_reader.pager.state import State, start
from qusair_reader.pager.update import update
from qusair_reader.pager.view import Frame, view
from qusair_reader.render.theme import theme

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")  # a busy machine makes an example slow, not wrong


class Reader:
    """A person in front of the pager: presses keys, looks at the screen."""

    def __init__(self, document: Document, columns: int = 60, rows: int = 12) -> None:
        self.document = document
        self.state: State = start(columns, rows)
        self.effects: list[Effect] = []

    def press(self, *keys: str) -> Reader:
        """Press keys by name; "space" is the space bar."""
        self.effects = []
        for key in keys:
            self.send(Key({"space": " "}.get(key, key)))
        return self

    def type(self, text: str) -> Reader:
        """Press one key for each character."""
        self.effects = []
        for key in text:
            self.send(Key(key))
        return self

    def send(self, event: Event) -> None:
        """Take an event, and answer what the loop would at once."""
        self.state, effects = update(self.state, event, self.document)
        self.effects += [effect for effect in effects if not isinstance(effect, Continue)]
        if any(isinstance(effect, Continue) for effect in effects):
            self.send(Ready())

    def open_at(self, offset: int) -> Reader:
        """Have the page begin at an offset."""
        self.state = replace(self.state, top=self.state.top._replace(offset=offset, lead=0))
        return self

    @property
    def frame(self) -> Frame:
        """What the screen is to show."""
        return view(self.state, self.document, theme("dark"))

    @property
    def rows(self) -> list[str]:
        """The rows of the screen without the spaces around them."""
        return [row.plain.strip() for row in self.frame.rows]

    @property
    def page(self) -> str:
        """All rows but the last one, as text."""
        return "\n".join(self.rows[:-1])

    @property
    def status(self) -> str:
        """The last row."""
        return self.rows[-1]

    def styled(self, part: str) -> set[str]:
        """Return the names of the theme's styles that lie on a part of the page."""
        styles = theme("dark")
        found: set[str] = set()
        for row in self.frame.rows:
            at = row.plain.find(part)
            if at >= 0:
                found |= {
                    name
                    for span in row.spans
                    for name in styles._fields
                    if span.start <= at < at + len(part) <= span.end
                    and span.style == getattr(styles, name)
                }
        return found


class Marked(Document):
    """A document whose marks are given: what the recognisers make of it is not the question."""

    def __init__(self, text: str, *, quotes: dict[str, str | None], names: dict[str, str]) -> None:
        super().__init__(text, name="letter.txt", cleaning="off")
        self.given = Marks(
            tuple(
                Quote(at, at + len(part), "direct", source=who)
                for part, who in quotes.items()
                for at in places(text, part)
            ),
            tuple(mentions(text, names)),
            tuple(Figure(at, at + 2, "number", 40.0) for at in places(text, "40")),
        )

    def prepare(self, index: int) -> None:
        """Take the given marks as found."""
        marks = self.given
        span: Span = self.span(index)
        here = Marks(
            tuple(one for one in marks.quotes if span.start <= one.start < span.end),
            tuple(one for one in marks.names if span.start <= one.start < span.end),
            tuple(one for one in marks.figures if span.start <= one.start < span.end),
        )
        self.learn(index, here)


class Without(Document):
    """A document whose blocks with these texts are removed, whatever the cleaner makes of them."""

    def __init__(self, text: str, *removed: str) -> None:
        super().__init__(text, name="letter.txt", cleaning="off")
        self.removed = removed

    def blocks(self, index: int) -> tuple[Block, ...]:
        """Find the blocks, those with these texts removed."""
        removal = Removal("given", "newsletter sign-up", 0.99)
        return tuple(
            replace(block, removal=removal)
            if self.text[block.start : block.end] in self.removed
            else block
            for block in super().blocks(index)
        )


class Footed(Document):
    """A document whose last blocks are removed, whatever the cleaner makes of them."""

    def __init__(self, text: str, removed: int) -> None:
        super().__init__(text, name="letter.txt", cleaning="off")
        self.removed = removed

    def blocks(self, index: int) -> tuple[Block, ...]:
        """Find the blocks, the last ones removed."""
        blocks = super().blocks(index)
        removal = Removal("given", "newsletter sign-up", 0.99)
        return tuple(
            replace(block, removal=removal) if at >= len(blocks) - self.removed else block
            for at, block in enumerate(blocks)
        )


def mentions(text: str, names: dict[str, str]) -> list[Name]:
    """Return the places of these names, longer ones first, as mentions of what they stand for."""
    found: list[Name] = []
    for part in sorted(names, key=len, reverse=True):
        for at in places(text, part):
            if not any(one.start <= at < one.end for one in found):
                found.append(Name(at, at + len(part), "person", names[part]))
    return sorted(found, key=lambda name: name.start)


def places(text: str, part: str) -> list[int]:
    """Return where a part occurs in a text."""
    return [at for at in range(len(text)) if text.startswith(part, at)]


@pytest.fixture
def reading() -> Callable[..., Reader]:
    """Return what opens a text, or a document, for a reader."""

    def read(text: str | Document, columns: int = 60, rows: int = 12) -> Reader:
        if isinstance(text, str):
            text = Document(text, name="letter.txt", cleaning="off")
        return Reader(text, columns, rows)

    return read


@pytest.fixture
def footed() -> Callable[[str, int], Footed]:
    """Return what makes a document whose last blocks are removed."""
    return Footed


@pytest.fixture
def without() -> Callable[..., Without]:
    """Return what makes a document whose blocks with these texts are removed."""
    return Without


@pytest.fixture
def marked() -> Callable[..., Marked]:
    """Return what makes a document with these marks, all of them known."""

    def make(
        text: str,
        quotes: dict[str, str | None] | None = None,
        names: dict[str, str] | None = None,
    ) -> Marked:
        document = Marked(text, quotes=quotes or {}, names=names or {})
        for index in range(document.regions):
            document.prepare(index)
        return document

    return make

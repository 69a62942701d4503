"""Which pieces of a web page are left out because of the elements that they stand in.

Only what is certain: an element that must be furniture, properly closed, and small beside the
page. An element that holds nearly all the prose of a page stands for the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from qusair_reader.sources.boxes import names_teasers, speaks_of_mail
from qusair_reader.sources.frames import BODIES, FURNITURE, ROLES, Frame, Piece

_MOST_FURNITURE = 0.4
"""Share of a page's text above which an element wraps the article instead of standing beside it."""
_WHOLE = frozenset({"", "html", "body"})
"""Elements that hold the page, whatever stands in it."""
_LEAST_BODY = 0.9
"""Share of a page's prose that one element must hold to stand for the page."""
_PROSE = 120
"""Code points from which a piece counts as prose, not as a menu entry, a teaser or a credit."""
_BOX = 400
"""Code points of prose, or of all text but links, above which a box may be the article whatever it is called."""
_MAIL_BOX = 300
"""The same for a box that is known only by its form."""


class _Sums(NamedTuple):
    """Running sums over the pieces; item i is before piece i."""

    size: list[int]
    """Code points, ..."""
    prose: list[int]
    """... those in prose, ..."""
    linked: list[int]
    """... and those in links."""
    titles: list[int]
    """Number of main headings."""


def trim(pieces: Sequence[Piece], frames: Sequence[Frame]) -> Sequence[Piece]:
    """Return the pieces without those that are furniture by their element.

    Args:
        pieces: The page's pieces in order.
        frames: Its decisive elements.
    """
    frames = sorted(frames, key=lambda frame: (frame.first, -frame.end))
    lengths = [len(piece.text) for piece in pieces]
    sums = _Sums(
        [0, *accumulate(lengths)],
        [0, *accumulate([length if length >= _PROSE else 0 for length in lengths])],
        [0, *accumulate([len(piece.text) if piece.is_link else 0 for piece in pieces])],
        [0, *accumulate([int(piece.frame.name == "h1") for piece in pieces])],
    )
    kept = bytearray(b"\1" * len(pieces))
    is_thread = _is_thread(frames, sums.size)
    reach = 0
    for frame in frames:
        if is_thread and frame.box == "comments":
            continue
        if frame.end > reach and (
            _is_box(frame, pieces, sums) or _is_furniture(frame, pieces, sums)
        ):
            reach = frame.end
            kept[frame.first : reach] = bytes(reach - frame.first)
    first, end = _body(pieces, frames, sums.prose)
    return [piece for index, piece in enumerate(pieces) if kept[index] and first <= index < end]


def _inside(frame: Frame, sums: Sequence[int]) -> int:
    return sums[frame.end] - sums[frame.first]


def _is_box(frame: Frame, pieces: Sequence[Piece], sums: _Sums) -> bool:
    """Whether the element is a box that its name or its form makes plain, and too small for an article."""
    if not (frame.box or frame.asks) or not frame.is_closed or _inside(frame, sums.titles):
        return False
    size, linked = _inside(frame, sums.size), _inside(frame, sums.linked)
    if size > sums.size[-1] * _MOST_FURNITURE:
        return False
    if frame.box == "comments" and sums.prose[frame.first]:
        return True
    if size - linked > _BOX:
        return False
    if _is_named(frame, pieces, sums):
        return True
    texts = (piece.text for piece in pieces[frame.first : frame.end])
    return frame.asks and size <= _MAIL_BOX and any(map(speaks_of_mail, texts))


def _is_named(frame: Frame, pieces: Sequence[Piece], sums: _Sums) -> bool:
    """Whether a small box is what its name says, as far as its place and its links tell."""
    if frame.box == "teaser":
        linked = _inside(frame, sums.linked)
        is_linked = linked * 2 >= _inside(frame, sums.size)
        return linked > 0 and (is_linked or names_teasers(pieces[frame.first].text))
    # before any text it may be the byline
    return frame.box == "plain" or (frame.box == "writer" and sums.prose[frame.first] > 0)


def _is_thread(frames: Sequence[Frame], size: Sequence[int]) -> bool:
    """Whether what readers say is so much of a page that the page may be about it."""
    reach = total = 0
    for frame in frames:
        if frame.box == "comments" and frame.first >= reach:
            reach = frame.end
            total += _inside(frame, size)
    return total > size[-1] * _MOST_FURNITURE


def _is_furniture(frame: Frame, pieces: Sequence[Piece], sums: _Sums) -> bool:
    """Whether the element and all in it is certainly no part of the article."""
    if not frame.is_closed or _inside(frame, sums.size) > sums.size[-1] * _MOST_FURNITURE:
        return False
    if frame.name not in FURNITURE and frame.role not in ROLES:
        return False
    if frame.name in ("nav", "form") or frame.role in ("navigation", "search", "menu", "menubar"):
        return True
    if _inside(frame, sums.prose) and frame.name in ("aside", "header"):
        return False
    if frame.name == "header" and _heads_section(frame, pieces, sums):
        return False
    # in the article: a pull quote, a headline with its byline, a correction
    return not (frame.is_in_body or _inside(frame, sums.titles) or _ends_article(frame, sums.size))


def _heads_section(frame: Frame, pieces: Sequence[Piece], sums: _Sums) -> bool:
    """Whether a header is the heading of prose in the same box; a site's name leads to its first page."""
    box = frame.outer
    if box is None or box.name in _WHOLE or not _inside(box, sums.prose):
        return False
    return all(
        piece.frame.is_in_heading and not piece.is_link for piece in pieces[frame.first : frame.end]
    )


def _ends_article(frame: Frame, size: Sequence[int]) -> bool:
    """Whether a footer stands in one box with the main heading and the text, not only beside it."""
    box = frame.outer
    if box is None or box.head is None or frame.name != "footer" or frame.role:
        return False
    return box.name not in _WHOLE and _inside(box.head, size) * 2 < _inside(box, size)


def _body(
    pieces: Sequence[Piece], frames: Sequence[Frame], prose: Sequence[int]
) -> tuple[int, int]:
    """Return the pieces of the innermost element that holds nearly all the prose, as a range.

    A first heading before it, and what stands between, belongs to it: headline and standfirst.
    """
    first, end = 0, len(pieces)
    for frame in frames:
        inside = prose[frame.end] - prose[frame.first]
        if frame.name in BODIES and prose[-1] and inside >= prose[-1] * _LEAST_BODY:
            first, end = frame.first, frame.end
    if not any(piece.frame.name == "h1" for piece in pieces[first:end]):
        for index in range(first - 1, -1, -1):
            if pieces[index].frame.name == "h1":
                return index, end
    return first, end

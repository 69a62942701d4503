"""Names: people, places, organisations, peoples and other named things.

A linear-chain conditional random field labels the tokens of capitalised runs (Lafferty, McCallum and
Pereira 2001); its weights ship in one table that is loaded when names are first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.article import Block


def find(text: str, blocks: Sequence[Block]) -> list[Name]:
    """Return the names in these blocks of the text, sorted by start.

    Raises:
        ModelError: The table of weights is missing or of another version.
    """
    from qusair_reader.annotation.names.recogniser import recognise

    return recognise(text, blocks)

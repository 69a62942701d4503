"""Bytes → text: the bundled article, files and standard input, in any encoding, as text or a web page."""

from __future__ import annotations

from qusair_reader.sources.source import Source, read_source

__all__ = ["Source", "read_source"]

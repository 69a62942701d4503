"""Rows of a page → styled text, and styled text → the bytes of a terminal."""

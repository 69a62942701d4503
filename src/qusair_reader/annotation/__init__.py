"""Recognisers of quotes, names and figures; each pure and asked for some blocks of a text."""

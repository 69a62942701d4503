"""What is known of an article as text, JSON, Markdown, HTML and separated values.

Each function returns a string and touches no stream. Text formats hold no code point that acts on
a terminal (see `safe`); JSON keeps the exact text, such code points as escapes.
"""

"""Text → rows of a page: widths in terminal cells, positions in code points."""

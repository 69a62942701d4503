"""`python -m qusair_reader`."""

from __future__ import annotations

from qusair_reader.cli import main

if __name__ == "__main__":
    main()

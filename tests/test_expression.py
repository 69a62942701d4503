"""Regular expressions that readers type are ended in time."""

from __future__ import annotations

import re
import signal
import time

import pytest

from qusair_reader.expression import time_limit


def test_a_runaway_expression_is_ended_in_time() -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError), time_limit(0.1):
        re.search("(a+)+$", "a" * 60 + "!")

    assert time.monotonic() - began < 20


def test_what_is_quick_is_left_alone_and_nothing_rings_later() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(0.05):
        pass
    time.sleep(0.1)

    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before

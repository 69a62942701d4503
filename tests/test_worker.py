"""The worker prepares what the reader is near, tells of it, and ends when nothing is wanted."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from qusair_reader.pager import worker
from qusair_reader.pager.worker import Worker


class Regions:
    """Stands for a document: regions that are prepared one by one."""

    def __init__(self, count: int, fails_at: int = -1) -> None:
        self.done: list[int] = []
        self.go_on = threading.Semaphore(count)
        self._count = count
        self._fails_at = fails_at

    def wanted(self, offset: int) -> int | None:
        """Return the nearest region that was not prepared."""
        open_ = [index for index in range(self._count) if index not in self.done]
        return min(open_, key=lambda index: abs(index - offset), default=None)

    def is_urgent(self, index: int, offset: int) -> bool:
        """Take only the reader's own region for urgent."""
        return index == offset

    def prepare(self, index: int) -> None:
        """Prepare a region when the test lets it."""
        assert self.go_on.acquire(timeout=10)
        if index == self._fails_at:
            raise ValueError("damaged table")
        self.done.append(index)


@pytest.fixture(autouse=True)
def interval(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(worker, "CALM_SECONDS", 0.001)
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def finish() -> None:
    for thread in threading.enumerate():
        if thread.name == "marks":
            thread.join(10)
            assert not thread.is_alive()


def test_the_nearest_comes_first_and_every_one_wakes_the_loop() -> None:
    woken: list[int] = []
    regions = Regions(4)
    mine = Worker(lambda: woken.append(len(regions.done)))
    mine.look(regions, 2)
    finish()

    assert regions.done == [2, 1, 3, 0]
    assert woken == [1, 2, 3, 4]
    assert mine.has_news()
    assert not mine.has_news()


def test_it_follows_the_reader() -> None:
    regions = Regions(9)
    for _ in range(9):
        regions.go_on.acquire()
    mine = Worker(lambda: None)
    mine.look(regions, 0)
    mine.look(regions, 8)
    for _ in range(9):
        regions.go_on.release()
    finish()

    assert regions.done[1] == 8


def test_keys_put_off_what_nobody_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "CALM_SECONDS", 30.0)
    done = threading.Event()
    regions = Regions(2)
    mine = Worker(done.set)
    mine.look(regions, 0)
    assert done.wait(10)

    for _ in range(5):
        mine.stir()
    assert regions.done == [0]
    mine.look(regions, 1)  # now the reader is there
    finish()
    assert regions.done == [0, 1]


def test_it_starts_again_when_something_is_wanted_again() -> None:
    mine = Worker(lambda: None)
    first, second = Regions(1), Regions(2)
    mine.look(first, 0)
    finish()
    mine.look(first, 0)
    assert threading.active_count() == 1 or all(t.name != "marks" for t in threading.enumerate())
    mine.look(second, 0)
    finish()

    assert (first.done, second.done) == ([0], [0, 1])


def test_a_failure_is_raised_once_in_the_loop_and_ends_the_work() -> None:
    woken: list[None] = []
    regions = Regions(3, fails_at=1)
    mine = Worker(lambda: woken.append(None))
    mine.look(regions, 0)
    finish()

    with pytest.raises(ValueError, match="damaged table"):
        mine.has_news()
    assert not mine.has_news()
    mine.look(regions, 0)
    finish()
    assert regions.done == [0]
    assert len(woken) == 2


class Lists(Regions):
    """Regions whose marks are many objects."""

    def __init__(self) -> None:
        super().__init__(1)
        self.marks: list[list[int]] = []

    def prepare(self, index: int) -> None:
        """Make them."""
        super().prepare(index)
        self.marks = [[number] for number in range(100)]


def test_no_collection_looks_through_what_was_found() -> None:
    regions = Lists()
    Worker(lambda: None).look(regions, 0)
    finish()
    looked_through = {id(one) for one in gc.get_objects()}
    gc.unfreeze()

    assert not looked_through & set(map(id, regions.marks))

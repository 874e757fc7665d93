from __future__ import annotations

from collections.abc import Iterator

from game.view.lit.work import MOST_JOBS, Allowance, Builder


class Clock:
    """Time that passes only when a slice is done."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds

    def job(self, log, name, slices, milliseconds=1.0):
        def start():
            for _ in range(slices):
                log.append(name)
                self.seconds += milliseconds / 1e3
                yield

        return start


def test_work_stops_when_its_time_is_spent():
    clock, log = Clock(), []
    builder = Builder(clock)
    builder.want("long", 0.0, clock.job(log, "long", 50))
    assert builder.work(3.0) == 3
    assert builder.work(3.0) == 3
    assert builder.pending == 1


def test_one_slice_is_done_however_little_time_there_is():
    clock, log = Clock(), []
    builder = Builder(clock)
    builder.want("slow", 0.0, clock.job(log, "slow", 4, milliseconds=30.0))
    assert builder.work(0.0) == 1
    assert log == ["slow"]


def test_the_most_urgent_comes_first_even_in_between():
    clock, log = Clock(), []
    builder = Builder(clock)
    builder.want("later", 2.0, clock.job(log, "later", 3))
    builder.work(1.0)
    builder.want("now", 0.0, clock.job(log, "now", 2))
    builder.finish()
    assert log == ["later", "now", "now", "later", "later"]


def test_asking_again_does_not_do_it_twice():
    clock, log = Clock(), []
    builder = Builder(clock)
    for urgency in (3.0, 1.0):
        builder.want("once", urgency, clock.job(log, "once", 2))
    builder.finish()
    assert log == ["once", "once"]


def test_what_was_not_begun_can_be_forgotten():
    clock, log = Clock(), []
    builder = Builder(clock)
    builder.want("begun", 0.0, clock.job(log, "begun", 3))
    builder.want("not begun", 1.0, clock.job(log, "not begun", 3))
    builder.work(0.0)
    builder.forget("begun")
    builder.forget("not begun")
    builder.finish()
    assert log == ["begun"] * 3


def test_the_list_does_not_grow_for_ever():
    builder = Builder(Clock())
    for number in range(MOST_JOBS + 50):
        builder.want(number, float(number), lambda: iter(()))
    assert builder.pending == MOST_JOBS
    assert builder.pending_within(9.0) == 10


def test_what_became_urgent_meanwhile_is_not_forgotten():
    builder = Builder(Clock())
    for number in range(MOST_JOBS + 1):
        builder.want(number, 5.0 + number, lambda: iter(()))
    late = MOST_JOBS - 1
    builder.want(late, 0.0, lambda: iter(()))
    for number in range(10):
        builder.want(f"new {number}", 1.0, lambda: iter(()))
    assert builder.pending == MOST_JOBS
    assert builder.pending_within(1.0) == 11


def test_an_allowance_is_spent_and_renewed():
    clock = Clock()
    allowance = Allowance(2.0, clock)
    with allowance:
        clock.seconds += 0.0015
    assert allowance.left
    with allowance:
        clock.seconds += 0.0015
    assert not allowance.left
    allowance.renew()
    assert allowance.left


def test_what_is_forgotten_is_made_when_it_is_asked_for_again() -> None:
    made: list[str] = []

    def job(name: str) -> Iterator[None]:
        made.append(name)
        yield

    builder = Builder()
    builder.want("one", 0.0, lambda: job("one"))
    builder.forget_all()
    assert builder.pending == 0
    builder.want("one", 0.0, lambda: job("one"))
    builder.finish()
    assert made == ["one"]

"""Timers that are disposed leave: what they held at once, the heap in bounded time and space."""

import gc
import threading
import tracemalloc
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rxmetronome.clocks import Clock, RealClock, VirtualClock

MANY = 100_000
MEGABYTE = 1 << 20


@pytest.fixture(params=[VirtualClock, RealClock], ids=["virtual", "real"])
def clock(request: pytest.FixtureRequest) -> Iterator[Clock]:
    made = request.param()
    yield made
    if isinstance(made, RealClock):
        assert made.close()


@pytest.fixture
def traced() -> Iterator[Callable[[], int]]:
    """The bytes that are held more than at the start."""
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]

    def held() -> int:
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before

    yield held
    tracemalloc.stop()


class Action:
    def __call__(self, *_: object) -> None:
        raise AssertionError("a disposed timer fired")


@pytest.mark.slow
def test_a_hundred_thousand_timers_made_and_disposed_give_their_memory_back(
    clock: Clock, traced: Callable[[], int]
) -> None:
    timers = [clock.schedule_relative(3_600, Action()) for _ in range(MANY)]
    assert clock.pending == MANY
    assert traced() > 10 * MEGABYTE
    for timer in timers:
        timer.dispose()
    assert clock.pending == 0
    timer = None
    timers.clear()
    assert traced() < MEGABYTE // 4


@pytest.mark.slow
def test_a_hundred_thousand_timers_disposed_one_after_the_other_never_need_more(
    clock: Clock, traced: Callable[[], int]
) -> None:
    """What debounce and timeout do at every event."""
    kept = clock.schedule_relative(3_600, print)
    for _ in range(MANY):
        clock.schedule_relative(3_600, print).dispose()
    assert clock.pending == 1
    assert tracemalloc.get_traced_memory()[1] < MEGABYTE
    assert traced() < MEGABYTE // 4
    kept.dispose()


def test_a_disposed_timer_frees_its_action_and_state_at_once(clock: Clock) -> None:
    """Even while it is too few to be swept, and while somebody holds the timer itself."""
    action, state = Action(), Action()
    seen = weakref.ref(action), weakref.ref(state)
    timer = clock.schedule_relative(3_600, action, state)
    del action, state
    assert seen[0]() is not None
    timer.dispose()
    gc.collect()
    assert (seen[0](), seen[1]()) == (None, None)


def test_a_fired_timer_is_freed(clock: Clock) -> None:
    done = threading.Event()

    def action(*_: object) -> None:
        done.set()

    seen = weakref.ref(action)
    clock.schedule(action)
    del action
    if isinstance(clock, VirtualClock):
        clock.run()
    assert done.wait(20)
    if isinstance(clock, RealClock):
        again = threading.Event()
        clock.schedule(lambda *_: again.set())  # the first has ended when this one runs
        assert again.wait(20)
    gc.collect()
    assert seen() is None


@pytest.mark.parametrize("kept_every", [2, 3, 1_000])
def test_what_is_not_disposed_survives_every_sweep_in_order(clock: Clock, kept_every: int) -> None:
    fired: list[int] = []
    done = threading.Event()
    due_ns = clock.now_ns + 300_000_000

    def prepare(*_: object) -> None:
        timers: list[Any] = [
            clock.schedule_ns(due_ns + number % 7, lambda _, n: fired.append(n), number) for number in range(5_000)
        ]
        for number, timer in enumerate(timers):
            if number % kept_every:
                timer.dispose()
        clock.schedule_ns(due_ns + 7, lambda *_: done.set())

    clock.schedule(prepare)
    if isinstance(clock, VirtualClock):
        clock.run()
    assert done.wait(20)
    assert fired == sorted(range(0, 5_000, kept_every), key=lambda number: (number % 7, number))


def test_another_thread_may_dispose_them_while_the_clock_runs() -> None:
    with RealClock() as clock:
        ticks: list[int] = []
        beat = clock.schedule_periodic(0.001, lambda n: ticks.append(n) or n + 1, 0)
        timers = [clock.schedule_relative(3_600, Action()) for _ in range(MANY)]
        halves = [
            threading.Thread(target=lambda half: [timer.dispose() for timer in half], args=(timers[i::2],))
            for i in range(2)
        ]
        for half in halves:
            half.start()
        for half in halves:
            half.join(20)
        beat.dispose()
        assert clock.pending == 0
        assert ticks == list(range(len(ticks)))
        done = threading.Event()
        clock.schedule(lambda *_: done.set())
        assert done.wait(20)

"""RxPY's own operators give on our clocks what they give on its TestScheduler, and stay on the clock they are given.

The table of pipelines stands in `conftest.py` beside this file.
"""

import itertools
import threading
from collections.abc import Callable
from typing import Any

import pytest
from reactivex.testing import TestScheduler

from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS

EARLIEST, SUBSCRIBED, DISPOSED = 150, 200, 700
Builds = dict[str, Callable[[Any], Any]]


def on_test_scheduler(world: type, build: Callable[[Any], Any], *, timed: bool = True) -> list[tuple[Any, ...]]:
    scheduler = TestScheduler()
    records = world(scheduler, lambda: scheduler.clock, timed=timed).start(build).records
    scheduler.advance_to(DISPOSED + 100.0)
    return records


def on_virtual_clock(world: type, build: Callable[[Any], Any]) -> tuple[VirtualClock, list[tuple[Any, ...]]]:
    clock = VirtualClock()
    records = world(clock, lambda: clock.now_ns / SECOND_NS).start(build).records
    clock.run_until(DISPOSED + 100)
    return clock, records


def test_the_table_is_long_enough_to_mean_something(pipelines: Builds, world: type) -> None:
    silent = [name for name, build in pipelines.items() if not on_test_scheduler(world, build)]
    assert silent == ["never"]
    assert len(pipelines) > 80


def test_on_a_virtual_clock_a_pipeline_gives_what_it_gives_on_the_test_scheduler(
    name: str, pipelines: Builds, world: type, started: list[str]
) -> None:
    """The same values at the same times, in the same order where several come at one time; and no thread."""
    clock, records = on_virtual_clock(world, pipelines[name])
    assert records == on_test_scheduler(world, pipelines[name])
    assert started == []
    clock.advance("1h")
    assert clock.pending == 0, "a disposed pipeline leaves timers behind"


@pytest.mark.slow
@pytest.mark.real_time
def test_on_a_real_clock_every_pipeline_gives_what_it_gives_on_the_test_scheduler(
    pipelines: Builds, world: type, started: list[str], until_calm: Callable[..., None]
) -> None:
    """The same values in the same order, all of them on one clock and its one thread.

    Each begins a little after the one before it, so that what they do at one instant does not pile up. They are built
    by an action of the clock, so nothing fires before all is scheduled, however long that takes.
    """
    unit, apart = 0.008, 0.0009
    expected = {name: on_test_scheduler(world, build, timed=False) for name, build in pipelines.items()}

    def measure(stalls: Any) -> None:
        started.clear()
        said: dict[str, list[tuple[Any, ...]]] = {}
        errors: list[BaseException] = []
        done = threading.Event()

        def build_all(*_: object) -> None:
            zero = clock.now_ns / SECOND_NS + 0.3 - EARLIEST * unit
            for i, (name, build) in enumerate(pipelines.items()):
                made = world(clock, lambda: clock.now_ns, zero=zero + i * apart, unit=unit, timed=False)
                said[name] = made.start(build).records
            clock.schedule_absolute(zero + (DISPOSED + 20) * unit, lambda *_: done.set())
            stalls.watch(clock)

        with RealClock("clock of the table", on_error=errors.append) as clock:
            clock.schedule(build_all)
            assert done.wait(30)
        assert errors == []
        wrong = {name: said[name] for name in pipelines if without_times(said[name]) != without_times(expected[name])}
        assert wrong == {}
        assert started == ["clock of the table"]
        for records in said.values():
            assert all(earlier[0] <= later[0] for earlier, later in itertools.pairwise(records))

    until_calm(measure, bound_ns=round(unit * SECOND_NS))


def without_times(records: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [record[1:] for record in records]


@pytest.mark.parametrize("make", [VirtualClock, RealClock])
def test_a_pipeline_runs_on_the_thread_of_its_clock(make: Callable[[], Any], pipelines: Builds, world: type) -> None:
    clock, names, done = make(), set(), threading.Event()

    def note(*_: object) -> None:
        names.add(threading.current_thread().name)

    def begin(*_: object) -> None:
        """As an action of the clock, so that nothing that the source emits comes before the subscription."""
        source = pipelines["concat_map"](world(clock, lambda: 0.0, zero=clock.now_ns / SECOND_NS, unit=1e-5))
        source.subscribe(note, print, done.set, scheduler=clock)

    clock.schedule(begin)
    if clock.is_virtual:
        clock.advance("1s")
        assert names == {threading.current_thread().name}
    else:
        assert done.wait(10)
        clock.close()
        assert names == {clock.name}
    assert done.is_set()

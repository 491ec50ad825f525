"""Whose time a state keeps, and when that is a matter of dispute."""

import asyncio
import time
from typing import Any

import pytest
from reactivex.scheduler import ImmediateScheduler
from reactivex.scheduler.eventloop import AsyncIOScheduler
from reactivex.testing import TestScheduler

from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.state.time_source import TimeSource


def keeper(given: Any = None) -> tuple[TimeSource, list[int | None]]:
    jumps: list[int | None] = []
    return TimeSource(given, jumps.append), jumps


def join(time_: TimeSource, scheduler: Any) -> Any:
    return time_.join(scheduler, lambda: 'State(idle="5s")')


def at(start_s: int) -> VirtualClock:
    clock = VirtualClock()
    clock.advance(start_s)
    return clock


def test_it_is_real_time_until_somebody_joins() -> None:
    time_, _ = keeper()
    assert abs(time_.now() - time.monotonic_ns()) < 1_000_000_000
    assert abs(time_.wall() - time.time_ns()) < 1_000_000_000


def test_it_is_that_of_the_run_and_stays_so_when_the_run_ends() -> None:
    time_, jumps = keeper()
    clock = at(7)
    clock.step_wall("1min")
    join(time_, clock).dispose()
    clock.advance(1)
    assert (time_.now(), time_.wall(), jumps) == (8_000_000_000, 68_000_000_000, [None])


def test_from_one_virtual_clock_to_the_next_it_says_how_far_it_jumps() -> None:
    time_, jumps = keeper()
    for clock in (at(7), at(0), at(9)):
        join(time_, clock).dispose()
    assert jumps == [None, -7_000_000_000, 9_000_000_000]


def test_back_to_real_time_there_is_no_measure() -> None:
    time_, jumps = keeper()
    join(time_, at(7)).dispose()
    with RealClock() as clock:
        join(time_, clock).dispose()
    assert jumps == [None, None]


def test_all_real_clocks_are_one_time() -> None:
    time_, jumps = keeper()
    loop = asyncio.new_event_loop()
    with RealClock() as one, RealClock() as other:
        held = [join(time_, clock) for clock in (one, other, RealClock.shared(), AsyncIOScheduler(loop))]
        held.append(join(time_, ImmediateScheduler()))
    loop.close()
    assert (len(held), jumps) == (5, [])


def test_users_of_one_clock_share_it_and_the_last_one_frees_it() -> None:
    time_, jumps = keeper()
    clock, other = at(3), at(5)
    first, second = join(time_, clock), join(time_, clock)
    first.dispose()
    first.dispose()
    with pytest.raises(ClockError) as raised:
        join(time_, other)
    assert str(raised.value) == (
        'State(idle="5s") is used by a run on a VirtualClock that says 3 s, and this run is on a VirtualClock that '
        "says 5 s. Remedy: let them share one clock, flow.run(clock=clock), or give each a separate State"
    )
    second.dispose()
    join(time_, other)
    assert (time_.now(), jumps) == (5_000_000_000, [None, 2_000_000_000])


def test_a_clock_that_was_given_is_kept_and_runs_on_others_are_refused() -> None:
    clock = at(3)
    time_, jumps = keeper(clock)
    join(time_, clock).dispose()
    with RealClock() as real, pytest.raises(ClockError) as raised:
        join(time_, real)
    assert str(raised.value).startswith(
        'State(idle="5s") was given a VirtualClock that says 3 s, and this run is on real time. Remedy: '
    )
    assert (time_.now(), jumps) == (3_000_000_000, [])


def test_a_real_clock_that_was_given_serves_every_real_run() -> None:
    with RealClock() as given, RealClock() as other:
        time_, _ = keeper(given)
        join(time_, other)
        with pytest.raises(ClockError, match="was given real time, and this run is on a VirtualClock that says 0 s"):
            join(time_, VirtualClock())


def test_the_virtual_schedulers_of_rxpy_are_times_too() -> None:
    time_, jumps = keeper()
    scheduler = TestScheduler()
    scheduler.advance_to(200)
    join(time_, scheduler)
    assert (time_.now(), jumps) == (200_000_000_000, [None])


def test_the_clock_of_a_step_is_that_of_its_run() -> None:
    class Step(VirtualClock):
        context: Any

    class Context:
        clock = at(4)

    time_, _ = keeper()
    step = Step()
    step.context = Context
    join(time_, step)
    join(time_, Context.clock)
    assert time_.now() == 4_000_000_000


def test_what_is_no_clock_is_refused() -> None:
    with pytest.raises(ArgumentError) as raised:
        keeper("real")
    assert str(raised.value) == (
        "State(clock='real'): expected a RealClock, a VirtualClock or another scheduler. "
        'For example: State(idle="5s", clock=clock)'
    )

"""A wall clock that is stepped moves the wall, and no timer."""

import itertools
import threading
import time
from types import SimpleNamespace

import pytest
import reactivex as rx

from rxmetronome.clocks import RealClock, VirtualClock, real
from rxmetronome.durations import SECOND_NS
from rxmetronome.records import Tick
from rxmetronome.sources.metronomes import metronome

MINUTE_NS, DAY_NS = 60 * SECOND_NS, 86_400 * SECOND_NS
STEPS_NS = (MINUTE_NS, -MINUTE_NS, DAY_NS, -DAY_NS)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The operating system's wall clock, which a test may step; its monotonic clock stays."""
    stepped = SimpleNamespace(by_ns=0, monotonic_ns=time.monotonic_ns, time_ns=lambda: time.time_ns() + stepped.by_ns)
    monkeypatch.setattr(real, "time", stepped)
    return stepped


@pytest.mark.real_time
def test_on_a_real_clock_ticks_keep_their_grid_while_their_records_follow_the_wall(wall: SimpleNamespace) -> None:
    ticks: list[tuple[Tick, int]] = []
    done = threading.Event()

    def observe(tick: Tick) -> None:
        ticks.append((tick, wall.by_ns))
        if tick.id % 5 == 4:
            wall.by_ns = STEPS_NS[tick.id // 5 % 4]

    with RealClock() as clock:
        offset_ns = clock.wall_ns - clock.now_ns
        metronome("4ms", missed="burst", count=40).subscribe(observe, print, done.set, scheduler=clock)
        assert done.wait(30)
    assert {after.due_ns - before.due_ns for (before, _), (after, _) in itertools.pairwise(ticks)} == {4_000_000}
    assert len(ticks) == 40
    assert {by_ns for _, by_ns in ticks} == {0, *STEPS_NS}
    for tick, by_ns in ticks:
        assert abs(tick.ingest_ns - (tick.due_ns + tick.lag_ns) - by_ns - offset_ns) < SECOND_NS
        assert tick.lag_ns < 10 * SECOND_NS


@pytest.mark.real_time
@pytest.mark.parametrize("step_ns", STEPS_NS)
def test_on_a_real_clock_rxpys_own_timers_do_not_notice(wall: SimpleNamespace, step_ns: int) -> None:
    """RxPY's EventLoopScheduler stalls where the wall is set back, and rushes where it is set forward."""
    fired: list[str] = []
    done = threading.Event()
    with RealClock() as clock:
        clock.schedule_relative(3_600, lambda *_: fired.append("an hour early"))
        rx.timer(3_600.0).subscribe(lambda _: fired.append("an hour early"), scheduler=clock)
        wall.by_ns = step_ns
        before_ns = clock.now_ns
        rx.interval(0.005).subscribe(lambda n: done.set() if n == 5 else None, scheduler=clock)
        assert done.wait(30)
        assert 30_000_000 <= clock.now_ns - before_ns < 60 * SECOND_NS
        assert abs(clock.wall_ns - clock.now_ns - step_ns) < 30 * SECOND_NS
    assert fired == []


def test_on_a_virtual_clock_the_same_by_hand() -> None:
    clock = VirtualClock("2026-03-29T00:00:00Z")
    start_ns = clock.now_ns
    ticks: list[Tick] = []
    metronome("1s").subscribe(ticks.append, scheduler=clock)
    offset_ns, expected = 0, []
    for number, step_ns in enumerate(STEPS_NS, 1):
        clock.step_wall(step_ns / SECOND_NS)
        offset_ns += step_ns
        clock.advance("1s")
        expected.append((start_ns + number * SECOND_NS, start_ns + number * SECOND_NS + offset_ns, 0))
    assert [(tick.due_ns, tick.ingest_ns, tick.lag_ns) for tick in ticks] == expected

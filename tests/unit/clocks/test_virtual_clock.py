"""The clock that is moved by hand."""

import datetime
import threading
from typing import Any

import pandas as pd
import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops

from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import LONGEST_NS, SECOND_NS
from rxmetronome.errors import ArgumentError, ClockError

EXAMPLE = '2026-03-29T00:00:00+00:00")'


def beating(clock: VirtualClock, seconds: float = 1.0) -> list[float]:
    """The times, in seconds since 1970, at which RxPY's interval fires on a clock."""
    times: list[float] = []
    rx.interval(seconds).subscribe(lambda _: times.append(clock.now_ns / SECOND_NS), scheduler=clock)
    return times


def test_advance_runs_everything_due_on_the_way_itself_included() -> None:
    clock = VirtualClock()
    times = beating(clock)
    clock.advance("999ms")
    assert (times, clock.now_ns) == ([], 999_000_000)
    clock.advance(0.001)
    assert times == [1]
    clock.advance(datetime.timedelta(seconds=2.5))
    assert (times, clock.now_ns) == ([1, 2, 3], 3_500_000_000)
    clock.advance(0)
    assert clock.now_ns == 3_500_000_000


def test_run_until_takes_a_duration_since_the_start_a_datetime_or_iso_text() -> None:
    start = datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC)
    clock = VirtualClock(start)
    fired = beating(clock)
    clock.run_until("2s")
    clock.run_until(start + datetime.timedelta(seconds=3))
    clock.run_until("2026-03-29T02:00:04+02:00")
    clock.run_until("2026-03-29T00:00:04Z")
    clock.run_until(pd.Timestamp("2026-03-29T00:00:05.000000001", tz="UTC"))
    assert [time - start.timestamp() for time in fired] == [1, 2, 3, 4, 5]
    assert clock.now_ns == int(start.timestamp()) * SECOND_NS + 5_000_000_001


@pytest.mark.parametrize("start", ["2026-03-29T00:00:00Z", datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC)])
def test_time_begins_at_start(start: Any) -> None:
    clock = VirtualClock(start)
    assert clock.now.isoformat() == "2026-03-29T00:00:00+00:00"
    assert clock.wall_ns == clock.now_ns
    assert VirtualClock().now_ns == 0


def test_time_may_begin_before_1970() -> None:
    clock = VirtualClock("1969-12-31T23:59:58Z")
    times = beating(clock)
    clock.advance("3s")
    assert times == [-1, 0, 1]


@pytest.mark.parametrize("start", ["yesterday", "2026-03-29T00:00:00", datetime.datetime(2026, 3, 29), 5])
def test_a_start_without_a_zone_is_refused(start: Any) -> None:
    with pytest.raises(ArgumentError) as refusal:
        VirtualClock(start)
    assert str(refusal.value) == (
        f"VirtualClock(start={start!r}): expected a datetime or ISO text with a time zone. "
        f'For example: VirtualClock("{EXAMPLE}'
    )


def test_the_past_is_refused() -> None:
    clock = VirtualClock()
    clock.advance("2s")
    for past in ("1s", "1970-01-01T00:00:01Z", datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)):
        with pytest.raises(ArgumentError) as refusal:
            clock.run_until(past)
        assert str(refusal.value) == (
            f"run_until(t={past!r}): expected an instant not before 1970-01-01T00:00:02+00:00"
        )
    clock.run_until("2s")
    with pytest.raises(ArgumentError, match=r"advance\(by=-1\): expected a duration of zero or more. For example: adv"):
        clock.advance(-1)
    with pytest.raises(ArgumentError, match=r"run_until\(t='soon'\): expected a duration"):
        clock.run_until("soon")
    with pytest.raises(ArgumentError, match=r"run_until\(t='2026/03/29'\): expected a datetime or ISO text"):
        clock.run_until("2026/03/29")
    assert clock.now_ns == 2 * SECOND_NS


def test_run_ends_when_nothing_is_scheduled_however_far_that_is() -> None:
    clock = VirtualClock()
    times: list[int] = []
    rx.interval(1.0).pipe(ops.take(3)).subscribe(lambda _: times.append(clock.now_ns), scheduler=clock)
    clock.schedule_ns(3 * LONGEST_NS, lambda *_: times.append(clock.now_ns))
    clock.run()
    assert times == [SECOND_NS, 2 * SECOND_NS, 3 * SECOND_NS, 3 * LONGEST_NS]
    assert clock.pending == 0


def test_an_observer_that_sleeps_moves_time_for_everyone() -> None:
    """What became due meanwhile fires late, in the order of its times."""
    clock = VirtualClock()
    fired: list[tuple[str, int]] = []

    def note(name: str) -> Any:
        return lambda *_: fired.append((name, clock.now_ns))

    clock.schedule_relative(1, lambda *_: clock.sleep("5s"))
    clock.schedule_relative(3, note("third second"))
    clock.schedule_relative(2, note("second second"))
    clock.schedule_relative(7, note("seventh second"))
    clock.advance("4s")
    assert fired == [("second second", 6 * SECOND_NS), ("third second", 6 * SECOND_NS)]
    assert clock.now_ns == 6 * SECOND_NS
    clock.advance("1s")
    assert fired[2:] == [("seventh second", 7 * SECOND_NS)]


def test_jumps_tell_how_far_it_moved_each_time() -> None:
    clock = VirtualClock()
    clock.schedule_relative(1.5, lambda *_: clock.sleep("250ms"))
    clock.schedule_relative(1.5, print)
    clock.advance("2s")
    clock.advance(0)
    clock.sleep("1s")
    assert clock.jumps == [1.5, 0.25, 0.25, 1.0]


def test_a_stepped_wall_moves_the_wall_and_no_timer() -> None:
    clock = VirtualClock("2026-03-29T00:00:00Z")
    start_ns, times = clock.now_ns, beating(clock)
    walls: list[int] = []
    for step in ("1min", "-1min", 86_400, "- 1d", datetime.timedelta(days=-1), pd.Timedelta(days=1), 0, -0.5):
        clock.step_wall(step)
        walls.append(clock.wall_ns - clock.now_ns)
        clock.advance("1s")
    assert walls == [60 * SECOND_NS, 0, 86_400 * SECOND_NS, 0, -86_400 * SECOND_NS, 0, 0, -500_000_000]
    assert [round(time - start_ns / SECOND_NS) for time in times] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert clock.read_ns() == (clock.now_ns, clock.wall_ns)


@pytest.mark.parametrize("by", ["--1s", True, False, None, "soon", "-soon", float("nan")])
def test_what_is_no_step_is_refused(by: Any) -> None:
    clock = VirtualClock()
    with pytest.raises(ArgumentError) as refusal:
        clock.step_wall(by)
    assert str(refusal.value).startswith(f"step_wall(by={by!r}): expected a ")
    assert str(refusal.value).endswith('For example: step_wall("-1min")')
    assert clock.wall_ns == 0


@pytest.mark.parametrize("move", [lambda c: c.advance(1), lambda c: c.run_until("1h"), lambda c: c.run()])
def test_an_action_cannot_run_its_own_clock(move: Any) -> None:
    clock = VirtualClock()
    clock.schedule_relative(1, lambda *_: move(clock))
    with pytest.raises(ClockError) as refusal:
        clock.advance("2s")
    assert str(refusal.value) == (
        "a VirtualClock cannot be run by one of its actions. Remedy: use clock.sleep(d) there"
    )


def test_what_an_action_raises_comes_out_and_the_clock_goes_on_from_there() -> None:
    clock = VirtualClock()
    times = beating(clock)
    clock.schedule_relative(1.5, lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        clock.advance("3s")
    assert (times, clock.now_ns) == ([1], 1_500_000_000)
    clock.advance("1s")
    assert times == [1, 2]


def test_a_repetition_that_raises_has_ended() -> None:
    clock = VirtualClock()
    clock.schedule_periodic(1, lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        clock.advance("5s")
    assert clock.pending == 0


def test_a_periodic_action_that_is_slower_than_its_period_begins_afresh_each_time() -> None:
    """As RxPY has it: it is followed at once by the next, and does not make good for what it missed."""
    clock = VirtualClock()
    times: list[float] = []

    def action(state: int) -> int:
        times.append(clock.now_ns / SECOND_NS)
        clock.sleep(2.5 if state < 2 else 0)
        return state + 1

    repetition = clock.schedule_periodic(1, action, 0)
    clock.advance("9s")
    repetition.dispose()
    assert times == [1, 3.5, 6, 7, 8, 9]


def test_500_timers_at_one_instant_are_exact() -> None:
    """RxPY's VirtualTimeScheduler moves its clock after 100 actions at one instant, and gives 10,499 ticks."""
    clock = VirtualClock()
    beats = [beating(clock) for _ in range(500)]
    clock.advance("100s")
    assert beats == [[float(second) for second in range(1, 101)]] * 500
    assert clock.jumps == [1.0] * 100


def test_ten_thousand_actions_at_one_instant_move_nothing() -> None:
    clock = VirtualClock()
    times: set[int] = set()

    def action(_: Any, left: int) -> None:
        times.add(clock.now_ns)
        if left:
            clock.schedule(action, left - 1)

    clock.schedule(action, 10_000)
    for _ in range(10_000):
        clock.schedule(lambda *_: times.add(clock.now_ns))
    clock.advance(0)
    assert (times, clock.pending, clock.jumps) == ({0}, 0, [])


def test_another_thread_may_take_the_clock_over() -> None:
    clock = VirtualClock()
    times = beating(clock)
    worker = threading.Thread(target=clock.advance, args=("2s",))
    worker.start()
    worker.join()
    assert times == [1, 2]
    assert not clock.is_current()
    clock.advance("1s")
    assert clock.is_current()


@given(st.lists(st.integers(0, 10**6), max_size=30), st.lists(st.integers(0, 10**6), max_size=10))
def test_however_it_is_moved_timers_fire_at_their_times_in_order(dues: list[int], moves: list[int]) -> None:
    clock = VirtualClock()
    fired: list[tuple[int, int]] = []
    for number, due_ns in enumerate(dues):
        clock.schedule_ns(due_ns, lambda _, n: fired.append((clock.now_ns, n)), number)
    for until_ns in sorted(moves):
        clock.run_until(f"{until_ns}ns")
        assert clock.now_ns == until_ns
    clock.run()
    assert fired == sorted((due_ns, number) for number, due_ns in enumerate(dues))


@pytest.mark.parametrize("start", [None, "1969-01-01T00:00:00Z"])
@pytest.mark.parametrize("move", [lambda c: c.advance("1h"), lambda c: c.run()])
def test_an_action_may_halt_the_clock_at_its_own_time(start: Any, move: Any) -> None:
    clock = VirtualClock(start)
    start_ns, seen = clock.now_ns, []
    clock.schedule_ns(start_ns + SECOND_NS, lambda *_: (clock.halt(), seen.append(clock.is_running)))
    clock.schedule_ns(start_ns + SECOND_NS, lambda *_: seen.append("later"))
    move(clock)
    assert (seen, clock.now_ns, clock.pending, clock.is_running) == ([True], start_ns + SECOND_NS, 1, False)
    clock.run_to_ns(start_ns + 2 * SECOND_NS)
    assert (seen, clock.now_ns) == ([True, "later"], start_ns + 2 * SECOND_NS)


def test_the_next_timer_is_known_before_it_fires_and_a_disposed_one_is_none() -> None:
    clock = VirtualClock()
    assert clock.next_due_ns is None
    sooner = clock.schedule_relative(1.5, lambda *_: None)
    clock.schedule_relative(2, lambda *_: None)
    assert clock.next_due_ns == 1_500_000_000
    sooner.dispose()
    assert (clock.next_due_ns, clock.pending) == (2_000_000_000, 1)
    clock.run()
    assert (clock.next_due_ns, clock.pending) == (None, 0)


def test_durations_of_iso_8601_move_it_and_step_its_wall():
    clock = VirtualClock()
    clock.advance("PT1M30S")
    clock.run_until("PT1H")
    clock.step_wall("-PT5M")
    assert (clock.now_ns, clock.wall_ns) == (3_600 * SECOND_NS, 3_300 * SECOND_NS)

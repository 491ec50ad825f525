"""What RxPY asks of a scheduler, asked of both clocks."""

import datetime
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.errors import ArgumentError


@pytest.fixture(params=[VirtualClock, RealClock], ids=["virtual", "real"])
def clock(request: pytest.FixtureRequest) -> Iterator[Clock]:
    made = request.param()
    yield made
    if isinstance(made, RealClock):
        assert made.close()


def run(clock: Clock, prepare: Callable[[], object] = lambda: None) -> None:
    """Prepare in an action of the clock, so that nothing fires meanwhile; then run until nothing is scheduled."""
    clock.schedule(lambda *_: prepare())
    if isinstance(clock, VirtualClock):
        clock.run()
        return
    done = threading.Event()

    def look(*_: object) -> None:
        if clock.pending:
            clock.schedule_relative(0.001, look)
        else:
            done.set()

    clock.schedule(look)
    assert done.wait(20)


def saying(said: list[Any], value: object) -> Callable[..., None]:
    return lambda *_: said.append(value)


def test_it_is_a_scheduler_of_rxpy(clock: Clock) -> None:
    assert isinstance(clock, abc.PeriodicSchedulerBase)
    assert isinstance(clock, abc.SchedulerBase)


def test_now_is_its_time_as_a_datetime_in_utc(clock: Clock) -> None:
    before, now, after = clock.now_ns, clock.now, clock.now_ns
    assert now.tzinfo is datetime.UTC
    now_ns = (now - datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)) // datetime.timedelta(microseconds=1) * 1_000
    assert before - 1_000 < now_ns <= after


def test_an_action_gets_the_clock_and_its_state(clock: Clock) -> None:
    got: list[Any] = []

    def action(scheduler: Any, state: Any) -> None:
        got.append((scheduler, state))

    def prepare() -> None:
        clock.schedule(action, "now")
        clock.schedule(action)
        clock.schedule_relative(0.005, action, "after")
        clock.schedule_absolute(clock.now_ns / 1e9 + 0.010, action, "at")
        clock.schedule_ns(clock.now_ns + 15_000_000, action, "ns")

    run(clock, prepare)
    assert got == [(clock, "now"), (clock, None), (clock, "after"), (clock, "at"), (clock, "ns")]


def test_timers_fire_in_the_order_of_their_times(clock: Clock) -> None:
    said: list[int] = []
    now_ns = clock.now_ns

    def prepare() -> None:
        for milliseconds in (7, 1, 9, 3, 5):
            clock.schedule_ns(now_ns + milliseconds * 1_000_000, saying(said, milliseconds))

    run(clock, prepare)
    assert said == [1, 3, 5, 7, 9]


def test_timers_of_one_instant_fire_in_the_order_they_were_made(clock: Clock) -> None:
    said: list[int] = []
    due_ns = clock.now_ns + 5_000_000

    def prepare() -> None:
        for number in range(1_000):
            clock.schedule_ns(due_ns, saying(said, number))

    run(clock, prepare)
    assert said == list(range(1_000))


def test_what_is_scheduled_for_now_runs_after_what_is_due_already(clock: Clock) -> None:
    said: list[str] = []

    def first(*_: object) -> None:
        clock.schedule(saying(said, "third"))
        said.append("first")

    def prepare() -> None:
        due_ns = clock.now_ns
        clock.schedule_ns(due_ns, first)
        clock.schedule_ns(due_ns, saying(said, "second"))

    run(clock, prepare)
    assert said == ["first", "second", "third"]


def test_an_action_schedules_the_next(clock: Clock) -> None:
    said: list[int] = []

    def again(scheduler: Any, left: int) -> Any:
        said.append(left)
        return scheduler.schedule_relative(0.0001, again, left - 1) if left else None

    clock.schedule(again, 50)
    run(clock)
    assert said == list(range(50, -1, -1))


@pytest.mark.parametrize("span", [0, 0.0, -1, -0.5, datetime.timedelta(), datetime.timedelta(seconds=-5)])
def test_a_relative_time_of_zero_or_less_is_now(clock: Clock, span: Any) -> None:
    said: list[str] = []
    clock.schedule(saying(said, "first"))
    clock.schedule_relative(span, saying(said, "second"))
    clock.schedule(saying(said, "third"))
    run(clock)
    assert said == ["first", "second", "third"]


def test_an_absolute_time_is_a_datetime_with_a_zone_or_seconds_since_1970(clock: Clock) -> None:
    said: list[str] = []
    moment = clock.now + datetime.timedelta(milliseconds=5)
    elsewhere = moment.astimezone(datetime.timezone(datetime.timedelta(hours=9)))

    def prepare() -> None:
        clock.schedule_absolute(moment + datetime.timedelta(milliseconds=5), saying(said, "third"))
        clock.schedule_absolute(elsewhere, saying(said, "second"))
        clock.schedule_absolute(moment.timestamp() - 3_600, saying(said, "first, overdue for an hour"))

    run(clock, prepare)
    assert said == ["first, overdue for an hour", "second", "third"]


def test_a_datetime_without_a_zone_is_refused(clock: Clock) -> None:
    naive = datetime.datetime(2026, 1, 1)
    with pytest.raises(ArgumentError) as refusal:
        clock.schedule_absolute(naive, print)
    assert str(refusal.value) == (
        "schedule_absolute(duetime=datetime.datetime(2026, 1, 1, 0, 0)): expected a datetime with a time zone. "
        "For example: datetime.now(timezone.utc)"
    )
    assert clock.pending == 0


def test_a_timer_that_was_disposed_does_not_fire(clock: Clock) -> None:
    said: list[str] = []

    def prepare() -> None:
        clock.schedule_relative(0.005, saying(said, "kept"))
        gone = clock.schedule_relative(0.004, saying(said, "gone"))
        gone.dispose()
        gone.dispose()

    run(clock, prepare)
    assert said == ["kept"]


def test_an_action_can_dispose_a_timer_of_the_same_instant(clock: Clock) -> None:
    said: list[str] = []

    def prepare() -> None:
        due_ns = clock.now_ns
        clock.schedule_ns(due_ns, lambda *_: second.dispose())
        second = clock.schedule_ns(due_ns, saying(said, "second"))

    run(clock, prepare)
    assert said == []


def test_what_an_action_returned_is_disposed_with_its_timer(clock: Clock) -> None:
    said: list[str] = []
    timer = clock.schedule(lambda *_: Disposable(lambda: said.append("disposed")))
    run(clock)
    assert said == []
    timer.dispose()
    timer.dispose()
    assert said == ["disposed"]


def test_what_an_action_returns_is_disposed_where_its_timer_already_was(clock: Clock) -> None:
    said: list[str] = []
    timers: list[Any] = []

    def action(*_: object) -> Any:
        timers[0].dispose()
        return Disposable(lambda: said.append("disposed"))

    run(clock, lambda: timers.append(clock.schedule_relative(0.002, action)))
    assert said == ["disposed"]


def test_a_timer_armed_again_fires_again_unless_it_was_disposed(clock: Clock) -> None:
    said: list[int] = []
    timers: list[Any] = []

    def action(*_: object) -> None:
        said.append(len(said))
        if len(said) == 5:
            timers[0].dispose()
        clock.rearm(timers[0], clock.now_ns + 1_000_000)

    run(clock, lambda: timers.append(clock.schedule_ns(clock.now_ns + 1_000_000, action)))
    assert said == [0, 1, 2, 3, 4]


def test_a_periodic_action_gets_what_it_returned_until_it_is_disposed(clock: Clock) -> None:
    states: list[int] = []
    repetitions: list[Any] = []

    def action(state: int) -> int:
        states.append(state)
        if state == 16:
            repetitions[0].dispose()
        return state * 2

    run(clock, lambda: repetitions.append(clock.schedule_periodic(0.001, action, 1)))
    assert states == [1, 2, 4, 8, 16]


def test_pending_counts_what_waits(clock: Clock) -> None:
    timers = [clock.schedule_relative(3_600 + number, print) for number in range(10)]
    assert clock.pending == 10
    for timer in timers[:4]:
        timer.dispose()
    assert clock.pending == 6


def test_the_current_thread_is_the_one_that_runs_actions(clock: Clock) -> None:
    said: list[bool] = []
    clock.schedule(lambda *_: said.append(clock.is_current()))
    run(clock)
    assert said == [True]
    assert clock.is_current() is clock.is_virtual

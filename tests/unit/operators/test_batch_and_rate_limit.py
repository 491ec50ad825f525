"""`batch` and `rate_limit`, outside a flow and inside one."""

import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.rates import PassLog, batch, rate_limit

MS = 1_000_000


def in_a_flow(marbles: Any, operator: Any, entered: str) -> rxm.Flow:
    flow = rxm.Flow("picture")
    step = flow.pipeline("step", operator)
    flow.source("events", marbles.hot(entered)) >> step >> flow.sink("end", rxm.latest())
    return flow


# The pictures of the docstrings, played.


def test_batch_does_what_its_picture_shows(marbles):
    flow = in_a_flow(marbles, batch(3, "5ms"), "-a-b-c---d----------|")
    marbles.expect(flow, "step/out").to_be("-----x--------y-----|", values={"x": ["a", "b", "c"], "y": ["d"]})


def test_rate_limit_does_what_its_picture_shows(marbles):
    flow = in_a_flow(marbles, rate_limit(2, "9ms"), "-abc------d-e-----|")
    marbles.expect(flow, "step/out").to_be("-ab-------d-e-----|")
    marbles.expect(flow, "step/overflow").to_be("---c--------------|")


def test_the_window_of_a_rate_limit_excludes_its_end(marbles):
    flow = in_a_flow(marbles, rate_limit(1, "5ms"), "-a---bc---d|")
    marbles.expect(flow, "step/out").to_be("-a----c----|")
    marbles.expect(flow, "step/overflow").to_be("-----b----d|")


# Laws.

gaps = st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abc")), max_size=60)


def at_their_times(clock: VirtualClock, events: list[tuple[int, Any]], source: Subject[Any]) -> None:
    for gap_ms, event in events:
        clock.sleep(f"{gap_ms}ms")
        source.on_next((clock.now_ns, event))


@given(gaps, st.integers(1, 4), st.integers(1, 20))
def test_in_any_window_at_most_n_pass_a_key_and_all_pass_or_overflow_in_order(events, n, per_ms):
    clock, source = VirtualClock(), Subject()
    passed, over, said = [], [], []
    limit = rate_limit(n, f"{per_ms}ms", by=lambda event: event[1], overflow=lambda event: take(over, event))

    def take(where: list[Any], event: Any) -> None:
        where.append(event)
        said.append(event)

    source.pipe(limit).subscribe(lambda event: take(passed, event), scheduler=clock)
    at_their_times(clock, events, source)
    assert len(said) == len(events)
    assert [event[1] for event in said] == [key for _, key in events]
    for key in "abc":
        times = [at_ns for at_ns, other in passed if other == key]
        assert all(later - earlier >= per_ms * MS for earlier, later in zip(times, times[n:], strict=False))
        for at_ns in (at_ns for at_ns, other in over if other == key):  # it was refused for a reason
            assert sum(at_ns - per_ms * MS < time <= at_ns for time in times) == n
    assert (limit.passed, limit.overflowed) == (len(passed), len(over))


@given(gaps, st.none() | st.integers(1, 5), st.none() | st.integers(1, 20))
def test_a_batch_keeps_every_event_in_order_and_none_waits_longer_than_the_timeout(events, size, timeout_ms):
    if size is None and timeout_ms is None:
        return
    clock, source = VirtualClock(), Subject()
    left: list[tuple[int, list[Any]]] = []
    source.pipe(batch(size, None if timeout_ms is None else timeout_ms / 1000)).subscribe(
        lambda events: left.append((clock.now_ns, events)), scheduler=clock
    )
    came: list[Any] = []
    for gap_ms, event in events:
        clock.advance(gap_ms / 1000)
        came.append((clock.now_ns, event))
        source.on_next(came[-1])
        assert clock.pending <= 1
    source.on_completed()
    assert [event for _, events in left for event in events] == came
    assert all(left)
    for at_ns, gathered in left:
        assert size is None or 1 <= len(gathered) <= size
        if timeout_ms is not None:
            assert at_ns - gathered[0][0] <= timeout_ms * MS
            assert gathered[-1][0] - gathered[0][0] < timeout_ms * MS
        is_full = len(gathered) == size
        is_old = timeout_ms is not None and at_ns == gathered[0][0] + timeout_ms * MS
        assert is_full or is_old or gathered is left[-1][1]
    assert clock.pending == 0


# batch


@pytest.mark.parametrize("event_is_armed", ["before the timer", "after the timer"])
def test_an_event_at_the_very_deadline_begins_the_next_list_whichever_the_clock_runs_first(event_is_armed):
    clock, source, left = VirtualClock(), Subject(), []
    source.pipe(batch(9, "500ms")).subscribe(left.append, scheduler=clock)
    if event_is_armed == "before the timer":
        clock.schedule_relative(0.5, lambda *_: source.on_next("b"))
    source.on_next("a")
    if event_is_armed == "after the timer":
        clock.schedule_relative(0.5, lambda *_: source.on_next("b"))
    clock.run()
    assert left == [["a"], ["b"]]


def test_a_late_clock_does_not_put_two_lists_into_one():
    clock, source, left = VirtualClock(), Subject(), []
    source.pipe(batch(9, "1s")).subscribe(left.append, scheduler=clock)
    source.on_next("a")
    clock.sleep("3s")  # the timer is two seconds late
    source.on_next("b")
    assert left == [["a"]]
    clock.run()
    assert left == [["a"], ["b"]]
    assert clock.now_ns == 4_000_000_000


def test_an_error_comes_after_what_was_gathered():
    said = []
    rx.of(1, 2, 3).pipe(ops.concat(rx.throw(ValueError("the source"))), batch(2)).subscribe(
        said.append, lambda error: said.append(repr(error))
    )
    assert said == [[1, 2], [3], "ValueError('the source')"]


def test_an_observer_that_raises_loses_no_event_of_the_next_list():
    clock, source, left = VirtualClock(), Subject(), []

    def take(events: list[Any]) -> None:
        left.append(events)
        if len(left) == 1:
            raise ValueError("this one")

    source.pipe(batch(2, "1s")).subscribe(take, scheduler=clock)
    source.on_next("a")
    clock.sleep("1s")
    with pytest.raises(ValueError, match="this one"):
        source.on_next("b")
    source.on_next("c")
    assert left == [["a"], ["b", "c"]]


def test_an_event_that_a_list_causes_comes_after_it():
    source, left = Subject(), []

    def take(events: list[Any]) -> None:
        left.append(events)
        if events == [1, 2]:
            source.on_next(3)
            source.on_next(4)

    source.pipe(batch(2)).subscribe(take)
    source.on_next(1)
    source.on_next(2)
    assert left == [[1, 2], [3, 4]]


def test_disposing_stops_the_timer_and_unsubscribes():
    clock, source, left = VirtualClock(), Subject(), []
    subscription = source.pipe(batch(5, "1s")).subscribe(left.append, scheduler=clock)
    source.on_next(1)
    subscription.dispose()
    assert (clock.pending, source.observers) == (0, [])
    clock.run()
    assert left == []


def test_every_subscription_gathers_for_itself():
    gather = batch(2)
    source, one, two = Subject(), [], []
    source.pipe(gather).subscribe(one.append)
    source.on_next(1)
    source.pipe(gather).subscribe(two.append)
    source.on_next(2)
    source.on_next(3)
    assert (one, two) == ([[1, 2]], [[2, 3]])


def test_the_end_of_a_flow_lets_the_last_list_out(clock):
    flow = rxm.Flow("batches")
    lists = flow.pipeline("lists", rxm.select(lambda tick: tick.id), batch(4, "1h"))
    kept = rxm.ring(10)
    flow.source("beat", rxm.metronome("1s")) >> lists >> flow.sink("kept", kept)
    flow.run(clock=clock, until="6s")
    assert kept.values == [[0, 1, 2, 3], [4, 5]]


def test_what_was_gathered_when_the_step_begins_afresh_is_a_failure(run_flow):
    """An operator of RxPY's raised over the list before, at the very instant at which the next one had begun."""
    flow = rxm.Flow("batches")
    kept = rxm.ring(10)
    step = flow.pipeline("step", batch(9, "1s"), ops.map(lambda ids: 1 // (0 not in ids) and ids))
    flow.source("beat", rxm.metronome("1s", count=4)) >> flow.pipeline("ids", rxm.select(lambda t: t.id)) >> step
    step >> flow.sink("kept", kept)
    run = run_flow(flow)
    assert [(failure.event, failure.error.partition(", got")[0]) for failure in run.failures.last] == [
        (1, "ZeroDivisionError: integer division or modulo by zero"),
        ([1], "expected to emit the 1 gathered events before the step ended or began afresh"),
    ]
    assert kept.values == [[2], [3]]


@pytest.mark.real_time
def test_events_of_one_thread_and_timers_of_another_lose_nothing():
    source, left, threads = Subject(), [], set()
    all_left, done = threading.Event(), threading.Event()

    def take(events: list[int]) -> None:
        left.extend(events)
        threads.add(threading.current_thread().name)
        if len(left) % 1_000 == 0:
            all_left.set()

    with rxm.RealClock("timers") as clock:
        source.pipe(batch(7, "100us")).subscribe(take, print, done.set, scheduler=clock)
        for number in range(20_000):
            source.on_next(number)
            if number % 1_000 == 999:  # 7 does not divide them: a timer must take some, however fast this thread is
                assert all_left.wait(20)
                all_left.clear()
        source.on_completed()
        assert done.wait(20)
    assert left == list(range(20_000))
    assert threads == {"timers", threading.current_thread().name}


# rate_limit


def test_keys_are_limited_apart_and_forgotten_when_they_are_idle():
    clock, source, passed = VirtualClock(), Subject(), []
    limit = rate_limit(1, "1s", by=lambda event: event[0], overflow=lambda _: None)
    source.pipe(limit).subscribe(passed.append, scheduler=clock)
    for event in ("a1", "b1", "a2", "b2"):
        source.on_next(event)
    assert passed == ["a1", "b1"]
    clock.sleep("1s")
    source.on_next("a3")
    assert passed == ["a1", "b1", "a3"]


def test_its_dials_turn_while_it_runs():
    clock, source, passed = VirtualClock(), Subject(), []
    limit = rate_limit(1, "1s", overflow=lambda _: None)
    source.pipe(limit).subscribe(passed.append, scheduler=clock)
    source.on_next("a")
    source.on_next("-")
    limit.n = 2
    source.on_next("b")
    limit.n = 1
    clock.sleep("999ms")
    source.on_next("-")
    limit.per = "500ms"
    source.on_next("c")
    assert passed == ["a", "b", "c"]
    assert (limit.n, limit.per) == (1, 0.5)


def test_outside_a_flow_the_first_event_that_is_dropped_is_logged_and_all_are_counted(caplog):
    limit = rate_limit(1, "1s")
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        rx.of(1, 2, 3).pipe(limit).subscribe(lambda _: None)
    assert (limit.passed, limit.overflowed) == (1, 2)
    assert caplog.messages == [
        'rate_limit(1, "1s") is dropping events over its limit. Outside a flow, pass overflow=... to receive them; '
        "`.overflowed` counts them"
    ]


def test_in_a_flow_overflow_is_a_port_and_a_key_that_fails_is_a_failure(clock):
    flow = rxm.Flow("limits")
    step = flow.pipeline("step", rate_limit(2, "10s", by=lambda event: {0: [], 1: "one"}[event % 3]))
    kept, over, failed = rxm.ring(10), rxm.ring(10), rxm.ring(10)
    flow.source("numbers", rx.of(0, 1, 2, 4, 7, 10)) >> step >> flow.sink("kept", kept)
    step["overflow"] >> flow.sink("over", over)
    step.err >> flow.sink("failed", failed)
    run = flow.run(clock=clock, until="1s")
    assert (kept.values, over.values) == ([1, 4], [7, 10])
    assert [failure.event for failure in failed.values] == [0, 2]
    assert failed.values[0].error == (
        "expected a key that can be hashed, got []. Remedy: read text, a number or a tuple of them with a function"
    )
    assert failed.values[1].error == "KeyError: 2"
    assert failed.values[1].function.startswith("<lambda> at test_batch_and_rate_limit.py:")
    assert run.stats().loc[("step", "overflow"), "events"] == 2


def test_a_key_may_be_a_field_and_an_event_without_it_is_a_failure(run_flow):
    flow = rxm.Flow("limits")
    kept = rxm.ring(10)
    events = [{"user": "a"}, {"user": "a"}, {"user": "b"}, {"usr": "c"}]
    (
        flow.source("events", rx.of(*events))
        >> flow.pipeline("step", rate_limit(1, "1s", by="user"))
        >> flow.sink("k", kept)
    )
    run = run_flow(flow)
    assert kept.values == [{"user": "a"}, {"user": "b"}]
    assert [failure.error for failure in run.failures.last] == [
        "expected an event with the field `user`, got {'usr': 'c'}. Remedy: did you mean `usr`?"
    ]


def test_outside_a_flow_a_key_that_fails_ends_the_stream():
    said = []
    rx.of("a", 1).pipe(rate_limit(1, "1s", by=str.lower)).subscribe(
        said.append, lambda error: said.append(type(error).__name__)
    )
    assert said == ["a", "TypeError"]


def test_disposing_a_rate_limit_unsubscribes():
    source = Subject()
    source.pipe(rate_limit(1, "1s")).subscribe(lambda _: None).dispose()
    assert source.observers == []


# Both


@pytest.mark.parametrize("operator", [batch(1), batch(9, "250ms"), rate_limit(1, "1ms")], ids=repr)
def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread(operator: Any) -> None:
    clock, times = VirtualClock(), []
    before = threading.enumerate()
    late = 0.25 if "250" in repr(operator) else 0.0
    rx.interval(1.0).pipe(operator).subscribe(lambda _: times.append(clock.now_ns / 1e9), scheduler=clock)
    clock.advance("3.5s")
    assert times == [1.0 + late, 2.0 + late, 3.0 + late]
    assert threading.enumerate() == before


def test_they_work_on_rxpys_own_virtual_time():
    scheduler, left, passed, over = TestScheduler(), [], [], []
    beat = rx.interval(1.0)
    beat.pipe(batch(9, "2.5s"), ops.map(lambda ids: (scheduler.clock, ids))).subscribe(left.append, scheduler=scheduler)
    beat.pipe(rate_limit(2, "3s", overflow=over.append)).subscribe(passed.append, scheduler=scheduler)
    scheduler.advance_by(7.0)
    assert left == [(3.5, [0, 1, 2]), (6.5, [3, 4, 5])]
    assert (passed, over) == ([0, 1, 3, 4, 6], [2, 5])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (batch, 'batch(size=None): expected `size`, `timeout` or both. For example: batch(100, "1s")'),
        (lambda: batch(0, "1s"), 'batch(size=0): expected a whole number of 1 or more. For example: batch(100, "1s")'),
        (lambda: batch(True), 'batch(size=True): expected a whole number of 1 or more. For example: batch(100, "1s")'),
        (lambda: batch(3, 0), 'batch(timeout=0): expected a duration above zero. For example: batch(100, "1s")'),
        (
            lambda: rate_limit(1.5, "1s"),
            'rate_limit(n=1.5): expected a whole number of 1 or more. For example: rate_limit(10, "1s")',
        ),
        (
            lambda: rate_limit(1, 0),
            'rate_limit(per=0): expected a duration above zero. For example: rate_limit(10, "1s")',
        ),
        (
            lambda: rate_limit(1, "1s", by=3),
            'rate_limit(by=3): expected a field\'s name or a function of one event. For example: rate_limit(by="v")',
        ),
        (
            lambda: rate_limit(1, "1s", overflow=3),
            "rate_limit(overflow=3): expected a function of one event. For example: "
            'rate_limit(10, "1s", overflow=print)',
        ),
    ],
)
def test_a_wrong_argument_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        make()
    assert str(refusal.value) == message


def test_a_wrong_turn_of_a_dial_is_refused_and_turns_nothing():
    limit = rate_limit(1, "1s")
    with pytest.raises(ArgumentError, match="n=0"):
        limit.n = 0
    with pytest.raises(ArgumentError, match="per='soon'"):
        limit.per = "soon"
    assert (limit.n, limit.per) == (1, 1.0)


def test_they_show_their_arguments():
    shown = [
        repr(operator)
        for operator in (
            batch(3),
            batch(timeout="1s"),
            batch(3, 0.25),
            rate_limit(5, "1min", len),
            rate_limit(1, 1, "user"),
        )
    ]
    assert shown == [
        "batch(3)",
        'batch(timeout="1s")',
        'batch(3, "250ms")',
        'rate_limit(5, "1min", by=len)',
        'rate_limit(1, "1s", by="user")',
    ]
    assert [operator.kind for operator in (batch(3), rate_limit(1, 1))] == ["batch", "rate_limit"]


calls = st.lists(st.tuples(st.integers(0, 6), st.sampled_from("abcd")), max_size=80)


@given(calls, st.integers(1, 4), st.integers(1, 12))
def test_an_event_passes_exactly_where_fewer_than_n_have_in_the_window_before_it(steps, n, per_ns):
    log, now_ns = PassLog(), 0
    passed: dict[str, list[int]] = {}
    for gap_ns, key in steps:
        now_ns += gap_ns
        times = passed.setdefault(key, [])
        may = sum(now_ns - per_ns < time for time in times) < n
        assert log.passes(key, now_ns, n, per_ns) is may
        if may:
            times.append(now_ns)
        alive = {key for key, times in passed.items() if times and times[-1] > now_ns - per_ns}
        assert len(log) == len(alive)


def test_a_hundred_thousand_keys_that_come_once_are_forgotten_except_those_of_the_last_window():
    log = PassLog()
    assert all(log.passes(number, number, n=3, per_ns=10) for number in range(100_000))
    assert len(log) == 10


def test_a_key_holds_no_more_times_than_the_window_has():
    log = PassLog()
    for now_ns in range(0, 10_000, 7):
        log.passes("a", now_ns, n=1_000_000, per_ns=70)
    assert len(log._passed["a"]) == 10


def test_an_overflowing_key_is_forgotten_as_well():
    """What counts is when it last passed: knocking on the door keeps no key in memory."""
    log = PassLog()
    assert [log.passes("a", now_ns, n=1, per_ns=10) for now_ns in range(12)].count(True) == 2
    log.passes("b", 20, n=1, per_ns=10)
    assert len(log) == 1


def test_a_clock_that_is_set_back_raises_nothing():
    """Schedulers of others read the wall; the log then lets pass what it can account for."""
    log = PassLog()
    assert log.passes("a", 100, n=1, per_ns=10)
    assert log.passes("b", 50, n=1, per_ns=10)
    assert log.passes("a", 115, n=1, per_ns=10)
    assert log.passes("b", 116, n=1, per_ns=10)

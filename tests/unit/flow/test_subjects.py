"""A Subject of RxPY as a source: while a run listens to it alone, its `on_next` takes no locks."""

import threading
from typing import Any

import pytest
from reactivex import Subject
from reactivex.internal import DisposedException

import rxmetronome as rxm


def running(events: Subject[int], seen: list[int], name: str = "main") -> rxm.Run:
    flow = rxm.Flow(name)
    flow.source("s", events) >> rxm.select(lambda n: n * 10) >> flow.sink("seen", seen.append)
    return flow.run(clock=rxm.VirtualClock(), wait=False)


def test_the_subject_is_as_it_was_when_the_run_has_ended() -> None:
    events, seen = Subject[int](), list[int]()
    run = running(events, seen)
    push = events.on_next
    push(1)
    run.stop()
    assert "on_next" not in vars(events)
    push(2)  # a caller may have kept it
    events.on_next(3)
    assert seen == [10]


def test_another_observer_sees_the_same_events_in_the_order_of_subscription() -> None:
    events, seen = Subject[int](), list[int]()
    before = events.subscribe(seen.append)
    run = running(events, seen)
    after = events.subscribe(lambda n: seen.append(-n))
    events.on_next(1)
    before.dispose()
    events.on_next(2)
    after.dispose()
    events.on_next(3)
    assert seen == [1, 10, -1, 20, -2, 30]
    assert run.stats().loc[("s", "out"), "events"] == 3
    run.stop()


def test_two_runs_share_a_subject_and_end_in_any_order() -> None:
    events, seen = Subject[int](), list[int]()
    first, second = running(events, seen, "one"), running(events, seen, "two")
    events.on_next(1)
    first.stop()
    events.on_next(2)
    second.stop()
    events.on_next(3)
    assert seen == [10, 10, 20]
    third = running(events, seen)
    events.on_next(4)
    third.stop()
    assert seen == [10, 10, 20, 40]


def test_an_observer_that_leaves_over_an_event_is_not_missed() -> None:
    events, seen = Subject[int](), list[int]()
    flow = rxm.Flow("main")
    flow.source("s", events) >> rxm.take(2) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), wait=False)
    for number in range(4):
        events.on_next(number)
    assert seen == [0, 1]
    assert run.has_ended


def test_a_subject_that_has_ended_takes_nothing_more_as_in_rxpy() -> None:
    events, seen = Subject[int](), list[int]()
    run = running(events, seen)
    push = events.on_next
    events.on_completed()
    push(1)
    run.stop()
    other = Subject[int]()
    run = running(other, seen)
    push = other.on_next
    other.dispose()
    with pytest.raises(DisposedException):
        push(1)
    run.stop()
    assert seen == []


def test_events_of_other_threads_wait_for_the_clock() -> None:
    events, threads = Subject[int](), list[Any]()
    flow = rxm.Flow("main")
    flow.source("s", events) >> flow.sink("seen", lambda _: threads.append(threading.current_thread()))
    run = flow.run(wait=False)
    clock_thread = run.clock.thread
    for number in range(3):
        events.on_next(number)
    events.on_completed()
    run.wait()
    assert threads == [clock_thread] * 3


def test_a_subject_with_an_on_next_of_the_user_keeps_it() -> None:
    events, seen, asked = Subject[int](), list[int](), list[int]()

    def on_next(value: int) -> None:
        asked.append(value)
        Subject.on_next(events, value)

    events.on_next = on_next  # type: ignore[method-assign]
    run = running(events, seen)
    events.on_next(1)
    run.stop()
    assert (asked, seen) == ([1], [10])
    assert vars(events)["on_next"] is on_next

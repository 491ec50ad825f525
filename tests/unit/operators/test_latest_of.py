"""`latest_of`: every event goes on at once, beside the latest value of something else."""

import threading
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError

PAIRS = {"n": (1, None), "a": (2, "a"), "b": (3, "b"), "c": (4, "b")}
NUMBERS = {str(n): n for n in range(10)}


def test_it_does_what_its_picture_shows_in_a_flow(marbles) -> None:
    failures: list[rxm.Failure] = []
    flow = rxm.Flow("picture")
    step = flow.pipeline("join", rxm.latest_of(marbles.cold("----a-------b---#", error=OSError("gone"))))
    events = marbles.hot("--1-----2-----3-----4--|", values=NUMBERS)
    flow.source("events", events) >> step >> flow.sink("end", rxm.latest())
    step.err >> flow.sink("failures", failures.append)
    marbles.expect(flow, "join/out").to_be("--n-----a-----b-----c--|", values=PAIRS)
    marbles.run()
    ((event, error),) = [(failure.event, failure.error) for failure in failures]
    assert (event, error) == (None, "OSError: gone")


def test_outside_a_flow_an_error_of_either_ends_it_and_both_are_let_go(marbles) -> None:
    events = marbles.hot("-1--2--3-", values=NUMBERS)
    other = marbles.cold("--a---#", error=OSError("gone"))
    marbles.expect(events.pipe(rxm.latest_of(other))).to_be(
        "-x--y-#", values={"x": (1, None), "y": (2, "a")}, error=OSError
    )
    marbles.expect_subscriptions(events).to_be("^-----!")
    marbles.expect_subscriptions(other).to_be("^-----!")


def test_an_error_of_the_source_ends_it(marbles) -> None:
    other = marbles.cold("-a----")
    marbles.expect(marbles.hot("--1-#", values=NUMBERS).pipe(rxm.latest_of(other))).to_be(
        "--x-#", values={"x": (1, "a")}
    )
    marbles.expect_subscriptions(other).to_be("^---!")


def test_the_last_event_lets_go_of_the_other_and_its_completion_ends_nothing(marbles) -> None:
    endless, short = marbles.cold("-a-a-a-a-a-a-a"), marbles.cold("-a|")
    for other in (endless, short):
        events = marbles.hot("--1-1|", values=NUMBERS)
        marbles.expect(events.pipe(rxm.latest_of(other))).to_be("--x-x|", values={"x": (1, "a")})
    marbles.expect_subscriptions(endless).to_be("^----!")


def test_a_poll_has_its_first_value_before_the_first_event_can_come(marbles) -> None:
    joined = marbles.cold("1--2|", values=NUMBERS).pipe(rxm.latest_of(rxm.poll(lambda: "a", every="1s")))
    marbles.expect(joined).to_be("x--y|", values={"x": (1, "a"), "y": (2, "a")})


@pytest.mark.parametrize(
    ("into", "joined"),
    [
        (None, ({"id": 1}, 5)),
        ("rate", {"id": 1, "rate": 5}),
        ("id", {"id": 5}),
        (lambda event, value: (value, event["id"]), (5, 1)),
    ],
)
def test_what_becomes_of_the_two_is_said_by_into(into: Any, joined: Any) -> None:
    seen: list[Any] = []
    event = {"id": 1}
    rx.of(event).pipe(rxm.latest_of(rx.of(4, 5), into=into)).subscribe(seen.append)
    assert (seen, event) == ([joined], {"id": 1})


def test_a_record_becomes_a_dict_of_its_fields_and_its_kind(clock: rxm.VirtualClock) -> None:
    seen: list[Any] = []
    beat = rxm.metronome("1s", count=1).pipe(rxm.latest_of(rx.of("x"), into="more"), ops.do_action(seen.append))
    beat.subscribe(scheduler=clock)
    clock.run()
    assert seen[0] == {
        "connector": "metronome", "ingest_ns": 10**9, "id": 0, "due_ns": 10**9, "lag_ns": 0, "interval_ns": 10**9,
        "missed": 0, "more": "x",
    }  # fmt: skip


def test_a_function_that_fails_on_none_before_the_first_value_learns_what_to_do(run_flow) -> None:
    numbers, rates = Subject(), Subject()
    flow = rxm.Flow("early")
    joined = flow.source(numbers) >> rxm.latest_of(rates, into=lambda number, rate: 2 // number * rate["EUR"])
    joined >> flow.sink("end", rxm.latest())
    with flow.run(clock=rxm.VirtualClock(), wait=False) as run:
        run.clock.advance("1s")
        numbers.on_next(1)
        run.clock.advance("1s")
        rates.on_next({"EUR": 1})
        numbers.on_next(0)
        run.clock.advance("1s")
    first, second = run.failures.last
    assert first.error == "TypeError: 'NoneType' object is not subscriptable"
    assert first.remedy == (
        "no value of Subject has come yet, so `into` got None: have events wait for it with wait=True, "
        "or say with default= what stands in for it"
    )
    assert (second.error.partition(":")[0], second.remedy) == ("ZeroDivisionError", "")


def test_outside_a_flow_the_remedy_is_a_note_of_the_exception() -> None:
    once, errors = TypeError("no"), []

    def join(event: Any, rate: Any) -> Any:
        raise once

    for _ in range(2):
        rx.of(1).pipe(rxm.latest_of(rx.never(), into=join)).subscribe(on_error=errors.append)
    assert errors == [once, once]
    (note,) = once.__notes__
    assert "wait=True" in note


def test_before_the_first_value_the_default_stands() -> None:
    seen: list[Any] = []
    rx.of(1).pipe(rxm.latest_of(rx.never(), default=0)).subscribe(seen.append)
    assert seen == [(1, 0)]


def test_an_event_that_cannot_be_joined_is_a_failure_and_ends_nothing(run_flow) -> None:
    out, failures = [], []
    flow = rxm.Flow("failing")
    step = flow.pipeline("join", rxm.latest_of(rx.of("x"), into="more"))
    raising = flow.pipeline("raise", rxm.latest_of(rx.of(0), into=lambda event, value: 1 / value))
    flow.source("events", rx.of(5, {"a": 1})) >> [step, raising]
    step >> flow.sink("out", out.append)
    raising >> flow.sink("none", rxm.latest())
    step.err >> flow.sink("failures", failures.append)
    raising.err >> flow.sink("raised", failures.append)
    run_flow(flow, "1s")
    assert out == [{"a": 1, "more": "x"}]
    joined, *raised = sorted(failures, key=lambda failure: failure.step)
    assert (joined.event, joined.error) == (
        5,
        "expected a mapping or a record to put 'more' into, got 5. Remedy: give latest_of(...) a function: "
        "into=lambda event, value: {'value': event, 'more': value}",
    )
    assert [failure.error for failure in raised] == ["ZeroDivisionError: division by zero"] * 2
    assert raised[0].function.startswith("<lambda> at test_latest_of.py:")


def test_outside_a_flow_an_event_that_cannot_be_joined_ends_the_stream_as_rx_has_it() -> None:
    said: list[object] = []
    other: Subject[int] = Subject()
    rx.of({"a": 1}, 5, {"a": 2}).pipe(rxm.latest_of(other, into="more")).subscribe(
        said.append, lambda error: said.append(type(error).__name__), lambda: said.append("completed")
    )
    assert said == [{"a": 1, "more": None}, "StepError"]
    assert other.observers == []


def test_failures_of_a_poll_are_those_of_the_step_that_joins_it(run_flow) -> None:
    def fetch() -> None:
        raise OSError("down")

    out, failures = [], []
    flow = rxm.Flow("joined")
    step = flow.pipeline("join", rxm.latest_of(rxm.poll(fetch, every="10s"), into="more"))
    flow.source("beat", rxm.metronome("1s", count=3)) >> step >> flow.sink("out", out.append)
    step.err >> flow.sink("failures", failures.append)
    assert run_flow(flow, "5s").status == "stopped"
    assert [event["more"] for event in out] == [None] * 3
    assert {(failure.step, failure.error) for failure in failures} == {("join", "OSError: down")}


def test_it_stays_on_the_clock_and_starts_no_thread(clock: rxm.VirtualClock) -> None:
    before = set(threading.enumerate())
    seen: list[Any] = []
    beat = rxm.metronome("1s").pipe(rxm.latest_of(rxm.metronome("2s")), ops.do_action(seen.append))
    subscription = beat.subscribe(scheduler=clock)
    clock.advance("5s")
    assert set(threading.enumerate()) == before
    assert [(tick.id, None if other is None else other.id) for tick, other in seen] == [
        (0, None), (1, 0), (2, 0), (3, 1), (4, 1)
    ]  # fmt: skip
    subscription.dispose()
    assert clock.pending == 0


def numbers(count: int, every: str = "1s") -> Any:
    return rxm.metronome(every, count=count).pipe(rxm.select(lambda tick: tick.id))


def waiting_flow(events: Any, other: Any, **options: Any) -> tuple[rxm.Flow, list[Any], list[rxm.Failure]]:
    out, failures = [], []
    flow = rxm.Flow("waiting")
    step = flow.pipeline("join", rxm.latest_of(other, wait=True, **options))
    flow.source("events", events) >> step >> flow.sink("end", out.append)
    step.err >> flow.sink("failures", failures.append)
    return flow, out, failures


def test_with_wait_it_does_what_its_picture_shows(marbles) -> None:
    events, other = marbles.hot("--1-----2-----3--|", values=NUMBERS), marbles.cold("------a-----b-----")
    marbles.expect(events.pipe(rxm.latest_of(other, wait=True))).to_be(
        "------x-y-----z--|", values={"x": (1, "a"), "y": (2, "a"), "z": (3, "b")}
    )
    marbles.expect_subscriptions(other).to_be("^----------------!")


def test_what_waits_is_emitted_in_order_with_the_first_value(marbles) -> None:
    events, other = marbles.hot("-12------3-|", values=NUMBERS), marbles.cold("---a---b")
    flow, _, failures = waiting_flow(events, other)
    marbles.expect(flow, "join/out").to_be("---(xy)--z-|", values={"x": (1, "a"), "y": (2, "a"), "z": (3, "b")})
    marbles.run()
    assert failures == []


def test_a_source_that_completes_meanwhile_is_completed_after_what_waited(marbles) -> None:
    events, other = marbles.hot("-1|", values=NUMBERS), marbles.cold("----a-b")
    marbles.expect(events.pipe(rxm.latest_of(other, wait=True))).to_be("----(x|)", values={"x": (1, "a")})
    nothing = marbles.hot("--|")
    marbles.expect(nothing.pipe(rxm.latest_of(marbles.cold("----a"), wait=True))).to_be("--|")


def test_one_event_more_than_may_wait_is_a_failure_at_once(run_flow) -> None:
    other = rx.timer(9.0)
    flow, out, failures = waiting_flow(
        rxm.metronome("1s", count=4).pipe(rxm.select(lambda t: t.id)), other, max_waiting=2
    )
    assert run_flow(flow, "20s").status == "stopped"
    assert out == [(0, 0), (1, 0)]
    assert [failure.event for failure in failures] == [2, 3]
    assert failures[0].error == (
        "expected at most 2 events that wait for a value of Observable, got 'one more'. Remedy: raise max_waiting=, or "
        "give default= and no wait="
    )


@pytest.mark.parametrize("end", [rx.empty(), rx.timer(2.5).pipe(ops.ignore_elements()), rx.throw(OSError("gone"))])
def test_what_waits_for_one_that_ends_without_a_value_is_a_failure_and_so_is_what_comes_after(end, run_flow) -> None:
    flow, out, failures = waiting_flow(numbers(4), end)
    assert run_flow(flow, "9s").status == "stopped"
    assert out == []
    lost = [failure for failure in failures if failure.event is not None]
    assert [failure.event for failure in lost] == [0, 1, 2, 3]
    assert lost[0].error == (
        "expected a value of Observable, got 'it has ended'. Remedy: look at its failures, or give default= and no "
        "wait="
    )


@pytest.mark.parametrize("is_completed", [True, False])
def test_what_waits_when_the_run_ends_is_reported_and_each_is_a_failure(is_completed: bool, run_flow) -> None:
    events = rx.of(1, 2) if is_completed else rx.of(1, 2).pipe(ops.concat(rx.never()))
    flow, out, failures = waiting_flow(events, rx.never())
    run = run_flow(flow, "1s")
    assert out == []
    assert run.report == ["step `join` had not completed, and held 2 events that wait for a first value"]
    assert [failure.event for failure in failures] == [1, 2]
    assert "expected a value of Observable, got 'the step ended or began afresh'" in failures[0].error


def test_what_waits_when_the_source_fails_is_a_failure_too(run_flow) -> None:
    flow, _, failures = waiting_flow(rx.of(1).pipe(ops.concat(rx.throw(OSError("gone")))), rx.never())
    run_flow(flow, "1s")
    assert [failure.event for failure in failures if failure.event is not None] == [1]


def test_outside_a_flow_one_too_many_or_an_end_without_a_value_ends_the_stream(marbles) -> None:
    events = marbles.hot("-123-", values=NUMBERS)
    marbles.expect(events.pipe(rxm.latest_of(rx.never(), wait=True, max_waiting=2))).to_be("---#", error=rxm.StepError)
    marbles.expect(events.pipe(rxm.latest_of(marbles.cold("--|"), wait=True))).to_be("--#", error=rxm.StepError)


def test_a_poll_that_fails_at_first_is_waited_for(run_flow) -> None:
    calls: list[int] = []

    def fetch() -> str:
        calls.append(1)
        if len(calls) < 3:
            raise OSError("not yet")
        return "rates"

    poll = rxm.poll(fetch, every="10s", backoff=None)
    flow, out, failures = waiting_flow(numbers(6, "4s"), poll)
    assert run_flow(flow, "1min").status == "stopped"
    assert out == [(n, "rates") for n in range(6)]
    assert [failure.error for failure in failures] == ["OSError: not yet"] * 2


@given(st.lists(st.booleans(), max_size=20), st.integers(1, 5))
def test_every_event_is_emitted_in_order_or_a_failure(kinds: list[bool], most: int) -> None:
    """Events (True) and values of the other (False) in any order: nothing is lost, and nothing overtakes."""
    clock, instants = rxm.VirtualClock(), range(len(kinds))
    events = rx.merge(*(rx.timer(float(n)).pipe(ops.map(lambda _, n=n: n)) for n in instants if kinds[n]))
    other = rx.merge(*(rx.timer(float(n)).pipe(ops.map(lambda _, n=n: n)) for n in instants if not kinds[n]))
    flow, out, failures = waiting_flow(events, other.pipe(ops.concat(rx.never())), max_waiting=most)
    flow.run(clock=clock, until="1min")
    lost = [failure.event for failure in failures]
    assert sorted([event for event, _ in out] + lost) == [n for n in instants if kinds[n]]
    assert [event for event, _ in out] == sorted(event for event, _ in out)
    assert all(value is not None for _, value in out)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: rxm.latest_of(5),
            "latest_of(other=5): expected an observable, such as a poll. For example: latest_of(",
        ),
        (
            lambda: rxm.latest_of(rx.never(), wait=True, default=0),
            "latest_of(default=0): expected no `default` with `wait`. For example: latest_of(",
        ),
        (
            lambda: rxm.latest_of(rx.never(), max_waiting=5),
            "latest_of(max_waiting=5): expected no `max_waiting` without `wait`. For example: latest_of(",
        ),
        (
            lambda: rxm.latest_of(rx.never(), wait=True, max_waiting=0),
            "latest_of(max_waiting=0): expected a whole number of 1 or more. For example: latest_of(",
        ),
        (lambda: rxm.latest_of(rx.never(), into=5), "latest_of(into=5): expected a function of an event and a value"),
    ],
)
def test_a_wrong_argument_is_named_with_an_example(make: Any, message: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    assert str(refused.value).startswith(message)


def test_it_shows_the_other_observable() -> None:
    assert repr(rxm.latest_of(rxm.metronome("1s"), into="beat")) == "latest_of(metronome(\"1s\"), into='beat')"
    assert repr(rxm.latest_of(rx.never())) == "latest_of(Observable)"
    assert repr(rxm.latest_of(rx.never(), wait=True)) == "latest_of(Observable, wait=True)"

"""`select(fn, concurrency=...)`: slow calls, bounded, in order or as they come, failing and ending one by one."""

import asyncio
import functools
import importlib.util
import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.scheduler import ImmediateScheduler
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.background.event_loop import NAME
from rxmetronome.errors import ArgumentError


async def quarter(n: Any) -> float:
    await asyncio.sleep(0)
    return 4 / n


def quarter_on_a_thread(n: Any) -> float:
    return 4 / n


KINDS = {"coroutine": (quarter, {}), "thread": (quarter_on_a_thread, {"thread": True})}
kinds = pytest.mark.parametrize("kind", KINDS)


def slow(kind: str, **options: Any) -> Any:
    fn, more = KINDS[kind]
    return rxm.select(fn, **{"concurrency": 2, **more, **options})


def flow_of(operator: Any, events: Any) -> tuple[rxm.Flow, list[Any], list[rxm.Failure]]:
    out, failures = [], []
    flow = rxm.Flow("slow")
    step = flow.pipeline("ask", operator)
    flow.source("events", events) >> step >> flow.sink("out", out.append)
    step.err >> flow.sink("failures", failures.append)
    return flow, out, failures


def simulated(operator: Any, events: Any) -> tuple[list[Any], list[rxm.Failure]]:
    flow, out, failures = flow_of(operator, rx.from_iterable(events))
    assert flow.run(clock=rxm.VirtualClock(), until="1min").status == "stopped"
    return out, failures


def in_life(operator: Any, events: Any) -> tuple[list[Any], list[rxm.Failure]]:
    flow, out, failures = flow_of(operator, rx.from_iterable(events))
    with flow.run(wait=False) as run:
        assert run.wait(30)
    assert run.status == "stopped"
    return out, failures


def threads(name: str = "rxmetronome select") -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(name)]


@kinds
@pytest.mark.parametrize("play", [simulated, in_life])
def test_a_failing_call_is_a_failure_of_its_event_and_ends_nothing(kind: str, play: Callable[..., Any]) -> None:
    out, failures = play(slow(kind), [1, 0, 2, "x", 4])
    assert out == [4.0, 2.0, 1.0]
    assert [(failure.event, failure.error) for failure in failures] == [
        (0, "ZeroDivisionError: division by zero"),
        ("x", "TypeError: unsupported operand type(s) for /: 'int' and 'str'"),
    ]
    assert failures[0].function.startswith(f"{KINDS[kind][0].__name__} at test_slow_select.py:")


@kinds
def test_outside_a_flow_a_failing_call_ends_the_stream_as_in_rxpy(kind: str) -> None:
    said: list[object] = []
    rx.of(1, 0, 2).pipe(slow(kind)).subscribe(
        said.append, lambda error: said.append(type(error)), scheduler=ImmediateScheduler()
    )
    assert said == [4.0, ZeroDivisionError]
    assert NAME not in threads("rxmetronome")


@kinds
@given(events=st.lists(st.integers(-2, 2), max_size=6), concurrency=st.integers(1, 3), ordered=st.booleans())
def test_in_virtual_time_it_is_what_the_plain_function_gives(
    kind: str, events: list[int], concurrency: int, ordered: bool
) -> None:
    """At the same instants, too: the clock stands still while a call is pending."""

    def played(operator: Any) -> list[tuple[int, object]]:
        clock, said = rxm.VirtualClock(), []
        source = rx.timer(1.0, 1.0).pipe(ops.take(len(events)), ops.map(events.__getitem__))
        source.pipe(operator).subscribe(
            lambda value: said.append((clock.now_ns, value)),
            lambda error: said.append((clock.now_ns, repr(error))),
            lambda: said.append((clock.now_ns, "completed")),
            scheduler=clock,
        )
        clock.run_until(10)
        return said

    assert played(slow(kind, concurrency=concurrency, ordered=ordered)) == played(rxm.select(quarter_on_a_thread))


def test_two_runs_in_virtual_time_are_equal() -> None:
    operator = slow("coroutine", ordered=False, concurrency=3)
    assert simulated(operator, range(1, 9)) == simulated(operator, range(1, 9))


def test_the_clock_does_not_pass_while_a_call_is_pending(clock: rxm.VirtualClock) -> None:
    seen: list[tuple[int, int]] = []

    async def slowly(tick: rxm.Tick) -> int:
        await asyncio.sleep(0.02)
        return tick.id

    flow = rxm.Flow("still")
    step = flow.source("beat", rxm.metronome("1ms", count=3)) >> flow.pipeline("s", rxm.select(slowly, concurrency=8))
    step >> flow.sink("out", lambda number: seen.append((clock.now_ns, number)))
    flow.run(clock=clock, until="1s")
    assert seen == [(1_000_000, 0), (2_000_000, 1), (3_000_000, 2)]


class Gate:
    """Calls that return when they are let: it knows how many run, and how many ran at once."""

    def __init__(self) -> None:
        self.lock = threading.Condition()
        self.running: set[Any] = set()
        self.most = 0
        self.open: set[Any] = set()

    def enter(self, event: Any) -> None:
        with self.lock:
            self.running.add(event)
            self.most = max(self.most, len(self.running))
            self.lock.notify_all()

    def leave(self, event: Any) -> None:
        with self.lock:
            self.running.discard(event)
            self.lock.notify_all()

    def let(self, *events: Any) -> None:
        with self.lock:
            self.open.update(events)
            self.lock.notify_all()

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        with self.lock:
            assert self.lock.wait_for(is_so, 20)

    def on_a_thread(self, event: Any) -> Any:
        self.enter(event)
        try:
            with self.lock:
                self.lock.wait_for(lambda: event in self.open, 20)
        finally:
            self.leave(event)
        return event

    async def coroutine(self, event: Any) -> Any:
        self.enter(event)
        try:
            while event not in self.open:
                await asyncio.sleep(0.001)
        finally:
            self.leave(event)
        return event

    def select(self, kind: str, **options: Any) -> Any:
        if kind == "thread":
            return rxm.select(self.on_a_thread, **{"concurrency": 2, "thread": True, **options})
        return rxm.select(self.coroutine, **{"concurrency": 2, **options})


@pytest.fixture
def gate() -> Gate:
    return Gate()


@kinds
def test_results_come_in_the_order_of_events_unless_ordered_is_false(kind: str, gate: Gate) -> None:
    def order(ordered: bool) -> list[int]:
        gate.open.clear()
        events: Subject[int] = Subject()
        flow, out, _ = flow_of(gate.select(kind, concurrency=3, ordered=ordered), events)
        with flow.run(wait=False) as run:
            for event in (1, 2, 3):
                events.on_next(event)
            gate.wait_for(lambda: len(gate.running) == 3)
            for event in (3, 1, 2):
                gate.let(event)
                gate.wait_for(lambda event=event: event not in gate.running)
                deadline = time.monotonic() + 20
                while not ordered and event not in out and time.monotonic() < deadline:
                    time.sleep(0.001)
            events.on_completed()
            assert run.wait(20)
        return out

    assert order(ordered=True) == [1, 2, 3]
    assert order(ordered=False) == [3, 1, 2]


@kinds
def test_no_more_calls_run_at_once_than_allowed_and_no_thread_outlives_the_run(kind: str, gate: Gate) -> None:
    gate.let(*range(50))
    out, failures = in_life(gate.select(kind, concurrency=3), range(50))
    assert (out, failures) == (list(range(50)), [])
    assert 1 <= gate.most <= 3
    assert threads("rxmetronome") == []


def test_threads_are_started_as_they_are_needed_and_not_more(gate: Gate) -> None:
    events: Subject[int] = Subject()
    flow, out, _ = flow_of(gate.select("thread", concurrency=2), events)
    with flow.run(wait=False) as run:
        assert threads() == []
        events.on_next(1)
        gate.wait_for(lambda: gate.running == {1})
        assert threads() == ["rxmetronome select"]
        for event in (2, 3, 4):
            events.on_next(event)
        gate.wait_for(lambda: gate.running == {1, 2})
        assert threads() == ["rxmetronome select", "rxmetronome select 2"]
        gate.let(1, 2, 3, 4)
        events.on_completed()
        assert run.wait(20)
    assert (out, threads()) == ([1, 2, 3, 4], [])


@kinds
def test_one_event_more_than_may_wait_is_a_failure_at_once(kind: str, gate: Gate) -> None:
    events: Subject[int] = Subject()
    flow, out, failures = flow_of(gate.select(kind, concurrency=2, capacity=3), events)
    with flow.run(wait=False) as run:
        for event in range(6):
            events.on_next(event)
        gate.wait_for(lambda: gate.running == {0, 1})
        deadline = time.monotonic() + 20
        while not failures and time.monotonic() < deadline:
            time.sleep(0.001)
        assert [failure.event for failure in failures] == [5]
        assert "expected at most 3 events that wait, got 'one more'. Remedy: send less" in failures[0].message
        gate.let(*range(6))
        events.on_completed()
        assert run.wait(20)
    assert out == [0, 1, 2, 3, 4]


@kinds
def test_a_call_that_takes_too_long_is_a_failure_and_the_others_come(kind: str, gate: Gate) -> None:
    gate.let(2, 3)
    events: Subject[int] = Subject()
    flow, out, failures = flow_of(gate.select(kind, concurrency=2, timeout="300ms"), events)
    with flow.run(wait=False) as run:
        for event in (1, 2, 3):
            events.on_next(event)
        events.on_completed()
        assert run.wait(20)
        gate.let(1)  # a thread, which returns after all
    ((event, error),) = [(failure.event, failure.error) for failure in failures]
    assert (out, event) == ([2, 3], 1)
    assert error == (
        "expected a result within 300ms, got 'none yet'. Remedy: give the step a longer timeout=, or ask for less"
    )
    assert failures[0].function.startswith("coroutine at" if kind == "coroutine" else "on_a_thread at")


def test_a_thread_that_is_late_keeps_its_slot_and_its_result_is_dropped(gate: Gate, caplog: Any) -> None:
    """No more functions run at once than allowed, whatever their timeout."""
    events: Subject[int] = Subject()
    flow, out, failures = flow_of(gate.select("thread", concurrency=1, timeout="250ms"), events)
    with caplog.at_level(logging.INFO, "rxmetronome"), flow.run(wait=False) as run:
        events.on_next(1)
        gate.wait_for(lambda: gate.running == {1})
        deadline = time.monotonic() + 20
        while not failures and time.monotonic() < deadline:
            time.sleep(0.001)
        gate.let(1, 2)
        events.on_next(2)
        events.on_completed()
        assert run.wait(20)
    assert (out, [failure.event for failure in failures], gate.most) == ([2], [1], 1)
    assert any("ended a call after its timeout: 1 is dropped" in message for message in caplog.messages)


def test_a_thread_s_timeout_counts_the_clock_in_virtual_time(clock: rxm.VirtualClock) -> None:
    def wait(seconds: int) -> int:
        clock.sleep(seconds)
        return seconds

    flow, out, failures = flow_of(rxm.select(wait, concurrency=2, thread=True, timeout="2s"), rx.of(1, 2, 3))
    flow.run(clock=clock, until="1min")
    assert (out, [failure.event for failure in failures]) == ([1, 2], [3])


@kinds
def test_without_a_timeout_there_is_no_limit(kind: str, clock: rxm.VirtualClock) -> None:
    assert simulated(slow(kind, timeout=None), [1, 2])[0] == [4.0, 2.0]


@kinds
def test_an_exception_of_the_user_s_that_is_a_timeout_stays_what_it_is(kind: str) -> None:
    def raise_it(_: object) -> None:
        raise TimeoutError("theirs")

    async def raise_it_later(_: object) -> None:
        raise TimeoutError("theirs")

    options: Any = {"concurrency": 1, "thread": kind == "thread"}
    _, failures = simulated(rxm.select(raise_it if kind == "thread" else raise_it_later, **options), [1])
    assert [failure.error for failure in failures] == ["TimeoutError: theirs"]


@kinds
def test_a_drain_awaits_what_is_under_way(kind: str, gate: Gate) -> None:
    events: Subject[int] = Subject()
    flow, out, _ = flow_of(gate.select(kind), events)
    run = flow.run(wait=False)
    for event in (1, 2, 3):
        events.on_next(event)
    gate.wait_for(lambda: gate.running == {1, 2})
    threading.Timer(0.05, gate.let, (1, 2, 3)).start()
    run.stop("20s")
    assert (out, run.status, run.report) == ([1, 2, 3], "stopped", [])


@kinds
def test_a_drain_that_runs_out_of_time_cancels_and_reports(kind: str, gate: Gate, caplog: Any) -> None:
    events: Subject[int] = Subject()
    flow, out, _ = flow_of(gate.select(kind), events)
    run = flow.run(wait=False)
    for event in (1, 2, 3):
        events.on_next(event)
    gate.wait_for(lambda: gate.running == {1, 2})
    if kind == "thread":
        threading.Timer(0.1, gate.let, (1, 2)).start()  # which cannot be cancelled, and return in the end
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        run.stop("10ms")
    assert run.report == ["step `ask` had not completed, and held 3 unanswered calls"]
    assert "step `ask`: 3 calls were cancelled unanswered, the first over 1" in caplog.messages
    gate.wait_for(lambda: not gate.running)
    assert out == []
    assert threads("rxmetronome") == []


@kinds
def test_disposing_outside_a_flow_cancels(kind: str, gate: Gate) -> None:
    events: Subject[int] = Subject()
    said: list[Any] = []
    with rxm.RealClock() as clock:
        subscription = events.pipe(gate.select(kind)).subscribe(said.append, scheduler=clock)
        events.on_next(1)
        gate.wait_for(lambda: gate.running == {1})
        if kind == "thread":
            threading.Timer(0.05, gate.let, (1,)).start()
        subscription.dispose()
        gate.wait_for(lambda: not gate.running)
    assert (said, events.observers) == ([], [])


def test_a_coroutine_that_is_cancelled_from_inside_is_a_failure() -> None:
    async def cancelled(_: object) -> None:
        raise asyncio.CancelledError

    _, failures = simulated(rxm.select(cancelled, concurrency=1), [1])
    assert [(failure.event, failure.error) for failure in failures] == [(1, "CancelledError")]


@pytest.mark.parametrize(
    "fn",
    [
        lambda n: quarter(n + 0),
        functools.partial(quarter),
        type("Asks", (), {"__call__": staticmethod(quarter)})(),
        functools.wraps(quarter)(lambda n: quarter(n + 0)),
    ],
    ids=["lambda", "partial", "object", "decorated"],
)
def test_anything_that_makes_a_coroutine_is_awaited(fn: Any) -> None:
    assert simulated(rxm.select(fn, concurrency=2), [1, 2]) == ([4.0, 2.0], [])


def test_a_lambda_that_makes_none_is_a_failure_with_the_remedy() -> None:
    _, failures = simulated(rxm.select(lambda n: n, concurrency=2), [1])
    assert failures[0].error == (
        "expected a coroutine from the function, to be awaited, got 1. Remedy: give select(...) thread=True, for a "
        "function that blocks, or leave out concurrency="
    )


def test_a_function_on_a_thread_that_makes_a_coroutine_is_a_failure_with_the_remedy() -> None:
    _, failures = simulated(rxm.select(lambda n: quarter(n + 0), concurrency=2, thread=True), [1])
    assert "rxm.select(fn, concurrency=8) awaits it" in failures[0].error


def test_without_events_it_completes_and_starts_nothing() -> None:
    assert in_life(slow("coroutine"), []) == in_life(slow("thread"), []) == ([], [])


def test_it_mixes_with_other_operators_in_a_step_and_is_used_again_and_again() -> None:
    operators = (rxm.select(lambda n: n + 1), slow("coroutine"), rxm.where(lambda n: n < 4), rxm.counter())
    for _ in range(10):
        flow = rxm.Flow("mixed")
        out: list[int] = []
        flow.source("events", rx.of(0, 1, 3)) >> flow.pipeline("step", *operators) >> flow.sink("out", out.append)
        flow.run(clock=rxm.VirtualClock(), until="1s")
        assert out == [1, 2]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: rxm.select(quarter), "rxm.select(fn, concurrency=8) awaits it for each event"),
        (
            lambda: rxm.select(quarter_on_a_thread, concurrency=8),
            "expected a coroutine function (async def), or thread=True for a plain one, as quarter_on_a_thread at t",
        ),
        (lambda: rxm.select(time.sleep, concurrency=8), "or thread=True for a plain one, as sleep is. For example: "),
        (lambda: rxm.select(quarter, concurrency=8, thread=True), "is a coroutine function, which would not be aw"),
        (
            lambda: rxm.select(quarter, concurrency=0),
            "select(concurrency=0): expected a whole number of 1 or more",
        ),
        (lambda: rxm.select(quarter, concurrency=0), "example: select(fetch, concurrency=8)"),
        (lambda: rxm.select(quarter, concurrency=8, capacity=-1), "select(capacity=-1): expected a whole number of 0"),
        (lambda: rxm.select(quarter, concurrency=8, timeout=0), "select(timeout=0): expected a duration above zero"),
        (
            lambda: rxm.select(quarter_on_a_thread, thread=True),
            "select(thread=True): expected no `thread` without `",
        ),
        (lambda: rxm.select(len, ordered=False), "example: select(fetch, concurrency=8, ordered=False)"),
        (lambda: rxm.select(len, timeout="2s"), "select(timeout='2s'): expected no `timeout` without `concurrency`"),
        (
            lambda: rxm.select(3, concurrency=8),
            "select(fn=3): expected a function of one event. For example: ",
        ),
    ],
)
def test_a_wrong_argument_is_named_with_an_example_that_works(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    assert message in str(refused.value)


def test_it_shows_its_function() -> None:
    assert repr(slow("coroutine")) == f"select(quarter at test_slow_select.py:{quarter.__code__.co_firstlineno})"


def test_a_frozen_test_says_that_it_calls_the_function_again(tmp_path: Any, monkeypatch: Any) -> None:
    (tmp_path / "app.py").write_text(
        "import rxmetronome as rxm\n\n\nasync def fetch(tick):\n    return tick.id\n\n\n"
        'flow = rxm.Flow("frozen")\nask = flow.pipeline("ask", rxm.select(fetch, concurrency=8))\n'
        'flow.source("beat", rxm.metronome("1s", count=3)) >> ask >> flow.sink("end", rxm.ring(9))\n'
    )
    spec = importlib.util.spec_from_file_location("app_of_slow_select", tmp_path / "app.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    clock = rxm.VirtualClock()
    run = module.flow.run(clock=clock, until="5s")
    rxm.freeze(run, tmp_path / "test_seen.py")
    assert "Step `ask` calls fetch at app.py:4 when this test runs." in (tmp_path / "test_seen.py").read_text()

"""What operators keep in a run: saved between two events, put back before the first."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given, settings
from hypothesis import strategies as st
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.durations import SECOND_NS
from rxmetronome.flow.nodes import StateRegistry

Kept = tuple[list[object], list[object]]


def kept(flow: rxm.Flow, step: str, events: int, saved: list[object] | None = None) -> Kept:
    """Run a flow for a number of seconds; return the states of a step after it and what its sink received."""
    seen: list[object] = []
    flow.source("beat", rxm.metronome("1s")) >> flow.steps[step] >> flow.sink("seen", seen.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    if saved is not None:
        run.nodes[step].keep_state.load(saved)
    clock.advance(f"{events}s")
    states = run.nodes[step].keep_state.save()
    run.stop()
    return states, seen


def step(*operators: object) -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.pipeline("step", *operators)  # type: ignore[arg-type]
    return flow


def test_a_counter_goes_on_from_the_number_that_was_saved() -> None:
    states, _ = kept(step(rxm.counter()), "step", 3)
    assert states == [3]
    assert kept(step(rxm.counter()), "step", 2, states) == ([5], [4, 5])


def test_a_scan_goes_on_from_a_copy_of_its_state() -> None:
    def add(total: list[int], tick: rxm.Tick) -> list[int]:
        total.append(tick.id)
        return total

    nothing: list[int] = []
    states, _ = kept(step(rxm.scan(add, nothing)), "step", 2)
    assert states == [[0, 1]]
    _, seen = kept(step(rxm.scan(add, nothing)), "step", 1, states)
    assert seen == [[0, 1, 0]]


def test_take_passes_what_was_left() -> None:
    states, _ = kept(step(rxm.select(lambda tick: tick.id), rxm.take(3)), "step", 1)
    assert states == [2]
    _, seen = kept(step(rxm.select(lambda tick: tick.id), rxm.take(3)), "step", 5, states)
    assert seen == [0, 1]


def test_the_states_of_several_operators_are_kept_in_order_and_those_of_a_restart_replace_them() -> None:
    flow = step(rxm.counter(), rxm.scan(lambda total, n: total + n, 0))
    states, _ = kept(flow, "step", 3)
    assert sorted(map(repr, states)) == ["3", "6"]
    assert kept(step(rxm.counter(), rxm.scan(lambda total, n: total + n, 0)), "step", 1, states)[1] == [10]


def test_outside_a_flow_nothing_is_kept() -> None:
    seen: list[int] = []
    rx.of("a", "b").pipe(rxm.counter()).subscribe(seen.append)
    assert seen == [1, 2]


def halved(make: Callable[[], rxm.Flow], at: int, seconds: int) -> tuple[list[object], list[object]]:
    """Return what a flow gives undisturbed, and what it gives when another run goes on from its pickled states."""

    def play(clock: rxm.VirtualClock, until: int, states: bytes | None) -> tuple[list[object], bytes]:
        flow, seen = make(), list[object]()
        events = [{"at": n, "v": n % 7, "key": "abc"[n % 3]} for n in range(seconds)]
        beat = rxm.metronome("1s", start="now", count=seconds)
        flow.source("beat", beat) >> rxm.select(lambda tick: events[tick.id]) >> flow.steps["step"]
        flow.steps["step"] >> flow.sink("seen", seen.append)
        run = flow.run(clock=clock, wait=False)
        if states is not None:
            for name, saved in pickle.loads(states).items():
                run.nodes[name].keep_state.load(saved)
        clock.run_to_ns(until * SECOND_NS + SECOND_NS // 2)
        kept = pickle.dumps({name: node.keep_state.save() for name, node in run.nodes.items()})
        received = list(seen)
        run.stop(0)
        return received, kept

    whole, _ = play(rxm.VirtualClock(), seconds, None)
    first, states = play(rxm.VirtualClock(), at, None)
    clock = rxm.VirtualClock()
    clock.run_to_ns(at * SECOND_NS + SECOND_NS // 2)
    second, _ = play(clock, seconds, states)
    return whole, first + second


a = rxm.aggregates
EVERY: dict[str, Any] = {
    "n": a.count(), "m": a.count("v"), "sum": a.sum("v"), "min": a.min("v"), "max": a.max("v"), "mean": a.mean("v"),
    "var": a.var("v"), "stdev": a.stdev("v"), "first": a.first("v"), "last": a.last("v"), "all": a.collect("v"),
    "quantiles": a.quantiles("v", exact=None), "distinct": a.distinct("v"), "sketch": a.distinct("at", exact=2),
}  # fmt: skip
OPERATORS: dict[str, Callable[[], Any]] = {
    "batch by size": lambda: rxm.batch(4),
    "batch by time": lambda: rxm.batch(timeout="3s"),
    "rate_limit": lambda: rxm.rate_limit(1, "4s", by="key"),
    "latest_of": lambda: rxm.latest_of(rxm.metronome("2s"), into="tick"),
    "tumbling": lambda: rxm.window(every="5s", by="key", aggregate=EVERY),
    "aligned": lambda: rxm.window(every="5s", by="key", aligned=True, aggregate=EVERY),
    "rolled up": lambda: rxm.window(every="2s", into=["6s"], aggregate=EVERY),
    "by size": lambda: rxm.window(size=4, by="key", aggregate=EVERY),
    "sliding": lambda: rxm.sliding("5s", "3s", by="key", aggregate=EVERY),
    "session": lambda: rxm.session("2s", by="key", aggregate=EVERY),
    "event time": lambda: rxm.window(every="5s", at="at", lateness="2s", idle="3s", aggregate=EVERY),
}


@pytest.mark.parametrize("name", OPERATORS)
@given(at=st.integers(0, 20))
@settings(max_examples=15, deadline=None)
def test_a_run_that_goes_on_from_saved_states_gives_what_an_undisturbed_one_gives(name: str, at: int) -> None:
    whole, halves = halved(lambda: step(OPERATORS[name]()), at, 21)
    assert halves == whole
    assert whole


def test_windows_of_other_lengths_or_aggregates_do_not_load() -> None:
    def registry(operator: Any) -> StateRegistry:
        flow = step(operator)
        flow.source("beat", rxm.metronome("1s")) >> flow.steps["step"] >> flow.sink("seen", print)
        with flow.run(clock=rxm.VirtualClock(), wait=False) as run:
            return run.nodes["step"].keep_state

    states = registry(rxm.window(every="5s")).save()
    with pytest.raises(ValueError, match=r"it was window.every=.5s.. with n: count, and is window.every=.6s"):
        registry(rxm.window(every="6s")).load(states)


def test_calls_that_were_not_answered_are_made_again() -> None:
    async def fetch(tick: rxm.Tick) -> int:
        return tick.id

    waiting = rxm.select(fetch, concurrency=2)
    flow = step(waiting)
    flow.source("beat", rxm.metronome("1s")) >> flow.steps["step"] >> flow.sink("seen", print)
    run = flow.run(clock=rxm.VirtualClock(), wait=False)
    assert run.nodes["step"].keep_state.save() == [[]]
    tick = rxm.Tick(ingest_ns=0, id=7, due_ns=0, lag_ns=0, interval_ns=1, missed=0)
    _, seen = kept(step(rxm.select(fetch, concurrency=2)), "step", 1, [[tick]])
    assert seen == [7, 0]
    run.stop()


def test_subscriptions_that_come_and_go_while_a_step_is_at_work_are_not_kept() -> None:
    flow = step(ops.flat_map(lambda tick: rx.of(tick).pipe(rxm.counter())))
    states, seen = kept(flow, "step", 3)
    assert states == []
    assert seen == [1, 1, 1]

"""evict: each tick takes out of a state what is stale."""

import threading
from typing import Any

import pytest
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.sinks.evicting import evict

S = 1_000_000_000


def test_keys_leave_on_the_tick_after_they_went_stale(marbles) -> None:
    """As its docstring draws it."""
    state = rxm.State(idle="7ms")
    flow = rxm.Flow("picture")
    put = rxm.update(state, key=lambda name: name)
    flow.source("events", marbles.hot("a--b---")) >> flow.pipeline("put", put) >> flow.sink("end", rxm.latest())
    flow.source("every_second", marbles.hot("----t----t----t--")) >> flow.sink("evict", evict(state))
    keys = flow.pipeline("keys", rxm.select(lambda gone: gone.key.upper()))
    flow.source("evictions", state.evictions) >> keys >> flow.sink("gone", rxm.latest())
    marbles.expect(flow, "keys/out").to_be("---------A----B--")


def test_evictions_happen_within_the_tick_that_finds_them(clock: VirtualClock) -> None:
    state, seen = rxm.State(idle="2s"), []
    flow = rxm.Flow("within")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("evict", evict(state))
    beat >> flow.sink("note", lambda tick: seen.append(("tick", clock.now_ns // S)))
    flow.source("gone", state.evictions) >> flow.sink("see", lambda gone: seen.append((gone.key, gone.ingest_ns // S)))
    with flow.run(clock=clock):
        clock.advance("0.5s")
        state.update(a=1, b=2)
        clock.advance("3s")
    assert seen == [("tick", 1), ("tick", 2), ("a", 3), ("b", 3), ("tick", 3)]


def test_it_counts_what_left_in_this_run(run_flow) -> None:
    state = rxm.State(idle="1ns")
    sink = evict(state)
    flow = rxm.Flow("count")
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("evict", sink)
    for _ in range(2):
        state.update(a=1, b=2)
        run_flow(flow)
        assert sink.evicted == 2


def test_what_an_observer_of_the_evictions_raises_is_a_failure_that_names_it(run_flow) -> None:
    state = rxm.State(idle="1s")
    state["a"] = 1

    def look(gone: rxm.Eviction) -> None:
        raise ValueError(gone.key)

    state.evictions.subscribe(look)
    flow = rxm.Flow("raising")
    flow.source("beat", rxm.metronome("1s", count=3)) >> flow.sink("evict", evict(state))
    run = run_flow(flow)
    (failure,) = run.failures.last
    assert (failure.step, failure.error, len(state)) == ("evict", "ValueError: a", 0)
    assert "look at test_evict.py:" in failure.function


def test_outside_a_flow_it_is_an_observer(clock: VirtualClock) -> None:
    state = rxm.State(idle="2s", clock=clock)
    state["a"] = 1
    sink = evict(state)
    rxm.metronome("1s").pipe(ops.take(3)).subscribe(sink, scheduler=clock)
    clock.advance("5s")
    assert (sink.evicted, state.evict()) == (1, 0)


def test_it_takes_whatever_can_evict() -> None:
    class Store:
        times = 0

        def evict(self) -> int:
            self.times += 1
            return 3

    store = Store()
    sink = evict(store)
    sink.start(None)
    sink.on_next("anything")
    sink.on_next(None)
    assert (store.times, sink.evicted, repr(sink)) == (2, 6, "evict(Store)")


def test_a_kv_can_evict(tmp_path, run_flow) -> None:
    with rxm.KV(tmp_path / "main.kv", ttl="1ms") as store:
        store.put("a", 1)
        sink = evict(store)
        flow = rxm.Flow("kv")
        flow.source("beat", rxm.metronome("1s", count=1)) >> flow.sink("evict", sink)
        assert run_flow(flow).failures.total == 0


@pytest.mark.parametrize("state", [{}, None, 3, rxm.State])
def test_what_cannot_evict_is_refused(state: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        evict(state)
    assert str(raised.value) == (
        f"evict(state={state!r}): expected a State, a KV, or another object with a method evict(). "
        'For example: flow.sink("evict", rxm.evict(state))'
    )


def test_it_frees_the_state_for_another_clock_when_the_run_ends_or_cannot_start() -> None:
    state = rxm.State(idle="1s")
    flow = rxm.Flow("freed")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("evict", evict(state))
    flow.run(clock=VirtualClock(), until="2s")
    failing = rxm.Flow("failing")
    beat = failing.source("beat", rxm.metronome("1s"))
    beat >> failing.sink("evict", evict(state))
    beat >> failing.sink("file", rxm.file("/nowhere/at/all.log"))
    with pytest.raises(rxm.RunError, match="sink `file` could not start"):
        failing.run(clock=VirtualClock())
    flow.run(clock=VirtualClock(), until="2s")


@pytest.mark.real_time
def test_in_life_keys_leave_on_the_tick_after_they_went_stale_while_others_look() -> None:
    state, told, done = rxm.State(idle="60ms"), [], threading.Event()

    def note(gone: rxm.Eviction) -> None:
        told.append(gone)
        done.set()

    flow = rxm.Flow("life")
    flow.source("beat", rxm.metronome("20ms")) >> flow.sink("evict", evict(state))
    flow.source("gone", state.evictions) >> flow.sink("note", note)
    with flow.run(wait=False):
        state["a"] = 1
        while not done.wait(0.001):
            state.get("a"), list(state), len(state)  # looking keeps nothing alive
    assert [(gone.key, gone.age_ns >= 60_000_000) for gone in told] == [("a", True)]


def test_it_starts_no_thread_and_shows_what_it_evicts(run_flow) -> None:
    before = threading.enumerate()
    sink = evict(rxm.State(idle="5s", max_keys=10))
    flow = rxm.Flow("quiet")
    flow.source("beat", rxm.metronome("1s", count=3)) >> flow.sink("evict", sink)
    run_flow(flow)
    assert threading.enumerate() == before
    assert (repr(sink), sink.kind) == ('evict(State(idle="5s", max_keys=10))', "evict")

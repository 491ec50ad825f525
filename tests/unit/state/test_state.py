"""State: what it forgets, when, in which order, and who is told."""

import copy
import datetime
import gc
import pickle
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError, ClockError, CodecError, StepError
from rxmetronome.state.expiring_map import State

S = 1_000_000_000


def told_by(state: State) -> list[tuple[Any, Any, float, str]]:
    """What its evictions will say: key, value, age in seconds, reason."""
    told: list[tuple[Any, Any, float, str]] = []
    state.evictions.subscribe(lambda gone: told.append((gone.key, gone.value, gone.age_ns / S, gone.reason)))
    return told


# A state and a naive reference, which walks over everything each time, do the same whatever is done to them.

KEYS = st.sampled_from("abcdef")
LIMITS = st.sampled_from([None, 1, 2, 3, 5, 8])


class Reference:
    """Keys in the order of their touches, as lists `[key, value, touched, born]`; and in that of their births."""

    def __init__(self) -> None:
        self.now = 0
        self.idle: int | None = None
        self.age: int | None = None
        self.most: int | None = None
        self.rows: list[list[Any]] = []
        self.births: list[str] = []
        self.told: list[tuple[Any, Any, float, str]] = []

    def stale_at(self, row: list[Any]) -> tuple[float, str]:
        by_idle = row[2] + self.idle if self.idle is not None else float("inf")
        by_age = row[3] + self.age if self.age is not None else float("inf")
        return (by_age, "age") if by_age < by_idle else (by_idle, "idle")

    def fresh(self) -> list[list[Any]]:
        return [row for row in self.rows if self.stale_at(row)[0] > self.now]

    def row(self, key: str) -> list[Any] | None:
        return next((row for row in self.fresh() if row[0] == key), None)

    def leave(self, row: list[Any], since: float, reason: str) -> None:
        self.rows.remove(row)
        self.births.remove(row[0])
        self.told.append((row[0], row[1], self.now - since, reason))

    def evict(self) -> int:
        stale = [row for row in self.rows if self.stale_at(row)[0] <= self.now]
        idle = [row for row in stale if self.stale_at(row)[1] == "idle"]
        old = sorted((row for row in stale if row not in idle), key=lambda row: self.births.index(row[0]))
        for row in sorted([*idle, *old], key=lambda row: self.stale_at(row)[0]):
            reason = self.stale_at(row)[1]
            self.leave(row, row[2] if reason == "idle" else row[3], reason)
        return len(stale)

    def trim(self) -> None:
        if self.most is not None and len(self.rows) > self.most:
            self.evict()
            while len(self.rows) > self.most:
                self.leave(self.rows[0], self.rows[0][2], "size")

    def put(self, key: str, value: int) -> None:
        row = self.row(key)
        if row is not None:
            self.rows.remove(row)
            self.rows.append([key, value, self.now, row[3]])
            return
        if any(row[0] == key for row in self.rows):
            self.evict()
        self.rows.append([key, value, self.now, self.now])
        self.births.append(key)
        self.trim()

    def delete(self, key: str) -> None:
        self.rows = [row for row in self.rows if row[0] != key]
        self.births.remove(key)

    def sort_births(self) -> None:
        self.births = [row[0] for row in sorted(self.rows, key=lambda row: row[3])]


class AgainstAReference(RuleBasedStateMachine):
    @initialize(idle=LIMITS, age=LIMITS, most=st.sampled_from([None, 1, 2, 3, 5]))
    def begin(self, idle: int | None, age: int | None, most: int | None) -> None:
        self.clock = VirtualClock()
        self.state = State(idle, age, most, clock=self.clock)
        self.told = told_by(self.state)
        self.reference = Reference()
        self.reference.idle, self.reference.age, self.reference.most = idle, age, most

    @rule(key=KEYS, value=st.integers(0, 9))
    def put(self, key: str, value: int) -> None:
        self.state[key] = value
        self.reference.put(key, value)

    @rule(pairs=st.dictionaries(KEYS, st.integers(0, 9), max_size=4))
    def put_many(self, pairs: dict[str, int]) -> None:
        self.state.update(pairs)
        for key, value in pairs.items():
            self.reference.put(key, value)

    @rule(key=KEYS)
    def touch(self, key: str) -> None:
        row = self.reference.row(key)
        assert self.state.touch(key) is (row is not None)
        if row is not None:
            self.reference.put(key, row[1])

    @rule(key=KEYS)
    def delete(self, key: str) -> None:
        if self.reference.row(key) is None:
            with pytest.raises(KeyError):
                del self.state[key]
        else:
            del self.state[key]
            self.reference.delete(key)

    @rule(key=KEYS)
    def pop(self, key: str) -> None:
        row = self.reference.row(key)
        assert self.state.pop(key, None) == (row and row[1])
        if row is not None:
            self.reference.delete(key)

    @rule(key=KEYS, value=st.integers(0, 9))
    def set_a_default(self, key: str, value: int) -> None:
        row = self.reference.row(key)
        assert self.state.setdefault(key, value) == (value if row is None else row[1])
        if row is None:
            self.reference.put(key, value)

    @rule()
    def pop_the_first(self) -> None:
        self.reference.evict()
        fresh = self.reference.fresh()
        if fresh:
            assert self.state.popitem() == (fresh[0][0], fresh[0][1])
            self.reference.delete(fresh[0][0])
        else:
            with pytest.raises(KeyError):
                self.state.popitem()

    @rule(seconds=st.integers(0, 4))
    def wait(self, seconds: int) -> None:
        self.clock.advance(seconds)
        self.reference.now += seconds

    @rule()
    def evict(self) -> None:
        assert self.state.evict() == self.reference.evict()

    @rule(limit=LIMITS)
    def turn_idle(self, limit: int | None) -> None:
        self.state.idle = self.reference.idle = limit

    @rule(limit=LIMITS)
    def turn_age(self, limit: int | None) -> None:
        if self.reference.age is None and limit is not None:
            self.reference.sort_births()
        self.state.age = self.reference.age = limit

    @rule(most=st.sampled_from([None, 1, 2, 3, 5]))
    def turn_most(self, most: int | None) -> None:
        self.state.max_keys = self.reference.most = most
        self.reference.trim()

    @rule()
    def look_at_the_table(self) -> None:
        frame, now = self.state.to_frame(), self.reference.now
        assert frame["idle"].dt.total_seconds().tolist() == [now - row[2] for row in self.reference.fresh()]
        assert frame["age"].dt.total_seconds().tolist() == [now - row[3] for row in self.reference.fresh()]

    @precondition(lambda self: not self.reference.rows)
    @rule()
    def clear(self) -> None:
        self.state.clear()

    @invariant()
    def they_show_and_tell_the_same(self) -> None:
        shown = [(row[0], row[1]) for row in self.reference.fresh()]
        assert list(self.state.items()) == shown
        assert (list(self.state), len(self.state)) == ([key for key, _ in shown], len(shown))
        assert {key: self.state.get(key) for key in "abcdef" if key in self.state} == dict(shown)
        now_ns, entries = self.state._fresh()  # a table at each step would take ten times as long
        marks = [(row[2] * S, row[3] * S) for row in self.reference.fresh()]
        assert (now_ns, [entry[1:] for _, entry in entries]) == (self.reference.now * S, marks)
        assert self.told == self.reference.told
        assert (self.state.idle, self.state.age, self.state.max_keys) == (
            self.reference.idle,
            self.reference.age,
            self.reference.most,
        )


TestAgainstAReference = AgainstAReference.TestCase
TestAgainstAReference.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


# What is worth saying one by one.


def test_a_key_is_gone_at_its_limit_and_told_of_when_somebody_evicts(clock: VirtualClock) -> None:
    state = State(idle="5s", clock=clock)
    told = told_by(state)
    state["a"] = 1
    clock.advance("4.999999999s")
    assert (state["a"], state.evict()) == (1, 0)
    clock.advance("1ns")
    assert ("a" in state, told) == (False, [])
    clock.advance("1s")
    assert (state.evict(), told) == (1, [("a", 1, 6.0, "idle")])


def test_a_stale_key_that_comes_again_has_left_and_is_new(clock: VirtualClock) -> None:
    state = State(idle="2s", clock=clock)
    told = told_by(state)
    state["first"] = state["again"] = 1
    clock.advance("3s")
    state["again"] = 2
    assert told == [("first", 1, 3.0, "idle"), ("again", 1, 3.0, "idle")]  # all that was stale, in its order
    assert state.to_frame()["age"].dt.total_seconds().tolist() == [0.0]


def test_an_age_is_reached_however_often_a_key_is_touched(clock: VirtualClock) -> None:
    state = State(age="3s", clock=clock)
    told = told_by(state)
    for number in range(5):
        state["a"] = number
        clock.advance("1s")
    assert told == [("a", 2, 3.0, "age")]
    assert state["a"] == 4


def test_above_the_most_keys_the_least_recently_touched_leaves_at_once(clock: VirtualClock) -> None:
    state = State(max_keys=2, clock=clock)
    told = told_by(state)
    state.update(a=1, b=2)
    clock.advance("1s")
    assert state["a"] == 1  # looking is no touch
    state.touch("a")
    state["c"] = 3
    assert (state.copy(), told) == ({"a": 1, "c": 3}, [("b", 2, 1.0, "size")])


def test_a_shorter_idle_makes_stale_what_has_been_idle_for_so_long(clock: VirtualClock) -> None:
    state = State(idle="1h", clock=clock)
    told = told_by(state)
    for key in "abc":
        state[key] = key
        clock.advance("1s")
    state.idle = "2s"
    assert (list(state), told) == (["c"], [])
    state.evict()
    assert told == [("a", "a", 3.0, "idle"), ("b", "b", 2.0, "idle")]
    state.idle = None
    clock.advance("1d")
    assert (list(state), state.evict(), state.idle) == (["c"], 0, None)


def test_what_one_deletes_is_no_eviction(clock: VirtualClock) -> None:
    state = State(idle="1s", age="2s", max_keys=5, clock=clock)
    told = told_by(state)
    state.update(a=1, b=2, c=3, d=4)
    assert (state.pop("a"), state.popitem(), state.pop("x", "none")) == (1, ("b", 2), "none")
    del state["c"]
    state.clear()
    clock.advance("1min")
    assert (state.evict(), told, len(state)) == (0, [], 0)


def test_an_observer_that_writes_into_the_state_is_heard_after_the_others(clock: VirtualClock) -> None:
    state = State(max_keys=2, clock=clock)
    state.evictions.subscribe(lambda gone: state.update({f"{gone.key}!": 0}) if len(gone.key) == 1 else None)
    told = told_by(state)
    state.update(a=1, b=2, c=3)
    assert [key for key, *_ in told] == ["a", "b", "c", "a!"]
    assert list(state) == ["b!", "c!"]


def test_an_observer_that_raises_spoils_nothing(clock: VirtualClock) -> None:
    state = State(idle="1s", max_keys=3, clock=clock)
    state.evictions.subscribe(lambda gone: {}[gone.key])
    told = told_by(state)
    state.update(a=1, b=2, c=3)
    with pytest.raises(KeyError, match="a"):
        state["d"] = 4
    assert (list(state), [key for key, *_ in told]) == (["b", "c", "d"], ["a"])
    clock.advance("1s")
    with pytest.raises(KeyError, match="b"):
        state.evict()
    assert (list(state), [key for key, *_ in told], state.evict()) == ([], ["a", "b", "c", "d"], 0)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: State(idle=0), "State(idle=0): expected a duration above zero"),
        (lambda: State(age="soon"), "State(age='soon'): expected a duration"),
        (lambda: State(max_keys=0), "State(max_keys=0): expected a whole number of 1 or more, or None"),
        (lambda: State(clock=3), "State(clock=3): expected a RealClock, a VirtualClock or another scheduler"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_limit_is_refused_by_its_name(make: Any, message: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        make()
    assert str(raised.value).startswith(message)


def test_a_dial_that_is_turned_to_nonsense_stays_where_it_was(clock: VirtualClock) -> None:
    state = State(idle="2s", age="3s", max_keys=4, clock=clock)
    for dial, value in (("idle", -1), ("age", 0), ("max_keys", 0)):
        with pytest.raises(ArgumentError):
            setattr(state, dial, value)
    assert (state.idle, state.age, state.max_keys, state.label) == (
        2.0,
        3.0,
        4,
        'State(idle="2s", age="3s", max_keys=4)',
    )


def test_a_key_that_cannot_be_hashed_changes_nothing() -> None:
    state = State(max_keys=1)
    state["a"] = 1
    with pytest.raises(TypeError, match="unhashable"):
        state[["b"]] = 2  # type: ignore[index]
    assert state.copy() == {"a": 1}


def test_it_lets_go_of_what_has_left() -> None:
    class Value:
        pass

    state, values = State(max_keys=3), [Value() for _ in range(8)]
    alive = [weakref.ref(value) for value in values]
    state.update(enumerate(values))
    state[7] = state[0] = None
    del state[6]
    values.clear()
    gc.collect()
    assert [one() is not None for one in alive] == [False] * 8
    assert list(state) == [7, 0]


# Threads: two that write at a time lose nothing, and every key leaves once.


@pytest.mark.real_time
@pytest.mark.parametrize("limits", [{}, {"max_keys": 50}, {"age": "1h"}, {"idle": "1ms"}])
def test_threads_that_write_and_evict_at_a_time_lose_no_key_and_tell_of_none_twice(limits: dict[str, Any]) -> None:
    state, told, raised = State(**limits), [], []
    state.evictions.subscribe(lambda gone: told.append((gone.key, gone.value)))

    def write(name: int) -> None:
        try:
            for number in range(400):
                state[name, number] = "first"
                state[name, number] = "second"
                state["shared"] = name, number
                state.evict()
        except Exception as error:
            raised.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert raised == []
    state.idle = "1ns"
    state.evict()
    assert len(told) == len(set(told)), "a value left twice"
    seconds = [key for key, value in told if value == "second"]
    assert sorted(seconds) == [(name, number) for name in range(4) for number in range(400)]
    assert (len(state), any(key == "shared" for key, _ in told)) == (0, True)


# Whose time.


def test_it_keeps_the_time_of_the_run_and_goes_on_with_that_of_the_next() -> None:
    state = State(idle="10s")
    state["before"] = 0  # in real time: it counts from when the run begins
    told = told_by(state)
    for _ in range(2):
        flow = rxm.Flow("forget")
        flow.source("beat", rxm.metronome("1s")) >> flow.sink("evict", rxm.evict(state))
        flow.run(clock=VirtualClock(), until="6s")
    assert told == [("before", 0, 10.0, "idle")]


def test_two_runs_on_two_virtual_clocks_cannot_share_one_at_a_time() -> None:
    state, flows = State(idle="10s"), []
    for name in ("one", "other"):
        flow = rxm.Flow(name)
        flow.source("beat", rxm.metronome("1s")) >> flow.sink("evict", rxm.evict(state))
        flows.append(flow)
    run = flows[0].run(clock=VirtualClock())
    with pytest.raises(rxm.RunError) as raised:
        flows[1].run(clock=VirtualClock())
    assert str(raised.value) == (
        'run of flow `other`: sink `evict` could not start: State(idle="10s") is used by a run on a VirtualClock that '
        "says 0 s, and this run is on a VirtualClock that says 0 s. Remedy: let them share one clock, "
        "flow.run(clock=clock), or give each a separate State"
    )
    run.stop()
    flows[1].run(clock=VirtualClock(), until="1s")


def test_subscribing_to_evictions_on_another_clock_is_refused(clock: VirtualClock) -> None:
    state = State(idle="1s", clock=clock)
    errors: list[Exception] = []
    state.evictions.subscribe(print, errors.append, scheduler=VirtualClock())
    assert [type(error) for error in errors] == [ClockError]


# Snapshots.


def test_a_restored_state_goes_on_where_it_was_and_the_time_in_between_counts(tmp_path: Path) -> None:
    clock = VirtualClock("2026-01-01T00:00:00+00:00")
    state = State(idle="10s", age="1min", clock=clock)
    state["a"] = {"temp": 20.5}
    clock.advance("4s")
    state["b"] = 2
    state["a"] = {"temp": 21.0}
    clock.advance("1s")
    assert state.snapshot(tmp_path / "main.state") == 2

    later = VirtualClock("2026-01-01T00:00:07+00:00")
    restored = State(idle="10s", age="1min", clock=later)
    restored["old"] = "forgotten"
    told = told_by(restored)
    assert restored.restore(tmp_path / "main.state") == 2
    assert restored.copy() == {"b": 2, "a": {"temp": 21.0}}
    frame = restored.to_frame()
    assert frame["idle"].dt.total_seconds().tolist() == [3.0, 3.0]
    assert frame["age"].dt.total_seconds().tolist() == [3.0, 7.0]
    later.advance("8s")
    assert (restored.evict(), told) == (2, [("b", 2, 11.0, "idle"), ("a", {"temp": 21.0}, 11.0, "idle")])


def test_what_has_gone_stale_meanwhile_is_not_shown_and_leaves_as_an_eviction(tmp_path: Path) -> None:
    state = State(idle="10s", clock=VirtualClock())
    state.update(a=1, b=2, c=3)
    state.snapshot(tmp_path / "main.state")
    later = VirtualClock("1970-01-02T00:00:00+00:00")
    restored = State(idle="1h", clock=later)
    told = told_by(restored)
    restored.restore(tmp_path / "main.state")
    assert (list(restored), restored.evict()) == ([], 3)
    assert told[0] == ("a", 1, 86_400.0, "idle")


def test_a_wall_that_was_set_back_makes_nobody_younger(tmp_path: Path, clock: VirtualClock) -> None:
    state = State(idle="10s", clock=clock)
    state["a"] = 1
    clock.advance("3s")
    state.snapshot(tmp_path / "main.state")
    clock.step_wall("-1h")
    state.restore(tmp_path / "main.state")
    assert state.to_frame()["idle"].dt.total_seconds().tolist() == [3.0]


def test_restored_keys_above_the_most_leave_at_once(tmp_path: Path, clock: VirtualClock) -> None:
    state = State(clock=clock)
    state.update(a=1, b=2, c=3)
    state.snapshot(tmp_path / "main.state")
    small = State(max_keys=2, clock=clock)
    told = told_by(small)
    small.restore(tmp_path / "main.state")
    assert (list(small), told) == (["b", "c"], [("a", 1, 0.0, "size")])


def test_a_snapshot_holds_nothing_stale(tmp_path: Path, clock: VirtualClock) -> None:
    state = State(idle="1s", clock=clock)
    state["a"] = 1
    clock.advance("1s")
    state["b"] = 2
    assert state.snapshot(tmp_path / "main.state") == 1


def test_what_cannot_be_restored_leaves_the_state_as_it_was(tmp_path: Path, clock: VirtualClock) -> None:
    path, state = tmp_path / "main.state", State(idle="9s", clock=clock)
    state["a"] = 1
    state.snapshot(path)
    whole = path.read_bytes()
    state["a"] = 2
    for content in (b"", b"something", whole[:-1], whole + b"x"):
        path.write_bytes(content)
        with pytest.raises(StepError, match=f"a whole snapshot of a State at {path}"):
            state.restore(path)
    path.write_bytes(whole)
    with pytest.raises(StepError, match="another value at the key 'a'"):
        state.restore(path, value_type=str)
    with pytest.raises(FileNotFoundError):
        state.restore(tmp_path / "none.state")
    assert state.copy() == {"a": 2}


def test_a_value_that_cannot_be_written_is_refused_by_its_key_and_the_old_file_stays(tmp_path: Path) -> None:
    path, state = tmp_path / "main.state", State()
    state["fine"] = 1
    state.snapshot(path)
    whole = path.read_bytes()
    state["lock"] = threading.Lock()
    with pytest.raises(CodecError, match="at the key 'lock'"):
        state.snapshot(path)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (whole, [path])


@pytest.mark.parametrize("copied", [pickle.dumps, copy.deepcopy, copy.copy])
def test_a_state_is_not_copied_or_pickled_and_says_what_to_do(copied):
    with pytest.raises(StepError, match=r"a state that stays in its process, got .*state.snapshot\(path\)"):
        copied(State())


def _parts() -> dict[str, Any]:
    flow = rxm.Flow("main")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("end", rxm.latest())
    clock = rxm.RealClock()
    clock.close()
    run = flow.run(clock=VirtualClock(), until="1s")
    sources = {"metronome": rxm.metronome("1s"), "cron": rxm.cron("@hourly"), "poll": rxm.poll(dict, every="1s")}
    sinks = {"ring": rxm.ring(3), "frame": rxm.frame()}
    return {**sources, **sinks, "flow": flow, "step": beat, "run": run, "port": run["beat"], "clock": clock}


@pytest.mark.parametrize("copied", [pickle.dumps, copy.deepcopy])
def test_so_it_is_with_all_that_has_threads_or_subscriptions(copied):
    for name, part in _parts().items():
        with pytest.raises(StepError) as refused:
            copied(part)
        kind = {"step": "flow", "ring": "sink", "frame": "sink"}.get(name, name)
        kind = "source" if name in ("metronome", "cron", "poll") else kind
        assert f"a {kind} that stays in its process, got 'a copy or pickle of " in str(refused.value), name
        assert "Remedy: " in str(refused.value)


@pytest.fixture
def state(clock: VirtualClock) -> State:
    """At 3 s: `a` put in at 0 and touched at 1, `b` at 2, `c` stale since 2."""
    state = State(idle="2s", clock=clock)
    state["c"] = 3
    state["a"] = 0
    clock.advance(1)
    state["a"] = 1
    clock.advance(1)
    state["b"] = 2
    clock.advance("0.5s")
    return state


READINGS: dict[str, tuple[Callable[[State], object], object]] = {
    "list": (list, ["a", "b"]),
    "len": (len, 2),
    "bool": (bool, True),
    "in": (lambda state: [key in state for key in "abcx"], [True, True, False, False]),
    "get": (lambda state: [state.get(key) for key in "abcx"], [1, 2, None, None]),
    "get with a default": (lambda state: state.get("c", "gone"), "gone"),
    "items": (lambda state: list(state.items()), [("a", 1), ("b", 2)]),
    "values": (lambda state: list(state.values()), [1, 2]),
    "keys": (lambda state: (list(state.keys()), len(state.keys()), state.keys() & {"b", "c"}), (["a", "b"], 2, {"b"})),
    "in values and items": (
        lambda state: (2 in state.values(), 3 in state.values(), ("a", 1) in state.items(), ("c", 3) in state.items()),
        (True, False, True, False),
    ),
    "dict": (dict, {"a": 1, "b": 2}),
    "copy": (State.copy, {"a": 1, "b": 2}),
    "equal": (lambda state: (state == {"a": 1, "b": 2}, state == {"a": 1, "b": 2, "c": 3}), (True, False)),
    "repr": (repr, "<State(idle=\"2s\"), 2 keys: {'a': 1, 'b': 2}>"),
    "frame": (lambda state: state.to_frame()["key"].tolist(), ["a", "b"]),
    "html": (lambda state: [f"<td>{key}</td>" in state._repr_html_() for key in "abc"], [True, True, False]),
}


@pytest.mark.parametrize("reading", READINGS)
def test_no_reading_shows_a_stale_key_and_none_touches(state: State, clock: VirtualClock, reading: str) -> None:
    read, expected = READINGS[reading]
    for _ in range(2):
        assert read(state) == expected
    assert state.to_frame()["idle"].tolist() == [pd.Timedelta("1.5s"), pd.Timedelta("0.5s")]
    clock.advance("0.5s")
    assert read(state) != expected or reading in ("bool", "get with a default"), "a goes stale at this instant"
    clock.advance("1s")
    assert (list(state), bool(state)) == ([], False)


def test_a_key_that_is_stale_or_never_was_is_a_key_error(state: State) -> None:
    for key in "cx":
        with pytest.raises(KeyError, match=key):
            state[key]


def test_with_a_limit_of_age_length_counts_the_old_too(clock: VirtualClock) -> None:
    state = State(idle="3s", age="4s", clock=clock)
    state["idle"] = state["old"] = 1
    clock.advance(2)
    state["old"] = state["new"] = 2
    lengths = []
    for _ in range(4):
        lengths.append((len(state), sorted(state)))
        clock.advance(1)
    assert lengths == [(3, ["idle", "new", "old"]), (2, ["new", "old"]), (1, ["new"]), (0, [])]


def test_a_table_has_the_fields_of_the_values_and_how_old_they_are(clock: VirtualClock) -> None:
    state = State(clock=clock)
    state["a"] = {"temp": 20.5}
    clock.advance(1)
    state["a"] = {"temp": 21.0}
    state["b"] = {"temp": 19.0, "age": 7, "key": "k"}
    clock.advance(2)
    frame = state.to_frame()
    assert list(frame.columns) == ["key", "temp", "value.age", "value.key", "idle", "age"]
    assert frame["idle"].dt.total_seconds().tolist() == [2.0, 2.0]
    assert frame["age"].dt.total_seconds().tolist() == [3.0, 2.0]
    assert frame.loc[frame["key"] == "b", ["temp", "value.age"]].to_numpy().tolist() == [[19.0, 7]]


def test_an_empty_table_has_its_columns() -> None:
    frame = State().to_frame()
    assert (list(frame.columns), len(frame)) == (["key", "idle", "age"], 0)
    assert str(frame["idle"].dtype).startswith("timedelta64")
    state = State()
    state[1, 2] = 3
    assert state.to_frame()["key"].tolist() == [(1, 2)]  # a tuple is one key, not two


def test_what_is_shown_in_a_line_or_a_notebook_is_the_end_of_it(clock: VirtualClock) -> None:
    state = State(max_keys=500, clock=clock)
    state.update(dict.fromkeys(range(400), "x" * 500))
    assert repr(state).startswith("<State(max_keys=500), 400 keys: {…, 397: 'xxx")
    assert len(repr(state)) < 400
    html = state._repr_html_()
    assert html.startswith("<p>State(max_keys=500): 400 keys, the last 20 touched</p>")
    assert "<td>399</td>" in html
    assert "<td>379</td>" not in html


@pytest.mark.real_time
def test_it_can_be_read_while_another_thread_changes_it() -> None:
    """No key that is always there is ever missing, and no reading meets a change half way."""
    state, stop, raised = State(idle="1min", max_keys=300), threading.Event(), []
    always = [f"always {number}" for number in range(100)]
    state.update(dict.fromkeys(always, 0))

    def change() -> None:
        number = 0
        try:
            while not stop.is_set():
                number += 1
                for key in always:
                    state[key] = number
                state[f"passing {number}"] = number
                state.evict()
        except Exception as error:
            raised.append(error)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    writer = threading.Thread(target=change)
    writer.start()
    try:
        for _ in range(60):
            assert set(always) <= set(state)
            assert set(always) <= set(state.copy())
            assert all(key in state for key in always)
            assert all(state[key] >= 0 for key in always)
            assert 100 <= len(state) <= 301
            assert repr(state).startswith("<State(")
            assert set(always) <= {key for key, _ in state.items()}
        assert set(always) <= set(state.to_frame()["key"])
    finally:
        stop.set()
        writer.join()
        sys.setswitchinterval(interval)
    assert raised == []


@pytest.mark.parametrize(
    ("value", "expected"), [(None, None), (5, 5.0), ("250ms", 0.25), (datetime.timedelta(hours=1), 3_600.0)]
)
def test_a_limit_is_any_duration_or_none(value: Any, expected: float | None) -> None:
    state = State(idle=value)
    state.age = value
    assert (state.idle, state.age) == (expected, expected)


@pytest.mark.parametrize("value", [0, -1, "soon", float("nan"), True])
def test_what_is_no_duration_is_refused_by_its_name(value: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        State(age=value)
    assert str(raised.value).startswith(f"State(age={value!r}): expected a ")
    assert str(raised.value).endswith('. For example: State(idle="5s", age="1h", max_keys=10_000)')


@pytest.mark.parametrize(("value", "expected"), [(None, None), (1, 1), (np.int64(3), 3)])
def test_the_most_keys_are_a_whole_number_or_none(value: Any, expected: int | None) -> None:
    assert State(max_keys=value).max_keys == expected


@pytest.mark.parametrize("value", [0, -1, 1.0, "3", True])
def test_no_keys_at_all_are_refused(value: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        State(max_keys=value)
    assert str(raised.value).startswith(
        f"State(max_keys={value!r}): expected a whole number of 1 or more, or None. For example: "
    )


def test_limits_are_shown_as_they_would_be_written() -> None:
    assert State().label == "State()"
    assert State(idle=1.5).label == 'State(idle="1.5s")'
    assert State(age="60min", max_keys=9).label == 'State(age="1h", max_keys=9)'

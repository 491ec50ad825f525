"""What a state shows of itself: only what is not stale, of one moment, from any thread."""

import sys
import threading
from collections.abc import Callable

import pandas as pd
import pytest

from rxmetronome.clocks import VirtualClock
from rxmetronome.state.expiring import State
from rxmetronome.state.views import table


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
    assert len(table([(1, 2)], [3], [0], [0])) == 1  # a tuple is one key, not two


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

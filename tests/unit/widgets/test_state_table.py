"""StateTable without a browser: the keys it sends, when, and why they left."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.state_table import StateTable


class Seen:
    """What a front end would have of a state."""

    def __init__(self, table: StateTable) -> None:
        self.table, self.sent, self.keys, self.gone, self.changed = table, [], {}, {}, []
        self.told: dict[str, Any] = {}

    def all(self) -> "Seen":
        self.keys, self.gone = {}, {}
        self._read(*self.table.full_frame())
        return self

    def look(self) -> "Seen":
        """As when it is time for the next look."""
        self.table._next_reading = 0.0
        self.table.frame()
        ((content, buffers),) = self.sent
        self.sent.clear()
        self._read(content, buffers)
        return self

    def _read(self, content: dict[str, Any], buffers: list[bytes]) -> None:
        self.told = content
        self.changed = json.loads(buffers[0]) if buffers else []
        for _, number, *row in self.changed:
            self.keys[number] = row
        for number, reason in content["gone"]:
            self.gone[self.keys.pop(number)[0]] = reason
        for number in content["dropped"]:
            del self.keys[number]

    @property
    def names(self) -> list[str]:
        return [key for key, *_ in self.keys.values()]


@pytest.fixture
def clock() -> rxm.VirtualClock:
    return rxm.VirtualClock()


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Seen]]:
    made: list[Seen] = []

    def begin(state: rxm.State, **options: Any) -> Seen:
        seen = Seen(StateTable(state, **options))
        monkeypatch.setattr(
            seen.table, "send_message", lambda content, buffers=(): seen.sent.append((content, list(buffers)))
        )
        made.append(seen)
        return seen.all()

    yield begin
    for seen in made:
        seen.table.close()


def test_keys_come_with_their_values_and_times_and_only_changed_ones_travel(look, clock) -> None:
    state = rxm.State(idle="5s", age="1min", clock=clock)
    state["a"] = 1
    seen = look(state)
    assert list(seen.keys.values()) == [["a", 1, 0.0, 0.0]]
    clock.advance("1.5s")
    state["b"] = {"temp": 20.5}
    assert seen.look().changed == [[0, 1, "b", {"temp": 20.5}, 1_500.0, 1_500.0]]
    assert (seen.told["now"], seen.told["count"]) == (1_500.0, 2)
    assert seen.told["limits"] == {"idle": 5.0, "age": 60.0, "max_keys": None}
    clock.advance("1s")
    state.touch("a")
    assert seen.look().changed == [[0, 0, "a", 1, 2_500.0, 0.0]], "touched, not born anew"
    assert seen.look().changed == []


def test_keys_that_leave_say_why(look, clock) -> None:
    state = rxm.State(idle="5s", age="12s", max_keys=3, clock=clock)
    seen = look(state)
    for key in "abc":
        state[key] = key
    seen.look()
    state["d"] = 1
    assert seen.look().gone == {"a": "size"}
    del state["b"]
    assert seen.look().gone["b"] == "deleted"
    clock.advance("4s")
    state.touch("c")
    clock.advance("1s")
    assert "d" in seen.look().names, "stale, but whoever evicts may come within a second"
    state.evict()
    assert seen.look().gone["d"] == "idle"
    for _ in range(2):
        clock.advance("3.5s")
        state.touch("c")
    state.evict()
    assert seen.look().gone["c"] == "age"
    assert seen.names == []
    assert seen.table.evicted == seen.told["evicted"] == 3


def test_a_stale_key_that_is_not_evicted_leaves_after_a_second_and_is_called_stale(look, clock) -> None:
    state = rxm.State(idle="5s", clock=clock)
    state["a"] = 1
    seen = look(state)
    clock.advance("5s")
    assert (seen.look().names, seen.told["count"]) == (["a"], 0)
    clock.advance("1s")
    assert seen.look().gone == {"a": "stale"}
    assert seen.look().names == []


def test_an_evicted_key_that_is_put_in_again_is_there(look, clock) -> None:
    state = rxm.State(idle="5s", clock=clock)
    state["a"] = 1
    seen = look(state)
    clock.advance("5s")
    state.evict()
    state["a"] = 2
    assert seen.look().names == ["a"]
    assert seen.gone == {}
    assert seen.table.evicted == 1


def test_of_a_large_state_the_keys_touched_last_are_shown_with_the_count_of_all(look, clock) -> None:
    state = rxm.State(clock=clock)
    for number in range(100):
        state[number] = number
    seen = look(state, rows=3)
    assert (seen.names, seen.told["count"]) == (["97", "98", "99"], 100)
    state[5] = "touched"
    seen.look()
    assert seen.names == ["98", "99", "5"]
    assert seen.gone == {}, "97 has not left; it is only not shown"


def test_a_later_view_is_sent_all_keys(look, clock) -> None:
    state = rxm.State(clock=clock)
    seen = look(state)
    state["a"] = 1
    seen.look()
    assert seen.all().names == ["a"]


def test_looking_keeps_no_key_alive_and_evicts_none(look, clock) -> None:
    state = rxm.State(idle="5s", clock=clock)
    gone: list[Any] = []
    state.evictions.subscribe(gone.append)
    state["a"] = 1
    seen = look(state)
    clock.advance("4s")
    seen.look()
    clock.advance("1s")
    seen.look()
    assert "a" not in state
    assert gone == []


def test_looks_are_as_far_apart_as_they_are_dear(look, clock, monkeypatch) -> None:
    now = [100.0]
    monkeypatch.setattr("rxmetronome.widgets.state_table.time.monotonic", lambda: now[0])
    state = rxm.State(clock=clock)
    seen = look(state)
    seen.table.frame()
    assert seen.sent == [], "not yet time"
    now[0] += 0.2
    fresh = state._fresh

    def dear() -> Any:
        now[0] += 0.5
        return fresh()

    monkeypatch.setattr(state, "_fresh", dear)
    seen.table.frame()
    assert len(seen.sent) == 1
    now[0] += 9.9
    seen.table.frame()
    assert len(seen.sent) == 1
    now[0] += 0.2
    seen.table.frame()
    assert len(seen.sent) == 2


def test_a_state_that_changes_to_another_clock_is_sent_again(look) -> None:
    state = rxm.State(idle="5s")
    state["a"] = 1
    seen = look(state)
    state.use_clock(rxm.VirtualClock()).dispose()
    (row,) = seen.look().changed
    assert row[2] == "a"
    assert row[4] == seen.told["now"], "touched at the change"


def test_keys_and_values_of_any_kind_are_sent(look, clock) -> None:
    class Odd:
        def __repr__(self) -> str:
            raise OSError("no repr")

    state = rxm.State(clock=clock)
    for key in (1, (2, "b"), None, Odd(), "x" * 10_000):
        state[key] = object
    seen = look(state)
    assert seen.names[:3] == ["1", "(2, 'b')", "None"]
    assert len(seen.names) == 5


def test_disposed_it_receives_no_eviction(look, clock) -> None:
    state = rxm.State(idle="5s", clock=clock)
    seen = look(state)
    state["a"] = 1
    seen.table.dispose()
    clock.advance("5s")
    state.evict()
    assert seen.table.evicted == 0
    seen.table.frame()
    assert seen.sent == []


def test_without_a_kernel_a_viewer_sees_the_keys_as_text(look, clock) -> None:
    state = rxm.State(idle="5s", clock=clock)
    state["<b>"] = {"temp": "<i>"}
    clock.advance("1.5s")
    seen = look(state)
    page = seen.table.fallback_html()
    assert "&lt;b&gt;" in page
    assert "<b>&lt;" not in page
    assert "<i>&" not in page
    assert ">1.5 s<" in page
    assert repr(seen.table) == '<StateTable of State(idle="5s"): 1 key, 0 evicted>'
    assert list(seen.table.to_frame()["key"]) == ["<b>"]


def test_of_a_step_it_shows_the_state_that_its_operator_has() -> None:
    flow, state = rxm.Flow("counted"), rxm.State()
    step = flow.source("numbers", rx.of("a", "b", "a")) >> rxm.update(state, key=lambda event: event)
    step >> rxm.latest()
    flow.run(clock=rxm.VirtualClock(), until="1s")
    table = StateTable(step)
    assert table.fallback_text() == "StateTable of State(): 2 keys, 0 evicted"
    table.close()
    with pytest.raises(ArgumentError, match="expected a State, or a step that has one"):
        StateTable(flow["numbers"])


@pytest.mark.parametrize(("state", "rows"), [({}, 10), (None, 10), (rxm.State(), 0), (rxm.State(), True)])
def test_what_is_no_state_and_rows_out_of_bounds_are_refused(state: Any, rows: Any) -> None:
    with pytest.raises(ArgumentError, match=r"StateTable\((state|rows)=.*For example: StateTable\("):
        StateTable(state, rows)

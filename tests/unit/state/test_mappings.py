"""State and KV are mappings: all a dict has, and what takes several steps in a dict is one step between threads."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rxmetronome import KV, Flow, State, VirtualClock, metronome, update
from rxmetronome.errors import ArgumentError, StepError

Made = MutableMapping[Any, Any]


@pytest.fixture(params=["State", "KV"])
def mapping(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Made]:
    """An empty mapping without limits."""
    if request.param == "State":
        yield State()
        return
    with KV(tmp_path / "store.db") as kv:
        yield kv


# Against a dict

KEYS = st.sampled_from(["", "a", "b", "c", "ä", b"", b"a"])
VALUES = st.none() | st.integers(0, 3)
PAIRS = st.dictionaries(KEYS, VALUES, max_size=4)


class AsADict(RuleBasedStateMachine):
    """Whatever is done to it, in whatever order, it answers as a dict does."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[Any, Any] = {}
        self.made = self.make()

    def make(self) -> Made:
        return State()

    @rule(key=KEYS, value=VALUES)
    def set(self, key: Any, value: Any) -> None:
        self.made[key] = self.known[key] = value

    @rule(key=KEYS)
    def delete(self, key: Any) -> None:
        if key in self.known:
            del self.made[key], self.known[key]
        else:
            with pytest.raises(KeyError):
                del self.made[key]

    @rule(key=KEYS, default=VALUES)
    def pop(self, key: Any, default: Any) -> None:
        assert self.made.pop(key, default) == self.known.pop(key, default)

    @rule(key=KEYS)
    def pop_without_a_default(self, key: Any) -> None:
        if key in self.known:
            assert self.made.pop(key) == self.known.pop(key)
        else:
            with pytest.raises(KeyError):
                self.made.pop(key)

    @rule(key=KEYS, default=VALUES)
    def set_a_default(self, key: Any, default: Any) -> None:
        assert self.made.setdefault(key, default) == self.known.setdefault(key, default)

    @rule()
    def pop_an_item(self) -> None:
        if not self.known:
            with pytest.raises(KeyError):
                self.made.popitem()
        else:
            key, value = self.made.popitem()
            assert self.known.pop(key, "missing") == value

    @rule(pairs=PAIRS, is_a_dict=st.booleans())
    def update(self, pairs: dict[Any, Any], is_a_dict: bool) -> None:
        self.made.update(pairs if is_a_dict else list(pairs.items()))
        self.known.update(pairs)

    @rule(pairs=PAIRS, value=VALUES)
    def update_by_names_and_in_place(self, pairs: dict[Any, Any], value: Any) -> None:
        same = self.made
        self.made |= pairs  # type: ignore[operator]
        assert self.made is same
        self.made.update(named=value)
        self.known |= pairs | {"named": value}

    @rule()
    def clear(self) -> None:
        self.made.clear()
        self.known.clear()

    @invariant()
    def it_shows_the_same(self) -> None:
        made, known = self.made, self.known
        assert (made == known, made != known, len(made), bool(made)) == (True, False, len(known), bool(known))
        assert dict(made) == dict(made.items()) == made.copy() == known  # type: ignore[attr-defined]
        assert {key: made[key] for key in made} == {key: made.get(key, "missing") for key in known} == known
        assert made.keys() == known.keys()
        assert sorted(map(repr, made.values())) == sorted(map(repr, known.values()))
        assert all((key in made) is (key in known) for key in ("", "a", "b", "z", b"a"))
        assert ("a", 1) in made.items() if known.get("a") == 1 else ("a", 1) not in made.items()
        with pytest.raises(KeyError):
            made["never"]


class StoreAsADict(AsADict):
    """The same, on disk; what it holds is in the order of its keys, whose first one `popitem` removes."""

    def make(self) -> Made:
        self.folder = tempfile.TemporaryDirectory()
        return KV(Path(self.folder.name) / "store.db")

    @invariant()
    def keys_ascend(self) -> None:
        assert [key for key in self.made if isinstance(key, str)] == sorted(k for k in self.known if isinstance(k, str))
        assert [key for key, _ in self.made.items()] == list(self.made)

    def teardown(self) -> None:
        self.made.close()  # type: ignore[attr-defined]
        self.folder.cleanup()


TestAsADict, TestStoreAsADict = AsADict.TestCase, StoreAsADict.TestCase
TestAsADict.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestStoreAsADict.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


# Between threads


def beside(action: Callable[[], Any], wait_s: float = 0.2) -> Callable[[], Any]:
    """Start an action on another thread, and give it time to end; return what waits for its result."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(action()))
    thread.start()
    thread.join(wait_s)

    def result() -> Any:
        thread.join(20)
        return results[0]

    return result


def once_within(monkeypatch: pytest.MonkeyPatch, state: State, action: Callable[[], Any]) -> list[Callable[[], Any]]:
    """Let another thread do something while the state reads the time, which it does in the middle of its methods."""
    started: list[Callable[[], Any]] = []
    now = state._now

    def reading() -> int:
        if not started:
            started.append(lambda: None)
            started[0] = beside(action)
        return now()

    monkeypatch.setattr(state, "_now", reading)
    return started


def test_one_of_two_pops_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(idle="1h")
    state["a"] = 1
    other = once_within(monkeypatch, state, lambda: state.pop("a", None))
    assert sorted((state.pop("a", None), other[0]()), key=repr) == [1, None]


def test_a_default_is_set_by_one_of_two_and_seen_by_both(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(idle="1h")
    other = once_within(monkeypatch, state, lambda: state.setdefault("a", "theirs"))
    assert state.setdefault("a", "mine") == other[0]() == state["a"]


def test_a_default_is_not_set_over_a_value_that_came_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(idle="1h")
    once_within(monkeypatch, state, lambda: state.__setitem__("a", "theirs"))
    assert (state.setdefault("a", "mine"), state["a"]) == ("theirs", "theirs")


def test_two_items_are_popped_and_not_one_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(idle="1h")
    state.update(a=1, b=2)
    other = once_within(monkeypatch, state, state.popitem)
    assert sorted([state.popitem(), other[0]()]) == [("a", 1), ("b", 2)]


def test_a_touch_does_not_bring_back_a_value_that_another_thread_has_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(idle="1h")
    state["a"] = "old"
    started: list[Any] = []
    is_stale = state._is_stale

    def looking(entry: Any, now_ns: int) -> bool:
        if not started:
            started.append(beside(lambda: state.__setitem__("a", "new")))
        return is_stale(entry, now_ns)

    monkeypatch.setattr(state, "_is_stale", looking)
    assert state.touch("a")
    assert state["a"] == "new"


class Hooked:
    """A key in whose hash something happens, once."""

    def __init__(self, name: str) -> None:
        self.name, self.hook = name, lambda: None

    def __hash__(self) -> int:
        hook, self.hook = self.hook, lambda: None
        hook()
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return self is other


@pytest.mark.parametrize("limits", [{}, {"max_keys": 10}, {"idle": "1h", "age": "1h"}])
def test_an_update_is_seen_whole_and_writes_of_others_come_after_it(limits: dict[str, Any]) -> None:
    first, second = Hooked("first"), Hooked("second")
    state = State(**limits)
    state.update({first: 0, second: 0})
    others: list[Any] = []
    updated = {first: 1, second: 1}

    def meanwhile() -> None:
        others.extend([beside(state.copy), beside(lambda: len(state)), beside(lambda: state.update({first: 2}))])
        others.append(beside(lambda: state.__setitem__(second, 3)))
        assert state._entries[first][0] == 1  # this is in the middle

    second.hook = meanwhile
    state.update(updated)
    copied, length, _, _ = [other() for other in others]
    assert set(copied.values()) != {0, 1}
    assert (length, list(state.values())) in ((2, [2, 3]), (2, [3, 2]))


def test_a_key_that_comes_while_a_limit_of_age_is_set_is_evicted_too(clock: VirtualClock) -> None:
    state, key = State(clock=clock), Hooked("late")

    def set_age() -> None:
        state.age = "5s"

    def set_it_beside() -> None:
        beside(set_age)()

    def wait_for_the_next() -> None:
        key.hook = set_it_beside

    key.hook = wait_for_the_next  # it is looked for, found missing, and put in; the age is set in between
    state[key] = 1
    assert state.age == 5
    clock.advance("5s")
    assert (key in state, state.evict(), state._entries) == (False, 1, {})


def test_no_key_goes_stale_within_a_default(clock: VirtualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time is read once: the value that is found is the one that is returned."""
    state = State(idle="1s", clock=clock)
    state["a"] = 1
    now = state._now
    monkeypatch.setattr(state, "_now", lambda: (now(), clock.advance("1s"))[0])
    assert state.setdefault("a", 2) == 1
    gone: list[Any] = []
    state.evictions.subscribe(gone.append)
    assert state.setdefault("a", 3) == 3
    assert [(one.key, one.value, one.reason) for one in gone] == [("a", 1, "idle")]


def test_popping_an_item_evicts_what_is_stale_and_costs_no_walk(clock: VirtualClock) -> None:
    state = State(idle="2s", clock=clock)
    gone: list[Any] = []
    state.evictions.subscribe(lambda one: gone.append(one.key))
    state["stale"] = 0
    clock.advance("1s")
    state.update(dict.fromkeys(range(20_000), 1))
    clock.advance("1s")
    assert [state.popitem()[0] for _ in range(20_000)] == list(range(20_000))
    assert (gone, len(state)) == (["stale"], 0)


def test_evictions_of_an_update_are_emitted_even_if_one_of_its_keys_raises(clock: VirtualClock) -> None:
    class Bad(Hooked):
        def __eq__(self, other: object) -> bool:
            raise ZeroDivisionError

        __hash__ = Hooked.__hash__

    state = State(max_keys=2, clock=clock)
    gone: list[Any] = []
    state.evictions.subscribe(lambda one: gone.append(one.key))
    state.update(first=0, second=0)
    with pytest.raises(ZeroDivisionError):
        state.update({"third": 1, Bad("second"): 2})
    assert (gone, state.copy()) == (["first"], {"second": 0, "third": 1})


def at_once(number: int, action: Callable[[int], Any]) -> list[Any]:
    """Do something on several threads, which begin together; return the results."""
    barrier, results = threading.Barrier(number), [None] * number

    def work(at: int) -> None:
        barrier.wait()
        results[at] = action(at)

    threads = [threading.Thread(target=work, args=(at,)) for at in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(50)
    return results


def test_threads_share_the_items_and_each_is_popped_once(mapping: Made) -> None:
    mapping.update({f"{number:03}": number for number in range(300)})

    def pop_all(_: int) -> list[str]:
        popped = []
        while True:
            try:
                popped.append(mapping.popitem()[0])
            except KeyError:
                return popped

    assert sorted(key for keys in at_once(3, pop_all) for key in keys) == [f"{number:03}" for number in range(300)]


def test_threads_agree_on_defaults_and_one_of_them_pops_each(mapping: Made) -> None:
    keys = [f"{number}" for number in range(50)]
    found = at_once(3, lambda at: [mapping.setdefault(key, at) for key in keys])
    assert found[0] == found[1] == found[2] == [mapping[key] for key in keys]
    popped = at_once(3, lambda _: [mapping.pop(key, None) for key in keys])
    assert all(sorted(values, key=repr)[1:] == [None, None] for values in zip(*popped, strict=True))


def test_a_copy_sees_updates_whole(mapping: Made) -> None:
    keys = [f"{number}" for number in range(40)]
    mapping.update(dict.fromkeys(keys, -1))

    def write_or_read(at: int) -> set[int]:
        if at:
            for number in range(60):
                mapping.update(dict.fromkeys(keys, number * 10 + at))
            return set()
        return {len(set(mapping.copy().values())) for _ in range(200)}  # type: ignore[attr-defined]

    assert at_once(3, write_or_read)[0] == {1}
    assert len(set(mapping.values())) == 1


# A store


def test_what_takes_several_steps_is_one_transaction(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db", ttl="1h") as kv:
        kv.update(a=1, b=2)
        said: list[str] = []
        kv._commits._connection.set_trace_callback(lambda line: said.append(line.split()[0]))
        for action in (
            lambda: kv.update(a=3, c=4),
            lambda: kv.pop("a"),
            lambda: kv.setdefault("a", 5),
            kv.popitem,
            kv.clear,
        ):
            del said[:]
            action()
            assert (said.count("begin"), said.count("commit") + said.count("COMMIT")) == (1, 1), said


def test_nothing_of_an_update_is_kept_if_one_value_cannot_be(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db") as kv:
        with pytest.raises(ValueError, match="an event it has a form for"):
            kv.update(a=1, b=object())
        with pytest.raises(ArgumentError, match=r"kv.update\(key=5\): expected text or bytes"):
            kv.update({"a": 1, 5: 2})
        assert dict(kv) == {}


def test_keys_that_are_none_are_named_by_the_method(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db") as kv:
        for use in (lambda: kv[5], lambda: 5 in kv, lambda: kv.pop(5), lambda: kv.setdefault(5, 1), lambda: kv.get(5)):
            with pytest.raises(ArgumentError, match="expected text or bytes"):
                use()


def test_a_stale_key_is_missing_for_every_method_and_left_to_evict(tmp_path: Path, clock: VirtualClock) -> None:
    with KV(tmp_path / "store.db", ttl="5s", clock=clock) as kv:
        kv["a"] = kv["b"] = 1
        clock.advance("5s")
        assert ("a" in kv, len(kv), list(kv), kv.pop("a", None), kv.copy()) == (False, 0, [], None, {})
        with pytest.raises(KeyError):
            kv.popitem()
        assert kv.setdefault("a", 2) == 2
        assert (dict(kv), kv.evict()) == ({"a": 2}, 1)
        kv.clear()
        assert kv.evict() == 0


def test_a_default_is_not_set_where_what_is_held_cannot_be_read(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db") as kv:
        kv["a"] = 1
        kv._commits._connection.execute("update entries set value = x'c1'")
        for use in (lambda: kv.setdefault("a", 2), lambda: kv["a"], lambda: kv.get("a"), lambda: kv.pop("a")):
            with pytest.raises(StepError, match=r"'a'"):
                use()


POPPER = """
import sys
from rxmetronome import KV
with KV(sys.argv[1]) as kv:
    print("ready", flush=True)
    sys.stdin.readline()
    mine = []
    while kv:
        try:
            mine.append(kv.popitem()[0])
        except KeyError:
            break
    print(*mine)
"""


@pytest.mark.process
def test_processes_share_the_items(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db") as kv:
        kv.update({f"{number:03}": number for number in range(300)})
        poppers = [
            subprocess.Popen(
                [sys.executable, "-c", POPPER, str(kv.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for _ in range(2)
        ]
        for popper in poppers:
            assert popper.stdout is not None
            assert popper.stdout.readline() == "ready\n"
        for popper in poppers:
            assert popper.stdin is not None
            popper.stdin.write("go\n")
            popper.stdin.flush()
        said = [popper.communicate(timeout=50)[0].split() for popper in poppers]
        assert sorted([*said[0], *said[1]]) == [f"{number:03}" for number in range(300)]


# What is imported, and what is shown


@pytest.mark.process
def test_a_state_is_imported_without_sqlite() -> None:
    script = (
        "import sys; from rxmetronome import state; state.State; before = 'sqlite3' in sys.modules;"
        "from rxmetronome.state import *; print(before, State is state.State, KV is state.KV, hasattr(state, 'Kv'))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout == "False True True False\n"


def test_a_store_is_a_table_of_its_keys_and_the_fields_of_its_values(tmp_path: Path) -> None:
    with KV(tmp_path / "store.db") as kv:
        assert kv.to_frame().shape == (0, 1)
        kv.update(b={"temp": 20.5}, a={"temp": 19.0, "key": "k"})
        frame = kv.to_frame()
        assert list(frame.columns) == ["key", "temp", "value.key"]
        assert frame["key"].tolist() == ["a", "b"]
        assert frame["temp"].tolist() == [19.0, 20.5]


def test_a_notebook_shows_the_first_keys_and_how_many_there_are(tmp_path: Path) -> None:
    with KV(tmp_path / "<store>.db") as kv:
        kv.update({f"{number:02}": {"n": number} for number in range(21)})
        kv._commits._connection.execute("update entries set value = x'c1' where key = '01'")  # one that is unreadable
        shown = kv._repr_html_()
    assert "&lt;store&gt;.db&quot;): 21 keys, the first 20</p><" in shown
    assert ("<td>19</td>" in shown, "<td>20</td>" in shown) == (True, False)
    assert kv._repr_html_().endswith("&lt;store&gt;.db&quot;): one that was closed</p>")


def test_events_are_put_into_a_store_as_into_a_state(tmp_path: Path, clock: VirtualClock) -> None:
    with KV(tmp_path / "store.db") as kv:
        flow = Flow("puts")
        flow.source("beat", metronome("1s", count=3)) >> flow.pipeline("put", update(kv, key=lambda tick: str(tick.id)))
        flow.run(clock=clock)
        clock.advance("3s")
        assert [value["due_ns"] for value in kv.values()] == [1_000_000_000, 2_000_000_000, 3_000_000_000]

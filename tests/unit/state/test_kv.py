"""`KV` as people use it: methods, staleness, threads, processes, messages."""

import copy
import json
import math
import pickle
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rxmetronome import KV, Eviction, VirtualClock
from rxmetronome.errors import ArgumentError, CodecError, StepError
from rxmetronome.records import Tick
from rxmetronome.state.kv import commands, encoding, sqlite, store
from rxmetronome.state.kv.commands import Refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def kv(path: Path) -> Iterator[KV]:
    with KV(path) as made:
        yield made


def test_put_returns_the_new_value_and_swap_and_delete_the_old(kv: KV) -> None:
    assert kv.put("k", 1) == 1
    assert kv.swap("k", 2) == 1
    assert kv.swap("new", 3) is None
    assert kv.delete("k") == 2
    assert kv.delete("k") is None
    assert list(kv.scan()) == [("new", 3)]


def test_get_gives_the_default_for_what_is_not_there_and_none_for_none(kv: KV) -> None:
    kv.put("none", None)
    assert (kv.get("k"), kv.get("k", 5), kv.get("none", 5)) == (None, 5, None)


def test_cas_swaps_only_what_it_expects(kv: KV) -> None:
    assert kv.cas("k", new=1)
    assert not kv.cas("k", new=2)
    assert not kv.cas("k", 5, 2)
    assert kv.cas("k", 1, (1, 2))
    assert kv.cas("k", (1, 2), None)
    assert kv.cas("k", None, 3)
    assert not kv.cas("nothing", None, 3)
    assert list(kv.scan()) == [("k", 3)]


def test_what_it_holds_outlives_it(path: Path) -> None:
    for number in range(5):
        with KV(path) as kv:
            assert dict(kv.scan()) == {str(old): old for old in range(number)}
            kv.put(str(number), number)
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]


def test_text_and_bytes_are_two_keys(kv: KV) -> None:
    for key in ("k", b"k", "", b"", "\0", "k\0", b"\xff", "ü", "🥁"):
        kv.put(key, key)
    assert [key for key, _ in kv.scan()] == ["", "\0", "k", "k\0", "ü", "🥁", b"", b"k", b"\xff"]
    assert [kv.get("k"), kv.get(b"k")] == ["k", b"k"]
    assert [key for key, _ in kv.scan("k", "ü")] == ["k", "k\0"]
    assert [key for key, _ in kv.scan("ü", b"k")] == ["ü", "🥁", b""]
    assert list(kv.scan("z", "a")) == []


def test_a_scan_reads_on_while_others_write(kv: KV) -> None:
    for number in range(2_500):
        kv.put(f"{number:04}", number)
    scan = kv.scan("0100")
    assert next(scan) == ("0100", 100)
    kv.delete("2400")
    kv.put("0000", "behind it")
    kv.put("2300", "ahead of it")
    seen = dict(scan)
    assert len(seen) == 2_500 - 100 - 1 - 1
    assert seen["2300"] == "ahead of it"


def test_a_value_that_is_changed_later_is_kept_as_it_was(kv: KV) -> None:
    value = [1]
    kv.put("k", value)
    value.append(2)
    assert kv.get("k") == [1]


# Against a dict


class Reference(RuleBasedStateMachine):
    """Whatever is done, in whatever order, reopened at any time, the store is a dict that forgets."""

    keys = st.sampled_from(["", "a", "b", "b\0", "ä", b"", b"a"])
    values = st.none() | st.integers(0, 3) | st.binary(max_size=2)

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = VirtualClock()
        self.known: dict[str | bytes, tuple[Any, int]] = {}
        self.evicted: list[Eviction] = []
        self.open()

    def open(self) -> None:
        self.kv = KV(Path(self.folder.name) / "store.db", ttl="5s", clock=self.clock)
        self.kv.evictions.subscribe(self.evicted.append)

    def held(self, key: str | bytes) -> Any:
        value, put_ns = self.known.get(key, (None, -(10**18)))
        return None if self.clock.wall_ns - put_ns >= 5_000_000_000 else (value,)

    @rule(key=keys, value=values)
    def put(self, key: str | bytes, value: Any) -> None:
        assert self.kv.put(key, value) == value
        self.known[key] = value, self.clock.wall_ns

    @rule(key=keys, value=values)
    def swap(self, key: str | bytes, value: Any) -> None:
        assert self.kv.swap(key, value) == (self.held(key) or (None,))[0]
        self.known[key] = value, self.clock.wall_ns

    @rule(key=keys, old=values, value=values)
    def cas(self, key: str | bytes, old: Any, value: Any) -> None:
        fits = self.held(key) == (old,)
        assert self.kv.cas(key, old, value) is fits
        if fits:
            self.known[key] = value, self.clock.wall_ns

    @rule(key=keys, value=values)
    def cas_if_absent(self, key: str | bytes, value: Any) -> None:
        fits = self.held(key) is None
        assert self.kv.cas(key, new=value) is fits
        if fits:
            self.known[key] = value, self.clock.wall_ns

    @rule(key=keys)
    def delete(self, key: str | bytes) -> None:
        held = self.held(key)
        assert self.kv.delete(key) == (held or (None,))[0]
        if held:
            del self.known[key]

    @rule(seconds=st.integers(1, 6))
    def wait(self, seconds: int) -> None:
        self.clock.advance(seconds)

    @rule()
    def evict(self) -> None:
        stale = {key: self.known[key] for key in self.known if self.held(key) is None}
        del self.evicted[:]
        assert self.kv.evict() == len(stale)
        now_ns = self.clock.wall_ns
        assert {gone.key: (gone.value, now_ns - gone.age_ns) for gone in self.evicted} == stale
        ages = [gone.age_ns for gone in self.evicted]
        assert ages == sorted(ages, reverse=True)
        for key in stale:
            del self.known[key]

    @rule()
    def reopen(self) -> None:
        self.kv.close()
        self.open()

    @invariant()
    def shows_what_a_dict_would(self) -> None:
        shown = {key: held[0] for key in self.known if (held := self.held(key)) is not None}
        assert dict(self.kv.scan()) == shown
        assert {key: self.kv.get(key) for key in shown} == shown

    def teardown(self) -> None:
        self.kv.close()
        self.folder.cleanup()


TestReference = Reference.TestCase
TestReference.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


# What is stale


def test_a_key_is_stale_at_its_ttl_and_not_before_and_reading_is_no_touch(path: Path, clock: VirtualClock) -> None:
    with KV(path, ttl="10s", clock=clock) as kv:
        kv.put("k", 1)
        clock.advance("9.999999999s")
        assert kv.get("k") == 1
        clock.advance("1ns")
        assert kv.get("k") is None
        assert list(kv.scan()) == []


def test_what_is_stale_is_evicted_once_the_stalest_first_and_told_of(path: Path, clock: VirtualClock) -> None:
    with KV(path, ttl="10s", clock=clock) as kv:
        gone: list[Eviction] = []
        kv.evictions.subscribe(gone.append)
        for key in ("b", "a", b"c"):
            kv.put(key, [key])
            clock.advance("1s")
        clock.advance("8s")
        assert (kv.evict(), kv.evict()) == (2, 0)
        assert gone == [
            Eviction(ingest_ns=clock.wall_ns, key="b", value=["b"], age_ns=11_000_000_000, reason="idle"),
            Eviction(ingest_ns=clock.wall_ns, key="a", value=["a"], age_ns=10_000_000_000, reason="idle"),
        ]
        assert list(kv.scan()) == [(b"c", [b"c"])]


def test_more_than_one_batch_is_evicted(path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_EVICTED_AT_ONCE", 7)
    with KV(path, ttl="1s", clock=clock) as kv:
        gone: list[Any] = []
        kv.evictions.subscribe(lambda eviction: gone.append(eviction.key))
        for number in range(20):
            kv.put(f"{number:02}", number)
        clock.advance("1s")
        assert kv.evict() == 20
        assert gone == [f"{number:02}" for number in range(20)]


@pytest.mark.parametrize("raised", [ValueError, GeneratorExit])
def test_what_an_observer_of_evictions_raises_is_raised_when_all_are_gone(
    path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException]
) -> None:
    with KV(path, ttl="1s", clock=clock) as kv:

        def refuse(eviction: Eviction) -> None:
            if eviction.key == "a":
                raise raised(eviction.key)

        monkeypatch.setattr(store, "_EVICTED_AT_ONCE", 1)
        kv.evictions.subscribe(refuse)
        kv.put("a", 1)
        kv.put("b", 1)
        clock.advance("1s")
        with pytest.raises(raised, match="a"):
            kv.evict()
        assert kv.evict() == 0


def test_the_ttl_may_be_set_at_any_time(path: Path, clock: VirtualClock) -> None:
    with KV(path, clock=clock) as kv:
        kv.put("k", 1)
        clock.advance("1d")
        assert (kv.ttl, kv.get("k"), kv.evict()) == (None, 1, 0)
        kv.ttl = "25h"
        assert (kv.ttl, kv.get("k")) == (90_000.0, 1)
        kv.ttl = "24h"
        assert kv.get("k") is None
        kv.ttl = None
        assert kv.get("k") == 1


def test_the_age_goes_on_while_nothing_runs_and_a_wall_set_back_makes_nothing_stale(path: Path) -> None:
    clock = VirtualClock("2026-03-29T00:00:00+00:00")
    with KV(path, clock=clock) as kv:
        kv.put("k", 1)
    with KV(path, ttl="1h", clock=VirtualClock("2026-03-29T00:59:59+00:00")) as kv:
        assert kv.get("k") == 1
    with KV(path, ttl="1h", clock=VirtualClock("2026-03-29T01:00:00+00:00")) as kv:
        assert kv.get("k") is None
    with KV(path, ttl="1h", clock=VirtualClock("2026-03-28T00:00:00+00:00")) as kv:
        assert (kv.get("k"), kv.evict()) == (1, 0)


def test_without_a_clock_the_age_is_by_the_systems_wall(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [10**18]
    monkeypatch.setattr("rxmetronome.state.kv.store.time.time_ns", lambda: now[0])
    with KV(path, ttl="1min") as kv:
        kv.put("k", 1)
        now[0] += 60 * 10**9
        assert kv.get("k") is None


def test_whoever_hears_of_evictions_on_a_clock_has_the_store_go_by_it(path: Path, clock: VirtualClock) -> None:
    with KV(path, ttl="1s") as kv:
        kv.put("life", 1)
        with kv.evictions.subscribe(lambda _: None, scheduler=clock):
            kv.put("k", 1)
            clock.advance("1s")
            assert kv.get("k") is None
        assert kv.get("life") == 1


# Many at once


def test_threads_share_it_without_losing_or_inventing_anything(kv: KV) -> None:
    kv.put("counter", 0)
    torn: list[object] = []

    def count() -> None:
        for number in range(50):
            while True:
                before = kv.get("counter")
                if kv.cas("counter", before, before + 1):
                    break
            kv.put(f"{threading.current_thread().name}:{number}", [number] * 50)
            torn.extend(value for _, value in kv.scan("worker") if len(set(value)) != 1)

    threads = [threading.Thread(target=count, name=f"worker {number}") for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (kv.get("counter"), torn) == (300, [])
    assert len(list(kv.scan())) == 301


COUNTER = """
import sys
from rxmetronome import KV
with KV(sys.argv[1]) as kv:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(200):
        while True:
            before = kv.get("counter")
            if kv.cas("counter", before, before + 1):
                break
"""


@pytest.mark.process
def test_processes_wait_for_each_other(kv: KV, path: Path) -> None:
    kv.put("counter", 0)
    counters = [
        subprocess.Popen(
            [sys.executable, "-c", COUNTER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for counter in counters:
        assert counter.stdout is not None
        assert counter.stdout.readline() == "ready\n"
    for counter in counters:
        assert counter.stdin is not None
        counter.stdin.write("go\n")
        counter.stdin.flush()
    for counter in counters:
        counter.communicate(timeout=50)
        assert counter.returncode == 0
    assert kv.get("counter") == 600


def test_whoever_holds_it_for_too_long_is_an_error_and_nothing_is_half_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.05)
    with KV(path) as kv:
        kv.put("k", 1)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(StepError, match=r"got 'database is locked'. Remedy: end the process that holds it"):
            kv.put("k", 2)
        assert kv.get("k") == 1
        other.execute("rollback")
        other.close()
        kv.put("k", 3)
        assert kv.get("k") == 3


# Messages


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"path": ""}, "KV(path=''): expected a path, as text or Path. For example: KV(\"store.db\")"),
        ({"path": b"store"}, "KV(path=b'store'): expected a path, as text or Path"),
        ({"path": 5}, "KV(path=5): expected a path, as text or Path"),
        ({"path": ":memory:"}, "KV(path=':memory:'): expected the path of a file; what lives in memory is a State"),
        ({"ttl": 0}, "KV(ttl=0): expected a duration above zero"),
        ({"ttl": "soon"}, "KV(ttl='soon'): expected a duration: seconds, a timedelta, or text"),
        ({"sync": "often"}, "KV(sync='often'): expected a duration: seconds, a timedelta, or text"),
        ({"sync": None}, "KV(sync=None): expected a duration: seconds, a timedelta, or text"),
        ({"clock": 5}, "KV(clock=5): expected a RealClock or a VirtualClock"),
    ],
)
def test_an_argument_that_cannot_be_is_named_and_nothing_is_made(
    path: Path, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ArgumentError) as raised:
        KV(**{"path": path, **arguments})
    assert str(raised.value).startswith(message)
    assert not path.exists()


def test_a_key_that_is_none_is_named_by_each_method(kv: KV) -> None:
    for use in (kv.get, kv.delete, kv.scan, lambda key: kv.put(key, 1), lambda key: kv.swap(key, 1)):
        with pytest.raises(ArgumentError, match=r"^kv\.\w+\(\w+=5\): expected text or bytes\. For example: kv\."):
            use(5)  # type: ignore[operator]
    with pytest.raises(ArgumentError, match=r"kv\.scan\(end=5\)"):
        kv.scan("a", 5)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match=r"kv\.cas\(new=None\): expected a value\. For example: kv\.cas\("):
        kv.cas("k", 1)  # type: ignore[call-overload]
    with pytest.raises(CodecError, match=r"kv: expected an event it has a form for"):
        kv.put("k", object())


def test_it_cannot_be_copied_or_pickled(kv: KV) -> None:
    for copied in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(StepError, match=r"expected a store that stays in its process, .* Remedy: pass its path"):
            copied(kv)


def test_a_closed_store_refuses_whatever_it_is_asked(path: Path) -> None:
    kv = KV(path)
    scan = kv.scan()
    kv.close()
    for use in (lambda: kv.put("k", 1), lambda: kv.get("k"), kv.scan, lambda: next(scan), lambda: kv.cas("k", new=1)):
        with pytest.raises(StepError, match=r"expected an open store, .*got 'one that was closed'"):
            use()  # type: ignore[operator]


def test_one_that_nobody_closed_is_closed_with_the_program(path: Path) -> None:
    script = f"from rxmetronome import KV; kv = KV({str(path)!r}, sync='1min'); kv.put('k', 1)"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=50)
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]
    with KV(path) as kv:
        assert kv.get("k") == 1


def test_a_home_folder_is_expanded_and_it_shows_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with KV("~/store.db") as kv:
        assert repr(kv) == f'KV("{tmp_path}/store.db")'


@pytest.mark.process
def test_importing_the_package_does_not_load_sqlite() -> None:
    script = "import json, sys, rxmetronome; print(json.dumps('sqlite3' in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=50)
    assert json.loads(done.stdout) is False


DEEP = b"\x91" * 200_000 + b"\x01"
"""msgpack of a list in a list, and so on: deeper than any stack."""


def spoil(path: Path, *keys: str, value: object = b"\xc1") -> None:
    """Have keys hold what is no msgpack, as a foreign writer or a damaged page would."""
    with sqlite3.connect(path) as foreign:
        foreign.executemany("update entries set value = ? where key = ?", [(value, key) for key in keys])
    foreign.close()


@pytest.mark.parametrize("value", [b"\xc1", b"\xa1\xff", b"", "text", 5, DEEP], ids=lambda value: repr(value)[:12])
def test_a_value_that_cannot_be_read_is_an_error_that_names_its_key(kv: KV, path: Path, value: object) -> None:
    kv.put("a", 1)
    kv.put("bad", 2)
    spoil(path, "bad", value=value)
    for reading in (lambda: kv.get("bad"), lambda: list(kv.scan()), lambda: kv.cas("bad", 2, 3)):
        with pytest.raises(StepError, match="a value that can be read at the key 'bad'"):
            reading()
    assert list(kv.scan("bad\0")) == []
    for done in (lambda: kv.swap("bad", 4), lambda: spoil(path, "bad", value=value) or kv.delete("bad")):
        with pytest.raises(StepError, match=r"do not send it again: the `(swap|delete)` was done"):
            done()
    assert dict(kv.scan()) == {"a": 1}


def test_a_value_that_cannot_be_read_is_the_failure_of_its_command_alone(kv: KV, path: Path) -> None:
    kv.put("bad", 0)
    spoil(path, "bad")
    puts = [{"put": f"k{n:02}", "value": n} for n in range(50)]
    asked = [
        *puts[:25],
        {"get": "bad"},
        {"cas": "bad", "old": 0, "new": 1},
        *puts[25:],
        {"scan": "a"},
        {"delete": "bad"},
    ]
    answered, refused = [], []
    group = [commands.read(event) for event in asked]
    for reply in commands.replies(group, kv._commits.do(group, kv._times())):
        (refused if isinstance(reply, Refused) else answered).append(reply)
    assert [reply for reply in answered if "put" in reply] == puts
    assert sum("scan" in reply for reply in answered) == 50
    assert [next(iter(one.event)) for one in refused] == ["get", "cas", "scan", "delete"]
    assert all("'bad'" in str(one.error) for one in refused)
    assert len(list(kv.scan())) == 50


def test_an_eviction_of_a_value_that_cannot_be_read_is_told_with_its_bytes(path: Path) -> None:
    clock = VirtualClock()
    with KV(path, ttl="1s", clock=clock) as kv:
        told: list[Eviction] = []
        kv.evictions.subscribe(told.append)
        for n in range(10):
            kv.put(f"k{n}", n)
        spoil(path, "k3")
        clock.advance("2s")
        assert kv.evict() == 10
    assert {eviction.key: eviction.value for eviction in told} == {f"k{n}": b"\xc1" if n == 3 else n for n in range(10)}


@pytest.mark.parametrize("away", ["removed", "renamed", "replaced", "folder removed"])
@pytest.mark.parametrize("sync", ["close", "always", "1h"])
def test_a_store_whose_file_has_gone_refuses_by_name(tmp_path: Path, away: str, sync: Any) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    kv = KV(folder / "store.db", sync=sync)
    kv.put("a", 1)
    if away == "removed":
        kv.path.unlink()
    elif away == "renamed":
        kv.path.rename(tmp_path / "elsewhere.db")
    elif away == "replaced":
        (tmp_path / "other.db").write_bytes(kv.path.read_bytes())
        (tmp_path / "other.db").replace(kv.path)
    else:
        folder.rename(tmp_path / "gone")
    got = "another file" if away == "replaced" else "no file"
    message = re.escape(f"the file of the store that was opened at {kv.path}, got {got!r}")
    for use in (lambda: kv.put("b", 2), lambda: kv.get("a"), lambda: list(kv.scan()), kv.close):
        with pytest.raises(StepError, match=message):
            use()
    kv.close()  # once more is none


def test_a_call_that_was_refused_because_the_file_has_gone_is_not_committed_by_the_next(path: Path) -> None:
    with KV(path) as kv:
        kv.put("a", 1)
        path.rename(path.with_name("away"))
        for _ in range(2):
            with pytest.raises(StepError, match="got 'no file'"):
                kv.put("refused", 2)
        path.with_name("away").rename(path)
        kv.put("b", 3)
        assert dict(kv.scan()) == {"a": 1, "b": 3}


def test_reads_look_at_the_file_every_10_ms_and_writes_each_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [10**18]
    monkeypatch.setattr("rxmetronome.state.kv.sqlite.time.monotonic_ns", lambda: now[0])
    kv = KV(path)
    kv.put("a", 1)
    path.unlink()
    now[0] += 10_000_000
    assert kv.get("a") == 1
    now[0] += 1
    with pytest.raises(StepError, match="got 'no file'"):
        kv.get("a")
    now[0] -= 1
    with pytest.raises(StepError, match="got 'no file'"):
        kv.put("a", 2)
    with pytest.raises(StepError, match="got 'no file'"):
        kv.close()


def test_it_may_have_a_relative_path_and_the_process_may_change_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    with KV("store.db") as kv:
        monkeypatch.chdir(tmp_path / "elsewhere")
        assert (kv.put("a", 1), kv.get("a")) == (1, 1)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_plain_values_come_back_as_they_were(value: Any) -> None:
    assert encoding.decode("k", encoding.encode(value)) == value
    assert type(encoding.decode("k", encoding.encode(value))) is type(value)


def test_other_values_come_back_as_what_they_are_written_as() -> None:
    tick = Tick(ingest_ns=1, id=0, due_ns=2, lag_ns=3, interval_ns=4, missed=0)
    assert encoding.decode("k", encoding.encode((1, {2}, Path("a"), tick))) == [
        1,
        [2],
        "a",
        {"connector": "metronome", "ingest_ns": 1, "id": 0, "due_ns": 2, "lag_ns": 3, "interval_ns": 4, "missed": 0},
    ]
    assert math.isnan(encoding.decode("k", encoding.encode(math.nan)))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (2**64, "kv: expected integers of at most 64 bits"),
        ("\ud800", "kv: expected text that UTF-8 has"),
        (object(), "kv: expected an event it has a form for"),
    ],
)
def test_a_value_that_cannot_be_kept_is_refused_with_what_to_do(value: object, message: str) -> None:
    with pytest.raises(CodecError) as raised:
        encoding.encode(value)
    assert str(raised.value).startswith(message)
    assert "Remedy: " in str(raised.value)


def test_a_value_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "LONGEST", 3)
    assert encoding.encode("ab") == b"\xa2ab"
    with pytest.raises(CodecError, match=r"kv: expected a value of at most 3 bytes, got 'abc' \(str\)\. Remedy: keep"):
        encoding.encode("abc")


@pytest.mark.parametrize("key", ["", "k", "\0", "naïve", "🥁", b"", b"\0\xff", "x" * 100_000])
def test_any_text_and_any_bytes_are_keys(key: str | bytes) -> None:
    assert encoding.refusal(key) == ""


@pytest.mark.parametrize("key", [5, None, True, ("k",), bytearray(b"k"), 1.5])
def test_nothing_else_is_a_key(key: object) -> None:
    assert encoding.refusal(key) == "text or bytes"


def test_a_lone_surrogate_is_no_key_and_the_message_names_the_call() -> None:
    with pytest.raises(ArgumentError) as raised:
        encoding.check_key("put", "a\udfff")
    assert str(raised.value) == (
        "kv.put(key='a\\udfff'): expected text that UTF-8 has, without lone surrogates. For example: kv.put(\"k\", 1)"
    )
    encoding.check_key("put", "a")

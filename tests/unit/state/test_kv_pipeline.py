"""A store as a step: commands in, answers out, in virtual time in place and in life from a thread of its own."""

import asyncio
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import StepError
from rxmetronome.state.kv import pipeline, sqlite
from rxmetronome.testing.plugin import RunFlow

COMMANDS: list[Any] = [
    {"put": "a", "value": 1},
    {"get": "a", "correlation": 7},
    {"cas": "a", "old": 5, "new": 6},
    {"gte": "a"},
    {"cas": "b", "new": [2]},
    {"swap": "a", "value": None},
    {"scan": "a", "end": "c"},
    {"delete": "b"},
    {"get": "b"},
]
ANSWERS = [
    {"put": "a", "value": 1},
    {"get": "a", "value": 1, "correlation": 7},
    {"cas": "b", "value": None},
    {"swap": "a", "value": 1},
    {"scan": "a", "value": None},
    {"scan": "b", "value": [2]},
    {"delete": "b", "value": [2]},
    {"get": "b", "value": None},
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def kv(path: Path) -> Iterator[rxm.KV]:
    with rxm.KV(path) as made:
        yield made


def asking(kv: rxm.KV, commands: Any, name: str = "asking") -> tuple[rxm.Flow, Any, Any]:
    """A flow that asks, with what it was answered and what failed."""
    flow, answers, failures = rxm.Flow(name), rxm.ring(100_000), rxm.ring(100_000)
    step = flow.pipeline("kv", kv)
    flow.source("commands", commands) >> step >> flow.sink("answers", answers)
    step.err >> flow.sink("failures", failures)
    return flow, answers, failures


def wait_for(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.001)


@pytest.mark.parametrize("is_virtual", [True, False])
def test_answers_go_to_out_and_what_was_not_done_to_err(kv: rxm.KV, is_virtual: bool) -> None:
    flow, answers, failures = asking(kv, rx.from_iterable(COMMANDS))
    run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="1min", wait=True)
    assert (run.status, run.report) == ("stopped", [])
    assert answers.values == ANSWERS
    assert {str(failure.event): failure.error for failure in failures.values} == {
        str(COMMANDS[2]): "expected the key to hold 5, for `cas` of 'a', got 1. "
        "Remedy: get it again, and retry with what it holds",
        str(COMMANDS[3]): "expected a command with one of `get`, `put`, `swap`, `cas`, `delete`, `scan`, "
        "got {'gte': 'a'}. Remedy: did you mean `get`? Send {\"get\": \"k\"}",
    }
    assert all(failure.remedy for failure in failures.values)


def test_in_virtual_time_the_answer_comes_at_the_instant_of_the_command_and_no_thread_is_started(
    kv: rxm.KV, clock: rxm.VirtualClock
) -> None:
    before = set(threading.enumerate())
    flow, _, _ = asking(kv, rxm.metronome("1s", count=3).pipe(ops.map(lambda tick: {"put": "n", "value": tick.id})))
    seen: list[tuple[int, Any, bool]] = []
    flow.steps["kv"] >> flow.sink(
        "seen", lambda answer: seen.append((clock.now_ns, answer["value"], set(threading.enumerate()) == before))
    )
    flow.run(clock=clock, until="5s")
    assert seen == [(1_000_000_000, 0, True), (2_000_000_000, 1, True), (3_000_000_000, 2, True)]


def test_outside_a_flow_each_command_is_answered_before_the_next_and_a_failure_is_rxs(kv: rxm.KV) -> None:
    said: list[Any] = []
    commands: Subject[Any] = Subject()
    commands.pipe(kv).subscribe(said.append, lambda error: said.append(str(error)[:23]), lambda: said.append("done"))
    commands.on_next({"put": "a", "value": 1})
    assert said == [{"put": "a", "value": 1}]
    commands.on_next({"put": "a"})
    commands.on_next({"put": "a", "value": 2})
    assert said[1:] == ["expected a `value` besi"]
    assert kv.get("a") == 1
    rx.of({"get": "a"}).pipe(kv).subscribe(said.append, on_completed=lambda: said.append("done"))
    assert said[2:] == [{"get": "a", "value": 1}, "done"]


def test_it_stays_on_the_scheduler_it_was_subscribed_with(kv: rxm.KV, clock: rxm.VirtualClock) -> None:
    """Its answers come where the commands do, and its ages are by that clock."""
    kv.ttl = "10s"
    seen: list[tuple[int, Any]] = []
    commands = rxm.metronome("4s", count=4).pipe(
        ops.map(lambda tick: {"get": "k"} if tick.id else {"put": "k", "value": 1})
    )
    commands.pipe(kv).subscribe(lambda answer: seen.append((clock.now_ns, answer["value"])), scheduler=clock)
    clock.run()
    assert seen == [(4_000_000_000, 1), (8_000_000_000, 1), (12_000_000_000, 1), (16_000_000_000, None)]


def test_evictions_of_a_run_in_virtual_time_are_by_its_clock(kv: rxm.KV, run_flow: RunFlow) -> None:
    kv.ttl = "3s"
    flow, _, _ = asking(kv, rx.from_iterable([{"put": "a", "value": 1}]))
    gone = rxm.ring(10)
    flow.source("gone", kv.evictions) >> flow.sink("ring", gone)
    flow.source("every_second", rxm.metronome("1s")) >> flow.sink("evictor", rxm.evict(kv))
    run_flow(flow, until="10s")
    assert [(eviction.key, eviction.ingest_ns, eviction.age_ns) for eviction in gone.values] == [
        ("a", 3_000_000_000, 3_000_000_000)
    ]


# In life


def test_answers_come_on_the_clocks_thread_in_order_and_all_before_the_end(kv: rxm.KV) -> None:
    number = 23_456
    commands = rx.from_iterable([{"put": f"{n % 999}", "value": n, "correlation": n} for n in range(number)])
    flow, answers, _ = asking(kv, commands)
    threads = set()
    flow.steps["kv"] >> flow.sink("threads", lambda _: threads.add(threading.current_thread().name))
    run = flow.run(wait=True)
    assert [answer["correlation"] for answer in answers.values] == list(range(number))
    assert threads == {"rxmetronome asking"}
    assert (run.status, run.failures.total) == ("stopped", 0)
    assert len(list(kv.scan())) == 999


def test_the_clocks_thread_does_not_wait_for_the_disk(kv: rxm.KV, path: Path) -> None:
    """While another process holds the store, the beat goes on; then all is answered."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    beat = rxm.metronome("10ms")
    flow, answers, failures = asking(kv, beat.pipe(ops.map(lambda tick: {"put": str(tick.id), "value": tick.id})))
    run = flow.run(wait=False)
    wait_for(lambda: run.stats().loc[("commands", "out"), "events"] > 20)
    assert answers.count == 0
    other.execute("rollback")
    other.close()
    wait_for(lambda: answers.count > 20)
    run.stop()
    assert (run.status, failures.count) == ("stopped", 0)
    assert [answer["value"] for answer in answers.values] == list(range(answers.count))
    assert dict(kv.scan()) == {str(n): n for n in range(answers.count)}


def test_a_command_is_not_answered_before_it_is_committed(kv: rxm.KV, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    commands: Subject[Any] = Subject()
    flow, _, _ = asking(kv, commands)
    seen: list[Any] = []

    def look(answer: dict[str, Any]) -> None:
        seen.append(other.execute("select count(*) from entries where key = ?", (answer["put"],)).fetchone()[0])

    other.close()
    other = sqlite3.connect(path, check_same_thread=False)
    flow.steps["kv"] >> flow.sink("look", look)
    run = flow.run(wait=False)
    for number in range(100):
        commands.on_next({"put": str(number), "value": number})
    wait_for(lambda: len(seen) == 100)
    run.stop()
    other.close()
    assert seen == [1] * 100


def test_too_many_at_once_make_the_clocks_thread_wait_and_lose_nothing(
    kv: rxm.KV, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "HALF", 7)
    sizes: list[int] = []
    do = kv._commits.do
    monkeypatch.setattr(kv._commits, "do", lambda commands, times: sizes.append(len(commands)) or do(commands, times))
    flow, answers, _ = asking(kv, rx.from_iterable([{"put": str(n), "value": n} for n in range(500)]))
    flow.run(wait=True)
    assert [answer["value"] for answer in answers.values] == list(range(500))
    assert max(sizes) <= 7
    assert sum(sizes) == 500


def test_several_flows_share_one_store(kv: rxm.KV) -> None:
    runs, rings = [], []
    for name in ("one", "two", "three"):
        commands = [{"put": f"{name}:{n}", "value": n} for n in range(3_000)]
        flow, answers, _ = asking(kv, rx.from_iterable(commands), name)
        runs.append(flow.run(wait=False))
        rings.append(answers)
    assert all(run.wait("30s") for run in runs)
    assert [ring.count for ring in rings] == [3_000] * 3
    assert len(list(kv.scan())) == 9_000


def test_an_idle_run_has_no_thread_of_the_store_and_one_that_ended_has_none_left(kv: rxm.KV) -> None:
    def of_the_store() -> list[str]:
        return [thread.name for thread in threading.enumerate() if thread.name == "rxmetronome asking/kv"]

    commands: Subject[Any] = Subject()
    flow, answers, _ = asking(kv, commands)
    run = flow.run(wait=False)
    assert of_the_store() == []
    commands.on_next({"get": "k"})
    wait_for(lambda: answers.count)
    assert of_the_store() == ["rxmetronome asking/kv"]
    run.stop()
    wait_for(lambda: not of_the_store())


def test_an_interval_is_kept_in_a_flow_although_nobody_writes_any_more(path: Path) -> None:
    with rxm.KV(path, sync="20ms") as kv:
        commands: Subject[Any] = Subject()
        flow, answers, _ = asking(kv, commands)
        run = flow.run(wait=False)
        commands.on_next({"put": "k", "value": 1})
        wait_for(lambda: answers.count)
        wait_for(lambda: kv._commits._unsynced_since_ns is None)
        run.stop()


def test_what_the_interval_leaves_is_synced_when_the_run_ends(path: Path) -> None:
    with rxm.KV(path, sync="1h") as kv:
        flow, _, _ = asking(kv, rx.from_iterable([{"put": "k", "value": 1}]))
        flow.run(wait=True)
        assert kv._commits._unsynced_since_ns is None


# What goes wrong


def test_a_group_that_the_disk_refuses_is_a_failure_for_each_and_the_flow_goes_on(
    kv: rxm.KV, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.02)
    with rxm.KV(path) as impatient:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        commands: Subject[Any] = Subject()
        flow, answers, failures = asking(impatient, commands)
        run = flow.run(wait=False)
        commands.on_next({"put": "a", "value": 1})
        wait_for(lambda: failures.count)
        other.execute("rollback")
        other.close()
        commands.on_next({"put": "b", "value": 2})
        wait_for(lambda: answers.count)
        run.stop()
    (failure,) = failures.values
    assert failure.event == {"put": "a", "value": 1}
    assert "got 'database is locked'" in failure.error
    assert list(kv.scan()) == [("b", 2)]


@pytest.mark.parametrize("is_virtual", [True, False])
def test_a_store_that_is_closed_while_a_flow_uses_it_is_a_failure_for_each_command(
    path: Path, is_virtual: bool
) -> None:
    kv = rxm.KV(path)
    kv.close()
    flow, answers, failures = asking(kv, rx.from_iterable([{"put": "a", "value": 1}, {"get": "a"}]))
    run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="1s", wait=True)
    assert run.status == "stopped"
    assert answers.count == 0
    assert [failure.error.partition(".db, got ")[2] for failure in failures.values] == [
        "'one that was closed'. Remedy: close it after its last use: after run.stop(), or at the end of its `with`"
    ] * 2


def test_closing_executes_what_flows_have_sent_and_later_commands_are_failures(kv: rxm.KV, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    commands: Subject[Any] = Subject()
    flow, _, failures = asking(kv, commands)
    run = flow.run(wait=False)
    for number in range(50):
        commands.on_next({"put": f"{number:02}", "value": number})
    wait_for(lambda: run.stats().loc[("commands", "out"), "events"] == 50)
    closing = threading.Thread(target=kv.close)
    closing.start()
    closing.join(0.1)
    assert closing.is_alive()
    other.execute("rollback")
    other.close()
    closing.join(20)
    commands.on_next({"put": "late", "value": 1})
    wait_for(lambda: failures.count)
    run.stop()
    assert "one that was closed" in failures.values[0].error
    with rxm.KV(path) as again:
        assert again.copy() == {f"{number:02}": number for number in range(50)}


def test_closing_waits_for_no_disk_that_never_answers(kv: rxm.KV, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rxmetronome.state.kv.store._CLOSED_WITHIN_S", 0.05)
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.5)
    with rxm.KV(path) as impatient:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        commands: Subject[Any] = Subject()
        flow, _, failures = asking(impatient, commands)
        run = flow.run(wait=False)
        commands.on_next({"put": "a", "value": 1})
        impatient.close()
        wait_for(lambda: failures.count)
        other.execute("rollback")
        other.close()
        run.stop()


async def _used(path: Path) -> Any:
    async with rxm.KV(path) as kv:
        kv["a"] = 1
    return kv


def test_it_is_an_asynchronous_context_manager_too(path: Path) -> None:
    kv = asyncio.run(_used(path))
    with pytest.raises(StepError, match="one that was closed"):
        kv.get("a")
    kv.close()


def test_what_was_taken_is_done_even_if_nobody_waits_for_the_answer_and_that_is_said(
    kv: rxm.KV, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    commands: Subject[Any] = Subject()
    flow, answers, _ = asking(kv, commands)
    run = flow.run(wait=False)
    for number in range(5):
        commands.on_next({"put": str(number), "value": number})
    wait_for(lambda: run.stats().loc[("commands", "out"), "events"] == 5)
    stopping = threading.Thread(target=run.stop, args=(0,))
    stopping.start()
    wait_for(lambda: run.report)
    other.execute("rollback")
    other.close()
    stopping.join()
    assert run.status == "failed"
    assert run.report == ["step `kv` had not completed, and held 5 commands not done"]
    assert answers.count == 0
    assert dict(kv.scan()) == {str(number): number for number in range(5)}
    assert "rxmetronome asking/kv: 5 commands were executed whose answers were not emitted" in caplog.messages


def test_what_cannot_be_done_in_time_is_left_and_that_is_said(
    kv: rxm.KV, path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "LAST_WRITE_S", 0.02)
    caplog.set_level(logging.WARNING)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    commands: Subject[Any] = Subject()
    flow, _, _ = asking(kv, commands)
    run = flow.run(wait=False)
    commands.on_next({"put": "first", "value": 1})
    wait_for(kv._commits._lock.locked)
    commands.on_next({"put": "second", "value": 2})
    wait_for(lambda: run.stats().loc[("commands", "out"), "events"] == 2)
    run.stop(0)
    other.execute("rollback")
    other.close()
    wait_for(lambda: "rxmetronome asking/kv: 1 commands were left unexecuted" in caplog.messages)
    assert run.status == "failed"
    assert "second" not in dict(kv.scan())


def test_an_operator_behind_it_that_breaks_begins_anew_and_the_store_keeps_all(kv: rxm.KV) -> None:
    flow, seen = rxm.Flow("breaking"), rxm.ring(100)
    step = flow.pipeline("kv", kv, ops.map(lambda answer: 6 // answer["value"]))
    commands: Subject[Any] = Subject()
    flow.source("commands", commands) >> step >> flow.sink("seen", seen)
    step.err >> flow.sink("failures", rxm.ring(10))
    run = flow.run(wait=False)
    for value in (1, 2, 0, 3):
        commands.on_next({"put": str(value), "value": value})
        wait_for(lambda value=value: kv.get(str(value)) is not None)
        wait_for(lambda: seen.count + run.failures.total == len(list(kv.scan())))
    run.stop()
    assert seen.values == [6, 3, 2]
    assert (run.failures.total, run.status) == (1, "stopped")


def test_a_bug_in_the_store_is_a_failure_and_not_a_thread_that_dies(
    kv: rxm.KV, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(kv._commits, "do", broken)
    flow, _, failures = asking(kv, rx.from_iterable([{"get": "a"}, {"get": "b"}]))
    assert flow.run(wait=True).status == "stopped"
    assert [failure.error for failure in failures.values] == ["ZeroDivisionError"] * 2


def test_a_store_error_outside_a_flow_names_what_was_expected(path: Path) -> None:
    kv = rxm.KV(path)
    kv.close()
    errors: list[Exception] = []
    rx.of({"get": "a"}).pipe(kv).subscribe(on_error=errors.append)
    assert isinstance(errors[0], StepError)

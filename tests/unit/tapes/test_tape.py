"""A run that is kept on a tape, and played again."""

import asyncio
import collections
import datetime
import decimal
import logging
import threading
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError, StepError


def two_beats(lines: list[Any]) -> rxm.Flow:
    flow = rxm.Flow("two beats")
    fast = flow.source("fast", rxm.metronome("300ms", jitter="50ms", seed=3))
    slow = flow.source("slow", rxm.metronome("1s"))
    counted = flow.pipeline("counted", rxm.window(every="2s", aggregate={"n": rxm.aggregates.count()}))
    for beat in (fast, slow):
        beat >> counted
    counted >> flow.sink("end", lines.append)
    slow >> rxm.select(lambda tick: 10 // (tick.id % 3)) >> flow.sink("quotients", lines.append)
    return flow


def test_a_replay_gives_what_the_run_gave_twice(tmp_path: Path) -> None:
    lines: list[Any] = []
    flow = two_beats(lines)
    run = flow.run(clock=rxm.VirtualClock("2026-11-29T00:00+00:00"), until="10s", tape=tmp_path / "monday.tape")
    kept, metrics = list(lines), run.metrics()
    assert len(kept) > 5
    for _ in range(2):
        lines.clear()
        again = flow.replay(tmp_path / "monday.tape", sinks="same")
        assert lines == kept
        assert again.metrics()["counted/out"] == metrics["counted/out"]
        assert again.failures.total == run.failures.total > 0
        assert list(again.failures) == list(run.failures)


def test_sinks_are_muted_unless_they_are_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out.log"
    flow = rxm.Flow("muted")
    flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> flow.sink("file", rxm.file(out))
    flow.run(clock=rxm.VirtualClock(), until="3s", tape=tmp_path / "t")
    size = out.stat().st_size
    flow.replay(tmp_path / "t")
    assert out.stat().st_size == size
    seen: list[Any] = []
    flow.replay(tmp_path / "t", sinks={"file": seen.append})
    assert (seen, out.stat().st_size) == ([0, 1, 2], size)
    flow.replay(tmp_path / "t", sinks="same")
    assert out.stat().st_size == 2 * size


def test_the_tape_as_sources_says_what_it_holds(tmp_path: Path) -> None:
    flow = rxm.Flow("halves")
    flow.source("numbers", rx.of(1, 3)) >> rxm.select(lambda n: n / 2) >> rxm.latest()
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    tape = rxm.Tape(tmp_path / "t")
    assert list(tape) == tape.sources == ["numbers"]
    assert tape.info.events == {"numbers": 2}
    assert tape.to_frame("numbers")["value"].tolist() == [1, 3]
    run = flow.run(sources=tape, clock=rxm.VirtualClock(), until="5s")
    assert (flow["latest"].value, run.status) == (1.5, "stopped")
    with pytest.raises(ArgumentError, match="perhaps `numbers`"):
        tape.to_frame("number")


def test_a_second_run_is_added_and_each_can_be_read(tmp_path: Path) -> None:
    flow = rxm.Flow("runs")
    flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    for until in ("2s", "3s"):
        flow.run(clock=rxm.VirtualClock(), until=until, tape=tmp_path / "t")
    assert [rxm.Tape(tmp_path / "t", run=run).info.events["beat"] for run in (1, 2)] == [2, 3]
    assert rxm.Tape(tmp_path / "t").run == 2
    with pytest.raises(StepError, match="run 3"):
        rxm.Tape(tmp_path / "t", run=3)
    with pytest.raises(StepError, match="expected a tape"):
        rxm.Tape(tmp_path / "none")


class Point(collections.namedtuple("Point", "x y")):
    __slots__ = ()


def test_events_come_back_equal_and_of_their_type(tmp_path: Path) -> None:
    events = [(1, 2), {"at": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), 5: {1, 2}}, decimal.Decimal("1.10"),
              2**80, Point(1, [2]), b"x", None, [1, {"a": (True, None)}], "\ud800", float("inf")]  # fmt: skip
    flow = rxm.Flow("values")
    flow.source("values", rx.from_iterable(events)) >> rxm.latest()
    run = flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    kept = [entry.value for entry in rxm.Tape(tmp_path / "t").entries if entry.kind == "event"]
    assert kept == events
    assert list(map(type, kept)) == list(map(type, events))
    assert run.tape is not None
    assert run.tape.lost == 0


def test_an_event_without_a_form_is_counted_and_the_run_goes_on(tmp_path: Path, caplog: Any) -> None:
    flow = rxm.Flow("values")
    seen: list[Any] = []
    flow.source("values", rx.of(1, threading.Lock(), 3)) >> flow.sink("end", seen.append)
    with caplog.at_level(logging.WARNING):
        run = flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    assert len(seen) == 3
    assert run.tape is not None
    assert run.tape.lost == rxm.Tape(tmp_path / "t").info.lost == 1
    assert "step `values`: the tape" in caplog.text


def test_a_source_that_fails_and_dies_does_so_again(tmp_path: Path) -> None:
    flow = rxm.Flow("dying")
    numbers: Subject[int] = Subject()
    flow.source("numbers", numbers) >> rxm.counter() >> rxm.latest()
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, tape=tmp_path / "t")
    numbers.on_next(1)
    clock.advance("1s")
    numbers.on_error(ValueError("gone"))
    clock.advance("1s")
    assert run.status == "failed"
    again = flow.replay(tmp_path / "t")
    assert again.status == "failed"
    assert [(one.step, one.error, one.ingest_ns) for one in again.failures] == [
        (one.step, one.error, one.ingest_ns) for one in run.failures
    ]


@pytest.mark.real_time
def test_outcomes_come_from_the_tape_in_their_order(tmp_path: Path) -> None:
    calls: list[int] = []

    async def slow(n: int) -> int:
        calls.append(n)
        await asyncio.sleep(0.02 * (3 - n))
        if n == 1:
            raise ValueError("one")
        return n * 10

    seen: list[int] = []
    flow = rxm.Flow("outcomes")
    source = flow.source("numbers", rx.of(0, 1, 2))
    source >> rxm.select(slow, concurrency=3, ordered=False) >> flow.sink("end", seen.append)
    run = flow.run(tape=tmp_path / "t", wait=True)
    kept = list(seen)
    assert sorted(kept) == [0, 20]
    seen.clear()
    calls.clear()
    again = flow.replay(tmp_path / "t", sinks="same")
    assert (seen, calls) == (kept, [])
    assert again.failures.total == run.failures.total == 1


def store_flow(kv: Any, commands: list[Any], seen: list[Any]) -> rxm.Flow:
    flow = rxm.Flow("store")
    asked = rx.from_iterable(commands)
    source = flow.source("commands", asked)
    step = flow.pipeline("kv", kv)
    source >> step >> flow.sink("end", seen.append)
    step.err >> flow.sink("refused", lambda failure: seen.append((failure.event, failure.error)))
    return flow


COMMANDS: list[Any] = [
    {"put": "a", "value": 1}, {"get": "a"}, {"get": "b"}, {"swap": "a", "value": 2}, {"cas": "a", "old": 9, "value": 3},
    {"put": "b", "value": {"n": [1, 2.5]}}, {"scan": "a"}, "no command", {"delete": "a"},
]  # fmt: skip


@pytest.mark.parametrize("is_real", [False, pytest.param(True, marks=pytest.mark.real_time)])
def test_the_answers_of_a_store_come_from_the_tape_and_it_is_not_touched(tmp_path: Path, is_real: bool) -> None:
    seen: list[Any] = []
    with rxm.KV(tmp_path / "store.db") as kv:
        flow = store_flow(kv, COMMANDS, seen)
        options: dict[str, Any] = {"wait": True} if is_real else {"clock": rxm.VirtualClock(), "until": "1s"}
        run = flow.run(tape=tmp_path / "t", **options)
        kept = list(seen)
        assert len(kept) >= len(COMMANDS)
        kv.clear()
        kv["a"] = "other"
        for _ in range(2):
            seen.clear()
            again = flow.replay(tmp_path / "t", sinks="same")
            assert seen == kept
            assert again.failures.total == run.failures.total > 0
            assert again.status == run.status
        seen.clear()
        flow.replay(tmp_path / "t", sinks={"end": seen.append})
        assert seen == [one for one in kept if isinstance(one, dict)]
        assert list(kv.items()) == [("a", "other")]


def test_a_store_that_a_function_reaches_is_refused(tmp_path: Path) -> None:
    with rxm.KV(tmp_path / "store.db") as kv:
        flow = rxm.Flow("store")
        flow.source("numbers", rx.of(1)) >> flow.pipeline("get", rxm.select(lambda n: kv.get("a", n))) >> rxm.latest()
        flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
        with pytest.raises(RunError, match=r"step `get` is .* a replay would send its commands to that store again"):
            flow.replay(tmp_path / "t")
        flow.replay(tmp_path / "t", sinks="same")


def test_two_runs_do_not_write_one_tape(tmp_path: Path) -> None:
    one, other = rxm.Flow("one"), rxm.Flow("other")
    for flow in (one, other):
        flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    held = pytest.raises(StepError, match="one that a run writes now")
    with one.run(clock=rxm.VirtualClock(), tape=tmp_path / "t"), held:
        other.run(clock=rxm.VirtualClock(), tape=tmp_path / "t")

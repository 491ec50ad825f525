"""What a replay takes from a tape beside events of sources, and what it does where the flow has changed."""

import asyncio
import itertools
import logging
import zlib
from pathlib import Path
from typing import Any

import ipywidgets
import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import StepError
from rxmetronome.tapes import TapeReader, TapeWriter
from rxmetronome.tapes.tape_writer import EVENT


def kinds_of(path: Path) -> list[str]:
    return [entry.kind for entry in rxm.Tape(path).iter_entries()]


def test_failures_of_a_muted_sink_feed_what_is_connected_to_its_err(tmp_path: Path) -> None:
    def refuse(tick: Any) -> None:
        if tick.id % 2:
            raise OSError(28, "No space left on device")

    seen: list[Any] = []
    flow = rxm.Flow("refusing")
    refusing = flow.sink("refusing", refuse)
    flow.source("beat", rxm.metronome("1s")) >> refusing
    refusing.err >> rxm.select(lambda failure: (failure.event.id, failure.error)) >> flow.sink("end", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="4s", tape=tmp_path / "t")
    kept = list(seen)
    assert [number for number, _ in kept] == [1, 3]
    for sinks in ({"end": seen.append}, "same"):
        seen.clear()
        again = flow.replay(tmp_path / "t", sinks=sinks)
        assert seen == kept
        assert again.failures.total == run.failures.total == 2
        assert [one.function for one in again.failures] == [one.function for one in run.failures]


@pytest.mark.real_time
def test_failures_of_a_sink_that_writes_on_its_thread_come_where_they_came(tmp_path: Path) -> None:
    flow = rxm.Flow("writing")
    (tmp_path / "gone").mkdir()
    numbers = flow.source("numbers", rxm.metronome("2ms", count=5))
    out = flow.sink("out", rxm.file(tmp_path / "gone/out.jsonl"))
    numbers >> rxm.select(lambda tick: {(1, 2): 3} if tick.id == 2 else tick.id) >> out
    out.err >> flow.pipeline("errors", rxm.counter()) >> rxm.latest()
    run = flow.run(tape=tmp_path / "t", wait=True)
    assert run.failures.total == 1
    again = flow.replay(tmp_path / "t")
    assert again.metrics()["errors/out"]["events"] == 1
    assert [(one.step, one.error) for one in again.failures] == [(one.step, one.error) for one in run.failures]


def test_a_select_that_a_function_reads_is_turned_where_it_was_and_put_back(tmp_path: Path) -> None:
    choice = ipywidgets.Select(options=["a", "b", "c"], value="a")
    gain = rxm.widgets.dial(1, 0, 10)
    seen: list[Any] = []
    flow = rxm.Flow("turned")

    def read(tick: Any) -> Any:
        return tick.id, choice.value, gain()

    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("read", rxm.select(read)) >> flow.sink("end", seen.append)
    clock = rxm.VirtualClock()
    with flow.run(clock=clock, tape=tmp_path / "t"):
        clock.advance("1s")
        choice.value = "b"
        clock.advance("1s")
        gain.value = 7
        choice.value = "c"
        clock.advance("1s")
    kept = list(seen)
    assert kept == [(0, "a", 1), (1, "b", 1), (2, "c", 7)]
    choice.value = "a"
    for _ in range(2):
        seen.clear()
        flow.replay(tmp_path / "t", sinks="same")
        assert seen == kept
        assert (choice.value, gain.value) == ("a", 7)
    turns = [(entry.step, entry.value) for entry in rxm.Tape(tmp_path / "t").iter_entries() if entry.kind == "widget"]
    assert turns == [
        ("read choice", "a"),
        ("read gain", 1),
        ("read choice", "b"),
        ("read gain", 7),
        ("read choice", "c"),
    ]
    gain.close()
    choice.close()


def test_a_changed_step_has_its_own_timers_and_the_others_those_of_the_tape(tmp_path: Path, caplog: Any) -> None:
    seen: list[Any] = []

    def windowed(every: str) -> rxm.Flow:
        flow = rxm.Flow("windowed")
        beat = flow.source("beat", rxm.metronome("100ms"))
        count = {"n": rxm.aggregates.count()}
        beat >> flow.pipeline("window", rxm.window(every=every, aggregate=count)) >> flow.sink("end", seen.append)
        beat >> flow.pipeline("batch", rxm.batch(50, "250ms")) >> rxm.latest()
        return flow

    run = windowed("1s").run(clock=rxm.VirtualClock(), until="4s", tape=tmp_path / "t")
    seen.clear()
    with caplog.at_level(logging.WARNING):
        again = windowed("500ms").replay(tmp_path / "t", sinks={"end": seen.append})
    lasted = [row["end_ns"] - row["start_ns"] for row in seen]
    assert set(lasted) == {500_000_000}
    assert len(lasted) in (8, 9)
    assert again.metrics()["batch/out"] == run.metrics()["batch/out"]
    assert caplog.text == ""


def test_a_step_that_depends_on_more_than_the_tape_is_named_and_goes_on(tmp_path: Path, caplog: Any) -> None:
    calls = itertools.count()  # goes on from run to run, as a global does
    flow, seen = rxm.Flow("hidden"), list[Any]()
    hidden = flow.pipeline("hidden", ops.delay_with_mapper(lambda n: rx.timer(0.3 if next(calls) < 3 else 0.1)))
    flow.source("beat", rxm.metronome("1s")) >> hidden >> flow.sink("end", lambda tick: seen.append(tick.id))
    flow.run(clock=rxm.VirtualClock(), until="3500ms", tape=tmp_path / "t")
    assert seen == [0, 1, 2]
    seen.clear()
    with caplog.at_level(logging.WARNING):
        flow.replay(tmp_path / "t", sinks="same")
    assert seen == [0, 1, 2]
    assert "step `hidden` has other timers than on the tape" in caplog.text


@pytest.mark.real_time
def test_a_drain_waits_for_the_outcomes_that_came_during_it(tmp_path: Path) -> None:
    async def slow(n: int) -> int:
        await asyncio.sleep(0.03)
        return n * 10

    seen: list[int] = []
    pushed: Subject[int] = Subject()
    flow = rxm.Flow("drained")
    flow.source("pushed", pushed) >> rxm.select(slow, concurrency=2) >> flow.sink("end", seen.append)
    run = flow.run(tape=tmp_path / "t", wait=False)
    pushed.on_next(1)
    pushed.on_next(2)
    run.stop()
    assert seen == [10, 20]
    kinds = kinds_of(tmp_path / "t")
    assert kinds.index("mark") < kinds.index("outcome")
    again = flow.replay(tmp_path / "t", sinks="same")
    assert (seen, again.status) == ([10, 20, 10, 20], run.status)


@pytest.mark.real_time
def test_a_run_that_ended_itself_or_was_cut_short_ends_so_again(tmp_path: Path) -> None:
    flow = rxm.Flow("ends")
    beat = flow.source("beat", rxm.metronome("1ms"))
    beat >> rxm.where(lambda tick: tick.id == 7) >> rxm.select(lambda tick: {"exit": 3}) >> rxm.exit()
    beat >> flow.pipeline("counted", rxm.counter()) >> rxm.latest()
    run = flow.run(tape=tmp_path / "t", wait=True)
    assert (run.exit_status, run.status) == (3, "stopped")
    same = flow.replay(tmp_path / "t", sinks="same")
    assert (same.exit_status, same.metrics()["counted/out"]) == (3, run.metrics()["counted/out"])
    assert flow.replay(tmp_path / "t").metrics()["counted/out"] == run.metrics()["counted/out"]


def test_a_replay_begins_before_the_tape_is_read(tmp_path: Path) -> None:
    flow = rxm.Flow("long")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("end", rxm.latest())
    flow.run(clock=rxm.VirtualClock(), until="20s", tape=tmp_path / "t", record=False)
    (segment,) = (tmp_path / "t").glob("*.tape")
    seen: list[int] = []

    def remember(tick: Any) -> None:
        seen.append(tick.id)
        if tick.id == 100:  # what is read by now is one block, so that the rest can still go
            with segment.open("r+b") as file:
                file.truncate(segment.stat().st_size // 2)

    kept = rxm.Tape(tmp_path / "t")
    flow.run(sources=kept, sinks={"end": remember}, clock=rxm.VirtualClock(), until="20s")
    assert 4_096 <= len(seen) < 15_000
    assert seen == list(range(len(seen)))


def test_several_runs_of_one_tape_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    flow = rxm.Flow("twice")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    flow.run(clock=rxm.VirtualClock(), until="9s", tape=tmp_path / "t")
    kept, clocks, seen = rxm.Tape(tmp_path / "t"), [rxm.VirtualClock(), rxm.VirtualClock("2026-01-01T00:00+00:00")], []
    runs = []
    for at, clock in enumerate(clocks):
        other = rxm.Flow(f"twice {at}")
        other.source("beat", rxm.metronome("1s")) >> flow_end(other, seen, at)
        runs.append(other.run(sources=kept, clock=clock))
    for _ in range(9):
        for clock in clocks:
            clock.advance("1s")
    for run in runs:
        run.stop()
    assert seen == [(at, number) for number in range(9) for at in (0, 1)]


def flow_end(flow: rxm.Flow, seen: list[Any], at: int) -> Any:
    return flow.sink("end", lambda tick: seen.append((at, tick.id)))


def test_a_tape_of_another_version_or_with_a_damaged_block_is_refused(tmp_path: Path) -> None:
    writer = TapeWriter(tmp_path / "t", "main", ["a"], 0, 0, sources=["a"], virtual=True)
    writer.append((0, EVENT, 0, {"n": 1}))
    writer.close(0)
    (segment,) = (tmp_path / "t").glob("*.tape")
    whole = segment.read_bytes()
    size = 4 + int.from_bytes(whole[:4], "big")
    body = whole[8:size].replace(b"\xa7version\x04", b"\xa7version\x01")
    segment.write_bytes(whole[:4] + zlib.crc32(body).to_bytes(4, "big") + body + whole[size:])
    with pytest.raises(StepError, match=r"a tape of version 2 to 4 at .*, got 'version 1'"):
        TapeReader(tmp_path / "t")
    other = b"\x94\x90\x90\x90\x90"
    segment.write_bytes(
        whole[:size] + (len(other) + 4).to_bytes(4, "big") + zlib.crc32(other).to_bytes(4, "big") + other
    )
    with pytest.raises(StepError, match=r"a block of a tape at .*\.tape"):
        list(TapeReader(tmp_path / "t"))


@pytest.mark.real_time
def test_a_replay_that_is_kept_sends_nothing_and_its_tape_is_played_again(tmp_path: Path) -> None:
    calls: list[int] = []

    async def ask(n: int) -> int:
        calls.append(n)
        await asyncio.sleep(0.001)
        return n * 10

    seen: list[Any] = []
    with rxm.KV(tmp_path / "store.db") as kv:
        flow = rxm.Flow("kept twice")
        numbers = flow.source("numbers", rxm.metronome("1ms", count=9)) >> rxm.select(lambda tick: tick.id)
        numbers >> rxm.select(ask, concurrency=2) >> rxm.batch(2, "3ms") >> flow.sink("asked", seen.append)
        puts = numbers >> rxm.select(lambda n: {"put": f"{n % 3}", "value": n})
        puts >> flow.pipeline("kv", kv) >> flow.sink("stored", seen.append)
        flow.run(tape=tmp_path / "lived", wait=True)
        kept = list(seen)
        assert (len(calls), sum(isinstance(one, dict) for one in kept)) == (9, 9)
        kv.clear()
        for tape, again in (("lived", "again"), ("again", "third")):
            seen.clear()
            played = rxm.Tape(tmp_path / tape)
            clock = played.clock()
            run = flow.run(sources=played, clock=clock, tape=tmp_path / again)
            clock.run_to_ns(played.end_ns)
            run.stop()
            assert seen == kept
        assert len(calls) == 9
        assert not list(kv.items())


@pytest.mark.real_time
def test_a_tape_is_played_on_the_real_clock(tmp_path: Path) -> None:
    seen: list[Any] = []
    flow = rxm.Flow("in life")
    beat = flow.source("beat", rxm.metronome("2ms", count=6))
    flow.source("pushed", rx.of("a", "b")) >> flow.sink("texts", seen.append)
    beat >> rxm.select(lambda tick: tick.id) >> rxm.batch(2, "1s") >> flow.sink("end", seen.append)
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    kept = list(seen)
    assert kept == ["a", "b", [0, 1], [2, 3], [4, 5]]
    seen.clear()
    run = flow.run(sources=rxm.Tape(tmp_path / "t"), wait=True)
    assert (seen, run.status) == (kept, "stopped")


def test_a_widget_whose_value_has_no_form_is_counted_with_its_name(tmp_path: Path, caplog: Any) -> None:
    choice = ipywidgets.Select(options=[("a", object()), ("b", object())])
    flow = rxm.Flow("odd")
    step = flow.pipeline("read", rxm.select(lambda tick: (tick.id, str(choice.value))))
    flow.source("beat", rxm.metronome("1s")) >> step >> rxm.latest()
    with caplog.at_level(logging.WARNING):
        run = flow.run(clock=rxm.VirtualClock(), until="2s", tape=tmp_path / "t")
    assert run.tape is not None
    assert run.tape.lost == rxm.Tape(tmp_path / "t").info.lost == 1
    assert "step `read choice`: the tape" in caplog.text
    flow.replay(tmp_path / "t")
    choice.close()


def sleeping_source(kind: str, clock: rxm.VirtualClock) -> Any:
    """A source that misses grid points beside a slow sink; a poll also while it fetches."""

    def fetch() -> int:
        clock.sleep("2500ms")
        return clock.now_ns

    return {
        "skip": lambda: rxm.metronome("1s"),
        "delay": lambda: rxm.metronome("1s", missed="delay"),
        "jitter": lambda: rxm.metronome("1s", jitter="10ms", seed=1),
        "cron": lambda: rxm.cron("* * * * * *"),
        "poll": lambda: rxm.poll(fetch, every="1s"),
    }[kind]()


@pytest.mark.parametrize("kind", ["skip", "delay", "jitter", "cron", "poll"])
def test_a_replay_counts_what_its_sources_missed(tmp_path: Path, kind: str) -> None:
    clock = rxm.VirtualClock()
    flow = rxm.Flow("slow")
    source = flow.source("source", sleeping_source(kind, clock))
    source >> rxm.counter() >> flow.sink("slow", lambda number: clock.sleep("3500ms") if number % 3 == 0 else None)
    run = flow.run(clock=clock, until="20s", tape=tmp_path / "t")
    missed = run.metrics()["source/out"]["missed"]
    assert missed > 3
    tape = rxm.Tape(tmp_path / "t")
    entries = [(entry.step, entry.value) for entry in tape.iter_entries() if entry.kind == "missed"]
    assert {step for step, _ in entries} == {"source"}
    assert sum(number for _, number in entries) == missed
    assert flow.replay(tape).metrics()["source/out"]["missed"] == missed

    muted = {"slow": lambda _: None}
    again = flow.run(sources=tape, sinks=muted, clock=tape.clock(), until="1min", tape=tmp_path / "again")
    assert again.metrics()["source/out"]["missed"] == missed
    assert flow.replay(tmp_path / "again").metrics()["source/out"]["missed"] == missed


def test_a_step_that_looks_sees_what_was_missed_before_its_event(tmp_path: Path) -> None:
    clock = rxm.VirtualClock()
    flow = rxm.Flow("looking")
    seen: list[int] = []
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> rxm.select(lambda _: rxm.runs()[-1].metrics()["beat/out"]["missed"]) >> flow.sink("seen", seen.append)
    beat >> flow.sink("slow", lambda tick: clock.sleep("3500ms") if tick.id == 1 else None)
    flow.run(clock=clock, until="8s", tape=tmp_path / "t")
    assert seen == [0, 0, 0, 2, 2, 2]
    seen.clear()
    flow.replay(tmp_path / "t", sinks={"seen": seen.append})
    assert seen == [0, 0, 0, 2, 2, 2]

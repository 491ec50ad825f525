"""`Flow.run`: again and again, in virtual time or real, with a limit or without."""

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm


def test_a_flow_can_be_run_again_and_starts_afresh(run_flow):
    seen = []
    flow = rxm.Flow("again")
    numbers = flow.source("numbers", rx.of(1, 2))
    numbers >> flow.pipeline("sum", rxm.scan(lambda total, n: total + n, 0)) >> flow.sink("seen", seen.append)
    for _ in range(3):
        run_flow(flow, until="1s")
    assert seen == [1, 3, 1, 3, 1, 3]


def test_two_runs_in_virtual_time_are_equal_byte_for_byte(tmp_path):
    def simulate(name: str) -> bytes:
        flow = rxm.Flow("twice")
        beat = flow.source("beat", rxm.metronome("70ms"))
        beat >> flow.pipeline("count", rxm.counter()) >> flow.sink("file", rxm.file(tmp_path / name, mode="truncate"))
        beat >> flow.pipeline("slow", ops.buffer_with_time(1.0)) >> flow.sink("lists", rxm.file(tmp_path / f"{name}2"))
        flow.run(clock=rxm.VirtualClock("2026-03-29T00:00:00+00:00"), until="10min")
        return (tmp_path / name).read_bytes() + (tmp_path / f"{name}2").read_bytes()

    assert simulate("first") == simulate("second")


def test_until_includes_what_is_due_at_that_instant(run_flow):
    seen = []
    flow = rxm.Flow("until")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: seen.append(tick.id))
    run_flow(flow, until="3s")
    assert seen == [0, 1, 2]


def test_a_clock_that_is_none_of_ours_is_refused():
    flow = rxm.Flow("clockless")
    flow.source("beat", rxm.metronome("1s"))
    with pytest.raises(rxm.ArgumentError, match=r"run\(clock=5\): expected a RealClock or a VirtualClock"):
        flow.run(clock=5)


def test_a_watcher_gets_each_run_before_anything_starts_until_it_is_disposed(run_flow):
    flow = rxm.Flow("watched")
    flow.source("numbers", rx.of(1, 2)) >> flow.sink("end", lambda number: None)
    shown, seen = [], []

    def watch(run):
        shown.append((run.status, run.started_ns))
        run.tap("numbers").subscribe(seen.append)

    watching = flow.on_run(watch)
    run = flow.run(clock=rxm.VirtualClock("2026-03-29T00:00:00Z"), until="1s")
    assert (shown, seen) == ([("created", None)], [1, 2])
    assert run.started_ns == 1_774_742_400 * 10**9
    watching.dispose()
    run_flow(flow, until="1s")
    assert (len(shown), seen) == (1, [1, 2])


def test_what_a_watcher_raises_keeps_the_run_from_starting():
    flow = rxm.Flow("badly watched")
    flow.source("numbers", rx.of(1)) >> flow.sink("end", lambda number: None)
    with flow.on_run(lambda run: run.tap("nobody")), pytest.raises(rxm.ArgumentError, match="a step of this flow"):
        flow.run(clock=rxm.VirtualClock())
    assert rxm.runs() == []


def test_running_a_flow_of_the_same_name_replaces_the_run_after_draining_it():
    first, second = [], []

    def flow_into(seen):
        flow = rxm.Flow("cell")
        flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("late", ops.delay(0.5)) >> flow.sink("s", seen.append)
        return flow

    clock = rxm.VirtualClock()
    before = flow_into(first).run(clock=clock)
    clock.advance("1s")
    after = flow_into(second).run(clock=clock)
    assert (before.status, len(first)) == ("stopped", 1)
    clock.advance("2.5s")
    assert (len(first), len(second)) == (1, 2)
    assert rxm.runs() == [after]
    rxm.stop_all()
    assert rxm.runs() == []

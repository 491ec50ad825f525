"""Mistakes that the matrix has found, each as small as possible."""

import threading
from pathlib import Path

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import BehaviorSubject, Subject

import rxmetronome as rxm
from rxmetronome.testing import chaos


def test_what_a_pipeline_emits_when_it_starts_reaches_pipelines_that_are_defined_later():
    flow = rxm.Flow("greeting")
    first = flow.pipeline("first", ops.merge(BehaviorSubject("hello")))
    second = flow.pipeline("second", rxm.select(str.upper))
    ring = rxm.ring(10)
    flow.source("never", rx.never()) >> first >> second >> flow.sink("ring", ring)
    flow.run(clock=rxm.VirtualClock(), until="1s")
    assert ring.values == ["HELLO"]


def test_a_failure_at_the_start_of_a_step_reaches_the_pipeline_on_its_err_port():
    flow = rxm.Flow("failing_start")
    main = flow.pipeline("main", chaos.raising(at="subscribe", error=OSError("no device")))
    mend = flow.pipeline("mend", rxm.select(lambda failure: failure.error))
    ring = rxm.ring(10)
    flow.source("never", rx.never()) >> main
    main.err >> mend >> flow.sink("ring", ring)
    flow.run(clock=rxm.VirtualClock(), until="1s")
    assert ring.values == ["OSError: no device"]


def test_a_long_flow_starts():
    flow = rxm.Flow("long")
    ring = rxm.ring(10)
    end = flow.source("one", rx.of(1))
    for number in range(200):
        end = end >> flow.pipeline(f"step {number}", rxm.select(lambda n: n + 1))
    end >> flow.sink("ring", ring)
    flow.run(clock=rxm.VirtualClock(), until="1s")
    assert ring.values == [201]


def test_no_timer_stays_in_a_clock_that_outlives_the_run():
    clock = rxm.VirtualClock()
    flow = rxm.Flow("by_itself")
    two = flow.pipeline("two", ops.take(2))
    flow.source("beat", rxm.metronome("1s")) >> two >> flow.sink("ring", rxm.ring(10))
    flow.source("burst", chaos.burst(5, at="1s")) >> flow.sink("others", rxm.ring(10))
    flow.run(clock=clock, until="10s")
    assert clock.pending == 0


def test_an_exit_with_a_delay_leaves_no_timer_in_the_clock_when_the_run_ends_before_it():
    clock = rxm.VirtualClock()
    flow = rxm.Flow("delayed")
    flow.source("one", rx.of({"exit": 0, "delay": "1h"})) >> flow.sink("stop", rxm.exit())
    run = flow.run(clock=clock, until="1s")
    assert (run.status, clock.pending) == ("stopped", 0)


def test_an_event_that_comes_while_a_run_drains_enters_or_is_counted_as_dropped():
    """The thread is in the inbox's door when the door closes, whichever of the two is quicker."""
    events, ring = Subject(), rxm.ring(10)
    flow = rxm.Flow("door")
    source = flow.source("events", events)
    source >> flow.sink("ring", ring)
    run = flow.run(wait=False)
    node = run.nodes["events"]
    take = node.inbox.take

    def late(most, timeout=0.0):
        taken = take(most, timeout)
        if not taken and not node.inbox.closed:
            thread = threading.Thread(target=node._enqueue, args=("late",))
            thread.start()
            thread.join()
        return taken

    node.inbox.take = late
    run.stop()
    assert len(ring.values) + node.inbox.dropped == 1


def test_a_source_that_raises_over_an_event_goes_on_and_says_so():
    ring = rxm.ring(10)
    flow = rxm.Flow("raising_source")
    beat = rxm.metronome("1s").pipe(chaos.raising(every=3))
    flow.source("beat", beat) >> flow.pipeline("ids", rxm.select(lambda tick: tick.id)) >> flow.sink("ring", ring)
    run = flow.run(clock=rxm.VirtualClock(), until="7s")
    assert (ring.values, run.failures.total, run.status) == ([0, 1, 3, 4, 6], 2, "stopped")


def test_a_beat_that_is_turned_and_stopped_at_one_instant_leaves_no_timer():
    clock, beat = rxm.VirtualClock(), rxm.metronome("1s")
    subscription = beat.subscribe(scheduler=clock)
    beat.interval = "2s"
    beat.pause()
    beat.resume()
    subscription.dispose()
    assert clock.pending == 0


@pytest.mark.parametrize("is_virtual", [True, False])
def test_a_sink_that_has_written_all_and_fails_at_its_completion_ends_with_0(tmp_path: Path, is_virtual: bool) -> None:
    """In virtual time the failure at the end counted as an event that was not written, so one event made it 1."""
    flow = rxm.Flow("main")
    failing = chaos.raising(rxm.file(tmp_path / "out.log"), at="completed")
    flow.source("one", rx.of(1)) >> flow.sink("file", failing)
    run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="5s", wait=not is_virtual)
    assert (run.exit_status, run.failures.total) == (0, 1)
    assert (tmp_path / "out.log").read_text() == "1\n"

"""From start to end: the order of starting, draining and ending, and what a run leaves behind, which is nothing."""

import gc
import subprocess
import sys
import textwrap
import threading

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.thread_positions import stuck_in
from rxmetronome.protocols import Sink


def page(order: str, seen: list) -> rxm.Flow:
    """The page's application; `order` says which pipeline is connected first."""
    flow = rxm.Flow("page")
    every_second = flow.source("every_second", rxm.metronome("1s"))
    main = flow.pipeline("main", rxm.select(lambda tick: "triggered"))
    leave = flow.pipeline("exit", rxm.select(lambda tick: {"exit": 3}))
    out, stop = flow.sink("out", seen.append), flow.sink("stop", rxm.exit())
    if order == "exit first":
        every_second >> leave >> stop
        every_second >> main >> out
    else:
        every_second >> main >> out
        every_second >> leave >> stop
    return flow


@pytest.mark.parametrize("order", ["exit first", "exit last"])
@pytest.mark.parametrize("clock", [rxm.VirtualClock, rxm.RealClock])
def test_the_tick_that_ends_the_run_reaches_every_sink_in_either_order_of_connection(order, clock):
    seen = []
    flow = page(order, seen)
    if clock is rxm.RealClock:
        flow.steps["every_second"].observable.interval = "5ms"
        run = flow.run()
    else:
        run = flow.run(clock=clock(), until="1min")
    assert seen == ["triggered"]
    assert (run.status, run.exit_status) == ("stopped", 3)


def test_an_exit_leaves_the_virtual_clock_at_the_time_it_happened(clock):
    page("exit last", []).run(clock=clock, until="1d")
    assert clock.now_ns == 1_000_000_000


def test_a_delayed_exit_lets_the_flow_run_on_for_that_long(run_flow):
    seen = []
    flow = rxm.Flow("delayed")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("seen", lambda tick: seen.append(tick.id))
    beat >> flow.pipeline("ask", rxm.select(lambda tick: {"exit": 0, "delay": "1.5s"})) >> flow.sink("stop", rxm.exit())
    run = run_flow(flow, until="1min")
    assert seen == [0, 1]
    assert run.clock.now_ns == 2_500_000_000


def test_a_run_ends_by_itself_when_every_source_has_completed(run_flow):
    seen = []
    flow = rxm.Flow("finite")
    flow.source("numbers", rx.of(1, 2, 3)) >> flow.sink("seen", seen.append)
    run = run_flow(flow, until="1s")
    assert (seen, run.status, run.exit_status) == ([1, 2, 3], "stopped", 0)


def test_a_run_ends_by_itself_when_every_sink_has_completed(run_flow):
    seen = []
    flow = rxm.Flow("first_three")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.pipeline("three", ops.take(3), rxm.select(lambda tick: tick.id)) >> flow.sink("seen", seen.append)
    run = run_flow(flow, until="1h")
    assert (seen, run.status, run.clock.now_ns) == ([0, 1, 2], "stopped", 3_000_000_000)


def test_what_a_finished_source_left_in_a_pipeline_is_waited_for_without_a_drain_limit(run_flow):
    seen = []
    flow = rxm.Flow("slow_end", drain="1s")
    flow.source("one", rx.of(1)) >> flow.pipeline("late", ops.delay(60)) >> flow.sink("seen", seen.append)
    run = run_flow(flow, until="1h")
    assert (seen, run.status) == ([1], "stopped")


def test_stop_lets_what_is_under_way_arrive():
    seen = []
    flow = rxm.Flow("under_way")
    events = Subject()
    flow.source("events", events) >> flow.pipeline("late", ops.delay(2)) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock())
    events.on_next("a")
    run.stop()
    assert (seen, run.status, run.report) == (["a"], "stopped", [])


def test_a_drain_that_runs_out_of_time_says_what_it_left(caplog):
    flow = rxm.Flow("too_slow", drain="5s")
    events = Subject()
    flow.source("events", events) >> flow.pipeline("late", ops.delay(10)) >> flow.sink("seen", lambda event: None)
    run = flow.run(clock=rxm.VirtualClock())
    events.on_next("a")
    run.stop()
    assert (run.status, run.exit_status) == ("failed", 1)
    assert run.report == ["step `late` had not completed"]
    assert "flow `too_slow` had to be left undrained: step `late` had not completed" in caplog.text


def test_sinks_start_before_pipelines_and_those_before_sources(run_flow):
    order = []

    class Recording(Sink):
        def start(self, context):
            order.append("sink")

        def on_next(self, value):
            order.append(value)

    def operator(source):
        return rx.defer(lambda scheduler: order.append("pipeline") or source)

    flow = rxm.Flow("order")
    source = flow.source("source", rx.defer(lambda scheduler: order.append("source") or rx.of("event")))
    source >> flow.pipeline("pipeline", operator) >> flow.sink("sink", Recording())
    run_flow(flow, until="1s")
    assert order == ["sink", "pipeline", "source", "event"]


def test_a_sink_that_cannot_start_keeps_the_flow_from_running_and_the_others_are_closed():
    closed, subscribed = [], []

    class Good(Sink):
        def on_next(self, value):
            raise AssertionError("no event may come")

        def on_completed(self):
            closed.append(True)

    class Bad(Sink):
        def start(self, context):
            raise OSError("no such device")

        def on_next(self, value):
            raise AssertionError("no event may come")

    flow = rxm.Flow("broken")
    source = flow.source("source", rx.defer(lambda _: subscribed.append(1) or rx.of(1)))
    source >> [flow.sink("good", Good()), flow.sink("bad", Bad())]
    with pytest.raises(rxm.RunError) as caught:
        flow.run(clock=rxm.VirtualClock())
    assert str(caught.value) == (
        "run of flow `broken`: sink `bad` could not start: OSError: no such device. Remedy: mend it, and run again"
    )
    assert (closed, subscribed, rxm.runs()) == ([True], [], [])


def test_an_observer_may_stop_its_own_run(clock):
    seen = []
    flow = rxm.Flow("own")
    holder = []
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("stopper", lambda tick: holder[0].stop())
    beat >> flow.sink("seen", seen.append)
    holder.append(flow.run(clock=clock))
    clock.advance("10s")
    assert (holder[0].status, len(seen)) == ("stopped", 1)


@pytest.mark.real_time
def test_no_thread_timer_or_subscription_outlives_its_run(tmp_path):
    before = set(threading.enumerate())
    events = Subject()
    flow = rxm.Flow("leaks")
    flow.source("events", events) >> flow.pipeline("late", ops.delay(0.001)) >> flow.sink("f", rxm.file(tmp_path / "f"))
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("ticks", lambda tick: None)
    run = flow.run(wait=False)
    events.on_next(1)
    run.stop()
    assert set(threading.enumerate()) == before
    assert events.observers == []
    assert run.clock.pending == 0
    assert (tmp_path / "f").read_text() == "1\n"


@pytest.mark.real_time
def test_a_step_that_never_comes_back_is_named_and_the_run_is_given_up(caplog):
    let_go, entered = threading.Event(), threading.Event()

    def hang(event):
        entered.set()
        let_go.wait(30)

    flow = rxm.Flow("stuck", drain="50ms")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("hang", hang)
    run = flow.run(wait=False)
    assert entered.wait(10)
    run.stop()
    assert (run.status, run.exit_status) == ("failed", 1)
    line = hang.__code__.co_firstlineno + 2
    assert run.report[0] == (f"the clock's thread did not come back: step `hang` is in hang at test_ends.py:{line}")
    thread = run.clock.thread
    let_go.set()
    if thread is not None:
        thread.join(10)
    assert thread is None or not thread.is_alive()


@pytest.mark.real_time
def test_an_ended_run_is_free_to_be_collected():
    import weakref

    class Payload:
        pass

    payload = Payload()
    alive = weakref.ref(payload)
    flow = rxm.Flow("collected")
    flow.source("one", rx.of(payload)) >> flow.pipeline("id", rxm.select(lambda event: event)) >> flow.sink("end", id)
    run = flow.run()
    del payload, flow, run
    gc.collect()
    assert alive() is None


@pytest.mark.process
def test_a_script_that_ends_in_an_exception_still_drains_its_runs(tmp_path):
    script = tmp_path / "app.py"
    script.write_text(
        textwrap.dedent("""
            import reactivex as rx, rxmetronome as rxm
            from reactivex.subject import Subject
            events = Subject()
            flow = rxm.Flow("main")
            flow.source("events", events) >> flow.sink("file", rxm.file("out.log"))
            flow.run(wait=False)
            events.on_next("kept")
            raise SystemExit("something else went wrong")
        """)
    )
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, timeout=30, check=False
    )
    assert (done.returncode, done.stderr) == (1, "something else went wrong\n")
    assert (tmp_path / "out.log").read_text() == '"kept"\n'


@pytest.mark.parametrize("missed", ["skip", "burst", "delay"])
def test_an_exit_does_not_wait_for_overdue_ticks(missed, clock):
    """The step takes three intervals, so later ticks are due by the time the first one has asked to leave."""
    seen = []
    flow = rxm.Flow("late_exit")
    beat = flow.source("beat", rxm.metronome("1s", missed=missed))
    beat >> flow.pipeline("ask", rxm.select(lambda tick: {"exit": 0})) >> flow.sink("stop", rxm.exit())
    beat >> flow.sink("slow", lambda tick: (clock.sleep("3.5s"), seen.append(tick.id)))
    flow.run(clock=clock, until="1min")
    assert seen == [0]


@pytest.mark.real_time
def test_a_sink_that_hangs_on_its_own_thread_is_left_and_reported():
    let_go, entered = threading.Event(), threading.Event()

    def hang(tick):
        entered.set()
        let_go.wait(30)

    flow = rxm.Flow("hangs")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("hang", hang, thread=True)
    run = flow.run(wait=False)
    assert entered.wait(10)
    run.stop(0)
    assert (run.status, run.has_ended) == ("failed", True)
    assert [line for line in run.report if line.startswith("step `hang` ")]
    let_go.set()
    assert run.nodes["hang"].outbox.join(10)


def test_a_clock_without_a_thread_is_idle():
    assert stuck_in(rxm.VirtualClock()) == "it is idle"


@pytest.mark.real_time
def test_a_step_that_waits_is_named_with_its_line():
    entered, let_go = threading.Event(), threading.Event()

    def wait(tick):
        entered.set(), let_go.wait(10)  # on one line: it may be looked at between the two

    flow = rxm.Flow("waits")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("waits", wait)
    run = flow.run(wait=False)
    assert entered.wait(10)
    found = stuck_in(run.clock)
    let_go.set()
    run.stop()
    assert found == f"step `waits` is in wait at test_ends.py:{wait.__code__.co_firstlineno + 1}"

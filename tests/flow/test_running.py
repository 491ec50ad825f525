"""A run: what it does from `run()` to its end, in virtual time."""

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.parts import Sink


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
def test_the_tick_that_ends_the_run_reaches_every_sink_whichever_was_connected_first(order, clock):
    seen = []
    flow = page(order, seen)
    if clock is rxm.RealClock:
        flow.steps["every_second"].observable.interval = "5ms"
        run = flow.run()
    else:
        run = flow.run(clock=clock(), until="1min")
    assert seen == ["triggered"]
    assert (run.status, run.exit_status) == ("stopped", 3)


def test_an_exit_leaves_the_virtual_clock_at_the_time_it_happened():
    clock = rxm.VirtualClock()
    page("exit last", []).run(clock=clock, until="1d")
    assert clock.now_ns == 1_000_000_000


def test_a_delayed_exit_lets_the_flow_run_on_for_that_long():
    seen = []
    flow = rxm.Flow("delayed")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("seen", lambda tick: seen.append(tick.id))
    beat >> flow.pipeline("ask", rxm.select(lambda tick: {"exit": 0, "delay": "1.5s"})) >> flow.sink("stop", rxm.exit())
    run = flow.run(clock=rxm.VirtualClock(), until="1min")
    assert seen == [0, 1]
    assert run.clock.now_ns == 2_500_000_000


def test_a_run_ends_by_itself_when_every_source_has_completed():
    seen = []
    flow = rxm.Flow("finite")
    flow.source("numbers", rx.of(1, 2, 3)) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (seen, run.status, run.exit_status) == ([1, 2, 3], "stopped", 0)


def test_a_run_ends_by_itself_when_every_sink_has_completed():
    seen = []
    flow = rxm.Flow("first_three")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.pipeline("three", ops.take(3), rxm.select(lambda tick: tick.id)) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1h")
    assert (seen, run.status, run.clock.now_ns) == ([0, 1, 2], "stopped", 3_000_000_000)


def test_what_a_finished_source_left_in_a_pipeline_is_waited_for_without_a_drain_limit():
    seen = []
    flow = rxm.Flow("slow_end", drain="1s")
    flow.source("one", rx.of(1)) >> flow.pipeline("late", ops.delay(60)) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1h")
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


def test_a_flow_can_be_run_again_and_starts_afresh():
    seen = []
    flow = rxm.Flow("again")
    numbers = flow.source("numbers", rx.of(1, 2))
    numbers >> flow.pipeline("sum", rxm.fold(lambda total, n: total + n, 0)) >> flow.sink("seen", seen.append)
    for _ in range(3):
        flow.run(clock=rxm.VirtualClock(), until="1s")
    assert seen == [1, 3, 1, 3, 1, 3]


def test_two_runs_in_virtual_time_are_equal_byte_for_byte(tmp_path):
    def simulate(name: str) -> bytes:
        flow = rxm.Flow("twice")
        beat = flow.source("beat", rxm.metronome("70ms"))
        beat >> flow.pipeline("count", rxm.count()) >> flow.sink("file", rxm.file(tmp_path / name, mode="truncate"))
        beat >> flow.pipeline("slow", ops.buffer_with_time(1.0)) >> flow.sink("lists", rxm.file(tmp_path / f"{name}2"))
        flow.run(clock=rxm.VirtualClock("2026-03-29T00:00:00+00:00"), until="10min")
        return (tmp_path / name).read_bytes() + (tmp_path / f"{name}2").read_bytes()

    assert simulate("first") == simulate("second")


def test_until_includes_what_is_due_at_that_instant():
    seen = []
    flow = rxm.Flow("until")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: seen.append(tick.id))
    flow.run(clock=rxm.VirtualClock(), until="3s")
    assert seen == [0, 1, 2]


def test_a_source_is_subscribed_once_however_many_pipelines_it_feeds():
    subscribed = []

    def subscribe(observer, scheduler=None):
        subscribed.append(scheduler)
        observer.on_next(1)
        return Disposable()

    flow = rxm.Flow("once")
    source = flow.source("source", rx.create(subscribe))
    seen = []
    for name in ("a", "b", "c"):
        source >> flow.pipeline(name, rxm.select(lambda n, name=name: name)) >> flow.sink(f"to_{name}", seen.append)
    flow.run(clock=rxm.VirtualClock()).stop()
    assert (len(subscribed), seen) == (1, ["a", "b", "c"])


def test_sinks_start_before_pipelines_and_those_before_sources():
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
    flow.run(clock=rxm.VirtualClock(), until="1s")
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


def test_pause_stops_the_beat_and_resume_goes_on_with_nothing_missed():
    ticks = []
    flow = rxm.Flow("brake")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("ticks", ticks.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    clock.advance("1.4s")
    run.pause()
    assert run.status == "paused"
    clock.advance("1h")
    run.resume()
    clock.advance("0.6s")
    run.stop()
    assert [(tick.id, tick.due_ns, tick.missed) for tick in ticks] == [(0, 10**9, 0), (1, 3_602 * 10**9, 0)]


def test_a_source_that_cannot_be_paused_is_held_at_the_door():
    seen = []
    events = Subject()
    flow = rxm.Flow("held")
    flow.source("events", events) >> flow.sink("seen", seen.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    run.pause()
    events.on_next("a")
    clock.advance("1s")
    assert seen == []
    run.resume()
    clock.advance("0s")
    assert seen == ["a"]
    run.stop()


def test_a_beat_paused_by_hand_stays_so_when_the_run_resumes():
    beat = rxm.metronome("1s")
    flow = rxm.Flow("by_hand")
    flow.source("beat", beat) >> flow.sink("seen", lambda tick: None)
    run = flow.run(clock=rxm.VirtualClock())
    beat.pause()
    run.pause().resume()
    assert beat.is_paused
    run.stop()


def test_stopping_twice_and_pausing_an_ended_run_do_nothing():
    flow = rxm.Flow("twice_stopped")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: None)
    run = flow.run(clock=rxm.VirtualClock())
    run.stop().stop()
    run.pause().resume()
    assert run.status == "stopped"


def test_a_run_is_a_context_manager_that_stops_at_its_end():
    flow = rxm.Flow("managed")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: None)
    with flow.run(clock=rxm.VirtualClock()) as run:
        assert [other.name for other in rxm.runs()] == ["managed"]
    assert (run.has_ended, rxm.runs()) == (True, [])


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


def test_an_observer_may_stop_its_own_run():
    seen = []
    flow = rxm.Flow("own")
    holder = []
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("stopper", lambda tick: holder[0].stop())
    beat >> flow.sink("seen", seen.append)
    clock = rxm.VirtualClock()
    holder.append(flow.run(clock=clock))
    clock.advance("10s")
    assert (holder[0].status, len(seen)) == ("stopped", 1)


def test_a_clock_that_is_none_of_ours_is_refused():
    flow = rxm.Flow("clockless")
    flow.source("beat", rxm.metronome("1s"))
    with pytest.raises(rxm.ArgumentError, match=r"run\(clock=5\): expected a RealClock or a VirtualClock"):
        flow.run(clock=5)

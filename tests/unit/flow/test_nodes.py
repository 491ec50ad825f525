"""A step that goes wrong, wherever it raises, is a failure and never stops the beat."""

import threading

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import CompositeDisposable, Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.nodes import PendingWork
from rxmetronome.protocols import Sink, context_of


def test_an_error_that_a_timer_brings_becomes_a_failure_of_its_step(clock):
    seen, err = [], []
    source = Subject()
    flow = rxm.Flow("timer")
    main = flow.pipeline("main", ops.timeout(1.0))
    flow.source("events", source) >> main >> flow.sink("seen", seen.append)
    main.err >> flow.sink("failures", err.append)
    run = flow.run(clock=clock)
    clock.advance("2s")
    source.on_next("after")
    run.stop()
    assert (seen, [failure.error for failure in err]) == (["after"], ["Exception: Timeout"])


def test_a_sink_that_raises_fails_alone(run_flow):
    good = []

    def bad(event):
        raise ValueError(f"cannot take {event}")

    flow = rxm.Flow("sinks")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("bad", bad)
    beat >> flow.sink("good", lambda tick: good.append(tick.id))
    run = run_flow(flow, until="3s")
    assert (good, run.failures.total) == ([0, 1, 2], 3)


class Raises(Sink):
    """A sink that raises at a given method."""

    def __init__(self, at):
        self.at, self.taken = at, 0

    def on_next(self, value):
        self.taken += 1
        if self.at == "on_next":
            raise RuntimeError("at on_next")

    def on_completed(self):
        if self.at == "on_completed":
            raise RuntimeError("at on_completed")


def raising_operator(at):
    """Return an operator that raises at a given place, and passes events on otherwise."""

    def operator(source):
        def subscribe(observer, scheduler=None):
            if at == "subscribe":
                raise RuntimeError("at subscribe")

            def on_next(event):
                if at == "on_next":
                    raise RuntimeError("at on_next")
                observer.on_next(event)

            def on_completed():
                if at == "on_completed":
                    raise RuntimeError("at on_completed")
                observer.on_completed()

            inner = source.subscribe(on_next, observer.on_error, on_completed, scheduler=scheduler)

            def dispose():
                inner.dispose()
                if at == "dispose":
                    raise RuntimeError("at dispose")

            return Disposable(dispose)

        return rx.create(subscribe)

    return operator


@pytest.mark.parametrize("at", ["subscribe", "on_next", "on_completed", "dispose"])
def test_an_operator_that_raises_anywhere_never_stops_the_beat(at, run_flow):
    ticks, err = [], []
    flow = rxm.Flow("anywhere")
    beat = flow.source("beat", rxm.metronome("1s"))
    bad = flow.pipeline("bad", raising_operator(at))
    beat >> bad >> flow.sink("nowhere", lambda tick: None)
    bad.err >> flow.sink("failures", err.append)
    beat >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = run_flow(flow, until="3s")
    assert ticks == [0, 1, 2]
    assert run.status == "stopped"
    assert run.failures.total >= 1
    assert all(failure.error == f"RuntimeError: at {at}" for failure in run.failures.last)


@pytest.mark.parametrize("at", ["on_next", "on_completed"])
def test_an_observer_that_raises_anywhere_never_stops_the_beat(at, run_flow):
    ticks = []
    flow = rxm.Flow("observer")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("bad", Raises(at))
    beat >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = run_flow(flow, until="3s")
    assert (ticks, run.status) == ([0, 1, 2], "stopped")
    assert {failure.error for failure in run.failures.last} == {f"RuntimeError: at {at}"}


def test_a_source_that_dies_is_a_failure_and_fails_the_run_but_not_the_other_sources(run_flow):
    ticks = []
    flow = rxm.Flow("dying")
    flow.source("dead", rx.throw(ValueError("gone"))) >> flow.sink("nothing", lambda event: None)
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = run_flow(flow, until="1min")
    assert (ticks, run.status, run.exit_status) == ([0, 1], "failed", 1)
    assert [failure.message for failure in run.failures.last] == [
        "step `dead`: failed while starting or ending: ValueError: gone"
    ]


def test_a_source_that_cannot_be_paused_is_held_at_the_door(clock):
    seen = []
    events = Subject()
    flow = rxm.Flow("held")
    flow.source("events", events) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock)
    run.pause()
    events.on_next("a")
    clock.advance("1s")
    assert seen == []
    run.resume()
    clock.advance("0s")
    assert seen == ["a"]
    run.stop()


@pytest.mark.real_time
def test_events_from_many_threads_enter_in_each_thread_s_order_and_none_is_lost():
    seen = []
    events = Subject()
    flow = rxm.Flow("threads")
    flow.source("events", events, capacity=50) >> flow.sink("seen", seen.append)
    run = flow.run(wait=False)

    def produce(number):
        for index in range(2_000):
            events.on_next((number, index))

    threads = [threading.Thread(target=produce, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    run.stop()
    assert len(seen) == 8_000
    for number in range(4):
        assert [index for producer, index in seen if producer == number] == list(range(2_000))
    stats = run.stats()
    assert stats.loc[("events", "out"), "dropped"] == 0
    assert stats.loc[("events", "out"), "queued_most"] <= 50


@pytest.mark.real_time
def test_all_steps_run_on_the_clock_s_thread():
    names = set()
    events = Subject()
    flow = rxm.Flow("one_thread")
    look = lambda event: names.add(threading.current_thread().name) or event
    flow.source("events", events) >> flow.pipeline("main", rxm.select(look)) >> flow.sink("seen", look)
    run = flow.run(wait=False)
    events.on_next(1)
    run.stop()
    assert names == {"rxmetronome one_thread"}


@pytest.mark.real_time
def test_a_source_that_never_yields_can_be_stopped():
    seen = []
    flow = rxm.Flow("hog")
    many = threading.Event()

    def take(n):
        seen.append(n)
        if len(seen) == 1_000:
            many.set()

    flow.source("hog", rx.repeat_value(1, None).pipe(ops.map(lambda n: n))) >> flow.sink("seen", take)
    run = flow.run(wait=False)
    assert many.wait(10)
    assert run.stop().status in ("stopped", "failed")
    assert run.has_ended


def test_pending_work_is_described_after_the_state():
    track_pending = PendingWork()
    assert (track_pending.describe("had not completed"), track_pending.describe("")) == ("had not completed", "")
    one, other = track_pending(lambda: "1 event"), track_pending(lambda: "2 requests")
    track_pending(lambda: "")
    assert track_pending.describe("had not completed") == "had not completed, and held 1 event, 2 requests"
    assert track_pending.describe("") == "held 1 event, 2 requests"
    one.dispose()
    one.dispose()
    assert track_pending.describe("") == "held 2 requests"
    other.dispose()
    assert track_pending.describe("") == ""


def holding(source):
    """An operator that holds everything, and says so."""

    def subscribe(observer, scheduler=None):
        held = []
        tracked = context_of(scheduler).track_pending(lambda: f"{len(held)} events of mine" if held else "")
        return CompositeDisposable(tracked, source.subscribe(held.append, scheduler=scheduler))

    return rx.Observable(subscribe)


def report_of(*operators, events=3, drain="1s"):
    source = Subject()
    flow = rxm.Flow("held", drain=drain)
    flow.source("events", source) >> flow.pipeline("step", *operators) >> flow.sink("end", lambda event: None)
    run = flow.run(clock=rxm.VirtualClock())
    for number in range(events):
        source.on_next(number)
    run.stop()
    return run.report


def test_the_report_says_what_an_operator_s_own_subscription_holds():
    assert report_of(holding) == ["step `step` had not completed, and held 3 events of mine"]
    assert report_of(holding, events=0) == ["step `step` had not completed"]


def test_what_was_unsubscribed_holds_nothing_any_more():
    assert report_of(ops.map(rx.just), ops.switch_latest(), ops.map(lambda n: holding(rx.just(n))), ops.switch_latest(),
                     ) == ["step `step` had not completed, and held 1 events of mine"]  # fmt: skip


def test_events_in_a_batch_behind_a_step_that_hangs_are_in_the_report():
    source = Subject()
    flow = rxm.Flow("behind", drain="1s")
    late = flow.pipeline("late", ops.flat_map(lambda n: rx.never() if n == 2 else rx.just(n)))
    (
        flow.source("events", source)
        >> late
        >> flow.pipeline("lists", rxm.batch(5))
        >> flow.sink("end", lambda event: None)
    )
    run = flow.run(clock=rxm.VirtualClock())
    for number in range(3):
        source.on_next(number)
    run.stop()
    assert run.report == ["step `late` had not completed", "step `lists` held 2 events in a batch"]

"""A step that goes wrong, wherever it raises, is a failure and never stops the beat."""

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.parts import Sink


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
    """A sink that raises where it is told to."""

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
    """An operator that raises where it is told to, and passes events on otherwise."""

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
        "step `dead`: could not handle its own start or end: ValueError: gone"
    ]

"""A failure is a value on the step's `err` port, and never the end of a stream, wherever something raises."""

import logging

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.failures import FailureLog
from rxmetronome.parts import Sink


def halve(n):
    return 8 / n


def run_over(events, *operators, seen, err=None):
    """Send events through one pipeline, then stop."""
    source = Subject()
    flow = rxm.Flow("failing")
    main = flow.pipeline("main", *operators)
    flow.source("events", source) >> main >> flow.sink("seen", seen.append)
    if err is not None:
        main.err >> flow.sink("failures", err.append)
    run = flow.run(clock=rxm.VirtualClock())
    for event in events:
        source.on_next(event)
    return run.stop()


def test_an_event_that_select_cannot_handle_leaves_by_err_and_the_stream_goes_on():
    seen, err = [], []
    run_over([1, 0, 4], rxm.select(halve), seen=seen, err=err)
    assert seen == [8.0, 2.0]
    (failure,) = err
    assert (failure.step, failure.event) == ("main", 0)
    assert failure.error == "ZeroDivisionError: division by zero"
    assert failure.function == f"halve at test_failures.py:{halve.__code__.co_firstlineno}"


def test_fold_and_count_keep_their_state_over_a_failure():
    seen = []
    run_over([1, "x", 2], rxm.fold(lambda total, n: total + n, 0), seen=seen, err=[])
    assert seen == [1, 3]


def test_an_error_of_rxpys_own_operators_becomes_a_failure_and_the_step_starts_afresh():
    seen, err = [], []
    run_over([1, 2, 0, 4, 4], ops.map(halve), ops.scan(lambda a, b: a + b), seen=seen, err=err)
    assert seen == [8.0, 12.0, 2.0, 4.0]
    assert [(failure.event, failure.error) for failure in err] == [(0, "ZeroDivisionError: division by zero")]
    assert err[0].function.startswith("halve at test_failures.py:")


def test_an_error_that_a_timer_brings_becomes_a_failure_of_its_step():
    seen, err = [], []
    source = Subject()
    flow = rxm.Flow("timer")
    main = flow.pipeline("main", ops.timeout(1.0))
    flow.source("events", source) >> main >> flow.sink("seen", seen.append)
    main.err >> flow.sink("failures", err.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    clock.advance("2s")
    source.on_next("after")
    run.stop()
    assert (seen, [failure.error for failure in err]) == (["after"], ["Exception: Timeout"])


def test_a_sink_that_raises_fails_alone():
    good = []

    def bad(event):
        raise ValueError(f"cannot take {event}")

    flow = rxm.Flow("sinks")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("bad", bad)
    beat >> flow.sink("good", lambda tick: good.append(tick.id))
    run = flow.run(clock=rxm.VirtualClock(), until="3s")
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
def test_an_operator_that_raises_anywhere_never_stops_the_beat(at):
    ticks, err = [], []
    flow = rxm.Flow("anywhere")
    beat = flow.source("beat", rxm.metronome("1s"))
    bad = flow.pipeline("bad", raising_operator(at))
    beat >> bad >> flow.sink("nowhere", lambda tick: None)
    bad.err >> flow.sink("failures", err.append)
    beat >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = flow.run(clock=rxm.VirtualClock(), until="3s")
    assert ticks == [0, 1, 2]
    assert run.status == "stopped"
    assert run.failures.total >= 1
    assert all(failure.error == f"RuntimeError: at {at}" for failure in run.failures.last)


@pytest.mark.parametrize("at", ["on_next", "on_completed"])
def test_an_observer_that_raises_anywhere_never_stops_the_beat(at):
    ticks = []
    flow = rxm.Flow("observer")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("bad", Raises(at))
    beat >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = flow.run(clock=rxm.VirtualClock(), until="3s")
    assert (ticks, run.status) == ([0, 1, 2], "stopped")
    assert {failure.error for failure in run.failures.last} == {f"RuntimeError: at {at}"}


def test_a_source_that_dies_is_a_failure_and_fails_the_run_but_not_the_other_sources():
    ticks = []
    flow = rxm.Flow("dying")
    flow.source("dead", rx.throw(ValueError("gone"))) >> flow.sink("nothing", lambda event: None)
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = flow.run(clock=rxm.VirtualClock(), until="1min")
    assert (ticks, run.status, run.exit_status) == ([0, 1], "failed", 1)
    assert [failure.message for failure in run.failures.last] == [
        "step `dead`: could not handle its own start or end: ValueError: gone"
    ]


def test_an_exit_that_asks_for_nonsense_is_a_failure_and_leaves_with_1():
    flow = rxm.Flow("nonsense")
    flow.source("events", rx.of({"exit": "three"})) >> flow.sink("stop", rxm.exit())
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (run.exit_status, run.failures.total) == (1, 1)


def test_an_unhandled_failure_is_logged_once_a_kind_and_counted_at_powers_of_ten(caplog):
    caplog.set_level(logging.ERROR, "rxmetronome")
    run = run_over([0] * 120, rxm.select(halve), seen=[])
    lines = [record.getMessage() for record in caplog.records]
    where = f"halve at test_failures.py:{halve.__code__.co_firstlineno}"
    assert lines == [
        f"flow `failing`: step `main`: {where} could not handle 0: ZeroDivisionError: division by zero",
        "flow `failing`: step `main` failed 10 times so: ZeroDivisionError: division by zero",
        "flow `failing`: step `main` failed 100 times so: ZeroDivisionError: division by zero",
    ]
    assert run.failures.total == 120
    assert list(run.failures.counts.values()) == [120]


def test_a_failure_somebody_takes_is_counted_and_not_logged(caplog):
    err = []
    run = run_over([0, 0], rxm.select(halve), seen=[], err=err)
    assert (len(err), run.failures.total, caplog.records) == (2, 2, [])


def test_the_log_of_failures_is_bounded():
    log = FailureLog("bounded")
    for number in range(1_500):
        log.add(rxm.Failure(ingest_ns=0, step="s", function="f", event=number, error="E", cause=None), handled=True)
    assert (log.total, len(log.last), log.last[0].event) == (1_500, 1_000, 500)


def test_the_file_of_failures_is_complete_before_the_run_ends(tmp_path):
    flow = rxm.Flow("errors_file")
    beat = flow.source("beat", rxm.metronome("5ms", count=3))
    bad = flow.pipeline("bad", rxm.select(lambda tick: 1 / tick.id))
    beat >> bad >> flow.sink("ok", lambda event: None)
    bad.err >> flow.sink("errors", rxm.file(tmp_path / "errors.log"))
    flow.run()
    (line,) = (tmp_path / "errors.log").read_text().splitlines()
    assert '"connector":"failure"' in line
    assert "ZeroDivisionError" in line

"""Every exception of a user's function is a failure, in real and in virtual time, and stops nothing else."""

import asyncio
import threading

import pytest
import reactivex as rx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.protocols import BlockingSink, Sink

EVENTS = range(6)


class PanicError(BaseException):
    """An exception as an extension module written in Rust raises it."""


class UnprintableError(Exception):
    def __str__(self):
        return self.args[0].decode()  # it is text


class UnprintablePanicError(BaseException):
    def __str__(self):
        raise PanicError

    __repr__ = __str__


def of_kind(kind):
    """A new exception, for one that was raised keeps its traceback."""
    return {
        "exit": lambda: SystemExit(3),
        "exit with text": lambda: SystemExit("the disk is full"),
        "cancelled": asyncio.CancelledError,
        "generator": lambda: GeneratorExit("closed"),
        "interrupt": KeyboardInterrupt,
        "panic": lambda: PanicError("at lib.rs:1"),
        "unprintable": lambda: UnprintableError("x"),
        "unprintable panic": UnprintablePanicError,
        "error": lambda: ValueError("no"),
        "stop": lambda: StopIteration(1),
        "group": lambda: BaseExceptionGroup("two", [PanicError(), ValueError()]),
    }[kind]()


KINDS = ["exit", "exit with text", "cancelled", "generator", "panic", "unprintable", "unprintable panic", "group"]
STATUS = {"exit": 3, "exit with text": 1}


def raising(kind, at=2):
    def function(event):
        if event == at:
            raise of_kind(kind)
        return event

    return function


PIPELINES = {
    "select": lambda fn: (rxm.select(fn),),
    "where": lambda fn: (rxm.where(lambda event: fn(event) is not None),),
    "scan": lambda fn: (rxm.scan(lambda _, event: fn(event), 0),),
    "a second select": lambda fn: (rxm.select(lambda event: event), rxm.select(fn)),
    "RxPY's map": lambda fn: (ops.map(fn),),
    "update key": lambda fn: (rxm.update({}, key=fn),),
    "update value": lambda fn: (rxm.update({}, key=str, value=fn),),
    "rate_limit by": lambda fn: (rxm.rate_limit(100, "1s", by=fn),),
    "latest_of into": lambda fn: (rxm.latest_of(rx.never(), into=lambda event, _: fn(event)),),
    "window by": lambda fn: (rxm.window(size=1, by=fn),),
    "window when": lambda fn: (rxm.window(when=lambda event: fn(event) is not None),),
    "window aggregate": lambda fn: (rxm.window(size=1, aggregate={"m": rxm.aggregates.mean(fn)}),),
    "window collect": lambda fn: (rxm.window(size=1, aggregate={"all": rxm.aggregates.collect(fn)}),),
    "window at": lambda fn: (rxm.window(every="1s", at=fn),),
    "http url": lambda fn: (rxm.http_get(lambda event: fn(event) and "nowhere"),),
}


def started(flow, is_virtual):
    if is_virtual:
        return flow.run(clock=rxm.VirtualClock(), until="1s")
    run = flow.run(wait=False)
    assert run.wait("20s")
    return run


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize("where", PIPELINES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_an_operators_function_raises_is_a_failure_and_the_others_get_their_events(kind, where, is_virtual):
    out, err, sibling = [], [], []
    flow = rxm.Flow("every")
    source = flow.source("source", rx.of(*EVENTS))
    step = flow.pipeline("step", *PIPELINES[where](raising(kind)))
    source >> step >> flow.sink("out", out.append)
    step.err >> flow.sink("err", err.append)
    source >> flow.sink("sibling", sibling.append)
    run = started(flow, is_virtual)
    others = 5 if where == "http url" else 0  # those have no address
    assert sibling == list(EVENTS)
    assert (run.status, run.exit_status) == ("stopped", STATUS.get(kind, 0))
    assert len(err) == run.failures.total == 1 + others
    (failure,) = [one for one in err if one.event == 2]
    assert type(failure.cause) is type(of_kind(kind))
    if where not in ("window when", "window at", "http url"):
        assert len(out) == 5


class Blocking(BlockingSink):
    def __init__(self, at, kind):
        self.at, self.kind, self.written = at, kind, []

    def prepare(self, event):
        if self.at == "prepare" and event == 2:
            raise of_kind(self.kind)
        return event

    def write(self, items):
        for item in items:
            if self.at == "write" and item == 2:
                raise of_kind(self.kind)
            self.written.append(item)

    def settle(self):
        if self.at == "settle":
            raise of_kind(self.kind)

    def on_completed(self):
        if self.at == "on_completed":
            raise of_kind(self.kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("at", ["prepare", "write", "settle", "on_completed"])
def test_after_any_exception_of_a_blocking_sink_its_thread_goes_on_and_the_run_ends(at, kind):
    sibling = []
    flow = rxm.Flow("blocking")
    source = flow.source("source", rxm.metronome("2ms", count=6))
    numbers = flow.pipeline("numbers", rxm.select(lambda tick: tick.id))
    source >> numbers >> flow.sink("blocking", Blocking(at, kind), capacity=1)
    numbers >> flow.sink("sibling", sibling.append)
    run = started(flow, is_virtual=False)
    assert run.status == "stopped"
    assert {one.step for one in run.failures.last} == {"blocking"}
    assert run.exit_status == STATUS.get(kind, 0)
    if kind not in STATUS:
        assert sibling == list(EVENTS)


class Completing(Sink):
    def __init__(self, kind):
        self.kind = kind

    def on_next(self, value):
        """Take it."""

    def on_completed(self):
        raise of_kind(self.kind)


@pytest.mark.parametrize("thread", [True, False])
@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_sink_that_raises_at_its_end_does_not_keep_the_run_from_ending(kind, is_virtual, thread):
    flow = rxm.Flow("ending")
    flow.source("source", rx.of(1)) >> flow.sink("sink", Completing(kind), thread=thread)
    run = started(flow, is_virtual)
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", STATUS.get(kind, 0), 1)


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_sink_that_raises_at_its_start_leaves_no_run_behind(kind, is_virtual):
    class Starting(Sink):
        def start(self, context):
            raise of_kind(kind)

        def on_next(self, value):
            """Never called."""

    flow = rxm.Flow("starting")
    flow.source("source", rx.of(1)) >> flow.sink("sink", Starting())
    with pytest.raises(rxm.RunError, match="sink `sink` could not start: "):
        flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="1s")
    assert rxm.runs() == []


def operator_raising(kind, at):
    """An operator of RxPY's kind that raises where it is asked to."""

    def operator(source):
        def subscribe(observer, scheduler=None):
            if at == "subscribe":
                raise of_kind(kind)
            if at == "timer":
                scheduler.schedule_relative(0.0, lambda *_: raising(kind)(2))
            if at == "period":
                scheduler.schedule_periodic(0.001, lambda _: raising(kind)(2))

            def on_completed():
                if at == "on_completed":
                    raise of_kind(kind)
                observer.on_completed()

            inner = source.subscribe(observer.on_next, observer.on_error, on_completed, scheduler=scheduler)

            def dispose():
                inner.dispose()
                if at == "dispose":
                    raise of_kind(kind)

            return Disposable(dispose)

        return rx.create(subscribe)

    return operator


@pytest.mark.parametrize("kind", ["cancelled", "panic", "exit"])
@pytest.mark.parametrize("at", ["subscribe", "timer", "period", "on_completed", "dispose"])
def test_an_operator_that_raises_anywhere_else_stops_nothing_either(at, kind, run_flow):
    sibling = []
    flow = rxm.Flow("anywhere")
    beat = flow.source("beat", rxm.metronome("100ms", count=3))
    beat >> flow.pipeline("bad", operator_raising(kind, at)) >> flow.sink("nowhere", lambda _: None)
    beat >> flow.sink("sibling", lambda tick: sibling.append(tick.id))
    run = run_flow(flow, until="1s")
    assert run.failures.total >= 1
    assert {one.step for one in run.failures.last} == {"bad"}
    assert (run.status, run.exit_status) == ("stopped", STATUS.get(kind, 0))
    if kind != "exit":
        assert sibling == [0, 1, 2]


@pytest.mark.parametrize("kind", ["cancelled", "panic", "error"])
def test_a_source_that_dies_of_anything_fails_the_run_and_not_the_other_sources(kind, run_flow):
    ticks = []
    flow = rxm.Flow("dying")

    def numbers():
        yield 1
        raise of_kind(kind)

    flow.source("dead", rx.from_iterable(numbers())) >> flow.sink("nothing", lambda _: None)
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("ticks", lambda tick: ticks.append(tick.id))
    run = run_flow(flow, until="3s")
    assert (ticks, run.status, run.exit_status, run.failures.total) == ([0, 1, 2], "failed", 1, 1)


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize("kind", ["cancelled", "panic", "generator"])
def test_what_a_poll_raises_is_a_failure_and_it_polls_on(kind, is_virtual):
    asked, got = [], []

    def fetch():
        asked.append(1)
        if len(asked) == 1:
            raise of_kind(kind)
        return len(asked)

    flow = rxm.Flow("polling")
    poll = flow.source("poll", rxm.poll(fetch, every="5ms", backoff=None))
    poll >> flow.pipeline("first", ops.take(1)) >> flow.sink("got", got.append)
    run = started(flow, is_virtual)
    assert (got, run.failures.total, run.exit_status) == ([2], 1, 0)


def test_what_looks_into_a_wire_may_raise_anything(run_flow):
    class Looking(rx.abc.ObserverBase):
        def on_next(self, value):
            raise PanicError

        def on_error(self, error):
            """Never called."""

        def on_completed(self):
            raise PanicError

    got = []
    flow = rxm.Flow("tapped")
    source = flow.source("source", rx.of(1, 2))
    source >> flow.sink("got", got.append)
    flow.on_run(lambda run: run.tap("source").subscribe(Looking()))
    run = run_flow(flow, until="1s")
    assert (got, run.status) == ([1, 2], "stopped")
    assert run.failures.total == 3


def test_the_text_of_a_system_exit_is_logged(caplog):
    flow = rxm.Flow("leaving")
    step = flow.pipeline("step", rxm.select(raising("exit with text")))
    flow.source("source", rx.of(*EVENTS)) >> step >> flow.sink("out", lambda _: None)
    step.err >> flow.sink("err", lambda _: None)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert run.exit_status == 1
    assert "flow `leaving`: step `step` ends the run: the disk is full" in caplog.messages


@pytest.mark.parametrize(
    ("code", "status"), [(None, 0), (0, 0), (7, 7), (True, 1), (256, 0), (-1, 255), (2**80 + 5, 5), ([], 1), (2.5, 1)]
)
def test_the_status_of_an_exit_is_the_one_the_process_would_end_with(code, status, run_flow):
    def leave(_):
        raise SystemExit(code)

    flow = rxm.Flow("status")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("leave", leave)
    run = run_flow(flow, until="5s")
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", status, 1)


def test_ctrl_c_in_the_main_thread_passes_on_and_elsewhere_is_a_failure(clock):
    flow = rxm.Flow("interrupted")
    flow.source("source", rx.of(*EVENTS)) >> flow.sink("sink", raising("interrupt"))
    with flow.run(clock=clock), pytest.raises(KeyboardInterrupt):
        clock.advance("1s")
    run = flow.run(wait=False)  # the clock's thread is not the main one, so no Ctrl-C was pressed
    assert run.wait("20s")
    assert (run.status, run.failures.total) == ("stopped", 1)


# --- pytest's outcomes are raised where the run is waited for ---


def judging(outcome, **given):
    flow = rxm.Flow("judged")

    def judge(event):
        if event == 2:
            outcome("it is two")

    source = flow.source("source", given.get("source", rx.of(*EVENTS)))
    source >> flow.sink("judge", judge)
    source >> flow.sink("sibling", given.setdefault("sibling", []).append)
    return flow


OUTCOMES = [(pytest.fail, pytest.fail.Exception), (pytest.skip, pytest.skip.Exception)]


@pytest.mark.parametrize(("outcome", "raised"), OUTCOMES)
def test_an_outcome_in_a_step_is_raised_by_run(outcome, raised):
    for clock in (rxm.VirtualClock(), None):
        sibling = []
        with pytest.raises(raised, match="it is two"):
            judging(outcome, sibling=sibling).run(clock=clock, until="10s")
        assert (sibling, rxm.runs()) == (list(EVENTS), [])


def test_an_outcome_in_a_step_is_raised_by_wait_and_stop_and_await_once():
    run = judging(pytest.fail).run(wait=False)
    with pytest.raises(pytest.fail.Exception, match="it is two"):
        run.wait("20s")
    assert run.wait("1s")
    run.stop()
    assert (run.exit_status, run.failures.total) == (1, 1)

    run = judging(pytest.fail).run(wait=False)
    with pytest.raises(pytest.fail.Exception, match="it is two"):
        run.stop()

    async def waits():
        await judging(pytest.fail).run(wait=False)

    with pytest.raises(pytest.fail.Exception, match="it is two"):
        asyncio.run(waits())


def test_an_outcome_in_a_step_is_raised_by_what_moves_the_clock(clock):
    run = judging(pytest.fail).run(clock=clock)
    with pytest.raises(pytest.fail.Exception, match="it is two"):
        clock.advance("1s")
    assert (run.has_ended, run.exit_status) == (True, 1)
    run.stop()


# --- an exit that cannot be read ---


class NoIndex:
    def __index__(self):
        raise PanicError


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize(
    "asked",
    [
        {"exit": 0, "delay": "1" * 5_000 + "s"},
        {"exit": 0, "delay": 10**400},
        {"exit": "three"},
        {"exit": NoIndex()},
        {"exit": 0, "delay": object()},
        {"exit": 0, "delay": float("nan")},
    ],
    ids=["many digits", "too long", "text", "a panic", "an object", "nan"],
)
def test_an_exit_that_cannot_be_read_is_a_failure_and_ends_with_1(asked, is_virtual):
    flow = rxm.Flow("unreadable")
    source = Subject()
    flow.source("source", source) >> flow.sink("stop", rxm.exit())
    clock = rxm.VirtualClock() if is_virtual else None
    run = flow.run(clock=clock, wait=False)
    source.on_next(asked)
    if clock is not None:
        clock.advance("1s")
    assert run.wait("20s" if clock is None else 0)
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", 1, 1)


# --- the law ---

PLANS = st.lists(
    st.tuples(
        st.sampled_from(["select", "where", "RxPY's map", "sink", "threaded sink"]),
        st.dictionaries(
            st.integers(0, 9),
            st.sampled_from(["cancelled", "generator", "panic", "unprintable", "unprintable panic", "error", "group"]),
            max_size=5,
        ),
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=PLANS, leaves_at=st.none() | st.integers(0, 9), status=st.integers(0, 255))
def test_every_event_of_each_step_goes_out_or_fails_for_any_exception(is_virtual, plan, leaves_at, status):
    """In + failures add up, siblings get all, and the run ends with the right status."""
    events = list(range(10))
    out, err = {}, {}

    def function(wrong):
        def act(event):
            if event in wrong:
                raise of_kind(wrong[event])
            return event

        return act

    def taking(act, taken):
        return lambda event: taken.append(act(event))

    def leave(event):
        if event == leaves_at:
            raise SystemExit(status)

    flow = rxm.Flow("law")
    source = flow.source("source", rx.of(*events))
    for number, (where, wrong) in enumerate(plan):
        name = f"step{number}"
        out[name], err[name] = [], []
        if where in PIPELINES:
            step = flow.pipeline(name, *PIPELINES[where](function(wrong)))
            source >> step >> flow.sink(f"{name} out", out[name].append)
        else:
            step = flow.sink(name, taking(function(wrong), out[name]), thread=where == "threaded sink")
            source >> step
        step.err >> flow.sink(f"{name} err", err[name].append)
    source >> flow.sink("leave", leave)
    run = started(flow, is_virtual)
    for number, (_, wrong) in enumerate(plan):
        name = f"step{number}"
        assert out[name] == [event for event in events if event not in wrong]
        assert [failure.event for failure in err[name]] == sorted(wrong)
        assert run.nodes[name].failures == len(wrong)
    leaves = leaves_at is not None
    assert run.failures.total == sum(len(wrong) for _, wrong in plan) + leaves
    assert sum(run.failures.counts.values()) == run.failures.total
    assert (run.status, run.exit_status) == ("stopped", status if leaves else 0)
    assert run.stats().loc[("source", "out"), "events"] == 10
    assert threading.active_count() < 50

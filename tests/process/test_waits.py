"""No wait is without end, and none is silent; what ends a run tells everybody who waits for it."""

import asyncio
import logging
import queue
import threading
import time

import pytest
import reactivex as rx
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow import queues, run_waits
from rxmetronome.flow.queues import BoundedQueue

LONG_S = 20

pytestmark = pytest.mark.real_time


@pytest.fixture
def heard():
    """`heard("text")` waits for a line of the log that has it, and gives the line."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    handler = logging.Handler()
    handler.emit = lambda record: lines.put(record.getMessage())
    log = logging.getLogger("rxmetronome")
    log.addHandler(handler)

    def wait_for(text: str) -> str:
        line = ""
        while text not in line:
            line = lines.get(timeout=LONG_S)
        return line

    yield wait_for
    log.removeHandler(handler)


def beating(name: str, take, *, drain="5s", thread=None, interval="1ms") -> rxm.Flow:
    flow = rxm.Flow(name, drain=drain)
    flow.source("beat", rxm.metronome(interval)) >> flow.sink("take", take, thread=thread)
    return flow


# --- waiting inside a step ---


@pytest.mark.parametrize("thread", [False, True])
@pytest.mark.parametrize("timeout", [None, "1h"])
def test_a_step_may_not_wait_for_its_own_run(thread, timeout):
    refused, known = [], threading.Event()

    def take(tick):
        known.wait(LONG_S)
        try:
            run.wait(timeout)
        except rxm.RunError as error:
            refused.append((str(error), run.wait(0)))
            run.stop()

    run = beating("own", take, thread=thread).run(wait=False)
    known.set()
    assert run.wait("20s")
    (message, has_ended), *_ = refused
    place = f"take at test_waits.py:{take.__code__.co_firstlineno + 3}"
    assert f"step `take` (in {place}) waits for the end of the run it belongs to" in message
    assert "call run.stop() there" in message
    assert (has_ended, run.status) == (False, "stopped")


def test_a_step_in_virtual_time_may_not_wait_for_its_own_run_but_others_may():
    refused = []

    def take(tick):
        with pytest.raises(rxm.RunError, match="step `take`"):
            run.wait()
        refused.append(tick.id)

    clock = rxm.VirtualClock()
    run = beating("own", take, interval="1s").run(clock=clock)
    clock.advance("1s")
    assert refused == [0]
    assert run.wait("1ms") is False
    run.stop()
    assert run.wait()


@pytest.mark.parametrize("drain", [None, "1h"])
def test_a_sink_on_its_own_thread_may_stop_its_run(drain):
    known = threading.Event()

    def take(tick):
        known.wait(LONG_S)
        run.stop()

    run = beating("own", take, drain=drain, thread=True).run(wait=False)
    known.set()
    assert run.wait("20s")
    assert run.status == "stopped"


def test_two_flows_without_a_limit_that_stop_each_other_from_inside_both_end(monkeypatch, caplog):
    monkeypatch.setattr(run_waits, "_SILENT_S", 0.2)
    known, runs = threading.Event(), {}
    both = threading.Barrier(2)

    def stopping(other):
        def take(tick):
            known.wait(LONG_S)
            both.wait(LONG_S)
            runs[other].stop()

        return take

    runs["a"] = beating("a", stopping("b"), drain=None).run(wait=False)
    runs["b"] = beating("b", stopping("a"), drain=None).run(wait=False)
    known.set()
    assert runs["a"].wait("20s")
    assert runs["b"].wait("20s")
    assert {run.status for run in runs.values()} == {"stopped"}
    assert "the step that stopped it waits no longer" in caplog.text


def test_a_step_that_waits_for_another_run_is_logged(monkeypatch, heard):
    monkeypatch.setattr(run_waits, "_SILENT_S", 0.05)
    waits = threading.Event()
    endless = beating("endless", lambda tick: None).run(wait=False)

    def take(tick):
        waits.set()
        endless.wait()

    waiting = beating("waiting", take).run(wait=False)
    assert waits.wait(LONG_S)
    heard("flow `endless` has not ended yet: step `take` of flow `waiting` waits for it")
    endless.stop()
    waiting.stop()
    assert waiting.status == "stopped"


def test_a_drain_without_a_limit_says_what_it_waits_for(monkeypatch, heard):
    monkeypatch.setattr(run_waits, "_SILENT_S", 0.05)
    let_go, entered = threading.Event(), threading.Event()

    def hang(tick):
        entered.set()
        let_go.wait(LONG_S)

    run = beating("patient", hang, drain=None, thread=True).run(wait=False)
    assert entered.wait(LONG_S)
    stopping = threading.Thread(target=run.stop)
    stopping.start()
    heard("flow `patient` has not ended yet: step `take` ")
    let_go.set()
    stopping.join(LONG_S)
    assert run.status == "stopped"


def test_waiting_for_a_virtual_clock_that_does_not_move_is_logged(monkeypatch, heard):
    monkeypatch.setattr(run_waits, "_SILENT_S", 0.05)
    run = beating("still", lambda tick: None).run(clock=rxm.VirtualClock())
    waiting = threading.Thread(target=run.wait)
    waiting.start()
    heard("its VirtualClock does not move")
    run.stop()
    waiting.join(LONG_S)
    assert not waiting.is_alive()


def test_a_flow_may_not_wait_for_another_on_the_clock_that_runs_it():
    runs, inner = threading.Event(), []

    def take(tick):
        with pytest.raises(rxm.RunError, match="the thread of its own clock"):
            beating("inner", print).run(clock=clock, wait=True)
        inner.append(beating("inner", lambda tick: runs.set()).run(clock=clock))

    with rxm.RealClock() as clock:
        outer = rxm.Flow("outer")
        outer.source("one", rx.timer(0.001)) >> outer.sink("take", take)
        outer.run(clock=clock, wait=False).wait("20s")
        assert runs.wait(LONG_S)
        inner[0].stop()


# --- a queue that blocks ---


def test_a_block_that_lasts_is_logged_once_for_each_time_with_its_step(monkeypatch, caplog, heard):
    monkeypatch.setattr(queues, "_SILENT_S", 0.02)
    queue = BoundedQueue(1, "block", "f", "the inbox of step `s`")

    def jam(producers):
        threads = [threading.Thread(target=queue.put, args=(at,)) for at in range(producers + 1)]
        for thread in threads:
            thread.start()
        heard("has been full")
        while any(thread.is_alive() for thread in threads):
            queue.take(10)
        queue.take(10)

    jam(producers=3)
    jam(producers=1)
    assert [record.getMessage().partition(",")[0] for record in caplog.records] == [
        "flow `f`: the inbox of step `s` has been full for 0.02 s"
    ] * 2


def test_a_sink_that_feeds_its_own_source_is_logged_when_both_block(monkeypatch, heard):
    monkeypatch.setattr(queues, "_SILENT_S", 0.05)
    events = Subject()
    flow = rxm.Flow("circle", drain="50ms")
    numbers = flow.source("numbers", events, capacity=2)
    numbers >> flow.sink("feeds", lambda n: [events.on_next(n) for _ in range(3)], thread=True, capacity=2)
    run = flow.run(wait=False)
    events.on_next(1)
    said = {heard("has been full").partition(" has been full")[0] for _ in range(2)}
    run.stop()
    assert said == {"flow `circle`: the inbox of step `numbers`", "flow `circle`: the outbox of step `feeds`"}
    assert "waits for room in the outbox of step `feeds`" in run.report[0]
    assert run.nodes["feeds"].outbox.join(LONG_S)


# --- a clock that is closed ---


@pytest.mark.parametrize("thread", [False, True])
def test_a_clock_that_is_closed_ends_its_runs_as_failed_and_says_why(thread, caplog):
    ended, ticked = [], threading.Event()
    clock = rxm.RealClock()
    runs = [beating(name, lambda tick: ticked.set(), thread=thread).run(clock=clock, wait=False) for name in "ab"]
    for run in runs:
        run.on_end(lambda: ended.append(True))
    assert ticked.wait(LONG_S)
    assert clock.close()
    for run in runs:
        assert run.wait("20s")
        assert (run.status, run.exit_status) == ("failed", 1)
        assert run.report[0] == "its clock was closed while it ran: stop a run before you close its clock"
    assert (ended, rxm.runs()) == ([True, True], [])
    assert "flow `a` was abandoned: its clock was closed while it ran" in caplog.text


@pytest.mark.parametrize("thread", [False, True])
def test_a_step_may_close_its_clock(thread):
    known = threading.Event()

    def take(tick):
        known.wait(LONG_S)
        run.clock.close()

    run = beating("closes", take, thread=thread).run(wait=False)
    known.set()
    assert run.wait("20s")
    assert (run.status, rxm.runs()) == ("failed", [])


def test_a_run_whose_clock_is_closed_in_the_foreground_comes_back():
    flow = beating("foreground", lambda tick: threading.Thread(target=rxm.runs()[0].clock.close).start())
    assert flow.run(wait=True).status == "failed"


def test_a_closed_clock_is_refused():
    clock = rxm.RealClock()
    clock.close()
    with pytest.raises(rxm.ClockError, match="is closed"):
        beating("late", print).run(clock=clock, wait=False)
    assert rxm.runs() == []


def test_closing_the_clock_of_a_run_that_has_ended_changes_nothing():
    with rxm.RealClock() as clock:
        run = beating("before", lambda tick: None).run(clock=clock, wait=False)
        run.stop()
    assert (run.status, run.report) == ("stopped", [])


# --- callbacks ---


def test_callbacks_of_the_end_cannot_silence_each_other(caplog):
    called, stopping = [], []

    async def main():
        run = beating("ends", lambda tick: None).run()
        run.on_end(lambda: 1 / 0)
        removed = run.on_end(lambda: called.append("removed"))
        run.on_end(removed.dispose)
        run.on_end(lambda: run.on_end(lambda: called.append("added")))
        run.on_end(lambda: called.append("last"))
        run.on_end(lambda: raising(SystemExit("out")))
        stopping.append(threading.Thread(target=run.stop))
        stopping[0].start()
        return await asyncio.wait_for(wrapped(run), LONG_S)

    assert asyncio.run(main()) == 0
    stopping[0].join(LONG_S)  # `stop` comes back after all callbacks have been called
    assert called == ["removed", "added", "last"]
    assert caplog.text.count("a callback of run.on_end raised") == 2


def test_what_is_called_at_once_because_the_run_has_ended_is_guarded_too(caplog):
    run = ended()
    run.on_end(lambda: 1 / 0)
    assert "a callback of run.on_end raised" in caplog.text


def test_a_tap_that_raises_at_the_end_does_not_keep_the_run_from_ending():
    run = beating("tapped", lambda tick: None).run(wait=False)
    after = []
    run.tap("beat").subscribe(on_completed=lambda: 1 / 0)
    run.tap("beat").subscribe(on_completed=lambda: after.append(True))
    run.stop()
    assert (run.has_ended, after, rxm.runs()) == (True, [True], [])
    assert run.failures.total == 1


def test_what_shows_runs_cannot_keep_them_from_starting(monkeypatch, caplog):
    monkeypatch.setattr("rxmetronome.flow.registry.watchers", [lambda run: 1 / 0])
    assert ended().status == "stopped"
    assert "a watcher of runs raised" in caplog.text


# --- many at once ---


@pytest.mark.slow
@pytest.mark.parametrize("thread", [False, True])
def test_many_stuck_runs_share_one_limit(thread):
    let_go, entered = threading.Event(), threading.Semaphore(0)

    def hang(tick):
        entered.release()
        let_go.wait(LONG_S * 2)

    runs = []
    for at in range(6):
        flow = rxm.Flow(f"stuck {at}")
        beat = flow.source("beat", rxm.metronome("1ms"))
        for step in ("hang", "too"):
            beat >> flow.sink(step, hang, thread=thread)
        runs.append(flow.run(wait=False))
    for _ in range(12 if thread else 6):
        assert entered.acquire(timeout=LONG_S)
    began = time.monotonic()
    rxm.stop_all("300ms")
    took = time.monotonic() - began
    threads = [run.clock.thread for run in runs]
    let_go.set()
    assert (rxm.runs(), {run.status for run in runs}) == ([], {"failed"})
    assert took < 0.3 + 1 + 1 + 1 + 1.5  # the limit, the grace, the last write, the join; one after another: over 8 s
    for run, clock in zip(runs, threads, strict=True):
        if clock is not None:
            clock.join(LONG_S)
        assert all(node.outbox is None or node.outbox.join(LONG_S) for node in map(run.nodes.get, ("hang", "too")))


def test_all_runs_are_asked_to_stop_before_one_is_waited_for():
    asked = [threading.Event(), threading.Event()]

    def dispose(at):
        asked[at].set()

    for at in (0, 1):
        flow = rxm.Flow(f"asked {at}")
        flow.source("never", rx.create(lambda *_, at=at: Disposable(lambda: dispose(at)))) >> flow.sink("o", print)
        (
            flow.source("beat", rxm.metronome("1ms"))
            >> flow.pipeline("p", rxm.batch(1_000_000, None))
            >> flow.sink("waits", lambda _, at=at: asked[1 - at].wait(LONG_S))
        )
        flow.run(wait=False)
    rxm.stop_all("20s")
    assert all(event.is_set() for event in asked)


# --- in a coroutine ---


def test_a_flow_run_in_a_coroutine_does_not_stop_the_loop_and_can_be_awaited():
    async def main():
        flow = rxm.Flow("inside")
        flow.source("s", rxm.metronome("20ms", count=5)) >> flow.sink("o", rxm.latest())
        run = flow.run()
        assert run.status == "running"
        beside = asyncio.create_task(asyncio.sleep(0))
        await beside
        assert not run.has_ended
        return await run

    assert asyncio.run(main()) == 0
    assert rxm.runs() == []


def test_to_wait_in_a_coroutine_is_refused_by_name():
    async def main():
        beating("inside", print).run(wait=True)

    with pytest.raises(rxm.RunError, match=r"await it: await flow.run\(\)"):
        asyncio.run(main())
    assert rxm.runs() == []


def test_an_await_that_is_cancelled_leaves_the_run_and_no_callback_behind(caplog):
    async def main():
        run = beating("cancelled", lambda tick: None).run()
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(wrapped(run), 0.01)
        return run

    run = asyncio.run(main())
    assert run.status == "running"
    run.stop()
    assert caplog.text == ""


# --- changed while it runs ---


def test_a_step_added_to_a_running_flow_takes_part_from_the_next_run_on_and_that_is_logged(caplog, run_flow):
    caplog.set_level(logging.WARNING)
    first, late = [], []
    flow = rxm.Flow("grows")
    numbers = flow.source("numbers", Subject())
    numbers >> flow.sink("first", first.append)
    other = flow.source("other", rx.never())
    flow.sink("second", late.append)
    assert caplog.text == ""
    run = flow.run(clock=rxm.VirtualClock())
    numbers >> flow.sink("late", late.append)
    flow.connect(other, "second")
    run.stop()
    flow.sink("later", late.append)
    assert [record.getMessage() for record in caplog.records] == [
        "flow `grows` is running: step `late` takes part from the next run on",
        "flow `grows` is running: the connection `other` >> `second` takes part from the next run on",
    ]


def raising(error):
    raise error


async def wrapped(run):
    return await run


def ended():
    flow = rxm.Flow("over")
    flow.source("s", rx.of(1)) >> flow.sink("o", lambda event: None)
    return flow.run(clock=rxm.VirtualClock(), until="1s")

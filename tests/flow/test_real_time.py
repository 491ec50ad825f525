"""A run on the real clock: threads, inboxes, outboxes, and an end that leaves nothing behind."""

import asyncio
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
from rxmetronome.parts import BlockingSink, UnwrittenError

pytestmark = pytest.mark.real_time


class Gate(BlockingSink):
    """A sink whose writing waits until it is let, as a slow disk does."""

    def __init__(self):
        self.open = threading.Event()
        self.entered = threading.Event()
        self.written = []

    def prepare(self, event):
        return event

    def write(self, items):
        self.entered.set()
        self.open.wait(10)
        self.written.extend(items)


def send(subject, events, done):
    for event in events:
        subject.on_next(event)
    done.set()


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


def test_a_slow_sink_does_not_hold_up_the_beat():
    gate, ticks = Gate(), []
    enough = threading.Event()

    def count(tick):
        ticks.append(tick)
        if len(ticks) == 20:
            enough.set()

    flow = rxm.Flow("slow_disk")
    beat = flow.source("beat", rxm.metronome("2ms"))
    beat >> flow.sink("disk", gate)
    beat >> flow.sink("ticks", count)
    run = flow.run(wait=False)
    assert enough.wait(10)
    assert gate.written == []
    gate.open.set()
    run.stop()
    assert gate.written == ticks


@pytest.mark.parametrize(
    ("policy", "kept"),
    [("drop_oldest", [0, 6, 7, 8, 9]), ("drop_newest", [0, 1, 2, 3, 4]), ("latest", [0, 9])],
)
def test_a_full_outbox_drops_by_its_policy_and_counts(policy, kept, caplog):
    gate = Gate()
    events = Subject()
    flow = rxm.Flow("policy")
    flow.source("events", events) >> flow.sink("disk", gate, capacity=4, policy=policy)
    run = flow.run(wait=False)
    run.clock.schedule(lambda *_: events.on_next(0))
    assert gate.entered.wait(10)
    done = threading.Event()
    run.clock.schedule(lambda *_: send(events, range(1, 10), done))
    assert done.wait(10)
    gate.open.set()
    run.stop()
    assert gate.written == kept
    assert run.stats().loc[("disk", "in"), "dropped"] == 10 - len(kept)


def test_a_full_outbox_that_blocks_loses_nothing():
    gate = Gate()
    flow = rxm.Flow("blocking")
    flow.source("numbers", rx.from_iterable(range(100))) >> flow.sink("disk", gate, capacity=4)
    run = flow.run(wait=False)
    assert gate.entered.wait(10)
    gate.open.set()
    assert run.wait("10s")
    assert gate.written == list(range(100))


def test_what_a_sink_could_not_write_are_failures_of_just_those_events():
    class Half(Gate):
        def write(self, items):
            super().write(items)
            raise UnwrittenError(1, OSError(28, "No space left on device"))

    sink, failures = Half(), []
    events = Subject()
    flow = rxm.Flow("full_disk")
    disk = flow.sink("disk", sink)
    flow.source("events", events) >> disk
    disk.err >> flow.sink("failures", failures.append)
    run = flow.run(wait=False)
    events.on_next("a")
    assert sink.entered.wait(10)
    sent = threading.Event()
    run.clock.schedule(lambda *_: send(events, "bc", sent))
    assert sent.wait(10)
    sink.open.set()
    run.stop()
    assert [(failure.event, failure.error) for failure in failures] == [
        ("c", "OSError: [Errno 28] No space left on device")
    ]


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
    assert run.report[0] == (
        f"the clock's thread did not come back: step `hang` is in hang at test_real_time.py:{line}"
    )
    thread = run.clock.thread
    let_go.set()
    if thread is not None:
        thread.join(10)
    assert thread is None or not thread.is_alive()


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


def test_a_run_can_be_awaited():
    async def main():
        flow = rxm.Flow("awaited")
        beat = flow.source("beat", rxm.metronome("2ms"))
        beat >> flow.pipeline("ask", rxm.select(lambda tick: {"exit": 4})) >> flow.sink("stop", rxm.exit())
        return await flow.run(wait=False)

    assert asyncio.run(main()) == 4


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

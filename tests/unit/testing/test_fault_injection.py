"""Faults strike, act, and list what they did."""

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import Observer
from reactivex import operators as ops
from reactivex.subject import Subject
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.callsites import describe
from rxmetronome.clocks import RealClock
from rxmetronome.errors import ClockError
from rxmetronome.flow.ports import StepClock
from rxmetronome.marbles.parser import SimulatedError
from rxmetronome.protocols import BlockingSink, Sink
from rxmetronome.testing import chaos
from rxmetronome.testing.fault_injection import (
    Fault,
    FaultyBlockingSink,
    FaultySink,
    Injection,
    Strikes,
    now_ns,
    pass_time,
    virtual_clock_of,
)


def struck(times: int, **options: object) -> list[int]:
    strikes = Strikes("slow", **{"every": None, "chance": None, "seed": 0, **options})
    return [number for number in range(1, times + 1) if strikes.next()]


def test_without_a_choice_everything_is_struck() -> None:
    assert struck(4) == [1, 2, 3, 4]


@given(every=st.integers(1, 20), times=st.integers(0, 100))
def test_every_nth_is_struck_and_nothing_else(every: int, times: int) -> None:
    assert struck(times, every=every) == list(range(every, times + 1, every))


@given(chance=st.floats(0.01, 1.0), seed=st.integers())
def test_chance_falls_alike_for_the_same_seed(chance: float, seed: int) -> None:
    assert struck(50, chance=chance, seed=seed) == struck(50, chance=chance, seed=seed)


def test_chance_is_the_share_that_is_struck_and_another_seed_strikes_others() -> None:
    assert struck(100, chance=1.0) == list(range(1, 101))
    assert 400 < len(struck(2_000, chance=0.25, seed=1)) < 600
    assert struck(100, chance=0.25, seed=1) != struck(100, chance=0.25, seed=2)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"every": 0},
            r"slow\(every=0\): expected a whole number of 1 or more, or None. For example: chaos.slow\(..., every=3\)",
        ),
        ({"every": 1.5}, r"slow\(every=1.5\): expected a whole number"),
        ({"every": True}, r"slow\(every=True\): expected a whole number"),
        ({"chance": 0}, r"slow\(chance=0\): expected a number above 0 and up to 1"),
        ({"chance": 1.01}, r"slow\(chance=1.01\)"),
        ({"chance": float("nan")}, r"slow\(chance=nan\)"),
        ({"chance": "often"}, r"slow\(chance='often'\)"),
        ({"every": 3, "chance": 0.5}, r"slow\(every=3\): expected either `every` or `chance`"),
    ],
)
def test_a_choice_out_of_bounds_is_refused_by_name(options: dict, message: str) -> None:
    with pytest.raises(rxm.ArgumentError, match=message):
        struck(1, **options)


def test_injected_is_a_list_of_times_and_texts() -> None:
    fault = Fault()
    fault.record(5, "did something")
    fault.record(None, "knew no time")
    assert fault.injected == [Injection(5, "did something"), (None, "knew no time")]


def test_time_passes_exactly_on_a_clock_in_virtual_time_and_on_a_step_s_view_of_it() -> None:
    clock = rxm.VirtualClock()
    pass_time(clock, 1_500_000_001)
    pass_time(StepClock(clock, None), 1)
    assert clock.now_ns == now_ns(clock) == 1_500_000_002
    assert virtual_clock_of(StepClock(clock, None)) is clock


def test_time_passes_on_rxpy_s_own_virtual_schedulers() -> None:
    scheduler = TestScheduler()
    pass_time(scheduler, 2_500_000_000)
    assert now_ns(scheduler) == 2_500_000_000


def test_a_real_clock_has_no_virtual_one_and_an_unknown_one_no_time() -> None:
    with rxm.RealClock() as clock:
        assert virtual_clock_of(clock) is None
    assert now_ns(None) is None


@pytest.mark.real_time
def test_in_real_time_the_calling_thread_waits() -> None:
    with rxm.RealClock() as clock:
        before_ns = clock.now_ns
        pass_time(clock, 2_000_000)
        assert clock.now_ns - before_ns >= 2_000_000


def test_an_operator_stands_between_its_source_and_what_follows(clock):
    seen = []
    source = rxm.metronome("1s", count=3).pipe(chaos.slow(by="0.5s", every=2), ops.map(lambda tick: tick.id))
    source.subscribe(lambda n: seen.append((clock.now_ns, n)), on_completed=lambda: seen.append("end"), scheduler=clock)
    clock.run()
    assert seen == [(1_000_000_000, 0), (2_500_000_000, 1), (3_000_000_000, 2), "end"]


def test_an_operator_passes_errors_on_and_unsubscribes_its_source():
    events, errors = Subject(), []
    subscription = events.pipe(chaos.raising(every=9)).subscribe(on_error=errors.append, scheduler=rxm.VirtualClock())
    assert len(events.observers) == 1
    subscription.dispose()
    assert events.observers == []
    failing = Subject()
    failing.pipe(chaos.raising(every=9)).subscribe(on_error=errors.append, scheduler=rxm.VirtualClock())
    failing.on_error(OSError("gone"))
    assert [str(error) for error in errors] == ["gone"]


def test_an_operator_without_a_scheduler_reads_the_clock_that_sources_take_then():
    operator = chaos.raising(every=1)
    before_ns = RealClock.shared().now_ns
    with pytest.raises(SimulatedError):
        rx.of(1).pipe(operator).subscribe(lambda _: None)
    assert before_ns <= operator.injected[0].at_ns <= RealClock.shared().now_ns


def test_an_observer_is_wrapped_with_all_its_calls():
    seen = []
    observer = Observer(seen.append, lambda error: seen.append(str(error)), lambda: seen.append("end"))
    wrapped = chaos.raising(observer, every=9)
    assert isinstance(wrapped, FaultySink)
    rx.of(1, 2).subscribe(wrapped)
    assert seen == [1, 2, "end"]
    other = Observer(seen.append, lambda error: seen.append(str(error)))
    rx.throw(OSError("gone")).subscribe(chaos.raising(other, every=9))
    assert seen[3:] == ["gone"]


def test_anything_with_on_next_is_an_observer():
    class Duck:
        def __init__(self):
            self.seen = []

        def on_next(self, value):
            self.seen.append(value)

    duck = Duck()
    chaos.raising(duck, every=9).on_next(1)
    assert duck.seen == [1]


def test_a_wrapped_sink_is_started_on_the_run_s_clock_and_completed_once():
    calls = []

    class Recording(Sink):
        def start(self, context):
            calls.append(("start", context.step))

        def on_next(self, value):
            calls.append(value)

        def on_completed(self):
            calls.append("end")

    wrapped = chaos.slow(Recording(), by="2s")
    flow = rxm.Flow("wrapped")
    flow.source("numbers", rx.of(1, 2)) >> flow.sink("recording", wrapped)
    run = flow.run(clock=rxm.VirtualClock(), until="1min")
    assert calls == [("start", "recording"), 1, 2, "end"]
    assert [at_ns for at_ns, _ in wrapped.injected] == [0, 2_000_000_000]
    assert run.status == "stopped"


def test_a_wrapped_function_is_called_and_named_as_it_was():
    def double(n):
        return 2 * n

    wrapped = chaos.raising(double, every=9)
    assert isinstance(wrapped, FaultySink)
    assert wrapped(4) == 8
    assert describe(wrapped) == describe(double)
    assert repr(wrapped) == f"chaos.raising({describe(double)}, every=9)"


def test_a_function_that_fails_in_a_flow_is_the_one_that_a_failure_names():
    def double(n):
        return 2 * n

    flow = rxm.Flow("named")
    numbers = flow.source("numbers", rx.of(1, 2))
    numbers >> flow.pipeline("double", rxm.select(chaos.raising(double, every=2))) >> flow.sink("ring", rxm.ring(9))
    (failure,) = flow.run(clock=rxm.VirtualClock(), until="1s").failures.last
    assert (failure.event, failure.function.startswith("double at test_fault_injection.py")) == (2, True)


def test_a_wrapped_function_raises_an_error_that_reaches_it():
    with pytest.raises(OSError, match="gone"):
        rx.throw(OSError("gone")).subscribe(chaos.raising(lambda event: None, every=9))


class Disk(BlockingSink):
    """Keeps what it is given, batch by batch."""

    def __init__(self):
        self.batches, self.settled = [], 0

    def prepare(self, event):
        return f"<{event}>"

    def write(self, items):
        self.batches.append(list(items))

    def settle(self):
        self.settled += 1
        return 7.5


def test_a_sink_that_may_block_stays_one_and_is_slow_where_it_writes(clock):
    disk = Disk()
    slow = chaos.slow(disk, by="2s", clock=clock)
    assert isinstance(slow, FaultyBlockingSink)
    assert slow.prepare("a") == "<a>"
    assert clock.now_ns == 0
    slow.write(["<a>", "<b>"])
    assert (disk.batches, clock.now_ns, slow.settle(), disk.settled) == ([["<a>", "<b>"]], 4_000_000_000, 7.5, 1)


def test_a_sink_that_may_block_raises_where_it_prepares_so_that_just_that_event_fails(clock):
    disk = Disk()
    flow = rxm.Flow("disk")
    flow.source("numbers", rx.of(*range(6))) >> flow.sink("disk", chaos.raising(disk, every=3))
    run = flow.run(clock=clock, until="1s")
    assert disk.batches == [["<0>"], ["<1>"], ["<3>"], ["<4>"]]
    assert [failure.event for failure in run.failures.last] == [2, 5]


@pytest.mark.real_time
def test_on_a_real_clock_a_slow_disk_has_a_thread_of_its_own_and_loses_nothing(tmp_path):
    slow = chaos.slow(rxm.file(tmp_path / "out.log"), by="1ms", every=2)
    flow = rxm.Flow("slow_disk")
    flow.source("numbers", rx.from_iterable(range(20))) >> flow.sink("file", slow)
    run = flow.run(wait=True)
    assert (run.status, len(slow.injected)) == ("stopped", 10)
    assert (tmp_path / "out.log").read_text().split() == [str(n) for n in range(20)]


def test_a_fault_without_a_clock_says_how_to_give_it_one():
    with pytest.raises(ClockError, match=r"say so: chaos.slow\(observer, by=..., clock=clock\)"):
        rx.of(1).subscribe(chaos.slow(print, by="1s"))
    raising = chaos.raising(print, every=1)
    with pytest.raises(SimulatedError):
        rx.of(1).subscribe(raising)
    assert raising.injected == [(None, "raised at event 1")]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (chaos.slow(by="2.5s"), 'chaos.slow(by="2.5s")'),
        (chaos.slow(by=0.5, every=3), 'chaos.slow(by="500ms", every=3)'),
        (chaos.raising(every=3), "chaos.raising(every=3)"),
        (chaos.raising(at="dispose"), 'chaos.raising(at="dispose")'),
        (chaos.raising(chance=0.5, seed=7, at="completed"), 'chaos.raising(chance=0.5, seed=7, at="completed")'),
        (chaos.slow(rxm.ring(3), by="1s"), 'chaos.slow(ring(3), by="1s")'),
    ],
)
def test_faults_say_what_they_are_in_drawings(fault, text):
    assert repr(fault) == text


def test_what_is_no_observer_and_no_function_is_refused():
    with pytest.raises(
        rxm.ArgumentError, match=r"raising\(observer=5\): expected an observer, a function of one event"
    ):
        chaos.raising(5, every=3)

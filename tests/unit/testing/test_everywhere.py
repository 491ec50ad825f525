"""The clock of a test as the default of all code, and the timers that it cannot have."""

import datetime
import gc
import threading

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.scheduler import CurrentThreadScheduler, EventLoopScheduler, NewThreadScheduler, TimeoutScheduler
from reactivex.subject import ReplaySubject, Subject
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.testing import MarbleTest

PATCHED = {
    (owner, name): vars(owner).get(name)
    for owner in (rx.Observable, ReplaySubject, rxm.RealClock, TimeoutScheduler, EventLoopScheduler, NewThreadScheduler)
    for name in ("__init__", "shared", "now", "schedule", "schedule_relative", "schedule_absolute", "schedule_periodic")
}


@pytest.fixture(autouse=True)
def rxpy_is_as_before():
    yield
    gc.collect()
    assert {(owner, name): vars(owner).get(name) for owner, name in PATCHED} == PATCHED


def on_its_own(source):
    """A subscription that brings no scheduler, as code has it that knows nothing of tests."""
    subject = Subject()
    source.subscribe(subject)
    return subject


ELAPSED = ops.time_interval(), ops.map(lambda each: each.interval / datetime.timedelta(seconds=1))

SOURCES = {
    "timer": (lambda: rx.timer(60), "1min (0|)"),
    "a periodic timer": (lambda: rx.timer(60, 30).pipe(ops.take(2)), "1min 0 29999ms (1|)"),
    "an interval": (lambda: rx.interval(60).pipe(ops.take(2)), "1min 0 59999ms (1|)"),
    "delay": (lambda: rx.of(0).pipe(ops.delay(60)), "1min (0|)"),
    "timeout": (lambda: rx.never().pipe(ops.timeout(60, rx.of(0))), "1min (0|)"),
    "buffer": (lambda: rx.of(0).pipe(ops.concat(rx.never()), ops.buffer_with_time(60), ops.map(len), ops.take(1)),
               "1min (1|)"),
    "relative times": (lambda: rx.generate_with_relative_time(0, lambda n: n < 2, lambda n: n + 1, lambda n: 60),
                       "1min 0 59999ms (1|)"),
    "time_interval": (lambda: rx.timer(60).pipe(*ELAPSED), "1min (x|)"),
    "a scheduler that was named": (lambda: rx.timer(60, scheduler=TimeoutScheduler.singleton()), "1min (0|)"),
    "a metronome of ours": (lambda: rxm.metronome("1min", count=1).pipe(ops.map(lambda tick: tick.id)), "1min (0|)"),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCES)
def test_code_that_names_no_scheduler_is_on_the_clock_of_the_test(marbles, name):
    source, expected = SOURCES[name]
    marbles.everywhere()
    marbles.expect(on_its_own(source())).to_be(expected, values={"0": 0, "1": 1, "x": 60.0})


BEFORE = rx.timer(60, scheduler=TimeoutScheduler.singleton()).pipe(ops.delay(60))


def test_a_pipeline_that_was_made_before_is_on_it_too(marbles):
    marbles.everywhere()
    marbles.expect(on_its_own(BEFORE)).to_be("2min (0|)", values=[0])


def test_a_replay_of_a_time_forgets_by_that_clock(marbles):
    marbles.everywhere()
    replay = ReplaySubject(window=60)
    marbles.hot("a 61s b|").subscribe(replay)
    marbles.expect(replay, unsubscribe="62s ^").to_be("62s (b|)")


def test_what_needs_no_time_is_not_deferred(marbles):
    marbles.everywhere()
    seen = []
    rx.of(1, 2).pipe(ops.map(str)).subscribe(seen.append)
    replay = ReplaySubject()
    replay.on_next("a")
    replay.subscribe(seen.append)
    assert seen == ["1", "2", "a"]
    assert isinstance(CurrentThreadScheduler.singleton().now, datetime.datetime)


def test_as_a_context_manager_it_plays_what_is_expected_in_its_block_and_ends(marbles):
    with marbles.everywhere():
        marbles.expect(on_its_own(rx.timer(60))).to_be("1min (0|)", values=[0])
    assert marbles.clock.now_ns == 60_000_000_000
    before = threading.active_count()
    with rx.timer(60).subscribe():
        assert threading.active_count() == before + 1  # a thread of RxPY's again


def test_it_ends_where_its_block_raises(marbles):
    def test():
        with marbles.everywhere():
            marbles.expect(on_its_own(rx.timer(60))).to_be("-")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        test()
    assert marbles.clock.now_ns == 0
    marbles.clear()
    with rx.timer(60).subscribe():
        assert marbles.clock.pending == 1  # that of the block, which nothing has played
    marbles.clock.run()


def test_it_ends_where_its_block_is_not_as_expected():
    def test():
        with MarbleTest() as marbles:
            with marbles.everywhere():
                marbles.expect(on_its_own(rx.timer(0.001))).to_be("--", values=[0])
            pytest.fail("it was judged at the end of the block")

    with pytest.raises(AssertionError, match="expected nothing, got `0`"):
        test()


def test_nested_calls_of_one_test_end_with_the_last(marbles):
    with marbles.everywhere():
        with marbles.everywhere():
            pass
        marbles.expect(on_its_own(rx.timer(60))).to_be("1min (0|)", values=[0])


def test_inside_another_test_the_inner_clock_counts(marbles):
    marbles.everywhere()
    with MarbleTest() as inner:
        inner.everywhere()
        inner.expect(on_its_own(rx.timer(60))).to_be("1min (0|)", values=[0])
    assert marbles.clock.now_ns == 0
    marbles.expect(on_its_own(rx.timer(30))).to_be("30s (0|)", values=[0])


def test_the_outer_may_end_first():
    outer, inner = MarbleTest(), MarbleTest()
    outer.everywhere()
    inner.everywhere()
    outer.close()
    inner.expect(on_its_own(rx.timer(60))).to_be("1min (0|)", values=[0])
    inner.run()
    inner.close()
    inner.close()


def test_what_is_forgotten_ends_with_its_test():
    MarbleTest().everywhere()


def test_flows_without_a_clock_keep_their_own(marbles):
    marbles.everywhere()
    flow = rxm.Flow("main")
    flow.source("one", rx.of(1)) >> flow.sink("end", lambda _: None)
    run = flow.run(wait=False)
    run.wait("5s")
    assert isinstance(run.clock, rxm.RealClock)


# What waits in real time all the same


def failure_of(marbles):
    with pytest.raises(AssertionError) as caught:
        marbles.run()
    return str(caught.value).splitlines()


def line_of(function, offset):
    return f"{__file__.rpartition('/')[2]}:{function.__code__.co_firstlineno + offset}"


def test_a_scheduler_of_its_own_is_named_with_its_line(marbles):
    scheduler = EventLoopScheduler()
    late = marbles.hot("a|").pipe(ops.delay(60, scheduler=scheduler))
    marbles.expect(late).to_be("1min (a|)")
    here = line_of(test_a_scheduler_of_its_own_is_named_with_its_line, 2)
    assert failure_of(marbles)[-1] == (
        f"a timer waits in real time: delay at {here} has its own scheduler, EventLoopScheduler; "
        "leave it out, or pass marbles.clock"
    )
    scheduler.dispose()


def test_it_is_named_under_everywhere_too_and_once(marbles):
    marbles.everywhere()
    scheduler = NewThreadScheduler()
    late = marbles.hot("a-b|").pipe(ops.debounce(0.001, scheduler=scheduler))
    marbles.expect(late).to_be("60s -")
    found = [line for line in failure_of(marbles) if line.startswith("a timer waits")]
    here = line_of(test_it_is_named_under_everywhere_too_and_once, 3)
    assert found == [
        f"a timer waits in real time: debounce at {here} has its own scheduler, NewThreadScheduler; "
        "leave it out, or pass marbles.clock"
    ]


def test_a_timer_without_a_scheduler_is_named_with_the_remedy(marbles):
    timer = rx.timer(60)
    subject = Subject()
    with timer.subscribe(subject):
        marbles.expect(subject).to_be("1min (0|)")
        here = line_of(test_a_timer_without_a_scheduler_is_named_with_the_remedy, 1)
        assert failure_of(marbles)[-1] == (
            f"a timer waits in real time: timer at {here} is subscribed without a scheduler; "
            "marbles.everywhere() gives it the test's clock"
        )


def test_the_default_scheduler_by_name_is_one_of_its_own(marbles):
    timer = rx.timer(60, scheduler=TimeoutScheduler.singleton())
    with timer.subscribe():
        marbles.expect(rx.empty()).to_be("-|")
        here = line_of(test_the_default_scheduler_by_name_is_one_of_its_own, 1)
        assert failure_of(marbles)[-1] == (
            f"a timer waits in real time: timer at {here} has its own scheduler, TimeoutScheduler; "
            "marbles.everywhere() gives it the test's clock"
        )


def test_what_was_made_before_is_named_without_a_line_and_a_timer_of_ones_own_with_it(marbles):
    with BEFORE.subscribe(), TimeoutScheduler.singleton().schedule_relative(60, lambda *_: None):
        here = line_of(test_what_was_made_before_is_named_without_a_line_and_a_timer_of_ones_own_with_it, 1)
        marbles.expect(rx.empty()).to_be("-|")
        assert failure_of(marbles)[-2:] == [
            f"a timer waits in real time: timer at {here} is subscribed without a scheduler; "
            "marbles.everywhere() gives it the test's clock",
            f"a timer waits in real time: one at {here} is subscribed without a scheduler; "
            "marbles.everywhere() gives it the test's clock",
        ]


def test_timers_of_virtual_time_and_those_that_are_due_are_not_named(marbles):
    scheduler = TestScheduler()
    with rx.timer(60).subscribe(scheduler=scheduler), rx.timer(60).subscribe(scheduler=marbles.clock):
        rx.timer(0).subscribe(scheduler=CurrentThreadScheduler.singleton())
        marbles.expect(rx.empty()).to_be("-|")
        assert [line for line in failure_of(marbles) if "waits in real time" in line] == []


def test_a_step_of_a_flow_is_named(marbles):
    scheduler = EventLoopScheduler()
    flow = rxm.Flow("main")
    late = flow.pipeline("late", ops.delay(60, scheduler=scheduler))
    flow.source("letters", marbles.hot("a")) >> late >> flow.sink("end", lambda _: None)
    marbles.expect(flow, "late/out").to_be("1min a")
    assert failure_of(marbles)[-1].startswith("a timer waits in real time: delay")
    scheduler.dispose()

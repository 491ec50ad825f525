"""A run on a virtual clock that nothing moves says so, and one that repeats for ever at one instant ends."""

import logging
import threading

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, ClockError, RunError

MOVE_IT = 'use flow.run(clock=clock, until="1min"), or clock.advance("1s")'


def beating() -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source(rxm.metronome("1s")) >> flow.sink(rxm.latest())
    return flow


def test_a_run_that_has_done_nothing_says_what_moves_its_clock(caplog):
    with beating().run(clock=rxm.VirtualClock()) as run:
        assert repr(run) == f"<run of flow `main`: running; nothing has moved its virtual clock: {MOVE_IT}>"
        assert caplog.messages == []
    assert caplog.messages == [f"run of flow `main` did nothing: nothing moved its virtual clock; {MOVE_IT}"]
    assert repr(run) == "<run of flow `main`: stopped, exit status 0>"


def test_a_run_whose_clock_moves_says_nothing_of_it(caplog):
    caplog.set_level(logging.INFO)
    clock = rxm.VirtualClock()
    with beating().run(clock=clock) as run:
        clock.advance("1s")
        assert repr(run) == "<run of flow `main`: running>"
    beating().run(clock=rxm.VirtualClock(), until="1s")
    silent = rxm.Flow("silent")
    silent.source(rx.never()) >> silent.sink(print)
    with silent.run(clock=clock) as run:
        assert repr(run) == "<run of flow `silent`: running>"
    assert caplog.messages == []


def test_a_clock_that_has_moved_before_may_stand_still_too():
    clock = rxm.VirtualClock()
    clock.advance("1h")
    with beating().run(clock=clock) as run:
        assert MOVE_IT in repr(run)


def test_waiting_for_a_run_whose_clock_only_the_waiting_thread_moves_is_refused():
    clock = rxm.VirtualClock()
    with beating().run(clock=clock) as run:
        for moved in ("0s", "1s"):
            clock.advance(moved)
            with pytest.raises(RunError, match="it would wait for ever: nothing moves its virtual clock"):
                run.wait()
        clock.schedule(lambda *_: run.wait())
        with pytest.raises(RunError, match="waits for the end of the run it belongs to"):
            clock.advance("0s")
        assert run.wait("1ms") is False
    assert run.wait() is True


def test_another_thread_may_move_the_clock_of_a_run_that_is_waited_for():
    clock = rxm.VirtualClock()
    flow = rxm.Flow("main")
    flow.source(rxm.metronome("1s", count=3)) >> flow.sink(rxm.latest())
    run = flow.run(clock=clock)
    thread = threading.Thread(target=clock.advance, args=("1min",))
    thread.start()
    assert run.wait()
    thread.join()


def test_to_wait_on_a_virtual_clock_without_an_end_is_refused():
    with pytest.raises(ArgumentError, match=r"run\(wait=True\): expected no waiting on a virtual clock without until"):
        beating().run(clock=rxm.VirtualClock(), wait=True)
    assert beating().run(clock=rxm.VirtualClock(), wait=True, until="1s").status == "stopped"
    assert rxm.runs() == []


REPEATING = {
    "repeat": (lambda: rx.of(1).pipe(ops.repeat()), "RxPY's repeat, while_do or concat"),
    "repeat of nothing": (lambda: rx.empty().pipe(ops.repeat()), "RxPY's repeat, while_do or concat; RxPY's empty"),
    "retry": (lambda: rx.throw(ValueError()).pipe(ops.retry()), "RxPY's retry or catch; RxPY's throw"),
    "expand": (lambda: rx.of(1).pipe(ops.expand(rx.of)), "RxPY's expand"),
    "generate": (lambda: rx.generate(0, lambda _: True, lambda n: n + 1), "RxPY's generate"),
    "an interval of nothing": (lambda: rx.interval(0), "RxPY's interval or timer"),
}


@pytest.mark.parametrize(("make", "named"), REPEATING.values(), ids=REPEATING)
def test_what_repeats_at_one_instant_for_ever_fails_by_its_name(make, named):
    clock = rxm.VirtualClock(max_actions=2_000)
    clock.advance("1s")
    with make().pipe(ops.ignore_elements()).subscribe(scheduler=clock):
        with pytest.raises(ClockError) as caught:
            clock.advance("1s")
        assert str(caught.value).startswith("more than 2,000 actions at one instant, 1s after the start, with no end: ")
        assert named in str(caught.value)
    clock.advance("1s")


def test_a_function_that_schedules_itself_for_ever_is_named_with_its_line():
    clock = rxm.VirtualClock(max_actions=100)

    def again(scheduler, _):
        scheduler.schedule(again)

    clock.schedule(again)
    with pytest.raises(ClockError, match=r"again at test_clocks_that_stand_still.py:\d+"):
        clock.run()
    clock._clear()


@pytest.mark.parametrize("where", ["source", "pipeline"])
def test_a_flow_that_repeats_for_ever_fails_by_its_step_and_is_ended(where):
    endless = rx.of(1).pipe(ops.repeat(), ops.ignore_elements())
    flow = rxm.Flow("main")
    source = flow.source("begin", endless if where == "source" else rx.of(1))
    step = flow.pipeline("again", ops.flat_map(lambda _: endless) if where == "pipeline" else ops.map(abs))
    source >> step >> flow.sink(rxm.latest())
    name = "begin" if where == "source" else "again"
    with pytest.raises(ClockError, match=f"with no end: step `{name}`: RxPY's"):
        flow.run(clock=rxm.VirtualClock(max_actions=1_000), until="1s")
    assert rxm.runs() == []
    clock = rxm.VirtualClock(max_actions=1_000)
    with pytest.raises(ClockError, match=f"step `{name}`"), flow.run(clock=clock):
        clock.advance("1s")
    assert rxm.runs() == []


def test_many_actions_at_one_instant_are_no_fault_and_the_number_can_be_set(clock):
    assert (clock.max_actions, rxm.VirtualClock().max_actions) == (1_000_000, 1_000_000)
    clock.max_actions = 10
    seen = []
    for second in (1, 1, 2, 2):
        for _ in range(5):
            clock.schedule_relative(second, lambda *_: seen.append(clock.now_ns))
    clock.advance("5s")
    assert len(seen) == 20
    clock.max_actions = None
    for _ in range(20):
        clock.schedule(lambda *_: seen.append(0))
    clock.run()
    assert len(seen) == 40
    for wrong in (0, -1, True, 1.5, "many"):
        with pytest.raises(ArgumentError, match="expected a whole number of 1 or more, or None"):
            rxm.VirtualClock(max_actions=wrong)


def test_the_millionth_action_fails_where_nothing_is_set():
    clock = rxm.VirtualClock()
    with rx.interval(0).subscribe(scheduler=clock), pytest.raises(ClockError, match="more than 1,000,000 actions"):
        clock.run()


def test_marbles_that_repeat_for_ever_in_silence_fail(marbles):
    marbles.clock.max_actions = 1_000
    marbles.expect(rx.empty().pipe(ops.repeat())).to_be("")
    with pytest.raises(ClockError, match="RxPY's repeat"):
        marbles.run()

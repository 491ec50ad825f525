"""One turn at a time, whoever asks for it, and nothing that waits when it has stopped."""

import threading

import pytest
from reactivex.scheduler import CurrentThreadScheduler
from reactivex.testing import TestScheduler

from rxmetronome.clocks import RealClock, VirtualClock, timeline
from rxmetronome.sources.base import Turns


def test_the_turn_that_is_asked_for_last_is_the_only_one():
    clock, came = VirtualClock(), []
    turns = Turns(clock, lambda due_ns: came.append((clock.now_ns, due_ns)))
    turns.at(3_000_000_000)
    turns.at(2_000_000_000)
    assert clock.pending == 1
    clock.run()
    turns.soon()
    turns.soon()
    clock.run()
    assert came == [(2_000_000_000, 2_000_000_000)] * 2


def test_a_turn_may_ask_for_the_next_one():
    clock, came = VirtualClock(), []

    def turn(due_ns: int) -> None:
        came.append(due_ns)
        if due_ns < 3:
            turns.at(due_ns + 1)

    turns = Turns(clock, turn)
    turns.at(1)
    clock.run()
    assert came == [1, 2, 3]


def test_after_a_stop_there_is_none_and_none_waits():
    clock, came = VirtualClock(), []
    turns = Turns(clock, came.append)
    turns.at(5)
    turns.stop()
    turns.soon()
    turns.at(7)
    assert clock.pending == 0
    assert turns.is_stopped
    clock.run()
    assert came == []


@pytest.mark.parametrize("make", [TestScheduler, CurrentThreadScheduler])
def test_a_scheduler_that_acts_at_once_or_later_takes_one_turn_each(make):
    scheduler, came = make(), []

    def turn(_: int) -> None:
        came.append(len(came))
        if len(came) < 3:
            turns.soon()

    turns = Turns(timeline(scheduler), turn)
    turns.soon()
    if make is TestScheduler:
        scheduler.advance_by(1.0)
    assert came == [0, 1, 2]


def test_a_closed_clock_stops_it_quietly():
    clock = RealClock()
    clock.close()
    turns = Turns(clock, print)
    turns.soon()
    assert turns.is_stopped


@pytest.mark.real_time
def test_from_many_threads_no_turn_runs_beside_another_and_none_is_left():
    with RealClock() as clock:
        inside, most, taken = 0, 0, 0

        def turn(_: int) -> None:
            nonlocal inside, most, taken
            inside += 1
            most = max(most, inside)
            taken += 1
            inside -= 1
            turns.at(clock.now_ns + 50_000)
            turned.set()

        turned = threading.Event()
        turns = Turns(clock, turn)
        threads = [threading.Thread(target=lambda: [turns.soon() for _ in range(500)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert turned.wait(20)
        turns.stop()
        waiting = threading.Event()
        clock.schedule(lambda *_: waiting.set())  # after whatever was under way
        assert waiting.wait(20)
        assert clock.pending == 0
    assert (inside, most) == (0, 1)
    assert taken >= 1

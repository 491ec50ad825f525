"""The clock of life: its thread, its errors, and who may call it."""

import logging
import os
import platform
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import reactivex as rx
from reactivex.internal import DisposedException

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, linux_threads, real
from rxmetronome.errors import ClockError

LONG_S = 20.0


@pytest.fixture
def clock() -> Iterator[RealClock]:
    with RealClock("clock under test") as made:
        yield made


def threads_of(clock: RealClock) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == clock.name]


def do(clock: RealClock, action: Callable[[], object] = lambda: None) -> None:
    """Run something as an action of the clock, and wait until it has ended."""
    done = threading.Event()
    clock.schedule(lambda *_: action())
    clock.schedule(lambda *_: done.set())
    assert done.wait(LONG_S)


def test_its_thread_starts_with_the_first_timer_and_is_a_daemon(clock: RealClock) -> None:
    assert threads_of(clock) == []
    do(clock)
    (thread,) = threads_of(clock)
    assert thread.daemon


@pytest.mark.skipif(
    sys.platform != "linux" or tuple(map(int, platform.release().split(".")[:2])) < (6, 12),
    reason="before Linux 6.12 no thread can ask for short slices",
)
def test_its_thread_and_no_other_runs_before_those_that_were_there_when_it_wakes(clock: RealClock) -> None:
    def slice_ns() -> int:
        found = linux_threads._attributes()
        assert found is not None
        return int(found.runtime)

    found: list[int] = []
    do(clock, lambda: found.append(slice_ns()))
    assert found == [100_000]
    assert slice_ns() > 100_000


def test_who_chose_another_way_of_sharing_the_processor_keeps_it(clock: RealClock, monkeypatch: Any) -> None:
    """Where Linux says of the thread that it is of the first-in, first-out kind, nothing is asked of it."""
    asked: list[Any] = []
    monkeypatch.setattr(linux_threads, "_attributes", lambda: linux_threads._Attributes(policy=1, priority=7))
    monkeypatch.setattr(linux_threads, "_call", lambda *arguments: asked.append(arguments) or True)
    do(clock)
    assert asked == []


def test_its_thread_ends_after_the_last_timer_and_comes_back_with_the_next(clock: RealClock) -> None:
    do(clock)
    (first,) = threads_of(clock)
    first.join(LONG_S)
    assert not first.is_alive()
    do(clock)
    (second,) = threads_of(clock)
    assert second is not first


def test_a_disposed_timer_does_not_keep_the_thread(clock: RealClock) -> None:
    timer = clock.schedule_relative(3_600, print)
    (thread,) = threads_of(clock)
    timer.dispose()
    thread.join(LONG_S)
    assert not thread.is_alive()


def test_a_held_clock_keeps_its_thread_until_it_is_released(clock: RealClock) -> None:
    closed: list[str] = []

    def close() -> None:
        closed.append("closed")

    clock.hold(close)
    do(clock)
    (thread,) = threads_of(clock)
    thread.join(0.5)  # longer than an idle thread lives
    assert thread.is_alive()
    do(clock)
    assert threads_of(clock) == [thread]
    clock.release(close)
    thread.join(LONG_S)
    assert not thread.is_alive()
    clock.close()
    assert closed == []


def test_who_holds_a_clock_is_called_when_it_is_closed_and_a_closed_one_cannot_be_held(clock: RealClock) -> None:
    closed: list[str] = []
    clock.hold(lambda: closed.append("closed"))
    assert clock.close()
    clock.close()
    assert closed == ["closed"]
    with pytest.raises(ClockError, match="is closed"):
        clock.hold(closed.clear)


def test_closing_forgets_every_timer_and_ends_the_thread(clock: RealClock) -> None:
    fired: list[str] = []
    timers = [clock.schedule_relative(delay, lambda *_: fired.append("late")) for delay in (60, 3_600)]
    (thread,) = threads_of(clock)
    assert clock.close()
    assert not thread.is_alive()
    assert clock.close(), "closing twice is closing once"
    for timer in timers:
        timer.dispose()
    assert (clock.pending, fired) == (0, [])


def test_a_new_clock_wakes_as_early_as_the_last_one_had_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RealClock, "_learned_lead_ns", 50_000)
    with RealClock("learns") as clock:
        assert clock._lead_ns == 50_000
        do(clock, lambda: setattr(clock, "_lead_ns", 77_000))
    with RealClock("knows") as clock:
        assert clock._lead_ns == 77_000


def test_an_action_may_close_its_clock(clock: RealClock) -> None:
    answers: list[bool] = []
    clock.schedule(lambda *_: answers.append(clock.close()))
    for thread in threads_of(clock):
        thread.join(LONG_S)
    assert answers == [True]
    assert threads_of(clock) == []


def test_closing_says_when_an_action_would_not_end(clock: RealClock) -> None:
    running, go_on = threading.Event(), threading.Event()

    def action(*_: object) -> None:
        running.set()
        go_on.wait(LONG_S)

    clock.schedule(action)
    assert running.wait(LONG_S)
    assert not clock.close(timeout=0.01)
    go_on.set()
    assert clock.close()


def test_a_closed_clock_takes_no_timer(clock: RealClock) -> None:
    fired = clock.schedule_relative(3_600, print)
    clock.close()
    for schedule in (
        lambda: clock.schedule(print),
        lambda: clock.schedule_relative(1, print),
        lambda: clock.schedule_periodic(1, print),
        lambda: clock.rearm(fired, 0),
    ):
        with pytest.raises(ClockError) as refusal:
            schedule()
        assert str(refusal.value) == (
            "the clock `clock under test` is closed. Remedy: schedule earlier, or on another clock"
        )
    assert threads_of(clock) == []


def test_an_earlier_timer_wakes_a_thread_that_sleeps_for_a_later_one(
    clock: RealClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(real, "_LONGEST_WAIT_S", 3_600.0)  # so that nothing else wakes it
    clock.schedule_relative(3_600, print)
    do(clock)
    fired: list[int] = []
    for number in range(20):
        done = threading.Event()
        clock.schedule_relative(0.002, lambda *_: (fired.append(number), done.set()))  # noqa: B023
        assert done.wait(LONG_S)
    assert fired == list(range(20))


def test_many_threads_at_once_lose_nothing(clock: RealClock) -> None:
    fired: list[tuple[int, int]] = []
    threads, each = 8, 1_000
    together = threading.Barrier(threads)

    def work(worker: int) -> None:
        together.wait(LONG_S)
        for number in range(each):
            clock.schedule(lambda *_: fired.append((worker, number)))  # noqa: B023
            gone = clock.schedule_relative(3_600, print)
            gone.dispose()

    workers = [threading.Thread(target=work, args=(worker,)) for worker in range(threads)]
    for thread in workers:
        thread.start()
    for thread in workers:
        thread.join(LONG_S)
    do(clock)
    assert len(fired) == len({worker for worker, _ in fired}) * each == threads * each
    assert clock.pending == 0


def test_timers_disposed_by_another_thread_just_as_they_fire_are_counted_once(clock: RealClock) -> None:
    """A count that went wrong would let the thread end while something waits, or never let it end."""
    timers: list[Any] = []
    ready = threading.Event()

    def prepare() -> None:
        now_ns = clock.now_ns
        timers.extend(clock.schedule_ns(now_ns + number * 1_000, lambda *_: None) for number in range(20_000))
        ready.set()

    clock.schedule(lambda *_: prepare())
    assert ready.wait(LONG_S)
    for timer in timers:
        timer.dispose()
    do(clock)
    assert clock.pending == 0


class LoudError(Exception):
    pass


def failing(*_: object) -> None:
    raise LoudError


def test_what_an_action_raises_goes_to_on_error_and_stops_nothing() -> None:
    errors: list[BaseException] = []
    with RealClock(on_error=errors.append) as clock:
        do(clock, failing)
        do(clock, lambda: sys.exit(3))
        do(clock)
        assert [type(error) for error in errors] == [LoudError, SystemExit]


def test_a_repetition_that_raises_has_ended() -> None:
    errors: list[BaseException] = []
    with RealClock(on_error=errors.append) as clock:
        clock.schedule_periodic(0.001, failing)
        while not errors:
            do(clock)
        do(clock)
        assert (len(errors), clock.pending) == (1, 0)


def test_the_first_error_of_a_kind_is_logged_whole_and_the_rest_at_powers_of_ten(
    clock: RealClock, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(150):
        clock.schedule(failing)
    clock.schedule(lambda *_: 1 // 0)
    do(clock)
    line = failing.__code__.co_firstlineno + 1
    messages = [record.getMessage() for record in caplog.records]
    assert messages == [
        "an observer raised; the beat goes on",
        f"an observer at failing at test_real_clock.py:{line} raised LoudError 10 times",
        f"an observer at failing at test_real_clock.py:{line} raised LoudError 100 times",
        "an observer raised; the beat goes on",
    ]
    assert [record.exc_info and record.exc_info[0] for record in caplog.records] == [
        LoudError,
        None,
        None,
        ZeroDivisionError,
    ]
    assert {record.levelno for record in caplog.records} == {logging.ERROR}


def test_an_error_handler_that_raises_stops_nothing_either(caplog: pytest.LogCaptureFixture) -> None:
    with RealClock("clock with a bad handler", on_error=failing) as clock:
        do(clock, lambda: 1 // 0)
        do(clock)
    (record,) = caplog.records
    assert record.getMessage() == (
        "the error handler of clock `clock with a bad handler` raised while handling "
        "ZeroDivisionError('integer division or modulo by zero')"
    )


def test_the_shared_clock_is_one_and_a_new_one_after_it_was_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RealClock, "_shared", None)
    shared = RealClock.shared()
    assert RealClock.shared() is shared
    shared.close()
    assert RealClock.shared() is not shared
    do(RealClock.shared())


@pytest.mark.process
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_in_a_forked_child_new_timers_fire_and_those_of_the_parent_stay_with_the_parent() -> None:
    script = """
        import os, threading, warnings
        from rxmetronome.clocks import RealClock

        warnings.simplefilter("ignore", DeprecationWarning)  # Python dislikes a fork beside threads
        clock, closed, inherited = RealClock(), RealClock(), threading.Event()
        closed.close()
        timer = clock.schedule_relative(0.3, lambda *_: inherited.set())
        child = os.fork()
        if child == 0:
            timer.dispose()
            own = threading.Event()
            clock.schedule_relative(0.6, lambda *_: own.set())
            good = own.wait(20) and not inherited.is_set() and clock.pending == 0
            try:
                closed.schedule(print)
            except RuntimeError:
                os._exit(0 if good else 1)
            os._exit(2)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(status, inherited.wait(20))
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, timeout=50, check=True
    )
    assert (ran.stdout, ran.stderr) == ("0 True\n", "")


def test_the_clocks_that_are_referenced_are_listed() -> None:
    with RealClock("listed") as clock:
        assert clock in real.alive()


def test_a_closed_clock_raises_what_rxpys_own_schedulers_raise():
    clock = rxm.RealClock()
    clock.close()
    for act in (
        lambda: clock.schedule(print),
        lambda: clock.schedule_relative(1, print),
        lambda: clock.schedule_periodic(1, print),
        lambda: rxm.metronome("1s").subscribe(scheduler=clock),
        lambda: rx.timer(1).subscribe(scheduler=clock),
    ):
        with pytest.raises(DisposedException) as caught:
            act()
        assert isinstance(caught.value, ClockError)
        assert "is closed. Remedy: schedule earlier, or on another clock" in str(caught.value)

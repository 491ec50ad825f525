"""Background tasks: outcomes come back on the scheduler; in virtual time they are waited for in place."""

import asyncio
import logging
import sys
import threading
from typing import Any

import pytest
from reactivex.scheduler import CurrentThreadScheduler, EventLoopScheduler, HistoricalScheduler, ImmediateScheduler
from reactivex.scheduler.eventloop import AsyncIOScheduler, AsyncIOThreadSafeScheduler
from reactivex.testing import TestScheduler

from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.background.thread import Worker
from rxmetronome.clocks import RealClock, VirtualClock


async def answer() -> int:
    await asyncio.sleep(0)
    return 42


async def fail() -> int:
    raise ValueError("no")


@pytest.mark.parametrize(
    "make", [VirtualClock, TestScheduler, HistoricalScheduler, CurrentThreadScheduler, ImmediateScheduler]
)
def test_where_the_caller_is_the_clock_it_waits(make: Any) -> None:
    errands = BackgroundTasks(make(), "test")
    seen: list[Any] = []
    errands.start(answer, seen.append)
    errands.call(lambda: 43, seen.append)
    errands.start(fail, lambda outcome: seen.append(repr(outcome.error)))
    errands.call(lambda: 1 / 0, lambda outcome: seen.append(repr(outcome.error)))
    errands.close()
    assert errands.in_place
    assert seen == [
        Outcome(42, None),
        Outcome(43, None),
        "ValueError('no')",
        "ZeroDivisionError('division by zero')",
    ]


def on_real_time(scheduler: Any) -> list[tuple[Any, int]]:
    errands = BackgroundTasks(scheduler, "test")
    assert not errands.in_place
    seen: list[tuple[Any, int]] = []
    for start, work in ((errands.start, answer), (errands.call, lambda: 43)):
        done = threading.Event()
        start(work, lambda outcome, done=done: (seen.append((outcome.value, threading.get_ident())), done.set()))
        assert done.wait(5)
    errands.close()
    return seen


def test_on_a_clock_outcomes_come_back_on_its_thread() -> None:
    with RealClock() as clock:
        seen = on_real_time(clock)
        assert seen == [(42, clock.thread.ident), (43, clock.thread.ident)]


def test_on_a_scheduler_of_rxpy_too_and_on_the_shared_clock_without_one() -> None:
    scheduler = EventLoopScheduler()
    assert {thread for _, thread in on_real_time(scheduler)} != {threading.get_ident()}
    scheduler.dispose()
    assert [value for value, _ in on_real_time(None)] == [42, 43]


@pytest.mark.parametrize("kind", [AsyncIOScheduler, AsyncIOThreadSafeScheduler])
def test_on_a_loop_of_asyncio_outcomes_come_back_on_its_thread(kind: type) -> None:
    async def main() -> list[Any]:
        loop = asyncio.get_running_loop()
        errands = BackgroundTasks(kind(loop), "test")
        came: asyncio.Queue[Any] = asyncio.Queue()
        errands.start(answer, lambda outcome: came.put_nowait((outcome.value, threading.get_ident())))
        first = await asyncio.wait_for(came.get(), 5)
        errands.call(lambda: 43, lambda outcome: came.put_nowait((outcome.value, threading.get_ident())))
        second = await asyncio.wait_for(came.get(), 5)
        errands.close()
        return [first, second]

    assert asyncio.run(main()) == [(42, threading.get_ident()), (43, threading.get_ident())]


def test_after_closing_nothing_comes_back_and_the_last_word_is_said() -> None:
    seen: list[Any] = []
    began = threading.Event()

    async def long() -> None:
        began.set()
        try:
            await asyncio.sleep(60)
        finally:
            seen.append("cancelled")

    async def last() -> None:
        seen.append("last")

    with RealClock() as clock:
        errands = BackgroundTasks(clock, "test")
        errands.start(long, seen.append)
        assert began.wait(5)
        errands.close(last)
        errands.close(last)
        errands.start(answer, seen.append)
        errands.call(lambda: 43, seen.append)
    assert sorted(seen) == ["cancelled", "last"]


def test_one_that_is_asked_to_end_comes_back_cancelled() -> None:
    with RealClock() as clock:
        errands = BackgroundTasks(clock, "test")
        seen: list[Outcome] = []
        done = threading.Event()
        cancel = errands.start(lambda: asyncio.sleep(60), lambda outcome: (seen.append(outcome), done.set()))
        cancel()
        assert done.wait(5)
        errands.close()
    assert isinstance(seen[0].error, asyncio.CancelledError)


def test_a_coroutine_that_would_wait_for_another_on_its_own_thread_is_refused_and_does_not_hang() -> None:
    outer, inner = BackgroundTasks(VirtualClock(), "outer"), BackgroundTasks(VirtualClock(), "inner")
    seen: list[Outcome] = []

    async def nested() -> None:
        inner.start(answer, seen.append)

    outer.start(nested, seen.append)
    inner.close()
    outer.close()
    assert "a coroutine cannot wait for another on the thread that runs both" in str(seen[0].error)
    assert seen[1] == Outcome(None, None)


def test_an_outcome_for_a_closed_clock_is_dropped() -> None:
    go_on, went = threading.Event(), threading.Event()
    clock = RealClock()
    errands = BackgroundTasks(clock, "test")
    seen: list[Any] = []

    def wait() -> None:
        go_on.wait(20)
        went.set()

    errands.call(wait, seen.append)
    clock.close()
    go_on.set()
    assert went.wait(5)
    errands.close()
    assert seen == []


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "a worker"]


def test_calls_come_one_after_the_other_on_one_thread() -> None:
    worker = Worker("a worker")
    assert threads() == []
    seen: list[tuple[Any, Any, int]] = []
    done = threading.Event()
    for n in range(5):
        worker.call(lambda n=n: n * n, lambda outcome: seen.append((*outcome, threading.get_ident())))
    worker.call(lambda: None, lambda *_: done.set())
    assert done.wait(5)
    (thread,) = threads()
    assert seen == [(n * n, None, thread.ident) for n in range(5)]
    assert thread.daemon
    worker.close(5)
    assert threads() == []


def test_any_exception_of_a_function_is_its_outcome() -> None:
    worker = Worker("a worker")
    seen: list[str] = []
    done = threading.Event()
    worker.call(lambda: 1 / 0, lambda outcome: seen.append(f"{outcome.value} {outcome.error!r}"))
    worker.call(lambda: sys.exit(3), lambda outcome: (seen.append(f"{outcome.value} {outcome.error!r}"), done.set()))
    assert done.wait(5)
    assert seen == ["None ZeroDivisionError('division by zero')", "None SystemExit(3)"]
    worker.close(5)


def test_a_function_that_does_not_return_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    worker = Worker("a worker")
    began, go_on = threading.Event(), threading.Event()

    def hang() -> None:
        began.set()
        go_on.wait(20)

    worker.call(hang, lambda *_: None)
    assert began.wait(5)
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        worker.close(0.01)
    (message,) = caplog.messages
    assert message.startswith("hang at test_tasks.py:")
    assert message.endswith("has not returned in 0.01 s and cannot be stopped: its thread `a worker` ends when it does")
    (thread,) = threads()
    go_on.set()
    thread.join(5)
    assert threads() == []


def test_closing_one_that_was_never_called_is_nothing() -> None:
    Worker("a worker").close(5)

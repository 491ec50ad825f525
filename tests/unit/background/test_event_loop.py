"""The loop of everything that waits: there while somebody uses it, and for all who do."""

import asyncio
import contextlib
import os
import threading
from collections.abc import AsyncIterator

import pytest

from rxmetronome.background import event_loop
from rxmetronome.background.event_loop import NAME, LoopLease


def loops() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == NAME]


async def where() -> tuple[str, int]:
    return threading.current_thread().name, id(asyncio.get_running_loop())


def test_all_share_one_loop_and_it_ends_with_the_last_lease() -> None:
    first, second = LoopLease(), LoopLease()
    (name, loop), _ = first.start(where).ended.result(5)
    assert second.start(where).ended.result(5).value == (name, loop)
    assert name == NAME
    first.release()
    first.release()  # twice is once
    assert loops() == [NAME]
    assert second.start(where).ended.result(5).value == (name, loop)
    second.release()
    assert loops() == []


def test_after_its_end_the_next_lease_has_the_same_loop_on_another_thread() -> None:
    seen = set()
    for _ in range(3):
        lease = LoopLease()
        (name, loop), _ = lease.start(where).ended.result(5)
        assert name == NAME
        seen.add(loop)
        lease.release()
        assert loops() == []
    assert len(seen) == 1


def test_async_generators_are_closed_with_the_last_lease_and_begin_again_with_the_next() -> None:
    async def numbers() -> AsyncIterator[int]:
        try:
            yield 1
            yield 2
        finally:
            closed.append(threading.current_thread().name)

    async def first() -> int:
        held.append(numbers())
        return await anext(held[-1])

    closed: list[str] = []
    held: list[AsyncIterator[int]] = []
    for times in (1, 2):
        lease = LoopLease()
        assert lease.start(first).ended.result(5).value == 1
        lease.release()
        assert closed == [NAME] * times


@pytest.mark.leaks_allowed(reason="the loop that is closed was there before, and the one in its place stays")
def test_a_loop_with_a_task_that_does_not_end_is_not_used_again(monkeypatch) -> None:
    monkeypatch.setattr(event_loop, "LAST_WORD_S", 0.05)

    async def stubborn() -> None:
        began.set()
        while not enough.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(0.01)

    began, enough = threading.Event(), threading.Event()
    lease = LoopLease()
    (_, loop), _ = lease.start(where).ended.result(5)
    lease.start(stubborn)
    assert began.wait(5)
    lease.release()
    after = LoopLease()
    assert after.start(where).ended.result(5).value[1] != loop
    after.release()
    enough.set()


def test_a_lease_that_is_released_on_the_loop_itself_leaves_the_loop_to_the_next() -> None:
    async def leave() -> int:
        lease.release()
        return id(asyncio.get_running_loop())

    lease = LoopLease()
    loop = lease.start(leave).ended.result(5).value
    after = LoopLease()
    assert after.start(where).ended.result(5).value[1] == loop
    after.release()


def test_any_exception_of_a_coroutine_is_its_outcome_and_ends_no_loop() -> None:
    async def leave() -> None:
        raise SystemExit(3)

    lease = LoopLease()
    value, error = lease.start(leave).ended.result(5)
    assert (value, repr(error)) == (None, "SystemExit(3)")
    assert lease.start(where).ended.result(5).value[0] == NAME
    lease.release()


def test_a_cancelled_one_has_ended_when_it_really_has() -> None:
    lease = LoopLease()
    began, go_on = threading.Event(), threading.Event()

    async def stubborn() -> str:
        began.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await asyncio.get_running_loop().run_in_executor(None, go_on.wait, 20)
            return "in the end"
        return "never"

    job = lease.start(stubborn)
    assert began.wait(5)
    job.cancel()
    lease.start(where).ended.result(5)
    assert not job.ended.done()
    go_on.set()
    assert job.ended.result(5).value == "in the end"
    job.cancel()  # which has ended
    lease.release()


def test_what_still_runs_at_the_last_release_is_cancelled() -> None:
    lease = LoopLease()
    job = lease.start(lambda: asyncio.sleep(60))
    lease.start(where).ended.result(5)
    lease.release()
    assert isinstance(job.ended.result(5).error, asyncio.CancelledError)


@pytest.mark.process
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_forked_child_begins_a_loop_of_its_own() -> None:
    lease = LoopLease()
    child = os.fork()
    if child == 0:
        try:
            mine = LoopLease()
            os._exit(0 if mine.start(where).ended.result(5).value[0] == NAME else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    lease.release()

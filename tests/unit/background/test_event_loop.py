"""The loop of everything that waits: there while somebody uses it, and for all who do."""

import asyncio
import os
import threading

import pytest

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


def test_after_its_end_the_next_lease_begins_another() -> None:
    for _ in range(3):
        lease = LoopLease()
        assert lease.start(where).ended.result(5).value[0] == NAME
        lease.release()
        assert loops() == []


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

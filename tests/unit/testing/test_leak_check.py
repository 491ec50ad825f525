"""Leaks of a test are found, named, and reported once."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.testing import leak_check
from rxmetronome.testing.leak_check import Watch

pytest_plugins = ["pytester"]

NEEDS_HANDLES = pytest.mark.skipif(
    leak_check._HANDLES is None, reason="the system does not list the files of a process"
)


def test_nothing_is_left_where_nothing_is_begun():
    assert Watch().left() == []


def test_what_existed_before_is_no_leak(tmp_path):
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    with (tmp_path / "open").open("w"), rxm.RealClock("before") as clock:
        clock.schedule_relative(3600, lambda *_: None)
        assert Watch().left() == []
    stop.set()
    thread.join()


def test_a_thread_is_waited_for():
    watch = Watch()
    stop = threading.Event()
    threading.Thread(target=stop.wait, name="soon over").start()
    threading.Timer(0.01, stop.set).start()
    assert watch.left() == []


def test_a_thread_that_goes_on_is_named():
    watch = Watch()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="goes on", daemon=True)
    thread.start()
    assert watch.left(patience_s=0.01) == ["thread `goes on`"]
    stop.set()
    thread.join()


@NEEDS_HANDLES
def test_an_open_file_is_named_and_a_forgotten_one_is_not(tmp_path):
    watch = Watch()
    path = tmp_path / "open.txt"
    file = path.open("w")
    (line,) = watch.left()
    if sys.platform == "linux":
        assert line == f"file handle {file.fileno()}, {path}"
    file.close()
    assert watch.left() == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what a number stands for")
def test_a_number_that_now_stands_for_another_file_is_a_leak(tmp_path):
    first = (tmp_path / "first").open("w")
    number = first.fileno()
    watch = Watch()
    first.close()
    second = (tmp_path / "second").open("w")
    assert second.fileno() == number
    assert watch.left() == [f"file handle {number}, {tmp_path / 'second'}"]
    second.close()


def test_where_the_system_lists_no_files_none_is_missed(monkeypatch, tmp_path):
    monkeypatch.setattr(leak_check, "_HANDLES", None)
    watch = Watch()
    with (tmp_path / "open").open("w"):
        assert watch.left() == []


def test_a_run_is_named_and_stopped_with_all_it_holds(tmp_path):
    watch = Watch()
    flow = rxm.Flow("left running")
    flow.source("beat", rxm.metronome("1h")) >> flow.sink("file", rxm.file(tmp_path / "out.log"))
    run = flow.run(wait=False)
    assert watch.left() == ["run of flow `left running`, running"]
    assert run.has_ended
    assert watch.left() == []


def test_timers_of_any_real_clock_are_counted_and_explain_its_thread():
    watch = Watch()
    with rxm.RealClock("mine") as clock:
        for _ in range(2):
            clock.schedule_relative(3600, lambda *_: None)
        assert watch.left(patience_s=0.01) == ["2 timers wait on clock `mine`"]
    assert watch.left() == []


@pytest.mark.real_time
def test_a_beat_on_the_shared_clock_is_a_timer_that_waits():
    watch = Watch()
    with rx.interval(3600).subscribe(scheduler=rxm.RealClock.shared()):
        assert watch.left(patience_s=0.01) == ["1 timer waits on clock `rxmetronome shared clock`"]
    assert watch.left() == []


def test_timers_of_a_checked_clock_are_reported_with_the_next():
    watch, clock = Watch(), rxm.VirtualClock()
    watch.clock(clock)
    assert watch.left() == []
    with rx.interval(1.5).subscribe(scheduler=clock):
        clock.advance("1s")
        assert watch.left() == [
            "1 timer waits on the fixture `clock`, the next due in 500ms: a subscription is not disposed"
        ]
    assert watch.left() == []


async def for_ever():
    await asyncio.Event().wait()


def test_a_task_that_was_not_finished_is_named():
    watch = Watch()
    loop = asyncio.new_event_loop()
    task = loop.create_task(for_ever(), name="waiting")
    loop.run_until_complete(asyncio.sleep(0))
    left = watch.left()
    assert left[0] == "task `waiting` of for_ever at test_leak_check.py"
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.close()
    assert watch.left() == []


def test_tasks_of_a_loop_that_was_run_to_its_end_are_finished():
    watch = Watch()

    async def main():
        left_alone = asyncio.create_task(for_ever())
        await asyncio.sleep(0)
        return left_alone

    assert asyncio.run(main()).cancelled()
    assert watch.left() == []


def test_asyncio_gets_its_own_back():
    before = asyncio.BaseEventLoop.create_task
    watch = Watch()
    assert asyncio.BaseEventLoop.create_task is not before
    watch.abandon()
    assert asyncio.BaseEventLoop.create_task is before


def test_watches_may_look_one_inside_the_other():
    before = asyncio.BaseEventLoop.create_task
    outer, inner = Watch(), Watch()
    inner.abandon()
    assert outer.left() == []
    assert asyncio.BaseEventLoop.create_task is before


def test_something_else_may_be_looked_at():
    watch = Watch()
    watch.also(lambda: ["a spoon", "a fork"])
    assert watch.left() == ["a spoon", "a fork"]


def test_an_abandoned_check_reports_nothing_but_stops_runs():
    watch = Watch()
    flow = rxm.Flow("left running")
    flow.source("beat", rxm.metronome("1h")) >> flow.sink("end", rxm.latest())
    run = flow.run(clock=rxm.VirtualClock())
    watch.abandon()
    assert run.has_ended


def test_a_file_that_only_a_cycle_holds_is_closed_and_not_reported(tmp_path):
    watch = Watch()

    class Holder:
        def __init__(self, path: Path) -> None:
            self.file = path.open("w")
            self.me = self

        def __del__(self) -> None:
            self.file.close()

    Holder(tmp_path / "held")
    assert watch.left() == []


# Loops and fixtures that outlive a test.


ASYNCIO = """
    import asyncio
    import pytest

    kept = []

    async def leave(name):
        kept.append(asyncio.create_task(asyncio.sleep(100), name=name))
        await asyncio.sleep(0)

    @pytest.mark.asyncio(loop_scope="module")
    async def test_first_of_the_module(no_leaks):
        await asyncio.to_thread(int)

    @pytest.mark.asyncio(loop_scope="module")
    async def test_second_of_the_module(no_leaks):
        await asyncio.to_thread(int)

    @pytest.mark.asyncio(loop_scope="module")
    async def test_third_of_the_module(no_leaks):
        await leave("left in the module's")

    @pytest.mark.asyncio
    async def test_by_default(no_leaks):
        await asyncio.to_thread(int)

    @pytest.mark.asyncio
    async def test_by_default_too(no_leaks):
        await leave("left in its own")
    """


@pytest.mark.slow
def test_loops_of_pytest_asyncio_are_no_leak_and_what_is_left_in_them_is(pytester):
    pytest.importorskip("pytest_asyncio")
    pytester.makepyfile(test_user=ASYNCIO)
    result = pytester.runpytest_subprocess("-q", "-rN", "-o", "asyncio_default_fixture_loop_scope=function", timeout=50)
    result.assert_outcomes(passed=5, errors=2)
    assert [line for line in result.outlines if line.startswith("  ")] == [
        "  task `left in the module's` of sleep at tasks.py",
        "  task `left in its own` of sleep at tasks.py",
    ]


@pytest.mark.slow
def test_what_a_fixture_of_the_module_opens_is_not_left_by_the_test_that_came_first(pytester):
    pytester.makepyfile(
        test_user="""
        import asyncio, socket, threading
        import pytest
        import reactivex as rx
        import rxmetronome as rxm

        @pytest.fixture(scope="module")
        def server():
            with socket.socket(), rxm.RealClock() as clock, rx.timer(3600).subscribe(scheduler=clock):
                stop = threading.Event()
                thread = threading.Thread(target=stop.wait)
                thread.start()
                yield
                stop.set()
                thread.join()

        def test_asks_for_it_late(no_leaks, request):
            request.getfixturevalue("server")

        def test_leaves_its_own(no_leaks, server):
            test_leaves_its_own.left = socket.socket()
        """
    )
    result = pytester.runpytest_subprocess("-q", "-rN", timeout=50)
    result.assert_outcomes(passed=2, errors=1)
    assert len([line for line in result.outlines if line.startswith("  file handle")]) == 1

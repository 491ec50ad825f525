"""RxPY's operators may emit on a thread of their scheduler; the steps behind them run on the clock's all the same."""

import threading
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.scheduler import EventLoopScheduler

import rxmetronome as rxm
from rxmetronome.flow.ports import Inlet, on_clock
from rxmetronome.operators.base import comes_on_clock

pytestmark = pytest.mark.real_time
EVENTS = 2_000


@pytest.fixture
def other_thread():
    scheduler = EventLoopScheduler()
    yield scheduler
    scheduler.dispose()


@pytest.fixture
def flow(other_thread):
    flow = rxm.Flow("threads")
    numbers = flow.source("numbers", rxm.metronome("1ms", count=20)) >> rxm.select(lambda tick: tick.id)
    many = flow.pipeline("many", ops.flat_map(lambda n: list(range(100 * n, 100 * n + 100))))
    flow.pipeline("moved", ops.observe_on(other_thread))
    numbers >> many >> flow["moved"]
    return flow


def test_steps_behind_it_run_on_the_clocks_thread_and_get_each_event_in_its_order(flow: Any) -> None:
    threads: set[str] = set()
    seen = (
        flow["moved"] >> rxm.select(lambda n: (threads.add(threading.current_thread().name), n)[1]) >> rxm.ring(9_999)
    )
    run = flow.run(wait=True)
    assert seen.values == list(range(EVENTS))
    assert threads == {"rxmetronome threads"}
    assert (run.status, run.exit_status) == ("stopped", 0)
    assert run.metrics()["moved/out"]["events"] == EVENTS


def test_its_error_is_a_failure_of_its_step_and_the_next_event_begins_again(flow: Any) -> None:
    def refuse(number: int) -> int:
        if number == 70:
            raise ValueError(number)
        return number

    seen = flow["moved"] >> flow.pipeline("refuse", ops.map(refuse)) >> rxm.ring(9_999)
    run = flow.run(wait=True)
    assert [(one.step, one.event) for one in run.failures] == [("refuse", 70)]
    assert seen.values == [number for number in range(EVENTS) if number != 70]


def test_windows_behind_it_in_one_step_count_each_event(other_thread: Any) -> None:
    flow = rxm.Flow("threads")
    counts = flow.pipeline(
        "counts",
        ops.flat_map(lambda tick: [{"key_of": n} for n in range(100)]),
        ops.observe_on(other_thread),
        rxm.window(every="1ms", by="key_of"),
    )
    rows = flow.source("numbers", rxm.metronome("1ms", count=20)) >> counts >> rxm.ring(9_999)
    run = flow.run(wait=True)
    assert run.failures.total == 0
    totals: dict[int, int] = {}
    for row in rows.values:
        totals[row["key"]] = totals.get(row["key"], 0) + row["n"]
    assert totals == dict.fromkeys(range(100), 20)


def test_windows_take_a_lock_only_where_an_operator_before_them_may_emit_on_another_thread(other_thread: Any) -> None:
    window = rxm.window(size=3)
    assert comes_on_clock(window(rxm.counter()(Inlet())))
    assert not comes_on_clock(window(Inlet().pipe(ops.observe_on(other_thread))))
    assert not comes_on_clock(window(rx.never()))


def test_what_comes_after_the_run_has_ended_is_said_once(caplog: Any) -> None:
    clock, got = rxm.RealClock(), []
    clock.close()
    pass_on = on_clock(clock, rx.never(), got.append)
    for number in range(2):
        pass_on(number)
    assert got == []
    assert caplog.messages == ["an operator emits on another thread after its run has ended: 0 is dropped"]

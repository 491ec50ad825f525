"""The metronome on schedulers that are not ours gives the marbles of RxPY's interval."""

import asyncio
import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from reactivex import Observable
from reactivex import operators as ops
from reactivex.scheduler import (
    CurrentThreadScheduler,
    EventLoopScheduler,
    HistoricalScheduler,
    NewThreadScheduler,
    TimeoutScheduler,
    VirtualTimeScheduler,
)
from reactivex.scheduler.eventloop import AsyncIOScheduler, AsyncIOThreadSafeScheduler
from reactivex.testing import TestScheduler

from rxmetronome.clocks import RealClock, timeline
from rxmetronome.records import Tick
from rxmetronome.sources.metronomes import metronome

START = datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC)
Source = Callable[[float], Observable[int]]


def shared(source: Observable[int]) -> Observable[int]:
    return source.pipe(ops.merge(source.pipe(ops.delay_subscription(3.5))))


PIPELINES: dict[str, Callable[[Source], Observable[Any]]] = {
    "as it is": lambda every: every(7.3),
    "tenths": lambda every: every(0.1).pipe(ops.take(100)),
    "whole": lambda every: every(1),
    "two at one instant": lambda every: every(2).pipe(ops.map(str), ops.merge(every(3))),
    "zip": lambda every: every(2).pipe(ops.zip(every(3))),
    "combine_latest": lambda every: every(2).pipe(ops.combine_latest(every(3))),
    "take_until": lambda every: every(1).pipe(ops.take_until(rx.timer(10.0))),
    "take_until first": lambda every: rx.timer(10.0).pipe(ops.merge(every(1)), ops.take(5)),
    "sample": lambda every: every(1).pipe(ops.sample(5.0)),
    "sampled": lambda every: rx.interval(1.0).pipe(ops.sample(every(5))),
    "buffer": lambda every: every(1).pipe(ops.buffer_with_time(4.0)),
    "window": lambda every: rx.interval(1.0).pipe(ops.buffer(every(4))),
    "delay": lambda every: every(1).pipe(ops.delay(0.5)),
    "debounce": lambda every: every(2).pipe(ops.debounce(1.0)),
    "switch": lambda every: every(5).pipe(ops.flat_map_latest(lambda n: every(1).pipe(ops.map(lambda m: (n, m))))),
    "repeat": lambda every: every(1).pipe(ops.take(2), ops.repeat(4)),
    "share": lambda every: shared(every(1).pipe(ops.share())),
}


def ours(seconds: float) -> Observable[int]:
    return metronome(seconds).pipe(ops.map(lambda tick: tick.id))


def theirs(seconds: float) -> Observable[int]:
    return rx.interval(seconds)


def marbles(scheduler: VirtualTimeScheduler, source: Observable[Any], seconds: float = 40.0) -> list[tuple[Any, ...]]:
    records: list[tuple[Any, ...]] = []
    subscription = source.subscribe(
        lambda value: records.append((scheduler.clock, value)),
        lambda error: records.append((scheduler.clock, repr(error))),
        lambda: records.append((scheduler.clock, "completed")),
        scheduler=scheduler,
    )
    scheduler.advance_by(seconds)
    subscription.dispose()
    return records


@pytest.mark.parametrize("name", PIPELINES)
@pytest.mark.parametrize("make", [TestScheduler, HistoricalScheduler, lambda: HistoricalScheduler(START)])
def test_in_rxpys_virtual_time_it_gives_the_marbles_of_interval(
    make: Callable[[], VirtualTimeScheduler], name: str
) -> None:
    """The same ids at the same times, in the same order where several come at one time."""
    records = marbles(make(), PIPELINES[name](ours))
    assert records == marbles(make(), PIPELINES[name](theirs))
    assert len(records) >= 5


def test_there_its_records_carry_that_schedulers_time() -> None:
    scheduler, ticks = HistoricalScheduler(START), []
    metronome("250ms", align="1s").subscribe(ticks.append, scheduler=scheduler)
    scheduler.advance_by(1.3)
    start_ns = int(START.timestamp()) * 10**9
    assert ticks == [
        Tick(id=n, due_ns=due_ns, ingest_ns=due_ns, lag_ns=0, interval_ns=250_000_000, missed=0)
        for n, due_ns in enumerate([start_ns + 10**9, start_ns + 1_250_000_000])
    ]


def test_there_it_can_be_retuned_and_paused_as_well() -> None:
    scheduler, times = TestScheduler(), []
    beat = metronome("1s")
    beat.subscribe(lambda _: times.append(scheduler.clock), scheduler=scheduler)
    scheduler.advance_to(1.5)
    beat.interval = "200ms"
    scheduler.advance_to(2.0)
    beat.pause()
    scheduler.advance_to(12.0)
    beat.resume()
    scheduler.advance_to(12.4)
    assert times == [1.0, 1.5, 1.7, 1.9, 12.1, 12.3]


@pytest.mark.real_time
@pytest.mark.parametrize("make", [AsyncIOScheduler, AsyncIOThreadSafeScheduler])
def test_on_an_asyncio_loop_it_beats_and_ends(make: Callable[[asyncio.AbstractEventLoop], Any]) -> None:
    async def beat() -> list[int]:
        loop, done, ids = asyncio.get_running_loop(), asyncio.Event(), []
        metronome("2ms", count=5).subscribe(lambda tick: ids.append(tick.id), print, done.set, scheduler=make(loop))
        await asyncio.wait_for(done.wait(), 20)
        return ids

    assert asyncio.run(beat()) == [0, 1, 2, 3, 4]


@pytest.mark.real_time
def test_on_a_thread_safe_loop_another_thread_may_subscribe_and_turn() -> None:
    async def beat() -> list[int]:
        loop, done, ids = asyncio.get_running_loop(), asyncio.Event(), []
        source = metronome("1h", count=3)
        scheduler = AsyncIOThreadSafeScheduler(loop)

        def work() -> None:
            source.subscribe(lambda tick: ids.append(tick.id), print, done.set, scheduler=scheduler)
            source.interval = "1ms"

        await loop.run_in_executor(None, work)
        await asyncio.wait_for(done.wait(), 20)
        return ids

    assert asyncio.run(beat()) == [0, 1, 2]


@pytest.mark.real_time
@pytest.mark.parametrize(
    "make",
    [CurrentThreadScheduler, NewThreadScheduler, TimeoutScheduler, lambda: EventLoopScheduler(exit_if_empty=True)],
    ids=["current thread", "new thread", "timeout", "event loop"],
)
def test_on_the_schedulers_that_use_threads_it_beats_and_ends(make: Callable[[], Any]) -> None:
    ids: list[int] = []
    done = threading.Event()
    metronome("2ms", start="now", count=5).subscribe(
        lambda tick: ids.append(tick.id), print, done.set, scheduler=make()
    )
    assert done.wait(20)
    assert ids == [0, 1, 2, 3, 4]


@pytest.mark.real_time
@pytest.mark.parametrize("make", [TimeoutScheduler, NewThreadScheduler])
def test_ticks_neither_overlap_nor_change_their_order_where_each_timer_has_a_thread(make: Callable[[], Any]) -> None:
    ids: list[int] = []
    inside, done = threading.Lock(), threading.Event()

    def observe(tick: Tick) -> None:
        assert inside.acquire(blocking=False)
        done.wait(0.003)  # longer than the interval, so the next timer's thread is there
        ids.append(tick.id)
        inside.release()

    metronome("1ms", missed="burst", count=20).subscribe(observe, print, done.set, scheduler=make())
    assert done.wait(20)
    assert ids == list(range(20))


@pytest.mark.real_time
def test_without_a_scheduler_it_beats_on_the_shared_real_clock() -> None:
    names: set[str] = set()
    done = threading.Event()
    metronome("1ms", count=3).subscribe(lambda _: names.add(threading.current_thread().name), print, done.set)
    assert done.wait(20)
    assert names == {RealClock.shared().name}
    assert timeline(None) is RealClock.shared()


@pytest.mark.real_time
@pytest.mark.parametrize("start", ["after", "now"])
def test_on_a_real_clock_every_tick_is_on_the_grid_and_none_is_early(start: str) -> None:
    """Subscribed from another thread over and over, so that the first tick races with the subscription."""
    with RealClock() as clock:
        for _ in range(30):
            ticks: list[Tick] = []
            done = threading.Event()
            metronome("100us", start=start, count=4).subscribe(ticks.append, print, done.set, scheduler=clock)
            assert done.wait(20)
            assert [tick.id for tick in ticks] == [0, 1, 2, 3]
            assert all(tick.lag_ns >= 0 for tick in ticks)
            assert {(tick.due_ns - ticks[0].due_ns) % 100_000 for tick in ticks} == {0}
        assert clock.pending == 0

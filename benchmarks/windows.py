"""Windows with a count and a mean over 10,000 groups, beside what RxPY and streamz have for it.

RxPY's `group_by` and `scan` fold each group for ever: they close no window and forget no group. streamz' `partition`
has windows a key, by size and by a timeout from their first event, as tuples, of which a function makes count and mean.
It runs in its asynchronous mode, without which each event would wait for another thread. streamz also has windows over
pandas frames, for streams that come as frames: with 1,000 rows each, that is the figure without a bound.
"""

import asyncio
import itertools
import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import peers
from measuring import Found, benchmark, compared, interleaved, rounds, sized
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm

EVENTS, GROUPS, ROUNDS = sized(100_000), sized(10_000), rounds(3)
SIZE, EVERY_EVENTS, ROWS = 10, sized(25_000), 1_000
MEAN = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v")}

_random = random.Random(1)
MADE = [{"k": _random.randrange(GROUPS), "v": _random.random()} for _ in range(EVENTS)]


def spent(push: Callable[[], None]) -> float:
    """Nanoseconds of CPU an event."""
    began = time.process_time_ns()
    push()
    return (time.process_time_ns() - began) / EVENTS


def pushed_through(operator: Any) -> float:
    """Ours: in virtual time, of which a second passes every `EVERY_EVENTS`; every event is in one window emitted."""
    clock, events, counted = rxm.VirtualClock(), Subject(), itertools.count()
    windows: list[int] = []
    events.pipe(operator).subscribe(lambda window: windows.append(window["n"]), scheduler=clock)

    def push() -> None:
        for event in MADE:
            events.on_next(event)
            if next(counted) % EVERY_EVENTS == EVERY_EVENTS - 1:
                clock.advance("1s")
        events.on_completed()

    figure = spent(push)
    if sum(windows) != EVENTS:
        raise RuntimeError(f"{sum(windows):,} events are in windows, not {EVENTS:,}")
    return figure


def by_size() -> float:
    return pushed_through(rxm.window(size=SIZE, by="k", aggregate=MEAN))


def by_time() -> float:
    return pushed_through(rxm.window(every="1s", by="k", aggregate=MEAN))


def in_rxpy() -> float:
    events: Subject[Any] = Subject()
    latest: dict[int, tuple[int, float]] = {}

    def fold(state: tuple[int, int, float], event: dict[str, Any]) -> tuple[int, int, float]:
        return event["k"], state[1] + 1, state[2] + event["v"]

    def keep(state: tuple[int, int, float]) -> None:
        latest[state[0]] = state[1], state[2] / state[1]

    groups = events.pipe(ops.group_by(lambda event: event["k"]))
    groups.pipe(ops.flat_map(lambda group: group.pipe(ops.scan(fold, (0, 0, 0.0))))).subscribe(keep)

    def push() -> None:
        for event in MADE:
            events.on_next(event)

    figure = spent(push)
    if sum(n for n, _ in latest.values()) != EVENTS:
        raise RuntimeError("not every event is in a group")
    return figure


def said_of(window: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    return {"key": window[0]["k"], "n": len(window), "mean": sum(event["v"] for event in window) / len(window)}


def in_streamz(size: int, timeout: float | None) -> float:
    """On an event loop of its own; what the loop does while nothing comes is not counted, closing windows is."""

    async def push() -> float:
        events, windows = peers.streamz.Stream(asynchronous=True), []
        events.partition(size, timeout=timeout, key="k").map(said_of).sink(windows.append)
        began = time.process_time_ns()
        for event in MADE:
            await events.emit(event)
        if timeout is not None:
            await asyncio.sleep(timeout * 1.5)
        spent_ns = time.process_time_ns() - began
        if timeout is not None and sum(window["n"] for window in windows) != EVENTS:
            raise RuntimeError("not every event is in a window")
        return spent_ns / EVENTS

    return asyncio.run(push())


def in_streamz_by_size() -> float:
    return in_streamz(SIZE, None)


def in_streamz_by_time() -> float:
    return in_streamz(EVENTS, 1.0)


def in_streamz_frames() -> float:
    from streamz.dataframe import DataFrame

    index = pd.date_range("2026-01-01", periods=EVENTS, freq=pd.Timedelta(1, "s") / EVERY_EVENTS)
    table = pd.DataFrame(MADE, index=index)
    frames = [table.iloc[first : first + ROWS] for first in range(0, EVENTS, ROWS)]  # made outside what is measured
    events, said = peers.streamz.Stream(), []
    groups = DataFrame(events, example=table.iloc[:0]).window(value="1s").groupby("k").v
    groups.count().stream.sink(said.append)
    groups.mean().stream.sink(said.append)

    def push() -> None:
        for frame in frames:
            events.emit(frame)

    figure = spent(push)
    if len(said) != 2 * len(frames):
        raise RuntimeError("not every frame has an answer")
    return figure


@benchmark("windows", f"count and mean of {GROUPS:,} groups, {EVENTS:,} events")
def windows() -> Iterator[Found]:
    others = [in_streamz_by_size, in_streamz_by_time, in_streamz_frames] if peers.streamz is not None else []
    measured = interleaved(ROUNDS, by_size, by_time, in_rxpy, *others)
    size, every, rxpy, *theirs = [[1e6 / value for value in values] for values in measured]
    unit = "thousand events a CPU second"
    by_sizes, by_times = f"window(size={SIZE})", 'window(every="1s")'
    yield compared(by_sizes, unit, size, "RxPY group_by, scan", rxpy, at_least=3)
    yield compared(by_times, unit, every, "RxPY group_by, scan", rxpy, at_least=3)
    if not theirs:
        yield peers.missing("streamz")
        return
    yield compared(by_sizes, unit, size, "streamz partition(10, key)", theirs[0], at_least=3)
    yield compared(by_times, unit, every, "streamz partition(timeout=1, key)", theirs[1], at_least=3)
    yield compared(by_times, unit, every, "streamz window of frames of 1,000 rows", theirs[2])

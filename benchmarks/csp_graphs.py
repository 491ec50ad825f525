"""csp's side of the comparisons: the same work as nodes in Python on its C++ engine. Imported where csp is installed.

`sink` calls a Python function for each event, as ours does. In simulation csp's clock starts at a fixed day.
"""

# ruff: noqa: RET503  - a node of csp that returns nothing does not tick
import datetime
import time
from collections.abc import Callable
from typing import Any

import csp
import numpy as np
from csp import stats, ts

START = datetime.datetime(2026, 1, 1)
LONG = datetime.timedelta(days=3_650)


@csp.node
def counter(x: ts[bool]) -> ts[int]:
    with csp.state():
        s_n = 0
    if csp.ticked(x):
        s_n += 1
        return s_n


@csp.node
def add(x: ts[int]) -> ts[int]:
    if csp.ticked(x):
        return x + 1


@csp.node
def is_even(x: ts[int]) -> ts[int]:
    if csp.ticked(x) and x % 2 == 0:
        return x


@csp.node
def sink(x: ts[object], receive: object):
    if csp.ticked(x):
        receive(x)


@csp.node
def int_sink(x: ts[int], receive: object):
    if csp.ticked(x):
        receive(x)


@csp.node
def float_sink(x: ts[float], receive: object):
    if csp.ticked(x):
        receive(x)


@csp.node
def map_row(x: ts[object], function: object) -> ts[object]:
    if csp.ticked(x):
        return function(x)


@csp.node
def where_row(x: ts[object], predicate: object) -> ts[object]:
    if csp.ticked(x) and predicate(x):
        return x


@csp.node
def map_float(x: ts[float], function: object) -> ts[float]:
    if csp.ticked(x):
        return function(x)


@csp.node
def where_float(x: ts[float], predicate: object) -> ts[float]:
    if csp.ticked(x) and predicate(x):
        return x


@csp.node
def note(x: ts[bool], arrivals: object):
    if csp.ticked(x):
        arrivals(x)


def simulated(ticks: int, receive: Callable[[int], object]) -> None:
    """Ticks of a second through a counter, a map, a filter and a sink, as fast as it goes."""

    def graph() -> None:
        int_sink(is_even(add(counter(csp.timer(datetime.timedelta(seconds=1), True)))), receive)

    csp.run(graph, starttime=START, endtime=datetime.timedelta(seconds=ticks))


def objects(data: Any, function: Any, predicate: Any, receive: Any) -> None:
    """Python objects, of a list of (time, object) or of two arrays, through a map, a filter and a sink."""

    def graph() -> None:
        sink(where_row(map_row(csp.curve(object, data), function), predicate), receive)

    csp.run(graph, starttime=START, endtime=LONG)


def floats(data: Any, function: Any, predicate: Any, receive: Any) -> None:
    """Floats of two arrays through a map, a filter and a sink in Python."""

    def graph() -> None:
        float_sink(where_float(map_float(csp.curve(float, data), function), predicate), receive)

    csp.run(graph, starttime=START, endtime=LONG)


def statistics(data: Any, every: datetime.timedelta, length: datetime.timedelta, receive: Any) -> None:
    """Count, mean and maximum of a float column without keys, computed in C++."""

    def graph() -> None:
        values, trigger = csp.curve(float, data), csp.timer(every, True)
        for aggregate in (stats.count, stats.mean, stats.max):
            float_sink(aggregate(values, interval=every, trigger=trigger), receive)

    csp.run(graph, starttime=START, endtime=length)


def times_of(number: int, step_ns: int) -> Any:
    """So many instants after the start, as csp takes them beside values."""
    return np.datetime64(START, "ns") + np.arange(1, number + 1) * np.timedelta64(step_ns, "ns")


def beating(interval_s: float, ticks: int) -> tuple[list[int], int]:
    """The lags of a timer in real time, in nanoseconds, against the grid that begins at its start time, and its CPU.

    The CPU is that from the first tick to the last, for one tick more: building the graph is not counted.
    """
    interval, arrivals, cpu = datetime.timedelta(seconds=interval_s), [], []
    interval_ns = round(interval_s * 1e9)

    def on_tick(_: object) -> None:
        arrivals.append(time.time_ns())
        if len(arrivals) in {1, ticks}:
            cpu.append(time.process_time_ns())

    def graph() -> None:
        note(csp.timer(interval, True), on_tick)

    start = _now() + datetime.timedelta(seconds=0.1)  # the graph is ready by then
    csp.run(graph, starttime=start, endtime=interval * (ticks + 5), realtime=True)
    start_ns = int(np.datetime64(start, "us").astype(int)) * 1_000
    if len(arrivals) < ticks:
        raise RuntimeError(f"only {len(arrivals)} of {ticks} ticks came")
    lags = [at - start_ns - (k + 1) * interval_ns for k, at in enumerate(arrivals[:ticks])]
    return lags, round((cpu[1] - cpu[0]) * ticks / (ticks - 1))


def many(number: int, interval_s: float, length_s: float) -> tuple[float, float]:
    """The ticks a second of so many timers in real time, and microseconds of CPU a tick; without building the graph.

    Their values differ, else csp makes one timer of them all.
    """
    interval = datetime.timedelta(seconds=interval_s)
    turns: list[tuple[int, int]] = []
    ticks = 0

    def on_tick(_: int) -> None:
        nonlocal ticks
        ticks += 1
        if ticks % number == 0:
            turns.append((time.monotonic_ns(), time.process_time_ns()))

    def graph() -> None:
        for which in range(number):
            int_sink(csp.timer(interval, which), on_tick)

    start = _now() + datetime.timedelta(seconds=1)  # the graph is ready by then, else csp makes up for what passed
    csp.run(graph, starttime=start, endtime=datetime.timedelta(seconds=length_s + 3 * interval_s), realtime=True)
    (began_ns, began_cpu), (ended_ns, ended_cpu) = turns[0], turns[-1]
    measured = number * (len(turns) - 1)
    return measured / (ended_ns - began_ns) * 1e9, (ended_cpu - began_cpu) / measured / 1e3


def _now() -> datetime.datetime:
    """As csp takes it, without a zone."""
    return datetime.datetime.now(datetime.UTC).replace(tzinfo=None)

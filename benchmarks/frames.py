"""Rows and values of pandas as events: dicts through a map, a filter and a sink; floats; a window of three aggregates.

Every measure begins with the frame and ends with the last event that arrived, so making the events is measured. csp
takes Python objects as a list of (time, object), and as two arrays, which is much faster; the bound names the list, as
the issue that set it did, and the arrays stand beside it.
"""

import datetime
import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import peers
from measuring import Found, benchmark, compared, interleaved, rounds, sized
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm

ROUNDS, ROWS, CHUNK = rounds(5), sized(200_000), 1_000
STEP_NS = 40_000
"""25,000 rows in a second of the data."""
ROWS_TARGET = "rows (dicts) through map, filter, sink"
SERIES_TARGET = "a Series through map, filter, sink"
WINDOW_TARGET = "window, by key, three aggregates, from rows"

_random = random.Random(1)
FRAME = pd.DataFrame(
    {
        "t": pd.Timestamp("2026-01-01") + pd.to_timedelta(np.arange(ROWS) * STEP_NS, unit="ns"),
        "k": [_random.randrange(3) for _ in range(ROWS)],
        "v": [_random.random() for _ in range(ROWS)],
    }
)
PLAIN = FRAME[["k", "v"]]
SERIES = FRAME["v"]


class Seen:
    """Counts what arrives."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _: object) -> None:
        self.count += 1


def doubled(row: dict[str, Any]) -> dict[str, Any]:
    return {"k": row["k"], "v": row["v"] * 2}


def is_first(row: dict[str, Any]) -> bool:
    return row["k"] == 0


def twice(value: float) -> float:
    return value * 2


def is_high(value: float) -> bool:
    return value > 1.0


FIRSTS, HIGHS = int((FRAME["k"] == 0).sum()), int((SERIES * 2 > 1.0).sum())


def rate(work: Callable[[Callable[[Any], object]], object], expected: int) -> Callable[[], float]:
    """Thousand rows a second of CPU; the sink must be called as often as expected."""

    def measure() -> float:
        seen = Seen()
        began = time.process_time()
        work(seen)
        spent = time.process_time() - began
        if seen.count != expected:
            raise RuntimeError(f"{seen.count:,} events arrived, not {expected:,}")
        return ROWS / spent / 1e3

    return measure


def ours(data: Any, function: Any, predicate: Any) -> Callable[[Any], None]:
    def work(seen: Any) -> None:
        flow = rxm.Flow("rows")
        source = flow.source("rows", rxm.rows(data))
        source >> flow.pipeline("work", rxm.select(function), rxm.where(predicate)) >> flow.sink("seen", seen)
        if flow.simulate().failures.total:
            raise RuntimeError("something failed")

    return work


def in_streamz(seen: Any) -> None:
    events = peers.streamz.Stream()
    events.map(doubled).filter(is_first).sink(seen)
    for row in PLAIN.to_dict("records"):
        events.emit(row)


def in_csp_list(seen: Any) -> None:
    import csp_graphs

    step = datetime.timedelta(microseconds=STEP_NS // 1_000)
    data = [((number + 1) * step, row) for number, row in enumerate(PLAIN.to_dict("records"))]
    csp_graphs.objects(data, doubled, is_first, seen)


def in_csp_arrays(seen: Any) -> None:
    import csp_graphs

    values = np.empty(ROWS, object)
    values[:] = PLAIN.to_dict("records")
    csp_graphs.objects((csp_graphs.times_of(ROWS, STEP_NS), values), doubled, is_first, seen)


def in_bytewax(seen: Any) -> None:
    import bytewax.operators as op
    from bytewax.dataflow import Dataflow
    from bytewax.testing import TestingSink, TestingSource, run_main

    found: list[Any] = []
    flow = Dataflow("rows")
    rows = op.input("rows", flow, TestingSource(PLAIN.to_dict("records"), batch_size=CHUNK))
    op.output("sink", op.filter("where", op.map("select", rows, doubled), is_first), TestingSink(found))
    run_main(flow)
    for event in found:
        seen(event)


def in_a_loop(seen: Any) -> None:
    for k, v in zip(PLAIN["k"].tolist(), PLAIN["v"].tolist(), strict=True):
        row = doubled({"k": k, "v": v})
        if is_first(row):
            seen(row)


def only_to_dict(seen: Any) -> None:
    for row in PLAIN.to_dict("records"):
        if row["k"] == 0:
            seen(row)


@benchmark("rows", f"{ROWS:,} rows of a DataFrame as dicts, through a map, a filter and a sink")
def rows() -> Iterator[Found]:
    ours_found, loop, records, *found = interleaved(
        ROUNDS,
        *(rate(work, FIRSTS) for work in (ours(PLAIN, doubled, is_first), in_a_loop, only_to_dict)),
        *(rate(work, FIRSTS) for work in _installed(
            ("streamz", in_streamz), ("csp", in_csp_list), ("csp", in_csp_arrays), ("bytewax", in_bytewax))),
        warm=True,
    )  # fmt: skip
    what, unit = "rows per CPU second", "thousand"
    yield compared(what, unit, ours_found, at_least=600, cpu="rate", goal=1_000, target=ROWS_TARGET)
    bounds = [
        ("streamz", "streamz", 4),
        ("csp", "csp, a list of objects", 5),
        ("csp", "csp, an array of objects", None),
        ("bytewax", "bytewax, batches of 1,000", None),
    ]
    yield from _beside(what, unit, ours_found, bounds, found, ROWS_TARGET)
    yield compared(what, unit, ours_found, 'DataFrame.to_dict("records") alone', records)
    yield compared(what, unit, ours_found, "a loop over column lists (floor)", loop)


def _installed(*works: tuple[str, Any]) -> list[Any]:
    return [work for name, work in works if getattr(peers, name) is not None]


def _beside(
    what: str,
    unit: str,
    ours: list[float],
    bounds: list[tuple[str, str, float | None]],
    found: list[list[float]],
    to: str,
) -> Iterator[Found]:
    """A figure for each peer that is installed; a bound is of the ratio."""
    values = iter(found)
    for name, peer, at_least in bounds:
        target = to if at_least is not None else ""
        if getattr(peers, name) is None:
            yield peers.missing(name, f"beside {peer}", target)
        else:
            yield compared(what, unit, ours, peer, next(values), at_least=at_least, target=target)


def series_in_csp(seen: Any) -> None:
    import csp_graphs

    data = csp_graphs.times_of(ROWS, STEP_NS), SERIES.to_numpy()
    csp_graphs.floats(data, twice, is_high, seen)


def series_in_a_loop(seen: Any) -> None:
    for value in SERIES.tolist():
        doubled_value = twice(value)
        if is_high(doubled_value):
            seen(doubled_value)


@benchmark("series", f"{ROWS:,} floats of a Series through a map, a filter and a sink")
def series() -> Iterator[Found]:
    mine, loop, *found = interleaved(
        ROUNDS,
        rate(ours(SERIES, twice, is_high), HIGHS),
        rate(series_in_a_loop, HIGHS),
        *(rate(work, HIGHS) for work in _installed(("csp", series_in_csp))),
        warm=True,
    )
    what, unit = "values per CPU second", "thousand"
    yield compared(what, unit, mine, at_least=1_500, cpu="rate", target=SERIES_TARGET)
    if found:
        peer = "csp from arrays, nodes in Python"
        yield compared(what, unit, mine, peer, found[0], goal=0.6, target=SERIES_TARGET)
    else:
        yield peers.missing("csp", target=SERIES_TARGET)
    yield compared(what, unit, mine, "a loop over a list (floor)", loop)


AGGREGATES = {
    "n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v"), "max": rxm.aggregates.max("v"),
}  # fmt: skip


def window_rate(work: Callable[[], int]) -> Callable[[], float]:
    """Thousand rows a second of CPU; the work returns how many rows its windows counted."""

    def measure() -> float:
        began = time.process_time()
        counted = work()
        spent = time.process_time() - began
        if counted != ROWS:
            raise RuntimeError(f"{counted:,} rows are in windows, not {ROWS:,}")
        return ROWS / spent / 1e3

    return measure


def windows_of_ours() -> int:
    found: list[Any] = []
    flow = rxm.Flow("windows")
    source = flow.source("rows", rxm.rows(FRAME, at="t"))
    (
        source
        >> flow.pipeline("window", rxm.window(every="1s", by="k", aggregate=AGGREGATES))
        >> flow.sink("s", found.append)
    )
    if flow.simulate().failures.total:
        raise RuntimeError("something failed")
    return sum(window["n"] for window in found)


def windows_of_rxpy() -> int:
    """A running count, mean and maximum of each group, for ever: it closes no window."""
    events: Subject[Any] = Subject()
    latest: dict[int, Any] = {}

    def fold(state: Any, row: Any) -> Any:
        value = row["v"]
        return row["k"], state[1] + 1, state[2] + value, max(state[3], value)

    def keep(state: Any) -> None:
        latest[state[0]] = state[1], state[2] / state[1], state[3]

    groups = events.pipe(ops.group_by(lambda row: row["k"]))
    groups.pipe(ops.flat_map(lambda group: group.pipe(ops.scan(fold, (0, 0, 0.0, 0.0))))).subscribe(keep)
    for row in FRAME.to_dict("records"):
        events.on_next(row)
    return sum(state[0] for state in latest.values())


def windows_of_streamz() -> int:
    """Frames of 1,000 rows through the DataFrame windows of a second, an answer for each frame and aggregate.

    Its groups have no maximum, so a sum is computed instead.
    """
    from streamz.dataframe import DataFrame

    table = FRAME.set_index("t")
    events, said = peers.streamz.Stream(), []
    groups = DataFrame(events, example=table.iloc[:0]).window(value="1s").groupby("k").v
    groups.count().stream.sink(said.append)
    groups.mean().stream.sink(said.append)
    groups.sum().stream.sink(said.append)
    for first in range(0, ROWS, CHUNK):
        events.emit(table.iloc[first : first + CHUNK])
    if len(said) != 3 * -(-ROWS // CHUNK):
        raise RuntimeError("not every frame has an answer")
    return ROWS


def windows_of_csp() -> int:
    import csp_graphs

    found: list[float] = []
    length, every = datetime.timedelta(microseconds=ROWS * STEP_NS // 1_000), datetime.timedelta(seconds=1)
    data = csp_graphs.times_of(ROWS, STEP_NS), SERIES.to_numpy()
    csp_graphs.statistics(data, min(every, length), length, found.append)
    if not found:
        raise RuntimeError("no window came")
    return ROWS


def windows_of_bytewax() -> int:
    import bytewax.operators as op
    from bytewax.dataflow import Dataflow
    from bytewax.operators.windowing import EventClock, TumblingWindower, fold_window
    from bytewax.testing import TestingSink, TestingSource, run_main

    found: list[Any] = []
    start, second = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), datetime.timedelta(seconds=1)
    at = [when.to_pydatetime() for when in FRAME["t"].dt.tz_localize("UTC")]

    def fold(state: list[Any], event: Any) -> list[Any]:
        value = event[1]["v"]
        state[0] += 1
        state[1] += value
        state[2] = max(state[2], value)
        return state

    def merged(one: list[Any], other: list[Any]) -> list[Any]:
        return [one[0] + other[0], one[1] + other[1], max(one[2], other[2])]

    flow = Dataflow("windows")
    events = list(zip(at, FRAME[["k", "v"]].to_dict("records"), strict=True))
    rows = op.input("rows", flow, TestingSource(events, batch_size=CHUNK))
    keyed = op.key_on("by", rows, lambda event: str(event[1]["k"]))
    minute = datetime.timedelta(minutes=1)  # where the machine stands still for longer, rows count as late
    clock = EventClock(lambda event: event[0], wait_for_system_duration=minute)
    windower = TumblingWindower(length=second, align_to=start)
    windows = fold_window("window", keyed, clock, windower, lambda: [0, 0.0, 0.0], fold, merged)
    op.output("sink", windows.down, TestingSink(found))
    run_main(flow)
    return sum(state[0] for _, (_, state) in found)


@benchmark("window", f"{ROWS:,} rows in windows of a second, 3 keys, count, mean and maximum")
def window() -> Iterator[Found]:
    others = [("streamz", windows_of_streamz), ("bytewax", windows_of_bytewax), ("csp", windows_of_csp)]
    mine, rxpy, *found = interleaved(
        ROUNDS,
        *(window_rate(work) for work in (windows_of_ours, windows_of_rxpy, *_installed(*others))),
        warm=True,
    )
    what, unit = "rows per CPU second", "thousand"
    yield compared(what, unit, mine, at_least=300, cpu="rate", goal=500, target=WINDOW_TARGET)
    yield compared(what, unit, mine, "RxPY group_by and scan", rxpy, at_least=3, target=WINDOW_TARGET)
    bounds = [("streamz", "streamz DataFrame windows, frames of 1,000", 3), ("bytewax", "bytewax fold_window", None),
              ("csp", "csp.stats from arrays, in C++, without keys", None)]  # fmt: skip
    yield from _beside(what, unit, mine, bounds, found, WINDOW_TARGET)

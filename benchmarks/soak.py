"""Run a busy flow for minutes, and check that memory, threads and open files stay flat: `make soak MINUTES=10`.

The flow has what the examples have, faster: a beat of 1 ms, a poll, a thread that pushes events from outside, windows
with keys, a State whose keys expire, a rate limit, a file, and a recording. Ends with status 1 where something grew.
"""

import gc
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import psutil
import typer
from reactivex.subject import Subject

import rxmetronome as rxm

SAMPLES = 60
MAY_GROW_MIB = 8.0
"""The allocator keeps pages; a leak of ten bytes an event makes more than this in ten minutes."""


class Sample(NamedTuple):
    """What the process holds at a moment."""

    memory_mib: float
    threads: int
    handles: int


def sample(process: psutil.Process) -> Sample:
    """What it holds now, without what can be collected."""
    gc.collect()
    return Sample(process.memory_info().rss / 2**20, process.num_threads(), process.num_fds())


def busy_flow(folder: Path, outside: Subject[Any]) -> tuple[rxm.Flow, Any]:
    """The flow, and the ring at one of its ends."""
    flow, last = rxm.Flow("soak"), rxm.ring(100)
    seen = rxm.State(idle="2s")
    beat = flow.source("beat", rxm.metronome("1ms"))
    orders = beat >> flow.pipeline("orders", rxm.select(lambda tick: {"key": tick.id % 97, "price": tick.id % 1_000}))
    rates = rxm.poll(lambda: {"rate": time.monotonic()}, every="100ms")
    orders >> flow.pipeline("priced", rxm.latest_of(rates, into=lambda order, rate: {**order, "rate": rate})) >> last
    aggregates = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("price")}
    windows = orders >> flow.pipeline("windows", rxm.window(every="1s", by="key", aggregate=aggregates))
    windows >> flow.sink("file", rxm.file(folder / "windows.log", mode="truncate"))
    orders >> flow.pipeline("counted", rxm.update(seen, key="key", value=lambda order: order["price"]))
    pushed = flow.source("pushed", outside)
    pushed >> flow.pipeline("rare", rxm.rate_limit(50, "1s")) >> flow.sink("rare sink", rxm.ring(100))
    return flow, last


def push(outside: Subject[Any], stopped: threading.Event) -> None:
    """Push 1,000 events a second from another thread."""
    number = 0
    while not stopped.wait(0.01):
        for _ in range(10):
            number += 1
            outside.on_next({"number": number})


def main(minutes: Annotated[float, typer.Option(help="How long.")] = 10.0) -> None:
    """Run it, and compare the second half with the part before it."""
    process, stopped, samples = psutil.Process(), threading.Event(), []
    with tempfile.TemporaryDirectory() as folder:
        outside: Subject[Any] = Subject()
        flow, last = busy_flow(Path(folder), outside)
        before = sample(process)
        run = flow.run(wait=False, record="10s")
        thread = threading.Thread(target=push, args=(outside, stopped), name="pushes", daemon=True)
        thread.start()
        for _ in range(SAMPLES):
            time.sleep(minutes * 60 / SAMPLES)
            samples.append(sample(process))
        stopped.set()
        thread.join(5)
        events = sum(figures.get("events", 0) for figures in run.metrics().values())
        failures, newest = run.failures.total, last.values[-1]
        run.stop()
    after = sample(process)
    print(f"{minutes:g} minutes, {events:,} events, {failures:,} failures; the last event: {newest}")
    warm, end = samples[SAMPLES // 4 : SAMPLES // 2], samples[-SAMPLES // 4 :]
    grown = []
    for name, at_most in (("memory_mib", MAY_GROW_MIB), ("threads", 0), ("handles", 0)):
        early, late = (statistics.median(getattr(one, name) for one in part) for part in (warm, end))
        print(f"{name}: {early:,.1f} when warm, {late:,.1f} at the end, {getattr(before, name):,.1f} before, "
              f"{getattr(after, name):,.1f} after")  # fmt: skip
        if late - early > at_most:
            grown.append(f"{name} grew by {late - early:,.1f}")
    left = [one.name for one in threading.enumerate() if one.name.startswith("rxmetronome soak")]
    if left:
        grown.append(f"threads were left: {', '.join(left)}")
    for line in grown:
        print(f"NOT flat: {line}")
    raise typer.Exit(1 if grown or failures else 0)


if __name__ == "__main__":
    typer.run(main)

"""Run a busy flow for minutes, and check that memory, threads and open files stay flat: `make soak MINUTES=10`.

The flow has what the examples have, faster: a beat of 1 ms, a poll, a thread that pushes events from outside, windows
with keys, a State whose keys expire, a rate limit, a file, and a recording. Beside it twenty kept flows are started,
retuned, paused, replaced by changed ones, stopped and resumed, all the time, with steps that fail; before each sample
all of them run. Ends with status 1 where something grew: memory, threads, open files, or files in their folders.
"""

import collections
import gc
import logging
import random
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
    files: int


def sample(process: psutil.Process, folder: Path) -> Sample:
    """What it holds now, without what can be collected."""
    gc.collect()
    files = sum(1 for path in folder.rglob("*") if path.suffix != ".cut")  # which keep what kills have left
    return Sample(process.memory_info().rss / 2**20, process.num_threads(), process.num_fds(), files)


def busy_flow(folder: Path, outside: Subject[Any]) -> tuple[rxm.Flow, Any]:
    """The flow, and the ring at one of its ends.

    A recording holds 10,000 events of each port. Of the slowest ports (the poll, the windows, what is pushed) it has so
    many after some minutes only: that made 3 MiB, which looked like a leak. So they are fast enough to fill it soon.
    """
    flow, last = rxm.Flow("soak"), rxm.ring(100)
    seen = rxm.State(idle="2s")
    beat = flow.source("beat", rxm.metronome("1ms"))
    orders = beat >> flow.pipeline("orders", rxm.select(lambda tick: {"key": tick.id % 97, "price": tick.id % 1_000}))
    rates = rxm.poll(lambda: {"rate": time.monotonic()}, every="25ms")
    orders >> flow.pipeline("priced", rxm.latest_of(rates, into=lambda order, rate: {**order, "rate": rate})) >> last
    aggregates = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("price")}
    windows = orders >> flow.pipeline("windows", rxm.window(every="250ms", by="key", aggregate=aggregates))
    windows >> flow.sink("file", rxm.file(folder / "windows.log", mode="truncate"))
    orders >> flow.pipeline("counted", rxm.update(seen, key="key", value=lambda order: order["price"]))
    pushed = flow.source("pushed", outside)
    pushed >> flow.pipeline("rare", rxm.rate_limit(200, "1s")) >> flow.sink("rare sink", rxm.ring(100))
    return flow, last


class Chaos:
    """Twenty kept flows, and what happens to them."""

    FLOWS = 20

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance = folder / "chaos", random.Random(seed)
        self.folder.mkdir()
        self.done: collections.Counter[str] = collections.Counter()
        self.runs: dict[int, rxm.Run] = {}
        self.flows: dict[int, rxm.Flow] = {}
        self.shapes = [0] * self.FLOWS
        self.problems: list[str] = []
        for number in range(self.FLOWS):
            self.start(number)

    def make(self, number: int) -> rxm.Flow:
        """A beat with a State, windows, a store, a file, and a step that fails now and then."""
        folder, flow, state = self.folder / f"{number}", rxm.Flow(f"soak chaos {number}"), rxm.State(idle="1s")
        folder.mkdir(exist_ok=True)
        beat = flow.source("beat", rxm.metronome("20ms"))
        rows = beat >> flow.pipeline(
            "rows", rxm.select(lambda tick: {"key": f"k{tick.id % 11}", "n": 1 // (tick.id % 97)})
        )
        kept = rows >> flow.pipeline("kept", rxm.update(state, key="key", value="n"))
        kept >> flow.sink("evict", rxm.evict(state))
        more = [rxm.counter()] * self.shapes[number]
        size = rxm.window(size=5, by="key", aggregate={"n": rxm.aggregates.count()})
        kept >> flow.pipeline("sums", size, *more) >> flow.sink("file", rxm.file(folder / "sums.log"))
        swaps = rows >> flow.pipeline("swaps", rxm.select(lambda row: {"swap": row["key"], "value": row["n"]}))
        swaps >> flow.pipeline("store", flow.closes(rxm.KV(folder / "store.db"))) >> flow.sink("last", rxm.latest())
        return flow

    def start(self, number: int, **options: Any) -> None:
        """Start a flow, which goes on where its last run was."""
        self.flows[number] = self.make(number)
        self.runs[number] = self.flows[number].run(
            wait=False, resume=self.folder / f"{number}" / "kept", epoch="100ms", snapshot="1s", **options
        )

    def end(self, number: int, drain: str) -> None:
        """Stop a flow; with a drain of zero as a kill does, as far as a process can do that to itself."""
        run = self.runs.pop(number)
        if drain == "0s" and run.keeper is not None:
            run.keeper.close()
        run.stop(drain)
        self.problems += [f"flow {number}: {line}" for line in run.report if drain != "0s"]

    def act(self) -> None:
        """Do one thing to one flow."""
        number = self.chance.randrange(self.FLOWS)
        what = self.chance.choice(["retune", "pause", "stop", "abandon", "replace"])
        run = self.runs.get(number)
        if run is None:
            what = "resume"
            self.start(number)
        elif what == "retune":
            self.flows[number]["beat"].interval = f"{self.chance.randint(10, 40)}ms"
        elif what == "pause":
            what = "go on" if run.status == "paused" else "pause"
            (run.resume if run.status == "paused" else run.pause)()
        elif what == "replace":
            self.end(number, "5s")
            self.shapes[number] = 1 - self.shapes[number]
            self.start(number, fresh=["sums"])
        else:
            self.end(number, "0s" if what == "abandon" else "5s")
        self.done[what] += 1

    def settle(self) -> None:
        """Have them all run: what has ended goes on."""
        for number in range(self.FLOWS):
            if number not in self.runs:
                self.start(number)
                self.done["resume"] += 1
            self.runs[number].resume()
            self.flows[number]["beat"].interval = "20ms"

    def close(self) -> None:
        """Stop them all."""
        for number in list(self.runs):
            self.end(number, "5s")


def push(outside: Subject[Any], stopped: threading.Event) -> None:
    """Push 1,000 events a second from another thread."""
    number = 0
    while not stopped.wait(0.01):
        for _ in range(10):
            number += 1
            outside.on_next({"number": number})


def main(
    minutes: Annotated[float, typer.Option(help="How long.")] = 10.0,
    seed: Annotated[int, typer.Option(help="What happens to the kept flows.")] = 1,
    recording: Annotated[bool, typer.Option(help="Record, which takes memory until it is full: some minutes.")] = True,
) -> None:
    """Run it, and compare the second half with the part before it."""
    process, stopped, samples = psutil.Process(), threading.Event(), []
    with tempfile.TemporaryDirectory() as folder:
        outside: Subject[Any] = Subject()
        flow, last = busy_flow(Path(folder), outside)
        logging.getLogger("rxmetronome").setLevel(logging.CRITICAL)  # the steps fail on purpose
        before = sample(process, Path(folder))
        run = flow.run(wait=False, record="10s" if recording else False)
        thread = threading.Thread(target=push, args=(outside, stopped), name="pushes", daemon=True)
        thread.start()
        chaos = Chaos(Path(folder), seed)
        for _ in range(SAMPLES):
            until = time.monotonic() + minutes * 60 / SAMPLES
            while time.monotonic() < until:
                chaos.act()
            chaos.settle()
            time.sleep(0.2)  # until all threads have begun or ended
            samples.append(sample(process, Path(folder)))
        chaos.close()
        stopped.set()
        thread.join(5)
        events = sum(figures.get("events", 0) for figures in run.metrics().values())
        failures, newest = run.failures.total, last.values[-1]
        run.stop()
        after = sample(process, Path(folder))
    print(", ".join(f"{number:,} × {what}" for what, number in chaos.done.most_common()))
    print(f"{minutes:g} minutes, {events:,} events, {failures:,} failures; the last event: {newest}")
    warm, end = samples[SAMPLES // 4 : SAMPLES // 2], samples[-SAMPLES // 4 :]
    grown = chaos.problems
    for name, at_most in (("memory_mib", MAY_GROW_MIB), ("threads", 0), ("handles", 0), ("files", 0)):
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

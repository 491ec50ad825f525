"""Epochs of a kept run: what they cost of its throughput, how long one holds the flow, and how long a start takes."""

import gc
import json
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measuring import Figure, Found, benchmark, compared, interleaved, median, rounds, seconds, sized
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.epochs import Keeper

EVENTS, KEYS, ROUNDS = sized(500_000), 10_000, rounds(5)
LENGTH_S = seconds(5)
MANY, CHANGED = sized(1_000_000), 0.1
VALUE = 60
"""Bytes beside the key: with times and key it makes 100 B of a key, and 1 MB of 10,000."""
STARTS = rounds(5)


def kept(source: Any, state: rxm.State) -> rxm.Flow:
    flow = rxm.Flow("kept")
    put = flow.pipeline("put", rxm.update(state, key="key", value="text"))
    flow.source("events", source) >> put >> flow.sink("last", rxm.latest())
    return flow


@benchmark("epochs", "a run kept with epochs of 1 s: its throughput beside the same run not kept, and its holds")
def epochs() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield throughput(folder)
        for keys, most_ms in ((MANY // 10, 1.0), (MANY, 50.0)):
            yield from holds(folder / f"{keys}", keys, most_ms)
            counted = [rxm.counter()]
            yield step_hold(folder, "a counter with by=", counted, "k", keys, most_ms)
        window = [rxm.window(every="1h", by="k", aggregate={"n": rxm.aggregates.count()})]
        yield step_hold(folder, "open windows by key", window, None, MANY // 10, 1.0)


def throughput(folder: Path) -> Figure:
    """Thousand lines a second of CPU that change the keys of a State of 1 MB, with epochs and without."""
    log, text = folder / "events.jsonl", "x" * VALUE
    with log.open("w") as file:
        file.writelines(json.dumps({"key": f"key{at % KEYS}", "text": text}) + "\n" for at in range(EVENTS))
    number = iter(range(1_000))

    def rate(**options: Any) -> float:
        flow = kept(rxm.lines(log, codec="json"), rxm.State())
        began = time.process_time()
        flow.run(wait=True, record=False, **options)
        return EVENTS / (time.process_time() - began) / 1e3

    with_epochs, without = interleaved(
        ROUNDS, lambda: rate(resume=folder / f"kept{next(number)}", epoch="1s", snapshot="30s"), rate
    )
    what = "lines into a State of 1 MB, all of which changes in each epoch of 1 s"
    return compared(what, "thousand/s of CPU", with_epochs, "not kept", without, at_least=0.97, cpu="share")


def holds(folder: Path, keys: int, most_ms: float) -> Iterator[Figure]:
    """Milliseconds of CPU for which an epoch holds the flow, where a tenth of the keys changes in a second.

    The wall shows the other programs of a busy machine too; both are given, and the bound is on the CPU.
    """
    taken: list[tuple[float, float]] = []
    take, part = Keeper.take, Keeper._collect_part

    state, changed = rxm.State(), max(1, int(keys * CHANGED) // 100)
    state.update({f"key{at}": "x" * VALUE for at in range(keys)})
    flow = rxm.Flow("held")

    def change(tick: rxm.Tick) -> None:
        first = tick.id * changed
        for at in range(first, first + changed):
            state[f"key{at % keys}"] = "y" * VALUE

    put = flow.pipeline("put", rxm.update(state, key=lambda _: "a", value="id"))
    beat = flow.source("beat", rxm.metronome("10ms"))
    beat >> put
    beat >> flow.sink("change", change)
    Keeper.take, Keeper._collect_part = timed(take, taken), timed(part, taken)  # type: ignore[method-assign]
    gc.collect()
    gc.freeze()  # else Python looks through a million keys now and then, kept or not
    try:
        flow.run(resume=folder, epoch=LENGTH_S / 8, until=LENGTH_S, wait=True, record=False)
    finally:
        gc.unfreeze()
        Keeper.take, Keeper._collect_part = take, part  # type: ignore[method-assign]
    on_cpu, on_wall = (sorted(one) for one in zip(*taken, strict=True))
    note = f"the longest of {len(taken)}; on the wall {on_wall[-1]:.3g}, half of them below {median(on_wall):.2g}"
    yield Figure(
        f"hold, {keys:,} keys, a tenth changed in a second",
        "ms of CPU",
        on_cpu[-1],
        at_most=most_ms,
        cpu="time",
        note=note,
    )
    yield start(folder, keys)


def start(folder: Path, keys: int) -> Figure:
    """Milliseconds of CPU from the call until all keys are there: the median of several runs."""
    spent: list[tuple[float, float]] = []
    for at in range(STARTS):
        gc.collect()
        again, flow = rxm.State(), rxm.Flow("held")
        put = flow.pipeline("put", rxm.update(again, key=lambda _: "a", value="id"))
        flow.source("beat", rxm.metronome("10ms")) >> put
        began, began_wall = time.process_time(), time.perf_counter()
        run = flow.run(resume=folder, wait=False, fresh=() if at else ["change"])
        while len(again) < keys:
            time.sleep(0.01)  # each look takes the interpreter from the thread that is measured
        spent.append(((time.process_time() - began) * 1e3, (time.perf_counter() - began_wall) * 1e3))
        run.stop(0)
    on_cpu, on_wall = (median(one) for one in zip(*spent, strict=True))
    note = f"the median of {len(spent)}; on the wall {on_wall:.3g}"
    return Figure(f"start from {keys:,} keys", "ms of CPU", on_cpu, at_most=1_000, cpu="time", note=note)


def step_hold(folder: Path, what: str, operators: list[Any], by: str | None, keys: int, most_ms: float) -> Figure:
    """Milliseconds of CPU for which an epoch holds the flow, where a tenth of a step's keys has an event a second."""
    taken: list[tuple[float, float]] = []
    source: Subject[dict[str, Any]] = Subject()
    flow, made = rxm.Flow("held"), 0
    flow.source("in", source) >> flow.pipeline("keyed", *operators, by=by) >> flow.sink("end", rxm.latest())
    changed, least = max(1, int(keys * CHANGED) // 100), max(1, keys // 400)
    is_full = threading.Event()

    def feed(_: rxm.Tick) -> None:
        nonlocal made
        for at in range(made, made + (least if made < keys else changed)):
            source.on_next({"k": f"key{at % keys}"})
            made += 1
        if made >= keys and not is_full.is_set():
            gc.collect()
            gc.freeze()  # else Python looks through the operators of all keys now and then, kept or not
            is_full.set()

    flow.source("beat", rxm.metronome("10ms")) >> flow.sink("feed", feed)
    take, part = Keeper.take, Keeper._collect_part
    Keeper.take, Keeper._collect_part = timed(take, taken), timed(part, taken)  # type: ignore[method-assign]
    run = flow.run(resume=folder / f"{what} {keys}", epoch=LENGTH_S / 8, wait=False, record=False)
    try:
        is_full.wait()
        time.sleep(LENGTH_S / 2)  # until the epoch with all keys is over
        with_all, taken[:] = list(taken), []
        time.sleep(LENGTH_S)
    finally:
        Keeper.take, Keeper._collect_part = take, part  # type: ignore[method-assign]
        run.stop(0)
        gc.unfreeze()
    taken = taken or with_all  # one that holds the flow for long comes seldom
    on_cpu, on_wall = (sorted(one) for one in zip(*taken, strict=True))
    note = f"the longest of {len(taken)}; on the wall {on_wall[-1]:.3g}, half of them below {median(on_wall):.2g}"
    text = f"hold, {what}, {keys:,} keys, a tenth with an event in a second"
    return Figure(text, "ms of CPU", on_cpu[-1], at_most=most_ms, cpu="time", note=note)


def timed(method: Any, taken: list[tuple[float, float]]) -> Any:
    """Return the method, which notes the milliseconds that it takes, of CPU and on the wall."""

    def call(*arguments: Any) -> None:
        began, began_wall = time.thread_time(), time.perf_counter()
        method(*arguments)
        taken.append(((time.thread_time() - began) * 1e3, (time.perf_counter() - began_wall) * 1e3))

    return call

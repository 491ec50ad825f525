"""Epochs of a kept run: what they cost of its throughput, how long one holds the flow, and how long a start takes."""

import gc
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measuring import Figure, Found, benchmark, compared, interleaved, rounds, sized

import rxmetronome as rxm
from rxmetronome.flow.epochs import Keeper

EVENTS, KEYS, ROUNDS = sized(2_000_000), 10_000, rounds(5)
MANY, CHANGED = sized(1_000_000), 0.1
VALUE = 60
"""Bytes beside the key: with times and key it makes 100 B of a key, and 1 MB of 10,000."""


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
    return compared(what, "thousand/s of CPU", with_epochs, "not kept", without, at_least=0.97)


def holds(folder: Path, keys: int, most_ms: float) -> Iterator[Figure]:
    """Milliseconds for which an epoch holds the flow, where a tenth of the keys changes in a second."""
    taken: list[float] = []
    take, part = Keeper.take, Keeper._collect_part

    def timed(method: Any) -> Any:
        def call(*arguments: Any) -> None:
            began = time.perf_counter()
            method(*arguments)
            taken.append((time.perf_counter() - began) * 1e3)

        return call

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
    Keeper.take, Keeper._collect_part = timed(take), timed(part)  # type: ignore[method-assign]
    gc.collect()
    gc.freeze()  # else Python looks through a million keys now and then, kept or not
    try:
        flow.run(resume=folder, epoch="1s", until="8s", wait=True, record=False)
    finally:
        gc.unfreeze()
        Keeper.take, Keeper._collect_part = take, part  # type: ignore[method-assign]
    yield Figure(f"hold, {keys:,} keys, a tenth of them changed in a second", "ms", max(taken), at_most=most_ms,
                 note=f"the longest of {len(taken)}")  # fmt: skip
    began = time.perf_counter()
    again = rxm.State()
    flow = rxm.Flow("held")
    flow.source("beat", rxm.metronome("10ms")) >> flow.pipeline("put", rxm.update(again, key=lambda _: "a", value="id"))
    run = flow.run(resume=folder, wait=False, fresh=["change"])
    yield Figure(f"start from {keys:,} keys", "ms", (time.perf_counter() - began) * 1e3)
    run.stop()

"""The tape: what keeping a run costs the clock's thread, how fast it is written, and how fast it is played again."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import reactivex as rx
from measuring import Found, benchmark, compared, interleaved, rounds, sized
from reactivex.disposable import Disposable

import rxmetronome as rxm
from rxmetronome.tapes import TapeWriter
from rxmetronome.tapes.tape_writer import EVENT

TICKS, ROUNDS = sized(100_000), rounds(7)


def counted() -> rxm.Flow:
    flow = rxm.Flow("kept")
    beat = flow.source("beat", rxm.metronome("1ms"))
    beat >> rxm.counter() >> rxm.select(lambda n: n * 2) >> rxm.where(lambda n: n % 3 == 0) >> rxm.latest()
    return flow


def burst(events: list[Any], costs: list[float]) -> rxm.Flow:
    """A flow whose source gives all events in one action of the real clock, and notes the time of its thread."""

    def subscribe(observer: Any, scheduler: Any) -> Any:
        def give(*_: object) -> None:
            on_next, began = observer.on_next, time.thread_time()
            for event in events:
                on_next(event)
            costs.append((time.thread_time() - began) / len(events) * 1e6)
            observer.on_completed()

        scheduler.schedule(give)
        return Disposable()

    flow = rxm.Flow("burst")
    flow.source("burst", rx.create(subscribe)) >> rxm.counter() >> rxm.latest()
    return flow


@benchmark("tape", "keeping a run on a tape, and ticks through four operators played again from it, and bare")
def tape() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kept.tape")
        flow, until = counted(), f"{TICKS}ms"
        flow.run(clock=rxm.VirtualClock(), until=until, record=False, tape=path)

        def replayed() -> float:
            began = time.process_time()
            flow.replay(path, record=False)
            return TICKS / (time.process_time() - began) / 1e3

        def bare() -> float:
            began = time.process_time()
            flow.run(clock=rxm.VirtualClock(), until=until, record=False)
            return TICKS / (time.process_time() - began) / 1e3

        ours, theirs = interleaved(ROUNDS, replayed, bare)
        yield compared("replayed from the disk", "thousand", ours, "the same flow bare", theirs, at_least=0.6)

        ticks = [entry.value for entry in rxm.Tape(path).iter_entries() if entry.kind == "event"]
        dicts = [{"id": n, "temp": n / 7, "sensor": f"s{n % 50}"} for n in range(TICKS)]
        for name, events in (("ticks", ticks), ("dicts of three fields", dicts)):

            def written(events: list[Any] = events) -> float:
                writer = TapeWriter(path, "kept", ["beat"], 0, 0, sources=["beat"], virtual=True)
                began = time.process_time()
                for at, event in enumerate(events):
                    writer.append((at, EVENT, 0, event))
                writer.close(0)
                return len(events) / (time.process_time() - began) / 1e3

            disk = [written() for _ in range(ROUNDS)]
            yield compared(f"{name} to disk a second", "thousand", disk, at_least=300, cpu="rate")

            kept = recording(events, path)
            bare_costs = recording(events, None)
            ours, theirs = interleaved(ROUNDS, kept, bare_costs)
            more = [one - other for one, other in zip(ours, theirs, strict=True)]
            yield compared(f"{name}: recording, on the clock's thread", "µs", more, at_most=1.5, cpu="time")

        yield from memory(path)


def recording(events: list[Any], path: Path | None) -> Callable[[], float]:
    """A round: the microseconds of the clock's thread for each event, on the real clock."""

    def measured() -> float:
        costs: list[float] = []
        run = burst(events, costs).run(record=False, tape=path, wait=False)
        ended = threading.Event()
        run.on_end(ended.set)
        ended.wait()
        return costs[0]

    return measured


_PLAYS = """
import resource, sys
import rxmetronome as rxm
flow = rxm.Flow("kept")
beat = flow.source("beat", rxm.metronome("1ms"))
beat >> rxm.counter() >> rxm.select(lambda n: n * 2) >> rxm.where(lambda n: n % 3 == 0) >> rxm.latest()
tape = rxm.Tape(sys.argv[1], run=int(sys.argv[2]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
flow.replay(tape, record=False)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def memory(path: Path) -> Iterator[Found]:
    """How much memory a replay of ten times as many ticks takes."""
    flow = counted()
    long = path.with_name("long.tape")
    for times in (1, 10):
        flow.run(clock=rxm.VirtualClock(), until=f"{TICKS * times}ms", record=False, tape=long)

    def grown(run: int) -> float:
        command = [sys.executable, "-c", _PLAYS, str(long), str(run)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return int(done.stdout) / 1024

    ours, theirs = interleaved(min(3, ROUNDS), lambda: grown(2), lambda: grown(1))
    yield compared("memory of a replay", "MB", [max(1.0, one) for one in ours], "of a tenth of the ticks",
                   [max(1.0, one) for one in theirs], at_most=1.5)  # fmt: skip

"""A running flow: what a step costs beside bare RxPY and streamz, how fast a file takes events, a day in a moment."""

import itertools
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import peers
import reactivex as rx
from measuring import Found, benchmark, compared, interleaved, rounds, sized
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm

EVENTS, ROUNDS = sized(100_000), rounds(9)
DAY_S = sized(86_400)
LIVE, DAY = "live events, Subject through select, where and a sink", "a simulated day of the page's flow with its file"


def add(number: int) -> int:
    return number + 1


def is_even(number: int) -> bool:
    return number % 2 == 0


class Counter:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _: object) -> None:
        self.count += 1


def push(emit: Callable[[int], None], seen: Counter) -> float:
    """Nanoseconds of CPU an event, of which every second one arrives."""
    began = time.process_time_ns()
    for number in range(EVENTS):
        emit(number)
    spent = time.process_time_ns() - began
    if seen.count != EVENTS // 2:
        raise RuntimeError(f"{seen.count:,} events arrived, not {EVENTS // 2:,}")
    return spent / EVENTS


def bare_rxpy() -> float:
    events, seen = Subject(), Counter()
    events.pipe(ops.map(add), ops.filter(is_even)).subscribe(seen)
    return push(events.on_next, seen)


def in_loop() -> float:
    """The functions and the sink, called one after the other."""
    seen = Counter()

    def emit(number: int) -> None:
        added = add(number)
        if is_even(added):
            seen(added)

    return push(emit, seen)


def in_streamz() -> float:
    events, seen = peers.streamz.Stream(), Counter()
    events.map(add).filter(is_even).sink(seen)
    return push(events.emit, seen)


def ours() -> float:
    """The same Subject, emitting on the clock's thread of a run, through two steps and a sink."""
    events, seen = Subject(), Counter()
    spent: list[float] = []
    flow = rxm.Flow("throughput")
    source = flow.source("source", events)
    source >> flow.pipeline("main", rxm.select(add), rxm.where(is_even)) >> flow.sink("seen", seen)
    run = flow.run(wait=False)

    def emit(*_: object) -> None:
        spent.append(push(events.on_next, seen))
        events.on_completed()

    run.clock.schedule(emit)
    run.wait()
    stats = run.stats()
    if stats.loc[("seen", "in"), "events"] != EVENTS // 2 or run.failures.total:
        raise RuntimeError("the counters are not on, or something failed")
    return spent[0]


@benchmark("flow", "source, select, where, sink in a running flow, failures and counters on")
def flow() -> Iterator[Found]:
    measures = [ours, bare_rxpy, in_loop, *([in_streamz] if peers.streamz is not None else [])]
    mine, bare, loop, *streamz = [[1e6 / ns for ns in found] for found in interleaved(ROUNDS, *measures, warm=True)]
    what, unit = "events per CPU second", "thousand"
    yield compared(what, unit, mine, "bare RxPY map and filter", bare, at_least=1.5, goal=2, target=LIVE)
    if streamz:
        yield compared(what, unit, mine, "streamz map and filter", streamz[0], at_least=10, target=LIVE)
    else:
        yield peers.missing("streamz", target=LIVE)
    yield compared(what, unit, mine, "three function calls in a loop (floor)", loop)


@benchmark("file", "small events into a json file, in a flow on the real clock, from the first to the closed file")
def file() -> Iterator[Found]:
    number_of_events = EVENTS * 4
    made = [{"id": number, "value": number % 97} for number in range(1_000)]  # making them is not what is measured
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.log"

        def once() -> float:
            flow = rxm.Flow("file")
            events = itertools.islice(itertools.cycle(made), number_of_events)
            flow.source("events", rx.from_iterable(events)) >> flow.sink("file", rxm.file(path, mode="truncate"))
            began = time.perf_counter()
            run = flow.run(wait=True)
            spent = time.perf_counter() - began
            if run.exit_status or path.read_bytes().count(b"\n") != number_of_events:
                raise RuntimeError("not every event is in the file")
            return number_of_events / spent

        (rates,) = interleaved(rounds(5), once)
    yield compared("events a second", "", rates, at_least=400_000, cpu="rate", note="wall time, fsync included")


@benchmark("day", "a day of one-second ticks through the page's flow, file included, in virtual time")
def day() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.log"

        def once() -> float:
            flow = rxm.Flow("day")
            every_second = flow.source("every_second", rxm.metronome("1s"))
            main = flow.pipeline("main", rxm.select(lambda tick: "triggered"))
            at_the_end = flow.pipeline("exit", rxm.counter(), rxm.where(lambda n: n == DAY_S), rxm.select(leave_with_0))
            every_second >> main >> flow.sink("file", rxm.file(path, mode="truncate"))
            every_second >> at_the_end >> flow.sink("stop", rxm.exit())
            began = time.perf_counter()
            flow.run(clock=rxm.VirtualClock(), until="2d")
            spent = time.perf_counter() - began
            if path.read_bytes() != b'"triggered"\n' * DAY_S:
                raise RuntimeError("not every tick is in the file")
            return spent

        (seconds,) = interleaved(rounds(7), lambda: once() * 86_400 / DAY_S, warm=True)
    note = "" if DAY_S == 86_400 else f"of {DAY_S:,} ticks, as for a day"
    yield compared("wall time", "s", seconds, at_most=0.25, cpu="time", goal=0.12, target=DAY, note=note)


def leave_with_0(_: object) -> dict[str, int]:
    return {"exit": 0}

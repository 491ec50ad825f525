"""Virtual time: how fast a beat runs when nobody waits for it, bare and through a flow."""

import datetime
import heapq
import itertools
import time
from collections.abc import Callable, Iterator

import peers
import reactivex as rx
from measuring import Found, benchmark, compared, interleaved, machine_speed, rounds, sized
from reactivex.scheduler import HistoricalScheduler

import rxmetronome as rxm

ROUNDS, OURS_A_ROUND, THEIRS_A_ROUND = rounds(25), sized(40_000), sized(10_000)
TICKS = sized(200_000)
BEFORE = 388.0
"""Thousand ticks a second of the flow before it was compiled, measured on a machine of this kind."""
SIMULATED = "simulated ticks through four operators"


@benchmark("virtual", "virtual ticks of 1 s: VirtualClock with one metronome, HistoricalScheduler with rx.interval")
def virtual() -> Iterator[Found]:
    ticks = 0

    def on_tick(_: object) -> None:
        nonlocal ticks
        ticks += 1

    clock = rxm.VirtualClock()
    rxm.metronome("1s").subscribe(on_tick, scheduler=clock)
    historical = HistoricalScheduler()
    rx.interval(1.0).subscribe(on_tick, scheduler=historical)

    def ours() -> float:
        nonlocal ticks
        ticks, began = 0, time.process_time()
        clock.advance(OURS_A_ROUND)
        return ticks / (time.process_time() - began) / 1e3

    def theirs() -> float:
        nonlocal ticks
        ticks, began = 0, time.process_time()
        historical.advance_by(datetime.timedelta(seconds=THEIRS_A_ROUND))
        return ticks / (time.process_time() - began) / 1e3

    our_rates, their_rates = interleaved(ROUNDS, ours, theirs)
    yield compared(
        "ticks per CPU second", "thousand", our_rates, "rx.interval on HistoricalScheduler", their_rates, at_least=6
    )


class Seen:
    """Counts what arrives."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _: object) -> None:
        self.count += 1


def add(number: int) -> int:
    return number + 1


def is_even(number: int) -> bool:
    return number % 2 == 0


def rate(work: Callable[[Seen], object]) -> Callable[[], float]:
    """Thousand ticks a second of CPU, of which every second one must arrive."""

    def measure() -> float:
        seen = Seen()
        began = time.process_time()
        work(seen)
        spent = time.process_time() - began
        if abs(seen.count - TICKS // 2) > 1:
            raise RuntimeError(f"{seen.count:,} ticks arrived, not {TICKS // 2:,}")
        return TICKS / spent / 1e3

    return measure


def ours_in_a_flow(seen: Seen) -> None:
    flow = rxm.Flow("simulated")
    source = flow.source("beat", rxm.metronome("1s"))
    source >> flow.pipeline("work", rxm.counter(), rxm.select(add), rxm.where(is_even)) >> flow.sink("seen", seen)
    run = flow.simulate(TICKS)
    if run.failures.total:
        raise RuntimeError("something failed")


def a_loop_with_a_heap(seen: Seen) -> None:
    """The least that Python does for it: a heap of one timer, and the functions."""
    timers, numbers, end = [(1_000_000_000, 0)], itertools.count(1), TICKS * 1_000_000_000
    while timers[0][0] <= end:
        due, one = timers[0]
        heapq.heapreplace(timers, (due + 1_000_000_000, one))
        number = add(next(numbers))
        if is_even(number):
            seen(number)


@benchmark("simulated", "simulated ticks of 1 s through a counter, a map, a filter and a sink, in a flow")
def simulated() -> Iterator[Found]:
    measures = [rate(ours_in_a_flow), rate(a_loop_with_a_heap)]
    if peers.csp is not None:
        import csp_graphs

        measures.append(rate(lambda seen: csp_graphs.simulated(TICKS, seen)))
    ours, loop, *in_csp = interleaved(rounds(11), *measures, warm=True)
    what = "ticks per CPU second"
    for theirs in in_csp:
        yield compared(what, "thousand", ours, "csp, nodes in Python", theirs, at_least=0.6, goal=1, target=SIMULATED)
    if not in_csp:
        yield peers.missing("csp", target=SIMULATED)
    yield compared(
        what, "thousand", ours, "before flows were compiled", [BEFORE * machine_speed()], at_least=5,
        target=SIMULATED, note=f"the peer made {BEFORE} thousand on the machine of the bounds",
    )  # fmt: skip
    yield compared(what, "thousand", ours, "a loop with a heap of one timer (floor)", loop)

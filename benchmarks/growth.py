"""How the cost grows with events, operators, branches, metronomes and keys; virtual time, CPU time.

The bound of operators and branches is that of a straight line: the cost of an event with 16 of them may be at most 1.1
times what the step from 1 to 4 foretells, so that nothing is paid for more than once. Both ends of the ratio are of
the same round, and the figure is the median of the rounds.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from measuring import Found, benchmark, compared, grown, interleaved, rounds, sized

import rxmetronome as rxm

EVENTS, ROUNDS, MANY_ROUNDS = sized(60_000), rounds(5), rounds(11)
"""The ratios of a straight line are of three figures of a round each, so they need more rounds."""
PARTS_TARGET = "growth: 16 operators against 4, 10 branches against 1"
METRONOMES_TARGET = "growth: a tick with 1,000 metronomes in one flow against one (virtual)"


def same(number: int) -> int:
    return number


def receive(_: object) -> None:
    pass


def simulated_us(flow: Any, length: float, events: int) -> float:
    """Microseconds of CPU an event of a whole simulation."""
    began = time.process_time()
    run = flow.simulate(length)
    spent = time.process_time() - began
    if run.failures.total:
        raise RuntimeError("something failed")
    return spent / events * 1e6


def of_operators(number: int, events: int = EVENTS) -> float:
    flow = rxm.Flow("operators")
    steps = [rxm.select(same) for _ in range(number)]
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("work", *steps) >> flow.sink("end", receive)
    return simulated_us(flow, events, events)


def of_branches(number: int) -> float:
    flow = rxm.Flow("branches")
    beat = flow.source("beat", rxm.metronome("1s"))
    for at in range(number):
        beat >> flow.pipeline(f"work_{at}", rxm.select(same)) >> flow.sink(f"end_{at}", receive)
    return simulated_us(flow, EVENTS, EVENTS)


def of_metronomes(number: int) -> float:
    """A tick, of as many metronomes in one flow; the sum of ticks is about the same.

    Starting and ending so many steps is not counted: it is paid once a run, not once a tick.
    """
    seconds = max(EVENTS // number, 2)
    flow = rxm.Flow("metronomes")
    for at in range(number):
        flow.source(f"beat_{at}", rxm.metronome("1s")) >> flow.sink(f"end_{at}", receive)
    clock = rxm.VirtualClock()
    with flow.run(clock=clock) as run:
        clock.advance(1)
        began = time.process_time()
        clock.advance(seconds)
        spent = time.process_time() - began
        if run.failures.total:
            raise RuntimeError("something failed")
    return spent / (seconds * number) * 1e6


def of_keys(number: int) -> float:
    """A row, of a frame with so many keys, through a window of a second for each key."""
    at = pd.Timestamp("2026-01-01") + pd.to_timedelta(np.arange(EVENTS) * 40, unit="us")
    frame = pd.DataFrame({"t": at, "k": np.arange(EVENTS) % number, "v": 1.0})
    aggregates = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v"), "max": rxm.aggregates.max("v")}
    flow = rxm.Flow("keys")
    window = flow.pipeline("window", rxm.window(every="1s", by="k", aggregate=aggregates))
    flow.source("rows", rxm.rows(frame, at="t")) >> window >> flow.sink("end", receive)
    return simulated_us(flow, EVENTS * 40e-6 + 2, EVENTS)


def measured(
    work: Callable[[int], float], numbers: Sequence[int], rounds_of_it: int = ROUNDS
) -> dict[float, list[float]]:
    """The values of each number, in turns."""
    measures = [lambda number=number: work(number) for number in numbers]
    return dict(zip(numbers, interleaved(rounds_of_it, *measures, warm=True), strict=True))


def against_a_line(values: dict[float, list[float]], last: int) -> list[float]:
    """In each round the cost at the last number, divided by what the step from 1 to 4 foretells of it."""
    rounds_of = zip(values[1], values[4], values[last], strict=True)
    return [there / (one + (last - 1) * max(four - one, 0.0) / 3) for one, four, there in rounds_of]


UNIT, NOTE = "µs an event", "CPU of a whole simulation"


@benchmark("growth", f"what an event costs with more of everything, {EVENTS:,} events")
def growth() -> Iterator[Found]:
    operators = measured(of_operators, [1, 4, 16, 64], MANY_ROUNDS)
    branches = measured(of_branches, [1, 4, 10, 40], MANY_ROUNDS)
    what = "16 operators, beside what 1 and 4 foretell"
    yield compared(what, "×", against_a_line(operators, 16), at_most=1.1, target=PARTS_TARGET)
    what = "10 branches, beside what 1 and 4 foretell"
    yield compared(what, "×", against_a_line(branches, 10), at_most=1.1, target=PARTS_TARGET)
    metronomes = measured(of_metronomes, [1, 10, 100, 1_000])
    yield compared("a tick with 1,000 metronomes in one flow", "µs", metronomes[1_000], "with one", metronomes[1],
                   at_most=1.5, target=METRONOMES_TARGET)  # fmt: skip
    yield grown("an event through so many operators", UNIT, "operators", operators, NOTE)
    yield grown("an event into so many branches", UNIT, "branches", branches, NOTE)
    yield grown("a tick of one of so many metronomes", "µs a tick", "metronomes", metronomes, "CPU while it runs")
    lengths = [max(EVENTS // 60, 1), max(EVENTS // 6, 10), EVENTS * 5]
    events = measured(lambda number: of_operators(3, number), lengths)
    yield grown("an event of so many, through three operators", UNIT, "events", events, NOTE)
    keys = measured(of_keys, [1, 100, 10_000])
    yield grown("a row into windows of so many keys", "µs a row", "keys", keys, NOTE)

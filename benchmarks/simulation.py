"""Virtual time: how fast a beat runs when nobody waits for it."""

import datetime
import time
from collections.abc import Iterator

import reactivex as rx
from measuring import Figure, benchmark, interleaved, median
from reactivex.scheduler import HistoricalScheduler

import rxmetronome as rxm

ROUNDS, OURS_A_ROUND, THEIRS_A_ROUND = 25, 40_000, 10_000


@benchmark("virtual", "virtual ticks of 1 s: VirtualClock with one metronome, HistoricalScheduler with rx.interval")
def virtual() -> Iterator[Figure]:
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
    yield Figure(
        "ticks per CPU second", "thousand", median(our_rates), "rx.interval on HistoricalScheduler",
        median(their_rates), at_least=6, note=f"median of {ROUNDS}, interleaved",
    )  # fmt: skip

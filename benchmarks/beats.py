"""The beat on the wall clock: how far it drifts, how late it is, what it costs, how many fit into one process."""

import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import reactivex as rx
from measuring import Figure, Skipped, benchmark, interleaved, median, percentile
from reactivex.scheduler import EventLoopScheduler

import rxmetronome as rxm

try:
    import streamz
except ImportError:
    streamz = None

INTERVAL_NS = 10_000_000
TICKS = 2_000
SUBSCRIBING_NS = 5_000_000
"""What a subscription may take before the grid begins; it takes a tenth of a millisecond."""
ROUNDS, TICKS_A_ROUND = 8, 250


class Beat(NamedTuple):
    """What one run of a ticker gave, in nanoseconds; lags against the ideal grid from its first moment."""

    lags: list[int]
    cpu_ns: int

    @property
    def drift_ns(self) -> int:
        return self.lags[-1]

    @property
    def periods_off(self) -> list[int]:
        """How far each period was from the interval."""
        return [abs(later - earlier) for earlier, later in pairwise(self.lags)]


class Listener:
    """Notes on the monotonic clock when ticks arrive, until so many have."""

    def __init__(self, ticks: int) -> None:
        self.ticks = ticks
        self.arrivals: list[tuple[int, Any]] = []
        self.done = threading.Event()
        self._cpu_ns, self.start_ns = time.process_time_ns(), time.monotonic_ns()

    def __call__(self, tick: Any) -> None:
        self.arrivals.append((time.monotonic_ns(), tick))
        if len(self.arrivals) == self.ticks:
            self.done.set()

    def wait(self) -> None:
        if not self.done.wait(30 + 3 * self.ticks * INTERVAL_NS / 1e9):
            raise RuntimeError(f"only {len(self.arrivals)} of {self.ticks} ticks came")
        self._cpu_ns = time.process_time_ns() - self._cpu_ns

    def beat(self) -> Beat:
        """What it was, by a grid that begins when the listener was made."""
        arrivals = enumerate(self.arrivals[: self.ticks])
        return Beat([at - self.start_ns - (k + 1) * INTERVAL_NS for k, (at, _) in arrivals], self._cpu_ns)

    def beat_of_ticks(self, offset_ns: int) -> Beat:
        """What it was by the due times of its ticks, which must lie on the grid that was subscribed."""
        arrivals = self.arrivals[: self.ticks]
        anchor_ns = arrivals[0][1].due_ns - INTERVAL_NS - offset_ns
        if abs(anchor_ns - self.start_ns) > SUBSCRIBING_NS:
            raise RuntimeError("the grid does not begin where it was subscribed")
        passed, lags = 0, []
        for at, tick in arrivals:
            passed += 1 + tick.missed
            lags.append(at - anchor_ns - passed * INTERVAL_NS)
        return Beat(lags, self._cpu_ns)


def ours(ticks: int) -> Beat:
    with rxm.RealClock() as clock:
        beat = rxm.metronome(INTERVAL_NS / 1e9)
        offset_ns = clock.now_ns - time.monotonic_ns()
        listener = Listener(ticks)
        beat.subscribe(listener, scheduler=clock)
        listener.wait()
    return listener.beat_of_ticks(offset_ns)


def interval_on_default(ticks: int) -> Beat:
    listener = Listener(ticks)
    subscription = rx.interval(INTERVAL_NS / 1e9).subscribe(listener)
    listener.wait()
    subscription.dispose()
    return listener.beat()


def interval_on_event_loop(ticks: int) -> Beat:
    scheduler = EventLoopScheduler()
    listener = Listener(ticks)
    rx.interval(INTERVAL_NS / 1e9).subscribe(listener, scheduler=scheduler)
    listener.wait()
    scheduler.dispose()
    return listener.beat()


def streamz_periodic(ticks: int) -> Beat:
    source = streamz.Stream.from_periodic(lambda: None, poll_interval=INTERVAL_NS / 1e9)
    listener = Listener(ticks)
    source.sink(listener)
    source.start()
    listener.wait()
    source.stop()
    return listener.beat()


def c_loop(folder: Path) -> Callable[[int], Beat] | None:
    """The same beat in C, compiled here and now; None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    program = folder / "nanosleep"
    source = Path(__file__).with_name("nanosleep.c")
    subprocess.run([compiler, "-O2", "-o", program, source], check=True)

    def run(ticks: int) -> Beat:
        done = subprocess.run([program, str(INTERVAL_NS), str(ticks)], check=True, capture_output=True, text=True)
        *lags, last = done.stdout.splitlines()
        return Beat([int(lag) for lag in lags], int(last.split()[2]))

    return run


# `rxm.metronome` is loaded on first use, which belongs to the benchmark of imports.
assert rxm.metronome


@benchmark("drift", "10 ms × 2,000 ticks: the last tick against its ideal time, lag, CPU")
def drift() -> Iterator[Figure | Skipped]:
    beat = ours(TICKS)
    peers = {
        "rx.interval, default scheduler": interval_on_default,
        "rx.interval, EventLoopScheduler": interval_on_event_loop,
        "streamz from_periodic": streamz_periodic,
    }
    if streamz is None:
        yield Skipped(f"drift of {peers.popitem()[0]}", "streamz is not installed; `make bench` installs it")
    for name, ticker in peers.items():
        peer = ticker(TICKS)
        drifts = abs(beat.drift_ns) / 1e6, abs(peer.drift_ns) / 1e6
        yield Figure("|drift| of the last tick", "ms", drifts[0], name, drifts[1], at_most=1.0, bound_on="ours")
        errors = median(beat.periods_off) / 1e6, median(peer.periods_off) / 1e6
        yield Figure("p50 error of a period", "ms", errors[0], name, errors[1])
    yield Figure("p99 lag", "ms", percentile(beat.lags, 99) / 1e6)

    def cpu_of(ticker: Callable[[int], Beat]) -> Callable[[], float]:
        return lambda: ticker(TICKS_A_ROUND).cpu_ns / 1e6

    our_cpu, their_cpu = interleaved(ROUNDS, cpu_of(ours), cpu_of(interval_on_default))
    peer, note = "rx.interval, default scheduler", f"median of {ROUNDS}, interleaved"
    cpus = median(our_cpu), median(their_cpu)
    yield Figure(f"CPU of {TICKS_A_ROUND} ticks", "ms", cpus[0], peer, cpus[1], at_most=1 / 3, note=note)
    yield from _against_c()


def _against_c() -> Iterator[Figure | Skipped]:
    what = f"lag of {TICKS_A_ROUND} ticks"
    with tempfile.TemporaryDirectory() as folder:
        in_c = c_loop(Path(folder))
        if in_c is None:
            yield Skipped(what, "no C compiler (cc, gcc or clang) on this machine to build the peer with")
            return

        our_lags: list[list[int]] = []
        their_lags: list[list[int]] = []

        def one_of(ticker: Callable[[int], Beat], lags: list[list[int]]) -> Callable[[], float]:
            def measure() -> float:
                beat = ticker(TICKS_A_ROUND)
                lags.append(beat.lags)
                return median(beat.lags) / 1e6

            return measure

        our_p50, their_p50 = interleaved(ROUNDS, one_of(ours, our_lags), one_of(in_c, their_lags))
        peer = "C, clock_nanosleep, timer slack 1 ns"
        note = f"median of {ROUNDS}, interleaved"
        yield Figure(f"p50 {what}", "ms", median(our_p50), peer, median(their_p50), at_most=1.5, note=note)
        our_p99 = [percentile(lags, 99) / 1e6 for lags in our_lags]
        their_p99 = [percentile(lags, 99) / 1e6 for lags in their_lags]
        yield Figure(f"p99 {what}", "ms", median(our_p99), peer, median(their_p99), note=note)


@benchmark("many", "1,000 metronomes of 100 ms on one RealClock for 20 s")
def many() -> Iterator[Figure]:
    number, seconds = 1_000, 20
    ticks: list[int] = []
    missed: list[int] = []
    lags: list[int] = []

    def on_tick(tick: rxm.Tick) -> None:
        ticks.append(tick.id)
        lags.append(tick.lag_ns)
        if tick.missed:
            missed.append(tick.missed)

    threads_before = threading.active_count()
    cpu_ns = time.process_time_ns()
    with rxm.RealClock() as clock:
        for _ in range(number):
            rxm.metronome("100ms").subscribe(on_tick, scheduler=clock)
        time.sleep(seconds)
        threads = threading.active_count() - threads_before
        cpu_s = (time.process_time_ns() - cpu_ns) / 1e9
        ours = len(ticks)
    their_rate, their_cpu_us = _many_intervals(number, 5)
    peer = f"rx.interval, {number} on one EventLoopScheduler"
    yield Figure("missed ticks", "", sum(missed), at_most=0)
    yield Figure("threads", "", threads, at_most=1)
    yield Figure("ticks a second", "", ours / seconds, peer, their_rate, note="10,000 are due")
    yield Figure("CPU a tick", "µs", cpu_s / ours * 1e6, peer, their_cpu_us)
    yield Figure("CPU of one core", "%", cpu_s / seconds * 100)
    yield Figure("lag p50", "ms", percentile(lags, 50) / 1e6)
    yield Figure("lag p99", "ms", percentile(lags, 99) / 1e6)


def _many_intervals(number: int, seconds: float) -> tuple[float, float]:
    """Ticks a second and CPU microseconds a tick of RxPY's intervals on one thread."""
    arrived: list[int] = []
    scheduler = EventLoopScheduler()
    cpu_ns = time.process_time_ns()
    for _ in range(number):
        rx.interval(0.1).subscribe(arrived.append, scheduler=scheduler)
    time.sleep(seconds)
    cpu_ns, ticks = time.process_time_ns() - cpu_ns, len(arrived)
    scheduler.dispose()
    return ticks / seconds, cpu_ns / ticks / 1e3

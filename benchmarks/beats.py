"""The beat on the wall clock: how far it drifts, how late it is, what it costs, how many fit into one process."""

import itertools
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import machine
import peers
import reactivex as rx
from measuring import (
    Figure,
    Found,
    Skipped,
    benchmark,
    compared,
    interleaved,
    median,
    mode,
    percentile,
    rounds,
    seconds,
    sized,
)
from reactivex.scheduler import EventLoopScheduler

import rxmetronome as rxm

INTERVAL_NS = 10_000_000
TICKS = sized(2_000, 30)
SUBSCRIBING_NS = 5_000_000
"""What a subscription may take before the grid begins; it takes a tenth of a millisecond."""
ROUNDS, FEW_ROUNDS = rounds(17), rounds(5)
"""The 99th percentile of few ticks is noise: beside the peers with a bound on it there are more rounds."""
TICKS_A_ROUND = {"full": 250, "quick": 60, "smoke": 30}[mode().name]
IDLE, MANY = "10 ms beat, idle", "1,000 metronomes of 100 ms"


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
        return [abs(later - earlier) for earlier, later in itertools.pairwise(self.lags)]


class Listener:
    """Notes on the monotonic clock when ticks arrive, until so many have.

    The CPU is that from the first tick to the last, for one tick more: what it takes to begin is not counted.
    """

    def __init__(self, ticks: int) -> None:
        self.ticks = ticks
        self.arrivals: list[tuple[int, Any]] = []
        self.done = threading.Event()
        self._cpu_ns, self.start_ns = 0, time.monotonic_ns()

    def __call__(self, tick: Any) -> None:
        self.arrivals.append((time.monotonic_ns(), tick))
        if len(self.arrivals) == 1:
            self._cpu_ns = time.process_time_ns()
        elif len(self.arrivals) == self.ticks:
            self._cpu_ns = round((time.process_time_ns() - self._cpu_ns) * self.ticks / (self.ticks - 1))
            self.done.set()

    def wait(self) -> None:
        if not self.done.wait(30 + 3 * self.ticks * INTERVAL_NS / 1e9):
            raise RuntimeError(f"only {len(self.arrivals)} of {self.ticks} ticks came")

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
    source = peers.streamz.Stream.from_periodic(lambda: None, poll_interval=INTERVAL_NS / 1e9)
    listener = Listener(ticks)
    source.sink(listener)
    source.start()
    listener.wait()
    source.stop()
    return listener.beat()


def apscheduler_interval(ticks: int) -> Beat:
    """A job of an interval on the background scheduler, with one thread for jobs and nothing left out when late."""
    from apscheduler.executors.pool import ThreadPoolExecutor

    options = {"misfire_grace_time": None, "coalesce": False, "max_instances": 1_000}
    jobs = peers.apscheduler.BackgroundScheduler(
        timezone="UTC", executors={"default": ThreadPoolExecutor(1)}, job_defaults=options
    )
    listener = Listener(ticks)
    jobs.add_job(lambda: listener(None), "interval", seconds=INTERVAL_NS / 1e9)
    jobs.start()
    listener.wait()
    jobs.shutdown()
    return listener.beat()


def csp_timer(ticks: int) -> Beat:
    """A timer of csp in real time; its grid begins at its start time."""
    import csp_graphs

    return Beat(*csp_graphs.beating(INTERVAL_NS / 1e9, ticks))


def sleep_loop(ticks: int) -> Beat:
    """The least that Python does for it."""
    listener = Listener(ticks)
    for number in range(ticks):
        due_ns = listener.start_ns + (number + 1) * INTERVAL_NS
        time.sleep(max(0, due_ns - time.monotonic_ns()) / 1e9)
        listener(None)
    listener.wait()
    return listener.beat()


def c_loop(folder: Path) -> Callable[[int], Beat] | None:
    """The same beat in C, compiled here and now; None where there is no compiler."""
    compiler = machine.compiler_path()
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


@benchmark("drift", f"10 ms × {TICKS:,} ticks: the last tick against its ideal time")
def drift() -> Iterator[Found]:
    beat = ours(TICKS)
    others = {
        "rx.interval, default scheduler": interval_on_default,
        "rx.interval, EventLoopScheduler": interval_on_event_loop,
    }
    if peers.streamz is not None:
        others["streamz from_periodic"] = streamz_periodic
    else:
        yield peers.missing("streamz")
    for name, ticker in others.items():
        peer = ticker(TICKS)
        drifts = abs(beat.drift_ns) / 1e6, abs(peer.drift_ns) / 1e6
        yield Figure("|drift| of the last tick", "ms", drifts[0], name, drifts[1], at_most=1.0, bound_on="ours")
        errors = median(beat.periods_off) / 1e6, median(peer.periods_off) / 1e6
        yield Figure("p50 error of a period", "ms", errors[0], name, errors[1])


@benchmark("idle", f"a 10 ms beat and nothing else, {TICKS_A_ROUND} ticks a round: lag and CPU")
def idle() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        tickers: dict[str, Callable[[int], Beat]] = {"ours": ours}
        in_c = c_loop(Path(folder))
        if in_c is not None:
            tickers["c"] = in_c
        if peers.csp is not None:
            tickers["csp"] = csp_timer
        others: dict[str, Callable[[int], Beat]] = {"rx": interval_on_default, "loop": sleep_loop}
        if peers.apscheduler is not None:
            others["apscheduler"] = apscheduler_interval
        beats: dict[str, list[Beat]] = {name: [] for name in (*tickers, *others)}

        def one_of(name: str, ticker: Callable[[int], Beat]) -> Callable[[], float]:
            def measure() -> float:
                beats[name].append(ticker(TICKS_A_ROUND))
                return 0.0

            return measure

        interleaved(FEW_ROUNDS, *itertools.starmap(one_of, {**tickers, **others}.items()))
        interleaved(ROUNDS - FEW_ROUNDS, *itertools.starmap(one_of, tickers.items()))
        tickers |= others
    p50, p99 = (
        {name: [percentile(beat.lags, percent) / 1e6 for beat in found] for name, found in beats.items()}
        for percent in (50, 99)
    )
    cpu = {name: [beat.cpu_ns / 1e6 for beat in found] for name, found in beats.items()}
    lags, cpu_of = [("lag p50", p50), ("lag p99", p99)], (f"CPU of {TICKS_A_ROUND} ticks", cpu)
    wanted = [
        ("c", "C, clock_nanosleep, timer slack 1 ns", [(*one, 1.3) for one in lags]),
        ("csp", "csp timer in real time", [*((*one, 1.0) for one in lags), (*cpu_of, 1.2)]),
        ("rx", "rx.interval, default scheduler", [(*cpu_of, 1 / 3)]),
        ("apscheduler", "APScheduler, interval job", [(*one, None) for one in (*lags, cpu_of)]),
        ("loop", "a loop of time.sleep (floor)", [(*one, None) for one in (*lags, cpu_of)]),
    ]
    for name, peer, figures in wanted:
        target = IDLE if name in {"c", "csp"} else ""
        if name not in tickers:
            why = "no C compiler (cc, gcc or clang) on this machine" if name == "c" else "not installed"
            yield Skipped(f"beside {peer}", why, target)
            continue
        for what, values, at_most in figures:
            mine = values["ours"][: len(values[name])]  # of the same rounds
            yield compared(what, "ms", mine, peer, values[name], at_most=at_most, target=target)


NUMBER, LONG_S = 10 if mode().name == "smoke" else 1_000, max(0.5, seconds(3))
SETTLING_S = 0.35
"""Until all have begun; neither their making nor their first ticks are measured."""


@benchmark("many", f"{NUMBER:,} metronomes of 100 ms, {LONG_S:g} s a round")
def many() -> Iterator[Found]:  # noqa: PLR0915  one measure after the other
    lags: list[int] = []
    missed, threads = 0, 0
    rates: dict[str, list[float]] = {"ours": [], "apart": [], "rx": [], "csp": []}

    def on_tick(tick: rxm.Tick) -> None:
        nonlocal missed
        lags.append(tick.lag_ns)
        missed += tick.missed

    def steady(name: str, counted: list[Any]) -> float:
        """Microseconds of CPU a tick, when all have begun; the list has an entry for each."""
        time.sleep(SETTLING_S)
        ticks, cpu_ns, began = len(counted), time.process_time_ns(), time.monotonic()
        time.sleep(LONG_S)
        cpu_ns, ticks = time.process_time_ns() - cpu_ns, len(counted) - ticks
        rates[name].append(ticks / (time.monotonic() - began))
        return cpu_ns / max(ticks, 1) / 1e3

    def our_ticks() -> float:
        """The sources of one flow, which begin together."""
        nonlocal threads
        threads_before, flow = threading.active_count(), rxm.Flow("many")
        for _ in range(NUMBER):
            flow.source(rxm.metronome("100ms")) >> flow.sink(on_tick)
        with flow.run(wait=False):
            found = steady("ours", lags)
            threads = max(threads, threading.active_count() - threads_before)
        return found

    def ticks_apart() -> float:
        """Subscribed one after the other outside a flow, so that each is due at an instant for itself."""
        arrived: list[rxm.Tick] = []
        with rxm.RealClock() as clock:
            for _ in range(NUMBER):
                rxm.metronome("100ms").subscribe(arrived.append, scheduler=clock)
            return steady("apart", arrived)

    def intervals() -> float:
        arrived: list[int] = []
        scheduler = EventLoopScheduler()
        for _ in range(NUMBER):
            rx.interval(0.1).subscribe(arrived.append, scheduler=scheduler)
        found = steady("rx", arrived)
        scheduler.dispose()
        return found

    def timers() -> float:
        import csp_graphs

        ticks_a_second, cpu_us = csp_graphs.many(NUMBER, 0.1, LONG_S)
        rates["csp"].append(ticks_a_second)
        return cpu_us

    measures = [our_ticks, intervals, ticks_apart, *([timers] if peers.csp is not None else [])]
    ours_us, rx_us, apart_us, *csp_us = interleaved(rounds(4), *measures)
    peer = f"rx.interval, {NUMBER:,} on one EventLoopScheduler"
    yield compared("CPU a tick", "µs", ours_us, peer, rx_us, at_most=0.7, goal=0.4, target=MANY)
    yield Figure("missed ticks", "", missed, at_most=0, target=MANY)
    yield Figure("threads", "", threads, at_most=1, target=MANY)
    yield compared("CPU a tick, outside a flow, each due for itself", "µs", apart_us, peer, rx_us)
    yield compared("ticks a second", "", rates["ours"], peer, rates["rx"], note=f"{10 * NUMBER:,} are due")
    if csp_us:
        yield compared("CPU a tick", "µs", ours_us, "csp timers in real time", csp_us[0])
        yield compared("ticks a second", "", rates["ours"], "csp timers in real time", rates["csp"])
    else:
        yield peers.missing("csp")
    yield Figure("lag p50", "ms", percentile(lags, 50) / 1e6)
    yield Figure("lag p99", "ms", percentile(lags, 99) / 1e6)

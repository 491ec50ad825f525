"""Keyed steps: in place, and on workers of Ray beside the same actors without a flow."""

import functools
import importlib.util
import itertools
import os
import pickle
import signal
import threading
import time
import timeit
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from measuring import Found, Skipped, benchmark, compared, interleaved, machine_speed, mode, rounds, seconds, sized

import rxmetronome as rxm
from rxmetronome.flow.keyed_steps import part_of
from rxmetronome.workers.part_host import BatchRequest, Reply, StepSpec, dumps
from rxmetronome.workers.ray_cluster import RayActor

KEYS, EVENTS, ROUNDS, BATCH, IN_FLIGHT = 10_000, sized(400_000), rounds(5), 1_000, 4
SLOW_EVENTS = sized(120_000)
SLOW_NS = 5_000
MADE = [{"k": number % KEYS, "n": number} for number in range(EVENTS)]
"""Making events is not what is measured."""


def add(total: int, event: dict[str, int]) -> int:
    return total + event["n"]


def add_after(work: int, total: int, event: dict[str, int]) -> int:
    """Add after some work, which is the same in every process.

    It makes no objects: a sum of a range took 4 or 7 µs, by where in a pool of the allocator its numbers fell.
    """
    sum(itertools.repeat(1, work))
    return total + event["n"]


def work_of_ns(nanoseconds: int) -> int:
    """How much work takes so long on a core of its own."""
    best_s = min(timeit.repeat(lambda: sum(itertools.repeat(1, 1_000)), number=100, repeat=30)) / 100
    return round(1_000 * nanoseconds / 1e9 / best_s)


def in_a_flow(
    function: Callable[[int, Any], int], events: list[Any], *, workers: Any = None, cpu: list[float] | None = None,
    **options: Any,
) -> float:  # fmt: skip
    """Events a second of a scan, by key where options say so, from the first event to the last result.

    Those a second of this process's CPU go into `cpu`.
    """
    flow, began, ended = rxm.Flow("keyed"), [0.0, 0.0], [0.0, 0.0]
    seen, number = 0, len(events)

    def count(_: Any) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            ended[:] = time.perf_counter(), time.process_time()

    step = flow.pipeline("totals", rxm.scan(function, 0), **options)
    source = rxm.from_iterable(events)
    source.pause()
    flow.source("events", source) >> step >> flow.sink("seen", count)
    run = flow.run(wait=False, record=False, workers=workers)
    began[:] = time.perf_counter(), time.process_time()
    source.resume()
    run.wait()
    spent, spent_cpu = ended[0] - began[0], ended[1] - began[1]
    if seen != number or run.failures.total:
        raise RuntimeError(f"{seen:,} results of {len(events):,} events, {run.failures.total:,} failures")
    if cpu is not None:
        cpu.append(number / spent_cpu)
    return number / spent


def of_cpu(**options: Any) -> float:
    """Events a second of CPU, all in this process."""
    cpu: list[float] = []
    in_a_flow(add, MADE, cpu=cpu, **options)
    return cpu[0]


@benchmark("keyed", "a scan with a state for each of 10,000 keys, in place, dicts, a second of one core's CPU")
def keyed() -> Iterator[Found]:
    plain, given, by_key, idle = interleaved(
        ROUNDS,
        of_cpu,
        lambda: of_cpu(workers=_Unused()),
        lambda: of_cpu(by="k"),
        lambda: of_cpu(by="k", idle="1h"),
        warm=True,
    )
    bound: dict[str, Any] = {"at_least": 500_000, "cpu": "rate", "bound_on": "ours"}
    yield compared("by key, events", "", by_key, "one state for all", plain, **bound)
    yield compared("by key, with idle=, events", "", idle, "without", by_key, **bound)
    yield compared("a flow without keyed steps, workers given", "", given, "not given", plain, at_least=0.9)


class _Unused:
    """Workers that no step asks for."""

    def problems(self, _: Any) -> list[Any]:
        return []

    def for_run(self, _: Any) -> "_Unused":
        return self


class Actors:
    """The actors of a run, without its caller's side: at most so many batches at each."""

    def __init__(self, number: int) -> None:
        spec = StepSpec("raw", "totals", "here", (rxm.scan(add, 0),), ("out",), "k", None)
        self._actors = [RayActor(spec) for _ in range(number)]
        for actor in self._actors:
            actor.wait_until_ready()
        self._flying: list[deque[Any]] = [deque() for _ in self._actors]

    def send(self, at: int, request: tuple[Any, ...]) -> list[Any]:
        """Send a batch; return the results of the one before, where that has to be waited for."""
        results = self._next(at) if len(self._flying[at]) == IN_FLIGHT else []
        self._flying[at].append(self._actors[at].send(dumps(request)))
        return results

    def _next(self, at: int) -> list[Any]:
        return Reply(*pickle.loads(self._actors[at].result(self._flying[at].popleft()))).events

    def rest(self) -> Iterator[list[Any]]:
        """Yield the results of the batches that are under way."""
        for at, flying in enumerate(self._flying):
            while flying:
                yield self._next(at)

    def rate(self, seen: int, began: float) -> float:
        """End the actors; return events a second."""
        spent = time.perf_counter() - began
        for actor in self._actors:
            actor.kill()
        if seen != EVENTS:
            raise RuntimeError(f"{seen:,} results of {EVENTS:,} events")
        return EVENTS / spent


def raw(number: int) -> float:
    """Events a second of the same actors without the caller's side: batches that are made, sent, and read again."""
    actors = Actors(number)
    events: list[list[Any]] = [[] for _ in range(number)]
    for event in MADE:
        events[part_of(event["k"]) % number].append(event)
    batches = [[of[at : at + BATCH] for at in range(0, len(of), BATCH)] for of in events]
    requests = [[tuple(BatchRequest(0, 0, range(len(batch)), batch)) for batch in of] for of in batches]
    seen, began = 0, time.perf_counter()
    for row in itertools.zip_longest(*requests):
        for at, request in enumerate(row):
            if request is not None:
                seen += len(actors.send(at, request))
    seen += sum(map(len, actors.rest()))
    return actors.rate(seen, began)


def by_hand(number: int) -> float:
    """Events a second of the same actors from the events to the results, each of which is given to a function.

    That is `raw` and what a program has to do around it, in one thread, with nothing for a worker that dies.
    """
    actors, batches, routes, seen = Actors(number), [list[Any]() for _ in range(number)], dict[Any, int](), 0

    def receive(_: Any) -> None:
        nonlocal seen
        seen += 1

    def send(at: int) -> None:
        batch, batches[at] = batches[at], []
        for result in actors.send(at, tuple(BatchRequest(0, 0, range(len(batch)), batch))):
            receive(result)

    began = time.perf_counter()
    for event in MADE:
        key = event["k"]
        if key not in routes:
            routes[key] = part_of(key) % number
        at = routes[key]
        batches[at].append(event)
        if len(batches[at]) == BATCH:
            send(at)
    for at in range(number):
        send(at)
    for results in actors.rest():
        for result in results:
            receive(result)
    return actors.rate(seen, began)


def start_of_an_actor() -> float:
    """Return the seconds until a new actor answers, which a restart takes at least."""
    began = time.perf_counter()
    actor = RayActor(StepSpec("raw", "totals", "here", (rxm.scan(add, 0),), ("out",), "k", None))
    actor.wait_until_ready()
    spent = time.perf_counter() - began
    actor.kill()
    return spent


def gap_after_a_kill() -> float:
    """Return the seconds without a result after a worker was killed, while events come every 10 ms."""
    flow, at_s, enough = rxm.Flow("killed"), list[float](), threading.Event()

    def note(_: Any) -> None:
        at_s.append(time.perf_counter())
        if len(at_s) % 50 == 0:
            enough.set()

    step = flow.pipeline("totals", rxm.counter(), by=lambda tick: tick.id % 100)
    flow.source("beat", rxm.metronome("10ms")) >> step >> flow.sink("seen", note)
    with flow.run(wait=False, record=False, workers=rxm.ray(1)) as run:
        enough.wait(60)
        (worker,) = run.nodes["totals"].workers  # type: ignore[attr-defined]
        killed_s = time.perf_counter()
        os.kill(worker.process.pid(), signal.SIGKILL)
        while not worker.restarts or not at_s or at_s[-1] < killed_s + 0.5:
            enough.clear()
            if not enough.wait(60):
                raise RuntimeError("no result came after the kill")
        if run.failures.total:
            raise RuntimeError("events were lost")
    later = [one for one in at_s if one > killed_s - 0.1]
    return max(second - first for first, second in itertools.pairwise(later))


@benchmark("workers", "keyed steps on actors of one Ray on this machine, dicts in batches of 1,000, to the last result")
def workers() -> Iterator[Found]:
    if importlib.util.find_spec("ray") is None:
        yield Skipped("keyed steps on Ray", "Ray is not installed: pip install 'rxmetronome[ray]'")
        return
    pool = rxm.ray(2)
    pool.start("benchmarks")
    try:
        cpu: list[float] = []
        ours, theirs, hand, ones = interleaved(
            ROUNDS,
            lambda: in_a_flow(add, MADE, by="k", workers=rxm.ray(2), cpu=cpu),
            lambda: raw(2),
            lambda: by_hand(2),
            lambda: in_a_flow(add, MADE, by="k", workers=rxm.ray(1)),
            warm=True,
        )
        note = f"{EVENTS:,} events, {KEYS:,} keys"
        yield compared("two workers, events a second", "", ours, "raw Ray, the same batches and actors", theirs,
                       at_least=0.8, note=note)  # fmt: skip
        yield compared("two workers, events a second", "", ours, "raw Ray by hand, from events to results", hand)
        yield compared("one worker, events a second", "", ones)
        yield compared("the same, events a second of the caller's CPU", "", cpu, at_least=600_000, cpu="rate",
                       note="all threads of the caller, Ray's too")  # fmt: skip
        slow_ns = round(SLOW_NS / machine_speed())  # what takes 5 µs on the machine of the bounds
        slow, function = MADE[:SLOW_EVENTS], functools.partial(add_after, work_of_ns(slow_ns))
        in_place, one, two = interleaved(
            ROUNDS,
            lambda: in_a_flow(function, slow, by="k"),
            lambda: in_a_flow(function, slow, by="k", workers=rxm.ray(1)),
            lambda: in_a_flow(function, slow, by="k", workers=rxm.ray(2)),
        )
        note = f"5 µs on the machine of the bounds, {slow_ns / 1_000:.3g} µs here"
        yield compared("5 µs of CPU an event, two workers", "", two, "in place", in_place, at_least=1.5, note=note)
        yield compared("5 µs of CPU an event, one worker", "", one, "in place", in_place)
        if mode().name == "smoke":
            yield Skipped("recovery", f"takes {seconds(100):.0f} s and more; not in the smoke mode")
        else:
            gaps, starts = interleaved(min(3, ROUNDS), gap_after_a_kill, start_of_an_actor)
            what = "without a result after SIGKILL of the worker"
            yield compared(what, "s", gaps, "raw Ray, a new actor until it answers", starts,
                           at_most=3.0, cpu="time", bound_on="ours")  # fmt: skip
    finally:
        pool.release()

"""One contract for steps with `by=`, in place and on workers: the same results, whatever dies and moves."""

import copy
import pickle
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.workers.part_host import PartHost, StepSpec
from rxmetronome.workers.worker_pools import WorkerPool
from rxmetronome.workers.worker_process import WorkerDiedError


def is_odd(event: dict[str, Any]) -> bool:
    """Fail for one event in 17."""
    return 1 // (event["n"] % 17) >= 0 and event["n"] % 2 == 1


def add(total: int, event: dict[str, Any]) -> int:
    return total + event["n"]


def append(had: list[int], event: dict[str, Any]) -> list[int]:
    return [*had, event["n"]][-5:]


def first_of(batch: list[dict[str, Any]]) -> tuple[Any, list[int]]:
    return batch[0]["k"], [event["n"] for event in batch]


STEPS: dict[str, Callable[[], tuple[Any, ...]]] = {
    "scan": lambda: (rxm.scan(add, 0),),
    "chain": lambda: (rxm.where(is_odd), rxm.scan(append, []), rxm.select(tuple)),
    "take": lambda: (rxm.take(3),),
    "batch": lambda: (rxm.batch(4, "7s"), rxm.select(first_of)),
    "window": lambda: (rxm.window(every="10s", aggregate={"sum": rxm.aggregates.sum("n")}),),
    "rate_limit": lambda: (rxm.rate_limit(2, "9s"),),
    "session": lambda: (rxm.session("5s"),),
}
"""The operators of this package, all of whose states are saved."""

RXPY: dict[str, Callable[[], tuple[Any, ...]]] = {
    "delay": lambda: (ops.delay(3),),
    "debounce": lambda: (ops.debounce(2), ops.map(first_key)),
    "partition": lambda: (ops.partition(is_odd),),
}


def first_key(event: dict[str, Any]) -> Any:
    return event["k"]


def events_of(seed: int, count: int, keys: int) -> list[dict[str, Any]]:
    """Return random events, many of which come at one instant."""
    chance = random.Random(seed)
    at_s, events = 0, []
    for number in range(count):
        at_s += chance.choice([0, 0, 0, 1, 1, 5])
        events.append({"at": at_s, "k": f"key {chance.randrange(keys)}", "n": number})
    return events


def results(
    operators: Callable[[], tuple[Any, ...]],
    events: list[dict[str, Any]],
    workers: Any = None,
    idle: str | None = None,
    at: dict[int, Callable[[rxm.Run], object]] | None = None,
) -> tuple[list[bytes], rxm.Run]:
    """Simulate a flow with a keyed step; return all it emits as bytes, with ports and instants, and the run.

    Args:
        operators: Makes the operators of the step.
        events: The events, by their seconds.
        workers: Where the step works.
        idle: As for `flow.pipeline`.
        at: Actions by their seconds.
    """
    seen: list[bytes] = []
    clock = rxm.VirtualClock()
    flow = rxm.Flow("contract")
    made = operators()
    into = ("odd", "even") if operators is RXPY["partition"] else "out"
    by_second: dict[int, list[Any]] = {}
    for event in events:
        by_second.setdefault(event["at"], []).append(event)
    timed = [
        rx.timer(second + 1).pipe(ops.flat_map(lambda _, some=some: rx.from_iterable(some)))
        for second, some in by_second.items()
    ]
    step = flow.pipeline("step", *made, by="k", idle=idle, into=into)
    flow.source("events", rx.merge(*timed, rx.never())) >> step

    def note(port: str, event: Any) -> None:
        if isinstance(event, rxm.Failure):
            event = (event.step, event.function, event.event, event.error)
        seen.append(pickle.dumps(copy.deepcopy((clock.now_ns, port, event)), 5))

    for port in step.outputs:
        step[port] >> flow.sink(f"seen {port}", lambda event, port=port: note(port, event))
    run = flow.run(clock=clock, workers=workers, record=False)
    for second, action in sorted((at or {}).items()):
        clock.run_until(f"{second + 0.5}s")
        action(run)
    clock.run_until(f"{events[-1]['at'] + 60}s")
    run.stop()
    return seen, run


def spread(event: dict[str, Any]) -> int:
    return int(event["n"]) * 7 % 5


def keep(had: dict[str, Any], event: dict[str, Any]) -> dict[str, Any]:
    return {"at": event["at"], "k": event["k"], "n": had["n"] + event["n"] % 11}


def joined(batch: list[dict[str, Any]]) -> dict[str, Any]:
    return {"at": batch[-1]["at"], "k": batch[0]["k"], "n": sum(event["n"] for event in batch)}


def longer(event: dict[str, Any]) -> dict[str, Any]:
    return {**event, "n": event["n"] + 1}


PANE = rxm.select(lambda pane: {"at": pane["start_ns"] // 10**9, "k": "pane", "n": pane["n"]})


def random_operators(chance: random.Random) -> tuple[Any, ...]:
    """Return one to three operators for a keyed step, which take and give events of one shape."""
    makers: list[Callable[[], tuple[Any, ...]]] = [
        lambda: (rxm.scan(keep, {"n": 0}),),
        lambda: (rxm.select(longer),),
        lambda: (rxm.where(is_odd),),
        lambda: (rxm.take(chance.randint(1, 20)),),
        lambda: (rxm.batch(chance.randint(2, 5), f"{chance.randint(1, 9)}s"), rxm.select(joined)),
        lambda: (rxm.rate_limit(chance.randint(1, 3), f"{chance.randint(1, 9)}s"),),
        lambda: (rxm.window(every=f"{chance.randint(2, 9)}s", aggregate={"n": rxm.aggregates.sum("n")}), PANE),
        lambda: (ops.map(longer),),
        lambda: (ops.delay(chance.randint(1, 5)),),
    ]
    return tuple(operator for _ in range(chance.randint(1, 3)) for operator in chance.choice(makers)())


def random_results(seed: int, workers: Any) -> dict[str, list[bytes]]:
    """Simulate a random flow of keyed steps, one behind and beside the other; return what each emits as bytes."""
    chance = random.Random(seed)
    clock, flow, seen = rxm.VirtualClock(), rxm.Flow(f"random {seed}"), dict[str, list[bytes]]()
    events = events_of(seed, 60, chance.randint(1, 12))
    by_second: dict[int, list[Any]] = {}
    for event in events:
        by_second.setdefault(event["at"], []).append(event)
    timed = [
        rx.timer(second + 1).pipe(ops.flat_map(lambda _, some=some: rx.from_iterable(some)))
        for second, some in by_second.items()
    ]
    steps = [flow.source("events", rx.merge(*timed, rx.never()))]
    for number in range(chance.randint(1, 4)):
        by, idle = chance.choice(["k", spread]), chance.choice([None, f"{chance.randint(2, 30)}s"])
        made: Any = flow.pipeline(f"step {number}", *random_operators(chance), by=by, idle=idle)
        for before in chance.sample(steps, min(len(steps), chance.randint(1, 2))):
            before >> made
        steps.append(made)

    def note(name: str, event: Any) -> None:
        if isinstance(event, rxm.Failure):
            event = (event.step, event.function, event.event, event.error)
        seen.setdefault(name, []).append(pickle.dumps(copy.deepcopy((clock.now_ns, event)), 5))

    for step in steps[1:]:
        step >> flow.sink(f"{step.name} seen", lambda event, name=step.name: note(name, event))
        step.err >> flow.sink(f"{step.name} failed", lambda event, name=step.name: note(f"{name} failed", event))
    run = flow.run(clock=clock, workers=workers, record=False)
    clock.run_until(f"{events[-1]['at'] + 60}s")
    run.stop()
    return seen


def reading(tick: rxm.Tick) -> dict[str, Any]:
    """Return a reading of one of 23 sensors."""
    return {"k": f"sensor {tick.id * tick.id % 23}", "n": tick.id * 37 % 101}


def simulated_week(file: Path, workers: Any) -> bytes:
    """Simulate a week of readings with keyed windows, batches and sums; return the file that all are written to."""
    flow = rxm.Flow("week")
    readings = flow.source("beat", rxm.metronome("10min")) >> flow.pipeline("readings", rxm.select(reading))
    hourly = rxm.window(every="1h", aggregate={"mean": rxm.aggregates.mean("n"), "count": rxm.aggregates.count()})
    out = flow.sink("out", rxm.file(file, mode="truncate"))
    readings >> flow.pipeline("hourly", hourly, by="k", idle="6h") >> out
    readings >> flow.pipeline("sums", rxm.scan(add, 0), by="k") >> out
    readings >> flow.pipeline("batches", rxm.batch(5, "2h"), by=lambda event: event["n"] % 7) >> out
    run = flow.run(clock=rxm.VirtualClock(), until="7d", workers=workers, record=False)
    assert run.status == "stopped"
    return file.read_bytes()


class LocalPool(WorkerPool):
    """Workers in this process, which die when they are told to: the exchange without Ray."""

    def __init__(
        self, number: int, ordered: bool | None = None, dies: Callable[[int, Any], bool] | None = None
    ) -> None:
        super().__init__(number, ordered)
        self.dies = dies or (lambda _number, _request: False)
        self.requests = 0
        self.processes: list[LocalProcess] = []

    def copy(self) -> "LocalPool":
        return self

    def spawn(self, spec: StepSpec) -> "LocalProcess":
        process = LocalProcess(self, spec)
        self.processes.append(process)
        return process


class LocalProcess:
    """A worker in this process."""

    def __init__(self, pool: LocalPool, spec: StepSpec) -> None:
        self._pool, self._host, self._is_dead = pool, PartHost(spec, pickle.dumps), False

    def wait_until_ready(self) -> None:
        pass

    def send(self, data: bytes) -> bytes | None:
        self._pool.requests += 1
        if self._is_dead or self._pool.dies(self._pool.requests, pickle.loads(data)):
            self._is_dead = True
            return None
        return self._host.handle(data)

    def result(self, sent: Any) -> bytes:
        if sent is None:
            raise WorkerDiedError
        return sent  # type: ignore[no-any-return]

    def kill(self) -> None:
        self._is_dead = True

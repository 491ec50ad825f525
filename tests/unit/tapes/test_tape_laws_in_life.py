"""The law of tapes on the real clock: what a run gave while threads pushed, turned and paused, its replays give too."""

import asyncio
import queue
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm

pytestmark = pytest.mark.real_time

COUNTED = {"events", "failures", "missed", "keys", "keys_dropped"}
"""What of `run.stats()` follows from what came in."""
INTERVALS = ("1ms", "2ms", "3ms", "7ms")
STEPS = ("window", "sliding", "batch", "rate_limit", "scan", "divide", "state", "keyed", "debounce", "delay", "awaited",
         "dial", "periodic")  # fmt: skip
ACTS = st.one_of(
    st.tuples(st.just("interval"), st.sampled_from(INTERVALS)),
    st.tuples(st.sampled_from(("pause", "resume", "step")), st.just(0)),
    st.tuples(st.just("push"), st.integers(-3, 3)),
    st.tuples(st.just("turn"), st.integers(0, 10)),
)
DRIVEN = 12
"""The acts of an example, one at each beat of 4 ms."""


def add_step(flow: rxm.Flow, ids: Any, name: str, kind: str, counts: Any, dial: Any) -> Any:
    aggregate = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum(lambda number: number)}

    async def answer(number: int) -> int:
        await asyncio.sleep(0.001 * (number % 3))
        return 6 // number

    operators: Any = {
        "window": lambda: rxm.window(every="5ms", aggregate=aggregate),
        "sliding": lambda: rxm.sliding("8ms", "4ms", aggregate=aggregate),
        "batch": lambda: rxm.batch(3, "3ms"),
        "rate_limit": lambda: rxm.rate_limit(2, "6ms"),
        "scan": lambda: rxm.scan(lambda total, number: total + number, 0),
        "divide": lambda: rxm.select(lambda number: 6 // number),
        "state": lambda: (rxm.update(counts, key=lambda number: number % 3), rxm.select(lambda _: [*counts.items()])),
        "keyed": lambda: rxm.batch(2, "4ms"),
        "debounce": lambda: ops.debounce(0.002),
        "delay": lambda: ops.delay(0.003),
        "awaited": lambda: rxm.select(answer, concurrency=3, ordered=False),
        "dial": lambda: rxm.select(lambda number: (number, dial.value)),
        "periodic": lambda: ops.buffer_with_time(0.004),
    }[kind]()
    options: dict[str, Any] = {"by": lambda number: number % 2} if kind == "keyed" else {}
    return ids >> flow.pipeline(name, *(operators if isinstance(operators, tuple) else (operators,)), **options)


def outcome(run: rxm.Run, seen: dict[str, list[Any]]) -> dict[str, Any]:
    metrics = {
        port: {name: number for name, number in figures.items() if name in COUNTED}
        for port, figures in run.metrics().items()
    }
    failures = [(one.step, one.function, one.error, one.ingest_ns, one.event) for one in run.failures]
    return {"seen": {name: repr(events) for name, events in seen.items()}, "metrics": metrics, "failures": failures,
            "status": run.status}  # fmt: skip


@given(
    kinds=st.lists(st.sampled_from(STEPS), min_size=1, max_size=4, unique=True),
    intervals=st.tuples(st.sampled_from(INTERVALS), st.sampled_from(INTERVALS)),
    acts=st.lists(ACTS, min_size=DRIVEN, max_size=DRIVEN),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_run_in_life_and_its_replays_are_equal(kinds: list[str], intervals: tuple[str, str], acts: Any) -> None:
    counts: rxm.State[int, int] = rxm.State(idle="4ms")
    dial = rxm.widgets.dial(1, 0, 10)
    beats = [rxm.metronome(interval) for interval in intervals]
    pushed: Subject[int] = Subject()
    orders: queue.SimpleQueue[tuple[str, Any] | None] = queue.SimpleQueue()
    flow = rxm.Flow("law")
    ids = flow.pipeline("ids", rxm.select(lambda event: event if isinstance(event, int) else event.id))
    for name, source in (("one", beats[0]), ("two", beats[1]), ("pushed", pushed)):
        flow.source(name, source) >> ids
    seen: dict[str, list[Any]] = {}
    for at, kind in enumerate(kinds):
        end = seen[f"end {kind} {at}"] = []
        step = add_step(flow, ids, f"{kind} {at}", kind, counts, dial)
        step >> flow.sink(f"end {kind} {at}", end.append)
    driver = flow.source("driver", rxm.metronome("4ms", count=DRIVEN + 1))
    driver >> flow.sink("act", lambda tick: orders.put(acts[tick.id] if tick.id < DRIVEN else None))
    with tempfile.TemporaryDirectory() as folder:
        ids >> flow.sink("file", rxm.file(f"{folder}/lived.jsonl"))
        run = flow.run(tape=f"{folder}/t", wait=False)
        driving = threading.Thread(target=drive, args=(run, orders, beats, pushed, dial))
        driving.start()
        driving.join()
        run.stop()
        lived, last = outcome(run, seen), dial.value
        assert run.tape is not None
        assert (run.tape.lost, run.tape.error) == (0, None)
        assert run.metrics()["ids/in"]["events"] >= DRIVEN
        for again in range(2):
            for events in seen.values():
                events.clear()
            counts.clear()
            written = rxm.file(f"{folder}/again {again}.jsonl")
            sinks = {name: events.append for name, events in seen.items()} | {"file": written}
            assert outcome(flow.replay(f"{folder}/t", sinks=sinks), seen) == lived
            lines = Path(f"{folder}/lived.jsonl").read_bytes()
            assert Path(f"{folder}/again {again}.jsonl").read_bytes() == lines
            assert dial.value == last
    dial.close()


def drive(
    run: rxm.Run, orders: "queue.SimpleQueue[tuple[str, Any] | None]", beats: Any, pushed: Any, dial: Any
) -> None:
    """Do what the driver orders, on a thread beside the clock's; a paused run is resumed, so that it orders more."""
    while (order := orders.get(timeout=10)) is not None:
        act, value = order
        if act == "interval":
            beats[0].interval = value
        elif act == "push":
            pushed.on_next(value)
        elif act == "turn":  # between two events: of one that is handled meanwhile, see docs/how/determinism.md
            run.clock.schedule(lambda *_, turned=value: setattr(dial, "value", turned))
        elif act == "pause":
            run.pause()
            run.step()
            pushed.on_next(7)
            run.resume()
        else:
            getattr(run, act)()

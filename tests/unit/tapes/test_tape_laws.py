"""The law of tapes: for random flows, dials, pauses and faults, a run and its replays are equal."""

import tempfile
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.tapes.value_forms import decode, encode

INTERVALS = ("70ms", "100ms", "300ms", "1s")
STEPS = ("window", "batch", "rate_limit", "scan", "divide", "state", "sliding")
ACTS = st.one_of(
    st.tuples(st.just("dial"), st.sampled_from(INTERVALS)),
    st.tuples(st.just("pause"), st.just("")),
    st.tuples(st.just("resume"), st.just("")),
    st.tuples(st.just("step"), st.just("")),
    st.tuples(st.just("push"), st.integers(-3, 3)),
    st.tuples(st.just("wall"), st.sampled_from(("5s", "-3s"))),
)


def step_of(kind: str, counts: Any) -> Any:
    def touch(number: int) -> tuple[int, int]:
        counts[number % 3] = counts.get(number % 3, 0) + 1
        return number, counts[number % 3]

    aggregate = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum(lambda number: number)}
    return {
        "window": lambda: rxm.window(every="250ms", aggregate=aggregate),
        "sliding": lambda: rxm.sliding("400ms", "200ms", aggregate=aggregate),
        "batch": lambda: rxm.batch(3, "150ms"),
        "rate_limit": lambda: rxm.rate_limit(2, "300ms"),
        "scan": lambda: rxm.scan(lambda total, number: total + number, 0),
        "divide": lambda: rxm.select(lambda number: 6 // number),
        "state": lambda: rxm.select(touch),
    }[kind]()


def outcome(run: rxm.Run, seen: dict[str, list[Any]], counts: Any) -> dict[str, Any]:
    metrics = {
        port: {name: number for name, number in figures.items() if name in ("events", "failures")}
        for port, figures in run.metrics().items()
    }
    failures = [(one.step, one.error, one.ingest_ns, one.event) for one in run.failures]
    return {"seen": {name: list(events) for name, events in seen.items()}, "metrics": metrics, "failures": failures,
            "state": dict(counts.items()), "status": run.status}  # fmt: skip


@given(
    kinds=st.lists(st.sampled_from(STEPS), min_size=1, max_size=3),
    intervals=st.tuples(st.sampled_from(INTERVALS), st.sampled_from(INTERVALS)),
    acts=st.lists(st.tuples(st.sampled_from(("0s", "30ms", "100ms", "250ms", "1s")), ACTS), max_size=8),
)
@example(kinds=["divide"], intervals=("70ms", "70ms"), acts=[("0s", ("wall", "5s")), ("0s", ("push", 0))])
@settings(max_examples=60, deadline=None)
def test_a_run_and_its_replays_are_equal(kinds: list[str], intervals: tuple[str, str], acts: Any) -> None:
    seen: dict[str, list[Any]] = {f"end {kind} {at}": [] for at, kind in enumerate(kinds)}
    counts: rxm.State[int, int] = rxm.State(idle="1h")
    beats = [rxm.metronome(interval) for interval in intervals]
    pushed: Subject[int] = Subject()
    flow = rxm.Flow("law")
    ids = flow.pipeline("ids", rxm.select(lambda event: event if isinstance(event, int) else event.id))
    for name, source in (("one", beats[0]), ("two", beats[1]), ("pushed", pushed)):
        flow.source(name, source) >> ids
    for at, kind in enumerate(kinds):
        end = flow.sink(f"end {kind} {at}", seen[f"end {kind} {at}"].append)
        ids >> flow.pipeline(f"{kind} {at}", step_of(kind, counts)) >> end
    with tempfile.TemporaryDirectory() as folder:
        clock = rxm.VirtualClock("2026-11-29T00:00+00:00")
        run = flow.run(clock=clock, tape=f"{folder}/t")
        for wait, (act, value) in acts:
            if act == "dial":
                beats[0].interval = value
            elif act == "push":
                pushed.on_next(value)
            elif act == "wall":
                clock.step_wall(value)
            elif act in ("pause", "resume", "step"):
                getattr(run, act)()
            clock.advance(wait) if wait != "0s" else None
        clock.advance("1s")
        run.stop()
        lived = outcome(run, seen, counts)
        assert run.tape is not None
        assert run.tape.lost == 0
        for _ in range(2):
            for events in seen.values():
                events.clear()
            counts.clear()
            assert outcome(flow.replay(f"{folder}/t", sinks="same"), seen, counts) == lived


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.binary(),
        st.decimals(allow_nan=False), st.datetimes(), st.dates(), st.timedeltas(), st.uuids(), st.just("\ud800"),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.tuples(inner, inner), st.dictionaries(st.text(), inner, max_size=3),
        st.dictionaries(st.integers(), inner, max_size=2),
    ),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_every_value_comes_back_equal_and_of_its_type(value: Any) -> None:
    again = decode(encode(value))
    assert again == value
    assert repr(again) == repr(value)

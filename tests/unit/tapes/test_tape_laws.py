"""The law of tapes: for random flows, dials, pauses and faults, a run and its replays are equal."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.tapes.value_forms import decode, encode

COUNTED = {"events", "failures", "missed", "keys", "keys_dropped"}
"""What of `run.stats()` follows from what came in."""
INTERVALS = ("70ms", "100ms", "300ms", "1s")
STEPS = ("window", "batch", "rate_limit", "scan", "divide", "state", "sliding", "latest")
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
        "latest": lambda: rxm.latest_of(rxm.metronome("300ms"), into=lambda number, tick: (number, tick and tick.id)),
    }[kind]()


def outcome(run: rxm.Run, seen: dict[str, list[Any]], counts: Any) -> dict[str, Any]:
    metrics = {
        port: {name: number for name, number in figures.items() if name in COUNTED}
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


KEPT = (*STEPS, "counter", "keyed", "kept state", "take")
ENDS = ("stop", "kill")


class Law:
    """A flow of random steps, as one process makes it."""

    def __init__(self, kinds: list[str], intervals: tuple[str, str], out: str) -> None:
        self.seen: dict[str, list[Any]] = {}
        self.kept: rxm.State[int, int] = rxm.State(idle="700ms", max_keys=4)
        self.beats = [rxm.metronome(interval) for interval in intervals]
        self.pushed: Subject[int] = Subject()
        self.flow = rxm.Flow("law")
        self.ids = self.flow.pipeline("ids", rxm.select(lambda event: event if isinstance(event, int) else event.id))
        for name, source in (("one", self.beats[0]), ("two", self.beats[1]), ("pushed", self.pushed)):
            self.flow.source(name, source) >> self.ids
        for at, kind in enumerate(kinds):
            name = f"{kind} {at}"
            seen = self.seen[f"end {name}"] = []
            keyed: dict[str, Any] = {"by": lambda number: number % 2} if kind == "keyed" else {}
            step = self.ids >> self.flow.pipeline(name, *self.parts(kind), **keyed)
            step >> self.flow.sink(f"end {name}", seen.append)
            step >> self.flow.sink(f"last {name}", rxm.latest())
        self.ids >> self.flow.pipeline("rows", rxm.counter()) >> self.flow.sink("file", rxm.file(out))

    def parts(self, kind: str) -> tuple[Any, ...]:
        if kind == "kept state":
            keep = rxm.update(self.kept, key=lambda number: number % 5, value=lambda number: number)
            return (keep, rxm.select(lambda _: [*self.kept.items()]))
        made: dict[str, Any] = {
            "counter": rxm.counter, "take": lambda: rxm.take(9), "keyed": lambda: rxm.batch(2, "250ms"),
        }  # fmt: skip
        return (made[kind]() if kind in made else step_of(kind, {}),)

    def drive(self, run: rxm.Run, clock: rxm.VirtualClock, acts: Any) -> None:
        for wait, (act, value) in acts:
            if act == "dial":
                self.beats[0].interval = value
            elif act == "push":
                self.pushed.on_next(value)
            elif act == "wall":
                clock.step_wall(value)
            elif act in ("pause", "resume", "step"):
                getattr(run, act)()
            clock.advance(wait) if wait != "0s" else None

    def outcome(self, run: rxm.Run) -> dict[str, Any]:
        lasts = {name: self.flow[name].value for name in run.nodes if name.startswith("last ")}
        found = outcome(run, self.seen, self.kept)
        return found | {"lasts": lasts, "ages": [(key, entry[1:]) for key, entry in self.kept._entries.items()]}


WAITS_AND_ACTS = st.lists(st.tuples(st.sampled_from(("0s", "30ms", "100ms", "250ms", "1s")), ACTS), max_size=6)


@given(
    kinds=st.lists(st.sampled_from(KEPT), min_size=1, max_size=3, unique=True),
    intervals=st.tuples(st.sampled_from(INTERVALS), st.sampled_from(INTERVALS)),
    lives=st.lists(st.tuples(WAITS_AND_ACTS, st.sampled_from(ENDS)), min_size=2, max_size=3),
    downtime=st.sampled_from(("0s", "40ms", "3s")),
)
@settings(max_examples=25, deadline=None)
def test_a_resumed_run_and_its_replays_are_equal(
    kinds: list[str], intervals: tuple[str, str], lives: Any, downtime: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock, tape = rxm.VirtualClock("2026-11-29T00:00+00:00"), f"{folder}/t"
        out = Path(folder) / "out.jsonl"
        for acts, end in lives:
            law = Law(kinds, intervals, str(out))
            run = law.flow.run(clock=clock, resume=f"{folder}/kept", epoch="90ms", tape=tape)
            began_with = out.read_bytes()
            law.drive(run, clock, acts)
            clock.advance("1s")
            if end == "kill":
                assert run.keeper is not None
                run.keeper.close()
                run.stop(0)
            else:
                run.stop()
            lived = law.outcome(run)
            if downtime != "0s":
                clock.advance(downtime)
        assert run.resumed is not None
        assert rxm.Tape(tape).info.epoch == run.resumed.epoch > 0
        for again in range(2):
            copy = Path(folder) / f"again {again}.jsonl"
            copy.write_bytes(began_with)
            law = Law(kinds, intervals, str(copy))
            assert law.outcome(law.flow.replay(tape, sinks="same")) == lived
            assert copy.read_bytes() == out.read_bytes()


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

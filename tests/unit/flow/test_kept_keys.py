"""The states of the keys of a step with `by=` go on from an epoch, and only those that have changed are looked at."""

from pathlib import Path
from typing import Any

import pytest
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.epoch_folder import EpochFolder


def add(total: Any, event: dict[str, Any]) -> Any:
    total["n"] = total.get("n", 0) + event["n"]  # in place, as people do
    return total


a = rxm.aggregates
EVERY: dict[str, Any] = {
    "n": a.count(), "sum": a.sum("n"), "max": a.max("n"), "stdev": a.stdev("n"), "all": a.collect("n"),
    "quantiles": a.quantiles("n", exact=None), "distinct": a.distinct("k"),
}  # fmt: skip
OPERATORS: dict[str, Any] = {
    "counter": lambda: [rxm.counter()],
    "changed in place": lambda: [rxm.scan(add, {}), rxm.select(lambda total: total["n"])],
    "completing": lambda: [rxm.take(3), rxm.counter()],
    "without a state": lambda: [rxm.select(lambda event: event["n"])],
    "a window for each": lambda: [rxm.window(every="4s", aggregate=EVERY), rxm.counter()],
    "batches": lambda: [rxm.batch(3, "5s")],
    "that begin afresh": lambda: [
        ops.map(lambda event: 100 // (event["n"] % 9 - 4)),
        rxm.window(size=3, aggregate={"all": a.collect()}),
    ],
    "of RxPY": lambda: [ops.map(lambda event: event["n"]), rxm.window(size=2, aggregate={"sum": a.sum()})],
}
BY_KEY: dict[str, Any] = {
    "tumbling": lambda: [rxm.window(every="5s", by="k", aggregate=EVERY)],
    "aligned": lambda: [rxm.window(every="5s", by="k", aligned=True, aggregate=EVERY)],
    "rolled up": lambda: [rxm.window(every="2s", into=["6s", "12s"], by="k", aggregate=EVERY)],
    "by size": lambda: [rxm.window(size=4, by="k", aggregate=EVERY)],
    "by a sign": lambda: [rxm.window(when=lambda event: event["n"] % 5 == 0, by="k", aggregate=EVERY)],
    "sliding": lambda: [rxm.sliding("5s", "3s", by="k", aggregate=EVERY)],
    "sessions": lambda: [rxm.session("3s", by="k", aggregate=EVERY)],
    "event time": lambda: [rxm.window(every="5s", at="at", lateness="2s", idle="3s", by="k", aggregate=EVERY)],
    "sessions that join": lambda: [rxm.session("2s", at="late", lateness="4s", by="k", aggregate=EVERY)],
    "one group": lambda: [rxm.sliding("5s", "1s", aggregate=EVERY)],
    "two windows": lambda: [
        rxm.window(every="2s", by="k", aggregate=EVERY), rxm.window(size=3, by="key", aggregate={"sum": a.sum("sum")}),
    ],
    "rate_limit": lambda: [rxm.rate_limit(2, "6s", by="k")],
}  # fmt: skip


def event_of(tick: rxm.Tick) -> dict[str, Any]:
    late = tick.id - tick.id * 5 % 3  # not in order
    return {"k": f"key{tick.id * tick.id % 7}", "n": tick.id, "at": tick.id * 10**9, "late": late * 10**9}


def flow_of(operators: Any, came: list[Any], **options: Any) -> rxm.Flow:
    flow = rxm.Flow("keyed")
    beat = flow.source("beat", rxm.metronome("1s"))
    keyed = flow.pipeline("keyed", *operators, **options)
    beat >> flow.pipeline("events", rxm.select(event_of)) >> keyed >> flow.sink("end", came.append)
    return flow


def played(folder: Path, stops: list[int], operators: Any, **options: Any) -> list[Any]:
    """Return what came of a flow of which one process after the other goes on, each up to a second."""
    found: list[Any] = []
    for until_s in stops:
        clock, came = rxm.VirtualClock(), list[Any]()
        run = flow_of(operators(), came, **options).run(
            clock=clock, wait=False, resume=folder, epoch="700ms", snapshot="3s"
        )
        clock.run_to_ns(until_s * 10**9 + 10**8)
        assert run.keeper is not None
        run.keeper.take()
        run.keeper.close()
        found += came  # and not what the end closes
        run.stop(0)
    return found


@pytest.mark.parametrize("name", BY_KEY)
def test_operators_with_states_by_key_go_on_from_an_epoch_as_if_nothing_had_happened(tmp_path: Path, name: str) -> None:
    once = played(tmp_path / "once", [40], BY_KEY[name])
    assert played(tmp_path / "often", [3, 4, 9, 10, 11, 17, 24, 31, 40], BY_KEY[name]) == once
    assert len(once) > 3


@pytest.mark.parametrize("idle", [None, "4s"])
@pytest.mark.parametrize("name", OPERATORS)
def test_keys_go_on_from_an_epoch_as_if_nothing_had_happened(tmp_path: Path, name: str, idle: str | None) -> None:
    options = {"by": "k"} if idle is None else {"by": "k", "idle": idle}
    once = played(tmp_path / "once", [30], OPERATORS[name], **options)
    assert played(tmp_path / "often", [3, 4, 9, 10, 11, 17, 30], OPERATORS[name], **options) == once
    assert len(once) > 3


def test_an_epoch_writes_only_the_keys_that_had_an_event(tmp_path: Path) -> None:
    source: Subject[dict[str, Any]] = Subject()
    flow, clock = rxm.Flow("keyed"), rxm.VirtualClock()
    flow.source("in", source) >> flow.pipeline("keyed", rxm.counter(), by="k") >> flow.sink("end", lambda _: None)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s", snapshot="1h")
    saved: list[int] = []
    lanes = run.nodes["keyed"].lanes  # type: ignore[attr-defined]
    state_of = lanes.state_of

    def noted(key: int) -> Any:
        saved.append(key)
        return state_of(key)

    lanes.state_of = noted
    for key in range(1_000):
        source.on_next({"k": key})
    clock.advance("1s")
    assert len(saved) == 1_000
    saved.clear()
    for key in (3, 5, 3):
        source.on_next({"k": key})
    assert len(lanes) == 1_000
    clock.advance("1s")
    assert saved == [3, 5]
    run.stop()
    folder = EpochFolder("keyed", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    entries = epoch.states["keyed/keys"].entries
    assert (len(entries), entries[3][0], entries[5][0], entries[7][0]) == (1_000, (3,), (2,), (1,))


def test_keys_stay_in_the_order_of_their_first_events_when_some_were_dropped(tmp_path: Path) -> None:
    def lived(every: str, *keys: str) -> list[str]:
        """Go on with an event from time to time; return the keys that there are then, in their order."""
        source: Subject[dict[str, Any]] = Subject()
        flow, clock = rxm.Flow("keyed"), rxm.VirtualClock()
        keyed = flow.pipeline("keyed", rxm.batch(100), by="k", idle="3s")
        flow.source("in", source) >> keyed >> flow.sink("end", lambda _: None)
        run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s")
        for key in keys:
            source.on_next({"k": key})
            clock.advance(every)
        assert run.keeper is not None
        run.keeper.take()
        run.keeper.close()
        found = [*run.nodes["keyed"].lanes._lanes]  # type: ignore[attr-defined]
        run.stop(0)
        return found

    assert lived("1s", "a", "b", "c", "d", "c", "d") == ["c", "d"]
    assert lived("400ms", "e", "c") == ["c", "d", "e"]
    assert lived("1s") == ["c", "d", "e"]


@pytest.mark.parametrize(
    "operator",
    [
        rxm.window(every="1h", by="k", aggregate={"n": a.count(), "all": a.collect("k")}),
        rxm.window(every="1h", by="k", aligned=True, aggregate={"n": a.count()}),
        rxm.window(size=10_000, by="k", aggregate={"n": a.count()}),
        rxm.session("1h", by="k", aggregate={"n": a.count()}),
        rxm.sliding("1h", "10min", by="k", aggregate={"n": a.count()}),
        rxm.rate_limit(10, "1h", by="k"),
    ],
    ids=repr,
)
def test_an_epoch_reads_only_the_groups_that_had_an_event(tmp_path: Path, operator: Any) -> None:
    source: Subject[dict[str, Any]] = Subject()
    flow, clock = rxm.Flow("groups"), rxm.VirtualClock()
    flow.source("in", source) >> flow.pipeline("groups", operator) >> flow.sink("end", lambda _: None)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s", snapshot="1h")
    (states,) = run.nodes["groups"].keep_state.by_key
    taken: list[int] = []
    changed = states.changed

    def noted() -> Any:
        found = changed()
        taken.append(len(found[0]))
        return found

    states.changed = noted  # type: ignore[method-assign]
    for key in range(1_000):
        source.on_next({"k": key})
    clock.advance("1s")
    for key in (3, 5, 3):
        source.on_next({"k": key})
    clock.advance("1s")
    clock.advance("1s")
    assert [number for number in taken if number] == [1_000, 2]
    assert len(run.nodes["groups"].keep_state.save()) == 1
    assert len(repr(run.nodes["groups"].keep_state.save())) < 400  # without the groups
    run.stop()


def test_a_key_whose_state_cannot_be_written_is_a_failure_of_its_step_until_it_can(tmp_path: Path) -> None:
    source: Subject[dict[str, Any]] = Subject()
    flow, clock = rxm.Flow("keyed"), rxm.VirtualClock()
    keyed = flow.pipeline("keyed", rxm.scan(lambda _, event: event["f"], None), by="k")
    flow.source("in", source) >> keyed >> flow.sink("end", lambda _: None)
    failures: list[Any] = []
    keyed["err"] >> flow.sink("failures", failures.append)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s")
    source.on_next({"k": 1, "f": [1]})
    clock.advance("1s")
    assert run.keeper is not None
    source.on_next({"k": 2, "f": lambda: 0})
    clock.advance("1s")
    assert len(failures) == 1
    assert "the state of step `keyed` cannot be written" in run.keeper.problem
    source.on_next({"k": 2, "f": [2]})
    clock.advance("1s")
    assert not run.keeper.problem
    run.stop()
    folder = EpochFolder("keyed", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert [*epoch.states["keyed/keys"].entries] == [1, 2]


def test_the_keys_of_a_step_that_began_again_are_those_it_has_since(tmp_path: Path) -> None:
    source: Subject[dict[str, Any]] = Subject()
    flow, clock = rxm.Flow("keyed"), rxm.VirtualClock()

    total = rxm.scan(lambda total, event: total + event["n"], 0)
    keyed = flow.pipeline("keyed", total, by="k", on_failure=rxm.restart("1s"))
    flow.source("in", source) >> keyed >> flow.sink("end", lambda _: None)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s")
    source.on_next({"k": 1, "n": 1})
    source.on_next({"k": 2, "n": 1})
    clock.advance("1.5s")
    source.on_next({"k": 2, "n": "no number"})
    clock.advance("3s")
    source.on_next({"k": 2, "n": 7})
    run.stop()
    folder = EpochFolder("keyed", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert {key: entry[0] for key, entry in epoch.states["keyed/keys"].entries.items()} == {2: (7,)}

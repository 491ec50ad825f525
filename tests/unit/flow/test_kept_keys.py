"""The states of the keys of a step with `by=` go on from an epoch, and only those that have changed are looked at."""

from pathlib import Path
from typing import Any

import pytest
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.epoch_folder import EpochFolder


def add(total: Any, event: dict[str, Any]) -> Any:
    total["n"] = total.get("n", 0) + event["n"]  # in place, as people do
    return total


OPERATORS: dict[str, Any] = {
    "counter": lambda: [rxm.counter()],
    "changed in place": lambda: [rxm.scan(add, {}), rxm.select(lambda total: total["n"])],
    "completing": lambda: [rxm.take(3), rxm.counter()],
    "without a state": lambda: [rxm.select(lambda event: event["n"])],
}


def flow_of(operators: Any, came: list[Any], **options: Any) -> rxm.Flow:
    flow = rxm.Flow("keyed")
    beat = flow.source("beat", rxm.metronome("1s"))
    events = flow.pipeline("events", rxm.select(lambda tick: {"k": f"key{tick.id * tick.id % 7}", "n": tick.id}))
    keyed = flow.pipeline("keyed", *operators, by="k", **options)
    beat >> events >> keyed >> flow.sink("end", came.append)
    return flow


@pytest.mark.parametrize("idle", [None, "4s"])
@pytest.mark.parametrize("name", OPERATORS)
def test_keys_go_on_from_an_epoch_as_if_nothing_had_happened(tmp_path: Path, name: str, idle: str | None) -> None:
    options = {} if idle is None else {"idle": idle}

    def advance(run: Any, clock: rxm.VirtualClock, until_s: int) -> None:
        clock.run_to_ns(until_s * 10**9 + 10**8)
        run.keeper.take()

    def played(folder: Path, stops: list[int]) -> list[Any]:
        found: list[Any] = []
        for until_s in stops:
            clock = rxm.VirtualClock()
            run = flow_of(OPERATORS[name](), found, **options).run(
                clock=clock, wait=False, resume=folder, epoch="700ms", snapshot="3s"
            )
            advance(run, clock, until_s)
            assert run.keeper is not None
            run.keeper.close()
            run.stop(0)
        return found

    assert played(tmp_path / "often", [3, 4, 9, 10, 11, 17, 30]) == played(tmp_path / "once", [30])


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
    assert (len(entries), entries[3][0], entries[5][0], entries[7][0]) == (1_000, [3], [2], [1])


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
    assert {key: entry[0] for key, entry in epoch.states["keyed/keys"].entries.items()} == {2: [7]}

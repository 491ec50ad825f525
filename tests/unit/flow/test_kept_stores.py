"""A store that is a step of a kept run: what came after the epoch is taken back, and done once more."""

import json
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.errors import RunError, StepError


@pytest.fixture
def store(tmp_path: Path) -> Iterator[rxm.KV]:
    with rxm.KV(tmp_path / "store.db") as store:
        yield store


def swapping(folder: Path, store: rxm.KV) -> rxm.Flow:
    """Make a flow whose ticks swap keys of a store, and write the old values into a file."""
    flow = rxm.Flow("swapping")
    commands = flow.pipeline("commands", rxm.select(lambda tick: {"swap": f"k{tick.id % 3}", "value": tick.id}))
    answers = flow.pipeline("store", store)
    flow.source("beat", rxm.metronome("1s", missed="burst")) >> commands >> answers
    answers >> flow.sink("old", rxm.file(folder / "old.jsonl"))
    return flow


def old_values(folder: Path) -> list[Any]:
    return [json.loads(line)["value"] for line in (folder / "old.jsonl").read_text().splitlines()]


def killed(flow: rxm.Flow, clock: rxm.VirtualClock, length: str, folder: Path, **options: Any) -> rxm.Flow:
    """Run for a time, and leave the run as a killed process does."""
    run = flow.run(clock=clock, wait=False, resume=folder / "kept", **options)
    clock.advance(length)
    assert run.keeper is not None
    run.keeper.close()
    run.stop(0)
    return flow


def noted(store: rxm.KV) -> int:
    with sqlite3.connect(store.path) as database:
        return int(database.execute("SELECT count(*) FROM undo").fetchone()[0])


def test_what_a_store_was_given_after_the_epoch_is_taken_back_and_done_once_more(tmp_path: Path, store: rxm.KV) -> None:
    store["k1"], store["other"] = "before", "stays"
    killed(swapping(tmp_path, store), rxm.VirtualClock(), "9.5s", tmp_path, epoch="4s")
    assert dict(store) == {"k0": 6, "k1": 7, "k2": 8, "other": "stays"}
    clock = rxm.VirtualClock()
    run = swapping(tmp_path, store).run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="4s")
    assert run.resumed is not None
    assert run.resumed.epoch == 2
    assert dict(store) == {"k0": 6, "k1": 4, "k2": 5, "other": "stays"}  # the ticks of 8 s and 9 s are taken back
    assert run.resumed.put_back == {"store.db": 2}
    assert "store.db: 2 keys put back" in repr(run.resumed)
    clock.advance("3.5s")
    run.stop()
    assert old_values(tmp_path) == [None, "before", None, *range(8)]


def test_a_kill_before_the_first_epoch_takes_all_back(tmp_path: Path, store: rxm.KV) -> None:
    store["k1"] = "before"
    killed(swapping(tmp_path, store), rxm.VirtualClock(), "5.5s", tmp_path, epoch="1h")
    run = swapping(tmp_path, store).run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept")
    assert dict(store) == {"k1": "before"}
    run.stop()


def test_every_way_to_change_a_store_is_taken_back(tmp_path: Path, store: rxm.KV) -> None:
    store.update({"a": 1, "b": 2, "c": 3, "d": 4})
    before = dict(store)

    def change(tick: rxm.Tick) -> None:
        store.put("a", tick.id)
        store.delete("b")
        store.popitem()
        store.update({"a": 5, "c": 6, "e": 7})
        store.cas("f", new=8)
        store.clear()
        store.put("c", 9)

    def changing() -> rxm.Flow:
        flow = rxm.Flow("changing")
        flow.source("beat", rxm.metronome("1s")) >> flow.sink("change", change)
        flow.pipeline("store", store)
        flow["beat"] >> rxm.where(lambda _: False) >> flow["store"] >> rxm.latest()
        return flow

    killed(changing(), rxm.VirtualClock(), "3.5s", tmp_path, epoch="1h")
    assert dict(store) == {"c": 9}
    run = changing().run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept")
    assert dict(store) == before
    run.stop()


def test_what_was_noted_goes_with_the_epoch(tmp_path: Path, store: rxm.KV) -> None:
    clock = rxm.VirtualClock()
    run = swapping(tmp_path, store).run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="10s")
    clock.advance("9.5s")
    assert noted(store) == 3
    clock.advance("1s")
    assert noted(store) == 1  # of the tick of 10 s
    run.stop()  # takes a last epoch
    store["k0"] = "by hand, when nothing runs"
    assert noted(store) == 0


def test_a_store_that_begins_afresh_stays_as_it_is(tmp_path: Path, store: rxm.KV) -> None:
    killed(swapping(tmp_path, store), rxm.VirtualClock(), "5.5s", tmp_path, epoch="1h")
    found = dict(store)
    run = swapping(tmp_path, store).run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept", fresh=["store"])
    assert dict(store) == found
    run.stop()


def test_a_store_that_another_run_keeps_is_refused(tmp_path: Path, store: rxm.KV) -> None:
    run = swapping(tmp_path, store).run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept")
    other = rxm.Flow("other")
    other.source("beat", rxm.metronome("1s")) >> other.pipeline("store", store) >> rxm.latest()
    with pytest.raises(RunError, match="another run keeps too"):
        other.run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "second")
    run.stop()
    other.run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "second").stop()


def test_commands_under_way_are_answered_before_an_epoch(tmp_path: Path, store: rxm.KV) -> None:
    """On the real clock, where a thread executes them: no answer is between two epochs, or in both."""
    flow = rxm.Flow("quick")
    numbers = flow.source("numbers", rxm.metronome("1ms", missed="burst"))
    numbers >> rxm.select(lambda tick: {"swap": "last", "value": tick.id}) >> flow.pipeline("store", store)
    flow["store"] >> flow.sink("old", rxm.file(tmp_path / "old.jsonl"))
    for _ in range(3):
        run = flow.run(wait=False, resume=tmp_path / "kept", epoch="20ms")
        until = time.monotonic() + 10
        assert run.keeper is not None
        first = run.keeper._number
        while run.keeper._number < first + 5 and time.monotonic() < until:
            time.sleep(0.001)
        run.keeper.close()
        run.stop(0)
    found = old_values(tmp_path)
    assert found[:1] == [None]
    assert found[1:] == [*range(len(found) - 1)]


def test_a_store_that_was_closed_keeps_the_epoch_before(tmp_path: Path, store: rxm.KV) -> None:
    clock = rxm.VirtualClock()
    run = swapping(tmp_path, store).run(clock=clock, wait=False, resume=tmp_path / "kept")
    clock.advance("2.5s")
    store.close()
    clock.advance("1s")
    assert run.keeper is not None
    assert "expected an open store" in run.keeper.problem
    run.stop()
    with pytest.raises(StepError):
        store.put("a", 1)


def test_a_function_that_writes_to_a_store_of_its_own_does_so_again(tmp_path: Path, store: rxm.KV) -> None:
    def counting() -> rxm.Flow:
        flow = rxm.Flow("counting")
        beat = flow.source("beat", rxm.metronome("1s", missed="burst"))
        beat >> flow.sink("count", lambda _: store.put("n", store.get("n", 0) + 1))
        return flow

    killed(counting(), rxm.VirtualClock(), "5.5s", tmp_path, epoch="3s")
    counting().run(clock=rxm.VirtualClock(), until="4.5s", resume=tmp_path / "kept")
    assert store["n"] == 5 + 5  # the epoch of 3 s comes before its tick: 3, 4 and 5 again, then 6 and 7


def test_a_store_that_the_flow_closes_is_put_back_too(tmp_path: Path) -> None:
    def counting() -> rxm.Flow:
        flow = rxm.Flow("counting")
        store = flow.closes(rxm.KV(tmp_path / "closed.db"))
        beat = flow.source("beat", rxm.metronome("1s", missed="burst"))
        beat >> flow.sink("count", lambda _: store.put("n", store.get("n", 0) + 1))
        return flow

    killed(counting(), rxm.VirtualClock(), "5.5s", tmp_path, epoch="3s")
    counting().run(clock=rxm.VirtualClock(), until="4.5s", resume=tmp_path / "kept")
    with rxm.KV(tmp_path / "closed.db") as store:
        assert store["n"] == 7

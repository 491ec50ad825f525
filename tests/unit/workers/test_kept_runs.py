"""Keyed steps on workers in a run that is kept: any number of workers goes on where any other, or none, was killed."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm

from ...worker_contracts import STEPS, LocalPool

WORKERS: dict[str, Callable[[], Any]] = {"in place": lambda: None, "1": lambda: LocalPool(1), "3": lambda: LocalPool(3)}


def event_of(tick: rxm.Tick) -> dict[str, Any]:
    return {"k": f"key {tick.id * 7 % 5}", "n": tick.id}


def flow_to(folder: Path, name: str, **options: Any) -> rxm.Flow:
    """Make a flow with a keyed step, and one behind it, into a file."""
    flow = rxm.Flow("kept")
    step = flow.pipeline("step", *STEPS[name](), by="k", **options)
    again = flow.pipeline("again", rxm.scan(lambda n, e: n + 1, 0), by=lambda e: len(str(e)) % 3)
    beat = flow.source("beat", rxm.metronome("1s", missed="burst")) >> rxm.select(event_of) >> step
    beat >> flow.sink("out", rxm.file(folder / "out.jsonl"))
    step >> again >> flow.sink("counts", rxm.file(folder / "counts.jsonl"))
    return flow


def written(folder: Path) -> tuple[bytes, bytes]:
    return (folder / "out.jsonl").read_bytes(), (folder / "counts.jsonl").read_bytes()


def killed(flow: rxm.Flow, folder: Path, length: str, workers: Any) -> None:
    """Run for a time, and leave the run as a killed process does."""
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False, resume=folder / "kept", epoch="4s", workers=workers)
    clock.advance(length)
    assert run.keeper is not None
    run.keeper.close()
    run.stop(0)


@pytest.mark.parametrize("idle", [None, "9s"])
@pytest.mark.parametrize("name", STEPS)
def test_a_killed_run_goes_on_with_any_number_of_workers_byte_for_byte(
    name: str, idle: str | None, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    flow_to(whole, name, idle=idle).run(clock=rxm.VirtualClock(), until="60s")
    expected = written(whole)
    assert all(expected)
    for first, second in itertools.product(WORKERS, WORKERS):
        folder = tmp_path / f"{first} then {second}"
        folder.mkdir()
        killed(flow_to(folder, name, idle=idle), folder, "18.5s", WORKERS[first]())
        killed(flow_to(folder, name, idle=idle), folder, "13.5s", WORKERS[second]())
        flow = flow_to(folder, name, idle=idle)
        run = flow.run(clock=rxm.VirtualClock(), until="32s", resume=folder / "kept", workers=WORKERS[first]())
        assert run.resumed is not None
        assert run.resumed.epoch == 7
        assert written(folder) == expected, (first, second)


@pytest.mark.parametrize("workers", WORKERS)
def test_a_run_whose_sources_have_ended_goes_on_with_what_the_keys_had(workers: str, tmp_path: Path) -> None:
    log = tmp_path / "in.jsonl"

    def run() -> list[str]:
        flow = rxm.Flow("lines")
        totals = flow.pipeline("totals", rxm.scan(lambda n, e: n + e["n"], 0), by="k")
        flow.source("lines", rxm.lines(log, codec="json")) >> totals >> flow.sink("out", rxm.file(tmp_path / "out"))
        flow.run(clock=rxm.VirtualClock(), until="10s", resume=tmp_path / "kept", workers=WORKERS[workers]())
        return (tmp_path / "out").read_text().split()

    log.write_text('{"k": "a", "n": 1}\n{"k": "b", "n": 5}\n{"k": "a", "n": 2}\n')
    assert run() == ["1", "5", "3"]
    with log.open("a") as file:
        file.write('{"k": "a", "n": 4}\n{"k": "b", "n": 1}\n')
    assert run() == ["1", "5", "3", "7", "6"]


def test_a_run_in_life_that_is_killed_between_epochs_counts_each_event_once(tmp_path: Path) -> None:
    count = 60_000

    def flow() -> rxm.Flow:
        made = rxm.Flow("life")
        totals = made.pipeline("totals", rxm.scan(lambda n, e: n + 1, 0), by=lambda line: int(line) % 7)
        made.source("lines", rxm.lines(tmp_path / "in")) >> totals >> made.sink("out", rxm.file(tmp_path / "out"))
        return made

    (tmp_path / "in").write_text("".join(f"{n}\n" for n in range(count)))
    for _ in range(3):
        run = flow().run(resume=tmp_path / "kept", epoch="10ms", wait=False, workers=LocalPool(2))
        run.wait("50ms")
        assert run.keeper is not None
        run.keeper.close()  # from here on as a killed process leaves it
        run.stop(0)
    assert flow().run(resume=tmp_path / "kept", wait=False, workers=LocalPool(2)).wait("30s")
    totals = sorted(int(line) for line in (tmp_path / "out").read_text().split())
    assert totals == sorted(n // 7 + 1 for n in range(count))


def test_keys_that_moved_to_workers_are_there_after_a_kill_before_the_first_epoch(tmp_path: Path) -> None:
    name = next(iter(STEPS))
    expected = tmp_path / "whole"
    expected.mkdir()
    flow_to(expected, name).run(clock=rxm.VirtualClock(), until="30s")
    killed(flow_to(tmp_path, name), tmp_path, "18.5s", None)
    killed(flow_to(tmp_path, name), tmp_path, "1s", LocalPool(2))
    flow_to(tmp_path, name).run(clock=rxm.VirtualClock(), until="14s", resume=tmp_path / "kept")
    assert written(tmp_path) == written(expected)

"""The contract of keyed steps on a real Ray: results, SIGKILL, moves, what cannot travel, and what is left behind."""

import contextlib
import gc
import importlib.util
import os
import pickle
import random
import signal
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.workers.worker_process import WorkerDiedError

from ..worker_contracts import RXPY, STEPS, events_of, random_results, results, simulated_week

pytestmark = [
    pytest.mark.process,
    pytest.mark.slow,
    pytest.mark.leaks_allowed("connections of Ray, which one Ray for all tests keeps"),
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings(
        "ignore::ResourceWarning",
        "ignore::DeprecationWarning",
        "ignore::FutureWarning",
        "ignore::pytest.PytestUnraisableExceptionWarning",  # processes of Ray that it has ended without waiting for
    ),
]

if importlib.util.find_spec("ray") is None and not os.environ.get("CI"):  # in CI it is a failure
    pytest.skip("needs Ray: pip install 'rxmetronome[ray]'", allow_module_level=True)


@pytest.fixture(scope="module")
def one_ray() -> Iterator[None]:
    """Start one Ray for all runs of this module, as `rxm.ray` starts one."""
    pool = rxm.ray(2)
    pool.start("tests")
    yield
    pool.release()
    import ray

    assert not ray.is_initialized()


def keyed_total(had: tuple[str, int], event: dict[str, Any]) -> tuple[str, int]:
    return event["k"], had[1] + event["n"]


def pid_of(worker: Any) -> int:
    return int(worker.process.pid())


@pytest.mark.parametrize("name", [*STEPS, *RXPY])
def test_the_results_are_those_in_place(name: str, one_ray: None) -> None:
    operators = (STEPS | RXPY)[name]
    events = events_of(11, 60, 9)
    expected, _ = results(operators, events)
    numbers = map(int, os.environ.get("RAY_WORKERS", "1,2,3,4,5" if name == "scan" else "2").split(","))
    for number in numbers:
        assert results(operators, events, rxm.ray(number))[0] == expected


def test_random_flows_give_what_they_give_in_place(one_ray: None) -> None:
    for seed in range(int(os.environ.get("RAY_FLOWS", "4"))):
        assert random_results(seed, rxm.ray(1 + seed % 5)) == random_results(seed, None)


def test_a_simulated_week_is_equal_byte_for_byte(one_ray: None, tmp_path: Path) -> None:
    expected = simulated_week(tmp_path / "week", None)
    for number in (1, 2, 5):
        assert simulated_week(tmp_path / "week", rxm.ray(number)) == expected


def test_a_step_without_memory_fails_for_its_event_alone(one_ray: None) -> None:
    def remember(total: int, event: dict[str, Any]) -> int:
        return total + len(bytearray(1 << 50 if event["n"] == 20 else 1 << 20))

    events = events_of(15, 40, 5)
    seen, run = results(lambda: (rxm.scan(remember, 0),), events, rxm.ray(2))
    (failure,) = run.failures
    assert (failure.event["n"], type(failure.cause)) == (20, MemoryError)
    assert len(seen) == 40
    assert all(row["restarts"] == 0 for port, row in run.metrics().items() if "/worker " in port)


def test_the_garbage_collector_of_a_worker_leaves_out_what_ray_has_loaded(one_ray: None) -> None:
    def look(*_: Any) -> tuple[bool, int, int]:
        return gc.isenabled(), gc.get_freeze_count(), len(gc.get_objects())

    seen, _ = results(lambda: (rxm.scan(look, None),), events_of(16, 40, 5), rxm.ray(2))
    assert len(seen) == 40
    for _, _, (is_enabled, left_out, looked_through) in map(pickle.loads, seen):
        assert is_enabled
        assert left_out > 50_000 > looked_through


def test_a_module_that_workers_do_not_have_is_said_at_the_start(one_ray: None, monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("only_here")
    exec("def add(n, event): return n + 1", module.__dict__)
    monkeypatch.setitem(sys.modules, "only_here", module)
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.scan(module.add, 0), by="id")
    flow.source(rxm.metronome("1s")) >> step >> rxm.latest()
    with pytest.raises(rxm.RunError, match="cannot make step `step`: ModuleNotFoundError: No module named 'only_here'"):
        flow.run(clock=rxm.VirtualClock(), until="5s", workers=rxm.ray(2))
    assert rxm.runs() == []


def test_workers_find_a_module_in_a_folder_that_the_caller_has_appended(
    one_ray: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text, module = "def add(n, event): return n + event['n']\n", types.ModuleType("elsewhere")
    (tmp_path / "elsewhere.py").write_text(text)
    exec(text, module.__dict__)
    monkeypatch.setitem(sys.modules, "elsewhere", module)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    events = events_of(17, 20, 3)
    expected, _ = results(STEPS["scan"], events)
    assert results(lambda: (rxm.scan(module.add, 0),), events, rxm.ray(1))[0] == expected


def test_in_life_results_come_in_the_order_of_their_events_where_they_are_to_be_ordered(one_ray: None) -> None:
    events = events_of(16, 3_000, 40)

    def totals(workers: Any) -> list[Any]:
        flow, seen = rxm.Flow("ordered"), list[Any]()
        step = flow.pipeline("step", rxm.scan(keyed_total, ("", 0)), by="k")
        flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("seen", seen.append)
        flow.run(wait=True, workers=workers)
        return seen

    expected = totals(None)
    assert totals(rxm.ray(2, ordered=True)) == expected
    as_they_come = totals(rxm.ray(2))
    assert sorted(as_they_come) == sorted(expected)
    for key in {event["k"] for event in events}:
        assert [one for one in as_they_come if one[0] == key] == [one for one in expected if one[0] == key]


@pytest.mark.parametrize("name", ["scan", "window", "delay"])
def test_workers_killed_by_sigkill_at_random_moments_lose_nothing_and_repeat_nothing(name: str, one_ray: None) -> None:
    operators = (STEPS | RXPY)[name]
    events = events_of(12, 80, 9)
    expected, _ = results(operators, events)
    chance, kills = random.Random(name), int(os.environ.get("RAY_KILLS", "6"))

    def kill(run: rxm.Run) -> None:
        with contextlib.suppress(WorkerDiedError):  # killed before, and without an event since
            os.kill(pid_of(chance.choice(run.nodes["step"].workers)), signal.SIGKILL)  # type: ignore[attr-defined]

    seconds = chance.sample(range(2, events[-1]["at"]), kills)
    seen, run = results(operators, events, rxm.ray(2), at=dict.fromkeys(seconds, kill))
    assert seen == expected
    restarts = sum(row["restarts"] for port, row in run.metrics().items() if "/worker " in port)
    assert 1 <= restarts <= kills


def test_parts_move_while_it_runs(one_ray: None) -> None:
    events = events_of(13, 80, 12)
    expected, _ = results(STEPS["batch"], events)

    def have(number: int) -> Any:
        return lambda run: setattr(run, "workers", number)

    seen, run = results(STEPS["batch"], events, rxm.ray(2), at={10: have(4), 30: have(1)})
    assert seen == expected
    assert run.workers == 1


def test_an_event_that_kills_its_worker_three_times_is_a_failure(one_ray: None) -> None:
    def die(total: int, event: dict[str, Any]) -> int:
        if event["n"] == 20:
            os.kill(os.getpid(), signal.SIGKILL)
        return total + 1

    events = events_of(14, 40, 5)
    seen, run = results(lambda: (rxm.scan(die, 0),), events, rxm.ray(2))
    (failure,) = run.failures
    assert failure.event["n"] == 20
    assert len(seen) == 40


def test_what_cannot_travel_is_refused_with_its_place_and_variable(tmp_path: Path) -> None:
    state = rxm.State()
    with (tmp_path / "log").open("w") as log:
        for function, variable in ((lambda n, e: state.get(e, n), "state"), (lambda n, e: log.write(str(e)), "log")):
            flow = rxm.Flow("main")
            step = flow.pipeline("step", rxm.scan(function, 0), by="id")
            flow.source(rxm.metronome("1s")) >> step >> rxm.latest()
            with pytest.raises(rxm.WiringError, match=rf"test_ray_workers.py:\d+.*uses `{variable}`"):
                flow.run(clock=rxm.VirtualClock(), until="5s", workers=rxm.ray(2))


def test_ray_leaves_the_programs_print_and_its_signals_alone(one_ray: None) -> None:
    before = signal.getsignal(signal.SIGTERM)
    results(lambda: (rxm.counter(),), events_of(1, 20, 3), rxm.ray(2))
    assert print.__module__ == "builtins"
    assert signal.getsignal(signal.SIGTERM) is before

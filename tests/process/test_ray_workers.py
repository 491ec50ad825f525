"""The contract of keyed steps on a real Ray: results, SIGKILL, moves, what cannot travel, and what is left behind."""

import contextlib
import importlib.util
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.workers.batches import WorkerDiedError

from ..worker_contracts import RXPY, STEPS, events_of, results

pytestmark = [
    pytest.mark.process,
    pytest.mark.slow,
    pytest.mark.leaks_allowed("connections of Ray, which one Ray for all tests keeps"),
    pytest.mark.timeout(300),
    pytest.mark.xdist_group("ray"),
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


def pid_of(worker: Any) -> int:
    return int(worker.process.pid())


@pytest.mark.parametrize("name", [*STEPS, *RXPY])
def test_the_results_are_those_in_place(name: str, one_ray: None) -> None:
    operators = (STEPS | RXPY)[name]
    events = events_of(11, 60, 9)
    expected, _ = results(operators, events)
    for number in (1, 2, 5) if name == "scan" else (2,):
        assert results(operators, events, rxm.ray(number))[0] == expected


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

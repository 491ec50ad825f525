"""The exchange with workers, which are in this process here: results, deaths, moves."""

import random
from collections import Counter
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.workers import exchange
from rxmetronome.workers.worker_pools import is_joined

from ...worker_contracts import RXPY, STEPS, LocalPool, events_of, results


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("name", [*STEPS, *RXPY])
def test_the_results_are_those_in_place_byte_for_byte(name: str, number: int) -> None:
    operators = (STEPS | RXPY)[name]
    for seed in range(3):
        events = events_of(seed, 120, 9)
        expected, _ = results(operators, events)
        assert results(operators, events, LocalPool(number))[0] == expected
        assert expected


@pytest.mark.parametrize("name", ["scan", "batch", "window"])
def test_idle_keys_are_dropped_at_the_same_instant(name: str) -> None:
    events = events_of(7, 150, 20)
    expected, in_place = results(STEPS[name], events, idle="11s")
    seen, run = results(STEPS[name], events, LocalPool(3), idle="11s")
    assert seen == expected
    assert in_place.metrics()["step/in"]["keys_dropped"] > 10
    assert run.metrics()["step/in"]["keys_dropped"] == in_place.metrics()["step/in"]["keys_dropped"]


def at_random(seed: int) -> Any:
    """Return what kills a worker at one batch in ten, each batch at most twice."""
    chance, deaths = random.Random(seed), Counter[str]()

    def dies(_: int, request: tuple[Any, ...]) -> bool:
        batch, is_replay = repr(request[:4]), request[5]
        is_dying = not is_replay and deaths[batch] < 2 and chance.random() < 0.1
        deaths[batch] += is_dying
        return is_dying

    return dies


@pytest.mark.slow
@pytest.mark.parametrize("name", [*STEPS, *RXPY])
@pytest.mark.parametrize("snapshot_after", [1, 7, 256])
def test_workers_that_die_at_random_requests_lose_nothing_and_repeat_nothing(
    name: str, snapshot_after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_MOST_LOGGED", snapshot_after)
    operators = (STEPS | RXPY)[name]
    events = events_of(3, 150, 9)
    expected, _ = results(operators, events)
    deaths = 0
    for seed in range(2):
        pool = LocalPool(2, dies=at_random(seed))
        seen, run = results(operators, events, pool)
        assert seen == expected
        deaths += sum(row.get("restarts", 0) for port, row in run.metrics().items() if "worker" in port)
    assert deaths > 5


@pytest.mark.parametrize("name", STEPS)
def test_parts_move_while_it_runs(name: str) -> None:
    events = events_of(5, 150, 12)
    expected, _ = results(STEPS[name], events)

    def have(number: int) -> Any:
        return lambda run: setattr(run, "workers", number)

    seen, run = results(STEPS[name], events, LocalPool(2), at={20: have(5), 40: have(1), 60: have(3)})
    assert seen == expected
    assert run.workers == 3
    assert sum(row["parts"] for port, row in run.metrics().items() if "worker" in port) == 256


def test_an_event_that_kills_its_worker_three_times_is_a_failure_and_no_other_is_lost() -> None:
    events = events_of(1, 60, 5)
    expected, _ = results(STEPS["scan"], [event for event in events if event["n"] != 30])
    pool = LocalPool(2, dies=lambda _, request: any(event["n"] == 30 for event in request[3]))
    seen, run = results(STEPS["scan"], events, pool)
    (failure,) = run.failures
    assert failure.event["n"] == 30
    assert "its worker died of it three times" in failure.remedy
    assert sorted(one for one in seen if b"seen err" not in one)[:-1] != []
    assert len(seen) == len(expected) + 1


class Untravelled:
    """An event that cannot be written as bytes, and says so as an extension module does."""

    def __init__(self, raised: type[BaseException]) -> None:
        self.raised = raised

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise self.raised("hostile")


class OddError(Exception):
    """An exception that cannot be written as bytes."""

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise GeneratorExit


def odd(event: Any) -> Any:
    if event == 3:
        raise OddError("three")
    return event


@pytest.mark.parametrize("raised", [ValueError, SystemExit, GeneratorExit])
def test_what_cannot_travel_is_a_failure_of_its_event_whatever_it_raises(raised: type[BaseException]) -> None:
    flow, seen = rxm.Flow("travel"), list[Any]()
    step = flow.pipeline("step", rxm.select(odd), by=lambda _: "one")
    flow.source("events", rx.of(1, Untravelled(raised), 3, 4)) >> step >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s", workers=LocalPool(2))
    assert (seen, run.status) == ([1, 4], "stopped")
    assert next(iter(run.failures)).error.startswith(raised.__name__)
    assert "OddError" in list(run.failures)[1].error
    assert run.failures.total == 2


def test_a_run_in_life_gives_every_key_its_results_in_order() -> None:
    flow = rxm.Flow("life")
    seen: list[tuple[str, int]] = []
    events = [{"k": f"key {n % 7}", "n": n} for n in range(5_000)]

    def count(state: tuple[str, int], event: dict[str, Any]) -> tuple[str, int]:
        return event["k"], state[1] + 1

    step = flow.pipeline("step", rxm.scan(count, ("", 0)), by="k")
    flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("seen", seen.append)
    run = flow.run(workers=LocalPool(3), wait=False)
    assert run.wait("30s")
    assert len(seen) == 5_000
    for number in range(7):
        counts = [count for key, count in seen if key == f"key {number}"]
        assert counts == list(range(1, len(counts) + 1))


def test_timers_of_workers_fire_in_life() -> None:
    flow = rxm.Flow("life")
    seen: list[Any] = []
    step = flow.pipeline("step", rxm.batch(timeout="20ms"), by=lambda tick: tick.id % 2)
    flow.source("beat", rxm.metronome("10ms", count=6)) >> step >> flow.sink("seen", seen.append)
    run = flow.run(workers=LocalPool(2), wait=False)
    assert run.wait("30s")
    assert sorted(tick.id for batch in seen for tick in batch) == [0, 1, 2, 3, 4, 5]
    assert run.status == "stopped"


def test_other_ways_to_the_steps_behind_are_found() -> None:
    line = [("s", "a"), ("a", "b"), ("b", "z")]
    assert not is_joined("a", line, ["s"])
    assert is_joined("a", [*line, ("s", "c"), ("c", "z")], ["s"])
    assert not is_joined("a", [*line, ("s", "c")], ["s"])


def test_workers_need_a_run_that_has_some() -> None:
    flow = rxm.Flow("main")
    flow.source(rxm.metronome("1s")) >> rxm.counter() >> rxm.latest()
    with flow.run(clock=rxm.VirtualClock()) as run, pytest.raises(rxm.RunError, match="in place"):
        run.workers = 3
    with pytest.raises(rxm.ArgumentError, match=r"rxm\.ray"):
        flow.run(workers=4)

"""The exchange with workers, which are in this process here: results, deaths, moves."""

import itertools
import pickle
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.flow.keyed_steps import part_of
from rxmetronome.workers import exchange, exchange_node
from rxmetronome.workers.batches import WorkerRecord
from rxmetronome.workers.part_host import BatchRequest, PartHost, Reply, StepSpec, dumps
from rxmetronome.workers.part_table import PartTable
from rxmetronome.workers.worker_pools import is_joined
from rxmetronome.workers.worker_process import WorkerDiedError

from ...worker_contracts import (
    RXPY,
    STEPS,
    LocalPool,
    LocalProcess,
    events_of,
    random_results,
    results,
    simulated_week,
)


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("name", [*STEPS, *RXPY])
def test_the_results_are_those_in_place_byte_for_byte(name: str, number: int) -> None:
    operators = (STEPS | RXPY)[name]
    for seed in range(3):
        events = events_of(seed, 120, 9)
        expected, _ = results(operators, events)
        assert results(operators, events, LocalPool(number))[0] == expected
        assert expected


@pytest.mark.parametrize("seed", range(40))
def test_random_flows_give_what_they_give_in_place(seed: int) -> None:
    expected = random_results(seed, None)
    assert random_results(seed, LocalPool(1 + seed % 5)) == expected


@pytest.mark.parametrize("is_numbered", [False, True])
def test_keys_of_a_worker_share_one_route_which_follows_their_part(is_numbered: bool) -> None:
    spec = StepSpec("routes", "step", "here", (rxm.counter(),), ("out",), "k", None)
    workers = [WorkerRecord(number, LocalProcess(LocalPool(3), spec)) for number in (1, 2, 3)]
    table = PartTable(is_numbered)
    for some in (workers[:2], workers, workers[:1]):
        table.share(some)
        routes = {id(table.routes[key]) for key in range(500)}
        assert len(routes) == len(some)
        for key in range(500):
            owner, route = table.owners[part_of(key)], table.routes[key]
            for add, added in zip(route if is_numbered else [route], (owner.events, owner.numbers), strict=False):
                add(key)
                assert added[-1] == key


def test_random_flows_are_no_empty_ones() -> None:
    assert sum(len(seen) > 20 for seed in range(40) for seen in random_results(seed, None).values()) > 40


def test_a_simulated_week_is_equal_byte_for_byte(tmp_path: Path) -> None:
    expected = simulated_week(tmp_path / "week", None)
    assert expected.count(b"\n") > 2_000
    for number in (1, 2, 5):
        assert simulated_week(tmp_path / "week", LocalPool(number)) == expected


@pytest.mark.parametrize("name", ["scan", "batch", "window"])
def test_idle_keys_are_dropped_at_the_same_instant(name: str) -> None:
    events = events_of(7, 150, 20)
    expected, in_place = results(STEPS[name], events, idle="11s")
    seen, run = results(STEPS[name], events, LocalPool(3), idle="11s")
    assert seen == expected
    assert in_place.metrics()["step/in"]["keys_dropped"] > 10
    assert run.metrics()["step/in"]["keys_dropped"] == in_place.metrics()["step/in"]["keys_dropped"]


def have(number: int) -> Any:
    """Return what gives a run so many workers."""
    return lambda run: setattr(run, "workers", number)


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


class DeadOnSendPool(LocalPool):
    """Workers whose death is found when a request is sent, as Ray may find it."""

    def spawn(self, spec: Any) -> Any:
        process: Any = super().spawn(spec)
        send = process.send

        def send_or_raise(data: bytes) -> bytes:
            sent: bytes | None = send(data)
            if sent is None:
                raise WorkerDiedError
            return sent

        process.send = send_or_raise
        return process


@pytest.mark.parametrize("name", ["scan", "window"])
def test_a_death_that_is_found_when_a_batch_is_sent_loses_nothing(name: str) -> None:
    events = events_of(3, 150, 9)
    expected, _ = results(STEPS[name], events)
    for seed in range(3):
        assert results(STEPS[name], events, DeadOnSendPool(2, dies=at_random(seed)))[0] == expected

    deadly = DeadOnSendPool(2, dies=lambda _, request: any(event["n"] == 30 for event in request[3]))
    _, run = results(STEPS[name], events, deadly)
    assert [failure.event["n"] for failure in run.failures] == [30]


@pytest.mark.parametrize("name", STEPS)
def test_parts_move_while_it_runs(name: str) -> None:
    events = events_of(5, 150, 12)
    expected, _ = results(STEPS[name], events)

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


def keep_the_clock(events: Iterable[Any], ended: Callable[[], object] = lambda: None) -> rx.Observable[Any]:
    """Return a source that emits all in one action of the clock, and then calls `ended`."""

    def emit(observer: rx.abc.ObserverBase[Any], _: Any) -> None:
        for event in events:
            observer.on_next(event)
        ended()
        observer.on_completed()

    return rx.create(emit)


@pytest.mark.parametrize("ordered", [False, True])
def test_results_are_passed_on_while_a_source_keeps_the_clocks_thread(ordered: bool) -> None:
    flow, seen, before_the_end = rxm.Flow("life"), list[int](), list[int]()
    source = keep_the_clock(({"k": n % 7} for n in range(40_000)), lambda: before_the_end.append(len(seen)))
    flow.source("events", source) >> flow.pipeline("step", rxm.counter(), by="k") >> flow.sink("seen", seen.append)
    run = flow.run(workers=LocalPool(2, ordered), wait=False, record=False)
    assert run.wait("60s")
    assert len(seen) == 40_000
    assert before_the_end[0] >= 10_000


def test_the_time_that_a_step_takes_has_no_waiting_for_workers_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    timed: list[tuple[bool, bool]] = []
    make_room, deliver = exchange_node.ExchangeNode._make_room, exchange_node.ExchangeNode._deliver
    monkeypatch.setattr(
        exchange_node.ExchangeNode, "_make_room",
        lambda node: (timed.append((node.host.meter.timing, False)), make_room(node)),
    )  # fmt: skip
    monkeypatch.setattr(
        exchange_node.ExchangeNode, "_deliver",
        lambda node: (timed.append((False, node.host.meter.timing)), deliver(node)),
    )  # fmt: skip
    flow = rxm.Flow("life")
    source = keep_the_clock({"k": n % 7} for n in range(40_000))
    flow.source("events", source) >> flow.pipeline("step", rxm.counter(), by="k") >> flow.sink("seen", id)
    run = flow.run(workers=LocalPool(2), wait=False, record=False)
    assert run.wait("60s")
    assert len(timed) > 100
    assert not any(taken or passed_on for taken, passed_on in timed)


@pytest.mark.parametrize("is_numbered", [False, True])
def test_results_have_the_numbers_of_their_events_only_where_they_are_merged(is_numbered: bool) -> None:
    operators = (rxm.select(lambda event: 6 // event["n"]), rxm.where(lambda number: number != 3))
    host = PartHost(StepSpec("marks", "step", "here", operators, ("out",), "k", None, is_numbered))
    for first in (10, 20):
        numbers = range(first, first + 4)
        events = [{"k": number, "n": n} for number, n in zip(numbers, (1, 0, 2, 3), strict=True)]
        reply = Reply(*pickle.loads(host.handle(dumps(tuple(BatchRequest(5, 0, numbers, events))))))
        assert [reply.events[at] for at in (0, 2)] == [6, 2]
        assert reply.ports == {1: "err"}
        assert reply.events[1][0] == events[1]
        assert reply.marks == ([first, first + 1, first + 3] if is_numbered else [])
        assert reply.due_ns is None


class Total:
    """A state that counts how often it is read from bytes."""

    loads = 0

    def __init__(self, total: int) -> None:
        self.total = total

    def __reduce__(self) -> Any:
        return Total.loaded, (self.total,)

    @staticmethod
    def loaded(total: int) -> "Total":
        Total.loads += 1
        return Total(total)


def test_states_that_come_with_replies_are_read_where_a_worker_dies_and_not_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exchange, "_MOST_LOGGED", 3)
    monkeypatch.setattr(Total, "loads", 0)
    requests, loads = itertools.count(), list[int]()

    def dies(_: int, __: tuple[Any, ...]) -> bool:
        if next(requests) == 30:
            loads.append(Total.loads)
            return True
        return False

    flow, seen = rxm.Flow("life"), list[int]()
    totals = rxm.scan(lambda before, event: Total((before.total if before else 0) + event["n"]), None)
    step = flow.pipeline("step", totals, rxm.select(lambda state: state.total), by="k")
    source = rxm.from_iterable({"k": number % 7, "n": 1} for number in range(100_000))
    flow.source("events", source) >> step >> flow.sink("seen", seen.append)
    run = flow.run(workers=LocalPool(1, dies=dies), wait=False, record=False)
    assert run.wait("60s")
    assert loads == [0]
    assert Total.loads >= 7
    assert Counter(seen) == Counter(1 + number // 7 for number in range(100_000))


@pytest.mark.parametrize("dies", [False, True])
def test_ordered_results_of_several_workers_come_in_the_order_of_their_events_in_life(dies: bool) -> None:
    chance = random.Random(1)
    events = [{"k": chance.randrange(17), "n": number} for number in range(12_000)]
    flow, seen = rxm.Flow("life"), list[Any]()
    step = flow.pipeline("step", rxm.where(lambda _: True), by="k")
    flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("seen", seen.append)
    pool = LocalPool(3, True, at_random(2) if dies else None)
    run = flow.run(workers=pool, wait=False, record=False)
    assert run.wait("60s")
    assert seen == events
    assert dies == any(row["restarts"] for row in run.nodes["step"].worker_rows().values())  # type: ignore[attr-defined]


class GatedPool(LocalPool):
    """Workers that reply when the gate is open; `asked` counts the batches whose replies are waited for."""

    def __init__(self, number: int, ordered: bool | None) -> None:
        super().__init__(number, ordered)
        self.gate, self.asked = threading.Event(), threading.Semaphore(0)

    def spawn(self, spec: StepSpec) -> LocalProcess:
        process = super().spawn(spec)
        reply = process.result

        def result(sent: Any) -> bytes:
            self.asked.release()
            assert self.gate.wait(20)
            return reply(sent)

        process.result = result  # type: ignore[method-assign]
        return process


@pytest.mark.parametrize("ordered", [False, True])
def test_while_all_workers_are_busy_their_replies_have_the_rest_sent(ordered: bool) -> None:
    flow, came, events = rxm.Flow("life"), threading.Semaphore(0), rx.subject.Subject()
    step = flow.pipeline("step", rxm.counter(), by="k")
    flow.source("events", events) >> step >> flow.sink("seen", lambda _: came.release())
    pool, flushes = GatedPool(2, ordered), list[int]()
    with flow.run(workers=pool, wait=False, record=False) as run:
        node: Any = run.nodes["step"]
        flush = node._flush_here
        node._flush_here = lambda: (flushes.append(1), flush())
        for number in range(20):
            events.on_next({"k": number})
        for _ in range(2):
            assert pool.asked.acquire(timeout=20)
        with node.exchange.changed:
            assert node._is_due
        before = len(flushes)
        for number in range(200):
            events.on_next({"k": number % 20})
        have_entered = threading.Event()
        run.clock.schedule(lambda *_: have_entered.set())
        assert have_entered.wait(20)
        pool.gate.set()
        for _ in range(220):
            assert came.acquire(timeout=20)
        assert len(flushes) == before
        events.on_next({"k": 0})
        assert came.acquire(timeout=20)
        assert len(flushes) == before + 1


@pytest.mark.parametrize("ordered", [False, True])
def test_no_event_waits_for_the_next_one_when_a_worker_becomes_idle(ordered: bool) -> None:
    flow, count, events = rxm.Flow("life"), itertools.count(1), rx.subject.Subject()
    came, chance = threading.Semaphore(0), random.Random(7)
    step = flow.pipeline("step", rxm.counter(), by="k")
    flow.source("events", events) >> step >> flow.sink("seen", lambda _: came.release())
    with flow.run(workers=LocalPool(2, ordered), wait=False, record=False):
        for _ in range(300):
            many = chance.choice([1, 1, 2, 3, 40])
            for _ in range(many):
                events.on_next({"k": next(count) % 5})
            for _ in range(many):
                assert came.acquire(timeout=20)


def test_timers_of_workers_fire_in_life() -> None:
    flow = rxm.Flow("life")
    seen: list[Any] = []
    step = flow.pipeline("step", rxm.batch(timeout="20ms"), by=lambda tick: tick.id % 2)
    flow.source("beat", rxm.metronome("10ms", count=6)) >> step >> flow.sink("seen", seen.append)
    run = flow.run(workers=LocalPool(2), wait=False)
    assert run.wait("30s")
    assert sorted(tick.id for batch in seen for tick in batch) == [0, 1, 2, 3, 4, 5]
    assert run.status == "stopped"


@pytest.mark.parametrize("seed", range(3))
def test_parts_move_while_workers_die(seed: int) -> None:
    events = events_of(seed, 150, 12)
    for name in ("scan", "batch", "window"):
        expected, _ = results(STEPS[name], events, idle="20s")
        pool = LocalPool(2, dies=at_random(seed))
        seen, run = results(STEPS[name], events, pool, idle="20s", at={20: have(5), 40: have(1), 60: have(3)})
        assert seen == expected
        assert run.workers == 3


@pytest.mark.parametrize("policy", ["restart", "stop", rxm.circuit_breaker(1, pause="4s")])
def test_what_a_step_does_after_a_failure_is_that_in_place(policy: Any) -> None:
    def add(total: int, event: dict[str, Any]) -> int:
        return total + 1 // (event["n"] % 9)

    def run(workers: Any) -> tuple[list[Any], int]:
        flow, seen = rxm.Flow("main"), list[Any]()
        step = flow.pipeline("step", rxm.scan(add, 0), by=lambda event: event["n"] % 4, on_failure=policy)
        beat = flow.source("beat", rxm.metronome("1s", count=40)) >> rxm.select(lambda tick: {"n": tick.id})
        beat >> step >> flow.sink("seen", seen.append)
        step.err >> flow.sink("failed", lambda failure: seen.append((failure.event, failure.error)))
        made = flow.run(clock=rxm.VirtualClock(), until="60s", workers=workers)
        return seen, made.exit_status or 0

    assert run(LocalPool(3)) == run(None)


def test_a_batch_that_is_sent_while_an_event_is_added_has_as_many_numbers_as_events() -> None:
    sizes: list[tuple[int, int]] = []
    pool = LocalPool(1, dies=lambda _, request: bool(sizes.append((len(request[2]), len(request[3])))))
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.counter(), by="k")
    flow.source("events", rx.never()) >> step >> flow.sink("seen", print)
    with flow.run(clock=rxm.VirtualClock(), workers=pool) as run:
        node: Any = run.nodes["step"]
        for number in range(3):  # as another thread finds it, between the two lists
            node.workers[0].events.append({"k": number})
            node.exchange.pump_all()
            node.workers[0].numbers.append(number)
            node.exchange.pump_all()
    assert sum(events for _, events in sizes) == 3
    assert all(numbers == events for numbers, events in sizes)


def test_the_clock_goes_on_while_new_workers_start() -> None:
    seen, went_on = threading.Semaphore(0), []

    class SlowPool(LocalPool):
        def spawn(self, spec: Any) -> Any:
            if len(self.processes) == 2:
                went_on.append(all(seen.acquire(timeout=20) for _ in range(3)))
            return super().spawn(spec)

    flow = rxm.Flow("life")
    step = flow.pipeline("step", rxm.counter(), by=lambda tick: tick.id % 9)
    flow.source("beat", rxm.metronome("5ms")) >> step >> flow.sink("seen", lambda _: seen.release())
    with flow.run(workers=SlowPool(2), wait=False) as run:
        run.workers = 3
        assert run.workers == 3
    assert went_on == [True]


@pytest.mark.parametrize("by", ["k", lambda event: event["k"]])
def test_an_event_whose_key_cannot_be_read_is_the_failure_that_it_is_in_place(by: Any) -> None:
    events = [{"k": 1}, {"k": 1.0}, {"k": [2]}, {"n": 3}, {"k": float("nan")}, {"k": float("nan")}, {"k": {"a"}}, 7]

    def run(workers: Any) -> tuple[list[Any], list[Any]]:
        flow, seen = rxm.Flow("main"), list[Any]()
        step = flow.pipeline("step", rxm.counter(), by=by)
        flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("seen", seen.append)
        made = flow.run(clock=rxm.VirtualClock(), until="5s", workers=workers)
        return seen, [(repr(one.event), one.error, one.function, one.remedy) for one in made.failures]

    seen, failures = run(None)
    assert sorted(seen) == [1, 1, 2, 2]
    assert len(failures) == 4
    assert run(LocalPool(3)) == (seen, failures)


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


@pytest.mark.parametrize("ordered", [False, True])
def test_what_takes_an_event_is_written_into_what_leads_to_it(ordered: bool) -> None:
    flow = rxm.Flow("written out")
    flow.source("s", rx.never()) >> flow.pipeline("totals", rxm.counter(), by="k") >> flow.sink("seen", rxm.latest())
    with flow.run(workers=LocalPool(2, ordered), wait=False, record=False) as run:
        text = run.explain()
    assert f"# totals: ExchangeNode._taker.<locals>.{'take_numbered' if ordered else 'take'}\n" in text
    assert "# called" not in text

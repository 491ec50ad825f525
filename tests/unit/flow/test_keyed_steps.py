"""Steps with `by=`: every key has its own operators, which are dropped after `idle`."""

import gc
import random
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.keyed_steps import part_of

Event = dict[str, Any]


def run(events: list[Event], *operators: Any, until: str = "1h", **options: Any) -> tuple[list[Any], rxm.Run]:
    """Send events at their `at` seconds through a keyed step; return what left it with the seconds, and the run."""
    seen: list[Any] = []
    clock = rxm.VirtualClock()
    flow = rxm.Flow("main")
    timed = [rx.timer(event["at"]).pipe(ops.map(lambda _, event=event: event)) for event in events]
    step = flow.pipeline("step", *operators, **({"by": "k"} | options))
    flow.source("events", rx.merge(*timed, rx.never())) >> step
    for port in step.outputs:
        if port != "err":
            step[port] >> flow.sink(f"sink_{port}", lambda event, port=port: seen.append((clock.now_ns / 1e9, event)))
    step.err >> flow.sink("failed", lambda failure: seen.append((clock.now_ns / 1e9, type(failure.cause).__name__)))
    return seen, flow.run(clock=clock, until=until)


def events(*given: tuple[float, Any]) -> list[Event]:
    return [{"at": at, "k": k} for at, k in given]


def test_every_key_has_its_own_state() -> None:
    seen, ended = run(events((1, "a"), (2, "b"), (3, "a")), rxm.counter(), rxm.scan(lambda total, n: total + n, 0))
    assert [event for _, event in seen] == [1, 1, 3]
    assert ended.metrics()["step/in"]["keys"] == 2


@given(st.lists(st.sampled_from("abc"), max_size=30))
def test_a_keyed_step_equals_one_flow_for_each_key(keys: list[str]) -> None:
    seen, _ = run(events(*enumerate(keys)), rxm.scan(lambda had, event: [*had, event["k"]], []))
    expected = [[key] * (keys[: at + 1].count(key)) for at, key in enumerate(keys)]
    assert [event for _, event in seen] == expected


def test_a_key_may_be_read_by_a_function_and_one_that_fails_is_a_failure_of_its_event() -> None:
    seen, _ = run(events((1, 4), (2, 0), (3, 4)), rxm.counter(), by=lambda event: 8 // event["k"])
    assert seen == [(1, 1), (2, "ZeroDivisionError"), (3, 2)]


@pytest.mark.parametrize("event", [{"at": 1, "q": "a"}, {"at": 1, "k": ["a"]}])
def test_an_event_without_a_key_that_can_be_hashed_is_a_failure_that_says_what_to_do(event: Event) -> None:
    for operator in (rxm.counter(), ops.count()):
        _, ended = run([event], operator)
        (failure,) = ended.failures
        assert isinstance(failure.cause, rxm.StepError)
        assert failure.remedy
        assert failure.step == "step"


def test_equal_numbers_and_every_nan_are_one_key() -> None:
    seen, _ = run(events((1, 1), (2, 1.0), (3, True), (4, float("nan")), (5, float("nan"))), rxm.counter())
    assert [event for _, event in seen] == [1, 2, 3, 1, 2]
    assert part_of(1) == part_of(1.0) == part_of(True)
    assert part_of((1, "a")) == part_of((1.0, "a"))


def test_operators_with_timers_run_for_each_key() -> None:
    seen, _ = run(
        events((1, "a"), (2, "b"), (3, "a")), rxm.batch(timeout="5s"), rxm.select(lambda b: (b[0]["k"], len(b)))
    )
    assert seen == [(6, ("a", 2)), (7, ("b", 1))]


def test_operators_of_rxpy_run_for_each_key() -> None:
    seen, _ = run(events((1, "a"), (2, "b"), (3, "a")), ops.delay(2), ops.map(lambda event: event["k"]))
    assert seen == [(3, "a"), (4, "b"), (5, "a")]


def test_windows_and_rate_limits_are_each_keys() -> None:
    seen, _ = run(events((1, "a"), (2, "b"), (3, "a")), rxm.window(every="10s"), rxm.select(lambda w: w["n"]))
    assert seen == [(11, 2), (12, 1)]
    seen, _ = run(events((1, "a"), (2, "b"), (3, "a")), rxm.rate_limit(1, "10s"), rxm.select(lambda event: event["k"]))
    assert [event if isinstance(event, str) else event["at"] for _, event in seen] == ["a", "b", 3]  # 3 over the limit


def test_several_output_ports() -> None:
    seen, _ = run(events((1, 1), (2, 2)), ops.partition(lambda event: event["k"] == 1), into=("one", "others"))
    assert [at for at, _ in seen] == [1, 2]


def test_take_ends_its_key_and_no_other() -> None:
    seen, ended = run(events((1, "a"), (2, "a"), (3, "b"), (4, "b"), (5, "a")), rxm.take(1))
    assert [at for at, _ in seen] == [1, 3]
    seen, ended = run(events((1, "a"), (2, "a"), (3, "b"), (4, "b"), (5, "a")), ops.take(1))
    assert [at for at, _ in seen] == [1, 3]
    assert ended.status == "stopped"


def test_a_key_without_events_for_idle_begins_afresh_and_is_counted() -> None:
    seen, ended = run(events((1, "a"), (5, "b"), (10, "a"), (20, "a")), rxm.counter(), idle="10s", until="25s")
    assert [event for _, event in seen] == [1, 1, 2, 1]
    assert ended.metrics()["step/in"]["keys"] == 1
    assert ended.metrics()["step/in"]["keys_dropped"] == 2


def test_idle_completes_the_operators_so_that_they_emit_what_they_hold() -> None:
    seen, ended = run(events((1, "a"), (5, "b"), (10, "a"), (20, "a")), rxm.batch(9), rxm.select(len), idle="10s")
    assert seen == [(15, 1), (20, 2), (30, 1)]
    assert ended.metrics()["step/in"]["keys_dropped"] == 3


def test_an_operator_of_rxpy_that_raises_begins_afresh_for_its_key_alone() -> None:
    def check(event: Event) -> Event:
        return event if event["at"] != 3 else 1 // 0  # type: ignore[return-value]

    seen, _ = run(
        events((1, "a"), (2, "b"), (3, "a"), (4, "a"), (5, "b")), ops.map(check), ops.scan(lambda n, _: n + 1, 0)
    )
    assert [event for _, event in seen] == [1, 1, "ZeroDivisionError", 1, 2]


def test_what_is_held_at_the_end_is_emitted_by_all_keys() -> None:
    seen, _ = run(events((1, "a"), (2, "b"), (3, "a")), rxm.batch(9), rxm.select(len), until="4s")
    assert sorted(event for _, event in seen) == [1, 2]


@pytest.mark.parametrize("operators", [(rxm.counter(),), (rxm.batch(3, "7s"),), (rxm.window(every="4s"),)])
def test_the_states_of_all_keys_are_kept(operators: tuple[Any, ...]) -> None:
    flow = rxm.Flow("main")
    flow.source(rxm.metronome("1s")) >> flow.pipeline("step", *operators, by=lambda tick: tick.id % 3) >> rxm.latest()
    clock = rxm.VirtualClock()
    with flow.run(clock=clock) as ended:
        clock.advance("7s")
        saved = ended.nodes["step"].keep_state.save()
    assert sorted(row[0] for row in saved[0]) == [0, 1, 2]


CHAINS: list[tuple[Any, ...]] = [
    (rxm.counter(),),
    (rxm.scan(lambda count, _: count + 1, 0),),
    (rxm.where(bool), rxm.counter()),
    (rxm.counter(), rxm.scan(lambda _, number: number, 0), rxm.take(9)),
]


@pytest.mark.parametrize("operators", CHAINS)
def test_the_counters_of_all_keys_go_on_where_they_were(operators: tuple[Any, ...]) -> None:
    def counted(saved: list[Any] | None) -> tuple[list[Any], list[int]]:
        seen: list[int] = []
        flow = rxm.Flow("main")
        step = flow.pipeline("step", *operators, by=lambda tick: tick.id % 2, idle="1h")
        flow.source(rxm.metronome("1s")) >> step >> flow.sink("seen", seen.append)
        clock = rxm.VirtualClock()
        with flow.run(clock=clock) as run:
            if saved is not None:
                run.nodes["step"].keep_state.load(saved)
            clock.advance("4s")
            return run.nodes["step"].keep_state.save(), seen

    states, seen = counted(None)
    assert seen == [1, 1, 2, 2]
    assert counted(states)[1] == [3, 3, 4, 4]


@pytest.mark.parametrize("operator", [rxm.counter(), rxm.scan(lambda count, _: count + 1, 0)])
def test_a_key_of_one_operator_is_few_objects_for_the_garbage_collector(operator: Any) -> None:
    """It looks through all of them again and again while keys are made, which took most of the time of a new key."""
    source: Subject[Event] = Subject()
    flow = rxm.Flow("main")
    flow.source("events", source) >> flow.pipeline("step", operator, by="k") >> flow.sink("last", lambda _: None)
    with flow.run(clock=rxm.VirtualClock(), record=False):
        source.on_next({"k": -1})
        gc.collect()
        before = len(gc.get_objects())
        for key in range(1_000):
            source.on_next({"k": key})
        assert (len(gc.get_objects()) - before) / 1_000 < 8


def test_arguments_are_checked() -> None:
    flow = rxm.Flow("main")
    with pytest.raises(rxm.ArgumentError, match="no `idle` without `by`"):
        flow.pipeline("a", rxm.counter(), idle="1h")
    with pytest.raises(rxm.ArgumentError, match="by"):
        flow.pipeline("b", rxm.counter(), by=3)  # type: ignore[arg-type]
    with pytest.raises(rxm.ArgumentError, match="idle"):
        flow.pipeline("c", rxm.counter(), by="k", idle="0s")


def test_a_call_beside_the_clock_is_refused_before_anything_starts() -> None:
    async def ask(event: object) -> object:
        return event

    flow = rxm.Flow("main")
    flow.source(rx.of(1)) >> flow.pipeline("ask", rxm.select(ask, concurrency=2), by=str) >> print
    (problem,) = [problem for problem in flow.check() if problem.level == "mistake"]
    assert problem.step == "ask"
    assert "without by=" in problem.remedy


def test_the_key_is_drawn_and_written_out() -> None:
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.counter(), by="id")
    flow.source("beat", rxm.metronome("1s", count=3)) >> step >> flow.sink("end", rxm.latest())
    assert step.label == "counter() by id"
    assert "counter() by id" in str(flow.draw())
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    assert "operators_step(event)" in run.explain()


def test_a_step_that_restarts_forgets_its_keys() -> None:
    def check(n: int) -> int:
        return n if n < 3 else 1 // 0

    seen, _ = run(
        events(*((at, "a") for at in range(1, 9))), rxm.counter(), rxm.select(check), on_failure=rxm.restart("1ms")
    )
    assert [event for _, event in seen] == [1, 2, "ZeroDivisionError", 1, 2, "ZeroDivisionError", 1, 2]


def test_the_order_at_one_instant_does_not_depend_on_the_order_of_the_keys() -> None:
    """Timers that are due at one instant run by part, before the events of that instant."""
    keys = list({part_of(f"u{number}"): f"u{number}" for number in range(40)}.values())
    orders = []
    for seed in range(3):
        random.Random(seed).shuffle(keys)
        made = events(*((1, key) for key in keys), (3, "last"))
        seen, _ = run(made, ops.delay(2), ops.map(lambda event: event["k"]))
        orders.append([key for at, key in seen if at == 3])
    assert orders[0] == orders[1] == orders[2]
    assert [part_of(key) for key in orders[0]] == sorted(part_of(key) for key in keys)


@pytest.mark.parametrize("by", [None, "k"])
@pytest.mark.parametrize("timed", [(), (rxm.batch(3, "5s"),)])
@pytest.mark.parametrize("is_virtual", [True, False])
def test_a_state_that_all_keys_update_keeps_the_time_of_the_run(
    by: str | None, timed: tuple[Any, ...], is_virtual: bool
) -> None:
    state = rxm.State(idle="4s")
    gone: list[tuple[Any, Any]] = []
    state.evictions.subscribe(lambda eviction: gone.append((eviction.key, eviction.value)))
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.update(state, key="k", value="n"), *timed, by=by)
    every = "1s" if is_virtual else "1ms"
    readings = rxm.select(lambda tick: {"k": tick.id % 7, "n": tick.id})
    flow.source("beat", rxm.metronome(every, count=30)) >> readings >> step >> flow.sink("end", rxm.latest())
    flow.source("clean", rxm.metronome(every, count=40)) >> flow.sink("evict", rxm.evict(state))
    if is_virtual:
        run = flow.run(clock=rxm.VirtualClock(), until="60s")
        assert gone == [(n % 7, n) for n in range(30)]
    else:
        run = flow.run(wait=False)
        assert run.wait("30s")
        assert dict(state.copy()) == {n % 7: n for n in range(23, 30)}
    assert run.failures.total == 0

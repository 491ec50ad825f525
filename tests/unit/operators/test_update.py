"""update: events put what they say into a state, and go on."""

import threading
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.operators.state_updates import update


def said_by(source: rx.Observable[Any], scheduler: Any = None) -> list[object]:
    said: list[object] = []
    source.subscribe(
        said.append, lambda error: said.append(repr(error)), lambda: said.append("completed"), scheduler=scheduler
    )
    return said


def test_it_does_what_its_picture_shows(marbles) -> None:
    state, sizes = rxm.State(), []
    flow = rxm.Flow("picture")
    step = flow.pipeline("step", update(state, key=lambda name: {"a": 1, "b": 2}[name]))
    flow.source("events", marbles.hot("--a--b--x--a--|")) >> step
    step >> flow.sink("end", lambda _: sizes.append(list(state.items())))
    mark = flow.pipeline("mark", rxm.select(lambda failure: "F"))
    step.err >> mark >> flow.sink("failures", rxm.latest())
    marbles.expect(flow, "step/out").to_be("--a--b-----a--|")
    marbles.expect(flow, "mark/out").to_be("--------F-----|")
    marbles.run()
    assert sizes == [[(1, "a")], [(1, "a"), (2, "b")], [(2, "b"), (1, "a")]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"key": "id"}, {1: {"id": 1, "temp": 20}}),
        ({"key": "id", "value": "temp"}, {1: 20}),
        ({"key": lambda event: event["id"] * 2, "value": lambda event: -event["temp"]}, {2: -20}),
    ],
)
def test_keys_and_values_are_fields_or_functions_and_the_value_may_be_the_event(arguments: Any, expected: Any) -> None:
    state = rxm.State()
    event = {"id": 1, "temp": 20}
    assert said_by(rx.of(event).pipe(update(state, **arguments))) == [event, "completed"]
    assert state == expected


def test_records_have_fields_too() -> None:
    state = rxm.State()
    tick = rxm.Tick(ingest_ns=1, id=7, due_ns=1, lag_ns=0, interval_ns=1, missed=0)
    said_by(rx.of(tick).pipe(update(state, key="id", value="due_ns")))
    assert state == {7: 1}


def test_in_a_flow_what_cannot_be_put_in_is_a_failure_and_the_rest_goes_on(run_flow) -> None:
    state, came = rxm.State(), []
    flow = rxm.Flow("main")
    put = flow.pipeline("put", update(state, key="id", value=lambda event: 6 // event["n"]))
    events = [{"id": 1, "n": 2}, {"no": 1}, {"id": [2], "n": 1}, {"id": 3, "n": 0}, {"id": 4, "n": 3}]
    flow.source("events", rx.from_(events)) >> put >> flow.sink("end", came.append)
    run = run_flow(flow)
    assert (state.copy(), came) == ({1: 3, 4: 2}, [events[0], events[4]])
    assert [(failure.event, failure.error.partition(", got")[0]) for failure in run.failures.last] == [
        (events[1], "expected an event with the field `id`"),
        (events[2], "expected a key that can be hashed"),
        (events[3], "ZeroDivisionError: integer division or modulo by zero"),
    ]
    assert run.failures.last[2].function.startswith("<lambda> at test_update.py:")


def test_outside_a_flow_it_ends_the_stream_and_what_was_in_stays_in() -> None:
    state = rxm.State()
    said = said_by(rx.of({"id": 1}, {}, {"id": 2}).pipe(update(state, key="id")))
    assert (said[0], len(said), list(state)) == ({"id": 1}, 2, [1])
    assert said[1].startswith("StepError(") if isinstance(said[1], str) else False


def test_an_observer_of_the_evictions_that_raises_costs_no_event(run_flow) -> None:
    state, came = rxm.State(max_keys=1), []
    state.evictions.subscribe(lambda gone: {}[gone.key])
    flow = rxm.Flow("main")
    put = flow.pipeline("put", update(state, key=lambda event: event))
    flow.source("events", rx.of("a", "b", "c")) >> put >> flow.sink("end", came.append)
    run = run_flow(flow)
    assert (came, list(state)) == (["a", "b", "c"], ["c"])
    assert [(failure.event, failure.error) for failure in run.failures.last] == [
        ("b", "KeyError: 'a'"),
        ("c", "KeyError: 'b'"),
    ]


def test_a_mapping_that_refuses_a_key_makes_a_failure_of_its_event(run_flow) -> None:
    class Small(dict[Any, Any]):
        def __setitem__(self, key: Any, value: Any) -> None:
            if key > 1:
                raise OverflowError(key)
            super().__setitem__(key, value)

    mapping, came = Small(), []
    flow = rxm.Flow("main")
    put = flow.pipeline("put", update(mapping, key=lambda event: event))
    flow.source("events", rx.of(1, 2, 0)) >> put >> flow.sink("end", came.append)
    run = run_flow(flow)
    assert (came, mapping) == ([1, 0], {1: 1, 0: 0})
    assert [failure.error for failure in run.failures.last] == ["OverflowError: 2"]


def test_each_event_touches_its_key_at_its_time(clock: VirtualClock) -> None:
    state = rxm.State(idle="3s")
    flow = rxm.Flow("touch")
    put = flow.pipeline("put", update(state, key=lambda tick: tick.id % 2))
    flow.source("beat", rxm.metronome("1s")) >> put >> flow.sink("end", rxm.latest())
    with flow.run(clock=clock):
        clock.advance("5.5s")
        assert state.to_frame()["idle"].dt.total_seconds().tolist() == [1.5, 0.5]


def test_it_keeps_the_time_of_its_subscription_and_frees_it_at_the_end() -> None:
    state, first = rxm.State(idle="1s"), VirtualClock()
    holding = rx.never().pipe(update(state, key="id")).subscribe(print, scheduler=first)
    refused = said_by(rx.never().pipe(update(state, key="id")), VirtualClock())
    assert len(refused) == 1
    assert str(refused[0]).startswith(f"{ClockError.__name__}('State(idle=")
    holding.dispose()
    second = VirtualClock()
    said = said_by(rx.empty().pipe(update(state, key="id")), second)
    second.run()  # it has ended, and so lets go by itself
    assert said == ["completed"]
    assert said_by(rx.never().pipe(update(state, key="id")), VirtualClock()) == []


def test_errors_and_completion_pass_through_and_disposing_unsubscribes() -> None:
    state, source = rxm.State(), rx.subject.Subject()
    said: list[object] = []
    subscription = source.pipe(update(state, key=lambda event: event)).subscribe(said.append)
    source.on_next("a")
    subscription.dispose()
    source.on_next("b")
    assert (said, list(state), source.observers) == (["a"], ["a"], [])
    assert said_by(rx.throw(ValueError("the source")).pipe(update(state, key="id"))) == ["ValueError('the source')"]


def test_what_comes_after_it_may_raise_without_being_its_failure() -> None:
    source = rx.subject.Subject()
    source.pipe(update(rxm.State(), key=lambda event: event)).subscribe(lambda _: {}["missing"], print)
    with pytest.raises(KeyError, match="missing"):
        source.on_next(1)


def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread() -> None:
    clock, times, state = VirtualClock(), [], rxm.State(idle="1s")
    before = threading.enumerate()
    rx.interval(1.0).pipe(update(state, key=lambda n: n), ops.delay(0.5)).subscribe(
        lambda _: times.append(clock.now_ns), scheduler=clock
    )
    clock.advance("3.5s")
    assert times == [1_500_000_000, 2_500_000_000, 3_500_000_000]
    assert (list(state), threading.enumerate()) == ([2], before)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: update(3, key="id"), "update(state=3): expected a State, or another mapping that can be written"),
        (lambda: update({}, key=None), "update(key=None): expected a field's name or a function of one event"),
        (lambda: update({}, key=3), "update(key=3): expected a field's name or a function of one event"),
        (lambda: update({}, key="id", value=3), "update(value=3): expected a field's name or a function of one event"),
    ],
)
def test_what_it_cannot_use_is_refused_by_name(make: Any, message: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        make()
    assert str(raised.value).startswith(message)


def test_it_shows_what_it_puts_where() -> None:
    state = rxm.State(idle="5s")
    assert repr(update(state, key="id", value="temp")) == "update(State(idle=\"5s\"), key='id', value='temp')"
    assert repr(update({}, key=len)) == "update(dict, key=len)"
    assert update(state, key="id").kind == "update"  # type: ignore[attr-defined]

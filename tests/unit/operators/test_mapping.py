"""`select`, `where`, `scan`, `counter`: as RxPY's outside a flow, with failures that end nothing inside one."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import Observable
from reactivex import operators as ops
from reactivex.subject import Subject

from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.mapping import counter, scan, select, where

Operator = Callable[[Observable[Any]], Observable[Any]]


class Recording(VirtualClock):
    """A clock as a flow's step gets it: it carries the step's context, which this one is itself."""

    step, flow = "main", "test"

    def __init__(self) -> None:
        super().__init__()
        self.context = self
        self.failures: list[tuple[object, str, object]] = []

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        self.failures.append((event, repr(error), function))

    def keep_state(
        self,
        save: Callable[[], object],
        load: Callable[[object], object],
        by_key: object = None,
    ) -> None:
        load(save())


def said_by(source: Observable[Any], scheduler: Any = None) -> list[object]:
    said: list[object] = []
    source.subscribe(
        said.append, lambda error: said.append(repr(error)), lambda: said.append("completed"), scheduler=scheduler
    )
    if scheduler is not None:
        scheduler.run()
    return said


def quarter(n: int) -> float:
    return 4 / n


def is_small(n: int) -> bool:
    return 4 / n > 1


def add(total: float, n: int) -> float:
    return total + 4 / n


OURS_AND_RXPYS: dict[str, tuple[Operator, Operator]] = {
    "select": (select(quarter), ops.map(quarter)),
    "where": (where(is_small), ops.filter(is_small)),
    "scan": (scan(add, 10), ops.scan(add, 10)),
    "counter": (counter(), ops.scan(lambda n, _: n + 1, 0)),
}


@pytest.mark.parametrize("name", OURS_AND_RXPYS)
@given(st.lists(st.integers(-3, 3), max_size=8))
def test_outside_a_flow_it_does_what_rxpys_does(name: str, events: list[int]) -> None:
    """Values, completion, and the exception that ends the stream."""
    ours, rxpys = OURS_AND_RXPYS[name]
    assert said_by(rx.from_(events).pipe(ours)) == said_by(rx.from_(events).pipe(rxpys))


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        (select(quarter), [4.0, 2.0, 1.0, "completed"]),
        (where(is_small), [1, 2, "completed"]),
        (scan(add, 10), [14.0, 16.0, 17.0, "completed"]),
    ],
    ids=["select", "where", "scan"],
)
def test_in_a_flow_a_failing_event_goes_to_fail_and_the_stream_goes_on(operator: Any, expected: list[object]) -> None:
    """The failing event is left out; what the operator knew of the others, it keeps."""
    scheduler = Recording()
    assert said_by(rx.of(1, 0, 2, "x", 4).pipe(operator), scheduler) == expected
    assert scheduler.failures == [
        (0, "ZeroDivisionError('division by zero')", operator.function),
        ("x", "TypeError(\"unsupported operand type(s) for /: 'int' and 'str'\")", operator.function),
    ]


@given(
    st.lists(st.tuples(st.sampled_from(sorted(OURS_AND_RXPYS)), st.booleans()), max_size=6), st.lists(st.integers(1, 3))
)
def test_any_number_of_them_in_a_row_does_what_rxpys_do(names: list[tuple[str, bool]], events: list[int]) -> None:
    """With RxPY's own between them or not, until the first exception ends the stream."""
    ours, rxpys = rx.from_([*events, 0, 1]), rx.from_([*events, 0, 1])
    for name, apart in names:
        ours, rxpys = ours.pipe(OURS_AND_RXPYS[name][0]), rxpys.pipe(OURS_AND_RXPYS[name][1])
        ours = ours.pipe(ops.as_observable()) if apart else ours
    assert said_by(ours) == said_by(rxpys)


def test_in_a_row_each_fails_for_itself_and_the_others_do_not_see_that_event() -> None:
    scheduler = Recording()
    row = [select(lambda n: 12 // n), where(lambda n: 12 // (n - 3)), scan(lambda total, n: total + 12 // (n - 4), 0)]
    assert said_by(rx.of(1, 0, 4, 3, 2).pipe(*row, counter()), scheduler) == [1, 2, "completed"]
    assert [(event, function) for event, _, function in scheduler.failures] == [
        (0, row[0].function),
        (3, row[1].function),
        (4, row[2].function),
    ]


def test_a_row_may_branch_and_each_branch_has_its_own_state() -> None:
    stem = rx.of(1, 2, 3).pipe(select(lambda n: n * 10), counter())
    branches = stem.pipe(scan(add, 0), counter()), stem.pipe(where(lambda n: n > 1)), stem
    assert [said_by(branch) for branch in branches] == [
        [1, 2, 3, "completed"],
        [2, 3, "completed"],
        [1, 2, 3, "completed"],
    ]


def test_a_predicate_whose_answer_has_no_truth_is_a_failure_too() -> None:
    class Neither:
        def __bool__(self) -> bool:
            raise ValueError("neither")

    scheduler, answers = Recording(), [Neither(), 0, "yes"]
    assert said_by(rx.of(2, 1, 0, 2).pipe(where(answers.__getitem__)), scheduler) == [2, 2, "completed"]
    assert [(event, error) for event, error, _ in scheduler.failures] == [(0, "ValueError('neither')")]


@pytest.mark.parametrize(
    ("answer", "passes"), [(1, True), ("no", True), ([0], True), (0, False), ("", False), (None, False)]
)
def test_anything_truthy_lets_an_event_pass(answer: object, passes: bool) -> None:
    assert said_by(rx.of("event").pipe(where(lambda _: answer))) == (["event"] if passes else []) + ["completed"]


def test_every_subscription_folds_from_the_beginning() -> None:
    def collect(seen: list[int], n: int) -> list[int]:
        seen.append(n)  # as a careless user does
        return seen

    initial: list[int] = []
    source = rx.of(1, 2).pipe(scan(collect, initial), ops.map(tuple))
    assert said_by(source) == said_by(source) == [(1,), (1, 2), "completed"]
    assert initial == []


def test_every_subscription_counts_from_one() -> None:
    source = rx.of("a", "b").pipe(counter())
    assert said_by(source) == said_by(source) == [1, 2, "completed"]


def test_an_initial_state_that_cannot_be_copied_is_an_error_of_the_subscription() -> None:
    (error,) = said_by(rx.of(1).pipe(scan(lambda state, _: state, threading.Lock())))
    assert "pickle" in str(error)


OPERATORS = [select(lambda n: n), where(lambda _: True), scan(lambda _, n: n, None), counter()]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.kind)
@pytest.mark.parametrize("scheduler", [None, Recording()], ids=["outside", "in a flow"])
def test_an_error_of_the_source_passes_through_and_is_no_failure(operator: Operator, scheduler: Any) -> None:
    source = rx.of(1).pipe(ops.concat(rx.throw(ValueError("the source"))), operator)
    assert said_by(source, scheduler) == [1, "ValueError('the source')"]
    assert scheduler is None or scheduler.failures == []


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.kind)
def test_disposing_unsubscribes_from_the_source(operator: Operator) -> None:
    source: Subject[int] = Subject()
    said: list[int] = []
    subscription = source.pipe(operator).subscribe(said.append)
    source.on_next(1)
    subscription.dispose()
    source.on_next(2)
    assert (said, source.observers) == ([1], [])


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.kind)
def test_what_comes_after_it_may_raise_without_being_its_failure(operator: Operator) -> None:
    """An observer's exception is its own: it goes up to whoever sent the event."""
    scheduler, source = Recording(), Subject()
    source.pipe(operator).subscribe(lambda _: {}["missing"], print, scheduler=scheduler)
    with pytest.raises(KeyError, match="missing"):
        source.on_next(1)
    assert scheduler.failures == []


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.kind)
def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread(operator: Operator) -> None:
    clock, times = VirtualClock(), []
    before = threading.enumerate()
    rx.interval(1.0).pipe(operator, ops.delay(0.5)).subscribe(lambda _: times.append(clock.now_ns), scheduler=clock)
    clock.advance("3.5s")
    assert times == [1_500_000_000, 2_500_000_000, 3_500_000_000]
    assert threading.enumerate() == before


def test_ctrl_c_in_the_main_thread_is_no_failure() -> None:
    def leave(_: object) -> None:
        raise KeyboardInterrupt

    scheduler, source = Recording(), Subject()
    source.pipe(select(leave)).subscribe(print, scheduler=scheduler)
    with pytest.raises(KeyboardInterrupt):
        source.on_next(1)
    assert scheduler.failures == []


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: select(3), "select(fn=3): expected a function of one event. For example: select(lambda event: ...)"),
        (
            lambda: where("n > 1"),
            "where(predicate='n > 1'): expected a function of one event. For example: where(lambda event: ...)",
        ),
        (
            lambda: scan(0, add),
            "scan(fn=0): expected a function of a state and an event. For example: scan(lambda total, n: total + n, 0)",
        ),
    ],
    ids=["select", "where", "scan"],
)
def test_what_cannot_be_called_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        make()
    assert str(refusal.value) == message


def test_it_shows_its_function_and_line() -> None:
    line = quarter.__code__.co_firstlineno
    assert repr(select(quarter)) == f"select(quarter at test_mapping.py:{line})"
    assert repr(where(len)) == "where(len)"
    assert repr(scan(add, 0)) == f"scan(add at test_mapping.py:{add.__code__.co_firstlineno})"
    assert repr(counter()) == "counter()"
    assert [operator.kind for operator in (select(add), where(add), scan(add, 0), counter())] == [
        "select",
        "where",
        "scan",
        "counter",
    ]

"""exit: the first event ends the run, with the status it asks for."""

from typing import Any

import numpy as np
import pytest
import reactivex as rx

from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.sinks.exiting import exit as leave


class Run:
    """A context that notes what it is asked for."""

    step, flow, clock = "stop", "main", None

    def __init__(self) -> None:
        self.left: list[tuple[int, int]] = []
        self.failed: list[tuple[object, str]] = []

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        self.failed.append((event, str(error)))

    def emit(self, port: str, event: object) -> None:
        raise AssertionError("exit emits nothing")

    def request_stop(self, status: int, delay_ns: int) -> None:
        self.left.append((status, delay_ns))


def run(*events: object, status: int = 0) -> Run:
    sink, context = leave(status), Run()
    sink.start(context)
    for event in events:
        sink.on_next(event)
    sink.on_completed()
    return context


@pytest.mark.parametrize(
    ("event", "left"),
    [
        ("anything", (7, 0)),
        (None, (7, 0)),
        ({}, (7, 0)),
        ({"other": 1}, (7, 0)),
        ({"exit": 0}, (0, 0)),
        ({"exit": 255}, (255, 0)),
        ({"exit": np.int64(3)}, (3, 0)),
        ({"exit": 3, "delay": "100ms"}, (3, 100_000_000)),
        ({"exit": 3, "delay": 1.5}, (3, 1_500_000_000)),
        ({"exit": 3, "delay": 0}, (3, 0)),
        ({"exit": 3, "delay": None}, (3, 0)),
        ({"delay": "1s"}, (7, 1_000_000_000)),
    ],
)
def test_any_event_ends_the_run_and_a_dict_may_say_how(event: Any, left: tuple[int, int]) -> None:
    context = run(event, status=7)
    assert (context.left, context.failed) == ([left], [])


@pytest.mark.parametrize("status", [256, -1, "three", True, 1.0, None, [3]])
def test_a_status_that_is_none_is_a_failure_and_ends_the_run_with_1(status: Any) -> None:
    event = {"exit": status, "delay": "1s"}
    context = run(event)
    assert context.left == [(1, 0)]
    assert context.failed == [
        (
            event,
            f"expected an exit status: a whole number from 0 to 255, got {status!r}. Remedy: send " + '{"exit": 0}',
        )
    ]


@pytest.mark.parametrize("delay", ["soon", -1, True, float("nan")])
def test_a_delay_that_is_none_is_a_failure_and_ends_the_run_at_once_with_1(delay: Any) -> None:
    context = run({"exit": 0, "delay": delay})
    assert context.left == [(1, 0)]
    ((_, message),) = context.failed
    assert message.startswith(f"exit(delay={delay!r}): expected a ")
    assert message.endswith('. For example: {"exit": 0, "delay": "100ms"}')


def test_later_events_change_nothing_and_are_counted_until_the_next_run() -> None:
    sink, first, second = leave(), Run(), Run()
    sink.start(first)
    for event in ({"exit": 2}, {"exit": 3}, {"exit": "three"}):
        sink.on_next(event)
    assert (first.left, first.failed, sink.ignored) == ([(2, 0)], [], 2)
    sink.start(second)
    sink.on_next({"exit": 4})
    assert (second.left, sink.ignored) == ([(4, 0)], 0)


def test_outside_a_flow_there_is_no_run_to_end() -> None:
    with pytest.raises(StepError) as raised:
        rx.of("a").subscribe(leave())
    assert str(raised.value) == (
        "expected a run to end: exit() is a sink of a flow, got 'a'. "
        'Remedy: flow.sink("stop", rxm.exit()), or take(n) on the observable'
    )


@pytest.mark.parametrize("status", [256, -1, "0", True, None, 1.5])
def test_a_default_status_that_is_none_is_refused(status: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        leave(status)
    assert str(raised.value) == (
        f"exit(status={status!r}): expected a whole number from 0 to 255. For example: exit(status=0)"
    )

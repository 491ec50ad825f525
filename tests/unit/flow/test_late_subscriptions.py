"""Operators that subscribe to their step's events late, as RxPY's `start_with` and `concat` do, get them all."""

from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm


def received(operator: Any, source: Any = None) -> tuple[list[Any], rxm.Run]:
    flow, seen = rxm.Flow("main"), list[Any]()
    given = rx.of(1, 2, 3) if source is None else source
    flow.source("s", given) >> flow.pipeline("p", operator) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1min")
    return seen, run


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        (ops.start_with(0), [0, 1, 2, 3]),
        (lambda events: rx.concat(rx.of(-1, 0), events), [-1, 0, 1, 2, 3]),
        (lambda events: rx.concat(rx.timer(5).pipe(ops.map(lambda _: 0)), events), [0, 1, 2, 3]),
        (lambda events: rx.defer(lambda _: events), [1, 2, 3]),
        (ops.subscribe_on(rxm.VirtualClock()), []),
    ],
)
def test_events_that_come_before_the_first_subscription_wait_for_it(operator: Any, expected: list[int]) -> None:
    seen, run = received(operator)
    assert seen == expected
    if expected:
        assert (run.status, run.failures.total) == ("stopped", 0)


def test_what_still_waits_at_the_end_is_a_failure_of_each_event() -> None:
    seen, run = received(lambda events: rx.concat(rx.never(), events))
    assert seen == []
    assert [failure.event for failure in run.failures] == [1, 2, 3]
    assert "give concat(...) parts that end" in run.failures.last[0].remedy


def test_an_operator_that_ends_without_its_source_loses_nothing_silently() -> None:
    seen, run = received(lambda events: rx.concat(rx.of(9), rx.empty()))
    assert (seen, run.status) == ([9], "stopped")


def test_more_than_ten_thousand_are_failures() -> None:
    seen, run = received(lambda events: rx.concat(rx.timer(5).pipe(ops.ignore_elements()), events), rx.range(0, 10_003))
    assert seen == list(range(10_000))
    assert run.failures.total == 3


def test_after_an_error_the_operators_subscribe_again_and_late_again() -> None:
    events: Subject[Any] = Subject()
    clock, seen, flow = rxm.VirtualClock(), list[Any](), rxm.Flow("main")
    step = flow.pipeline("p", ops.map(lambda n: 10 // n), ops.start_with("start"))
    flow.source("s", events) >> step >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock, wait=False)
    for n in (1, 0, 2):
        events.on_next(n)
    clock.advance("1s")
    run.stop()
    assert seen == ["start", 10, "start", 5]
    assert run.failures.total == 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: [1, 2] >> rxm.stdout(), "rxm.from_iterable(values) >> rxm.stdout()"),
        (lambda: rx.of(1) >> rxm.counter(), "source(...) begins with any observable"),
        (lambda: 3 >> rxm.latest(), "a step or a source of this package at the left of `>>`"),
    ],
)
def test_what_is_no_source_at_the_left_is_refused_with_what_to_write(make: Callable[[], object], message: str) -> None:
    with pytest.raises(rxm.ArgumentError) as refused:
        make()
    assert message in str(refused.value)


def test_a_data_frame_at_the_left_is_refused_with_rows() -> None:
    pd = pytest.importorskip("pandas")
    with pytest.raises(rxm.ArgumentError, match=r"rxm\.rows\(frame\)"):
        pd.DataFrame({"a": [1]}) >> rxm.window(size=2)


def test_a_step_of_an_awaiting_run_is_refused() -> None:
    flow, found = rxm.Flow("main"), list[str]()

    def wait(_: object) -> None:
        try:
            run.__await__().__next__()
        except rxm.RunError as error:
            found.append(str(error))

    flow.source("s", rxm.metronome("1s", count=1)) >> flow.sink("wait", wait)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    clock.advance("2s")
    assert "waits for the end of the run it belongs to" in found[0]


def test_the_zone_of_a_calendar_is_in_its_repr() -> None:
    assert repr(rxm.cron("0 8 * * *", tz="Europe/Berlin")) == 'cron("0 8 * * *", tz="Europe/Berlin")'
    assert repr(rxm.cron("0 8 * * *")) == 'cron("0 8 * * *")'


@pytest.mark.parametrize("url", ["http://a b/", "http://a\nb/", " http://a/", "http://a/\x7f"])
def test_an_address_with_characters_that_no_address_has_is_refused_where_it_is_written(url: str) -> None:
    with pytest.raises(rxm.ArgumentError):
        rxm.http_get(url)

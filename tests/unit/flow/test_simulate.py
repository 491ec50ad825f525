"""`flow.simulate`, `flow.run(count=...)` and `take`: a flow until its end, in a moment."""

import datetime

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError


def counting(source: object, *operators: object) -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source("beat", source) >> rxm.pipeline(rxm.counter(), *operators, name="main") >> rxm.latest()
    return flow


def test_a_day_passes_in_a_moment():
    flow = counting(rxm.metronome("1min"))
    assert flow.simulate("1d").exit_status == 0
    assert flow["latest"].value == 24 * 60


def test_it_begins_where_it_is_told():
    flow = counting(rxm.crononome([rxm.Entry("noon", "0 12 * * *")]))
    run = flow.simulate("1d", start="2026-03-29T10:00:00+00:00")
    begun = datetime.datetime.fromtimestamp(run["beat"].events[0].due_ns / 1e9, datetime.UTC)
    assert begun.isoformat() == "2026-03-29T12:00:00+00:00"


@pytest.mark.parametrize(
    ("source", "operators", "expected"),
    [
        (lambda: rxm.metronome("1h", count=5), (), 5),
        (lambda: rx.of(1, 2, 3), (), 3),
        (rx.empty, (), None),
        (Subject, (), None),  # nothing will come, so it is over
        (lambda: rx.timer(30.0, 60.0).pipe(ops.take(4)), (), 4),
        (lambda: rxm.metronome("1s"), (rxm.take(7),), 7),
        (lambda: rxm.metronome("1s"), (ops.take(7),), 7),
    ],
)  # fmt: skip
def test_without_a_length_it_lasts_until_everything_is_done(source, operators, expected):
    flow = counting(source(), *operators)
    assert flow.simulate().status == "stopped"
    assert flow["latest"].value == expected


def test_an_exit_ends_it_with_its_status():
    flow = counting(rxm.metronome("1s"))
    flow["main"] >> rxm.where(lambda n: n == 90_000) >> rxm.exit(status=3)
    assert flow.simulate().exit_status == 3


@pytest.mark.parametrize(
    "source",
    [
        rxm.metronome("1s"), rxm.poll(int, every="1s"), rxm.lines("app.log", follow=True, every="1h"),
        rxm.crononome([rxm.Entry("hourly", "@hourly")]),
    ],
)  # fmt: skip
def test_a_flow_without_an_end_is_refused_before_it_begins(source):
    flow = counting(source)
    with pytest.raises(RunError, match=r"source `beat`, .* has no end. Remedy: say how long: flow.simulate\(\"1d\"\)"):
        flow.simulate()
    assert flow["latest"].count == 0
    assert flow.simulate("3h", count=2).status == "stopped"
    flow.simulate(sources={"beat": rx.of(1, 2)})
    assert flow["latest"].value == 2


def test_one_that_only_shows_while_it_runs_is_refused_then(monkeypatch):
    monkeypatch.setattr("rxmetronome.flow.run_waits._MOST_TIMERS", 10_000)  # in life a million
    with pytest.raises(RunError, match=r"source `beat` has not ended after 1\d,\d+ timers"):
        counting(rx.interval(1.0)).simulate()


@pytest.mark.parametrize("wrong", [0, -1, "soon", True])
def test_a_length_that_is_none_is_refused(wrong):
    with pytest.raises(ArgumentError, match=r"simulate\(length=.*a duration"):
        counting(rxm.metronome("1s")).simulate(wrong)


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "3", True])
def test_a_count_that_is_none_is_refused(wrong):
    with pytest.raises(ArgumentError, match="count="):
        counting(rxm.metronome("1s")).simulate(count=wrong)
    with pytest.raises(ArgumentError, match="n="):
        rxm.take(wrong)


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 20))
def test_each_source_gives_so_many_events_and_no_more(count, first, second):
    flow = rxm.Flow("main")
    both = rxm.ring(100)
    flow.source(rxm.metronome("1s", count=first)) >> rxm.select(lambda _: "a") >> both
    flow.source(rx.of(*range(second))) >> rxm.select(lambda _: "b") >> both
    assert flow.simulate(count=count).status == "stopped"
    assert [both.values.count(name) for name in "ab"] == [min(count, first), min(count, second)]


def test_a_count_holds_for_events_of_other_threads():
    flow = counting(rx.interval(0.001))
    assert flow.run(count=5).status == "stopped"
    assert flow["latest"].value == 5


def test_take_goes_on_counting_where_another_operator_of_its_step_fails():
    seen = rxm.ring(9)
    (rxm.source(rx.of(0, 1, 2, 3, 4)) >> (rxm.take(3), ops.map(lambda n: 6 // n)) >> seen).simulate()
    assert seen.values[-1] != 1  # the fifth event does not pass


def test_take_completes_what_is_after_it_and_nothing_before():
    flow, seen, all_of_them = rxm.Flow("main"), [], rxm.ring(99)
    numbers = flow.source(rx.of(*range(9)))
    numbers >> all_of_them
    numbers >> (rxm.take(2), rxm.batch(5)) >> seen.append
    flow.simulate()
    assert (seen, len(all_of_them)) == ([[0, 1]], 9)

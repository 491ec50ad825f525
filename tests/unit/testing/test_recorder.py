"""A recorder records what an observable does."""

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

from rxmetronome.clocks import VirtualClock
from rxmetronome.marbles import parse
from rxmetronome.records import Timed
from rxmetronome.testing import expectations
from rxmetronome.testing.expectations import EndlessError, Inner, ObservableRecorder

MS = 1_000_000


def record(observable, clock=None, zero_ns=0):
    clock = clock or VirtualClock()
    recorder = ObservableRecorder(clock, zero_ns, "1ms")
    recorder.follow(observable)
    return recorder


def test_values_errors_and_the_end_are_written_down_with_their_time():
    clock = VirtualClock()
    clock.advance("5ms")
    recorder = record(rx.timer(0.002).pipe(ops.concat(rx.throw(ValueError("late")))), clock, zero_ns=5 * MS)
    clock.run()
    (first, second) = recorder.records
    assert first == Timed(2 * MS, "next", 0)
    assert (second.at_ns, second.kind, str(second.value)) == (2 * MS, "error", "late")


def test_the_observable_is_subscribed_with_the_clock():
    clock = VirtualClock()
    recorder = record(rx.of("a").pipe(ops.delay(0.003)), clock)
    clock.run()
    assert recorder.records == parse("---(a|)")


def test_it_is_over_when_all_it_listens_to_has_ended():
    outer, inner = Subject(), Subject()
    recorder = record(outer)
    outer.on_next(inner)
    assert not recorder.is_over
    outer.on_completed()
    assert not recorder.is_over
    inner.on_error(ValueError("x"))
    assert recorder.is_over


def test_it_is_over_when_it_was_disposed_and_records_no_more():
    outer, inner = Subject(), Subject()
    recorder = record(outer)
    outer.on_next(inner)
    recorder.dispose()
    assert recorder.is_over
    assert (outer.observers, inner.observers) == ([], [])


def test_an_observable_among_the_values_is_what_it_does_from_then_on():
    clock = VirtualClock()
    window = rx.timer(0.001).pipe(ops.map(lambda _: "x"))
    recorder = record(rx.timer(0.005).pipe(ops.map(lambda _: window)), clock)
    clock.run()
    assert recorder.records == [Timed(5 * MS, "next", Inner(parse("-(x|)"))), Timed(5 * MS, "completed")]


def test_inner_observables_are_equal_when_they_do_the_same():
    assert Inner(parse("-a|")) == Inner(parse("-a|"), "10ms")
    assert Inner(parse("-a|")) != Inner(parse("--a|"))
    assert Inner(parse("-a|")) != parse("-a|")


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (Inner(parse("-a-b|")), 'cold("-a-b|")'),
        (Inner(parse("-a-b|", frame="10s"), "10s"), 'cold("-a-b|")'),
        (Inner(parse("a-b|", values={"a": 12})), "cold(\"a-b|\", values={'a': 12})"),
        (Inner(parse("ab|", frame="1us"), "1s"), 'cold("ab|") in frames of 1us'),
        (Inner([]), 'cold("")'),
    ],
)
def test_an_inner_observable_is_shown_as_a_test_would_write_it(inner, shown):
    assert repr(inner) == shown


def test_what_emits_for_ever_at_one_instant_is_given_up(monkeypatch):
    monkeypatch.setattr(expectations, "MOST", 10)
    recorder = ObservableRecorder(VirtualClock(), 0, "1ms")
    source = Subject()
    recorder.follow(source)
    for number in range(10):
        source.on_next(number)
    assert not recorder.is_endless
    with pytest.raises(EndlessError):
        source.on_next(10)
    assert (recorder.is_endless, len(recorder.records), source.observers) == (True, 10, [])

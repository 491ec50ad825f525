"""A flow on recorded events."""

import threading

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.flow.playback import ExpectedFailure, Playback, between, expected_of, play
from rxmetronome.records import Failure, Timed

SECOND_NS = 10**9


@given(st.lists(st.tuples(st.integers(0, 5), st.integers())))
def test_a_playback_does_again_what_was_recorded_at_the_same_instants(pairs):
    records = [Timed(at_ns, "next", value) for at_ns, value in sorted(pairs, key=lambda pair: pair[0])]
    clock = rxm.VirtualClock()
    seen = []
    Playback(records).subscribe(lambda value: seen.append(Timed(clock.now_ns, "next", value)), scheduler=clock)
    clock.run()
    assert seen == records


@pytest.mark.parametrize("kind", ["error", "completed"])
def test_a_playback_ends_as_it_did(kind):
    clock, ends = rxm.VirtualClock(), []
    error = ValueError("x") if kind == "error" else None
    playback = Playback([Timed(3, kind, error)])
    playback.subscribe(
        on_error=lambda error: ends.append(("error", error)),
        on_completed=lambda: ends.append(("completed", None)),
        scheduler=clock,
    )
    clock.run()
    assert (ends, clock.now_ns) == ([(kind, error)], 3)


def test_a_playback_that_is_left_is_silent():
    clock, seen = rxm.VirtualClock(), []
    left = Playback([Timed(1, "next", "a"), Timed(2, "next", "b")]).subscribe(seen.append, scheduler=clock)
    clock.run_to_ns(1)
    left.dispose()
    clock.run()
    assert (seen, clock.pending) == (["a"], 0)


def test_a_playback_stays_on_the_scheduler_it_was_given():
    scheduler, seen = TestScheduler(), []
    before = threading.active_count()
    Playback([Timed(2 * SECOND_NS, "next", "a")]).subscribe(seen.append, scheduler=scheduler)
    assert threading.active_count() == before
    scheduler.start()
    assert seen == ["a"]


def watched() -> tuple[rxm.Flow, list]:
    kept: list = []
    flow = rxm.Flow("played")
    sums = flow.pipeline("sums", rxm.scan(lambda total, event: total + event, 0))
    late = flow.pipeline("late", ops.delay(1.0))
    numbers = flow.source("numbers", rxm.metronome("1s"))
    numbers >> sums >> flow.sink("kept", kept.append)
    numbers >> late >> flow.sink("late_ones", kept.append)
    return flow, kept


EVENTS = [Timed(SECOND_NS, "next", 1), Timed(2 * SECOND_NS, "next", 10)]


def test_a_flow_is_played_without_touching_its_sources_and_sinks_or_a_run_of_its_name():
    flow, kept = watched()
    live = flow.run(clock=rxm.VirtualClock())
    seen = play(flow, {"numbers": EVENTS}, start_ns=5 * SECOND_NS, lasts_ns=2 * SECOND_NS, stops=False)
    assert rxm.runs() == [live]
    live.stop()
    assert kept == []
    assert between(seen.ports["sums/out"], 5 * SECOND_NS, 7 * SECOND_NS) == [
        Timed(SECOND_NS, "next", 1), Timed(2 * SECOND_NS, "next", 11),
    ]  # fmt: skip
    assert [record.value for record in seen.ports["late/out"]] == [1]


def test_stopping_at_the_end_shows_what_that_lets_out():
    flow, _ = watched()
    seen = play(flow, {"numbers": EVENTS}, start_ns=0, lasts_ns=2 * SECOND_NS, stops=True)
    assert [(record.at_ns, record.kind, record.value) for record in seen.ports["late/out"]] == [
        (2 * SECOND_NS, "next", 1), (3 * SECOND_NS, "next", 10), (3 * SECOND_NS, "completed", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ({}, "expected events for every source, `numbers` too; records of a silent one are an empty list"),
        ({"numbres": []}, "the sources of flow `played`: numbers; perhaps `numbers`"),
    ],
)
def test_every_source_has_its_events_and_there_is_no_other(sources, message):
    flow, _ = watched()
    with pytest.raises(rxm.ArgumentError) as raised:
        play(flow, sources, start_ns=0, lasts_ns=1, stops=False)
    assert message in str(raised.value)


def test_a_flow_with_mistakes_is_not_played():
    flow = rxm.Flow("wrong")
    flow.source("one", rx.of(1))
    flow.connect("one", "nowhere")
    with pytest.raises(rxm.WiringError, match="no step `nowhere`"):
        play(flow, {"one": []}, start_ns=0, lasts_ns=1, stops=False)


def failure(**changed: object) -> Failure:
    facts = {"ingest_ns": 1, "step": "main", "function": "f at a.py:1", "event": {"n": 0}, "error": "E: x"}
    return Failure(**{**facts, **changed})  # type: ignore[arg-type]


def test_a_failure_is_expected_by_its_step_its_event_and_its_error():
    expected = ExpectedFailure("main", {"n": 0}, "E: x")
    assert expected == failure() == expected
    assert expected == failure(ingest_ns=9, function="f at a.py:40", cause=ValueError(), remedy="mend it")
    assert expected == ExpectedFailure("main", {"n": 0}, "E: x")
    assert hash(expected) == hash(ExpectedFailure("main", {"n": 0}, "E: x"))
    for other in (failure(step="other"), failure(event={"n": 1}), failure(error="E: y"), "E: x"):
        assert expected != other


def test_failures_are_found_where_they_are_and_the_rest_stays_as_it_is():
    inside = {"failed": [failure(event=failure())], "n": (1, "a")}
    assert expected_of(inside) == {
        "failed": [ExpectedFailure("main", ExpectedFailure("main", {"n": 0}, "E: x"), "E: x")],
        "n": (1, "a"),
    }
    value = object()
    assert expected_of(value) is value

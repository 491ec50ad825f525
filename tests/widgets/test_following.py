"""One lane: a stream on the time of its clock, from its first event to its end."""

import gc
import weakref

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.following import Followed
from rxmetronome.widgets.lanes import Position

SECOND = 10**9


def beats(count: int = 3) -> tuple[rxm.Flow, rxm.flow.steps.Step]:
    flow = rxm.Flow("main")
    beat = flow.source("beat", rxm.metronome("1s", count=count))
    beat >> flow.sink("last", rxm.latest())
    return flow, beat


def times(lane: Followed) -> list[float]:
    return [(mark.at_ns - lane.origin_ns) / SECOND for mark in lane.lane.since(Position())[1]]


def test_events_of_a_run_have_the_time_of_its_clock_and_each_run_begins_anew() -> None:
    flow, beat = beats()
    asked: list[int] = []
    lane = Followed(beat, None, lambda: asked.append(1))
    lane.start()
    assert (lane.label, lane.state.text, lane.is_over) == ("beat", "not running", False)
    for _ in range(2):
        flow.run(clock=rxm.VirtualClock(), until="10s")
        assert times(lane) == [1, 2, 3, 3]
        assert (lane.is_over, lane.is_begun_anew, lane.lane.total) == (True, True, 3)
        assert lane.now_ns - lane.origin_ns == 3 * SECOND
    assert asked
    lane.dispose()


def test_a_virtual_clock_moves_its_lane_and_a_real_one_flows_by_itself() -> None:
    flow, beat = beats(100)
    lane = Followed(beat, "ticks", lambda: None)
    lane.start()
    clock = rxm.VirtualClock()
    with flow.run(clock=clock):
        clock.advance("2.5s")
        assert not lane.is_real
        assert lane.now_ns - lane.origin_ns == 2.5 * SECOND
    assert lane.label == "ticks"
    lane.dispose()
    plain = Followed(rx.never(), None, lambda: None)
    assert plain.is_real
    assert plain.at_ns(0) < plain.now_ns


def test_an_error_ends_a_lane_with_what_it_was() -> None:
    stream = Subject()
    lane = Followed(stream, None, lambda: None)
    lane.start()
    stream.on_next("a")
    stream.on_error(ValueError("no"))
    assert lane.state == ("failed", "failed: ValueError('no')")
    assert lane.lane.since(Position())[1][-1].end == "error"
    lane.dispose()
    assert lane.state.tone == "failed"


def test_a_run_that_has_ended_is_not_kept_alive() -> None:
    flow, beat = beats()
    lane = Followed(beat, None, lambda: None)
    lane.start()
    run = weakref.ref(flow.run(clock=rxm.VirtualClock(), until="10s"))
    gc.collect()
    assert run() is None
    lane.dispose()


def test_let_go_it_hears_nothing_more() -> None:
    stream = Subject()
    lane = Followed(stream, None, lambda: None)
    lane.start()
    lane.dispose()
    stream.on_next("a")
    assert (lane.lane.total, lane.state.text) == (0, "let go")


def test_what_cannot_be_looked_at_is_refused_by_the_name_that_was_called() -> None:
    with pytest.raises(ArgumentError, match="Marbles"):
        Followed(5, None, lambda: None).start()

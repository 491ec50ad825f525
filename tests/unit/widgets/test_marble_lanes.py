"""What a lane remembers: sums that stay exact, a bounded number of marks, and the ticks that were missed."""

import gc
import weakref
from itertools import pairwise

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Failure, Tick, Timed
from rxmetronome.widgets.marble_lanes import (
    BUCKET_NS,
    MOST_MISSED,
    ROOM,
    FollowedStream,
    Lane,
    Mark,
    Position,
    missed_points,
)

MS, SECOND = 10**6, 10**9
GAPS = st.lists(st.sampled_from([0, 1, 50_000, MS, 4 * MS, 30 * MS, 2 * SECOND]), max_size=300)


def marks_of(lane: Lane) -> list[Mark]:
    return lane.since(Position())[1]


def tick(number: int, due_ns: int, missed: int = 0) -> Tick:
    return Tick(ingest_ns=0, id=number, due_ns=due_ns, lag_ns=0, interval_ns=SECOND, missed=missed)


@given(GAPS)
def test_every_event_is_counted_once_within_the_time_of_its_mark(gaps: list[int]) -> None:
    lane, now = Lane(), 0
    times = []
    for gap in gaps:
        now += gap
        times.append(now)
        lane.take(now, now)
    marks = marks_of(lane) if gaps else []
    covered = [(mark.at_ns, mark.until_ns, mark.count) for mark in marks]
    if not gaps or now <= 300 * SECOND:
        assert sum(count for _, _, count in covered) == lane.total == len(gaps)
    at = len(times)
    for begins, ends, count in reversed(covered):
        own = times[at - count : at]
        assert (own[0], own[-1]) == (begins, ends)
        at -= count


@given(GAPS)
def test_no_bucket_has_more_marks_than_there_is_room_for(gaps: list[int]) -> None:
    lane, now, in_bucket = Lane(), 0, {}
    for gap in gaps:
        now += gap
        lane.take(now, None)
    for mark in marks_of(lane) if gaps else []:
        in_bucket[mark.at_ns // BUCKET_NS] = in_bucket.get(mark.at_ns // BUCKET_NS, 0) + 1
    assert all(count <= ROOM + 4 for count in in_bucket.values())


@given(GAPS, st.lists(st.integers(0, 300)))
def test_read_piece_by_piece_it_is_the_same_as_read_at_once(gaps: list[int], cuts: list[int]) -> None:
    lane, now, position = Lane(), 0, Position()
    heard: dict[int, int] = {}
    for at, gap in enumerate(gaps):
        now += gap
        lane.take(now, at)
        if at in cuts:
            position, fresh = lane.since(position)
            heard |= {mark.number: mark.count for mark in fresh}
    heard |= {mark.number: mark.count for mark in lane.since(position)[1]}
    assert {mark.number: mark.count for mark in marks_of(lane)}.items() <= heard.items()
    assert lane.since(lane.since(position)[0])[1] == []


def test_at_a_flood_it_makes_eighty_marks_a_second_and_when_it_is_over_each_has_its_own_again() -> None:
    lane = Lane()
    for number in range(20_000):
        lane.take(number * SECOND // 10_000, number)
    assert len(marks_of(lane)) <= 160 + ROOM
    lane.take(3 * SECOND, "a")
    lane.take(3 * SECOND, "b")
    assert [mark.event for mark in marks_of(lane)[-2:]] == ["a", "b"]


def test_old_marks_are_dropped_and_so_are_too_many() -> None:
    lane = Lane(kept_marks=10, kept_ns=5 * SECOND)
    for second in range(4):
        lane.take(second * SECOND, second)
    lane.take(6 * SECOND, 6)
    assert [mark.event for mark in marks_of(lane)] == [1, 2, 3, 6]
    for number in range(10):
        lane.take((7 + number) * SECOND // 1, number)
    assert len(marks_of(lane)) <= 10
    assert lane.total == 15
    assert lane.find(0) is None
    assert lane.find(14).event == 9


def test_missed_ticks_have_their_places_and_in_a_stack_their_number() -> None:
    lane = Lane()
    lane.take(1 * SECOND, tick(0, 1 * SECOND))
    lane.take(5 * SECOND, tick(1, 4 * SECOND, missed=2))
    first, second = marks_of(lane)
    assert (first.due_ns, first.missed_ns) == (1 * SECOND, [])
    assert (second.due_ns, second.missed_ns, second.missed) == (4 * SECOND, [2 * SECOND, 3 * SECOND], 2)
    for number in range(ROOM + 5):
        lane.take(6 * SECOND, tick(number, 6 * SECOND, missed=1))
    stack = marks_of(lane)[-1]
    assert (stack.count, stack.missed, stack.missed_ns, stack.due_ns) == (5, 5, [], None)


def test_a_tick_of_another_timeline_has_no_grid() -> None:
    lane = Lane()
    lane.take(1_795_000_000 * SECOND, tick(0, 1 * SECOND, missed=3))
    (mark,) = marks_of(lane)
    assert (mark.due_ns, mark.missed_ns, mark.missed) == (None, [], 3)


def test_failures_are_counted_apart() -> None:
    lane = Lane()
    failure = Failure(ingest_ns=0, step="a", function="f", event=1, error="E: no")
    for number in range(ROOM + 3):
        lane.take(0, failure if number > ROOM else number)
    assert marks_of(lane)[-1].failures == 2


def test_a_dict_that_is_changed_later_stays_what_it_was() -> None:
    lane, event = Lane(), {"id": 1}
    lane.take(0, event)
    event["id"] = 2
    assert marks_of(lane)[0].event == {"id": 1}


def test_records_are_counted_from_the_first_instant_and_stacks_are_counted() -> None:
    lane = Lane()
    lane.take(1 * SECOND, "a")
    lane.take(3 * SECOND, "b")
    lane.end(4 * SECOND)
    assert lane.records(2 * SECOND, 4 * SECOND) == (
        [Timed(1 * SECOND, "next", "b"), Timed(2 * SECOND, "completed")],
        0,
    )
    assert lane.records(0, 2 * SECOND) == ([Timed(1 * SECOND, "next", "a")], 0)
    other = Lane()
    for number in range(ROOM + 7):
        other.take(SECOND, number)
    assert other.records(0, 2 * SECOND)[1] == 7


@pytest.mark.parametrize(("error", "end"), [(None, "completed"), (ValueError("no"), "error")])
def test_an_end_is_a_mark_that_counts_no_event(error, end: str) -> None:
    lane = Lane()
    lane.end(5, error)
    (mark,) = marks_of(lane)
    assert (mark.end, mark.event, mark.count, lane.total) == (end, error, 0, 0)


@pytest.mark.parametrize("missed", ["skip", "delay"])
def test_the_points_of_a_metronome_that_was_held_up_are_the_ones_of_its_grid(missed: str) -> None:
    clock, ticks = rxm.VirtualClock(), []

    def observe(tick: rxm.Tick) -> None:
        ticks.append(tick)
        if tick.id == 1:
            clock.sleep("2.25s")  # due at 2, so 3 and 4 pass

    beat = rxm.metronome("1s", missed=missed, count=4)  # type: ignore[arg-type]
    subscription = beat.subscribe(observe, scheduler=clock)
    clock.run()
    subscription.dispose()
    ((before, late),) = [(one, other) for one, other in pairwise(ticks) if other.missed]
    points = missed_points(before.due_ns, late.due_ns, late.interval_ns, late.missed)
    assert points == [4 * 10**9]  # the tick due at 3 fires at 4.25, and says nothing of 4: the next one does


@given(
    last_due_ns=st.integers(0, 10**12) | st.none(),
    gap_ns=st.integers(1_000, 10**12),
    interval_ns=st.integers(1, 10**11),
    missed=st.integers(0, 2_000),
)
def test_points_ascend_before_the_tick_and_after_the_one_before(last_due_ns, gap_ns, interval_ns, missed) -> None:
    due_ns = (last_due_ns or 0) + gap_ns
    points = missed_points(last_due_ns, due_ns, interval_ns, missed)
    assert len(points) == min(missed, MOST_MISSED)
    assert points == sorted(points)
    assert all(point < due_ns and (last_due_ns is None or point >= last_due_ns) for point in points)


SECOND_FOLLOWING = 10**9


def beats(count: int = 3) -> tuple[rxm.Flow, rxm.flow.steps.Step]:
    flow = rxm.Flow("main")
    beat = flow.source("beat", rxm.metronome("1s", count=count))
    beat >> flow.sink("last", rxm.latest())
    return flow, beat


def times(lane: FollowedStream) -> list[float]:
    return [(mark.at_ns - lane.origin_ns) / SECOND_FOLLOWING for mark in lane.lane.since(Position())[1]]


def test_events_of_a_run_have_the_time_of_its_clock_and_each_run_begins_at_zero() -> None:
    flow, beat = beats()
    asked: list[int] = []
    lane = FollowedStream(beat, None, lambda: asked.append(1))
    lane.start()
    assert (lane.label, lane.state.text, (lane.state.tone == "ended")) == ("beat", "not running", False)
    for _ in range(2):
        flow.run(clock=rxm.VirtualClock(), until="10s")
        assert times(lane) == [1, 2, 3, 3]
        assert ((lane.state.tone == "ended"), lane.has_new_run, lane.lane.total) == (True, True, 3)
        assert lane.now_ns - lane.origin_ns == 3 * SECOND_FOLLOWING
    assert asked
    lane.dispose()


def test_a_virtual_clock_moves_its_lane_and_a_real_one_flows_by_itself() -> None:
    flow, beat = beats(100)
    lane = FollowedStream(beat, "ticks", lambda: None)
    lane.start()
    clock = rxm.VirtualClock()
    with flow.run(clock=clock):
        clock.advance("2.5s")
        assert not lane.is_real
        assert lane.now_ns - lane.origin_ns == 2.5 * SECOND_FOLLOWING
    assert lane.label == "ticks"
    lane.dispose()
    plain = FollowedStream(rx.never(), None, lambda: None)
    assert plain.is_real
    assert plain.at_ns(0) < plain.now_ns


def test_an_error_ends_a_lane_with_what_it_was() -> None:
    stream = Subject()
    lane = FollowedStream(stream, None, lambda: None)
    lane.start()
    stream.on_next("a")
    stream.on_error(ValueError("no"))
    assert lane.state == ("failed", "failed: ValueError('no')")
    assert lane.lane.since(Position())[1][-1].end == "error"
    lane.dispose()
    assert lane.state.tone == "failed"


def test_a_run_that_has_ended_is_not_kept_alive() -> None:
    flow, beat = beats()
    lane = FollowedStream(beat, None, lambda: None)
    lane.start()
    run = weakref.ref(flow.run(clock=rxm.VirtualClock(), until="10s"))
    gc.collect()
    assert run() is None
    lane.dispose()


def test_disposed_it_receives_nothing_more() -> None:
    stream = Subject()
    lane = FollowedStream(stream, None, lambda: None)
    lane.start()
    lane.dispose()
    stream.on_next("a")
    assert (lane.lane.total, lane.state.text) == (0, "disposed")


def test_an_object_that_cannot_be_observed_is_refused_by_the_name_that_was_called() -> None:
    with pytest.raises(ArgumentError, match="Marbles"):
        FollowedStream(5, None, lambda: None).start()

"""What a lane remembers: sums that stay exact, a bounded number of marks, and the ticks that were missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.records import Failure, Tick, Timed
from rxmetronome.widgets.lanes import BUCKET_NS, ROOM, Lane, Mark, Position

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
def test_told_piece_by_piece_it_is_the_same_as_told_at_once(gaps: list[int], cuts: list[int]) -> None:
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


def test_what_is_old_is_let_go_and_so_is_what_is_too_much() -> None:
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


def test_records_are_counted_from_the_first_instant_and_stacks_are_told() -> None:
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

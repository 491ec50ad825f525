"""What is shown of a stream, at any rate: all of it while it fits, an honest 1 in k above, never more than its rows."""

import itertools
import threading

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.widgets.sampling import Sampler, coarser, fitting

WINDOW = 1_000
ROOM = 10


class Time:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.ns = 0

    def __call__(self) -> int:
        return self.ns


def made(rows: int = 1_000) -> tuple[Sampler, Time]:
    time = Time()
    return Sampler(rows, room=ROOM, window_ns=WINDOW, now_ns=time), time


def beat(thinning: Sampler, time: Time, events: int, every_ns: int) -> None:
    """Take so many events, one every so often; each is its own number."""
    for _ in range(events):
        time.ns += every_ns
        thinning.take(thinning.counts.total)


def numbers(thinning: Sampler) -> list[int]:
    return [number for number, _ in thinning.since(0)[1]]


def test_every_event_of_a_slow_stream_is_shown() -> None:
    thinning, time = made()
    beat(thinning, time, events=200, every_ns=WINDOW // ROOM)
    assert numbers(thinning) == list(range(200))
    assert thinning.counts == (200, 200, 200, 1)


def test_a_burst_that_fits_a_window_is_shown_whole_and_one_that_does_not_grows_coarse_step_by_step() -> None:
    thinning, time = made()
    beat(thinning, time, events=ROOM, every_ns=0)
    assert numbers(thinning) == list(range(ROOM))
    beat(thinning, time, events=90, every_ns=0)
    shown = numbers(thinning)
    assert shown == sorted(set(shown))
    assert shown[-1] > 50, "what follows in the same window is still sampled"
    assert len(shown) < 3 * ROOM


def test_ten_times_the_rate_that_fits_is_shown_as_1_in_10_once_it_has_settled() -> None:
    thinning, time = made()
    beat(thinning, time, events=500, every_ns=WINDOW // ROOM // 10)
    assert thinning.counts.one_in == 10
    settled = [number for number in numbers(thinning) if number > 200]
    assert settled == list(range(210, 500, 10))
    assert thinning.counts.thinned == 500 - len(numbers(thinning))


def test_k_falls_when_the_rate_has_fallen_well_below_and_not_when_it_trembles_around_a_step() -> None:
    thinning, time = made()
    beat(thinning, time, events=400, every_ns=WINDOW // ROOM // 2)
    assert thinning.counts.one_in == 2
    beat(thinning, time, events=100, every_ns=WINDOW // ROOM)
    assert thinning.counts.one_in == 2, "exactly what fits: a little more and it would be 2 again"
    beat(thinning, time, events=100, every_ns=WINDOW // ROOM * 2)
    assert thinning.counts.one_in == 1


def test_the_last_event_is_shown_when_a_thinned_stream_goes_quiet() -> None:
    thinning, time = made()
    beat(thinning, time, events=303, every_ns=WINDOW // ROOM // 10)
    assert numbers(thinning)[-1] < 302
    time.ns += WINDOW
    thinning.settle()
    assert 302 not in numbers(thinning), "something came in this window, so more may come"
    time.ns += WINDOW
    assert not thinning.is_settled
    thinning.settle()
    assert thinning.is_settled
    assert numbers(thinning)[-1] == 302
    assert thinning.counts.one_in == 1


def test_the_last_event_is_shown_once_when_a_thinned_stream_ends() -> None:
    thinning, time = made()
    beat(thinning, time, events=303, every_ns=WINDOW // ROOM // 10)
    thinning.finish()
    thinning.finish()
    assert numbers(thinning).count(302) == 1
    assert thinning.find(302) == (True, 302)


def test_new_rows_are_those_after_a_position_and_old_rows_make_room() -> None:
    thinning, time = made(rows=3)
    beat(thinning, time, events=2, every_ns=WINDOW)
    position, fresh = thinning.since(0)
    assert [number for number, _ in fresh] == [0, 1]
    assert thinning.since(position) == (2, [])
    beat(thinning, time, events=5, every_ns=WINDOW)
    assert [number for number, _ in thinning.since(position)[1]] == [4, 5, 6]
    assert thinning.counts.dropped == 4
    assert thinning.find(3) == (False, None)


def test_a_dict_that_is_changed_later_stays_as_it_came() -> None:
    thinning, _ = made()
    event = {"id": 1}
    thinning.take(event)
    event["id"] = 2
    assert thinning.since(0)[1] == [(0, {"id": 1})]


def test_each_event_is_told_once_and_with_its_time_while_another_thread_asks() -> None:
    many = 30_000
    times = itertools.count()
    thinning = Sampler(many, room=many, stamp=lambda: next(times))

    def feed() -> None:
        for event in range(many):
            thinning.take(event)

    feeding = threading.Thread(target=feed)
    feeding.start()
    is_over, position, told = False, 0, 0
    while not is_over:
        is_over = not feeding.is_alive()
        position, numbers, events, at_ns = thinning.timed_since(position)
        assert numbers == events == at_ns == list(range(position - len(events), position))
        told += len(events)
    feeding.join()
    assert thinning.counts == (many, many, many, 1)
    assert told == position == many


def test_clearing_counts_from_zero() -> None:
    thinning, time = made()
    beat(thinning, time, events=400, every_ns=1)
    thinning.clear()
    assert thinning.counts == (0, 0, 0, 1)
    thinning.finish()
    assert thinning.since(0) == (0, [])


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 3 * WINDOW)), max_size=30), st.integers(1, 50))
def test_it_always_holds_at_most_its_rows_in_order_and_counts_everything(
    bursts: list[tuple[int, int]], rows: int
) -> None:
    thinning, time = made(rows)
    told: list[int] = []
    position = 0
    for size, pause in bursts:
        beat(thinning, time, events=size, every_ns=0)
        time.ns += pause
        thinning.settle()
        position, fresh = thinning.since(position)
        told += [number for number, _ in fresh]
        counts = thinning.counts
        assert counts.held == len(numbers(thinning)) <= rows
        assert counts.kept + counts.thinned == counts.total
        assert counts.dropped == counts.kept - counts.held
    assert told == sorted(set(told)), "nothing is told twice, nor out of order"
    assert thinning.counts.total == sum(size for size, _ in bursts)


@given(st.lists(st.integers(1, 200), max_size=20), st.integers(1, 300))
def test_counted_together_or_one_by_one_an_event_has_its_place_and_every_method_finds_all(
    turns: list[int], rows: int
) -> None:
    together, one_by_one = (Sampler(rows, room=1_000, window_ns=WINDOW, now_ns=lambda: 0) for _ in range(2))
    total = 0
    for events in turns:
        for number in range(total, total + events):
            together.take({"n": number})
            one_by_one.take({"n": number})
            assert one_by_one.counts.total == number + 1
        total += events
        assert together.counts == one_by_one.counts
        assert together.since(0) == one_by_one.since(0)
        assert together.find(total - 1) == one_by_one.find(total - 1)


@given(st.integers(0, 10**7), st.integers(1, 5_000))
def test_the_k_that_fits_is_the_smallest_step_that_does(events: int, room: int) -> None:
    one_in = fitting(events, room)
    assert events <= room * one_in
    steps = [1]
    while steps[-1] < one_in:
        steps.append(coarser(steps[-1]))
    assert steps[-1] == one_in
    assert one_in == 1 or events > room * steps[-2]

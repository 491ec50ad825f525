"""What a plot keeps of a stream: of each column the first, lowest, highest and last value; gaps, marks, bounds."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.records import Failure, Tick
from rxmetronome.widgets.plot_samples import MOST_MARKS, MOST_SERIES, PlotSamples
from rxmetronome.widgets.plot_tracks import COUNT, NUMBER, T, Track, V, thin

COLUMN_NS = 10
STEPS = st.lists(
    st.tuples(st.integers(0, 7), st.one_of(st.integers(-5, 5).map(float), st.just(math.nan))),
    min_size=1,
    max_size=120,
)


def seen(track: Track) -> Any:
    return np.concatenate((track.since(0), track.open), axis=1)


def track_of(steps: list[tuple[int, float]], cuts: list[int]) -> tuple[Track, Any, Any]:
    """A track that took these steps in batches, and the times and values of all."""
    times = np.cumsum([step for step, _ in steps]).astype(float)
    values = np.array([value for _, value in steps])
    track = Track("n", COLUMN_NS, 10**9)
    for part in np.split(np.arange(len(steps)), sorted({cut % len(steps) for cut in cuts} - {0})):
        track.add(times[part], values[part], part.astype(float))
    return track, times, values


@given(STEPS, st.lists(st.integers(0, 200), max_size=6))
def test_of_each_column_the_first_lowest_highest_and_last_value_stay_with_their_times(steps, cuts) -> None:
    track, times, values = track_of(steps, cuts)
    points = seen(track)
    kept = {(t, v) for t, v in points[[T, V]].T.tolist() if not math.isnan(v)}
    for column in np.unique(times // COLUMN_NS):
        mine = times // COLUMN_NS == column
        pairs = [(t, v) for t, v in zip(times[mine].tolist(), values[mine].tolist(), strict=True) if not math.isnan(v)]
        if not pairs:
            continue
        assert {pairs[0], pairs[-1]} <= kept
        heights = [v for t, v in kept if t // COLUMN_NS == column]
        assert min(heights) == min(v for _, v in pairs)
        assert max(heights) == max(v for _, v in pairs)


@given(STEPS, st.lists(st.integers(0, 200), max_size=6))
def test_every_event_is_counted_once_and_a_column_holds_14_points_at_most(steps, cuts) -> None:
    track, _, _ = track_of(steps, cuts)
    points = seen(track)
    assert points[COUNT].sum() == len(steps) == track.total or np.isnan(points[V]).any()
    assert np.unique(points[T] // COLUMN_NS, return_counts=True)[1].max() <= 14
    assert (np.diff(points[T]) >= 0).all()


@given(STEPS, st.lists(st.integers(0, 200), max_size=6))
def test_the_line_breaks_between_two_values_that_had_a_gap_between_them_in_another_column(steps, cuts) -> None:
    track, times, values = track_of(steps, cuts)
    points = seen(track)
    for t in times[np.isnan(values)]:
        column = t // COLUMN_NS
        assert np.isnan(points[V][points[T] // COLUMN_NS == column]).any()


@given(STEPS, st.lists(st.integers(0, 200), max_size=6))
def test_how_events_are_batched_decides_nothing(steps, cuts) -> None:
    one, many = track_of(steps, [])[0], track_of(steps, cuts)[0]
    np.testing.assert_array_equal(seen(one)[[T, V]], seen(many)[[T, V]])


@given(STEPS)
def test_thinning_twice_is_thinning_once(steps) -> None:
    _, times, values = track_of(steps, [])
    points = np.array([times, values, np.ones(len(times)), np.arange(len(times))])
    once = thin(points, COLUMN_NS)
    np.testing.assert_array_equal(thin(once, COLUMN_NS), once)


def test_one_spike_in_a_hundred_thousand_events_is_among_a_few_points() -> None:
    samples = PlotSamples(["v"], None, 60 * 10**9)
    for number in range(100_000):
        samples.take(number * 100_000, {"v": 900.0 if number == 54_321 else math.sin(number)})
    samples.settle()
    points = seen(samples.tracks[0])
    assert points.shape[1] < 1_000
    at = int(np.nanargmax(points[V]))
    assert (points[V, at], points[T, at], points[NUMBER, at]) == (900.0, 54_321 * 100_000, 54_321)
    assert points[COUNT].sum() == 100_000


def test_memory_stays_flat_however_much_comes() -> None:
    track, rng = Track("n", 1_000, 100_000), np.random.default_rng(3)
    sizes = []
    for batch in range(400):
        t = np.arange(batch * 5_000, (batch + 1) * 5_000, 10, dtype=float)
        v = rng.random(len(t))
        v[rng.random(len(t)) < 0.3] = np.nan
        track.add(t, v, t)
        sizes.append(track._held.nbytes + track.open.nbytes)
    assert max(sizes[200:]) <= max(sizes[:200])
    assert track.total == 400 * 500


def test_only_what_is_new_is_returned_since_a_position() -> None:
    track = Track("n", 10, 10**9)
    track.add(np.array([0.0, 11.0]), np.array([1.0, 2.0]), np.array([0.0, 1.0]))
    position = track.closed
    assert track.since(0)[V].tolist() == [1.0]
    track.add(np.array([25.0]), np.array([3.0]), np.array([2.0]))
    assert track.since(position)[V].tolist() == [2.0]
    assert track.open[V].tolist() == [3.0]


# --- gaps ---


@pytest.mark.parametrize("value", [None, math.nan, math.inf, -math.inf, "12", 10**400])
def test_what_is_no_number_is_a_gap(value: Any) -> None:
    samples = PlotSamples(["v"], None, 10**9)
    for at, each in enumerate((1, value, 2)):
        samples.take(at * 10**8, {"v": each})
    samples.settle()
    values = seen(samples.tracks[0])[V].tolist()
    assert [math.isnan(each) for each in values] == [False, True, False]
    assert samples.tracks[0].without_number == 1


def test_an_event_without_the_field_says_nothing_of_it() -> None:
    samples = PlotSamples(["v"], None, 10**9)
    for at, event in enumerate(({"v": 1}, {"other": 5}, {"v": 2}, "text", 7)):
        samples.take(at * 10**8, event)
    samples.settle()
    assert seen(samples.tracks[0])[V].tolist() == [1.0, 2.0]


@pytest.mark.parametrize(("silence", "is_gap"), [(9.5, False), (10.5, True)])
@pytest.mark.parametrize("batch", [1, 5, 1_000])
def test_a_silence_of_ten_usual_intervals_is_a_gap(silence: float, is_gap: bool, batch: int) -> None:
    times = [*range(20), 19 + silence, *(20 + silence + at for at in range(5))]
    track = Track("n", 10**6, 10**12)
    for at in range(0, len(times), batch):
        part = np.array(times[at : at + batch]) * 1e9
        track.add(part, np.ones(len(part)), np.zeros(len(part)))
    assert np.isnan(seen(track)[V]).any() == is_gap


def test_bursts_with_pauses_between_them_are_no_gaps() -> None:
    times = np.array([second + part / 1_000 for second in range(20) for part in range(5)]) * 1e9
    track = Track("n", 60 * 10**6, 10**12)
    track.add(times, np.ones(len(times)), np.zeros(len(times)))
    assert not np.isnan(seen(track)[V]).any()


# --- series ---


def test_fields_that_are_numbers_are_found_without_times_ids_and_texts() -> None:
    samples = PlotSamples(None, None, 10**9)
    samples.take(0, {"id": 1, "user_id": 7, "celsius": 20.5, "name": "a", "ok": True, "ingest_ns": 10**18})
    samples.take(1, {"id": 2, "bar": 3})
    samples.settle()
    assert [track.label for track in samples.tracks] == ["celsius", "bar"]


def test_numbers_alone_and_the_lag_of_ticks_are_found() -> None:
    samples = PlotSamples(None, None, 10**9)
    samples.take(0, 3)
    samples.take(1, Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=7, interval_ns=5, missed=0))
    samples.settle()
    assert {track.label: seen(track)[V].tolist() for track in samples.tracks} == {"value": [3.0], "lag_ns": [7.0]}


def test_each_value_of_by_is_a_series_and_of_several_fields_too() -> None:
    samples = PlotSamples(["a", "b"], "side", 10**9)
    for at, side in enumerate(("left", "right", "left", None)):
        samples.take(at, {"a": at, "b": -at, "side": side})
    samples.take(4, {"a": 4, "b": -4})
    samples.settle()
    found = {track.label: seen(track)[V].tolist() for track in samples.tracks}
    assert found["a · left"] == [0.0, 2.0]
    assert found["b · right"] == [-1.0]
    assert set(found) == {f"{field} · {side}" for field in "ab" for side in ("left", "right", "None", "no side")}


def test_a_function_gives_the_number_and_the_series() -> None:
    def half(event: Any) -> float:
        return event["n"] / 2

    samples = PlotSamples([half], lambda event: event["n"] % 2, 10**9)
    for n in range(4):
        samples.take(n, {"n": n})
    samples.take(4, {})
    samples.settle()
    found = {track.label: seen(track)[V].tolist() for track in samples.tracks}
    assert found["0"] == [0.0, 1.0]
    assert found["1"] == [0.5, 1.5]
    assert math.isnan(found["(KeyError)"][0])


def test_there_is_room_for_20_series_and_the_others_are_counted() -> None:
    samples = PlotSamples(["n"], "key", 10**9)
    for n in range(50):
        samples.take(n, {"n": n, "key": f"k{n}"})
    samples.settle()
    assert len(samples.tracks) == MOST_SERIES
    assert samples.others == 30


def test_events_whose_values_raise_are_gaps_and_stop_nothing() -> None:
    class Bad:
        def __float__(self) -> float:
            raise RuntimeError("no")

    samples = PlotSamples(["n"], None, 10**9)
    for at, value in enumerate((1, Bad(), 2)):
        samples.take(at, {"n": value})
    samples.settle()
    assert samples.tracks[0].without_number == 1
    assert samples.total == 3


def test_a_dict_that_is_changed_later_is_drawn_as_it_came() -> None:
    samples, event = PlotSamples(["n"], None, 10**9), {"n": 1}
    samples.take(0, event)
    event["n"] = 99
    samples.settle()
    assert seen(samples.tracks[0])[V].tolist() == [1.0]


# --- marks ---


def tick(due: int, missed: int) -> Tick:
    return Tick(ingest_ns=due, id=0, due_ns=due, lag_ns=0, interval_ns=100, missed=missed)


def test_missed_ticks_are_marks_where_they_were_due() -> None:
    samples = PlotSamples(["lag_ns"], None, 10_000)
    samples.take(100, tick(100, 0))
    samples.take(500, tick(500, 3))
    samples.settle()
    assert [(mark.kind, mark.t, mark.count) for mark in samples.marks_since(0)[1]] == [
        ("missed", 100.0, 1), ("missed", 200.0, 1), ("missed", 300.0, 1)
    ]  # fmt: skip


def test_failures_are_crosses_and_many_in_a_column_are_one_that_counts() -> None:
    samples = PlotSamples(["n"], None, 10_000)
    for at in (1, 2, 3, 55):
        samples.take(at, Failure(ingest_ns=0, step="s", function="", event=None, error=f"E: {at}", cause=None))
    samples.settle()
    assert [(mark.t, mark.count, mark.text) for mark in samples.marks_since(0)[1]] == [
        (0.0, 3, "E: 1"),
        (54.0, 1, "E: 55"),
    ]
    assert samples.tracks == []


def test_a_mark_that_grows_is_returned_again_and_marks_are_bounded() -> None:
    samples = PlotSamples(["n"], None, 10_000)
    failure = Failure(ingest_ns=0, step="s", function="", event=None, error="E", cause=None)
    samples.mark_failure(0, failure)
    version, _ = samples.marks_since(0)
    samples.mark_failure(5, failure)
    again, marks = samples.marks_since(version)
    assert [(mark.number, mark.count) for mark in marks] == [(0, 2)]
    assert samples.marks_since(again) == (again, [])
    for at in range(2 * MOST_MARKS):
        samples.mark_failure(at * 10, failure)
    assert len(samples.marks_since(0)[1]) <= MOST_MARKS


# --- events are packed ---

PLAIN = st.one_of(st.integers(-5, 5), st.floats(-5, 5), st.booleans())
ODD = st.one_of(PLAIN, st.sampled_from([None, math.nan, math.inf, "12", np.float32(2), np.str_("5"), 10**400]))
EVENTS = st.one_of(
    st.fixed_dictionaries({"a": PLAIN, "b": PLAIN}),
    st.fixed_dictionaries({}, optional={"a": ODD, "b": ODD, "c": ODD}),
    st.sampled_from([7, "text", b"0123456789abcdef"]),
)


class UnpackedSamples(PlotSamples):
    """Take every event whole, as those that are no numbers."""

    def _begin_batch(self, *, is_looked_at: bool = False) -> None:
        self._packing, self._is_to_look = None, False


@given(
    st.lists(st.tuples(st.integers(0, 40), EVENTS, st.booleans()), min_size=1, max_size=120),
    st.sampled_from([["a", "b"], ["a"], ["b", "c"], None]),
)
def test_packed_or_whole_the_same_is_kept(steps, fields) -> None:
    packed, whole = PlotSamples(fields, None, 30_000), UnpackedSamples(fields, None, 30_000)
    for samples in (packed, whole):
        at_ns = 5
        for step, event, settles in steps:
            at_ns += step
            samples.take(at_ns, event)
            if settles:
                samples.settle()
        samples.settle()
    assert packed.total == whole.total == len(steps)
    assert {track.label for track in packed.tracks} == {track.label for track in whole.tracks}
    for track in packed.tracks:
        twin = next(other for other in whole.tracks if other.label == track.label)
        np.testing.assert_array_equal(seen(track)[[T, V, NUMBER]], seen(twin)[[T, V, NUMBER]])
        assert (track.total, track.without_number) == (twin.total, twin.without_number)
        assert seen(track)[COUNT].sum() == seen(twin)[COUNT].sum()


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(-5, 5), st.integers(-5, 5)), min_size=1, max_size=150),
    st.lists(st.integers(0, 200), max_size=6),
)
def test_series_that_come_together_are_kept_as_each_alone(steps, cuts) -> None:
    times = np.cumsum([step for step, *_ in steps]).astype(float)
    rows = np.array([values for _, *values in steps], dtype=float).T.copy()
    together, alone = ([Track(label, COLUMN_NS, 10**9) for label in "ab"] for _ in range(2))
    for part in np.split(np.arange(len(steps)), sorted({cut % len(steps) for cut in cuts} - {0})):
        Track.add_rows(together, times[part], rows[:, part], part.astype(float))
        for track, row in zip(alone, rows, strict=True):
            track.add(times[part], row[part], part.astype(float))
    for one, other in zip(together, alone, strict=True):
        np.testing.assert_array_equal(seen(one), seen(other))
        assert (one.total, one.closed, one.rhythm) == (other.total, other.closed, other.rhythm)


def test_a_field_that_comes_later_is_found_with_its_first_event() -> None:
    samples = PlotSamples(None, None, 10**9)
    for at in range(1_500):
        samples.take(at * 10**6, {"a": at})
    samples.settle()
    samples.take(2 * 10**9, {"a": 1, "b": 2})
    samples.take(2 * 10**9 + 1, {"a": 1, "b": 3})
    samples.settle()
    assert {track.label: track.total for track in samples.tracks} == {"a": 1_502, "b": 2}


def test_the_numbers_of_a_dict_are_held_and_not_the_dict() -> None:
    samples, event = PlotSamples(["a"], None, 10**9), {"a": 1, "large": "x" * 1_000}
    for at in range(10):
        samples.take(at, event)
    assert [len(held) for held in samples._collected] == [16] * 10

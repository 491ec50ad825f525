"""`rows`: every row, at its time, on any clock."""

import datetime
import threading
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex.scheduler import HistoricalScheduler
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.sources.dataframe_rows import offsets_of, rows

SECOND_NS = 10**9


def replayed(source: Any, clock: VirtualClock | None = None) -> list[tuple[float, Any]]:
    """What came, and when: seconds since the subscription."""
    clock = clock or VirtualClock()
    start_ns, came = clock.now_ns, []
    source.subscribe(
        lambda row: came.append(((clock.now_ns - start_ns) / 1e9, row)),
        print,
        lambda: came.append(((clock.now_ns - start_ns) / 1e9, "completed")),
        scheduler=clock,
    )
    clock.run()
    assert clock.pending == 0
    return came


def test_each_row_comes_at_its_time_and_the_end_with_the_last():
    frame = pd.DataFrame({"at": pd.Timestamp("2026-01-01 09:00") + pd.to_timedelta([0, 0, 1.5], unit="s")})
    frame["n"] = [1, 2, 3]
    first, last = frame["at"].iloc[0], frame["at"].iloc[2]
    assert replayed(rows(frame, at="at")) == [
        (0.0, {"at": first, "n": 1}),
        (0.0, {"at": first, "n": 2}),
        (1.5, {"at": last, "n": 3}),
        (1.5, "completed"),
    ]


def test_without_times_they_come_at_once_and_let_others_go_first():
    clock, came = VirtualClock(), []
    rows(pd.DataFrame({"n": range(1_000)})).subscribe(lambda row: came.append(row["n"]), scheduler=clock)
    clock.schedule(lambda *_: came.append("another"))
    assert came == []  # not before the subscription has returned
    clock.run()
    assert [event for event in came if event != "another"] == list(range(1_000))
    assert 0 < came.index("another") < 1_000
    assert clock.now_ns == 0


def test_an_empty_frame_completes_at_once():
    assert replayed(rows(pd.DataFrame({"t": pd.to_datetime([])}), at="t")) == [(0.0, "completed")]
    assert replayed(rows(pd.DataFrame())) == [(0.0, "completed")]


def test_rows_without_columns_are_empty_dicts():
    assert replayed(rows(pd.DataFrame(index=range(2)))) == [(0.0, {}), (0.0, {}), (0.0, "completed")]


@given(
    st.lists(st.integers(0, 5 * SECOND_NS), max_size=60),
    st.lists(st.integers(0, 3_000), max_size=60),
    st.sampled_from([1.0, 2.0, 0.5, 3.0]),
)
def test_the_k_th_row_comes_at_its_deadline_or_as_soon_as_the_observer_lets_it(gaps, sleeps_ms, speed):
    """The due times are absolute: what a slow observer holds up makes nothing later late, and nothing is left out."""
    times = np.cumsum([0, *gaps])
    clock, came = VirtualClock(), []

    def take(row: dict[str, Any]) -> None:
        came.append((clock.now_ns, row["n"]))
        if sleeps_ms:
            clock.sleep(sleeps_ms.pop() / 1000)

    frame = pd.DataFrame({"t": pd.to_datetime(times, unit="ns"), "n": range(len(times))})
    free_ns = 0
    expected = []
    for number, time in enumerate(times):
        at_ns = max(int(time) * 2 // int(speed * 2), free_ns)
        expected.append((at_ns, number))
        held_ns = sleeps_ms[-1 - number] * 10**6 if number < len(sleeps_ms) else 0
        free_ns = at_ns + held_ns
    rows(frame, at="t", speed=speed).subscribe(take, scheduler=clock)
    clock.run()
    assert came == expected


def test_a_new_speed_acts_from_the_present_position():
    frame = pd.DataFrame({"t": [0, 10, 20, 30]})
    clock, came = VirtualClock(), []
    source = rows(frame, at="t")
    source.subscribe(lambda row: came.append((clock.now_ns / 1e9, row["t"])), scheduler=clock)
    clock.advance("5s")
    source.speed = 5  # five seconds of ten are left, and take one
    clock.advance("1s")
    source.speed = 0.5  # ten are left, and take twenty
    clock.advance("1min")
    assert came == [(0.0, 0), (6.0, 10), (26.0, 20), (46.0, 30)]
    assert source.speed == 0.5


def test_a_pause_takes_its_length_out():
    clock, came = VirtualClock(), []
    source = rows(pd.DataFrame({"t": [0, 10, 20]}), at="t")
    source.subscribe(lambda row: came.append((clock.now_ns / 1e9, row["t"])), scheduler=clock)
    clock.advance("4s")
    source.pause()
    source.pause()
    clock.advance("1h")
    source.speed = 2
    assert source.is_paused
    source.resume()
    clock.advance("1min")
    assert came == [(0.0, 0), (3607.0, 10), (3612.0, 20)]


def test_a_row_may_pause_its_source_and_none_follows_it():
    clock, came = VirtualClock(), []
    source = rows(pd.DataFrame({"n": range(10)}))

    def take(row: dict[str, Any]) -> None:
        came.append(row["n"])
        if row["n"] % 4 == 3:
            source.pause()

    source.subscribe(take, scheduler=clock)
    clock.run()
    assert came == [0, 1, 2, 3]
    source.resume()
    clock.run()
    assert came == list(range(8))
    source.resume()
    clock.run()
    assert came == list(range(10))


def test_a_subscription_to_a_paused_source_waits():
    clock, came = VirtualClock(), []
    source = rows(pd.DataFrame({"t": [0, 1]}), at="t")
    source.pause()
    source.subscribe(lambda row: came.append(clock.now_ns / 1e9), scheduler=clock)
    clock.advance("5s")
    assert came == []
    source.resume()
    clock.advance("5s")
    assert came == [5.0, 6.0]


def test_an_observer_that_raises_stops_nothing():
    clock, came = VirtualClock(), []

    def take(row: dict[str, Any]) -> None:
        came.append(row["n"])
        if row["n"] == 1:
            raise ValueError("this row")

    rows(pd.DataFrame({"n": range(4)})).subscribe(take, print, lambda: came.append("completed"), scheduler=clock)
    with pytest.raises(ValueError, match="this row"):
        clock.run()
    clock.run()
    assert came == [0, 1, 2, 3, "completed"]


def test_disposing_ends_it_between_two_rows_of_one_instant():
    clock, came = VirtualClock(), []

    def take(row: dict[str, Any]) -> None:
        came.append(row["n"])
        if row["n"] == 3:
            subscription.dispose()

    source = rows(pd.DataFrame({"n": range(10)}))
    subscription = source.subscribe(take, scheduler=clock)
    clock.run()
    assert came == [0, 1, 2, 3]
    assert (clock.pending, source._subscriptions) == (0, set())


def test_values_are_pythons_own_and_what_is_missing_is_none():
    frame = pd.DataFrame(
        {
            "i": np.array([1, 2], np.int32),
            "f": [1.5, np.nan],
            "b": [True, False],
            "s": ["a", None],
            "t": pd.to_datetime(["2026-01-01 00:00:00.000000001", None]),
            "d": pd.to_timedelta(["1s", None]),
            "n": pd.array([1, None], "Int64"),
            "c": pd.Categorical(["x", None]),
            "o": [np.float64(2.5), [1, 2]],
        }
    )
    (_, first), (_, second), _ = replayed(rows(frame))
    assert first == {
        "i": 1, "f": 1.5, "b": True, "s": "a", "t": pd.Timestamp("2026-01-01 00:00:00.000000001"),
        "d": pd.Timedelta("1s"), "n": 1, "c": "x", "o": 2.5,
    }  # fmt: skip
    assert second == {**dict.fromkeys(frame.columns), "i": 2, "b": False, "o": [1, 2]}
    kinds = [type(value) for value in first.values()]
    assert kinds == [int, float, bool, str, pd.Timestamp, pd.Timedelta, int, str, float]


def test_a_named_index_is_a_field_and_may_be_the_time():
    index = pd.DatetimeIndex(["2026-01-01", "2026-01-02"], name="day")
    frame = pd.DataFrame({"n": [1, 2]}, index=index)
    expected = [(0.0, {"day": index[0], "n": 1}), (86_400.0, {"day": index[1], "n": 2}), (86_400.0, "completed")]
    assert replayed(rows(frame, at="day")) == expected
    unnamed = frame.rename_axis(None)
    assert replayed(rows(unnamed, at=unnamed.index))[1] == (86_400.0, {"n": 2})


def test_changing_the_frame_later_changes_nothing():
    frame = pd.DataFrame({"n": [1, 2]})
    source = rows(frame)
    frame.loc[1, "n"] = 7
    frame["more"] = 0
    assert [row for _, row in replayed(source)] == [{"n": 1}, {"n": 2}, "completed"]


def test_the_frame_is_not_made_whole_as_dicts():
    clock = VirtualClock()
    frame = pd.DataFrame({"t": range(100_000)})
    source = rows(frame, at="t")
    source.subscribe(lambda _: None, scheduler=clock)
    clock.advance("10s")
    (replay,) = source._subscriptions
    assert replay._blocks.given == 256
    assert clock.pending == 1


def test_every_subscription_replays_from_the_beginning():
    source = rows(pd.DataFrame({"t": [3, 4]}), at="t")
    assert replayed(source) == replayed(source) == [(0.0, {"t": 3}), (1.0, {"t": 4}), (1.0, "completed")]


def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread():
    before = threading.enumerate()
    clock = VirtualClock("2026-03-29T00:59:59+00:00")
    assert replayed(rows(pd.DataFrame({"t": [0, 2]}), at="t"), clock)[1] == (2.0, {"t": 2})
    assert threading.enumerate() == before


@pytest.mark.parametrize(
    "make", [TestScheduler, lambda: HistoricalScheduler(datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC))]
)
def test_it_works_on_rxpys_own_virtual_time(make):
    """Whose instants are whole microseconds: a row is then at most one early, and never in an endless turn."""
    scheduler, came = make(), []
    start = scheduler.clock
    frame = pd.DataFrame({"t": pd.to_timedelta([0, 1_500_000_700, 4_000_000_000], unit="ns"), "n": range(3)})
    rows(frame, at="t").subscribe(
        lambda row: came.append(row["n"]), print, lambda: came.append("completed"), scheduler=scheduler
    )
    scheduler.advance_by(1.4)
    assert came == [0]
    scheduler.advance_by(0.2)
    assert came == [0, 1]
    scheduler.advance_by(3)
    assert came == [0, 1, 2, "completed"]
    assert scheduler.clock != start


@pytest.mark.real_time
def test_on_a_real_clock_no_row_is_early():
    with RealClock() as clock:
        came: list[tuple[int, int]] = []
        done = threading.Event()
        frame = pd.DataFrame({"ms": np.arange(20) / 1_000})
        started_ns = clock.now_ns
        rows(frame, at="ms").subscribe(
            lambda row: came.append((clock.now_ns - started_ns, round(row["ms"] * 1e9))),
            print,
            done.set,
            scheduler=clock,
        )
        assert done.wait(20)
    assert [due_ns for _, due_ns in came] == list(range(0, 20_000_000, 1_000_000))
    assert all(at_ns >= due_ns for at_ns, due_ns in came)


def test_a_run_pauses_it_and_a_flow_takes_every_row(clock):
    flow = rxm.Flow("replay")
    kept = rxm.ring(100)
    flow.source("trips", rows(pd.DataFrame({"t": range(50)}), at="t")) >> flow.sink("kept", kept)
    run = flow.run(clock=clock, wait=False)
    clock.advance("9.5s")
    run.pause()
    clock.advance("1h")
    assert kept.count == 10
    run.resume()
    clock.advance("1min")
    assert [row["t"] for row in kept.values] == list(range(50))
    assert run.status == "stopped"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: rows([1]),
            'rows(frame=[1]): expected a pandas DataFrame or Series. For example: rows(pd.DataFrame({"a": [1, 2]}))',
        ),
        (
            lambda: rows(pd.DataFrame([[1, 2]], columns=["a", "a"])),
            "rows(frame=['a', 'a']): expected columns, and a named index, whose names differ; 'a' is there twice. "
            'For example: rows(frame.rename_axis(None), at="time")',
        ),
        (
            lambda: rows(pd.DataFrame({"a": [1]}), speed=0),
            'rows(speed=0): expected a number above zero. For example: rows(frame, at="time", speed=60)',
        ),
        (
            lambda: rows(pd.DataFrame({"a": [1]}), speed=float("inf")),
            'rows(speed=inf): expected a number above zero. For example: rows(frame, at="time", speed=60)',
        ),
    ],
)
def test_a_wrong_argument_is_refused_by_name(make, message):
    with pytest.raises(ArgumentError) as refusal:
        make()
    assert str(refusal.value) == message


def test_a_refused_speed_changes_nothing():
    source = rows(pd.DataFrame({"a": [1]}))
    with pytest.raises(ArgumentError, match="speed=True"):
        source.speed = True
    assert source.speed == 1.0


def test_it_shows_its_rows_and_its_times():
    frame = pd.DataFrame({"t": range(1_200)})
    assert repr(rows(frame)) == "rows(1,200 rows)"
    assert repr(rows(frame, at="t", speed=60)) == 'rows(1,200 rows, at="t", speed=60)'
    assert repr(rows(frame, at=frame["t"])) == "rows(1,200 rows, at=...)"


def test_it_goes_through_rxpys_operators():
    came = []
    rx.merge(rows(pd.DataFrame({"t": [0, 2]}), at="t"), rows(pd.DataFrame({"t": [0, 3]}), at="t")).subscribe(
        lambda row: came.append(row["t"]), scheduler=(clock := VirtualClock())
    )
    clock.run()
    assert came == [0, 0, 2, 3]


def test_a_step_sends_the_next_row_now_and_leaves_out_what_was_left_until_it():
    clock, seen = VirtualClock(), []
    source = rows(pd.DataFrame({"s": [0.0, 10.0, 11.0, 13.0]}), at="s")
    note = lambda row: seen.append((clock.now_ns / 1e9, row["s"]))
    with source.subscribe(note, scheduler=clock):
        clock.advance("2s")
        source.pause()
        clock.advance("3s")
        source.step()
        clock.advance("1min")
        assert (seen, source.is_paused) == ([(0.0, 0.0), (5.0, 10.0)], True)
        source.resume()
        clock.advance("1min")
        assert seen[2:] == [(66.0, 11.0), (68.0, 13.0)]


def test_steps_are_as_many_as_were_made_and_the_last_row_completes():
    clock, seen, done = VirtualClock(), [], []
    source = rows(pd.DataFrame({"n": range(600)}))
    source.pause()
    source.subscribe(lambda row: seen.append(row["n"]), print, lambda: done.append(len(seen)), scheduler=clock)
    for _ in range(599):
        source.step()
    clock.advance("1s")
    assert (seen, done) == (list(range(599)), [])
    source.step()
    clock.advance("1s")
    assert (len(seen), done) == (600, [600])


def test_a_step_that_is_resumed_at_once_sends_its_row_and_the_others_when_they_are_due():
    clock, seen = VirtualClock(), []
    source = rows(pd.DataFrame({"s": [0.0, 10.0, 11.0]}), at="s", speed=2)
    with source.subscribe(lambda row: seen.append(clock.now_ns / 1e9), scheduler=clock):
        clock.advance("1s")
        source.step()
        source.resume()
        clock.advance("1s")
        assert seen == [0.0, 1.0, 1.5]


@pytest.mark.parametrize(
    "column",
    [
        pd.arrays.SparseArray([1, 0, 0]),
        pd.array([1, 0, 0], dtype="Int8"),
        pd.Categorical(np.array([1, 0, 0])),
        np.array([np.int8(1), np.uint64(0), np.int32(0)], dtype=object),
    ],
    ids=["sparse", "nullable", "categorical", "objects"],
)
def test_every_kind_of_column_gives_python_s_own_numbers(column):
    seen = []
    clock = rxm.VirtualClock()
    rxm.rows(pd.DataFrame({"n": column})).subscribe(seen.append, scheduler=clock)
    clock.run()
    assert [(row["n"], type(row["n"])) for row in seen] == [(1, int), (0, int), (0, int)]


def test_numpy_times_among_objects_keep_their_nanoseconds():
    seen = []
    column = np.array([np.datetime64(1, "ns"), np.timedelta64(2, "ns")], dtype=object)
    clock = rxm.VirtualClock()
    rxm.rows(pd.DataFrame({"t": column})).subscribe(seen.append, scheduler=clock)
    clock.run()
    assert [row["t"] for row in seen] == [pd.Timestamp(1), pd.Timedelta(2)]


def test_times_with_and_without_a_zone_are_refused_together():
    naive = datetime.datetime(2026, 1, 1)
    times = pd.Series([naive, naive.replace(tzinfo=datetime.UTC)], dtype=object)
    with pytest.raises(ArgumentError, match="times that all have a zone or that all have none, not a mixture"):
        rxm.rows(pd.DataFrame({"time": times}), at="time")


UTC = datetime.UTC
DAY = datetime.datetime(2026, 1, 1)


@pytest.mark.parametrize(
    ("times", "offsets_ns"),
    [
        (pd.to_datetime(["2026-01-01", "2026-01-01 00:00:01.5"], format="ISO8601"), [0, 1_500_000_000]),
        (pd.to_datetime(["2026-01-01", "2026-01-01 00:00:00.000000001"], format="ISO8601"), [0, 1]),
        (pd.to_datetime(["2026-01-01 00:00:01", "2026-01-01 00:00:02"]).as_unit("s"), [0, 10**9]),
        (pd.to_datetime(["2026-01-01 00:00:01", "2026-01-01 00:00:02"]).as_unit("ms"), [0, 10**9]),
        (pd.to_timedelta(["1h", "1h 1s"]), [0, 10**9]),
        ([7, 9], [0, 2 * 10**9]),
        (pd.array([7, 9], "Int64"), [0, 2 * 10**9]),
        (np.array([2**63 + 1, 2**63 + 3], np.uint64), [0, 2 * 10**9]),
        ([1_700_000_000.25, 1_700_000_000.5], [0, 250_000_000]),
        (pd.array([0.5, 1.0], "Float64"), [0, 500_000_000]),
        (pd.Series([DAY, DAY + datetime.timedelta(seconds=3)], dtype=object), [0, 3 * 10**9]),
        (pd.Series([datetime.date(2026, 1, 1), datetime.date(2026, 1, 2)]), [0, 86_400 * 10**9]),
        ([], []),
    ],
)
def test_every_kind_of_time_becomes_nanoseconds_since_the_first(times, offsets_ns):
    frame = pd.DataFrame({"t": times})
    assert offsets_of(frame, "t").tolist() == offsets_ns
    assert offsets_of(frame, times).tolist() == offsets_ns


def test_a_day_with_23_hours_has_23():
    """Zones are left behind first: it is the time that passed that counts, not what clocks on walls said."""
    days = pd.date_range("2026-03-28", periods=3, freq="D", tz="Europe/Berlin")
    assert [offset // 3_600_000_000_000 for offset in offsets_of(pd.DataFrame({"t": days}), "t")] == [0, 24, 47]


def test_times_of_two_zones_in_one_column_are_compared_as_instants():
    east = datetime.datetime(2026, 1, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    times = pd.Series([east, datetime.datetime(2026, 1, 1, 0, 0, 5, tzinfo=UTC)], dtype=object)
    assert offsets_of(pd.DataFrame({"t": times}), "t").tolist() == [0, 5 * 10**9]


def test_a_level_of_the_index_is_found_by_its_name():
    index = pd.MultiIndex.from_tuples([("a", 1), ("a", 4)], names=["who", "s"])
    assert offsets_of(pd.DataFrame({"n": [0, 0]}, index=index), "s").tolist() == [0, 3 * 10**9]


def refused(times: object, at: object = "t", **more: object) -> str:
    with pytest.raises(ArgumentError) as refusal:
        offsets_of(pd.DataFrame({"t": times, **more}), at)
    return str(refusal.value)


def test_a_time_that_falls_is_refused_with_its_row():
    message = refused(pd.to_datetime(["2026-01-02", "2026-01-03", "2026-01-01"]))
    assert message == (
        "rows(at='t'): expected times that never fall, but row 2 (Timestamp('2026-01-01 00:00:00')) comes after "
        "Timestamp('2026-01-03 00:00:00'). For example: "
        'rows(frame.sort_values("t", kind="stable"), at="t")'
    )


def test_a_time_that_is_missing_is_refused_with_its_row():
    assert refused(pd.to_datetime(["2026-01-02", None])) == (
        "rows(at='t'): expected a time in every row, but row 1 (index 1) has none. "
        'For example: rows(frame.dropna(subset="t"), at="t")'
    )
    assert "but row 0 (index 0) has none" in refused([np.nan, 1.0])


def test_a_column_that_is_not_there_is_refused_with_the_near_one():
    assert refused([1], "tme", time=[1]) == (
        "rows(at='tme'): expected the name of a column or of the index (did you mean \"time\"?). "
        'For example: rows(frame, at="time")'
    )
    assert refused([1], "zzz") == (
        "rows(at='zzz'): expected the name of a column or of the index (one of t). For example: rows(frame, at=\"t\")"
    )


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (["2026-01-01"], "a column of datetimes, timedeltas or numbers of seconds, not of str ('2026-01-01')"),
        ([True], "numbers of seconds, not of bool (True)"),
        ([1j], "numbers of seconds, not of complex128 (1j)"),
        (pd.Series([Decimal(1)], dtype=object), "numbers of seconds, not of object (Decimal('1'))"),
        ([0.0, np.inf], "a finite time in every row, but row 1 (index 1) has inf"),
        ([0, 2**62], "times less than 292 years apart"),
        ([0.0, 1e30], "times less than 292 years apart"),
        (pd.to_datetime(["1700-01-01", "2200-01-01"]), "times less than 292 years apart"),
    ],
)
def test_what_is_no_time_is_refused_with_what_to_do(times, expected):
    assert expected in refused(times)


def test_text_is_converted_to_times_with_a_zone_which_a_window_takes_too():
    assert refused(["2026-01-01"]).endswith('rows(frame.assign(t=pd.to_datetime(frame["t"], utc=True)), at="t")')


def test_as_many_times_as_rows_are_wanted():
    assert "expected a time for each of the 2 rows, not 1. For example: rows(frame, at=frame.index)" in refused(
        [1, 2], [1]
    )
    assert "expected the name of a column, or datetimes" in refused([1, 2], {1, 2})


def test_the_values_of_a_series_are_the_events_and_its_index_may_be_the_times():
    series = pd.Series(
        [88, 91, None], index=pd.to_datetime(["2026-01-01 00:00", "2026-01-01 00:01", "2026-01-01 00:03"])
    )
    expected = [(0.0, 88.0), (60.0, 91.0), (180.0, None), (180.0, "completed")]
    assert replayed(rows(series, at="index")) == replayed(rows(series, at=series.index)) == expected
    assert replayed(rows(series.rename_axis("time"), at="time", speed=60))[1:3] == [(1.0, 91.0), (3.0, None)]
    assert replayed(rows(series)) == [(0.0, event) for event in (88.0, 91.0, None, "completed")]


def test_a_series_may_be_its_own_times_by_its_name():
    series = pd.Series(pd.to_timedelta([0, 1.5], unit="s"), name="t")
    assert replayed(rows(series, at="t")) == [(0.0, series[0]), (1.5, series[1]), (1.5, "completed")]


@pytest.mark.parametrize("dtype", ["int8", "Int64", "category", "object"])
def test_the_events_of_a_series_are_python_s_own_values(dtype):
    events = [event for _, event in replayed(rows(pd.Series([1, 0] * 200, dtype=dtype)))]
    assert events == [1, 0] * 200 + ["completed"]
    assert {type(event) for event in events} == {int, str}


def test_an_empty_series_completes_at_once_and_one_without_times_names_the_index():
    assert replayed(rows(pd.Series([], dtype=float), at="index")) == [(0.0, "completed")]
    with pytest.raises(ArgumentError, match=r'which this frame has none of\)\. For example: rows\(frame, at="index"\)'):
        rows(pd.Series([1]), at="time")
    with pytest.raises(ArgumentError, match="a column of datetimes, timedeltas or numbers of seconds, not of str"):
        rows(pd.Series([1], index=["a"]), at="index")


def test_a_column_that_is_called_index_goes_before_the_index():
    frame = pd.DataFrame({"index": [0, 2]}, index=[0, 1])
    assert offsets_of(frame, "index").tolist() == [0, 2 * SECOND_NS]


@given(st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1, max_size=5))
def test_whole_seconds_of_any_size_are_exact_or_too_far_apart(numbers):
    numbers.sort()
    frame = pd.DataFrame({"t": np.array(numbers, np.int64)})
    if (numbers[-1] - numbers[0]) * SECOND_NS < 2**63 - 1:
        assert offsets_of(frame, "t").tolist() == [(number - numbers[0]) * SECOND_NS for number in numbers]
    else:
        with pytest.raises(ArgumentError, match="times less than 292 years apart"):
            offsets_of(frame, "t")

"""When rows are due: every kind of time, and every time that is none, refused with its row."""

import datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from rxmetronome.errors import ArgumentError
from rxmetronome.sources.timetables import offsets_of

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


def test_as_many_times_as_rows_are_wanted():
    assert "expected a time for each of the 2 rows, not 1. For example: rows(frame, at=frame.index)" in refused(
        [1, 2], [1]
    )
    assert "expected the name of a column, or datetimes" in refused([1, 2], {1, 2})

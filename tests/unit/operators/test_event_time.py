"""Event time: instants in every form that events have them."""

import datetime
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.windows.watermarks import instant

NS = 1_700_000_000_123_456_789


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("ingest_ns", NS, NS),
        ("ts_us", 3, 3_000),
        ("ts_ms", 1.5, 1_500_000),
        ("ts_s", 2, 2_000_000_000),
        ("ts", 2, 2_000_000_000),
        ("ts", 0.1, 100_000_000),
        ("ts", Decimal("1700000000.123456789"), NS),
        ("ts", Fraction(NS, 10**9), NS),
        ("ts", np.int64(2), 2_000_000_000),
        ("ts", np.float32(0.5), 500_000_000),
        ("ts", -1, -1_000_000_000),
        ("ts", "1970-01-01T00:00:01.5Z", 1_500_000_000),
        ("ts", "1970-01-01 01:00+01:00", 0),
        ("ts", datetime.datetime(1970, 1, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")), 0),
        ("ts", pd.Timestamp(NS, tz="UTC"), NS),
    ],
)
def test_an_instant_is_nanoseconds_since_1970(field: str, value: object, expected: int) -> None:
    assert instant(field, "window")({field: value}) == expected


def test_a_function_gives_seconds_or_a_datetime() -> None:
    assert instant(lambda event: event[0], "window")([1.5]) == 1_500_000_000


@pytest.mark.parametrize(
    "value",
    [None, math.nan, math.inf, True, "yesterday", "2026-01-01", datetime.datetime(2026, 1, 1), pd.NaT, 10**12, {}],
)
def test_what_is_no_instant_is_an_error_that_says_what_is(value: object) -> None:
    with pytest.raises(StepError, match="an instant: seconds since 1970, a datetime with a zone, or ISO text with one"):
        instant("ts", "window")({"ts": value})


def test_a_time_without_a_zone_learns_how_to_get_one() -> None:
    frame = pd.DataFrame({"time": pd.to_datetime(["2026-01-05 09:00:08", "2026-01-05 09:01:08"]), "n": [1, 2]})

    def counted(frame: pd.DataFrame) -> tuple[list[Any], Any]:
        seen: list[Any] = []
        flow = rxm.rows(frame, at="time") >> rxm.window(every="1min", at="time") >> seen.append
        return seen, flow.simulate()

    _, run = counted(frame)
    assert run.failures.last[0].remedy == (
        'it has no zone. Where it is in UTC: rows(frame.assign(time=frame["time"].dt.tz_localize("UTC")), at="time")'
    )
    seen, run = counted(frame.assign(time=frame["time"].dt.tz_localize("UTC")))
    assert (len(seen), run.failures.total) == (2, 0)
    for value in (datetime.datetime(2026, 1, 1), "2026-01-01 09:00"):
        with pytest.raises(
            StepError, match=r"it has no zone.* value.replace\(tzinfo=datetime.UTC\), or in the text \+00"
        ):
            instant("ts", "window")({"ts": value})
    with pytest.raises(StepError, match="give `at` a field"):
        instant("ts", "window")({"ts": pd.NaT})


def test_what_names_no_instant_is_refused() -> None:
    with pytest.raises(ArgumentError, match=r"session\(at=3\): expected a field's name or a function of one event"):
        instant(3, "session")  # type: ignore[arg-type]

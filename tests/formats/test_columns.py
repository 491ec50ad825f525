"""Events as a table: a column for each field."""

import numpy as np
import pandas as pd

from rxmetronome.formats.columns import frame_of


def test_columns_come_in_the_order_of_the_events_and_gaps_are_empty() -> None:
    frame = frame_of([{"a": 1}, {"b": "x", "a": 2}, 7])
    assert list(frame.columns) == ["a", "b", "value"]
    assert frame["a"].tolist() == [1, 2, pd.NA]
    assert frame["b"].isna().tolist() == [True, False, True]


def test_whole_numbers_with_gaps_stay_whole_and_exact() -> None:
    big = 1_700_000_000_000_000_001  # a time in nanoseconds, which no float holds
    frame = frame_of([{"at_ns": big}, {}])
    assert frame["at_ns"].dtype == pd.Int64Dtype()
    assert frame["at_ns"][0] == big


def test_numbers_beyond_64_bits_are_kept_as_they_are() -> None:
    assert frame_of([{"n": 2**70}, {}])["n"][0] == 2**70


def test_the_index_counts_from_the_first_row() -> None:
    assert frame_of([1.5, 2.5], first=10).index.tolist() == [10, 11]


def test_no_events_are_an_empty_table() -> None:
    frame = frame_of([])
    assert (len(frame), list(frame.columns)) == (0, [])
    assert np.array_equal(frame.index, [])

"""What users put into events is written as they would write it, or refused with what to do."""

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import types
import uuid
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import msgspec
import numpy as np
import pandas as pd
import pytest

from rxmetronome.codecs import codec, fields
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import CodecError


class Text(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "not this"


class Number(enum.IntEnum):
    ONE = 1


class Pair(NamedTuple):
    a: int
    b: int


def written(value: object) -> Any:
    return codec("json").decode(codec("json").encode({"v": value}))["v"]


@pytest.mark.parametrize(
    ("value", "becomes"),
    [
        (TypeError("no"), "TypeError: no"),
        (KeyError("k"), "KeyError: 'k'"),
        (Text("this"), "this"),
        (Number.ONE, 1),
        (np.int64(3), 3),
        (np.uint8(3), 3),
        (np.float64(1.5), 1.5),
        (np.float32(1.5), 1.5),
        (np.float64("nan"), None),
        (np.True_, True),
        (np.str_("a"), "a"),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (np.array(["a", "b"]), ["a", "b"]),
        (np.array(["2026-01-02"], dtype="datetime64[ns]"), ["2026-01-02T00:00:00.000000000"]),
        (np.array([1.5, None], dtype=object), [1.5, None]),
        (np.datetime64("2026-01-02T03:04:05.123456789"), "2026-01-02T03:04:05.123456789"),
        (np.datetime64("NaT"), None),
        (pd.Timestamp("2026-01-02T03:04:05.123456789", tz="UTC"), "2026-01-02T03:04:05.123456789+00:00"),
        (pd.Timedelta("1.000000001s"), "P0DT0H0M1.000000001S"),
        (pd.NaT, None),
        (pd.NA, None),
        (datetime.timedelta(seconds=1.5), "PT1.5S"),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (decimal.Decimal("1.10"), "1.10"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (PurePosixPath("a/b"), "a/b"),
        ({1}, [1]),
        (frozenset({1}), [1]),
        (collections.deque([1, 2]), [1, 2]),
        (range(3), [0, 1, 2]),
        ({1: 2}.keys(), [1]),
        (types.MappingProxyType({"a": 1}), {"a": 1}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (Pair(1, 2), [1, 2]),
        (b"ab", "YWI="),
    ],
)
def test_a_value_becomes_what_one_would_write(value: object, becomes: object) -> None:
    result = written(value)
    assert result == becomes
    assert type(result) is type(becomes)


@pytest.mark.parametrize(
    ("value", "type_name", "remedy"),
    [
        (pd.DataFrame({"a": [1]}), "DataFrame", 'frame.to_dict("records")'),
        (pd.Series([1]), "Series", "series.to_dict()"),
        (np.timedelta64(1, "s"), "timedelta64", "write seconds"),
        (fractions.Fraction(1, 3), "Fraction", "float(value)"),
        ((n for n in [1]), "generator", "list(value)"),
        (object(), "object", "select(...) what you want of it"),
        (np.array([1j]), "ndarray", "select(...) what you want of it"),
        (len, "builtin_function_or_method", "select(...)"),
    ],
)
def test_any_other_value_is_refused_with_its_type_and_what_to_do(value: object, type_name: str, remedy: str) -> None:
    with pytest.raises(CodecError) as raised:
        written(value)
    assert f"({type_name}). Remedy: " in str(raised.value)
    assert remedy in str(raised.value)


@pytest.mark.parametrize("key", [(1, 2), None, True])
def test_a_key_that_json_has_not_is_refused_as_a_key(key: object) -> None:
    with pytest.raises(CodecError, match=r"expected keys that are text or numbers, got .*text as keys"):
        codec("json").encode({key: 1})


def test_keys_of_numpy_are_plain_keys() -> None:
    assert codec("json").encode({np.int64(1): 1, Text("a"): 2}) == b'{"1":1,"a":2}\n'


def test_fields_are_those_of_dicts_structs_dataclasses_and_named_tuples() -> None:
    class Reading(msgspec.Struct, tag="reading"):
        at: int

    @dataclasses.dataclass
    class Point:
        x: list[int]

    shared = [1]
    assert fields({"a": 1, 2: 3}) == {"a": 1, "2": 3}
    assert fields(types.MappingProxyType({"a": 1})) == {"a": 1}
    assert fields(Reading(5)) == {"at": 5}
    assert fields(Pair(1, 2)) == {"a": 1, "b": 2}
    assert fields(Point(shared))["x"] is shared
    for scalar in (1, "a", None, [1, 2], (1, 2), Point):
        assert fields(scalar) == {"value": scalar}


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

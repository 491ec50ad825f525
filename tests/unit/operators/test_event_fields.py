"""What is read from an event: fields and functions, numbers, keys, and what is not there."""

import dataclasses
import math
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.event_fields import hashed, key, number, present, reader, real
from rxmetronome.records import Tick

TICK = Tick(ingest_ns=1, id=7, due_ns=2, lag_ns=3, interval_ns=4, missed=5)


@dataclasses.dataclass
class Reading:
    v: int


@pytest.mark.parametrize("event", [{"v": 3}, MappingProxyType({"v": 3}), Reading(3)])
def test_a_name_is_an_item_of_a_mapping_and_an_attribute_of_everything_else(event: object) -> None:
    assert reader("v", "mean")(event) == 3


def test_a_tick_has_its_fields() -> None:
    assert reader("id", "count")(TICK) == 7


def test_a_missing_field_is_an_error_that_names_the_near_one() -> None:
    with pytest.raises(StepError) as failed:
        reader("pice", "sum")({"price": 1, "at": 2})
    expected = "expected an event with the field `pice`, got {'price': 1, 'at': 2}. Remedy: did you mean `price`?"
    assert str(failed.value) == expected


def test_a_missing_field_without_a_near_one_lists_what_there_is() -> None:
    with pytest.raises(StepError, match="name one of `a`, `b`, or read it with a function"):
        reader("zzz", "sum")({"a": 1, "b": 2})


@pytest.mark.parametrize("of", ["", 3, ["v"]])
def test_what_is_no_name_and_no_function_is_refused(of: object) -> None:
    with pytest.raises(ArgumentError, match=r"mean\(of=.*\): expected a field's name or a function of one event"):
        reader(of, "mean")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (2**80, 2**80),
        (1.5, 1.5),
        (True, 1),
        (np.int64(4), 4),
        (np.float32(0.5), 0.5),
        (Fraction(1, 4), 0.25),
        (Decimal("0.75"), 0.75),
        (-math.inf, -math.inf),
        (None, None),
        (math.nan, None),
        (np.float32("nan"), None),
        (Decimal("NaN"), None),
        (pd.NA, None),
        (pd.NaT, None),
    ],
)
def test_a_number_is_an_int_or_a_float_or_not_there(value: object, expected: object) -> None:
    read = number(reader(None, "sum"))(value)
    assert read == expected
    assert type(read) in (int, float, type(None))


@pytest.mark.parametrize("value", ["3", [1], {}, 1j])
def test_what_is_no_number_is_an_error(value: object) -> None:
    with pytest.raises(StepError, match="expected a number, got"):
        number(reader(None, "sum"))(value)


def test_a_real_is_a_float_and_what_no_float_holds_is_an_error() -> None:
    read = real(reader(None, "mean"))
    assert [type(read(value)) for value in (1, 1.0, True)] == [float] * 3
    assert [read(value) for value in (None, math.nan)] == [None, None]
    with pytest.raises(StepError, match="a number that a float can hold"):
        read(10**400)


def test_values_that_are_not_there_are_none_and_others_pass_as_they_are() -> None:
    read = present(reader(None, "first"))
    same = [0, "", False, [math.nan]]
    assert [read(value) for value in same] == same
    assert [read(value) for value in (None, math.nan, pd.NaT, np.float64("nan"))] == [None] * 4


def test_what_cannot_be_hashed_is_neither_a_key_nor_a_distinct_value() -> None:
    with pytest.raises(StepError, match=r"a key that can be hashed, got \[1\]"):
        key(reader(None, "window"))([1])
    with pytest.raises(StepError, match=r"a value that can be hashed, got \[1\]"):
        hashed(reader(None, "distinct"))([1])


def test_every_nan_is_the_same_key() -> None:
    read = key(reader(None, "window"))
    assert len({read(float("nan")), read(np.float64("nan")), read(math.nan)}) == 1
    assert read((1, "a")) == (1, "a")
    assert read(None) is None

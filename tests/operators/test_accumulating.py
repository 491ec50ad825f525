"""What aggregates keep: what they say, and that merging is as if one had seen it all."""

import math
import statistics
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.operators.accumulating import (
    Cell,
    Collected,
    Count,
    CountPresent,
    First,
    Greatest,
    Last,
    Least,
    Mean,
    Spread,
    Sum,
)

MAKERS: dict[str, Callable[[], Cell]] = {
    "count": Count,
    "count of values": CountPresent,
    "sum": Sum,
    "mean": Mean,
    "var": lambda: Spread(1, root=False),
    "stdev": lambda: Spread(0, root=True),
    "min": Least,
    "max": Greatest,
    "first": First,
    "last": Last,
    "collect": lambda: Collected(frame=False),
}
NUMBERS = st.one_of(st.none(), st.integers(-1_000, 1_000))


def filled(make: Callable[[], Cell], values: list[Any]) -> Cell:
    cell = make()
    for value in values:
        cell.add(value)
    return cell


def merged(make: Callable[[], Cell], *parts: Cell) -> Cell:
    cell = make()
    for part in parts:
        cell.merge(part)
    return cell


def about(value: Any) -> Any:
    return pytest.approx(value, rel=1e-9, abs=1e-9) if isinstance(value, float) else value


@pytest.mark.parametrize("name", MAKERS)
@given(st.lists(NUMBERS, max_size=20), st.lists(NUMBERS, max_size=20), st.lists(NUMBERS, max_size=20))
def test_merging_is_associative_and_as_if_one_had_seen_it_all(
    name: str, a: list[Any], b: list[Any], c: list[Any]
) -> None:
    make = MAKERS[name]
    parts = [filled(make, values) for values in (a, b, c)]
    whole = filled(make, a + b + c).result()
    left = merged(make, merged(make, parts[0], parts[1]), parts[2]).result()
    right = merged(make, parts[0], merged(make, parts[1], parts[2])).result()
    assert left == about(whole)
    assert right == about(whole)


@pytest.mark.parametrize("name", MAKERS)
@given(st.lists(NUMBERS, max_size=9), st.lists(NUMBERS, max_size=9))
def test_what_is_merged_stays_as_it_is(name: str, a: list[Any], b: list[Any]) -> None:
    make = MAKERS[name]
    one, other = filled(make, a), filled(make, b)
    before = repr(other.result())
    one.merge(other)
    one.add(5)
    assert repr(other.result()) == before


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=50))
def test_they_say_what_the_standard_library_says(values: list[float]) -> None:
    said = {name: filled(make, values).result() for name, make in MAKERS.items()}
    assert said["count"] == said["count of values"] == len(values)
    assert said["sum"] == about(math.fsum(values))
    assert said["mean"] == about(statistics.fmean(values))
    assert said["var"] == pytest.approx(statistics.variance(values), rel=1e-6, abs=1e-6)
    assert said["stdev"] == pytest.approx(statistics.pstdev(values), rel=1e-6, abs=1e-6)
    assert (said["min"], said["max"]) == (min(values), max(values))
    assert (said["first"], said["last"], said["collect"]) == (values[0], values[-1], values)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("count", 2),
        ("count of values", 0),
        ("sum", 0),
        ("mean", None),
        ("var", None),
        ("min", None),
        ("max", None),
        ("first", None),
        ("last", None),
        ("collect", [None, None]),
    ],
)
def test_of_values_that_are_not_there(name: str, expected: object) -> None:
    assert filled(MAKERS[name], [None, None]).result() == expected


def test_the_variance_of_large_numbers_close_together_is_exact() -> None:
    """The textbook's formula, the mean of squares less the square of the mean, gives nonsense here."""
    values = [1e9 + offset for offset in (4.0, 7.0, 13.0, 16.0)]
    assert filled(MAKERS["var"], values).result() == 30.0
    assert merged(MAKERS["var"], filled(MAKERS["var"], values[:2]), filled(MAKERS["var"], values[2:])).result() == 30.0


def test_a_sample_s_variance_needs_two_values_and_a_population_s_one() -> None:
    assert filled(lambda: Spread(1, root=False), [3.0]).result() is None
    assert filled(lambda: Spread(0, root=False), [3.0]).result() == 0.0


def test_a_sum_of_whole_numbers_is_exact_and_one_that_no_float_holds_is_infinite() -> None:
    assert filled(Sum, [2**60, 1, -(2**60)]).result() == 1
    assert filled(Sum, [10**400, 0.5]).result() == math.inf
    assert filled(Sum, [0.5, -(10**400)]).result() == -math.inf


@pytest.mark.parametrize("make", [Least, Greatest])
def test_what_does_not_compare_is_told_before_anything_has_changed(make: type[Least]) -> None:
    cell = make()
    cell.check("text")
    cell.add("text")
    cell.check(None)
    with pytest.raises(TypeError, match="'<' not supported between instances of 'int' and 'str'"):
        cell.check(3)
    assert cell.result() == "text"


def test_events_are_collected_as_a_table() -> None:
    cell = filled(lambda: Collected(frame=True), [{"a": 1}, {"a": 2, "b": "x"}])
    table = cell.result()
    assert isinstance(table, pd.DataFrame)
    assert table["a"].tolist() == [1, 2]

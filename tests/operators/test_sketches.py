"""Quantiles and distinct values: exact up to a number, within the sketch's bound above it."""

import bisect
import os
import subprocess
import sys
from fractions import Fraction
from random import Random
from typing import Any

import datasketches
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError
from rxmetronome.operators.sketches import LG_K, Distinct, K, Quantiles, check_exact, datum

POINTS = [(f"p{percent}", Fraction(percent, 100)) for percent in (0, 1, 25, 50, 90, 99, 100)]
RANK_ERROR = datasketches.kll_doubles_sketch.get_normalized_rank_error(K, False)  # holds 99 times in 100


def quantiles(values: list[float], exact: int | None = None) -> Quantiles:
    cell = Quantiles(POINTS, exact)
    for value in values:
        cell.add(value)
    return cell


def distinct(values: list[Any], exact: int | None = None) -> Distinct:
    cell = Distinct(exact)
    for value in values:
        cell.add(value)
    return cell


def off_by(ordered: list[float], answer: float, point: Fraction) -> float:
    """By which part of all values the rank of an answer is off."""
    n = len(ordered)
    low, high = bisect.bisect_left(ordered, answer) / n, bisect.bisect_right(ordered, answer) / n
    return max(0.0, low - float(point), float(point) - high)


@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=60))
def test_a_quantile_is_the_smallest_value_that_so_many_do_not_exceed(values: list[float]) -> None:
    for name, answer in quantiles(values).result().items():
        part = dict(POINTS)[name]
        assert answer in values
        assert sum(value <= answer for value in values) >= part * len(values)
        smaller = [value for value in values if value < answer]
        assert not smaller or len(smaller) < part * len(values)


def test_a_part_that_no_float_holds_is_still_exact() -> None:
    """0.07 * 100 is a little more than 7, and would be the eighth value."""
    cell = Quantiles([("p7", Fraction("0.07"))], None)
    for value in range(1, 101):
        cell.add(float(value))
    assert cell.result() == {"p7": 7.0}


def test_of_nothing_they_are_none_and_zero() -> None:
    assert set(quantiles([None, None]).result().values()) == {None}  # type: ignore[list-item]
    assert distinct([None]).result() == 0


@given(st.lists(st.integers(0, 9), max_size=30), st.lists(st.integers(0, 9), max_size=30))
def test_merged_within_the_bound_they_are_exact(a: list[int], b: list[int]) -> None:
    one, other = quantiles(list(map(float, a)), 100), quantiles(list(map(float, b)), 100)
    one.merge(other)
    assert one.result() == quantiles(list(map(float, a + b))).result()
    few, others = distinct(list(a), 100), distinct(list(b), 100)
    few.merge(others)
    assert few.result() == len({*a, *b})


@settings(max_examples=10)
@given(st.integers(), st.integers(1, 5), st.sampled_from(["uniform", "heavy", "few", "sorted"]))
def test_sketches_are_within_their_bound_merged_or_not(seed: int, parts: int, kind: str) -> None:
    """The sketch's own bound holds 99 times in 100 for each quantile; three of it do not fail by chance."""
    random = Random(seed)
    make = {
        "uniform": random.random,
        "heavy": lambda: random.paretovariate(1.1),
        "few": lambda: float(random.randrange(5)),
        "sorted": random.random,
    }[kind]
    values = [make() for _ in range(8_000)]
    ordered = sorted(values)
    values = ordered if kind == "sorted" else values
    whole = Quantiles(POINTS, 100)
    for part in range(parts):
        whole.merge(quantiles(values[part::parts], 100))
    for name, answer in whole.result().items():
        assert answer is not None
        assert off_by(ordered, answer, dict(POINTS)[name]) <= 3 * RANK_ERROR, name


@pytest.mark.parametrize("parts", [1, 2, 7])
def test_distinct_values_are_counted_within_five_standard_errors(parts: int) -> None:
    whole = Distinct(100)
    for part in range(parts):
        whole.merge(distinct([f"user {n}" for n in range(20_000) if n % parts == part] * 2, 100))
    assert abs(whole.result() - 20_000) < 5 * 1.04 / 2 ** (LG_K / 2) * 20_000


def test_a_sketch_takes_in_values_and_values_take_in_a_sketch() -> None:
    for one, other in (([0.0], list(range(300))), (list(range(300)), [0.0])):
        cell = quantiles(list(map(float, one)), 100)
        cell.merge(quantiles(list(map(float, other)), 100))
        assert cell.result()["p100"] == 299.0
        few = distinct(one, 100)
        few.merge(distinct(other, 100))
        assert abs(few.result() - 300) < 15


@pytest.mark.process
def test_the_number_of_distinct_values_is_the_same_in_each_process() -> None:
    """The estimate depends on the order of the values, which a set of texts has anew in each process."""
    source = (
        "from rxmetronome.operators.sketches import Distinct\n"
        "cell = Distinct(500)\n"
        "for n in range(3_000): cell.add(f'user {n}')\n"
        "print(cell.result())"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", source],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            timeout=50,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert said == [said[0]] * 3


@pytest.mark.parametrize(
    ("one", "other"), [(1, 1.0), (1, True), (0.0, -0.0), (2**70, float(2**70)), (0.5, Fraction(1, 2))]
)
def test_values_that_are_equal_are_one_to_the_sketch_too(one: object, other: object) -> None:
    assert one == other
    assert datum(one) == datum(other)
    assert type(datum(one)) is type(datum(other))


def test_values_that_are_not_equal_are_several() -> None:
    values = [1, "1", (1,), b"1", 1.5, "1.5", None, 2**70, str(2**70)]
    assert len({(type(datum(value)), datum(value)) for value in values}) == len(values)


@pytest.mark.parametrize("exact", [0, -1, 1.5, True, "many"])
def test_a_bound_that_is_none_is_refused(exact: object) -> None:
    with pytest.raises(ArgumentError, match=r"quantiles\(exact=.*\): expected a whole number of 1 or more, or None"):
        check_exact("quantiles", exact)


def test_where_the_extra_is_missing_it_says_so_before_anything_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasketches", None)
    with pytest.raises(ArgumentError) as refused:
        check_exact("distinct", 1_000)
    assert str(refused.value) == (
        'distinct(exact=1000): expected the package of sketches, pip install "rxmetronome[sketches]", or exact=None to '
        'keep every value. For example: distinct("v", exact=None)'
    )
    assert check_exact("distinct", None) is None

"""The public aggregates: what each says of the same few events, and what they refuse."""

import bisect
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

import datasketches
import pandas as pd
import pytest
import reactivex as rx
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.windows import aggregates
from rxmetronome.operators.windows.aggregates import Aggregate
from rxmetronome.operators.windows.sketches import LG_K, Cell, Distinct, K, Quantiles, check_exact, datum

EVENTS = [{"v": 4}, {"v": None}, {"v": 1.0}, {"v": math.nan}, {"v": 4}]


def said(aggregate: Aggregate, events: list[Any]) -> Any:
    windows: list[dict[str, Any]] = []
    rx.from_(events).pipe(rxm.window(size=len(events), aggregate={"it": aggregate})).subscribe(windows.append)
    (window,) = windows
    return window["it"]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (aggregates.count, 5),
        (lambda: aggregates.count("v"), 3),
        (lambda: aggregates.sum("v"), 9.0),
        (lambda: aggregates.min("v"), 1.0),
        (lambda: aggregates.max("v"), 4),
        (lambda: aggregates.mean("v"), 3.0),
        (lambda: aggregates.var("v"), 3.0),
        (lambda: aggregates.var("v", ddof=0), 2.0),
        (lambda: aggregates.stdev("v", ddof=0), math.sqrt(2)),
        (lambda: aggregates.first("v"), 4),
        (lambda: aggregates.last(lambda event: event["v"]), 4),
        (aggregates.collect, EVENTS),
        (lambda: aggregates.quantiles("v", (0, 0.5, 0.999)), {"p0": 1.0, "p50": 4.0, "p99.9": 4.0}),
        (lambda: aggregates.distinct("v"), 2),
    ],
)
def test_each_leaves_out_what_is_not_there(make: Callable[[], Aggregate], expected: object) -> None:
    assert said(make(), EVENTS) == expected


def test_collect_keeps_what_it_reads_as_it_is() -> None:
    collected = said(aggregates.collect("v"), EVENTS)
    assert collected[:3] == [4, None, 1.0]
    assert math.isnan(collected[3])


def test_collect_makes_a_table_of_events_and_of_values() -> None:
    assert said(aggregates.collect(frame=True), EVENTS)["v"].count() == 3
    assert said(aggregates.collect("v", frame=True), [{"v": 1}, {"v": 2}])["value"].tolist() == [1, 2]


@pytest.mark.parametrize("name", ["sum", "mean", "min", "max", "first", "last", "distinct", "count"])
def test_without_a_field_it_is_the_event_itself(name: str) -> None:
    expected = {"sum": 6, "mean": 2.0, "min": 1, "max": 3, "first": 3, "last": 2, "distinct": 3, "count": 3}
    assert said(getattr(aggregates, name)(), [3, 1, 2]) == expected[name]


def test_they_are_a_public_name_and_need_no_import_of_their_own() -> None:
    assert rxm.aggregates is aggregates
    assert {name for name in aggregates.__all__ if name != "Aggregate"} == {
        *("count", "sum", "min", "max", "mean", "var", "stdev"),
        *("first", "last", "collect", "quantiles", "distinct"),
    }


def test_each_shows_what_it_reads() -> None:
    assert [repr(one) for one in (aggregates.count(), aggregates.mean("v"))] == ["count()", "mean('v')"]
    assert repr(aggregates.sum(len)) == "sum(len)"


@pytest.mark.parametrize("points", [(), 0.5, "0.5", (2,), (-0.1,), (math.nan,), ("p50",), (True,)])
def test_quantiles_that_are_none_are_refused(points: Any) -> None:
    with pytest.raises(ArgumentError, match=r"quantiles\(points=.*\): expected .* from 0 to 1"):
        aggregates.quantiles("v", points)


@pytest.mark.parametrize("ddof", [2, -1, True, None])
def test_a_ddof_that_is_none_is_refused(ddof: Any) -> None:
    with pytest.raises(ArgumentError, match=r"stdev\(ddof=.*\): expected 0 \(a population\) or 1 \(a sample\)"):
        aggregates.stdev("v", ddof=ddof)


def test_a_name_that_is_no_name_is_refused_where_it_is_written() -> None:
    with pytest.raises(ArgumentError, match=r"mean\(of=3\): expected a field's name or a function of one event"):
        aggregates.mean(3)  # type: ignore[arg-type]


MAKERS: dict[str, Callable[[], Cell]] = {
    "count": aggregates.count().make,
    "count of values": aggregates.count("v").make,
    "sum": aggregates.sum().make,
    "mean": aggregates.mean().make,
    "var": aggregates.var().make,
    "stdev": aggregates.stdev(ddof=0).make,
    "min": aggregates.min().make,
    "max": aggregates.max().make,
    "first": aggregates.first().make,
    "last": aggregates.last().make,
    "collect": aggregates.collect().make,
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
def test_results_equal_those_of_the_standard_library(values: list[float]) -> None:
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
    assert filled(aggregates.var().make, [3.0]).result() is None
    assert filled(aggregates.var(ddof=0).make, [3.0]).result() == 0.0


def test_a_sum_of_whole_numbers_is_exact_and_one_that_no_float_holds_is_infinite() -> None:
    assert filled(MAKERS["sum"], [2**60, 1, -(2**60)]).result() == 1
    assert filled(MAKERS["sum"], [10**400, 0.5]).result() == math.inf
    assert filled(MAKERS["sum"], [0.5, -(10**400)]).result() == -math.inf


@pytest.mark.parametrize("name", ["min", "max"])
def test_what_does_not_compare_is_refused_before_anything_has_changed(name: str) -> None:
    cell = MAKERS[name]()
    cell.check("text")
    cell.add("text")
    cell.check(None)
    with pytest.raises(TypeError, match="'<' not supported between instances of 'int' and 'str'"):
        cell.check(3)
    assert cell.result() == "text"


def test_events_are_collected_as_a_table() -> None:
    cell = filled(aggregates.collect(frame=True).make, [{"a": 1}, {"a": 2, "b": "x"}])
    table = cell.result()
    assert isinstance(table, pd.DataFrame)
    assert table["a"].tolist() == [1, 2]


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
        "from rxmetronome.operators.windows.sketches import Distinct\n"
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

"""The public aggregates: what each says of the same few events, and what they refuse."""

import math
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.operators import aggregates
from rxmetronome.operators.accumulating import Aggregate

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

"""The functions written out for a window do what its readers and aggregates do one by one."""

import dataclasses
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome import aggregates
from rxmetronome.errors import StepError
from rxmetronome.operators.event_fields import key, reader
from rxmetronome.operators.windows.panes import Pane, WindowSpec


@dataclasses.dataclass
class Reading:
    a: Any
    b: Any


class Default(dict[str, Any]):
    def __missing__(self, name: str) -> Any:
        return f"no {name}"


@dataclasses.dataclass
class Raising:
    """Compares with nothing, hashes to nothing."""

    def __eq__(self, other: object) -> bool:
        raise ValueError("==")

    def __lt__(self, other: object) -> bool:
        raise ValueError("<")

    __gt__ = __lt__
    __hash__ = None  # type: ignore[assignment]


RAISING = Raising()
ODD = [
    None, True, float("nan"), float("inf"), 2**70, "text", b"bytes", (1, 2), [1], RAISING, Decimal("1.5"),
    Fraction(1, 3), np.float64(2.5), np.float64("nan"), np.int64(3), np.bool_(True), pd.NaT, pd.NA, pd.Timestamp(1), 1j,
]  # fmt: skip
VALUES = st.integers(-5, 5) | st.floats(-5, 5) | st.sampled_from(ODD)
MAKES: list[Callable[[Any], aggregates.Aggregate]] = [
    aggregates.count, aggregates.sum, aggregates.min, aggregates.max, aggregates.mean, aggregates.var, aggregates.first,
    aggregates.last, aggregates.collect, aggregates.distinct, aggregates.quantiles,
]  # fmt: skip


def b_of(event: Any) -> Any:
    return event["b"]


OF = st.sampled_from(["a", "b", "missing", None, b_of])
AGGREGATES = st.lists(st.tuples(st.sampled_from(MAKES), OF), min_size=1, max_size=5)


@st.composite
def events(draw: st.DrawFn) -> Any:
    a, b = draw(VALUES), draw(VALUES)
    kinds = [dict, Default, MappingProxyType]
    kind = draw(st.sampled_from([dict, dict, *kinds, Reading, None]))
    if kind is None:
        return draw(st.sampled_from([{"a": a}, {}, a]))
    return Reading(a, b) if kind is Reading else kind({"a": a, "b": b})


def shown(value: Any) -> Any:
    return (type(value), repr(value))


def read_one_by_one(spec: WindowSpec, event: Any) -> Any:
    values = [event]
    try:
        for read in spec.reads:
            values.append(read(event))  # noqa: PERF401  the number of those that were read is needed
    except Exception as error:
        return [type(error), str(error), spec.functions[len(values) - 1]]
    return [shown(value) for value in values]


def put_one_by_one(spec: WindowSpec, pane: Pane, values: list[Any], checked: list[int], order: list[int]) -> None:
    for at in checked:
        pane.cells[at].check(values[spec.indexes[at]])
    for at in order:
        pane.cells[at].add(values[spec.indexes[at]])
    pane.count += 1


def outcome(action: Callable[[], None]) -> Any:
    try:
        action()
    except Exception as error:
        return type(error), str(error)
    return None


def results(pane: Pane) -> Any:
    return pane.count, [shown(cell.result()) for cell in pane.cells]


@settings(deadline=None, max_examples=300)
@given(AGGREGATES, st.sampled_from(["a", "b", b_of, None]), st.lists(events(), max_size=12))
def test_any_events_give_the_values_the_failures_and_the_results_of_one_call_for_each(made, by, given_events):
    chosen = {str(at): make(of) for at, (make, of) in enumerate(made)}
    spec = WindowSpec(chosen, None if by is None else key(reader(by, "window", "by")), functions={"by": by})
    failures: list[Any] = []
    values_of = spec.values_reader(lambda event, error, function: failures.append([type(error), str(error), function]))
    takes = [one.take for one in chosen.values()]
    compared = [at for at, one in enumerate(chosen.values()) if one.checked]
    hashed = [at for at, take in enumerate(takes) if take == "hashed"]
    checked, order = [*compared, *hashed[1:]], sorted(range(len(takes)), key=lambda at: at not in hashed)
    pane, reference = spec.pane("k", 0, 1), spec.pane("k", 0, 1)
    for event in given_events:
        expected = read_one_by_one(spec, event)
        values = values_of(event)
        if values is None:
            assert failures.pop() == expected
            continue
        assert [shown(value) for value in values] == expected
        assert not failures
        assert outcome(lambda v=values: pane.put(v)) == outcome(
            lambda v=values: put_one_by_one(spec, reference, v, checked, order)
        )
        assert results(pane) == results(reference)


@pytest.mark.parametrize("of", ["v", None, lambda event: event["v"]])
def test_a_coroutine_is_refused_in_every_form(of):
    async def late() -> int:
        return 1

    for make in (aggregates.max, aggregates.mean, aggregates.sum, aggregates.collect, aggregates.distinct):
        if make is aggregates.collect and of is None:
            continue
        value = late()
        failed: list[Any] = []
        values_of = WindowSpec({"x": make(of)}).values_reader(lambda *failure, failed=failed: failed.append(failure))
        assert values_of(value if of is None else {"v": value}) is None
        assert isinstance(failed[0][1], StepError)
        assert failed[0][2] is (of if callable(of) else None)
        value.close()


def test_a_function_is_called_once_for_each_form_and_a_field_is_read_once():
    calls: list[str] = []

    class Event:
        @property
        def v(self) -> float:
            calls.append("v")
            return 1.5

    def twice(event: Event) -> float:
        calls.append("twice")
        return 2 * event.v

    chosen = {"mean": aggregates.mean("v"), "max": aggregates.max("v"), "sum": aggregates.sum(twice)}
    values = WindowSpec(chosen).values_reader(pytest.fail)(Event())
    assert values is not None
    assert (values[1:], calls) == ([1.5, 1.5, 3.0], ["v", "twice", "v"])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(-9, 9) | st.none()), max_size=40), st.integers(1, 5))
def test_windows_of_rows_are_those_of_pandas(pairs, size):
    frame = pd.DataFrame(pairs, columns=["k", "v"]).astype({"v": float})
    chosen = {"n": aggregates.count(), "v": aggregates.count("v"), "max": aggregates.max("v")}
    flow, came = rxm.Flow("main"), []
    flow.source(rxm.rows(frame)) >> rxm.window(size=size, by="k", aggregate=chosen) >> came.append
    flow.simulate()
    expected = []
    for name, group in frame.groupby("k"):
        for first in range(0, len(group), size):
            part = group["v"].iloc[first : first + size]
            largest = None if part.isna().all() else part.max()
            expected.append((name, len(part), int(part.count()), largest))
    found = [(window["k"], window["n"], window["v"], window["max"]) for window in came]
    assert sorted(found, key=lambda one: one[0]) == expected

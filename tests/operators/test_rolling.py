"""Windows of closed windows say what windows of their length say directly."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import StepError
from rxmetronome.operators import aggregates
from rxmetronome.operators.grids import Grid
from rxmetronome.operators.panes import NEVER_NS, Groups, Shape
from rxmetronome.operators.rolling import Rolled

AGGREGATES = {
    "n": aggregates.count(),
    "sum": aggregates.sum(),
    "mean": aggregates.mean(),
    "var": aggregates.var(),
    "min": aggregates.min(),
    "max": aggregates.max(),
    "first": aggregates.first(),
    "last": aggregates.last(),
    "values": aggregates.collect(),
    "quantiles": aggregates.quantiles(),
    "distinct": aggregates.distinct(),
}
SHAPE = Shape(AGGREGATES, key=lambda event: event)
LENGTHS = [5, 15, 60]
SECOND = 10**9


def put(windows: Any, key: str, at: int, value: int) -> None:
    values: list[Any] = [value, key, *[value] * (len(SHAPE.reads) - 1)]
    windows.put(key, at, values)


def about(row: dict[str, Any]) -> dict[str, Any]:
    return {name: pytest.approx(value) if isinstance(value, float) else value for name, value in row.items()}


@given(
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from("ab"), st.integers(-50, 50)), max_size=40), st.booleans()
)
def test_rolled_up_results_are_those_computed_directly(events: list[tuple[int, str, int]], at_once: bool) -> None:
    events = sorted(events, key=lambda event: event[0])
    rolled, closed = Rolled(SHAPE, LENGTHS), []
    direct = {length: Grid(SHAPE, length, length, Groups()) for length in LENGTHS}
    for at, key, value in events:
        if not at_once:
            closed += rolled.close(at)
        put(rolled, key, at, value)
        for grid in direct.values():
            put(grid, key, at, value)
    closed += rolled.close(NEVER_NS)
    rows = {(pane.end_ns - pane.start_ns, pane.start_ns, pane.key): pane.row() for pane in closed}
    assert len(rows) == len(closed)
    wanted = {
        (length, pane.start_ns, pane.key): pane.row()
        for length, grid in direct.items()
        for pane in grid.close(NEVER_NS)
    }
    assert rows.keys() == wanted.keys()
    for window, row in rows.items():
        del row["window"]
        assert row == about(wanted[window])
    assert len(rolled) == 0


def test_each_says_which_it_is_and_the_smaller_comes_first() -> None:
    rolled = Rolled(SHAPE, [length * SECOND for length in (1, 60, 120)])
    for at in (0, 59, 61, 119):
        put(rolled, "a", at * SECOND, 1)
    closed = [(pane.window, pane.end_ns // SECOND, pane.row()["n"]) for pane in rolled.close(NEVER_NS)]
    assert closed == [
        ("1s", 1, 1), ("1s", 60, 1), ("1min", 60, 2), ("1s", 62, 1), ("1s", 120, 1), ("1min", 120, 2), ("2min", 120, 4),
    ]  # fmt: skip


def test_it_is_due_with_the_first_window_of_any() -> None:
    rolled = Rolled(SHAPE, [5, 15])
    assert rolled.due_ns == NEVER_NS
    put(rolled, "a", 3, 1)
    assert rolled.due_ns == 5
    rolled.close(5)
    assert (rolled.due_ns, len(rolled)) == (15, 1)
    rolled.close(15)
    assert (rolled.due_ns, len(rolled)) == (NEVER_NS, 0)


def test_a_window_emitted_before_does_not_change_when_it_rolls_up() -> None:
    rolled = Rolled(SHAPE, [5, 15])
    put(rolled, "a", 0, 1)
    (first,) = (pane.row() for pane in rolled.close(5))
    put(rolled, "a", 5, 2)
    _, whole = (pane.row() for pane in rolled.close(15))
    assert (first["values"], whole["values"]) == ([1], [1, 2])


def test_a_group_counts_as_long_as_any_of_its_windows_is_open() -> None:
    rolled = Rolled(SHAPE, [5, 15], most=1)
    put(rolled, "a", 0, 1)
    rolled.close(5)
    with pytest.raises(StepError, match="max_groups=1"):
        put(rolled, "b", 6, 1)
    rolled.close(15)
    put(rolled, "b", 16, 1)


def test_an_event_is_late_when_its_finest_window_has_closed() -> None:
    rolled = Rolled(SHAPE, [5, 15])
    assert [rolled.is_late("a", at, 10) for at in (4, 9, 10)] == [True, True, False]

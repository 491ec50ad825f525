"""Windows on a grid: an event is in exactly the right ones, whatever the order it comes in."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import StepError
from rxmetronome.operators import aggregates
from rxmetronome.operators.grids import Grid
from rxmetronome.operators.panes import NEVER_NS, Groups, Pane, Shape

SHAPE = Shape({"events": aggregates.collect(), "least": aggregates.min()}, key=lambda event: event)
EVENTS = st.lists(st.tuples(st.integers(-60, 60), st.sampled_from("ab")), max_size=30)
SIZES = st.integers(1, 14).flatmap(lambda length: st.tuples(st.just(length), st.integers(1, length)))


def grid(length: int, step: int, most: int | None = None) -> Grid:
    return Grid(SHAPE, length, step, Groups(most))


def events_of(pane: Pane) -> list[Any]:
    return pane.row()["events"]


def put(windows: Grid, key: str, at: int) -> None:
    windows.put(key, at, [(at, key)] * 3)


def expected(events: list[tuple[int, str]], length: int, step: int) -> dict[tuple[int, str], list[tuple[int, str]]]:
    """Every window by its definition: from k * step to k * step + length, for every k."""
    found: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for at, key in events:
        for start in range((at // step) * step, at - length, -step):
            found.setdefault((start, key), []).append((at, key))
    return {window: sorted(inside) for window, inside in found.items()}


@given(EVENTS, SIZES, st.booleans())
def test_an_event_is_in_exactly_the_windows_that_hold_its_instant(
    events: list[tuple[int, str]], sizes: tuple[int, int], in_order: bool
) -> None:
    length, step = sizes
    windows, closed = grid(length, step), []
    for at, key in sorted(events) if in_order else events:
        if in_order:
            closed += windows.close(at)
        put(windows, key, at)
    closed += windows.close(NEVER_NS)
    assert {(pane.start_ns, pane.key): sorted(events_of(pane)) for pane in closed} == expected(events, length, step)
    assert all(pane.end_ns - pane.start_ns == length for pane in closed)
    assert len(closed) == len({(pane.start_ns, pane.key) for pane in closed})
    assert all(one.end_ns <= other.end_ns for one, other in pairwise(closed))
    assert (len(windows), windows.due_ns) == (0, NEVER_NS)


@given(EVENTS, st.integers(1, 14))
def test_with_a_step_as_long_as_the_window_an_event_is_in_exactly_one(
    events: list[tuple[int, str]], length: int
) -> None:
    windows = grid(length, length)
    for at, key in events:
        put(windows, key, at)
    assert sorted(event for pane in windows.close(NEVER_NS) for event in events_of(pane)) == sorted(events)


@given(EVENTS, SIZES, st.integers(-80, 80))
def test_no_window_closes_before_it_is_due(events: list[tuple[int, str]], sizes: tuple[int, int], now: int) -> None:
    windows = grid(*sizes)
    for at, key in events:
        put(windows, key, at)
    due = windows.due_ns
    closed = windows.close(now)
    assert all(due <= pane.end_ns <= now for pane in closed)
    assert bool(closed) is (due <= now)
    assert windows.due_ns > now


def test_an_event_on_a_boundary_belongs_to_the_window_that_begins_there() -> None:
    windows = grid(10, 10)
    put(windows, "a", 9)
    assert windows.due_ns == 10
    (pane,) = windows.close(10)
    put(windows, "a", 10)
    assert (pane.start_ns, events_of(pane), windows.due_ns) == (0, [(9, "a")], 20)


def test_silence_between_windows_costs_nothing_and_emits_nothing() -> None:
    windows = grid(4, 1)
    put(windows, "a", 0)
    put(windows, "a", 10**15)
    assert [pane.end_ns for pane in windows.close(NEVER_NS)] == [1, 2, 3, 4, *(10**15 + n for n in (1, 2, 3, 4))]


def test_windows_that_end_together_close_in_the_order_their_groups_began() -> None:
    windows = grid(10, 5)
    for key, at in (("c", 0), ("a", 1), ("b", 6), ("a", 7)):
        put(windows, key, at)
    assert [(pane.end_ns, pane.key) for pane in windows.close(15)] == [
        (5, "c"), (5, "a"), (10, "c"), (10, "a"), (10, "b"), (15, "b"), (15, "a"),
    ]  # fmt: skip


def test_an_event_is_late_when_its_last_window_has_closed() -> None:
    windows = grid(10, 5)
    assert [windows.is_late("a", at, 15) for at in (4, 9, 10, 15)] == [True, True, False, False]


def test_an_event_that_is_late_for_some_windows_is_in_the_others_only() -> None:
    windows = grid(10, 5)
    put(windows, "a", 20)
    assert windows.close(17) == []
    put(windows, "a", 12)
    assert [(pane.end_ns, [at for at, _ in events_of(pane)]) for pane in windows.close(NEVER_NS)] == [
        (20, [12]),
        (25, [20]),
        (30, [20]),
    ]


def test_a_group_is_counted_once_and_a_refused_event_leaves_nothing() -> None:
    windows = grid(10, 5, most=1)
    put(windows, "a", 0)
    put(windows, "a", 7)
    with pytest.raises(StepError, match="max_groups=1"):
        put(windows, "b", 12)
    assert len(windows) == 1
    assert [pane.end_ns for pane in windows.close(15)] == [5, 10, 15]
    assert len(windows) == 0
    put(windows, "b", 12)


def test_panes_that_do_not_go_together_are_an_error_of_that_window_only() -> None:
    shape = Shape({"least": aggregates.min()})
    windows = Grid(shape, 10, 5, Groups())
    for at, value in ((0, 1), (6, "text"), (12, "more")):
        windows.put(None, at, [value, value])
    first, broken, last, *_ = windows.close(NEVER_NS)
    assert (first.row()["least"], last.row()["least"]) == (1, "more")
    with pytest.raises(TypeError, match="not supported between instances"):
        broken.row()

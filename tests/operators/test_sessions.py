"""Sessions: as long as events keep coming, joined where an event comes between."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import StepError
from rxmetronome.operators import aggregates
from rxmetronome.operators.panes import NEVER_NS, Groups, Pane, Shape
from rxmetronome.operators.sessions import Sessions

SHAPE = Shape({"events": aggregates.collect(), "least": aggregates.min()}, key=lambda event: event)
EVENTS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from("ab")), max_size=30)


def sessions(gap: int, most: int | None = None) -> Sessions:
    return Sessions(SHAPE, gap, Groups(most))


def put(windows: Sessions, key: str, at: int) -> None:
    windows.put(key, at, [(at, key)] * 3)


def times_of(pane: Pane) -> list[int]:
    return sorted(at for at, _ in pane.row()["events"])


def expected(events: list[tuple[int, str]], gap: int) -> list[tuple[str, int, int, list[int]]]:
    """By definition: a group's events in order, parted where `gap` or more lies between two."""
    found: list[tuple[str, int, int, list[int]]] = []
    for key in "ab":
        parts: list[list[int]] = []
        for at in sorted(at for at, whose in events if whose == key):
            if parts and at - parts[-1][-1] < gap:
                parts[-1].append(at)
            else:
                parts.append([at])
        found += [(key, part[0], part[-1] + gap, part) for part in parts]
    return sorted(found)


@given(EVENTS, st.integers(1, 12), st.booleans())
def test_sessions_part_where_the_silence_is_as_long_as_the_gap(
    events: list[tuple[int, str]], gap: int, in_order: bool
) -> None:
    windows, closed = sessions(gap), []
    for at, key in sorted(events) if in_order else events:
        if in_order:
            closed += windows.close(at)
        put(windows, key, at)
    closed += windows.close(NEVER_NS)
    found = sorted((pane.key, pane.start_ns, pane.end_ns, times_of(pane)) for pane in closed)
    assert found == expected(events, gap)
    assert [pane.end_ns for pane in closed] == sorted(pane.end_ns for pane in closed)
    assert (len(windows), windows.due_ns) == (0, NEVER_NS)


def test_an_event_when_the_gap_is_over_begins_the_next_session() -> None:
    windows = sessions(5)
    put(windows, "a", 0)
    put(windows, "a", 4)
    assert windows.close(8) == []
    (pane,) = windows.close(9)
    put(windows, "a", 9)
    assert (times_of(pane), pane.end_ns, windows.due_ns) == ([0, 4], 9, 14)


def test_an_event_between_two_sessions_joins_them() -> None:
    windows = sessions(5)
    for at in (0, 8, 4):
        put(windows, "a", at)
    assert len(windows) == 1
    (pane,) = windows.close(NEVER_NS)
    assert (pane.start_ns, pane.end_ns, times_of(pane)) == (0, 13, [0, 4, 8])


def test_sessions_that_cannot_be_joined_stay_as_they_are() -> None:
    shape = Shape({"least": aggregates.min()})
    windows = Sessions(shape, 5, Groups())
    windows.put(None, 0, [1, 1])
    windows.put(None, 8, ["text", "text"])
    with pytest.raises(TypeError, match="not supported between instances"):
        windows.put(None, 4, [2, 2])
    assert [(pane.end_ns, pane.row()["least"]) for pane in windows.close(NEVER_NS)] == [(5, 1), (13, "text")]


def test_an_event_that_joins_an_open_session_is_not_late() -> None:
    windows = sessions(5)
    put(windows, "a", 20)
    assert [windows.is_late("a", at, 22) for at in (15, 16, 17)] == [True, False, False]
    assert windows.is_late("b", 17, 22)


def test_sessions_that_end_together_close_in_the_order_they_began() -> None:
    windows = sessions(5)
    for key, at in (("b", 0), ("a", 2), ("b", 2)):
        put(windows, key, at)
    assert [pane.key for pane in windows.close(7)] == ["b", "a"]


def test_a_group_is_forgotten_with_its_session() -> None:
    windows = sessions(5, most=1)
    put(windows, "a", 0)
    with pytest.raises(StepError, match="max_groups=1"):
        put(windows, "b", 1)
    windows.close(5)
    put(windows, "b", 5)
    assert len(windows) == 1


def test_what_is_noted_of_a_session_does_not_grow_with_its_events() -> None:
    windows: Any = sessions(5)
    for at in range(10_000):
        windows.close(at)
        put(windows, "a", at)
    assert len(windows._ends) == 1

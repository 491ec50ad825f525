"""Windows that begin with a group's first event: every event is in exactly one, boundaries included."""

from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import StepError
from rxmetronome.operators import aggregates
from rxmetronome.operators.panes import NEVER_NS, Pane, Shape
from rxmetronome.operators.tumbling import Counted, Opened

SHAPE = Shape({"events": aggregates.collect()}, key=lambda event: event)
GAPS = st.lists(st.tuples(st.integers(0, 15), st.sampled_from("ab")), max_size=40)


def events_of(pane: Pane) -> list[Any]:
    return pane.row()["events"]


@given(GAPS, st.integers(1, 12))
def test_every_event_is_in_exactly_one_window_of_its_group_and_time(gaps: list[tuple[int, str]], length: int) -> None:
    events = list(zip(accumulate(gap for gap, _ in gaps), (key for _, key in gaps), strict=True))
    opened, closed = Opened(SHAPE, length), []
    for at, key in events:
        closed += opened.close(at)
        opened.put(key, at, [(at, key)])
    closed += opened.close(NEVER_NS)
    assert sorted(event for pane in closed for event in events_of(pane)) == sorted(events)
    for pane in closed:
        assert pane.end_ns - pane.start_ns == length
        assert pane.start_ns == events_of(pane)[0][0]
        assert all(pane.start_ns <= at < pane.end_ns and key == pane.key for at, key in events_of(pane))
    assert [pane.end_ns for pane in closed] == sorted(pane.end_ns for pane in closed)
    assert (len(opened), opened.due_ns) == (0, NEVER_NS)


def test_an_event_at_the_end_is_in_the_next_window() -> None:
    opened = Opened(SHAPE, 10)
    opened.put("a", 5, [1])
    assert (opened.due_ns, opened.close(14)) == (15, [])
    opened.put("a", 14, [2])
    (pane,) = opened.close(15)
    opened.put("a", 15, [3])
    assert (pane.start_ns, pane.end_ns, events_of(pane), opened.due_ns) == (5, 15, [1, 2], 25)


def test_windows_that_end_together_close_in_the_order_they_were_opened() -> None:
    opened = Opened(SHAPE, 10)
    for key in "cab":
        opened.put(key, 0, [key])
    assert [pane.key for pane in opened.close(10)] == ["c", "a", "b"]


def test_a_group_too_many_is_refused_until_another_closes() -> None:
    opened = Opened(SHAPE, 10, most=2)
    opened.put("a", 0, [0])
    opened.put("b", 3, [0])
    with pytest.raises(StepError) as refused:
        opened.put("c", 4, [0])
    assert str(refused.value) == (
        "expected at most 2 groups with an open window (max_groups=2), got 'c'. "
        "Remedy: raise max_groups, or group by something that has fewer values"
    )
    opened.put("a", 4, [0])
    opened.close(10)
    opened.put("c", 10, [0])
    assert len(opened) == 2


@given(st.lists(st.sampled_from("abc"), max_size=40), st.integers(1, 6))
def test_a_size_window_has_so_many_events_and_only_the_last_of_a_group_fewer(keys: list[str], size: int) -> None:
    counted, closed = Counted(SHAPE, size), []
    for at, key in enumerate(keys):
        pane = counted.put(key, at, [at])
        if pane is not None:
            assert (pane.end_ns, len(events_of(pane))) == (at, size)  # the closing event is in it
            closed.append(pane)
    left = counted.close(NEVER_NS)
    assert all(0 < len(events_of(pane)) < size for pane in left)
    assert sorted(event for pane in closed + left for event in events_of(pane)) == list(range(len(keys)))
    assert len(counted) == 0


def test_a_predicate_window_includes_the_event_that_closes_it() -> None:
    shape = Shape({"events": aggregates.collect()}, when=lambda event: event == "end")
    counted = Counted(shape, None)
    closed = [counted.put(None, at, [event, event == "end"]) for at, event in enumerate(["a", "end", "end", "b"])]
    assert [pane and (pane.start_ns, pane.end_ns, events_of(pane)) for pane in closed] == [
        None,
        (0, 1, ["a", "end"]),
        (2, 2, ["end"]),
        None,
    ]
    assert [events_of(pane) for pane in counted.close(NEVER_NS)] == [["b"]]


def test_the_clock_closes_no_window_of_a_size() -> None:
    counted = Counted(SHAPE, 2)
    counted.put("a", 0, [0])
    assert (counted.close(10**18), counted.due_ns, len(counted)) == ([], NEVER_NS, 1)


def test_groups_of_sizes_are_limited_too() -> None:
    counted = Counted(SHAPE, 2, most=1)
    counted.put("a", 0, [0])
    with pytest.raises(StepError, match="max_groups=1"):
        counted.put("b", 0, [0])
    assert counted.put("a", 1, [1]) is not None
    counted.put("b", 2, [0])


def test_they_know_no_late_events() -> None:
    assert not Opened(SHAPE, 1).is_late("a", 0, 10)
    assert not Counted(SHAPE, 1).is_late("a", 0, 10)

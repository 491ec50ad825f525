"""Windows on a grid: an event is in exactly the right ones, whatever the order it comes in."""

from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import StepError
from rxmetronome.operators.windows import aggregates
from rxmetronome.operators.windows.assigners import (
    CountWindows,
    RollUpWindows,
    SessionWindows,
    TumblingWindows,
    WindowGrid,
)
from rxmetronome.operators.windows.panes import NEVER_NS, Groups, Pane, WindowSpec, check_room

SHAPE = WindowSpec({"events": aggregates.collect(), "least": aggregates.min()}, key=lambda event: event)
EVENTS = st.lists(st.tuples(st.integers(-60, 60), st.sampled_from("ab")), max_size=30)
SIZES = st.integers(1, 14).flatmap(lambda length: st.tuples(st.just(length), st.integers(1, length)))


def grid(length: int, step: int, most: int | None = None) -> WindowGrid:
    return WindowGrid(SHAPE, length, step, Groups(most))


def events_of(pane: Pane) -> list[Any]:
    return pane.row()["events"]


def put(windows: WindowGrid, key: str, at: int) -> None:
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
    shape = WindowSpec({"least": aggregates.min()})
    windows = WindowGrid(shape, 10, 5, Groups())
    for at, value in ((0, 1), (6, "text"), (12, "more")):
        windows.put(None, at, [value, value])
    first, broken, last, *_ = windows.close(NEVER_NS)
    assert (first.row()["least"], last.row()["least"]) == (1, "more")
    with pytest.raises(TypeError, match="not supported between instances"):
        broken.row()


SHAPE_TUMBLING = WindowSpec({"events": aggregates.collect()}, key=lambda event: event)
GAPS = st.lists(st.tuples(st.integers(0, 15), st.sampled_from("ab")), max_size=40)


def events_of_tumbling(pane: Pane) -> list[Any]:
    return pane.row()["events"]


@given(GAPS, st.integers(1, 12))
def test_every_event_is_in_exactly_one_window_of_its_group_and_time(gaps: list[tuple[int, str]], length: int) -> None:
    events = list(zip(accumulate(gap for gap, _ in gaps), (key for _, key in gaps), strict=True))
    opened, closed = TumblingWindows(SHAPE_TUMBLING, length), []
    for at, key in events:
        closed += opened.close(at)
        opened.put(key, at, [(at, key)])
    closed += opened.close(NEVER_NS)
    assert sorted(event for pane in closed for event in events_of_tumbling(pane)) == sorted(events)
    for pane in closed:
        assert pane.end_ns - pane.start_ns == length
        assert pane.start_ns == events_of_tumbling(pane)[0][0]
        assert all(pane.start_ns <= at < pane.end_ns and key == pane.key for at, key in events_of_tumbling(pane))
    assert [pane.end_ns for pane in closed] == sorted(pane.end_ns for pane in closed)
    assert (len(opened), opened.due_ns) == (0, NEVER_NS)


def test_an_event_at_the_end_is_in_the_next_window() -> None:
    opened = TumblingWindows(SHAPE_TUMBLING, 10)
    opened.put("a", 5, [1])
    assert (opened.due_ns, opened.close(14)) == (15, [])
    opened.put("a", 14, [2])
    (pane,) = opened.close(15)
    opened.put("a", 15, [3])
    assert (pane.start_ns, pane.end_ns, events_of_tumbling(pane), opened.due_ns) == (5, 15, [1, 2], 25)


def test_windows_that_end_together_close_in_the_order_they_were_opened() -> None:
    opened = TumblingWindows(SHAPE_TUMBLING, 10)
    for key in "cab":
        opened.put(key, 0, [key])
    assert [pane.key for pane in opened.close(10)] == ["c", "a", "b"]


def test_a_group_too_many_is_refused_until_another_closes() -> None:
    opened = TumblingWindows(SHAPE_TUMBLING, 10, most=2)
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
    counted, closed = CountWindows(SHAPE_TUMBLING, size), []
    for at, key in enumerate(keys):
        pane = counted.put(key, at, [at])
        if pane is not None:
            assert (pane.end_ns, len(events_of_tumbling(pane))) == (at, size)  # the closing event is in it
            closed.append(pane)
    left = counted.close(NEVER_NS)
    assert all(0 < len(events_of_tumbling(pane)) < size for pane in left)
    assert sorted(event for pane in closed + left for event in events_of_tumbling(pane)) == list(range(len(keys)))
    assert len(counted) == 0


def test_a_predicate_window_includes_the_event_that_closes_it() -> None:
    shape = WindowSpec({"events": aggregates.collect()}, when=lambda event: event == "end")
    counted = CountWindows(shape, None)
    closed = [counted.put(None, at, [event, event == "end"]) for at, event in enumerate(["a", "end", "end", "b"])]
    assert [pane and (pane.start_ns, pane.end_ns, events_of_tumbling(pane)) for pane in closed] == [
        None,
        (0, 1, ["a", "end"]),
        (2, 2, ["end"]),
        None,
    ]
    assert [events_of_tumbling(pane) for pane in counted.close(NEVER_NS)] == [["b"]]


def test_the_clock_closes_no_window_of_a_size() -> None:
    counted = CountWindows(SHAPE_TUMBLING, 2)
    counted.put("a", 0, [0])
    assert (counted.close(10**18), counted.due_ns, len(counted)) == ([], NEVER_NS, 1)


def test_groups_of_sizes_are_limited_too() -> None:
    counted = CountWindows(SHAPE_TUMBLING, 2, most=1)
    counted.put("a", 0, [0])
    with pytest.raises(StepError, match="max_groups=1"):
        counted.put("b", 0, [0])
    assert counted.put("a", 1, [1]) is not None
    counted.put("b", 2, [0])


def test_they_know_no_late_events() -> None:
    assert not TumblingWindows(SHAPE_TUMBLING, 1).is_late("a", 0, 10)
    assert not CountWindows(SHAPE_TUMBLING, 1).is_late("a", 0, 10)


SHAPE = WindowSpec({"events": aggregates.collect(), "least": aggregates.min()}, key=lambda event: event)
EVENTS_SESSIONS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from("ab")), max_size=30)


def sessions(gap: int, most: int | None = None) -> SessionWindows:
    return SessionWindows(SHAPE, gap, Groups(most))


def put_sessions(windows: SessionWindows, key: str, at: int) -> None:
    windows.put(key, at, [(at, key)] * 3)


def times_of(pane: Pane) -> list[int]:
    return sorted(at for at, _ in pane.row()["events"])


def expected_sessions(events: list[tuple[int, str]], gap: int) -> list[tuple[str, int, int, list[int]]]:
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


@given(EVENTS_SESSIONS, st.integers(1, 12), st.booleans())
def test_sessions_part_where_the_silence_is_as_long_as_the_gap(
    events: list[tuple[int, str]], gap: int, in_order: bool
) -> None:
    windows, closed = sessions(gap), []
    for at, key in sorted(events) if in_order else events:
        if in_order:
            closed += windows.close(at)
        put_sessions(windows, key, at)
    closed += windows.close(NEVER_NS)
    found = sorted((pane.key, pane.start_ns, pane.end_ns, times_of(pane)) for pane in closed)
    assert found == expected_sessions(events, gap)
    assert [pane.end_ns for pane in closed] == sorted(pane.end_ns for pane in closed)
    assert (len(windows), windows.due_ns) == (0, NEVER_NS)


def test_an_event_when_the_gap_is_over_begins_the_next_session() -> None:
    windows = sessions(5)
    put_sessions(windows, "a", 0)
    put_sessions(windows, "a", 4)
    assert windows.close(8) == []
    (pane,) = windows.close(9)
    put_sessions(windows, "a", 9)
    assert (times_of(pane), pane.end_ns, windows.due_ns) == ([0, 4], 9, 14)


def test_an_event_between_two_sessions_joins_them() -> None:
    windows = sessions(5)
    for at in (0, 8, 4):
        put_sessions(windows, "a", at)
    assert len(windows) == 1
    (pane,) = windows.close(NEVER_NS)
    assert (pane.start_ns, pane.end_ns, times_of(pane)) == (0, 13, [0, 4, 8])


def test_sessions_that_cannot_be_joined_stay_as_they_are() -> None:
    shape = WindowSpec({"least": aggregates.min()})
    windows = SessionWindows(shape, 5, Groups())
    windows.put(None, 0, [1, 1])
    windows.put(None, 8, ["text", "text"])
    with pytest.raises(TypeError, match="not supported between instances"):
        windows.put(None, 4, [2, 2])
    assert [(pane.end_ns, pane.row()["least"]) for pane in windows.close(NEVER_NS)] == [(5, 1), (13, "text")]


def test_an_event_that_joins_an_open_session_is_not_late() -> None:
    windows = sessions(5)
    put_sessions(windows, "a", 20)
    assert [windows.is_late("a", at, 22) for at in (15, 16, 17)] == [True, False, False]
    assert windows.is_late("b", 17, 22)


def test_sessions_that_end_together_close_in_the_order_they_began() -> None:
    windows = sessions(5)
    for key, at in (("b", 0), ("a", 2), ("b", 2)):
        put_sessions(windows, key, at)
    assert [pane.key for pane in windows.close(7)] == ["b", "a"]


def test_a_group_is_forgotten_with_its_session() -> None:
    windows = sessions(5, most=1)
    put_sessions(windows, "a", 0)
    with pytest.raises(StepError, match="max_groups=1"):
        put_sessions(windows, "b", 1)
    windows.close(5)
    put_sessions(windows, "b", 5)
    assert len(windows) == 1


def test_what_is_noted_of_a_session_does_not_grow_with_its_events() -> None:
    windows: Any = sessions(5)
    for at in range(10_000):
        windows.close(at)
        put_sessions(windows, "a", at)
    assert len(windows._ends) == 1


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
SHAPE_ROLLING = WindowSpec(AGGREGATES, key=lambda event: event)
LENGTHS = [5, 15, 60]
SECOND = 10**9


def put_rolling(windows: Any, key: str, at: int, value: int) -> None:
    values: list[Any] = [value, key, *[value] * (len(SHAPE_ROLLING.reads) - 1)]
    windows.put(key, at, values)


def about(row: dict[str, Any]) -> dict[str, Any]:
    return {name: pytest.approx(value) if isinstance(value, float) else value for name, value in row.items()}


@given(
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from("ab"), st.integers(-50, 50)), max_size=40), st.booleans()
)
def test_rolled_up_results_are_those_computed_directly(events: list[tuple[int, str, int]], at_once: bool) -> None:
    events = sorted(events, key=lambda event: event[0])
    rolled, closed = RollUpWindows(SHAPE_ROLLING, LENGTHS), []
    direct = {length: WindowGrid(SHAPE_ROLLING, length, length, Groups()) for length in LENGTHS}
    for at, key, value in events:
        if not at_once:
            closed += rolled.close(at)
        put_rolling(rolled, key, at, value)
        for grid in direct.values():
            put_rolling(grid, key, at, value)
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
    rolled = RollUpWindows(SHAPE_ROLLING, [length * SECOND for length in (1, 60, 120)])
    for at in (0, 59, 61, 119):
        put_rolling(rolled, "a", at * SECOND, 1)
    closed = [(pane.window, pane.end_ns // SECOND, pane.row()["n"]) for pane in rolled.close(NEVER_NS)]
    assert closed == [
        ("1s", 1, 1), ("1s", 60, 1), ("1min", 60, 2), ("1s", 62, 1), ("1s", 120, 1), ("1min", 120, 2), ("2min", 120, 4),
    ]  # fmt: skip


def test_it_is_due_with_the_first_window_of_any() -> None:
    rolled = RollUpWindows(SHAPE_ROLLING, [5, 15])
    assert rolled.due_ns == NEVER_NS
    put_rolling(rolled, "a", 3, 1)
    assert rolled.due_ns == 5
    rolled.close(5)
    assert (rolled.due_ns, len(rolled)) == (15, 1)
    rolled.close(15)
    assert (rolled.due_ns, len(rolled)) == (NEVER_NS, 0)


def test_a_window_emitted_before_does_not_change_when_it_rolls_up() -> None:
    rolled = RollUpWindows(SHAPE_ROLLING, [5, 15])
    put_rolling(rolled, "a", 0, 1)
    (first,) = (pane.row() for pane in rolled.close(5))
    put_rolling(rolled, "a", 5, 2)
    _, whole = (pane.row() for pane in rolled.close(15))
    assert (first["values"], whole["values"]) == ([1], [1, 2])


def test_a_group_counts_as_long_as_any_of_its_windows_is_open() -> None:
    rolled = RollUpWindows(SHAPE_ROLLING, [5, 15], most=1)
    put_rolling(rolled, "a", 0, 1)
    rolled.close(5)
    with pytest.raises(StepError, match="max_groups=1"):
        put_rolling(rolled, "b", 6, 1)
    rolled.close(15)
    put_rolling(rolled, "b", 16, 1)


def test_an_event_is_late_when_its_finest_window_has_closed() -> None:
    rolled = RollUpWindows(SHAPE_ROLLING, [5, 15])
    assert [rolled.is_late("a", at, 10) for at in (4, 9, 10)] == [True, True, False]


def read(shape: WindowSpec, event: object) -> list[object]:
    return [event, *(take(event) for take in shape.reads)]


def test_a_row_says_which_window_it_is_and_what_its_aggregates_say() -> None:
    shape = WindowSpec({"n": aggregates.count(), "mean": aggregates.mean("v")}, key=lambda event: event["k"])
    pane = shape.pane("a", 5, 15)
    for value in (1, 3):
        pane.put(read(shape, {"k": "a", "v": value}))
    assert list(pane.row().items()) == [("key", "a"), ("start_ns", 5), ("end_ns", 15), ("n", 2), ("mean", 2.0)]
    pane.window = "1min"
    assert list(pane.row())[:2] == ["window", "key"]


def test_without_groups_there_is_no_key() -> None:
    assert WindowSpec({"n": aggregates.count()}).pane(None, 0, 1).row() == {"start_ns": 0, "end_ns": 1, "n": 0}


def test_a_value_that_does_not_fit_leaves_every_aggregate_as_it_was() -> None:
    shape = WindowSpec({"n": aggregates.count(), "first": aggregates.first(), "least": aggregates.min()})
    pane = shape.pane(None, 0, 1)
    pane.put(read(shape, 1))
    with pytest.raises(TypeError):
        pane.put(read(shape, "one"))
    assert (pane.row()["n"], pane.row()["least"], pane.count) == (1, 1, 1)


def test_what_several_aggregates_read_is_read_once() -> None:
    asked = []

    def weight(event: object) -> object:
        asked.append(event)
        return event

    shape = WindowSpec({"mean": aggregates.mean(weight), "var": aggregates.var(weight), "sum": aggregates.sum("v")})
    assert len(shape.reads) == 2
    assert shape.functions == [weight, None]
    shape.reads[0](3)
    assert asked == [3]


def test_key_instant_and_end_are_read_where_the_shape_says() -> None:
    shape = WindowSpec(
        {"n": aggregates.count("v")},
        key=lambda event: event["k"],
        at=lambda event: event["t"],
        when=lambda event: event["end"],
        functions={"by": "k", "at": len, "when": None},
    )
    values = read(shape, {"k": "a", "t": 7, "v": 1, "end": True})
    assert [values[at] for at in (shape.key_index, shape.at_index, shape.when_index)] == ["a", 7, True]
    assert shape.functions == [None, len, None, None]


def test_panes_that_do_not_go_together_keep_the_error_and_pass_it_on() -> None:
    shape = WindowSpec({"n": aggregates.count(), "least": aggregates.min()})
    one, other, whole = (shape.pane(None, 0, 1) for _ in range(3))
    one.put(read(shape, 1))
    other.put(read(shape, "text"))
    one.merge(other)
    whole.merge(one)
    for pane in (one, whole):
        with pytest.raises(TypeError, match="not supported between instances"):
            pane.row()
    assert one.cells[0].result() == 1  # nothing of the other went in


def test_groups_are_counted_by_their_panes() -> None:
    groups = Groups(2)
    for key in ("a", "a", "b"):
        groups.add(key)
    with pytest.raises(StepError, match=r"at most 2 groups with an open window \(max_groups=2\), got 'c'"):
        groups.add("c")
    groups.remove("a")
    assert len(groups) == 2
    groups.remove("a")
    groups.add("c")
    assert len(groups) == 2


def test_without_a_limit_there_is_room() -> None:
    check_room({"a": 1}, None, "b")
    check_room({"a": 1}, 2, "b")
    with pytest.raises(StepError):
        check_room({"a": 1}, 1, "b")

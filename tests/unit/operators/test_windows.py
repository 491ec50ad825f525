"""`window`, `sliding`, `session`: their pictures, played in a flow, and what they promise together."""

import gc
import logging
import threading
import tracemalloc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.windows.windows import Windows, lengths

MS = 1_000_000


@pytest.mark.parametrize(
    ("operator", "entered", "out", "counts"),
    [
        (lambda: rxm.window(every="5ms"), "-a-b----c----d-|", "------x------y-(z|)", {"x": 2, "y": 1, "z": 1}),
        (lambda: rxm.sliding("6ms", "3ms"), "-a--b-----------|", "---x--y--z------|", {"x": 1, "y": 2, "z": 1}),
        (lambda: rxm.session("4ms"), "-a-b-------c-----|", "-------x-------y-|", {"x": 2, "y": 1}),
        (lambda: rxm.window(size=2), "-a-b-c|", "---x--(y|)", {"x": 2, "y": 1}),
        (lambda: rxm.window(when=lambda event: event == "e"), "-a-e-e-b|", "---x-y--(z|)", {"x": 2, "y": 1, "z": 1}),
    ],
    ids=["every", "sliding", "session", "size", "when"],
)
def test_an_operator_does_what_its_picture_shows(
    marbles: Any, operator: Any, entered: str, out: str, counts: dict[str, int]
) -> None:
    flow = rxm.Flow("picture")
    step = flow.pipeline("step", operator(), rxm.select(lambda row: row["n"]))
    flow.source("events", marbles.hot(entered)) >> step >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "step/out").to_be(out, values=counts)


def test_groups_have_windows_of_their_own_times(marbles: Any) -> None:
    flow = rxm.Flow("groups")
    step = flow.pipeline(
        "step", rxm.window(every="5ms", by=lambda event: event), rxm.select(lambda row: f"{row['key']}{row['n']}")
    )
    flow.source("events", marbles.hot("-a-b-a----b-----")) >> step >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "step/out").to_be("------x-y------y", values={"x": "a2", "y": "b1"})


def test_failures_and_late_events_have_their_ports(run_flow: Any) -> None:
    events = [{"t": 1}, {"t": 11}, {"t": 2}, {"t": "no"}, {"t": 12}]
    flow = rxm.Flow("ports")
    late, refused, rows = rxm.ring(9), rxm.ring(9), rxm.ring(9)
    step = flow.pipeline("windows", rxm.window(every=10, at="t"))
    flow.source("events", rx.from_(events)) >> step >> flow.sink("rows", rows)
    step["late"] >> flow.sink("late", late)
    step.err >> flow.sink("refused", refused)
    run = run_flow(flow)
    assert [row["n"] for row in rows.values] == [1, 2]
    assert list(late.values) == [{"t": 2}]
    assert [failure.event for failure in refused.values] == [{"t": "no"}]
    assert run.status == "stopped"


def test_windows_run_on_while_a_run_is_paused(clock: VirtualClock) -> None:
    rows = rxm.ring(9)
    flow = rxm.Flow("paused")
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("w", rxm.window(every="5s")) >> flow.sink("rows", rows)
    run = flow.run(clock=clock, wait=False)
    clock.advance("2s")
    run.pause()
    clock.advance("10s")
    assert [(row["start_ns"] // (1_000 * MS), row["n"]) for row in rows.values] == [(1, 2)]
    run.stop()


def test_closed_windows_roll_up_smaller_first(run_flow: Any) -> None:
    rows = rxm.ring(99)
    flow = rxm.Flow("rolled")
    windows = rxm.window(every="20s", into=["1min"], aggregate={"n": rxm.aggregates.count()})
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("w", windows) >> flow.sink("rows", rows)
    run_flow(flow, until="100s")
    assert [(row["window"], row["end_ns"] // (1_000 * MS), row["n"]) for row in rows.values] == [
        ("20s", 20, 19), ("20s", 40, 20), ("20s", 60, 20), ("1min", 60, 59), ("20s", 80, 20), ("20s", 100, 20),
        ("20s", 120, 1), ("1min", 120, 41),
    ]  # fmt: skip


def test_an_aligned_window_lies_on_the_grid_and_another_begins_with_its_first_event() -> None:
    starts = []
    for aligned in (True, False):
        clock, rows = VirtualClock("2026-03-29T00:59:59.5+00:00"), []
        beat = rxm.metronome("7s", count=3)
        beat.pipe(rxm.window(every="10s", aligned=aligned)).subscribe(rows.append, scheduler=clock)
        began = clock.now_ns
        clock.run()
        starts.append([(row["start_ns"] - began) / 1e9 for row in rows])
    assert starts == [[0.5, 10.5, 20.5], [7.0, 21.0]]


def test_a_wall_that_is_stepped_moves_no_window() -> None:
    clock, rows = VirtualClock(), []
    rxm.metronome("1s", count=6).pipe(rxm.window(every="3s", aligned=True)).subscribe(rows.append, scheduler=clock)
    clock.advance("1.5s")
    clock.step_wall("1h")
    clock.run()
    assert [(row["start_ns"] // 10**9, row["n"]) for row in rows] == [(0, 2), (3, 3), (6, 1)]


OPERATORS = {
    "every": lambda: rxm.window(every="7ms", by="k"),
    "aligned": lambda: rxm.window(every="7ms", by="k", aligned=True),
    "size": lambda: rxm.window(size=3, by="k"),
    "when": lambda: rxm.window(when=lambda event: event["v"] > 5, by="k"),
    "session": lambda: rxm.session("4ms", by="k"),
}


@pytest.mark.parametrize("name", OPERATORS)
@given(st.lists(st.tuples(st.integers(0, 10), st.sampled_from("ab"), st.integers(0, 9)), max_size=30))
def test_each_event_is_counted_once_and_two_runs_are_equal(name: str, events: list[tuple[int, str, int]]) -> None:
    def run() -> list[Any]:
        clock, said = VirtualClock(), []
        streams = rx.concat(
            *(
                rx.timer(gap / 1_000).pipe(rx.operators.map(lambda _, k=k, v=v: {"k": k, "v": v}))
                for gap, k, v in events
            )
        )
        streams.pipe(OPERATORS[name]()).subscribe(lambda row: said.append((clock.now_ns, row)), scheduler=clock)
        clock.run()
        return said

    said = run()
    assert sum(row["n"] for _, row in said) == len(events)
    assert said == run()


@given(
    st.lists(st.tuples(st.integers(0, 100), st.sampled_from("ab")), max_size=30),
    st.integers(0, 30),
    st.sampled_from(["window", "session", "into"]),
)
def test_in_event_time_each_event_is_counted_once_or_late(
    events: list[tuple[int, str]], lateness: int, kind: str
) -> None:
    late: list[Any] = []
    more: dict[str, Any] = {"by": lambda event: event[1], "at": lambda event: event[0], "late": late.append}
    if lateness:
        more["lateness"] = lateness
    operator = {
        "window": lambda: rxm.window(every=10, **more),
        "session": lambda: rxm.session(10, **more),
        "into": lambda: rxm.window(every=10, into=[30], **more),
    }[kind]()
    said: list[Any] = []
    rx.from_(events).pipe(operator).subscribe(said.append)
    rows = [row for row in said if row.get("window", "10s") == "10s"]
    assert sum(row["n"] for row in rows) + len(late) == len(events)
    if lateness >= 100 or events == sorted(events):
        assert late == []
    if kind == "into":
        assert sum(row["n"] for row in said if row["window"] == "30s") == sum(row["n"] for row in rows)


@given(st.permutations(range(20)))
def test_with_lateness_enough_the_order_of_events_does_not_matter(times: list[int]) -> None:
    said: list[Any] = []
    aggregate = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum()}
    rx.from_(times).pipe(rxm.window(every=6, at=lambda t: t, lateness=20, aggregate=aggregate)).subscribe(said.append)
    assert [(row["start_ns"] // 10**9, row["n"], row["sum"]) for row in said] == [
        (0, 6, 15),
        (6, 6, 51),
        (12, 6, 87),
        (18, 2, 37),
    ]


# The field that makes the groups stands beside its key.


@pytest.mark.parametrize(
    "operator",
    [
        lambda **more: rxm.window(size=1, **more),
        lambda **more: rxm.window(every="1s", **more),
        lambda **more: rxm.window(every="1s", into=["1min"], **more),
        lambda **more: rxm.window(when=lambda _: True, **more),
        lambda **more: rxm.sliding("1s", "1s", **more),
        lambda **more: rxm.session("1s", **more),
    ],
)
def test_a_window_has_the_field_it_is_grouped_by_and_no_aggregate_may_have_its_name(operator):
    def windows(**more):
        seen = []
        rx.of({"user": "ann", "v": 3}).pipe(operator(**more)).subscribe(seen.append)
        return [{name: seen[0][name] for name in seen[0] if not name.endswith("_ns")} for _ in seen[:1]]

    def without_length(window):
        return {name: value for name, value in window.items() if name != "window"}

    assert [without_length(one) for one in windows(by="user")] == [{"key": "ann", "user": "ann", "n": 1}]
    assert [list(without_length(one)) for one in windows(by="user")] == [["key", "user", "n"]]
    aggregate = {"user": rxm.aggregates.sum("v")}
    with pytest.raises(ArgumentError) as refused:
        windows(by="user", aggregate=aggregate)
    assert "expected another name for the aggregate `user`, since a window has the field" in str(refused.value)
    assert str(refused.value).endswith('(…, by="user", aggregate={"user_2": rxm.aggregates.sum(…)})')
    with pytest.raises(ArgumentError, match="another name for the aggregate `n`"):
        windows(by="n")
    by_function = windows(by=lambda event: event["user"], aggregate=aggregate)
    assert [without_length(one) for one in by_function] == [{"key": "ann", "user": 3}]
    assert [without_length(one) for one in windows(by=lambda event: event["user"])] == [{"key": "ann", "n": 1}]


@pytest.mark.parametrize("name", ["key", "start_ns", "end_ns", "window"])
def test_what_a_window_says_of_itself_is_not_replaced_by_the_field_it_is_grouped_by(name):
    seen = []
    rx.of({name: "mine"}).pipe(rxm.window(size=1, by=name)).subscribe(seen.append)
    assert list(seen[0]) == ["key", "start_ns", "end_ns", "n"]
    assert (seen[0]["key"], seen[0]["n"]) == ("mine", 1)
    assert isinstance(seen[0]["start_ns"], int)


CUT_SHORT = {
    "from the first event": (rxm.window(every="4ms", partial=True), [(3, False), (1, True)]),
    "ends with the source": (rxm.window(every="4ms", aligned=True, partial=True), [(2, False), (2, False)]),
    "on the grid": (rxm.window(every="3ms", aligned=True, partial=True), [(1, False), (2, False), (1, True)]),
    "rolled up": (
        rxm.window(every="2ms", into=["16ms"], partial=True),
        [(1, False), (1, False), (1, False), (1, False), (4, True)],
    ),
    "of a size": (rxm.window(size=3, partial=True), [(3, False), (1, True)]),
    "up to an event": (rxm.window(when=lambda event: event["v"] == 3, partial=True), [(3, False), (1, True)]),
    "sliding": (
        rxm.sliding("4ms", "2ms", partial=True),
        [(1, False), (2, False), (2, False), (2, False), (1, True)],
    ),
    "session": (rxm.session("2ms", partial=True), [(1, False), (2, False), (1, True)]),
    "event time": (rxm.window(every="2s", at="v", partial=True), [(1, False), (2, False), (1, True)]),
    "a silence": (
        rxm.window(every="1min", at="v", idle="2500us", late=lambda event: None, partial=True),
        [(3, False)],
    ),
    "sessions of event time": (
        rxm.session("1s", at="v", by="key", partial=True),
        [(1, False), (1, False), (1, False), (1, True)],
    ),
}


@pytest.mark.parametrize("name", CUT_SHORT)
def test_a_window_says_where_it_is_asked_whether_the_end_cut_it_short(name):
    operator, expected = CUT_SHORT[name]
    clock, events, seen = rxm.VirtualClock(), Subject(), []
    events.pipe(operator).subscribe(seen.append, scheduler=clock)
    for at, value in ((1, 1), (3, 2), (4, 3), (7, 4)):
        clock.schedule_absolute(at / 1_000, lambda *_, value=value: events.on_next({"v": value, "key": "one"}))
    clock.schedule_absolute(0.008, lambda *_: events.on_completed())
    clock.run()
    assert [(window["n"], window["partial"]) for window in seen] == expected
    assert {tuple(window) for window in seen} <= {
        ("start_ns", "end_ns", "partial", "n"),
        ("window", "start_ns", "end_ns", "partial", "n"),
        ("key", "start_ns", "end_ns", "partial", "n"),
    }


def test_a_run_that_is_stopped_cuts_windows_short(clock):
    flow = rxm.Flow("stopped")
    cut = flow.source("beat", rxm.metronome("1s")) >> rxm.window(every="1min", partial=True)
    cut >> flow.sink("seen", rxm.ring(10))
    run = flow.run(clock=clock)
    clock.advance("90s")
    run.stop()
    assert [(window["n"], window["partial"]) for window in flow["seen"].events] == [(60, False), (30, True)]


def test_partial_is_a_name_like_any_other_where_it_is_not_asked_for():
    counted = {"partial": rxm.aggregates.count()}
    seen = []
    rx.of({"partial": 7}).pipe(rxm.window(size=1, by="partial", partial=True)).subscribe(seen.append)
    rx.of({"partial": 7}).pipe(rxm.window(size=1, aggregate=counted)).subscribe(seen.append)
    assert [(window["partial"], window.get("key")) for window in seen] == [(False, 7), (1, None)]
    with pytest.raises(ArgumentError, match="no aggregate `partial` beside partial=True"):
        rxm.window(size=1, aggregate=counted, partial=True)


MEAN = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v")}
MS = 1_000_000

EVERY_KIND = {
    "every": lambda **more: rxm.window(every="10ms", **more),
    "aligned": lambda **more: rxm.window(every="10ms", aligned=True, **more),
    "into": lambda **more: rxm.window(every="10ms", into=["20ms"], **more),
    "size": lambda **more: rxm.window(size=3, **more),
    "when": lambda **more: rxm.window(when=lambda event: event == "z", **more),
    "sliding": lambda **more: rxm.sliding("10ms", "4ms", **more),
    "session": lambda **more: rxm.session("10ms", **more),
    "event time": lambda **more: rxm.window(every="10ms", at=lambda _: 0, idle="5ms", **more),
}


class Step(VirtualClock):
    """A clock as a flow's step gets it: it carries the step's context, which this one is itself."""

    step, flow = "main", "test"

    def __init__(self) -> None:
        super().__init__()
        self.context = self
        self.failures: list[tuple[object, str, object]] = []
        self.emitted: list[tuple[str, object]] = []

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        self.failures.append((event, str(error), function))

    def emit(self, port: str, event: object) -> None:
        self.emitted.append((port, event))

    def keep_state(
        self,
        save: Callable[[], object],
        load: Callable[[object], object],
        by_key: object = None,
    ) -> None:
        load(save())


@pytest.fixture
def step() -> Step:
    return Step()


def listen(operator: Any, clock: Any, said: list[Any]) -> tuple[Any, Any]:
    """Subscribe to an operator on a subject; what it says goes into a list with the time in milliseconds."""
    source: Subject[Any] = Subject()

    def note(what: object) -> None:
        said.append((clock.now_ns // MS, what))

    subscription = source.pipe(operator).subscribe(
        note, lambda error: note(repr(error)), lambda: note("completed"), scheduler=clock
    )
    return source, subscription


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread(kind: str) -> None:
    clock, times = VirtualClock(), []
    before = threading.enumerate()
    rx.interval(0.003).pipe(EVERY_KIND[kind](), ops.take(3)).subscribe(
        lambda _: times.append(clock.now_ns), scheduler=clock
    )
    clock.advance("50ms")
    assert len(times) == (0 if kind in {"when", "session", "event time"} else 3)  # no silence, no end, no new time
    assert all(0 < at <= 50 * MS for at in times)
    assert threading.enumerate() == before


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_it_has_one_timer_for_all_groups_and_none_when_it_is_left(kind: str, step: Step) -> None:
    source, subscription = listen(EVERY_KIND[kind](by=lambda event: event), step, [])
    for number in range(1_000):
        source.on_next(number)
        step.advance("1us")
    assert step.pending == (0 if kind in {"size", "when"} else 1)
    subscription.dispose()
    assert (step.pending, source.observers) == (0, [])


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_with_nothing_open_no_timer_waits_and_nothing_is_emitted(kind: str, step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(EVERY_KIND[kind](), step, said)
    source.on_next("z")
    step.run()  # it would not return if a timer rearmed itself for nothing
    emitted = len(said)
    step.advance("1h")
    assert (step.pending, len(said)) == (0, emitted)


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("end", ["completed", "ValueError('gone')"])
def test_what_is_open_when_the_source_ends_is_emitted_before_the_end(kind: str, end: str, step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(EVERY_KIND[kind](), step, said)
    source.on_next("a")
    if end == "completed":
        source.on_completed()
    else:
        source.on_error(ValueError("gone"))
    *windows, last = said
    assert last == (0, end)
    assert windows
    assert all(window["n"] == 1 for _, window in windows)
    assert step.pending == 0


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_subscription_has_windows_of_its_own(kind: str) -> None:
    operator = EVERY_KIND[kind]()
    first, second = [], []
    for said in (first, second):
        clock = VirtualClock()
        rx.of("a", "b").pipe(operator).subscribe(said.append, scheduler=clock)
        clock.run()
    assert first == second
    assert first
    assert {window["n"] for window in first} == {2}


def test_events_are_forgotten_with_their_window(step: Step) -> None:
    class Event:
        pass

    source: Subject[Event] = Subject()
    windows = rxm.window(every="10ms", by=id, aggregate={"all": rxm.aggregates.collect()})
    source.pipe(windows).subscribe(lambda _: None, scheduler=step)
    alive: weakref.WeakSet[Event] = weakref.WeakSet()
    for _ in range(100):
        event = Event()
        alive.add(event)
        source.on_next(event)
    del event
    assert len(alive) == 100
    step.advance("10ms")
    assert len(alive) == 0


def test_groups_are_forgotten_with_their_last_window(step: Step) -> None:
    made: list[Any] = []
    operator = rxm.window(every="10ms", by=lambda event: event)
    make, operator.make = operator.make, lambda: made.append(make()) or made[-1]  # type: ignore[attr-defined]
    said: list[Any] = []
    source, _ = listen(operator, step, said)
    for number in range(1_000):
        source.on_next(number)
    (panes,) = made
    assert len(panes) == 1_000
    step.advance("10ms")
    assert (len(panes), len(said)) == (0, 1_000)


@pytest.mark.parametrize("before", [True, False])
def test_at_the_instant_of_an_end_it_does_not_matter_who_is_first(before: bool, step: Step) -> None:
    """An event at `end_ns` is in the next window, whether its timer or that of the window fires first."""
    said: list[Any] = []
    source: Subject[str] = Subject()
    if before:
        step.schedule_ns(15 * MS, lambda *_: source.on_next("b"))
    source.pipe(rxm.window(every="10ms")).subscribe(said.append, scheduler=step)
    step.schedule_ns(5 * MS, lambda *_: source.on_next("a"))
    step.advance("6ms")
    if not before:
        step.schedule_ns(15 * MS, lambda *_: source.on_next("b"))
    step.run()
    assert [(row["start_ns"] // MS, row["end_ns"] // MS, row["n"]) for row in said] == [(5, 15, 1), (15, 25, 1)]


def test_a_clock_that_was_held_up_emits_late_and_says_when_it_was_due(step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(rxm.window(every="10ms"), step, said)
    source.on_next("a")
    step.sleep("35ms")
    source.on_next("b")
    assert said == [(35, {"start_ns": 0, "end_ns": 10 * MS, "n": 1})]
    step.advance("10ms")
    assert said[1:] == [(45, {"start_ns": 35 * MS, "end_ns": 45 * MS, "n": 1})]


def test_a_function_that_raises_makes_a_failure_and_the_event_is_in_no_aggregate(step: Step) -> None:
    def tenth(event: Any) -> float:
        return 10 / event["v"]

    aggregate = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum("v"), "tenth": rxm.aggregates.sum(tenth)}
    said: list[Any] = []
    source, _ = listen(rxm.window(size=2, aggregate=aggregate), step, said)
    for event in ({"v": 5}, {"v": 0}, {"w": 1}, {"v": 2}):
        source.on_next(event)
    assert [row for _, row in said] == [{"start_ns": 0, "end_ns": 0, "n": 2, "sum": 7, "tenth": 7.0}]
    assert [(event, function) for event, _, function in step.failures] == [({"v": 0}, tenth), ({"w": 1}, None)]
    assert "an event with the field `v`, got {'w': 1}" in step.failures[1][1]


def test_a_key_or_a_predicate_that_raises_is_a_failure_of_that_function(step: Step) -> None:
    def key(event: Any) -> Any:
        return event["k"]

    def last(event: Any) -> Any:
        return event["last"]

    source, _ = listen(rxm.window(when=last, by=key), step, [])
    for event in ({"last": True}, {"k": 1}, {"k": [1], "last": True}):
        source.on_next(event)
    assert [function for _, _, function in step.failures] == [key, last, key]
    assert "a key that can be hashed, got [1]" in step.failures[2][1]


def test_a_group_too_many_is_a_failure_that_names_the_limit(step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(rxm.window(every="10ms", by=lambda event: event, max_groups=2), step, said)
    for event in "abca":
        source.on_next(event)
    (failure,) = step.failures
    assert failure[0] == "c"
    assert "at most 2 groups with an open window (max_groups=2), got 'c'" in failure[1]
    step.advance("10ms")
    assert [(row["key"], row["n"]) for _, row in said] == [("a", 2), ("b", 1)]


def test_outside_a_flow_a_failure_ends_the_stream_after_what_was_open() -> None:
    said: list[Any] = []
    source, _ = listen(rxm.window(size=2, aggregate={"sum": rxm.aggregates.sum()}), VirtualClock(), said)
    source.on_next(1)
    source.on_next("one")
    assert len(said) == 1
    assert "expected a number, got 'one'" in said[0][1]


def test_a_window_whose_values_do_not_compare_is_a_failure_and_the_others_are_emitted(step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(rxm.sliding("8ms", "4ms", aggregate={"least": rxm.aggregates.min()}), step, said)
    source.on_next(1)
    step.advance("5ms")
    source.on_next("text")
    step.advance("20ms")
    assert [(at, row["least"]) for at, row in said] == [(4, 1), (12, "text")]
    ((event, error, _),) = step.failures
    assert (event, "not supported between instances" in error) == ({"start_ns": 0, "end_ns": 8 * MS}, True)


def test_what_an_observer_raises_loses_no_window(step: Step) -> None:
    said: list[Any] = []

    def observe(row: Any) -> None:
        said.append(row["key"])
        if row["key"] == "a":
            raise RuntimeError("an observer")

    source: Subject[str] = Subject()
    source.pipe(rxm.window(every="10ms", by=lambda event: event)).subscribe(observe, scheduler=step)
    for event in "abc":
        source.on_next(event)
    with pytest.raises(RuntimeError, match="an observer"):
        step.advance("10ms")
    source.on_next("d")
    source.on_completed()
    assert said == ["a", "b", "c", "d"]


def test_late_events_are_emitted_on_their_port(step: Step) -> None:
    said: list[Any] = []
    operator = rxm.window(every="10ms", at="t", lateness="5ms")
    source, _ = listen(operator, step, said)
    for t in (0.003, 0.012, 0.009, 0.016, 0.008, 0.011):
        source.on_next({"t": t})
    assert [(row["start_ns"] // MS, row["n"]) for _, row in said] == [(0, 2)]
    assert step.emitted == [("late", {"t": 0.008})]
    source.on_completed()
    assert [row["n"] for _, row in said[1:-1]] == [3]
    assert (operator.late_events, operator.ports) == (1, ("late",))


def test_outside_a_flow_late_events_go_to_a_function_or_are_counted_and_logged_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    events, given = [{"t": 9}, {"t": 1}, {"t": 2}], []
    rx.from_(events).pipe(rxm.window(every=1, at="t", late=given.append)).subscribe()
    assert given == events[1:]
    operator = rxm.window(every=1, at="t")
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        rx.from_(events).pipe(operator).subscribe()
    assert operator.late_events == 2
    (record,) = caplog.records
    assert record.getMessage().startswith('window(every="1s", at=t) is dropping events that are late')


def test_without_event_time_there_is_no_port_for_late_events() -> None:
    assert rxm.window(every=1).ports == ()


def test_after_a_silence_the_clock_closes_what_waits_for_events(step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(rxm.window(every="10ms", at="t", idle="30ms"), step, said)
    source.on_next({"t": 0.001})
    step.advance("20ms")
    source.on_next({"t": 0.002})
    step.advance("29ms")
    assert said == []
    step.advance("1ms")
    assert [(at, row["n"]) for at, row in said] == [(50, 2)]
    source.on_next({"t": 0.003})  # its window was closed, so it is late
    assert (step.emitted, step.pending) == ([("late", {"t": 0.003})], 0)


def test_without_idle_windows_of_event_time_wait_for_events(step: Step) -> None:
    said: list[Any] = []
    source, _ = listen(rxm.window(every="10ms", at="t"), step, said)
    source.on_next({"t": 0.001})
    step.advance("1d")
    assert (said, step.pending) == ([], 0)
    source.on_next({"t": 0.010})
    assert len(said) == 1


def test_an_event_without_an_instant_is_a_failure(step: Step) -> None:
    source, _ = listen(rxm.window(every="10ms", at="t"), step, [])
    source.on_next({"t": None})
    assert "expected an instant" in step.failures[0][1]


def test_on_a_scheduler_of_rxpy_it_is_exact_to_the_microsecond_and_does_not_spin() -> None:
    scheduler, said = TestScheduler(), []
    source: Subject[str] = Subject()
    source.pipe(rxm.window(every="1500500ns")).subscribe(said.append, scheduler=scheduler)
    source.on_next("a")
    scheduler.advance_to(1.0)
    assert [(row["start_ns"], row["end_ns"], row["n"]) for row in said] == [(0, 1_500_500, 1)]


def test_events_from_another_thread_are_all_counted() -> None:
    source: Subject[int] = Subject()
    said: list[Any] = []
    with rxm.RealClock() as clock:
        source.pipe(rxm.window(every="1ms", by=lambda event: event % 7)).subscribe(said.append, scheduler=clock)
        threads = [threading.Thread(target=lambda: [source.on_next(n) for n in range(5_000)]) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        source.on_completed()
    assert sum(row["n"] for row in said) == 15_000


def test_an_operator_knows_its_kind() -> None:
    kinds = [operator.kind for operator in (rxm.window(size=1), rxm.sliding(1, 1), rxm.session(1))]
    assert kinds == ["window", "sliding", "session"]
    assert isinstance(rxm.window(size=1), Windows)


def test_a_step_that_begins_afresh_says_which_windows_were_open(run_flow: Any) -> None:
    """An operator of RxPY's after the windows ends them all when it raises: nothing of that is silent."""
    refused = rxm.ring(9)
    flow = rxm.Flow("afresh")
    windows = rxm.window(size=2, by=lambda event: event)
    step = flow.pipeline("windows", windows, ops.map(lambda row: 1 / row["key"]))
    flow.source("events", rx.of(1, 0, 0, 5)) >> step >> flow.sink("out", rxm.ring(9))
    step.err >> flow.sink("refused", refused)
    run_flow(flow)
    first, second, *_ = (failure for failure in refused.values)
    assert "ZeroDivisionError" in first.error
    assert [window["key"] for window in second.event] == [1]
    assert "expected to emit the 1 open windows before the step ended or began afresh" in second.error
    assert "rxm.select" in second.remedy


def test_disposing_outside_a_flow_drops_what_is_open() -> None:
    said: list[Any] = []
    source, subscription = listen(rxm.window(size=2), VirtualClock(), said)
    source.on_next("a")
    subscription.dispose()
    assert said == []


@pytest.mark.parametrize("kind", ["every", "aligned", "into", "sliding", "session"])
def test_the_memory_of_many_groups_returns(kind: str, step: Step) -> None:
    """Not only their windows: a dict that was emptied key by key keeps the size it had."""
    source: Subject[int] = Subject()
    source.pipe(EVERY_KIND[kind](by=lambda event: event)).subscribe(lambda _: None, scheduler=step)

    def held(groups: int) -> int:
        for number in range(groups):
            source.on_next(number)
        step.advance("1h")
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        few, many = held(10), held(20_000)
    finally:
        tracemalloc.stop()
    assert many - few < 50_000


def test_an_event_too_far_ahead_of_the_clock_is_a_failure_and_makes_no_other_late():
    clock = rxm.VirtualClock(start="2026-01-01T00:00:00Z")
    now_s = clock.wall_ns // 10**9
    flow = rxm.Flow("fleet")
    windows = flow.pipeline("windows", rxm.window(every="10s", at="at", ahead="5min"))
    events = [{"at": now_s}, {"at": now_s + 301}, {"at": now_s + 300}, {"at": now_s + 1}]
    flow.source("events", rx.from_(events)) >> windows >> flow.sink("seen", seen := rxm.ring(10))
    windows.err >> flow.sink("failed", failed := rxm.ring(10))
    windows["late"] >> flow.sink("late", late := rxm.ring(10))
    flow.run(clock=clock, until="1s")
    assert [failure.event for failure in failed.values] == [{"at": now_s + 301}]
    assert "expected an event at most 5min ahead of the clock, got '5min 1s ahead'" in failed.values[0].error
    assert [window["n"] for window in seen.values] == [1, 1]
    assert list(late.values) == [{"at": now_s + 1}]


MEAN_SHAPING = rxm.aggregates.mean("v")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            rxm.window,
            'window(every=None): expected one of `every`, `size` and `when`. For example: window(every="1min", '
            'by="sensor")',
        ),
        (
            lambda: rxm.window(every="1s", size=3),
            'window(size=3): expected one of `every`, `size` and `when`. For example: window(every="1min", '
            'by="sensor")',
        ),
        (
            lambda: rxm.window(size=0),
            "window(size=0): expected a whole number of 1 or more. For example: window(…, size=10_000)",
        ),
        (
            lambda: rxm.window(size=3, aligned=True),
            'window(aligned=True): expected no `aligned` without `every`. For example: window(every="1s", aligned=…)',
        ),
        (
            lambda: rxm.window(when=len, into=["1min"]),
            "window(into=['1min']): expected no `into` without `every`. For example: window(every=\"1s\", into=…)",
        ),
        (
            lambda: rxm.window(size=3, at="ts"),
            "window(at='ts'): expected no `at` without `every`. For example: window(every=\"1s\", at=…)",
        ),
        (
            lambda: rxm.window(when="last"),
            "window(when='last'): expected a function of one event. For example: "
            'window(when=lambda event: event["last"])',
        ),
        (
            lambda: rxm.window(every="1s", by=3),
            'window(by=3): expected a field\'s name or a function of one event. For example: window(by="v")',
        ),
        (
            lambda: rxm.window(every="1s", max_groups=0),
            "window(max_groups=0): expected a whole number of 1 or more, or None. For example: "
            "window(…, max_groups=10_000)",
        ),
        (
            lambda: rxm.window(every="1s", aggregate={"mean": rxm.aggregates.mean}),
            None,
        ),
        (lambda: rxm.window(every="1s", aggregate=MEAN_SHAPING), None),
        (lambda: rxm.window(every="1s", aggregate={}), None),
        (
            lambda: rxm.window(every="1s", aggregate={"key": MEAN_SHAPING}),
            "window(aggregate='key'): expected names that are text and none of key, start_ns, end_ns, window, which a "
            'window says of itself. For example: window(…, aggregate={"n": rxm.aggregates.count(), "mean": '
            'rxm.aggregates.mean("v")})',
        ),
        (
            lambda: rxm.window(every="1s", lateness="1s"),
            "window(lateness='1s'): expected no `lateness` without `at`. For example: "
            'window(…, at="ts", lateness="5s")',
        ),
        (
            lambda: rxm.sliding("1s", "2s"),
            "sliding(step='2s'): expected a step of at most the length, '1s'. For example: sliding(\"1min\", \"10s\")",
        ),
        (
            lambda: rxm.session(0),
            'session(gap=0): expected a duration above zero. For example: session("30s", by="user")',
        ),
    ],
)
def test_what_has_no_meaning_is_refused_where_it_is_written(make: Callable[[], object], message: str | None) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    if message is None:
        assert "For example: window(…, aggregate={" in str(refused.value)
    else:
        assert str(refused.value) == message


@pytest.mark.parametrize("into", [["10s"], ["25s"], ["1min", "90s"], ["5s"]])
def test_a_length_that_is_no_multiple_of_the_one_before_is_refused(into: list[str]) -> None:
    with pytest.raises(ArgumentError, match=r"window\(into=.*\): expected a multiple of (10s|1min), which rolls up"):
        lengths("window", "10s", into)


@pytest.mark.parametrize("into", ["1min", 60, None])
def test_lengths_to_roll_up_into_are_a_list(into: Any) -> None:
    with pytest.raises(ArgumentError, match="expected a list of durations"):
        lengths("window", "10s", into)


def test_lengths_are_in_nanoseconds_and_in_order() -> None:
    assert lengths("window", 1, ["1min", "1h"]) == [10**9, 60 * 10**9, 3_600 * 10**9]


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"at": "ts", "lateness": "-1s"}, "lateness"),
        ({"at": "ts", "idle": 0}, "idle"),
        ({"at": "ts", "late": 3}, "late=3"),
        ({"idle": "1s"}, "no `idle` without `at`"),
        ({"late": print}, "no `late` without `at`"),
    ],
)
def test_event_time_refuses_what_has_no_meaning(given: Any, match: str) -> None:
    with pytest.raises(ArgumentError, match=match):
        rxm.window(every="1s", **given)


def test_an_operator_shows_what_it_does() -> None:
    line = test_an_operator_shows_what_it_does.__code__.co_firstlineno

    def last(event: object) -> bool:
        return bool(event)

    assert repr(rxm.window(every=60, by="user", at="ts")) == 'window(every="1min", by=user, at=ts)'
    assert repr(rxm.window(every="1s", into=["1min"])) == "window(every=\"1s\", into=['1min'])"
    assert repr(rxm.window(size=3, by=len)) == "window(size=3, by=len)"
    assert repr(rxm.window(when=last)) == f"window(when=last at test_windows.py:{line + 3})"
    assert repr(rxm.sliding("1min", 5)) == 'sliding("1min", "5s")'
    assert repr(rxm.session(0.5, by="k")) == 'session("500ms", by=k)'

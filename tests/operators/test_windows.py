"""`window`, `sliding`, `session`: their pictures, played in a flow, and what they promise together."""

from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock

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
def test_a_window_has_the_field_it_is_grouped_by_unless_an_aggregate_has_its_name(operator):
    def windows(**more):
        seen = []
        rx.of({"user": "ann", "v": 3}).pipe(operator(**more)).subscribe(seen.append)
        return [{name: seen[0][name] for name in seen[0] if not name.endswith("_ns")} for _ in seen[:1]]

    def without_length(window):
        return {name: value for name, value in window.items() if name != "window"}

    assert [without_length(one) for one in windows(by="user")] == [{"key": "ann", "user": "ann", "n": 1}]
    assert [list(without_length(one)) for one in windows(by="user")] == [["key", "user", "n"]]
    aggregate = {"user": rxm.aggregates.sum("v")}
    assert [without_length(one) for one in windows(by="user", aggregate=aggregate)] == [{"key": "ann", "user": 3}]
    assert [without_length(one) for one in windows(by=lambda event: event["user"])] == [{"key": "ann", "n": 1}]


@pytest.mark.parametrize("name", ["key", "start_ns", "end_ns", "window", "n"])
def test_what_a_window_says_of_itself_is_not_replaced_by_the_field_it_is_grouped_by(name):
    seen = []
    rx.of({name: "mine"}).pipe(rxm.window(size=1, by=name)).subscribe(seen.append)
    assert list(seen[0]) == ["key", "start_ns", "end_ns", "n"]
    assert (seen[0]["key"], seen[0]["n"]) == ("mine", 1)
    assert isinstance(seen[0]["start_ns"], int)

"""Rows that go into a window as columns: all that can be seen is as if each had come as a dict."""

import itertools
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome import aggregates
from rxmetronome.clocks import VirtualClock
from rxmetronome.flow import recording
from rxmetronome.flow.source_nodes import ColumnEntrance, SourceNode
from rxmetronome.sources.base import AT_ONCE
from rxmetronome.sources.row_blocks import RowBlock, RowBlocks

UNIT_NS = 20_000
COLUMNS: dict[str, tuple[Any, str]] = {
    "float": (st.floats(width=32) | st.sampled_from([0.1, float("nan")]), "float64"),
    "int": (st.integers(-5, 5) | st.just(2**62), "int64"),
    "uint": (st.integers(0, 255), "uint8"),
    "bool": (st.booleans(), "bool"),
    "text": (st.sampled_from("abc"), "str"),
    "text or none": (st.none() | st.sampled_from("ab"), "object"),
    "mixed": (st.none() | st.integers(0, 2) | st.sampled_from("ab") | st.just((1,)) | st.just([1]), "object"),
    "time": (st.integers(0, 3).map(pd.Timestamp), "datetime64[ns]"),
}
MAKES = [
    aggregates.count, aggregates.sum, aggregates.min, aggregates.max, aggregates.mean, aggregates.var, aggregates.first,
    aggregates.last, aggregates.collect, aggregates.distinct, aggregates.quantiles,
]  # fmt: skip
OF = st.sampled_from(["a", "a", "b", "k", "t", "missing", None])
ANY = st.lists(st.tuples(st.sampled_from(MAKES), OF), min_size=1, max_size=4)
OFTEN = st.lists(st.tuples(st.sampled_from(MAKES[:9]), st.sampled_from("ab")), min_size=1, max_size=4)
WINDOWS: list[Any] = [
    lambda **given: rxm.window(every="4ms", **given),
    lambda **given: rxm.window(every="20ms", max_groups=2, **given),
    lambda **given: rxm.window(every="6ms", aligned=True, **given),
    lambda **given: rxm.window(every="2ms", into=["8ms"], **given),
    lambda **given: rxm.window(size=7, **given),
    lambda **given: rxm.sliding("10ms", "4ms", **given),
    lambda **given: rxm.session("60us", **given),
]


@st.composite
def frames(draw: st.DrawFn, is_usual: bool) -> pd.DataFrame:
    length = draw(st.sampled_from([*([3 * AT_ONCE] * is_usual), AT_ONCE + 9, 40, 5]))
    gaps = draw(st.lists(st.sampled_from([0, 1, 1, 2, 2, 30]), min_size=1, max_size=12))
    columns: dict[str, Any] = {"t": np.cumsum([0, *itertools.islice(itertools.cycle(gaps), length - 1)])}
    usual = {"a": ["float", "int", "uint"], "b": ["float", "int"], "k": ["int", "text", "bool"]}
    for name in usual:
        values, dtype = COLUMNS[draw(st.sampled_from(usual[name] if is_usual else sorted(COLUMNS)))]
        few = draw(st.lists(values, min_size=1, max_size=6))
        many = [few[at % len(few)] for at in range(length)]
        if draw(st.booleans()) and length > 1:
            many[draw(st.integers(0, length - 1))] = draw(values)
        columns[name] = pd.Series(many, dtype=dtype)
    frame = pd.DataFrame(columns).assign(t=lambda frame: pd.to_timedelta(frame["t"] * UNIT_NS, unit="ns"))
    return frame.set_index("k") if not is_usual and draw(st.booleans()) else frame


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["advance", "advance", "advance", "tap", "untap", "timer", "pause", "resume", "step", "save"]),
        st.sampled_from([0, 1, 3, 100, 700]),
    ),
    max_size=15,
)


def seen_of(
    frame: pd.DataFrame, kind: int, given_arguments: dict[str, Any], more: str, actions: Any, records: bool, mask: int
) -> dict[str, Any]:
    """Run rows through a window; return all that can be seen of it."""
    flow, clock, seen = rxm.Flow("any"), VirtualClock(), []
    source = flow.source("rows", rxm.rows(frame, at="t"))
    operators = [WINDOWS[kind](**given_arguments)] + ([rxm.select(lambda window: window)] if "select" in more else [])
    step = source >> flow.pipeline("window", *operators)
    step >> flow.sink("s", lambda window: seen.append((clock.now_ns, repr(window))))
    step.err >> flow.sink("e", lambda one: seen.append((clock.now_ns, repr(one.event), str(one.cause))))
    if "sibling" in more:
        source >> flow.sink("rows too", lambda row: seen.append((clock.now_ns, repr(row))))
    if "beat" in more:
        flow.source("beat", rxm.metronome("140us", count=50)) >> flow.sink("b", lambda tick: seen.append(tick.id))
    run = flow.run(clock=clock, record=records)
    run.meter.mask = mask
    taps: list[Any] = []
    for action, by in [*actions, ("resume", 0), ("advance", 10**6)]:
        by_ns = by * UNIT_NS
        if action == "advance":
            clock.run_to_ns(clock.now_ns + by_ns)
        elif action == "tap":
            taps.append(run.tap("rows").subscribe(lambda row: seen.append(("tap", clock.now_ns, repr(row)))))
        elif action == "untap" and taps:
            taps.pop().dispose()
        elif action == "timer":
            clock.schedule_ns(clock.now_ns + by_ns, lambda *_: seen.append((clock.now_ns, run["rows"].event_count)))
        elif action == "save":
            clock.schedule_ns(
                clock.now_ns + by_ns,
                lambda *_: seen.append(repr([node.keep_state.save() for node in run.nodes.values()])),
            )
        elif action in ("pause", "resume", "step"):
            getattr(run, action)()
    counts = {name: (one["events"], one.get("failures")) for name, one in run.metrics().items()}
    kept = [repr(run[name].events) for name in ("rows", "window")] if records else []
    run.stop()
    return {"seen": seen, "counts": counts, "kept": kept, "jumps": clock.jumps, "failures": run.failures.total}


def check_both(
    frame: pd.DataFrame, kind: int, by: str | None, made: Any, more: str, actions: Any, records: bool, mask: int
) -> None:
    """Compare window for window, failure for failure, count for count, and what is remembered and would be kept."""
    chosen = {f"x{at}": make(of) for at, (make, of) in enumerate(made)}
    given_arguments = {"by": by, "aggregate": chosen}
    found = seen_of(frame, kind, given_arguments, more, actions, records, mask)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SourceNode, "_find_row_taker", lambda _: None)
        patch.setattr(recording, "RowRecorder", recording.PortRecorder)
        expected = seen_of(frame, kind, given_arguments, more, actions, records, mask)
    assert found == expected


@settings(max_examples=60, deadline=None)
@given(
    frame=frames(is_usual=True),
    kind=st.sampled_from([0, 2, 5]),
    by=st.sampled_from(["k", None]),
    made=OFTEN,
    more=st.sampled_from(["", "select", "beat"]),
    actions=ACTIONS,
    records=st.booleans(),
    mask=st.sampled_from([3, (1 << 62) - 1]),
)
def test_rows_of_numbers_as_columns_do_what_they_do_as_dicts(frame, kind, by, made, more, actions, records, mask):
    check_both(frame, kind, by, made, more, actions, records, mask)


@settings(max_examples=30, deadline=None)
@given(
    frame=frames(is_usual=False),
    kind=st.sampled_from(range(len(WINDOWS))),
    by=st.sampled_from(["k", "a", None, "missing"]),
    made=OFTEN | ANY,
    more=st.sampled_from(["", "select", "beat", "sibling"]),
    actions=ACTIONS,
    records=st.booleans(),
    mask=st.sampled_from([3, (1 << 62) - 1]),
)
def test_any_rows_in_any_windows_do_what_they_do_as_dicts(frame, kind, by, made, more, actions, records, mask):
    check_both(frame, kind, by, made, more, actions, records, mask)


MEAN = {"n": aggregates.count(), "mean": aggregates.mean("v"), "max": aggregates.max("v"), "sum": aggregates.sum("i")}


def frame_of(length: int) -> pd.DataFrame:
    numbers = np.arange(length)
    return pd.DataFrame(
        {
            "t": pd.Timestamp("2026-01-01") + pd.to_timedelta(numbers, unit="us"),
            "k": numbers % 3, "v": np.sin(numbers), "i": numbers, "text": "some",
        }
    )  # fmt: skip


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of rows that were taken as columns."""
    numbers: list[int] = []
    take = ColumnEntrance.take

    def counted(self: ColumnEntrance, block: RowBlock, first: int, times_ns: Any) -> int:
        numbers.append(take(self, block, first, times_ns))
        return numbers[-1]

    monkeypatch.setattr(ColumnEntrance, "take", counted)
    return numbers


def test_all_rows_are_columns_but_those_of_blocks_in_which_windows_open(taken):
    flow, came = rxm.Flow("main"), []
    frame = frame_of(10 * AT_ONCE)
    flow.source("rows", rxm.rows(frame, at="t")) >> rxm.window(every="1ms", by="k", aggregate=MEAN) >> came.append
    run = flow.simulate()
    assert sum(taken) >= 6 * AT_ONCE
    assert sum(window["n"] for window in came) == run["rows"].event_count == len(frame)
    assert run["rows"].events[-1] == {**frame.iloc[-1].to_dict(), "k": 0}
    assert came[0]["mean"] == pytest.approx(frame["v"][frame["k"] == 0].iloc[: came[0]["n"]].mean())


def test_a_tap_sees_each_row_from_the_next_one_on_and_columns_go_on_after_it(taken):
    flow, clock, came = rxm.Flow("main"), VirtualClock(), []
    (
        flow.source("rows", rxm.rows(frame_of(20 * AT_ONCE), at="t"))
        >> rxm.window(every="1s", by="k", aggregate=MEAN)
        >> print
    )
    run = flow.run(clock=clock)
    clock.advance("1ms")
    before = sum(taken)
    assert before > 0
    tap = run.tap("rows").subscribe(came.append)
    clock.advance("1ms")
    assert [row["i"] for row in came] == list(range(1_001, 2_001))
    assert sum(taken) == before
    tap.dispose()
    clock.advance("2ms")
    assert sum(taken) > before
    assert len(came) == 1_000
    assert run["rows"].event_count == 4_001
    run.stop()


def test_remembered_rows_are_those_of_the_frame_as_it_was(taken):
    """The frame is the caller's, who may write into it once the rows have passed."""
    flow, frame = rxm.Flow("main"), frame_of(4 * AT_ONCE)
    expected = frame["t"].tolist(), frame["v"].tolist()
    flow.source("rows", rxm.rows(frame, at="t")) >> rxm.window(every="1s", by="k", aggregate=MEAN) >> (lambda _: None)
    run = flow.simulate()
    assert sum(taken) > AT_ONCE
    frame.loc[:, "t"] = pd.Timestamp(0)
    frame.loc[:, "v"] = 0.0
    rows = run["rows"].events
    assert ([row["t"] for row in rows], [row["v"] for row in rows]) == expected
    assert [one is other for one, other in zip(rows, run["rows"].events, strict=True)] == [True] * len(rows)


def test_the_time_of_columns_is_the_window_s_busy_time(taken):
    flow = rxm.Flow("main")
    (
        flow.source("rows", rxm.rows(frame_of(40 * AT_ONCE), at="t"))
        >> flow.pipeline("window", rxm.window(every="1s", by="k", aggregate=MEAN))
        >> (lambda _: None)
    )
    run = flow.run(clock=(clock := VirtualClock()))
    run.meter.mask = (1 << 62) - 1
    clock.run()
    assert sum(taken) > 0
    assert run.nodes["window"].busy_ns > 0


@pytest.mark.parametrize("values", [[[1], [2]], [(1,), "b"], [{"x": 1}, None]])
def test_rows_with_containers_are_dicts_because_a_step_may_write_into_them(taken, values):
    flow, frame = rxm.Flow("main"), frame_of(4 * AT_ONCE)
    frame["text"] = values * (2 * AT_ONCE)
    flow.source("rows", rxm.rows(frame, at="t")) >> rxm.window(every="1s", by="k", aggregate=MEAN) >> (lambda _: None)
    assert flow.simulate()["rows"].events[-1]["text"] == values[-1]
    assert sum(taken) == 0


def test_a_block_that_cannot_be_read_ends_the_rows_after_those_before_it(monkeypatch):
    flow, came = rxm.Flow("main"), []
    (
        flow.source("rows", rxm.rows(frame_of(4 * AT_ONCE), at="t"))
        >> rxm.window(every="1s", by="k", aggregate=MEAN)
        >> came.append
    )
    opened = RowBlocks.open

    def broken(self: RowBlocks) -> RowBlock:
        if self.given == 2 * AT_ONCE:
            monkeypatch.setattr(self._columns[0], "is_fixed", lambda _: 1 // 0)
        return opened(self)

    monkeypatch.setattr(RowBlocks, "open", broken)
    run = flow.simulate()
    assert sum(window["n"] for window in came) == run["rows"].event_count == 2 * AT_ONCE
    assert run.failures.total == 1
    assert isinstance(next(iter(run.failures)).cause, ZeroDivisionError)

"""`rows` in blocks: the events, their instants and their order are those of rows that are made and sent one by one."""

import datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.sources.base import AT_ONCE
from rxmetronome.sources.dataframe_rows import offsets_of

FLOATS = st.floats(allow_infinity=True, allow_nan=True)
COLUMNS: dict[str, tuple[Any, Any]] = {
    "float64": (FLOATS, "float64"),
    "float32": (st.floats(width=32), "float32"),
    "int64": (st.integers(-(2**63), 2**63 - 1), "int64"),
    "uint8": (st.integers(0, 255), "uint8"),
    "bool": (st.booleans(), "bool"),
    "str": (st.none() | st.text(max_size=3), "str"),
    "string": (st.none() | st.text(max_size=3), "string"),
    "Int64": (st.none() | st.integers(-9, 9), "Int64"),
    "boolean": (st.none() | st.booleans(), "boolean"),
    "category": (st.none() | st.sampled_from("abc"), "category"),
    "object": (
        st.none() | st.integers() | FLOATS | st.text(max_size=2) | st.lists(st.integers(), max_size=2),
        "object",
    ),
    "datetime64[ns]": (st.none() | st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2100, 1, 1)), None),
    "complex128": (st.complex_numbers(allow_nan=False, allow_infinity=False), "complex128"),
}


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    length = draw(st.sampled_from([0, 1, 3, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1]))
    kinds = draw(st.lists(st.sampled_from(sorted(COLUMNS)), max_size=4))
    columns = {}
    for number, kind in enumerate(kinds):
        values, dtype = COLUMNS[kind]
        few = draw(st.lists(values, min_size=1, max_size=5))
        columns[number] = pd.Series([few[at % len(few)] for at in range(length)], dtype=dtype or "datetime64[ns]")
    index = pd.RangeIndex(length, name=draw(st.sampled_from([None, "at"])))
    frame = pd.DataFrame(columns, index=index)
    if draw(st.booleans()) and length:
        frame = frame.iloc[::-1].set_index(pd.Index(range(length), name="second"), append=True)
    return frame


def python_value(value: Any) -> Any:
    if isinstance(value, np.generic):
        value = value.item() if value.dtype.kind not in "mM" else pd.Timestamp(value)
    return None if not isinstance(value, list) and pd.isna(value) else value


def one_by_one(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    """Make each row of cells, one after the other."""
    made = []
    for number in range(len(frame)):
        levels = frame.index[number] if frame.index.nlevels > 1 else (frame.index[number],)
        row = {name: level for name, level in zip(frame.index.names, levels, strict=True) if name is not None}
        row |= {name: frame.iloc[:, at].iloc[number] for at, name in enumerate(frame.columns)}
        made.append({name: python_value(value) for name, value in row.items()})
    return made


@settings(deadline=None, max_examples=60)
@given(frames())
def test_the_rows_of_any_frame_are_those_that_are_made_one_by_one(frame):
    came: list[Any] = []
    rxm.rows(frame).subscribe(came.append, scheduler=(clock := VirtualClock()))
    clock.run()
    expected = one_by_one(frame)
    assert came == expected
    assert [[type(value) for value in row.values()] for row in came] == [
        [type(value) for value in row.values()] for row in expected
    ]
    for column in frame:
        values: list[Any] = []
        rxm.rows(frame[column]).subscribe(values.append, scheduler=clock)
        clock.run()
        assert values == [row[column] for row in expected]


class OneByOne:
    """A reference of a replay: it looks at each row alone, and knows of no blocks and no scheduler."""

    def __init__(self, offsets: list[int], speed: float) -> None:
        self.offsets, self.speed = offsets, speed
        self.now_ns = self.anchor_ns = self.anchor_offset_ns = self.paused_ns = self.next = 0
        self.is_paused = False
        self.sent: list[tuple[int, int]] = []

    def due_ns(self) -> int:
        numerator, denominator = self.speed.as_integer_ratio()
        return self.anchor_ns + (self.offsets[self.next] - self.anchor_offset_ns) * denominator // numerator

    def pass_time(self, by_ns: int) -> None:
        until_ns = self.now_ns + by_ns
        while not self.is_paused and self.next < len(self.offsets) and self.due_ns() <= until_ns:
            self.now_ns = max(self.now_ns, self.due_ns())
            self.send()
        self.now_ns = until_ns

    def send(self) -> None:
        self.sent.append((self.now_ns, self.next))
        self.next += 1

    def change(self, *, is_paused: bool | None = None, speed: float | None = None, is_step: bool = False) -> None:
        if self.is_paused:
            self.anchor_ns += self.now_ns - self.paused_ns
        self.paused_ns = self.now_ns
        if speed is not None and speed != self.speed:
            numerator, denominator = self.speed.as_integer_ratio()
            self.anchor_offset_ns += (self.now_ns - self.anchor_ns) * numerator // denominator
            self.anchor_ns, self.speed = self.now_ns, speed
        self.is_paused = self.is_paused if is_paused is None else is_paused
        if is_step and self.next < len(self.offsets):
            self.anchor_ns -= max(0, self.due_ns() - self.paused_ns)
            self.send()
        self.pass_time(0)


SPEEDS = st.sampled_from([1.0, 2.0, 0.5, 3.0, 0.1])
ACTIONS = st.one_of(
    st.tuples(st.just("pass"), st.integers(0, 5_000)),
    st.tuples(st.sampled_from(["pause", "resume", "step"]), st.none()),
    st.tuples(st.just("speed"), SPEEDS),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from([0, 0, 0, 1, 7, 1_000]), max_size=20), SPEEDS, st.lists(ACTIONS, max_size=20))
@example([0] * 600, 1.0, [("pause", None), ("step", None), ("pass", 3), ("resume", None)])
def test_pauses_steps_and_speeds_are_those_of_a_replay_that_looks_at_each_row(gaps, speed, actions):
    offsets = [int(offset) for offset in np.cumsum([0, *gaps])]
    frame = pd.DataFrame({"t": pd.to_timedelta(offsets, unit="ns"), "n": range(len(offsets))})
    assert offsets_of(frame, "t").tolist() == offsets
    clock, came = VirtualClock(), []
    source, reference = rxm.rows(frame, at="t", speed=speed), OneByOne(offsets, speed)
    source.subscribe(lambda row: came.append((clock.now_ns, row["n"])), scheduler=clock)
    clock.run_to_ns(clock.now_ns)
    reference.pass_time(0)
    for action, value in actions:
        if action == "pass":
            clock.run_to_ns(clock.now_ns + value)
            reference.pass_time(value)
            continue
        if action == "speed":
            source.speed = value
            reference.change(speed=value)
        else:
            getattr(source, action)()
            reference.change(is_paused=action != "resume", is_step=action == "step")
        clock.run_to_ns(clock.now_ns)
        assert came == reference.sent
    assert came == reference.sent


@settings(deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 4), max_size=8), min_size=2, max_size=3),
    st.lists(st.integers(0, 20), max_size=10),
)
def test_rows_of_several_sources_and_timers_come_in_the_order_of_their_times(gaps, timers):
    clock, came = VirtualClock(), []
    for timer in timers:
        clock.schedule_ns(timer, lambda *_: came.append(clock.now_ns))
    times = []
    for some in gaps:
        times.append([int(time) for time in np.cumsum([0, *some])])
        frame = pd.DataFrame({"t": pd.to_timedelta(times[-1], unit="ns")})
        rxm.rows(frame, at="t").subscribe(lambda row: came.append(row["t"].value), scheduler=clock)
    clock.run()
    assert came == sorted([*timers, *(time for some in times for time in some)])


def test_a_flow_reads_two_frames_in_the_order_of_their_times():
    flow, came = rxm.Flow("main"), []
    for name, times in {"even": range(0, 1_000, 2), "odd": range(1, 1_000, 2)}.items():
        flow.source(name, rxm.rows(pd.DataFrame({"t": times}), at="t")) >> (lambda row: came.append(row["t"]))
    flow.simulate()
    assert came == list(range(1_000))


@pytest.mark.parametrize("at", [None, "t"])
def test_other_actions_of_the_scheduler_run_between_two_blocks(at):
    clock, came = VirtualClock(), []
    frame = pd.DataFrame({"t": np.zeros(3 * AT_ONCE), "n": range(3 * AT_ONCE)})
    rxm.rows(frame, at=at).subscribe(lambda row: came.append(row["n"]), scheduler=clock)
    seen = []

    def look(*_: object) -> None:
        seen.append(len(came))
        if len(came) < len(frame):
            clock.schedule(look)

    clock.schedule(look)
    clock.run()
    assert seen == [AT_ONCE, 2 * AT_ONCE, 3 * AT_ONCE]


def test_a_column_that_cannot_be_read_ends_the_rows_after_those_before_it():
    frame = pd.DataFrame({"n": range(AT_ONCE + 1)})
    clock, came = VirtualClock(), []
    source = rxm.rows(frame)
    source.subscribe(lambda row: came.append(row["n"]), print, lambda: came.append("completed"), scheduler=clock)
    (replay,) = source._subscriptions

    (column,) = replay._blocks._columns
    convert = column.convert

    def convert_one(part):
        column.convert = broken
        return convert(part)

    def broken(_):
        raise ValueError("this block")

    column.convert = convert_one
    with pytest.raises(ValueError, match="this block"):
        clock.run()
    clock.run()
    assert came == [*range(AT_ONCE), "completed"]

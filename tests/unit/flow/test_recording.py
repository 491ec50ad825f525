"""The recording of a run: its bounds in number and time, and that it changes nothing else."""

import copy
import datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest
import reactivex as rx
from hypothesis import example, given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.flow import recording
from rxmetronome.flow.recording import (
    KEPT_NS,
    MOST_EVENTS,
    PortRecorder,
    Recording,
    RowRecorder,
    TickRecorder,
    copied,
    kept_ns,
)
from rxmetronome.protocols import MAIN_OUT

SECOND_NS = 10**9


def ids(recorded: list) -> list:
    return [(at_ns, event) for at_ns, event in recorded]


def test_on_a_virtual_clock_a_run_records_by_default_unless_record_is_false():
    flow = rxm.Flow("by_itself")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", lambda _: None)
    assert flow.run(clock=rxm.VirtualClock(), until="2s").recording is not None
    assert flow.run(clock=rxm.VirtualClock(), until="2s", record=False).recording is None


@pytest.mark.real_time
def test_in_a_script_a_run_records_only_where_it_is_asked():
    flow = rxm.Flow("script")
    flow.source("one", rx.of(1)) >> flow.sink("end", lambda _: None)
    assert flow.run(wait=True).recording is None
    recorded = flow.run(wait=True, record="5s").recording
    assert recorded is not None
    assert recorded.keep_ns == 5 * SECOND_NS


@pytest.mark.parametrize(
    ("record", "by_default", "expected"),
    [
        (None, True, KEPT_NS),
        (None, False, None),
        (True, False, KEPT_NS),
        (False, True, None),
        ("2s", False, 2 * SECOND_NS),
        (0.5, False, SECOND_NS // 2),
    ],
)
def test_record_is_yes_no_or_a_duration(record, by_default, expected):
    assert kept_ns(record, by_default=by_default) == expected


def test_a_record_that_is_no_duration_is_refused():
    flow = rxm.Flow("refused")
    flow.source("one", rx.of(1)) >> flow.sink("end", lambda _: None)
    with pytest.raises(rxm.ArgumentError, match=r"run\(record='long'\): expected a duration.*run\(record=\"1min\"\)"):
        flow.run(clock=rxm.VirtualClock(), record="long")


def test_an_event_older_than_what_is_kept_is_forgotten_and_that_is_known():
    clock = rxm.VirtualClock()
    recorder = PortRecorder(clock, keep_ns=2 * SECOND_NS, most=100)
    for second in range(6):
        recorder.handle(second)
        clock.advance("1s")
    assert ids(recorder.events(clock.now_ns)) == [(4 * SECOND_NS, 4), (5 * SECOND_NS, 5)]
    assert recorder.lost_ns(clock.now_ns) == 3 * SECOND_NS


def test_of_many_events_the_last_ones_are_kept_and_the_time_of_the_one_before_them():
    clock = rxm.VirtualClock()
    recorder = PortRecorder(clock, keep_ns=KEPT_NS, most=80)
    for number in range(1_000):
        recorder.handle(number)
        clock.advance(0.001)
        assert len(recorder._kept) <= 81
    assert [event for _, event in recorder.events(clock.now_ns)] == list(range(920, 1_000))
    assert recorder.lost_ns(clock.now_ns) == 919 * 10**6


def test_what_a_step_writes_into_its_event_does_not_change_what_entered():
    flow = rxm.Flow("writes")

    def stamp(event: dict) -> dict:
        event["at"].append("seen")
        return event

    main = flow.pipeline("main", rxm.select(stamp))
    flow.source("events", rx.of({"at": []}, {"at": [1]})) >> main >> flow.sink("end", lambda _: None)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    seen = run.recording.snapshot()
    assert [record.value for record in seen.sources["events"]] == [{"at": []}, {"at": [1]}, None]
    assert [record.value for record in seen.ports["main/out"]][:2] == [{"at": ["seen"]}, {"at": [1, "seen"]}]


def test_only_plain_containers_are_copied():
    class Mine(dict):
        pass

    own, nested = Mine(a=1), ({"a": [1]}, {2}, bytearray(b"3"))
    assert copied(own) is own
    again = copied(nested)
    assert again == nested
    assert not any(one is other for one, other in zip(again, nested, strict=True))


def test_a_snapshot_has_the_completion_of_a_source_but_not_its_stop_by_the_run():
    """The `|` of a source that completed is part of what it did; being stopped is not."""
    flow = rxm.Flow("ends")
    flow.source("short", rxm.metronome("1s", count=2)) >> flow.sink("a", lambda _: None)
    flow.source("long", rxm.metronome("1s")) >> flow.sink("b", lambda _: None)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    clock.advance("5s")
    run.stop()
    clock.advance("1h")  # of which the run knows nothing any more
    seen = run.recording.snapshot()
    assert [record.kind for record in seen.sources["short"]] == ["next", "next", "completed"]
    assert [record.kind for record in seen.sources["long"]] == ["next"] * 5
    assert (seen.stopped_ns, seen.end_ns, seen.has_ended) == (5 * SECOND_NS, 5 * SECOND_NS, True)


def test_an_error_of_a_source_is_its_end_with_the_exception():
    flow = rxm.Flow("dies")
    error = ValueError("gone")
    flow.source("dying", rx.concat(rx.of(1), rx.throw(error))) >> flow.sink("end", lambda _: None)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    records = run.recording.snapshot().sources["dying"]
    assert [(record.kind, record.value) for record in records] == [("next", 1), ("error", error)]


def test_the_in_of_a_sink_is_everything_that_is_connected_to_it_in_the_order_of_time():
    flow = rxm.Flow("merged")
    end = flow.sink("end", lambda _: None)
    flow.source("a", rxm.metronome("2s")) >> flow.pipeline("x", rxm.select(lambda tick: "a")) >> end
    flow.source("b", rxm.metronome("3s")) >> flow.pipeline("y", rxm.select(lambda tick: "b")) >> end
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    passed = [(record.at_ns // SECOND_NS, record.value) for record in run.recording.snapshot().ports["end/in"]]
    assert passed == [(2, "a"), (3, "b"), (4, "a"), (5, None)]


def test_recording_changes_neither_the_table_of_statistics_nor_whose_failures_are_logged(caplog):
    def run(record: bool):
        flow = rxm.Flow("watched")
        bad = flow.pipeline("bad", rxm.select(lambda tick: 1 // tick.id))
        flow.source("beat", rxm.metronome("1s")) >> bad >> flow.sink("end", lambda _: None)
        caplog.clear()
        stats = flow.run(clock=rxm.VirtualClock(), until="3s", record=record).stats()
        return stats.drop(columns="busy_ms").to_csv(), len(caplog.records)

    assert run(record=True) == run(record=False)
    assert run(record=True)[1] == 1


def test_a_port_is_bounded_by_default():
    flow = rxm.Flow("bounded")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("end", lambda _: None)
    run = flow.run(clock=rxm.VirtualClock(), until="12s")
    seen = run.recording.snapshot()
    assert len(seen.sources["beat"]) == MOST_EVENTS
    assert seen.whole_ns == 2 * SECOND_NS + 1


def test_ticks_that_follow_each_other_evenly_are_remembered_as_one():
    """And are the same as they were, also where the wall was stepped, the beat was turned or ticks were late."""
    flow, passed = rxm.Flow("even"), []
    beat = rxm.metronome("1s")
    flow.source("beat", beat) >> flow.sink("end", passed.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, record="1d")
    clock.advance("20s")
    clock.step_wall("5s")
    clock.advance("5s")
    beat.interval = "700ms"
    clock.advance("5s")
    clock.sleep("2s")
    clock.advance("7s")
    beat.pause()
    beat.step()
    clock.advance("3s")
    beat.resume()
    clock.advance("3s")
    assert run["beat"].events == passed
    (recorder,) = (one for one in run.recording._recorders.values() if isinstance(one, TickRecorder))
    assert len(recorder._kept) < 20 < len(passed)
    assert recorder.last(3) == [(tick.due_ns + tick.lag_ns, tick) for tick in passed[-3:]]
    assert recorder.last(0) == []
    run.stop()


def test_of_many_even_ticks_the_last_ones_are_made_again():
    flow, clock, passed = rxm.Flow("many"), rxm.VirtualClock(), rxm.ring(10_000)
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("end", passed)
    run = flow.run(clock=clock)
    for _ in range(300):
        clock.advance("50ms")
    assert run["beat"].events == passed.values
    assert len(passed.values) == MOST_EVENTS
    run.stop()


FIELDS: dict[str, list[Any]] = {
    "int64": [1, 2],
    "float32": [0.5, float("nan")],
    "bool": [True, False],
    "str": ["a", None],
    "datetime64[ns, UTC]": [0, None],
    "object": [[1], "b"],  # a list, into which the step writes
}
GAPS_NS = st.lists(st.sampled_from([0, 0, 1, 7, 1_000]), max_size=12).map(lambda gaps: [0, *gaps])
ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["pass", "pass", "pass", "pause", "resume", "step", "speed", "timer", "wall", "sleep"]),
        st.sampled_from([0, 1, 8, 500, 5_000]),
    ),
    max_size=15,
)


def remembered(frame: pd.DataFrame, at: str | None, most: int, mask: int, actions: Any) -> list[Any]:
    """What is remembered of rows after each action, by a step that writes into each."""
    flow, clock, found = rxm.Flow("rows"), rxm.VirtualClock(), list[Any]()
    source = rxm.rows(frame, at=at)

    def write(row: dict[str, Any]) -> dict[str, Any]:
        if isinstance(row["x"], list):
            row["x"].append(2)
        row["n"] = -row["n"]
        return row

    rows = flow.source("rows", source)
    rows >> flow.pipeline("write", rxm.select(write)) >> flow.sink("end", lambda row: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Recording.__init__, "__defaults__", (most,))
        run = flow.run(clock=clock, record="1d")
    run.meter.mask = mask
    outlet = run.nodes["rows"].outlets[MAIN_OUT]

    def count(*_: object) -> None:
        found.append(outlet.count)

    for action, value in [*actions, ("resume", 0), ("pass", 10**6)]:
        if action == "pass":
            clock.run_to_ns(clock.now_ns + value)
        elif action == "speed":
            source.speed = value or 0.5
        elif action == "timer":
            clock.schedule_ns(clock.now_ns + value, count)
        elif action == "wall":
            clock.step_wall(1)
        elif action == "sleep":
            clock.sleep(datetime.timedelta(microseconds=value))
        else:
            getattr(source, action)()
        seen = run.recording.snapshot()
        found += [repr(seen.sources), repr(seen.ports), seen.whole_ns, repr(run.recording.last([outlet], 3))]
    run.stop()
    return found


@settings(max_examples=150, deadline=None)
@given(
    gaps=GAPS_NS,
    repeated=st.sampled_from([1, 1, 60]),
    dtype=st.sampled_from(sorted(FIELDS)),
    at=st.sampled_from(["t", "t", None]),
    most=st.sampled_from([1, 3, 300, 10_000]),
    mask=st.sampled_from([3, (1 << 62) - 1]),
    actions=ACTIONS,
)
@example([0, 1_000, 1_000, 7_000, 1_000], 1, "int64", "t", 300, 3, [("pass", 1), ("sleep", 8)])
def test_rows_that_are_made_again_are_those_that_were_remembered_one_by_one(
    gaps, repeated, dtype, at, most, mask, actions
):
    """As they came, at the instants at which they came, with what is forgotten; whatever a step wrote into them."""
    offsets = np.cumsum(gaps * repeated)
    times = {"t": pd.to_timedelta(offsets, unit="ns"), "n": range(len(offsets))}

    def frame() -> pd.DataFrame:
        some = [copy.copy(FIELDS[dtype][at % 2]) for at in range(len(offsets))]
        return pd.DataFrame(times).assign(x=pd.Series(some, dtype=dtype))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recording, "RowRecorder", PortRecorder)
        expected = remembered(frame(), at, most, mask, actions)
    assert remembered(frame(), at, most, mask, actions) == expected


def test_rows_with_their_positions_are_remembered_with_them():
    flow = rxm.Flow("rows")
    flow.source("rows", rxm.rows(pd.DataFrame({"n": [5, 6]}), position=True)) >> (lambda _: None)
    run = flow.simulate()
    assert [(one.event, one.number) for one in run["rows"].events] == [({"n": 5}, 1), ({"n": 6}, 2)]


def test_of_rows_that_come_one_by_one_no_more_blocks_are_held_than_needed():
    """Beside a beat that is due after each row, each row is said by itself."""
    flow, clock = rxm.Flow("rows"), rxm.VirtualClock()
    frame = pd.DataFrame({"t": np.arange(3_000) * 0.001, "n": range(3_000)})
    rows = flow.source("rows", rxm.rows(frame, at="t"))
    rows >> (lambda _: None)
    flow.source("beat", rxm.metronome("0.5ms")) >> (lambda _: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Recording.__init__, "__defaults__", (100,))
        run = flow.run(clock=clock, record="1d")
    clock.advance("2s")
    (recorder,) = (one for one in run.recording._recorders.values() if isinstance(one, RowRecorder))
    assert [row["n"] for row in run["rows"].events] == list(range(1_901, 2_001))
    assert len(recorder._kept) <= 102
    run.stop()


class Fickle:
    """Can be put into a set, and then no more."""

    is_done = False

    def __hash__(self) -> int:
        return 1 // (not self.is_done)


def test_an_event_that_cannot_be_copied_is_remembered_as_it_is_and_so_are_those_after_it():
    recorder = PortRecorder(rxm.VirtualClock(), keep_ns=SECOND_NS, most=100)
    loop: list = []
    loop.append(loop)
    fickle = {Fickle()}
    Fickle.is_done = True
    for event in (0, loop, fickle, 1):
        recorder.handle(event)
    kept = [event for _, event in recorder.events(0)]
    assert (kept[0], kept[3]) == (0, 1)
    assert kept[1] is loop
    assert kept[2] is fickle

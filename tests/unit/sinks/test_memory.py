"""latest and ring: the last events, at any time, from any thread."""

import dataclasses
import subprocess
import sys
import threading
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome import Tick, VirtualClock, metronome
from rxmetronome.errors import ArgumentError
from rxmetronome.sinks.memory import FrameSink, frame, latest, ring


def test_latest_is_none_before_the_first_event_and_its_count_tells_it_from_an_event_of_none() -> None:
    sink = latest()
    assert (sink.value, sink.count) == (None, 0)
    sink.on_next("a")
    sink.on_next(None)
    assert (sink.value, sink.count) == (None, 2)


def test_a_ring_keeps_the_last_events_oldest_first_and_counts_the_rest() -> None:
    sink = ring(3)
    seen = []
    for number in range(5):
        sink.on_next(number)
        seen.append((sink.values, sink.count, sink.dropped, len(sink)))
    assert seen == [
        ([0], 1, 0, 1),
        ([0, 1], 2, 0, 2),
        ([0, 1, 2], 3, 0, 3),
        ([1, 2, 3], 4, 1, 3),
        ([2, 3, 4], 5, 2, 3),
    ]


def test_values_are_a_copy() -> None:
    sink = ring(2)
    sink.on_next(1)
    sink.values.append(2)
    assert sink.values == [1]


def test_what_is_kept_stays_when_the_run_ends_and_goes_when_the_next_starts() -> None:
    for sink in (latest(), ring(2), frame()):
        rx.of(1).subscribe(sink)
        assert (sink.value, sink.count) == (1, 1)
        sink.start(None)
        assert (sink.value, sink.count) == (None, 0)


@pytest.mark.parametrize("make", [lambda: ring(3), lambda: frame(3)])
def test_what_a_ring_and_a_frame_keep_is_there_as_events_a_value_and_a_frame(make: Any) -> None:
    sink = make()
    assert (sink.events, sink.value, sink.frame.shape) == ([], None, (0, 0))
    for number in range(5):
        sink.on_next({"id": number})
    assert (sink.events, sink.values) == ([{"id": 2}, {"id": 3}, {"id": 4}],) * 2
    assert sink.value == {"id": 4}
    assert sink.frame["id"].to_dict() == {2: 2, 3: 3, 4: 4}


def test_a_notebook_shows_the_last_event_and_how_many_came() -> None:
    sink = latest()
    assert sink._repr_html_() == "<pre>latest(): no event yet</pre>"
    sink.on_next("<b>")
    assert sink._repr_html_() == "<pre>latest(): &#x27;&lt;b&gt;&#x27;, the last of 1 event</pre>"
    sink.on_next(Unshowable())
    assert "the last of 2 events" in sink._repr_html_()


class Unshowable:
    def __repr__(self) -> str:
        raise ZeroDivisionError


@pytest.mark.parametrize("make", [lambda: ring(2), lambda: frame(2)])
def test_a_notebook_shows_the_kept_as_a_table_and_what_was_dropped(make: Any) -> None:
    sink = make()
    for number in range(3):
        sink.on_next({"id": 4711 + number, "odd": Unshowable()})
    shown = sink._repr_html_()
    assert shown.startswith(f"<p>{sink!r}: 3 events, of which 1 are no longer kept</p>")
    assert ("4711" in shown, "4712" in shown, "<table" in shown) == (False, True, True)


def test_clearing_counts_from_zero() -> None:
    sink = ring(1)
    for number in range(3):
        sink.on_next(number)
    sink.clear()
    assert (sink.values, sink.count, sink.dropped) == ([], 0, 0)


def test_it_can_be_read_while_another_thread_writes() -> None:
    sink, last, stop = ring(50), latest(), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            sink.on_next(number)
            last.on_next(number)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(2_000):
            dropped, kept = sink.snapshot()
            assert kept == list(range(dropped, dropped + len(kept)))
    finally:
        stop.set()
        writer.join()
    assert last.count - 1 == last.value


@pytest.mark.parametrize("n", [0, -1, 1.0, "3", True, None])
def test_a_size_that_is_none_is_refused(n: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        ring(n)
    assert str(raised.value) == f"ring(n={n!r}): expected a whole number of 1 or more. For example: ring(100)"


def test_a_size_of_numpy_is_a_size_and_sinks_show_what_they_are() -> None:
    assert (repr(ring(np.int64(3))), repr(latest())) == ("ring(3)", "latest()")  # type: ignore[arg-type]


def table(*events: object, max_rows: int = 10) -> pd.DataFrame:
    sink = frame(max_rows)
    rx.of(*events).subscribe(sink)
    return sink.to_frame()


def test_ticks_are_rows_of_whole_numbers() -> None:
    clock, sink = VirtualClock(), frame()
    metronome("1s", count=3).subscribe(sink, scheduler=clock)
    clock.run()
    result = sink.to_frame(times=False)
    assert list(result.columns) == list(Tick.__struct_fields__)
    assert result["due_ns"].tolist() == [1_000_000_000, 2_000_000_000, 3_000_000_000]
    assert set(result.dtypes.astype(str)) == {"int64"}


def test_columns_are_the_fields_in_the_order_in_which_they_come() -> None:
    class Reading(msgspec.Struct):
        c: int

    @dataclasses.dataclass
    class Point:
        d: str

    result = table({"b": 1.5}, {"a": "x", "b": 2.5}, Reading(3), Point("p"), 20.5)
    assert list(result.columns) == ["b", "a", "c", "d", "value"]
    rows = result.astype(object).where(result.notna(), None).to_dict("records")
    assert [{name: value for name, value in row.items() if value is not None} for row in rows] == [
        {"b": 1.5}, {"b": 2.5, "a": "x"}, {"c": 3}, {"d": "p"}, {"value": 20.5},
    ]  # fmt: skip


def test_scalars_are_one_column() -> None:
    assert table(1, 2).to_dict("list") == {"value": [1, 2]}


def test_a_gap_does_not_round_nanoseconds() -> None:
    precise = 1_790_000_000_123_456_789
    result = table({"at_ns": precise}, {"other": True})
    assert str(result["at_ns"].dtype) == "Int64"
    assert result["at_ns"][0] == precise


def test_whole_numbers_above_64_bits_stay_what_they_are() -> None:
    assert table({"n": 2**70}, {}).loc[0, "n"] == 2**70


def test_the_last_rows_are_kept_and_the_index_counts_from_the_first_event() -> None:
    sink = frame(max_rows=3)
    for number in range(5):
        sink.on_next({"id": number})
    assert (sink.rows, sink.dropped, len(sink)) == (5, 2, 3)
    assert sink.to_frame()["id"].to_dict() == {2: 2, 3: 3, 4: 4}


def test_an_empty_frame_is_an_empty_table() -> None:
    assert frame().to_frame().shape == (0, 0)


def test_a_dict_that_is_changed_later_does_not_change_its_row() -> None:
    event: dict[str, Any] = {"id": 1}
    sink = frame()
    sink.on_next(event)
    event["id"], event["late"] = 2, True
    assert sink.to_frame().to_dict("records") == [{"id": 1}]


def test_a_table_that_is_changed_does_not_change_the_sink() -> None:
    sink = frame()
    sink.on_next({"id": 1})
    result = sink.to_frame()
    result.loc[0, "id"] = 9
    assert sink.to_frame().loc[0, "id"] == 1


def test_a_run_begins_with_an_empty_table_and_clear_empties_it() -> None:
    for empty in (lambda sink: sink.start(None), FrameSink.clear):
        sink = frame()
        rx.of(1, 2).subscribe(sink)
        assert len(sink) == 2
        empty(sink)
        assert (len(sink), sink.rows, sink.dropped) == (0, 0, 0)


def test_a_notebook_shows_the_table() -> None:
    sink = frame()
    sink.on_next({"id": 4711})
    assert "<table" in sink._repr_html_()
    assert "4711" in sink._repr_html_()
    assert repr(sink) == "frame(max_rows=10000)"


def test_it_can_be_read_while_another_thread_writes_frames() -> None:
    sink, stop = frame(max_rows=20), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            sink.on_next({"id": number})
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(50):
            result = sink.to_frame()
            if len(result):
                assert result["id"].tolist() == result.index.tolist()
    finally:
        stop.set()
        writer.join()


@pytest.mark.process
def test_pandas_is_loaded_by_the_first_table_and_not_before() -> None:
    script = (
        "import sys; from rxmetronome.sinks.memory import frame; sink = frame(); sink.on_next({'id': 1});"
        "before = 'pandas' in sys.modules; sink.to_frame(); print(before, 'pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout == "False True\n"


@pytest.mark.parametrize("max_rows", [0, -5, 2.5, "many", True])
def test_a_size_that_is_none_is_refused_frames(max_rows: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        frame(max_rows)
    assert str(raised.value) == (
        f"frame(max_rows={max_rows!r}): expected a whole number of 1 or more. For example: frame(max_rows=10_000)"
    )


# Times as people expect them.


def test_times_of_windows_and_records_become_timestamps_and_durations_unless_the_nanoseconds_are_asked_for(run_flow):
    flow = rxm.Flow("main")
    beat = flow.source(rxm.metronome("1s", count=4))
    ticks, windows = flow.sink("ticks", rxm.frame()), flow.sink("windows", rxm.frame())
    beat >> ticks
    beat >> flow.pipeline("by id", rxm.window(every="2s", by="id")) >> windows
    run_flow(flow, start="2026-03-29T00:00:00Z")
    table = ticks.frame
    assert list(table.columns) == ["ingest", "id", "due", "lag", "interval", "missed"]
    assert table["due"].tolist() == list(pd.date_range("2026-03-29 00:00:01", periods=4, freq="s", tz="UTC"))
    assert table["interval"].tolist() == [pd.Timedelta("1s")] * 4
    shown = windows.frame
    assert list(shown.columns) == ["key", "id", "start", "end", "n"]
    assert (shown["end"] - shown["start"]).tolist() == [pd.Timedelta("2s")] * 4
    assert list(windows.to_frame(times=False).columns) == ["key", "id", "start_ns", "end_ns", "n"]


def test_times_are_exact_and_missing_ones_are_missing():
    exact = 1_700_000_000_000_000_001
    table = kept([{"due_ns": exact, "lag_ns": 1}, {}, {"due_ns": exact + 1, "lag_ns": None}])
    assert table["due"].isna().tolist() == [False, True, False]
    assert [table["due"][row].value for row in (0, 2)] == [exact, exact + 1]
    assert table["lag"].tolist() == [pd.Timedelta(1), pd.NaT, pd.NaT]


def test_what_is_no_time_stays_as_it_is():
    rows = [
        {"start_ns": "soon", "end_ns": 1.5, "due_ns": 2**70, "ingest_ns": True, "seen_ns": 5, "took": 1, "took_ns": 2}
    ]
    pd.testing.assert_frame_equal(kept(rows), kept(rows, times=False))


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, -(2**63), 2**70])
def test_a_number_that_no_time_of_pandas_can_be_stays_a_number(number):
    for rows in ([{"lag_ns": number}], [{"lag_ns": number}, {"lag_ns": 1}]):
        assert kept(rows)["lag_ns"].tolist() == [row["lag_ns"] for row in rows]
    assert kept([{"due_ns": 2**63 - 1}])["due"][0].value == 2**63 - 1


def test_a_time_whose_short_name_is_taken_keeps_its_own():
    table = kept([{"start": "home", "start_ns": 0, "end_ns": 0}])
    assert list(table.columns) == ["start", "start_ns", "end"]
    assert table["start_ns"][0] == pd.Timestamp(0, tz="UTC")


def test_a_notebook_shows_times():
    sink = frame()
    sink.on_next({"start_ns": 1_700_000_000_000_000_000})
    assert "2023-11-14 22:13:20" in sink._repr_html_()


@given(st.lists(st.one_of(st.none(), st.integers(-(2**62), 2**62)), max_size=8))
def test_timestamps_say_the_same_nanoseconds(times):
    rows = [{} if at is None else {"due_ns": at} for at in times] + [{"due_ns": 0}]
    turned = kept(rows)["due"]
    assert [None if at is pd.NaT else at.value for at in turned] == [*times, 0]


def kept(rows, *, times=True):
    sink = frame()
    for row in rows:
        sink.on_next(row)
    return sink.to_frame(times=times)

"""frame: the last events as a table, with the columns that they bring."""

import dataclasses
import subprocess
import sys
import threading
from typing import Any

import msgspec
import pandas as pd
import pytest
import reactivex as rx

from rxmetronome import Tick, VirtualClock, metronome
from rxmetronome.errors import ArgumentError
from rxmetronome.sinks.frames import FrameSink, frame


def table(*events: object, max_rows: int = 10) -> pd.DataFrame:
    sink = frame(max_rows)
    rx.of(*events).subscribe(sink)
    return sink.to_frame()


def test_ticks_are_rows_of_whole_numbers() -> None:
    clock, sink = VirtualClock(), frame()
    metronome("1s", count=3).subscribe(sink, scheduler=clock)
    clock.run()
    result = sink.to_frame()
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


def test_it_can_be_read_while_another_thread_writes() -> None:
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
        "import sys; from rxmetronome.sinks.frames import frame; sink = frame(); sink.on_next({'id': 1});"
        "before = 'pandas' in sys.modules; sink.to_frame(); print(before, 'pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout == "False True\n"


@pytest.mark.parametrize("max_rows", [0, -5, 2.5, "many", True])
def test_a_size_that_is_none_is_refused(max_rows: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        frame(max_rows)
    assert str(raised.value) == (
        f"frame(max_rows={max_rows!r}): expected a whole number of 1 or more. For example: frame(max_rows=10_000)"
    )

"""csv: one table a file, and nothing that does not fit it."""

import dataclasses
import datetime
import io
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import Tick
from rxmetronome.errors import CodecError
from rxmetronome.formats.tables import Csv


def table(*events: object) -> str:
    codec = Csv()
    rows = b"".join([codec.encode(event) for event in events])
    return (codec.head + rows).decode()


@dataclasses.dataclass
class Point:
    x: int
    y: float


def test_the_header_is_the_fields_of_the_first_event_and_gaps_are_empty() -> None:
    assert table({"id": 1, "note": "a"}, {"note": "b"}, {"id": None}) == "id,note\n1,a\n,b\n,\n"


def test_structs_and_dataclasses_have_fields_and_scalars_are_one_column() -> None:
    tick = Tick(ingest_ns=9, id=0, due_ns=8, lag_ns=1, interval_ns=5, missed=0)
    assert table(tick) == "ingest_ns,id,due_ns,lag_ns,interval_ns,missed\n9,0,8,1,5,0\n"
    assert table(Point(1, 2.5)) == "x,y\n1,2.5\n"
    assert table("a", 2, None, [1]) == 'value\na\n2\n""\n[1]\n'


def test_an_unknown_field_is_refused_by_name_and_the_table_goes_on() -> None:
    codec = Csv()
    codec.encode({"id": 1})
    with pytest.raises(CodecError) as raised:
        codec.encode({"id": 2, "extra": 3})
    assert str(raised.value) == (
        "csv: expected fields that are columns (id), but `extra` is not, got {'id': 2, 'extra': 3} (dict). "
        "Remedy: select(...) the columns, or write these events to a file of their own"
    )
    assert codec.encode({"id": 3}) == b"3\n"


def test_a_cell_that_cannot_be_written_is_refused_in_the_name_of_csv() -> None:
    with pytest.raises(CodecError, match=r"^csv: expected an event it has a form for, got 1j"):
        Csv().encode({"id": 1j})


def test_an_event_that_cannot_be_written_does_not_decide_the_columns() -> None:
    codec = Csv()
    with pytest.raises(CodecError):
        codec.encode({"bad": 1j})
    with pytest.raises(CodecError, match="an event with a field"):
        codec.encode({})
    assert (codec.encode({"id": 1}), codec.head) == (b"1\n", b"id\n")


def test_cells_say_what_json_would_and_nan_is_empty() -> None:
    event: dict[str, Any] = {
        "nan": math.nan, "np": np.float64("nan"), "n": np.int64(7), "half": np.float64(0.5), "inf": math.inf,
        "at": datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC), "list": ["a", 1], "dict": {"k": None}, "yes": True,
        "error": TypeError("no"),
    }  # fmt: skip
    assert table(event).splitlines()[1] == (
        ',,7,0.5,inf,2026-01-02T00:00:00Z,"[""a"",1]","{""k"":null}",True,TypeError: no'
    )


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(st.lists(st.fixed_dictionaries({"a": CELL, 'b "c", d\n': CELL}), min_size=1, max_size=5))
def test_texts_come_back_whatever_they_hold(events: list[dict[str, str]]) -> None:
    codec = Csv()
    rows = [codec.encode(event) for event in events]
    reader = Csv()
    reader.begin(codec.head + rows[0])
    assert [reader.decode(row) for row in rows] == events


def test_pandas_reads_it() -> None:
    frame = pd.read_csv(io.StringIO(table({"id": 1, "text": "a\nb"}, {"id": 2, "text": 'say "x"'})))
    assert frame.to_dict("list") == {"id": [1, 2], "text": ["a\nb", 'say "x"']}


@pytest.mark.parametrize(
    ("start", "row"),
    [
        (b"id,note\n1,a\n", b"2,b\n"),
        (b"note,id\r\n", b"b,2\r\n"),
        (b"\xef\xbb\xbfid,note\n", b"2,b\n"),
        (b'id,"x\ny",note\n', b"2,,b\n"),
    ],
)
def test_a_file_that_stands_gives_its_columns_their_order_and_its_ending(start: bytes, row: bytes) -> None:
    codec = Csv()
    codec.begin(start)
    assert codec.encode({"id": 2, "note": "b"}) == row


def test_beginning_anew_forgets_the_columns() -> None:
    codec = Csv()
    codec.encode({"a": 1})
    codec.begin(b"")
    codec.encode({"b": 1})
    assert codec.head == b"b\n"


@pytest.mark.parametrize(
    ("tail", "verdict"),
    [
        (b"1,2", "doubtful"),
        (b"1", "torn"),
        (b'1,"2', "torn"),
        (b'1,"2"', "doubtful"),
        (b"1,2\0", "torn"),
        (b"\xff", "foreign"),
    ],
)
def test_a_tail_with_all_its_fields_may_be_whole(tail: bytes, verdict: str) -> None:
    codec = Csv()
    codec.begin(b"a,b\n")
    assert codec.judge(tail) == verdict


def test_a_tail_without_a_header_before_it_is_a_torn_header() -> None:
    assert Csv().judge(b"id,na") == "torn"


@pytest.mark.parametrize("row", [b"1,2\n", b"\xff\n"])
def test_a_row_that_does_not_fit_is_refused(row: bytes) -> None:
    codec = Csv()
    codec.begin(b"a\n")
    with pytest.raises(CodecError, match="look at the row"):
        codec.decode(row)

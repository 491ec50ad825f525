"""csv: one table a file, and nothing that does not fit it."""

import csv
import dataclasses
import datetime
import io
import itertools
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import Tick
from rxmetronome.codecs.csv import Csv
from rxmetronome.codecs.fields import distinct, fields
from rxmetronome.codecs.framing import MARK, QuotedLines, RowFraming, wide_encoding, without_mark
from rxmetronome.errors import CodecError
from rxmetronome.sources.file_lines import Record, Splitter


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
        "Remedy: select(...) the columns, or write these events to another file"
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
    assert codec.classify_tail(tail) == verdict


def test_a_tail_without_a_header_before_it_is_a_torn_header() -> None:
    assert Csv().classify_tail(b"id,na") == "torn"


@pytest.mark.parametrize("row", [b"1,2\n", b"\xff\n"])
def test_a_row_that_does_not_fit_is_refused(row: bytes) -> None:
    codec = Csv()
    codec.begin(b"a\n")
    with pytest.raises(CodecError, match="look at the row"):
        codec.decode(row)


DIALECTS = st.lists(st.sampled_from([b'"', b'""', b",", b"\n", b"\r\n", b"\r", b"a", b"b", b" ", b"\0", b"\xc3\xa9"]))
ANY = DIALECTS.map(b"".join) | st.binary(max_size=60)
CUTS = st.lists(st.integers(0, 80), max_size=8)


def cut(data: bytes, at: list[int]) -> list[bytes]:
    places = [0, *sorted(min(place, len(data)) for place in at), len(data)]
    return [data[a:b] for a, b in itertools.pairwise(places)]


def reference(data: bytes) -> list[tuple[int, list[bytes]]]:
    """The rows of `csv.reader`, with the number of the first line of each."""
    reader = csv.reader(io.StringIO(data.removeprefix(MARK).decode("latin-1"), newline=""))
    found, line = [], 1
    for row in reader:
        found.append((line, [cell.encode("latin-1") for cell in row]))
        line = reader.line_num + 1
    return found


def records(chunks: list[bytes], max_bytes: int = 1_000) -> list[Record]:
    splitter = Splitter(is_quoted=True, max_bytes=max_bytes)
    return [record for chunk in chunks for record in splitter.feed(chunk)] + splitter.finish()


def cells(record: bytes) -> list[bytes]:
    return [cell.encode("latin-1") for cell in Csv()._row(record.decode("latin-1").encode())] if record else []


@given(ANY, CUTS, st.sampled_from([b"", MARK]))
def test_rows_are_those_of_the_csv_reader_for_any_bytes_however_they_are_cut(data, at, mark):
    found = records(cut(mark + data, at))
    assert [(record.number, cells(record.data)) for record in found] == reference(mark + data)


@given(ANY, CUTS)
def test_the_sink_and_the_source_agree_where_the_last_row_ends(data, at):
    boundary, splitter = QuotedLines(), Splitter(is_quoted=True, max_bytes=1_000)
    for chunk in cut(data, at):
        boundary.feed(chunk)
        splitter.feed(chunk)
        assert boundary.total - boundary.end == splitter.held


@given(ANY, CUTS, st.integers(1, 9))
def test_a_limit_does_not_make_rows_depend_on_how_they_are_cut(data, at, longest):
    whole, pieces = records([data], longest), records(cut(data, at), longest)
    assert [(record.number, record.size) for record in pieces] == [(record.number, record.size) for record in whole]


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (b'5" pipe,1', ['5" pipe', "1"]),
        (b'"a" "b",c', ['a "b"', "c"]),
        (b'"a"",b', ['a",b']),
        (b'"a', ["a"]),
        (b"a,b\r\n", ["a", "b"]),
        (b'"' + b"x" * 1_000_000 + b'",""""', ["x" * 1_000_000, '"']),
        (b"x" * 200_000, ["x" * 200_000]),
    ],
)
def test_a_quote_opens_a_field_at_its_beginning_only_and_no_field_is_too_long(data, row):
    assert Csv()._row(data) == row


def test_the_readers_limit_of_a_field_is_the_users_and_stays(monkeypatch):
    before = csv.field_size_limit(10)
    try:
        codec = Csv()
        codec.begin(b"a-long-name-of-a-column\n")
        assert codec.decode(b"x" * 200_000) == {"a-long-name-of-a-column": "x" * 200_000}
        assert csv.field_size_limit() == 10
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize("record", [b"1,2\n3,4", b"1,2\r3", b'1,"2"\n3,4\n', b"1,2\n\n"])
def test_a_record_of_several_rows_is_refused(record):
    codec = Csv()
    codec.begin(b"a,b\n")
    with pytest.raises(CodecError, match="expected one row, not several"):
        codec.decode(record)
    with pytest.raises(CodecError, match="expected one row, not several"):
        codec.read_header(record)


def test_a_mark_is_left_out_of_the_header_and_of_nothing_else():
    codec = Csv()
    codec.begin(MARK + b'"a",b\n')
    assert codec.decode(MARK + b'"x",y') == {"a": '\ufeff"x"', "b": "y"}
    assert codec.encode({"b": 1, "a": 2}) == b"2,1\n"


@given(st.lists(st.sampled_from(["a", "a.1", "a.2", "", ".1", "b"]), max_size=8))
def test_names_that_are_made_differ_keep_the_first_of_each(names):
    found = distinct(names)
    assert len(set(found)) == len(found) == len(names)
    assert [new for new, old in zip(found, names, strict=True) if new == old] == list(dict.fromkeys(names))


def test_many_empty_names_take_no_time():
    assert distinct([""] * 100_000)[-1] == ".99999"


def test_keys_that_are_the_same_as_text_lose_no_value():
    assert fields({1: "a", "1": "b", None: "c"}) == {"1": "a", "1.1": "b", "None": "c"}


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_header_with_one_name_twice_is_refused_by_name(name):
    with pytest.raises(CodecError, match=f"a header whose names differ, but `{name}` stands more than once"):
        Csv().begin(f"{name},c,{name}\n".encode())


@pytest.mark.parametrize(
    ("start", "head", "row"),
    [
        (b"\n\r\n\na,b\n1,2\n", b"a,b\n", b"1,\n"),
        (b"a,b\r1,2\r", b"a,b\r", b"1,\r"),
        (b"\r\r\na,b\r\n", b"a,b\r\n", b"1,\r\n"),
        (MARK + b"\na,b\n", b"a,b\n", b"1,\n"),
    ],
)
def test_the_header_is_the_first_row_that_is_not_blank_and_its_ending_is_that_of_the_rows(start, head, row):
    codec = Csv()
    codec.begin(start)
    assert (codec.head, codec.encode({"a": 1})) == (head, row)


def test_a_header_longer_than_a_chunk_is_found():
    codec = Csv()
    codec.begin(b'"' + b"x" * (1 << 20) + b'\n",b\r\n')
    assert codec.encode({"b": 1}) == b",1\r\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_known_by_its_first_bytes(encoding):
    text = "a,b\n".encode(encoding)
    assert text.decode(wide_encoding(text)) == "a,b\n"
    assert wide_encoding("é,b\n".encode()) == wide_encoding(MARK) == wide_encoding(b"") == ""


def test_a_mark_is_left_out_once():
    assert without_mark(MARK + MARK + b"a") == MARK + b"a"
    assert RowFraming().feed(MARK + b'"a\n"\n') == [(7, 8)]


def test_a_row_that_is_open_ends_in_no_newline():
    rows = RowFraming()
    assert (rows.feed(b'"a\n'), rows.is_open) == ([], True)

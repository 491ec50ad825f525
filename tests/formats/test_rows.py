"""csv is read as Python's `csv.reader` reads it, whatever the bytes and however they are cut."""

import csv
import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import CodecError
from rxmetronome.formats.boundaries import MARK, QuotedLines, Rows, wide_encoding, without_mark
from rxmetronome.formats.tables import Csv
from rxmetronome.formats.values import distinct, fields
from rxmetronome.sources.splitting import Record, Splitter

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
    assert Rows().feed(MARK + b'"a\n"\n') == [(7, 8)]


def test_a_row_that_is_open_ends_in_no_newline():
    rows = Rows()
    assert (rows.feed(b'"a\n'), rows.is_open) == ([], True)

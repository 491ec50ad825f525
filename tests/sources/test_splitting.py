"""Records out of chunks: the same ones, however the bytes are cut."""

import csv
import gzip
import io
import itertools
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.sources.splitting import Inflating, Record, Splitter

pieces = st.lists(st.sampled_from([b"a", "é".encode(), b"\n", b"\r\n", b'"', b"", b"bc"]), max_size=40).map(b"".join)
cuts = st.lists(st.integers(0, 80), max_size=8)


def cut(data: bytes, at: list[int]) -> list[bytes]:
    places = [0, *sorted(min(place, len(data)) for place in at), len(data)]
    return [data[a:b] for a, b in itertools.pairwise(places)]


def split(chunks: list[bytes], **options: object) -> list[Record]:
    splitter = Splitter(**{"is_quoted": False, "max_bytes": 1_000, **options})
    return [record for chunk in chunks for record in splitter.feed(chunk)] + splitter.finish()


@given(pieces, cuts)
def test_lines_are_those_of_the_whole_however_it_is_cut(data, at):
    expected = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    expected = expected[:-1] if not expected[-1] else expected
    records = split(cut(data, at))
    assert [record.data for record in records] == expected
    assert [record.number for record in records] == list(range(1, len(expected) + 1))


@given(st.lists(st.lists(st.text("a\"\n,'", max_size=5), min_size=2, max_size=3), max_size=6), cuts)
def test_rows_of_csv_are_those_that_were_written_however_they_are_cut(table, at):
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\n").writerows(table)
    records = split(cut(page.getvalue().encode(), at), is_quoted=True)
    read = [next(csv.reader(io.StringIO(record.data.decode(), newline="")), []) for record in records]
    assert read == table
    newlines = [sum(cell.count("\n") for cell in row) for row in table]
    assert [record.number for record in records] == [1 + n + sum(newlines[:n]) for n in range(len(table))]


@given(pieces, cuts, st.integers(1, 4))
def test_a_record_is_held_up_to_its_limit_and_counted_beyond(data, at, max_bytes):
    whole = split([data])
    limited = split(cut(data, at), max_bytes=max_bytes)
    assert [(record.number, record.size) for record in limited] == [(record.number, record.size) for record in whole]
    for record, full in zip(limited, whole, strict=True):
        assert record.data == (full.data if full.size <= max_bytes else full.data[:200])


def test_of_a_line_that_never_ends_only_its_beginning_is_held():
    splitter = Splitter(is_quoted=False, max_bytes=10_000)
    for _ in range(100):
        assert splitter.feed(b"x" * 1_000) == []
    assert sum(map(len, splitter._held)) == 200
    assert splitter.feed(b"\nnext\n") == [Record(1, b"x" * 200, 100_000), Record(2, b"next", 4)]


def test_a_quote_that_nobody_closes_takes_no_more_than_one_record_may_have():
    records = split([b'a,"b\n' + b"1,2\n" * 10 + b"3,4\n"], is_quoted=True, max_bytes=20)
    assert records[0].size > 20
    assert records[-1].data == b"3,4"


def test_a_mark_at_the_start_is_left_out_even_where_it_is_cut():
    assert split([b"\xef", b"\xbb\xbfone\n\xef\xbb\xbftwo"]) == [
        Record(1, b"one", 6),
        Record(2, b"\xef\xbb\xbftwo", 6),
    ]


def inflated(chunks: list[bytes], most: int = 50) -> bytes:
    inflating, out = Inflating(most), []
    for chunk in chunks:
        out.append(inflating.feed(chunk))
        while inflating.has_more:
            out.append(inflating.feed(b""))
    assert not inflating.is_torn
    out.append(inflating.finish())
    return b"".join(out)


@given(st.lists(st.binary(max_size=30), max_size=5), cuts, st.integers(1, 40), st.sampled_from([b"", b"\0" * 9]))
def test_any_number_of_gzip_members_come_as_they_were(members, at, most, zeros):
    data = b"".join(gzip.compress(member, mtime=0) + zeros for member in members)
    assert inflated(cut(data, at), most) == b"".join(members)


@given(st.binary(max_size=30).filter(lambda data: not data.startswith(b"\x1f\x8b\x08")), cuts)
def test_what_was_never_compressed_comes_as_it_is(data, at):
    if data.startswith(b"\x1f\x8b") and len(data) > 2:
        return
    assert inflated(cut(data, at)) == data


def test_a_bomb_comes_in_pieces():
    inflating, out = Inflating(most=64 * 1024), []
    out.append(inflating.feed(gzip.compress(b"\0" * 10_000_000)))
    while inflating.has_more:
        out.append(inflating.feed(b""))
    assert max(map(len, out)) == 64 * 1024
    assert sum(map(len, out)) == 10_000_000


def test_a_member_that_is_cut_short_is_torn_and_what_is_no_gzip_is_refused():
    inflating = Inflating(100)
    assert inflating.feed(gzip.compress(b"one")[:-3]) == b"one"
    assert inflating.is_torn
    with pytest.raises(zlib.error):
        Inflating(100).feed(b"\x1f\x8bnonsense that is longer")

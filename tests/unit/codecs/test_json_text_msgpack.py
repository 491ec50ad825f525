"""json, json-sorted, text, msgpack: one event, one record."""

import enum
import json
import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import Failure, Tick
from rxmetronome.codecs import codec
from rxmetronome.errors import ArgumentError, CodecError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
FINITE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


class Colour(enum.Enum):
    RED = "red"


@pytest.mark.parametrize("name", ["json", "json-sorted"])
@given(event=FINITE)
def test_a_json_line_is_one_line_and_reads_back_as_the_event(name: str, event: object) -> None:
    line = codec(name).encode(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert codec(name).decode(line) == event
    assert json.loads(line) == event


@given(event=VALUES)
def test_a_msgpack_record_says_its_length_and_reads_back_as_the_event(event: object) -> None:
    record = codec("msgpack").encode(event)
    assert int.from_bytes(record[:4], "big") == len(record) - 4
    assert codec("msgpack").decode(record) == event


@given(event=st.text())
def test_a_text_stays_one_line(event: str) -> None:
    line = codec("text").encode(event)
    assert (line.count(b"\n"), line.count(b"\r"), line[-1:]) == (1, 0, b"\n")
    if not {"\n", "\r"} & set(event):
        assert codec("text").decode(line) == event


def test_a_text_event_keeps_its_quotes_in_json_and_has_none_in_text() -> None:
    assert codec("json").encode("triggered") == b'"triggered"\n'
    assert codec("text").encode("triggered") == b"triggered\n"


def test_text_shows_newlines_as_two_characters_and_leaves_backslashes_alone() -> None:
    assert codec("text").encode("a\r\nb\\c") == rb"a\r\nb\c" + b"\n"


def test_a_tick_is_the_json_of_its_record() -> None:
    tick = Tick(ingest_ns=9, id=0, due_ns=8, lag_ns=1, interval_ns=5, missed=0)
    assert codec("json").encode(tick) == (
        b'{"connector":"metronome","ingest_ns":9,"id":0,"due_ns":8,"lag_ns":1,"interval_ns":5,"missed":0}\n'
    )
    assert codec("json-sorted").encode(tick).startswith(b'{"connector":"metronome","due_ns":8,"id":0,')


def test_json_sorted_sorts_keys_and_sets_to_any_depth() -> None:
    event = {"b": [{"z": 1, "a": {"y": {"c", "a", "b"}, "x": None}}], "a": 0}
    assert codec("json-sorted").encode(event) == b'{"a":0,"b":[{"a":{"x":null,"y":["a","b","c"]},"z":1}]}\n'


def test_json_sorted_sorts_keys_that_are_no_text_as_the_text_they_become() -> None:
    assert codec("json-sorted").encode({10: "b", 9: {2: 1, 1: 2}}) == b'{"10":"b","9":{"1":2,"2":1}}\n'


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_json_has_neither_nan_nor_infinity_and_writes_null(value: float) -> None:
    assert codec("json").encode([value]) == b"[null]\n"


def test_msgpack_keeps_nan_and_infinity() -> None:
    both = codec("msgpack").decode(codec("msgpack").encode([math.nan, math.inf]))
    assert math.isnan(both[0])
    assert both[1] == math.inf


@pytest.mark.parametrize("number", [2**64, -(2**63) - 1, 10**40])
def test_json_has_integers_of_any_size_and_msgpack_says_that_it_has_not(number: int) -> None:
    assert codec("json").decode(codec("json").encode(number)) == number
    with pytest.raises(CodecError, match=r"^msgpack: expected integers of at most 64 bits, got .*or use json$"):
        codec("msgpack").encode(number)


def test_what_has_no_form_is_refused_with_its_type_and_a_remedy() -> None:
    with pytest.raises(CodecError) as raised:
        codec("json").encode({"a": [1j]})
    assert str(raised.value) == (
        "json: expected an event it has a form for, got 1j (complex). "
        "Remedy: write a list of its real and its imaginary part"
    )


def test_text_that_utf8_has_not_is_refused() -> None:
    for name in ("json", "json-sorted", "text", "csv", "msgpack"):
        with pytest.raises(CodecError, match=f"^{name}: expected text that UTF-8 has"):
            codec(name).encode("\ud800")


def test_an_event_that_contains_itself_is_refused() -> None:
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(CodecError, match="expected an event that does not contain itself"):
        codec("json").encode(loop)


@pytest.mark.parametrize("name", ["json", "json-sorted", "msgpack", "csv"])
def test_a_failure_is_written_even_where_its_event_could_not_be(name: str) -> None:
    failure = Failure(ingest_ns=0, step="s", function="", event={1j: object}, error="E", cause=TypeError("no"))
    record = codec(name).encode(failure)
    assert b"{1j: <class 'object'>}" in record


def test_a_failure_says_its_cause_as_text() -> None:
    failure = Failure(ingest_ns=0, step="s", function="f", event="a", error="E", cause=TypeError("no"))
    assert codec("json").decode(codec("json").encode(failure))["cause"] == "TypeError: no"


@pytest.mark.parametrize(
    ("name", "record", "message"),
    [
        ("json", b"{", "json: expected a line of JSON (Input data was truncated), got b'{'"),
        ("json", b'"\xff"', "json: expected a line of JSON ("),
        ("text", b"\xff", "text: expected a line of UTF-8, got "),
        ("msgpack", b"\0\0\0\2a", "msgpack: expected a record as long as it says, got "),
        ("msgpack", b"\0\0\0\1\xc1", "msgpack: expected msgpack ("),
    ],
)
def test_bytes_that_are_no_record_are_refused(name: str, record: bytes, message: str) -> None:
    with pytest.raises(CodecError) as raised:
        codec(name).decode(record)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("name", ["json", "text"])
def test_a_line_is_read_with_and_without_its_ending(name: str) -> None:
    line = codec(name).encode("a")
    assert {codec(name).decode(kind) for kind in (line, line[:-1], line[:-1] + b"\r\n")} == {"a"}


@given(event=FINITE)
def test_json_tells_a_whole_tail_from_a_torn_one(event: object) -> None:
    """A number is never known to be whole; every other cut is."""
    json_codec = codec("json")
    line = json_codec.encode(event)[:-1]
    is_number = isinstance(event, (int, float)) and not isinstance(event, bool)
    assert json_codec.classify_tail(line) == ("torn" if is_number else "whole")
    for cut in range(len(line)):
        assert json_codec.classify_tail(line[:cut]) == "torn"
        assert json_codec.classify_tail(line[:cut] + b"\0\0") == "torn"


@given(event=VALUES)
def test_msgpack_tells_a_torn_tail_from_foreign_bytes(event: object) -> None:
    record = codec("msgpack").encode(event)
    for cut in range(len(record)):
        assert codec("msgpack").classify_tail(record[:cut]) in (
            "torn",
            "foreign" if record[:cut].endswith(b"\0") else "torn",
        )
    assert codec("msgpack").classify_tail(b"hello, world") == "foreign"
    assert codec("msgpack").classify_tail(bytes(9)) == "torn"


@pytest.mark.parametrize(
    ("name", "tail", "verdict"),
    [
        ("json", b"\x1f\x8b\x08", "foreign"),
        ("json", b"hello", "foreign"),
        ("json", b"1e", "torn"),
        ("text", "é".encode()[:1], "torn"),
        ("text", b"half a wo", "doubtful"),
        ("text", b"half\0\0", "torn"),
        ("text", b"\0\0", "torn"),
        ("text", b"a\0b", "foreign"),
        ("text", b"\xff\xd8\xff", "foreign"),
    ],
)
def test_the_tail_of_a_file_is_judged(name: str, tail: bytes, verdict: str) -> None:
    assert codec(name).classify_tail(tail) == verdict


def test_a_struct_of_the_users_is_written_by_its_fields() -> None:
    class Reading(msgspec.Struct):
        at: int
        colour: Colour

    assert codec("json").encode(Reading(1, Colour.RED)) == b'{"at":1,"colour":"red"}\n'


@pytest.mark.parametrize("name", ["json", "json-sorted", "text", "csv", "msgpack"])
def test_each_name_gives_a_new_codec_of_that_name(name: str) -> None:
    assert codec(name).name == name
    assert codec(name) is not codec(name)


def test_an_unknown_name_gets_the_near_one() -> None:
    with pytest.raises(ArgumentError) as raised:
        codec("jsonsorted", call="file", example='file("out.log", codec="json")')
    assert str(raised.value) == (
        'file(codec=\'jsonsorted\'): expected "json", "json-sorted", "text", "csv" or "msgpack"'
        '; did you mean "json-sorted"?. For example: file("out.log", codec="json")'
    )


@pytest.mark.parametrize("name", ["parquet", None, 3, ["json"]])
def test_what_is_near_no_name_gets_the_list(name: object) -> None:
    with pytest.raises(ArgumentError, match=r'"csv" or "msgpack"\. For'):
        codec(name)  # type: ignore[arg-type]


def test_where_only_text_will_do_msgpack_is_not_offered() -> None:
    with pytest.raises(ArgumentError, match=r'expected "json", "json-sorted", "text" or "csv"\. For'):
        codec("msgpack", only_text=True)


def test_a_codec_is_shown_as_the_call_that_makes_it() -> None:
    assert [repr(codec(name)) for name in ("json-sorted", "csv")] == ['codec("json-sorted")', 'codec("csv")']

"""Any bytes through `lines`: every record is an event or a failure, as an independent reader has them."""

import csv
import gzip
import io
import itertools
import json
import zlib
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.codecs.fields import distinct

MARK = b"\xef\xbb\xbf"
TOKENS = [
    b'"',
    b",",
    b"\n",
    b"\r\n",
    b"\r",
    b"a",
    b"1",
    b" ",
    b"\0",
    "é".encode(),
    b"\xff",
    b"[",
    b"]",
    b'{"a":1}',
    b"null",
]
ANY = st.builds(bytes.__add__, st.sampled_from([b"", MARK, b"a,b\n"]), st.lists(st.sampled_from(TOKENS)).map(b"".join))
ANY = (ANY | st.binary(max_size=80)).filter(lambda data: not data.startswith(b"\x1f\x8b"))
any_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


any_file_of_each_codec = settings(any_file, max_examples=40)


def read(path: Path, data: bytes, codec: str, **options: Any) -> list[tuple[str, Any]]:
    """What came, in order: events, and the messages of failures."""
    path.write_bytes(data)
    came: list[tuple[str, Any]] = []
    flow = rxm.Flow("reading")
    source = flow.source("lines", rxm.lines(path, codec=codec, **options))
    source >> flow.sink("events", lambda event: came.append(("event", event)))
    source.err >> flow.sink("failures", lambda failure: came.append(("failure", failure.error)))
    run = flow.run(clock=VirtualClock(), until="1s")
    assert (run.status, run.exit_status) == ("stopped", 0)
    return came


def events(came: list[tuple[str, Any]]) -> list[Any]:
    return [what for kind, what in came if kind == "event"]


def failures(came: list[tuple[str, Any]]) -> list[str]:
    return [what for kind, what in came if kind == "failure"]


def lines_of(data: bytes) -> list[bytes]:
    lines = data.removeprefix(MARK).split(b"\n")
    return lines if lines[-1] else lines[:-1]


def is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def is_wide(came: list[tuple[str, Any]]) -> bool:
    return len(came) == 1 and came[0][0] == "failure" and "not in UTF-" in came[0][1]


@any_file
@given(ANY)
def test_every_row_is_an_event_or_a_failure_as_the_csv_reader_counts_them(tmp_path, data):
    came = read(tmp_path / "any.csv", data, "csv")
    if is_wide(came):
        return
    reader = csv.reader(io.StringIO(data.removeprefix(MARK).decode("utf-8", "surrogateescape"), newline=""))
    header, *rows = [row for row in reader if row] or [[]]
    is_bad = [not is_text(",".join(row).encode("utf-8", "surrogateescape")) for row in rows]
    if not is_text(",".join(header).encode("utf-8", "surrogateescape")):
        assert (len(failures(came)), events(came)) == (len(rows) + 1, [])
        return
    expected = [
        ("event", dict(zip(distinct(header), row, strict=True)))
        if len(row) == len(header) and not bad
        else ("failure",)
        for row, bad in zip(rows, is_bad, strict=True)
    ]
    assert [entry if entry[0] == "event" else entry[:1] for entry in came] == expected


@any_file
@given(ANY)
def test_every_line_of_text_is_an_event_or_a_failure(tmp_path, data):
    came = read(tmp_path / "any.txt", data, "text")
    if is_wide(came):
        return
    expected = [
        ("event", line.removesuffix(b"\r").decode()) if is_text(line) else ("failure",) for line in lines_of(data)
    ]
    assert [entry if entry[0] == "event" else entry[:1] for entry in came] == expected


@any_file
@given(ANY)
def test_every_line_of_json_that_is_not_blank_is_an_event_or_a_failure(tmp_path, data):
    came = read(tmp_path / "any.json", data, "json")
    if is_wide(came):
        return
    lines = [line for line in lines_of(data) if line.strip()]
    assert len(came) == len(lines)
    for line, (kind, what) in zip(lines, came, strict=True):
        try:
            value = json.loads(line.decode(), parse_constant=lambda _: 1 / 0)
        except (ValueError, ZeroDivisionError):
            assert kind == "failure"
        else:
            assert (kind, what) == ("event", value)


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    """Return the data in pieces, cut at these offsets."""
    ends = sorted({min(cut, len(data)) for cut in cuts} | {0, len(data)})
    return [data[one:other] for one, other in itertools.pairwise(ends)]


CODECS = pytest.mark.parametrize("codec", ["text", "json", "json-sorted", "csv"])


@CODECS
@any_file_of_each_codec
@given(data=ANY, cuts=st.lists(st.integers(0, 60), max_size=4))
def test_compressed_or_with_positions_the_same_comes(tmp_path, codec, data, cuts):
    plain = read(tmp_path / "any", data, codec)
    members = b"".join(map(gzip.compress, pieces(data, cuts)))
    assert read(tmp_path / "any", members, codec) == plain
    located = read(tmp_path / "any", data, codec, position=True)
    assert [(kind, what.event if kind == "event" else what) for kind, what in located] == plain
    for _, what in located:
        if codec != "csv" and not isinstance(what, str):
            line = data[what.offset :].removeprefix(MARK if what.offset == 0 else b"").partition(b"\n")[0]
            assert what.number == data[: what.offset].count(b"\n") + 1
            assert (json.loads(line) if codec != "text" else line.removesuffix(b"\r").decode()) == what.event


@CODECS
@any_file_of_each_codec
@given(data=ANY, cuts=st.lists(st.integers(0, 60), max_size=4))
def test_a_file_that_is_followed_gives_what_it_gives_when_it_is_whole(tmp_path, codec, data, cuts):
    """All of it but a last record, which has not ended."""
    whole = read(tmp_path / "any", data, codec)
    path, came, clock = tmp_path / "growing", [], VirtualClock()
    path.write_bytes(b"")
    flow = rxm.Flow("following")
    source = flow.source("lines", rxm.lines(path, codec=codec, follow=True))
    source >> flow.sink("events", lambda event: came.append(("event", event)))
    source.err >> flow.sink("failures", lambda failure: came.append(("failure", failure.error)))
    run = flow.run(clock=clock, wait=False)
    for piece in pieces(data, cuts):
        with path.open("ab") as file:
            file.write(piece)
        clock.advance("1s")
    run.stop()
    came = [(kind, what.replace("growing", "any") if kind == "failure" else what) for kind, what in came]
    assert came == whole[: len(came)]
    assert len(whole) - len(came) <= 1
    if data.endswith(b"\n") and codec != "csv":
        assert came == whole


@any_file
@given(ANY)
def test_with_types_every_row_is_an_event_or_a_failure(tmp_path, data):
    plain = read(tmp_path / "any.csv", data, "csv")
    for types in ("infer", {"a": int}, {"1": float, "a": bool}):
        typed = read(tmp_path / "any.csv", data, "csv", types=types)
        named = [entry for entry in typed if entry[0] == "event" or "to name the column" not in entry[1]]
        assert len(named) == len(plain)
        for (kind, what), (plain_kind, texts) in zip(named, plain, strict=True):
            if plain_kind == "failure":
                assert (kind, what) == (plain_kind, texts)
            elif kind == "event":
                assert what.keys() == texts.keys()
                assert all(value == texts[name] or type(value) is not str for name, value in what.items())


@any_file
@given(data=ANY, longest=st.integers(1, 40), codec=st.sampled_from(["text", "json", "csv"]))
def test_what_is_too_long_is_a_failure_in_its_place(tmp_path, data, longest, codec):
    whole, came = read(tmp_path / "any", data, codec), read(tmp_path / "any", data, codec, max_bytes=longest)
    if is_wide(whole):
        assert came == whole
        return
    if not any("to have at most" in message for message in failures(came)):
        assert came == whole
    elif codec == "csv":
        assert len(came) >= len(whole)  # of a field with newlines that is too long each line is a row; see RowFraming
    else:
        assert len(came) == len(whole)
        assert all(one == other or one[0] == "failure" for one, other in zip(came, whole, strict=True))


@CODECS
@any_file_of_each_codec
@given(data=st.binary(max_size=80).map(b"\x1f\x8b".__add__) | st.tuples(ANY, st.integers(0, 60), st.binary(max_size=9)))
def test_damaged_gzip_is_a_failure_after_the_records_before_it(tmp_path, codec, data):
    if isinstance(data, tuple):
        content, cut, more = data
        data = gzip.compress(content)[:cut] + more
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        content = None
    came = read(tmp_path / "any", data, codec)
    if content is not None:
        assert came == read(tmp_path / "any", content, codec)
    elif data.startswith(b"\x1f\x8b"):
        assert came[-1][0] == "failure"


def test_quotes_inside_a_field_are_text_and_every_row_comes(tmp_path):
    came = read(tmp_path / "stock.csv", b'size,n\n5" pipe,1\n6,2\n7" tube,3\n', "csv")
    assert came == [("event", {"size": size, "n": n}) for size, n in (('5" pipe', "1"), ("6", "2"), ('7" tube', "3"))]


@pytest.mark.parametrize("blank", [b"\n", b"\r\n\n", MARK + b"\n\n"])
def test_blank_lines_before_the_header_are_passed_over(tmp_path, blank):
    assert read(tmp_path / "a.csv", blank + b"a,b\n1,2\n", "csv") == [("event", {"a": "1", "b": "2"})]


def test_a_blank_is_a_value_where_there_is_one_column(tmp_path):
    assert events(read(tmp_path / "a.csv", b'a\n \n""\n\n', "csv")) == [{"a": " "}, {"a": ""}]


def test_of_a_column_that_stands_twice_both_values_come(tmp_path):
    assert read(tmp_path / "a.csv", b"a,a,b\n1,2,3\n", "csv") == [("event", {"a": "1", "a.1": "2", "b": "3"})]


@pytest.mark.parametrize(
    ("data", "options", "reason"),
    [
        (b"a,\xff\n1,2\n3,4\n", {}, "line 1 of a.csv to be a row of UTF-8 text"),
        (b"a,b,c,d\n1,2\n3,4\n", {"max_bytes": 5}, "line 1 of a.csv to have at most 5 bytes, not 7"),
    ],
)
def test_under_a_header_that_cannot_be_read_no_row_becomes_the_header(tmp_path, data, options, reason):
    came = read(tmp_path / "a.csv", data, "csv", **options)
    assert [kind for kind, _ in came] == ["failure"] * 3
    assert reason in came[0][1]
    for number, (_, message) in enumerate(came[1:], 2):
        assert f"line {number} of a.csv to be a row under a header that can be read" in message
        assert "mend the header, line 1" in message


@pytest.mark.parametrize("codec", ["text", "json", "csv"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_utf_16_is_one_failure_that_says_how_to_convert_it(tmp_path, codec, encoding, mark):
    path = tmp_path / "win.csv"
    (entry,) = read(path, (mark + "a,b\n1,2\n").encode(encoding), codec)
    kind, message = entry
    assert kind == "failure"
    assert "not in UTF-16" in message
    said = message.partition("read_text(")[2].partition(")")[0].strip('"')
    assert path.read_text(said).removeprefix("\ufeff") == "a,b\n1,2\n"


@pytest.mark.parametrize("deep", [b"[" * 5_000, b"[" * 5_000 + b"]" * 5_000, b'{"a":' * 5_000])
def test_a_line_nested_too_deep_is_a_failure_with_its_number(tmp_path, deep):
    came = read(tmp_path / "deep.json", b"1\n" + deep + b"\n2\n", "json")
    assert events(came) == [1, 2]
    (message,) = failures(came)
    assert message.startswith("expected line 2 of deep.json to be a line of JSON (maximum recursion depth")


def test_outside_a_flow_a_line_nested_too_deep_ends_the_stream_with_its_error(tmp_path):
    (tmp_path / "deep.json").write_bytes(b"1\n" + b"[" * 5_000 + b"\n2\n")
    clock, got, errors = VirtualClock(), [], []
    rxm.lines(tmp_path / "deep.json", codec="json").subscribe(got.append, errors.append, scheduler=clock)
    clock.run()
    assert got == [1]
    assert "line 2 of deep.json" in str(errors[0])


@pytest.mark.parametrize("size", [131_072, 131_073, 1_000_000])
def test_a_field_of_any_length_that_was_written_is_read(tmp_path, size):
    event = {"a" * size: "x" * size, "b": "y"}
    rx.of(event).subscribe(rxm.file(tmp_path / "big.csv", codec="csv"))
    assert events(read(tmp_path / "big.csv", (tmp_path / "big.csv").read_bytes(), "csv")) == [event]


def test_max_bytes_is_the_only_limit(tmp_path):
    data = b"a,b\n" + b"x" * 150_000 + b",1\n2,3\n"
    assert len(events(read(tmp_path / "a.csv", data, "csv", max_bytes=150_002))) == 2
    came = read(tmp_path / "a.csv", data, "csv", max_bytes=150_001)
    assert events(came) == [{"a": "2", "b": "3"}]
    assert "at most 150,001 bytes, not 150,002" in failures(came)[0]


@pytest.mark.parametrize("codec", ["text", "json", "csv"])
def test_a_file_of_only_a_mark_has_no_lines(tmp_path, codec):
    assert read(tmp_path / "a", MARK, codec) == []

"""What a killed writer left is repaired by the next append: cut anywhere, the file goes on with whole records."""

import gzip
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import reactivex as rx
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rxmetronome.codecs import codec
from rxmetronome.errors import StepError
from rxmetronome.sinks.files import file
from rxmetronome.sinks.recovery import gzip_member

NAMES = ("json", "json-sorted", "text", "csv", "msgpack")
ROWS = st.lists(st.fixed_dictionaries({"a": st.text(max_size=4), "b": st.text(max_size=4)}), min_size=1, max_size=4)
ANYTHING = st.lists(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.text(max_size=6)
    | st.lists(st.floats(allow_nan=False), max_size=2),
    min_size=1,
    max_size=4,
)
one_by_one = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)


@pytest.fixture
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of files are faster written than synced."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.log"


@pytest.fixture
def warnings(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """The warnings since it was last asked."""
    caplog.set_level(logging.WARNING, "rxmetronome")

    def take() -> list[str]:
        taken = [record.getMessage() for record in caplog.records if record.name == "rxmetronome"]
        caplog.clear()
        return taken

    return take


def records_of(name: str, events: list) -> tuple[bytes, list[bytes]]:
    writer = codec(name)
    records = [writer.encode(event) for event in events]
    return writer.head, records


def alone(name: str, event: object) -> bytes:
    """What a file of this one event holds."""
    head, records = records_of(name, [event])
    return head + records[0]


def append(out: Path, name: str, event: object, compress: str | None = None) -> bytes:
    """One more event; returns what the file holds then."""
    rx.of(event).subscribe(file(out, codec=name, compress=compress))  # type: ignore[arg-type]
    return out.read_bytes()


def check_every_cut(out: Path, name: str, events: list, last: object, warnings: Callable[[], list[str]]) -> None:
    """Cut a file at every byte and append: whole records stay, the new one is whole, and every change is told.

    What is left of the record that was cut is a record in itself and ended, or is kept beside it. A row that was cut
    after two newlines looks as several rows of a writer who quotes otherwise: it is refused.
    """
    head, records = records_of(name, events)
    new = records_of(name, [*events, last])[1][-1]
    data = head + b"".join(records)
    for cut in range(len(data) + 1):
        out.write_bytes(data[:cut])
        whole = [record for at, record in enumerate(records) if len(head) + sum(map(len, records[: at + 1])) <= cut]
        kept = (head if cut >= len(head) else b"") + b"".join(whole)
        if name == "csv" and len(re.findall(rb"\r\n?|\n", data[len(kept) : cut])) > 1:
            with pytest.raises(StepError, match="mend what stands after byte"):
                append(out, name, last)
            assert (out.read_bytes(), warnings()) == (data[:cut], [])
            continue
        content = append(out, name, last)
        told = warnings()
        if name == "csv" and cut < len(head):
            assert content == alone(name, last)
        elif cut == len(kept):
            assert content == kept + new
        else:
            is_ended = name in ("json", "json-sorted") and content != kept + new
            assert content == (data[:cut] + codec(name).ending + new if is_ended else kept + new)
        assert len(told) == int(cut != len(kept))
        assert all(str(out) in message for message in told)
        assert taken(out) == [data[len(kept) : cut] + b"\n" for message in told if "keeps it" in message]


def taken(out: Path) -> list[bytes]:
    """What is kept beside a file, which is then gone."""
    beside = out.with_name(f"{out.name}.torn")
    if not beside.exists():
        return []
    kept = beside.read_bytes()
    beside.unlink()
    return [kept]


@pytest.mark.usefixtures("unsynced")
@one_by_one
@given(events=ANYTHING)
@pytest.mark.parametrize("name", ["json", "json-sorted", "text", "msgpack"])
def test_a_file_cut_anywhere_goes_on_with_whole_records(out: Path, warnings, name: str, events: list) -> None:
    check_every_cut(out, name, events, {"last": 1}, warnings)


@pytest.mark.usefixtures("unsynced")
@one_by_one
@given(events=ROWS)
@example(events=[{"a": "x\ny\nz", "b": "\r\r"}])
def test_a_table_cut_anywhere_goes_on_with_whole_rows(out: Path, warnings, events: list) -> None:
    check_every_cut(out, "csv", events, {"a": "last", "b": ""}, warnings)


@pytest.mark.usefixtures("unsynced")
@one_by_one
@given(events=ROWS)
@pytest.mark.parametrize("name", NAMES)
def test_a_gzip_file_cut_anywhere_goes_on_with_whole_members(out: Path, warnings, name: str, events: list) -> None:
    head, records = records_of(name, events)
    records[0] = head + records[0]
    members = [gzip_member(record) for record in records]
    data = b"".join(members)
    last = {"a": "last", "b": ""}
    for cut in range(len(data) + 1):
        out.write_bytes(data[:cut])
        content = gzip.decompress(append(out, name, last, "gzip"))
        whole = [record for at, record in enumerate(records) if sum(map(len, members[: at + 1])) <= cut]
        if whole:
            assert content == b"".join(whole) + records_of(name, [*events, last])[1][-1]
        else:
            assert content == alone(name, last)
        assert len(warnings()) == int(cut != sum(map(len, members[: len(whole)])))


@pytest.mark.parametrize("name", ["json", "text", "csv", "msgpack"])
def test_zeros_that_a_crash_of_the_machine_left_are_cut_off(out: Path, warnings, name: str) -> None:
    rx.of("a").subscribe(file(out, codec=name))  # type: ignore[arg-type]
    before = out.read_bytes()
    for zeros in (1, 4, 5, 4096):
        out.write_bytes(before + bytes(zeros))
        assert append(out, name, "b") == before + codec(name).encode("b")
        assert f"cut off a torn last record of {zeros} bytes" in warnings()[0]


def test_zeros_after_a_gzip_member_are_cut_off(out: Path, warnings) -> None:
    member = gzip_member(b'"a"\n')
    out.write_bytes(member + bytes(2_000_000))
    assert append(out, "json", "b", "gzip") == member + gzip_member(b'"b"\n')
    assert "cut off a torn last gzip member of 2000000 bytes" in warnings()[0]


# What is told


def test_what_was_cut_off_is_shown(out: Path, warnings) -> None:
    out.write_bytes(b'"a"\n{"id": 12')
    append(out, "json", "b")
    assert warnings() == [f"{out}: cut off a torn last record of 9 bytes; out.log.torn keeps it: b'{{\"id\": 12'"]


def test_of_much_the_first_200_bytes_are_shown(out: Path, warnings) -> None:
    out.write_bytes(b'"a"\n"' + b"x" * 1_000_000)
    append(out, "json", "b")
    (message,) = warnings()
    shown = b'"' + b"x" * 199
    assert message == f"{out}: cut off a torn last record of 1000001 bytes; out.log.torn keeps it: {shown!r}…"


def test_a_record_that_was_ended_is_shown(out: Path, warnings) -> None:
    out.write_bytes(b'"a"\n{"id":12}')
    assert append(out, "json", "b") == b'"a"\n{"id":12}\n"b"\n'
    assert warnings() == [f"{out}: ended its last record, which had no newline: b'{{\"id\":12}}'"]


@pytest.mark.parametrize(
    ("name", "head", "tail"),
    [
        ("csv", b"a,b\n1,2\n", b"3,4"),
        ("csv", b"a,b\n1,2\n", b'3,"4"'),
        ("text", b"one\n", b"two"),
        ("text", b"", b"two"),
    ],
)
def test_what_may_be_half_a_value_never_stays_in_the_file_and_is_kept_beside_it(
    out: Path, warnings, name: str, head: bytes, tail: bytes
) -> None:
    """12 may be the beginning of 123: in a table, as in JSON."""
    last = {"a": 5, "b": 6} if name == "csv" else "three"
    for _ in range(2):
        out.write_bytes(head + tail)
        assert append(out, name, last) == head + (b"5,6\n" if name == "csv" else b"three\n")
        assert warnings() == [
            f"{out}: cut off its last record, which had no newline and may be incomplete; "
            f"{out.name}.torn keeps it: {tail!r}"
        ]
    assert taken(out) == [2 * (tail + b"\n")]


def test_a_torn_gzip_member_is_shown_as_what_it_said(out: Path, warnings) -> None:
    torn = gzip_member(b"".join(os.urandom(50).hex().encode() + b"\n" for _ in range(99)))[:-20]
    out.write_bytes(gzip_member(b"a\n") + torn)
    append(out, "text", "b", "gzip")
    (message,) = warnings()
    assert message.startswith(f"{out}: cut off a torn last gzip member of {len(torn)} bytes, which began: b'")
    assert message.endswith("…; out.log.torn keeps it")
    assert taken(out) == [torn]


def test_a_whole_file_is_not_touched_and_nothing_is_told(out: Path, warnings) -> None:
    for name in NAMES:
        for compress in (None, "gzip"):
            out.unlink(missing_ok=True)
            first, then = append(out, name, "a", compress), append(out, name, "a", compress)
            assert then.startswith(first)
    assert warnings() == []


# Files of somebody else


@pytest.mark.parametrize(
    ("name", "compress", "content"),
    [
        ("json", None, b"\x89PNG\r\x1a\0\0"),
        ("json", None, b"a note without a newline"),
        ("text", None, gzip.compress(b"a", mtime=0)),
        ("csv", None, b"\xff\xd8\xff\xe0"),
        ("msgpack", None, b"a note, not msgpack\n"),
        ("json", "gzip", b'"a"\n'),
        ("msgpack", "gzip", gzip.compress(b'"a"\n', mtime=0)),
        ("csv", "gzip", gzip.compress(b'a,b\n1,"open', mtime=0)),
    ],
)
def test_a_file_of_something_else_is_refused_and_left_as_it_is(
    out: Path, name: str, compress: str | None, content: bytes
) -> None:
    out.write_bytes(content)
    with pytest.raises(StepError) as raised:
        append(out, name, "a", compress)
    assert str(out) in str(raised.value)
    assert 'choose another path or codec, or mode="truncate"' in str(raised.value)
    assert out.read_bytes() == content


def test_a_gzip_file_that_is_damaged_inside_is_refused_and_left_as_it_is(out: Path) -> None:
    members = [gzip_member(f'"{number}"\n'.encode()) for number in range(3)]
    damaged = members[0] + members[1][:-5] + b"\xff" + members[1][-4:] + members[2]
    out.write_bytes(damaged)
    with pytest.raises(StepError, match=f"got 'a damaged one at byte {len(members[0])} "):
        append(out, "json", "a", "gzip")
    assert out.read_bytes() == damaged


def test_a_gzip_file_of_another_writer_whose_last_line_has_no_ending_gets_one(out: Path, warnings) -> None:
    out.write_bytes(gzip.compress(b'"a"\n"b"'))
    assert gzip.decompress(append(out, "json", "c", "gzip")) == b'"a"\n"b"\n"c"\n'
    assert warnings() == [f"{out}: ended its last record, which had no newline"]


def test_a_file_that_another_sink_is_writing_is_not_repaired(out: Path, warnings) -> None:
    """What looks torn may be half of a write that is under way."""
    first, second = file(out), file(out)
    first.start(None)
    out.write_bytes(b'"half')
    second.start(None)
    assert out.read_bytes() == b'"half'
    first.on_completed()
    second.on_completed()
    third = file(out)
    third.start(None)
    third.on_completed()
    assert out.read_bytes() == b""
    assert len(warnings()) == 1


# Files of any size


def test_the_last_newline_is_found_however_long_the_last_record_is(out: Path) -> None:
    long = '"' + "x" * 200_000 + '"\n'
    out.write_text('"a"\n' + long + long[:-2])
    assert append(out, "json", "b") == ('"a"\n' + long + '"b"\n').encode()


def test_a_long_table_and_a_long_msgpack_file_are_read_in_chunks(out: Path) -> None:
    for name in ("csv", "msgpack"):
        head, records = records_of(name, [{"a": "x" * 1000, "b": "\n"}] * 3000)
        out.write_bytes(head + b"".join(records) + records[0][:-3])
        assert append(out, name, {"a": "", "b": ""})[: -len(records[0])].startswith(head + b"".join(records[:-1]))
        assert out.stat().st_size == len(head + b"".join(records)) + len(codec(name).encode({"a": "", "b": ""}))


def test_a_gzip_member_that_unfolds_to_much_more_than_a_chunk_is_read(out: Path) -> None:
    lines = b'"' + b"x" * 9_000_000 + b'"\n'
    out.write_bytes(gzip_member(lines) * 2 + gzip_member(lines)[:-3])
    assert gzip.decompress(append(out, "json", "b", "gzip")) == lines * 2 + b'"b"\n'

"""A file that somebody else wrote: nothing of it is lost by appending to it."""

import gzip
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rxmetronome.codecs import codec
from rxmetronome.errors import StepError
from rxmetronome.sinks.files import file
from rxmetronome.sinks.recovery import gzip_member

NAMES = ("json", "json-sorted", "text", "csv", "msgpack")
TOKENS = [
    b'"', b",", b"\n", b"\r\n", b"\r", b"a", b"a,b\n", b"1", b" ", b"\0", b"\0\0\0\1", "é".encode(), b"\xff", b"[",
    b'{"a":1}\n', b"null", b"\xef\xbb\xbf", b"\xff\xfe", b"\t5\"", b"text ", gzip_member(b'"a"\n'), b"\x81", b"}",
]  # fmt: skip
ANY = st.lists(st.sampled_from(TOKENS), max_size=12).map(b"".join) | st.binary(max_size=60)
any_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.log"


def kept_beside(out: Path) -> bytes:
    beside = out.with_name(f"{out.name}.torn")
    return beside.read_bytes() if beside.exists() else b""


def append(out: Path, name: str, event: object = "8", **options: Any) -> StepError | None:
    """Append one event; returns what kept it from that."""
    errors: list[Exception] = []
    try:
        rx.of(event).subscribe(file(out, codec=name, **options))  # type: ignore[arg-type]
    except Exception as error:  # a file that is refused, or columns that the event does not have
        errors.append(error)
    return errors[0] if errors else None  # type: ignore[return-value]


@any_file
@given(content=ANY, compressed=st.booleans())
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_any_file_is_lost_whatever_it_is(
    out: Path, name: str, content: bytes, compressed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it held is its beginning still, or what was cut off is kept; what is refused is left byte for byte."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    beside = out.with_name(f"{out.name}.torn")
    beside.write_bytes(b"what was kept before\n")
    out.write_bytes(content)
    refused = append(out, name, **({"compress": "gzip"} if compressed else {}))
    after, kept = out.read_bytes(), beside.read_bytes()
    assert kept.startswith(b"what was kept before\n")
    kept = kept.removeprefix(b"what was kept before\n")
    if isinstance(refused, StepError):
        assert (after, kept) == (content, b"")
    elif kept:
        cut = kept if compressed else kept.removesuffix(b"\n")
        assert content.endswith(cut)
        assert after.startswith(content.removesuffix(cut))
        assert compressed or cut.count(b"\n") <= 1 or name == "msgpack"
    else:
        assert after.startswith(content)
    if refused is None:  # what we have written ourselves is never cut
        append(out, name, **({"compress": "gzip"} if compressed else {}))
        assert out.read_bytes().startswith(after)
        assert beside.read_bytes() == b"what was kept before\n" + kept


def test_rows_with_a_quote_inside_a_field_stay(out: Path) -> None:
    content = b'size,n\n5" pipe,1\n6,2\n7,3\n'
    out.write_bytes(content)
    assert append(out, "csv", {"size": "8", "n": "4"}) is None
    assert out.read_bytes() == content + b"8,4\n"


def test_a_file_of_tabs_keeps_its_rows_though_the_event_is_refused(out: Path) -> None:
    content = b'a\tb\n1\t5"\n2\t6\n'
    out.write_bytes(content)
    assert "fields that are columns" in str(append(out, "csv", {"a": 1}))
    assert (out.read_bytes(), kept_beside(out)) == (content, b"")


@pytest.mark.parametrize(
    ("name", "content", "end"),
    [
        ("json", b'{\n  "port": 80\n}', 15),
        ("json", b"[\n 1,\n 2", 6),
        ("json", b'{\n  "port": "8', 2),
        ("json", b"1\n[1,\r2", 2),
        ("json", b'{"a":1}\nover and out', 8),
        ("text", b"one\ntwo\rthree\rfour", 4),
        ("csv", b'a,b\n"5 pipe,1\n6,2\n7,3', 4),
        ("csv", b'"a,b\n1,2\n3,4\n', 0),
        ("csv", b"a,b\n1,2,3", 4),
        ("csv", b"\n\n", 0),
        ("csv", b"\n\na,b", 0),
        ("csv", b"a,\xff\n1,2", 0),
        ("csv", b"a,b,a\n1,2,3", 0),
        ("msgpack", b"\0\0\0\1a" + b"some text", 5),
        *((name, text.encode("utf-16"), 0) for name in ("json", "text", "csv") for text in ("1\n2\n", "1\n2")),
        *((name, "1\n2\n".encode("utf-16-be"), 0) for name in ("json", "text", "csv")),
    ],
)
def test_what_no_writer_of_ours_left_is_refused_and_stays_byte_for_byte(
    out: Path, name: str, content: bytes, end: int
) -> None:
    out.write_bytes(content)
    error = append(out, name, {"a": "1"})
    assert isinstance(error, StepError)
    assert str(out) in str(error)
    assert "choose another path" in str(error)
    assert not end or f"mend what stands after byte {end}," in str(error)
    assert (out.read_bytes(), kept_beside(out)) == (content, b"")


@pytest.mark.parametrize("name", ["json", "text", "csv"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_by_name_with_what_to_do(out: Path, name: str, encoding: str) -> None:
    for content in ("a,b\n1,2\n".encode(encoding), gzip.compress("a,b\n1,2\n".encode(encoding))):
        out.write_bytes(content)
        error = append(out, name, compress="gzip" if content[:1] == b"\x1f" else None)
        assert "not in UTF-16" in str(error)
        assert 'read_text("utf-16' in str(error)
        assert out.read_bytes() == content


@pytest.mark.parametrize(
    ("name", "content", "kept", "after"),
    [
        ("csv", b"a,b\n1," + b"x" * 200_000, 4, b"a,b\n8,\n"),
        ("csv", b"a," + b"x" * 200_000, 0, b"a\n8\n"),
        ("csv", b"a," + b'"x\n', 0, b"a\n8\n"),
        ("csv", b'a,b\n1,"x\ny', 4, b"a,b\n8,\n"),
        ("json", b"1\n" + b"[" * 5_000, 2, b'1\n{"a":8}\n'),
        ("json", b"[" * 5_000, 0, b'{"a":8}\n'),
        ("text", b"one\na\0b", 4, b"one\n{'a': 8}\n"),
        ("text", b"a\0b", 0, b"{'a': 8}\n"),
        ("csv", b"a,b\na\0b", 4, b"a,b\n8,\n"),
        ("msgpack", b"\0\1\0\0" + b"\x91" * 5_000, 0, b"\0\0\0\4\x81\xa1a\x08"),
        ("csv", b"\xef\xbb\xbf" + b"a,b\n1", 7, b"\xef\xbb\xbfa,b\n8,\n"),
        ("json", b"\xef\xbb\xbf" + b'{"a', 0, b'{"a":8}\n'),
    ],
)
def test_what_a_killed_writer_left_never_locks_its_file_and_is_kept(
    out: Path, name: str, content: bytes, kept: int, after: bytes
) -> None:
    for times in (1, 2):
        out.write_bytes(content)
        assert append(out, name, {"a": 8}) is None
        assert out.read_bytes() == after
        assert kept_beside(out) == (content[kept:] + b"\n") * times


def test_a_mark_before_a_whole_record_stays(out: Path) -> None:
    out.write_bytes(b'\xef\xbb\xbf{"a":1}')
    append(out, "json", {"a": 8})
    assert out.read_bytes() == b'\xef\xbb\xbf{"a":1}\n{"a":8}\n'


@pytest.mark.parametrize("name", NAMES)
def test_more_than_a_record_is_refused_without_being_read_whole(out: Path, name: str) -> None:
    record = codec(name).encode("a")
    head = b"value\n" if name == "csv" else b""
    with out.open("wb") as big:
        big.write(head + record + (b"\x7f\xff\xff\xff" if name == "msgpack" else b'"'))
        big.truncate(100_000_000)
    tracemalloc.start()
    error = append(out, name, "b")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, StepError)
    assert out.stat().st_size == 100_000_000
    assert peak < 40_000_000
    assert kept_beside(out) == b""


@pytest.mark.parametrize(("name", "compress"), [("json", None), ("text", None), ("csv", None), ("json", "gzip")])
def test_where_nothing_can_be_kept_nothing_is_cut(out: Path, name: str, compress: str | None) -> None:
    content = b'a\n"1' if compress is None else gzip_member(b"1\n") + gzip_member(b"2\n")[:-3]
    out.write_bytes(content)
    out.with_name(f"{out.name}.torn").mkdir()
    error = append(out, name, "b", compress=compress)
    assert isinstance(error, StepError)
    assert f"a file that keeps the torn end of {out}" in str(error)
    assert out.read_bytes() == content


def test_what_another_program_writes_meanwhile_is_not_cut_off(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out.write_bytes(b'1\n"tw')

    def write_on(_: int) -> None:
        with out.open("ab") as other:
            other.write(b'o"\n')

    monkeypatch.setattr(os, "fsync", write_on)
    assert "end what else writes there" in str(append(out, "json", 8))
    assert out.read_bytes() == b'1\n"two"\n'


def test_a_gzip_member_that_is_cut_off_is_kept(out: Path) -> None:
    whole, torn = gzip_member(b"1\n"), gzip_member(b"2\n")[:-3]
    for times in (1, 2):
        out.write_bytes(whole + torn)
        assert append(out, "json", 8, compress="gzip") is None
        assert gzip.decompress(out.read_bytes()) == b"1\n8\n"
        assert kept_beside(out) == torn * times


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(b"this is a book, not JSON\n" * 1_000)[:-9],
        gzip_member(b"1\n") + gzip.compress(b"this is a book, not JSON\n" * 1_000)[:-9],
    ],
)
def test_half_a_gzip_file_of_something_else_is_refused_and_stays(out: Path, content: bytes) -> None:
    out.write_bytes(content)
    error = append(out, "json", 8, compress="gzip")
    assert isinstance(error, StepError)
    assert (out.read_bytes(), kept_beside(out)) == (content, b"")

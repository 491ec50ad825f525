"""A state as a file: written whole or not at all, known again, refused by name."""

import fcntl
import os
import zlib
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError, CodecError, StepError
from rxmetronome.records import Tick
from rxmetronome.state import snapshots
from rxmetronome.state.snapshots import Saved

simple = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63), st.floats(allow_nan=False), st.text(), st.binary()
)
keys = st.recursive(simple, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=4)
values = st.recursive(
    simple, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=6
)


@given(st.lists(st.tuples(keys, values, st.integers(0, 2**62), st.integers(0, 2**62)), max_size=6))
def test_what_is_written_is_read(tmp_path_factory: Any, made: list[tuple[Any, Any, int, int]]) -> None:
    path, saved = tmp_path_factory.mktemp("saved") / "a.state", [Saved(*one) for one in made]
    snapshots.write(path, 5, saved)
    assert snapshots.read(path, Any) == (5, saved)
    assert [file.name for file in path.parent.iterdir()] == ["a.state"]


def write(path: Path) -> bytes:
    snapshots.write(path, 5, [Saved("a", {"temp": 20.5}, 1, 2), Saved(("b", 1), None, 3, 4)])
    return path.read_bytes()


def test_a_file_cut_anywhere_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.state"
    whole = write(path)
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with pytest.raises(StepError) as raised:
            snapshots.read(path, Any)
        assert str(raised.value).startswith(f"expected a whole snapshot of a State at {path}, got 'one of ") or (
            size < whole.index(b"\n") + 1 and f"at {path}, got 'something else'" in str(raised.value)
        )


def test_a_file_with_any_byte_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.state"
    whole = write(path)
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        with pytest.raises(StepError, match="a whole snapshot of a State at"):
            snapshots.read(path, Any)


def foreign(body: bytes, version: int = 1) -> bytes:
    return b"rxmetronome state %d %08x %d\n" % (version, zlib.crc32(body), len(body)) + body


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"",
            "got 'something else'. Remedy: name a file that state.snapshot(path) has written; the state is as it was",
        ),
        (b'{"a":1}\n', "got 'something else'"),
        (
            foreign(b"", version=2),
            "got 'one of version 2'. Remedy: read it with the release that wrote it; this reads 1",
        ),
        (foreign(b"\xc1"), "got 'one that cannot be read ("),
        (foreign(msgspec.msgpack.encode({"keys": 1})), "got 'one that cannot be read ("),
        (
            foreign(msgspec.msgpack.encode({"taken_ns": 0, "keys": [[{}, 1, 0, 0]]})),
            "got 'one that cannot be read (unhashable",
        ),
    ],
)
def test_what_is_no_snapshot_is_refused_by_name(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.state"
    path.write_bytes(content)
    with pytest.raises(StepError) as raised:
        snapshots.read(path, Any)
    said = str(raised.value).replace('got "', "got '")  # as repr quotes a text with a quote in it
    assert f"expected a whole snapshot of a State at {path}, {message}" in said


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.state"):
        snapshots.read(tmp_path / "none.state", Any)


def test_values_come_back_as_the_type_that_one_names(tmp_path: Path) -> None:
    tick = Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=0, interval_ns=1, missed=0)
    snapshots.write(tmp_path / "a.state", 0, [Saved("beat", tick, 0, 0)])
    assert snapshots.read(tmp_path / "a.state", Tick)[1][0].value == tick
    assert snapshots.read(tmp_path / "a.state", Any)[1][0].value["connector"] == "metronome"
    with pytest.raises(StepError, match=r"got \"another value at the key 'beat' \(Expected `int`, got `object`\)\""):
        snapshots.read(tmp_path / "a.state", int)


def test_numpys_numbers_are_numbers(tmp_path: Path) -> None:
    snapshots.write(tmp_path / "a.state", 0, [Saved("a", {"mean": np.float64(1.5), "n": np.int64(3)}, 0, 0)])
    assert snapshots.read(tmp_path / "a.state", Any)[1][0].value == {"mean": 1.5, "n": 3}


@pytest.mark.parametrize("value", [object(), 1j, 2**70, {"deep": [lambda: None]}, {object(): 1}])
def test_a_value_without_a_form_is_refused_by_its_key_and_nothing_is_written(tmp_path: Path, value: object) -> None:
    path = tmp_path / "a.state"
    whole = write(path)
    with pytest.raises(CodecError) as raised:
        snapshots.write(path, 9, [Saved("fine", 1, 0, 0), Saved(("room", 7), value, 0, 0)])
    assert str(raised.value).startswith(
        "snapshot: expected a value that msgpack has a form for, at the key ('room', 7)"
    )
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("key", [frozenset({1}), float("nan"), 1j, Path("a"), 2**70, (1, frozenset())])
def test_a_key_that_would_not_come_back_is_refused(tmp_path: Path, key: object) -> None:
    with pytest.raises(CodecError) as raised:
        snapshots.write(tmp_path / "a.state", 0, [Saved(key, 1, 0, 0)])
    assert str(raised.value).startswith("snapshot: expected keys that can be read back: text, bytes, numbers")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.state"
    whole = write(path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        snapshots.write(path, 9, [])
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.state").symlink_to(tmp_path / "a.state")
    whole = write(tmp_path / "link.state")
    assert (tmp_path / "link.state").is_symlink()
    assert (tmp_path / "a.state").read_bytes() == whole


@pytest.mark.parametrize("path", ["", b"a.state", 3, None])
def test_what_is_no_path_is_refused(path: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        snapshots.write(path, 0, [])
    assert str(raised.value) == (
        f'snapshot(path={path!r}): expected a path, as text or Path. For example: state.snapshot("main.state")'
    )


def test_what_killed_snapshots_left_behind_goes_with_the_next_and_nothing_else_does(tmp_path: Path) -> None:
    path = tmp_path / "main[1].state"
    for name in (".main[1].state.0123abcd.new", ".main[1].state.89abcdef.new"):
        (tmp_path / name).write_bytes(b"half")
    others = [".main1.state.0123abcd.new", ".other.state.0123abcd.new", ".main[1].state.new", ".main[1].state.x.new"]
    for name in others:
        (tmp_path / name).write_bytes(b"somebody else's")
    with (tmp_path / ".main[1].state.77777777.new").open("wb") as written_right_now:
        fcntl.flock(written_right_now, fcntl.LOCK_EX)
        snapshots.write(path, 0, [])
        assert sorted(file.name for file in tmp_path.iterdir()) == sorted(
            [path.name, ".main[1].state.77777777.new", *others]
        )


@pytest.mark.parametrize("body", [b"\x82\xa8taken_ns\x00\xa4keys\x91\x94\xa1\xff\x01\x00\x00", b"\x91" * 100_000])
def test_a_body_with_the_right_checksum_that_cannot_be_read_is_refused(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "main.state"
    path.write_bytes(b"rxmetronome state 1 %08x %d\n%s" % (zlib.crc32(body), len(body), body))
    with pytest.raises(StepError, match="one that cannot be read"):
        snapshots.read(path, Any)


def test_a_value_nested_too_deep_is_refused_by_its_key(tmp_path: Path) -> None:
    path = tmp_path / "main.state"
    body = b"\x82\xa8taken_ns\x00\xa4keys\x91\x94\xa1k%s\x01\x00\x00" % (b"\x91" * 100_000)
    path.write_bytes(b"rxmetronome state 1 %08x %d\n%s" % (zlib.crc32(body), len(body), body))
    with pytest.raises(StepError, match="a whole snapshot"):
        snapshots.read(path, Any)

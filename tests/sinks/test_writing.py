"""An open file takes bytes as a whole, and can take them back."""

import logging
import os
import time
from pathlib import Path

import pytest

from rxmetronome.errors import StepError
from rxmetronome.sinks import writing
from rxmetronome.sinks.writing import OpenFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.log"


def test_what_is_put_can_be_taken_back(path: Path) -> None:
    out = OpenFile(path, "append")
    assert out.put(b"abcdef") == (6, None)
    out.take_back(4)
    out.take_back(0)
    assert out.put(b"x") == (1, None)
    out.close()
    assert path.read_bytes() == b"abx"


def test_what_is_taken_back_in_overwrite_is_written_over_next(path: Path) -> None:
    path.write_bytes(b"0123456789")
    out = OpenFile(path, "overwrite")
    out.put(b"abcd")
    out.take_back(2)
    out.put(b"x")
    out.close()
    assert path.read_bytes() == b"abxd456789"


def test_what_somebody_has_written_after_it_is_not_taken_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    one = OpenFile(path, "append")
    one.share()
    two = OpenFile(path, "append")
    one.put(b"torn")
    two.put(b"whole\n")
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        one.take_back(4)
    assert path.read_bytes() == b"tornwhole\n"
    assert caplog.messages == [f"{path}: a torn record of 4 bytes stays before what else the file holds"]
    one.put(b"more\n")
    one.close()
    two.close()
    assert path.read_bytes() == b"tornwhole\nmore\n"


def test_what_stopped_a_write_is_told_with_how_far_it_came(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = OpenFile(path, "append")
    full, write = OSError(28, "No space left on device"), os.write

    def write_three(descriptor: int, data: bytes) -> int:
        if out.size:
            raise full
        return write(descriptor, bytes(data)[:3])

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write_three)
        assert out.put(b"abcdef") == (3, full)
    out.close()


def test_the_second_to_open_a_file_is_not_alone_until_the_first_closes(path: Path) -> None:
    first = OpenFile(path, "append")
    first.share()
    second = OpenFile(path, "append")
    assert (first.is_alone, second.is_alone) == (True, False)
    first.close()
    second.close()
    third = OpenFile(path, "append")
    assert third.is_alone
    third.close()


def test_one_that_opens_a_file_while_it_is_repaired_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = OpenFile(path, "append")
    monkeypatch.setattr(time, "sleep", lambda _: first.share())
    second = OpenFile(path, "append")
    assert not second.is_alone
    first.close()
    second.close()


def test_a_file_that_somebody_locks_for_good_is_not_waited_for_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, now = OpenFile(path, "append"), time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now)

    def hour_later(_: float) -> None:
        monkeypatch.setattr(time, "monotonic", lambda: now + 3600)

    monkeypatch.setattr(time, "sleep", hour_later)
    with pytest.raises(StepError) as raised:
        OpenFile(path, "append")
    first.close()
    assert str(raised.value) == (
        f"expected a file that others let write, at {path}, got 'one that is locked for more than 10 s'. "
        "Remedy: end the program that holds it (`lsof` names it), or choose another path"
    )


def test_where_there_are_no_locks_everybody_is_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    for name, value in (("fcntl.flock", refuse), ("fcntl", None)):
        with monkeypatch.context() as patched:
            patched.setattr(f"{writing.__name__}.{name}", value)
            out = OpenFile(path, "append")
            out.share()
            assert out.is_alone
            out.close()


def test_a_file_that_is_thrown_away_open_is_closed(path: Path) -> None:
    descriptor = OpenFile(path, "append")
    number = descriptor.descriptor
    with pytest.warns(ResourceWarning, match="unclosed file"):
        del descriptor
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_only_a_new_file_has_its_folder_synced_and_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(Path(f"/proc/self/fd/{fd}").readlink().name) or fsync(fd))
    for _ in range(2):
        out = OpenFile(path, "append")
        out.sync()
        out.sync()
        out.close()
    assert synced == ["out.log", path.parent.name, "out.log", "out.log", "out.log"]

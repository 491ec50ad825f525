"""A file that grows, is renamed, cut short, removed and made anew: every byte of it, once, in order."""

import errno
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rxmetronome.errors import StepError
from rxmetronome.sources.tail import CHUNK, Tail


def read_on(tail: Tail) -> list[bytes | None]:
    """All there is to read now."""
    found = []
    while (chunk := tail.read()) != b"":
        found.append(chunk)
    return found


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "app.log"


@pytest.fixture
def tail(log: Path):
    tail = Tail(log, follow=True)
    yield tail
    tail.close()


def test_what_is_written_later_is_read_later(log, tail):
    assert read_on(tail) == []
    log.write_bytes(b"one")
    assert read_on(tail) == [b"one"]
    with log.open("ab") as file:
        file.write(b"two")
    assert read_on(tail) == [b"two"]
    assert read_on(tail) == []


def test_the_rest_of_a_renamed_file_is_read_before_the_new_one(log, tail):
    log.write_bytes(b"one")
    assert read_on(tail) == [b"one"]
    with log.open("ab") as old:
        log.rename(log.with_suffix(".1"))
        old.write(b"two")
        old.flush()
        assert read_on(tail) == [b"two"]  # there is no new one yet
        old.write(b"three")
    log.write_bytes(b"new")
    assert read_on(tail) == [b"three", None, b"new"]


def test_a_file_that_is_cut_short_is_read_from_its_start(log, tail):
    log.write_bytes(b"one two three")
    assert read_on(tail) == [b"one two three"]
    log.write_bytes(b"")
    assert read_on(tail) == [None]
    log.write_bytes(b"four")
    assert read_on(tail) == [b"four"]


def test_a_rewritten_longer_file_is_recognized_by_its_head(log, tail):
    log.write_bytes(b"10:00 one\n")
    assert read_on(tail) == [b"10:00 one\n"]
    log.write_bytes(b"10:05 two, which is longer\n")
    assert read_on(tail) == [None, b"10:05 two, which is longer\n"]


def test_a_file_that_is_replaced_by_another_at_once_is_read_again(log, tail):
    """As editors save: the new file takes the old one's name in one step."""
    log.write_bytes(b"one")
    assert read_on(tail) == [b"one"]
    other = log.with_suffix(".tmp")
    other.write_bytes(b"one and more")
    other.rename(log)
    assert read_on(tail) == [None, b"one and more"]


def test_a_removed_file_is_waited_for(log, tail):
    log.write_bytes(b"one")
    assert read_on(tail) == [b"one"]
    log.unlink()
    assert read_on(tail) == []
    log.write_bytes(b"two")
    assert read_on(tail) == [None, b"two"]


def test_a_file_is_read_in_chunks_and_a_missing_folder_is_a_missing_file(log, tmp_path):
    log.write_bytes(b"x" * (2 * CHUNK + 5))
    tail = Tail(log, follow=False)
    assert [len(chunk) for chunk in read_on(tail)] == [CHUNK, CHUNK, 5]
    tail.close()
    assert tail.read() == b""
    assert read_on(Tail(tmp_path / "gone" / "app.log", follow=True)) == []


def test_without_following_a_missing_file_is_an_error(log):
    with pytest.raises(FileNotFoundError):
        Tail(log, follow=False).read()


def test_what_is_no_regular_file_is_refused_and_never_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(StepError, match="expected a regular file, got"):
            Tail(path, follow=True).read()


def test_a_file_that_cannot_be_opened_can_be_later(log, tail, monkeypatch):
    log.write_bytes(b"one")
    really = os.open

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PermissionError):
        tail.read()
    monkeypatch.setattr(os, "open", really)
    assert read_on(tail) == [b"one"]


def test_close_closes_the_file(log, tail):
    log.write_bytes(b"one")
    tail.read()
    descriptor = tail._descriptor
    tail.close()
    tail.close()
    assert tail.read() == b""
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_rewritten_file_with_the_same_head_and_length_is_recognized_by_the_bytes_before_the_position(log, tail):
    head = b"# a header\n" * 200
    log.write_bytes(head + b"10:00 one\n")
    assert read_on(tail) == [head + b"10:00 one\n"]
    for other in (b"10:05 two\n", b"10:10 three, which is longer\n"):
        log.write_bytes(head + other)
        assert read_on(tail) == [None, head + other]


@pytest.mark.parametrize("before", [b"", b"one\n", b"one\n" * 1_000])
@pytest.mark.parametrize("other", [b"two\n", b"half a pound\nthree\n", b"", b"half a l"])
def test_bytes_that_are_held_and_were_taken_back_are_forgotten_and_those_in_their_place_are_read(
    log, tail, before, other
):
    forgotten = []
    log.write_bytes(before + b"half a li")
    assert read_on(tail) == [before + b"half a li"]
    log.write_bytes(before + other)
    assert tail.read(9, lambda: forgotten.append("half a li")) == other
    assert forgotten == ["half a li"]
    assert tail.read(len(other), lambda: forgotten.append("again")) == b""
    assert forgotten == ["half a li"]


def test_bytes_that_are_held_and_still_there_are_not_forgotten(log, tail):
    log.write_bytes(b"one\nhalf a li")
    assert read_on(tail) == [b"one\nhalf a li"]
    log.write_bytes(b"one\nhalf a line\n")
    assert tail.read(9, pytest.fail) == b"ne\n"
    assert tail.read(0, pytest.fail) == b""


def test_all_of_a_long_half_line_is_looked_at(log, tail):
    held = b"x" * (3 * CHUNK)
    log.write_bytes(b"one\n" + held)
    assert b"".join(tail.read(max(0, n * CHUNK - 4)) for n in range(5)) == b"one\n" + held
    log.write_bytes(b"one\n" + b"y" + held[1:] + b"\n")
    forgotten = []
    assert tail.read(len(held), lambda: forgotten.append("x")) == b"y" + held[1:CHUNK]
    assert forgotten == ["x"]


class AnyHistory(RuleBasedStateMachine):
    """Whatever happens to a path between two looks, as long as each change is seen: what is read is what was written.

    A line is unique, so that no two files begin alike.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.log = Path(self.folder.name) / "app.log"
        self.tail = Tail(self.log, follow=True)
        self.number = self.rotations = 0
        self.files: list[bytes] = []  # what each file at the path has held in all
        self.read: list[bytes] = [b""]

    def teardown(self) -> None:
        self.tail.close()
        self.folder.cleanup()

    def look(self) -> None:
        for chunk in read_on(self.tail):
            if chunk is None:
                self.read.append(b"")
            else:
                self.read[-1] += chunk

    def line(self, size: int) -> bytes:
        self.number += 1
        return f"{self.number}:".encode() + b"x" * size + b"\n"

    @rule(sizes=st.lists(st.integers(0, 2_000), min_size=1, max_size=4))
    def write(self, sizes: list[int]) -> None:
        data = b"".join(self.line(size) for size in sizes)
        if not self.log.exists():
            self.files.append(b"")
        with self.log.open("ab") as file:
            file.write(data)
        self.files[-1] += data

    @rule(size=st.integers(0, 2_000))
    def rename(self, size: int) -> None:
        if self.log.exists():
            self.look()
            data = self.line(size)
            with self.log.open("ab") as file:
                self.rotations += 1
                self.log.rename(self.log.with_suffix(f".{self.rotations}"))
                file.write(data)
            self.files[-1] += data

    @rule(size=st.integers(0, 3_000))
    def cut_short(self, size: int) -> None:
        if self.log.exists():
            self.look()
            data = self.line(size)
            self.log.write_bytes(data)
            self.files.append(data)
            self.look()

    @rule()
    def remove(self) -> None:
        if self.log.exists():
            self.look()
            self.log.unlink()

    @rule()
    def look_now(self) -> None:
        self.look()

    @invariant()
    def what_was_read_is_the_beginning_of_what_was_written(self) -> None:
        read = [data for data in self.read if data]
        assert all(
            written.startswith(data) for data, written in zip(read, [data for data in self.files if data], strict=False)
        )

    @rule()
    def catch_up(self) -> None:
        self.look()
        assert [data for data in self.read if data] == [data for data in self.files if data]


AnyHistory.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyHistory = AnyHistory.TestCase

"""What a store opens, what it refuses and leaves as it is, and what it says of it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from rxmetronome.errors import StepError
from rxmetronome.state import opening
from rxmetronome.state.opening import APPLICATION, SCHEMA, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


def opened_and_closed(path: Path) -> None:
    for connection in reversed(open_store(path)):
        connection.close()


def refused(path: Path) -> str:
    """What is said of a file that is no store; nothing in its folder has changed."""
    before = {file: file.read_bytes() for file in path.parent.glob("*") if file.is_file()}
    times = {file: file.stat().st_mtime_ns for file in before}
    with pytest.raises(StepError) as raised:
        open_store(path)
    assert {file: file.read_bytes() for file in path.parent.glob("*") if file.is_file()} == before
    assert {file: file.stat().st_mtime_ns for file in before} == times
    return str(raised.value)


def test_a_store_is_made_where_there_is_nothing_or_an_empty_file_and_opened_again(path: Path) -> None:
    for prepare in (path.touch, lambda: None, path.unlink, lambda: None):
        prepare()
        opened_and_closed(path)
        assert path.read_bytes().startswith(b"SQLite format 3\0")
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]


def test_what_a_file_is_stands_in_it_even_before_its_log_is_written_back(path: Path) -> None:
    """A look that sees nothing but the file must know it as a store at any time."""
    connections = open_store(path)
    assert path.with_name("store.db-wal").exists()
    header = path.read_bytes()[:100]
    assert (int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")) == (APPLICATION, SCHEMA)
    for connection in connections:
        connection.close()


@pytest.mark.parametrize(
    "content", [b"\0", b"not a store\n" * 500, bytes(range(256)) * 32, b"SQLite format 3\0" + b"x" * 500]
)
def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path) == (
        f"expected a store, or nothing, at {path}, got 'file is not a database'. "
        "Remedy: choose another path; this file is left as it is"
    )


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_the_database_of_somebody_else_is_left_as_it_is(path: Path, mode: str) -> None:
    other = sqlite3.connect(path)
    other.execute(f"pragma journal_mode = {mode}")
    other.execute("create table entries (key, value, put_ns)")
    other.commit()
    other.close()
    assert refused(path) == (
        f"expected a store, or nothing, at {path}, got 'an SQLite database of something else'. "
        "Remedy: choose another path; this file is left as it is"
    )


@pytest.mark.parametrize(
    ("version", "remedy"), [(SCHEMA + 1, "install the rxmetronome that made it"), (SCHEMA - 1, "make it anew")]
)
def test_a_store_of_another_version_is_left_as_it_is(path: Path, version: int, remedy: str) -> None:
    opened_and_closed(path)
    other = sqlite3.connect(path)
    other.execute(f"pragma user_version = {version}")
    other.commit()
    other.close()
    assert refused(path) == (
        f"expected a store with tables of version {SCHEMA} at {path}, got 'version {version}'. Remedy: {remedy}"
    )


def test_a_store_without_its_table_is_said_to_be_broken(path: Path) -> None:
    opened_and_closed(path)
    other = sqlite3.connect(path)
    other.execute("drop table entries")
    other.commit()
    other.close()
    with pytest.raises(StepError, match=r"expected a store that works at .*no such table: entries"):
        open_store(path)


def test_a_store_whose_pages_are_broken_is_said_to_be(path: Path) -> None:
    opened_and_closed(path)
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises(StepError, match=r"expected a store that is whole at .*Remedy: restore the file from a copy"):
        open_store(path)


def test_a_folder_a_pipe_and_a_missing_folder_are_no_files(tmp_path: Path) -> None:
    assert refused(tmp_path) == (
        f"expected a file, or nothing, at {tmp_path}, got 'a folder'. Remedy: give the path of a file in a folder"
    )
    os.mkfifo(tmp_path / "pipe")
    assert "got 'a pipe or a device'" in refused(tmp_path / "pipe")
    assert refused(tmp_path / "no" / "store.db") == (
        f"expected a folder for the store {tmp_path}/no/store.db, got 'no such folder'. "
        f'Remedy: create the folder: Path("{tmp_path}/no").mkdir(parents=True)'
    )


def test_a_path_may_hold_what_a_uri_may_not(tmp_path: Path) -> None:
    path = tmp_path / "a store? #1 %20 ü.db"
    for _ in range(2):
        opened_and_closed(path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_whoever_writes_for_too_long_is_an_error_that_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PATIENCE_S", 0.05)
    opened_and_closed(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(StepError, match=r"got 'database is locked'. Remedy: end the process that holds it"):
        open_store(path)
    other.execute("rollback")
    other.close()
    opened_and_closed(path)


READ_ONLY = """
import sys
from pathlib import Path
from rxmetronome.errors import StepError
from rxmetronome.state.opening import open_store
for name in ("store.db", "new.db"):
    try:
        open_store(Path(sys.argv[1]) / name)
    except StepError as error:
        print(error)
"""


@pytest.mark.process
def test_a_place_that_can_only_be_read_is_an_error_that_says_so(tmp_path: Path) -> None:
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a folder of its own")
    opened_and_closed(tmp_path / "store.db")
    mount = f'mount --bind {tmp_path} {tmp_path} && mount -o remount,ro,bind {tmp_path} && exec "$0" -c "$1" {tmp_path}'
    command = ["unshare", "-rm", "sh", "-c", mount, sys.executable, READ_ONLY]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=50)
    old, new = done.stdout.splitlines()
    assert " may be written at " in old or " opened for writing at " in old
    assert new == (
        f"expected a store that can be opened for writing at {tmp_path}/new.db, got 'unable to open database file'. "
        "Remedy: choose a path in a folder that you may read and write"
    )


TOGETHER = """
import sys
from pathlib import Path
from rxmetronome.state.opening import open_store
print("ready", flush=True)
sys.stdin.readline()
connections = open_store(Path(sys.argv[1]))
connections[0].execute("insert into entries values (?, x'01', 0)", (sys.argv[2],))
for connection in connections:
    connection.close()
"""


@pytest.mark.process
def test_processes_that_make_a_store_at_one_moment_share_it(path: Path) -> None:
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", TOGETHER, str(path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for maker in makers:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "ready\n"
    for maker in makers:
        assert maker.stdin is not None
        maker.stdin.write("go\n")
        maker.stdin.flush()
    for maker in makers:
        maker.communicate(timeout=50)
        assert maker.returncode == 0
    writer, reader = open_store(path)
    assert reader.execute("select count(*) from entries").fetchone() == (4,)
    reader.close()
    writer.close()


@pytest.mark.parametrize("after", [0, 1, 3, 6, 9, 12])
def test_a_store_that_cannot_be_opened_leaves_no_file_that_was_not_there(path, monkeypatch, after):
    """Each statement fails in turn, as on a full disk or without a descriptor."""
    left = after

    class Failing(sqlite3.Connection):
        def execute(self, sql, *arguments):
            nonlocal left
            left -= 1
            if left < 0 and not sql.startswith("select count"):
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return super().execute(sql, *arguments)

    connect = sqlite3.connect
    monkeypatch.setattr(opening.sqlite3, "connect", lambda *a, **k: connect(*a, factory=Failing, **k))
    with pytest.raises(StepError, match="room on the disk"):
        open_store(path)
    assert list(path.parent.iterdir()) == []

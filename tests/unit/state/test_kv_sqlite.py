"""What a store opens, what it refuses and leaves as it is, and what it says of it."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rxmetronome.errors import StepError
from rxmetronome.state.kv import sqlite
from rxmetronome.state.kv.commands import Command
from rxmetronome.state.kv.encoding import encode
from rxmetronome.state.kv.sqlite import APPLICATION, SCHEMA, Commits, Times, get, open_store


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
    ("version", "remedy"), [(SCHEMA + 1, "install the rxmetronome that made it"), (SCHEMA - 1, "make a new one")]
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
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.05)
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
from rxmetronome.state.kv.sqlite import open_store
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
from rxmetronome.state.kv.sqlite import open_store
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
    monkeypatch.setattr(sqlite.sqlite3, "connect", lambda *a, **k: connect(*a, factory=Failing, **k))
    with pytest.raises(StepError, match="room on the disk"):
        open_store(path)
    assert list(path.parent.iterdir()) == []


NEVER = -(2**63)
NOW = Times(1, NEVER)


@pytest.fixture
def path_commits(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def commits(path_commits: Path) -> Iterator[Commits]:
    made = Commits(path_commits, None)
    yield made
    made.close()


def put(key: str, value: Any = 1) -> Command:
    return Command("put", key, encode(value))


def traced(commits: Commits) -> list[str]:
    """The statements that the writing connection runs from now on, but for those of the table."""
    said: list[str] = []
    commits._connection.set_trace_callback(
        lambda statement: said.append(statement.partition(" (")[0].lower()) if "entries" not in statement else None
    )
    return said


def level(commits: Commits) -> int:
    """How SQLite syncs: 1 the log only when it is written back, 2 every commit."""
    return int(commits._connection.execute("pragma synchronous").fetchone()[0])


SYNC = [
    "pragma synchronous = full",
    "begin immediate",
    "pragma user_version = 1",
    "commit",
    "pragma synchronous = normal",
]


def test_commands_of_one_call_are_one_commit(commits: Commits) -> None:
    said = traced(commits)
    assert commits.do([put("a"), put("b"), Command("get", "a")], NOW) == [None, None, encode(1)]
    assert said == ["begin immediate", "commit"]


def test_those_who_only_read_wait_for_no_writer(commits: Commits, path_commits: Path) -> None:
    other = sqlite3.connect(path_commits, isolation_level=None)
    other.execute("begin immediate")
    assert commits.do([Command("get", "a"), Command("scan", "")], NOW) == [None, []]
    assert commits.read(lambda connection: get(connection, "a", NEVER)) is None
    other.close()


def test_whoever_comes_while_a_group_is_written_is_in_the_next_and_that_is_one_commit(
    commits: Commits, path_commits: Path
) -> None:
    other = sqlite3.connect(path_commits, isolation_level=None)
    other.execute("begin immediate")  # holds the first group up
    said = traced(commits)
    threads = [threading.Thread(target=commits.do, args=([put(f"k{number}")], NOW)) for number in range(6)]
    threads[0].start()
    while not commits._lock.locked() or commits._waiting:
        time.sleep(0.001)
    for thread in threads[1:]:
        thread.start()
    while len(commits._waiting) < 5:
        time.sleep(0.001)
    other.execute("rollback")
    for thread in threads:
        thread.join()
    other.close()
    assert said.count("commit") == 2
    assert len(commits.do([Command("scan", "")], NOW)[0]) == 6


def test_a_group_that_fails_takes_no_other_with_it(commits: Commits, path_commits: Path) -> None:
    """What SQLite refuses of one is refused of that one, whoever else was in the commit."""
    commits._connection.execute(
        "create temp trigger refuse before insert on main.entries when new.key = 'bad' "
        "begin select raise(abort, 'refused'); end"
    )
    other = sqlite3.connect(path_commits, isolation_level=None)
    other.execute("begin immediate")
    said: dict[str, object] = {}

    def do(key: str) -> None:
        try:
            said[key] = commits.do([put(f"{key} before"), put(key)], NOW)
        except StepError as error:
            said[key] = str(error)

    threads = [threading.Thread(target=do, args=(key,)) for key in ("first", "bad", "good")]
    threads[0].start()
    while not commits._lock.locked() or commits._waiting:
        time.sleep(0.001)
    for thread in threads[1:]:
        thread.start()
    while len(commits._waiting) < 2:
        time.sleep(0.001)
    other.execute("rollback")
    for thread in threads:
        thread.join()
    other.close()
    assert (said["first"], said["good"]) == ([None, None], [None, None])
    assert str(said["bad"]).startswith(f"expected a store that works at {path_commits}, got 'refused'. Remedy: look at")
    kept = [key for key, _ in commits.do([Command("scan", "")], NOW)[0]]
    assert kept == ["first", "first before", "good", "good before"]


def test_ctrl_c_in_the_middle_of_a_group_undoes_it_and_the_next_is_done(
    commits: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rxmetronome.state.kv import sqlite

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sqlite, "perform", interrupted)
        with pytest.raises(KeyboardInterrupt):
            commits.do([put("a")], NOW)
    assert not commits._waiting
    assert commits.do([put("b"), Command("scan", "")], NOW) == [None, [("b", encode(1))]]


# Syncing


def test_always_syncs_each_commit(path_commits: Path) -> None:
    commits = Commits(path_commits, 0)
    assert level(commits) == 2
    said = traced(commits)
    commits.do([put("a"), put("b")], NOW)
    assert said == ["begin immediate", "commit"]
    assert commits.settle() is None
    commits.close()
    assert said == ["begin immediate", "commit"]


def test_at_the_close_it_is_synced_once_if_anything_was_written(path_commits: Path) -> None:
    for written in (True, False):
        commits = Commits(path_commits, None)
        assert level(commits) == 1
        said = traced(commits)
        commits.do([put("a")] if written else [Command("get", "a")], NOW)
        del said[:]
        assert commits.settle() is None
        commits.settle(at_once=True)
        assert said == []
        commits.close()
        assert said == (SYNC if written else [])


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock in a list of one, to be set."""
    now = [100.0]
    monkeypatch.setattr("rxmetronome.state.kv.sqlite.time.monotonic_ns", lambda: int(now[0] * 1_000_000_000))
    return now


def test_nothing_is_unsynced_for_longer_than_the_interval(path_commits: Path, seconds: list[float]) -> None:
    commits = Commits(path_commits, 2_000_000_000)
    said = traced(commits)
    assert commits.settle() is None
    commits.do([put("a")], NOW)
    seconds[0] += 1.5
    commits.do([put("b")], NOW)
    assert (commits.settle(), said) == (0.5, ["begin immediate", "commit"] * 2)
    seconds[0] += 0.5
    del said[:]
    assert (commits.settle(), said) == (None, SYNC)
    del said[:]
    commits.do([put("c")], NOW)
    seconds[0] += 3
    commits.do([put("d")], NOW)  # outside a flow nobody asks to settle
    assert said == ["begin immediate", "commit", "begin immediate", "commit", *SYNC]
    commits.do([put("e")], NOW)
    del said[:]
    commits.settle(at_once=True)
    assert said == SYNC
    assert level(commits) == 1
    commits.close()


@pytest.mark.process
@pytest.mark.parametrize(("sync_ns", "syncs"), [("0", 5), ("None", 1)])
def test_the_log_is_really_synced(path_commits: Path, sync_ns: str, syncs: int) -> None:
    """Five commits; what the system is asked for is counted, and one more for the head of a new log."""
    if subprocess.run(["strace", "-V"], capture_output=True, check=False).returncode:
        pytest.skip("strace is not there to look")
    script = f"""
import os, sys
from pathlib import Path
from rxmetronome.state.kv.sqlite import Commits
from rxmetronome.state.kv.commands import Command
from rxmetronome.state.kv.sqlite import Times
commits = Commits(Path(sys.argv[1]), {sync_ns})
os.write(2, b"MARK begin")
for number in range(5):
    commits.do([Command("put", str(number), b"\\x01")], Times(0, -1))
if {sync_ns} is None:
    commits._sync()
os.write(2, b"MARK end")
commits.close()
"""
    log = path_commits.with_name("calls")
    command = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(log), sys.executable, "-c", script]
    done = subprocess.run([*command, str(path_commits)], capture_output=True, text=True, check=False, timeout=50)
    if "ptrace" in done.stderr:
        pytest.skip("this user may not trace")
    calls = log.read_text()
    between = calls[calls.index("MARK begin") : calls.index("MARK end")]
    assert sum("sync(" in line and "store.db-wal>" in line for line in between.splitlines()) == 1 + syncs


# The end


def test_what_is_closed_is_refused_with_what_to_do_and_closing_again_is_not(
    commits: Commits, path_commits: Path
) -> None:
    commits.do([put("a")], NOW)
    commits.close()
    commits.close()
    commits.settle(at_once=True)
    for use in (
        lambda: commits.do([put("b")], NOW),
        lambda: commits.read(lambda connection: get(connection, "a", NEVER)),
        commits.check,
    ):
        with pytest.raises(StepError) as raised:
            use()
        assert str(raised.value) == (
            f"expected an open store, {path_commits}, got 'one that was closed'. Remedy: close it after its last use: "
            "after run.stop(), or at the end of its `with`"
        )
    assert [file.name for file in path_commits.parent.iterdir()] == ["store.db"]


def test_those_who_wait_when_it_is_closed_are_done_or_refused(commits: Commits) -> None:
    told: list[str] = []
    refusals: list[str] = []

    def work(name: int) -> None:
        try:
            for number in range(100_000):
                commits.do([put(f"{name}:{number}")], NOW)
                told.append(f"{name}:{number}")
        except StepError as error:
            refusals.append(str(error))

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    while len(told) < 40:
        time.sleep(0.001)
    commits.close()
    for thread in threads:
        thread.join()
    again = Commits(commits.path, None)
    kept = {key for key, _ in again.do([Command("scan", "")], NOW)[0]}
    again.close()
    assert kept == set(told)
    assert ["one that was closed" in refusal for refusal in refusals] == [True] * 4


FORKED = """
import os, sys
from pathlib import Path
from rxmetronome.errors import StepError
from rxmetronome.state.kv.store import KV
kv = KV(sys.argv[1])
kv.put("a", 1)
child = os.fork()
if not child:
    for use in (lambda: kv.put("b", 2), lambda: kv.get("a"), lambda: list(kv.scan()), kv.evict):
        try:
            use()
        except StepError as error:
            print(error, flush=True)
    kv.close()
    with KV(sys.argv[1]) as own:
        own.put("child", own.get("a"))
    sys.exit(0)
assert os.waitpid(child, 0)[1] == 0
kv.put("c", 3)
print(list(kv.scan()))
kv.close()
"""


@pytest.mark.process
def test_a_fork_is_told_to_open_its_own_and_does_not_hurt_the_parents(path_commits: Path) -> None:
    command = [sys.executable, "-c", FORKED, str(path_commits)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)
    *said, kept = done.stdout.splitlines()
    assert done.stderr == ""
    assert len(said) == 4
    assert all("that process " in line and line.endswith("Remedy: open it after the fork") for line in said)
    assert kept == "[('a', 1), ('c', 3), ('child', 1)]"
    assert [file.name for file in path_commits.parent.iterdir()] == ["store.db"]

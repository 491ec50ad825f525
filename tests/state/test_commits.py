"""Groups, syncs and what becomes of both when something goes wrong."""

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
from rxmetronome.state.commands import Command
from rxmetronome.state.commits import Commits
from rxmetronome.state.entries import Times, get
from rxmetronome.state.keys import encode

NEVER = -(2**63)
NOW = Times(1, NEVER)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def commits(path: Path) -> Iterator[Commits]:
    made = Commits(path, None)
    yield made
    made.close()


def put(key: str, value: Any = 1) -> Command:
    return Command("put", key, encode(value))


def traced(commits: Commits) -> list[str]:
    """The statements that the writing connection runs from now on, but for those of the table."""
    said: list[str] = []
    commits._connection.set_trace_callback(
        lambda statement: said.append(statement.partition(" (")[0]) if "entries" not in statement else None
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


def test_those_who_only_read_wait_for_no_writer(commits: Commits, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    assert commits.do([Command("get", "a"), Command("scan", "")], NOW) == [None, []]
    assert commits.read(lambda connection: get(connection, "a", NEVER)) is None
    other.close()


def test_whoever_comes_while_a_group_is_written_is_in_the_next_and_that_is_one_commit(
    commits: Commits, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
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


def test_a_group_that_fails_takes_no_other_with_it(commits: Commits, path: Path) -> None:
    """What SQLite refuses of one is refused of that one, whoever else was in the commit."""
    commits._connection.execute(
        "create temp trigger refuse before insert on main.entries when new.key = 'bad' "
        "begin select raise(abort, 'refused'); end"
    )
    other = sqlite3.connect(path, isolation_level=None)
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
    assert str(said["bad"]).startswith(f"expected a store that works at {path}, got 'refused'. Remedy: look at")
    kept = [key for key, _ in commits.do([Command("scan", "")], NOW)[0]]
    assert kept == ["first", "first before", "good", "good before"]


def test_ctrl_c_in_the_middle_of_a_group_undoes_it_and_the_next_is_done(
    commits: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rxmetronome.state import entries

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(entries, "perform", interrupted)
        with pytest.raises(KeyboardInterrupt):
            commits.do([put("a")], NOW)
    assert not commits._waiting
    assert commits.do([put("b"), Command("scan", "")], NOW) == [None, [("b", encode(1))]]


# Syncing


def test_always_syncs_each_commit(path: Path) -> None:
    commits = Commits(path, 0)
    assert level(commits) == 2
    said = traced(commits)
    commits.do([put("a"), put("b")], NOW)
    assert said == ["begin immediate", "commit"]
    assert commits.settle() is None
    commits.close()
    assert said == ["begin immediate", "commit"]


def test_at_the_close_it_is_synced_once_if_anything_was_written(path: Path) -> None:
    for written in (True, False):
        commits = Commits(path, None)
        assert level(commits) == 1
        said = traced(commits)
        commits.do([put("a")] if written else [Command("get", "a")], NOW)
        del said[:]
        assert commits.settle() is None
        commits.flush()
        assert said == []
        commits.close()
        assert said == (SYNC if written else [])


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock in a list of one, to be set."""
    now = [100.0]
    monkeypatch.setattr("rxmetronome.state.commits.time.monotonic_ns", lambda: int(now[0] * 1_000_000_000))
    return now


def test_nothing_is_unsynced_for_longer_than_the_interval(path: Path, seconds: list[float]) -> None:
    commits = Commits(path, 2_000_000_000)
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
    commits.flush()
    assert said == SYNC
    assert level(commits) == 1
    commits.close()


@pytest.mark.process
@pytest.mark.parametrize(("sync_ns", "syncs"), [("0", 5), ("None", 1)])
def test_the_log_is_really_synced(path: Path, sync_ns: str, syncs: int) -> None:
    """Five commits; what the system is asked for is counted, and one more for the head of a new log."""
    if subprocess.run(["strace", "-V"], capture_output=True, check=False).returncode:
        pytest.skip("strace is not there to look")
    script = f"""
import os, sys
from pathlib import Path
from rxmetronome.state.commits import Commits
from rxmetronome.state.commands import Command
from rxmetronome.state.entries import Times
commits = Commits(Path(sys.argv[1]), {sync_ns})
os.write(2, b"MARK begin")
for number in range(5):
    commits.do([Command("put", str(number), b"\\x01")], Times(0, -1))
if {sync_ns} is None:
    commits._sync()
os.write(2, b"MARK end")
commits.close()
"""
    log = path.with_name("calls")
    command = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(log), sys.executable, "-c", script]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False, timeout=50)
    if "ptrace" in done.stderr:
        pytest.skip("this user may not trace")
    calls = log.read_text()
    between = calls[calls.index("MARK begin") : calls.index("MARK end")]
    assert sum("sync(" in line and "store.db-wal>" in line for line in between.splitlines()) == 1 + syncs


# The end


def test_what_is_closed_is_refused_with_what_to_do_and_closing_again_is_not(commits: Commits, path: Path) -> None:
    commits.do([put("a")], NOW)
    commits.close()
    commits.close()
    commits.flush()
    for use in (
        lambda: commits.do([put("b")], NOW),
        lambda: commits.read(lambda connection: get(connection, "a", NEVER)),
        lambda: commits.run("select 1"),
        commits.check,
    ):
        with pytest.raises(StepError) as raised:
            use()
        assert str(raised.value) == (
            f"expected an open store, {path}, got 'one that was closed'. Remedy: close it when nobody uses it any "
            "more: after run.stop(), or at the end of its `with`"
        )
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]


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
from rxmetronome.state.store import KV
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
def test_a_fork_is_told_to_open_its_own_and_does_not_hurt_the_parents(path: Path) -> None:
    command = [sys.executable, "-c", FORKED, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)
    *said, kept = done.stdout.splitlines()
    assert done.stderr == ""
    assert len(said) == 4
    assert all("that process " in line and line.endswith("Remedy: open it after the fork") for line in said)
    assert kept == "[('a', 1), ('c', 3), ('child', 1)]"
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]

"""A SQLite file that a run keeps: another program's is refused and left as it is; one that has gone is noticed."""

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import RunError, StepError
from rxmetronome.state.databases import Database

SCHEMA = "CREATE TABLE IF NOT EXISTS events (number INTEGER); CREATE TABLE IF NOT EXISTS more (name TEXT)"


def made(*statements: str) -> bytes:
    """Return the bytes of a database that these statements make."""
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    return connection.serialize()


FOREIGN = {
    "text": b"mine, and no database " * 100,
    "short": b"mine",
    "a database": made("CREATE TABLE other (name TEXT)"),
    "a journal by its columns": made(
        "CREATE TABLE events (number INTEGER PRIMARY KEY AUTOINCREMENT, at_ns INTEGER, data BLOB)",
        "INSERT INTO events VALUES (1, 5, 'birthday')",
    ),
    "epochs by their columns": made(
        "CREATE TABLE runs (number INTEGER PRIMARY KEY, began_ns INTEGER, process INTEGER)",
        "INSERT INTO runs VALUES (1, 42195, 2)",
    ),
    "of another kind": made("CREATE TABLE events (number INTEGER)", "PRAGMA application_id = 8"),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_what_another_program_wrote_is_refused_and_stays_byte_for_byte(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.db"
    path.write_bytes(content)
    with pytest.raises(StepError, match=r"expected a list, or nothing, at .*mine\.db.*left as it is"):
        Database(path, "a list", 7, SCHEMA)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_journal_and_a_folder_of_epochs_take_no_file_of_another_program(tmp_path: Path, content: bytes) -> None:
    journal, epochs = tmp_path / "feed.journal", tmp_path / "kept" / "epochs.db"
    epochs.parent.mkdir()
    journal.write_bytes(content)
    epochs.write_bytes(content)
    got: list[Any] = []
    flow = rxm.Flow("fed")
    flow.source("feed", rxm.durable(rx.of(1), journal)) >> flow.sink("end", got.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (got, run.exit_status) == ([], 1)
    assert "expected a journal, or nothing, at" in list(run.failures)[-1].error
    with pytest.raises(RunError, match="expected the epochs of a run, or nothing, at"):
        flow.run(clock=rxm.VirtualClock(), until="1s", resume=epochs.parent)
    assert (journal.read_bytes(), epochs.read_bytes()) == (content, content)


def test_a_lock_that_is_none_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("of the bicycle: 1234")
    flow = rxm.Flow("kept")
    flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    with pytest.raises(RunError, match="expected a lock of a run, or nothing"):
        flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path)
    assert (tmp_path / "lock").read_text() == "of the bicycle: 1234"
    assert list(tmp_path.iterdir()) == [tmp_path / "lock"]


@pytest.mark.parametrize("torn", [b"", b"proc", b"process 12", b"process 7, flow `kept`\nlow `kept`\n", bytes(20)])
def test_a_lock_that_a_machine_has_torn_is_taken(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / "lock").write_bytes(torn)
    flow = rxm.Flow("kept")
    flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    assert flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path).exit_status == 0
    assert (tmp_path / "lock").read_text().endswith("flow `kept`\n")


def test_a_place_that_can_hold_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StepError, match=r"a folder for a list at .*mkdir"):
        Database(tmp_path / "no" / "a.db", "a list", 7, SCHEMA)
    with pytest.raises(StepError, match="got 'a folder'"):
        Database(tmp_path, "a list", 7, SCHEMA)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StepError, match="got 'a pipe or a device'"):
        Database(tmp_path / "pipe", "a list", 7, SCHEMA)


def test_it_is_opened_again_with_what_it_held(tmp_path: Path) -> None:
    for count in range(3):
        database = Database(tmp_path / "a.db", "a list", 7, SCHEMA)
        assert database.connection.execute("SELECT count(*) FROM events").fetchone() == (count,)
        database.connection.execute("INSERT INTO events VALUES (1)")
        database.check_there()
        database.connection.close()


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_a_file_that_has_gone_is_noticed(tmp_path: Path, how: str) -> None:
    database = Database(tmp_path / "a.db", "a list", 7, SCHEMA)
    leave(tmp_path / "a.db", how)
    with pytest.raises(StepError, match="another file" if how == "replaced" else "no file"):
        database.check_there()
    database.connection.close()


def leave(path: Path, how: str) -> None:
    if how == "removed":
        path.unlink()
    else:
        path.rename(path.with_name("elsewhere"))
    if how == "replaced":
        path.write_text("mine")


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_without_its_journal_each_event_is_a_failure(tmp_path: Path, how: str) -> None:
    flow, feed, got = rxm.Flow("fed"), Subject[Any](), list[Any]()
    flow.source("feed", rxm.durable(feed, tmp_path / "feed.journal")) >> flow.sink("end", got.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    clock.advance("1s")
    feed.on_next(1)
    clock.advance("1s")
    leave(tmp_path / "feed.journal", how)
    feed.on_next(2)
    feed.on_next(3)
    clock.advance("1s")
    run.stop()
    assert got == [1]
    assert [failure.event for failure in run.failures] == [2, 3]
    assert all("expected a journal, as it was opened, at" in failure.error for failure in run.failures)


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_without_its_epochs_a_run_goes_on_and_says_so(tmp_path: Path, how: str) -> None:
    flow, clock, seen = rxm.Flow("kept"), rxm.VirtualClock(), list[Any]()
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", seen.append)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="1s")
    clock.advance("2.5s")
    leave(tmp_path / "kept" / "epochs.db", how)
    clock.advance("2s")
    run.stop()
    assert len(seen) == 4
    assert "expected the epochs of a run, as it was opened, at" in run.report[-1]


class PanicError(BaseException):
    """An exception as an extension module written in Rust raises it."""


class Hostile:
    """An event that cannot be pickled."""

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise PanicError(protocol)


def test_an_event_whose_class_raises_anything_is_a_failure_and_those_after_it_come(tmp_path: Path) -> None:
    flow, got = rxm.Flow("fed"), list[Any]()
    source = flow.source("feed", rxm.durable(rx.of(1, Hostile(), 3), tmp_path / "feed.journal"))
    source >> flow.sink("end", got.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (got, run.status, run.failures.total) == ([1, 3], "stopped", 1)
    assert "PanicError" in list(run.failures)[-1].error


def test_an_event_of_another_run_that_cannot_be_read_is_a_failure_and_those_after_it_come(tmp_path: Path) -> None:
    got: list[Any] = []

    def started() -> tuple[rxm.Run, Subject[Any]]:
        flow, feed = rxm.Flow("fed"), Subject[Any]()
        flow.source("feed", rxm.durable(feed, tmp_path / "feed.journal")) >> flow.sink("end", got.append)
        return flow.run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept", epoch="1h"), feed

    run, feed = started()
    for number in range(1, 5):
        feed.on_next(number)
    assert run.keeper is not None
    run.keeper.close()
    run.stop(0)
    with sqlite3.connect(tmp_path / "feed.journal") as journal:
        journal.execute("UPDATE events SET data = x'8005' WHERE number = 2")
    got.clear()
    run, feed = started()
    run.clock.advance("1s")  # type: ignore[attr-defined]
    feed.on_next(5)
    run.stop()
    assert got == [1, 3, 4, 5]
    (failure,) = run.failures
    assert "expected event 2 of" in failure.error
    assert failure.event == b"\x80\x05"

"""The folder of a resumed run: a lock, and a database that holds the last epoch."""

import itertools
import os
import pickle
import re
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rxmetronome import durations
from rxmetronome.errors import RunError, StepError
from rxmetronome.flow.kept_states import SavedState, StateRow, StateRows
from rxmetronome.state.databases import Database

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

FORMAT = 4
"""The version of the tables."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY, began_ns INTEGER, process INTEGER);
CREATE TABLE IF NOT EXISTS epoch (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER, run INTEGER,
                                  now_ns INTEGER, wall_ns INTEGER, moments BLOB);
CREATE TABLE IF NOT EXISTS steps (name TEXT PRIMARY KEY, shape TEXT, data BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS states (name TEXT PRIMARY KEY, generation INTEGER, log_from INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (number INTEGER PRIMARY KEY, state TEXT, generation INTEGER, base_ns INTEGER,
                                 data BLOB);
CREATE INDEX IF NOT EXISTS rows_by_state ON rows (state, generation, number);
CREATE TABLE IF NOT EXISTS identity (only INTEGER PRIMARY KEY CHECK (only = 1), text TEXT);
"""
"""`rows` are the logs and the snapshots of States, see `kept_states`; `states` says which snapshot counts."""
_APPLICATION = 0x72786D65
"""`rxme`, where SQLite keeps the application that a file belongs to."""
_HOLDER = re.compile(rb"(process \d+, flow `.*`\n)*", re.DOTALL)
"""The content of a lock."""
_LONGEST = 300
"""A longer file is no lock that a machine has torn when it stopped."""


class EpochFolder:
    """The folder of a resumed run: a lock, and a database that holds the last epoch.

    Args:
        flow: The name of the flow.
        path: The folder.
        progress: Called now and then while something is written.

    Raises:
        RunError: If another process, or another run, uses it, it cannot be written, or has files of something else.
    """

    def __init__(self, flow: str, path: Path, progress: Callable[[], object] = int) -> None:
        self.flow, self.path, self._progress = flow, path, progress
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._lock = (path / "lock").open("a+b", buffering=0)
        except OSError as error:
            remedy = "choose a folder that can be written to"
            raise RunError(flow, f"{path} cannot be used: {error.strerror or error}", remedy) from error
        if fcntl is not None:
            try:
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._lock.seek(0)
                holder = self._lock.read(200).decode(errors="replace").strip() or "another process"
                self._lock.close()
                remedy = "stop that one, or give each run a separate folder"
                raise RunError(flow, f"{path} is in use by {holder}", remedy) from None
        try:
            self._check_lock()
            self._open()
            self._lock.truncate(0)
            self._lock.write(f"process {os.getpid()}, flow `{flow}`\n".encode())
        except BaseException as error:
            self._lock.close()
            if isinstance(error, StepError):
                raise RunError(flow, error.happened, error.remedy) from error
            if isinstance(error, (sqlite3.Error, OSError)):
                remedy = "check the disk, or choose another folder"
                raise RunError(flow, f"{path}/epochs.db cannot be used: {error}", remedy) from error
            raise

    def _check_lock(self) -> None:
        """Refuse a file of something else, which is not to be written into; not one that a machine has torn."""
        self._lock.seek(0)
        content = self._lock.read(1_000)
        text = content.replace(b"\0", b"")
        is_torn = len(content) < _LONGEST and b"process ".startswith(text[:8])
        if not is_torn and not _HOLDER.fullmatch(content):
            expected, remedy = f"a lock of a run, or nothing, at {self.path / 'lock'}", "choose another folder"
            raise StepError(expected, "a file of something else", f"{remedy}; this file is left as it is")

    def _open(self) -> None:
        path, what = self.path / "epochs.db", "the epochs of a run"
        self._file = Database(path, what, _APPLICATION, _SCHEMA, version=FORMAT, synchronous="FULL")
        self._database = self._file.connection
        self._sync_folders()
        with self._transaction() as database_:
            (last,) = database_.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()
            self.run = last + 1
            database_.execute("INSERT INTO runs VALUES (?, ?, ?)", (self.run, time.time_ns(), os.getpid()))
            database_.execute("DELETE FROM runs WHERE number < ?", (self.run,))
            database_.execute("INSERT OR IGNORE INTO identity VALUES (1, ?)", (uuid.uuid4().hex,))
            (self.identity,) = database_.execute("SELECT text FROM identity").fetchone()
            (highest,) = database_.execute("SELECT coalesce(max(number), 0) FROM rows").fetchone()
            self.numbers = itertools.count(highest + 1)

    def _sync_folders(self) -> None:
        if os.name == "nt":
            return
        for folder in (self.path, self.path.absolute().parent):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._database)

    def load(self) -> "Epoch | None":
        """Return the last epoch that became true; None if there is none."""
        row = self._database.execute("SELECT number, now_ns, wall_ns, moments FROM epoch").fetchone()
        if row is None:
            return None
        epoch = Epoch(*row[:3])
        epoch.moments = pickle.loads(row[3])  # noqa: S301  of this program, in a folder that it alone writes
        for name, shape, data in self._database.execute("SELECT name, shape, data FROM steps"):
            epoch.steps[name] = (shape, data)
        for name, data in self._database.execute("SELECT name, data FROM files"):
            epoch.files[name] = pickle.loads(data)  # noqa: S301
        for name, generation, log_from in self._database.execute("SELECT name, generation, log_from FROM states"):
            snapshot = self._rows(name, generation, 0) if generation else ()
            log = self._rows(name, 0, log_from)
            (highest,) = self._database.execute("SELECT max(generation) FROM rows WHERE state = ?", (name,)).fetchone()
            epoch.states[name] = SavedState([*snapshot, *log], highest or 0)
        return epoch

    def _rows(self, state: str, generation: int, first: int) -> Iterator[StateRow]:
        """Yield the rows of a snapshot, or of the log, in the order of the index: what SQLite must sort, it copies."""
        query = (
            "SELECT number, state, generation, base_ns, data FROM rows "
            "WHERE state = ? AND generation = ? AND number >= ? ORDER BY number"
        )
        yield from map(StateRow._make, self._database.execute(query, (state, generation, first)))

    def write(self, epoch: "Epoch", changes: "Changes") -> None:
        """Make an epoch true, in one transaction.

        Raises:
            sqlite3.Error: If it cannot be written; the epoch before stays.
            StepError: If the file of the epochs was removed or replaced.
            RunError: If another process has taken the folder over.
        """
        self._file.check_there()
        with self._transaction() as database:
            (last,) = database.execute("SELECT max(number) FROM runs").fetchone()
            if last != self.run:
                raise RunError(self.flow, f"{self.path} was taken over by a later run", "run it once only")
            database.executemany("DELETE FROM steps WHERE name = ?", [(name,) for name in changes.gone_steps])
            database.executemany("INSERT OR REPLACE INTO steps VALUES (?, ?, ?)", changes.steps)
            database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?)", changes.files)
            for name, made in changes.states.items():
                self._write_state(database, name, made)
            for name in changes.gone_states:
                database.execute("DELETE FROM rows WHERE state = ?", (name,))
                database.execute("DELETE FROM states WHERE name = ?", (name,))
            row = (epoch.number, self.run, epoch.now_ns, epoch.wall_ns, pickle.dumps(epoch.moments, 5))
            database.execute("INSERT OR REPLACE INTO epoch VALUES (1, ?, ?, ?, ?, ?)", row)

    def _write_state(self, database: sqlite3.Connection, name: str, made: StateRows) -> None:
        if made.is_whole:
            database.execute("DELETE FROM rows WHERE state = ?", (name,))
            database.execute("INSERT OR REPLACE INTO states VALUES (?, 0, 0)", (name,))
        for row in made.rows:
            database.execute("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", row)
            self._progress()
        if made.current is not None:
            generation, log_from = made.current
            database.execute("INSERT OR REPLACE INTO states VALUES (?, ?, ?)", (name, generation, log_from))
            gone = "DELETE FROM rows WHERE state = ? AND generation "
            database.execute(f"{gone} NOT IN (0, ?)", (name, generation))
            database.execute(f"{gone} = 0 AND number < ?", (name, log_from))

    def close(self) -> None:
        """Close the database, and release the lock."""
        self._database.close()
        self._lock.close()


class _Transaction:
    """One transaction: committed at the end, rolled back by an exception."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __enter__(self) -> sqlite3.Connection:
        self._database.execute("BEGIN IMMEDIATE")
        return self._database

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._database.execute("COMMIT")
        elif self._database.in_transaction:
            self._database.execute("ROLLBACK")


class Epoch:
    """Hold a run as it was at one moment: states of steps, keys of States, lengths of files."""

    def __init__(self, number: int, now_ns: int, wall_ns: int) -> None:
        self.number, self.now_ns, self.wall_ns = number, now_ns, wall_ns
        self.steps: dict[str, tuple[str, bytes]] = {}
        self.states: dict[str, SavedState] = {}
        """Those that were loaded."""
        self.moments: dict[str, int] = {}
        """The time of each State, as its entries have theirs."""
        self.files: dict[str, Any] = {}
        self.awaited: set[str] = set()
        self.has_failed = False


class Resumed:
    """Describe the epoch that a run went on from: `run.resumed`.

    Attributes:
        epoch: The number of the epoch.
        wall_ns: When it was taken, by the wall clock.
        downtime_ns: The time between it and this run.
        missed: The grid points of each metronome that passed meanwhile.
        cut: The bytes of each sink's file that were written after the epoch, and are made again.
        put_back: The keys of each store that were changed after the epoch, and have what they had then.
        fresh: The steps that began afresh, because the caller said so.
    """

    def __init__(self, epoch: int, wall_ns: int) -> None:
        self.epoch, self.wall_ns, self.downtime_ns = epoch, wall_ns, 0
        self.missed: dict[str, int] = {}
        self.cut: dict[str, int] = {}
        self.put_back: dict[str, int] = {}
        self.fresh: list[str] = []

    def __repr__(self) -> str:
        at = time.strftime("%H:%M:%S", time.gmtime(self.wall_ns // 10**9))
        down = self.downtime_ns // 1_000_000 * 1_000_000
        parts = [f"epoch {self.epoch} of {at}", f"down {durations.text(down)}" if down else "down for less than 1ms"]
        parts += [f"{name}: {number:,} ticks missed" for name, number in self.missed.items() if number]
        parts += [f"{name}: {size:,} bytes cut" for name, size in self.cut.items() if size]
        parts += [f"{name}: {number:,} keys put back" for name, number in self.put_back.items() if number]
        parts += [f"{name}: begun afresh" for name in self.fresh]
        return "; ".join(parts)


class Changes:
    """The rows of an epoch that differ from those of the one before."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, str, bytes]] = []
        self.gone_steps: list[str] = []
        self.files: list[tuple[str, bytes]] = []
        self.states: dict[str, StateRows] = {}
        self.gone_states: list[str] = []

"""The table of a store, and what each command does in it. All of it happens inside a transaction of somebody else."""

import contextlib
import os
import sqlite3
import stat
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import StepError
from rxmetronome.state.kv.commands import ABSENT, Command, Conflict
from rxmetronome.state.kv.encoding import Key, decode

CREATE = """
create table entries (
    key primary key not null,  -- text or blob, of no affinity, so that neither becomes the other
    value blob not null,  -- msgpack
    put_ns integer not null  -- on the wall
) without rowid
"""
INDEX_AGES = "create index if not exists entries_by_age on entries (put_ns)"

_PUT = "replace into entries (key, value, put_ns) values (?, ?, ?)"
_PUT_ROWS = [(rows, f"{_PUT}{', (?, ?, ?)' * (rows - 1)}") for rows in (1_000, 100, 10, 1)]
"""Many at once: each step of SQLite lets go of the interpreter, and may wait 5 ms for it when others are busy."""
_GET = "select value from entries where key = ? and put_ns > ?"
_DELETE = "delete from entries where key = ?"
_SCAN = "select key, value from entries where key >= ? and put_ns > ? order by key limit ?"
_SCAN_TO = "select key, value from entries where key >= ? and put_ns > ? and key < ? order by key limit ?"
_STALE = "select key, value, put_ns from entries where put_ns <= ? order by put_ns, key limit ?"
_ANY_STALE = "select 1 from entries where put_ns <= ? limit 1"

_PAGE = 1_000


class Times(NamedTuple):
    """When a group is done, and the nanosecond at or before which what was put is stale, both on the wall."""

    now_ns: int
    cutoff_ns: int


def perform(connection: sqlite3.Connection, commands: Sequence[Command], times: Times) -> list[Any]:
    """Do commands in their order; what came of each.

    A `put` gives nothing, a `get` what the key holds and a `swap` or `delete` what it held, as bytes or None; a `cas`
    None, a `Conflict`, or the error where what the key holds cannot be read; a `scan` pairs of key and bytes; an
    `evict` rows of key, bytes and when they were put.
    """
    now_ns = times.now_ns
    results: list[Any] = []
    puts: list[Any] = []
    for command in commands:
        if command.kind == "put":
            puts += (command.key, command.blob, now_ns)
            results.append(None)
            continue
        if puts:
            _put_all(connection, puts)
            puts = []
        results.append(_DO[command.kind](connection, command, times))
    if puts:
        _put_all(connection, puts)
    return results


def _put_all(connection: sqlite3.Connection, puts: list[Any]) -> None:
    """Put what stands in the list as key, bytes, nanoseconds, key, bytes, nanoseconds."""
    at = 0
    for rows, statement in _PUT_ROWS:
        size = 3 * rows
        while at + size <= len(puts):
            connection.execute(statement, puts[at : at + size])
            at += size


def get(connection: sqlite3.Connection, key: Key, cutoff_ns: int) -> bytes | None:
    """What a key holds that is not stale."""
    row = connection.execute(_GET, (key, cutoff_ns)).fetchone()
    return None if row is None else row[0]


def page(
    connection: sqlite3.Connection, start: Key, end: Key | None, cutoff_ns: int, most: int = _PAGE
) -> list[tuple[Key, bytes]]:
    """The first pairs of a scan, ascending."""
    if end is None:
        return connection.execute(_SCAN, (start, cutoff_ns, most)).fetchall()
    return connection.execute(_SCAN_TO, (start, cutoff_ns, end, most)).fetchall()


def pages(load: Callable[[Key], list[tuple[Key, bytes]]], start: Key) -> Iterator[tuple[Key, bytes]]:
    """Every pair of a scan, a page at a time, each from just behind the last key."""
    while True:
        pairs = load(start)
        yield from pairs
        if len(pairs) < _PAGE:
            return
        last = pairs[-1][0]
        start = last + "\0" if isinstance(last, str) else last + b"\0"  # no key lies between


def has_stale(connection: sqlite3.Connection, cutoff_ns: int) -> bool:
    """Whether there is anything to evict."""
    return connection.execute(_ANY_STALE, (cutoff_ns,)).fetchone() is not None


def _get(connection: sqlite3.Connection, command: Command, times: Times) -> bytes | None:
    return get(connection, command.key, times.cutoff_ns)


def _swap(connection: sqlite3.Connection, command: Command, times: Times) -> bytes | None:
    held = _get(connection, command, times)
    connection.execute(_PUT, (command.key, command.blob, times.now_ns))
    return held


def _delete(connection: sqlite3.Connection, command: Command, times: Times) -> bytes | None:
    held = _get(connection, command, times)
    if held is not None:  # a stale one is the evictor's, who tells of it
        connection.execute(_DELETE, (command.key,))
    return held


def _cas(connection: sqlite3.Connection, command: Command, times: Times) -> Conflict | StepError | None:
    held = _get(connection, command, times)
    try:
        holds = ABSENT if held is None else decode(command.key, held)
    except StepError as error:
        return error
    if (holds is ABSENT) is not (command.old is ABSENT) or holds != command.old:
        return Conflict(holds)
    connection.execute(_PUT, (command.key, command.blob, times.now_ns))
    return None


def _scan(connection: sqlite3.Connection, command: Command, times: Times) -> list[tuple[Key, bytes]]:
    return page(connection, command.key, command.end, times.cutoff_ns, -1)


def _evict(connection: sqlite3.Connection, command: Command, times: Times) -> list[tuple[Key, bytes, int]]:
    stale = connection.execute(_STALE, (times.cutoff_ns, command.end)).fetchall()
    connection.executemany(_DELETE, ((key,) for key, _, _ in stale))
    return stale


_DO: dict[str, Callable[[sqlite3.Connection, Command, Times], Any]] = {
    "get": _get,
    "swap": _swap,
    "cas": _cas,
    "delete": _delete,
    "scan": _scan,
    "evict": _evict,
}


APPLICATION = 0x72786D6B
"""`rxmk`, where SQLite keeps whose database a file is."""
SCHEMA = 1
"""The version of the tables."""
PATIENCE_S = 5.0
"""How long to wait for another process that is writing."""

_SMALLEST = 512
"""The size of the smallest database, one page, in bytes."""
_CACHE_KIB = 32 * 1024
_CHECKPOINT_PAGES = 4_000


def open_store(path: Path) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    """Open or make a store: a connection to write through, and one that reads what is committed.

    Raises:
        StepError: If there is something else than a store, or it cannot be opened for writing.
    """
    _look(path)
    is_new = not path.exists()
    opened: list[sqlite3.Connection] = []
    try:
        opened.append(_connect(path))
        _prepare(opened[0], path)
        opened.append(_connect(path))
        opened[1].execute("pragma query_only = 1")
    except BaseException as error:
        is_unused = is_new and (not opened or _holds_nothing(opened[0]))
        for connection in opened:
            connection.close()
        if is_unused:
            _remove_unused(path)
        if isinstance(error, sqlite3.Error):
            raise explained(error, path) from error
        raise
    return opened[0], opened[1]


def _holds_nothing(connection: sqlite3.Connection) -> bool:
    """Return True if a store that was just made has no entries, so that nobody misses it."""
    try:
        return (
            not connection.execute("select count(*) from sqlite_schema").fetchone()[0]
            or not connection.execute("select count(*) from entries").fetchone()[0]
        )
    except sqlite3.Error:  # it has never been written whole
        return True


def _remove_unused(path: Path) -> None:
    """Remove what an opening that failed has left where there was no file."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with contextlib.suppress(OSError):  # a place that cannot be written to: the error that follows says so
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def explained(error: sqlite3.Error, path: Path) -> StepError:
    """An error of SQLite as one of ours, with what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    expected, remedy = _MEANINGS.get(code, ("a store that works", "look at the disk, and at who else uses the file"))
    return StepError(f"{expected} at {path}", str(error), remedy)


_MEANINGS = {
    sqlite3.SQLITE_BUSY: (
        f"a store that others let write within {PATIENCE_S:g} s",
        "end the process that holds it (`lsof` names it), or have it write in shorter transactions",
    ),
    sqlite3.SQLITE_FULL: ("room on the disk for a store", "make room; what was answered before is kept"),
    sqlite3.SQLITE_IOERR: (
        "a disk that takes what is written for a store",
        "look at the disk and its limits; what was answered before is kept",
    ),
    sqlite3.SQLITE_READONLY: (
        "a store that may be written",
        "choose a path that you may read and write, or change its permissions",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "a store that can be opened for writing",
        "choose a path in a folder that you may read and write",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "a store that is whole",
        "restore the file from a copy; `sqlite3 FILE .recover` saves what can be read",
    ),
    sqlite3.SQLITE_NOTADB: ("a store, or nothing,", "choose another path; this file is left as it is"),
}


def _look(path: Path) -> None:
    """Refuse what is no store, without touching it."""
    if not path.parent.is_dir():
        remedy = f'create the folder: Path("{path.parent}").mkdir(parents=True)'
        raise StepError(f"a folder for the store {path}", "no such folder", remedy)
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode):
        got = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device"
        raise StepError(f"a file, or nothing, at {path}", got, "give the path of a file in a folder")
    if not status.st_size:
        return
    try:
        if status.st_size < _SMALLEST:  # SQLite takes that for nothing, and would write over it
            error = sqlite3.DatabaseError("file is not a database")
            error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
            raise error
        looking = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            application, version = _identity(looking)
        finally:
            looking.close()
    except sqlite3.Error as error:
        raise explained(error, path) from error
    _check_identity(path, application, version)


def _check_identity(path: Path, application: int, version: int) -> None:
    if application != APPLICATION:
        remedy = "choose another path; this file is left as it is"
        raise StepError(f"a store, or nothing, at {path}", "an SQLite database of something else", remedy)
    if version != SCHEMA:
        remedy = "install the rxmetronome that made it" if version > SCHEMA else "make it anew"
        raise StepError(f"a store with tables of version {SCHEMA} at {path}", f"version {version}", remedy)


def _identity(connection: sqlite3.Connection) -> tuple[int, int]:
    ((application,),) = connection.execute("pragma application_id").fetchall()
    ((version,),) = connection.execute("pragma user_version").fetchall()
    return application, version


def _connect(path: Path) -> sqlite3.Connection:
    # its own locks make it safe between threads; autocommit, since the transactions are ours
    connection = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False)
    connection.execute(f"pragma cache_size = -{_CACHE_KIB}")
    connection.execute("pragma temp_store = memory")  # what a statement of many rows would undo
    connection.execute(f"pragma wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    connection.execute("pragma fullfsync = 1")  # what macOS has for a sync that reaches the disk
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables where there are none, see that it may be written, and turn to the write-ahead log.

    What a file is stands in its first page before there is a log beside it, so that a look at the file is enough.
    """
    connection.execute("begin immediate")
    try:
        application, version = _identity(connection)
        ((tables,),) = connection.execute("select count(*) from sqlite_schema").fetchall()
        if not application and not tables:
            connection.execute(CREATE)
            connection.execute(f"pragma application_id = {APPLICATION}")
            connection.execute(f"pragma user_version = {SCHEMA}")
        else:
            _check_identity(path, application, version)
            connection.execute("select key, value, put_ns from entries limit 0")
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    _turn_to_the_log(connection, path)


def _turn_to_the_log(connection: sqlite3.Connection, path: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            ((mode,),) = connection.execute("pragma journal_mode = wal").fetchall()
            break
        except sqlite3.OperationalError as error:
            is_busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > until:
                raise
            time.sleep(0.005)  # SQLite itself does not wait here for another process that does the same
    if mode != "wal":
        remedy = "choose a path on a disk of this machine"
        raise StepError(f"a file system with shared memory for {path}", f"journal mode {mode}", remedy)


_Read = TypeVar("_Read")

_READING = {"get", "scan"}


class _Group:
    """Commands of one caller, and what came of them."""

    __slots__ = ("commands", "error", "results", "times")

    def __init__(self, commands: Sequence[Command], times: Times) -> None:
        self.commands, self.times = commands, times
        self.results: list[Any] | None = None
        self.error: sqlite3.Error | None = None


class Commits:
    """A store's file while it is open, for any number of threads.

    Args:
        path: Where.
        sync_ns: When the disk is to have it: 0 before anybody is told, otherwise this long after; None at the close.

    Raises:
        StepError: If there is something else than a store, or it cannot be opened for writing.
    """

    def __init__(self, path: Path, sync_ns: int | None) -> None:
        self.path = path
        self._sync_ns = sync_ns
        self._process = os.getpid()
        self._is_closed = False
        self._lock, self._reading = threading.Lock(), threading.Lock()
        self._waiting: deque[_Group] = deque()
        self._unsynced_since_ns: int | None = None
        self._connection, self._reader = open_store(path)
        self._file = _file_at(path)
        self._connection.execute("pragma synchronous = full" if sync_ns == 0 else "pragma synchronous = normal")
        _OPEN.add(self)

    def do(self, commands: Sequence[Command], times: Times) -> list[Any]:
        """Do commands as a part of one commit; what came of each, when `sync` allows to tell it.

        Raises:
            StepError: If the disk refuses, or the store is closed; then none of them is done.
        """
        self.check()
        group = _Group(commands, times)
        self._waiting.append(group)
        with self._lock:
            if group.results is None and group.error is None:
                self.check()
                self._check_file()
                self._lead(group)
        if group.results is None:
            assert group.error is not None  # noqa: S101  who has the lock leaves no group without either
            raise explained(group.error, self.path) from group.error
        return group.results

    def read(self, load: Callable[[sqlite3.Connection], _Read]) -> _Read:
        """Read what is committed, while others write.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        self.check()
        with self._reading:
            self.check()
            self._check_file()
            try:
                return load(self._reader)
            except sqlite3.Error as error:
                raise explained(error, self.path) from error

    def run(self, statement: str) -> None:
        """Have one statement of its own, such as one that makes an index.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        self.check()
        with self._lock:
            self.check()
            try:
                self._connection.execute(statement)
            except sqlite3.Error as error:
                raise explained(error, self.path) from error

    def settle(self) -> float | None:
        """Sync what is due; the seconds until the rest is, None where there is nothing.

        Raises:
            StepError: If the disk refuses.
        """
        if self._sync_ns is None or self._unsynced_since_ns is None:
            return None
        self.check()
        with self._lock:
            left_s = self._left_s()
            if left_s <= 0 and not self._is_closed:
                self._check_file()
                self._sync()
                return None
        return left_s

    def flush(self) -> None:
        """Sync what the interval of `sync` would sync a little later.

        Raises:
            StepError: If the disk refuses.
        """
        with self._lock:
            if self._sync_ns is not None and not self._is_closed:
                self._check_file()
                self._sync()

    def close(self) -> None:
        """Sync and close, after the group that is being written. What comes later is refused.

        Raises:
            StepError: If it cannot be synced; it is closed all the same.
        """
        if self._process != os.getpid() or self._is_closed:
            return
        with self._lock, self._reading:
            if self._is_closed:
                return
            self._is_closed = True
            try:
                self._check_file()
                self._sync()
            finally:
                self._reader.close()
                self._connection.close()

    def check(self) -> None:
        """Refuse a store that is closed, or that came here by a fork.

        Raises:
            StepError: Then.
        """
        if self._process != os.getpid():
            got = f"one that process {self._process} opened before it forked"
            raise StepError(f"a store that this process opened, {self.path}", got, "open it after the fork")
        if self._is_closed:
            remedy = "close it when nobody uses it any more: after run.stop(), or at the end of its `with`"
            raise StepError(f"an open store, {self.path}", "one that was closed", remedy)

    def _check_file(self) -> None:
        """Refuse to go on with a file that is no longer at its path: what is written would be nowhere.

        Raises:
            StepError: If it was removed, renamed or replaced.
        """
        now = _file_at(self.path)
        if now != self._file:
            got = "no file" if now is None else "another file"
            remedy = "close the store, put its file back where it was, and open it again"
            raise StepError(f"the file of the store that was opened at {self.path}", got, remedy)

    def _lead(self, own: _Group) -> None:
        """Commit everything that waits, the caller's own among it. Under the lock."""
        groups = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            self._commit(groups)
        except BaseException:  # Ctrl-C, say: those whose threads wait for this one go on by themselves
            left = [one for one in groups if one is not own and one.results is None and one.error is None]
            self._waiting.extendleft(reversed(left))
            raise

    def _commit(self, groups: Sequence[_Group]) -> None:
        execute = self._connection.execute
        is_reading = all(command.kind in _READING for group in groups for command in group.commands)
        results: list[list[Any]] = []
        try:
            execute("begin" if is_reading else "begin immediate")
        except sqlite3.Error as error:
            for group in groups:
                group.error = error
            return
        try:
            results = [perform(self._connection, group.commands, group.times) for group in groups]
            execute("commit")
        except BaseException as error:
            if self._connection.in_transaction:
                execute("rollback")
            if not isinstance(error, sqlite3.Error):
                raise
            if len(groups) == 1:
                groups[0].error = error
            else:  # one of them may be too much where the others are not
                for group in groups:
                    self._commit([group])
            return
        for group, result in zip(groups, results, strict=True):
            group.results = result
        if not is_reading and self._sync_ns != 0:
            self._note_unsynced()

    def _note_unsynced(self) -> None:
        if self._unsynced_since_ns is None:
            self._unsynced_since_ns = time.monotonic_ns()
        elif self._sync_ns is not None and self._left_s() <= 0:
            self._sync()

    def _left_s(self) -> float:
        since_ns = self._unsynced_since_ns
        if since_ns is None or self._sync_ns is None:
            return 0.0
        return (since_ns + self._sync_ns - time.monotonic_ns()) / SECOND_NS

    def _sync(self) -> None:
        """Have the disk take all that was committed: a commit that changes nothing, but is synced. Under the lock."""
        if self._unsynced_since_ns is None:
            return
        execute = self._connection.execute
        try:
            execute("pragma synchronous = full")
            execute("begin immediate")
            execute(f"pragma user_version = {SCHEMA}")
            execute("commit")
            self._unsynced_since_ns = None
        except sqlite3.Error as error:
            if self._connection.in_transaction:
                execute("rollback")
            raise explained(error, self.path) from error
        finally:
            execute("pragma synchronous = normal")


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return the device and the inode of a file, or None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


_OPEN: "weakref.WeakSet[Commits]" = weakref.WeakSet()
_LEFT_TO_THE_PARENT: list[sqlite3.Connection] = []


def _forget_connections_of_the_parent() -> None:
    """Keep them from being closed in a forked child, who would take the parent's locks and log with them."""
    for commits in _OPEN:
        _LEFT_TO_THE_PARENT.extend((commits._connection, commits._reader))


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_connections_of_the_parent)

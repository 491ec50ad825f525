"""A store's SQLite file: its table, opening it, and committing commands."""

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

_PUT = "replace into entries (key, value, put_ns) values (?, ?, ?)"
_PUT_ROWS = [(rows, f"{_PUT}{', (?, ?, ?)' * (rows - 1)}") for rows in (1_000, 100, 10, 1)]
"""Many rows in one statement: each step of SQLite releases the interpreter, and may wait 5 ms to get it back."""
_DELETE = "delete from entries where key = ?"
_SCAN = "select key, value from entries where key >= ? and put_ns > ? order by key limit ?"
_SCAN_TO = "select key, value from entries where key >= ? and put_ns > ? and key < ? order by key limit ?"
_FIRST = "select key, value from entries where put_ns > ? order by key limit 1"
_STALE = "select key, value, put_ns from entries where put_ns <= ? order by put_ns, key limit ?"
_INDEX = "create index if not exists entries_by_age on entries (put_ns)"

_PAGE = 1_000


class Times(NamedTuple):
    """Give the wall time of commands, and the nanosecond at or before which a key was put that is stale then."""

    now_ns: int
    cutoff_ns: int


def perform(connection: sqlite3.Connection, commands: Sequence[Command], times: Times) -> list[Any]:
    """Execute commands in their order, in a transaction of the caller; return the result of each.

    A `put` and an `index` give None, a `get` the key's value and a `swap` or `delete` its old one, as bytes or None; a
    `cas` None, a `Conflict`, or the error where the old value cannot be read; a `scan` pairs of key and bytes; an
    `evict` rows of key, bytes and the time at which they were put; a `popitem` a pair of key and bytes, or None.
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
    """Put the rows of a list of key, bytes, nanoseconds, key, bytes, nanoseconds ..."""
    at = 0
    for rows, statement in _PUT_ROWS:
        size = 3 * rows
        while at + size <= len(puts):
            connection.execute(statement, puts[at : at + size])
            at += size


def get(connection: sqlite3.Connection, key: Key, cutoff_ns: int) -> bytes | None:
    """Return the bytes of a key, or None where it is missing or stale."""
    row = connection.execute("select value from entries where key = ? and put_ns > ?", (key, cutoff_ns)).fetchone()
    return None if row is None else row[0]


def page(
    connection: sqlite3.Connection, start: Key, end: Key | None, cutoff_ns: int, most: int = _PAGE
) -> list[tuple[Key, bytes]]:
    """Return the first pairs of a scan, ascending."""
    if end is None:
        return connection.execute(_SCAN, (start, cutoff_ns, most)).fetchall()
    return connection.execute(_SCAN_TO, (start, cutoff_ns, end, most)).fetchall()


def count(connection: sqlite3.Connection, cutoff_ns: int) -> int:
    """Return the number of keys that are not stale."""
    ((number,),) = connection.execute("select count(*) from entries where put_ns > ?", (cutoff_ns,)).fetchall()
    return int(number)


def pages(load: Callable[[Key], list[tuple[Key, bytes]]], start: Key) -> Iterator[tuple[Key, bytes]]:
    """Yield every pair of a scan, loading a page at a time, each from just behind the last key."""
    while True:
        pairs = load(start)
        yield from pairs
        if len(pairs) < _PAGE:
            return
        last = pairs[-1][0]
        start = last + "\0" if isinstance(last, str) else last + b"\0"  # no key lies between


def stale(connection: sqlite3.Connection, cutoff_ns: int, most: int) -> list[tuple[Key, bytes, int]]:
    """Return stale keys, the stalest first, with their bytes and the time at which they were put."""
    return connection.execute(_STALE, (cutoff_ns, most)).fetchall()


def _swap(connection: sqlite3.Connection, command: Command, times: Times) -> bytes | None:
    held = get(connection, command.key, times.cutoff_ns)
    connection.execute(_PUT, (command.key, command.blob, times.now_ns))
    return held


def _delete(connection: sqlite3.Connection, command: Command, times: Times) -> bytes | None:
    held = get(connection, command.key, times.cutoff_ns)
    if held is not None:  # a stale key is left to `evict`, which emits its eviction
        connection.execute(_DELETE, (command.key,))
    return held


def _popitem(connection: sqlite3.Connection, _: Command, times: Times) -> tuple[Key, bytes] | None:
    first = connection.execute(_FIRST, (times.cutoff_ns,)).fetchone()
    if first is not None:
        connection.execute(_DELETE, first[:1])
    return first  # type: ignore[no-any-return]


def _cas(connection: sqlite3.Connection, command: Command, times: Times) -> Conflict | StepError | None:
    held = get(connection, command.key, times.cutoff_ns)
    try:
        holds = ABSENT if held is None else decode(command.key, held)
    except StepError as error:
        return error
    if (holds is ABSENT) is not (command.old is ABSENT) or holds != command.old:
        return Conflict(holds)
    connection.execute(_PUT, (command.key, command.blob, times.now_ns))
    return None


def _evict(connection: sqlite3.Connection, command: Command, times: Times) -> list[tuple[Key, bytes, int]]:
    found = stale(connection, times.cutoff_ns, command.end)
    connection.executemany(_DELETE, ((key,) for key, _, _ in found))
    return found


_DO: dict[str, Callable[[sqlite3.Connection, Command, Times], Any]] = {
    "get": lambda connection, command, times: get(connection, command.key, times.cutoff_ns),
    "swap": _swap,
    "cas": _cas,
    "delete": _delete,
    "scan": lambda connection, command, times: page(connection, command.key, command.end, times.cutoff_ns, -1),
    "evict": _evict,
    "index": lambda connection, *_: connection.execute(_INDEX) and None,
    "popitem": _popitem,
    "clear": lambda connection, *_: connection.execute("delete from entries") and None,
}


APPLICATION = 0x72786D6B
"""`rxmk`, where SQLite keeps the application that a file belongs to."""
SCHEMA = 1
"""The version of the table."""
PATIENCE_S = 5.0
"""How long to wait for another process that is writing."""

_SMALLEST = 512
"""The size of the smallest database, one page, in bytes."""
_CACHE_KIB = 32 * 1024
_CHECKPOINT_PAGES = 4_000


def open_store(path: Path) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    """Open or create a store: a connection that writes, and one that reads committed data.

    Raises:
        StepError: If the file is no store, or it cannot be opened for writing.
    """
    _check_file_kind(path)
    is_new = not path.exists()
    opened: list[sqlite3.Connection] = []
    try:
        opened.append(_connect(path))
        _prepare(opened[0], path)
        opened.append(_connect(path))
        opened[1].execute("pragma query_only = 1")
    except BaseException as error:
        is_unused = is_new and (not opened or _is_empty(opened[0]))
        for connection in opened:
            connection.close()
        if is_unused:
            for suffix in ("", "-journal", "-wal", "-shm"):
                with contextlib.suppress(OSError):  # a place that cannot be written to: the error that follows says so
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise explained(error, path) from error
        raise
    return opened[0], opened[1]


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Return True if a store that was just created has no entries."""
    try:
        return (
            not connection.execute("select count(*) from sqlite_schema").fetchone()[0]
            or not connection.execute("select count(*) from entries").fetchone()[0]
        )
    except sqlite3.Error:  # it has never been written whole
        return True


def explained(error: sqlite3.Error, path: Path) -> StepError:
    """Return an error of SQLite as one of this package, with a remedy."""
    expected, remedy = _MEANINGS.get(
        _code(error), ("a store that works", "look at the disk, and at who else uses the file")
    )
    return StepError(f"{expected} at {path}", str(error), remedy)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


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


def _check_file_kind(path: Path) -> None:
    """Refuse a file that is no store, without touching it."""
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
        if status.st_size < _SMALLEST:  # SQLite takes that for an empty database, and would overwrite it
            error = sqlite3.DatabaseError("file is not a database")
            error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
            raise error
        looking = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        with contextlib.closing(looking):
            identity = _identity(looking)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    _check_identity(path, *identity)


def _check_identity(path: Path, application: int, version: int) -> None:
    if application != APPLICATION:
        remedy = "choose another path; this file is left as it is"
        raise StepError(f"a store, or nothing, at {path}", "an SQLite database of something else", remedy)
    if version != SCHEMA:
        remedy = "install the rxmetronome that made it" if version > SCHEMA else "make a new one"
        raise StepError(f"a store with tables of version {SCHEMA} at {path}", f"version {version}", remedy)


def _identity(connection: sqlite3.Connection) -> tuple[int, int]:
    ((application,),) = connection.execute("pragma application_id").fetchall()
    ((version,),) = connection.execute("pragma user_version").fetchall()
    return application, version


def _connect(path: Path) -> sqlite3.Connection:
    # SQLite's locks make it safe between threads; autocommit, since `Commits` begins and ends the transactions
    connection = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False)
    connection.execute(f"pragma cache_size = -{_CACHE_KIB}")
    connection.execute("pragma temp_store = memory")  # for the undo log of a statement of many rows
    connection.execute(f"pragma wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    connection.execute("pragma fullfsync = 1")  # the macOS sync that reaches the disk
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Create the table where there is none, check that the file may be written, and switch to the write-ahead log.

    The kind of a file is written to its first page before there is a log, so that reading the file alone shows it.
    """
    with connection:  # which ends the transaction, with a rollback if there is an error
        connection.execute("begin immediate")
        application, version = _identity(connection)
        ((tables,),) = connection.execute("select count(*) from sqlite_schema").fetchall()
        if not application and not tables:
            connection.execute(CREATE)
            connection.execute(f"pragma application_id = {APPLICATION}")
            connection.execute(f"pragma user_version = {SCHEMA}")
        else:
            _check_identity(path, application, version)
            connection.execute("select key, value, put_ns from entries limit 0")
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            ((mode,),) = connection.execute("pragma journal_mode = wal").fetchall()
            break
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.005)  # SQLite does not wait here itself for another process that does the same
    if mode != "wal":
        remedy = "choose a path on a disk of this machine"
        raise StepError(f"a file system with shared memory for {path}", f"journal mode {mode}", remedy)


_Read = TypeVar("_Read")

_READING = {"get", "scan"}
_TRUSTED_NS = 10_000_000
"""How long a read trusts that the file is there: to look each time would be a quarter of its cost."""


class _Group:
    """Hold the commands of one call, and then their results or the error of their commit."""

    __slots__ = ("commands", "error", "results", "times")

    def __init__(self, commands: Sequence[Command], times: Times) -> None:
        self.commands, self.times = commands, times
        self.results: list[Any] | None = None
        self.error: sqlite3.Error | None = None


class Commits:
    """Keep a store's file open for any number of threads.

    Args:
        path: The path of the file.
        sync_ns: When to sync the disk: 0 in each commit, otherwise so long after a commit; None when it is closed.

    Raises:
        StepError: If the file is no store, or it cannot be opened for writing.
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
        self._absolute_path = str(path.absolute())  # the current folder may change
        self._file = self._file_there()
        self._checked_ns = -_TRUSTED_NS
        self._connection.execute("pragma synchronous = full" if sync_ns == 0 else "pragma synchronous = normal")
        _OPEN.add(self)

    def do(self, commands: Sequence[Command], times: Times) -> list[Any]:
        """Execute commands in one commit, which calls of other threads may share; return their results after it.

        Raises:
            StepError: If the disk refuses, or the store is closed; then none of them is executed.
        """
        self.check()
        group = _Group(commands, times)
        self._waiting.append(group)
        with self._lock:
            if group.results is None and group.error is None:  # no other thread has committed it
                groups = [self._waiting.popleft() for _ in range(len(self._waiting))]
                self.check()
                self._check_file()
                # a thread that was interrupted may have taken it out already, as this one may those of others
                self._commit(groups if group in groups else [group, *groups])
        if group.results is None:
            assert group.error is not None  # noqa: S101  the thread that had the lock gave it either
            raise explained(group.error, self.path) from group.error
        return group.results

    def read(self, load: Callable[[sqlite3.Connection], _Read]) -> _Read:
        """Read committed data, while others write.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        self.check()
        with self._reading:
            self.check()
            if time.monotonic_ns() - self._checked_ns > _TRUSTED_NS:
                self._check_file()
            try:
                return load(self._reader)
            except sqlite3.Error as error:
                raise explained(error, self.path) from error

    def settle(self, *, at_once: bool = False) -> float | None:
        """Sync if the interval of `sync` has passed, or at once; return the seconds left, None where none count.

        Raises:
            StepError: If the disk refuses.
        """
        if self._sync_ns is None or self._unsynced_since_ns is None:
            return None
        with self._lock:
            left_ns = 0 if at_once else self._left_ns()
            if left_ns > 0:
                return left_ns / SECOND_NS
            if not self._is_closed:
                self._sync()
        return None

    def close(self) -> None:
        """Sync and close, after the commit under way. Later calls are refused.

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
                self._sync()
            finally:
                self._reader.close()
                self._connection.close()

    @contextlib.contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection that writes, under the lock, and explain what SQLite raises.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        with self._lock:
            self.check()
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise explained(error, self.path) from error

    def sync(self) -> None:
        """Sync all commits to the disk now, those of `alone` among them.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        with self.alone():
            self._unsynced_since_ns = time.monotonic_ns()
            self._sync()

    def check(self) -> None:
        """Refuse a store that is closed, or that was opened before a fork.

        Raises:
            StepError: Then.
        """
        if self._process != os.getpid():
            got = f"one that process {self._process} opened before it forked"
            raise StepError(f"a store that this process opened, {self.path}", got, "open it after the fork")
        if self._is_closed:
            remedy = "close it after its last use: after run.stop(), or at the end of its `with`"
            raise StepError(f"an open store, {self.path}", "one that was closed", remedy)

    def _check_file(self) -> None:
        """Refuse to go on with a file that was removed, renamed or replaced: its content would be lost."""
        self._checked_ns = -_TRUSTED_NS  # until it is there, each read looks
        now = self._file_there()
        if now != self._file:
            got = "no file" if now is None else "another file"
            remedy = "close the store, put its file back where it was, and open it again"
            raise StepError(f"the file of the store that was opened at {self.path}", got, remedy)
        self._checked_ns = time.monotonic_ns()

    def _file_there(self) -> tuple[int, int] | None:
        """Return the device and the inode of the file at the path, or None where there is none."""
        try:
            status = os.stat(self._absolute_path)  # noqa: PTH116  Path.stat takes four times as long, for each read
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _commit(self, groups: Sequence[_Group]) -> None:
        """Execute groups in one transaction, under the lock."""
        is_reading = all(command.kind in _READING for group in groups for command in group.commands)
        try:
            with self._connection as connection:
                connection.execute("begin" if is_reading else "begin immediate")
                results = [perform(connection, group.commands, group.times) for group in groups]
        except sqlite3.Error as error:
            is_for_all = len(groups) == 1 or _code(error) == sqlite3.SQLITE_BUSY
            for group in groups:
                if is_for_all:
                    group.error = error
                else:  # one of them may be too much where the others are not
                    self._commit([group])
            return
        for group, result in zip(groups, results, strict=True):
            group.results = result
        if is_reading or self._sync_ns == 0:
            return
        if self._unsynced_since_ns is None:
            self._unsynced_since_ns = time.monotonic_ns()
        elif self._sync_ns is not None and self._left_ns() <= 0:
            self._sync()

    def _left_ns(self) -> int:
        if self._unsynced_since_ns is None or self._sync_ns is None:
            return 0
        return self._unsynced_since_ns + self._sync_ns - time.monotonic_ns()

    def _sync(self) -> None:
        """Sync all commits to the disk with one more that changes nothing. Under the lock."""
        self._check_file()
        if self._unsynced_since_ns is None:
            return
        try:
            self._connection.execute("pragma synchronous = full")
            with self._connection:
                self._connection.execute("begin immediate")
                self._connection.execute(f"pragma user_version = {SCHEMA}")
            self._unsynced_since_ns = None
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        finally:
            self._connection.execute("pragma synchronous = normal")


_OPEN: "weakref.WeakSet[Commits]" = weakref.WeakSet()
_LEFT_TO_THE_PARENT: list[sqlite3.Connection] = []


def _keep_connections_of_the_parent() -> None:
    """Keep a forked child from closing them, which would release the parent's locks and remove its log."""
    for commits in _OPEN:
        _LEFT_TO_THE_PARENT.extend((commits._connection, commits._reader))


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_keep_connections_of_the_parent)

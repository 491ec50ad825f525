"""Opening a store's file: what is no store stays as it is, and what goes wrong is said in our words.

The file is first looked at without locks and without making anything beside it. Reading it by hand would not do:
closing a file drops every lock that this process has on it, SQLite's own too.
"""

import contextlib
import sqlite3
import stat
import time
from pathlib import Path

from rxmetronome.errors import StepError
from rxmetronome.state.entries import CREATE

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

"""The table of a store, and what each command does in it. All of it happens inside a transaction of somebody else."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rxmetronome.errors import StepError
from rxmetronome.state.commands import ABSENT, Command, Conflict
from rxmetronome.state.keys import Key, decode

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

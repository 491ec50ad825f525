"""Commits in groups: whoever comes while a group is being written is in the next one, and all are told after it.

Killing the process loses nothing that was told, whatever `sync` says, since a commit gives it to the operating system;
`sync` says when the disk has it, so that the machine may die too.
"""

import os
import sqlite3
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import StepError
from rxmetronome.state import entries, opening
from rxmetronome.state.commands import Command
from rxmetronome.state.entries import Times

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
        self._connection, self._reader = opening.open_store(path)
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
            raise opening.explained(group.error, self.path) from group.error
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
                raise opening.explained(error, self.path) from error

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
                raise opening.explained(error, self.path) from error

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
            results = [entries.perform(self._connection, group.commands, group.times) for group in groups]
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
            execute(f"pragma user_version = {opening.SCHEMA}")
            execute("commit")
            self._unsynced_since_ns = None
        except sqlite3.Error as error:
            if self._connection.in_transaction:
                execute("rollback")
            raise opening.explained(error, self.path) from error
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

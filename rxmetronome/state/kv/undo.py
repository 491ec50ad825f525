"""What a store held before the changes that no epoch of a run has taken yet, so that the next run takes them back.

The first change of a key after an epoch notes what the key held, in the transaction of the change. A run that goes on
from an epoch puts all of that back: the store is then as it was at the epoch, and the commands after it are executed
once more, with the same answers. When an epoch is true, what was noted for it goes.
"""

import contextlib

from rxmetronome.errors import StepError
from rxmetronome.state.kv.sqlite import Commits

_TABLE = """
create table if not exists undo (
    run text not null,
    epoch integer not null,
    key not null,
    value blob,  -- null where there was no such key
    put_ns integer,
    primary key (run, epoch, key)
) without rowid
"""
_NOTE = """
create temp trigger note_{name} before {what} on entries begin
    insert into undo select run, epoch, {row}.key,
        (select value from entries where key = {row}.key), (select put_ns from entries where key = {row}.key)
    from noting where not exists (
        select 1 from undo where undo.run = noting.run and undo.epoch = noting.epoch and undo.key = {row}.key
    );
end
"""
"""`or ignore` would not do: the conflict clause of the statement that fires a trigger counts, and that replaces."""
_FORGET = (
    "delete from undo where (run, epoch, key) in "
    "(select run, epoch, key from undo where run = ? and epoch <= ? limit ?)"
)
_FORGOTTEN_AT_ONCE = 1_000


class Undo:
    """Note what the keys of a store held at the last epoch of a run, so that their changes can be undone.

    Args:
        commits: The store's file.
    """

    def __init__(self, commits: Commits) -> None:
        self._commits = commits
        self._run = ""
        """The run whose epochs the changes belong to."""

    def begin(self, run: str, epoch: int, *, put_back: bool) -> int:
        """Put back what keys held at an epoch of a run, and note changes from now on; return how many keys changed.

        Raises:
            StepError: If the disk refuses, the store is closed, or its changes are noted for another run.
        """
        if self._run:
            remedy = "stop that run first, or give each run a separate store"
            path = self._commits.path
            raise StepError(f"a store that one run keeps, {path}", "one that another run keeps too", remedy)
        count = 0
        with self._commits.alone() as connection:
            with connection:
                connection.execute("begin immediate")
                connection.execute(_TABLE)
                query = "select key, value, put_ns from undo where run = ? and epoch > ? order by epoch desc"
                for key, value, put_ns in connection.execute(query, (run, epoch)).fetchall() if put_back else ():
                    count += 1
                    if value is None:
                        connection.execute("delete from entries where key = ?", (key,))
                    else:
                        connection.execute("replace into entries values (?, ?, ?)", (key, value, put_ns))
                connection.execute("delete from undo where run = ?", (run,))
            connection.execute("create temp table noting (run text, epoch integer)")
            connection.execute("insert into noting values (?, ?)", (run, epoch + 1))
            connection.execute(_NOTE.format(name="put", what="insert", row="new"))
            connection.execute(_NOTE.format(name="delete", what="delete", row="old"))
            self._run = run
        self._commits.sync()
        return count

    def note_for(self, epoch: int) -> None:
        """Note further changes for an epoch."""
        with self._commits.alone() as connection:
            connection.execute("update noting set epoch = ?", (epoch,))

    def forget(self, epoch: int) -> None:
        """Forget what was noted up to an epoch that is true, some keys at a time, so that no command waits for long."""
        count = _FORGOTTEN_AT_ONCE
        while count == _FORGOTTEN_AT_ONCE:
            with self._commits.alone() as connection, connection:
                connection.execute("begin immediate")
                count = connection.execute(_FORGET, (self._run, epoch, _FORGOTTEN_AT_ONCE)).rowcount

    def end(self) -> None:
        """Note no further changes."""
        if self._run:
            self._run = ""
            with contextlib.suppress(StepError), self._commits.alone() as connection:  # a closed one notes nothing
                connection.execute("drop trigger if exists temp.note_put")
                connection.execute("drop trigger if exists temp.note_delete")
                connection.execute("drop table if exists temp.noting")

"""Open a SQLite file that this package alone writes: a file of another program is refused, and left as it is."""

import contextlib
import os
import sqlite3
import stat
from pathlib import Path

from rxmetronome.errors import StepError

_SMALLEST = 512
"""The size of the smallest database, one page, in bytes; SQLite would overwrite a smaller file."""
_PATIENCE_S = 5


class Database:
    """A SQLite file, and the tables in it.

    Its kind is written to its first page before anything else, so that the file alone shows it.

    Args:
        path: The file; its folder must exist.
        what: What it is, for messages: `"a journal"`.
        application: The number of its kind, which SQLite keeps for the program that a file belongs to.
        schema: The statements that make its tables.
        version: The version of its tables.
        synchronous: When SQLite syncs: `"NORMAL"` or `"FULL"`.

    Attributes:
        connection: The connection, in autocommit, for any thread.

    Raises:
        StepError: If a file of another program or version is there, or it cannot be opened for writing.

    Example:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> made = Database(Path(folder.name) / "a.db", "a list", 7, "CREATE TABLE IF NOT EXISTS items (name TEXT);")
        >>> made.connection.execute("SELECT count(*) FROM items").fetchone()
        (0,)
        >>> made.connection.close()
        >>> folder.cleanup()
    """

    def __init__(
        self, path: Path, what: str, application: int, schema: str, *, version: int = 1, synchronous: str = "NORMAL"
    ) -> None:
        self.path, self._what, self._application = path.absolute(), what, application  # the current folder may change
        self._check_kind()
        try:
            self.connection = sqlite3.connect(
                self.path, isolation_level=None, check_same_thread=False, timeout=_PATIENCE_S
            )
            try:
                self._prepare(schema, version, synchronous)
            except BaseException:
                self.connection.close()
                raise
        except sqlite3.Error as error:
            raise self._unusable(str(error)) from error
        opened = self.path.stat()
        self._identity = (opened.st_dev, opened.st_ino)

    def check_there(self) -> None:
        """Look whether the path still leads to the file that was opened.

        Raises:
            StepError: If it was removed, renamed or replaced: what is written would go nowhere.
        """
        try:
            there = os.stat(self.path)  # noqa: PTH116  Path.stat takes four times as long, for each event
        except OSError:
            got = "no file"
        else:
            if (there.st_dev, there.st_ino) == self._identity:
                return
            got = "another file"
        raise StepError(f"{self._what}, as it was opened, at {self.path}", got, "put its file back, and run again")

    def _check_kind(self) -> None:
        """Refuse a file of another program, without touching it."""
        folder = self.path.parent
        if not folder.is_dir():
            remedy = f'create the folder: Path("{folder}").mkdir(parents=True)'
            raise StepError(f"a folder for {self._what} at {self.path}", "no such folder", remedy)
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unusable(error.strerror or str(error)) from error
        if not stat.S_ISREG(found.st_mode):
            raise self._foreign("a folder" if stat.S_ISDIR(found.st_mode) else "a pipe or a device")
        if not found.st_size:
            return
        if found.st_size < _SMALLEST:
            raise self._foreign("no database")
        try:
            looking = sqlite3.connect(f"{self.path.as_uri()}?mode=ro&immutable=1", uri=True)
            with contextlib.closing(looking):
                (application,) = looking.execute("PRAGMA application_id").fetchone()
        except sqlite3.Error as error:
            raise self._foreign(str(error)) from error
        if application != self._application:
            raise self._foreign("an SQLite database of something else")

    def _prepare(self, schema: str, version: int, synchronous: str) -> None:
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        if execute("PRAGMA application_id").fetchone()[0] != self._application:
            execute(f"PRAGMA application_id = {self._application}")
            execute(f"PRAGMA user_version = {version}")
        elif execute("PRAGMA user_version").fetchone()[0] != version:
            remedy = "go on with the version that wrote it, or choose another path"
            got = "what was written by another version of rxmetronome"
            raise StepError(f"{self._what} at {self.path}", got, remedy)
        for statement in filter(str.strip, schema.split(";")):
            execute(statement)
        execute("COMMIT")
        execute("PRAGMA journal_mode=WAL")
        execute(f"PRAGMA synchronous={synchronous}")

    def _foreign(self, got: str) -> StepError:
        return StepError(
            f"{self._what}, or nothing, at {self.path}", got, "choose another path; this file is left as it is"
        )

    def _unusable(self, got: str) -> StepError:
        return StepError(
            f"{self._what} that can be written at {self.path}", got, "check the disk, or choose another path"
        )

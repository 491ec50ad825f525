"""An open file that takes what it is given as a whole, or goes back to where it was."""

import errno
import io
import logging
import os
import stat
import time
from pathlib import Path
from typing import Literal, TypeAlias

from rxmetronome.errors import StepError, WriteError

try:
    import fcntl
except ImportError:  # Windows, which has no locks that two writers could share
    fcntl = None  # type: ignore[assignment]

Mode: TypeAlias = Literal["append", "truncate", "overwrite"]

MODES: dict[str, int] = {
    "append": os.O_APPEND,
    "truncate": os.O_APPEND | os.O_TRUNC,  # at the end whatever happens: two sinks lose nothing to each other
    "overwrite": 0,
}

_REPAIRED_WITHIN_S = 10
"""How long a sink that opens a file may keep the next one waiting, which sees it half repaired otherwise."""

_LOG = logging.getLogger("rxmetronome")


class OpenFile:
    """A file, a pipe or a device, open for writing.

    Args:
        path: What to open; it is created where there is nothing.
        mode: `"append"`, `"truncate"` or `"overwrite"`.

    Raises:
        StepError: If it cannot be opened; it names the path and says what to do.
    """

    def __init__(self, path: Path, mode: Mode) -> None:
        self.path = path
        self.place = path.absolute()
        """Where it is, whatever folder becomes the current one."""
        try:
            self.is_new = not path.exists()
            self.is_regular = self.is_new or stat.S_ISREG(path.stat().st_mode)
            access = os.O_RDWR if self.is_regular else os.O_WRONLY
            flags = access | os.O_CREAT | getattr(os, "O_BINARY", 0) | MODES[mode]
            # FileIO closes the descriptor of a sink that is thrown away without having been completed
            self._raw = io.FileIO(os.open(path, flags, 0o666), "r+" if self.is_regular else "w")
        except OSError as error:
            raise _unopened(path, error) from error
        opened = os.fstat(self.descriptor)
        self._place_text, self._identity = str(self.place), (opened.st_dev, opened.st_ino)
        self._folder_is_synced = not self.is_new
        self.is_alone = not self.is_regular or self._lock()

    @property
    def descriptor(self) -> int:
        """For those who read it."""
        return self._raw.fileno()

    def departed(self) -> str:
        """What became of the file since the last write, as a verb with its object; empty where it is as it was.

        A path and a file are two things: a file that was renamed or removed takes what nobody will find.
        """
        if not self.is_regular:
            return ""
        try:
            there = os.stat(self._place_text)  # noqa: PTH116  Path.stat takes four times as long, for each batch
        except (FileNotFoundError, NotADirectoryError):
            return "renamed or removed"
        except OSError:
            return ""  # it cannot be seen, which says nothing about where it is
        if (there.st_dev, there.st_ino) != self._identity:
            return "replaced"
        return "truncated" if there.st_size < os.lseek(self.descriptor, 0, os.SEEK_CUR) else ""

    def begin(self, mode: Mode) -> None:
        """Stand where the next record goes, whatever was read of the file before."""
        if self.is_regular:
            os.lseek(self.descriptor, 0, os.SEEK_SET if mode == "overwrite" else os.SEEK_END)

    @property
    def size(self) -> int:
        """In bytes, as it is now."""
        return os.fstat(self.descriptor).st_size

    def _lock(self) -> bool:
        """Join whoever else writes here; true if there is nobody, so that the file can be repaired."""
        if fcntl is None:
            return True
        if self._flock(fcntl.LOCK_EX):
            return True
        self._join()
        return False

    def share(self) -> None:
        """Let others in, once the file is repaired."""
        if fcntl is not None and self.is_regular:
            self._join()

    def _join(self) -> None:
        until = time.monotonic() + _REPAIRED_WITHIN_S
        while not self._flock(fcntl.LOCK_SH):
            if time.monotonic() > until:
                self.close()
                raise StepError(
                    f"a file that others let write, at {self.path}",
                    f"one that is locked for more than {_REPAIRED_WITHIN_S} s",
                    "end the program that holds it (`lsof` names it), or choose another path",
                )
            time.sleep(0.01)

    def _flock(self, kind: int) -> bool:
        """Whether the lock was there to be had, or there are none on this file system."""
        try:
            fcntl.flock(self.descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def put(self, data: bytes) -> tuple[int, OSError | None]:
        """Write, in one call where the system takes it so; return how many bytes went in, and what stopped it."""
        done = 0
        try:
            while done < len(data):
                done += os.write(self.descriptor, memoryview(data)[done:] if done else data)
        except OSError as error:
            return done, error
        return done, None

    def take_back(self, count: int) -> None:
        """Undo the last `count` bytes that were put, as far as nobody has written after them."""
        if not self.is_regular or not count:
            return
        stop = os.lseek(self.descriptor, 0, os.SEEK_CUR)
        os.lseek(self.descriptor, stop - count, os.SEEK_SET)
        if self.size == stop:
            os.ftruncate(self.descriptor, stop - count)
        else:
            _LOG.warning("%s: a torn record of %d bytes stays before what else the file holds", self.path, count)

    def sync(self) -> None:
        """Have the disk take it: the content, and the name of a new file in its folder."""
        if not self.is_regular:
            return
        os.fsync(self.descriptor)
        if not self._folder_is_synced and os.name != "nt":
            try:
                folder = os.open(self.place.parent, os.O_RDONLY)
            except FileNotFoundError:  # it was removed, and the name in it
                return
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        self._folder_is_synced = True

    def close(self) -> None:
        """Close it, and let go of the lock."""
        self._raw.close()


def unwritten(place: object, error: OSError) -> OSError:
    """What stopped a write, with where and what to do; a reader that has gone stays what it is."""
    if isinstance(error, BrokenPipeError):
        return error
    is_full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return WriteError(place, error, "make room there" if is_full else "make sure that it can be written to")


def _unopened(path: Path, error: OSError) -> StepError:
    folder = path.parent
    remedy = "choose another path"
    if isinstance(error, FileNotFoundError):
        remedy = f'create the folder: Path("{folder}").mkdir(parents=True)'
    elif isinstance(error, (IsADirectoryError, NotADirectoryError)):
        remedy = "give the path of a file in a folder"
    elif isinstance(error, PermissionError):
        remedy = "choose a path that you may read and write, or change its permissions"
    return StepError(f"a file that can be opened for writing at {path}", error.strerror or str(error), remedy)

"""`file`: events as the records of a file."""

import errno
import io
import itertools
import logging
import os
import stat
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from rxmetronome import arguments, durations
from rxmetronome.codecs import Codec, CodecName
from rxmetronome.codecs import codec as codec_named
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, WriteError
from rxmetronome.protocols import BlockingSink, Context, UnwrittenError
from rxmetronome.sinks.recovery import cut, gzip_member, look, repair

try:
    import fcntl
except ImportError:  # Windows, which has no locks that two writers could share
    fcntl = None  # type: ignore[assignment]

Mode: TypeAlias = Literal["append", "truncate", "overwrite"]

MODES: dict[str, int] = {
    "append": os.O_APPEND,
    "truncate": os.O_APPEND | os.O_TRUNC,  # also after the start at the end: two sinks overwrite nothing of each other
    "overwrite": 0,
}

_REPAIRED_WITHIN_S = 10
"""How long a sink that opens a file waits for another one that repairs it."""

_CHECKED = 64
"""The bytes before the end of a committed file that must be there when it is cut."""

_AFRESH = "write there again, or begin the step afresh: flow.run(resume=..., fresh=[...])"

_LOG = logging.getLogger("rxmetronome")


class OpenFile:
    """Keep a file, a pipe or a device open for writing; create a file where there is none.

    Raises:
        StepError: If it cannot be opened; it names the path and the remedy.
    """

    def __init__(self, path: Path, mode: Mode) -> None:
        self.path = path
        self.absolute_path = path.absolute()  # the current folder may change
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
        self._identity = (opened.st_dev, opened.st_ino)
        self._absolute_text = str(self.absolute_path)
        self._folder_is_synced = not self.is_new
        # another writer holds the lock: only a file that is written by one sink can be repaired
        self.is_alone = not self.is_regular or fcntl is None or self._lock(fcntl.LOCK_EX)
        if not self.is_alone:
            self.share()

    @property
    def descriptor(self) -> int:
        """Return the file descriptor."""
        return self._raw.fileno()

    @property
    def size(self) -> int:
        """Return the present size in bytes."""
        return os.fstat(self.descriptor).st_size

    def departed(self) -> str:
        """Return how the path lost this file since the last write, as a participle; empty where it did not."""
        if not self.is_regular:
            return ""
        try:
            there = os.stat(self._absolute_text)  # noqa: PTH116  Path.stat takes four times as long, for each batch
        except (FileNotFoundError, NotADirectoryError):
            return "renamed or removed"
        except OSError:
            return ""  # a path that cannot be read says nothing about its file
        if (there.st_dev, there.st_ino) != self._identity:
            return "replaced"
        return "truncated" if there.st_size < os.lseek(self.descriptor, 0, os.SEEK_CUR) else ""

    def begin(self, mode: Mode) -> None:
        """Seek to the next record, wherever the file was read before."""
        if self.is_regular:
            os.lseek(self.descriptor, 0, os.SEEK_SET if mode == "overwrite" else os.SEEK_END)

    def share(self) -> None:
        """Let other sinks write too, after the repair; wait for one that is repairing."""
        if fcntl is None or not self.is_regular:
            return
        until = time.monotonic() + _REPAIRED_WITHIN_S
        while not self._lock(fcntl.LOCK_SH):
            if time.monotonic() > until:
                self.close()
                raise StepError(
                    f"a file that others let write, at {self.path}",
                    f"one that is locked for more than {_REPAIRED_WITHIN_S} s",
                    "end the program that holds it (`lsof` names it), or choose another path",
                )
            time.sleep(0.01)

    def _lock(self, kind: int) -> bool:
        """Return True if the lock was acquired or the file system has no locks."""
        try:
            fcntl.flock(self.descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def put(self, data: bytes) -> tuple[int, OSError | None]:
        """Write data, in one call if the system takes it so; return the number of bytes written, and the error."""
        done = 0
        try:
            while done < len(data):
                done += os.write(self.descriptor, memoryview(data)[done:] if done else data)
        except OSError as error:
            return done, error
        return done, None

    def rollback(self, count: int) -> None:
        """Remove the last `count` bytes that were put, unless another writer has appended to them."""
        if not self.is_regular or not count:
            return
        stop = os.lseek(self.descriptor, 0, os.SEEK_CUR)
        os.lseek(self.descriptor, stop - count, os.SEEK_SET)
        if self.size == stop:
            os.ftruncate(self.descriptor, stop - count)
        else:
            _LOG.warning("%s: a torn record of %d bytes stays before what else the file holds", self.path, count)

    def sync(self) -> None:
        """Sync the content to the disk, and the name of a new file in its folder."""
        if not self.is_regular:
            return
        os.fsync(self.descriptor)
        if not self._folder_is_synced and os.name != "nt":
            try:
                folder = os.open(self.absolute_path.parent, os.O_RDONLY)
            except FileNotFoundError:  # it was removed, and the name in it
                return
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        self._folder_is_synced = True

    def close(self) -> None:
        """Close the file, which releases its lock."""
        self._raw.close()


def unwritten(place: object, error: OSError) -> OSError:
    """Return the error of a write with its place and remedy; a closed pipe stays a `BrokenPipeError`."""
    if isinstance(error, BrokenPipeError):
        return error
    is_full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return WriteError(place, error, "make room there" if is_full else "make sure that it can be written to")


def _unopened(path: Path, error: OSError) -> StepError:
    remedy = "choose another path"
    if isinstance(error, FileNotFoundError):
        remedy = f'create the folder: Path("{path.parent}").mkdir(parents=True)'
    elif isinstance(error, (IsADirectoryError, NotADirectoryError)):
        remedy = "give the path of a file in a folder"
    elif isinstance(error, PermissionError):
        remedy = "choose a path that you may read and write, or change its permissions"
    return StepError(f"a file that can be opened for writing at {path}", error.strerror or str(error), remedy)


def file(
    path: str | os.PathLike[str],
    mode: Mode = "append",
    codec: CodecName = "json",
    *,
    compress: Literal["gzip"] | None = None,
    sync: Literal["close", "always"] | Duration = "close",
) -> "FileSink":
    """Write each event into a file, as one whole record.

    The file is opened when the run starts (outside a flow: by the first event) and is synced and closed when it
    ends. A later run opens it again. The operating system has each batch at once: a killed process leaves whole
    records and at most one torn last one, which the next `append` repairs, and logs.

    In virtual time a batch is up to 1,000 records. It is written before any timer runs that is not a metronome's tick,
    and before the call that moves the clock returns; with `sync="always"` or a duration, and into a pipe, each record
    at once.

        the file held      "old" "line"
        append "new"       "old" "line" "new"
        truncate           "new"
        overwrite          "new" "line"          byte by byte: a longer record would reach into "line"

    A path and a file are two things. Where the file was renamed, removed, replaced or truncated, the next batch goes
    into a new file at the same path, under a header again for `csv`, and a warning is logged; where no file can be
    created there, each event is a failure until one can. A pipe without a reader completes the sink.

    Nothing but newlines is escaped in `text`, and nothing at all in `csv`: control characters and formulas
    (`=1+1`), which a spreadsheet executes, are written as they come.

    Args:
        path: The file; `~` is your home folder. Its folder must exist.
        mode: `"append"` to the content of the file, `"truncate"` it first, or `"overwrite"` it from its start and
            keep the rest of the old content.
        codec: `"json"`, `"json-sorted"`, `"text"`, `"csv"`, or `"msgpack"` (each record after its length).
        compress: `"gzip"` for a gzip member a batch of events; few events a batch compress little.
        sync: When the disk has it, so that even a power failure loses nothing: at the `"close"`, `"always"` before
            the next batch, or within this duration (outside a flow: at the first event after it).

    Returns:
        The sink; it counts `records_written` and `bytes_written`.

    Raises:
        ArgumentError: For an unknown word; for `compress` with `mode="overwrite"`.

    Example:
        >>> import reactivex as rx, tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> out = Path(folder.name) / "out.log"
        >>> _ = rx.of("triggered", {"id": 1}).subscribe(file(out))
        >>> print(out.read_text(), end="")
        "triggered"
        {"id":1}
        >>> folder.cleanup()

    Source: the modes are those of tremor's file connector.
    """
    mode = arguments.one_of(mode, MODES, call="file", argument="mode", example='file("out.log", mode="append")')
    if compress not in (None, "gzip"):
        raise ArgumentError("file", "compress", '"gzip" or None', compress, 'file("out.gz", compress="gzip")')
    if compress and mode == "overwrite":
        expected = "no compression in mode overwrite, whose old tail would be half a gzip member"
        raise ArgumentError("file", "compress", expected, compress, 'file("out.gz", mode="truncate", compress="gzip")')
    checked = arguments.path(path, call="file", example='file("out.log")')
    sync_ns = None if sync == "close" else 0
    if sync not in ("close", "always"):
        sync_ns = durations.parse(sync, call="file", argument="sync", example='file("out.log", sync="1s")')
    chosen = codec_named(codec, call="file", example='file("out.log", codec="json")')
    return FileSink(checked, mode, chosen, sync_ns, is_gzip=compress == "gzip")


class FileSink(BlockingSink):
    """Implement `file`."""

    kind = "file"

    def __init__(self, path: Path, mode: Mode, codec: Codec, sync_ns: int | None, *, is_gzip: bool) -> None:
        self.path, self.mode = path, mode
        self.records_written = self.bytes_written = 0
        self._codec, self._is_gzip, self._sync_ns = codec, is_gzip, sync_ns
        self._file: OpenFile | None = None
        self._lost: Path | None = None
        self._is_kept = False
        self._goes_on = False  # it is opened to append to what a run before has committed
        self._committed: tuple[str, int, bytes] | None = None  # when it was closed
        self._needs_head = True
        self._unsynced_since_ns: int | None = None

    def __repr__(self) -> str:
        return f'file("{self.path}", mode="{self.mode}")'

    def start(self, context: Context | None) -> None:  # noqa: ARG002  a file needs nothing of its run
        """Open the file; close one that an earlier run has left open first.

        Raises:
            StepError: If it cannot be opened, or if `append` finds records that are not of this codec.
        """
        self.on_completed()
        self._open()

    @property
    def gathers(self) -> bool:
        """Return whether records may wait for others in virtual time: not where a pipe or the disk is to have them."""
        return self._file is not None and self._file.is_regular and self._sync_ns is None

    @property
    def prepare(self) -> Callable[[Any], bytes]:
        """Return the function that makes one record of an event."""
        return self._codec.encode

    def commit(self) -> tuple[str, int, bytes] | None:
        """Sync, and return the path, the length and the last bytes of the file; None where it is no regular one.

        Raises:
            OSError: If it cannot be synced.
        """
        file = self._file
        if file is None:
            return self._committed
        if not file.is_regular:
            return None
        file.sync()
        self._unsynced_since_ns = None
        size = os.lseek(file.descriptor, 0, os.SEEK_CUR)
        end = os.pread(file.descriptor, min(size, _CHECKED), max(0, size - _CHECKED))
        return str(file.absolute_path), size, end

    def restore(self, committed: tuple[str, int, bytes] | None) -> int:
        """Cut the file to what `commit` returned, and append to it at the next start; return how many bytes were cut.

        Raises:
            StepError: If another file is there now.
        """
        self._is_kept = True
        if committed is None:
            return 0
        path, length, end = committed
        if path != str(self.path.absolute()):
            raise StepError(f"a sink that writes {path}", str(self.path.absolute()), _AFRESH)
        count = cut(self.path, length, end)
        self._goes_on = True
        return count

    def on_next(self, value: Any) -> None:
        """Write in place, opening the file if necessary."""
        if self._file is None and self._lost is None:
            self._open()
        super().on_next(value)

    def write(self, items: Sequence[bytes]) -> None:
        """Write whole records in one go.

        Raises:
            UnwrittenError: If the disk is full or fails; the file then ends with the last record that had room. If the
                file has gone, and no other can be created in its place.
        """
        if not items:
            return
        file = self._current()
        head = self._codec.head if self._needs_head else b""
        if head and self.mode != "overwrite" and file.is_regular and file.size > 0:
            head = b""  # another sink was quicker
        data = b"".join((head, *items)) if head else b"".join(items)
        if self._is_gzip:
            data = gzip_member(data)
        done, error = file.put(data)
        if error is not None:
            raise self._unwritten(file, len(head), items, done, error) from error
        self._count(len(items), len(data))
        if self._sync_ns is not None:
            try:
                self.settle()
            except OSError as unsynced:  # the file has them, and the disk may not
                raise UnwrittenError(0, unwritten(self.path, unsynced)) from unsynced

    def settle(self) -> float | None:
        """Sync if it is due; return the seconds until the next sync is."""
        if self._unsynced_since_ns is None or self._sync_ns is None:
            return None
        left_ns = self._unsynced_since_ns + self._sync_ns - time.monotonic_ns()
        if left_ns > 0:
            return left_ns / durations.SECOND_NS
        self._sync()
        return None

    def on_completed(self) -> None:
        """Sync and close. Closing a closed file does nothing."""
        happened = self._file.departed() if self._file is not None else ""
        if happened:
            _LOG.warning(
                "%s was %s after %d records, and nothing came since", self.path, happened, self.records_written
            )
        self._lost = None
        self._close()

    def _close(self) -> None:
        file = self._file
        if file is None:
            return
        try:
            self._sync()
            self._committed = self.commit() if self._is_kept else None
        finally:
            self._file = None
            file.close()

    def _open(self) -> OpenFile:
        self._codec.begin(b"")
        mode: Mode = "append" if self._goes_on else self.mode
        self._goes_on = False
        self._file = self._opened(self.path, mode, self._codec)
        self._needs_head = not self._codec.head
        self.records_written = self.bytes_written = 0
        return self._file

    def _opened(self, path: Path, mode: Mode, codec: Codec) -> OpenFile:
        file = OpenFile(path, mode)
        try:
            if mode == "append" and file.is_regular:
                prepare = repair if file.is_alone else look
                prepare(file.descriptor, self.path, codec, compressed=self._is_gzip)
            file.share()
            file.begin(mode)
        except BaseException:
            file.close()
            raise
        self._unsynced_since_ns = None
        return file

    def _current(self) -> OpenFile:
        """Return the file that is at the path now, after opening it again if necessary."""
        if self._file is not None:
            happened = self._file.departed()
            if not happened:
                return self._file
            self._lost = self._file.absolute_path
            _LOG.warning(
                "%s was %s after %d records; the next ones go into the file that is there, or a new one",
                self.path, happened, self.records_written,
            )  # fmt: skip
            try:
                self._close()
            except OSError as error:
                raise UnwrittenError(0, unwritten(self.path, error)) from error
        if self._lost is None:
            return self._open()
        try:
            self._file = self._reopened(self._lost)
        except StepError as error:
            raise UnwrittenError(0, error) from error
        self._needs_head, self._lost = True, None
        return self._file

    def _reopened(self, path: Path) -> OpenFile:
        """Open the file that is there instead, and keep its content, but for what `overwrite` reaches."""
        codec = codec_named(self._codec.name)  # the sink's own encodes events meanwhile
        file = self._opened(path, "overwrite" if self.mode == "overwrite" else "append", codec)
        columns, own = (one.head.strip().decode(errors="replace") for one in (codec, self._codec))
        if columns not in ("", own):
            file.close()
            remedy = "rename that file, or write into another"
            raise StepError(f"columns {own} in the file that is at {path} now", columns, remedy)
        return file

    def _count(self, records: int, size: int) -> None:
        self._needs_head = False
        self.records_written += records
        self.bytes_written += size
        if self._unsynced_since_ns is None:
            self._unsynced_since_ns = time.monotonic_ns()

    def _unwritten(
        self, file: OpenFile, head: int, items: Sequence[bytes], done: int, error: OSError
    ) -> UnwrittenError:
        """Roll back to the last record that was written whole; a gzip member is written as a whole or not at all."""
        ends = [] if self._is_gzip else list(itertools.accumulate(map(len, items), initial=head))[1:]
        written = sum(end <= done for end in ends)
        kept = ends[written - 1] if written else 0
        file.rollback(done - kept)
        if written:
            self._count(written, kept)
        return UnwrittenError(written, unwritten(self.path, error))

    def _sync(self) -> None:
        if self._file is not None and (self._unsynced_since_ns is not None or self._file.is_new):
            self._file.sync()
        self._unsynced_since_ns = None

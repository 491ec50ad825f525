"""`file`: events into a file, whole records only."""

import itertools
import logging
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.formats import Codec, CodecName
from rxmetronome.formats import codec as codec_named
from rxmetronome.parts import BlockingSink, Context, UnwrittenError
from rxmetronome.sinks.repairing import gzip_member, look, repair
from rxmetronome.sinks.writing import MODES, Mode, OpenFile, unwritten

_LOG = logging.getLogger("rxmetronome")


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
    ends. A later run opens it anew. What is written is in the hands of the operating system at once: a killed
    process leaves whole records and at most one torn last one, which the next `append` repairs, and logs.

        the file held      "old" "line"
        append "new"       "old" "line" "new"
        truncate           "new"
        overwrite          "new" "line"          byte by byte: a longer record would reach into "line"

    A path and a file are two things. Where the file was renamed, removed, replaced or truncated, the next batch goes
    into a new file at the same path, under a header again for `csv`, and a warning is logged; where no file can be
    made there, each event is a failure until one can. A pipe that nobody reads any more completes the sink.

    Nothing but newlines is escaped in `text`, and nothing at all in `csv`: control characters and formulas
    (`=1+1`), which a spreadsheet executes, are written as they come.

    Args:
        path: Where; `~` is your home folder. The folder must exist.
        mode: `"append"` after what the file holds, `"truncate"` it first, or `"overwrite"` it from its start and
            leave the tail of the old content that is not reached.
        codec: `"json"`, `"json-sorted"`, `"text"`, `"csv"`, or `"msgpack"` (each record after its length).
        compress: `"gzip"` for a gzip member a batch of events; few events a batch compress little.
        sync: When the disk is to have it, whatever befalls the machine: at the `"close"`, `"always"` before the
            next batch, or within this duration (outside a flow: at the first event after it).

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
    if mode not in MODES:
        raise ArgumentError(
            "file", "mode", '"append", "truncate" or "overwrite"', mode, 'file("out.log", mode="append")'
        )
    if compress not in (None, "gzip"):
        raise ArgumentError("file", "compress", '"gzip" or None', compress, 'file("out.gz", compress="gzip")')
    if compress and mode == "overwrite":
        raise ArgumentError(
            "file",
            "compress",
            "no compression in mode overwrite, whose old tail would be half a gzip member",
            compress,
            'file("out.gz", mode="truncate", compress="gzip")',
        )
    if not isinstance(path, (str, os.PathLike)) or isinstance(os.fspath(path), bytes) or not os.fspath(path):
        raise ArgumentError("file", "path", "a path, as text or Path", path, 'file("out.log")')
    sync_ns = None if sync == "close" else 0
    if sync not in ("close", "always"):
        sync_ns = durations.parse(sync, call="file", argument="sync", example='file("out.log", sync="1s")')
    chosen = codec_named(codec, call="file", example='file("out.log", codec="json")')
    return FileSink(Path(path).expanduser(), mode, chosen, sync_ns, is_gzip=compress == "gzip")


class FileSink(BlockingSink):
    """What `file` returns."""

    kind = "file"

    def __init__(self, path: Path, mode: Mode, codec: Codec, sync_ns: int | None, *, is_gzip: bool) -> None:
        self.path, self.mode = path, mode
        self.records_written = self.bytes_written = 0
        self._codec, self._is_gzip, self._sync_ns = codec, is_gzip, sync_ns
        self._file: OpenFile | None = None
        self._lost: Path | None = None
        self._needs_head = True
        self._unsynced_since_ns: int | None = None

    def __repr__(self) -> str:
        return f'file("{self.path}", mode="{self.mode}")'

    def start(self, context: Context | None) -> None:  # noqa: ARG002  a file needs nothing of its run
        """Open the file; what an earlier run has left open is closed first.

        Raises:
            StepError: If it cannot be opened, or if `append` finds something else than records of this codec.
        """
        self.on_completed()
        self._lost = None
        self._open()

    @property
    def prepare(self) -> Callable[[Any], bytes]:
        """What makes one record of an event."""
        return self._codec.encode

    def on_next(self, value: Any) -> None:
        """Write in place, opening the file where it is not open."""
        if self._file is None and self._lost is None:
            self._open()
        super().on_next(value)

    def write(self, items: Sequence[bytes]) -> None:
        """Write whole records in one go.

        Raises:
            UnwrittenError: If the disk is full or fails; the file then ends with the last record that had room. If the
                file is gone, and no other can be made in its place.
        """
        if not items:
            return
        file = self._current()
        head = self._head(file) if self._needs_head else b""
        data = b"".join((head, *items)) if head else b"".join(items)
        if self._is_gzip:
            data = gzip_member(data)
        done, error = file.put(data)
        if error is not None:
            raise self._unwritten(file, len(head), items, done, error) from error
        self._wrote(len(items), len(data))
        if self._sync_ns is not None:
            try:
                self.settle()
            except OSError as unsynced:  # the file has them, but nobody knows whether the disk has
                raise UnwrittenError(0, unwritten(self.path, unsynced)) from unsynced

    def settle(self) -> float | None:
        """Sync what is due; return the seconds until the rest is."""
        if self._unsynced_since_ns is None or self._sync_ns is None:
            return None
        left_ns = self._unsynced_since_ns + self._sync_ns - time.monotonic_ns()
        if left_ns > 0:
            return left_ns / durations.SECOND_NS
        self._sync()
        return None

    def on_completed(self) -> None:
        """Sync and close. Closing what is closed does nothing."""
        happened = self._file.departed() if self._file is not None else ""
        if happened:
            _LOG.warning(
                "%s was %s after %d records, and nothing came since", self.path, happened, self.records_written
            )
        try:
            self._close()
        finally:
            self._lost = None

    def _close(self) -> None:
        file = self._file
        if file is None:
            return
        try:
            self._sync()
        finally:
            self._file = None
            file.close()

    def _open(self) -> OpenFile:
        self._codec.begin(b"")
        self._file = self._opened(self.path, self.mode, self._codec)
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
        """The file that is at the path now."""
        if self._file is not None:
            happened = self._file.departed()
            if not happened:
                return self._file
            self._lost = self._file.place
            _LOG.warning(
                "%s was %s after %d records; what comes now goes into the file that is there, or a new one",
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
        """Open what is there instead. What others wrote into it stays, but for what `overwrite` reaches."""
        codec = codec_named(self._codec.name)  # events are encoded with the other meanwhile
        file = self._opened(path, "overwrite" if self.mode == "overwrite" else "append", codec)
        if codec.head.strip() not in (b"", self._codec.head.strip()):
            file.close()
            columns = self._codec.head.strip().decode(errors="replace")
            remedy = "rename that file, or write into another"
            raise StepError(f"columns {columns} in the file that is at {path} now", codec.head.strip().decode(), remedy)
        return file

    def _head(self, file: OpenFile) -> bytes:
        """What is still to be written before the first record: nothing where another sink was quicker."""
        is_begun = self.mode != "overwrite" and file.is_regular and file.size > 0
        return b"" if is_begun else self._codec.head

    def _wrote(self, records: int, size: int) -> None:
        self._needs_head = False
        self.records_written += records
        self.bytes_written += size
        if self._unsynced_since_ns is None:
            self._unsynced_since_ns = time.monotonic_ns()

    def _unwritten(
        self, file: OpenFile, head: int, items: Sequence[bytes], done: int, error: OSError
    ) -> UnwrittenError:
        """Go back to the last whole record of those that were to be written; a gzip member is whole or nothing."""
        ends = [] if self._is_gzip else list(itertools.accumulate(map(len, items), initial=head))[1:]
        written = sum(end <= done for end in ends)
        kept = ends[written - 1] if written else 0
        file.take_back(done - kept)
        if written:
            self._wrote(written, kept)
        return UnwrittenError(written, unwritten(self.path, error))

    def _sync(self) -> None:
        if self._file is not None and (self._unsynced_since_ns is not None or self._file.is_new):
            self._file.sync()
        self._unsynced_since_ns = None

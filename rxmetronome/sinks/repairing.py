"""Making a file ready for its next record: what a killed writer left half written is cut off or ended."""

import logging
import os
import zlib
from pathlib import Path

from rxmetronome.errors import StepError
from rxmetronome.formats import Boundary, Codec

_LOG = logging.getLogger("rxmetronome")
_CHUNK = 1 << 20
_SHOWN = 200
_GZIP = 31
"""The `wbits` with which zlib reads and writes gzip members."""


def gzip_member(data: bytes) -> bytes:
    """One whole gzip member, the same for the same data."""
    return zlib.compress(data, 6, _GZIP)


def repair(file: int, path: Path, codec: Codec, *, compressed: bool) -> None:
    """Let a file end with a whole record, and let the codec know how the file begins.

    A last record without its ending is ended; the beginning of one is cut off. Either is logged with its bytes. What
    may be either, such as a row of csv whose last field may go on, is cut off and kept in a file beside it, `.torn`.
    A file that holds no record of this codec at all is somebody else's, and left as it is.

    Args:
        file: A descriptor open for reading and writing.
        path: For messages.
        codec: It judges the tail, and then knows the file's head.
        compressed: Whether the content is in gzip members; one that never ended is cut off as a whole.

    Raises:
        StepError: If the file is not of this codec.
    """
    size = os.fstat(file).st_size
    if compressed:
        _repair_members(file, path, codec, size)
    elif size:
        _repair_records(file, path, codec, size)


def look(file: int, path: Path, codec: Codec, *, compressed: bool) -> None:
    """Let the codec know how a file begins that somebody else is writing, and repair nothing."""
    start = _read(file, 0, _CHUNK)
    if compressed and start:
        try:
            start = zlib.decompressobj(_GZIP).decompress(start, _CHUNK)
        except zlib.error as error:
            raise _damaged(file, path, 0, error) from error
    codec.begin(start)


def _repair_records(file: int, path: Path, codec: Codec, size: int) -> None:
    codec.begin(_read(file, 0, _CHUNK))
    end = _last_line_end(file, size) if codec.ends_at_newlines else _scan(file, size, codec.boundary())
    if end == size:
        return
    tail = _read(file, end, size)
    verdict = codec.judge(tail)
    if verdict == "whole":
        _add(file, codec.ending, size)
        _LOG.warning("%s: ended its last record, which had no newline: %s", path, _shown(tail))
    elif verdict == "foreign" and end == 0:
        raise _foreign(file, path, codec.name)
    elif verdict == "doubtful":
        kept = _keep(path, tail + codec.ending)
        os.ftruncate(file, end)
        _LOG.warning(
            "%s: cut off its last record, which had no newline and may be incomplete; %s keeps it: %s",
            path, kept.name, _shown(tail),
        )  # fmt: skip
    else:
        os.ftruncate(file, end)
        _LOG.warning("%s: cut off a torn last record of %d bytes: %s", path, size - end, _shown(tail))
        if end == 0:
            codec.begin(b"")


def _keep(path: Path, tail: bytes) -> Path:
    """Add what will be cut off to the file beside this one, and have it on the disk before it is."""
    beside = path.with_name(f"{path.name}.torn")
    with beside.open("ab") as kept:
        kept.write(tail)
        kept.flush()
        os.fsync(kept.fileno())
    return beside


def _last_line_end(file: int, size: int) -> int:
    """The offset after the last newline, looked for from the end."""
    stop = size
    while stop:
        start = max(0, stop - _CHUNK // 16)
        at = _read(file, start, stop).rfind(b"\n")
        if at >= 0:
            return start + at + 1
        stop = start
    return 0


def _scan(file: int, size: int, boundary: Boundary) -> int:
    for start in range(0, size, _CHUNK):
        boundary.feed(_read(file, start, min(size, start + _CHUNK)))
    return boundary.end


def _repair_members(file: int, path: Path, codec: Codec, size: int) -> None:
    members = _Members(codec.boundary())
    for start in range(0, size, _CHUNK):
        try:
            members.feed(_read(file, start, min(size, start + _CHUNK)))
        except zlib.error as error:
            raise _damaged(file, path, members.end, error) from error
    if members.end < size:
        os.ftruncate(file, members.end)
        _LOG.warning(
            "%s: cut off a torn last gzip member of %d bytes, which began: %s",
            path, size - members.end, _shown(bytes(members.torn)),
        )  # fmt: skip
    if not members.ends_whole:
        if not members.is_closable:
            raise _foreign(file, path, f"{codec.name} in gzip")
        _add(file, gzip_member(codec.ending), members.end)
        _LOG.warning("%s: ended its last record, which had no newline", path)
    codec.begin(members.start)


class _Members:
    """Reads gzip members one after another, holding none of them."""

    def __init__(self, boundary: Boundary) -> None:
        self._boundary = boundary
        self._inflate = zlib.decompressobj(_GZIP)
        self._position = 0
        self._begun = bytearray()
        self.end = 0
        """The offset after the last whole member."""
        self.start = b""
        """How the content begins."""
        self.torn = bytearray()
        """How the content after the last whole member begins."""
        self.ends_whole = self.is_closable = True
        """Whether the content ends with a whole record; whether a newline would make it so."""

    def feed(self, chunk: bytes) -> None:
        """Read on.

        Raises:
            zlib.error: If these bytes are of no gzip member.
        """
        has_more = False
        while chunk or has_more:
            if self._position == self.end and not chunk.strip(b"\0"):
                return  # zeros, which a crash of the machine leaves where a member was to be
            content = self._inflate.decompress(chunk, _CHUNK)
            left = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            self._position += len(chunk) - len(left)
            self._boundary.feed(content)
            self._begun += content[: max(0, _CHUNK - len(self._begun))]
            self.torn += content[: max(0, _SHOWN + 1 - len(self.torn))]
            has_more = len(content) == _CHUNK and not self._inflate.eof
            if self._inflate.eof:
                self._end_member()
            chunk = left

    def _end_member(self) -> None:
        self._inflate = zlib.decompressobj(_GZIP)
        self.end = self._position
        self.torn.clear()
        self.ends_whole = self._boundary.end == self._boundary.total
        self.is_closable = self._boundary.is_closable()
        if len(self.start) < len(self._begun):
            self.start = bytes(self._begun)


def _read(file: int, start: int, stop: int) -> bytes:
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, stop - start)


def _add(file: int, data: bytes, size: int) -> None:
    os.lseek(file, size, os.SEEK_SET)
    os.write(file, data)


def _shown(tail: bytes) -> str:
    return f"{tail[:_SHOWN]!r}{'…' if len(tail) > _SHOWN else ''}"


def _foreign(file: int, path: Path, kind: str) -> StepError:
    return StepError(
        f"a file of {kind} records at {path}",
        _read(file, 0, 40),
        'choose another path or codec, or mode="truncate" to give up what the file holds',
    )


def _damaged(file: int, path: Path, end: int, error: zlib.error) -> StepError:
    if end == 0:
        return _foreign(file, path, "gzip")
    return StepError(
        f"whole gzip members in {path}",
        f"a damaged one at byte {end} ({error})",
        'choose another path, or mode="truncate" to give up what the file holds',
    )

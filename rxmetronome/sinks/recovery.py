"""Repairing a file before its next record: a torn end is completed, or moved to a file beside it."""

import logging
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from rxmetronome.codecs import Boundary, Codec
from rxmetronome.codecs.codecs import classify_text_tail
from rxmetronome.codecs.framing import without_mark
from rxmetronome.errors import CodecError, StepError

_LOG = logging.getLogger("rxmetronome")
_CHUNK = 1 << 20
_LONGEST = 16 << 20
"""The longest torn end that a single write can have left."""
_SHOWN = 200
_GZIP = 31
"""The `wbits` with which zlib reads and writes gzip members."""


def gzip_member(data: bytes) -> bytes:
    """Return one whole gzip member, the same for the same data."""
    return zlib.compress(data, 6, _GZIP)


def repair(file: int, path: Path, codec: Codec, *, compressed: bool) -> None:
    """Let a file end with a whole record, and let the codec know the file's head.

    A last record without its ending gets it. A torn record, or one that may be torn, such as a row of csv whose last
    field may go on, is moved to a file beside this one, `.torn`. Both are logged with their bytes. A tail is refused
    that no single write of this codec can have left, and the file is left as it is: a last line of something else,
    several lines, more than 16 MiB, csv without a header.

    Args:
        file: A descriptor open for reading and writing.
        path: The path for messages, and for the file beside it.
        codec: The codec that classifies the tail.
        compressed: Whether the content is in gzip members; an incomplete one is moved as a whole.

    Raises:
        StepError: If the file is not of this codec.
    """
    size = os.fstat(file).st_size
    if compressed:
        _repair_members(file, path, codec, size)
    elif size:
        _repair_records(file, path, codec, size)


def look(file: int, path: Path, codec: Codec, *, compressed: bool) -> None:
    """Let the codec know the head of a file that another sink is writing, and repair nothing."""
    start = _read(file, 0, _LONGEST if codec.has_head else _CHUNK)
    if compressed and start:
        try:
            start = zlib.decompressobj(_GZIP).decompress(start, _LONGEST)
        except zlib.error as error:
            raise _damaged(file, path, 0, error) from error
    _begin(path, codec, start)


def _begin(path: Path, codec: Codec, start: bytes) -> None:
    try:
        codec.begin(start)
    except CodecError as error:
        remedy = f"{error.remedy}, or choose another path"
        raise StepError(f"{path} to begin with {error.expected}", error.got, remedy) from error


def _repair_records(file: int, path: Path, codec: Codec, size: int) -> None:
    _begin(path, codec, _read(file, 0, _LONGEST if codec.has_head else _CHUNK))
    if codec.ends_at_newlines:
        end = _last_line_end(file, size)
    else:
        boundary = codec.boundary()
        for chunk in _chunks(file, 0, size):
            boundary.feed(chunk)
        end = boundary.end
    if codec.has_head and end and not codec.head:
        raise _foreign(file, path, 0, f"{codec.name} with a header")
    if end == size:
        return
    if size - end > _LONGEST:
        raise _foreign(file, path, end, f"{codec.name} records")
    tail = _read(file, end, size)
    verdict = codec.classify_tail(tail if end else without_mark(tail))
    if verdict == "foreign" and codec.name in ("text", "csv"):
        verdict = codec.classify_tail(tail.replace(b"\0", b""))  # a text that this codec wrote may hold zeros
    if verdict == "foreign":
        raise _foreign(file, path, end, f"{codec.name} records")
    if verdict == "whole":
        _add(file, codec.ending, size)
        _LOG.warning("%s: ended its last record, which had no newline: %s", path, _shown(tail))
        return
    kept = _move_tail(file, path, end, size, b"\n")
    what = f"a torn last record of {size - end} bytes"
    if verdict == "doubtful":
        what = "its last record, which had no newline and may be incomplete"
    _LOG.warning("%s: cut off %s; %s keeps it: %s", path, what, kept.name, _shown(tail))
    if end == 0:
        codec.begin(b"")


def _move_tail(file: int, path: Path, end: int, size: int, ending: bytes = b"", suffix: str = ".torn") -> Path:
    """Move the bytes after `end` to the end of the file beside it, which is synced first; return its path."""
    beside = path.with_name(f"{path.name}{suffix}")
    try:
        with beside.open("ab") as kept:
            kept.writelines(_chunks(file, end, size))
            kept.write(ending)
            kept.flush()
            os.fsync(kept.fileno())
    except OSError as error:
        described = f"{beside}: {error.strerror or error}"
        remedy = "make room for it there, or cut the file yourself"
        raise StepError(f"a file that keeps the torn end of {path}", described, remedy) from error
    if os.fstat(file).st_size != size:
        expected = f"{path} to stay as it is while its torn end is put into {beside.name}"
        raise StepError(expected, "more bytes", "end what else writes there, or choose another path")
    os.ftruncate(file, end)
    return beside


def cut(path: Path, length: int, end: bytes) -> int:
    """Cut a file to a length, and keep what is cut in a file beside it, `.cut`; return how many bytes.

    Args:
        path: The file; a missing one is left missing.
        length: How long it is to be.
        end: The bytes that must stand before that length.

    Raises:
        StepError: If it is shorter, or other bytes stand there: it is not the file that was written.
    """
    try:
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        if not length:
            return 0
        raise _changed(path, length, "no file") from None
    try:
        size = os.fstat(file).st_size
        if size < length or _read(file, length - len(end), length) != end:
            raise _changed(path, length, f"another file of {size:,} bytes")
        if size > length:
            _move_tail(file, path, length, size, suffix=".cut")
            os.fsync(file)
        return size - length
    finally:
        os.close(file)


def _changed(path: Path, length: int, got: str) -> StepError:
    remedy = "put the file back, or begin its step afresh: flow.run(resume=..., fresh=[...])"
    return StepError(f"the first {length:,} bytes of {path} as the run before has left them", got, remedy)


def _last_line_end(file: int, size: int) -> int:
    """Return the offset after the last newline, searching from the end."""
    stop = size
    while stop:
        start = max(0, stop - _CHUNK // 16)
        at = _read(file, start, stop).rfind(b"\n")
        if at >= 0:
            return start + at + 1
        stop = start
    return 0


def _repair_members(file: int, path: Path, codec: Codec, size: int) -> None:
    members = _Members(codec.boundary(), _LONGEST if codec.has_head else _CHUNK)
    try:
        for chunk in _chunks(file, 0, size):
            members.feed(chunk)
    except zlib.error as error:
        raise _damaged(file, path, members.end, error) from error
    _begin(path, codec, members.start)
    first_torn = bytes(members.torn).partition(b"\n")[0].replace(b"\0", b" ")  # inflated: a zero is a character here
    classify_tail = codec.classify_tail if codec.ends_at_newlines else classify_text_tail
    if (
        (not members.ends_whole and not members.is_closable)
        or (codec.has_head and members.start and not codec.head)
        or size - members.end > _LONGEST
        or (codec.is_text and first_torn and classify_tail(first_torn) == "foreign")
    ):
        raise _foreign(file, path, members.end, f"{codec.name} records in gzip")
    if members.end < size:
        kept = _move_tail(file, path, members.end, size)
        _LOG.warning(
            "%s: cut off a torn last gzip member of %d bytes, which began: %s; %s keeps it",
            path, size - members.end, _shown(bytes(members.torn)), kept.name,
        )  # fmt: skip
    if not members.ends_whole:
        _add(file, gzip_member(codec.ending), members.end)
        _LOG.warning("%s: ended its last record, which had no newline", path)


class _Members:
    """Read gzip members one after another, holding none of them."""

    def __init__(self, boundary: Boundary, most: int) -> None:
        self._boundary, self._most = boundary, most
        self._inflate = zlib.decompressobj(_GZIP)
        self._position = 0
        self._begun = bytearray()
        self.end = 0
        """The offset after the last whole member."""
        self.start = b""
        """The beginning of the content."""
        self.torn = bytearray()
        """The beginning of the content after the last whole member."""
        self.ends_whole = self.is_closable = True
        """True if the content ends with a whole record; true if a newline would make it so."""

    def feed(self, chunk: bytes) -> None:
        """Read on.

        Raises:
            zlib.error: If these bytes are of no gzip member.
        """
        has_more = False
        while chunk or has_more:
            if self._position == self.end and not chunk.strip(b"\0"):
                return  # zeros, which a crash of the machine leaves in the place of a member
            content = self._inflate.decompress(chunk, _CHUNK)
            left = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            self._position += len(chunk) - len(left)
            self._boundary.feed(content)
            self._begun += content[: max(0, self._most - len(self._begun))]
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
        self.is_closable = self._boundary.is_closable
        if len(self.start) < len(self._begun):
            self.start = bytes(self._begun)


def _read(file: int, start: int, stop: int) -> bytes:
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, stop - start)


def _chunks(file: int, start: int, stop: int) -> Iterator[bytes]:
    for at in range(start, stop, _CHUNK):
        yield _read(file, at, min(stop, at + _CHUNK))


def _add(file: int, data: bytes, size: int) -> None:
    os.lseek(file, size, os.SEEK_SET)
    os.write(file, data)


def _shown(tail: bytes) -> str:
    return f"{tail[:_SHOWN]!r}{'…' if len(tail) > _SHOWN else ''}"


def _foreign(file: int, path: Path, end: int, kind: str) -> StepError:
    """Return the refusal of a file for its bytes at `end`."""
    end_it = f"mend what stands after byte {end}, " if end else ""
    return StepError(
        f"{kind} in {path}",
        _read(file, end, end + 40),
        f'{end_it}choose another path or codec, or mode="truncate" to give up what the file holds',
    )


def _damaged(file: int, path: Path, end: int, error: zlib.error) -> StepError:
    if end == 0:
        return _foreign(file, path, 0, "gzip")
    return StepError(
        f"whole gzip members in {path}",
        f"a damaged one at byte {end} ({error})",
        'choose another path, or mode="truncate" to give up what the file holds',
    )

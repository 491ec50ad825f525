"""The files of a tape: a folder of numbered segments, each a sequence of blocks.

A block is the length of the rest (unsigned 32 bit, big endian), the crc32 of the content, and the content, which is
msgpack. The first block of a segment is its `Head`, each further one up to 4,096 entries, by columns: a list of values
is read in a third of the time of its values one by one. So a crash leaves whole blocks and at most one torn end, which
the next writer moves to a file beside the segment, `.torn`.
"""

import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from rxmetronome.errors import StepError

VERSION = 4
"""3 has the states that a resumed run began with, at its start; 4 the grid points that sources missed."""
_READ = (2, 3, 4)
_PREFIX, _CHECK = 4, 4
_LONGEST = 1 << 30


class Head(msgspec.Struct, kw_only=True):
    """The first block of a segment.

    Args:
        version: Of the format.
        run: The number of the run, from 1; a tape may hold several.
        flow: The name of the flow.
        steps: The names of steps; entries hold their places in this list.
        sources: The names of those that are sources.
        began_ns: The start of the run on its clock's steady timeline.
        wall_ns: The wall's time at the start.
        first: The number of entries of this run before this segment.
        virtual: True if timers fired when they were due, and outcomes came at once, as in virtual time.
        shapes: For each step what it was made of, and the steps that fed it; empty where the writer knew no flow.
        widgets: The widgets whose values the steps read, as `"step name"`; entries hold their places in this list.
        epoch: The number of the epoch that the run went on from, whose states are the first entries; 0 for none.
    """

    version: int = VERSION
    run: int
    flow: str
    steps: list[str]
    sources: list[str]
    began_ns: int
    wall_ns: int
    first: int = 0
    virtual: bool = False
    shapes: list[str] = []
    widgets: list[str] = []
    epoch: int = 0


class Block(msgspec.Struct, array_like=True):
    """Entries, by columns.

    Args:
        instants_ns: The instant of each.
        codes: The place of the step of each, times 16, and its kind.
        forms: The form of the value of each, a byte each; one byte where all are the same.
        values: For each form the values as one list of msgpack, by the form.
    """

    instants_ns: list[int]
    codes: list[int]
    forms: bytes
    values: dict[int, msgspec.Raw]


def segment_paths(path: Path) -> list[Path]:
    """Return the segments of a tape, oldest first."""
    return sorted(path.glob("[0-9]" * 8 + ".tape"))


def block_of(content: bytes) -> bytes:
    """Return a content as a block.

    Example:
        >>> block_of(b"a").hex()
        '00000005e8b7be4361'
    """
    return (len(content) + _CHECK).to_bytes(_PREFIX, "big") + zlib.crc32(content).to_bytes(_CHECK, "big") + content


def blocks(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the offset after each whole block of a segment, and its content; stop before a torn one."""
    end = 0
    while len(prefix := file.read(_PREFIX)) == _PREFIX:
        size = int.from_bytes(prefix, "big")
        if not _CHECK <= size <= _LONGEST:
            return
        check, content = file.read(_CHECK), file.read(size - _CHECK)
        if len(content) < size - _CHECK or zlib.crc32(content) != int.from_bytes(check, "big"):
            return
        end += _PREFIX + size
        yield end, content


def read_head(path: Path, content: bytes) -> Head:
    """Read the first block of a segment.

    Raises:
        StepError: If it is none, or of another version.
    """
    try:
        head = msgspec.msgpack.decode(content, type=Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StepError(
            f"a segment of a tape at {path}", str(error), "name a folder that run(tape=...) made"
        ) from error
    if head.version not in _READ:
        remedy = "read it with the release that wrote it"
        raise StepError(f"a tape of version {_READ[0]} to {VERSION} at {path}", f"version {head.version}", remedy)
    return head


def repair(path: Path) -> tuple[int, bytes]:
    """Cut a torn end off a segment, after keeping it in a file beside; return its size in bytes and the first block.

    An empty segment, or one whose head is torn, is kept beside as well and removed.

    Raises:
        StepError: If what stands there is no tape, or is damaged before its end; it is left as it is.
    """
    end, head = 0, b""
    with path.open("r+b") as file:
        for end, content in blocks(file):  # noqa: B007  the last one counts
            head = head or content
        if head:
            read_head(path, head)
        size = os.fstat(file.fileno()).st_size
        if end < size:
            file.seek(end)
            tail = file.read()
            if not (_is_torn(tail) if head else _TORN_HEAD.fullmatch(tail)):
                raise _damaged(path, end, tail)
            with path.with_name(f"{path.name}.torn").open("ab") as kept:
                kept.write(tail)
                kept.flush()
                os.fsync(kept.fileno())
            file.truncate(end)
    if not head:
        path.unlink()
    return size - end, head


_TORN_HEAD = re.compile(rb"\0*|\0.{0,7}\0*|\0.{7}[\x80-\x8f](\0*|\xa7.*)", re.DOTALL)
_BLOCK = re.compile(rb"(?=[\0-\x40].{3}.{4}\x94(?:[\x91-\x9f]|\xdc..|\xdd....))", re.DOTALL)
"""The beginning of a block of entries."""


def _is_torn(tail: bytes) -> bool:
    """Return whether one block that was not written whole leaves these bytes: nothing whole stands in them."""
    if len(tail) < _PREFIX or not tail.strip(b"\0"):
        return True
    size = int.from_bytes(tail[:_PREFIX], "big")
    if not _CHECK <= size <= _LONGEST or tail[_PREFIX + size :].strip(b"\0"):
        return False
    for found in _BLOCK.finditer(tail, 1):
        at = found.start() + _PREFIX
        body = tail[at : at + int.from_bytes(tail[at - _PREFIX : at], "big")]
        if zlib.crc32(body[_CHECK:]) == int.from_bytes(body[:_CHECK], "big"):
            return False
    return True


def _damaged(path: Path, end: int, tail: bytes) -> StepError:
    remedy = 'choose another path: run(tape="tuesday.tape")'
    if not end:
        return StepError(f"a segment of a tape at {path}", tail[:40], remedy)
    expected = f"whole blocks of a tape in {path}, and at most its last one torn"
    return StepError(expected, f"a damaged one at byte {end:,}", f"{remedy}; what stands before it can be read")


def sync_folder(path: Path) -> None:
    """Sync a folder, so that its new files outlive a power cut."""
    if os.name != "nt":
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

"""A file as it grows, is renamed, cut short, removed and made anew: its bytes in order. No clock inside."""

import hashlib
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

from rxmetronome.errors import StepError

CHUNK = 64 * 1024
"""The most bytes of one read: what a beat can wait for."""

_HEAD = 1024
_NEAR = 32
_HASHED = 16 * 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Tail:
    """Reads a file chunk by chunk, and where it is followed also what is written later, there or in its successor.

    A position is a file, by its device and inode, and an offset. The file is kept open, so that no other can have its
    inode meanwhile:

        renamed, and a new one made     the old file to its end, then the new one from its start
        cut short, or rewritten         from the start: it is shorter, or its first KiB is another, or the 32 bytes
                                        before the record that is being read
        its last record taken back      from where that began: a killed writer's file was repaired
        removed                         what is still written to it, until there is a new one
        not there yet                   nothing, until it is

    A file that is renamed twice between two reads is not seen.

    Args:
        path: Where.
        follow: Whether to look for more at its end; else a missing file is an error.
    """

    def __init__(self, path: Path, *, follow: bool) -> None:
        self.path, self._follow = path, follow
        self._lock = threading.Lock()  # closing may come from another thread than reading
        self._descriptor: int | None = None
        self._is_closed = self._is_replaced = False
        self._was_at_end = True
        self._begin()

    def read(self, held: int = 0, forget: Callable[[], object] = lambda: None) -> bytes | None:
        """The next bytes, at most `CHUNK`; none where there are none now; None where another file begins.

        After None, the next bytes are the first of a file; what came before it is whole.

        Args:
            held: How many of the bytes read last are the beginning of a record whose end is still to come.
            forget: Called where those were taken back; the next bytes are then those that stand in their place.

        Raises:
            OSError: If the file cannot be read; later it may be.
            StepError: If it is no regular file.
        """
        with self._lock:
            if self._is_closed or (self._descriptor is None and not self._open()):
                return b""
            self._settle(held)
            return self._read(forget)

    def close(self) -> None:
        """Read nothing any more; from any thread."""
        with self._lock:
            self._is_closed = True
            self._let_go()

    def _open(self) -> bool:
        try:
            descriptor = os.open(self.path, _FLAGS)
        except FileNotFoundError:
            if not self._follow:
                raise
            return False
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise StepError("a regular file", str(self.path), "read pipes and devices with a source of your own")
        self._descriptor, self._was_at_end = descriptor, False
        return True

    def _begin(self) -> None:
        self._offset = self._settled = self._hashed = 0
        self._head = self._near = self._recent = b""  # the first bytes, those before _settled, those read last
        self._hash = hashlib.blake2b()  # of those after _settled

    def _settle(self, held: int) -> None:
        """Take note of where the record begins that is being read."""
        settled = self._offset - held
        if settled != self._settled and held <= len(self._recent):
            cut = len(self._recent) - held
            self._settled, self._near = settled, self._recent[max(0, cut - _NEAR) : cut]
            self._hash, self._hashed = hashlib.blake2b(self._recent[cut:]), held

    def _take(self, chunk: bytes) -> None:
        if len(self._head) < _HEAD:
            self._head = (self._head + chunk)[:_HEAD]
        self._recent = self._recent[-_NEAR:] + chunk
        hashed = chunk[: _HASHED - self._hashed]
        self._hash.update(hashed)
        self._hashed += len(hashed)
        self._offset += len(chunk)

    def _read(self, forget: Callable[[], object]) -> bytes | None:
        if self._follow and (self._was_at_end or self._hashed <= CHUNK):
            if not self._has_settled_part():
                self._begin()
                self._was_at_end = False
                return None
            if not self._has_held_part():
                forget()
                self._offset, self._head = self._settled, self._head[: self._settled]
                self._recent, self._hash, self._hashed = self._near, hashlib.blake2b(), 0
        chunk = self._chunk(self._offset, CHUNK)
        if not chunk and self._follow and not self._is_replaced and self._has_successor():
            self._is_replaced = True
            chunk = self._chunk(self._offset, CHUNK)  # what was written before it was renamed
        if chunk:
            self._take(chunk)
            self._was_at_end = False
            return chunk
        if self._is_replaced:
            self._let_go()
            return None
        self._was_at_end = True
        return b""

    def _has_settled_part(self) -> bool:
        """Return whether the records that were read are still there, by their first bytes and their last ones."""
        assert self._descriptor is not None  # noqa: S101  for the type checker
        head = self._head[: self._settled]
        return (
            os.fstat(self._descriptor).st_size >= self._settled
            and self._chunk(0, len(head)) == head
            and self._chunk(self._settled - len(self._near), len(self._near)) == self._near
        )

    def _has_held_part(self) -> bool:
        """Return whether the beginning of a record that was read last is still there."""
        assert self._descriptor is not None  # noqa: S101
        if os.fstat(self._descriptor).st_size < self._offset:
            return False
        found, stop = hashlib.blake2b(), self._settled + self._hashed
        for at in range(self._settled, stop, CHUNK):
            found.update(self._chunk(at, min(CHUNK, stop - at)))
        return found.digest() == self._hash.digest()

    def _has_successor(self) -> bool:
        """Whether the path leads to another file now."""
        assert self._descriptor is not None  # noqa: S101
        try:
            there = self.path.stat()
        except OSError:
            return False
        here = os.fstat(self._descriptor)
        return (there.st_dev, there.st_ino) != (here.st_dev, here.st_ino)

    def _chunk(self, offset: int, size: int) -> bytes:
        assert self._descriptor is not None  # noqa: S101
        os.lseek(self._descriptor, offset, os.SEEK_SET)
        return os.read(self._descriptor, size)

    def _let_go(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor, self._is_replaced = None, False
        self._begin()

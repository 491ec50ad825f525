"""A file as it grows, is renamed, cut short, removed and made anew: its bytes in order. No clock inside."""

import os
import stat
import threading
from pathlib import Path

from rxmetronome.errors import StepError

CHUNK = 64 * 1024
"""The most bytes of one read: what a beat can wait for."""

_HEAD = 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Tail:
    """Reads a file chunk by chunk, and where it is followed also what is written later, there or in its successor.

    A position is a file, by its device and inode, and an offset. The file is kept open, so that no other can have its
    inode meanwhile:

        renamed, and a new one made     the old file to its end, then the new one from its start
        cut short, or rewritten         from the start: it is shorter than the offset, or its first KiB is another
        removed                         what is still written to it, until there is a new one
        not there yet                   nothing, until it is

    Whoever is renamed twice between two reads is not seen.

    Args:
        path: Where.
        follow: Whether to look for more at its end; else a missing file is an error.
    """

    def __init__(self, path: Path, *, follow: bool) -> None:
        self.path, self._follow = path, follow
        self._lock = threading.Lock()  # closing may come from another thread than reading
        self._descriptor: int | None = None
        self._offset = 0
        self._head = b""
        self._is_closed = False
        self._is_replaced = False
        self._was_at_end = True

    def read(self) -> bytes | None:
        """The next bytes, at most `CHUNK`; none where there are none now; None where another file begins.

        After None, the next bytes are the first of a file; what came before it is whole.

        Raises:
            OSError: If the file cannot be read; later it may be.
            StepError: If it is no regular file.
        """
        with self._lock:
            if self._is_closed or (self._descriptor is None and not self._open()):
                return b""
            return self._read()

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

    def _read(self) -> bytes | None:
        if self._was_at_end and self._begins_anew():
            self._offset, self._head, self._was_at_end = 0, b"", False
            return None
        chunk = self._chunk(self._offset, CHUNK)
        if not chunk and self._follow and not self._is_replaced and self._has_successor():
            self._is_replaced = True
            chunk = self._chunk(self._offset, CHUNK)  # what was written before it was renamed
        if chunk:
            if len(self._head) < _HEAD:
                self._head = (self._head + chunk)[:_HEAD]
            self._offset += len(chunk)
            self._was_at_end = False
            return chunk
        if self._is_replaced:
            self._let_go()
            return None
        self._was_at_end = True
        return b""

    def _begins_anew(self) -> bool:
        """Whether what was read is no longer there. Only where it is followed does anybody come back to see."""
        assert self._descriptor is not None  # noqa: S101  for the type checker
        if os.fstat(self._descriptor).st_size < self._offset:
            return True
        return self._chunk(0, len(self._head)) != self._head

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
        self._descriptor, self._offset, self._head, self._is_replaced = None, 0, b"", False
